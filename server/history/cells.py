"""The cells of a history: sums over all campaigns alike in country, goal, format, placement and category.

Audiences, months and budgets do not part cells: crossed with them too, nearly every campaign would be a cell of its
own. A cell says instead how its weight is shared out over audiences and months, and how its budgets spread.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from server.history.effects import Floats, Integers
from server.history.facets import AUDIENCES, Facets, facets_of
from server.history.recency import recency
from server.history.record import OBJECTIVES
from server.history.rows import log_price
from server.history.snapshot import Array, Snapshot

PARTS = ("country", "goal", "format", "placement", "parent", "category")
"""The facets that part cells."""
MONTHS = 12
_CODED = tuple(name for name in PARTS if name != "parent")
_PIECE = 1 << 18
_YEAR = 365.0


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """One place a cell. `weight` adds up how much its campaigns count: the more recent, the more.

    `price` (log), `log_budget`, its square and `years` (back from the last start) are means by that weight; `audiences`
    and `months` have a column a class, with its share of the weight; `objectives` one each, with its campaigns.
    """

    country: Integers
    goal: Integers
    format: Integers
    placement: Integers
    parent: Integers
    category: Integers
    weight: Floats
    price: Floats
    log_budget: Floats
    log_budget_squared: Floats
    years: Floats
    audiences: Array
    months: Array
    objectives: Integers

    @property
    def facets(self) -> Facets:
        """The facets that part cells; what does not part them stands at its first class."""
        none = np.zeros(len(self.weight), np.int64)
        return Facets(**{name: getattr(self, name) for name in PARTS}, objective=none, month=none, audience=none)

    def arrays(self) -> Iterator[tuple[str, Array]]:
        """Yield every array with its name."""
        for field in fields(self):
            yield field.name, getattr(self, field.name)


def cells_of(snapshot: Snapshot, half_life: float) -> Cells:
    """Add up the campaigns of a snapshot, country by country."""
    bounds = snapshot.starts[np.flatnonzero(np.diff(snapshot.markets[:, 0], prepend=-1))]
    last = int(snapshot.columns.start.max())
    pieces = [
        _country(snapshot, int(first), int(end), last, half_life)
        for first, end in zip(bounds, [*bounds[1:], snapshot.count], strict=True)
    ]
    sums = {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}
    return cells_from(sums, snapshot.vocabulary.parent_of)


def cells_from(sums: Mapping[str, Array], parent_of: tuple[int, ...]) -> Cells:
    """Make cells of sums by weight, in whatever unit and order; their own order is that of the facets."""
    order = np.lexsort([sums[name] for name in reversed(_CODED)])
    sums = {name: values[order] for name, values in sums.items()}
    weight = sums["weight"].astype(np.float64)
    found: dict[str, Any] = {name: sums[name].astype(np.int64) for name in (*_CODED, "objectives")}
    found["parent"] = np.array(parent_of)[found["category"]]
    for name in ("price", "log_budget", "log_budget_squared", "years"):
        found[name] = sums[name] / weight
    for name in ("audiences", "months"):
        found[name] = (sums[name] / weight[:, None]).astype(np.float32)
    return Cells(weight=weight, **found)


def _country(snapshot: Snapshot, first: int, end: int, last: int, half_life: float) -> dict[str, Array]:
    """The sums of the campaigns of a country, a piece at a time."""
    words = snapshot.vocabulary
    shape = (len(words.delivery_goals), len(words.asset_formats), len(words.placements), len(words.categories))
    total: dict[str, Array] = {}
    for piece in range(first, end, _PIECE):
        found = _sums(snapshot, slice(piece, min(piece + _PIECE, end)), shape, last, half_life)
        total = {name: total[name] + values for name, values in found.items()} if total else found
    filled = np.flatnonzero(total["weight"])
    codes = dict(zip(_CODED[1:], np.unravel_index(filled, shape), strict=True))
    country = np.full(len(filled), snapshot.columns.country[first], np.int64)
    return {"country": country, **codes, **{name: values[filled] for name, values in total.items()}}


def _sums(snapshot: Snapshot, rows: slice, shape: tuple[int, ...], last: int, half_life: float) -> dict[str, Array]:
    """The sums of some rows for every cell that there could be."""
    columns, facets = snapshot.columns, facets_of(snapshot.columns, rows)
    cell = np.ravel_multi_index([getattr(facets, name) for name in _CODED[1:]], shape)
    size = int(np.prod(shape))
    years = (columns.start[rows].astype(np.float64) - last) / _YEAR
    log_budget = columns.log2_budget[rows].astype(np.float64) * np.log(2.0)
    weight = recency(years, half_life)

    def total(values: Floats) -> Array:
        return np.bincount(cell, weight * values, size)

    def shared(classes: Integers, of: int, heavy: Floats | None) -> Array:
        return np.bincount(cell * of + classes, heavy, size * of).reshape(size, of)

    return {
        "weight": np.bincount(cell, weight, size),
        "price": total(log_price(columns, rows)),
        "log_budget": total(log_budget),
        "log_budget_squared": total(log_budget**2),
        "years": total(years),
        "audiences": shared(facets.audience, AUDIENCES, weight),
        "months": shared(facets.month, MONTHS, weight),
        "objectives": shared(facets.objective, len(OBJECTIVES), None),
    }
