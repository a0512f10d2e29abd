"""The store on PostgreSQL, for several servers: versions are only added, and the database keeps tenants apart."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import asyncpg

from server.domain.delivered import DeliveryReport
from server.domain.plan import MediaPlan
from server.domain.session import Session
from server.domain.trace import Trace
from server.errors import Unavailable
from server.postgres.database import Access, Connection, Database
from server.store.protocol import RequestKey, StoredVersion, check_name, no_such_plan, outdated, reused

T = TypeVar("T")

_READ = "SELECT plan, session, trace FROM media_planner.plan_version WHERE tenant = $1 AND plan_id = $2"
_NEWEST = f"{_READ} ORDER BY version DESC LIMIT 1"
_ONE = f"{_READ} AND version = $3"
_KEY = "SELECT fingerprint, plan_id, version FROM media_planner.idempotency_key WHERE tenant = $1 AND key = $2"
_TAKE_KEY = """
INSERT INTO media_planner.idempotency_key (tenant, key, fingerprint, plan_id, version) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING RETURNING true
"""
_ADD = """
INSERT INTO media_planner.plan_version (tenant, plan_id, version, plan, session, trace)
SELECT $1, $2, $3, $4, $5, $6
WHERE $3 = 1 + (SELECT coalesce(max(version), 0) FROM media_planner.plan_version WHERE tenant = $1 AND plan_id = $2)
ON CONFLICT DO NOTHING RETURNING true
"""
_LAST = "SELECT coalesce(max(version), 0) FROM media_planner.plan_version WHERE tenant = $1 AND plan_id = $2"
_HAS = "SELECT true FROM media_planner.plan_version WHERE tenant = $1 AND plan_id = $2 AND version = $3"
_RECORD = """
INSERT INTO media_planner.delivery (tenant, plan_id, version, digest, as_of, report) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT DO NOTHING RETURNING true
"""
_REPORTS = """
SELECT report FROM media_planner.delivery WHERE tenant = $1 AND plan_id = $2 AND version = $3
ORDER BY as_of, stored_at, digest
"""
_DELIVERED = "SELECT DISTINCT plan_id, version FROM media_planner.delivery WHERE tenant = $1 ORDER BY plan_id, version"

_AGAIN = (
    *(asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError, asyncpg.OperatorInterventionError),
    *(asyncpg.TransactionRollbackError, asyncpg.ReadOnlySQLTransactionError, asyncpg.InternalClientError),
)
_NOT_AGAIN = (TimeoutError, asyncpg.QueryCanceledError)
"""The caller has waited already."""


class PostgresStore:
    """A `Store` over a pool of connections."""

    def __init__(self, access: Access) -> None:
        self.database = Database(access)

    async def save(self, tenant: str, version: StoredVersion, request: RequestKey | None = None) -> StoredVersion:
        """Keep a version; see `Store.save`.

        A connection lost while the transaction ended leaves it open whether it was kept: a second try finds out. It
        also finds the server that took over, where the first one was leaving or had become a standby.
        """
        return await _twice(lambda: self._save(tenant, version, request))

    async def load(self, tenant: str, plan_id: str, version: int | None = None) -> StoredVersion:
        """Give a version; see `Store.load`."""
        check_name(plan_id, version)
        return await _twice(lambda: self._read(tenant, lambda reader: _load(reader, tenant, plan_id, version)))

    async def answered(self, tenant: str, request: RequestKey) -> StoredVersion | None:
        """Give the earlier answer to a key; see `Store.answered`."""
        return await _twice(lambda: self._read(tenant, lambda reader: _answered(reader, tenant, request)))

    async def record(self, tenant: str, report: DeliveryReport) -> bool:
        """Keep what was delivered; see `Store.record`."""
        check_name(report.plan_id, report.version)
        async with self.database.transaction(tenant) as connection:
            if not await connection.fetchval(_HAS, tenant, report.plan_id, report.version):
                raise no_such_plan(report.plan_id, report.version)
            values = (report.digest, report.as_of, report.model_dump_json())
            return bool(await connection.fetchval(_RECORD, tenant, report.plan_id, report.version, *values))

    async def reports(self, tenant: str, plan_id: str, version: int) -> tuple[DeliveryReport, ...]:
        """Give the reports of a version; see `Store.reports`."""
        rows = await _twice(lambda: self._read(tenant, lambda reader: reader.fetch(_REPORTS, tenant, plan_id, version)))
        return tuple(DeliveryReport.model_validate_json(row["report"]) for row in rows)

    async def delivered(self, tenant: str) -> tuple[tuple[str, int], ...]:
        """Give the versions with deliveries; see `Store.delivered`."""
        rows = await _twice(lambda: self._read(tenant, lambda reader: reader.fetch(_DELIVERED, tenant)))
        return tuple((row["plan_id"], row["version"]) for row in rows)

    async def close(self) -> None:
        """Close the connections."""
        await self.database.close()

    async def _read(self, tenant: str, work: Callable[[Connection], Awaitable[T]]) -> T:
        async with self.database.transaction(tenant, readonly=True) as connection:
            return await work(connection)

    async def _save(self, tenant: str, version: StoredVersion, request: RequestKey | None) -> StoredVersion:
        async with self.database.transaction(tenant) as connection:
            if request is not None and not await _taken(connection, tenant, version.plan, request):
                earlier = await _answered(connection, tenant, request)
                if earlier is not None:
                    return earlier
            await _add(connection, tenant, version)
        return version


async def _twice(work: Callable[[], Awaitable[T]]) -> T:
    """Do something again where the connection or the server was left by the other side: another may be there by now."""
    try:
        return await work()
    except Unavailable as error:
        if not isinstance(error.__cause__, _AGAIN) or isinstance(error.__cause__, _NOT_AGAIN):
            raise
    return await work()


async def _taken(connection: Connection, tenant: str, plan: MediaPlan, request: RequestKey) -> bool:
    """Take the key for a version; another request that holds it now is waited for."""
    values = (tenant, request.key, request.fingerprint, plan.plan_id, plan.version)
    return bool(await connection.fetchval(_TAKE_KEY, *values))


async def _add(connection: Connection, tenant: str, version: StoredVersion) -> None:
    plan = version.plan
    documents = (plan.model_dump_json(), version.session.model_dump_json(), version.trace.model_dump_json())
    if await connection.fetchval(_ADD, tenant, plan.plan_id, plan.version, *documents):
        return
    kept = await connection.fetchrow(_ONE, tenant, plan.plan_id, plan.version)
    if kept is None or tuple(kept) != documents:
        newest = await connection.fetchval(_LAST, tenant, plan.plan_id)
        raise outdated(plan.plan_id, plan.version, int(newest or 0))


async def _load(connection: Connection, tenant: str, plan_id: str, version: int | None) -> StoredVersion:
    if version is None:
        row = await connection.fetchrow(_NEWEST, tenant, plan_id)
    else:
        row = await connection.fetchrow(_ONE, tenant, plan_id, version)
    if row is None:
        raise no_such_plan(plan_id, version)
    return _version(row)


def _version(row: Any) -> StoredVersion:
    return StoredVersion(
        plan=MediaPlan.model_validate_json(row["plan"]),
        session=Session.model_validate_json(row["session"]),
        trace=Trace.model_validate_json(row["trace"]),
    )


async def _answered(connection: Connection, tenant: str, request: RequestKey) -> StoredVersion | None:
    row = await connection.fetchrow(_KEY, tenant, request.key)
    if row is None:
        return None
    if row["fingerprint"] != request.fingerprint:
        raise reused(request.key)
    return await _load(connection, tenant, row["plan_id"], row["version"])
