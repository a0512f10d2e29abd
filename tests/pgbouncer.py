"""Everything that is kept in PostgreSQL, by way of a real PgBouncer in transaction mode.

    python -m pytest tests/pgbouncer.py

Not run with the other tests, for no package carries a PgBouncer: it is looked for in MEDIA_PLANNER_PGBOUNCER, on the
path and in Debian's place.
"""

import asyncio
import os
import shutil
import socket
import subprocess
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import httpx2
import pytest

from server.errors import NotFound, Unavailable
from server.history.postgres.keeping import Upkeep
from server.postgres.database import Access, Connection, connect
from server.store.postgres import PostgresStore
from server.store.protocol import RequestKey, Store
from tests.faults.planner import Planner
from tests.history.campaigns import fill, insert
from tests.history.test_postgres import connected, current, eventually, living
from tests.postgres import OWNER, SERVER, Addresses, Cluster
from tests.store.test_contract import *  # noqa: F403 - every test of it
from tests.store.test_contract import version

_CLIENTS, _SERVERS = 32, 4
_PATIENCE = 10.0
_SET = "SELECT 1 WHERE coalesce(current_setting('media_planner.tenant', true), '') <> ''"


class Bouncer:
    """A PgBouncer before a cluster, with few connections to it."""

    def __init__(self, cluster: Cluster, servers: int = _SERVERS) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        self._folder = cluster.folder / f"pgbouncer-{self.port}"
        self._folder.mkdir(mode=0o755)
        (self._folder / "users").write_text(f'"{SERVER}" ""\n"{OWNER}" ""\n')
        (self._folder / "ini").write_text(
            f"[databases]\n* = host={cluster.folder}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {self.port}\n"
            f"unix_socket_dir =\nauth_type = trust\nauth_file = {self._folder / 'users'}\npool_mode = transaction\n"
            f"default_pool_size = {servers}\nmax_client_conn = 500\nlogfile = {self._folder / 'log'}\n"
        )
        user = "nobody" if os.getuid() == 0 else None
        if user is not None:
            shutil.chown(self._folder, user)
        self._process = subprocess.Popen(
            [binary(), self._folder / "ini"], user=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + _PATIENCE
        while not self._answers():
            assert time.monotonic() < deadline, (self._folder / "log").read_text()
            time.sleep(0.02)

    def by(self, url: str) -> str:
        """Give the address of a database by way of this."""
        return url.partition("?")[0].replace("@/", f"@127.0.0.1:{self.port}/")

    def close(self) -> None:
        """Stop it."""
        self._process.terminate()
        self._process.wait(_PATIENCE)

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            return True
        return False


def binary() -> str:
    """Find PgBouncer."""
    places = (os.environ.get("MEDIA_PLANNER_PGBOUNCER"), shutil.which("pgbouncer"), "/usr/sbin/pgbouncer")
    found = next((place for place in places if place and Path(place).exists()), None)
    assert found is not None, "There is no PgBouncer here: install one."
    return found


def keeps_prepared_statements() -> bool:
    """Tell whether this PgBouncer follows prepared statements, as it does from 1.21 on."""
    said = subprocess.run([binary(), "--version"], check=True, capture_output=True, text=True).stdout
    major, minor, *_ = said.split()[1].split(".")
    return (int(major), int(minor)) >= (1, 21)


@pytest.fixture
def bouncer(cluster: Cluster) -> Generator[Bouncer]:
    running = Bouncer(cluster)
    yield running
    running.close()


@pytest.fixture
def url(bouncer: Bouncer, addresses: Addresses) -> str:
    return bouncer.by(addresses.server)


@pytest.fixture
def opening(url: str) -> Callable[[], Store]:
    """The contract's store, by way of PgBouncer."""
    return partial(PostgresStore, Access(url, pooler=True))


async def test_tenants_that_share_one_connection_to_the_server_see_nothing_of_each_other(
    cluster: Cluster, addresses: Addresses
) -> None:
    bouncer = Bouncer(cluster, servers=1)
    stores = [PostgresStore(Access(bouncer.by(addresses.server), connections=2, pooler=True)) for _ in range(8)]

    async def work(number: int, store: PostgresStore) -> None:
        tenant = f"tenant-{number}"
        await store.save(tenant, version(text=f"words of {tenant}"), RequestKey("key", tenant))
        for _ in range(10):
            assert (await store.load(tenant, "p_1")).session.messages[0].text == f"words of {tenant}"
            with pytest.raises(NotFound):
                await store.load(f"tenant-{number}-other", "p_1")
            async with plain(bouncer.by(addresses.server)) as connection:
                assert await connection.execute("SELECT 1 FROM media_planner.plan_version") == "SELECT 0"
                assert await connection.execute(_SET) == "SELECT 0"

    try:
        await asyncio.gather(*(work(number, store) for number, store in enumerate(stores)))
    finally:
        await asyncio.gather(*(store.close() for store in stores))
        bouncer.close()


async def test_many_clients_at_once_on_few_connections_to_the_server_meet_no_error(url: str) -> None:
    async def work(number: int) -> None:
        store = PostgresStore(Access(url, connections=2, pooler=True, seconds=20.0))
        for at in range(1, 11):
            await store.save(f"tenant-{number % 5}", version(plan_id=f"p_{number}", number=at), _key(number, at))
            assert (await store.load(f"tenant-{number % 5}", f"p_{number}")).plan.version == at
        await store.close()

    await asyncio.gather(*(work(number) for number in range(_CLIENTS)))


def _key(number: int, at: int) -> RequestKey:
    return RequestKey(f"key-{number}-{at}", f"request {number} {at}")


async def test_a_history_is_loaded_and_renewed_without_notifications(url: str, addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 3_000)
    async with living(url, Upkeep(poll=0.05, listening=False), pooler=True) as live:
        assert (await current(live)).count == 3_000
        async with connected(addresses.owner) as writer:
            await insert(writer, "acme", 3_001, 3_010)
        assert (await eventually(live, 3_010)).count == 3_010
        assert live.silent_since is None


async def test_who_forgot_to_name_the_pooler_is_told_to_or_is_served(url: str) -> None:
    stores = [PostgresStore(Access(url, connections=4, seconds=20.0)) for _ in range(8)]
    tenants = [f"tenant-{number}" for number in range(_CLIENTS)]
    results: list[object] = []
    for turn in range(1, 6):
        works = (stores[at % 8].save(tenant, version(number=turn)) for at, tenant in enumerate(tenants))
        results += await asyncio.gather(*works, return_exceptions=True)
    await asyncio.gather(*(store.close() for store in stores))
    failures = [result for result in results if isinstance(result, BaseException)]
    if keeps_prepared_statements():
        assert not failures
    else:
        told = [failure for failure in failures if isinstance(failure, Unavailable)]
        assert told
        assert all("MEDIA_PLANNER_DATABASE_POOLER=transaction" in str(failure) for failure in told)


async def test_the_server_plans_and_renews_by_way_of_it(
    url: str, addresses: Addresses, cache_dir: Path, tmp_path: Path
) -> None:
    await fill(addresses.owner, "local", 200)
    variables = {
        "MEDIA_PLANNER_DATABASE_URL": url,
        "MEDIA_PLANNER_DATABASE_POOLER": "transaction",
        "MEDIA_PLANNER_HISTORY": "postgres",
        "MEDIA_PLANNER_CACHE_DIR": str(cache_dir),
        "MEDIA_PLANNER_DATA_DIR": str(tmp_path / "data"),
    }
    planner = Planner({**os.environ, **variables}, tmp_path / "log")
    planner.start()
    try:
        async with httpx2.AsyncClient() as http:
            await planner.listens(http)
            brief = {"message": "reach in Germany, 5000 EUR, March 2027", "reference_date": "2027-01-13"}
            answers = await asyncio.gather(*(planner.call(http, "create_media_plan", brief) for _ in range(8)))
            assert {answer.outcome for answer in answers} == {"stored"}
            change = {"plan_id": answers[0].plan[0], "message": "double the budget"}
            refined = await planner.call(http, "refine_media_plan", change)
            assert refined.plan[1] == 2
            async with connected(addresses.owner) as writer:
                await insert(writer, "local", 201, 210)
            async with asyncio.timeout(_PATIENCE):
                while "210 imported" not in (await planner.call(http, "create_media_plan", brief)).snapshot:  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
    finally:
        planner.end()


@asynccontextmanager
async def plain(url: str) -> AsyncGenerator[Connection]:
    """Open a connection as any other client would."""
    connection = await connect(Access(url, pooler=True))
    yield connection
    await connection.close(timeout=2)
