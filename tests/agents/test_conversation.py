"""What a conversation does to a plan: every message makes a version, and says what it changed and why."""

from datetime import date
from typing import Any

import pytest
from mcp import Client

from tests.connection import Connect, content_of, text_of

FIRST = "Germany, €10,000, February, women 25-40, installs of our running app."
DAY = date(2027, 1, 13).isoformat()


async def talk(client: Client, *messages: str) -> list[dict[str, Any]]:
    """Say one message after the other, and give the versions."""
    versions = [
        content_of(await client.call_tool("create_media_plan", {"message": messages[0], "reference_date": DAY}))
    ]
    for message in messages[1:]:
        arguments = {"plan_id": versions[0]["plan_id"], "message": message, "reference_date": DAY}
        versions.append(content_of(await client.call_tool("refine_media_plan", arguments)))
    return versions


def changed(version: dict[str, Any]) -> dict[str, tuple[Any, Any, str]]:
    return {change["path"]: (change["before"], change["after"], change["why"]) for change in version["changes"]}


async def test_a_change_names_the_field_and_quotes_the_words(connect: Connect) -> None:
    async with connect() as client:
        _, second = await talk(client, FIRST, "Raise it to 30k.")
    assert second["version"] == 2
    assert second["parent_version"] == 1
    assert changed(second)["brief.budget.value.total_micros"] == (10_000_000_000, 30_000_000_000, "“30k”")
    assert "brief.audience.value.geos" not in changed(second)
    assert second["brief"]["audience"]["source"] == "carried_over"


async def test_an_undone_version_has_the_content_of_the_one_before(connect: Connect) -> None:
    async with connect() as client:
        first, second, third = await talk(client, FIRST, "Raise it to 30k.", "Undo that.")
    assert second["digest"] != first["digest"]
    assert (third["version"], third["parent_version"], third["digest"]) == (3, 1, first["digest"])
    assert {why for _, _, why in changed(third).values()} == {"version 1 was taken up again"}


async def test_undoing_twice_goes_back_two_steps(connect: Connect) -> None:
    async with connect() as client:
        versions = await talk(client, FIRST, "Raise it to 20k.", "Raise it to 30k.", "Undo that.", "Undo that.")
    assert versions[-2]["digest"] == versions[1]["digest"]
    assert versions[-1]["digest"] == versions[0]["digest"]


async def test_the_original_plan_is_taken_up_again_over_several_changes(connect: Connect) -> None:
    async with connect() as client:
        first, *_, last = await talk(client, FIRST, "Raise it to 20k.", "Also Austria.", "Revert to the original plan.")
    assert (last["parent_version"], last["digest"]) == (1, first["digest"])


async def test_a_version_that_never_was_is_refused_with_those_that_exist(connect: Connect) -> None:
    async with connect() as client:
        first, _ = await talk(client, FIRST, "Raise it to 20k.")
        arguments = {"plan_id": first["plan_id"], "message": "Back to version 99.", "reference_date": DAY}
        answer = await client.call_tool("refine_media_plan", arguments)
    assert answer.is_error
    assert "Versions 1 to 2 exist" in text_of(answer)


async def test_warnings_do_not_pile_up_over_messages_that_change_nothing(connect: Connect) -> None:
    async with connect() as client:
        _, second, *later = await talk(client, FIRST, "Also Austria.", "Thanks.", "asdf qwer", "Thanks.")
    assert any(warning["code"] == "ONE_COUNTRY_EACH" for warning in second["warnings"])
    assert all(version["warnings"] == second["warnings"] for version in later)
    assert all(version["assumptions"] == second["assumptions"] for version in later)


@pytest.mark.parametrize(
    ("first", "then", "code"),
    [
        ("10 km around Berlin, €10,000, February, women.", "Raise it to 20k.", "RADIUS"),
        ("Teens 16-20 in Germany, €10,000, February.", "Raise it to 20k.", "MINORS"),
        ("Teens 16-20 in Germany, €10,000, February.", "Also Austria.", "MINORS"),
    ],
)
async def test_a_warning_about_words_that_still_hold_is_kept(
    first: str, then: str, code: str, connect: Connect
) -> None:
    async with connect() as client:
        *_, last = await talk(client, first, then)
    assert [warning["code"] for warning in last["warnings"]].count(code) == 1


