"""Choose lines and their money: exactly on a grid first, then between its points."""

from collections.abc import Sequence

import numpy as np

from server.errors import InfeasiblePlan
from server.optimizer.feasibility import Spans, conflicts, countable, spans
from server.optimizer.polish import exchange, refine
from server.optimizer.problem import Allocation, Answer, Booleans, Floats, Integers, Look, Problem, Purse, Section
from server.optimizer.tables import EPSILON, INNER, OUTER, USUAL, Rounding, Tables, tables

GRID = 80
PURSE_GRID = 40
FINE_GRID = 400
FARTHEST = 3.0
"""Where fixed lines leave little, the table of the rest runs no further than so many times that rest."""

_NOTHING = np.zeros(0, np.bool_)
_ON_GRID = 1e-4
_ALONG = np.linspace(0.0, 1.0, 9)
"""Where a curve is looked at to tell how it bends."""


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
    coarse = grid or _units(problem, takes)
    if not grid and (_bent(problem) or _tight(problem, problem.total / coarse)):
        coarse *= 2
    for units in (coarse, FINE_GRID if not _crossing(problem) else 2 * coarse):
        answer = _solve(problem, takes, units)
        if answer is not None:
            return answer
    raise InfeasiblePlan("No choice of lines keeps every limit together.", hint="Loosen a share, a cap or the minimum.")


def _fixed(problem: Problem) -> Booleans:
    """Mark the locked candidates with a fixed amount; of several of one combination the one that brings most.

    Where these differ in the purse the choice between them is left to the search.
    """
    if problem.must is None:
        return _NOTHING
    fixed = problem.locked & (abs(problem.high - problem.low) <= EPSILON * problem.total)
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


def _bent(problem: Problem) -> bool:
    """Whether a curve bends upwards somewhere: lines that are nearly as good as others need a finer look."""
    if problem.concave:
        return False
    high = np.minimum(problem.high, problem.total)
    points = problem.low[:, None] + (high - problem.low)[:, None] * _ALONG
    outcome = problem.response(np.arange(len(high))[:, None], points)
    bend = outcome[:, 2:] - 2.0 * outcome[:, 1:-1] + outcome[:, :-2]
    return bool((bend > EPSILON + 1e-6 * np.abs(outcome[:, -1:])).any())


def _tight(problem: Problem, unit: float) -> bool:
    """Whether the least of the groups leaves hardly a unit of the budget, which may fall between two of the grid."""
    groups = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    return len(groups) > 1 and abs(problem.total - sum(group.low for group in groups)) < 2.0 * unit


def _crossing(problem: Problem) -> bool:
    return problem.purse is not None


_Polished = dict[frozenset[int], Allocation | None]


def _solve(problem: Problem, takes: Spans, grid: int) -> Answer | None:
    """Solve on a grid; where limits meet between its units, again with the limits read in other ways."""
    counts = range(problem.fewest, problem.most + 1)
    polished: _Polished = {}
    by_lines, first = _by_lines(problem, grid, counts, USUAL, polished)
    found = [first]
    grouped = bool(problem.sections or problem.purse) and not _aligned(problem, problem.total / grid)
    for rounding in (OUTER, INNER):
        missing = any(lines not in by_lines and countable(problem, takes, lines) for lines in counts)
        if missing or (grouped and rounding is OUTER):
            others, table = _by_lines(problem, grid, counts, rounding, polished)
            found.append(table)
            for lines, one in others.items():
                if lines not in by_lines or one.outcome > by_lines[lines].outcome:
                    by_lines[lines] = one
    if not by_lines:
        return None
    return Answer(_best(by_lines), by_lines, _looked_up(found))


def _best(by_lines: dict[int, Allocation]) -> Allocation:
    return max(by_lines.values(), key=lambda one: (one.outcome, -one.lines))


def _looked_up(found: list[Tables]) -> Look:
    """Ask the tables in their order for a value."""

    def look(lines: int, times: float) -> float | None:
        values = (one.value(lines, times) for one in found)
        return next((value for value in values if value is not None), None)

    return look


