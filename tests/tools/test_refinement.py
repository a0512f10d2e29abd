"""Limits said in words are kept to the micro-unit, through a connected client."""

from datetime import date
from typing import Any

from tests.connection import Connect, content_of, text_of

_BRIEF = "Clicks in Germany with 20,000 EUR in January 2027 for a coffee brand"
_SAID = (
    "keep audio at 4k and optimise the rest",
    "at least 30 % in podcasts",
    "no more than 3 a week per person",
    "at most 2 ad sets",
)
_EUR = 1_000_000


async def test_limits_add_up_over_a_conversation(connect: Connect) -> None:
    audio, podcast, capped, few = await _conversation(connect, _BRIEF, *_SAID)
    for one in (audio, podcast, capped, few):
        assert _money(one) == 20_000 * _EUR
        assert _money(one, "asset_format", "AUDIO") == 4_000 * _EUR
    for one in (podcast, capped, few):
        assert _money(one, "placement", "PODCAST") >= 6_000 * _EUR
    for one in (capped, few):
        assert one["brief"]["delivery"]["value"]["frequency_cap"] == 3
        assert one["brief"]["schedule"]["value"]["end"] == "2027-01-31"
    assert len(few["ad_sets"]) == 2


async def test_half_is_half_and_images_are_left_out(connect: Connect) -> None:
    half, without = await _conversation(connect, _BRIEF, "half in video", "leave out images")
    assert _money(half, "asset_format", "VIDEO") == _money(without, "asset_format", "VIDEO") == 10_000 * _EUR
    assert _money(without, "asset_format", "IMAGE") == 0


async def test_the_text_says_that_nothing_changed_and_what_was_not_read(connect: Connect) -> None:
    async with connect() as client:
        arguments: dict[str, Any] = {"message": _BRIEF, "reference_date": "2026-11-22"}
        plan = content_of(await client.call_tool("create_media_plan", arguments))
        said = "There are 77 of them"
        text = text_of(await client.call_tool("refine_media_plan", {"plan_id": plan["plan_id"], "message": said}))
    assert "Changes:\n- none" in text
    assert "Not read, or not wholly: “There are 77 of them”." in text


async def test_a_share_said_later_takes_the_place_of_those_said_before(connect: Connect) -> None:
    halves, later = await _conversation(connect, _BRIEF, "half audio, half video", "80 % to audio")
    assert _money(halves, "asset_format", "AUDIO") == _money(halves, "asset_format", "VIDEO") == 10_000 * _EUR
    assert _money(later, "asset_format", "AUDIO") == 16_000 * _EUR


async def test_ad_sets_are_kept_by_their_id(connect: Connect) -> None:
    (kept,) = await _conversation(connect, _BRIEF, "keep video-clicks at 9,000 EUR and audio-clicks as it is")
    assert _money(kept, "id", "video-clicks") == 9_000 * _EUR
    assert _money(kept) == 20_000 * _EUR


async def test_a_refined_plan_keeps_no_number_of_people_of_the_one_before(connect: Connect) -> None:
    for plan in await _conversation(connect, _BRIEF, "keep audio at 4k and optimise the rest", "make it 36k"):
        assert sum("can be met" in text for text in plan["assumptions"]) == 1


async def test_more_money_first_is_laid_over_the_weeks_and_said_with_its_cost(connect: Connect) -> None:
    first, even = await _conversation(connect, _BRIEF, "front-load it", "no, spread it evenly over the weeks")
    for line in first["ad_sets"]:
        by_day = [week["amount_micros"] / _days(week) for week in line["weeks"]]
        assert by_day == sorted(by_day, reverse=True)
        assert sum(week["amount_micros"] for week in line["weeks"]) == line["budget"]["amount_micros"]
    assert any("more money first" in text and "costs" in text for text in first["assumptions"])
    for line in even["ad_sets"]:
        by_day = [week["amount_micros"] / _days(week) for week in line["weeks"]]
        assert max(by_day) - min(by_day) < _EUR


async def test_an_outcome_without_a_budget_is_answered_with_a_budget(connect: Connect) -> None:
    async with connect() as client:
        message = {"message": "We want 5,000 app installs in Germany in January 2027", "reference_date": "2026-11-22"}
        asked = content_of(await client.call_tool("create_media_plan", message))
    (question,) = [one["text"] for one in asked["open"]["questions"] if one["about"] == "budget"]
    assert asked["status"] == "needs_input"
    assert "5,000 installs" in question
    assert "EUR" in question


async def test_a_plan_is_as_cautious_as_it_was_asked_to_be_and_stays_so(connect: Connect) -> None:
    async with connect() as client:
        message = {"message": _BRIEF, "reference_date": "2026-11-22", "risk": "cautious"}
        first = content_of(await client.call_tool("create_media_plan", message))
        change = {"plan_id": first["plan_id"], "message": "leave out images"}
        second = content_of(await client.call_tool("refine_media_plan", change))
    assert first["risk"] == second["risk"] == "cautious"


async def _conversation(connect: Connect, brief: str, *said: str) -> list[dict[str, Any]]:
    async with connect() as client:
        first = {"message": brief, "reference_date": "2026-11-22"}
        plan_id = content_of(await client.call_tool("create_media_plan", first))["plan_id"]
        return [
            content_of(await client.call_tool("refine_media_plan", {"plan_id": plan_id, "message": words}))
            for words in said
        ]


def _days(week: dict[str, Any]) -> int:
    return (date.fromisoformat(week["end"]) - date.fromisoformat(week["start"])).days + 1


def _money(plan: dict[str, Any], field: str = "", value: str = "") -> int:
    return sum(one["budget"]["amount_micros"] for one in plan["ad_sets"] if not field or one[field] == value)
