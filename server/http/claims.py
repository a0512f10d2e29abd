"""Say who calls from what the issuer says about a token."""

import hashlib
import math
import time
from collections.abc import Iterable, Mapping
from typing import Any, cast

from mcp.server.auth.provider import AccessToken

from server.domain.tenant import NAME
from server.http.options import HttpOptions

SCOPES = ("read", "plan", "admin")
LEEWAY = 30
"""Seconds by which clocks may differ where a token is not valid yet."""


def holds(claims: Mapping[str, Any], options: HttpOptions) -> bool:
    """Whether an answer about an active token is about one for this server that has not ended.

    An issuer may leave itself out of its own answer, and nothing else.
    """
    now = time.time()
    audience = claims.get("aud")
    audiences = cast("list[Any]", audience) if isinstance(audience, list) else [audience]
    ends, begins = claims.get("exp"), claims.get("nbf", 0)
    return (
        claims.get("iss", options.issuer) == options.issuer
        and options.audience in audiences
        and isinstance(ends, int | float)
        and now < ends < math.inf
        and isinstance(begins, int | float)
        and begins <= now + LEEWAY
    )


def caller(token: str, claims: Mapping[str, Any], options: HttpOptions) -> AccessToken | None:
    """Give whom checked claims stand for; None where they name no tenant or nobody."""
    tenant = claims.get(options.tenant_claim)
    client = claims.get("client_id") or claims.get("azp") or claims.get("sub")
    if not isinstance(tenant, str) or not NAME.fullmatch(tenant) or not client:
        return None
    return access(token, tenant, str(client), _scopes(claims), claims, options.audience)


def _scopes(claims: Mapping[str, Any]) -> list[str]:
    granted: Any = claims.get("scope", claims.get("scp", ""))
    if isinstance(granted, str):
        return granted.split()
    return [str(one) for one in cast("list[Any]", granted)] if isinstance(granted, list) else []


def access(
    token: str, tenant: str, client: str, scopes: Iterable[str], claims: Mapping[str, Any], audience: str = ""
) -> AccessToken:
    """Give what is known of a caller; of the token no more than its digest is kept."""
    return AccessToken(
        token=hashlib.sha256(token.encode()).hexdigest(),
        client_id=client,
        scopes=[scope for scope in scopes if scope in SCOPES],
        expires_at=int(claims["exp"]) if "exp" in claims else None,
        resource=audience or None,
        subject=f"{tenant}/{claims.get('sub') or client}",  # what the SDK binds a session or a question to
        claims={"iss": claims.get("iss", "keys"), "tenant": tenant},
    )
