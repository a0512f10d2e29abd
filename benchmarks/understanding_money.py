"""Score the reading of money against price-parser in the same run, and measure what resolving a budget costs.

The rows are development data that lies beside the project and is no part of it: without them only the cost is measured.
Fold 0 was not looked at while the grammar was tuned on the other two.

Run: python -m benchmarks.understanding_money [--data FILE] [--fold 0|1|2]
"""

import argparse
import hashlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from price_parser import Price

from server.agents.budget import resolve
from server.agents.money.amounts import find_money
from server.agents.reading import fold, read
from server.catalog.currency_words import FAMILIES, LETTER_SYMBOLS, NAMES, SYMBOLS

_BESIDE = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "currency_dev.jsonl"
_NEAR = Decimal("1e-6")
_FOLDS = 3
_BRIEF = (
    "We are a bakery from Ghent and want to reach women from 25 to 44 in Antwerp and Brussels who like cooking, jazz."
    " Our bread costs 4.50 euros a loaf and we sold for 2M last year. The campaign should run from 1 March to 30 April"
    " with a budget of around €12,000 in total, split 60/40 between audio and video. Please keep the CPM under 9 euros,"
    " and show the spots three times a week at most. The goal is visits to our site, 5,000 clicks would be fine. The"
    " page is ready, the spots come by the middle of February. Many thanks, and see you on Monday at ten. "
)
_WORST = {
    "digits": "1 ",
    "amounts": "5 eur ",
    "scales": "5k ",
    "words": "one ",
    "shares": "50% video, ",
    "kanji": "三十",
}

Reader = Callable[[str, str], tuple[Decimal, str] | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and the money in it."""

    suite: str
    language: str
    text: str
    amount: Decimal
    currency: str
    fold: int


def ours(text: str, language: str) -> tuple[Decimal, str] | None:
    """Read the first amount with the planner's grammar."""
    plain = "en" if language == "und" else language[:2]
    found = find_money(fold(text), plain, language if "-" in language else "")
    return (found[0].amount, found[0].currency) if found else None


def theirs(text: str, _: str) -> tuple[Decimal, str] | None:
    """Read the amount with price-parser; its symbols are turned into codes by the planner's table."""
    price = Price.fromstring(text)
    if price.amount is None:
        return None
    sign = price.currency or ""
    meaning = LETTER_SYMBOLS.get(sign) or SYMBOLS.get(sign.lower()) or NAMES.get(sign.lower()) or sign.upper()
    return price.amount, next(iter(FAMILIES[meaning].values())) if meaning in FAMILIES else meaning


def load(path: Path) -> list[Row]:
    """Read the rows; each belongs to one of three folds by the digest of its name."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = row["expected"][0]
        number = int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % _FOLDS
        rows.append(Row(row["suite"], row["lang"], row["text"], Decimal(gold["amount"]), gold["currency"], number))
    return rows


def right(row: Row, reader: Reader) -> bool:
    """Tell whether amount and currency are both exact."""
    found = reader(row.text, row.language)
    return found is not None and abs(found[0] - row.amount) <= abs(row.amount) * _NEAR and found[1] == row.currency


def score(rows: Sequence[Row]) -> None:
    """Print the share of right answers by suite, language and fold."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        for name in (f"suite {row.suite}", f"language {row.language}", f"fold {row.fold}", "all"):
            groups.setdefault(name, []).append(row)
    print(f"{'':24} {'rows':>5} {'planner':>8} {'price-parser':>13}")
    for name in sorted(groups, key=lambda name: (name == "all", name)):
        members = groups[name]
        shares = [100 * sum(right(row, reader) for row in members) / len(members) for reader in (ours, theirs)]
        print(f"{name:24} {len(members):5} {shares[0]:7.1f}% {shares[1]:12.1f}%")


def cost(text: str, rounds: int) -> float:
    """Give the milliseconds of CPU that resolving the budget takes."""
    reading = read(text, date(2027, 1, 4))
    resolve(reading, None)
    started = time.process_time()
    for _ in range(rounds):
        resolve(reading, None)
    return (time.process_time() - started) / rounds * 1000


def measure() -> None:
    """Print the cost of a brief, of growing messages, and of texts made to be costly."""
    print(f"brief of {len(_BRIEF.split())} words: {cost(_BRIEF, 200):.2f} ms")
    base = cost(_BRIEF * 8, 5)
    for factor in (2, 4, 8):
        text = _BRIEF * (8 * factor)
        spent = cost(text, 3)
        print(f"{len(text):6} characters: {spent:6.1f} ms, {spent / base / factor:.2f} of linear")
    for name, unit in _WORST.items():
        small, large = (cost((unit * size)[:size], 1) for size in (5_000, 20_000))
        print(f"20,000 characters of {name}: {large:6.1f} ms, {large / small / 4:.2f} of linear")


def main() -> None:
    """Score and measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=_BESIDE, help="the rows, as JSON lines")
    options.add_argument("--fold", type=int, choices=range(_FOLDS), help="score this fold only")
    given = options.parse_args()
    if given.data.is_file():
        score([row for row in load(given.data) if given.fold in (None, row.fold)])
    else:
        print(f"No rows at {given.data}: nothing was scored.")
    measure()


if __name__ == "__main__":
    main()
