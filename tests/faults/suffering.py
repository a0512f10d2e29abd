"""Let a fault befall a media planner while callers go on, and note what they saw."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.faults.course import Course
from tests.faults.planner import Answer
from tests.faults.scenarios import Fault

_PATIENCE = 20.0
_PAUSE = 0.05


@dataclass
class Observation:
    """What was seen of a fault.

    `first` is what one caller got that created, read and refined; `got` counts all calls while the fault lasted, by
    tool and outcome, and `longest` is what the slowest took. `unnoticed` is how many seconds passed until plans told
    that their history was not renewed. From the end of the fault it took `stored` seconds until a plan was kept, and
    `renewed` until one rested on campaigns that came after. `kept` promises were found again.
    """

    first: tuple[Answer, ...]
    got: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    longest: float = 0.0
    unnoticed: float | None = None
    stored: float = 0.0
    renewed: float = 0.0
    kept: int = 0


async def suffer(
    course: Course, fault: Fault, *, seconds: float = 0.0, callers: int = 1, patient: bool = True
) -> Observation:
    """Bring a fault about, call for some seconds, end it, and wait until all is as before.

    Who is not patient does not wait until the next look finds out what cannot be seen before: connections that died in
    silence are reset at the end.
    """
    await course.stored()
    async with fault.bring(course.world):
        start, before = time.monotonic(), len(course.answers)
        seen = Observation(await course.round())
        until = time.monotonic() + seconds
        await asyncio.gather(*(_call(course, until) for _ in range(callers)))
        if fault.stale == "at once" or (fault.stale == "later" and patient):
            await _until(course, stale=True)
        if fault.stale == "briefly":
            await _until(course, stale=False)
        during = course.answers[before:]
        seen.unnoticed = next((answer.at - start for answer in during if answer.stale), None)
    if fault.stale == "later" and not patient:
        course.world.proxy.cut()
    return await recover(course, seen, during)


async def recover(course: Course, seen: Observation, during: Sequence[Answer]) -> Observation:
    """Wait, from the end of a fault on, until all is as before; and see to it that every promise was kept."""
    seen.got = Counter((answer.tool, answer.outcome) for answer in during)
    seen.longest = max(answer.seconds for answer in during)
    ended = time.monotonic()
    await course.stored()
    seen.stored = time.monotonic() - ended
    await course.renewed()
    seen.renewed = time.monotonic() - ended
    seen.kept = await course.check()
    return seen


async def _call(course: Course, until: float) -> None:
    while time.monotonic() < until:
        await course.round()
        await asyncio.sleep(_PAUSE)


async def _until(course: Course, *, stale: bool) -> None:
    async with asyncio.timeout(_PATIENCE):
        while (await course.create()).stale != stale:  # noqa: ASYNC110 - that is what a caller sees
            await asyncio.sleep(_PAUSE)
