"""What was delivered of a plan is recorded once and held against what was promised."""

from datetime import date
from typing import Any

import pytest
from mcp import Client

from tests.connection import Connect, content_of, text_of

_BRIEF = "Get clicks on our garden chairs in Germany, 12,000 euros, 1 to 28 March 2026."


async def past_plan(client: Client, message: str = _BRIEF) -> dict[str, Any]:
    """Make a plan whose flight is over."""
    arguments = {"message": message, "reference_date": "2026-02-01"}
    return content_of(await client.call_tool("create_media_plan", arguments))


def delivered(
    plan: dict[str, Any], times: float = 1.0, days: tuple[int, ...] = (1, 28), names: str = "id", currency: str = "EUR"
) -> str:
    """A Spotify report by day in which every ad set brings so many times what was promised."""
    header = "campaign_name,ad_set_name,start_date,end_date,country,impressions,spend,clicks,page_views,currency"
    rows = [header]
    for one in plan["ad_sets"]:
        counts = [round(times * one["forecast"][name]["mid"]) for name in ("impressions", "clicks", "results")]
        spend = times * one["budget"]["amount_micros"] / 1e6
        ends = [date(2026, 3, day).isoformat() for day in days]
        name = one[names] if names == "name" else f"Chairs – {one['id']}"
        rows.append(f"Spring,{name},{ends[0]},{ends[1]},DE,{counts[0]},{spend:.2f},{counts[1]},{counts[2]},{currency}")
    return "\n".join(rows)


