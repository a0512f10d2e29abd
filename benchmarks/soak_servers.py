"""The servers of the soak: started as processes, asked over HTTP or over pipes, and looked at from outside."""

import asyncio
import json
import os
import re
import socket
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Protocol, cast

import httpx2

from server.postgres.database import Connection
from tests.http.issuer import AUDIENCE, NAME, Issuer
from tests.postgres import SERVER

VERSION = "2026-07-28"
META: dict[str, Any] = {
    "io.modelcontextprotocol/protocolVersion": VERSION,
    "io.modelcontextprotocol/clientInfo": {"name": "soak", "version": "0"},
    "io.modelcontextprotocol/clientCapabilities": {"elicitation": {"form": {}}},
}
_NAMED = {"tools/call": "name", "prompts/get": "name", "resources/read": "uri"}
_CONNECTIONS = f"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = '{SERVER}'"  # noqa: S608 - a constant
_TASKS = re.compile(r"^media_planner_tasks (\S+)", re.MULTILINE)
_TOKEN_SECONDS = 40
"""So long a token is used, then another one takes its place."""


@dataclass(frozen=True)
class Sample:
    """What a server held at a moment: memory in kilobytes, and the numbers of the rest."""

    at: float
    rss: int
    pss: int
    uss: int
    threads: int
    files: int
    connections: int
    tasks: int

    @property
    def unexplained(self) -> int:
        """Open files that are no connection to PostgreSQL; the pool closes those it does not need after minutes."""
        return self.files - self.connections


class Target(Protocol):
    """A server that is asked."""

    name: str
    tenants: tuple[str, ...]

    @property
    def pid(self) -> int: ...
    async def ask(self, tenant: str, method: str, params: dict[str, Any]) -> dict[str, Any]: ...
    async def tasks(self) -> int: ...


async def sample(target: Target, owner: Connection) -> Sample:
    """Look at a server, from outside but for the tasks, which it tells among its metrics."""
    tasks, folder = await target.tasks(), Path(f"/proc/{target.pid}")
    memory = dict(re.findall(r"^(\w+):\s+(\d+) kB", (folder / "smaps_rollup").read_text(), re.MULTILINE))
    threads = re.search(r"^Threads:\s+(\d+)", (folder / "status").read_text(), re.MULTILINE)
    assert threads is not None
    return Sample(
        at=asyncio.get_running_loop().time(),
        rss=int(memory["Rss"]),
        pss=int(memory["Pss"]),
        uss=int(memory["Private_Clean"]) + int(memory["Private_Dirty"]),
        threads=int(threads[1]),
        files=len(list((folder / "fd").iterdir())),
        connections=int(await owner.fetchval(_CONNECTIONS)),
        tasks=tasks,
    )


