"""Plans of a company: history and store in PostgreSQL, several tenants, and a database that comes and goes."""

import asyncio
import signal
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from mcp import Client
from mcp.server.auth.middleware.auth_context import auth_context_var
from mcp.server.auth.middleware.bearer_auth import AuthenticatedUser
from mcp.server.auth.provider import AccessToken
from mcp_types import CallToolResult

from server.app import build_server
from server.settings import Settings
from tests.connection import content_of
from tests.history.campaigns import fill
from tests.postgres import Addresses, Cluster

BRIEF = {"message": "reach in Germany, 5000 EUR, March 2027", "reference_date": "2027-01-13"}


@contextmanager
def caller(tenant: str) -> Generator[None]:
    """Call as somebody whose token names a tenant."""
    token = AccessToken(token="t", client_id="c", scopes=["read", "plan"], claims={"tenant": tenant})
    before = auth_context_var.set(AuthenticatedUser(token))
    try:
        yield
    finally:
        auth_context_var.reset(before)


@pytest.fixture
def company(settings: Settings, addresses: Addresses, tmp_path: Path) -> Settings:
    return replace(settings, history="postgres", database_url=addresses.server, database_seconds=1, data_dir=tmp_path)


@asynccontextmanager
async def serving(company: Settings) -> AsyncGenerator[Client]:
    server = build_server(company)
    try:
        async with Client(server) as client:
            yield client
    finally:
        await asyncio.to_thread(server.rooms.close)


async def test_a_plan_names_the_snapshot_it_was_made_of_and_can_be_read_again(
    company: Settings, addresses: Addresses
) -> None:
    await fill(addresses.owner, "local", 400)
    async with serving(company) as client:
        plan = content_of(await client.call_tool("create_media_plan", BRIEF))
        assert plan["status"] == "complete"
        assert "PostgreSQL, snapshot postgres." in plan["provenance"]["history"]
        assert not plan["provenance"]["synthetic"]
        assert all(name.startswith("A-") for line in plan["ad_sets"] for name in line["evidence"]["campaign_ids"])
        again = content_of(await client.call_tool("get_media_plan", {"plan_id": plan["plan_id"]}))
        assert again["digest"] == plan["digest"]


async def test_without_its_database_the_server_plans_on_and_says_so(
    company: Settings, addresses: Addresses, cluster: Cluster
) -> None:
    await fill(addresses.owner, "local", 400)
    async with serving(company) as client:
        first = content_of(await client.call_tool("create_media_plan", BRIEF))
        await asyncio.to_thread(cluster.stop, signal.SIGQUIT)
        try:
            lost = content_of(
                await until(client, lambda answer: codes(answer) >= {"NOT_STORED", "HISTORY_NOT_RENEWED"})
            )
        finally:
            await asyncio.to_thread(cluster.start)
        assert lost["ad_sets"] == first["ad_sets"]
        back = content_of(await until(client, lambda answer: content_of(answer)["warnings"] == first["warnings"]))
        assert back["digest"] == first["digest"]
        kept = content_of(await client.call_tool("get_media_plan", {"plan_id": first["plan_id"]}))
        assert kept["digest"] == first["digest"]


async def test_a_server_that_starts_without_its_database_works_once_it_comes(
    company: Settings, addresses: Addresses, cluster: Cluster
) -> None:
    await fill(addresses.owner, "local", 400)
    await asyncio.to_thread(cluster.stop, signal.SIGQUIT)
    async with serving(company) as client:
        try:
            refused = await client.call_tool("create_media_plan", BRIEF)
            assert refused.is_error
            found = content_of(await client.call_tool("search_geo_targets", {"query": "Hamburg"}))
            assert found["items"]
        finally:
            await asyncio.to_thread(cluster.start)
        await until(client, lambda answer: not answer.is_error)


async def test_a_server_that_starts_without_its_database_plans_from_the_snapshot_that_was_saved(
    company: Settings, addresses: Addresses, cluster: Cluster
) -> None:
    await fill(addresses.owner, "local", 400)
    async with serving(company) as client:
        first = content_of(await client.call_tool("create_media_plan", BRIEF))
        async with asyncio.timeout(20):
            while not list((company.data_dir / "snapshots").glob("*/*.snapshot")):  # noqa: ASYNC110 - a file appears
                await asyncio.sleep(0.02)
    await asyncio.to_thread(cluster.stop, signal.SIGQUIT)
    try:
        async with serving(company) as client:
            answer = await client.call_tool("create_media_plan", BRIEF)
            assert codes(answer) >= {"NOT_STORED", "HISTORY_NOT_RENEWED"}
            again = content_of(answer)
            assert again["ad_sets"] == first["ad_sets"]
            assert again["provenance"]["history"] == first["provenance"]["history"]
            told = next(one["text"] for one in again["warnings"] if one["code"] == "HISTORY_NOT_RENEWED")
            assert first["provenance"]["history"].partition("snapshot ")[2].split(")")[0] in told
            with caller("rival"):
                assert (await client.call_tool("create_media_plan", BRIEF)).is_error
    finally:
        await asyncio.to_thread(cluster.start)


async def until(client: Client, reached: Callable[[CallToolResult], bool]) -> CallToolResult:
    """Make plans until one is as it is waited for."""
    async with asyncio.timeout(20):
        for _ in count():
            answer = await client.call_tool("create_media_plan", BRIEF)
            if reached(answer):
                return answer
    raise AssertionError


def codes(answer: CallToolResult) -> set[str]:
    """The codes of a plan's warnings."""
    return {warning["code"] for warning in content_of(answer)["warnings"]}