async def deliver(client: Client, plan: dict[str, Any], report: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": report, **arguments})
    return content_of(result)


@pytest.mark.parametrize("names", ["id", "name"])
async def test_a_finished_flight_is_held_against_its_promise(connect: Connect, names: str) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        found = await deliver(client, plan, delivered(plan, names=names))
        text = text_of(
            await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": delivered(plan)})
        )
    assert found["due"] == 1
    assert [one["id"] for one in found["ad_sets"]] == [one["id"] for one in plan["ad_sets"]]
    for one in (*found["ad_sets"], found["total"]):
        for name in ("impressions", "clicks", "results"):
            assert one["metrics"][name]["ratio"] == pytest.approx(1.0, abs=0.02)
            assert one["metrics"][name]["inside"] is True
        assert one["pacing"] == pytest.approx(1.0, abs=1e-4)
    assert "the flight is over" in text
    assert "inside" in text


_REPORTS = {
    "meta": (
        "Reporting starts,Reporting ends,Campaign name,Ad set name,Age,Impressions,Amount spent (EUR),Link clicks\n"
        "2026-03-01,2026-03-28,Spring,{id},18-24,6000,100.50,40\n"
        "2026-03-01,2026-03-28,Spring,{id},25-34,4000,49.50,20\n"
    ),
    "google": (
        "Ad group report\n1 March 2026 - 28 March 2026\n"
        "Campaign,Campaign type,Ad group,Currency code,Impr.,Clicks,Cost,Conversions\n"
        'Spring,Display,{id},EUR,"10,000",60,150.00,3\nTotal: all,,,EUR,"10,000",60,150.00,3\n'
    ),
    "dv360": (
        "Date,Advertiser Currency,Insertion Order,Line Item,Impressions,Clicks,Revenue (Adv Currency)\n"
        "2026/03/01,EUR,Spring,{id},6000,40,100.5\n2026/03/02,EUR,Spring,{id},4000,20,49.5\n\nReport Time:,2026/04/01\n"
    ),
    "native": (
        "ad_set_name,ad_set_format,ad_set_budget_amount,ad_set_start_time,ad_set_end_time,ad_set_geo_country,"
        "impressions,spend,clicks\n"
        "{id},AUDIO,500,2026-03-01T00:00:00Z,2026-03-28T23:59:59Z,DE,10000,150,60\n"
    ),
}


@pytest.mark.parametrize("name", sorted(_REPORTS))
async def test_reports_of_every_program_are_understood(connect: Connect, name: str) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        found = await deliver(client, plan, _REPORTS[name].replace("{id}", plan["ad_sets"][0]["id"]))
    (one,) = found["ad_sets"]
    assert one["id"] == plan["ad_sets"][0]["id"]
    assert one["spend_micros"] == 150_000_000
    assert (one["metrics"]["impressions"]["delivered"], one["metrics"]["clicks"]["delivered"]) == (10_000, 60)


async def test_a_flight_that_runs_is_held_against_the_money_due(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        found = await deliver(client, plan, delivered(plan, 0.5, (1, 14)))
    assert found["as_of"] == "2026-03-14"
    assert found["due"] == pytest.approx(0.5, abs=0.02)
    assert found["total"]["pacing"] == pytest.approx(1.0, abs=0.05)
    assert "inside" not in found["total"]["metrics"]["clicks"]


async def test_the_same_report_counts_once_and_a_later_one_replaces_its_days(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        early = delivered(plan, 0.4, (1, 14))
        first = await deliver(client, plan, early)
        again = await deliver(client, plan, early)
        last = await deliver(client, plan, delivered(plan, 1.2))
        late = await deliver(client, plan, early)
        read = await client.call_tool("get_media_plan", {"plan_id": plan["plan_id"], "include": ["delivery"]})
    assert (first["new"], again["new"], last["new"], late["new"]) == (True, False, True, False)
    assert again["total"] == first["total"]
    assert last["total"]["metrics"]["clicks"]["ratio"] == pytest.approx(1.2, abs=0.02)
    assert late["total"] == last["total"] == content_of(read)["delivery"]["total"]
    assert f"Delivery of {plan['plan_id']}" in text_of(read)


async def test_weeks_that_are_reported_one_after_the_other_add_up(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        for days in ((1, 7), (8, 14), (15, 28)):
            found = await deliver(client, plan, delivered(plan, 0.3, days))
    assert found["total"]["metrics"]["impressions"]["ratio"] == pytest.approx(0.9, abs=0.02)


async def test_rows_of_other_ad_sets_are_listed_and_left_out(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        report = (
            delivered(plan) + "\nSpring,Autumn teaser,2026-03-01,2026-03-28,DE,1000,5,1,1,EUR\nTotal,,,,,9,9,9,9,EUR"
        )
        result = await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": report})
        found = content_of(result)
    assert "it sums up other rows" in text_of(result)
    assert found["unmatched"] == ["Autumn teaser"]
    assert found["total"]["pacing"] == pytest.approx(1.0, abs=1e-4)


async def test_an_ad_set_without_a_row_is_named_and_the_whole_is_not_judged(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        found = await deliver(client, plan, "\n".join(delivered(plan).splitlines()[:2]))
    assert found["missing"] == [one["id"] for one in plan["ad_sets"][1:]]
    assert "inside" not in found["total"]["metrics"]["impressions"]


async def test_an_ad_set_of_which_nothing_was_delivered_is_recorded_with_nothing(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        *rows, last = delivered(plan).splitlines()
        idle = ",".join([*last.split(",")[:5], "0", "0", "0", "0", "EUR"])
        found = await deliver(client, plan, "\n".join([*rows, idle]))
    assert "missing" not in found or found["missing"] == []
    assert found["ad_sets"][-1]["spend_micros"] == 0
    assert found["ad_sets"][-1]["metrics"]["clicks"]["ratio"] == 0
    assert found["total"]["metrics"]["clicks"]["ratio"] < 1


async def test_the_same_row_twice_counts_once(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        report = delivered(plan)
        found = await deliver(client, plan, f"{report}\n{report.splitlines()[1]}")
    assert found["total"]["pacing"] == pytest.approx(1.0, abs=1e-4)


async def test_a_report_cannot_hold_days_after_its_last_one(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        arguments = {"plan_id": plan["plan_id"], "report": delivered(plan, days=(8, 14)), "as_of": "2026-03-07"}
        result = await client.call_tool("record_delivery", arguments)
    assert result.is_error
    assert "holds 2026-03-08, but is said to end on 2026-03-07" in text_of(result)


async def test_people_who_are_reached_are_not_added_up_over_days(connect: Connect) -> None:
    message = "Reach women in Germany with our new tea, 9,000 euros, 1 to 28 March 2026."
    async with connect() as client:
        plan = await past_plan(client, message)
        name = plan["ad_sets"][0]["id"]
        header = "campaign_name,ad_set_name,day,country,impressions,spend,reach,currency"
        rows = [f"Tea,{name},2026-03-{day:02},DE,1000,5,900,EUR" for day in (1, 2)]
        found = await deliver(client, plan, "\n".join([header, *rows]))
    assert found["ad_sets"][0]["metrics"].keys() == {"impressions"}


async def test_a_report_in_another_currency_is_refused(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        arguments = {"plan_id": plan["plan_id"], "report": delivered(plan, currency="USD")}
        result = await client.call_tool("record_delivery", arguments)
    assert result.is_error
    assert "in USD, the plan in EUR" in text_of(result)


async def test_a_report_of_other_ad_sets_alone_is_refused_with_both_names(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        report = delivered(plan).splitlines()[0] + "\nSpring,Autumn teaser,2026-03-01,2026-03-28,DE,1000,5,1,1,EUR"
        result = await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": report})
    assert result.is_error
    assert "'Autumn teaser'" in text_of(result)
    assert plan["ad_sets"][0]["id"] in text_of(result)


@pytest.mark.parametrize(
    ("days", "says"),
    [(("2026-02-01", "2026-02-20"), "before the flight starts on 2026-03-01"), (("9998-03-01",) * 2, "still to come")],
)
async def test_days_outside_the_flight_or_to_come_are_refused(
    connect: Connect, days: tuple[str, str], says: str
) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        report = delivered(plan).replace("2026-03-01,2026-03-28", ",".join(days))
        result = await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": report})
    assert result.is_error
    assert says in text_of(result)


async def test_days_that_overlap_in_part_with_an_earlier_report_are_refused(connect: Connect) -> None:
    async with connect() as client:
        plan = await past_plan(client)
        await deliver(client, plan, delivered(plan, 0.5, (1, 14)))
        arguments = {"plan_id": plan["plan_id"], "report": delivered(plan, 0.5, (10, 20))}
        result = await client.call_tool("record_delivery", arguments)
    assert "an earlier one of 2026-03-01 to 2026-03-14" in text_of(result)


async def test_a_plan_without_ad_sets_has_no_delivery(connect: Connect) -> None:
    async with connect() as client:
        plan = content_of(await client.call_tool("create_media_plan", {"message": "Make people talk about our tea"}))
        arguments = {"plan_id": plan["plan_id"], "include": ["delivery"]}
        read = content_of(await client.call_tool("get_media_plan", arguments))
        result = await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": "a,b"})
    assert read["delivery"] == {}
    assert "has no ad sets" in text_of(result)
