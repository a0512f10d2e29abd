"""What a test asks of a connection, and how it reads an answer."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol, cast

import uvicorn
from mcp import Client, StdioServerParameters
from mcp_types import CallToolResult, TextContent

from server.app import PlannerServer
from server.settings import Settings


class Connect(Protocol):
    """Opens a client over a transport and in an era of the protocol."""

    def __call__(
        self, transport: str = "memory", era: str = "auto", **options: Any
    ) -> AbstractAsyncContextManager[Client]: ...


def text_of(result: CallToolResult) -> str:
    """Give the text of a result."""
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


def content_of(result: CallToolResult) -> dict[str, Any]:
    """Give the structured content of a result that is no error."""
    assert not result.is_error, text_of(result)
    return cast("dict[str, Any]", result.structured_content)


def process(settings: Settings) -> StdioServerParameters:
    """Give the command that serves over stdio with these settings."""
    variables = environment(settings)
    return StdioServerParameters(command=sys.executable, args=["-m", "server", "serve"], env=variables)


def environment(settings: Settings) -> dict[str, str]:
    """Give the environment of a process that works with these settings."""
    variables = {
        "MEDIA_PLANNER_HISTORY": settings.history,
        "MEDIA_PLANNER_CACHE_DIR": str(settings.cache_dir),
        "MEDIA_PLANNER_DATA_DIR": str(settings.data_dir),
    }
    return {**os.environ, **variables}


@asynccontextmanager
async def listening(server: PlannerServer) -> AsyncGenerator[str]:
    """Serve over HTTP on a free port of the loopback, and give the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    web = uvicorn.Server(uvicorn.Config(server.streamable_http_app(), log_level="error"))
    serving = asyncio.create_task(web.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/mcp"
    finally:
        web.should_exit = True
        await serving
