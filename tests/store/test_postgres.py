"""What is particular to PostgreSQL: tenants are kept apart by the database, faults lose nothing, migrations repeat."""

import asyncio
import signal
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial

import anyio
import pytest

from server.errors import InvalidInput, NotFound, Unavailable
from server.postgres.database import Access, Connection, connect
from server.postgres.migration import migrate, migrations
from server.postgres.retention import forget
from server.store.postgres import PostgresStore
from server.store.protocol import RequestKey, StoredVersion
from tests.history.campaigns import fill
from tests.postgres import SERVER, Addresses, Cluster
from tests.store.crashes import check_promises, survive
from tests.store.test_contract import report, version

_TABLES = ("plan_version", "idempotency_key", "delivery", "campaign", "campaign_deletion", "term")


@asynccontextmanager
async def opened(url: str, **options: float) -> AsyncGenerator[PostgresStore]:
    store = PostgresStore(Access(url, seconds=options.get("seconds", 5.0)))
    yield store
    await store.close()


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Connection]:
    connection = await connect(Access(url))
    yield connection
    await connection.close(timeout=2)


async def test_the_servers_role_sees_no_rows_without_a_tenant(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.server) as connection:
        await store.save("acme", version(), RequestKey("k", "f"))
        for table in _TABLES:
            assert await connection.fetchval(f"SELECT count(*) FROM media_planner.{table}") == 0  # noqa: S608 - a name from above


async def test_the_servers_role_cannot_write_for_another_tenant(addresses: Addresses) -> None:
    async with connected(addresses.server) as connection, connection.transaction():
        await connection.fetchval("SELECT set_config('media_planner.tenant', 'acme', true)")
        with pytest.raises(Exception, match="row-level security"):
            await connection.execute(
                "INSERT INTO media_planner.plan_version (tenant, plan_id, version, plan, session, trace)"
                " VALUES ('rival', 'p', 1, '{}', '{}', '{}')"
            )


@pytest.mark.parametrize(
    "change", ["UPDATE media_planner.plan_version SET version = 9", "DELETE FROM media_planner.plan_version"]
)
async def test_the_servers_role_can_change_and_remove_nothing(addresses: Addresses, change: str) -> None:
    async with connected(addresses.server) as connection:
        with pytest.raises(Exception, match="permission denied"):
            await connection.execute(change)


