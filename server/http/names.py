"""The host names under which a server may be reached."""

from mcp.server.transport_security import TransportSecuritySettings

from server.errors import InvalidInput
from server.http.options import LOOPBACK


def security(host: str, port: int, allowed: list[str]) -> TransportSecuritySettings | None:
    """Name the hosts and origins that are let in; None leaves the loopback to the SDK, which lets in nothing else.

    Raises:
        InvalidInput: The server would listen to the network without knowing its own name.
    """
    if host in LOOPBACK and not allowed:
        return None
    if not allowed:
        raise InvalidInput(
            f"--host {host} opens the server to the network.",
            hint="Say with --allow-host NAME under which name clients reach it, so that other names are refused.",
        )
    hosts = [name for host in allowed for name in (host, f"{host}:{port}")]
    origins = [f"{scheme}://{name}" for scheme in ("http", "https") for name in hosts]
    return TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=origins)
