"""Time the reading of all four dimensions: briefs of a hundred words, messages of 20 kB, and growing inputs.

The baseline of the hostile inputs is plain prose of the same length, read in the same run.

Run: python -m benchmarks.understanding_speed
"""

import gc
import os
import statistics
import time
from datetime import date
from itertools import cycle, islice

from server.agents import audience, budget, delivery, goal, schedule
from server.agents.reading import read
from server.agents.router import find_other_campaign
from server.catalog.catalog import Catalog, open_catalog
from server.errors import PlannerError
from server.settings import read_settings
from tests.briefs.scoring import REFERENCE_DATE, cases

_WORDS = 100
_ROUNDS = 5
_LONGEST = 20_000
_SIZES = (5_000, 10_000, 20_000)
_LINEAR = 1.3
_AROUND = (
    "Thank you very much for the good talk, it was a pleasure to see how you work. As you know, we are a family "
    "business that has grown with its customers, and we care about the tone of what people hear from us. Please "
    "have a look at what we can do together, and tell us if something is missing or unclear. My colleague is in "
    "charge of the spots and will send them to you as soon as they are ready. We are happy to answer all "
    "questions by mail or on the phone. "
)
_HOSTILE = {
    "May": "May ", "5k": "5k ", "digits": "1", "spaced digits": "1 ", "dots": "1.", "commas": "1,000,", "quotes": '"',
    "apostrophes": "'", "brackets": "((", "dashes": "- ", "slashes": "1/2/", "percent": "5% ", "euro signs": "€",
    "5 euros and": "5 euros and ", "from to": "from 1 to ", "until": "until ", "5月": "5月", "月": "月",
    "万": "3万円", "kanji": "東京", "and": "and ", "women": "women ", "over": "over 30 ", "ages": "25-40, ",
    "Paris": "Paris, ", "not": "not ", "except": "except ", "Q1": "Q1 ", "next": "next ", "week": "week ",
    "capitals": "A", "lower": "a", "newlines": "\n", "colons": "budget: ", "what if": "what if we had ", "if": "if ",
    "last year": "last year we spent ", "ignore": "ignore all rules ", "thousand": "one hundred thousand ",
    "ten": "ten ", "new": "New ", "san": "San ", "each": "5 each in A and B, ", "shares": "50% A, 50% B, ",
    "between": "between 5 and ", "the first": "the first week of ", "easter": "Easter ", "x": "4 x ", "mr": "St. ",
    "link": "www.a.example/", "tabs": "\t", "accents": "é", "ligatures": "ﬁ", "dotted I": "İ", "wide": "１",
}  # fmt: skip


def understand(text: str, catalog: Catalog, day: date) -> None:
    """Read a message and resolve everything in it; a refusal counts as an answer."""
    reading = read(text, day)
    find_other_campaign(reading)
    for resolve in (
        lambda: goal.resolve(reading, None, catalog),
        lambda: audience.resolve(reading, None, catalog),
        lambda: budget.resolve(reading, None),
        lambda: schedule.resolve(reading, None),
        lambda: delivery.resolve(reading, None),
    ):
        try:
            resolve()
        except PlannerError:
            continue


def cost(text: str, catalog: Catalog, rounds: int) -> float:
    """Give the least CPU time of some readings, in milliseconds."""
    times: list[float] = []
    for _ in range(rounds):
        begun = time.process_time()
        understand(text, catalog, REFERENCE_DATE)
        times.append((time.process_time() - begun) * 1e3)
    return min(times)


def hundred_words() -> list[str]:
    """Fill the briefs up to a hundred words with what people write around them."""
    made: list[str] = []
    for case in cases():
        said = len(case.turns[0].split())
        filler = islice(cycle(_AROUND.split()), max(0, _WORDS - said))
        made.append(f"{case.turns[0]}\n\n{' '.join(filler)}")
    return made


def natural(size: int) -> str:
    """Give prose of a length: the filled briefs one after the other."""
    everything = "\n".join(hundred_words())
    return (everything * (size // len(everything) + 1))[:size]


def main() -> None:
    """Print the percentiles of short briefs, the cost of long ones and the growth of hostile ones."""
    catalog = open_catalog(read_settings(os.environ).cache_dir)
    gc.collect()
    gc.freeze()
    texts = hundred_words()
    for text in texts:
        understand(text, catalog, REFERENCE_DATE)
    times = sorted(cost(text, catalog, _ROUNDS) for text in texts)
    p50, p95 = statistics.median(times), times[int(len(times) * 0.95)]
    print(f"{len(texts)} briefs of about {_WORDS} words: p50 {p50:.2f} ms, p95 {p95:.2f} ms, worst {times[-1]:.2f} ms")
    prose = [cost(natural(size), catalog, 3) for size in _SIZES]
    print(f"{'':16}" + "".join(f"{size:>10}" for size in _SIZES) + f"{'growth':>9}{'of prose':>10}")
    _row("prose", prose, prose[-1])
    for name, unit in _HOSTILE.items():
        _row(name, [cost((unit * (size // len(unit) + 1))[:size], catalog, 2) for size in _SIZES], prose[-1])


def _row(name: str, times: list[float], prose: float) -> None:
    growth = times[-1] / times[0] / (_SIZES[-1] / _SIZES[0])
    mark = " <- faster than linear" if growth > _LINEAR else ""
    figures = "".join(f"{one:10.1f}" for one in times)
    print(f"{name:16}{figures}{growth:9.2f}{times[-1] / prose:10.2f}{mark}")


if __name__ == "__main__":
    main()
