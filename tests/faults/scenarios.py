"""The faults, each brought about for real and ended again, with what a caller may see of it."""

import asyncio
import os
import signal
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Literal

import asyncpg

from server.postgres.database import Access, Connection, connect, scope
from tests.faults.planner import Outcome
from tests.faults.proxy import Weather
from tests.faults.world import SECONDS, TENANT, World
from tests.postgres import SERVER

_PATIENCE = 20.0
_END_OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND NOT pid = ANY($2::int[])"
_LONG = """
INSERT INTO media_planner.plan_version (tenant, plan_id, version, plan, session, trace)
SELECT current_setting('media_planner.tenant'), 'p_long', 1, to_json(string_agg(md5(n::text), '')), '{}', '{}'
FROM generate_series(1, 1000) AS n
"""


@dataclass(frozen=True)
class Fault:
    """A fault: what brings it about, and what the caller of each tool gets while it lasts.

    `create`, `read` and `refine` are how such calls end, and `hint` is in what is said about it. `stale` is when plans
    tell that their history was not renewed: at once, once the next look finds out, until the planner is connected again
    while the fault lasts, or never. `rare` ones, which are much like others, are not among the quick tests.
    """

    name: str
    bring: Callable[[World], AbstractAsyncContextManager[None]]
    create: Outcome
    read: Outcome
    refine: Outcome
    hint: str = "Try again"
    stale: Literal["at once", "later", "briefly", "never"] = "never"
    rare: bool = False


@asynccontextmanager
async def _killed(world: World) -> AsyncGenerator[None]:
    await asyncio.to_thread(world.cluster.stop, signal.SIGQUIT)
    yield
    await asyncio.to_thread(world.cluster.start)


@asynccontextmanager
async def _cut(world: World) -> AsyncGenerator[None]:
    world.proxy.refuse()
    yield
    world.proxy.accept()


@asynccontextmanager
async def _silent(world: World) -> AsyncGenerator[None]:
    with world.proxy.under(Weather(silent=True)):
        yield


@asynccontextmanager
async def _slow(world: World) -> AsyncGenerator[None]:
    with world.proxy.under(Weather(delay=0.05)):
        yield


@asynccontextmanager
async def _too_slow(world: World) -> AsyncGenerator[None]:
    with world.proxy.under(Weather(delay=0.7 * SECONDS)):
        yield


@asynccontextmanager
async def _blocked(world: World) -> AsyncGenerator[None]:
    """Statements run into their time limit: somebody holds the table."""
    async with world.owner() as owner, owner.transaction():
        await owner.execute("LOCK TABLE media_planner.plan_version IN ACCESS EXCLUSIVE MODE")
        yield


@asynccontextmanager
async def _read_only(world: World) -> AsyncGenerator[None]:
    async with world.owner() as owner:
        name = await owner.fetchval("SELECT current_database()")
        await owner.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        await owner.fetch(_END_OTHERS, SERVER, [])
        yield
        await owner.execute("SET default_transaction_read_only = off")
        await owner.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")


@asynccontextmanager
async def _no_connection_left(world: World) -> AsyncGenerator[None]:
    eaters: list[Connection] = []
    async with world.owner() as owner:
        try:
            async with asyncio.timeout(_PATIENCE):
                while await _eat(world, eaters):
                    pids = [await eater.fetchval("SELECT pg_backend_pid()") for eater in eaters]
                    await owner.fetch(_END_OTHERS, SERVER, pids)
            yield
        finally:
            await asyncio.gather(*(eater.close(timeout=2) for eater in eaters))


async def _eat(world: World, eaters: list[Connection]) -> bool:
    """Take all connections there are; tell whether any was taken."""
    before = len(eaters)
    try:
        while True:
            eaters.append(await connect(Access(world.addresses.server, seconds=5.0)))
    except asyncpg.TooManyConnectionsError:
        return len(eaters) > before


