"""Compare histories of 100,000 and 10 million campaigns: what a plan, an estimate and a look-up cost, and the build.

    python -m benchmarks.scale [--rows 100000 10000000] [--folder FOLDER]

The history is made once in FOLDER (about 600 MB at 10 million) and opened from there by later runs.
"""

import argparse
import asyncio
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from server.agents.planner import History, plan
from server.agents.planning.assignment import MICROS, Assignment
from server.domain.brief import AgeRange, Audience, Budget, Delivery, Goal, Named, Schedule
from server.domain.places import Place
from server.domain.products import Objective, candidates
from server.history import calibration
from server.history.benchmarks import benchmarks
from server.history.estimates import Estimator, Query
from server.history.query import CampaignQuery
from server.history.similar import similar
from server.history.sources import SyntheticSource

LAST_DAY = date.fromisoformat(calibration.LAST_DAY)
BRIEFS: tuple[tuple[Objective, tuple[str, ...], str, int], ...] = (
    ("REACH", ("DE",), "1058", 10_000),
    ("CLICKS", ("US",), "1123", 20_000),
    ("APP_INSTALLS", ("SE", "NO", "DK"), "1419", 4_000),
    ("LEAD_GEN", ("BR",), "1335", 900),
)


def main() -> None:
    """Print one row a size, then the growth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 10_000_000])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "media-planner-scale")
    options = parser.parse_args()
    found = [measured(rows, options.folder) for rows in options.rows]
    names = list(found[0])
    print(f"{'':34}{''.join(f'{rows:>16,}' for rows in options.rows)}{'ratio':>10}")
    for name in names:
        values = [one[name] for one in found]
        print(f"{name:34}{''.join(f'{value:16.2f}' for value in values)}{values[-1] / max(values[0], 1e-9):10.2f}")


def measured(rows: int, folder: Path) -> dict[str, float]:
    """Open and fit a history off the loop, then time what is asked of it."""
    source = SyntheticSource(rows, 1, folder)
    if not (folder / "history").is_dir() or not any((folder / "history").glob(f"*.{rows}.1")):
        source.load(lambda _stage, _share: None)
    history, opened, lag = asyncio.run(_opened(lambda: History(source.load(lambda _stage, _share: None))))
    snapshot, estimator = history.snapshot, history.estimator
    briefs = [assignment(*brief) for brief in BRIEFS]
    queries = [_query(one) for one in briefs]
    products = [[(p.asset_format, p.delivery_goal, p.placement) for p in candidates(q.objective)] for q in queries]  # pyright: ignore[reportArgumentType] - the briefs' objectives
    looks = [_look(one) for one in briefs]
    return {
        "open and fit, s": opened,
        "worst lag of the loop, CPU ms": lag * 1e3,
        "bytes a campaign": (snapshot.nbytes + snapshot.run_keys.nbytes + snapshot.run_starts.nbytes) / rows,
        "estimates, ms": milliseconds(
            lambda: [estimate(estimator, *one) for one in zip(queries, products, strict=True)]
        ),
        "look-up of performance, ms": milliseconds(
            lambda: [(benchmarks(snapshot, look), similar(snapshot, look, 5)) for look in looks]
        ),
        "plan, optimized, ms": milliseconds(lambda: [plan(one, history, "optimized") for one in briefs]),
        "plan, heuristic, ms": milliseconds(lambda: [plan(one, history, "heuristic") for one in briefs]),
        "peak memory of the process, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def estimate(estimator: Estimator, query: Query, products: Sequence[tuple[str, str, str]]) -> object:
    """Ask for every product of a brief."""
    return estimator.estimate(query, products)


def assignment(objective: Objective, countries: tuple[str, ...], category: str, euros: int) -> Assignment:
    """A complete brief."""
    start = LAST_DAY + timedelta(days=10)
    return Assignment(
        goal=Goal(objective=objective, categories=(Named(id=category, name="a category"),)),
        audience=Audience(
            geos=tuple(Place(id=code, type="COUNTRY", name=code, country=code) for code in countries),
            age_ranges=(AgeRange(min=18, max=44),),
        ),
        budget=Budget(amount_micros=euros * MICROS, currency="EUR", total_micros=euros * MICROS),
        schedule=Schedule(start=start, end=start + timedelta(days=27)),
        delivery=Delivery(),
        euros_per_unit=1.0,
        minimum_micros=250 * MICROS,
        category_id=category,
        parent_id=category,
        population={},
        country_population={},
        names={code: code for code in countries},
    )


def _query(one: Assignment) -> Query:
    return Query(
        objective=one.goal.objective,
        countries={place.country: 1.0 for place in one.audience.geos},
        parent=one.parent_id,
        category=one.category_id,
        budget=one.total_euros / 3,
        start=one.schedule.start,
        end=one.schedule.end,
        age_min=18,
        age_max=44,
    )


def _look(one: Assignment) -> CampaignQuery:
    return CampaignQuery(
        objective=one.goal.objective,
        countries=tuple(place.country for place in one.audience.geos),
        category_id=one.category_id,
        parent_category_id=one.parent_id,
        age_min=18,
        age_max=44,
        budget_eur=one.total_euros,
        days=28,
    )


async def _opened(build: Callable[[], History]) -> tuple[History, float, float]:
    """Build on a thread, and watch how much this process computes between two ticks of the loop.

    That is how late a tick comes on a machine that does nothing else; other programs' load is left out.
    """
    started = time.perf_counter()
    building = asyncio.create_task(asyncio.to_thread(build))
    worst = 0.0
    while not building.done():
        before = time.process_time()
        await asyncio.sleep(0.001)
        worst = max(worst, time.process_time() - before)
    return building.result(), time.perf_counter() - started, worst


def milliseconds(call: Callable[[], object], times: int = 10) -> float:
    """CPU time of one call, the least of three rounds."""
    call()
    rounds: list[float] = []
    for _ in range(3):
        started = time.process_time()
        for _ in range(times):
            call()
        rounds.append((time.process_time() - started) / times * 1e3)
    return min(rounds)


if __name__ == "__main__":
    main()
