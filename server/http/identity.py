"""Tell from a token who calls: a JWT of the configured issuer, or a static key that is kept as a hash."""

import asyncio
import hashlib
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jwt
from cachetools import TTLCache
from mcp.server.auth.provider import AccessToken

from server.errors import InvalidInput
from server.http.options import HttpOptions

SCOPES = ("read", "plan", "admin")

_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Signatures with a public key only: one with a shared secret could be forged with the published key."""
_LEEWAY = 30
_REMEMBERED, _MOST = 60.0, 4096
"""Seconds for which a checked token is known, and how many are."""
_TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}")


@dataclass(frozen=True, slots=True)
class StaticKey:
    """Whom a key stands for; the key itself is not kept."""

    tenant: str
    scopes: tuple[str, ...]


class Tokens:
    """A `TokenVerifier` that asks the issuer for its keys and remembers checked tokens for a moment."""

    def __init__(self, options: HttpOptions) -> None:
        self._options = options
        self._static = read_keys(options.keys) if options.keys else {}
        self._issuer = jwt.PyJWKClient(options.jwks_url, timeout=5) if options.jwks_url else None
        self._checked: TTLCache[bytes, AccessToken] = TTLCache(_MOST, _REMEMBERED)

    async def verify_token(self, token: str) -> AccessToken | None:
        """Give what a token says, or None if it is not to be believed."""
        mark = hashlib.sha256(token.encode()).digest()
        if (known := self._checked.get(mark)) is not None:
            return known if known.expires_at is None or known.expires_at > time.time() else None
        static = self._static.get(mark.hex())
        if static is not None:
            found = self._access(token, static.tenant, static.tenant, static.scopes, {})
        elif self._issuer is not None:
            found = await asyncio.to_thread(self._read, self._issuer, token)
        else:
            return None
        if found is not None:
            self._checked[mark] = found
        return found

    def _read(self, issuer: jwt.PyJWKClient, token: str) -> AccessToken | None:
        options = self._options
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                issuer.get_signing_key_from_jwt(token),
                algorithms=_ALGORITHMS,
                issuer=options.issuer,
                audience=options.audience,
                leeway=_LEEWAY,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except jwt.PyJWTError:
            return None
        tenant = claims.get(options.tenant_claim)
        if not isinstance(tenant, str) or not _TENANT.fullmatch(tenant):
            return None
        granted = claims.get("scope", claims.get("scp", ""))
        scopes = granted.split() if isinstance(granted, str) else [str(one) for one in granted]
        client = str(claims.get("client_id") or claims.get("azp") or claims["sub"])
        return self._access(token, tenant, client, scopes, claims)

    def _access(
        self, token: str, tenant: str, client: str, scopes: Iterable[str], claims: Mapping[str, Any]
    ) -> AccessToken:
        return AccessToken(
            token=hashlib.sha256(token.encode()).hexdigest(),
            client_id=client,
            scopes=[scope for scope in scopes if scope in SCOPES],
            expires_at=int(claims["exp"]) if "exp" in claims else None,
            resource=self._options.audience or None,
            subject=str(claims.get("sub", client)),
            claims={"iss": claims.get("iss", "keys"), "tenant": tenant},
        )


def read_keys(path: Path) -> dict[str, StaticKey]:
    """Read a file of static keys: on each line the SHA-256 of a key, a tenant, and scopes joined by commas.

    Raises:
        InvalidInput: The file cannot be read, or a line is not of that form.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InvalidInput(f"{path.name} cannot be read.", hint="Set MEDIA_PLANNER_KEYS to a file of keys.") from error
    keys: dict[str, StaticKey] = {}
    for number, line in enumerate(lines, 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        scopes = tuple(words[2].split(",")) if len(words) == 3 else ()
        if not re.fullmatch(r"[0-9a-f]{64}", words[0]) or not scopes or not set(scopes) <= set(SCOPES):
            raise InvalidInput(
                f"Line {number} of {path.name} is no key.",
                hint=f"Write `sha256-of-the-key tenant scopes`, with scopes of {','.join(SCOPES)}.",
            )
        keys[words[0]] = StaticKey(words[1], scopes)
    return keys
