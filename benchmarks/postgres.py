"""Measure the history in PostgreSQL: loading against a bare COPY, and renewal while requests go on.

    python -m benchmarks.postgres [--campaigns 1000000] [--live 100000] [--changes 40]

Both sides of a ratio run in turn on the same PostgreSQL, which this starts itself. Exits with 1 over a bar.
"""

import argparse
import asyncio
import statistics
import sys
import time
from datetime import date

from server.agents.planner import History
from server.history.benchmarks import benchmarks
from server.history.postgres.live import LiveHistories, Making, Upkeep
from server.history.postgres.loading import Market, load
from server.history.postgres.stream import SELECT
from server.history.query import CampaignQuery
from server.postgres.database import Access, Connection, connect, scope
from tests.history.campaigns import fill
from tests.postgres import Addresses, cluster, database

LOAD_BAR, RENEWAL_BAR, REQUEST_BAR = 2.0, 0.250, 2.0
_ROUNDS = 3
_CHANGED = 1000
_PACE = 0.005
_MARKET = Market(lambda micros, _: micros, {}, date(2026, 10, 30))
_QUERY = CampaignQuery(objective="REACH", countries=("DE",))


async def _nothing(_: bytes) -> None:
    """Take bytes and do nothing with them."""


async def bare(connection: Connection) -> float:
    """Seconds of the same COPY into nothing."""
    start = time.perf_counter()
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, "local", 600)
        await connection.copy_from_query(SELECT, output=_nothing, format="binary", timeout=600)
    return time.perf_counter() - start


async def loading(addresses: Addresses) -> float:
    """How many times as long a load takes as the bare COPY, the snapshot sorted and ready included."""
    connection = await connect(Access(addresses.server, seconds=600))
    ratios: list[float] = []
    for _ in range(_ROUNDS):
        floor = await bare(connection)
        start = time.perf_counter()
        loaded = await load(connection, "local", _MARKET)
        took = time.perf_counter() - start
        ratios.append(took / floor)
        print(
            f"load {loaded.snapshot.count:,} campaigns: {took:.2f} s, bare COPY {floor:.2f} s, ratio {ratios[-1]:.2f}"
        )
    await connection.close(timeout=5)
    return statistics.median(ratios)


async def requests(live: LiveHistories[History], times: list[float], done: asyncio.Event) -> None:
    """Ask for benchmarks at an even pace, as requests do."""
    while not done.is_set():
        start = time.perf_counter()
        history = await asyncio.wrap_future(live.get("local"))
        benchmarks(history.snapshot, _QUERY)
        times.append(time.perf_counter() - start)
        await asyncio.sleep(_PACE)


async def paced(live: LiveHistories[History], seconds: float) -> list[float]:
    """Times of requests while nothing changes."""
    times: list[float] = []
    done = asyncio.Event()
    asking = asyncio.create_task(requests(live, times, done))
    await asyncio.sleep(seconds)
    done.set()
    await asking
    return times


async def renewal(addresses: Addresses, changes: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds from commit to the renewed snapshot, and those of requests with and without renewals."""
    making = Making(History, History.onto, lambda history: history.nbytes)
    live = LiveHistories(Access(addresses.server, seconds=60), _MARKET, making, Upkeep(fit=3600.0))
    writer = await connect(Access(addresses.owner, seconds=600))
    await asyncio.wrap_future(live.get("local"))
    idle = await paced(live, 4.0)
    took, busy, done = list[float](), list[float](), asyncio.Event()
    asking = asyncio.create_task(requests(live, busy, done))
    for turn in range(changes):
        before = live.get("local").result()
        async with writer.transaction():
            await scope(writer, "local", 60)
            await writer.execute(
                "UPDATE media_planner.campaign SET impressions = impressions + 1 WHERE tenant = 'local'"
                " AND id BETWEEN $1 AND $2",
                1 + turn * _CHANGED,
                (turn + 1) * _CHANGED,
            )
        start = time.perf_counter()
        while live.get("local").result() is before:  # noqa: ASYNC110 - that is what a request sees
            await asyncio.sleep(0.001)
        took.append(time.perf_counter() - start)
        await asyncio.sleep(0.05)
    done.set()
    await asking
    await writer.close(timeout=5)
    await asyncio.to_thread(live.close)
    return took, idle, busy


def high(values: list[float], hundredths: int) -> float:
    """Give a high percentile."""
    return statistics.quantiles(values, n=100)[hundredths - 1]


async def measure(addresses: Addresses, smaller: Addresses, options: argparse.Namespace) -> bool:
    """Run both, print, and tell whether all bars are met."""
    await fill(addresses.owner, "local", options.campaigns, seconds=600)
    ratio = await loading(addresses)
    print(f"loading: {ratio:.2f} times a bare COPY (bar {LOAD_BAR})")
    await fill(smaller.owner, "local", options.live, seconds=600)
    took, idle, busy = await renewal(smaller, options.changes)
    late, calm, disturbed = high(took, 95), high(idle, 99), high(busy, 99)
    print(f"renewal of {_CHANGED} of {options.live:,} rows: p50 {statistics.median(took):.3f} s, p95 {late:.3f} s")
    print(f"requests: p99 {calm * 1000:.2f} ms idle, {disturbed * 1000:.2f} ms meanwhile, ratio {disturbed / calm:.2f}")
    return ratio <= LOAD_BAR and late <= RENEWAL_BAR and disturbed / calm <= REQUEST_BAR


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--campaigns", type=int, default=1_000_000)
    parser.add_argument("--live", type=int, default=100_000)
    parser.add_argument("--changes", type=int, default=40)
    options = parser.parse_args()
    with cluster() as running:
        large, small = (asyncio.run(database(running, name)) for name in ("large", "small"))
        met = asyncio.run(measure(large, small, options))
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
