"""Plans, traces and what the server works with can be read by address."""

import json
from typing import Any

import jsonschema
import pytest
from mcp import Client, MCPError
from mcp_types import ResourceLink, TextResourceContents

from tests.connection import Connect, content_of

_BRIEF = {"message": "Get runners in Germany to visit our shop, 10,000 euros, 1 to 28 March 2027"}


async def test_the_links_of_a_plan_lead_to_it_and_to_its_trace(connect: Connect) -> None:
    async with connect() as client:
        result = await client.call_tool("create_media_plan", _BRIEF)
        plan = content_of(result)
        links = [str(part.uri) for part in result.content if isinstance(part, ResourceLink)]
        read = [await _read(client, link) for link in links]
    assert read[0] == plan
    assert read[1]["trace_id"] == plan["trace_id"]
    assert read[1]["events"]


async def test_the_newest_version_has_an_address_of_its_own(connect: Connect) -> None:
    async with connect() as client:
        plan = content_of(await client.call_tool("create_media_plan", _BRIEF))
        refinement = {"plan_id": plan["plan_id"], "message": "Make it 20,000 euros"}
        content_of(await client.call_tool("refine_media_plan", refinement))
        newest = await _read(client, f"plan://{plan['plan_id']}")
    assert newest["version"] == 2


async def test_a_plan_fits_the_full_schema_that_is_offered(connect: Connect) -> None:
    async with connect() as client:
        schema = await _read(client, "schema://media-plan")
        plan = content_of(await client.call_tool("create_media_plan", _BRIEF))
    known = {name: value for name, value in plan.items() if value is not None}
    jsonschema.validate(known, {**schema, "required": []})


@pytest.mark.parametrize(
    "uri", ["plan://p_nothing", "plan://p_nothing/1", "trace://p_nothing/1", "plan://p/one", f"plan://p/{'9' * 5000}"]
)
async def test_a_missing_plan_is_an_error_that_says_how_to_go_on(connect: Connect, uri: str) -> None:
    async with connect() as client:
        with pytest.raises(MCPError) as missing:
            await client.read_resource(uri)
    assert missing.value.code == -32602
    assert "create_media_plan" in missing.value.message or "numbers from 1" in missing.value.message


async def test_what_can_be_bought_names_every_objective(connect: Connect) -> None:
    async with connect() as client:
        products = await _read(client, "catalog://ad-products")
    assert {"REACH", "CLICKS", "APP_INSTALLS", "CONVERSIONS"} <= products["objectives"].keys()
    assert products["delivery_goals"]["STREAMS"]["placements"] == ["PODCAST"]


async def test_the_history_says_that_it_is_synthetic(connect: Connect) -> None:
    async with connect() as client:
        history = await _read(client, "history://provenance")
    assert history["synthetic"] is True
    assert "synthetic" in history["provenance"].lower()
    assert history["campaigns"] == 5_000


async def _read(client: Client, uri: str) -> Any:
    [content] = (await client.read_resource(uri)).contents
    assert isinstance(content, TextResourceContents)
    return json.loads(content.text)
