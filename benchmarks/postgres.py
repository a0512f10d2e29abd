"""Measure the history in PostgreSQL: loading, opening from disk, and renewal while requests go on.

    python -m benchmarks.postgres [--campaigns 100000 1000000] [--rounds 5] [--changes 60]

Both sides of a ratio run in turn on the same PostgreSQL, which this starts itself; a ratio is the median of the rounds.
Processor time is that of this process alone. Exits with 1 over a bar.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import uvloop

from server.agents.planner import History
from server.history.benchmarks import benchmarks
from server.history.postgres.keeping import Making, Upkeep
from server.history.postgres.live import LiveHistories
from server.history.postgres.loading import Loaded, Market, catch_up, load
from server.history.postgres.shelf import Shelf
from server.history.postgres.stream import SELECT
from server.history.query import CampaignQuery
from server.postgres.database import Access, Connection, connect, scope
from server.tools.histories import SWITCH
from tests.postgres import Addresses, cluster, database

LOAD_BAR, RENEWAL_BAR, REQUEST_BAR = 2.0, 0.250, 2.0
_CHANGED = 1000
_PACE = 0.005
_MARKET = Market(lambda micros, _: micros, {}, date(2026, 10, 30))
_QUERY = CampaignQuery(objective="REACH", countries=("DE",))
_MANY_BYTES = 1 << 34

_TERMS = """
INSERT INTO media_planner.term (tenant, kind, code, name)
SELECT 'local', 'category', n, n::text FROM generate_series(1, 40) AS n
UNION ALL SELECT 'local', 'interest', n, n::text FROM generate_series(1, 128) AS n
"""
_CAMPAIGNS = """
INSERT INTO media_planner.campaign (tenant, identity, name, country, currency, objective, delivery_goal, asset_format,
    placement, category, interests_low, interests_high, age_min, age_max, genders, first_day, days, budget_micros,
    spend_micros, impressions, clicks, reach, results, completion_rate, delivery_rate)
SELECT 'local', int8send(n), 'C-' || n,
    (array['DE', 'FR', 'ES', 'US', 'GB', 'IT', 'NL', 'AT', 'CH', 'SE', 'PL', 'BR'])[1 + floor(12 * random() ^ 2)::int],
    (array['EUR', 'USD', 'GBP'])[1 + floor(3 * random())::int], 1 + floor(9 * random())::int,
    1 + floor(8 * random())::int, 1 + floor(4 * random())::int, floor(3 * random())::int, floor(41 * random())::int,
    floor(9e18 * random())::bigint, floor(1e6 * random())::bigint, 18, 25 + floor(40 * random())::int,
    1 + floor(7 * random())::int, DATE '2024-01-01' + floor(1000 * random())::int, 7 + floor(50 * random())::int,
    budget, budget * (0.7 + 0.3 * random()), budget / 1e6 * (100 + 300 * random()),
    CASE WHEN random() > 0.2 THEN budget / 1e6 * random() END, budget / 1e6 * (20 + 60 * random()),
    floor(700 * random()), random(), 0.7 + 0.3 * random()
