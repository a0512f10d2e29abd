"""Tenants in PostgreSQL: who is known, what is deleted stays deleted, and plans are kept as long as a tenant wants."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from server.errors import Conflict, InvalidInput, NotAllowed, NotFound
from server.postgres.database import Access, Connection, connect, scope
from server.postgres.retention import forget, forget_retained
from server.postgres.tenants import TenantTable, add, listed, set_limits, set_state
from server.store.postgres import PostgresStore
from server.store.protocol import RequestKey
from tests.history.campaigns import fill, insert
from tests.postgres import Addresses
from tests.store.test_contract import version


@asynccontextmanager
async def opened(url: str) -> AsyncGenerator[PostgresStore]:
    store = PostgresStore(Access(url, seconds=5.0))
    yield store
    await store.close()


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Connection]:
    connection = await connect(Access(url))
    yield connection
    await connection.close(timeout=2)


async def test_who_writes_is_known_and_keeps_the_limits_it_is_given(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 3)
    async with opened(addresses.server) as store:
        await store.save("rival", version())
    assert [(one.name, one.state) for one in await listed(addresses.owner)] == [("acme", "active"), ("rival", "active")]
    await set_limits(addresses.owner, "acme", 60, None, 30)
    found = await set_limits(addresses.owner, "acme", None, 2, 0)
    assert (found.calls_a_minute, found.calls_at_once, found.retention_days) == (60, 2, None)
    with pytest.raises(NotFound, match="tenants add"):
        await set_limits(addresses.owner, "nobody", 1, 1, 1)


async def test_the_servers_role_sees_its_own_tenant_alone_and_changes_none(addresses: Addresses) -> None:
    for name in ("acme", "rival"):
        await add(addresses.owner, name)
    table = TenantTable(Access(addresses.server))
    found = await table.find("acme")
    assert found is not None
    assert found.state == "active"
    assert await table.find("unknown") is None
    await table.close()
    async with connected(addresses.server) as connection:
        assert not await connection.fetch("SELECT * FROM media_planner.tenant")
        async with connection.transaction():
            await scope(connection, "acme", 5)
            seen = await connection.fetch("SELECT tenant FROM media_planner.tenant")
            assert [row["tenant"] for row in seen] == ["acme"]
        with pytest.raises(Exception, match="permission denied"):
            await connection.execute("UPDATE media_planner.tenant SET state = 'active'")


async def test_a_tenant_is_suspended_and_let_in_again(addresses: Addresses) -> None:
    await add(addresses.owner, "acme")
    assert (await set_state(addresses.owner, "acme", "suspended")).state == "suspended"
    assert (await add(addresses.owner, "acme")).state == "suspended"
    assert (await set_state(addresses.owner, "acme", "active")).state == "active"
    with pytest.raises(InvalidInput):
        await add(addresses.owner, "no name")
    await forget(addresses.owner, "acme")
    with pytest.raises(Conflict, match="tenants add"):
        await set_state(addresses.owner, "acme", "active")
    assert (await add(addresses.owner, "acme")).state == "active"


async def test_nothing_of_a_deleted_tenant_comes_back_by_a_late_write(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        await store.save("acme", version())
        await forget(addresses.owner, "acme")
        with pytest.raises(NotAllowed, match="deleted"):
            await store.save("acme", version(number=2))
        with pytest.raises(NotAllowed, match="deleted"):
            await store.save("acme", version(plan_id="p_2"), RequestKey("k", "f"))
        with pytest.raises(Exception, match="deleted"):
            await insert(connection, "acme", 1, 3)
        for table in ("plan_version", "idempotency_key", "campaign", "term"):
            assert await connection.fetchval(f"SELECT count(*) FROM media_planner.{table}") == 0  # noqa: S608 - a name from above
        await add(addresses.owner, "acme")
        await store.save("acme", version())


async def test_a_write_that_is_under_way_is_waited_for_and_deleted_too(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        await store.save("acme", version())
        async with connection.transaction():
            await insert(connection, "acme", 1, 3)
            forgetting = asyncio.create_task(forget(addresses.owner, "acme"))
            async with connected(addresses.owner) as watching:
                while not await watching.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
                    assert not forgetting.done()
        assert (await forgetting)["campaign"] == 3
        assert await connection.fetchval("SELECT count(*) FROM media_planner.campaign") == 0


async def test_plans_are_kept_as_long_as_each_tenant_wants(addresses: Addresses) -> None:
    async with opened(addresses.server) as store, connected(addresses.owner) as connection:
        for tenant in ("short", "long", "for-ever"):
            await store.save(tenant, version(plan_id="p_old"))
        await connection.execute("ALTER TABLE media_planner.plan_version DISABLE TRIGGER plan_version_is_immutable")
        await connection.execute("UPDATE media_planner.plan_version SET stored_at = stored_at - interval '90 days'")
        await store.save("short", version(plan_id="p_new"))
        await set_limits(addresses.owner, "short", None, None, 30)
        await set_limits(addresses.owner, "long", None, None, 365)
        assert await forget_retained(addresses.owner) == {"long": 0, "short": 1}
        assert (await store.load("short", "p_new")).plan.version == 1
        assert (await store.load("for-ever", "p_old")).plan.version == 1
