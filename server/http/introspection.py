"""Ask the issuer about a token (RFC 7662)."""

import asyncio
import time
from typing import Any
from urllib.parse import quote_plus

import httpx2

from server.errors import Unavailable
from server.http.issuer import AGAIN, Issuer

_AT_ONCE, _WAITING = 16, 256
"""Questions that run, and that run or wait, so that made-up tokens cannot turn this server against the issuer."""
_REST = 1.0
"""Seconds for which an issuer that did not answer is not asked again, so that callers need not wait for it in turn."""


class Introspection:
    """Asks once about a token, however many wait for the answer."""

    def __init__(self, issuer: Issuer, url: str, client_id: str, client_secret: str) -> None:
        self._issuer = issuer
        self._url = url
        # RFC 6749, 2.3.1: both are form-encoded before they are joined
        self._credentials = httpx2.BasicAuth(quote_plus(client_id), quote_plus(client_secret))
        self._asking: dict[str, asyncio.Task[dict[str, Any] | None]] = {}
        self._running = asyncio.Semaphore(_AT_ONCE)
        self._resting_until = 0.0

    async def claims(self, token: str) -> dict[str, Any] | None:
        """Give what the issuer says about an active token; None for any other.

        Raises:
            Unavailable: The issuer did not answer, or is asked too much.
        """
        asking = self._asking.get(token)
        if asking is None:
            if len(self._asking) >= _WAITING:
                raise _too_busy()
            asking = self._asking[token] = asyncio.create_task(self._ask(token))
        return await asyncio.shield(asking)  # one caller that leaves does not take the answer from the others

    async def close(self) -> None:
        """Stop asking."""
        left = list(self._asking.values())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _ask(self, token: str) -> dict[str, Any] | None:
        try:
            async with self._running:
                answer = await self._answer(token)
        finally:
            del self._asking[token]
        return answer if answer.get("active") is True else None

    async def _answer(self, token: str) -> dict[str, Any]:
        if time.monotonic() < self._resting_until:
            raise _too_busy()
        try:
            return await self._issuer.ask(self._question(token))
        except Unavailable:
            self._resting_until = time.monotonic() + _REST
            raise

    def _question(self, token: str) -> httpx2.Request:
        form = {"token": token, "token_type_hint": "access_token"}
        request = httpx2.Request("POST", self._url, data=form, headers={"Accept": "application/json"})
        return next(self._credentials.auth_flow(request))


def _too_busy() -> Unavailable:
    return Unavailable(
        "The token cannot be checked now: its issuer is busy or did not answer a moment ago.",
        hint=f"Keep the token and try again in {AGAIN} seconds.",
    )
