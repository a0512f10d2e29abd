"""The best outcome of every number of lines on every budget of a grid, and the lines that reach it.

A table has the axes (lines used, units spent, units in the purse); minus infinity marks what cannot be. Without a
purse the last axis has length one. Tables grow by one combination at a time, and tables of sections are joined.
"""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from server.optimizer.problem import Floats, Integers

Taken = tuple[int, int]
"""A candidate and the units it gets."""


@dataclass(frozen=True, slots=True, eq=False)
class Options:
    """One combination: its candidates, their outcome per number of units, and which of them use the purse.

    `forced` says that one of the candidates must be taken.
    """

    candidates: Integers
    outcome: Floats
    purse: Integers
    forced: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A table before a combination was added, and that combination."""

    before: Floats
    options: Options


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The finished table of a section, within its bounds, and how it grew."""

    table: Floats
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Tables joined one after the other: `tables[i]` joins the first i + 1 parts."""

    parts: tuple[Part, ...]
    tables: tuple[Floats, ...]

    @property
    def table(self) -> Floats:
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
    table = np.full((lines + 1, width, purse_width), -np.inf)
    table[0, 0, 0] = 0.0
    steps: list[Step] = []
    for one in options:
        steps.append(Step(table, one))
        table = _added(table, one)
    bounded = table.copy()
    bounded[:, :low] = -np.inf
    bounded[:, high + 1 :] = -np.inf
    return Part(bounded, tuple(steps))


def join(parts: list[Part]) -> Join:
    """Join the tables of the sections: lines, units and the purse add up over them."""
    tables = [parts[0].table]
    for part in parts[1:]:
        tables.append(_joined(tables[-1], part.table))
    return Join(tuple(parts), tuple(tables))


def _joined(left: Floats, right: Floats) -> Floats:
    joined = np.full_like(left, -np.inf)
    lines, width, purse = left.shape
    for k, u, p in np.argwhere(np.isfinite(right)):
        target = joined[k:, u:, p:]
        np.maximum(target, left[: lines - k, : width - u, : purse - p] + right[k, u, p], out=target)
    return joined


def _added(before: Floats, options: Options) -> Floats:
    after = np.full_like(before, -np.inf) if options.forced else before.copy()
    for inside in (0, 1):
        members = options.purse == inside
        if members.any():
            row = options.outcome[members].max(axis=0)
            units = np.flatnonzero(np.isfinite(row))
            if len(units):
                _take(before, after, row, int(units[0]), int(units[-1]), inside)
    return after


def _take(before: Floats, after: Floats, row: Floats, first: int, last: int, inside: int) -> None:
    """Raise `after` to what one more line with `first` to `last` units reaches."""
    if before.shape[2] > 1:
        for u in range(first, last + 1):
            shift = u * inside
            if shift < before.shape[2]:
                target = after[1:, u:, shift:]
                rest = before[:-1, : before.shape[1] - u, : before.shape[2] - shift]
                np.maximum(target, rest + row[u], out=target)
        return
    lines, width = before.shape[0] - 1, before.shape[1]
    padded = np.full((lines, width + last), -np.inf)
    padded[:, last:] = before[:-1, :, 0]
    windows = sliding_window_view(padded, last - first + 1, axis=1)[:, :width]
    best = (windows + row[first : last + 1][::-1]).max(axis=2)
    np.maximum(after[1:, :, 0], best, out=after[1:, :, 0])


def _trace(part: Part, at: tuple[int, int, int]) -> list[Taken]:
    taken: list[Taken] = []
    lines, units, purse = at
    for step in reversed(part.steps):
        if not lines:
            break
        best = -np.inf if step.options.forced else step.before[lines, units, purse]
        found: Taken | None = None
        inside = 0
        for index, outcome in enumerate(step.options.outcome):
            value, spent = _best_units(
                step.before, outcome, at=(lines, units, purse), inside=int(step.options.purse[index])
            )
            if value > best:
                best, found, inside = (
                    value,
                    (int(step.options.candidates[index]), spent),
                    int(step.options.purse[index]),
                )
        if found is not None:
            taken.append(found)
            lines, units, purse = lines - 1, units - found[1], purse - found[1] * inside
    return taken


def _best_units(before: Floats, outcome: Floats, *, at: tuple[int, int, int], inside: int) -> tuple[float, int]:
    lines, units, purse = at
    spent = np.arange(min(units, purse) + 1 if inside and before.shape[2] > 1 else units + 1)
    rest = before[lines - 1, units - spent, purse - spent * inside if before.shape[2] > 1 else 0]
    values = rest + outcome[spent]
    best = int(values.argmax())
    return float(values[best]), best
