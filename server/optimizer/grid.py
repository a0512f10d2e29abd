"""The best outcome of every number of lines on every budget of a grid, and the lines that reach it.

A table has the axes (lines used, units spent out of the purse, units spent in it); minus infinity marks what cannot
be. Without a purse the last axis has length one. Tables grow by one combination at a time; those of sections are
joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from server.optimizer.problem import Booleans, Coarse, Integers

Taken = tuple[int, int]
"""A candidate and the units it gets."""


class Row(NamedTuple):
    """The best outcome of a combination per number of units, out of or in the purse; `values` has a row a candidate."""

    inside: int
    outcome: Coarse
    candidates: Integers
    values: Coarse
    first: int
    last: int

    def whose(self, units: int) -> int:
        """The candidate that brings the best outcome on so many units."""
        return int(self.candidates[self.values[:, units].argmax() if len(self.candidates) > 1 else 0])


class Options(NamedTuple):
    """One combination; `forced` says that one of its candidates must be taken."""

    rows: tuple[Row, ...]
    forced: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """The candidates of one section: the combination of each, whether it is in the purse, and whether it is locked."""

    index: Integers
    combination: Integers
    inside: Integers
    locked: Booleans


def options(found: Candidates, outcome: Coarse, most: int) -> list[Options]:
    """Lay the candidates of each combination together; leave out combinations that no best answer needs."""
    if not found.index.size:
        return []
    label = 2 * found.combination + found.inside
    order = label.argsort(kind="stable")
    key = label[order]
    starts = np.concatenate([[0], (key[1:] != key[:-1]).nonzero()[0] + 1])
    values, index = outcome[order], found.index[order]
    sizes = np.diff(starts, append=len(key))
    best = values[starts]
    for place in range(1, int(sizes.max())):  # few candidates share a combination, and reduceat is slow along rows
        more = sizes > place
        best[more] = np.maximum(best[more], values[starts[more] + place])
    possible = best > -np.inf
    forced = found.locked[order[starts]]
    kept = possible.any(axis=1) & (forced | worthwhile(best, key[starts], forced, most))
    first, last = possible.argmax(axis=1).tolist(), (best.shape[1] - 1 - possible[:, ::-1].argmax(axis=1)).tolist()
    labels, ends = key[starts].tolist(), [*starts[1:].tolist(), len(key)]
    rows: dict[int, list[Row]] = {}
    for at in kept.nonzero()[0].tolist():
        own = slice(starts[at], ends[at])
        row = Row(labels[at] % 2, best[at], index[own], values[own], first[at], last[at])
        rows.setdefault(labels[at] // 2, []).append(row)
    must = {labels[at] // 2 for at in forced.nonzero()[0].tolist()}
    return [Options(tuple(own), one in must) for one, own in rows.items()]


def worthwhile(outcome: Coarse, key: Integers, forced: Booleans, most: int) -> Booleans:
    """Mark the rows that some best answer may need; `key` is twice the combination, and one more in the purse.

    A row that `most` other combinations of the same place in the purse beat on every budget never is needed: one of
    them is free. Combinations that must be taken beat nothing.
    """
    if len(key) <= most:
        return np.ones(len(key), np.bool_)
    above = (outcome[:, None] >= outcome).all(axis=2)
    beats = above & (~above.T | _earlier(len(key)))
    if (key % 2).any():
        beats &= (key[:, None] - key) % 2 == 0
    if forced.any():
        beats &= ~forced[:, None]
    return beats.sum(axis=0) < most


@cache
def _earlier(size: int) -> Booleans:
    """Mark the pairs of which the first stands before the second: of equals the first beats the others."""
    return np.triu(np.ones((size, size), np.bool_), 1)


class Step(NamedTuple):
    """A table before a combination was added, and that combination."""

    before: Coarse
    options: Options


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The finished table of a section, and how it grew."""

    table: Coarse
    steps: tuple[Step, ...]

    def within(self, low: int, high: int) -> Coarse:
        """The table of what spends from `low` to `high` units."""
        _, out, inside = self.table.shape
        if low <= 0 and high >= out + inside - 2:
            return self.table
        units = np.arange(out, dtype=np.int64)[:, None] + np.arange(inside, dtype=np.int64)
        return np.where((units >= low) & (units <= high), self.table, np.float32(-np.inf))


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Tables joined one after the other: `tables[i]` joins the first i + 1 of the parts, whose own are `bounded`."""

    parts: tuple[Part, ...]
    bounded: tuple[Coarse, ...]
    tables: tuple[Coarse, ...]

    def best(self, lines: int, units: int, purse: tuple[int, int]) -> tuple[float, int]:
        """The best value of so many lines on so many units, and how many of these are in the purse."""
        _, out, inside = self.tables[-1].shape
        if inside == 1:
            return float(self.tables[-1][lines, units, 0]) if units < out else -np.inf, 0
        first, last = max(purse[0], units - out + 1, 0), min(purse[1], units, inside - 1)
        if first > last:
            return -np.inf, 0
        among = np.arange(first, last + 1)
        values = self.tables[-1][lines, units - among, among]
        best = int(values.argmax())
        return float(values[best]), first + best

    def trace(self, lines: int, units: int, purse: int) -> list[Taken]:
        """Give the candidates that reach the value at a place of the table, with their units."""
        taken: list[Taken] = []
        at = (lines, units - purse, purse)
        for index in range(len(self.parts) - 1, 0, -1):
            left, right = self.tables[index - 1], self.bounded[index]
            here = tuple(slice(0, size + 1) for size in at)
            back = tuple(slice(size, None, -1) for size in at)
            sums = left[back] + right[here]
            split = np.unravel_index(int(sums.argmax()), sums.shape)
            inside = (int(split[0]), int(split[1]), int(split[2]))
            taken += _trace(self.parts[index], inside)
            at = (at[0] - inside[0], at[1] - inside[1], at[2] - inside[2])
        return taken + _trace(self.parts[0], at)


def grow(options: list[Options], lines: int, widths: tuple[int, int]) -> Part:
    """Fill the table of one section, so many units wide out of and in the purse."""
    table = np.full((lines + 1, *widths), -np.inf, np.float32)
    table[0, 0, 0] = 0.0
    steps: list[Step] = []
    scratch = np.empty(table.size * max(widths), np.float32)  # taken anew for every row it would cost more
    for number, one in enumerate(options, 1):
        steps.append(Step(table, one))
        table = _added(table, one, min(number, lines), scratch)
    return Part(table, tuple(steps))


def join(parts: Sequence[Part], bounds: Sequence[tuple[int, int]]) -> Join:
    """Join the tables of the sections within their bounds: lines, units and the purse add up over them."""
    bounded = tuple(part.within(*bound) for part, bound in zip(parts, bounds, strict=True))
    tables = [bounded[0]]
    for table in bounded[1:]:
        tables.append(_joined(tables[-1], table))
    return Join(tuple(parts), bounded, tuple(tables))


def _joined(left: Coarse, right: Coarse) -> Coarse:
    joined = np.full_like(left, -np.inf)
    lines, width, depth = left.shape
    scratch = np.empty(left.size * width, np.float32)
    for k, p in np.argwhere(np.isfinite(right).any(axis=1)).tolist():
        _raise(left[: lines - k, :, : depth - p], joined[k:, :, p:], right[k, :, p], scratch)
    return joined


def _added(before: Coarse, options: Options, lines: int, scratch: Coarse) -> Coarse:
    """The table after one more combination, of which at most `lines` can have been taken."""
    after = np.full_like(before, -np.inf) if options.forced else before.copy()
    for row in options.rows:
        axes = (0, 2, 1) if row.inside else (0, 1, 2)
        _raise(before[:lines].transpose(axes), after[1 : lines + 1].transpose(axes), row.outcome, scratch, row)
    return after


def _raise(before: Coarse, after: Coarse, gains: Coarse, scratch: Coarse, row: Row | None = None) -> None:
    """Raise `after` to what is reached from `before` with some more units: shifted by as many, and their gain added."""
    lines, width, depth = before.shape
    first, last = (row.first, row.last) if row else (int(np.isfinite(gains).argmax()), len(gains) - 1)
    last = min(last, width - 1)
    if first > last:
        return
    padded = np.full((lines, width + last, depth), -np.inf, np.float32)
    padded[:, last:] = before
    along, step, across = padded.strides
    shape = (last - first + 1, lines, width, depth)
    shifted = np.ndarray(shape, np.float32, padded, 0, (step, along, step, across))
    gain = gains[first : last + 1][::-1, None, None, None]
    sums = np.add(shifted, gain, out=scratch[: shifted.size].reshape(shape))
    np.maximum(after, np.maximum.reduce(sums, axis=0), out=after)


def _trace(part: Part, at: tuple[int, int, int]) -> list[Taken]:
    taken: list[Taken] = []
    place, after = at, part.table
    for step in reversed(part.steps):
        if not place[0]:
            break
        best, reached = -np.inf if step.options.forced else step.before[place], after[place]
        after = step.before
        if best == reached:
            continue
        found: tuple[Row, int] | None = None
        for row in step.options.rows:
            value, spent = _best_units(step.before, row, place)
            if value > best:
                best, found = value, (row, spent)
        if found is not None:
            row, spent = found
            taken.append((row.whose(spent), spent))
            lines, out, inside = place
            place = (lines - 1, out, inside - spent) if row.inside else (lines - 1, out - spent, inside)
    return taken


def _best_units(before: Coarse, row: Row, at: tuple[int, int, int]) -> tuple[float, int]:
    lines, out, inside = at
    top = min(inside if row.inside else out, row.last)
    if top < row.first:
        return -np.inf, 0
    along = before[lines - 1, out, : inside + 1] if row.inside else before[lines - 1, : out + 1, inside]
    end = len(along) - row.first
    values = along[end - (top - row.first + 1) : end][::-1] + row.outcome[row.first : top + 1]
    best = int(values.argmax())
    return float(values[best]), best + row.first
