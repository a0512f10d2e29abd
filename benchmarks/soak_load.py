"""The load of the soak: calls of every kind, callers who leave, and a database that changes and loses connections."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import httpx2
from mcp_types import Tool

from benchmarks.soak_servers import OverHttp, Target
from server.postgres.database import Connection, scope
from tests.calls import Names, arguments
from tests.history.campaigns import change, fill, insert
from tests.postgres import SERVER

CAMPAIGNS = 2_000
_CHANGED = 20
VISITOR = "visitor"
"""A tenant that comes and is deleted again, with all that is kept of it."""
_LEGACY = {"accept": "application/json, text/event-stream", "mcp-protocol-version": "2025-11-25"}
_INITIALIZE: dict[str, Any] = {
    "protocolVersion": "2025-11-25",
    "capabilities": {"elicitation": {}},
    "clientInfo": {"name": "soak", "version": "0"},
}
_KILL = (
    "SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
    " AND usename = $1 ORDER BY random() LIMIT 2) AS chosen"
)
_OLDEST = (
    "DELETE FROM media_planner.campaign WHERE tenant = $1 AND id IN"
    " (SELECT id FROM media_planner.campaign WHERE tenant = $1 ORDER BY id LIMIT $2)"
)
_REFUSED = (401, 403, 404, 400)


@dataclass
class Load:
    """Calls of several clients. `running` lets them call; what came back is counted."""

    target: Target
    random: Random
    tools: list[Tool] = field(default_factory=list[Tool])
    running: asyncio.Event = field(default_factory=asyncio.Event)
    outcomes: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])
    busy: int = 0
    _names: dict[str, Names] = field(default_factory=dict[str, Names])

    async def open(self) -> None:
        """Learn which tools there are, and make a plan of each tenant."""
        listed = await self.target.ask(self.target.tenants[0], "tools/list", {})
        self.tools = [Tool.model_validate(tool) for tool in listed["result"]["tools"]]
        self._names = {tenant: Names(f"{tenant}-client") for tenant in self.target.tenants}
        for tenant in self.target.tenants:
            await self._call(tenant, next(tool for tool in self.tools if tool.name == "create_media_plan"))

    async def call_on(self, pause: float) -> None:
        """Call until cancelled, at about this pace."""
        actions = self._actions()
        names, weights = list(actions), [weight for weight, _ in actions.values()]
        while True:
            await self.running.wait()
            name = self.random.choices(names, weights)[0]
            self.busy += 1
            try:
                await actions[name][1](self._tenant())
            except httpx2.TransportError as error:
                self.faults.append(f"{name}: {type(error).__name__}")
            except (AssertionError, TimeoutError) as error:
                self.faults.append(f"{name}: {error!r}")
            finally:
                self.busy -= 1
            self.outcomes[name] += 1
            await asyncio.sleep(self.random.random() * 2 * pause)

    def _actions(self) -> dict[str, tuple[int, Callable[[str], Awaitable[None]]]]:
        """Give what a client may do, each with its share."""
        common: dict[str, tuple[int, Callable[[str], Awaitable[None]]]] = {
            "tool": (60, self._tool),
            "resource": (8, self._resource),
            "prompt or completion": (4, self._prompt),
            "listing": (3, self._listing),
            "nonsense": (3, self._nonsense),
            "cancelled": (10, self._cancelled),
        }
        if not isinstance(self.target, OverHttp):
            return common
        over = OverHttpOnly(self.target, self.random)
        return {
            **common,
            "session left open": (3, over.leave_session),
            "session ended": (3, over.end_session),
            "stranger": (2, over.stranger),
            "operator": (2, over.operator),
        }

    def _tenant(self) -> str:
        """The first tenants call most; the others find their history gone from memory."""
        tenants = self.target.tenants
        return self.random.choice(tenants if self.random.random() < 0.1 else tenants[:2])

    async def _tool(self, tenant: str) -> None:
        await self._call(tenant, self.random.choice(self.tools))

    async def _call(self, tenant: str, tool: Tool) -> None:
        names = self._names[tenant]
        params: dict[str, Any] = {"name": tool.name, "arguments": arguments(tool, self.random, names)}
        if "idempotency_key" in params["arguments"]:
            params["arguments"]["idempotency_key"] = f"key-{self.random.randint(1, 5000)}"
        answer = await self.target.ask(tenant, "tools/call", params)
        result = answer.get("result", {})
        if result.get("resultType") == "input_required":
            answer = await self._answer(tenant, params, result)
            result = answer.get("result", {})
        self._note(tool.name, answer)
        content: dict[str, Any] = result.get("structuredContent") or {}
        if content.get("plan_id"):
            names.plans = [*names.plans[-20:], content["plan_id"]]
        if content.get("next_cursor"):
            names.cursors = [*names.cursors[-5:], content["next_cursor"]]

    async def _answer(self, tenant: str, params: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
        """Answer a question, or say no."""
        answers = {"budget": "9,000 EUR", "places": "Germany"}
        said: dict[str, Any] = {"action": "decline"}
        if self.random.random() < 0.7:
            (request,) = asked["inputRequests"].values()
            wanted = request["params"]["requestedSchema"]["properties"]
            said = {"action": "accept", "content": {name: answers[name] for name in wanted}}
        given = dict.fromkeys(asked["inputRequests"], said)
        more = {**params, "inputResponses": given, "requestState": asked["requestState"]}
        return await self.target.ask(tenant, "tools/call", more)

    async def _resource(self, tenant: str) -> None:
        plan = self.random.choice(self._names[tenant].plans or ["p_none"])
        uris = ("catalog://ad-products", "history://provenance", "schema://media-plan", f"plan://{plan}")
        uri = self.random.choice([*uris, f"plan://{plan}/1", f"trace://{plan}/1", "plan://p_none/x", "what://ever"])
        self._note("resource", await self.target.ask(tenant, "resources/read", {"uri": uri}))

    async def _prompt(self, tenant: str) -> None:
        if self.random.random() < 0.5:
            params: dict[str, Any] = {"name": "plan_campaign", "arguments": {"goal": "tea", "place": "Vienna"}}
            self._note("prompt", await self.target.ask(tenant, "prompts/get", params))
            return
        argument = {"name": self.random.choice(["place", "category"]), "value": self.random.choice("abcdefgh")}
        params = {"ref": {"type": "ref/prompt", "name": "plan_campaign"}, "argument": argument}
        self._note("completion", await self.target.ask(tenant, "completion/complete", params))

    async def _listing(self, tenant: str) -> None:
        method = self.random.choice(["tools/list", "prompts/list", "resources/list", "resources/templates/list"])
        self._note("listing", await self.target.ask(tenant, method, {}))

    async def _nonsense(self, tenant: str) -> None:
        params = {"name": f"no_tool_{self.random.randint(1, 10**9)}", "arguments": {"x": "y" * 1000}}
        await self.target.ask(tenant, "tools/call", params)

    async def _cancelled(self, tenant: str) -> None:
        """Leave before the answer is there."""
        tool = self.random.choice([tool for tool in self.tools if "media_plan" in tool.name])
        params = {"name": tool.name, "arguments": arguments(tool, self.random, self._names[tenant])}
        asking = asyncio.create_task(self.target.ask(tenant, "tools/call", params))
        await asyncio.wait([asking], timeout=self.random.random() / 20)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)

    def _note(self, name: str, answer: dict[str, Any]) -> None:
        said = f"{answer.get('error', '')} {answer.get('result', {}).get('content', '')}"
        if "failed inside the server" in said or "Internal server error" in said or "Error reading resource" in said:
            self.faults.append(f"{name}: {said[:200]}")
        kind = "error" if "error" in answer or answer["result"].get("isError") else "done"
        self.outcomes[f"{name} {kind}"] += 1


@dataclass
class OverHttpOnly:
    """What only happens on HTTP: sessions of the older protocol, wrong tokens, the routes beside the protocol."""

    target: OverHttp
    random: Random

    async def leave_session(self, tenant: str) -> None:
        """Open a session, call, and never come back."""
        await self._session(tenant)

    async def end_session(self, tenant: str) -> None:
        """Open a session, call, and end it."""
        headers = await self._session(tenant)
        assert (await self.target.http.delete("/mcp", headers=headers)).status_code == 200

    async def _session(self, tenant: str) -> dict[str, str]:
        http, headers = self.target.http, {**self.target.headers(tenant), **_LEGACY}
        opened = await http.post("/mcp", json=_message("initialize", _INITIALIZE), headers=headers)
        headers["mcp-session-id"] = opened.headers["mcp-session-id"]
        await http.post("/mcp", json=_message("notifications/initialized", None), headers=headers)
        params = {"name": "search_geo_targets", "arguments": {"query": self.random.choice(["Lyon", "new", "Gera"])}}
        answer = await http.post("/mcp", json=_message("tools/call", params), headers=headers)
        assert answer.status_code == 200, answer.status_code
        return headers

    async def stranger(self, _: str) -> None:
        """Call without a token, with a forged one, with one that has ended, or in a session that is not there."""
        good = self.target.headers("acme")
        for headers in (
            {},
            {"authorization": f"Bearer {self.random.random()}"},
            {"authorization": f"Bearer {self.target.issuer.token('acme', exp=1_000_000_000)}"},
            {**good, **_LEGACY, "mcp-session-id": f"{self.random.random()}"},
        ):
            answer = await self.target.http.post("/mcp", json=_message("tools/list", {}), headers=headers)
            assert answer.status_code in _REFUSED, answer.status_code

    async def operator(self, _: str) -> None:
        """Look at what an operator looks at."""
        for path in ("/healthz", "/readyz", "/metrics"):
            await self.target.http.get(path, headers=self.target.headers("operator", "read admin"))


def _message(method: str, params: dict[str, Any] | None) -> dict[str, Any]:
    message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
    return {name: value for name, value in {**message, "id": 1}.items() if value is not None and _kept(name, method)}


def _kept(name: str, method: str) -> bool:
    return name != "id" or not method.startswith("notifications/")


@dataclass
class Disturbance:
    """Writes campaigns, deletes as many, and ends connections of the server, until cancelled."""

    writer: Connection
    killer: Connection
    url: str
    tenants: tuple[str, ...]
    random: Random
    running: asyncio.Event
    done: Counter[str] = field(default_factory=Counter[str])

    async def write(self, pause: float) -> None:
        """Change the history of some tenant, its size staying about the same."""
        highest = dict.fromkeys(self.tenants, CAMPAIGNS)
        while True:
            await asyncio.sleep(pause)
            await self.running.wait()
            tenant = self.random.choice(self.tenants)
            match self.random.randint(0, 9):
                case 0 | 1:
                    await insert(self.writer, tenant, highest[tenant] + 1, highest[tenant] + _CHANGED)
                    highest[tenant] += _CHANGED
                    await self._delete(tenant, _CHANGED)
                    self.done["rows added and deleted"] += _CHANGED
                case 2 if len(self.tenants) > 1:
                    await self._visit()
                case _:
                    await change(self.writer, tenant, self.random, highest[tenant])
                    self.done["changes"] += 1

    async def kill(self, pause: float) -> None:
        """End connections of the server now and then."""
        while True:
            await asyncio.sleep(pause)
            await self.running.wait()
            self.done["connections ended"] += len(await self.killer.fetch(_KILL, SERVER))

    async def _visit(self) -> None:
        await fill(self.url, VISITOR, 50)
        await asyncio.sleep(1)
        await self._delete(VISITOR, 50)
        self.done["tenants come and gone"] += 1

    async def _delete(self, tenant: str, rows: int) -> None:
        async with self.writer.transaction():
            await scope(self.writer, tenant, 60)
            await self.writer.execute(_OLDEST, tenant, rows)
