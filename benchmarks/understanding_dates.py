"""Score the date grammar on sentences of public test suites, beside dateparser on the same sentences in the same run.

Run: python -m benchmarks.understanding_dates [--data FOLDER] [--sample N]

The sentences are not part of the project. They are read from FOLDER, by default the folder `shared/data` beside the
project; without them the script says so and ends.
"""

import argparse
import json
import time
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import dateparser.search

from server.agents.dates import Window, find_windows
from server.agents.reading import fold, read
from server.agents.schedule import resolve

_FILE = "dates_dev.jsonl"
_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "data"
_BRIEF = (
    "We are a small winery and want to reach people in London who love food and travel. We have about 12,000 euros. "
    "The campaign should run from 4 January to 14 February 2027, with a pause on 24-26 January. Please answer by "
    "Friday so that we can talk about it next week. Women and men aged 25-54, mainly parents and podcast listeners. "
    "Last year we spent 8k on radio and it was not great. We would like clicks to our web shop; a CPC under 1.50 would "
    "be good. Our shop opened in 2019 and has 3 people working in it every day of the week but Sunday."
)
_ROUNDS = 200


@dataclass(frozen=True)
class Row:
    """A sentence, the day it is read on, and the window it names: two days, or a length."""

    text: str
    locale: str
    reference: date
    suite: str
    start: str
    end: str
    length: str
    days: float | None

    @property
    def kind(self) -> str:
        """Whether it names a day, a range or a length."""
        if self.length:
            return "length"
        return "day" if self.start == self.end else "range"


def rows(path: Path) -> list[Row]:
    """Read the sentences."""
    found: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = row["expected"]
        found.append(
            Row(
                text=row["text"],
                locale=row["lang"],
                reference=date.fromisoformat(row["ref"]),
                suite=row["suite"],
                start=gold.get("start", ""),
                end=gold.get("end", ""),
                length=gold.get("iso", ""),
                days=gold.get("duration_days"),
            )
        )
    return found


def ours(row: Row) -> bool:
    """Whether the first window of the grammar is the gold's."""
    windows = find_windows(fold(row.text), row.locale[:2], row.locale, row.reference)
    first = next((window for window in windows if not window.problem), None)
    return first is not None and _right(row, first)


def _right(row: Row, window: Window) -> bool:
    if row.length:
        lone = window.start is None and window.end is None and window.length is not None
        return lone and window.length is not None and (window.length.iso == row.length or window.days == row.days)
    start, end = window.start or window.end, window.end or window.start
    return (str(start), str(end)) == (row.start, row.end)


def theirs(row: Row) -> bool:
    """Whether the first date dateparser finds is the gold's; it reads days only."""
    settings = {
        "RELATIVE_BASE": datetime.combine(row.reference, datetime.min.time()),
        "PREFER_DATES_FROM": "future",
    }
    found = dateparser.search.search_dates(row.text, languages=[row.locale[:2]], settings=settings)
    return bool(found) and (row.start, row.end) == (str(found[0][1].date()),) * 2


def scored(found: list[Row], reader: Callable[[Row], bool]) -> tuple[dict[str, Counter[bool]], float]:
    """Count right and wrong by language, suite and kind, and give the CPU time of a sentence in microseconds."""
    table: dict[str, Counter[bool]] = {}
    begun = time.process_time()
    for row in found:
        right = reader(row)
        for group in ("all", f"language {row.locale[:2]}", f"suite {row.suite}", f"kind {row.kind}"):
            table.setdefault(group, Counter())[right] += 1
    return table, (time.process_time() - begun) / len(found) * 1e6


def print_table(found: list[Row]) -> None:
    """Print both readers' shares side by side."""
    warnings.simplefilter("ignore")
    (grammar, ours_us), (library, theirs_us) = scored(found, ours), scored(found, theirs)
    print(f"{'':24}{'sentences':>10}{'grammar %':>11}{'dateparser %':>14}")
    for group in sorted(grammar):
        shares = [100 * table[group][True] / table[group].total() for table in (grammar, library)]
        print(f"{group:24}{grammar[group].total():>10}{shares[0]:>11.1f}{shares[1]:>14.1f}")
    print(f"{'CPU µs a sentence':24}{'':>10}{ours_us:>11.0f}{theirs_us:>14.0f}")


def print_times() -> None:
    """Print what a brief costs, and how the cost grows with the length of the message."""
    day = date(2026, 11, 22)
    reading = read(_BRIEF, day)
    spent: list[float] = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        resolve(reading, None)
        spent.append((time.process_time() - begun) * 1e3)
    spent.sort()
    words = len(_BRIEF.split())
    print(f"schedule of {words} words: p50 {spent[_ROUNDS // 2]:.2f} ms, p95 {spent[_ROUNDS * 95 // 100]:.2f} ms")
    for factor in (8, 16, 32):
        long = read((_BRIEF + "\n") * factor, day)
        begun = time.process_time()
        resolve(long, None)
        print(f"schedule of {len(long.text):,} characters: {(time.process_time() - begun) * 1e3:.1f} ms")


def main() -> None:
    """Read the options and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_BESIDE)
    parser.add_argument("--sample", type=int, default=1, help="take every Nth sentence")
    options = parser.parse_args()
    print_times()
    path = options.data / _FILE
    if not path.is_file():
        print(f"There is no {_FILE} in {options.data}: no sentences were scored.")
        return
    print_table(rows(path)[:: options.sample])


if __name__ == "__main__":
    main()
