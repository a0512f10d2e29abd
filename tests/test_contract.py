"""What clients see of the server, held still."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from inline_snapshot import snapshot
from mcp_types import Tool

from tests.connection import Connect

_MOST_BYTES = 20_000
_LONGEST_DESCRIPTION = 1_800


async def test_the_list_of_tools_is_small_enough_to_be_sent_often(connect: Connect) -> None:
    async with connect() as client:
        listed = await client.list_tools()
    assert len(listed.model_dump_json(by_alias=True, exclude_none=True).encode()) <= _MOST_BYTES


async def test_input_schemas_are_plain_enough_for_every_host(connect: Connect) -> None:
    for tool in await _tools(connect):
        assert tool.input_schema["type"] == "object"
        for schema in _schemas(tool.input_schema):
            assert not {"$ref", "$defs", "anyOf", "oneOf", "allOf", "not", "title"} & schema.keys(), tool.name
            assert schema.get("type") != "null"
            if schema.get("type") == "object":
                assert schema["additionalProperties"] is False, tool.name


async def test_every_tool_teaches_how_to_use_it(connect: Connect) -> None:
    for tool in await _tools(connect):
        assert tool.title
        assert tool.name.isascii()
        assert tool.description
        assert len(tool.description) <= _LONGEST_DESCRIPTION
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint is not None
        assert tool.annotations.open_world_hint is False
        assert tool.output_schema is not None
        for name, argument in tool.input_schema["properties"].items():
            assert argument.get("description"), f"{tool.name}.{name}"


async def test_the_tools_and_their_arguments_are_those_of_the_contract(connect: Connect) -> None:
    arguments = {tool.name: list(tool.input_schema["properties"]) for tool in await _tools(connect)}
    assert arguments == snapshot(
        {
            "create_media_plan": [
                "message",
                "reference_date",
                "locale",
                "objective",
                "category_id",
                "geo_ids",
                "budget",
                "currency",
                "start",
                "end",
                "age_min",
                "age_max",
                "genders",
                "strategy",
                "risk",
                "max_ad_sets",
                "advertiser",
                "idempotency_key",
            ],
            "refine_media_plan": ["plan_id", "message", "expected_version", "reference_date", "idempotency_key"],
            "get_media_plan": ["plan_id", "version", "include"],
            "record_delivery": ["plan_id", "report", "report_format", "as_of", "version"],
            "search_geo_targets": ["query", "country", "types", "limit", "cursor"],
            "search_ad_categories": ["query", "limit", "cursor"],
            "search_audience_interests": ["query", "limit", "cursor"],
            "get_historical_performance": [
                "objective",
                "asset_format",
                "placement",
                "geo_ids",
                "category_id",
                "interest_ids",
                "age_min",
                "age_max",
                "genders",
                "budget",
                "currency",
                "days",
                "limit",
            ],
        }
    )


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_both_eras_see_the_same_tools(connect: Connect, era: str) -> None:
    async with connect(era=era) as client:
        seen = [tool.name for tool in (await client.list_tools()).tools]
    assert seen == [tool.name for tool in await _tools(connect)]


async def _tools(connect: Connect) -> list[Tool]:
    async with connect() as client:
        return (await client.list_tools()).tools


def _schemas(part: Any, inside_properties: bool = False) -> Iterator[dict[str, Any]]:
    """Yield every schema inside a schema; the names of properties are not keywords."""
    if isinstance(part, list):
        for item in cast("list[Any]", part):
            yield from _schemas(item)
    elif isinstance(part, dict):
        schema = cast("dict[str, Any]", part)
        if not inside_properties:
            yield schema
        for key, inner in schema.items():
            yield from _schemas(inner, inside_properties=key == "properties" and not inside_properties)
