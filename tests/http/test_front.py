"""What a client is told before any tool: where to get a token and with which scopes, and that a token may be good."""

import asyncio
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest

from server.app import build_server
from server.http.door import Door
from server.http.options import HttpOptions
from server.settings import Settings
from tests.connection import listening
from tests.http.issuer import AUDIENCE, NAME, Issuer, issuer


@pytest.fixture
def authority() -> Generator[Issuer]:
    with issuer() as running:
        yield running


async def test_the_metadata_name_the_issuer_letter_by_letter_and_the_scopes_of_a_planner(
    settings: Settings, authority: Issuer
) -> None:
    server = build_server(settings, door=Door(authority.options(), AUDIENCE))
    async with listening(server) as address, httpx2.AsyncClient() as http:
        base = address.removesuffix("/mcp")
        challenge = (await http.post(address, json={})).headers["www-authenticate"]
        metadata = (await http.get(f"{base}/.well-known/oauth-protected-resource/mcp")).json()
    assert 'resource_metadata="https://planner.example/.well-known/oauth-protected-resource/mcp"' in challenge
    assert 'scope="read plan"' in challenge
    assert metadata["resource"] == AUDIENCE
    assert metadata["authorization_servers"] == [NAME]
    assert metadata["scopes_supported"] == ["read", "plan"]
    assert metadata["bearer_methods_supported"] == ["header"]


@pytest.mark.parametrize("asked", [False, True], ids=["signed", "asked about"])
async def test_an_issuer_that_is_away_is_no_reason_to_call_a_token_bad(
    settings: Settings, authority: Issuer, asked: bool
) -> None:
    token = authority.opaque("opaque", scope="read admin") if asked else authority.token(scope="read admin")
    authority.away = True
    server = build_server(settings, door=Door(authority.options(asked=asked), AUDIENCE))
    said = {"Authorization": f"Bearer {token}"}
    async with listening(server) as address, httpx2.AsyncClient() as http:
        metrics = address.replace("/mcp", "/metrics")
        for answer in (await http.post(address, json={}, headers=said), await http.get(metrics, headers=said)):
            assert answer.status_code == 503
            assert answer.headers["retry-after"] == "5"
            assert answer.json()["error"] == "temporarily_unavailable"
            assert token not in answer.text
        assert (await http.get(address.replace("/mcp", "/healthz"))).status_code == 200


async def test_static_keys_send_no_client_to_an_issuer_that_is_not_there(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("")
    door = Door(HttpOptions(keys=tmp_path / "keys"), "http://127.0.0.1/mcp")
    server = build_server(replace(settings, data_dir=tmp_path), door=door)
    async with listening(server) as address, httpx2.AsyncClient() as http:
        refused = await http.post(address, json={})
        assert refused.status_code == 401
        assert "resource_metadata" not in refused.headers["www-authenticate"]
        metadata = await http.get(address.replace("/mcp", "/.well-known/oauth-protected-resource/mcp"))
        assert metadata.status_code == 404


@pytest.mark.parametrize("era", ["2026-07-28", "2025-11-25"])
async def test_a_client_that_leaves_in_the_middle_of_its_request_is_no_failure_of_the_server(
    settings: Settings, authority: Issuer, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, era: str
) -> None:
    door = Door(authority.options(), AUDIENCE)
    server = build_server(settings, door=door)
    async with listening(server) as address, httpx2.AsyncClient() as http:
        port = int(address.removesuffix("/mcp").rpartition(":")[2])
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(
            f"POST /mcp HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n"
            f"accept: application/json, text/event-stream\r\nauthorization: Bearer {authority.token()}\r\n"
            f"mcp-protocol-version: {era}\r\n\r\n{{".encode()
        )
        await writer.drain()
        while not door.asking:  # noqa: ASYNC110 - the request is being read
            await asyncio.sleep(0)
        writer.close()
        await writer.wait_closed()
        while door.asking:  # noqa: ASYNC110 - nor does this end with an event
            await asyncio.sleep(0)
        assert (await http.get(address.replace("/mcp", "/healthz"))).status_code == 200
    assert "Traceback" not in capfd.readouterr().err
    assert not caplog.records
