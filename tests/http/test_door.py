"""Over HTTP: who may call what, whose plans they see, and what an operator is told."""

import json
import logging
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import PromptReference

from server.app import PlannerServer, build_server
from server.commands.worker import Listening, check
from server.errors import InvalidInput
from server.http.door import Door, open_door
from server.http.options import HttpOptions
from server.postgres import tenants
from server.postgres.retention import forget
from server.settings import Settings
from tests.connection import content_of, listening, text_of
from tests.http.issuer import AUDIENCE, NAME, Issuer, issuer
from tests.postgres import Addresses

BRIEF = {"message": "reach in Germany, 5000 EUR, March 2027", "reference_date": "2027-01-13"}
TENANTS = ("acme", "rival", "third")


@pytest.fixture(scope="module")
def authority() -> Generator[Issuer]:
    with issuer() as running:
        yield running


@pytest.fixture
def options(authority: Issuer) -> HttpOptions:
    return HttpOptions(issuer=NAME, audience=AUDIENCE, jwks_url=authority.url)


@pytest.fixture
def guarded(settings: Settings, options: HttpOptions, tmp_path: Path) -> PlannerServer:
    return build_server(replace(settings, data_dir=tmp_path), door=Door(options, AUDIENCE))


@asynccontextmanager
async def calling(address: str, token: str) -> AsyncGenerator[Client]:
    async with (
        httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}, timeout=60) as http,
        Client(streamable_http_client(address, http_client=http)) as client,
    ):
        yield client


async def test_without_a_token_or_with_a_foreign_one_nothing_is_answered(
    guarded: PlannerServer, authority: Issuer
) -> None:
    async with listening(guarded) as address, httpx2.AsyncClient() as http:
        for headers in ({}, {"Authorization": f"Bearer {authority.token(aud='https://other.example')}"}):
            answer = await http.post(address, json={}, headers=headers)
            assert answer.status_code == 401
            assert "resource_metadata" in answer.headers["www-authenticate"]
        unscoped = await http.post(address, json={}, headers={"Authorization": f"Bearer {authority.token(scope='')}"})
        assert unscoped.status_code == 403


async def test_who_may_only_read_makes_no_plan(guarded: PlannerServer, authority: Issuer) -> None:
    async with listening(guarded) as address, calling(address, authority.token(scope="read")) as client:
        assert content_of(await client.call_tool("search_geo_targets", {"query": "Hamburg"}))["items"]
        refused = await client.call_tool("create_media_plan", BRIEF)
    assert refused.is_error
    assert "scope 'plan'" in text_of(refused)


async def test_too_many_calls_are_told_when_to_come_back(
    settings: Settings, options: HttpOptions, authority: Issuer
) -> None:
    server = build_server(settings, door=Door(replace(options, calls_a_minute=1), AUDIENCE))
    async with listening(server) as address, calling(address, authority.token()) as client:
        await client.call_tool("search_geo_targets", {"query": "Hamburg"})
        refused = await client.call_tool("search_geo_targets", {"query": "Hamburg"})
        begun = PromptReference(name="plan_campaign")
        assert not (await client.complete(begun, {"name": "place", "value": "Hamb"})).completion.values
    assert refused.is_error
    assert "Retry after" in text_of(refused)


async def test_a_suspended_or_forgotten_tenant_is_refused_and_each_has_limits_of_its_own(
    settings: Settings, options: HttpOptions, authority: Issuer, addresses: Addresses, tmp_path: Path
) -> None:
    for tenant in TENANTS:
        await tenants.add(addresses.owner, tenant)
    await tenants.set_state(addresses.owner, "rival", "suspended")
    await tenants.set_limits(addresses.owner, "third", 1, None, None)
    await forget(addresses.owner, "acme")
    company = replace(settings, database_url=addresses.server, data_dir=tmp_path)
    server = build_server(company, door=open_door(company, replace(options, tenants="listed"), AUDIENCE))
    said: dict[str, str] = {}
    async with listening(server) as address:
        for tenant in (*TENANTS, "third", "unknown"):
            async with calling(address, authority.token(tenant)) as client:
                answer = await client.call_tool("search_geo_targets", {"query": "Hamburg"})
                said[tenant] = text_of(answer) if answer.is_error else "done"
    assert "deleted" in said["acme"]
    assert "suspended" in said["rival"]
    assert "More than 1 calls" in said["third"]
    assert "not known here" in said["unknown"]


async def test_health_is_told_to_all_and_numbers_to_an_administrator(guarded: PlannerServer, authority: Issuer) -> None:
    async with listening(guarded) as address, httpx2.AsyncClient() as http:
        base = address.removesuffix("/mcp")
        assert (await http.get(f"{base}/healthz")).status_code == 200
        assert (await http.get(f"{base}/readyz")).status_code in (200, 503)
        assert (await http.get(f"{base}/metrics")).status_code == 401
        async with calling(address, authority.token()) as client:
            await client.call_tool("search_geo_targets", {"query": "Hamburg"})
        admin = {"Authorization": f"Bearer {authority.token(scope='read admin')}"}
        numbers = (await http.get(f"{base}/metrics", headers=admin)).text
        assert 'media_planner_calls_total{name="search_geo_targets",outcome="done"} 1.0' in numbers
        assert "acme" not in numbers
        for room in (guarded.rooms.history, guarded.rooms.agents):
            await room.get()
        assert (await http.get(f"{base}/readyz")).status_code == 200


async def test_the_log_names_the_call_and_neither_brief_nor_token(
    guarded: PlannerServer, authority: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    token = authority.token()
    with caplog.at_level(logging.INFO, logger="media_planner.calls"):
        async with listening(guarded) as address, calling(address, token) as client:
            await client.call_tool("create_media_plan", BRIEF)
    lines = [json.loads(record.message) for record in caplog.records if record.name == "media_planner.calls"]
    assert lines[0].keys() == {"event", "name", "tenant", "outcome", "milliseconds"}
    assert (lines[0]["name"], lines[0]["tenant"]) == ("create_media_plan", "acme")
    assert token not in caplog.text
    assert "Germany" not in "".join(record.message for record in caplog.records)


def test_static_keys_stay_on_this_machine_and_one_tenants_files_are_not_served_to_many(
    settings: Settings, tmp_path: Path
) -> None:
    keys = HttpOptions(keys=tmp_path / "keys")
    with pytest.raises(InvalidInput, match="loopback"):
        check(settings, keys, Listening("planner.example", 8000))
    with pytest.raises(InvalidInput, match="one tenant"):
        check(replace(settings, history="imported"), keys, Listening("127.0.0.1", 8000))
    with pytest.raises(InvalidInput, match="table of tenants"):
        check(settings, replace(keys, tenants="listed"), Listening("127.0.0.1", 8000))
    with pytest.raises(InvalidInput, match="cannot be read"):
        check(settings, keys, Listening("127.0.0.1", 8000))
    (tmp_path / "keys").write_text("", encoding="utf-8")
    check(settings, keys, Listening("127.0.0.1", 8000))
