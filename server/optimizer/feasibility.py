"""Which limits cannot hold together, said one sentence each."""

from dataclasses import dataclass

import numpy as np

from server.optimizer.problem import Floats, Problem, Purse, Section

_SLACK = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """The least and the most money that so many lines take, by their number, the locked ones among them."""

    least: Floats
    most: Floats


def spans(problem: Problem) -> Spans:
    """Say what every number of lines takes at least and at most."""
    return Spans(_sums(problem, problem.low), -_sums(problem, -problem.high))


def _sums(problem: Problem, values: Floats) -> Floats:
    """Sum the smallest values of every number of combinations, of which the locked ones are always taken."""
    bought = np.bincount(problem.combination) > 0
    smallest = np.full(len(bought), np.inf)
    np.minimum.at(smallest, problem.combination, values)
    fixed, count = 0.0, 0
    if problem.must is not None and problem.must.any():
        held = np.full(len(bought), np.inf)
        np.minimum.at(held, problem.combination[problem.must], values[problem.must])
        own = np.unique(problem.combination[problem.must])
        fixed, count, bought[own] = float(held[own].sum()), len(own), False
    others = [0.0, *np.sort(smallest[bought]).cumsum().tolist()]
    lines = range(max(problem.fewest, problem.most) + 1)
    return np.array([fixed + others[min(max(0, number - count), len(others) - 1)] for number in lines])


def conflicts(problem: Problem, takes: Spans) -> list[str]:
    """Name the limits that no answer keeps; empty where none was found to contradict another."""
    slack = _SLACK * max(problem.total, 1.0)
    found: list[str] = []
    allowed = set(problem.combination[problem.low <= problem.high].tolist())
    if problem.fewest > problem.most:
        found.append(f"At least {problem.fewest} lines are asked for, but at most {problem.most} are allowed.")
    if len(allowed) < problem.fewest:
        found.append(f"{problem.fewest} lines are asked for, but only {len(allowed)} different ones can be bought.")
    least = takes.least[problem.fewest]
    if least > problem.total + slack:
        found.append(
            f"{problem.fewest} lines take at least {least:,.2f} with their minimums, "
            f"but the budget is {problem.total:,.2f}."
        )
    most = takes.most[problem.most]
    if most < problem.total - slack:
        found.append(
            f"{problem.most} lines take at most {most:,.2f} within their caps, but the budget is {problem.total:,.2f}."
        )
    if sum(section.low for section in problem.sections) > problem.total + slack:
        found.append("The parts that are asked for add up to more than the budget.")
    groups: tuple[Section | Purse, ...] = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    for group in groups:
        found += _group(problem, group, slack)
    return found


def countable(problem: Problem, takes: Spans, lines: int) -> bool:
    """Whether so many lines can spend the budget as far as minimums, caps and combinations go."""
    slack = _SLACK * max(problem.total, 1.0)
    enough = len(set(problem.combination.tolist())) >= lines
    return enough and bool(takes.least[lines] <= problem.total + slack <= takes.most[lines] + 2 * slack)


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
