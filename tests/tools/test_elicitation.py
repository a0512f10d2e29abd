"""The user is asked for what a plan cannot do without, where the client can be asked."""

from typing import Any

import pytest
from mcp_types import ElicitRequestParams, ElicitResult

from tests.connection import Connect, content_of, text_of

_TODAY = "2026-11-20"


class User:
    """Answers questions, and remembers them."""

    def __init__(self, action: str = "accept", **answers: str) -> None:
        self.asked: list[str] = []
        self._action = action
        self._answers = answers

    async def __call__(self, _: Any, params: ElicitRequestParams) -> ElicitResult:
        self.asked.append(params.message)
        if self._action != "accept":
            return ElicitResult(action="decline")
        return ElicitResult(action="accept", content=dict(self._answers))


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_what_the_user_answers_completes_the_plan(connect: Connect, era: str) -> None:
    user = User(budget="10,000 EUR", places="Germany")
    async with connect(era=era, elicitation_callback=user) as client:
        arguments = {"message": "Get runners to visit our shop", "reference_date": _TODAY}
        plan = content_of(await client.call_tool("create_media_plan", arguments))
    assert len(user.asked) == 1
    assert plan["status"] == "complete"
    assert plan["brief"]["budget"]["value"]["total_micros"] == 10_000_000_000
    assert [place["id"] for place in plan["brief"]["audience"]["value"]["geos"]] == ["DE"]


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_only_what_is_missing_is_asked_for(connect: Connect, era: str) -> None:
    user = User(budget="10,000 EUR")
    async with connect(era=era, elicitation_callback=user) as client:
        arguments = {"message": "Get runners in Germany to visit our shop", "reference_date": _TODAY}
        plan = content_of(await client.call_tool("create_media_plan", arguments))
    assert user.asked == ["What is the budget for the whole campaign?"]
    assert plan["status"] == "complete"


async def test_a_whole_brief_asks_nothing(connect: Connect) -> None:
    user = User()
    async with connect(elicitation_callback=user) as client:
        message = "Get runners in Germany to visit our shop, 10,000 euros, 1 to 28 March 2027"
        content_of(await client.call_tool("create_media_plan", {"message": message, "reference_date": _TODAY}))
    assert user.asked == []


async def test_typed_arguments_are_not_asked_for_again(connect: Connect) -> None:
    user = User()
    async with connect(elicitation_callback=user) as client:
        arguments = {"message": "Get runners to our shop", "budget": "10000", "currency": "EUR", "geo_ids": ["DE"]}
        plan = content_of(await client.call_tool("create_media_plan", {**arguments, "reference_date": _TODAY}))
    assert user.asked == []
    assert plan["status"] == "complete"


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_who_declines_gets_the_plan_so_far_with_its_questions(connect: Connect, era: str) -> None:
    user = User(action="decline")
    async with connect(era=era, elicitation_callback=user) as client:
        plan = content_of(await client.call_tool("create_media_plan", {"message": "Get runners to visit our shop"}))
    assert len(user.asked) == 1
    assert plan["status"] == "needs_input"


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_a_client_that_cannot_be_asked_gets_the_questions_in_the_result(connect: Connect, era: str) -> None:
    async with connect(era=era) as client:
        result = await client.call_tool("create_media_plan", {"message": "Get runners to visit our shop"})
        plan = content_of(result)
        answer = {"plan_id": plan["plan_id"], "message": "10,000 EUR in Germany", "reference_date": _TODAY}
        refined = content_of(await client.call_tool("refine_media_plan", answer))
    assert plan["status"] == "needs_input"
    assert plan["open"]["questions"]
    assert all(question["text"] in text_of(result) for question in plan["open"]["questions"])
    assert refined["status"] == "complete"
