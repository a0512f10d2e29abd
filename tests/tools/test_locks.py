"""Parts of a plan are kept, survive later changes, and are let go again, through a connected client."""

from typing import Any

import pytest

from tests.connection import Connect, content_of, text_of

_BRIEF = "Clicks in Germany with 20,000 EUR in January 2027 for a coffee brand"
_EUR = 1_000_000


async def _talk(connect: Connect, *messages: str) -> list[dict[str, Any]]:
    async with connect() as client:
        first = {"message": messages[0], "reference_date": "2026-11-22"}
        versions = [content_of(await client.call_tool("create_media_plan", first))]
        for message in messages[1:]:
            change = {"plan_id": versions[0]["plan_id"], "message": message, "reference_date": "2026-11-22"}
            versions.append(content_of(await client.call_tool("refine_media_plan", change)))
    return versions


async def _refused(connect: Connect, *messages: str) -> str:
    async with connect() as client:
        first = {"message": messages[0], "reference_date": "2026-11-22"}
        result = await client.call_tool("create_media_plan", first)
        plan = content_of(result)
        for message in messages[1:]:
            change = {"plan_id": plan["plan_id"], "message": message, "reference_date": "2026-11-22"}
            result = await client.call_tool("refine_media_plan", change)
    assert result.is_error
    return text_of(result)


def _money(plan: dict[str, Any]) -> dict[str, int]:
    return {one["id"]: one["budget"]["amount_micros"] for one in plan["ad_sets"]}


def _part(plan: dict[str, Any], field: str, name: str) -> int:
    return sum(one["budget"]["amount_micros"] for one in plan["ad_sets"] if one[field] == name)


async def test_a_line_is_kept_over_a_new_budget_and_a_new_flight_until_it_may_change(connect: Connect) -> None:
    first, kept, richer, longer, free = await _talk(
        connect,
        _BRIEF,
        "Keep video-clicks as it is and optimise the rest",
        "Raise the budget to 30,000 EUR",
        "Run it from 1 January to 28 February 2027",
        "you may change video-clicks again",
    )
    present = _money(first)["video-clicks"]
    assert [_money(one)["video-clicks"] for one in (kept, richer, longer)] == [present] * 3
    assert sum(_money(richer).values()) == 30_000 * _EUR
    assert _money(free)["video-clicks"] != present
    assert free["brief"]["goal"]["value"]["objective"] == "CLICKS"
    assert free["brief"]["delivery"]["value"]["locks"] == []


async def test_a_format_is_kept_line_by_line(connect: Connect) -> None:
    first, kept = await _talk(
        connect,
        _BRIEF,
        "don't touch the video line",
    )
    assert _money(kept) == _money(first)
    german, left = await _talk(connect, "Klicks in Deutschland mit 20.000 EUR im Januar 2027", "lass Video so")
    assert _money(left) == _money(german)


async def test_locks_add_up_and_go_one_by_one(connect: Connect) -> None:
    _, audio, both, podcast, none = await _talk(
        connect,
        _BRIEF,
        "keep audio at 4k and optimise the rest",
        "at least 30 % in podcasts",
        "you may change audio again",
        "drop the podcast minimum",
    )
    assert _part(audio, "asset_format", "AUDIO") == _part(both, "asset_format", "AUDIO") == 4_000 * _EUR
    assert min(_part(one, "placement", "PODCAST") for one in (both, podcast)) >= 6_000 * _EUR
    assert [lock["about"] for lock in podcast["brief"]["delivery"]["value"]["locks"]] == ["PODCAST"]
    assert none["brief"]["delivery"]["value"]["locks"] == []


async def test_the_money_of_podcasts_stays_when_the_budget_grows(connect: Connect) -> None:
    *_, share, held, richer = await _talk(
        connect, _BRIEF, "at least 30 % in podcasts", "same money for podcasts as now", "Make it 25,000 EUR"
    )
    present = _part(share, "placement", "PODCAST")
    assert _part(held, "placement", "PODCAST") == _part(richer, "placement", "PODCAST") == present


async def test_other_budgets_are_told_with_locks_and_shares(connect: Connect) -> None:
    *_, plan = await _talk(connect, _BRIEF, "keep audio at 4k and optimise the rest", "at least 30 % in podcasts")
    curve = plan["totals"]["curve"]
    assert [point["budget_micros"] // _EUR for point in curve] == [16_000, 18_000, 20_000, 22_000, 24_000]
    assert [point["results"]["mid"] for point in curve] == sorted(point["results"]["mid"] for point in curve)
    assert any("20 % more budget" in text for text in plan["assumptions"])


async def test_the_text_says_why_each_ad_set_gets_its_money(connect: Connect) -> None:
    async with connect() as client:
        arguments = {"message": f"{_BRIEF}, at least 30 % in podcasts", "reference_date": "2026-11-22"}
        result = await client.call_tool("create_media_plan", arguments)
    text, plan = text_of(result), content_of(result)
    assert all(f"- {one['id']}: {one['rationale']}" in text for one in plan["ad_sets"])
    assert "Bound by at least 30% for podcast" in text
    assert "At the margin 100 EUR more bring" in text
    assert "One more ad set would bring" in text


@pytest.mark.parametrize(
    ("changes", "named", "spared"),
    [
        (
            ("keep audio at 15k", "at most 60 % in music", "keep video at 9k"),
            ("15,000.00 EUR for audio", "9,000.00 EUR for video"),
            "60%",
        ),
        (
            ("at least 70 % audio", "at least 50 % video"),
            ("at least 70% for audio", "at least 50% for video"),
            "ad sets;",
        ),
        (("keep audio at 4k", "make it 3,000 EUR"), ("4,000.00 EUR for audio",), "podcast"),
        (("don't touch the video line", "at most 2 ad sets"), ("at most 2 ad sets", "video-impressions"), "audio"),
    ],
)
async def test_limits_that_contradict_each_other_are_named_with_the_nearest_plan(
    connect: Connect, changes: tuple[str, ...], named: tuple[str, ...], spared: str
) -> None:
    text = await _refused(connect, _BRIEF, *changes)
    assert all(words in text for words in named)
    assert "there is a plan:" in text
    assert spared not in text.split("there is a plan")[0]
