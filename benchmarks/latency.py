"""Time calls over stdio with the SDK's client, as ratios to a tool that does nothing on the same server.

    python -m benchmarks.latency [--campaigns 100000] [--rounds 200]

The calls take turns, so that whatever else the machine does falls on all of them alike. Exits with 1 over a bar.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Any

import anyio
from mcp import Client, StdioServerParameters

MOST_MEGABYTES = 300


@dataclass(frozen=True)
class Call:
    """A call to time, and how many times as long as doing nothing it may take."""

    name: str
    tool: str
    arguments: dict[str, Any]
    bar: float


CALLS = (
    Call("nothing", "noop", {}, 1),
    Call("search_geo_targets, exact", "search_geo_targets", {"query": "Hamburg"}, 3),
    Call(
        "get_historical_performance",
        "get_historical_performance",
        {"objective": "APP_INSTALLS", "geo_ids": ["DE"], "age_min": 25, "age_max": 40, "budget": "5000", "days": 30},
        3,
    ),
    Call(
        "create_media_plan",
        "create_media_plan",
        {
            "message": "Install our running app: women 25 to 40 in Germany, 10,000 euros, March 2027",
            "reference_date": "2026-11-20",
        },
        15,
    ),
)


async def measure(campaigns: int, rounds: int, data_dir: str) -> tuple[dict[str, list[float]], float]:
    """Time each call once a round, and give the milliseconds with the server's peak memory in megabytes."""
    variables = {"MEDIA_PLANNER_HISTORY": f"synthetic:{campaigns}", "MEDIA_PLANNER_DATA_DIR": data_dir}
    process = StdioServerParameters(
        command=sys.executable, args=["-m", "benchmarks.bench_server"], env={**os.environ, **variables}
    )
    times: dict[str, list[float]] = {call.name: [] for call in CALLS}
    async with Client(process, read_timeout_seconds=300) as client:
        for turn in range(rounds + max(3, rounds // 10)):
            for call in CALLS:
                start = time.perf_counter()
                result = await client.call_tool(call.tool, call.arguments)
                took = (time.perf_counter() - start) * 1000
                assert not result.is_error, result.content
                if turn >= max(3, rounds // 10):
                    times[call.name].append(took)
        memory = (await client.call_tool("peak_memory", {})).structured_content
    assert memory is not None
    return times, memory["result"] / 1024


def report(times: dict[str, list[float]], megabytes: float) -> bool:
    """Print the ratios, and tell whether all bars are met."""
    base = statistics.median(times["nothing"])
    met = megabytes <= MOST_MEGABYTES
    print(f"{'call':32} {'p50 ms':>8} {'p95 ms':>8} {'ratio':>7} {'bar':>5}")
    for call in CALLS:
        middle = statistics.median(times[call.name])
        late = statistics.quantiles(times[call.name], n=20)[-1]
        print(f"{call.name:32} {middle:8.2f} {late:8.2f} {middle / base:7.2f} {call.bar:5.0f}")
        met = met and middle / base <= call.bar
    print(f"peak memory of the server: {megabytes:.0f} MB (bar {MOST_MEGABYTES})")
    return met


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--campaigns", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        times, megabytes = anyio.run(measure, options.campaigns, options.rounds, folder)
    sys.exit(0 if report(times, megabytes) else 1)


if __name__ == "__main__":
    main()
