"""Several tenants on one server, each with a twin that is alone: what a tenant gets must be what its twin gets."""

import asyncio
import json
import logging
import re
import time
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any, cast

import httpx2
from anyio.from_thread import start_blocking_portal
from mcp_types import Tool

from server.postgres.database import Access, connect
from server.settings import Settings
from tests.calls import Names, arguments
from tests.history.campaigns import fill, insert
from tests.http.issuer import Issuer
from tests.isolation.peers import OLDER, Peer, body_of, logged, peer
from tests.postgres import Addresses

TENANTS = ("acme", "rival", "third")
CAMPAIGNS = 3_000
"""Of each tenant: so many that the memory of a server, a megabyte here, holds those of two."""
_PATIENCE = 10.0
_CHANGING = re.compile(
    r"\bpostgres\.[0-9a-f]{16}\b|\bsha256:[0-9a-f]+|\bt_[0-9a-f]{8,}"
    r"|(?:at_ms|duration_ms|requestState)\\*\":\s*\\*\"?[^,}\"\\]+"
)
"""What differs between two servers that do the same: versions of snapshots, digests over them, times, sealed states."""
_PLAN = re.compile(r"\bp_[0-9a-f]{8,}\b")
_OWN = re.compile(r"\b[pt]_[0-9a-f]{8,}\b|(?<=\"requestState\":\")[^\"]+")
"""What belongs to one tenant alone, beside the marks in its words: plans, traces, and questions to its user."""


def mark(tenant: str) -> str:
    """What is written into all words and campaigns of a tenant."""
    return f"{tenant}-mark"


