"""Measure a history: time a query, bytes a campaign, build time and the loop's lag, against a plain full scan.

    python benchmarks/history.py [--rows 100000 1000000] [--ten-million]

The baseline answers the same question (quantiles and the five most similar) by looking at every campaign with numpy.
"""

import argparse
import asyncio
import time
from collections.abc import Callable
from functools import partial

import numpy as np

from server.history.benchmarks import benchmarks
from server.history.likeness import RULE_WEIGHTS, likeness
from server.history.query import CampaignQuery
from server.history.similar import similar
from server.history.snapshot import Snapshot, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

QUERIES: dict[str, CampaignQuery] = {
    "one category, Sweden": CampaignQuery(
        objective="REACH",
        asset_format="AUDIO",
        countries=("SE",),
        category_id="1070",
        parent_category_id="1058",
        interest_ids=("676",),
        age_min=25,
        age_max=44,
        budget_eur=5_000,
        days=28,
    ),
    "largest country": CampaignQuery(
        objective="REACH", asset_format="AUDIO", countries=("US",), budget_eur=5_000, days=28
    ),
    "three countries": CampaignQuery(
        objective="APP_INSTALLS", countries=("DE", "AT", "CH"), category_id="1419", parent_category_id="1419", days=14
    ),
    "all countries": CampaignQuery(objective="REACH", budget_eur=5_000, days=28, age_min=25, age_max=44),
    "everything": CampaignQuery(),
}


def main() -> None:
    """Print one table a history size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--ten-million", action="store_true")
    chosen = parser.parse_args()
    first: dict[str, float] = {}
    for rows in [*chosen.rows, *([10_000_000] if chosen.ten_million else [])]:
        report_queries(report_build(rows), first)


def report_queries(snapshot: Snapshot, first: dict[str, float]) -> None:
    """Print the time of every query, and how it compares with the baseline and with the first size."""
    print(f"{'query':24}{'this, ms':>10}{'scan, ms':>10}{'ratio':>8}{'against the first size':>24}")
    for name, query in QUERIES.items():
        this = milliseconds(partial(answer, snapshot, query), 30)
        scan = milliseconds(partial(full_scan, snapshot, query), 3)
        growth = this / first.setdefault(name, this)
        print(f"{name:24}{this:10.2f}{scan:10.2f}{this / scan:8.3f}{growth:24.2f}")
    print()


def answer(snapshot: Snapshot, query: CampaignQuery) -> object:
    """What `get_historical_performance` asks for."""
    return benchmarks(snapshot, query), similar(snapshot, query, 5)


def report_build(rows: int) -> Snapshot:
    """Build a history on a thread and print what it took."""
    started = time.perf_counter()
    drawn = synthetic_columns(rows, 1)
    ready = time.perf_counter()
    snapshot, lag = asyncio.run(_built(lambda: build_snapshot(drawn, synthetic_vocabulary(), synthetic_about(rows, 1))))
    taken = time.perf_counter() - ready
    runs = snapshot.run_keys.nbytes + snapshot.run_starts.nbytes
    size = (snapshot.nbytes + runs) / rows
    print(
        f"{rows:,} campaigns: drawn in {ready - started:.2f} s, sorted in {taken:.2f} s on a thread "
        f"(worst lag of the loop {lag * 1e3:.0f} ms); {snapshot.nbytes / rows:.1f} bytes a campaign, "
        f"{size:.1f} with runs"
    )
    return snapshot


async def _built(build: Callable[[], Snapshot]) -> tuple[Snapshot, float]:
    """Run the build on a thread and watch how late the loop's own ticks come."""
    building = asyncio.create_task(asyncio.to_thread(build))
    worst = 0.0
    while not building.done():
        before = time.perf_counter()
        await asyncio.sleep(0.001)
        worst = max(worst, time.perf_counter() - before - 0.001)
    return building.result(), worst


def milliseconds(call: Callable[[], object], times: int) -> float:
    """CPU time of one call, the least of three rounds."""
    call()
    rounds: list[float] = []
    for _ in range(3):
        started = time.process_time()
        for _ in range(times):
            call()
        rounds.append((time.process_time() - started) / times * 1e3)
    return min(rounds)


def full_scan(snapshot: Snapshot, query: CampaignQuery) -> object:
    """The baseline: mask every campaign, sort what fits for its quantiles, score it for the most similar."""
    columns, words = snapshot.columns, snapshot.vocabulary
    fits = np.ones(snapshot.count, bool)
    if query.objective:
        fits &= columns.objective == words.objectives.index(query.objective)
    if query.asset_format:
        fits &= columns.asset_format == words.asset_formats.index(query.asset_format)
    if query.countries:
        fits &= np.isin(columns.country, [words.countries.index(code) for code in query.countries])
    rows = np.flatnonzero(fits)
    rules = likeness(snapshot, rows, query)
    score = sum(RULE_WEIGHTS[name] * values for name, values in rules.items())
    found = [
        np.nanquantile(getattr(columns, name)[rows].astype(np.float32), [0.1, 0.5, 0.9])
        for name in ("log_cpm", "log_ctr", "log_results", "completion", "delivery", "frequency")
    ]
    return found, rows[np.argsort(-np.asarray(score), kind="stable")[:5]]


if __name__ == "__main__":
    main()
