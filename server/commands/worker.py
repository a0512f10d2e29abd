"""Serve streamable HTTP from one process or several on the same address; each makes its own server."""

import json
import logging
import os
import secrets
import sys
from dataclasses import asdict, dataclass

import uvicorn
from starlette.applications import Starlette

from server.app import build_server
from server.errors import InvalidInput
from server.history.imports import stored_files
from server.http.door import Door
from server.http.names import security
from server.http.options import LOOPBACK, HttpOptions, read_http_options
from server.settings import Settings, read_settings

_LISTENING = "MEDIA_PLANNER_LISTENING"
"""How the process that was started tells the others, which inherit its environment, where they listen."""
_STATE_KEY = "MEDIA_PLANNER_STATE_KEY"
_MOST_BYTES = 1 << 20
"""Of a request; the longest message a tool takes has 20,000 letters."""
_DRAIN = 30
"""Seconds that calls have to end once the process was told to stop."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the server listens, under which names it is reached, and with how many processes."""

    host: str
    port: int
    names: tuple[str, ...] = ()
    workers: int = 1


def serve(listening: Listening) -> None:
    """Serve until told to stop; calls that are running may end.

    Raises:
        InvalidInput: The settings do not go together.
    """
    check(read_settings(), read_http_options(), listening)
    os.environ[_LISTENING] = json.dumps(asdict(listening))
    os.environ.setdefault(_STATE_KEY, secrets.token_hex(32))
    uvicorn.run(
        "server.commands.worker:application",
        factory=True,
        host=listening.host,
        port=listening.port,
        workers=listening.workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_DRAIN,
        ws="none",
    )


def application() -> Starlette:
    """Make the application of one process."""
    listening = Listening(**json.loads(os.environ[_LISTENING]))
    options = read_http_options()
    server = build_server(read_settings(), door=Door(options, f"http://{listening.host}:{listening.port}/mcp"))
    _log_calls()
    return server.streamable_http_app(
        stateless_http=listening.workers > 1,
        max_request_body_size=_MOST_BYTES,
        session_idle_timeout=options.session_seconds,
        host=listening.host,
        transport_security=security(listening.host, listening.port, list(listening.names)),
    )


def check(settings: Settings, options: HttpOptions, listening: Listening) -> None:
    """See to it that keys stay on this machine, and that what belongs to one tenant is not served to several.

    Raises:
        InvalidInput: They would not.
    """
    if options.keys and listening.host not in LOOPBACK:
        raise InvalidInput(
            f"Static keys are for the loopback, and --host is {listening.host}.",
            hint="Listen on 127.0.0.1 behind a proxy with TLS, or use tokens of an issuer.",
        )
    imported = settings.history == "imported" or (settings.history == "auto" and stored_files(settings.data_dir))
    if options.asks_for_tokens and imported:
        raise InvalidInput(
            "The imported history belongs to one tenant, and tokens may name several.",
            hint="Load it with `media-planner import FILE --to postgres`, and set MEDIA_PLANNER_HISTORY=postgres.",
        )


def _log_calls() -> None:
    """Write one line a call on stderr."""
    log = logging.getLogger("media_planner.calls")
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
