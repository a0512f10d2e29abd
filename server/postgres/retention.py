"""Delete what is kept of a tenant."""

from server.errors import InvalidInput
from server.postgres.database import Access, Connection, connect, scope, told

_LONGEST = 600.0
_ALL = ("delivery", "idempotency_key", "plan_version", "report_row", "campaign", "term")
"""All but the note that campaigns were deleted, by which running servers let go of them."""

_OLD = """
DELETE FROM media_planner.plan_version WHERE tenant = $1 AND plan_id IN (
    SELECT plan_id FROM media_planner.plan_version WHERE tenant = $1
    GROUP BY plan_id HAVING max(stored_at) < now() - make_interval(days => $2)
)
"""


async def forget(url: str, tenant: str, older_than_days: int = 0) -> dict[str, int]:
    """Delete everything of a tenant, or only plans not changed for some days; give how many rows of each table went.

    Raises:
        InvalidInput: No tenant is named, or the days are negative.
        Unavailable: PostgreSQL did not answer, or the role may not delete.
    """
    if not tenant or older_than_days < 0:
        raise InvalidInput("The tenant or the days cannot be used.", hint="Name a tenant, and days above zero.")
    with told():
        access = Access(url, seconds=10.0)
        connection = await connect(access, command_timeout=_LONGEST)
        try:
            async with connection.transaction():
                await scope(connection, tenant, _LONGEST)
                if older_than_days:
                    return {"plan_version": _count(await connection.execute(_OLD, tenant, older_than_days))}
                return {name: await _empty(connection, name, tenant) for name in _ALL}
        finally:
            await connection.close(timeout=access.seconds)


async def _empty(connection: Connection, table: str, tenant: str) -> int:
    return _count(await connection.execute(f"DELETE FROM media_planner.{table} WHERE tenant = $1", tenant))  # noqa: S608 - a name from above


def _count(status: str) -> int:
    return int(status.rpartition(" ")[2])
