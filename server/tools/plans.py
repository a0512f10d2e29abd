"""What the tools that give a plan have in common: the deadline, the content, the links."""

from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import anyio
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, ResourceLink, TextContent

from server.domain.plan import MediaPlan
from server.tools.plan_text import plan_text
from server.tools.results import bounded

_DEADLINE = 45
"""Seconds; hosts give a call up after 60."""


@asynccontextmanager
async def deadline(tool: str, seconds: float = _DEADLINE) -> AsyncGenerator[None]:
    """Stop work that takes longer than a host waits.

    Raises:
        ToolError: The time is over.
    """
    try:
        with anyio.fail_after(seconds):
            yield
    except TimeoutError:
        raise ToolError(
            f"{tool} took longer than {seconds:g} seconds and was stopped; nothing was stored. "
            "A server that runs for the first time is still building its indexes: try again in a minute. "
            "Otherwise name fewer places."
        ) from None


def plan_content(plan: MediaPlan) -> dict[str, Any]:
    """Give a plan as other programs read it: fields that are not known are left out, except those of the contract."""
    content = plan.model_dump(mode="json", exclude_none=True)
    for key in ("parent_version", "totals"):
        content.setdefault(key, None)
    for dimension in ("goal", "audience", "budget", "schedule"):
        content["brief"].setdefault(dimension, None)
    return content


def plan_answer(plan: MediaPlan, content: dict[str, Any], extra: Iterable[str] = ()) -> CallToolResult:
    """Make the result that shows a plan."""
    links = [
        _link(f"plan://{plan.plan_id}/{plan.version}", "this version as JSON"),
        _link(f"trace://{plan.plan_id}/{plan.version}", "how it was decided"),
    ]
    return CallToolResult(
        content=[TextContent(text=bounded(plan_text(plan, extra))), *links], structured_content=content
    )


def _link(uri: str, name: str) -> ResourceLink:
    return ResourceLink(uri=uri, name=name, mime_type="application/json")
