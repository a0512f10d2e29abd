"""How a server on HTTP is reached and by whom, read out of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from server.errors import InvalidInput

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SHORTEST_KEY = 32

TenantPolicy = Literal["open", "listed"]


@dataclass(frozen=True, slots=True)
class HttpOptions:
    """What the operator chose.

    Tokens come from `issuer`, for `audience`, which is this server's own address. A JWT is checked with a key of
    `jwks_url`; any other token, or every one where there are no keys, is asked about at `introspection_url`.
    `keys` is a file of static keys, kept as hashes, for the loopback alone. Limits are per tenant and process, where
    the table of tenants has none; `tenants` says whether a tenant that is not in that table is let in.
    """

    issuer: str = ""
    audience: str = ""
    jwks_url: str = ""
    introspection_url: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    tenant_claim: str = "tenant"
    keys: Path | None = None
    tenants: TenantPolicy = "open"
    calls_a_minute: int = 600
    calls_at_once: int = 8
    state_key: str = field(default="", repr=False)
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
        jwks_url=_guarded(environment, "MEDIA_PLANNER_AUTH_JWKS_URL"),
        introspection_url=_guarded(environment, "MEDIA_PLANNER_AUTH_INTROSPECTION_URL"),
        client_id=environment.get("MEDIA_PLANNER_AUTH_CLIENT_ID", ""),
        client_secret=_secret(environment, "MEDIA_PLANNER_AUTH_CLIENT_SECRET", "MEDIA_PLANNER_AUTH_CLIENT_SECRET_FILE"),
        tenant_claim=environment.get("MEDIA_PLANNER_AUTH_TENANT_CLAIM") or "tenant",
        keys=Path(keys) if keys else None,
        tenants=_policy(environment, "MEDIA_PLANNER_TENANTS"),
        calls_a_minute=_above_zero(environment, "MEDIA_PLANNER_CALLS_A_MINUTE", 600),
        calls_at_once=_above_zero(environment, "MEDIA_PLANNER_CALLS_AT_ONCE", 8),
        state_key=_key(environment, "MEDIA_PLANNER_STATE_KEY"),
        session_seconds=_above_zero(environment, "MEDIA_PLANNER_SESSION_SECONDS", 1800),
    )
    _check(found)
    return found


def _check(found: HttpOptions) -> None:
    if found.issuer and not (found.audience and (found.jwks_url or found.introspection_url)):
        raise InvalidInput(
            "MEDIA_PLANNER_AUTH_ISSUER alone does not say how tokens are checked.",
            hint="Set MEDIA_PLANNER_AUTH_AUDIENCE, and MEDIA_PLANNER_AUTH_JWKS_URL or"
            " MEDIA_PLANNER_AUTH_INTROSPECTION_URL as well.",
        )
    if not found.issuer and (found.audience or found.jwks_url or found.introspection_url):
        raise InvalidInput(
            "Tokens are to be checked, and MEDIA_PLANNER_AUTH_ISSUER does not say whose.",
            hint="Set it to the issuer as tokens name it in `iss`.",
        )
    if found.introspection_url and not (found.client_id and found.client_secret):
        raise InvalidInput(
            "MEDIA_PLANNER_AUTH_INTROSPECTION_URL needs the credentials this server has at the issuer.",
            hint="Set MEDIA_PLANNER_AUTH_CLIENT_ID, and MEDIA_PLANNER_AUTH_CLIENT_SECRET or"
            " MEDIA_PLANNER_AUTH_CLIENT_SECRET_FILE.",
        )


def _guarded(environment: Mapping[str, str], name: str) -> str:
    """Read an address at which keys or secrets pass: encrypted, or on this machine."""
    value = environment.get(name, "")
    parts = urlsplit(value)
    if value and not (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)):
        raise InvalidInput(f"{name} is {value!r}.", hint="Give an address that begins with https://.")
    return value


def _secret(environment: Mapping[str, str], name: str, file: str) -> str:
    """Read a secret, or the file that holds it."""
    path = environment.get(file, "")
    if not path:
        return environment.get(name, "")
    if environment.get(name):
        raise InvalidInput(f"{name} and {file} are both set.", hint="Set one of them.")
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{file} cannot be read.", hint="Set it to a file that holds the secret.") from error


def _key(environment: Mapping[str, str], name: str) -> str:
    """Read a secret that seals what passes through other hands, which may try all short ones."""
    value = environment.get(name, "")
    if 0 < len(value) < _SHORTEST_KEY:
        raise InvalidInput(f"{name} is too short.", hint=f"Set it to a secret of {_SHORTEST_KEY} letters or more.")
    return value


def _policy(environment: Mapping[str, str], name: str) -> TenantPolicy:
    value = environment.get(name) or "open"
    if value not in ("open", "listed"):
        raise InvalidInput(f"{name} is {value!r}.", hint="Set it to one of open, listed.")
    return value


def _above_zero(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name) or str(default)
    if not value.isdecimal() or not int(value):
        raise InvalidInput(f"{name} is {value!r}.", hint="Set it to a whole number above zero.")
    return int(value)
