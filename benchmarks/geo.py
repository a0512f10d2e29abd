"""Measure the place index: build, open, exact names, misspellings, scanned texts and memory.

    python benchmarks/geo.py [--cache FOLDER]

The baseline of every ratio is one look-up of a name in a Python dict of the same names, measured in the same run.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from server.catalog.geo import Geo, open_geo
from server.catalog.geo_index import open_index

_ROUNDS = 2000
_SLIPS = 300
_WORDS = (
    "We want to reach women aged 25 to 44 in Germany, Austria and Paris, Texas with a budget of 20,000 euros "
    "during March. Our sneakers are made for people who like running and the outdoors, so please keep the "
    "frequency low and the message simple. Londoners come first, then the Nordics; leave out Norway and everyone "
    "who already bought from us last year. Nous voulons aussi toucher les Françaises à Lyon et en Île-de-France, "
    "und deutsche Männer in Bayern und NRW. The rest of the money should go to podcasts about health, food and "
    "travel because they did well in the past for brands like ours, and the plan must be ready by Friday so that "
    "the team can look at it."
)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cache = chosen.cache or Path(folder)
        start = time.perf_counter()
        open_geo(cache).close()
        print(f"build, or find built       {time.perf_counter() - start:8.2f} s")
        report_opening(cache)
        report_queries(cache)


def report_opening(cache: Path) -> None:
    """Print what a fresh process pays until its first answer."""
    program = (
        "import resource, sys, time; from pathlib import Path\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; start = time.perf_counter()\n"
        "from server.catalog.geo import open_geo\n"
        "imported = time.perf_counter(); geo = open_geo(Path(sys.argv[1])); geo.search('Berlin')\n"
        "opened = time.perf_counter(); geo.search('Berlln'); typed = time.perf_counter()\n"
        "grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before\n"
        "print(imported - start, opened - imported, typed - opened, grown / 1024)"
    )
    answer = subprocess.run([sys.executable, "-c", program, str(cache)], capture_output=True, text=True, check=True)
    imported, opened, typed, grown = map(float, answer.stdout.split())
    print(f"import                     {imported * 1e3:8.1f} ms")
    print(f"open and first answer      {opened * 1e3:8.1f} ms")
    print(f"first misspelling          {typed * 1e3:8.1f} ms")
    print(f"memory                     {grown:8.1f} MB")
    print(f"index on disk              {sum(f.stat().st_size for f in cache.glob('places-*')) / 2**20:8.1f} MB")


def report_queries(cache: Path) -> None:
    """Print p50 and p95 of each kind of question."""
    dice = random.Random(7)
    names = open_index(cache).typos()
    known = dict.fromkeys(names, True)
    sample = dice.sample(names, _ROUNDS)
    baseline = _times(known.get, sample)
    geo = open_geo(cache)
    _report("dict look-up (baseline)", baseline, baseline)
    _report("exact, first time", _times(geo.search, sample), baseline)
    _report("exact, seen before", _times(geo.search, sample[-500:]), baseline)
    _report("lookup, seen before", _warm(geo, sample[-500:]), baseline)
    _report("misspelt", _times(geo.search, [_slip(name, dice) for name in sample[:_SLIPS]]), baseline)
    words = len(_WORDS.split())
    texts = [f"{dice.choice(names)}. {_WORDS}" for _ in range(200)]
    per_hundred = [seconds * 100 / words for seconds in _times(geo.mentions, texts)]
    _report("mentions, 100 words", per_hundred, baseline)
    long = [" ".join([_WORDS] * size) for size in (1, 10, 100)]
    print(
        "mentions, us a word, x1 x10 x100:",
        *(f"{t / words / n * 1e6:.1f}" for t, n in zip(_times(geo.mentions, long), (1, 10, 100), strict=True)),
    )


def _slip(name: str, dice: random.Random) -> str:
    """Drop a letter from the inside of a name."""
    place = dice.randrange(1, len(name) - 1)
    return name[:place] + name[place + 1 :]


def _warm(geo: Geo, names: Sequence[str]) -> list[float]:
    _times(geo.lookup, names)
    return _times(geo.lookup, names)


def _times(ask: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    times: list[float] = []
    for question in questions:
        start = time.perf_counter()
        ask(question)
        times.append(time.perf_counter() - start)
    return times


def _report(name: str, times: list[float], baseline: list[float]) -> None:
    half, most = (sorted(times)[int(len(times) * share)] for share in (0.5, 0.95))
    ratio = half / sorted(baseline)[len(baseline) // 2]
    print(f"{name:26} p50 {half * 1e6:9.1f} us   p95 {most * 1e6:9.1f} us   x{ratio:,.0f} the baseline")


if __name__ == "__main__":
    main()
