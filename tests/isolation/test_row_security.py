"""The database keeps tenants apart by itself, whatever the server asks it; no table is left out.

What is not promised: the server's role may name any tenant in `media_planner.tenant`, so who holds its password can
read every tenant, one at a time. The server names the one in the caller's token, and only inside a transaction.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from server.postgres.database import Access, Connection, Row, connect, scope
from server.store.postgres import PostgresStore
from server.store.protocol import RequestKey
from tests.history.campaigns import fill
from tests.postgres import SERVER, Addresses, Cluster, database
from tests.store.test_contract import version

_TABLES = """
SELECT relname AS name, relrowsecurity AS secured, relforcerowsecurity AS forced, relowner::regrole::text AS owner,
    EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'tenant' AND NOT attisdropped) AS owned
FROM pg_class WHERE relnamespace = 'media_planner'::regnamespace AND relkind IN ('r', 'p')
"""
_POLICIES = """
SELECT tablename AS name, permissive, roles::text[] AS roles, cmd, qual, with_check
FROM pg_policies WHERE schemaname = 'media_planner'
"""
_PASSING = """
SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'media_planner'::regnamespace AND relkind IN ('v', 'm')
UNION ALL
SELECT proname::text FROM pg_proc WHERE pronamespace = 'media_planner'::regnamespace AND prosecdef
"""
_COMMON = {"migration", "code"}
"""Tables that are the same for all: which files were applied, and the words of the product."""
_OWNERS = {"tenant"}
"""The owner, who administers tenants, sees all rows of these; the server's role does not own them."""
_DEFINERS = {"admit_tenant"}
"""Functions that work as their owner: a trigger, which nobody can call, and which reads the row of the one tenant."""


@pytest.fixture(scope="module")
def filled(cluster: Cluster) -> Addresses:
    """A database with rows of two tenants in the tables the server writes, and campaigns."""

    async def fill_both() -> Addresses:
        addresses = await database(cluster, "row_security")
        store = PostgresStore(Access(addresses.server))
        for tenant in ("acme", "rival"):
            await fill(addresses.owner, tenant, 3, f"{tenant}-mark-")
            await store.save(tenant, version(text=f"{tenant}-mark"), RequestKey("k", "f"))
        await store.close()
        return addresses

    return asyncio.run(fill_both())


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Connection]:
    connection = await connect(Access(url))
    try:
        yield connection
    finally:
        await connection.close(timeout=2)


async def tables(connection: Connection) -> dict[str, Row]:
    """Give the tables that hold rows of tenants."""
    found = {row["name"]: row for row in await connection.fetch(_TABLES)}
    assert {name for name, row in found.items() if not row["owned"]} == _COMMON
    return {name: row for name, row in found.items() if row["owned"]}


async def seen(connection: Connection, table: str) -> int:
    """Count the rows that the connection sees, where it may look at all."""
    try:
        async with connection.transaction():
            return int(await connection.fetchval(f"SELECT count(*) FROM media_planner.{table}"))  # noqa: S608 - from the catalog
    except asyncpg.InsufficientPrivilegeError:
        return 0


async def touched(connection: Connection, statement: str) -> int:
    """Count the rows a statement touches, undoing it; none where it is refused."""
    await connection.execute("BEGIN")
    try:
        return int((await connection.execute(statement)).rpartition(" ")[2])
    except (asyncpg.InsufficientPrivilegeError, asyncpg.RaiseError):
        return 0
    finally:
        await connection.execute("ROLLBACK")


async def written(connection: Connection, tenant: str, statement: str) -> None:
    """Do something in a tenant's name."""
    async with connection.transaction():
        await scope(connection, tenant, 10)
        await connection.execute(statement)


async def crossings(addresses: Addresses) -> list[str]:
    """Give every way in which the server's role reaches rows of a tenant that its transaction does not name."""
    found: list[str] = []
    async with connected(addresses.owner) as owner, connected(addresses.server) as server:
        for name, row in (await tables(owner)).items():
            if not row["secured"] or not (row["forced"] or name in _OWNERS) or row["owner"] == SERVER:
                found.append(f"{name} is not secured")
            if await seen(server, name):
                found.append(f"{name} is seen without a tenant")
            changes = (f"UPDATE media_planner.{name} SET tenant = 'thief'", f"DELETE FROM media_planner.{name}")  # noqa: S608 - from the catalog
            found += [f"without a tenant, {change}" for change in changes if await touched(server, change)]
        async with server.transaction():
            await scope(server, "acme", 10)
            for name in await tables(owner):
                if await seen(server, name):
                    own = f"SELECT count(*) FROM media_planner.{name} WHERE tenant <> 'acme'"  # noqa: S608
                    found += [f"{name} of others is seen"] if await server.fetchval(own) else []
    return found