@dataclass
class World:
    """The shared server, the twins, and what everybody knows by now."""

    issuer: Issuer
    shared: Peer
    twins: Mapping[str, Peer]
    log: list[logging.LogRecord]
    tools: dict[str, Tool] = field(default_factory=dict[str, Tool])
    uris: tuple[str, ...] = ()
    prompts: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    plans: list[str] = field(default_factory=list[str])
    cursors: list[str] = field(default_factory=list[str])
    sessions: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    states: list[tuple[str, dict[str, Any], dict[str, Any]]] = field(
        default_factory=list[tuple[str, dict[str, Any], dict[str, Any]]]
    )
    own: dict[str, set[str]] = field(default_factory=lambda: {tenant: set[str]() for tenant in TENANTS})
    twin_plans: dict[str, dict[str, str]] = field(default_factory=lambda: {tenant: {} for tenant in TENANTS})
    tokens: dict[str, str] = field(default_factory=dict[str, str])
    keys: tuple[str, ...] = ()
    done: Counter[str] = field(default_factory=Counter[str])
    highest: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TENANTS, CAMPAIGNS))

    def begin(self, number: int) -> None:
        """Forget the plans of an earlier run, and take keys that were not used yet."""
        self.keys = tuple(f"key-{number}-{at}" for at in range(3))
        self.plans, self.sessions, self.states = [], [], []
        for tenant in TENANTS:
            self.new_token(tenant)

    def new_token(self, tenant: str) -> None:
        """Get another token for the one person who works for all tenants."""
        self.tokens[tenant] = self.issuer.token(tenant, jti=str(len(self.log)))

    def discover(self) -> None:
        """Learn what the server offers."""
        listed = {name: self._list(f"{name}/list") for name in ("tools", "resources", "prompts", "resources/templates")}
        self.tools = {tool["name"]: Tool.model_validate(tool) for tool in listed["tools"]["tools"]}
        fixed = [resource["uri"] for resource in listed["resources"]["resources"]]
        shaped = [shape["uriTemplate"] for shape in listed["resources/templates"]["resourceTemplates"]]
        self.uris = (*fixed, *shaped)
        self.prompts = {
            prompt["name"]: [argument["name"] for argument in prompt["arguments"]]
            for prompt in listed["prompts"]["prompts"]
        }

    def call(self, tenant: str, tool: str, random: Random, *, asked: bool = False) -> None:
        """Call a tool with anybody's plans, cursors and keys."""
        names = Names(mark(tenant), self.plans, self.cursors, self.keys)
        given = arguments(self.tools[tool], random, names)
        result = self.both(tenant, "tools/call", {"name": tool, "arguments": given}, asked=asked)
        if result.get("resultType") == "input_required":
            self.states.append((tenant, {"name": tool, "arguments": given}, result))
        content: dict[str, Any] = result.get("structuredContent") or {}
        if content.get("next_cursor"):
            self.cursors.append(content["next_cursor"])
        self.done[tool if result.get("isError") is False else f"{tool} refused"] += 1

    def read(self, tenant: str, uri: str, random: Random) -> None:
        """Read a resource, of anybody's plan where it is one of a plan."""
        values = {"plan_id": random.choice(self.plans or ["p_none"]), "version": random.choice(["1", "2", "x"])}
        for name in re.findall(r"{(\w+)}", uri):
            if name not in values:
                raise LookupError(f"Nobody has said what {name} of {uri} may be: say it here.")
        self.both(tenant, "resources/read", {"uri": uri.format(**values)})
        self.done[uri] += 1

    def prompt(self, tenant: str, name: str) -> None:
        """Get a prompt, and complete its arguments."""
        given = {argument: f"{mark(tenant)} {argument}" for argument in self.prompts[name]}
        self.both(tenant, "prompts/get", {"name": name, "arguments": given})
        for argument in self.prompts[name]:
            typed = {"name": argument, "value": "b"}
            self.both(tenant, "completion/complete", {"ref": {"type": "ref/prompt", "name": name}, "argument": typed})
        self.done[name] += 1

    def both(self, tenant: str, method: str, params: Mapping[str, Any], *, asked: bool = False) -> dict[str, Any]:
        """Ask the shared server and the twin, and hold what comes back against each other and against the marks."""
        before = len(self.log)
        answer = self.shared.ask(self.tokens[tenant], method, params, asked=asked)
        self.check(tenant, params, answer)
        self.check_log(tenant, self.log[before:])
        renamed = _PLAN.sub(lambda found: self.twin_plans[tenant].get(found[0], found[0]), json.dumps(params))
        alone = self.twins[tenant].ask(self.tokens[tenant], method, json.loads(renamed), asked=asked)
        message, twin = body_of(answer), body_of(alone)
        self._pair(tenant, message, twin)
        mine, its = self._plain(tenant, message), _CHANGING.sub("*", json.dumps(twin))
        assert (answer.status_code, mine) == (alone.status_code, its), _difference(mine, its)
        return cast("dict[str, Any]", message.get("result", message))

    def check(self, tenant: str, sent: object, answer: httpx2.Response) -> None:
        """See that nothing of another tenant is in any byte that came back, but for what was sent."""
        came = f"{answer.headers}\n{answer.text}"
        said = json.dumps(sent)
        for other in TENANTS:
            if other != tenant:
                crossed = [word for word in (mark(other), *self.own[other]) if word in came and word not in said]
                assert not crossed, f"{tenant} sees {crossed} of {other}"
        self.own[tenant] |= set(_OWN.findall(answer.text)) - set(_OWN.findall(said))

    def check_log(self, tenant: str, records: list[logging.LogRecord]) -> None:
        """See that what was logged meanwhile is about this tenant, and holds no words of anybody."""
        for record in records:
            text = record.getMessage()
            assert not any(mark(one) in text for one in TENANTS), text
            if record.name == "media_planner.calls":
                assert json.loads(text)["tenant"] == tenant

    def metrics(self) -> str:
        """What an operator sees."""
        token = self.issuer.token("operator", "read admin")
        return self.shared.http.get("/metrics", headers={"authorization": f"Bearer {token}"}).text

    def provenance(self, tenant: str) -> dict[str, Any]:
        """What a tenant's history is made of now."""
        answer = self.shared.ask(self.tokens[tenant], "resources/read", {"uri": "history://provenance"})
        return cast("dict[str, Any]", json.loads(body_of(answer)["result"]["contents"][0]["text"]))

    def answer_question(self, tenant: str, at: int) -> None:
        """Answer a question that somebody was asked; only that tenant's own answer is taken."""
        if not self.states:
            message = f"reach in Germany, March 2026, for {mark(tenant)}"
            vague = {"name": "create_media_plan", "arguments": {"message": message, "reference_date": "2026-01-13"}}
            self.states.append((tenant, vague, self.both(tenant, "tools/call", vague, asked=True)))
        owner, params, asked = self.states[at % len(self.states)]
        words = {"budget": f"9000 EUR {mark(tenant)}", "places": "Germany"}
        wanted = next(iter(asked["inputRequests"].values()))["params"]["requestedSchema"]["properties"]
        said = {"action": "accept", "content": {name: words[name] for name in wanted}}
        more = {**params, "inputResponses": dict.fromkeys(asked["inputRequests"], said)}
        more["requestState"] = asked["requestState"]
        answer = self.shared.ask(self.tokens[tenant], "tools/call", more, asked=True)
        self.check(tenant, [params, asked, said], answer)
        assert ("Invalid or expired requestState" in answer.text) == (tenant != owner)
        self.done[f"a question, {'answered' if tenant == owner else 'refused'}"] += 1

    def open_session(self, tenant: str) -> None:
        """Begin a session of the older protocol."""
        about: dict[str, Any] = {"capabilities": {}, "clientInfo": {"name": "tenant", "version": "0"}}
        params = {"protocolVersion": OLDER, **about}
        message = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params}
        opened = self.shared.post(message, self.tokens[tenant], **{"mcp-protocol-version": OLDER})
        self.sessions.append((tenant, opened.headers["mcp-session-id"]))
        self.own[tenant].add(opened.headers["mcp-session-id"])

    def call_in_session(self, tenant: str, at: int) -> None:
        """Call in a session that somebody opened; for all others there is none."""
        if not self.sessions:
            return
        owner, session = self.sessions[at % len(self.sessions)]
        params: dict[str, Any] = {"name": "get_historical_performance", "arguments": {}}
        message = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": params}
        headers = {"mcp-protocol-version": OLDER, "mcp-session-id": session}
        answer = self.shared.post(message, self.tokens[tenant], **headers)
        self.check(tenant, session, answer)
        assert answer.status_code == (200 if tenant == owner else 404)
        assert (mark(tenant) in answer.text) == (tenant == owner)
        self.done[f"a session, {'used' if tenant == owner else 'refused'}"] += 1

    def change_history(self, tenant: str, more: int) -> None:
        """Add campaigns of one tenant; the snapshots of the others stay as they are."""
        others = {other: self.provenance(other) for other in TENANTS if other != tenant}
        first = self.highest[tenant] + 1
        self.highest[tenant] += more
        for one in (self.shared, self.twins[tenant]):
            asyncio.run(_insert(one.url, tenant, first, first + more - 1))
        deadline = time.monotonic() + _PATIENCE
        while self.provenance(tenant)["campaigns"] != self.highest[tenant]:
            assert time.monotonic() < deadline
        assert {other: self.provenance(other) for other in others} == others
        for one in (self.shared, self.twins[tenant]):
            one.server.rooms.histories.start().result().forget(tenant)  # both fit it anew, at once
        self.done["a change"] += 1

    def complete(self) -> None:
        """Do what chance has left out: every tool gives an answer, every address and prompt is used, and so on."""
        for tool in self.tools:
            for seed in range(60):
                if not self.done[tool]:
                    self.call(TENANTS[seed % 3], tool, Random(seed), asked=True)
        for uri in self.uris:
            self.read(TENANTS[0], uri, Random(0))
        for name in self.prompts:
            self.prompt(TENANTS[0], name)
        self.open_session(TENANTS[0])
        for tenant in TENANTS:
            self.call_in_session(tenant, -1)
            self.answer_question(tenant, -1)
        self.change_history(TENANTS[0], 5)

    def _list(self, method: str) -> dict[str, Any]:
        return cast("dict[str, Any]", body_of(self.shared.ask(self.issuer.token(), method, {}))["result"])

    def _pair(self, tenant: str, message: object, twin: object) -> None:
        """Learn which plan of the twin is which, by the place at which each is named for the first time."""
        pairs = zip(_PLAN.findall(json.dumps(message)), _PLAN.findall(json.dumps(twin)), strict=False)
        for here, there in pairs:
            if here != there and here not in self.twin_plans[tenant]:
                self.twin_plans[tenant][here] = there
                self.plans.append(here)

    def _plain(self, tenant: str, message: object) -> str:
        text = _PLAN.sub(lambda found: self.twin_plans[tenant].get(found[0], found[0]), json.dumps(message))
        return _CHANGING.sub("*", text)


