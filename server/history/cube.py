"""Sum a snapshot up: one cell a (country, objective, format, goal, placement, parent category) that occurs.

A cell holds counts, means and centred sums of products, so that any model that is linear in these factors, in log2
budget and in log2 days fits on the cells exactly as it would on the campaigns. Layout:

    codes[c]            six indices into the snapshot's vocabulary, in the order of `CODES`, ascending
    count[c]            campaigns of the cell
    known[m, c]         campaigns whose metric m (of `METRICS`) is known
    mean[m, c]          mean of the metric over those
    scatter[m, c]       sum of squared deviations from that mean
    budget[m, c]        mean of log2 budget over those; budget_scatter and days, days_scatter likewise
    budget_days[m, c]   sum of products of the deviations of log2 budget and log2 days
    metric_budget[m, c] sum of products of the deviations of the metric and log2 budget; metric_days likewise

`months` says what the season and the years do: for each calendar month from `first_month` (months since 1970-01) on
the campaigns that started in it, and the mean of log CPM less the mean of the campaign's cell.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from server.history.snapshot import Columns, Floats, Integers, Snapshot

CODES = ("country", "objective", "asset_format", "delivery_goal", "placement", "parent")
METRICS = ("log_cpm", "log_ctr", "log_results", "delivery")

_SLICE = 1 << 20
_SUMS = ("n", "y", "yy", "b", "bb", "d", "dd", "bd", "yb", "yd")

Singles = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Months:
    """How far log CPM stood above the cells' means, by the month in which campaigns started."""

    first_month: int
    count: Integers
    log_cpm: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Cube:
    """The cells; the layout is in the module's first lines."""

    codes: NDArray[np.uint8]
    count: Integers
    known: Singles
    mean: Singles
    scatter: Singles
    budget: Singles
    budget_scatter: Singles
    days: Singles
    days_scatter: Singles
    budget_days: Singles
    metric_budget: Singles
    metric_days: Singles
    months: Months

    @property
    def nbytes(self) -> int:
        """How many bytes the cells take."""
        arrays = (self.codes, self.count, self.known, self.mean, self.scatter, self.budget, self.budget_scatter)
        return sum(a.nbytes for a in arrays) + 5 * self.days.nbytes


def build_cube(snapshot: Snapshot) -> Cube:
    """Pass over the campaigns a million at a time; at ten million this belongs on a thread."""
    places, parents = len(snapshot.vocabulary.placements), len(snapshot.vocabulary.parents)
    width = places * parents
    full = np.zeros(len(snapshot.markets) * width, np.int64)
    for rows in _pieces(snapshot):
        full += np.bincount(_dense(snapshot, rows), minlength=len(full))
    occurring = np.flatnonzero(full)
    cell_of = np.zeros(len(full), np.int64)
    cell_of[occurring] = np.arange(len(occurring))
    inside = np.stack([occurring % width // parents, occurring % parents], axis=1)
    sums = np.zeros((len(METRICS), len(_SUMS), len(occurring)))
    for rows in _pieces(snapshot):
        _add(sums, snapshot.columns, rows, cell_of[_dense(snapshot, rows)])
    codes = np.concatenate([snapshot.markets[occurring // width], inside], axis=1).astype(np.uint8)
    means = sums[0, _SUMS.index("y")] / np.maximum(sums[0, 0], 1)
    return _cube(codes, full[occurring], sums, _months(snapshot, cell_of, means))


def _pieces(snapshot: Snapshot) -> Iterator[slice]:
    for first in range(0, snapshot.count, _SLICE):
        yield slice(first, min(first + _SLICE, snapshot.count))


def _dense(snapshot: Snapshot, rows: slice) -> Integers:
    """The number of each campaign's cell among all that could occur."""
    columns, vocabulary = snapshot.columns, snapshot.vocabulary
    market = np.searchsorted(snapshot.starts, np.arange(int(rows.start), int(rows.stop)), side="right") - 1
    cell = market * len(vocabulary.placements) + columns.placement[rows]
    return cell * len(vocabulary.parents) + columns.parent[rows]


def _add(sums: Floats, columns: Columns, rows: slice, cell: Integers) -> None:
    """Add some campaigns to the sums of every metric; one whose value is not known adds nothing."""
    budget = columns.log2_budget[rows].astype(np.float64)
    days = np.log2(columns.days[rows].astype(np.float64))
    for number, metric in enumerate(METRICS):
        value = getattr(columns, metric)[rows].astype(np.float64)
        known = ~np.isnan(value)
        y, b, d, c = value[known], budget[known], days[known], cell[known]
        for place, weight in enumerate((None, y, y * y, b, b * b, d, d * d, b * d, y * b, y * d)):
            sums[number, place] += np.bincount(c, weight, sums.shape[2])


def _cube(codes: NDArray[np.uint8], count: Integers, sums: Floats, months: Months) -> Cube:
    """Turn sums into means and centred sums."""
    n, y, yy, b, bb, d, dd, bd, yb, yd = (sums[:, place] for place in range(len(_SUMS)))
    least = np.maximum(n, 1)

    def centred(product: Floats, one: Floats, other: Floats) -> Singles:
        return (product - one * other / least).astype(np.float32)

    return Cube(
        codes=codes,
        count=count,
        known=n.astype(np.float32),
        mean=(y / least).astype(np.float32),
        scatter=np.maximum(centred(yy, y, y), 0),
        budget=(b / least).astype(np.float32),
        budget_scatter=np.maximum(centred(bb, b, b), 0),
        days=(d / least).astype(np.float32),
        days_scatter=np.maximum(centred(dd, d, d), 0),
        budget_days=centred(bd, b, d),
        metric_budget=centred(yb, y, b),
        metric_days=centred(yd, y, d),
        months=months,
    )


def _months(snapshot: Snapshot, cell_of: Integers, means: Floats) -> Months:
    """Average what the cells leave of log CPM over the months of the first days."""
    if not snapshot.count:
        return Months(0, np.zeros(0, np.int64), np.zeros(0))
    starts = snapshot.columns.start
    ends = np.array([starts.min(), starts.max()]).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    first, size = int(ends[0]), int(ends[1] - ends[0]) + 1
    count, total = np.zeros(size, np.int64), np.zeros(size)
    for rows in _pieces(snapshot):
        month = starts[rows].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) - first
        rest = snapshot.columns.log_cpm[rows] - means[cell_of[_dense(snapshot, rows)]]
        count += np.bincount(month, minlength=size)
        total += np.bincount(month, rest, size)
    return Months(first, count, total / np.maximum(count, 1))