async def test_not_even_the_owner_changes_a_version(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        await store.save("acme", version())
        with pytest.raises(Exception, match="never changed"):
            await connection.execute("UPDATE media_planner.plan_version SET plan = '{}'")


async def test_not_even_the_owner_changes_a_delivery(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        await store.save("acme", version())
        await store.record("acme", report())
        with pytest.raises(Exception, match="never changed"):
            await connection.execute("UPDATE media_planner.delivery SET report = '{}'")
        gone = await forget(addresses.owner, "acme")
        assert gone["delivery"] == 1


async def test_a_role_that_could_see_every_tenant_is_not_used(addresses: Addresses) -> None:
    async with opened(addresses.owner) as store:
        with pytest.raises(Unavailable, match="BYPASSRLS"):
            await store.save("acme", version())
    with pytest.raises(InvalidInput, match="every tenant"):
        await migrate(addresses.owner, "postgres")


async def test_migrating_twice_and_from_two_sides_applies_each_file_once(
    cluster: Cluster, addresses: Addresses
) -> None:
    assert await migrate(addresses.owner, SERVER) == ()
    async with connected(addresses.owner) as connection:
        await connection.execute("DROP SCHEMA media_planner CASCADE")
    results = await asyncio.gather(*(migrate(addresses.owner) for _ in range(4)))
    assert sorted(map(len, results)) == [0, 0, 0, len(migrations())]


async def test_a_database_of_a_newer_release_is_left_alone(addresses: Addresses) -> None:
    async with connected(addresses.owner) as connection:
        await connection.execute("INSERT INTO media_planner.migration (name, digest) VALUES ('999_later', '')")
    with pytest.raises(InvalidInput, match="999_later"):
        await migrate(addresses.owner)


async def test_a_database_that_was_not_migrated_says_what_to_run(cluster: Cluster) -> None:
    async with opened(cluster.url("template1", SERVER)) as store:
        with pytest.raises(Unavailable, match="media-planner migrate"):
            await store.load("acme", "p_1")


async def test_many_requests_with_one_key_get_one_answer(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, opened(addresses.server) as other:
        key = RequestKey("key-1", "same")
        answers = await asyncio.gather(
            *((store, other)[n % 2].save("acme", version(plan_id=f"p_{n}"), key) for n in range(16))
        )
        assert {answer.plan.plan_id for answer in answers} == {answers[0].plan.plan_id}
    async with connected(addresses.owner) as connection:
        assert await connection.fetchval("SELECT count(*) FROM media_planner.plan_version") == 1


async def test_a_pooler_in_transaction_mode_is_never_given_a_prepared_statement(addresses: Addresses) -> None:
    store = PostgresStore(Access(addresses.server, pooler=True, connections=1))
    await store.save("acme", version())
    assert await store.load("acme", "p_1") == version()
    async with store.database.transaction("acme") as connection:
        assert await connection.fetchval("SELECT count(*) FROM pg_prepared_statements WHERE name <> ''") == 0
    await store.close()


async def test_a_server_that_was_restarted_is_used_again_at_once(cluster: Cluster, addresses: Addresses) -> None:
    async with opened(addresses.server) as store:
        await store.save("acme", version())
        await asyncio.to_thread(cluster.stop, signal.SIGQUIT)
        with pytest.raises(Unavailable):
            await store.load("acme", "p_1")
        await asyncio.to_thread(cluster.start)
        assert await until_it_answers(store) == version()


async def test_a_server_that_hangs_is_given_up_in_time_and_not_asked_again_at_once(
    cluster: Cluster, addresses: Addresses
) -> None:
    async with opened(addresses.server, seconds=0.3) as store:
        await store.save("acme", version())
        cluster.pause()
        try:
            with pytest.raises(Unavailable, match="TimeoutError"):
                await store.save("acme", version(number=2))
            with pytest.raises(Unavailable, match="a moment ago"):
                await store.load("acme", "p_1")
        finally:
            cluster.resume()
        assert (await until_it_answers(store)).plan.plan_id == "p_1"


async def test_a_read_only_server_refuses_versions_and_still_gives_them(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        await store.save("acme", version())
        await store.close()
        name = await connection.fetchval("SELECT current_database()")
        await connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        with pytest.raises(Unavailable, match="read-only"):
            await store.save("acme", version(number=2))
        assert await store.load("acme", "p_1") == version()


async def test_without_a_free_connection_the_caller_is_told_to_come_back(
    cluster: Cluster, addresses: Addresses
) -> None:
    async with connected(addresses.owner) as connection:
        await connection.execute(f"ALTER ROLE {SERVER} CONNECTION LIMIT 0")
        try:
            async with opened(addresses.server) as store:
                with pytest.raises(Unavailable, match="MEDIA_PLANNER_DATABASE_POOL"):
                    await store.save("acme", version())
        finally:
            await connection.execute(f"ALTER ROLE {SERVER} CONNECTION LIMIT -1")


async def test_a_tenant_is_forgotten_whole_and_the_others_stay(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 5)
    async with opened(addresses.server) as store:
        await store.save("acme", version(), RequestKey("k", "f"))
        await store.save("rival", version())
        gone = await forget(addresses.owner, "acme")
        assert (gone["plan_version"], gone["idempotency_key"], gone["campaign"]) == (1, 1, 5)
        with pytest.raises(NotFound):
            await store.load("acme", "p_1")
        assert await store.load("rival", "p_1") == version()


async def test_only_plans_that_were_left_alone_for_long_are_forgotten_by_age(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        await store.save("acme", version(plan_id="p_old"))
        await store.save("acme", version(plan_id="p_used"))
        await connection.execute("ALTER TABLE media_planner.plan_version DISABLE TRIGGER plan_version_is_immutable")
        await connection.execute("UPDATE media_planner.plan_version SET stored_at = stored_at - interval '90 days'")
        await store.save("acme", version(plan_id="p_used", number=2))
        assert await forget(addresses.owner, "acme", 60) == {"plan_version": 1}
        assert (await store.load("acme", "p_used", 1)).plan.version == 1
        with pytest.raises(NotFound):
            await store.load("acme", "p_old")


def test_an_acknowledged_version_survives_a_kill_at_any_moment(addresses: Addresses) -> None:
    opening = partial(PostgresStore, Access(addresses.server))
    promised = survive(opening, kills=4, seed=5)
    assert len(promised) >= 4
    asyncio.run(check_promises(opening, promised))


async def until_it_answers(store: PostgresStore) -> StoredVersion:
    """Ask until the pause after a failure is over."""
    async with asyncio.timeout(10):
        while True:
            try:
                return await store.load("acme", "p_1")
            except Unavailable:
                await asyncio.sleep(0.05)


async def test_a_call_that_is_cancelled_at_any_moment_leaves_its_connection_fit_for_the_next(
    addresses: Addresses, caplog: pytest.LogCaptureFixture
) -> None:
    store = PostgresStore(Access(addresses.server, connections=1))
    await store.save("acme", version())
    for steps in range(24):
        async with anyio.create_task_group() as calls:
            calls.start_soon(store.save, "acme", version(f"p_{steps + 2}"))
            for _ in range(steps):
                await asyncio.sleep(0)
            calls.cancel_scope.cancel()
        assert await store.load("acme", "p_1") == version()
    await store.close()
    assert not caplog.records
