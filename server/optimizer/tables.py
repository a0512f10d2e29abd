"""The tables of a problem on one grid: the best lines for its budget, and what other budgets bring."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from server.optimizer.grid import Candidates, Join, Options, Part, Taken, grow, join, options
from server.optimizer.problem import Booleans, Coarse, Floats, Integers, Problem, Section

EPSILON = 1e-9


class Rounding(NamedTuple):
    """How limits between two units of the grid are read: minimums down, caps up, sections outwards."""

    low_down: bool
    high_up: bool
    outwards: bool


USUAL, OUTER, INNER = Rounding(False, True, False), Rounding(True, True, True), Rounding(False, False, False)


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """The table of every section of a problem, and all of them joined for its own budget."""

    problem: Problem
    units: int
    rounding: Rounding
    parts: tuple[Part, ...]
    sections: tuple[Section | None, ...]
    joined: Join

    def chosen(self, lines: int) -> list[Taken] | None:
        """The best candidates for so many lines on the whole budget, with their units; None where there are none."""
        value, inside = self.joined.best(lines, self.units, self._purse(1.0))
        return self.joined.trace(lines, self.units, inside) if np.isfinite(value) else None

    def value(self, lines: int, times: float) -> float | None:
        """What so many lines bring on so many times the budget; between two units the nearer one counts more."""
        place = times * self.units
        below = int(place + EPSILON)
        joined = self._joined(times)
        farthest = self.units * self.problem.beyond + EPSILON
        if not (0 <= lines < joined.tables[-1].shape[0] and 0.0 < place <= farthest):
            return None
        purse = self._purse(times)
        (first, _), part = joined.best(lines, below, purse), place - below
        if part > EPSILON:
            first += part * (joined.best(lines, below + 1, purse)[0] - first)
        return first if np.isfinite(first) else None

    def _joined(self, times: float) -> Join:
        if abs(times - 1.0) < EPSILON or len(self.parts) == 1:
            return self.joined
        return join(self.parts, [_bounds(one, times, self) for one in self.sections])

    def _purse(self, times: float) -> tuple[int, int]:
        return _bounds(self.problem.purse, times, self) if self.problem.purse else (0, 0)


def _bounds(one: Section | None, times: float, tables: Tables) -> tuple[int, int]:
    whole = sum(tables.parts[0].table.shape[1:])
    return (
        (0, whole)
        if one is None
        else in_units(*one.at(times), _unit(tables.problem, tables.units), whole, tables.rounding)
    )


def tables(problem: Problem, units: int, rounding: Rounding) -> Tables:
    """Fill the tables of a problem on a grid of so many units for its budget."""
    unit = _unit(problem, units)
    width = int(units * problem.beyond + EPSILON) + 1 + (problem.beyond > 1.0)
    outcome = _outcomes(problem, unit, width, rounding)
    purse = problem.purse.members.astype(np.int64) if problem.purse else np.zeros(len(problem.low), np.int64)
    section = np.full(len(problem.low), -1)
    for index, one in enumerate(problem.sections):
        section[one.members] = index
    widths = _widths(problem, unit, width)
    parts: list[Part] = []
    sections: list[Section | None] = []
    for index, one in ((-1, None), *enumerate(problem.sections)):
        found = _options(problem, outcome, section == index, purse)
        if found or index >= 0 or not problem.sections:
            parts.append(grow(found, problem.most + problem.spare, widths))
            sections.append(one)
    bounds = [
        (0, sum(widths)) if one is None else in_units(one.low, one.high, unit, width, rounding) for one in sections
    ]
    return Tables(problem, units, rounding, tuple(parts), tuple(sections), join(parts, bounds))


def _unit(problem: Problem, units: int) -> float:
    return problem.total / units


def _widths(problem: Problem, unit: float, width: int) -> tuple[int, int]:
    """How many units there may be out of the purse and in it."""
    purse = problem.purse
    if purse is None:
        return width, 1
    most = max(purse.at(1.0)[1], purse.at(problem.beyond)[1])
    least = min(purse.at(1.0)[0], purse.at(problem.beyond)[0] - (problem.beyond - 1.0) * problem.total)
    inside = int(min(width, np.ceil(most / unit - EPSILON) + 1))
    return max(1, min(width, width - int(np.floor(least / unit + EPSILON)))), max(1, inside)


def _outcomes(problem: Problem, unit: float, width: int, rounding: Rounding) -> Coarse:
    """The outcome of every candidate on every number of units; within a unit of a limit a line stands at the limit."""
    spend: Floats = np.arange(width, dtype=np.float64) * unit
    rows = np.arange(len(problem.low))[:, None]
    slack = EPSILON * problem.total
    within = np.minimum(np.maximum(spend, problem.low[:, None]), problem.high[:, None])
    outcome = problem.response(rows, within)
    below, above = unit * rounding.low_down + slack, unit - slack if rounding.high_up else slack
    barred = (spend < problem.low[:, None] - below) | (spend > problem.high[:, None] + above)
    barred[:, 0] = True
    return np.where(barred, -np.inf, outcome).astype(np.float32)


def _options(problem: Problem, outcome: Coarse, members: Booleans, purse: Integers) -> list[Options]:
    """The combinations of a section; of one that must be taken, only the candidates that will do."""
    locked = problem.locked
    if locked.any():
        members = members & (locked | ~np.isin(problem.combination, problem.combination[locked]))
    index = members.nonzero()[0]
    found = Candidates(index, problem.combination[index], purse[index], locked[index])
    return options(found, outcome[index], problem.most + problem.spare)


def in_units(low: float, high: float, unit: float, width: int, rounding: Rounding) -> tuple[int, int]:
    """Bounds in units: rounded inwards or outwards; bounds within one unit are rounded to the nearest."""
    if rounding.outwards:
        return int(np.floor(low / unit + EPSILON)), int(min(np.ceil(high / unit - EPSILON), width))
    least, most = int(np.ceil(low / unit - EPSILON)), int(min(np.floor(high / unit + EPSILON), width))
    return (least, most) if least <= most else (round(low / unit), round(high / unit))
