"""Servers for several tenants on HTTP, asked as the bearer of a token, and all that they log."""

import json
import logging
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any, cast

import httpx2
from anyio.from_thread import BlockingPortal

from server.app import PlannerServer, build_server
from server.http.door import Door
from server.settings import Settings
from tests.connection import listening
from tests.http.issuer import AUDIENCE, Issuer
from tests.postgres import Addresses

VERSION, OLDER = "2026-07-28", "2025-11-25"
_ACCEPT = {"accept": "application/json, text/event-stream"}
_NAMED = {"tools/call": "name", "prompts/get": "name", "resources/read": "uri"}


@dataclass
class Peer:
    """A running server, and what a tenant is known by there."""

    server: PlannerServer
    http: httpx2.Client
    url: str

    def post(self, message: Mapping[str, Any], token: str, **headers: str) -> httpx2.Response:
        """Send a message as the bearer of a token."""
        return self.http.post("/mcp", json=message, headers={"authorization": f"Bearer {token}", **_ACCEPT, **headers})

    def ask(self, token: str, method: str, params: Mapping[str, Any], *, asked: bool = False) -> httpx2.Response:
        """Ask in the newer protocol; the client can be `asked` a question or not."""
        meta: dict[str, Any] = {
            "io.modelcontextprotocol/protocolVersion": VERSION,
            "io.modelcontextprotocol/clientInfo": {"name": "tenant", "version": "0"},
            "io.modelcontextprotocol/clientCapabilities": {"elicitation": {"form": {}}} if asked else {},
        }
        named = {"mcp-name": str(params[_NAMED[method]])} if method in _NAMED else {}
        message = {"jsonrpc": "2.0", "id": 1, "method": method, "params": {**params, "_meta": meta}}
        return self.post(message, token, **{"mcp-protocol-version": VERSION, "mcp-method": method, **named})


def body_of(answer: httpx2.Response) -> dict[str, Any]:
    """Give the message of an answer."""
    if answer.headers.get("content-type", "").startswith("text/event-stream"):
        return cast("dict[str, Any]", json.loads(answer.text.rpartition("data: ")[2]))
    return cast("dict[str, Any]", answer.json())


class _Kept(logging.Handler):
    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__()
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)


@contextmanager
def logged() -> Generator[list[logging.LogRecord]]:
    """Keep all that is logged."""
    records: list[logging.LogRecord] = []
    calls = logging.getLogger("media_planner.calls")
    handler = _Kept(records)
    level = calls.level
    logging.getLogger().addHandler(handler)
    calls.setLevel(logging.INFO)
    try:
        yield records
    finally:
        logging.getLogger().removeHandler(handler)
        calls.setLevel(level)


def peer(
    stack: ExitStack, portal: BlockingPortal, company: Settings, issuer: Issuer, at: Addresses, first: Peer | None
) -> Peer:
    """Serve a database; what is the same for all and large is taken from the first server."""
    options = replace(issuer.options(), calls_a_minute=1_000_000, calls_at_once=100)
    server = build_server(replace(company, database_url=at.server), door=Door(options, AUDIENCE))
    if first is not None:
        server.rooms.catalog, server.rooms.agents = first.server.rooms.catalog, first.server.rooms.agents
    stack.callback(server.rooms.close)
    address = stack.enter_context(portal.wrap_async_context_manager(listening(server)))
    http = stack.enter_context(httpx2.Client(base_url=address.removesuffix("/mcp"), timeout=60))
    return Peer(server, http, at.owner)
