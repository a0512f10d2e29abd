"""The store in one SQLite file, for a single machine; safe for several processes."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from server.domain.delivered import DeliveryReport
from server.domain.plan import MediaPlan
from server.domain.session import Session
from server.domain.trace import Trace
from server.errors import InvalidInput, Unavailable
from server.store.protocol import RequestKey, StoredVersion, check_name, no_such_plan, outdated, reused

T = TypeVar("T")

_LAYOUT = 2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS plan_version (
    tenant TEXT NOT NULL, plan_id TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
    plan TEXT NOT NULL, session TEXT NOT NULL, trace TEXT NOT NULL,
    stored_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (tenant, plan_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS idempotency_key (
    tenant TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, plan_id TEXT NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS delivery (
    tenant TEXT NOT NULL, plan_id TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL, as_of TEXT NOT NULL,
    report TEXT NOT NULL, stored_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    PRIMARY KEY (tenant, plan_id, version, digest)
) STRICT, WITHOUT ROWID;
"""
_READ = "SELECT plan, session, trace FROM plan_version WHERE tenant = ? AND plan_id = ?"
_RECORD = """
INSERT INTO delivery (tenant, plan_id, version, digest, as_of, report) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_REPORTS = """
SELECT report FROM delivery WHERE tenant = ? AND plan_id = ? AND version = ? ORDER BY as_of, stored_at, digest
"""
_DELIVERED = "SELECT DISTINCT plan_id, version FROM delivery WHERE tenant = ? ORDER BY plan_id, version"


class SqliteStore:
    """A `Store` over one file. All statements run on one thread of its own, so the event loop is never held."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._opened: sqlite3.Connection | None = None

    async def save(self, tenant: str, version: StoredVersion, request: RequestKey | None = None) -> StoredVersion:
        """Keep a version; see `Store.save`."""
        return await self._run(lambda connection: _save(connection, tenant, version, request))

    async def load(self, tenant: str, plan_id: str, version: int | None = None) -> StoredVersion:
        """Give a version; see `Store.load`."""
        check_name(plan_id, version)
        return await self._run(lambda connection: _load(connection, tenant, plan_id, version))

    async def answered(self, tenant: str, request: RequestKey) -> StoredVersion | None:
        """Give the earlier answer to a key; see `Store.answered`."""
        return await self._run(lambda connection: _answered(connection, tenant, request))

    async def record(self, tenant: str, report: DeliveryReport) -> bool:
        """Keep what was delivered; see `Store.record`."""
        check_name(report.plan_id, report.version)
        return await self._run(lambda connection: _record(connection, tenant, report))

    async def reports(self, tenant: str, plan_id: str, version: int) -> tuple[DeliveryReport, ...]:
        """Give the reports of a version; see `Store.reports`."""
        rows = await self._run(lambda connection: connection.execute(_REPORTS, (tenant, plan_id, version)).fetchall())
        return tuple(DeliveryReport.model_validate_json(row[0]) for row in rows)

    async def delivered(self, tenant: str) -> tuple[tuple[str, int], ...]:
        """Give the versions with deliveries; see `Store.delivered`."""
        rows = await self._run(lambda connection: connection.execute(_DELIVERED, (tenant,)).fetchall())
        return tuple((str(row[0]), int(row[1])) for row in rows)

    async def close(self) -> None:
        """Close the file and end the thread."""
        if self._opened is not None:
            await self._run(sqlite3.Connection.close)
        self._thread.shutdown()

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._work, work)

    def _work(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            if self._opened is None:
                self._opened = _open(self._path)
            return work(self._opened)
        except (sqlite3.Error, OSError) as error:
            raise Unavailable(
                f"The plan store {self._path.name} does not work: {error}.",
                hint="Check free space and permissions of MEDIA_PLANNER_DATA_DIR, then try again.",
            ) from error


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    layout = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if layout > _LAYOUT:
        connection.close()
        raise InvalidInput(
            f"{path.name} was written by a newer media planner.",
            hint="Upgrade, or set MEDIA_PLANNER_DATA_DIR elsewhere.",
        )
    if layout < _LAYOUT:
        connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_LAYOUT}; COMMIT;")
    return connection


def _save(
    connection: sqlite3.Connection, tenant: str, version: StoredVersion, request: RequestKey | None
) -> StoredVersion:
    connection.execute("BEGIN IMMEDIATE")
    try:
        earlier = _answered(connection, tenant, request) if request else None
        if earlier is None:
            _insert(connection, tenant, version, request)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return earlier or version


def _insert(connection: sqlite3.Connection, tenant: str, version: StoredVersion, request: RequestKey | None) -> None:
    plan = version.plan
    row = connection.execute(
        "SELECT max(version) FROM plan_version WHERE tenant = ? AND plan_id = ?", (tenant, plan.plan_id)
    ).fetchone()
    newest = int(row[0] or 0)
    if plan.version != newest + 1:
        raise outdated(plan.plan_id, plan.version, newest)
    connection.execute(
        "INSERT INTO plan_version (tenant, plan_id, version, plan, session, trace) VALUES (?, ?, ?, ?, ?, ?)",
        (
            tenant,
            plan.plan_id,
            plan.version,
            plan.model_dump_json(),
            version.session.model_dump_json(),
            version.trace.model_dump_json(),
        ),
    )
    if request is not None:
        connection.execute(
            "INSERT INTO idempotency_key (tenant, key, fingerprint, plan_id, version) VALUES (?, ?, ?, ?, ?)",
            (tenant, request.key, request.fingerprint, plan.plan_id, plan.version),
        )


def _load(connection: sqlite3.Connection, tenant: str, plan_id: str, version: int | None) -> StoredVersion:
    wanted = (tenant, plan_id) if version is None else (tenant, plan_id, version)
    query = f"{_READ} ORDER BY version DESC LIMIT 1" if version is None else f"{_READ} AND version = ?"
    row = connection.execute(query, wanted).fetchone()
    if row is None:
        raise no_such_plan(plan_id, version)
    return StoredVersion(
        plan=MediaPlan.model_validate_json(row[0]),
        session=Session.model_validate_json(row[1]),
        trace=Trace.model_validate_json(row[2]),
    )


def _answered(connection: sqlite3.Connection, tenant: str, request: RequestKey) -> StoredVersion | None:
    row = connection.execute(
        "SELECT fingerprint, plan_id, version FROM idempotency_key WHERE tenant = ? AND key = ?", (tenant, request.key)
    ).fetchone()
    if row is None:
        return None
    if row[0] != request.fingerprint:
        raise reused(request.key)
    return _load(connection, tenant, str(row[1]), int(row[2]))


def _record(connection: sqlite3.Connection, tenant: str, report: DeliveryReport) -> bool:
    _load(connection, tenant, report.plan_id, report.version)
    whose = (tenant, report.plan_id, report.version, report.digest)
    return connection.execute(_RECORD, (*whose, report.as_of.isoformat(), report.model_dump_json())).rowcount > 0