@asynccontextmanager
async def _disk_full(world: World) -> AsyncGenerator[None]:
    """Let the file into which long documents go end where its next one begins, and that one be a full device.

    PostgreSQL keeps a table in files of a gigabyte; the first is filled up with a hole.
    """
    async with world.owner() as owner:
        path = await owner.fetchval(
            "SELECT pg_relation_filepath(reltoastrelid) FROM pg_class"
            " WHERE oid = 'media_planner.plan_version'::regclass"
        )
        size = await owner.fetchval(
            "SELECT setting::bigint * current_setting('block_size')::bigint FROM pg_settings"
            " WHERE name = 'segment_size'"
        )
        await owner.execute("CHECKPOINT")
        first = world.cluster.folder / "data" / path
        second = first.with_name(f"{first.name}.1")
        os.truncate(first, size)
        second.symlink_to("/dev/full")
        await _fill(owner)
        await owner.fetch(_END_OTHERS, SERVER, [])  # they know pages that have room
        yield
        second.unlink()
        await owner.execute("VACUUM FULL media_planner.plan_version")


async def _fill(owner: Connection) -> None:
    """Use up what the last page has room for; what is rolled back leaves it as full."""
    with suppress(asyncpg.DiskFullError):
        while True:
            transaction = owner.transaction()
            await transaction.start()
            try:
                await scope(owner, TENANT, _PATIENCE)
                await owner.execute(_LONG)
            finally:
                await transaction.rollback()


@asynccontextmanager
async def _answer_lost(world: World) -> AsyncGenerator[None]:
    with world.proxy.under(Weather(lose_commits=1)):
        yield


@asynccontextmanager
async def _all_answers_lost(world: World) -> AsyncGenerator[None]:
    with world.proxy.under(Weather(lose_commits=1000)):
        yield


@asynccontextmanager
async def _failover(world: World) -> AsyncGenerator[None]:
    """The primary dies; the address leads to its standby, which takes writes only when it is promoted."""
    standby = await asyncio.to_thread(world.cluster.standby)
    world.spare.append(standby)
    async with world.owner() as owner:
        await owner.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
        await owner.fetchval("SELECT pg_reload_conf()")
        async with asyncio.timeout(_PATIENCE):
            while await owner.fetchval("SELECT sync_state FROM pg_stat_replication") != "sync":  # noqa: ASYNC110
                await asyncio.sleep(0.02)
    await asyncio.to_thread(world.cluster.stop, signal.SIGQUIT)
    world.cluster = standby
    world.proxy.switch(standby.socket)
    yield
    async with world.owner() as owner:
        await owner.fetchval("SELECT pg_promote()")


FAULTS = (
    Fault("killed and started again", _killed, "not stored", "refused", "refused", stale="at once"),
    Fault("connections cut and refused", _cut, "not stored", "refused", "refused", stale="at once", rare=True),
    Fault("silent: no byte arrives, nobody is told", _silent, "not stored", "refused", "refused", stale="later"),
    Fault("slow: 0.05 s each way", _slow, "stored", "stored", "stored"),
    Fault("slower than the time limit", _too_slow, "not stored", "refused", "refused", stale="later", rare=True),
    Fault("a table is locked", _blocked, "not stored", "refused", "refused", "took longer"),
    Fault("read-only", _read_only, "not stored", "stored", "not stored", "read-only", "briefly"),
    Fault(
        "out of connections", _no_connection_left, "not stored", "refused", "refused", "no connection left", "at once"
    ),
    Fault("disk full", _disk_full, "not stored", "stored", "not stored", "disk is full", "briefly"),
    Fault("the answer to a COMMIT is lost", _answer_lost, "stored", "stored", "stored"),
    Fault("the answers to all COMMITs are lost", _all_answers_lost, "not stored", "refused", "refused", rare=True),
    Fault("failing over to a standby", _failover, "not stored", "stored", "not stored", "read-only", "briefly"),
)
