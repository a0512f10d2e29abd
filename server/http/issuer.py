"""Ask the issuer of tokens over HTTP, in bounded time and size; its silence says nothing about a token."""

import asyncio
import json
import logging
from typing import Any, cast

import httpx2

from server.errors import Unavailable

AGAIN = 5
"""Seconds after which a caller may try again."""

_SECONDS = 5.0
_OK = 200
_MOST_BYTES = 256 << 10
_log = logging.getLogger("media_planner.issuer")


class Issuer:
    """One HTTP client for what is asked of the issuer; redirects are not followed."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._client: httpx2.AsyncClient | None = None

    async def ask(self, request: httpx2.Request) -> dict[str, Any]:
        """Give the JSON object that is answered.

        Raises:
            Unavailable: There was no such answer in time.
        """
        if self._client is None:
            self._client = httpx2.AsyncClient(timeout=self._seconds)
        try:
            async with asyncio.timeout(self._seconds):
                status, body = await _answer(self._client, request)
        except (httpx2.HTTPError, OSError, TimeoutError) as error:
            raise _silent(type(error).__name__) from error
        if status != _OK:
            raise _silent(f"status {status}")
        try:
            found: Any = json.loads(body)
        except ValueError as error:
            raise _silent("no JSON, or too much of it") from error
        if not isinstance(found, dict):
            raise _silent("not an object")
        return cast("dict[str, Any]", found)

    async def close(self) -> None:
        """Close the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()


async def _answer(client: httpx2.AsyncClient, request: httpx2.Request) -> tuple[int, bytes]:
    """Give the status, and of the body no more than may be read: what is cut is no JSON."""
    response = await client.send(request, stream=True)
    try:
        body = bytearray()
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > _MOST_BYTES:
                return response.status_code, b""
        return response.status_code, bytes(body)
    finally:
        await response.aclose()


def _silent(reason: str) -> Unavailable:
    _log.warning("The issuer of tokens gave no answer that can be used: %s", reason)
    return Unavailable(
        "The token cannot be checked now: its issuer gave no answer that can be used.",
        hint=f"Keep the token and try again in {AGAIN} seconds.",
    )
