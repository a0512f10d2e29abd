"""A connection that does not wait for slow senders: a request comes whole within some seconds, or it is cut."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

_WHOLE = 20.0
"""Seconds from the first byte of a request to its last; a request has at most a megabyte."""
_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class Connection(H11Protocol):
    """Uvicorn's own, which waits for ever for the first byte and for all others."""

    seconds = _WHOLE

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take bytes; the wait ends with the request."""
        super().data_received(data)
        cycle: Any = self.cycle  # None until the first request; uvicorn does not say so
        if cycle is None or cycle.more_body or cycle.response_complete:
            self._wait()
        else:
            self._rest()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._rest()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.seconds, self._give_up)

    def _rest(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        cycle: Any = self.cycle
        if cycle is None or not cycle.response_started or cycle.response_complete:
            self.transport.write(_TOO_SLOW)
        self.transport.close()
