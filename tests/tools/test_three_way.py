"""Any two of budget, flight and outcome give the third, through a connected client."""

from typing import Any

import pytest

from tests.connection import Connect, content_of, text_of

_DAY = "2026-11-22"


async def _talk(connect: Connect, *messages: str) -> tuple[list[dict[str, Any]], str]:
    """Say one message after the other; give the versions, and the text of the last."""
    async with connect() as client:
        result = await client.call_tool("create_media_plan", {"message": messages[0], "reference_date": _DAY})
        versions = [content_of(result)]
        for message in messages[1:]:
            change = {"plan_id": versions[0]["plan_id"], "message": message, "reference_date": _DAY}
            result = await client.call_tool("refine_media_plan", change)
            versions.append(content_of(result))
    return versions, text_of(result)


@pytest.mark.parametrize(
    ("message", "number", "start"),
    [
        ("How long do I need to reach 200,000 people in Germany with 10k euros?", 200_000, "2026-11-23"),
        (
            "Wie lange brauche ich, um mit 10.000 Euro 200.000 Menschen in Deutschland zu erreichen?",
            200_000,
            "2026-11-23",
        ),
        ("¿Cuántas semanas necesito para llegar a 80.000 personas en España con 5.000 euros?", 80_000, "2026-11-23"),
        (
            "Combien de jours faut-il pour toucher 150 000 personnes en France avec 8 000 euros, à partir du 1er mars"
            " 2027 ?",
            150_000,
            "2027-03-01",
        ),
        ("Quanto tempo mi serve per raggiungere 90.000 persone in Italia con 6.000 euro?", 90_000, "2026-11-23"),
        ("Hoeveel weken heb ik nodig om met 4.000 euro 90.000 mensen in Nederland te bereiken?", 90_000, "2026-11-23"),
    ],
)
async def test_the_flight_is_found_for_a_budget_and_an_outcome(
    connect: Connect, message: str, number: int, start: str
) -> None:
    (plan,), text = await _talk(connect, message)
    found, schedule = plan["totals"]["found_flight"], plan["brief"]["schedule"]
    assert (found["number"], found["feasible"]) == (number, True)
    assert plan["totals"]["forecast"]["reach"]["mid"] >= number
    assert (schedule["value"]["start"], schedule["value"]["end"]) == (start, found["end"])
    assert schedule["source"] == "inferred"
    assert f"{found['days']} days: the shortest flight" in text


async def test_a_daily_budget_runs_until_the_outcome_is_there(connect: Connect) -> None:
    (plan,), _ = await _talk(connect, "500 EUR a day for clicks in France. How many weeks until we get 20,000 clicks?")
    days = plan["totals"]["found_flight"]["days"]
    assert plan["totals"]["budget"]["amount_micros"] == days * 500_000_000
    assert plan["totals"]["forecast"]["results"]["mid"] >= 20_000


async def test_the_flight_is_found_again_for_another_budget_until_one_is_stated(connect: Connect) -> None:
    (first, second, third), _ = await _talk(
        connect,
        "When would 10,000 EUR bring 5,000 installs of our app in Germany?",
        "Make it 20,000 EUR.",
        "Run it from 1 to 31 March 2027.",
    )
    assert second["totals"]["found_flight"]["days"] < first["totals"]["found_flight"]["days"]
    assert "found_flight" not in third["totals"]
    assert third["brief"]["schedule"]["value"]["end"] == "2027-03-31"
    assert not any(text.startswith("Flight:") for text in third["assumptions"])


async def test_an_outcome_out_of_reach_gets_the_nearest_plan_and_the_budget_that_brings_it(connect: Connect) -> None:
    versions, text = await _talk(
        connect, "10,000 EUR for clicks in Germany.", "How long would it take to get 40,000 clicks?"
    )
    found = versions[1]["totals"]["found_flight"]
    assert not found["feasible"]
    assert versions[1]["totals"]["forecast"]["results"]["mid"] == pytest.approx(found["nearest_number"], rel=1e-3)
    assert "none of up to a year" in text
    budget = f"{found['needed_micros'] // 1_000_000 + 1} EUR"
    richer, _ = await _talk(
        connect,
        "10,000 EUR for clicks in Germany.",
        "How long would it take to get 40,000 clicks?",
        f"Make it {budget}.",
    )
    assert richer[2]["totals"]["found_flight"]["feasible"]


async def test_a_question_about_something_else_leaves_the_flight_alone(connect: Connect) -> None:
    (plan,), _ = await _talk(connect, "10,000 EUR for reach in Germany for four weeks. How long should the spots be?")
    assert "found_flight" not in plan["totals"]


async def test_how_long_without_an_outcome_is_said_to_be_open(connect: Connect) -> None:
    (plan,), _ = await _talk(connect, "10,000 EUR for clicks in Germany. How long should it run?")
    assert "found_flight" not in plan["totals"]
    assert any("no outcome was named" in text for text in plan["assumptions"])
