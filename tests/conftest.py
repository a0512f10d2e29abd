"""A server whose rooms open once a session, and clients connected to it in every way."""

from collections.abc import AsyncGenerator, Generator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from server.settings import Settings

if TYPE_CHECKING:
    from mcp import Client

    from server.app import PlannerServer
    from tests.connection import Connect
    from tests.postgres import Addresses, Cluster

_NUMBERS = count()


@pytest.fixture(scope="session")
def cache_dir(pytestconfig: pytest.Config) -> Path:
    """Keep the place index between runs: building it takes a while."""
    assert pytestconfig.cache is not None
    return pytestconfig.cache.mkdir("media-planner")


@pytest.fixture(scope="session")
def settings(cache_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings that touch nothing of the person who runs the tests."""
    return Settings(history="synthetic:5000", cache_dir=cache_dir, data_dir=tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def server(settings: Settings) -> "PlannerServer":
    """A server whose catalogue and history are opened once."""
    from server.app import build_server  # rooms that need no server are tested without its imports

    return build_server(settings)


@pytest.fixture
def connect(server: "PlannerServer", settings: Settings) -> "Connect":
    """Open a client in the test that uses it: `async with connect() as client`."""
    from mcp import Client

    from tests.connection import listening, process

    @asynccontextmanager
    async def opened(transport: str = "memory", era: str = "auto", **options: Any) -> AsyncGenerator["Client"]:
        async with AsyncExitStack() as stack:
            target: Any = server
            if transport == "stdio":
                target = process(settings)
            elif transport == "http":
                target = await stack.enter_async_context(listening(server))
            yield await stack.enter_async_context(Client(target, mode=era, **options))

    return opened


@pytest.fixture(scope="session")
def cluster() -> "Generator[Cluster]":
    """Give a PostgreSQL of this test process."""
    from tests.postgres import cluster  # rooms that need no database are tested without its driver

    with cluster() as running:
        yield running


@pytest.fixture
def addresses(cluster: "Cluster") -> "Addresses":
    """Give the addresses of a migrated database of the test's own."""
    import asyncio

    from tests.postgres import database

    return asyncio.run(database(cluster, f"test_{next(_NUMBERS)}"))