async def test_an_amount_without_a_currency_leaves_one_question_about_money(connect: Connect) -> None:
    async with connect() as client:
        *_, last = await talk(client, "Promote our shop, women.", "10,000")
    assert [one["about"] for one in last["open"]["questions"] if one["about"].startswith("budget")] == [
        "budget.currency"
    ]


async def test_a_message_that_repeats_itself_gives_a_bounded_answer(connect: Connect) -> None:
    text = "We are a shoe brand and we love running. Last year we spent 5 euros on otters. " * 240
    async with connect() as client:
        (plan,) = await talk(client, f"{text[:19_800]} Reach women in Germany, 10,000 EUR, January 2027.")
    assert all(len(part["quotes"]) <= 12 for part in plan["brief"].values() if part)
    assert len(plan["unused"]) <= 40
    assert len(plan["warnings"]) <= 20
    assert [place["id"] for place in plan["brief"]["audience"]["value"]["geos"]] == ["DE"]


@pytest.mark.parametrize(
    ("asked", "answers", "place"),
    [
        ("Springfield", ["the one in Illinois"], ("4250542", "CITY")),
        ("Springfield", ["Illinois"], ("4250542", "CITY")),
        ("Springfield", ["Women only.", "Springfield, Missouri"], ("4409896", "CITY")),
        ("Springfield", ["The second one."], ("4250542", "CITY")),
        ("Georgia", ["the US state"], ("4197000", "REGION")),
        ("Georgia", ["the state, please"], ("4197000", "REGION")),
        ("Georgia", ["The country."], ("GE", "COUNTRY")),
        ("Georgia", ["not the country"], ("4197000", "REGION")),
        ("Georgia", ["Germany instead"], ("DE", "COUNTRY")),
    ],
)
async def test_an_answer_chooses_among_the_places_asked_about(
    asked: str, answers: list[str], place: tuple[str, str], connect: Connect
) -> None:
    async with connect() as client:
        first, *_, last = await talk(client, f"Reach people in {asked}, $5000, January 2027", *answers)
    assert first["status"] == "needs_input"
    assert [(one["id"], one["type"]) for one in last["brief"]["audience"]["value"]["geos"]] == [place]
    assert last["open"]["questions"] == []


async def test_an_answer_about_one_place_keeps_the_others(connect: Connect) -> None:
    async with connect() as client:
        *_, last = await talk(client, "Reach people in Canada and Springfield, $5000, January 2027", "the Illinois one")
    assert [one["id"] for one in last["brief"]["audience"]["value"]["geos"]] == ["CA", "4250542"]


async def test_a_place_asked_about_stays_open_while_something_else_is_said(connect: Connect) -> None:
    async with connect() as client:
        first, second = await talk(client, "Reach people in Springfield, $5000, January 2027", "Women only.")
    assert second["open"]["questions"] == first["open"]["questions"]
    assert second["brief"]["audience"]["alternatives"] == first["brief"]["audience"]["alternatives"]


@pytest.mark.parametrize(
    "text",
    [
        "3 a week per person",
        "cap it at 2 per day per listener",
        "at most 20 times a month",
        "höchstens 14 Mal pro Woche",
    ],
)
async def test_a_frequency_changes_the_delivery_alone(text: str, connect: Connect) -> None:
    async with connect() as client:
        _, second = await talk(client, FIRST, text)
    paths = {path for path in changed(second) if path.startswith("brief.")}
    assert paths == {"brief.delivery.value.frequency_cap", "brief.delivery.value.frequency_days"}
    assert second["unused"] == []


async def test_there_is_nothing_to_undo_in_a_first_version(connect: Connect) -> None:
    async with connect() as client:
        (first,) = await talk(client, FIRST)
        arguments = {"plan_id": first["plan_id"], "message": "Undo that.", "reference_date": DAY}
        answer = await client.call_tool("refine_media_plan", arguments)
    assert answer.is_error
    assert "nothing to undo" in text_of(answer)


