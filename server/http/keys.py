"""The issuer's public keys, fetched when one is missing or they are old; known ones outlast an issuer that is away."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any, cast

import httpx2
import jwt

from server.errors import Unavailable
from server.http.issuer import Issuer

_FAMILIES = {
    **dict.fromkeys(("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"), "RSA"),
    **dict.fromkeys(("ES256", "ES384", "ES512"), "EC"),
    "EdDSA": "OKP",
}
"""Signatures with a public key only, and its type: one with a shared secret could be forged with the published key."""

_FRESH, _LONGEST = 300.0, 86_400.0
"""Seconds after which keys are fetched again, and for which they are used while that fails."""
_PAUSE, _PAUSE_AFTER_FAILURE = 10.0, 2.0
"""Least seconds between fetches, so that made-up key ids cannot turn this server against the issuer."""

Jwk = Mapping[str, Any]


class PublicKeys:
    """The keys of one address."""

    def __init__(self, issuer: Issuer, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._issuer = issuer
        self._url = url
        self._clock = clock
        self._lock = asyncio.Lock()
        self._keys: tuple[Jwk, ...] = ()
        self._fetched = self._tried = float("-inf")
        self._failure: Unavailable | None = None
        self._behind: asyncio.Task[None] | None = None

    async def key(self, header: Jwk) -> jwt.PyJWK | None:
        """Give the key that the header of a token names; None if the issuer has none such.

        Raises:
            Unavailable: The issuer did not answer, and the keys known from it do not tell.
        """
        found = self._find(header)
        if found is not None and self._failure is not None:
            self._renew_behind()
        elif found is None or self._old(_FRESH):
            await self._renew()
            found = self._find(header)
        if self._failure is not None and (found is None or self._old(_LONGEST)):
            raise Unavailable(self._failure.message, hint=self._failure.hint)
        return found

    async def close(self) -> None:
        """Stop what is being fetched."""
        if self._behind is not None:
            self._behind.cancel()
            await asyncio.gather(self._behind, return_exceptions=True)

    def _old(self, seconds: float) -> bool:
        return self._clock() - self._fetched > seconds

    def _renew_behind(self) -> None:
        """Go on with known keys while the issuer is asked again."""
        if self._behind is None or self._behind.done():
            self._behind = asyncio.create_task(self._renew())

    async def _renew(self) -> None:
        async with self._lock:
            pause = _PAUSE if self._failure is None else _PAUSE_AFTER_FAILURE
            if self._clock() - self._tried < pause:
                return
            try:
                self._keys = _keys(await self._issuer.ask(httpx2.Request("GET", self._url)))
                self._fetched, self._failure = self._clock(), None
            except Unavailable as error:
                self._failure = error
            self._tried = self._clock()

    def _find(self, header: Jwk) -> jwt.PyJWK | None:
        algorithm, kid = header.get("alg"), header.get("kid")
        fitting = [key for key in self._keys if _fits(key, algorithm) and (kid is None or key.get("kid") == kid)]
        if len(fitting) != 1:
            return None
        try:
            return jwt.PyJWK(dict(fitting[0]), algorithm)
        except jwt.PyJWTError:
            return None


def _keys(document: Jwk) -> tuple[Jwk, ...]:
    """Give the keys for signatures; what is no key is left out."""
    found: list[Any] = document["keys"] if isinstance(document.get("keys"), list) else []
    keys = (cast("dict[str, Any]", key) for key in found if isinstance(key, dict))
    return tuple(key for key in keys if key.get("use", "sig") == "sig" and key.get("kty") in _FAMILIES.values())


def _fits(key: Jwk, algorithm: Any) -> bool:
    """Whether a key is for an algorithm: as it says itself or, where it does not, by its type."""
    return _FAMILIES.get(algorithm) == key["kty"] and key.get("alg", algorithm) == algorithm
