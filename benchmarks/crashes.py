"""Kill processes that save plans, 200 times by default, and check that nothing acknowledged is missing or double.

    python -m benchmarks.crashes [--kills 200] [--seed 1]

On PostgreSQL, which this starts itself, and on SQLite. Ends with an assertion where a promise was broken.
"""

import argparse
import asyncio
import tempfile
import time
from functools import partial
from pathlib import Path

from server.postgres.database import Access
from server.store.postgres import PostgresStore
from server.store.sqlite import SqliteStore
from tests.postgres import cluster, database
from tests.store.crashes import Opening, check_promises, survive


def crash(name: str, opening: Opening, kills: int, seed: int) -> None:
    """Kill, check, and print what was kept."""
    start = time.perf_counter()
    promised = survive(opening, kills, seed)
    asyncio.run(check_promises(opening, promised))
    took = time.perf_counter() - start
    print(f"{name}: {kills} kills, {len(promised):,} acknowledged versions, all there ({took:.0f} s)")


def main() -> None:
    """Crash both stores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with cluster() as running:
        addresses = asyncio.run(database(running, "crashes"))
        crash("PostgreSQL", partial(PostgresStore, Access(addresses.server)), options.kills, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        crash("SQLite", partial(SqliteStore, Path(folder) / "plans.sqlite"), options.kills, options.seed)


if __name__ == "__main__":
    main()
