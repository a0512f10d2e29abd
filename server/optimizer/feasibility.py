"""Which limits cannot hold together, said one sentence each."""

import numpy as np

from server.optimizer.problem import Floats, Problem, Purse, Section

_SLACK = 1e-9


def conflicts(problem: Problem) -> list[str]:
    """Name the limits that no answer keeps; empty where none was found to contradict another."""
    slack = _SLACK * max(problem.total, 1.0)
    found: list[str] = []
    allowed = set(problem.combination[problem.low <= problem.high].tolist())
    if problem.fewest > problem.most:
        found.append(f"At least {problem.fewest} lines are asked for, but at most {problem.most} are allowed.")
    if len(allowed) < problem.fewest:
        found.append(f"{problem.fewest} lines are asked for, but only {len(allowed)} different ones can be bought.")
    least = _least_money(problem, problem.fewest)
    if least > problem.total + slack:
        found.append(
            f"{problem.fewest} lines take at least {least:,.2f} with their minimums, "
            f"but the budget is {problem.total:,.2f}."
        )
    most = _most_money(problem, problem.most)
    if most < problem.total - slack:
        found.append(
            f"{problem.most} lines take at most {most:,.2f} within their caps, but the budget is {problem.total:,.2f}."
        )
    if sum(section.low for section in problem.sections) > problem.total + slack:
        found.append("The shares that are asked for add up to more than the budget.")
    groups: tuple[Section | Purse, ...] = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    for group in groups:
        found += _group(problem, group, slack)
    return found


def countable(problem: Problem, lines: int) -> bool:
    """Whether so many lines can spend the budget as far as minimums, caps and combinations go."""
    slack = _SLACK * max(problem.total, 1.0)
    enough = len(set(problem.combination.tolist())) >= lines
    return enough and _least_money(problem, lines) <= problem.total + slack <= _most_money(problem, lines) + 2 * slack


def _least_money(problem: Problem, lines: int) -> float:
    """The least that so many lines take: the locked ones and the smallest of the others."""
    return _money(problem, lines, problem.low)


def _most_money(problem: Problem, lines: int) -> float:
    """The most that so many lines take: the locked ones and the largest of the others."""
    return -_money(problem, lines, -problem.high)


def _money(problem: Problem, lines: int, values: Floats) -> float:
    """Sum the smallest values of so many combinations, of which the locked ones are always taken."""
    fixed: dict[int, float] = {}
    free: dict[int, float] = {}
    rows = list(zip(problem.combination.tolist(), values.tolist(), problem.locked.tolist(), strict=True))
    for key, value, locked in rows:
        if locked:
            fixed[key] = min(value, fixed.get(key, value))
    for key, value, _ in rows:
        if key not in fixed:
            free[key] = min(value, free.get(key, value))
    others = sorted(free.values())[: max(0, lines - len(fixed))]
    return sum(fixed.values()) + sum(others)


def _group(problem: Problem, group: Section | Purse, slack: float) -> list[str]:
    if group.low > group.high + slack:
        return [f"A part of the budget is to be at least {group.low:,.2f} and at most {group.high:,.2f}."]
    if group.low > slack and not group.members.any():
        return [f"A part of {group.low:,.2f} is asked for, but nothing in it can be bought."]
    room = np.sort(problem.high[group.members])[::-1][: problem.most].sum()
    if group.low > room + slack:
        return [f"A part of {group.low:,.2f} is asked for, but its lines take at most {room:,.2f}."]
    locked = set(problem.combination[problem.locked].tolist()) - set(problem.combination[~group.members].tolist())
    least = sum(float(problem.low[problem.locked & (problem.combination == one)].min()) for one in locked)
    if least > group.high + slack:
        return [f"The fixed lines of a part take {least:,.2f}, more than its {group.high:,.2f}."]
    return []
