"""The media planner with two tools more: one that does nothing, and one that tells the process's memory."""

import resource
from functools import partial

import anyio
from mcp.server.mcpserver.tools import Tool

from server.app import build_server
from server.commands.pipes import serve_pipes
from server.settings import read_settings
from server.tools.listing import TOOLS


async def noop() -> str:
    """Do nothing."""
    return "ok"


async def peak_memory() -> int:
    """Tell the most memory the process has had, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    extra = (Tool.from_function(noop), Tool.from_function(peak_memory))
    server = build_server(read_settings(), (*TOOLS, *extra))
    anyio.run(partial(serve_pipes, server), backend_options={"use_uvloop": True})
