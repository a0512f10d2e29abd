"""Near-equal choices of lines: all of them, each once, the best first."""

from itertools import combinations

import numpy as np
import pytest

from server.errors import InfeasiblePlan
from server.optimizer.allocation import allocate
from server.optimizer.near import near_equals
from server.optimizer.problem import Bound, Floats, Integers, Problem, problem

_LINES = 3


def drawn(seed: int, *, purse: bool = False, locked: bool = False) -> Problem:
    """Nine candidates of five combinations that bring about the same."""
    rng = np.random.default_rng(seed)
    scale, beta = np.exp(rng.normal(0, 0.05, 9)), rng.uniform(0.7, 0.95, 9)

    def response(rows: Integers, spend: Floats) -> Floats:
        return scale[rows] * (np.maximum(spend, 0.0) / 1_000) ** beta[rows]

    ranges = [(500.0, 6_000.0)] * 9
    if locked:
        ranges[4] = (2_000.0, 2_000.0)
    return problem(
        10_000.0,
        response,
        [number // 2 for number in range(9)],
        ranges,
        fewest=_LINES,
        most=_LINES,
        must=[locked and number == 4 for number in range(9)],
        purse=Bound(tuple(number % 2 == 1 for number in range(9)), 2_500.0, 5_000.0) if purse else None,
    )


def enumerated(given: Problem, least: float) -> set[frozenset[int]]:
    """Every choice of lines that brings so much, found by trying all."""
    found: set[frozenset[int]] = set()
    for chosen in map(set, combinations(range(9), _LINES)):
        low = np.array([given.low[one] if one in chosen else 2 * given.total for one in range(9)])
        high = np.array([given.high[one] if one in chosen else 0.0 for one in range(9)])
        if len({int(given.combination[one]) for one in chosen}) < _LINES:
            continue
        must = np.array([one in chosen for one in range(9)])
        limits = (low, high, _LINES, _LINES, must, (), given.purse)
        alone = Problem(given.total, given.response, given.combination, *limits)
        try:
            answer = allocate(alone)
        except InfeasiblePlan:
            continue
        if answer.best.outcome >= least and (not given.locked.any() or 4 in chosen):
            found.add(frozenset(chosen))
    return found


@pytest.mark.parametrize("limits", [{}, {"purse": True}, {"locked": True}])
@pytest.mark.parametrize("seed", range(4))
def test_all_near_equals_are_found_once_and_in_order(seed: int, limits: dict[str, bool]) -> None:
    given = drawn(seed, **limits)
    best = allocate(given).best
    near = near_equals(given, best, 0.98 * best.outcome, most=100)
    outcomes = [one.outcome for one in near]
    chosen = [frozenset(np.flatnonzero(one.spend).tolist()) for one in near]
    assert outcomes == sorted(outcomes, reverse=True)
    assert len(set(chosen)) == len(chosen)
    assert set(chosen) == enumerated(given, 0.98 * best.outcome)
    assert all(one.spend.sum() == pytest.approx(given.total) for one in near)


def test_no_more_than_asked_for_are_given() -> None:
    given = drawn(1)
    best = allocate(given).best
    assert len(near_equals(given, best, 0.0, most=5)) == 5
    assert len(near_equals(given, best, best.outcome)) == 1
