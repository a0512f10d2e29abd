"""A PostgreSQL, a proxy before it, and a media planner that knows the proxy only."""

import asyncio
import os
import signal
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from server.postgres.database import Access, Connection, connect, scope
from tests.faults.planner import Planner
from tests.faults.proxy import Proxy
from tests.history.campaigns import insert
from tests.postgres import SERVER, Addresses, Cluster, cluster, database

TENANT = "local"
SECONDS = 1
"""What a statement may take: short, so that a fault shows soon."""

_NAME = "faults"
_FIRST = 200
_SETTINGS = {"max_connections": "24", "synchronous_commit": "on"}


@dataclass
class World:
    """All that a fault can befall. `cluster` is the one that the proxy leads to."""

    cluster: Cluster
    proxy: Proxy
    planner: Planner
    cache_dir: Path
    campaigns: int = 0
    spare: list[Cluster] = field(default_factory=list[Cluster])

    @property
    def addresses(self) -> Addresses:
        """Give the addresses of the database that pass the proxy by."""
        return Addresses(owner=self.cluster.url(_NAME), server=self.cluster.url(_NAME, SERVER))

    @asynccontextmanager
    async def owner(self) -> AsyncGenerator[Connection]:
        """Open a connection that passes the proxy by."""
        connection = await connect(Access(self.addresses.owner, seconds=20.0))
        try:
            yield connection
        finally:
            await connection.close(timeout=2)

    async def more_campaigns(self) -> None:
        """Change the history."""
        first, self.campaigns = self.campaigns + 1, self.campaigns + (5 if self.campaigns else _FIRST)
        async with self.owner() as connection:
            await insert(connection, TENANT, first, self.campaigns)

    async def versions(self) -> dict[tuple[str, int, str], int]:
        """Count what is kept: each version with its digest, and how often it is there."""
        async with self.owner() as connection, connection.transaction():
            await scope(connection, TENANT, 20)
            rows = await connection.fetch(
                "SELECT plan_id, version, plan->>'digest' AS digest, count(*) AS times FROM media_planner.plan_version"
                " GROUP BY 1, 2, 3"
            )
        return {(row["plan_id"], row["version"], row["digest"]): row["times"] for row in rows}

    async def keys(self) -> dict[str, tuple[str, int]]:
        """Give which version each key stands for."""
        async with self.owner() as connection, connection.transaction():
            await scope(connection, TENANT, 20)
            rows = await connection.fetch("SELECT key, plan_id, version FROM media_planner.idempotency_key")
        return {row["key"]: (row["plan_id"], row["version"]) for row in rows}


@contextmanager
def world(cache_dir: Path, folder: Path) -> Generator[World]:
    """Set a world up; the planner is started while there is nothing behind the proxy's port yet."""
    with cluster(_SETTINGS) as running:
        asyncio.run(database(running, _NAME))
        proxy = Proxy(running.socket)
        proxy.refuse()
        made = World(running, proxy, Planner(_environment(proxy, cache_dir, folder), folder / "log"), cache_dir)
        asyncio.run(made.more_campaigns())
        made.planner.start()
        try:
            yield made
        finally:
            made.planner.end(signal.SIGKILL)
            proxy.close()
            for one in made.spare:
                one.remove()


def _environment(proxy: Proxy, cache_dir: Path, folder: Path) -> Mapping[str, str]:
    return {
        **os.environ,
        "MEDIA_PLANNER_DATABASE_URL": f"postgresql://{SERVER}@127.0.0.1:{proxy.port}/{_NAME}",
        "MEDIA_PLANNER_DATABASE_SECONDS": str(SECONDS),
        "MEDIA_PLANNER_DATABASE_POOL": "4",
        "MEDIA_PLANNER_HISTORY": "postgres",
        "MEDIA_PLANNER_CACHE_DIR": str(cache_dir),
        "MEDIA_PLANNER_DATA_DIR": str(folder / "data"),
        "MEDIA_PLANNER_CALLS_A_MINUTE": "100000",
        "MEDIA_PLANNER_CALLS_AT_ONCE": "64",
    }
