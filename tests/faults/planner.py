"""A media planner as a process of its own on HTTP, called as any client calls it."""

import asyncio
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import httpx2

Outcome = Literal["stored", "not stored", "refused"]

_META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "faults", "version": "0"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
_PATIENCE = 180.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a caller got, at which moment, and how long it had waited."""

    tool: str
    content: Mapping[str, Any]
    error: str
    at: float
    seconds: float

    @property
    def outcome(self) -> Outcome:
        """Tell whether there is a plan, and whether it is said to be kept."""
        if self.error:
            return "refused"
        return "not stored" if "NOT_STORED" in self.warnings else "stored"

    @property
    def warnings(self) -> dict[str, str]:
        """Give the words of each warning, by its code."""
        return {warning["code"]: warning["text"] for warning in self.content.get("warnings", ())}

    @property
    def plan(self) -> tuple[str, int, str]:
        """Give the plan's id, its version, and the digest of all that it says."""
        return self.content["plan_id"], self.content["version"], self.content["digest"]

    @property
    def stale(self) -> bool:
        """Tell whether the plan is said to rest on a history that could not be renewed."""
        return "HISTORY_NOT_RENEWED" in self.warnings

    @property
    def snapshot(self) -> str:
        """Give what the plan says of its history."""
        return str(self.content["provenance"]["history"]) if self.content else ""


class Planner:
    """The command `media-planner serve --http` with its environment."""

    def __init__(self, variables: Mapping[str, str], log: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        self._variables = variables
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process."""
        with self._log.open("ab") as log:
            command = [sys.executable, "-m", "server", "serve", "--http", "--port", str(self.port)]
            self._process = subprocess.Popen(command, env=dict(self._variables), stdout=log, stderr=log)

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the process: SIGTERM lets calls end, SIGKILL does not."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(_PATIENCE)
            self._process = None

    def log(self) -> str:
        """Give what the process said."""
        return self._log.read_text(errors="replace")

    async def listens(self, http: httpx2.AsyncClient) -> None:
        """Wait until the process answers and has opened its catalogue, which a fresh machine builds first."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                try:
                    if (await self.readiness(http))["catalogue"]:
                        return
                except httpx2.TransportError:
                    assert self._process is not None
                    assert self._process.poll() is None, self.log()
                await asyncio.sleep(0.02)

    async def readiness(self, http: httpx2.AsyncClient) -> dict[str, bool]:
        """Give what it says of each thing that a plan needs."""
        answer = await http.get(f"http://127.0.0.1:{self.port}/readyz", timeout=_PATIENCE)
        ready: dict[str, bool] = answer.json()
        assert (answer.status_code == 200) == all(ready.values())
        return ready

    async def call(self, http: httpx2.AsyncClient, tool: str, arguments: Mapping[str, Any]) -> Answer:
        """Call a tool."""
        start = time.monotonic()
        params = {"name": tool, "arguments": arguments, "_meta": _META}
        answer = await http.post(
            f"http://127.0.0.1:{self.port}/mcp",
            json={"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params},
            headers={
                "accept": "application/json, text/event-stream",
                "mcp-protocol-version": "2026-07-28",
                "mcp-method": "tools/call",
                "mcp-name": tool,
            },
            timeout=_PATIENCE,
        )
        result = answer.json()["result"]
        error = result["content"][0]["text"] if result.get("isError") else ""
        now = time.monotonic()
        return Answer(tool, result.get("structuredContent") or {}, error, now, now - start)
