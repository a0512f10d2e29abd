"""Prompts carry the user's words, and their arguments are completed."""

import pytest
from mcp_types import PromptReference, TextContent

from tests.connection import Connect


async def test_a_prompt_carries_what_the_user_gave(connect: Connect) -> None:
    async with connect() as client:
        prompt = await client.get_prompt("plan_campaign", {"goal": "more app installs", "place": "Austria"})
    [message] = prompt.messages
    assert isinstance(message.content, TextContent)
    assert "more app installs" in message.content.text
    assert "Austria" in message.content.text
    assert "create_media_plan" in message.content.text


async def test_a_review_names_the_plan(connect: Connect) -> None:
    async with connect() as client:
        prompt = await client.get_prompt("review_plan", {"plan_id": "p_1", "concern": "cost"})
    [message] = prompt.messages
    assert isinstance(message.content, TextContent)
    assert "p_1" in message.content.text


@pytest.mark.parametrize(
    ("argument", "typed", "expected"),
    [("place", "Germa", "Germany"), ("place", "Vienn", "Vienna"), ("category", "sneakers", "Footwear")],
)
async def test_places_and_categories_are_completed(connect: Connect, argument: str, typed: str, expected: str) -> None:
    async with connect() as client:
        completion = await client.complete(PromptReference(name="plan_campaign"), {"name": argument, "value": typed})
    assert any(expected in value for value in completion.completion.values)


async def test_other_arguments_are_not_completed(connect: Connect) -> None:
    async with connect() as client:
        completion = await client.complete(PromptReference(name="plan_campaign"), {"name": "goal", "value": "more"})
    assert completion.completion.values == []