async def test_without_a_tenant_the_servers_role_reaches_no_row_and_with_one_no_others(filled: Addresses) -> None:
    assert await crossings(filled) == []


async def test_a_policy_that_is_gone_is_noticed(filled: Addresses) -> None:
    """The check above can fail."""
    async with connected(filled.owner) as owner:
        await owner.execute("ALTER TABLE media_planner.campaign DISABLE ROW LEVEL SECURITY")
        try:
            assert "campaign is not secured" in (found := await crossings(filled))
            assert "campaign of others is seen" in found
        finally:
            await owner.execute("ALTER TABLE media_planner.campaign ENABLE ROW LEVEL SECURITY")


async def test_every_table_of_tenants_has_one_policy_for_all_roles_and_statements(filled: Addresses) -> None:
    async with connected(filled.owner) as owner:
        policies = await owner.fetch(_POLICIES)
        assert sorted(row["name"] for row in policies) == sorted(await tables(owner))
    for row in policies:
        assert (row["roles"], row["cmd"], row["with_check"]) == (["public"], "ALL", None)
        assert "current_setting('media_planner.tenant'" in row["qual"]


async def test_the_servers_role_writes_nothing_in_another_tenants_name(filled: Addresses) -> None:
    statements = (
        "INSERT INTO media_planner.plan_version (tenant, plan_id, version, plan, session, trace)"
        " VALUES ('rival', 'p', 1, '{}', '{}', '{}')",
        "INSERT INTO media_planner.idempotency_key VALUES ('rival', 'k2', 'f', 'p_1', 1)",
        "INSERT INTO media_planner.delivery (tenant, plan_id, version, digest, as_of, report)"
        " VALUES ('rival', 'p_1', 1, 'd', now(), '{}')",
    )
    async with connected(filled.server) as server:
        for statement in statements:
            with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
                await written(server, "acme", statement)


@pytest.mark.parametrize(
    "attempt",
    [
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION postgres",
        "SET row_security = off; SELECT * FROM media_planner.campaign",
        "ALTER TABLE media_planner.campaign DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE media_planner.campaign OWNER TO planner",
        "DROP POLICY own_rows ON media_planner.campaign",
        "CREATE POLICY all_rows ON media_planner.campaign USING (true)",
        "CREATE TABLE media_planner.copy AS SELECT 1",
        "ALTER ROLE planner BYPASSRLS",
        "TRUNCATE media_planner.plan_version",
        "COPY media_planner.campaign TO PROGRAM 'cat'",
    ],
)
async def test_the_servers_role_cannot_step_around_the_policies(filled: Addresses, attempt: str) -> None:
    async with connected(filled.server) as server:
        with pytest.raises(asyncpg.PostgresError, match=r"permission denied|must be|row-level security|not able"):
            await server.execute(attempt)


async def test_the_name_of_the_tenant_ends_with_its_transaction(filled: Addresses) -> None:
    async with connected(filled.server) as server:
        async with server.transaction():
            await scope(server, "acme", 10)
            assert await seen(server, "campaign") == 3
        assert await seen(server, "campaign") == 0
        with pytest.raises(asyncpg.DivisionByZeroError):
            await written(server, "acme", "SELECT 1 / 0")
        assert await seen(server, "campaign") == 0


async def test_nothing_works_as_its_owner_but_what_is_known_to(filled: Addresses) -> None:
    """A view, or a function that works as its owner, passes row-level security where that is not forced."""
    async with connected(filled.owner) as owner:
        assert {row["name"] for row in await owner.fetch(_PASSING)} == _DEFINERS
        safe = await owner.fetch(
            "SELECT prorettype::regtype::text AS gives, proconfig FROM pg_proc"
            " WHERE pronamespace = 'media_planner'::regnamespace AND prosecdef"
        )
    for row in safe:
        assert row["gives"] == "trigger"
        assert row["proconfig"] == ["search_path=pg_catalog, pg_temp"]


async def test_a_query_that_peeks_with_its_own_function_sees_no_rows_of_others(filled: Addresses) -> None:
    """A condition that costs less than the policy is not asked about rows that the policy hides."""
    async with connected(filled.server) as server, server.transaction():
        await scope(server, "acme", 10)
        await server.execute(
            "CREATE FUNCTION pg_temp.peek(text) RETURNS boolean COST 0.0000001 LANGUAGE plpgsql AS"
            " $$ BEGIN IF $1 LIKE 'rival%' THEN RAISE EXCEPTION 'seen: %', $1; END IF; RETURN true; END $$"
        )
        assert len(await server.fetch("SELECT 1 FROM media_planner.campaign WHERE pg_temp.peek(name)")) == 3