async def test_what_follows_an_undo_is_applied_to_the_version_taken_up_again(connect: Connect) -> None:
    async with connect() as client:
        *_, last = await talk(client, FIRST, "Add Austria.", "Undo that and use 5,000 euros.")
    assert [place["id"] for place in last["brief"]["audience"]["value"]["geos"]] == ["DE"]
    assert last["brief"]["budget"]["value"]["total_micros"] == 5_000_000_000
    assert changed(last)["brief.budget.value.total_micros"][2] == "“5,000 euros”"


async def test_a_message_about_another_campaign_alone_changes_nothing(connect: Connect) -> None:
    async with connect() as client:
        (first,) = await talk(client, FIRST)
        message = "For the second campaign we have 4,000 euros in Malta."
        arguments = {"plan_id": first["plan_id"], "message": message, "reference_date": DAY}
        answer = await client.call_tool("refine_media_plan", arguments)
        newest = content_of(await client.call_tool("get_media_plan", {"plan_id": first["plan_id"]}))
    assert answer.is_error
    assert "create_media_plan" in text_of(answer)
    assert newest["version"] == 1


async def test_an_outdated_refinement_is_refused_with_the_newest_version(connect: Connect) -> None:
    async with connect() as client:
        first, _ = await talk(client, FIRST, "Raise it to 30k.")
        arguments = {"plan_id": first["plan_id"], "message": "Only men.", "expected_version": 1, "reference_date": DAY}
        answer = await client.call_tool("refine_media_plan", arguments)
    assert answer.is_error
    assert "newest is version 2" in text_of(answer)


@pytest.mark.parametrize(
    ("messages", "total", "currency"),
    [
        (["Sign-ups for our yoga app, 20-40, March.", "5,000 euros, in Switzerland."], 5_000, "EUR"),
        (["Reach in Japan and Korea, 5 million, March.", "Yen."], 5_000_000, "JPY"),
        (["Reach for our jeans, budget 5,000, March.", "In Norway."], 5_000, "NOK"),
    ],
)
async def test_questions_can_be_answered_one_by_one(
    connect: Connect, messages: list[str], total: int, currency: str
) -> None:
    async with connect() as client:
        first, last = await talk(client, *messages)
    assert (first["status"], last["status"]) == ("needs_input", "complete")
    assert first["open"]["questions"]
    assert last["brief"]["budget"]["value"]["total_micros"] == total * 1_000_000
    assert last["brief"]["budget"]["value"]["currency"] == currency
    assert last["open"]["missing"] == []


async def test_a_daily_budget_follows_the_flight(connect: Connect) -> None:
    async with connect() as client:
        first, last = await talk(client, "Norway, NOK 2,000 a day, 1-10 March, clicks.", "Let it run until 20 March.")
    assert first["brief"]["budget"]["value"]["total_micros"] == 20_000_000_000
    assert last["brief"]["budget"]["value"]["total_micros"] == 40_000_000_000


async def test_parents_are_reached_through_their_interest_and_the_plan_says_so(connect: Connect) -> None:
    async with connect() as client:
        _, last = await talk(client, FIRST, "Only parents, please.")
    assert last["brief"]["audience"]["value"]["parents"] is True
    for ad_set in last["ad_sets"]:
        assert ad_set["targets"]["interests"] == [{"id": "348", "name": "Family and Relationships"}]
    assert any("parents are reached" in text for text in last["assumptions"])


@pytest.mark.parametrize(("currency", "day"), [("NGN", "2026-09-29"), ("KES", "2026-09-29")])
async def test_a_plan_shows_the_day_of_the_rate_of_its_own_currency(connect: Connect, currency: str, day: str) -> None:
    async with connect() as client:
        (first,) = await talk(client, f"Reach people in Nigeria, 5,000,000 {currency}, March.")
        (euros,) = await talk(client, "Reach people in Germany, 5,000 EUR, March.")
    assert first["provenance"]["rates_date"] == day
    assert euros["provenance"]["rates_date"] > day
