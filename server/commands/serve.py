"""Serve the tools over stdio or streamable HTTP."""

import argparse
from functools import partial
from importlib.util import find_spec

import anyio

from server.app import PlannerServer, build_server
from server.commands.pipes import pollable, serve_pipes
from server.http.names import security
from server.settings import read_settings


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
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N", help="processes on the same address (default: %(default)s)"
    )
    parser.add_argument(
        "--stateless", action="store_true", help="keep no sessions: one of several machines behind a balancer"
    )
    parser.add_argument(
        "--notice",
        type=int,
        default=0,
        metavar="SECONDS",
        help="told to stop, say so at /readyz and take calls for so long, until a balancer has noticed (0)",
    )
    parser.add_argument("--threads", action="store_true", help="use the SDK's own stdio transport, on worker threads")


def run(options: argparse.Namespace) -> int:
    """Serve until the client leaves or the process is told to stop."""
    if options.http:
        security(options.host, options.port, options.allow_host)
        from server.commands.worker import Listening, serve  # stdio does without

        names, workers = tuple(options.allow_host), max(1, options.workers)
        serve(Listening(options.host, options.port, names, workers, max(0, options.notice), options.stateless))
        return 0
    server = build_server(read_settings())
    work = partial(_stdio, server, options.threads)
    anyio.run(work, backend_options={"use_uvloop": find_spec("uvloop") is not None})
    return 0


async def _stdio(server: PlannerServer, threads: bool) -> None:
    if threads or not pollable():
        await server.run_stdio_async()
    else:
        await serve_pipes(server)
