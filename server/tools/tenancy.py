"""Whose plans and history a call is about."""

from mcp.server.auth.middleware.auth_context import get_access_token

LOCAL = "local"
"""The one tenant of a server that asks nobody for a token."""


def tenant() -> str:
    """Give the tenant that the caller's token names."""
    token = get_access_token()
    return LOCAL if token is None else str((token.claims or {})["tenant"])
