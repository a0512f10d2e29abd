"""Assemble the server: tools, resources, prompts and completion over the rooms below."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from anyio import CancelScope
from mcp import MCPError
from mcp.server import CacheHint, MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp_types import INVALID_PARAMS, CallToolResult, InputRequiredResult
from mcp_types import Tool as ListedTool

from server.settings import Settings
from server.tools.completion import add_completion
from server.tools.listing import TOOLS
from server.tools.prompts import add_prompts
from server.tools.resources import add_resources
from server.tools.rooms import Rooms
from server.tools.state import State

_INSTRUCTIONS = """\
Turns an advertiser's words into a media plan for audio, video and display on Spotify-like inventory.
Start with create_media_plan and pass the user's message verbatim; change the plan with refine_media_plan.
The search tools give ids of places, ad categories and interests; never invent one. Every number is a range with its
evidence; say so when the history is synthetic. A plan is a proposal: nothing is bought."""

_SETTLED = 0.05
"""Seconds after the first list of tools until the rooms open, so that its answer is not slowed down by them."""

_LISTS = CacheHint(ttl_ms=3_600_000, scope="public")


class PlannerServer(MCPServer[State]):
    """The SDK's server, which also refuses an unknown tool as the protocol wants it, and opens its rooms early."""

    def __init__(self, rooms: Rooms, tools: Sequence[Tool]) -> None:
        super().__init__(
            "media-planner",
            title="Media planner",
            version=version("media-planner"),
            instructions=_INSTRUCTIONS,
            tools=list(tools),
            lifespan=self._lifespan,
            log_level="WARNING",
            cache_hints={"tools/list": _LISTS, "prompts/list": _LISTS, "resources/templates/list": _LISTS},
        )
        self.rooms = rooms
        self._names = {tool.name for tool in tools}

    async def list_tools(self) -> list[ListedTool]:
        """List the tools, and open the rooms once that is answered."""
        asyncio.get_running_loop().call_later(_SETTLED, self.rooms.start)
        return await super().list_tools()

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[State, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool.

        Raises:
            MCPError: There is no such tool.
        """
        if name not in self._names:
            raise MCPError(INVALID_PARAMS, f"Unknown tool: {name}. The tools are: {', '.join(sorted(self._names))}.")
        return await super().call_tool(name, arguments, context)

    @asynccontextmanager
    async def _lifespan(self, _: MCPServer[State]) -> AsyncGenerator[State]:
        state = State(self.rooms)
        try:
            yield state
        finally:
            with CancelScope(shield=True):  # a client that leaves cancels what serves it
                await state.close()


def build_server(settings: Settings, tools: Sequence[Tool] = TOOLS) -> PlannerServer:
    """Assemble a server; nothing is opened before a client needs it."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    rooms = Rooms(settings)
    server = PlannerServer(rooms, tools)
    add_resources(server, rooms)
    add_prompts(server)
    add_completion(server, rooms)
    return server