FROM (SELECT n, (1e6 * round(10 ^ (2 + 3 * random())))::bigint AS budget FROM generate_series(1, $1::int) AS n) AS drawn
"""


@dataclass
class Took:
    """Seconds of the rounds of one thing, by the clock and of the processor."""

    wall: list[float] = field(default_factory=list[float])
    cpu: list[float] = field(default_factory=list[float])

    async def time(self, work: Callable[[], Awaitable[object]]) -> None:
        """Time it once."""
        start, before = time.perf_counter(), time.process_time()
        await work()
        self.wall.append(time.perf_counter() - start)
        self.cpu.append(time.process_time() - before)

    def __str__(self) -> str:
        wall, cpu = statistics.median(self.wall), statistics.median(self.cpu)
        return f"{wall:.3f} s ({cpu:.3f} s of this processor)"

    def ratio(self, floor: "Took") -> float:
        """How many times as long as the other, each round against its neighbour."""
        return statistics.median(one / other for one, other in zip(self.wall, floor.wall, strict=True))


async def fill(url: str, count: int) -> None:
    """Draw campaigns of one tenant."""
    connection = await connect(Access(url, seconds=900))
    async with connection.transaction():
        await scope(connection, "local", 900)
        await connection.fetchval("SELECT setseed(0.5)")
        await connection.execute(_TERMS)
        await connection.execute(_CAMPAIGNS, count)
    await connection.execute("ANALYZE media_planner.campaign")
    await connection.close(timeout=5)


async def _nothing(_: bytes) -> None:
    """Take bytes and do nothing with them."""


async def bare(connection: Connection) -> None:
    """Take the same COPY, and do nothing with it."""
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, "local", 600)
        await connection.copy_from_query(SELECT, output=_nothing, format="binary", timeout=600)


async def loading(addresses: Addresses, rounds: int) -> float:
    """How many times as long a load takes as the bare COPY, the snapshot sorted and ready; and one from disk."""
    connection = await connect(Access(addresses.server, seconds=600))
    floor, whole, disk = Took(), Took(), Took()
    latest: Loaded | None = None

    async def loads() -> None:
        nonlocal latest
        latest = await load(connection, "local", _MARKET)

    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder), addresses.server, _MANY_BYTES)

        async def opens() -> None:
            saved = shelf.open("local")
            assert saved is not None
            assert saved.fits(_MARKET)
            await catch_up(connection, saved.loaded, _MARKET, lambda _stage, _share: None)

        await bare(connection)
        for _ in range(rounds):
            await floor.time(lambda: bare(connection))
            await whole.time(loads)
            assert latest is not None
            shelf.save(latest)
            await disk.time(opens)
    await connection.close(timeout=5)
    assert latest is not None
    ratio = whole.ratio(floor)
    ratios = sorted(one / other for one, other in zip(whole.wall, floor.wall, strict=True))
    print(f"  bare COPY {floor}; load {whole}: {ratio:.2f} times (bar {LOAD_BAR}; {ratios[0]:.2f} to {ratios[-1]:.2f})")
    print(f"  opened from disk and brought up to date {disk}: {disk.ratio(whole):.3f} of a load")
    print(f"  memory of the snapshot {latest.nbytes / 1e6:.0f} MB")
    return ratio


async def requests(live: LiveHistories[History], times: list[float], done: asyncio.Event) -> None:
    """Ask for benchmarks at an even pace, as requests do."""
    while not done.is_set():
        start = time.perf_counter()
        history = await asyncio.wrap_future(live.get("local"))
        benchmarks(history.snapshot, _QUERY)
        times.append(time.perf_counter() - start)
        await asyncio.sleep(_PACE)


async def paced(live: LiveHistories[History], times: list[float], work: Callable[[], Awaitable[None]]) -> None:
    """Let requests run while something is done."""
    done = asyncio.Event()
    asking = asyncio.create_task(requests(live, times, done))
    await work()
    done.set()
    await asking


@dataclass
class Writer:
    """Changes rows, and notes how long it took until requests saw them."""

    connection: Connection
    live: LiveHistories[History]
    took: list[float] = field(default_factory=list[float])
    turn: int = 0

    async def change(self) -> None:
        """Change the next thousand rows."""
        before = self.live.get("local").result().snapshot
        async with self.connection.transaction():
            await scope(self.connection, "local", 60)
            await self.connection.execute(
                "UPDATE media_planner.campaign SET impressions = impressions + 1 WHERE tenant = 'local'"
                " AND id BETWEEN $1 AND $2",
                1 + self.turn * _CHANGED,
                (self.turn + 1) * _CHANGED,
            )
        start = time.perf_counter()
        while self.live.get("local").result().snapshot is before:  # noqa: ASYNC110 - that is what a request sees
            await asyncio.sleep(0.001)
        self.took.append(time.perf_counter() - start)
        self.turn += 1
        await asyncio.sleep(0.1)


async def renewal(addresses: Addresses, changes: int) -> tuple[float, float]:
    """Seconds from commit to the renewed snapshot, 95th percentile, and how much slower requests are meanwhile."""
    sys.setswitchinterval(SWITCH)
    making = Making(History, History.onto, lambda history: history.nbytes)
    live = LiveHistories(Access(addresses.server, seconds=60), _MARKET, making, Upkeep(quiet=0.5))
    writer = Writer(await connect(Access(addresses.owner, seconds=600)), live)
    await asyncio.wrap_future(live.get("local"))
    idle, busy, fitting = list[float](), list[float](), list[float]()

    async def changing() -> None:
        for _ in range(max(1, changes // 4)):
            await writer.change()

    async def fitted() -> None:
        while "fitted on" in live.get("local").result().provenance:  # noqa: ASYNC110 - that is what a plan says
            await asyncio.sleep(0.05)

    for _ in range(4):
        await paced(live, idle, lambda: asyncio.sleep(3.0))
        await paced(live, busy, changing)
        await paced(live, fitting, fitted)
    await writer.connection.close(timeout=5)
    await asyncio.to_thread(live.close)
    late, calm, disturbed = high(writer.took, 95), high(idle, 99), high(busy, 99)
    usual = statistics.median(writer.took)
    print(f"  renewal of {_CHANGED} rows: p50 {usual:.3f} s, p95 {late:.3f} s (bar {RENEWAL_BAR})")
    print(
        f"  requests: p99 {calm * 1000:.2f} ms idle, {disturbed * 1000:.2f} ms while snapshots are renewed:"
        f" {disturbed / calm:.2f} times (bar {REQUEST_BAR}); {high(fitting, 99) * 1000:.2f} ms while one is fitted"
    )
    return late, disturbed / calm


def high(values: list[float], hundredths: int) -> float:
    """Give a high percentile."""
    return statistics.quantiles(values, n=100)[hundredths - 1]


async def measure(addresses: Addresses, count: int, options: argparse.Namespace) -> bool:
    """Run everything for one number of campaigns, print, and tell whether all bars are met."""
    print(f"{count:,} campaigns")
    await fill(addresses.owner, count)
    ratio = await loading(addresses, options.rounds)
    late, slower = await renewal(addresses, min(options.changes, count // _CHANGED)) if options.changes else (0.0, 0.0)
    return ratio <= LOAD_BAR and late <= RENEWAL_BAR and slower <= REQUEST_BAR


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--campaigns", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--changes", type=int, default=60)
    options = parser.parse_args()
    with cluster() as running:
        places = [asyncio.run(database(running, f"campaigns_{count}")) for count in options.campaigns]
        met = [
            uvloop.run(measure(place, count, options)) for place, count in zip(places, options.campaigns, strict=True)
        ]
    sys.exit(0 if all(met) else 1)


if __name__ == "__main__":
    main()
