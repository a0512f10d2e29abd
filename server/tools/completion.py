"""Complete the place and category arguments of the prompts while the user types."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from mcp.server import MCPServer
from mcp_types import (
    Completion,
    CompletionArgument,
    CompletionContext,
    PromptReference,
    ResourceTemplateReference,
)

from server.errors import PlannerError
from server.tools.faults import shown
from server.tools.rooms import Rooms
from server.tools.state import State

_MOST = 20

Admitted = Callable[[str, str], AbstractAsyncContextManager[None]]
"""Lets a call of a name through that needs a scope."""


def add_completion(server: MCPServer[State], rooms: Rooms, admitted: Admitted) -> None:
    """Register the completion of arguments; who may not call now is given none."""

    @server.completion()
    async def complete(
        ref: PromptReference | ResourceTemplateReference,
        argument: CompletionArgument,
        context: CompletionContext | None,
    ) -> Completion | None:
        """Give the names that fit what was typed so far."""
        if not isinstance(ref, PromptReference) or not argument.value.strip():
            return None
        try:
            async with admitted("complete", "read"):
                return await _complete(rooms, argument)
        except PlannerError:
            return None


async def _complete(rooms: Rooms, argument: CompletionArgument) -> Completion | None:
    match argument.name:
        case "place":
            return _completion(*await _places(rooms, argument.value))
        case "category":
            return _completion(*await _categories(rooms, argument.value))
        case _:
            return None


async def _places(rooms: Rooms, typed: str) -> tuple[list[str], int]:
    catalog = await rooms.catalog.get()
    found = catalog.geo.search(typed, limit=_MOST, begun=True)
    names = [
        ", ".join(part for part in (match.entry.name, match.entry.region, match.entry.country) if part)
        for match in found.items
    ]
    return names, found.total


async def _categories(rooms: Rooms, typed: str) -> tuple[list[str], int]:
    catalog = await rooms.catalog.get()
    found, total = catalog.categories.search(typed, _MOST)
    return [match.entry.name for match in found], total


def _completion(names: list[str], total: int) -> Completion:
    values = list(dict.fromkeys(shown(name) for name in names))
    return Completion(values=values, total=total, has_more=total > len(names))
