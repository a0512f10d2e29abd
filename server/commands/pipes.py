"""Serve over stdin and stdout without worker threads, which halves the time of a call.

The SDK's own transport reads and writes through threads, because files and terminals cannot be polled. Pipes and
sockets can, and those are what a client connects.
"""

import asyncio
import os
import stat
import sys
from typing import Any, cast

from mcp.server import MCPServer
from mcp.server.stdio import stdio_server

_LONGEST_LINE = 64 * 2**20
_STDIN, _STDOUT, _STDERR = 0, 1, 2


def pollable() -> bool:
    """Tell whether both ends are pipes or sockets on a system that can poll them."""
    return sys.platform != "win32" and all(_is_pipe(descriptor) for descriptor in (_STDIN, _STDOUT))


async def serve_pipes(server: MCPServer[Any]) -> None:
    """Serve until stdin ends. Meanwhile descriptor 0 is empty and 1 is stderr, so stray prints miss the wire."""
    source, sink = await _Source.over(os.dup(_STDIN)), await _Sink.over(os.dup(_STDOUT))
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, _STDIN)
    os.close(empty)
    os.dup2(_STDERR, _STDOUT)
    low = server._lowlevel_server  # pyright: ignore[reportPrivateUsage] - mcp 2.3 has no public way to these streams
    async with stdio_server(cast(Any, source), cast(Any, sink)) as (incoming, outgoing):
        await low.run(incoming, outgoing, low.create_initialization_options())


def _is_pipe(descriptor: int) -> bool:
    mode = os.fstat(descriptor).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


class _Source:
    """Lines of text out of a descriptor."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    @classmethod
    async def over(cls, descriptor: int) -> "_Source":
        reader = asyncio.StreamReader(limit=_LONGEST_LINE)
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(descriptor, "rb", buffering=0)
        )
        return cls(reader)

    def __aiter__(self) -> "_Source":
        return self

    async def __anext__(self) -> str:
        if line := await self._reader.readline():
            return line.decode(errors="replace")
        raise StopAsyncIteration


class _Sink:
    """Text into a descriptor; what is flushed has left the process."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer

    @classmethod
    async def over(cls, descriptor: int) -> "_Sink":
        loop = asyncio.get_running_loop()
        transport, protocol = await loop.connect_write_pipe(
            asyncio.streams.FlowControlMixin, os.fdopen(descriptor, "wb", buffering=0)
        )
        transport.set_write_buffer_limits(high=0)
        return cls(asyncio.StreamWriter(transport, protocol, None, loop))

    async def write(self, text: str) -> None:
        self._writer.write(text.encode())

    async def flush(self) -> None:
        await self._writer.drain()
