"""The tool that makes a plan of a message."""

from typing import Annotated, Literal

from mcp.server.mcpserver import ElicitationResult, Resolve
from mcp_types import CallToolResult
from pydantic import BaseModel, Field

from server.domain.products import Gender, Objective
from server.domain.session import Given
from server.tools.arguments import Age, Decimals, Identifiers, Message, Text
from server.tools.elicitation import ask_for_the_missing, words_of
from server.tools.given import age_span, flight_of, money_of, reference_day
from server.tools.plan_schema import PLAN
from server.tools.plans import deadline, plan_answer, plan_content
from server.tools.state import Call, Telling, state_of
from server.tools.strict import WRITES, strict
from server.tools.tenancy import tenant


async def create_media_plan(
    ctx: Call,
    message: Annotated[Message, Field(description="What the advertiser wrote, verbatim and whole.")],
    answer: Annotated[ElicitationResult[BaseModel], Resolve(ask_for_the_missing)],
    reference_date: Annotated[
        str, Field(max_length=10, description="The day the message was written, YYYY-MM-DD. Empty: today.")
    ] = "",
    locale: Annotated[
        str, Field(max_length=35, description="The writer's locale, such as 'de-DE'. Empty: from the words.")
    ] = "",
    objective: Annotated[
        Literal["", Objective], Field(description="What counts as success. Empty: from the message.")
    ] = "",
    category_id: Annotated[Text, Field(max_length=64, description="Id of search_ad_categories.")] = "",
    geo_ids: Annotated[Identifiers, Field(description="Ids of search_geo_targets.")] = [],  # noqa: B006 - read only
    budget: Annotated[
        Decimals, Field(description="For the whole flight, in whole currency units: '10000', '49.90'.")
    ] = "",
    currency: Annotated[
        str, Field(pattern="^([A-Za-z]{3})?$", description="ISO code such as 'EUR'. Empty: that of the market.")
    ] = "",
    start: Annotated[str, Field(max_length=10, description="First day, YYYY-MM-DD.")] = "",
    end: Annotated[str, Field(max_length=10, description="Last day included, YYYY-MM-DD.")] = "",
    age_min: Annotated[Age, Field(description="From 13; 0: not given.")] = 0,
    age_max: Annotated[Age, Field(description="To 99; 0: not given.")] = 0,
    genders: Annotated[list[Gender], Field(max_length=3, description="Empty: all.")] = [],  # noqa: B006 - read only
    strategy: Annotated[
        Literal["", "optimized", "heuristic"], Field(description="How money is divided. Empty: the server's.")
    ] = "",
    risk: Annotated[
        Literal["", "expected", "cautious"], Field(description="cautious: plan on what 4 of 5 campaigns beat.")
    ] = "",
    max_ad_sets: Annotated[int, Field(ge=0, le=5, description="Most ad sets; 0: as many as the budget carries.")] = 0,
    advertiser: Annotated[Text, Field(max_length=64, description="Whose plan; for experiments.")] = "",
    idempotency_key: Annotated[
        Text, Field(max_length=128, description="Repeat a call with the same key to get the same plan.")
    ] = "",
) -> CallToolResult:
    """Turn an advertiser's message into a media plan: brief with quotes, ad sets, budgets, weeks and forecast.

    Pass the message verbatim: goal, audience, places, budget and dates are read from it, in many languages. Use the
    other arguments only for what the user stated outside the message; they win over the prose, and prose that
    contradicts them is an error. A budget and a place are required: without them the plan has status needs_input and
    says what to ask; answer with refine_media_plan. Whatever else is missing becomes a labelled assumption. Every
    estimate is a range with its evidence. A plan is a proposal: nothing is bought.
    """
    state = state_of(ctx)
    telling = Telling(ctx)
    first, last = flight_of(start, end)
    youngest, oldest = age_span(age_min, age_max)
    money, unit = money_of(budget, currency)
    given = Given(
        objective=objective or None,
        category_id=category_id,
        geo_ids=tuple(geo_ids),
        budget=money,
        currency=unit,
        start=first,
        end=last,
        age_min=youngest,
        age_max=oldest,
        genders=tuple(genders),
        max_ad_sets=max_ad_sets or None,
        advertiser=advertiser,
    )
    day = reference_day(reference_date)
    async with deadline("create_media_plan"):
        services = await state.services(telling.opening)
        from server.agents.pipeline import create, refine  # imported just now, on a thread

        outcome = await create(
            services,
            message,
            given,
            tenant=tenant(),
            reference_date=day,
            dated=bool(reference_date),
            locale=locale,
            strategy=strategy or None,
            risk=risk or None,
            idempotency_key=idempotency_key,
            progress=telling.planning,
        )
        words = words_of(answer)
        stored = all(warning.code != "NOT_STORED" for warning in outcome.plan.warnings)
        if words and stored and outcome.plan.status == "needs_input":
            outcome = await refine(
                services,
                outcome.plan.plan_id,
                words,
                tenant=tenant(),
                reference_date=day,
                dated=bool(reference_date),
                locale=locale,
                idempotency_key=f"{idempotency_key}/answer" if idempotency_key else "",
                progress=telling.planning,
            )
    return plan_answer(outcome.plan, plan_content(outcome.plan))


TOOL = strict(create_media_plan, title="Create a media plan", annotations=WRITES, output=PLAN)
