"""A server whose rooms open once a session, and clients connected to it in every way."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from server.settings import Settings

if TYPE_CHECKING:
    from mcp import Client, StdioServerParameters

    from server.app import PlannerServer
    from tests.connection import Connect


@pytest.fixture(scope="session")
def cache_dir(pytestconfig: pytest.Config) -> Path:
    """Keep the place index between runs: building it takes a while."""
    assert pytestconfig.cache is not None
    return pytestconfig.cache.mkdir("media-planner")


@pytest.fixture(scope="session")
def settings(cache_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings that touch nothing of the person who runs the tests."""
    return Settings(history="synthetic:20000", cache_dir=cache_dir, data_dir=tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def server(settings: Settings) -> "PlannerServer":
    """A server whose catalogue and history are opened once."""
    from server.app import build_server  # rooms that need no server are tested without its imports

    return build_server(settings)


@pytest.fixture
def connect(server: "PlannerServer", settings: Settings) -> "Connect":
    """Open a client in the test that uses it: `async with connect() as client`."""
    from mcp import Client

    @asynccontextmanager
    async def opened(transport: str = "memory", era: str = "auto", **options: Any) -> AsyncGenerator["Client"]:
        async with AsyncExitStack() as stack:
            target: Any = server
            if transport == "stdio":
                target = _process(settings)
            elif transport == "http":
                target = await stack.enter_async_context(_listening(server))
            yield await stack.enter_async_context(Client(target, mode=era, **options))

    return opened


def _process(settings: Settings) -> "StdioServerParameters":
    from mcp import StdioServerParameters

    variables = {
        "MEDIA_PLANNER_HISTORY": settings.history,
        "MEDIA_PLANNER_CACHE_DIR": str(settings.cache_dir),
        "MEDIA_PLANNER_DATA_DIR": str(settings.data_dir),
    }
    return StdioServerParameters(
        command=sys.executable, args=["-m", "server", "serve"], env={**os.environ, **variables}
    )


@asynccontextmanager
async def _listening(server: "PlannerServer") -> AsyncGenerator[str]:
    import uvicorn

    listener = socket.create_server(("127.0.0.1", 0))
    web = uvicorn.Server(uvicorn.Config(server.streamable_http_app(), log_level="error"))
    serving = asyncio.create_task(web.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/mcp"
    finally:
        web.should_exit = True
        await serving
