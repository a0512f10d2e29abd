"""Bring the faults of PostgreSQL about while callers go on, and print what they got and how soon all was as before.

    python -m benchmarks.faults [--seconds 5] [--callers 4]

The faults are those of tests/faults, for longer and with more callers. Ends with an assertion where a promise was
broken: every acknowledged version is read back whole, every key gives it again, and none is there twice.
"""

import argparse
import asyncio
import signal
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import httpx2

from server.settings import read_settings
from tests.faults.course import Course
from tests.faults.scenarios import FAULTS
from tests.faults.suffering import Observation, recover, suffer
from tests.faults.world import World, world

_TOOLS = ("create_media_plan", "get_media_plan", "refine_media_plan")
_HEAD = "| Fault | Creating | Reading | Refining | Longest wait | Told after | Stored again | Renewed again | Kept |"


@dataclass
class _Table:
    """Rows that are printed as they come."""

    kept: int = 0

    def begin(self) -> None:
        print(_HEAD)
        print("|" + "---|" * 9)

    def row(self, name: str, seen: Observation) -> None:
        self.kept += seen.kept
        told = "not" if seen.unnoticed is None else f"{seen.unnoticed:.1f} s"
        got = " | ".join(_shares(seen.got, tool) for tool in _TOOLS)
        print(
            f"| {name} | {got} | {seen.longest:.1f} s | {told} | {seen.stored:.1f} s | {seen.renewed:.1f} s"
            f" | {seen.kept} of {seen.kept} |",
            flush=True,
        )


def _shares(got: Counter[tuple[str, str]], tool: str) -> str:
    return ", ".join(f"{times} {outcome}" for (name, outcome), times in sorted(got.items()) if name == tool) or "-"


async def absent(made: World, http: httpx2.AsyncClient, seconds: float) -> Observation:
    """Call a planner that was started before its PostgreSQL was there, and let that appear."""
    course = Course(made, http)
    await made.planner.listens(http)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        await course.create()
        await asyncio.sleep(0.1)
    made.proxy.accept()
    return await recover(course, Observation(()), tuple(course.answers))


async def killed(made: World, http: httpx2.AsyncClient, callers: int) -> Observation:
    """Kill a planner while callers refine, and start it again while its PostgreSQL cannot be reached."""
    course = Course(made, http)
    for _ in range(callers):
        await course.create()
    asking = [asyncio.create_task(_refine(course, plan)) for plan in tuple(course.promised.values())]
    while len(course.promised) < 8 * callers:  # noqa: ASYNC110 - callers know of no event
        await asyncio.sleep(0.005)
    made.planner.end(signal.SIGKILL)
    await asyncio.gather(*asking)
    made.proxy.refuse()
    made.planner.start()
    await made.planner.listens(http)
    during = (await course.create(), await course.read(), await course.refine())
    made.proxy.accept()
    return await recover(course, Observation(during, unnoticed=during[0].seconds if during[0].stale else None), during)


async def _refine(course: Course, plan: tuple[str, int, str]) -> None:
    try:
        while True:
            plan = (await course.refine(plan)).plan
    except httpx2.TransportError:
        return


async def measure(made: World, options: argparse.Namespace) -> None:
    """Go through all faults."""
    table = _Table()
    async with httpx2.AsyncClient() as http:
        table.begin()
        table.row("absent at the start", await absent(made, http, options.seconds))
        for fault in FAULTS:
            seen = await suffer(Course(made, http), fault, seconds=options.seconds, callers=options.callers)
            table.row(fault.name, seen)
        table.row("the planner killed while it refines", await killed(made, http, options.callers))
    print(f"{table.kept} acknowledged versions, {table.kept} present; none twice")


def main() -> None:
    """Set the world up and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each fault lasts")
    parser.add_argument("--callers", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, world(read_settings().cache_dir, Path(folder)) as made:
        asyncio.run(measure(made, options))


if __name__ == "__main__":
    main()
