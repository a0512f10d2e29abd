"""Choose lines and their money: exactly on a grid first, then between its points."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from server.errors import InfeasiblePlan
from server.optimizer.feasibility import Spans, conflicts, countable, spans
from server.optimizer.grid import Candidates, Join, Options, Part, grow, join, options
from server.optimizer.polish import exchange, refine
from server.optimizer.problem import Allocation, Answer, Booleans, Coarse, Floats, Integers, Problem, Purse, Section

GRID = 80
PURSE_GRID = 40
FINE_GRID = 400
BEYOND = 1.2
"""How far past the budget the table runs: as far as the questions about more money go."""

_EPSILON = 1e-9
_NOTHING = np.zeros(0, np.bool_)
_ON_GRID = 1e-4


def allocate(problem: Problem, grid: int | None = None) -> Answer:
    """Give the best lines and their money.

    Raises:
        InfeasiblePlan: No answer keeps every limit.
    """
    fixed = _fixed(problem)
    if fixed.any():
        return _around(problem, fixed, grid)
    takes = spans(problem)
    found = conflicts(problem, takes)
    if found:
        raise InfeasiblePlan(f"{' '.join(found)}", hint="Change one of these limits.")
    problem = _narrow(problem)
    coarse = grid or _units(problem, takes)
    for units in (coarse, FINE_GRID if not _crossing(problem) else 2 * coarse):
        answer = _solve(problem, takes, units)
        if answer is not None:
            return answer
    raise InfeasiblePlan("No choice of lines keeps every limit together.", hint="Loosen a share, a cap or the minimum.")


def _narrow(problem: Problem) -> Problem:
    """Look at the purse, or at what is not in it: at whichever can take less money."""
    purse = problem.purse
    if purse is None or problem.total - purse.low >= min(purse.high, problem.total):
        return problem
    other = Purse(~purse.members, max(0.0, problem.total - purse.high), problem.total - purse.low)
    return replace(problem, purse=other)


def _fixed(problem: Problem) -> Booleans:
    """Mark the locked candidates with a fixed amount; of several of one combination the one that brings most.

    Where these differ in the purse the choice between them is left to the search.
    """
    if problem.must is None:
        return _NOTHING
    fixed = problem.locked & (abs(problem.high - problem.low) <= _EPSILON * problem.total)
    for combination in set(problem.combination[fixed].tolist()):
        own = np.flatnonzero(fixed & (problem.combination == combination))
        fixed[own] = False
        if problem.purse is None or np.ptp(problem.purse.members[own].astype(np.int64)) == 0:
            fixed[own[problem.response(own, problem.low[own]).argmax()]] = True
    return fixed


def _units(problem: Problem, takes: Spans) -> int:
    """A finer grid where minimums take most of the budget, which fall between units; a coarser one for purses."""
    if _crossing(problem):
        return PURSE_GRID // 2 if _aligned(problem, 2.0 * problem.total / PURSE_GRID) else PURSE_GRID
    return 2 * GRID if takes.least[problem.most] > 0.5 * problem.total else GRID


def _crossing(problem: Problem) -> bool:
    return problem.purse is not None


class _Rounding(NamedTuple):
    """How limits between two units of the grid are read: minimums down, caps up, sections outwards."""

    low_down: bool
    high_up: bool
    outwards: bool


_USUAL, _OUTER, _INNER = _Rounding(False, True, False), _Rounding(True, True, True), _Rounding(False, False, False)


_Polished = dict[frozenset[int], Allocation | None]


def _solve(problem: Problem, takes: Spans, grid: int) -> Answer | None:
    """Solve on a grid; where limits meet between its units, again with the limits read in other ways."""
    counts = range(problem.fewest, problem.most + 1)
    polished: _Polished = {}
    by_lines, tables = _by_lines(problem, grid, counts, _USUAL, polished)
    grouped = bool(problem.sections or problem.purse) and not _aligned(problem, problem.total / grid)
    for rounding in (_OUTER, _INNER):
        missing = any(lines not in by_lines and countable(problem, takes, lines) for lines in counts)
        if missing or (grouped and rounding is _OUTER):
            for lines, one in _by_lines(problem, grid, counts, rounding, polished)[0].items():
                if lines not in by_lines or one.outcome > by_lines[lines].outcome:
                    by_lines[lines] = one
    if not by_lines:
        return None
    best = max(by_lines.values(), key=lambda one: (one.outcome, -one.lines))
    return Answer(best, by_lines, tables.table.max(axis=2), grid)


def _aligned(problem: Problem, unit: float) -> bool:
    """Whether every limit lies on the grid, so that there is one way to read it."""
    groups = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    bounds = [min(bound, problem.total) for group in groups for bound in (group.low, group.high)]
    possible = problem.low <= problem.high
    lines = np.concatenate([problem.low[possible], np.minimum(problem.high[possible], problem.total), bounds]) / unit
    return bool((abs(lines - lines.round()) < _ON_GRID).all())


def _by_lines(
    problem: Problem, grid: int, counts: range, rounding: _Rounding, polished: _Polished
) -> tuple[dict[int, Allocation], Join]:
    unit = problem.total / grid
    width = grid + 1 if _crossing(problem) else int(grid * BEYOND) + 1
    outcome = _outcomes(problem, unit, width, rounding)
    tables = join(_parts(problem, outcome, unit, _purse_width(problem, unit, width), rounding))
    chosen = {
        lines: tables.trace(lines, grid, purse)
        for lines in counts
        if (purse := _purse_units(problem, tables, (lines, grid), unit, rounding)) is not None
    }
    return _polish(problem, chosen, unit, polished), tables


def _purse_width(problem: Problem, unit: float, width: int) -> int:
    return 1 if problem.purse is None else int(min(width, np.ceil(problem.purse.high / unit - _EPSILON) + 1))


def _outcomes(problem: Problem, unit: float, width: int, rounding: _Rounding) -> Coarse:
    """The outcome of every candidate on every number of units; within a unit of a limit a line stands at the limit."""
    spend: Floats = np.arange(width, dtype=np.float64) * unit
    rows = np.arange(len(problem.low))[:, None]
    slack = _EPSILON * problem.total
    within = np.minimum(np.maximum(spend, problem.low[:, None]), problem.high[:, None])
    outcome = problem.response(rows, within)
    below, above = unit * rounding.low_down + slack, unit - slack if rounding.high_up else slack
    barred = (spend < problem.low[:, None] - below) | (spend > problem.high[:, None] + above)
    barred[:, 0] = True
    return np.where(barred, -np.inf, outcome).astype(np.float32)


def _parts(problem: Problem, outcome: Coarse, unit: float, purse_width: int, rounding: _Rounding) -> list[Part]:
    width = outcome.shape[1]
    section = np.full(len(problem.low), -1)
    for index, one in enumerate(problem.sections):
        section[one.members] = index
    purse = problem.purse.members.astype(np.int64) if problem.purse else np.zeros(len(section), np.int64)
    bounds = [(-1, 0.0, np.inf), *((index, one.low, one.high) for index, one in enumerate(problem.sections))]
    parts: list[Part] = []
    for index, low, high in bounds:
        found = _options(problem, outcome, section == index, purse)
        least, most = _in_units(low, high, unit, width, rounding)
        if found or index >= 0:
            parts.append(grow(found, problem.most, width, purse_width, least, most))
    return parts


def _in_units(low: float, high: float, unit: float, width: int, rounding: _Rounding) -> tuple[int, int]:
    """Bounds in units: rounded inwards or outwards; bounds within one unit are rounded to the nearest."""
    if rounding.outwards:
        return int(np.floor(low / unit + _EPSILON)), int(min(np.ceil(high / unit - _EPSILON), width))
    least, most = int(np.ceil(low / unit - _EPSILON)), int(min(np.floor(high / unit + _EPSILON), width))
    return (least, most) if least <= most else (round(low / unit), round(high / unit))


def _options(problem: Problem, outcome: Coarse, members: Booleans, purse: Integers) -> list[Options]:
    """The combinations of a section; of one that must be taken, only the candidates that will do."""
    locked = problem.locked
    if locked.any():
        members = members & (locked | ~np.isin(problem.combination, problem.combination[locked]))
    index = members.nonzero()[0]
    found = Candidates(index, problem.combination[index], purse[index], locked[index])
    return options(found, outcome[index], problem.most)


def _purse_units(problem: Problem, tables: Join, at: tuple[int, int], unit: float, rounding: _Rounding) -> int | None:
    """The place in the purse of the best value for a number of lines and units, None where there is none."""
    row = tables.table[at]
    if problem.purse:
        row = row.copy()
        least, most = _in_units(problem.purse.low, problem.purse.high, unit, len(row), rounding)
        row[:least] = -np.inf
        row[most + 1 :] = -np.inf
    best = int(row.argmax())
    return best if np.isfinite(row[best]) else None


def _polish(
    problem: Problem, chosen: dict[int, list[tuple[int, int]]], unit: float, polished: _Polished
) -> dict[int, Allocation]:
    if problem.sections or problem.purse:
        return _exchanged(problem, chosen, unit, polished)
    if not chosen:
        return {}
    size, none = max(chosen), [(0, 0)]
    taken = np.array([lines + none * (size - len(lines)) for lines in chosen.values()])
    rows, units = taken[..., 0], taken[..., 1]
    used = units > 0
    low, high = problem.low[rows] * used, np.minimum(problem.high[rows], problem.total) * used
    spend = refine(problem.response, rows, units * unit, low, high, problem.total, unit)
    outcome = (problem.response(rows, spend) * used).sum(axis=1).tolist()
    slack = _EPSILON * problem.total
    fits = ((low.sum(axis=1) <= problem.total + slack) & (high.sum(axis=1) >= problem.total - slack)).tolist()
    return {
        lines: Allocation(_whole(problem, rows[place, :lines], spend[place, :lines]), outcome[place])
        for place, lines in enumerate(chosen)
        if fits[place]
    }


def _exchanged(
    problem: Problem, chosen: dict[int, list[tuple[int, int]]], unit: float, polished: _Polished
) -> dict[int, Allocation]:
    """Polish every choice within sections and purse; one that was polished before is looked up."""
    for taken in chosen.values():
        rows = np.array([candidate for candidate, _ in taken])
        key = frozenset(rows.tolist())
        if key not in polished:
            spend, broken = exchange(problem, rows, np.array([units * unit for _, units in taken]), unit)
            kept = broken <= 1e-6 * problem.total
            outcome = float(problem.response(rows, spend).sum())
            polished[key] = Allocation(_whole(problem, rows, spend), outcome) if kept else None
    found = {lines: polished[frozenset(candidate for candidate, _ in taken)] for lines, taken in chosen.items()}
    return {lines: one for lines, one in found.items() if one is not None}


def _whole(problem: Problem, rows: Integers, spend: Floats) -> Floats:
    whole = np.zeros(len(problem.low))
    whole[rows] = spend
    return whole


def _around(problem: Problem, fixed: Booleans, grid: int | None) -> Answer:
    """Solve for what the fixed lines leave: they keep their money and their combinations."""
    amount = np.where(fixed, problem.low, 0.0)
    bonus = float(problem.response(np.flatnonzero(fixed), problem.low[fixed]).sum())
    count = int(fixed.sum())
    rest = problem.total - float(amount.sum())
    free = ~np.isin(problem.combination, problem.combination[fixed])
    if rest <= _EPSILON * problem.total and problem.fewest <= count and rest > -_EPSILON * problem.total:
        alone = Allocation(amount, bonus)
        return Answer(alone, {count: alone})
    if rest <= 0 or not free.any() or problem.most <= count:
        text = f"The fixed lines take {amount.sum():.2f} of {problem.total:.2f} and {count} of {problem.most} lines."
        raise InfeasiblePlan(text, hint="Fix less money, or allow more lines.")
    smaller = _smaller(problem, free, amount, rest, count)
    answer = allocate(smaller, grid)
    back = {lines + count: _back(one, free, amount, bonus) for lines, one in answer.by_lines.items()}
    return Answer(_back(answer.best, free, amount, bonus), back)


def _smaller(problem: Problem, free: Booleans, amount: Floats, rest: float, count: int) -> Problem:
    index = np.flatnonzero(free)
    respond = problem.response
    sections = tuple(
        Section(one.members[free], max(0.0, one.low - spent), one.high - spent)
        for one in problem.sections
        for spent in (float(amount[one.members].sum()),)
    )
    purse = problem.purse
    if purse:
        spent = float(amount[purse.members].sum())
        purse = replace(purse, members=purse.members[free], low=max(0.0, purse.low - spent), high=purse.high - spent)
    return Problem(
        total=rest,
        response=lambda rows, spend: respond(index[rows], spend),
        combination=problem.combination[free],
        low=problem.low[free],
        high=problem.high[free],
        most=problem.most - count,
        fewest=max(1, problem.fewest - count),
        must=problem.locked[free],
        sections=sections,
        purse=purse,
    )


def _back(one: Allocation, free: Booleans, amount: Floats, bonus: float) -> Allocation:
    spend = amount.copy()
    spend[free] = one.spend
    return Allocation(spend, one.outcome + bonus)
