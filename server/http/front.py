"""What stands before the SDK's application: metadata to get a token by, an issuer that is away, requests counted."""

import logging
from collections.abc import MutableMapping
from typing import Any

from mcp.server.auth.routes import create_protected_resource_routes
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from server.errors import Unavailable
from server.http.door import Door
from server.http.issuer import AGAIN

_ASKED_FOR = ("read", "plan")
"""The scopes of a planner; `admin` is for those who watch the server, and an issuer may refuse it to others."""


def stand_before(app: Starlette, door: Door) -> None:
    """Put the front before an application; its metadata name all scopes, where the SDK names those of every call."""
    auth = door.auth
    if auth is not None and auth.resource_server_url is not None:
        app.router.routes[:0] = create_protected_resource_routes(
            auth.resource_server_url, [auth.issuer_url], scopes_supported=list(_ASKED_FOR)
        )
    app.add_middleware(_Front, door=door)
    logging.getLogger("mcp.server.streamable_http").addFilter(_is_of_a_fault)


def _is_of_a_fault(record: logging.LogRecord) -> bool:
    """Whether a line tells of more than a client that left while its request was read."""
    return not (record.exc_info and isinstance(record.exc_info[1], ClientDisconnect))


class _Front:
    """Says that a token cannot be checked now, not that it is bad; and which scopes to ask for."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asks = scope["type"] == "http" and scope["method"] == "POST"  # GET waits for whatever may come
        self._door.asking += asks
        try:
            await self._answer(scope, receive, send)
        finally:
            self._door.asking -= asks

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def challenging(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start" and message["status"] in (401, 403):
                headers = MutableHeaders(scope=message)
                if "www-authenticate" in headers:
                    headers["www-authenticate"] += f', scope="{" ".join(_ASKED_FOR)}"'
            await send(message)

        try:
            await self._app(scope, receive, challenging)
        except ClientDisconnect:
            return  # it left while its request was read: nobody is there to be answered
        except Unavailable as error:
            told = {"error": "temporarily_unavailable", "error_description": str(error)}
            await JSONResponse(told, 503, {"Retry-After": str(AGAIN)})(scope, receive, send)
