"""A TCP proxy before PostgreSQL that brings the faults of a network about: refuse, cut, lose, delay, fall silent."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

_CHUNK = 1 << 16
_COMMIT = b"COMMIT;\x00"
"""How the driver ends a transaction."""


@dataclass(frozen=True, slots=True)
class Weather:
    """How the network is: seconds that bytes take each way; whether they arrive at all; what becomes of answers.

    After so many bytes of answers (`most`) a connection ends, or falls silent where that is said. `lose_commits` ends
    it when the answer to a COMMIT comes: the server has done it, and the client never hears; so often. `silent` ends
    nothing, and no byte arrives any more.
    """

    delay: float = 0.0
    silent: bool = False
    most: int | None = None
    lose_commits: int = 0


class _Link:
    """One connection and its other half."""

    def __init__(self, near: asyncio.StreamWriter, far: asyncio.StreamWriter) -> None:
        self.near, self.far = near, far
        self.lost = False
        self.answered = 0
        self.committing = False

    def cut(self) -> None:
        """End both halves at once, with a reset."""
        self.near.transport.abort()
        self.far.transport.abort()


class Proxy:
    """Stands on a port of the loopback before a server's socket, on a thread of its own."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.port = 0
        self._commits_to_lose = 0
        self._weather = Weather()
        self._links: set[_Link] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._listener: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._thread.start()
        self.accept()

    def accept(self) -> None:
        """Listen, on the same port as before."""
        self._do(self._accept())

    def refuse(self) -> None:
        """Stop listening and cut what is connected, as a server that is not there."""
        self._do(self._refuse())

    def cut(self) -> None:
        """Cut what is connected; new connections go through."""
        self._do(self._cut())

    def switch(self, target: Path) -> None:
        """Lead to another server from now on, as an address that was moved."""
        self.target = target
        self.cut()

    def set(self, weather: Weather) -> None:
        """Change the weather. Connections on which bytes were lost stay silent for ever, as after a dead route."""
        self._do(self._set(weather))

    @contextmanager
    def under(self, weather: Weather) -> Generator[None]:
        """Have a weather for a while."""
        self.set(weather)
        try:
            yield
        finally:
            self.set(Weather())

    def close(self) -> None:
        """End everything."""
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _accept(self) -> None:
        if self._listener is None:
            self._listener = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
            self.port = int(self._listener.sockets[0].getsockname()[1])

    async def _refuse(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        await self._cut()

    async def _cut(self) -> None:
        for link in tuple(self._links):
            link.cut()

    async def _set(self, weather: Weather) -> None:
        self._weather, self._commits_to_lose = weather, weather.lose_commits
        for link in self._links:
            link.lost = link.lost or (weather.silent and weather.most is None)

    async def _close(self) -> None:
        await self._refuse()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            answers, far = await asyncio.open_unix_connection(self.target)
        except OSError:
            writer.transport.abort()
            return
        finally:
            self._tasks.discard(task)
        link = _Link(writer, far)
        link.lost = self._weather.silent and self._weather.most is None
        self._links.add(link)
        self._tasks.add(task)
        try:
            await asyncio.gather(
                self._pump(link, reader, far, self._asked), self._pump(link, answers, writer, self._answered)
            )
        finally:
            link.cut()
            self._links.discard(link)
            self._tasks.discard(task)

    async def _pump(
        self,
        link: _Link,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        passes: Callable[[_Link, bytes], bytes],
    ) -> None:
        with suppress(ConnectionError):
            while data := await reader.read(_CHUNK):
                if self._weather.delay:
                    await asyncio.sleep(self._weather.delay)
                if link.lost:
                    continue
                writer.write(passes(link, data))
                await writer.drain()
        if not link.lost:
            link.cut()

    def _asked(self, link: _Link, data: bytes) -> bytes:
        if self._commits_to_lose and _COMMIT in data:
            self._commits_to_lose -= 1
            link.committing = True
        return data

    def _answered(self, link: _Link, data: bytes) -> bytes:
        link.answered += len(data)
        if link.committing:
            link.cut()
            return b""
        if self._weather.most is not None and link.answered > self._weather.most:
            link.lost = self._weather.silent
            if not link.lost:
                link.cut()
            return b""
        return data
