"""Open something slow one time, on a thread of its own, however many callers wait for it."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

T = TypeVar("T")

Report = Callable[[str, float], None]
Notify = Callable[[str, float], Awaitable[None]]


async def done(
    future: Future[T], beat: float, stage: Callable[[], tuple[str, float]], notify: Notify | None = None
) -> None:
    """Wait until a future that others wait for as well has ended, telling every so often how far it is.

    Who stops waiting does not stop the others, and leaves nothing behind that complains of a failure.
    """
    if future.done():
        return
    waiting = asyncio.wrap_future(future)
    waiting.add_done_callback(_seen)
    while not (await asyncio.wait([waiting], timeout=beat))[0]:
        if notify is not None:
            await notify(*stage())


def _seen(waiting: "asyncio.Future[Any]") -> None:
    """Look at a failure, which is raised from the future that was waited for."""
    if not waiting.cancelled():
        waiting.exception()


class Once(Generic[T]):
    """A value that is opened when it is first wanted. A failure is told to all who wait, and the next call tries again.

    The thread is a daemon: a client that leaves during a long first build does not keep the process alive. Who
    waits is told every `beat` seconds.
    """

    def __init__(self, name: str, opening: Callable[[Report], T], beat: float = 0.5) -> None:
        self._beat = beat
        self._name = name
        self._opening = opening
        self._lock = Lock()
        self._future: Future[T] | None = None
        self._stage = ("", 0.0)

    def start(self) -> Future[T]:
        """Begin to open, unless that was begun and has not failed."""
        with self._lock:
            if self._future is None or (self._future.done() and self._future.exception() is not None):
                self._future = Future()
                Thread(target=self._open, args=(self._future,), name=self._name, daemon=True).start()
            return self._future

    @property
    def opened(self) -> bool:
        """Whether the value is there."""
        return self._future is not None and self._future.done() and self._future.exception() is None

    async def get(self, notify: Notify | None = None) -> T:
        """Give the value, telling `notify` how far the opening is while it lasts."""
        future = self.start()
        await done(future, self._beat, lambda: self._stage, notify)
        return future.result()

    def _open(self, future: "Future[T]") -> None:
        try:
            future.set_result(self._opening(self._report))
        except BaseException as error:  # noqa: BLE001 - handed to every waiter, who raises it
            future.set_exception(error)

    def _report(self, stage: str, share: float) -> None:
        self._stage = (stage, share)
