"""A standby that takes over: found by an address of two hosts, and read anew where it counts transactions otherwise."""

import asyncio
import signal
from collections.abc import Generator

import pytest

from server.errors import Unavailable
from server.history.postgres.loading import load, renew
from server.postgres.database import Access, Connection
from server.store.postgres import PostgresStore
from tests.history.campaigns import fill, insert
from tests.history.test_postgres import MARKET, check_same, connected
from tests.postgres import SERVER, Cluster, cluster, database
from tests.store.test_contract import version


@pytest.fixture
def primary() -> Generator[Cluster]:
    with cluster({"synchronous_commit": "on"}) as running:
        yield running


async def test_a_standby_that_takes_over_is_found_and_read_in_full(primary: Cluster) -> None:
    """It lacks the last campaigns, and gives their numbers, and those of their transactions, to others."""
    await database(primary, "shop")
    await fill(primary.url("shop"), "acme", 50)
    standby = await asyncio.to_thread(primary.standby)
    store = PostgresStore(Access(_either(primary, standby), seconds=2.0))
    try:
        await store.save("acme", version())
        await _followed(primary, standby)
        await asyncio.to_thread(standby.stop)
        async with connected(primary.url("shop")) as writer, connected(primary.url("shop", SERVER)) as reader:
            await insert(writer, "acme", 51, 60, mark="lost-")
            loaded = await load(reader, "acme", MARKET)
        await asyncio.to_thread(primary.stop, signal.SIGQUIT)
        with pytest.raises(Unavailable):
            await store.save("acme", version(number=2))
        await asyncio.to_thread(standby.start)
        async with connected(standby.url("shop")) as writer, connected(standby.url("shop", SERVER)) as reader:
            await writer.fetchval("SELECT pg_promote()")
            await insert(writer, "acme", 51, 60, mark="found-")
            renewed = await renew(reader, loaded, MARKET)
            check_same(renewed.snapshot, (await load(reader, "acme", MARKET)).snapshot)
            assert set(renewed.ids.tolist()) == set(loaded.ids.tolist())
        await _saved(store)
        assert await store.load("acme", "p_1", 1) == version()
    finally:
        await store.close()
        standby.remove()


def _either(primary: Cluster, standby: Cluster) -> str:
    hosts = f"{primary.folder},{standby.folder}"
    return f"postgresql://{SERVER}@/shop?host={hosts}&port=5432,5432&target_session_attrs=read-write"


async def _followed(primary: Cluster, standby: Cluster) -> None:
    """Wait until a standby has all that its primary has written."""
    async with connected(primary.url("shop")) as ahead, connected(standby.url("shop")) as behind:
        written = await ahead.fetchval("SELECT pg_current_wal_lsn()::text")
        await _until(behind, f"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn")


async def _until(connection: Connection, question: str) -> None:
    async with asyncio.timeout(10):
        while not await connection.fetchval(question):  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.01)


async def _saved(store: PostgresStore) -> None:
    async with asyncio.timeout(10):
        while True:
            try:
                await store.save("acme", version(number=2))
            except Unavailable:
                await asyncio.sleep(0.05)
            else:
                return
