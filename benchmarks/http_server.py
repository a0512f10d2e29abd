"""The media planner over HTTP with one tool more, which does nothing: python -m benchmarks.http_server PORT WORKERS."""

import sys

import uvicorn
from mcp.server.mcpserver.tools import Tool
from starlette.applications import Starlette

from server.app import build_server
from server.http.door import Door
from server.http.options import read_http_options
from server.settings import read_settings
from server.tools.listing import TOOLS


async def noop() -> str:
    """Do nothing."""
    return "ok"


def application() -> Starlette:
    """Make the application of one process."""
    tools = (*TOOLS, Tool.from_function(noop))
    server = build_server(read_settings(), tools, Door(read_http_options(), "http://127.0.0.1/mcp"))
    return server.streamable_http_app(stateless_http=True)


if __name__ == "__main__":
    uvicorn.run(
        "benchmarks.http_server:application",
        factory=True,
        port=int(sys.argv[1]),
        workers=int(sys.argv[2]),
        log_level="error",
        access_log=False,
        ws="none",
    )