@dataclass
class OverHttp:
    """A server on HTTP with tokens."""

    process: Process
    port: int
    issuer: Issuer
    http: httpx2.AsyncClient
    tenants: tuple[str, ...]
    name: str = "http"
    _tokens: dict[tuple[str, str], tuple[float, str]] = field(default_factory=dict[tuple[str, str], tuple[float, str]])

    @property
    def pid(self) -> int:
        """Its process."""
        return self.process.pid

    def headers(self, tenant: str, scope: str = "read plan") -> dict[str, str]:
        """Give the headers of a tenant, whose token is another one after a while."""
        now = asyncio.get_running_loop().time()
        since, token = self._tokens.get((tenant, scope), (-_TOKEN_SECONDS, ""))
        if now - since >= _TOKEN_SECONDS:
            since, token = now, self.issuer.token(tenant, scope)
            self._tokens[tenant, scope] = since, token
        return {"authorization": f"Bearer {token}", "accept": "application/json, text/event-stream"}

    async def ask(self, tenant: str, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """Ask; who cancels closes the connection."""
        named = {"mcp-name": params[_NAMED[method]]} if method in _NAMED else {}
        answer = await self.http.post(
            "/mcp",
            json={"jsonrpc": "2.0", "id": 1, "method": method, "params": {**params, "_meta": META}},
            headers={**self.headers(tenant), "mcp-protocol-version": VERSION, "mcp-method": method, **named},
        )
        if answer.status_code >= 500 and answer.status_code != 503:
            raise AssertionError(f"{method} answered {answer.status_code}")
        if answer.headers.get("content-type", "").startswith("text/event-stream"):
            last = answer.text.rpartition("data: ")[2]
            return cast("dict[str, Any]", json.loads(last))
        return cast("dict[str, Any]", answer.json())

    async def tasks(self) -> int:
        """Read how many tasks there are out of the metrics."""
        answer = await self.http.get("/metrics", headers=self.headers("operator", "read admin"))
        found = _TASKS.search(answer.text)
        assert found is not None, answer.text
        return int(float(found[1]))


@dataclass
class OverPipes:
    """A server over stdio; its one tenant is the local one."""

    process: Process
    tenants: tuple[str, ...] = ("local",)
    name: str = "stdio"
    _asked: int = 0
    _waiting: dict[int, "asyncio.Future[dict[str, Any]]"] = field(
        default_factory=dict[int, "asyncio.Future[dict[str, Any]]"]
    )

    @property
    def pid(self) -> int:
        """Its process."""
        return self.process.pid

    async def listen(self) -> None:
        """Hand the answers to those who wait, until the server leaves."""
        assert self.process.stdout is not None
        while line := await self.process.stdout.readline():
            message = json.loads(line)
            waiting = self._waiting.pop(message.get("id"), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(message)

    async def ask(self, tenant: str, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """Ask; who cancels says so to the server."""
        self._asked += 1
        number = self._asked
        self._waiting[number] = asyncio.get_running_loop().create_future()
        self._send({"id": number, "method": method, "params": {**params, "_meta": META}})
        try:
            async with asyncio.timeout(90):
                return await self._waiting[number]
        except BaseException:
            self._waiting.pop(number, None)
            self._send({"method": "notifications/cancelled", "params": {"requestId": number, "_meta": META}})
            raise

    async def tasks(self) -> int:
        """Not told over stdio."""
        return 0

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")


def _environment(url: str, folder: Path, **others: str) -> dict[str, str]:
    return {
        **os.environ,
        "MEDIA_PLANNER_DATABASE_URL": url,
        "MEDIA_PLANNER_HISTORY": "postgres",
        "MEDIA_PLANNER_HISTORY_MEGABYTES": "1",
        "MEDIA_PLANNER_DATA_DIR": str(folder),
        **others,
    }


@asynccontextmanager
async def over_http(
    url: str, folder: Path, issuer: Issuer, tenants: tuple[str, ...], log: IO[bytes]
) -> AsyncGenerator[OverHttp]:
    """Serve HTTP, and stop by SIGTERM."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    variables = {
        "MEDIA_PLANNER_AUTH_ISSUER": NAME,
        "MEDIA_PLANNER_AUTH_AUDIENCE": AUDIENCE,
        "MEDIA_PLANNER_AUTH_JWKS_URL": issuer.url,
        "MEDIA_PLANNER_CALLS_A_MINUTE": "1000",
        "MEDIA_PLANNER_SESSION_SECONDS": "5",
    }
    words = ("-m", "server", "serve", "--http", "--port", str(port))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, env=_environment(url, folder, **variables), stdout=DEVNULL, stderr=log
    )
    try:
        async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=90) as http:
            await _ready(http)
            yield OverHttp(process, port, issuer, http, tenants)
    finally:
        await _ended(process)


@asynccontextmanager
async def over_pipes(url: str, folder: Path, log: IO[bytes]) -> AsyncGenerator[OverPipes]:
    """Serve stdio, and stop by closing the pipe."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "server", "serve"),
        env=_environment(url, folder),
        stdin=PIPE,
        stdout=PIPE,
        stderr=log,
        limit=1 << 26,
    )
    served = OverPipes(process)
    listening = asyncio.create_task(served.listen())
    try:
        yield served
    finally:
        assert process.stdin is not None
        process.stdin.close()
        async with asyncio.timeout(40):
            await listening
            await process.wait()


async def _ready(http: httpx2.AsyncClient) -> None:
    async with asyncio.timeout(300):
        while True:
            try:
                if (await http.get("/readyz")).status_code == 200:
                    return
            except httpx2.TransportError:
                pass
            await asyncio.sleep(0.2)


async def _ended(process: Process) -> None:
    """Tell a server to stop.

    Raises:
        TimeoutError: It does not, although nothing asks it any more.
    """
    process.terminate()
    async with asyncio.timeout(40):
        await process.wait()