def _aligned(problem: Problem, unit: float) -> bool:
    """Whether every limit lies on the grid, so that there is one way to read it."""
    groups = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    bounds = [min(bound, problem.total) for group in groups for bound in (group.low, group.high)]
    possible = problem.low <= problem.high
    lines = np.concatenate([problem.low[possible], np.minimum(problem.high[possible], problem.total), bounds]) / unit
    return bool((abs(lines - lines.round()) < _ON_GRID).all())


def _by_lines(
    problem: Problem, grid: int, counts: range, rounding: Rounding, polished: _Polished
) -> tuple[dict[int, Allocation], Tables]:
    found = tables(problem, grid, rounding)
    chosen = {lines: taken for lines in counts if (taken := found.chosen(lines)) is not None}
    return _polish(problem, chosen, problem.total / grid, polished), found


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
    spend, smooth = refine(problem.response, rows, units * unit, low, high, problem.total, unit)
    if not smooth and _bent(problem):
        for place, lines in enumerate(chosen):
            starts = (spend[place, :lines], units[place, :lines] * unit)
            spend[place, :lines] = _moved(problem, rows[place, :lines], starts, unit)
    outcome = (problem.response(rows, spend) * used).sum(axis=1).tolist()
    slack = EPSILON * problem.total
    fits = ((low.sum(axis=1) <= problem.total + slack) & (high.sum(axis=1) >= problem.total - slack)).tolist()
    return {
        lines: Allocation(_whole(problem, rows[place, :lines], spend[place, :lines]), outcome[place])
        for place, lines in enumerate(chosen)
        if fits[place]
    }


def _moved(problem: Problem, rows: Integers, starts: Sequence[Floats], unit: float) -> Floats:
    """Move money from each of several starts until nothing helps, and give the best that keeps every bound."""
    found = [exchange(problem, rows, start, unit) for start in starts]
    return min(found, key=lambda one: (round(one[1], 6), -float(problem.response(rows, one[0]).sum())))[0]


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
    money = float(amount.sum())
    rest = problem.total - money
    free = ~np.isin(problem.combination, problem.combination[fixed])
    if rest <= EPSILON * problem.total and problem.fewest <= count and rest > -EPSILON * problem.total:
        alone = Allocation(amount, bonus)
        return Answer(alone, {count: alone}, lambda lines, times: bonus if (lines, times) == (count, 1.0) else None)
    if rest <= 0 or not free.any() or problem.most <= count:
        text = f"The fixed lines take {money:.2f} of {problem.total:.2f} and {count} of {problem.most} lines."
        raise InfeasiblePlan(text, hint="Fix less money, or allow more lines.")
    answer = allocate(_smaller(problem, free, amount, rest, count), grid)

    def look(lines: int, times: float) -> float | None:
        value = answer.at(lines - count, (times * problem.total - money) / rest)
        return None if value is None else value + bonus

    back = {lines + count: _back(one, free, amount, bonus) for lines, one in answer.by_lines.items()}
    return Answer(_back(answer.best, free, amount, bonus), back, look)


def _smaller(problem: Problem, free: Booleans, amount: Floats, rest: float, count: int) -> Problem:
    index = np.flatnonzero(free)
    respond, part = problem.response, rest / problem.total

    def left(one: Section) -> tuple[Booleans, float, float, tuple[float, float]]:
        spent = float(amount[one.members].sum())
        return (
            one.members[free],
            max(0.0, one.low - spent),
            one.high - spent,
            (one.grows[0] * part, one.grows[1] * part),
        )

    return Problem(
        total=rest,
        response=lambda rows, spend: respond(index[rows], spend),
        combination=problem.combination[free],
        low=problem.low[free],
        high=problem.high[free],
        most=problem.most - count,
        fewest=max(1, problem.fewest - count),
        must=problem.locked[free],
        sections=tuple(Section(*left(one)) for one in problem.sections),
        purse=Purse(*left(problem.purse)) if problem.purse else None,
        beyond=max(1.0, min(FARTHEST, 1.0 + (problem.beyond - 1.0) / part)),
        spare=problem.spare,
        concave=problem.concave,
    )


def _back(one: Allocation, free: Booleans, amount: Floats, bonus: float) -> Allocation:
    spend = amount.copy()
    spend[free] = one.spend
    return Allocation(spend, one.outcome + bonus)
