"""Serve streamable HTTP from one process or several on the same address; each makes its own server."""

import json
import logging
import os
import secrets
import socket
import sys
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, replace

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors.multiprocess import Multiprocess

from server.app import build_server
from server.commands.connection import Connection
from server.commands.leaving import leave_in_order, leave_with_parent
from server.errors import InvalidInput
from server.history.imports import stored_files
from server.http.door import open_door
from server.http.names import security
from server.http.options import LOOPBACK, HttpOptions, read_http_options
from server.http.static_keys import read_keys
from server.http.telling import SHARED
from server.settings import Settings, read_settings

_LISTENING = "MEDIA_PLANNER_LISTENING"
"""How the process that was started tells the others, which inherit its environment, where they listen."""
_STATE_KEY = "MEDIA_PLANNER_STATE_KEY"
_MOST_BYTES = 1 << 20
"""Of a request; the longest message a tool takes has 20,000 letters."""
_MOST_SESSIONS = 1000
"""Of the older protocol, open at once in a process: each holds some 150 kB until it ends."""
_DRAIN = 30
"""Seconds that calls have to end once the process was told to stop."""
_IDLE = 75
"""Seconds that a connection may lie idle: longer than balancers keep theirs, so that they never use one that closes."""
_STARTING = 20
"""Seconds that a process may take to answer its supervisor; importing takes two on a core of its own."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the server listens, under which names it is reached, and with how many processes.

    `notice` is for how many seconds it goes on taking calls after it was told to stop, while `/readyz` says no;
    `stateless`, that no session of the older protocol is kept, which another process would not know.
    """

    host: str
    port: int
    names: tuple[str, ...] = ()
    workers: int = 1
    notice: int = 0
    stateless: bool = False


def serve(listening: Listening) -> None:
    """Serve until told to stop; calls that are running may end.

    Raises:
        InvalidInput: The settings do not go together.
    """
    options = read_http_options()
    check(read_settings(), options, listening)
    listener = _listener(listening)
    listening = replace(listening, port=listener.getsockname()[1])
    os.environ[_LISTENING] = json.dumps(asdict(listening))
    os.environ[_STATE_KEY] = options.state_key or secrets.token_hex(32)
    config = uvicorn.Config(
        "server.commands.worker:application",
        factory=True,
        http=Connection,
        workers=listening.workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=_DRAIN,
        timeout_worker_healthcheck=_STARTING,
        ws="none",
    )
    place = {"event": "listening", "host": listening.host, "port": listening.port}
    if not options.asks_for_tokens and listening.host not in LOOPBACK:
        place["warning"] = (
            "nobody is asked for a token: set MEDIA_PLANNER_AUTH_ISSUER, or let only a loopback reach this"
        )
    sys.stderr.write(json.dumps(place) + "\n")
    with suppress(KeyboardInterrupt):
        if listening.workers > 1:
            with tempfile.TemporaryDirectory(prefix="media-planner-") as folder:
                os.environ[SHARED] = folder
                _Supervisor(config, sockets=[listener]).run()
        else:
            uvicorn.Server(config).run([listener])


def _listener(listening: Listening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    try:
        listener = socket.create_server((listening.host, listening.port), family=family)
    except OSError as error:
        raise InvalidInput(
            f"--host {listening.host} --port {listening.port} cannot be listened on: {error.strerror}.",
            hint="Choose an address of this machine and a port that is free.",
        ) from error
    listener.set_inheritable(True)  # to the processes on the same address
    return listener


class _Supervisor(Multiprocess):
    """Starts processes again that died and, told to stop, holds the address no longer than they do."""

    def terminate_all(self) -> None:
        """Stop all processes."""
        for listener in self.sockets:
            listener.close()
        super().terminate_all()


def application() -> Starlette:
    """Make the application of one process."""
    listening = Listening(**json.loads(os.environ[_LISTENING]))
    options = read_http_options()
    settings = read_settings()
    door = open_door(settings, options, f"http://{listening.host}:{listening.port}/mcp")
    server = build_server(settings, door=door)
    _log_calls()
    leave_in_order(door, listening.notice, _DRAIN)
    leave_with_parent()
    return server.streamable_http_app(
        stateless_http=listening.stateless or listening.workers > 1,
        max_request_body_size=_MOST_BYTES,
        session_idle_timeout=options.session_seconds,
        max_sessions=_MOST_SESSIONS,
        host=listening.host,
        transport_security=security(listening.host, listening.port, list(listening.names)),
    )


def check(settings: Settings, options: HttpOptions, listening: Listening) -> None:
    """See to it that keys can be read and stay on this machine, and that no tenant is served what is another's.

    Raises:
        InvalidInput: That is not so.
    """
    if options.keys and listening.host not in LOOPBACK:
        raise InvalidInput(
            f"Static keys are for the loopback, and --host is {listening.host}.",
            hint="Listen on 127.0.0.1 behind a proxy with TLS, or use tokens of an issuer.",
        )
    if options.tenants == "listed" and not settings.database_url:
        raise InvalidInput(
            "MEDIA_PLANNER_TENANTS=listed needs the table of tenants.",
            hint="Set MEDIA_PLANNER_DATABASE_URL after `media-planner migrate`.",
        )
    imported = settings.history == "imported" or (settings.history == "auto" and stored_files(settings.data_dir))
    if options.asks_for_tokens and imported:
        raise InvalidInput(
            "The imported history belongs to one tenant, and tokens may name several.",
            hint="Load it with `media-planner import FILE --to postgres`, and set MEDIA_PLANNER_HISTORY=postgres.",
        )
    if options.keys:
        read_keys(options.keys)


def _log_calls() -> None:
    """Write one line a call on stderr."""
    log = logging.getLogger("media_planner.calls")
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
