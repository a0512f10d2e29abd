"""The table of tenants: read by a server one row at a time, kept by the operator with the owner's role."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

from server.domain.tenant import NAME, NAME_HINT, Tenant, TenantState
from server.errors import Conflict, InvalidInput, NotFound
from server.postgres.database import Access, Connection, Database, Row, connect, told

_READ = "SELECT tenant, state, created_at, calls_a_minute, calls_at_once, retention_days FROM media_planner.tenant"
_ADD = """
INSERT INTO media_planner.tenant (tenant) VALUES ($1)
ON CONFLICT (tenant) DO UPDATE SET state = 'active', changed_at = now() WHERE tenant.state = 'deleted'
"""
_STATE = "UPDATE media_planner.tenant SET state = $2, changed_at = now() WHERE tenant = $1 AND state <> 'deleted'"
_DELETED = """
INSERT INTO media_planner.tenant (tenant, state) VALUES ($1, 'deleted')
ON CONFLICT (tenant) DO UPDATE SET state = 'deleted', changed_at = now()
"""
_LIMITS = """
UPDATE media_planner.tenant SET calls_a_minute = nullif(coalesce($2, calls_a_minute), 0), changed_at = now(),
    calls_at_once = nullif(coalesce($3, calls_at_once), 0), retention_days = nullif(coalesce($4, retention_days), 0)
WHERE tenant = $1
"""
_SECONDS, _CONNECTIONS = 2.0, 2
"""A caller waits for the look: what is known from before is used when the answer is late."""


class TenantTable:
    """What a server sees of the table: the row of the tenant that calls."""

    def __init__(self, access: Access) -> None:
        self._database = Database(replace(access, seconds=_SECONDS, connections=_CONNECTIONS))

    async def find(self, tenant: str) -> Tenant | None:
        """Give a tenant; None if it is not in the table.

        Raises:
            Unavailable: PostgreSQL did not answer.
        """
        async with self._database.transaction(tenant, readonly=True) as connection:
            row = await connection.fetchrow(f"{_READ} WHERE tenant = $1", tenant)
        return None if row is None else _tenant(row)

    async def close(self) -> None:
        """Close the connections."""
        await self._database.close()


async def listed(url: str) -> tuple[Tenant, ...]:
    """Give all tenants, by their names.

    Raises:
        Unavailable: PostgreSQL did not answer, or the role may not see them.
    """
    async with _owner(url) as connection:
        return tuple(_tenant(row) for row in await connection.fetch(f"{_READ} ORDER BY tenant"))


async def add(url: str, tenant: str) -> Tenant:
    """Let a tenant in, also one that was deleted; nothing of it comes back.

    Raises:
        InvalidInput: A tenant cannot be called so.
    """
    if not NAME.fullmatch(tenant):
        raise InvalidInput(f"{tenant!r} is no name of a tenant.", hint=NAME_HINT)
    async with _owner(url) as connection:
        await connection.execute(_ADD, tenant)
        return await _one(connection, tenant)


async def set_state(url: str, tenant: str, state: TenantState) -> Tenant:
    """Suspend a tenant or let it in again.

    Raises:
        NotFound: There is no such tenant.
        Conflict: It was deleted.
    """
    async with _owner(url) as connection:
        await connection.execute(_STATE, tenant, state)
        found = await _one(connection, tenant)
    if found.state == "deleted":
        raise Conflict(f"The tenant {tenant!r} was deleted.", hint="Let it in anew with `media-planner tenants add`.")
    return found


async def set_limits(
    url: str, tenant: str, calls_a_minute: int | None, calls_at_once: int | None, retention_days: int | None
) -> Tenant:
    """Change limits of a tenant: None leaves one as it is, 0 gives it back to the server.

    Raises:
        NotFound: There is no such tenant.
    """
    async with _owner(url) as connection:
        await connection.execute(_LIMITS, tenant, calls_a_minute, calls_at_once, retention_days)
        return await _one(connection, tenant)


async def mark_deleted(connection: Connection, tenant: str) -> None:
    """Wait for the writes of a tenant that are under way, and refuse every later one, when the transaction ends."""
    await connection.fetchval("SELECT media_planner.lock_tenant($1)", tenant)
    await connection.execute(_DELETED, tenant)


@asynccontextmanager
async def _owner(url: str) -> AsyncGenerator[Connection]:
    with told():
        connection = await connect(Access(url, seconds=10.0))
        try:
            async with connection.transaction():
                yield connection
        finally:
            await connection.close(timeout=5)


async def _one(connection: Connection, tenant: str) -> Tenant:
    row = await connection.fetchrow(f"{_READ} WHERE tenant = $1", tenant)
    if row is None:
        raise NotFound(
            f"There is no tenant {tenant!r}.",
            hint="`media-planner tenants list` shows those there are, `tenants add` lets one in.",
        )
    return _tenant(row)


def _tenant(row: Row) -> Tenant:
    return Tenant(
        name=row["tenant"],
        state=row["state"],
        created_at=row["created_at"],
        calls_a_minute=row["calls_a_minute"],
        calls_at_once=row["calls_at_once"],
        retention_days=row["retention_days"],
    )
