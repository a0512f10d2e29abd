"""Past campaigns in memory: one immutable snapshot of sorted columns, some 57 bytes a campaign.

Rows are sorted by market = (country, objective, asset format, delivery goal), then category, then budget, then
row number; so a market is one slice, a category inside it one slice of that, and budgets ascend inside both.
The order depends on the content alone, never on the order in which a source gave its rows.

Codes are indices into `vocabulary`; its last entry of objectives, goals, formats and placements, and its first of
categories and parents, is "" and stands for "not known". Logarithms are natural unless the name says log2.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from server.history.record import ASSET_FORMATS, DELIVERY_GOALS, OBJECTIVES, PLACEMENTS, Origin

if TYPE_CHECKING:
    from server.history.cells import Cells

Array = NDArray[Any]
Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the indices stand for. `categories` are ordered by parent; `parent_of[c]` is the parent of category c.

    An interest's index is its bit: 0 to 63 in `interests_low`, 64 to 127 in `interests_high`.
    """

    countries: tuple[str, ...]
    categories: tuple[str, ...]
    parents: tuple[str, ...]
    parent_of: tuple[int, ...]
    interests: tuple[str, ...]
    objectives: tuple[str, ...] = OBJECTIVES
    delivery_goals: tuple[str, ...] = DELIVERY_GOALS
    asset_formats: tuple[str, ...] = ASSET_FORMATS
    placements: tuple[str, ...] = PLACEMENTS

    @classmethod
    def of(
        cls,
        countries: Iterable[str],
        categories: Iterable[str],
        parents: Mapping[str, str],
        interests: Iterable[str],
    ) -> "Vocabulary":
        """Order the codes that occur; a category without a known parent is its own."""
        above = {code: parents.get(code, code) for code in categories if code}
        heads = sorted(set(above.values()))
        ordered = sorted(above, key=lambda code: (above[code], code))
        return cls(
            countries=tuple(countries),
            categories=("", *ordered),
            parents=("", *heads),
            parent_of=(0, *(1 + heads.index(above[code]) for code in ordered)),
            interests=tuple(interests),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The campaigns, one array a fact, all of the same length. Money is in euros.

    `log_results` is the log of the objective's results per impression (people, clicks, views, installs, ...), NaN
    where it is not known; `log_ctr`, `completion`, `delivery` and `frequency` likewise. `genders` has bit i for
    the i-th of `GENDERS`, all bits where the ad set was not restricted. `start` counts days from 1970-01-01.
    """

    country: NDArray[np.uint8]
    objective: NDArray[np.uint8]
    asset_format: NDArray[np.uint8]
    delivery_goal: NDArray[np.uint8]
    placement: NDArray[np.uint8]
    parent: NDArray[np.uint8]
    category: NDArray[np.uint16]
    interests_low: NDArray[np.uint64]
    interests_high: NDArray[np.uint64]
    age_min: NDArray[np.uint8]
    age_max: NDArray[np.uint8]
    genders: NDArray[np.uint8]
    log2_budget: NDArray[np.float32]
    days: NDArray[np.uint16]
    start: NDArray[np.uint16]
    log_cpm: NDArray[np.float32]
    log_ctr: NDArray[np.float32]
    log_results: NDArray[np.float32]
    completion: NDArray[np.float16]
    delivery: NDArray[np.float16]
    frequency: NDArray[np.float16]
    row: NDArray[np.uint32]

    def arrays(self) -> Iterator[tuple[str, Array]]:
        """Yield every column with its name."""
        for field in fields(self):
            yield field.name, getattr(self, field.name)

    def take(self, order: Array) -> "Columns":
        """The rows at `order`, in that order."""
        return Columns(**{name: values[order] for name, values in self.arrays()})


TYPES: dict[str, type[np.generic]] = {
    "country": np.uint8,
    "objective": np.uint8,
    "asset_format": np.uint8,
    "delivery_goal": np.uint8,
    "placement": np.uint8,
    "parent": np.uint8,
    "category": np.uint16,
    "interests_low": np.uint64,
    "interests_high": np.uint64,
    "age_min": np.uint8,
    "age_max": np.uint8,
    "genders": np.uint8,
    "log2_budget": np.float32,
    "days": np.uint16,
    "start": np.uint16,
    "log_cpm": np.float32,
    "log_ctr": np.float32,
    "log_results": np.float32,
    "completion": np.float16,
    "delivery": np.float16,
    "frequency": np.float16,
    "row": np.uint32,
}


@dataclass(frozen=True, slots=True)
class About:
    """Where a snapshot comes from. `version` changes when, and only when, the campaigns do."""

    version: str
    origin: Origin
    provenance: str
    rates_date: date | None = None
    tenant: str = ""

    @property
    def synthetic(self) -> bool:
        """Whether the campaigns were made up by a generator."""
        return self.origin == "synthetic"


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """One immutable history. Market m is rows `starts[m]:starts[m + 1]`; `markets[m]` is its four codes.

    Run r is rows `run_starts[r]:run_starts[r + 1]`, the campaigns of one category in one market;
    `run_keys[r]` is market * categories + category, ascending. `market_level` is how far the mean log CPM
    of a market stands above that of the same (objective, format, goal) in all countries.
    `ids[row]` is the id of a campaign of an imported history; a synthetic id is made from the row number.
    `cells` are the sums of a larger history, where the columns are an even sample of one.
    """

    columns: Columns
    vocabulary: Vocabulary
    about: About
    markets: Integers
    starts: Integers
    market_level: Floats
    run_keys: NDArray[np.int32]
    run_starts: NDArray[np.int32]
    ids: Array | None = None
    cells: "Cells | None" = None

    @property
    def count(self) -> int:
        """How many campaigns there are."""
        return len(self.columns.row)

    @property
    def nbytes(self) -> int:
        """How many bytes the columns take, ids not counted."""
        return sum(values.nbytes for _, values in self.columns.arrays())

    @property
    def dates(self) -> tuple[date, date] | None:
        """The first and the last day on which a campaign started."""
        start = self.columns.start
        return (day_of(int(start.min())), day_of(int(start.max()))) if len(start) else None

    def campaign_id(self, index: int) -> str:
        """The id of the campaign at a position of the columns."""
        row = int(self.columns.row[index])
        return f"SYN-{self.about.version}-{row:08d}" if self.ids is None else self.ids[row].decode().rstrip(" ")


def day_number(day: date) -> int:
    """Days from 1970-01-01."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The day that is so many days after 1970-01-01."""
    return date.fromordinal(number + _EPOCH)


def build_snapshot(columns: Columns, vocabulary: Vocabulary, about: About, ids: Array | None = None) -> Snapshot:
    """Sort the campaigns and find the slices of the markets."""
    order = _order(columns)
    ordered = {name: np.take(values, order, mode="clip") for name, values in columns.arrays()}
    return sorted_snapshot(Columns(**ordered), vocabulary, about, ids)


def sorted_snapshot(columns: Columns, vocabulary: Vocabulary, about: About, ids: Array | None = None) -> Snapshot:
    """Find the slices of the markets in campaigns that are sorted already."""
    key = market_key(columns)
    firsts = _changes(key[1:] != key[:-1], len(key))
    codes, starts = key[firsts].astype(np.int64), np.append(firsts, len(key))
    category = columns.category
    runs = _changes((key[1:] != key[:-1]) | (category[1:] != category[:-1]), len(key))
    market_of_run = np.searchsorted(firsts, runs, side="right") - 1
    sizes = np.diff(starts)
    for _, values in columns.arrays():
        values.flags.writeable = False
    return Snapshot(
        columns=columns,
        vocabulary=vocabulary,
        about=about,
        markets=np.stack([codes >> 24, (codes >> 16) & 255, (codes >> 8) & 255, codes & 255], axis=1),
        starts=starts,
        market_level=_levels(columns, firsts, codes & 0xFFFFFF, sizes),
        run_keys=(market_of_run * len(vocabulary.categories) + category[runs]).astype(np.int32),
        run_starts=np.append(runs, len(key)).astype(np.int32),
        ids=ids,
    )


def _levels(columns: Columns, firsts: Integers, combinations: Integers, sizes: Integers) -> Floats:
    """How far each market's mean log CPM stands above that of its combination in all countries."""
    if not len(firsts):
        return np.zeros(0)
    sums = np.add.reduceat(columns.log_cpm, firsts, dtype=np.float64)
    _, combination = np.unique(combinations, return_inverse=True)
    everywhere = np.bincount(combination, sums) / np.bincount(combination, sizes)
    return sums / sizes - everywhere[combination]


def _changes(differs: NDArray[np.bool_], rows: int) -> Integers:
    """Where a run of equal rows begins, told by whether each row differs from the one before."""
    return np.append([0], np.flatnonzero(differs) + 1) if rows else np.zeros(0, np.int64)


def market_key(columns: Columns) -> NDArray[np.uint32]:
    """One number a campaign for (country, objective, asset format, delivery goal), in the order of the rows."""
    key = columns.country.astype(np.uint32)
    for codes in (columns.objective, columns.asset_format, columns.delivery_goal):
        key = (key << np.uint32(8)) | codes
    return key


def sort_key(columns: Columns) -> NDArray[np.uint64]:
    """One number a campaign for market, category and budget, in the order of the rows.

    The bits of positive floats order as they do; budgets below one euro count as one. It is packed as close as the
    codes allow.
    """
    place = columns.country.astype(np.uint64)
    for codes, size in (
        (columns.objective, len(OBJECTIVES)),
        (columns.asset_format, len(ASSET_FORMATS)),
        (columns.delivery_goal, len(DELIVERY_GOALS)),
        (columns.category, 1 << 16),
    ):
        place = place * np.uint64(size) + codes
    budget = np.maximum(columns.log2_budget, np.float32(0)).view(np.uint32)
    return (place << np.uint64(31)) | budget


def _order(columns: Columns) -> Integers:
    """Positions by market, category, budget, row.

    Sorts of numbers that need not be stable are the fastest there are; what they leave open is settled by a second one,
    of the rank and the place together. None holds the interpreter's lock as `np.unique` does.
    """
    row = columns.row
    by_row = None if (row[1:] > row[:-1]).all() else np.argsort(row, kind="stable")
    key = sort_key(columns) if by_row is None else sort_key(columns)[by_row]
    order = np.argsort(key)
    ranked = key[order]
    places = np.zeros(len(key), np.uint64)
    np.cumsum(ranked[1:] != ranked[:-1], out=places[1:])
    places = (places << np.uint64(32)) | order.astype(np.uint64)
    places.sort()
    order = (places & np.uint64(0xFFFFFFFF)).astype(np.int64)
    return order if by_row is None else by_row[order]


_EPOCH = date(1970, 1, 1).toordinal()
