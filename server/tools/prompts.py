"""Prompts: how to plan a campaign, and how to review a plan, with these tools."""

from typing import Annotated

from mcp.server import MCPServer
from pydantic import Field

from server.tools.state import State


def add_prompts(server: MCPServer[State]) -> None:
    """Register every prompt."""
    server.prompt(title="Plan a campaign")(plan_campaign)
    server.prompt(title="Review a plan")(review_plan)


def plan_campaign(
    goal: Annotated[str, Field(description="What the campaign is for, in the advertiser's words.")],
    place: Annotated[str, Field(description="Where it should run, such as Germany.")] = "",
    budget: Annotated[str, Field(description="How much it may cost, such as 10,000 EUR.")] = "",
    category: Annotated[str, Field(description="What is advertised, such as running shoes.")] = "",
) -> str:
    """Make a media plan of an advertiser's wish, asking for what is missing."""
    facts = {"What": goal, "Where": place, "Budget": budget, "Product": category}
    brief = "\n".join(f"{name}: {text}" for name, text in facts.items() if text)
    return (
        "Plan an advertising campaign from this brief:\n\n"
        f"{brief}\n\n"
        "Pass the brief verbatim as `message` to create_media_plan. If the plan needs input, put its questions to the "
        "user and answer with refine_media_plan. If a place is ambiguous, use search_geo_targets and ask which one is "
        "meant. Then show the ad sets with budgets and forecast ranges, name every assumption and warning, and say "
        "whether the history is synthetic. Do not invent ids or numbers."
    )


def review_plan(
    plan_id: Annotated[str, Field(description="The plan to review.")],
    concern: Annotated[str, Field(description="What to look at most, such as cost per install.")] = "",
) -> str:
    """Judge a media plan against its brief and its evidence."""
    focus = f" Look at {concern} first." if concern else ""
    return (
        f"Review media plan {plan_id}. Read it with get_media_plan and include trace and evidence.{focus} Check that "
        "the brief says what the user meant (compare the quotes), that the split of the budget follows from the "
        "evidence, and where the evidence is thin (small n, widened groups, synthetic history). Compare with "
        "get_historical_performance where a number looks off. Then propose at most three changes, each as a message "
        "for refine_media_plan."
    )
