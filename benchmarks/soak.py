"""Let a server work for half an hour under a mixed load, and see whether it keeps what it should have let go.

    python -m benchmarks.soak [--minutes 30] [--server http|stdio|both] [--seed 1]

The load is of all tools, resources and prompts, of several tenants, with wrong calls, cancelled calls, callers who
leave, new tokens, campaigns that change, and connections that PostgreSQL ends. Memory is the server's private memory
(USS): after a warm-up the time is cut into quarters, and the median of the last may be at most 5 % above that of the
second. Before and after that time the load rests: afterwards there may be no more tasks than before and, but for two,
no more open files, connections to PostgreSQL aside: those and the threads are bounded by the size of their pools. Nor
may anything fail inside the server, or be said beside the calls with a traceback. Exits with 1 otherwise.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import fields
from pathlib import Path
from random import Random
from typing import IO

from benchmarks.soak_load import CAMPAIGNS, VISITOR, Disturbance, Load
from benchmarks.soak_servers import Sample, Target, over_http, over_pipes, sample
from server.catalog.catalog import open_catalog
from server.postgres.database import Access, Connection, connect
from server.settings import read_settings
from tests.history.campaigns import fill
from tests.http.issuer import issuer
from tests.postgres import Addresses, Cluster, cluster, database

GROWTH_BAR = 0.05
_CLIENTS, _PAUSE = 6, 0.4
_WARM = 0.15
"""Share of the time that is not judged: caches fill, threads start."""
_REST = 16.0
"""Seconds in which idle sessions end and connections that clients keep are closed."""
_POOL = 10 + 4
"""Connections: those of the pool, and those for tenants and the history."""
_THREADS = 2 * min(32, (os.cpu_count() or 1) + 4) + 8
"""Two event loops, each with as many threads as Python gives it; anyio's; and those that stay: store, histories, ..."""
_EVERY, _LOOKS = 1.0, 5
"""Seconds between samples, and how many are taken at rest: a connection may come or go during one."""
_SPARE = 2
"""Files that may be open at one rest and not at the other, such as a connection kept to the issuer of tokens."""
_WRITES, _KILLS = 2.0, 15.0


@asynccontextmanager
async def working(load: Load, disturbance: Disturbance) -> AsyncGenerator[None]:
    """Let the load begin, and see that it lasts."""
    async with asyncio.TaskGroup() as group:
        works = [load.call_on(_PAUSE) for _ in range(_CLIENTS)]
        works += [disturbance.write(_WRITES), disturbance.kill(_KILLS)]
        tasks = [group.create_task(work) for work in works]
        yield
        for task in tasks:
            task.cancel()


async def rested(load: Load, watcher: Connection) -> Sample:
    """Let the calls end, wait until what they left has been let go, and give the least that is held then."""
    load.running.clear()
    while load.busy:  # noqa: ASYNC110 - the clients know no event for that
        await asyncio.sleep(0.1)
    await asyncio.sleep(_REST)
    seen: list[Sample] = []
    for _ in range(_LOOKS):
        seen.append(await sample(load.target, watcher))
        await asyncio.sleep(_EVERY)
    return min(seen, key=lambda one: (one.tasks, one.unexplained))


async def soaked(target: Target, addresses: Addresses, minutes: float, seed: int) -> bool:
    """Work and rest; print what was seen, and tell whether the bars are met."""
    access, known = Access(addresses.owner, seconds=30), tuple(name for name in target.tenants if name != VISITOR)
    async with AsyncExitStack() as stack:
        watcher, writer, killer = [await connect(access) for _ in range(3)]
        for connection in (watcher, writer, killer):
            stack.push_async_callback(connection.close, timeout=5)
        load = Load(target, Random(seed))
        disturbance = Disturbance(writer, killer, addresses.owner, known, Random(seed), load.running)
        await load.open()
        samples: list[Sample] = []
        async with working(load, disturbance):
            load.running.set()
            await asyncio.sleep(60 * minutes * _WARM)
            before = await rested(load, watcher)
            load.running.set()
            until = asyncio.get_running_loop().time() + 60 * minutes * (1 - _WARM)
            while asyncio.get_running_loop().time() < until:
                samples.append(await sample(target, watcher))
                await asyncio.sleep(_EVERY)
            after = await rested(load, watcher)
    print(f"{target.name}: {sum(load.outcomes.values()):,} outcomes, {dict(sorted(load.outcomes.items()))}")
    print(f"{target.name}: {dict(disturbance.done)}")
    return judged(target.name, samples, before, after, load.faults)


