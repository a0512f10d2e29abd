"""Keys of the issuer: new ones are found, made-up ones cost it nothing, known ones outlast its absence."""

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager

import pytest

from server.errors import Unavailable
from server.http.issuer import Issuer as Asking
from server.http.keys import PublicKeys
from tests.http.issuer import Issuer, issuer


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def authority() -> Generator[Issuer]:
    with issuer() as running:
        yield running


@asynccontextmanager
async def knowing(authority: Issuer, clock: Clock) -> AsyncGenerator[PublicKeys]:
    asking = Asking()
    keys = PublicKeys(asking, authority.url, clock)
    try:
        yield keys
    finally:
        await keys.close()
        await asking.close()


def named(kid: str | None, algorithm: str = "ES256") -> dict[str, str | None]:
    return {"alg": algorithm, "kid": kid}


async def test_a_new_key_is_found_after_a_moment_and_the_old_one_is_gone(authority: Issuer) -> None:
    clock = Clock()
    async with knowing(authority, clock) as keys:
        assert await keys.key(named("k1")) is not None
        authority.rotate("k2")
        assert await keys.key(named("k2")) is None, "the keys were fetched only just"
        clock.now = 11.0
        assert await keys.key(named("k2")) is not None
        assert await keys.key(named("k1")) is None
        authority.rotate("k3")
        clock.now = 320.0
        assert await keys.key(named("k2")) is None, "old keys are fetched again also where the key is known"
    assert authority.asked.total() == 3


async def test_made_up_keys_do_not_turn_this_server_against_the_issuer(authority: Issuer) -> None:
    clock = Clock()
    async with knowing(authority, clock) as keys:
        for clock.now in range(60):
            found = await asyncio.gather(*(keys.key(named(f"made-up-{n}")) for n in range(20)))
            assert found == [None] * 20
            assert await keys.key(named("k1")) is not None
    assert authority.asked.total() <= 6


async def test_a_key_is_used_for_its_own_algorithm_and_a_token_that_names_none_gets_the_only_one(
    authority: Issuer,
) -> None:
    async with knowing(authority, Clock()) as keys:
        assert await keys.key(named(None)) is not None
        for algorithm in ("HS256", "ES384", "RS256", "none", ""):
            assert await keys.key(named("k1", algorithm)) is None


async def test_known_keys_outlast_an_issuer_that_is_away_for_a_day(authority: Issuer) -> None:
    clock = Clock()
    async with knowing(authority, clock) as keys:
        await keys.key(named("k1"))
        authority.away = True
        for clock.now in (400.0, 4_000.0, 40_000.0, 80_000.0):
            assert await keys.key(named("k1")) is not None
            with pytest.raises(Unavailable, match="issuer"):
                await keys.key(named("k9"))
        clock.now = 90_000.0
        with pytest.raises(Unavailable, match="issuer"):
            await keys.key(named("k1"))
        authority.away = False
        clock.now += 5.0
        assert await keys.key(named("k9")) is None
        assert await keys.key(named("k1")) is not None


async def test_an_issuer_that_hangs_holds_up_nobody_whose_key_is_known(authority: Issuer) -> None:
    clock = Clock()
    async with knowing(authority, clock) as keys:
        await keys.key(named("k1"))
        authority.away = True
        clock.now = 400.0
        await keys.key(named("k1"))
        authority.hold.clear()
        clock.now = 500.0
        async with asyncio.timeout(1):
            for _ in range(50):
                assert await keys.key(named("k1")) is not None
