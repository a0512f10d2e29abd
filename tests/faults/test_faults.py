"""Real faults of PostgreSQL and its network: what callers get, that no promise is lost, that all recovers by itself."""

import asyncio
import signal
from collections.abc import Generator
from pathlib import Path

import httpx2
import pytest

from tests.faults.course import Course
from tests.faults.proxy import Weather
from tests.faults.scenarios import FAULTS, Fault
from tests.faults.suffering import suffer
from tests.faults.world import World, world


@pytest.fixture(scope="module")
def company(cache_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Generator[World]:
    """A media planner that was started before its PostgreSQL could be reached, and found it."""
    with world(cache_dir, tmp_path_factory.mktemp("company")) as made:
        asyncio.run(_open(made))
        yield made


async def _open(made: World) -> None:
    async with httpx2.AsyncClient() as http:
        await made.planner.listens(http)
        course = Course(made, http)
        refused = await course.create()
        assert refused.outcome == "refused"
        assert "Try again in a few seconds" in refused.error
        assert not (await made.planner.readiness(http))["history"]
        made.proxy.accept()
        assert await course.stored() < 10
        assert (await made.planner.readiness(http))["history"]
        await course.check()


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if not fault.rare], ids=lambda fault: str(fault.name))
async def test_a_fault_is_told_loses_nothing_and_passes(company: World, fault: Fault) -> None:
    async with httpx2.AsyncClient() as http:
        seen = await suffer(Course(company, http), fault, patient=False)
    assert [answer.outcome for answer in seen.first] == [fault.create, fault.read, fault.refine]
    for answer in seen.first:
        if answer.outcome != "stored":
            said = answer.error or answer.warnings["NOT_STORED"]
            assert fault.hint in said or "a moment ago" in said
        if answer.outcome == "not stored":
            assert answer.content["ad_sets"]
    if fault.stale == "never":
        assert not seen.first[0].stale
    assert seen.stored < 5
    assert seen.renewed < 10


async def test_a_plan_whose_storing_was_not_confirmed_is_the_one_that_its_key_gives(company: World) -> None:
    async with httpx2.AsyncClient() as http:
        course = Course(company, http)
        with company.proxy.under(Weather(lose_commits=1000)):
            doubtful = await course.create()
        assert doubtful.outcome == "not stored"
        assert "same idempotency_key" in doubtful.warnings["NOT_STORED"]
        assert doubtful.plan in await company.versions()
        await course.check()
        assert doubtful.plan in course.promised.values()


async def test_a_planner_killed_amid_refinements_lost_none_and_starts_without_postgres(company: World) -> None:
    async with httpx2.AsyncClient() as http:
        course = Course(company, http)
        for _ in range(4):
            await course.create()
        asking = [asyncio.create_task(_refine_for_ever(course, plan)) for plan in course.promised.values()]
        while len(course.promised) < 8:  # noqa: ASYNC110 - callers know of no event
            await asyncio.sleep(0.005)
        company.planner.end(signal.SIGKILL)
        await asyncio.gather(*asking)
        company.proxy.refuse()
        company.planner.start()
        await company.planner.listens(http)
        without = await course.create()
        assert without.outcome == "not stored"
        assert without.stale
        assert "imported campaigns (PostgreSQL" in without.snapshot
        company.proxy.accept()
        await course.stored()
        await course.renewed()
        await course.check()


async def _refine_for_ever(course: Course, plan: tuple[str, int, str]) -> None:
    try:
        while True:
            plan = (await course.refine(plan)).plan
    except httpx2.TransportError:
        return
