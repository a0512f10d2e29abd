"""Processes that serve HTTP: they end what they began, start again when they die, and wait for no slow sender."""

import asyncio
import http.client
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import pytest
import uvicorn

from server.app import PlannerServer
from server.commands.connection import Connection
from server.commands.worker import Listening, serve
from server.errors import InvalidInput
from server.settings import Settings
from tests.connection import environment

_PATIENCE = 60.0
_PING = json.dumps(
    {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
    }
).encode()
_HEAD = (
    b"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nContent-Type: application/json\r\n"
    b"Accept: application/json, text/event-stream\r\n"
)
_LENGTH = b"Content-Length: %d\r\n\r\n" % len(_PING)


class Serving:
    """A server in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]", port: int) -> None:
        self.process = process
        self.port = port

    def status(self, path: str) -> int:
        """Give the status of an answer; 0 where nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def workers(self) -> set[int]:
        """Give the processes that serve."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        lines = {int(child): Path(f"/proc/{child}/cmdline") for child in children}
        return {child for child, line in lines.items() if line.exists() and b"spawn_main" in line.read_bytes()}


@contextmanager
def serving(settings: Settings, *options: str) -> Generator[Serving]:
    command = [sys.executable, "-m", "server", "serve", "--http", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(settings), text=True) as process:
        try:
            assert process.stderr is not None
            told = json.loads(process.stderr.readline())
            running = Serving(process, int(told["port"]))
            until(lambda: running.status("/healthz") == 200)
            yield running
        finally:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=_PATIENCE)


def until(reached: Callable[[], bool]) -> None:
    """Wait for something."""
    deadline = time.monotonic() + _PATIENCE
    while not reached():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def begun(port: int) -> socket.socket:
    """Begin a call, and let the server wait for the end of it."""
    caller = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
    caller.sendall(_HEAD + b"Expect: 100-continue\r\n" + _LENGTH)
    assert caller.recv(1000).startswith(b"HTTP/1.1 100"), "the call is running: its body is asked for"
    return caller


def ended(caller: socket.socket) -> bytes:
    """End a call, and give what is answered until the server closes."""
    caller.sendall(_PING)
    answer = b"".join(iter(lambda: caller.recv(1 << 16), b""))
    caller.close()
    return answer


def test_processes_that_die_are_replaced_and_what_runs_when_they_are_stopped_is_answered(settings: Settings) -> None:
    with serving(settings, "--workers", "2") as running:
        until(lambda: len(running.workers()) == 2)
        before = running.workers()
        killed = before.pop()
        signal_to(killed)
        until(lambda: killed not in running.workers() and len(running.workers()) == 2)
        until(lambda: running.status("/healthz") == 200)
        caller = begun(running.port)
        running.process.send_signal(signal.SIGTERM)
        until(lambda: running.status("/healthz") == 0)
        assert b'"serverInfo"' in ended(caller), "not only the status: what was asked for"
        running.process.wait(_PATIENCE)


def signal_to(pid: int) -> None:
    """Kill a process of the server."""
    subprocess.run(["kill", "-KILL", str(pid)], check=True)


def test_processes_do_not_outlive_the_one_that_was_killed_and_started_them(settings: Settings) -> None:
    with serving(settings, "--workers", "2") as running:
        until(lambda: len(running.workers()) == 2)
        signal_to(running.process.pid)
        until(lambda: running.status("/healthz") == 0)


def test_a_server_says_that_it_leaves_before_it_does_and_answers_what_runs(settings: Settings) -> None:
    with serving(settings, "--notice", "1") as running:
        until(lambda: running.status("/readyz") == 200)
        caller = begun(running.port)
        running.process.send_signal(signal.SIGTERM)
        until(lambda: running.status("/readyz") == 503)
        assert running.status("/healthz") == 200
        until(lambda: running.status("/healthz") == 0)
        assert b'"serverInfo"' in ended(caller)
        running.process.wait(_PATIENCE)


def test_an_address_that_is_taken_is_named() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(InvalidInput, match="cannot be listened on"),
    ):
        serve(Listening("127.0.0.1", taken.getsockname()[1]))


class Hurried(Connection):
    """As every connection, with less patience."""

    seconds = 0.2


@asynccontextmanager
async def connecting(server: PlannerServer) -> AsyncGenerator[int]:
    listener = socket.create_server(("127.0.0.1", 0))
    app = server.streamable_http_app(max_request_body_size=1 << 20)
    web = uvicorn.Server(uvicorn.Config(app, log_level="error", http=Hurried))
    task = asyncio.create_task(web.serve(sockets=[listener]))
    try:
        yield listener.getsockname()[1]
    finally:
        web.should_exit = True
        await task


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", b"408"),
        (b"POST /mcp HT", b"408"),
        (_HEAD, b"408"),
        (_HEAD + b"Content-Length: 99\r\n\r\n{", b"408"),
        (b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{", b"404"),
        (_HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"4000\r\n" + b" " * 0x4000 + b"\r\n", b"408"),
    ],
    ids=["nothing", "a line", "no end of headers", "no end of a body", "an answer before the end", "chunks"],
)
async def test_who_sends_too_slowly_is_cut(server: PlannerServer, sent: bytes, status: bytes) -> None:
    async with connecting(server) as port, asyncio.timeout(10):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        answer = await reader.read()
        writer.close()
    assert answer.startswith(b"HTTP/1.1 " + status)


async def test_who_sends_a_letter_at_a_time_is_cut_as_well(server: PlannerServer) -> None:
    async with connecting(server) as port, asyncio.timeout(10):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        reading = asyncio.create_task(reader.read())
        for letter in range(10_000):
            writer.write(_HEAD[letter % len(_HEAD) :][:1])
            if (await asyncio.wait([reading], timeout=0.01))[0]:
                break
        with suppress(ConnectionError):  # what was sent after the answer may have crossed it
            assert (await reading).startswith(b"HTTP/1.1 408")
        assert reading.done()
        writer.close()


@pytest.mark.parametrize("length", [b"Content-Length: 2000000\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n"])
async def test_a_body_that_is_too_large_is_refused_with_and_without_its_length(
    server: PlannerServer, length: bytes
) -> None:
    async with connecting(server) as port, asyncio.timeout(10):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(_HEAD + length)
        with suppress(ConnectionError):
            for _ in range(40):
                writer.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n" if b"chunked" in length else b" " * 0x10000)
                await writer.drain()
        assert (await reader.readline()).startswith(b"HTTP/1.1 413")
        writer.close()


async def test_headers_without_end_are_refused(server: PlannerServer) -> None:
    async with connecting(server) as port, asyncio.timeout(10):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
        with suppress(ConnectionError):
            for number in range(10_000):
                writer.write(b"X-%d: %s\r\n" % (number, b"a" * 100))
                await writer.drain()
        assert (await reader.readline()).startswith(b"HTTP/1.1 400")
        writer.close()


async def test_a_connection_is_used_again_by_who_sends_in_time(server: PlannerServer) -> None:
    async with connecting(server) as port, asyncio.timeout(10):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(3):
            writer.write(_HEAD + _LENGTH + _PING)
            assert (await reader.readline()).startswith(b"HTTP/1.1 200")
            await reader.readuntil(b"0\r\n\r\n")
        writer.close()
