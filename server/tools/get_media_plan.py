"""The tool that reads a stored plan."""

from typing import Annotated, Literal

from mcp_types import CallToolResult, TextContent
from pydantic import Field

from server.tools.arguments import Identifier
from server.tools.delivery_text import delivery_text
from server.tools.plan_schema import STORED
from server.tools.plans import plan_answer, plan_content
from server.tools.results import bounded
from server.tools.state import Call, Telling, state_of
from server.tools.strict import READS, strict
from server.tools.tenancy import tenant


async def get_media_plan(
    ctx: Call,
    plan_id: Annotated[Identifier, Field(description="As create_media_plan returned it.")],
    version: Annotated[int, Field(ge=0, description="0: the newest.")] = 0,
    include: Annotated[
        list[Literal["trace", "evidence", "delivery"]],
        Field(description="trace: each decision with its reason. evidence: past campaigns. delivery: what came of it."),
    ] = [],  # noqa: B006 - read only
) -> CallToolResult:
    """Read a version of a media plan as it was stored, with its trace, evidence and delivery where asked."""
    services = await state_of(ctx).services(Telling(ctx).opening)
    from server.agents.pipeline import get  # imported just now, on a thread

    outcome = await get(services, plan_id, version or None, tenant())
    content, delivery = plan_content(outcome.plan), None
    if "trace" in include:
        content["trace"] = [event.model_dump(mode="json", exclude_none=True) for event in outcome.trace.events]
    if "evidence" in include:
        content["evidence"] = [{"ad_set_id": line["id"], **line["evidence"]} for line in content["ad_sets"]]
    if "delivery" in include:
        from server.agents.reports.comparing import delivery_of

        delivery = await delivery_of(services.store, tenant(), outcome.plan)
        content["delivery"] = delivery.model_dump(mode="json", exclude_none=True) if delivery else {}
    result = plan_answer(outcome.plan, content)
    if delivery is not None:
        result.content.insert(1, TextContent(text=bounded(delivery_text(delivery))))
    return result


TOOL = strict(get_media_plan, title="Read a media plan", annotations=READS, output=STORED)
