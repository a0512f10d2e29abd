"""Take changed campaigns into a sorted snapshot, touching every column once and sorting nothing but what changed."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.history.postgres.assembly import Array, Campaigns, columns_of
from server.history.snapshot import TYPES, Columns, sort_key

Integers = NDArray[np.int64]
Bits = NDArray[np.bool_]

_BLANK = ord(" ")


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Sorted columns with what is known of each row number: ids, which ascend, writers and shown names."""

    columns: Columns
    ids: NDArray[np.int64]
    written: NDArray[np.int64]
    names: Array


def unseen(found: Campaigns, rows: Rows) -> Campaigns:
    """Leave out the campaigns that are there already, as their transaction wrote them; the rest ascends by id."""
    place = np.minimum(np.searchsorted(rows.ids, found.ids), len(rows.ids) - 1)
    known = (rows.ids[place] == found.ids) & (rows.written[place] == found.written)
    chosen = np.flatnonzero(~known)
    chosen = chosen[np.argsort(found.ids[chosen], kind="stable")]
    columns = {name: values[chosen] for name, values in found.columns.items()}
    return Campaigns(columns, found.ids[chosen], found.written[chosen], found.names[chosen])


def merged(rows: Rows, fresh: Campaigns) -> tuple[Rows, Integers]:
    """Put campaigns in their places, instead of what they were before; give the former row numbers of those as well.

    Row numbers follow ids, so a new campaign among the old ones moves the numbers behind it.
    """
    place = np.minimum(np.searchsorted(rows.ids, fresh.ids), len(rows.ids) - 1)
    known = rows.ids[place] == fresh.ids
    changed, new = place[known], ~known
    before = np.searchsorted(rows.ids, fresh.ids[new])
    numbers = place.copy()
    numbers[new] = before + np.arange(len(before))
    appended = not len(before) or before[0] == len(rows.ids)
    moved = (
        None
        if appended
        else np.arange(len(rows.ids)) + np.cumsum(np.bincount(before, minlength=len(rows.ids) + 1))[:-1]
    )
    if moved is not None:
        numbers[known] = moved[changed]
    columns = _replaced(rows.columns, changed, moved, columns_of({**fresh.columns, "row": numbers}))
    return (
        Rows(
            columns=columns,
            ids=np.insert(rows.ids, before, fresh.ids[new]) if len(before) else rows.ids,
            written=_written(rows.written, before, fresh.written, numbers, new),
            names=_named(rows.names, before, fresh.names, numbers, new),
        ),
        changed,
    )


def _written(old: Array, before: Integers, fresh: Array, numbers: Integers, new: Bits) -> Array:
    written = np.insert(old, before, fresh[new])
    written[numbers] = fresh
    return written


def narrowed(names: Array, least: int = 1) -> Array:
    """Names as wide as the longest of them; shorter ones stay filled up with blanks."""
    letters = np.ascontiguousarray(names).view(np.uint8).reshape(len(names), -1)
    width = letters.shape[1]
    while width > least and (letters[:, width - 1] == _BLANK).all():
        width -= 1
    return np.ascontiguousarray(letters[:, :width]).view(f"S{width}").reshape(-1)


def _named(old: Array, before: Integers, fresh: Array, numbers: Integers, new: Bits) -> Array:
    """The names, the very same array where none is new or another."""
    fresh = narrowed(fresh, old.dtype.itemsize)
    if old.dtype != fresh.dtype:
        old = np.strings.ljust(old, fresh.dtype.itemsize, b" ").astype(fresh.dtype, copy=False)
    elif not len(before) and (old[numbers] == fresh).all():
        return old
    names = np.insert(old, before, fresh[new])
    names[numbers] = fresh
    return names


def _replaced(old: Columns, changed: Integers, moved: Integers | None, fresh: Columns) -> Columns:
    """Take out the rows of some numbers and put sorted ones in, each column by one pass over it."""
    gone = np.zeros(len(old.row), np.bool_)
    gone[changed] = True
    keep = ~gone[old.row]
    numbers = old.row if moved is None else moved.astype(np.uint32)[old.row]
    fresh = fresh.take(np.lexsort((fresh.row, sort_key(fresh))))
    at = _places(sort_key(old), numbers, sort_key(fresh), fresh.row)
    before = at - np.searchsorted(np.flatnonzero(~keep), at)
    target = before + np.arange(len(at))
    source = np.insert(np.flatnonzero(keep), before, 0)
    values = {**dict(old.arrays()), "row": numbers}
    columns: dict[str, Any] = {}
    for name, type_ in TYPES.items():
        columns[name] = values[name].astype(type_, copy=False)[source]  # `np.take` would hold the interpreter's lock
        columns[name][target] = getattr(fresh, name)
    return Columns(**columns)


def _places(keys: Array, numbers: Array, wanted: Array, wanted_numbers: Array) -> Integers:
    """Where sorted rows belong among sorted rows; where the keys are equal, row numbers ascend."""
    low, high = np.searchsorted(keys, wanted, side="left"), np.searchsorted(keys, wanted, side="right")
    while (open_ := low < high).any():
        middle = (low + high) // 2
        later = open_ & (numbers[np.minimum(middle, len(numbers) - 1)] < wanted_numbers)
        low, high = np.where(later, middle + 1, low), np.where(open_ & ~later, middle, high)
    return low
