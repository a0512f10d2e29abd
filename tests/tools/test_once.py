"""Something slow is opened one time."""

import asyncio
import gc
import threading
from typing import Any

import pytest

from server.tools.once import Once, Report


async def test_many_callers_share_one_opening() -> None:
    openings: list[str] = []

    def opening(_: Report) -> str:
        openings.append("opened")
        return "value"

    once = Once("test", opening)
    assert await asyncio.gather(*(once.get() for _ in range(20))) == ["value"] * 20
    assert openings == ["opened"]


async def test_a_failure_is_told_and_the_next_call_tries_again() -> None:
    attempts: list[int] = []

    def opening(_: Report) -> str:
        attempts.append(len(attempts))
        if len(attempts) == 1:
            raise OSError("no space")
        return "value"

    once = Once("test", opening)
    with pytest.raises(OSError, match="no space"):
        await once.get()
    assert not once.opened
    assert await once.get() == "value"


async def test_a_caller_who_leaves_does_not_stop_the_opening() -> None:
    gate = threading.Event()

    def opening(_: Report) -> bool:
        return gate.wait(10)

    once = Once("test", opening)
    leaving = asyncio.ensure_future(once.get())
    await asyncio.sleep(0)
    leaving.cancel()
    gate.set()
    assert await once.get() is True


async def test_callers_are_told_how_far_it_is() -> None:
    told: list[tuple[str, float]] = []
    gate = threading.Event()

    def opening(report: Report) -> str:
        report("names", 0.5)
        gate.wait(10)
        return "value"

    async def notify(stage: str, share: float) -> None:
        told.append((stage, share))
        gate.set()

    assert await Once("test", opening, beat=0.01).get(notify) == "value"
    assert told[0] == ("names", 0.5)


async def test_who_stopped_waiting_leaves_no_complaint_about_a_failure() -> None:
    complaints: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    going = threading.Event()

    def fail(_: Report) -> None:
        going.wait()
        raise ValueError

    once = Once("never", fail)
    waiting = [asyncio.create_task(once.get()) for _ in range(2)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.wait([waiting[0]])
    going.set()
    with pytest.raises(ValueError):
        await waiting[1]
    del waiting
    gc.collect()
    await asyncio.sleep(0)
    assert not complaints
