"""The tool that changes a plan by a message."""

from typing import Annotated

from mcp_types import CallToolResult
from pydantic import Field

from server.tools.arguments import Identifier, Message, Text
from server.tools.change_text import change_text
from server.tools.given import reference_day
from server.tools.plan_schema import REFINED
from server.tools.plans import deadline, plan_answer, plan_content
from server.tools.state import Call, Telling, state_of
from server.tools.strict import WRITES, strict
from server.tools.tenancy import tenant


async def refine_media_plan(
    ctx: Call,
    plan_id: Annotated[Identifier, Field(description="As create_media_plan returned it.")],
    message: Annotated[Message, Field(description="What the advertiser answered or wants changed, verbatim.")],
    expected_version: Annotated[
        int, Field(ge=0, description="Refuse if the newest version is another; 0: do not check.")
    ] = 0,
    reference_date: Annotated[
        str, Field(max_length=10, description="The day of this message, YYYY-MM-DD. Empty: today.")
    ] = "",
    idempotency_key: Annotated[
        Text, Field(max_length=128, description="Repeat with the same key to get the same version.")
    ] = "",
) -> CallToolResult:
    """Change a media plan, or answer its questions; gives the next version and what changed.

    Only what the message speaks of is read anew: everything else stays as it was. Earlier versions are kept and can
    be read with get_media_plan. "Shift a third to video", "only Bavaria", "double the budget", "start a week later".
    """
    telling = Telling(ctx)
    day = reference_day(reference_date)
    async with deadline("refine_media_plan"):
        services = await state_of(ctx).services(telling.opening)
        from server.agents.pipeline import refine  # imported just now, on a thread

        outcome = await refine(
            services,
            plan_id,
            message,
            tenant=tenant(),
            expected_version=expected_version or None,
            reference_date=day,
            dated=bool(reference_date),
            idempotency_key=idempotency_key,
            progress=telling.planning,
        )
    content = plan_content(outcome.plan)
    content["changes"] = [change.model_dump(mode="json") for change in outcome.changes]
    budget = outcome.plan.brief.budget
    currency = budget.value.currency if budget else ""
    told = [change_text(change, currency) for change in outcome.changes]
    return plan_answer(outcome.plan, content, told or ["none"])


TOOL = strict(refine_media_plan, title="Refine a media plan", annotations=WRITES, output=REFINED)
