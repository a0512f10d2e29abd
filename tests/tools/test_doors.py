"""Every transport and both eras give the same answers, and the answers keep what their schemas promise."""

from typing import Any

import jsonschema
import pytest
from mcp import Client

from tests.connection import Connect, content_of, text_of
from tests.tools.test_record_delivery import delivered, past_plan

_BRIEF = "Install our running app: women 25 to 40 in Germany, 10,000 euros, 1 to 31 March 2027."
_TODAY = "2026-11-20"
_ERAS = ["auto", "legacy"]


@pytest.mark.parametrize("era", _ERAS)
@pytest.mark.parametrize("transport", ["memory", "http", "stdio"])
async def test_every_door_gives_the_same_plan(connect: Connect, transport: str, era: str) -> None:
    async with connect(era=_ERAS[0]) as client:
        expected = await _plan(client)
    async with connect(transport, era) as client:
        found = await _plan(client)
    assert found["status"] == "complete"
    assert found["digest"] == expected["digest"]


@pytest.mark.parametrize("era", _ERAS)
async def test_every_result_keeps_the_promise_of_its_schema(connect: Connect, era: str) -> None:
    async with connect(era=era) as client:
        schemas = {tool.name: tool.output_schema for tool in (await client.list_tools()).tools}
        plan, past = await _plan(client), await past_plan(client)
        calls: list[tuple[str, dict[str, Any]]] = [
            ("create_media_plan", {"message": "Make people talk about our new tea"}),
            ("create_media_plan", {"message": _BRIEF, "reference_date": _TODAY}),
            ("refine_media_plan", {"plan_id": plan["plan_id"], "message": "Make it 15,000 euros."}),
            ("get_media_plan", {"plan_id": plan["plan_id"], "include": ["trace", "evidence"]}),
            ("record_delivery", {"plan_id": past["plan_id"], "report": delivered(past)}),
            ("get_media_plan", {"plan_id": past["plan_id"], "include": ["delivery"]}),
            ("search_geo_targets", {"query": "Springfield"}),
            ("search_geo_targets", {"query": "DACH"}),
            ("search_geo_targets", {"query": "zzzzqqqqxx"}),
            ("search_ad_categories", {"query": "sneakers"}),
            ("search_audience_interests", {"query": "running"}),
            ("get_historical_performance", {"objective": "CLICKS", "geo_ids": ["DE"], "currency": "USD"}),
            ("get_historical_performance", {"asset_format": "CATALOG", "placement": "PODCAST"}),
        ]
        for tool, arguments in calls:
            content = content_of(await client.call_tool(tool, arguments))
            jsonschema.validate(content, schemas[tool] or {})
        assert {tool for tool, _ in calls} == set(schemas)


async def test_the_text_beside_a_plan_stands_alone(connect: Connect) -> None:
    async with connect() as client:
        result = await client.call_tool("create_media_plan", {"message": _BRIEF, "reference_date": _TODAY})
    text, plan = text_of(result), content_of(result)
    assert plan["plan_id"] in text
    assert "10,000 EUR" in text
    assert "synthetic" in text
    assert all(ad_set["id"] in text for ad_set in plan["ad_sets"])
    assert all(assumption[:100] in text for assumption in plan["assumptions"])
    assert len(text.encode()) <= 20_000


async def test_numbers_of_a_synthetic_history_are_called_so(connect: Connect) -> None:
    async with connect() as client:
        result = await client.call_tool("get_historical_performance", {"objective": "CLICKS"})
    assert content_of(result)["synthetic"] is True
    assert "synthetic" in text_of(result)


async def test_money_of_the_past_comes_in_the_currency_asked_for(connect: Connect) -> None:
    async with connect() as client:
        euros = content_of(await client.call_tool("get_historical_performance", {"objective": "CLICKS"}))
        yen = content_of(
            await client.call_tool("get_historical_performance", {"objective": "CLICKS", "currency": "JPY"})
        )
    assert yen["metrics"]["cpm"]["unit"] == "JPY_MICROS"
    assert yen["metrics"]["cpm"]["p50"] > 50 * euros["metrics"]["cpm"]["p50"]
    assert yen["metrics"]["delivery_rate"] == euros["metrics"]["delivery_rate"]


async def test_a_cursor_reads_on_where_the_page_before_ended(connect: Connect) -> None:
    async with connect() as client:
        search = {"query": "Springfield", "limit": 3}
        first = content_of(await client.call_tool("search_geo_targets", search))
        second = content_of(await client.call_tool("search_geo_targets", {**search, "cursor": first["next_cursor"]}))
        whole = content_of(await client.call_tool("search_geo_targets", {"query": "Springfield", "limit": 6}))
    assert first["items"] + second["items"] == whole["items"]


async def test_a_macro_region_shows_the_places_it_stands_for(connect: Connect) -> None:
    async with connect() as client:
        found = content_of(await client.call_tool("search_geo_targets", {"query": "DACH"}))
    assert set(found["items"][0]["members"]) == {"DE", "AT", "CH"}


async def test_the_largest_page_stays_within_what_hosts_show(connect: Connect) -> None:
    async with connect() as client:
        result = await client.call_tool("search_geo_targets", {"query": "Saint", "limit": 50})
    assert len(text_of(result).encode()) <= 20_000


async def test_the_same_idempotency_key_gives_the_same_plan(connect: Connect) -> None:
    arguments = {"message": _BRIEF, "reference_date": _TODAY, "idempotency_key": "once"}
    async with connect() as client:
        first = content_of(await client.call_tool("create_media_plan", arguments))
        second = content_of(await client.call_tool("create_media_plan", arguments))
    assert first == second


async def test_a_refinement_says_what_changed(connect: Connect) -> None:
    async with connect() as client:
        plan = await _plan(client)
        arguments = {"plan_id": plan["plan_id"], "message": "Make the budget 20,000 euros.", "reference_date": _TODAY}
        refined = content_of(await client.call_tool("refine_media_plan", arguments))
    assert refined["version"] == 2
    assert refined["parent_version"] == 1
    assert refined["brief"]["budget"]["value"]["total_micros"] == 20_000_000_000
    assert any("budget" in change["path"] for change in refined["changes"])


async def _plan(client: Client) -> dict[str, Any]:
    return content_of(await client.call_tool("create_media_plan", {"message": _BRIEF, "reference_date": _TODAY}))
