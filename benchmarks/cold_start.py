"""Time a server from its start to its first answered request, against an empty server on the same SDK.

    python -m benchmarks.cold_start [--rounds 10]

Both are asked for their tools over stdio by a client that only writes and reads lines. Exits with 1 over the bar.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time

BAR = 2.0
REQUEST = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "tools/list",
    "params": {
        "_meta": {
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": {},
            "io.modelcontextprotocol/clientInfo": {"name": "cold-start", "version": "1"},
        }
    },
}
SERVERS = {"empty": ["-m", "benchmarks.empty_server"], "media planner": ["-m", "server", "serve"]}


def first_answer(arguments: list[str]) -> float:
    """Start a server, ask for its tools, and give the milliseconds until the answer."""
    line = json.dumps(REQUEST).encode() + b"\n"
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(line)
        process.stdin.flush()
        answer = process.stdout.readline()
        took = (time.perf_counter() - start) * 1000
        assert b'"tools"' in answer, answer
        process.stdin.close()
        process.kill()
    return took


def main() -> None:
    """Measure in turns and report the ratio of the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    rounds = parser.parse_args().rounds
    times: dict[str, list[float]] = {name: [] for name in SERVERS}
    for turn in range(rounds + 1):
        for name, arguments in SERVERS.items():
            took = first_answer(arguments)
            if turn:
                times[name].append(took)
    middles = {name: statistics.median(values) for name, values in times.items()}
    for name, middle in middles.items():
        print(f"{name:14} {middle:6.0f} ms")
    ratio = middles["media planner"] / middles["empty"]
    print(f"ratio {ratio:.2f} (bar {BAR:.0f})")
    sys.exit(0 if ratio <= BAR else 1)


if __name__ == "__main__":
    main()
