"""Measure what a language model costs a plan: its critical path, its calls, and what it adds to the rules.

Run: python -m benchmarks.gemini [--plans N] [--live]

A fake service answers with a lognormal latency (median 1 s, 95th percentile 3 s). `--live` asks the real one instead,
and scores the briefs with it.
"""

import argparse
import asyncio
import os
import random
import statistics
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from math import exp, log
from pathlib import Path
from tempfile import TemporaryDirectory

from server.agents.asking.asker import Language
from server.agents.asking.opening import open_language
from server.agents.pipeline import Outcome, Services, create, refine
from server.catalog.catalog import Catalog
from server.domain.plan import MediaPlan
from server.domain.session import Given
from server.errors import PlannerError
from server.language.gemini import GeminiModel, GeminiOptions
from server.settings import LanguagePolicy, read_settings
from server.store.sqlite import SqliteStore
from server.tools.rooms import Rooms
from tests.briefs.scoring import DIMENSIONS, REFERENCE_DATE, Case, cases, score
from tests.language.fake_gemini import fake_gemini
from tests.language.oracle import Oracle
from tests.language.planning import ringing_in, silent

_SIGMA = log(3) / 1.645
_PATIENT = GeminiOptions(
    models={"small": "gemini-3.5-flash-lite", "large": "gemini-3.8-flash"}, call_seconds=60, usd_micros_per_hour=10**9
)
_NEEDING = (
    "We want the phone to ring at our workshop in Ulm. 8,000 EUR from 1 to 28 March 2027.",
    "we want the phone to ring in reading, 8,000 GBP in march 2027",
)


@asynccontextmanager
async def opened() -> AsyncGenerator[Services]:
    """Open what the pipeline works with."""
    with TemporaryDirectory() as folder:
        settings = replace(read_settings(os.environ), data_dir=Path(folder), history="synthetic:2000")
        rooms = Rooms(settings)
        rooms.start()
        store = SqliteStore(settings.data_dir / "plans.sqlite3")
        yield Services(settings, await rooms.catalog.get(), await rooms.history.get(), store)
        await store.close()


async def critical_path(services: Services, policy: LanguagePolicy, plans: int) -> None:
    """Print the wall time of plans against the calls that they cannot do without."""
    chance = random.Random(7)
    ratios: list[float] = []
    sequential: list[float] = []
    own: list[float] = []
    calls: list[int] = []
    async with fake_gemini(ringing_in("Reading"), lambda: exp(chance.gauss(0, _SIGMA))) as fake:
        os.environ |= {"GOOGLE_GEMINI_BASE_URL": fake.url, "GEMINI_API_KEY": "fake"}
        model = GeminiModel(_PATIENT)
        language = Language(model, policy, seconds=120, phrases=policy == "always")
        ready = replace(services, language=language)
        await create(ready, _NEEDING[0], Given(), reference_date=REFERENCE_DATE)
        for number in range(plans):
            fake.asked.clear()
            fake.latencies.clear()
            start = time.perf_counter()
            await create(ready, _NEEDING[number % len(_NEEDING)], Given(), reference_date=REFERENCE_DATE)
            wall = time.perf_counter() - start
            waits = list(zip(fake.agents(), fake.latencies, strict=True))
            first = max(seconds for agent, seconds in waits if agent != "rationale")
            last = sum(seconds for agent, seconds in waits if agent == "rationale")
            ratios.append(wall / (first + last))
            own.append(wall - first - last)
            sequential.append(sum(fake.latencies) / (first + last))
            calls.append(len(waits))
        await model.close()
    path = "one call" if policy == "auto" else "two calls"
    print(
        f"{policy}: wall time over the critical path of {path}: median {statistics.median(ratios):.3f} (bar 1.05),"
        f" worst {max(ratios):.3f}; the same calls one after another {statistics.median(sequential):.2f};"
        f" calls a plan {statistics.mean(calls):.1f}; beside the calls {statistics.median(own) * 1000:.0f} ms a plan"
    )


async def turns(services: Services, case: Case) -> MediaPlan | None:
    """Have a case planned, turn by turn; None where the last turn is refused."""
    outcome: Outcome | None = None
    for turn in case.turns:
        try:
            if outcome is None:
                outcome = await create(services, turn, Given(), reference_date=REFERENCE_DATE)
            else:
                plan_id = outcome.plan.plan_id
                outcome = await refine(services, plan_id, turn, reference_date=REFERENCE_DATE)
        except PlannerError:
            if turn is case.turns[-1]:
                return None
            raise
    return outcome.plan if outcome else None


async def briefs(services: Services, held: bool) -> None:
    """Print, by dimension, what a model that answers correctly adds to the rules, and how often it is asked."""
    worse: list[str] = []
    asked: list[int] = []
    totals = {name: [0, 0] for name in DIMENSIONS}
    every = [case for case in cases() if case.held == held]
    async with fake_gemini(silent) as fake:
        os.environ |= {"GOOGLE_GEMINI_BASE_URL": fake.url, "GEMINI_API_KEY": "fake"}
        model = GeminiModel(_PATIENT)
        for case in every:
            fake.asked.clear()
            fake.script = Oracle(services.catalog, case)
            rules = score(case, await turns(services, case))
            helped = score(case, await turns(replace(services, language=Language(model)), case))
            asked.append(len(fake.asked))
            for name in DIMENSIONS:
                totals[name][0] += rules[name]
                totals[name][1] += helped[name]
                if rules[name] and not helped[name]:
                    worse.append(f"{case.id}.{name}")
        await model.close()
    _show(totals, worse, asked)


def _show(totals: dict[str, list[int]], worse: Sequence[str], asked: Sequence[int]) -> None:
    for name, (rules, helped) in totals.items():
        print(f"  {name:10} rules {rules / len(asked):6.1%}   with a correct model {helped / len(asked):6.1%}")
    print(f"  worse with the model than without: {', '.join(worse) or 'none'}")
    print(f"  calls: {sum(asked)} for {len(asked)} briefs; {asked.count(0)} briefs cost none; most {max(asked)}")


async def live(services: Services, catalog: Catalog) -> None:
    """Score the briefs with the real service."""
    del catalog
    language = open_language(replace(services.settings, language="auto"))
    if language is None:
        print("No key: set GEMINI_API_KEY, or GOOGLE_GENAI_USE_ENTERPRISE with a project.")
        return
    totals = dict.fromkeys(DIMENSIONS, 0)
    every = list(cases())
    for case in every:
        right = score(case, await turns(replace(services, language=language), case))
        totals = {name: totals[name] + right[name] for name in DIMENSIONS}
    for name, count in totals.items():
        print(f"  {name:10} {count / len(every):6.1%}")
    await language.model.close()


async def _run(options: argparse.Namespace) -> None:
    async with opened() as services:
        if options.live:
            await live(services, services.catalog)
            return
        for held in (False, True):
            print("briefs held back" if held else "briefs")
            await briefs(services, held)
        await critical_path(services, "auto", options.plans)
        await critical_path(services, "always", options.plans)


def main() -> None:
    """Read the options and print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--plans", type=int, default=15, help="plans per policy (default: %(default)s)")
    options.add_argument("--live", action="store_true", help="ask the real service")
    asyncio.run(_run(options.parse_args()))


if __name__ == "__main__":
    main()
