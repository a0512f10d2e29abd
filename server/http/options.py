"""How a server on HTTP is reached and by whom, read out of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from server.errors import InvalidInput

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class HttpOptions:
    """What the operator chose.

    Tokens are JWTs of `issuer`, signed with a key of `jwks_url`, for `audience`, which is this server's own address.
    `keys` is a file of static keys, kept as hashes, for the loopback alone. Limits are per tenant and process.
    """

    issuer: str = ""
    audience: str = ""
    jwks_url: str = ""
    tenant_claim: str = "tenant"
    keys: Path | None = None
    calls_a_minute: int = 600
    calls_at_once: int = 8
    state_key: str = ""
    session_seconds: int = 1800
    """After so long without a word a session of a client of the older protocol ends."""

    @property
    def asks_for_tokens(self) -> bool:
        """Whether callers have to say who they are."""
        return bool(self.issuer or self.keys)


def read_http_options(environment: Mapping[str, str] = os.environ) -> HttpOptions:
    """Read the options.

    Raises:
        InvalidInput: A variable has a value that is not allowed, or one that belongs to it is missing.
    """
    keys = environment.get("MEDIA_PLANNER_KEYS", "")
    found = HttpOptions(
        issuer=environment.get("MEDIA_PLANNER_AUTH_ISSUER", ""),
        audience=environment.get("MEDIA_PLANNER_AUTH_AUDIENCE", ""),
        jwks_url=environment.get("MEDIA_PLANNER_AUTH_JWKS_URL", ""),
        tenant_claim=environment.get("MEDIA_PLANNER_AUTH_TENANT_CLAIM") or "tenant",
        keys=Path(keys) if keys else None,
        calls_a_minute=_above_zero(environment, "MEDIA_PLANNER_CALLS_A_MINUTE", 600),
        calls_at_once=_above_zero(environment, "MEDIA_PLANNER_CALLS_AT_ONCE", 8),
        state_key=environment.get("MEDIA_PLANNER_STATE_KEY", ""),
        session_seconds=_above_zero(environment, "MEDIA_PLANNER_SESSION_SECONDS", 1800),
    )
    if found.issuer and not (found.audience and found.jwks_url):
        raise InvalidInput(
            "MEDIA_PLANNER_AUTH_ISSUER alone does not say how tokens are checked.",
            hint="Set MEDIA_PLANNER_AUTH_AUDIENCE and MEDIA_PLANNER_AUTH_JWKS_URL as well.",
        )
    return found


def _above_zero(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name) or str(default)
    if not value.isdecimal() or not int(value):
        raise InvalidInput(f"{name} is {value!r}.", hint="Set it to a whole number above zero.")
    return int(value)
