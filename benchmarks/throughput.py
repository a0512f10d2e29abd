"""Time calls over HTTP: the search for places beside a tool that does nothing, and 64 clients that make plans.

    python -m benchmarks.throughput [--workers 2] [--seconds 8] [--rounds 8] [--clients 64]

The clients are hand-written, so that the server is what is measured. Exits with 1 over a bar.
"""

import argparse
import asyncio
import json
import os
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2

SEARCH_BAR, PLANS_BAR = 0.7, 5.0
_TICKS = os.sysconf("SC_CLK_TCK")
_META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "throughput", "version": "0"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
_BRIEF = {
    "message": "Install our running app: women 25 to 40 in Germany, 10,000 euros, March 2027",
    "reference_date": "2026-11-20",
}


@dataclass(frozen=True)
class Call:
    """A call of a tool, ready to be sent."""

    tool: str
    arguments: dict[str, Any]

    def request(self, port: int) -> bytes:
        """Give the bytes of the request."""
        params = {"name": self.tool, "arguments": self.arguments, "_meta": _META}
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}).encode()
        head = (
            f"POST /mcp HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\naccept: application/json, text/event-stream\r\n"
            f"content-type: application/json\r\ncontent-length: {len(body)}\r\nmcp-protocol-version: 2026-07-28\r\n"
            f"mcp-method: tools/call\r\nmcp-name: {self.tool}\r\n\r\n"
        )
        return head.encode() + body


async def client(port: int, request: bytes, until: float, times: list[float], faults: list[bytes]) -> None:
    """Send a request again and again over one connection, and note how long each answer took."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 24)
    while time.perf_counter() < until:
        start = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
        body = await reader.readexactly(int(length))
        times.append(time.perf_counter() - start)
        if b'"isError":true' in body or b'"error":' in body or b"NOT_STORED" in body:
            faults.append(body)
    writer.close()
    await writer.wait_closed()


async def load(port: int, call: Call, clients: int, seconds: float) -> tuple[list[float], list[bytes]]:
    """Let so many clients call for so long; give the times and the faulty answers."""
    times, faults = list[float](), list[bytes]()
    until = time.perf_counter() + seconds
    await asyncio.gather(*(client(port, call.request(port), until, times, faults) for _ in range(clients)))
    return times, faults


@dataclass(frozen=True)
class Server:
    """A running server: its port, and the process that started the others."""

    port: int
    pid: int

    def cpu(self) -> float:
        """Seconds of processor time that all its processes have taken."""
        parents: dict[int, tuple[int, float]] = {}
        for file in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                words = file.read_text().rpartition(")")[2].split()
                parents[int(file.parent.name)] = (int(words[1]), (int(words[11]) + int(words[12])) / _TICKS)
        family = {self.pid} | {pid for pid, (parent, _) in parents.items() if parent == self.pid}
        return sum(seconds for pid, (_, seconds) in parents.items() if pid in family)

    async def cost(self, call: Call, clients: int, seconds: float) -> float:
        """Processor milliseconds of the server for a call, which other work on the machine leaves as they are."""
        before = self.cpu()
        times, _ = await load(self.port, call, clients, seconds)
        return 1000 * (self.cpu() - before) / len(times)


@asynccontextmanager
async def serving(workers: int, folder: str) -> AsyncGenerator[Server]:
    """Run the server with a tool more that does nothing, and give it once it is ready."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    variables = {"MEDIA_PLANNER_CALLS_A_MINUTE": "1000000000", "MEDIA_PLANNER_CALLS_AT_ONCE": "1000"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.http_server", str(port), str(workers)),
        env={**os.environ, **variables, "MEDIA_PLANNER_DATA_DIR": folder, "MEDIA_PLANNER_HISTORY": "synthetic:20000"},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await _ready(port, workers)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        await process.wait()


async def _ready(port: int, workers: int) -> None:
    """Wait until the server answers that it is ready as often in a row as to have met every process."""
    in_a_row = 0
    async with asyncio.timeout(300):
        while in_a_row < 16 * workers:
            try:
                async with httpx2.AsyncClient() as http:
                    answer = await http.get(f"http://127.0.0.1:{port}/readyz")
                in_a_row = in_a_row + 1 if answer.status_code == 200 else 0
            except httpx2.TransportError:
                in_a_row = 0
            if not in_a_row:
                await asyncio.sleep(0.2)


async def compared(server: Server, nothing: Call, search: Call, options: argparse.Namespace) -> float:
    """What part of the throughput of a tool that does nothing the search has, by the processor time of a call.

    They take turns, and whoever began last ends next, so that a busy neighbour meets both.
    """
    each = options.seconds / options.rounds
    idle, found = list[float](), list[float]()
    for turn in range(options.rounds):
        for call, costs in [(nothing, idle), (search, found)][:: 1 if turn % 2 else -1]:
            costs.append(await server.cost(call, 16, each))
    ratios = sorted(one / other for one, other in zip(idle, found, strict=True))
    ratio = statistics.median(ratios)
    print(
        f"processor time of a call: nothing {statistics.median(idle):.2f} ms, search_geo_targets"
        f" {statistics.median(found):.2f} ms: {ratio:.2f} of its throughput"
        f" (bar {SEARCH_BAR}; half of the rounds {ratios[len(ratios) // 4]:.2f} to {ratios[-1 - len(ratios) // 4]:.2f})"
    )
    return ratio


async def measure(options: argparse.Namespace) -> bool:
    """Run everything, print, and tell whether the bars are met."""
    nothing, search = Call("noop", {}), Call("search_geo_targets", {"query": "Hamburg"})
    plan = Call("create_media_plan", _BRIEF)
    with tempfile.TemporaryDirectory() as folder:
        async with serving(options.workers, folder) as server:
            for call in (nothing, search, plan):
                await load(server.port, call, 8, 1.0)
            ratio = await compared(server, nothing, search, options)
            single, _ = await load(server.port, plan, 1, options.seconds / 2)
            many, faults = await load(server.port, plan, options.clients, options.seconds)
    alone, late = statistics.median(single), statistics.quantiles(many, n=100)[98]
    bound = PLANS_BAR * alone * options.clients / (os.cpu_count() or 1)
    print(f"plans: {len(many) / options.seconds:.0f} a second by {options.clients} clients, {len(faults)} errors")
    print(f"plans: p50 of one client {alone * 1000:.1f} ms, p99 of all {late:.2f} s, bar {bound:.2f} s")
    return ratio >= SEARCH_BAR and not faults and late <= bound


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=8.0, help="for each kind of call")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--clients", type=int, default=64)
    sys.exit(0 if asyncio.run(measure(parser.parse_args())) else 1)


if __name__ == "__main__":
    main()
