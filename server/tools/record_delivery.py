"""The tool that takes in what was delivered of a plan."""

import asyncio
from importlib import import_module
from typing import Annotated, Any, Literal

from mcp_types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from server.tools.arguments import Identifier, Text
from server.tools.delivery_text import delivery_text
from server.tools.given import day, reference_day
from server.tools.results import bounded
from server.tools.state import Call, state_of
from server.tools.strict import strict
from server.tools.tenancy import tenant

_MOST_LETTERS = 200_000
_MOST_SHOWN = 20
_KEEPS = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"ad_sets": {"type": "array"}, "total": {"type": "object"}},
    "required": ["ad_sets", "total"],
}


async def record_delivery(
    ctx: Call,
    plan_id: Annotated[Identifier, Field(description="As create_media_plan returned it.")],
    report: Annotated[
        Text, Field(min_length=1, max_length=_MOST_LETTERS, description="The CSV report, whole and verbatim.")
    ],
    report_format: Annotated[
        Literal["", "native", "spotify", "meta", "google", "dv360"], Field(description="Empty: found out.")
    ] = "",
    as_of: Annotated[str, Field(max_length=10, description="Its last day, YYYY-MM-DD. Empty: as it says.")] = "",
    version: Annotated[int, Field(ge=0, description="0: the newest.")] = 0,
) -> CallToolResult:
    """Record what was delivered of a plan, and hold it against the promise.

    Rows belong to the ad set whose id or name they bear. The same report counts once; a later one replaces the days it
    covers.
    """
    await asyncio.to_thread(import_module, "server.agents.reports.recording")
    from server.agents.reports.recording import record  # imported just now, on a thread

    recorded = await record(
        state_of(ctx).store,
        tenant(),
        plan_id,
        report,
        version=version or None,
        format_=report_format,
        as_of=day("as_of", as_of),
        today=reference_day(""),
    )
    left_out = [{"line": one.line, "reason": one.reason} for one in recorded.reading.skipped[:_MOST_SHOWN]]
    content: dict[str, Any] = {
        **recorded.delivery.model_dump(mode="json", exclude_none=True),
        "new": recorded.new,
        "unmatched": list(recorded.reading.unmatched[:_MOST_SHOWN]),
        "skipped": left_out,
    }
    reasons = [f"line {one['line']}: {one['reason']}" for one in left_out]
    text = delivery_text(recorded.delivery, recorded.reading.unmatched, reasons, new=recorded.new)
    return CallToolResult(content=[TextContent(text=bounded(text))], structured_content=content)


TOOL = strict(record_delivery, title="Record delivery", annotations=_KEEPS, output=_SCHEMA)
