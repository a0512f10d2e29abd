"""Tell from a token who calls: a JWT of the configured issuer, one the issuer is asked about, or a static key."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jwt
from cachetools import TLRUCache, TTLCache
from mcp.server.auth.provider import AccessToken

from server.http.claims import LEEWAY, access, caller, holds
from server.http.introspection import Introspection
from server.http.issuer import Issuer
from server.http.keys import PublicKeys
from server.http.options import HttpOptions
from server.http.static_keys import read_keys

_MOST = 4096
_SIGNED, _ASKED, _REFUSED = 60.0, 30.0, 10.0
"""Seconds for which a checked JWT, an answer of the issuer, and its no are known: so late is a withdrawal seen."""
_TYPES = ("", "jwt", "at+jwt", "application/at+jwt")
"""RFC 9068 names access tokens; many issuers say JWT or nothing. Other kinds are not for calling."""
_NEEDED = ["exp", "iss", "aud", "sub"]


@dataclass(frozen=True, slots=True)
class _Known:
    access: AccessToken
    seconds: float


class Tokens:
    """A `TokenVerifier` that remembers checked tokens for a moment."""

    def __init__(self, options: HttpOptions, clock: Callable[[], float] = time.monotonic) -> None:
        self._options = options
        self._static = read_keys(options.keys) if options.keys else {}
        self._issuer = Issuer()
        self._keys = PublicKeys(self._issuer, options.jwks_url) if options.jwks_url else None
        self._asked = (
            Introspection(self._issuer, options.introspection_url, options.client_id, options.client_secret)
            if options.introspection_url
            else None
        )
        self._known: TLRUCache[bytes, _Known] = TLRUCache(_MOST, lambda _mark, known, now: now + known.seconds, clock)
        self._refused: TTLCache[bytes, bool] = TTLCache(_MOST, _REFUSED, clock)

    async def verify_token(self, token: str) -> AccessToken | None:
        """Give what a token says, or None if it is not to be believed.

        Raises:
            Unavailable: The issuer gave no answer, so that nothing can be said about the token.
        """
        mark = hashlib.sha256(token.encode()).digest()
        if (known := self._known.get(mark)) is not None:
            ends = known.access.expires_at
            return known.access if ends is None or ends > time.time() else None
        static = self._static.get(mark.hex())
        if static is not None:
            return access(token, static.tenant, static.tenant, static.scopes, {})
        header = _header(token)
        if self._keys is not None and header is not None:
            return self._remembered(mark, await self._signed(self._keys, token, header), _SIGNED)
        if self._asked is not None and mark not in self._refused:
            return self._remembered(mark, await self._answered(self._asked, mark, token), _ASKED)
        return None

    async def close(self) -> None:
        """Let go of the issuer."""
        for one in (self._keys, self._asked, self._issuer):
            if one is not None:
                await one.close()

    def _remembered(self, mark: bytes, found: AccessToken | None, seconds: float) -> AccessToken | None:
        if found is not None:
            self._known[mark] = _Known(found, seconds)
        return found

    async def _signed(self, keys: PublicKeys, token: str, header: dict[str, Any]) -> AccessToken | None:
        if str(header.get("typ", "")).lower() not in _TYPES or (key := await keys.key(header)) is None:
            return None
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=[key.algorithm_name],
                issuer=self._options.issuer,
                audience=self._options.audience,
                leeway=LEEWAY,
                options={"require": _NEEDED, "enforce_minimum_key_length": True},
            )
        except jwt.PyJWTError:
            return None
        return caller(token, claims, self._options)

    async def _answered(self, asked: Introspection, mark: bytes, token: str) -> AccessToken | None:
        claims = await asked.claims(token)
        if claims is None or not holds(claims, self._options):
            self._refused[mark] = True
            return None
        return caller(token, claims, self._options)


def _header(token: str) -> dict[str, Any] | None:
    """Give the header of a signed JWT; None for any other token."""
    try:
        header = jwt.get_unverified_header(token)
    except jwt.PyJWTError:
        return None
    return header if isinstance(header.get("alg"), str) else None
