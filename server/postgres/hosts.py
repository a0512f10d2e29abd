"""Reach PostgreSQL at an address of several hosts, each in its share of the time: the first may be dead and silent."""

from typing import Any, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import asyncpg

_driver = cast(Any, asyncpg)
_ELSEWHERE = (
    *(OSError, asyncpg.PostgresConnectionError, asyncpg.OperatorInterventionError),
    asyncpg.TargetServerAttributeNotMatched,
)
"""What another host may do better; a timeout is an OSError."""


class Hosts:
    """Opens connections, first at the host that answered last."""

    def __init__(self) -> None:
        self._last = 0

    async def connect(self, dsn: str, *, timeout: float, **options: Any) -> Any:  # noqa: ASYNC109 - asyncpg's name
        """Open a connection at one of the hosts of an address.

        Raises:
            OSError, or an error of asyncpg: None of them is there, or fit; what the last one said.
        """
        try:
            return await self._connect(one_by_one(dsn), timeout, options)
        except OSError:  # a certificate that is refused is a ValueError as well
            raise
        except ValueError as error:
            raise asyncpg.ClientConfigurationError("the address cannot be read") from error

    async def _connect(self, addresses: tuple[str, ...], seconds: float, options: dict[str, Any]) -> Any:
        share = seconds / len(addresses)
        for _ in addresses[1:]:
            try:
                return await _driver.connect(addresses[self._last], timeout=share, **options)
            except _ELSEWHERE:
                self._last = (self._last + 1) % len(addresses)
        return await _driver.connect(addresses[self._last], timeout=share, **options)


def one_by_one(dsn: str) -> tuple[str, ...]:
    """Give the addresses of the single hosts of an address, which stand before the path or in the query."""
    parts = urlsplit(dsn)
    query = dict(parse_qsl(parts.query))
    role, at, hosts = parts.netloc.rpartition("@")
    named = query.get("host", hosts).split(",")
    if len(named) < 2:
        return (dsn,)
    if "host" not in query:
        return tuple(urlunsplit(parts._replace(netloc=f"{role}{at}{host}")) for host in named)
    ports = query.get("port", "5432").split(",")
    single = ({**query, "host": host, "port": ports[min(n, len(ports) - 1)]} for n, host in enumerate(named))
    return tuple(urlunsplit(parts._replace(query=urlencode(one))) for one in single)