async def _insert(url: str, tenant: str, first: int, last: int) -> None:
    connection = await connect(Access(url))
    await insert(connection, tenant, first, last, f"{mark(tenant)}-")
    await connection.close(timeout=2)


def _difference(one: str, other: str) -> str:
    """Show where two answers part."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return f"together: …{one[max(0, at - 150) : at + 150]}…\nalone: …{other[max(0, at - 150) : at + 150]}…"


@contextmanager
def world(
    settings: Settings, issuer: Issuer, shared: Addresses, alone: Mapping[str, Addresses], folder: Path
) -> Generator[World]:
    """Serve all tenants from one database, and each from one of its own."""
    with ExitStack() as stack:
        portal = stack.enter_context(start_blocking_portal())
        log = stack.enter_context(logged())
        for tenant in TENANTS:
            for addresses in (shared, alone[tenant]):
                portal.call(fill, addresses.owner, tenant, CAMPAIGNS, f"{mark(tenant)}-")
        company = replace(settings, history="postgres", history_megabytes=1)
        first = peer(stack, portal, replace(company, data_dir=folder / "shared"), issuer, shared, None)
        twins = {
            tenant: peer(stack, portal, replace(company, data_dir=folder / tenant), issuer, alone[tenant], first)
            for tenant in TENANTS
        }
        first.server.rooms.catalog.start().result()
        made = World(issuer, first, twins, log)
        made.discover()
        yield made
