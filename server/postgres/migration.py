"""Bring a database to the layout of this release: numbered files, each applied once and never changed afterwards."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from server.errors import InvalidInput
from server.postgres.database import Access, Connection, connect, scope, told

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 0x6D65646961
"""One at a time: a key of our own among the database's advisory locks, given back with the transaction."""

_PATIENCE = 120.0
"""Seconds for a statement; an index on a large table takes a while, and another process may be migrating."""

_RENUMBERING = 3600.0
"""Seconds for the campaigns of a tenant: ten million take two minutes."""

_LEDGER = """
CREATE SCHEMA IF NOT EXISTS media_planner;
CREATE TABLE IF NOT EXISTS media_planner.migration (
    name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
);
"""
_READS = ("migration", "tenant", "campaign", "campaign_deletion", "code", "term")
_KEEPS = ("plan_version", "idempotency_key", "delivery")

_AHEAD = """
UPDATE media_planner.campaign SET written = pg_current_xact_id()
WHERE tenant = current_setting('media_planner.tenant') AND written > pg_current_xact_id()
"""
_LET_IN = """
SELECT DISTINCT grantee::text AS name FROM information_schema.role_table_grants JOIN pg_roles ON rolname = grantee
WHERE table_schema = 'media_planner' AND table_name = 'plan_version' AND privilege_type = 'INSERT'
    AND grantee <> current_user AND NOT (rolsuper OR rolbypassrls)
"""
"""Roles that an earlier release let in, which need what this one adds."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file."""

    name: str
    sql: str

    @property
    def digest(self) -> str:
        """What the file is told by."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def migrations() -> tuple[Migration, ...]:
    """Read the files, in their order."""
    return tuple(Migration(file.stem, file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.sql")))


async def migrate(url: str, server_role: str = "") -> tuple[str, ...]:
    """Apply what is missing, all or nothing, and let the server's role in; give the names of what was applied.

    Raises:
        InvalidInput: The database is of a newer release, a file was changed after it was applied, or the role is unfit.
        Unavailable: The database did not answer.
    """
    with told():
        connection = await connect(Access(url, seconds=_PATIENCE, pooler=True))
        try:
            async with connection.transaction():
                await connection.execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
                applied = await _apply(connection, migrations())
                let_in = {row["name"] for row in await connection.fetch(_LET_IN)}
                await _renumber(connection)
                for role in sorted(let_in | ({server_role} if server_role else set())):
                    await _let_in(connection, role)
            return applied
        finally:
            await connection.close(timeout=5)


async def _apply(connection: Connection, files: Iterable[Migration]) -> tuple[str, ...]:
    await connection.execute(_LEDGER)
    done = {row["name"]: row["digest"] for row in await connection.fetch("SELECT * FROM media_planner.migration")}
    files = tuple(files)
    if unknown := sorted(done.keys() - {file.name for file in files}):
        raise InvalidInput(
            f"The database was migrated by a newer media planner ({', '.join(unknown)}).", hint="Upgrade this one."
        )
    missing = [file for file in files if file.name not in done]
    for file in files:
        if done.get(file.name, file.digest) != file.digest:
            raise InvalidInput(
                f"The migration {file.name} is not the one that was applied.", hint="Install the release again."
            )
    for file in missing:
        await connection.execute(file.sql)
        await connection.execute(
            "INSERT INTO media_planner.migration (name, digest) VALUES ($1, $2)", file.name, file.digest
        )
    return tuple(file.name for file in missing)


async def _renumber(connection: Connection) -> None:
    """Let restored campaigns count as written now: their numbers are of a cluster that counted further.

    Left as they are, each of them would seem to have just changed whenever a server looks.
    """
    for row in await connection.fetch("SELECT tenant FROM media_planner.tenant"):
        await scope(connection, row["tenant"], _RENUMBERING)
        await connection.execute(_AHEAD, timeout=_RENUMBERING)


async def _let_in(connection: Connection, role: str) -> None:
    """Grant the least that the server needs; it can add versions, and change or remove none."""
    row = await connection.fetchrow(
        "SELECT rolsuper OR rolbypassrls AS privileged, quote_ident(rolname) AS name FROM pg_roles WHERE rolname = $1",
        role,
    )
    if row is None:
        raise InvalidInput(f"There is no role {role!r}.", hint=f"Create it first: CREATE ROLE {role} LOGIN.")
    if row["privileged"]:
        raise InvalidInput(
            f"The role {role!r} could see the rows of every tenant.",
            hint="Use a role that is neither a superuser nor has BYPASSRLS.",
        )
    name, reads, keeps = row["name"], _tables(_READS), _tables(_KEEPS)
    await connection.execute(f"GRANT USAGE ON SCHEMA media_planner TO {name}")
    await connection.execute(f"GRANT SELECT ON {reads} TO {name}")
    await connection.execute(f"GRANT SELECT, INSERT ON {keeps} TO {name}")


def _tables(names: Iterable[str]) -> str:
    return ", ".join(f"media_planner.{name}" for name in names)
