"""The wall clock is set forward and back while the server runs: nothing is granted, lost or answered twice by it."""

import asyncio
from collections.abc import Generator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
import time_machine
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from server.app import PlannerServer, build_server
from server.http.door import Door
from server.http.options import HttpOptions
from server.postgres.database import Access, connect
from server.settings import Settings
from tests.connection import content_of, listening, text_of
from tests.history.campaigns import fill, insert
from tests.http.issuer import AUDIENCE, NAME, Issuer, issuer
from tests.postgres import Addresses

_BRIEF = "reach in Germany, 5000 EUR, four weeks"
_JUMPS = [timedelta(hours=30), timedelta(hours=-30)]


@pytest.fixture(scope="module")
def authority() -> Generator[Issuer]:
    with issuer() as running:
        yield running


def jumped(by: timedelta) -> time_machine.travel:
    return time_machine.travel(datetime.now(UTC) + by, tick=True)


async def test_a_repeated_call_gets_the_first_answer_on_another_day(server: PlannerServer) -> None:
    key = {"idempotency_key": "clock"}
    async with Client(server) as client:
        first = content_of(await client.call_tool("create_media_plan", {"message": _BRIEF, **key}))
        change = {"plan_id": first["plan_id"], "message": "double the budget", "idempotency_key": "clock-change"}
        changed = content_of(await client.call_tool("refine_media_plan", change))
        for by in _JUMPS:
            with jumped(by):
                assert content_of(await client.call_tool("create_media_plan", {"message": _BRIEF, **key})) == first
                assert content_of(await client.call_tool("refine_media_plan", change)) == changed
                other = await client.call_tool("create_media_plan", {"message": _BRIEF, "budget": "7000", **key})
                assert other.is_error


async def test_tokens_end_by_the_wall_clock_and_limits_do_not(
    settings: Settings, authority: Issuer, tmp_path: Path
) -> None:
    options = HttpOptions(issuer=NAME, audience=AUDIENCE, jwks_url=authority.url, calls_a_minute=3)
    guarded = build_server(replace(settings, data_dir=tmp_path), door=Door(options, AUDIENCE))
    headers = {"Authorization": f"Bearer {authority.token()}"}
    async with listening(guarded) as address, httpx2.AsyncClient(headers=headers, timeout=60) as http:
        async with Client(streamable_http_client(address, http_client=http)) as client:
            assert not (await client.call_tool("search_geo_targets", {"query": "Hamburg"})).is_error
        with jumped(timedelta(hours=2)):
            assert (await http.post(address, json={})).status_code == 401
        with jumped(timedelta(hours=-2)):
            async with Client(streamable_http_client(address, http_client=http)) as client:
                assert not (await client.call_tool("search_geo_targets", {"query": "Hamburg"})).is_error
        async with Client(streamable_http_client(address, http_client=http)) as client:
            results = [await client.call_tool("search_geo_targets", {"query": "Hamburg"}) for _ in range(2)]
    assert [result.is_error for result in results] == [False, True]
    assert "Retry after" in text_of(results[1])


async def test_a_history_is_renewed_whatever_the_clock_says(
    settings: Settings, addresses: Addresses, tmp_path: Path
) -> None:
    await fill(addresses.owner, "local", 100)
    company = build_server(replace(settings, history="postgres", database_url=addresses.server, data_dir=tmp_path))
    try:
        async with Client(company) as client:
            content_of(await client.call_tool("create_media_plan", {"message": _BRIEF}))
            for number, by in enumerate(_JUMPS, 1):
                with jumped(by):
                    connection = await connect(Access(addresses.owner))
                    await insert(connection, "local", 91 + 10 * number, 100 + 10 * number)
                    await connection.close(timeout=2)
                    plan = await _resting_on(client, f"{100 + 10 * number} imported")
                    assert not {"NOT_STORED", "HISTORY_NOT_RENEWED"} & {one["code"] for one in plan["warnings"]}
    finally:
        company.rooms.close()


async def _resting_on(client: Client, campaigns: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            plan = content_of(await client.call_tool("create_media_plan", {"message": _BRIEF}))
            if campaigns in plan["provenance"]["history"]:
                return plan
