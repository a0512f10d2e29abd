"""The best outcome of every number of lines on every budget of a grid, and the lines that reach it.

A table has the axes (lines used, units spent, units in the purse); minus infinity marks what cannot be. Without a
purse the last axis has length one. Tables grow by one combination at a time, and tables of sections are joined.
"""

from dataclasses import dataclass
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
    best = np.maximum.reduceat(values, starts, axis=0)
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
    order = np.arange(len(key))
    above = (outcome[:, None] >= outcome[None]).all(axis=2)
    beats = above & ((key[:, None] - key) % 2 == 0) & ~forced[:, None] & (~above.T | (order[:, None] < order))
    beats[order, order] = False
    return beats.sum(axis=0) < most


class Step(NamedTuple):
    """A table before a combination was added, and that combination."""

    before: Coarse
    options: Options


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The finished table of a section, within its bounds, and how it grew."""

    table: Coarse
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Tables joined one after the other: `tables[i]` joins the first i + 1 parts."""

    parts: tuple[Part, ...]
    tables: tuple[Coarse, ...]

    @property
    def table(self) -> Coarse:
        """The table of everything."""
        return self.tables[-1]

    def trace(self, lines: int, units: int, purse: int) -> list[Taken]:
        """Give the candidates that reach the value at a place of the table, with their units."""
        taken: list[Taken] = []
        at = (lines, units, purse)
        for index in range(len(self.parts) - 1, 0, -1):
            left, right = self.tables[index - 1], self.parts[index].table
            here = tuple(slice(0, size + 1) for size in at)
            back = tuple(slice(size, None, -1) for size in at)
            sums = left[back] + right[here]
            split = np.unravel_index(int(sums.argmax()), sums.shape)
            inside = (int(split[0]), int(split[1]), int(split[2]))
            taken += _trace(self.parts[index], inside)
            at = (at[0] - inside[0], at[1] - inside[1], at[2] - inside[2])
        return taken + _trace(self.parts[0], at)


def grow(options: list[Options], lines: int, width: int, purse_width: int, low: int, high: int) -> Part:
    """Fill the table of one section, whose units must lie from `low` to `high`."""
    table = np.full((lines + 1, width, purse_width), -np.inf, np.float32)
    table[0, 0, 0] = 0.0
    steps: list[Step] = []
    scratch = np.empty(
        lines * width * width if purse_width == 1 else 0, np.float32
    )  # taken anew for every row it would cost more
    for number, one in enumerate(options, 1):
        steps.append(Step(table, one))
        table = _added(table, one, min(number, lines), scratch)
    if low > 0 or high < width - 1:
        table = table.copy()
        table[:, :low] = -np.inf
        table[:, high + 1 :] = -np.inf
    return Part(table, tuple(steps))


def join(parts: list[Part]) -> Join:
    """Join the tables of the sections: lines, units and the purse add up over them."""
    tables = [parts[0].table]
    for part in parts[1:]:
        tables.append(_joined(tables[-1], part.table))
    return Join(tuple(parts), tuple(tables))


def _joined(left: Coarse, right: Coarse) -> Coarse:
    joined = np.full_like(left, -np.inf)
    lines, width, purse = left.shape
    for k, u, p in np.argwhere(np.isfinite(right)):
        target = joined[k:, u:, p:]
        np.maximum(target, left[: lines - k, : width - u, : purse - p] + right[k, u, p], out=target)
    return joined


def _added(before: Coarse, options: Options, lines: int, scratch: Coarse) -> Coarse:
    """The table after one more combination, of which at most `lines` can have been taken."""
    after = np.full_like(before, -np.inf) if options.forced else before.copy()
    for row in options.rows:
        if before.shape[2] > 1:
            _take_shifted(before, after, row)
        else:
            _take(before[:lines, :, 0], after[1 : lines + 1, :, 0], row, scratch)
    return after


def _take_shifted(before: Coarse, after: Coarse, row: Row) -> None:
    for u in range(row.first, row.last + 1):
        shift = u * row.inside
        if shift < before.shape[2]:
            target = after[1:, u:, shift:]
            rest = before[:-1, : before.shape[1] - u, : before.shape[2] - shift]
            np.maximum(target, rest + row.outcome[u], out=target)


def _take(before: Coarse, after: Coarse, row: Row, scratch: Coarse) -> None:
    """Raise `after` to what one more line reaches: for each number of units, the table shifted by as many."""
    lines, width = before.shape
    padded = np.full((lines, width + row.last), -np.inf, np.float32)
    padded[:, row.last :] = before
    along, step = padded.strides
    shape = (row.last - row.first + 1, lines, width)
    shifted = np.ndarray(shape, np.float32, padded, 0, (step, along, step))
    gains = row.outcome[row.first : row.last + 1][::-1, None, None]
    sums = np.add(shifted, gains, out=scratch[: shifted.size].reshape(shape))
    np.maximum(after, np.maximum.reduce(sums, axis=0), out=after)


def _trace(part: Part, at: tuple[int, int, int]) -> list[Taken]:
    taken: list[Taken] = []
    lines, units, purse = at
    after = part.table
    for step in reversed(part.steps):
        if not lines:
            break
        best, reached = -np.inf if step.options.forced else step.before[lines, units, purse], after[lines, units, purse]
        after = step.before
        if best == reached:
            continue
        found: tuple[Row, int] | None = None
        for row in step.options.rows:
            value, spent = _best_units(step.before, row, (lines, units, purse))
            if value > best:
                best, found = value, (row, spent)
        if found is not None:
            row, spent = found
            taken.append((row.whose(spent), spent))
            lines, units, purse = lines - 1, units - spent, purse - spent * row.inside
    return taken


def _best_units(before: Coarse, row: Row, at: tuple[int, int, int]) -> tuple[float, int]:
    lines, units, purse = at
    pursed = before.shape[2] > 1
    top = min(units, row.last, purse if row.inside and pursed else units)
    if top < row.first:
        return -np.inf, 0
    if pursed:
        spent = np.arange(row.first, top + 1)
        rest = before[lines - 1, units - spent, purse - spent * row.inside]
    else:
        rest = before[lines - 1, units - top : units - row.first + 1, 0][::-1]
    values = rest + row.outcome[row.first : top + 1]
    best = int(values.argmax())
    return float(values[best]), best + row.first
