"""List the choices of lines that bring nearly as much as the best, so that one may be drawn among them."""

from dataclasses import replace
from heapq import heappop, heappush
from itertools import count

from server.errors import InfeasiblePlan
from server.optimizer.allocation import allocate
from server.optimizer.problem import Allocation, Problem

MOST = 8
"""So many choices are enough to learn from; each takes a few solves to find."""


def near_equals(problem: Problem, best: Allocation, least: float, most: int = MOST) -> list[Allocation]:
    """Give the best allocations of as many lines as `best` with an outcome of at least `least`, the best first.

    The rest of a solved set splits into sets without one of its lines, so that none is met twice and none is missed.
    """
    order, lines = count(), best.lines
    waiting = [(-best.outcome, next(order), best, frozenset[int](), frozenset[int]())]
    found: list[Allocation] = []
    while waiting and len(found) < most:
        _, _, taken, kept, barred = heappop(waiting)
        found.append(taken)
        for candidate in (int(one) for one in taken.spend.nonzero()[0] if int(one) not in kept):
            other = _restricted(problem, lines, kept, barred | {candidate})
            if other is not None and other.outcome >= least:
                heappush(waiting, (-other.outcome, next(order), other, kept, barred | {candidate}))
            kept = kept | {candidate}
    return found


def _restricted(problem: Problem, lines: int, kept: frozenset[int], barred: frozenset[int]) -> Allocation | None:
    """The best allocation of so many lines that takes some candidates and does without others."""
    low, high, must = problem.low.copy(), problem.high.copy(), problem.locked.copy()
    out = set(barred)
    for one in kept:
        must[one] = True
        out |= {int(other) for other in (problem.combination == problem.combination[one]).nonzero()[0]} - {one}
    for one in out:
        low[one], high[one] = 2.0 * problem.total, 0.0
    try:
        answer = allocate(replace(problem, low=low, high=high, must=must, fewest=lines, most=lines))
    except InfeasiblePlan:
        return None
    return answer.by_lines.get(lines)
