"""Serve the tools over stdio or streamable HTTP."""

import argparse
from collections.abc import Awaitable, Callable
from functools import partial
from importlib.util import find_spec

import anyio
from mcp.server.transport_security import TransportSecuritySettings

from server.app import PlannerServer, build_server
from server.commands.pipes import pollable, serve_pipes
from server.errors import InvalidInput
from server.settings import read_settings

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--http", action="store_true", help="serve streamable HTTP at /mcp instead of stdio")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: %(default)s)")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a host name clients use to reach the server, such as planner.example.com; needed off the loopback",
    )
    parser.add_argument("--threads", action="store_true", help="use the SDK's own stdio transport, on worker threads")


def run(options: argparse.Namespace) -> int:
    """Serve until the client leaves or the process is told to stop."""
    server = build_server(read_settings())
    work = _http(server, options) if options.http else partial(_stdio, server, options.threads)
    anyio.run(work, backend_options={"use_uvloop": find_spec("uvloop") is not None})
    return 0


async def _stdio(server: PlannerServer, threads: bool) -> None:
    if threads or not pollable():
        await server.run_stdio_async()
    else:
        await serve_pipes(server)


def _http(server: PlannerServer, options: argparse.Namespace) -> Callable[[], Awaitable[None]]:
    return partial(
        server.run_streamable_http_async,
        host=options.host,
        port=options.port,
        transport_security=security(options.host, options.port, options.allow_host),
    )


def security(host: str, port: int, allowed: list[str]) -> TransportSecuritySettings | None:
    """Name the hosts and origins that are let in; None leaves the loopback to the SDK, which lets in nothing else.

    Raises:
        InvalidInput: The server would listen to the network without knowing its own name.
    """
    if host in _LOOPBACK and not allowed:
        return None
    if not allowed:
        raise InvalidInput(
            f"--host {host} opens the server to the network.",
            hint="Say with --allow-host NAME under which name clients reach it, so that other names are refused.",
        )
    hosts = [name for host in allowed for name in (host, f"{host}:{port}")]
    origins = [f"{scheme}://{name}" for scheme in ("http", "https") for name in hosts]
    return TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=origins)
