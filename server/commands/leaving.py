"""Leave in order: say so for some seconds, then take nothing new, answer what was asked, and only then cut streams."""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from threading import Thread
from types import FrameType

from sse_starlette.sse import AppStatus

from server.http.door import Door

_CLOSED = 0.5
"""Seconds after the signal until surely no new request comes in; Uvicorn looks every tenth of one."""
_LOOK = 0.1


def leave_in_order(door: Door, notice: int, drain: int) -> None:
    """Take over the signals to stop from Uvicorn, which is told `notice` seconds later.

    Streams would be cut with the signal, and answers of running calls with them. They are cut when no request waits for
    its answer, or shortly before Uvicorn gives up after `drain` seconds.
    """
    AppStatus.disable_automatic_graceful_drain()
    for number, seconds in ((signal.SIGTERM, notice), (signal.SIGINT, 0)):
        stop = signal.getsignal(number)
        if callable(stop):
            signal.signal(number, _Leaving(door, stop, seconds, drain))


def leave_with_parent() -> None:
    """Leave when the process that started this one was killed: nobody would stop this one, and it holds the address."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_leave_after, args=(parent,), name="parent", daemon=True).start()


def _leave_after(parent: BaseProcess) -> None:
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)


class _Leaving:
    """Handles a signal to stop; a second one stops at once, as Uvicorn does it."""

    def __init__(self, door: Door, stop: Callable[[int, FrameType | None], object], notice: int, drain: int) -> None:
        self._door = door
        self._stop = stop
        self._notice = notice
        self._drain = drain
        self._loop = asyncio.get_running_loop()

    def __call__(self, number: int, frame: FrameType | None) -> None:
        again, self._door.leaving = self._door.leaving, True
        if again:
            self._stop(number, frame)
        else:
            self._loop.call_later(self._notice, self._begin, number)

    def _begin(self, number: int) -> None:
        self._stop(number, None)
        self._loop.call_later(_CLOSED, self._cut, time.monotonic() + self._drain - 1)

    def _cut(self, deadline: float) -> None:
        if self._door.asking and time.monotonic() < deadline:
            self._loop.call_later(_LOOK, self._cut, deadline)
        else:
            AppStatus.should_exit = True
