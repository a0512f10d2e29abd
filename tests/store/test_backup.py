"""With the roles of the deployment page: a dump that is restored holds everything, and is read as before."""

import subprocess
from itertools import count
from pathlib import Path

import pytest

from server.history.postgres.loading import Market, load, renew
from server.postgres.database import Access, connect, scope
from server.postgres.migration import migrate
from server.postgres.tenants import add, listed
from server.store.postgres import PostgresStore
from server.store.protocol import RequestKey
from tests.history.campaigns import fill, insert
from tests.postgres import SERVER, Cluster, binaries, execute
from tests.store.test_contract import version

_MARKET = Market(lambda micros, _: micros, {"1529": "1529", "1012": "1012"}, None)
_NUMBERS = count()
_LATER = (
    "ALTER TABLE media_planner.campaign DISABLE TRIGGER campaign_written",
    "UPDATE media_planner.campaign SET written = (written::text::bigint + 1000000)::text::xid8",
    "ALTER TABLE media_planner.campaign ENABLE TRIGGER campaign_written",
)
"""The rows of a cluster whose transactions have counted further than those of the one they are restored to."""
_AHEAD = "SELECT count(*) FROM media_planner.campaign WHERE written > pg_current_xact_id()"


@pytest.fixture
def roles(cluster: Cluster) -> tuple[str, str]:
    """Give an owner that is no superuser, and a role for backups."""
    number = next(_NUMBERS)
    return f"owner_{number}", f"backup_{number}"


async def test_a_restored_dump_holds_everything_and_is_renewed_as_before(
    cluster: Cluster, roles: tuple[str, str], tmp_path: Path
) -> None:
    owner, backup = roles
    await execute(
        cluster.url(),
        f"CREATE ROLE {owner} LOGIN",
        f"CREATE ROLE {backup} LOGIN BYPASSRLS",
        f"GRANT pg_read_all_data TO {backup}",
        f"CREATE DATABASE kept_by_{owner} OWNER {owner}",
        f"CREATE DATABASE restored_by_{owner} OWNER {owner}",
    )
    await migrate(cluster.url(f"kept_by_{owner}", owner), SERVER)
    await write(cluster, f"kept_by_{owner}", owner)
    await execute(cluster.url(f"kept_by_{owner}"), *_LATER)

    dump = str(tmp_path / "planner.dump")
    run("pg_dump", "-h", str(cluster.folder), "-U", backup, "-Fc", "-f", dump, f"kept_by_{owner}")
    restored = ("-h", str(cluster.folder), "-U", owner, "-d", f"restored_by_{owner}")
    run("pg_restore", *restored, "--exit-on-error", dump)
    assert await migrate(cluster.url(f"restored_by_{owner}", owner)) == ()
    await read(cluster, f"restored_by_{owner}", owner)


def run(program: str, *words: str) -> None:
    """Run a program of PostgreSQL."""
    subprocess.run([binaries() / program, *words], check=True, capture_output=True)


async def write(cluster: Cluster, database: str, owner: str) -> None:
    """Fill a database."""
    for tenant in ("acme", "rival"):
        await fill(cluster.url(database, owner), tenant, 40)
    await add(cluster.url(database, owner), "third")
    store = PostgresStore(Access(cluster.url(database, SERVER)))
    await store.save("acme", version(), RequestKey("k", "f"))
    await store.close()


async def read(cluster: Cluster, database: str, owner: str) -> None:
    """See to it that everything is there for the server's role, a tenant at a time, and that changes are found."""
    address = cluster.url(database, SERVER)
    store = PostgresStore(Access(address))
    assert await store.answered("acme", RequestKey("k", "f")) == version()
    await store.save("acme", version(number=2))
    await store.close()
    assert [one.name for one in await listed(cluster.url(database, owner))] == ["acme", "rival", "third"]
    reading, writing = await connect(Access(address)), await connect(Access(cluster.url(database, owner)))
    assert await reading.fetchval("SELECT count(*) FROM media_planner.campaign") == 0
    loaded = await load(reading, "acme", _MARKET)
    assert loaded.snapshot.count == 40
    async with reading.transaction():
        await scope(reading, "acme", 5)
        assert not await reading.fetchval(_AHEAD), "nothing seems to have changed since"
    await insert(writing, "acme", 41, 45)
    assert (await renew(reading, loaded, _MARKET)).snapshot.count == 45
    for connection in (reading, writing):
        await connection.close(timeout=2)
