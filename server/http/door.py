"""The door that every call over HTTP passes: scope, tenant, limits, and what is told about it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

from mcp.server.auth.middleware.auth_context import get_access_token
from mcp.server.auth.settings import AuthSettings

from server.errors import NotAllowed
from server.http.identity import Tokens
from server.http.limits import Limits
from server.http.options import HttpOptions
from server.http.telling import Telling, Told
from server.http.tenants import Tenants
from server.settings import Settings
from server.tools.tenancy import tenant

_NOBODY = "https://keys.invalid"
"""The issuer that has to be named where static keys are all there is; no client is told of it."""


class Door:
    """Lets calls in, or says why not."""

    def __init__(self, options: HttpOptions, own_address: str, tenants: Tenants | None = None) -> None:
        self.options = replace(options, audience=options.audience or own_address) if options.issuer else options
        self.verifier = Tokens(self.options) if options.asks_for_tokens else None
        self.telling = Telling()
        self.leaving = False
        """Whether the process was told to stop, and still answers."""
        self.asking = 0
        """Requests that wait for their answer."""
        self._limits = Limits(options.calls_a_minute, options.calls_at_once)
        self._tenants = tenants or Tenants(options.tenants)

    @property
    def auth(self) -> AuthSettings | None:
        """How the SDK checks tokens; None where none are asked for."""
        if self.verifier is None:
            return None
        return AuthSettings.model_validate(  # words, not URLs: an issuer is compared letter by letter
            {
                "issuer_url": self.options.issuer or _NOBODY,
                "resource_server_url": self.options.audience or None,
                "required_scopes": ["read"],
                "validate_token_resource": False,  # the audience is checked with the signature
            }
        )

    @asynccontextmanager
    async def call(self, name: str, scope: str) -> AsyncGenerator[Told]:
        """Let a call through.

        Raises:
            NotAllowed: The token lacks the scope, or the tenant may not call.
            Unavailable: The tenant calls too much.
        """
        whose = tenant()
        with self.telling.call(name, whose) as told:
            told.outcome = "refused"
            token = get_access_token()
            if token is not None and scope not in token.scopes:
                raise NotAllowed(
                    f"{name} needs the scope {scope!r}, which this token does not carry.",
                    hint=f"Ask for a token with the scopes {' '.join([*token.scopes, scope])}.",
                )
            known = await self._tenants.admit(whose)
            own = (known.calls_a_minute, known.calls_at_once) if known else (None, None)
            with self._limits.call(whose, *own):
                told.outcome = "failed"
                yield told

    async def close(self) -> None:
        """Let go of the issuer and of the table of tenants."""
        if self.verifier is not None:
            await self.verifier.close()
        await self._tenants.close()


def open_door(settings: Settings, options: HttpOptions, own_address: str) -> Door:
    """Make the door of a server; where a database is named, it holds the tenants."""
    if not settings.database_url:
        return Door(options, own_address)
    from server.postgres.database import Access  # the driver is imported by those who use it
    from server.postgres.tenants import TenantTable

    return Door(options, own_address, Tenants(options.tenants, TenantTable(Access.of(settings))))
