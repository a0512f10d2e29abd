"""The door that every call over HTTP passes: scope, limits, and what is told about it."""

from collections.abc import Generator
from contextlib import contextmanager

from mcp.server.auth.middleware.auth_context import get_access_token
from mcp.server.auth.settings import AuthSettings
from pydantic import AnyHttpUrl, TypeAdapter

from server.errors import NotAllowed
from server.http.identity import Tokens
from server.http.limits import Limits
from server.http.options import HttpOptions
from server.http.telling import Telling, Told
from server.tools.tenancy import tenant

_URL: TypeAdapter[AnyHttpUrl] = TypeAdapter(AnyHttpUrl)
_NOBODY = "https://keys.invalid"
"""The issuer that is named where static keys are all there is."""


class Door:
    """Lets calls in, or says why not."""

    def __init__(self, options: HttpOptions, own_address: str) -> None:
        self.options = options
        self.verifier = Tokens(options) if options.asks_for_tokens else None
        self.telling = Telling()
        self._limits = Limits(options.calls_a_minute, options.calls_at_once)
        self._own_address = options.audience or own_address

    @property
    def auth(self) -> AuthSettings | None:
        """How the SDK checks tokens; None where none are asked for."""
        if self.verifier is None:
            return None
        return AuthSettings(
            issuer_url=_URL.validate_python(self.options.issuer or _NOBODY),
            resource_server_url=_URL.validate_python(self._own_address),
            required_scopes=["read"],
            validate_token_resource=False,  # the audience is checked with the signature
        )

    @contextmanager
    def call(self, name: str, scope: str) -> Generator[Told]:
        """Let a call through.

        Raises:
            NotAllowed: The token lacks the scope.
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
            with self._limits.call(whose):
                told.outcome = "failed"
                yield told
