"""Compare the category search with the data package's own, in accuracy and time, on the same phrases in one run."""

import json
import statistics
import time
from collections.abc import Callable
from typing import Any, Protocol, cast

from server.catalog.categories import Categories, open_categories
from server.catalog.packages import package_folder
from tests.catalog.category_phrases import HELD_OUT, TUNING, UNSEEN

_TEXT = (
    "We are launching a new running app in Germany and want to reach women from 25 to 44 who love yoga and travel, "
    "with EUR 20,000 from the first of March for six weeks. Installs matter most; please use audio and video only. "
)


class _PackageIndex(Protocol):
    def query(self, raw_query: str, limit: int = 5, min_score: float = 0.75) -> list[dict[str, str]]: ...


def _package_search() -> Callable[[str], str | None]:
    from adtech_crosswalk import search  # pyright: ignore[reportMissingTypeStubs] - the package ships no types

    path = package_folder("adtech_crosswalk") / "data/taxonomies/ad_product/iab/v2.0/taxonomy.search-index.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    index = cast("_PackageIndex", cast("Any", search).BM25Index(data))

    def first(phrase: str) -> str | None:
        found = index.query(phrase, limit=1, min_score=0.0)
        return found[0]["category_id"] if found else None

    return first


def _own_search(categories: Categories) -> Callable[[str], str | None]:
    def first(phrase: str) -> str | None:
        found, _ = categories.search(phrase, limit=1)
        return found[0].entry.id if found else None

    return first


def _measure(search: Callable[[str], str | None], lines: str) -> tuple[float, float]:
    right: list[bool] = []
    times: list[float] = []
    for line in lines.strip().splitlines():
        phrase, ids = line.split(" | ")
        start = time.perf_counter()
        found = search(phrase)
        times.append(time.perf_counter() - start)
        right.append(found in ids.split())
    return sum(right) / len(right), statistics.median(times) * 1e6


def _mention_time(categories: Categories) -> float:
    words, rounds = len(_TEXT.split()), 200
    start = time.perf_counter()
    for _ in range(rounds):
        categories.mentions(_TEXT)
    return (time.perf_counter() - start) / rounds / words * 100 * 1e6


def main() -> None:
    """Print one line a list: share right and median time, own search against the package's."""
    start = time.perf_counter()
    categories = open_categories()
    print(f"open: {(time.perf_counter() - start) * 1e3:.0f} ms")
    own, package = _own_search(categories), _package_search()
    own("warm up the tables that are built at the first search")
    for name, lines in (("tuning", TUNING), ("held out", HELD_OUT), ("unseen", UNSEEN)):
        (own_right, own_time), (other_right, other_time) = _measure(own, lines), _measure(package, lines)
        n = len(lines.strip().splitlines())
        print(f"{name:9} n={n:3}  own {own_right:5.1%} {own_time:5.0f} us", end="  ")
        print(f"package {other_right:5.1%} {other_time:5.0f} us")
    print(f"mentions: {_mention_time(categories):.0f} us per 100 words")


if __name__ == "__main__":
    main()
