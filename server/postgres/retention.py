"""Delete what is kept of a tenant."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from server.errors import InvalidInput
from server.postgres.database import Access, Connection, connect, scope, told
from server.postgres.tenants import listed, mark_deleted

_LONGEST = 600.0
_MOST_DAYS = 1_000_000
"""More would be before the first day that PostgreSQL knows."""
_ALL = ("delivery", "idempotency_key", "plan_version", "report_row", "campaign", "term")
"""All but the note that campaigns were deleted, by which running servers let go of them."""

_OLD = """
DELETE FROM media_planner.plan_version WHERE tenant = $1 AND plan_id IN (
    SELECT plan_id FROM media_planner.plan_version WHERE tenant = $1
    GROUP BY plan_id HAVING max(stored_at) < now() - make_interval(days => $2)
)
"""


async def forget(url: str, tenant: str, older_than_days: int | None = None) -> dict[str, int]:
    """Delete everything of a tenant, or only plans not changed for some days; give how many rows of each table went.

    Whose data went whole is marked as deleted: no server brings anything back, and none lets the tenant in.

    Raises:
        InvalidInput: No tenant is named, or the days are not above zero.
        Unavailable: PostgreSQL did not answer, or the role may not delete.
    """
    if not tenant or (older_than_days is not None and older_than_days < 1):
        raise InvalidInput("The tenant or the days cannot be used.", hint="Name a tenant, and days above zero.")
    async with _connected(url) as connection, connection.transaction():
        await scope(connection, tenant, _LONGEST)
        if older_than_days is not None:
            return {"plan_version": await _old(connection, tenant, older_than_days)}
        await mark_deleted(connection, tenant)
        return {name: await _empty(connection, name, tenant) for name in _ALL}


async def forget_retained(url: str) -> dict[str, int]:
    """Delete the plans of each tenant that were left alone for longer than its retention; give how many went of each.

    Raises:
        Unavailable: PostgreSQL did not answer, or the role may not delete.
    """
    kept = {one.name: one.retention_days for one in await listed(url) if one.retention_days is not None}
    gone: dict[str, int] = {}
    async with _connected(url) as connection:
        for tenant, days in kept.items():
            async with connection.transaction():
                await scope(connection, tenant, _LONGEST)
                gone[tenant] = await _old(connection, tenant, days)
    return gone


@asynccontextmanager
async def _connected(url: str) -> AsyncGenerator[Connection]:
    with told():
        access = Access(url, seconds=10.0)
        connection = await connect(access, command_timeout=_LONGEST)
        try:
            yield connection
        finally:
            await connection.close(timeout=access.seconds)


async def _old(connection: Connection, tenant: str, days: int) -> int:
    return _count(await connection.execute(_OLD, tenant, min(days, _MOST_DAYS)))


async def _empty(connection: Connection, table: str, tenant: str) -> int:
    return _count(await connection.execute(f"DELETE FROM media_planner.{table} WHERE tenant = $1", tenant))  # noqa: S608 - a name from above


def _count(status: str) -> int:
    return int(status.rpartition(" ")[2])
