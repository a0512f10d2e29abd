"""Metrics of several processes on one address: any of them tells what all of them did."""

import http.client
import json
import re

from server.settings import Settings
from tests.commands.test_worker import serving, signal_to, until

_META = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": {"name": "t", "version": "0"},
    "io.modelcontextprotocol/clientCapabilities": {},
}
_CALL = {"name": "get_media_plan", "arguments": {"plan_id": "plan-none"}, "_meta": _META}
_HEADERS = {
    "Content-Type": "application/json",
    "Accept": "application/json, text/event-stream",
    "MCP-Protocol-Version": "2026-07-28",
    "Mcp-Method": "tools/call",
    "Mcp-Name": "get_media_plan",
}


def ask(port: int, method: str, path: str, body: str = "") -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, body or None, _HEADERS if body else {})
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def call(port: int) -> None:
    ask(port, "POST", "/mcp", json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": _CALL}))


def counted(port: int) -> int:
    found = re.search(r'^media_planner_calls_total\{name="get_media_plan",outcome="\w+"\} (\d+)', text(port), re.M)
    return int(found[1]) if found else 0


def text(port: int) -> str:
    return ask(port, "GET", "/metrics")


def test_every_process_tells_the_calls_of_all_and_of_those_that_died(settings: Settings) -> None:
    with serving(settings, "--workers", "2") as running:
        until(lambda: len(running.workers()) == 2)
        for _ in range(12):
            call(running.port)
        assert [counted(running.port) for _ in range(6)] == [12] * 6
        tasks = set(re.findall(r'media_planner_tasks\{pid="(\d+)"\}', text(running.port)))
        assert tasks
        assert tasks <= set(map(str, running.workers()))
        killed = running.workers().pop()
        signal_to(killed)
        until(lambda: f'pid="{killed}"' not in text(running.port))
        assert counted(running.port) == 12