def judged(name: str, samples: Sequence[Sample], before: Sample, after: Sample, faults: Sequence[str]) -> bool:
    """Print the quarters and the rests, and tell whether the bars are met."""
    size = len(samples) // 4
    quarters = [samples[at * size : (at + 1) * size] for at in range(4)]
    middles = [{field.name: _median(quarter, field.name) for field in fields(Sample)} for quarter in quarters]
    for title, row in [
        *((f"quarter {at}", middle) for at, middle in enumerate(middles, 1)),
        ("rest before", {field.name: getattr(before, field.name) for field in fields(Sample)}),
        ("rest after", {field.name: getattr(after, field.name) for field in fields(Sample)}),
    ]:
        sizes = ", ".join(f"{kind.upper()} {row[kind] / 1024:.1f} MB" for kind in ("rss", "pss", "uss"))
        others = ", ".join(f"{kind} {row[kind]:g}" for kind in ("threads", "files", "connections", "tasks"))
        print(f"{name} {title}: {sizes}, {others}")
    growth = middles[3]["uss"] / middles[1]["uss"] - 1
    leaks = [
        f"{kind} {getattr(before, kind)} -> {getattr(after, kind)}"
        for kind, spare in (("tasks", 0), ("unexplained", _SPARE))
        if getattr(after, kind) > getattr(before, kind) + spare
    ]
    leaks += [f"connections {after.connections}"] if after.connections > _POOL else []
    leaks += [f"threads {after.threads}"] if after.threads > _THREADS else []
    print(f"{name}: memory {growth:+.1%} from the second to the last quarter (bar {GROWTH_BAR:.0%})")
    print(f"{name}: left over: {', '.join(leaks) or 'nothing'}; faults: {len(faults)} {[*dict.fromkeys(faults)][:5]}")
    return growth <= GROWTH_BAR and not leaks and not faults


def _median(samples: Sequence[Sample], name: str) -> float:
    return statistics.median(getattr(sample, name) for sample in samples)


async def over(kind: str, running: Cluster, options: argparse.Namespace, log: IO[bytes]) -> bool:
    """Soak one server on a database of its own."""
    addresses, tenants = await database(running, f"soak_{kind}"), ("acme", "rival", "third", "fourth")
    for tenant in tenants if kind == "http" else ("local",):
        await fill(addresses.owner, tenant, CAMPAIGNS, seconds=60)
    with tempfile.TemporaryDirectory() as folder, issuer() as signing:
        if kind == "http":
            served = over_http(addresses.server, Path(folder), signing, (*tenants, VISITOR), log)
            async with served as target:
                return await soaked(target, addresses, options.minutes, options.seed)
        async with over_pipes(addresses.server, Path(folder), log) as target:
            return await soaked(target, addresses, options.minutes, options.seed)


async def measure(running: Cluster, options: argparse.Namespace, log: IO[bytes]) -> bool:
    """Soak what was asked for, both at the same time."""
    kinds = ("http", "stdio") if options.server == "both" else (options.server,)
    return all(await asyncio.gather(*(over(kind, running, options, log) for kind in kinds)))


def main() -> None:
    """Soak and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--server", choices=["http", "stdio", "both"], default="both")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.nice(5)
    open_catalog(read_settings().cache_dir)  # where its index is not built yet, that is not what is soaked
    with tempfile.TemporaryFile() as log, cluster() as running:
        met = asyncio.run(measure(running, options, log))
        log.seek(0)
        cries = [line.decode(errors="replace").rstrip() for line in log if not line.startswith(b'{"event"')]
    shown = Counter(line.partition(" object at ")[0] for line in cries if not line.startswith(" "))
    print(f"said beside the calls: {len(cries)} lines")
    for line, times in shown.most_common(40):
        print(f"    {times} times: {line[:200]}")
    sys.exit(0 if met and not any(line.startswith("Traceback") for line in cries) else 1)


if __name__ == "__main__":
    main()
