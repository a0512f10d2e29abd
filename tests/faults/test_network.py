"""A network that cuts and stalls, a pool in full use: no half snapshot, no queue without end, no long wait."""

import asyncio
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, suppress

import pytest

from server.errors import Unavailable
from server.history.postgres import loading
from server.postgres.database import Access, connect, told
from server.postgres.hosts import one_by_one
from server.store.postgres import PostgresStore
from server.store.protocol import StoredVersion
from tests.faults.proxy import Proxy, Weather
from tests.history.campaigns import fill, insert
from tests.history.test_postgres import connected, current, eventually, living
from tests.postgres import Addresses, Cluster
from tests.store.test_contract import version

_MANY = 4_000
_SOME_BYTES = 300_000


@pytest.fixture
def proxy(cluster: Cluster) -> Generator[Proxy]:
    running = Proxy(cluster.socket)
    yield running
    running.close()


@pytest.fixture
def url(addresses: Addresses, proxy: Proxy) -> str:
    """The address of the test's database by way of the proxy."""
    head, _, _ = addresses.server.partition("?")
    return head.replace("@/", f"@127.0.0.1:{proxy.port}/")


async def test_a_load_that_is_cut_in_the_middle_gives_no_part_of_a_history(
    addresses: Addresses, proxy: Proxy, url: str
) -> None:
    await fill(addresses.owner, "acme", _MANY)
    async with living(url) as live:
        with proxy.under(Weather(most=_SOME_BYTES)), pytest.raises(Unavailable):
            await current(live)
        assert (await current(live)).count == _MANY


async def test_a_renewal_that_falls_silent_is_given_up_and_made_good(
    addresses: Addresses, proxy: Proxy, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "_SILENCE", 0.3)
    await fill(addresses.owner, "acme", 10)
    async with living(url) as live:
        before = await current(live)
        with proxy.under(Weather(most=_SOME_BYTES, silent=True)):
            async with connected(addresses.owner) as writer:
                await insert(writer, "acme", 11, _MANY)
            async with asyncio.timeout(10):
                while live.silent_since is None:  # noqa: ASYNC110 - that is what a caller sees
                    await asyncio.sleep(0.01)
            assert await current(live) is before
        assert (await eventually(live, _MANY)).count == _MANY


async def test_a_table_that_cannot_be_read_for_a_while_is_read_again_afterwards(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 10)
    async with living(addresses.server) as live, connected(addresses.owner) as owner:
        before = await current(live)
        await owner.execute("ALTER TABLE media_planner.campaign ALTER COLUMN genders TYPE bigint")
        await insert(owner, "acme", 11, 20)
        async with asyncio.timeout(10):
            while live.silent_since is None:  # noqa: ASYNC110 - that is what a caller sees
                await asyncio.sleep(0.01)
        assert await current(live) is before
        await owner.execute("ALTER TABLE media_planner.campaign ALTER COLUMN genders TYPE smallint")
        assert (await eventually(live, 20)).count == 20


async def test_connections_that_died_in_silence_cost_one_wait_and_not_one_each(proxy: Proxy, url: str) -> None:
    store = PostgresStore(Access(url, connections=6, seconds=0.5))
    await store.save("acme", version())
    await asyncio.gather(*(store.load("acme", "p_1") for _ in range(30)))
    with proxy.under(Weather(silent=True)):
        start = time.monotonic()
        failures = await asyncio.gather(*(store.load("acme", "p_1") for _ in range(30)), return_exceptions=True)
        waited = time.monotonic() - start
    assert all(isinstance(failure, Unavailable) for failure in failures)
    assert waited < 2
    async with asyncio.timeout(2):
        assert await _once_rested(store) == version()
        assert await store.load("acme", "p_1") == version()
    await store.close()


async def test_a_first_host_that_is_dead_and_silent_does_not_keep_from_the_second(proxy: Proxy, url: str) -> None:
    dead = Proxy(proxy.target)
    here, there = f"127.0.0.1:{dead.port}", f"127.0.0.1:{proxy.port}"
    try:
        dead.set(Weather(silent=True))
        store = PostgresStore(Access(url.replace(there, f"{here},{there}"), connections=4, seconds=1.0))
        await store.save("acme", version())
        start = time.monotonic()
        await asyncio.gather(*(store.load("acme", "p_1") for _ in range(20)))
        assert time.monotonic() - start < 1
        await store.close()
    finally:
        dead.close()


def test_an_address_of_several_hosts_is_taken_apart() -> None:
    assert one_by_one("postgresql://r:p@one:1,[::1]:2/db?a=b") == (
        "postgresql://r:p@one:1/db?a=b",
        "postgresql://r:p@[::1]:2/db?a=b",
    )
    assert one_by_one("postgresql://r@/db?host=/one,/two&port=5,6") == (
        "postgresql://r@/db?host=%2Fone&port=5",
        "postgresql://r@/db?host=%2Ftwo&port=6",
    )
    for single in ("postgresql://r@one/db", "postgresql://r@/db?host=/one", "nonsense"):
        assert one_by_one(single) == (single,)


async def test_who_finds_all_connections_in_use_is_told_to_come_back(addresses: Addresses) -> None:
    store = PostgresStore(Access(addresses.server, connections=1, seconds=0.5))
    await store.save("acme", version())
    async with _occupied(store):
        start = time.monotonic()
        answers = await asyncio.gather(*(store.load("acme", "p_1") for _ in range(20)), return_exceptions=True)
        waited = time.monotonic() - start
    assert all("Retry after 1 second" in str(answer) for answer in answers)
    assert waited < 2
    assert await store.load("acme", "p_1") == version()
    await store.close()


async def test_no_more_wait_for_a_connection_than_can_come_to_their_turn(addresses: Addresses) -> None:
    store = PostgresStore(Access(addresses.server, connections=1, seconds=5.0))
    await store.save("acme", version())
    async with _occupied(store):
        waiting = [asyncio.create_task(store.load("acme", "p_1")) for _ in range(40)]
        refused, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        assert all("in use" in str(task.exception()) for task in refused)
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert 0 < sum(result == version() for result in results) < 40
    await store.close()


@asynccontextmanager
async def _occupied(store: PostgresStore) -> AsyncGenerator[None]:
    """Hold a connection; the server ends a transaction that does nothing for as long as a statement may take."""
    with suppress(Unavailable):
        async with store.database.transaction("acme"):
            yield


async def _once_rested(store: PostgresStore) -> StoredVersion:
    while True:
        try:
            return await store.load("acme", "p_1")
        except Unavailable as error:
            assert "a moment ago" in str(error)  # noqa: PT017 - it is asked again
            await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    "address",
    ["mysql://host/planner", "postgresql://role@host:port/planner", "postgresql://role@[::1/planner", "planner"],
)
async def test_an_address_that_is_none_is_said_to_be_and_not_shown(address: str) -> None:
    with pytest.raises(Unavailable, match="write it like postgresql://") as refused, told():
        await connect(Access(address, seconds=1))
    assert "planner" not in refused.value.message
