"""Assemble the server: tools, resources, prompts and completion over the rooms below."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from anyio import CancelScope
from mcp import MCPError
from mcp.server import CacheHint, MCPServer
from mcp.server.lowlevel.helper_types import ReadResourceContents
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ResourceError, ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.server.request_state import RequestStateSecurity
from mcp_types import INVALID_PARAMS, CallToolResult, InputRequiredResult
from mcp_types import Tool as ListedTool
from pydantic import AnyUrl

from server.errors import PlannerError
from server.settings import Settings
from server.tools.completion import add_completion
from server.tools.listing import TOOLS
from server.tools.prompts import add_prompts
from server.tools.resources import add_resources
from server.tools.rooms import Rooms
from server.tools.state import State

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from server.http.door import Door

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

    def __init__(self, rooms: Rooms, tools: Sequence[Tool], door: "Door | None" = None) -> None:
        super().__init__(
            "media-planner",
            title="Media planner",
            version=version("media-planner"),
            instructions=_INSTRUCTIONS,
            tools=list(tools),
            lifespan=self._lifespan,
            log_level="WARNING",
            auth=door.auth if door else None,
            token_verifier=door.verifier if door else None,
            request_state_security=_sealing(door.options.state_key) if door else None,
            cache_hints={"tools/list": _LISTS, "prompts/list": _LISTS, "resources/templates/list": _LISTS},
        )
        self.rooms = rooms
        self._door = door
        self._scopes = {tool.name: _scope(tool) for tool in tools}

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
            ToolError: The tool failed, or the caller may not call it now.
        """
        if name not in self._scopes:
            raise MCPError(INVALID_PARAMS, f"Unknown tool: {name}. The tools are: {', '.join(sorted(self._scopes))}.")
        try:
            async with self.admitted(name, self._scopes[name]):
                return await super().call_tool(name, arguments, context)
        except PlannerError as error:
            raise ToolError(str(error)) from error

    async def read_resource(
        self, uri: AnyUrl | str, context: Context[State, Any] | None = None
    ) -> Iterable[ReadResourceContents] | InputRequiredResult:
        """Read a resource.

        Raises:
            ResourceError: It cannot be read, or the caller may not read it now.
        """
        try:
            async with self.admitted("read_resource", "read"):
                return await super().read_resource(uri, context)
        except PlannerError as error:
            raise ResourceError(str(error)) from error

    @asynccontextmanager
    async def admitted(self, name: str, scope: str) -> AsyncGenerator[None]:
        """Let a call through the door, where there is one.

        Raises:
            PlannerError: The caller may not make it now.
        """
        if self._door is None:
            yield
            return
        async with self._door.call(name, scope) as told:
            yield
            told.outcome = "done"

    def streamable_http_app(self, **options: Any) -> "Starlette":
        """Give the application of HTTP, with what stands before it where there is a door."""
        app = super().streamable_http_app(**options)
        if self._door is not None:
            from server.http.front import stand_before  # stdio does without

            stand_before(app, self._door)
        return app

    @asynccontextmanager
    async def _lifespan(self, _: MCPServer[State]) -> AsyncGenerator[State]:
        state = State(self.rooms)
        try:
            yield state
        finally:
            with CancelScope(shield=True):  # a client that leaves cancels what serves it
                await state.close()
                if self._door is not None:
                    await self._door.close()


def _scope(tool: Tool) -> str:
    """What a token must carry for a tool: what only reads needs no more than reading."""
    return "read" if tool.annotations is not None and tool.annotations.read_only_hint else "plan"


def _sealing(key: str) -> RequestStateSecurity | None:
    """How a question to the user is carried over to the process that gets the answer."""
    return RequestStateSecurity(keys=[hashlib.sha256(key.encode()).digest()]) if key else None


def build_server(settings: Settings, tools: Sequence[Tool] = TOOLS, door: "Door | None" = None) -> PlannerServer:
    """Assemble a server; nothing is opened before a client needs it. Calls over the network pass a door."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    rooms = Rooms(settings)
    server = PlannerServer(rooms, tools, door)
    if door is not None:
        from server.http.routes import add_routes  # stdio does without

        add_routes(server, rooms, door)
    add_resources(server, rooms)
    add_prompts(server)
    add_completion(server, rooms, server.admitted)
    return server
