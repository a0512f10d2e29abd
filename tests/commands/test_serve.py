"""The server lets in whom it should, over HTTP and over pipes."""

import json
import subprocess
import sys

import httpx2
import pytest

from server.app import PlannerServer
from server.commands.serve import security
from server.errors import InvalidInput
from server.settings import Settings
from tests.connection import environment, listening

_PING = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
}
_ACCEPT = {"Accept": "application/json, text/event-stream"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [({}, 200), ({"Host": "evil.example"}, 421), ({"Origin": "https://evil.example"}, 403)],
)
async def test_a_page_of_another_site_cannot_reach_a_server_on_this_machine(
    server: PlannerServer, headers: dict[str, str], status: int
) -> None:
    async with listening(server) as address, httpx2.AsyncClient() as client:
        answer = await client.post(address, json=_PING, headers={**_ACCEPT, **headers})
    assert answer.status_code == status


def test_the_network_is_let_in_only_under_a_name() -> None:
    with pytest.raises(InvalidInput, match="--allow-host"):
        security("0.0.0.0", 8000, [])  # noqa: S104 - refused


def test_the_names_given_are_those_let_in() -> None:
    allowed = security("0.0.0.0", 8000, ["planner.example"])  # noqa: S104 - only under a name
    assert allowed is not None
    assert allowed.enable_dns_rebinding_protection
    assert allowed.allowed_hosts == ["planner.example", "planner.example:8000"]
    assert "https://planner.example" in allowed.allowed_origins


@pytest.mark.parametrize("options", [[], ["--threads"]], ids=["pipes", "threads"])
def test_stdout_carries_the_protocol_alone(settings: Settings, options: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "server", "serve", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(settings),
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("not json\n" + json.dumps(_PING) + "\n")
        process.stdin.flush()
        answers = [json.loads(process.stdout.readline()) for _ in range(1)]
        process.stdin.close()
        rest = process.stdout.read()
        assert process.wait(10) == 0
    assert any(answer.get("id") == 1 for answer in [*answers, *map(json.loads, rest.splitlines())])
