"""The allocation against independent answers, and the properties that any allocation must have."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.errors import InfeasiblePlan
from server.optimizer.allocation import allocate
from server.optimizer.problem import Floats, Integers, Problem, Purse, Section
from tests.optimizer.oracles import enumerated, milp_outcome, random_problem, scanned, violations

_GAP = 1e-4
_EQUAL = 1e-6

problems = st.builds(
    random_problem, st.integers(0, 10_000), st.integers(4, 14), st.integers(1, 5), limits=st.just(False)
)
limited = st.builds(random_problem, st.integers(0, 10_000), st.integers(6, 12), st.integers(2, 4), limits=st.just(True))


@pytest.mark.parametrize("seed", range(12))
def test_it_is_as_good_as_enumeration(seed: int) -> None:
    problem = random_problem(seed, 8, 1 + seed % 3)
    assert _outcome(problem) >= enumerated(problem) * (1 - _GAP)


@pytest.mark.parametrize("seed", range(12))
def test_it_is_as_good_as_enumeration_with_locks_sections_and_a_purse(seed: int) -> None:
    problem = random_problem(seed, 6, 2 + seed % 2, limits=True)
    assert _outcome(problem) >= enumerated(problem) * (1 - _GAP)


@pytest.mark.parametrize(("family", "seed"), [("s-shaped", 1), ("s-shaped", 35), ("s-shaped", 236), ("cornered", 35)])
def test_it_is_as_good_as_a_fine_scan_for_curves_of_any_shape(family: str, seed: int) -> None:
    problem = random_problem(seed, 7, 2 + seed % 2, limits=seed % 4 > 0, family=family, tiers=seed % 3 > 0)
    assert _outcome(problem) >= scanned(problem) * (1 - _GAP)


@pytest.mark.parametrize("seed", range(3))
def test_it_is_as_good_as_an_integer_programme_on_larger_cases(seed: int) -> None:
    problem = random_problem(seed, 25, 5)
    assert _outcome(problem) >= milp_outcome(problem) * (1 - _GAP)


@settings(max_examples=60, deadline=None)
@given(problem=problems)
def test_every_answer_keeps_every_limit(problem: Problem) -> None:
    assert _broken(problem) == []


@settings(max_examples=25, deadline=None)
@given(problem=limited)
def test_every_answer_keeps_locks_sections_and_the_purse(problem: Problem) -> None:
    assert _broken(problem) == []


@settings(max_examples=40, deadline=None)
@given(problem=problems, times=st.floats(1.01, 1.6))
def test_more_budget_never_lowers_the_outcome(problem: Problem, times: float) -> None:
    problem = replace(problem, high=np.full(len(problem.low), np.inf))
    assert _outcome(replace(problem, total=problem.total * times)) >= _outcome(problem) * (1 - _EQUAL)


@settings(max_examples=40, deadline=None)
@given(problem=problems, share=st.floats(0.05, 0.95))
def test_a_tighter_limit_never_raises_the_outcome(problem: Problem, share: float) -> None:
    members = problem.combination % 2 == 0
    tighter = replace(problem, sections=(Section(members, 0.0, share * problem.total),))
    assert _outcome(tighter) <= _outcome(problem) * (1 + _EQUAL)


@settings(max_examples=40, deadline=None)
@given(problem=problems, choice=st.integers(0, 4))
def test_locking_a_line_of_the_optimum_changes_nothing(problem: Problem, choice: int) -> None:
    try:
        best = allocate(problem).best
    except InfeasiblePlan:
        return
    lines = np.flatnonzero(best.spend)
    line = lines[choice % len(lines)]
    fixed = np.arange(len(problem.low)) == line
    locked = replace(
        problem,
        must=fixed,
        low=np.where(fixed, best.spend, problem.low),
        high=np.where(fixed, best.spend, problem.high),
    )
    assert _outcome(locked) == pytest.approx(best.outcome, rel=_GAP)


@settings(max_examples=30, deadline=None)
@given(problem=problems, rate=st.floats(0.01, 500))
def test_scaling_the_currency_scales_the_money_alone(problem: Problem, rate: float) -> None:
    def in_other_money(rows: Integers, spend: Floats) -> Floats:
        return problem.response(rows, spend / rate)

    scaled = replace(
        problem,
        total=problem.total * rate,
        low=problem.low * rate,
        high=problem.high * rate,
        response=in_other_money,
    )
    try:
        before = allocate(problem).best
    except InfeasiblePlan:
        with pytest.raises(InfeasiblePlan):
            allocate(scaled)
        return
    after = allocate(scaled).best
    assert after.outcome == pytest.approx(before.outcome, rel=_EQUAL)
    np.testing.assert_allclose(after.spend / rate, before.spend, atol=1e-3 * problem.total)


def test_the_same_problem_has_the_same_answer() -> None:
    first, second = (allocate(random_problem(7, 12, 4)).best.spend for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_a_curve_that_starts_slowly_is_bought_in_one_piece() -> None:
    def response(rows: Integers, spend: Floats) -> Floats:
        return spend**3 / (spend**3 + 4_000.0**3) + 0.0 * rows

    problem = Problem(10_000.0, response, np.arange(4), np.full(4, 100.0), np.full(4, 10_000.0), 2)
    answer = allocate(problem)
    grid = np.linspace(100, 9_900, 981)
    both = response(np.zeros(1, np.int64), grid) + response(np.zeros(1, np.int64), 10_000 - grid)
    alone = float(response(np.zeros(1, np.int64), np.array([10_000.0]))[0])
    assert answer.best.outcome >= max(float(both.max()), alone) * (1 - _GAP)


def test_other_budgets_are_looked_up() -> None:
    problem = replace(random_problem(3, 12, 3), beyond=1.2)
    answer = allocate(problem)
    expected = _outcome(replace(problem, total=problem.total * 1.2, fewest=3))
    assert answer.at(3, 1.2) == pytest.approx(expected, rel=2e-3)
    assert answer.at(3, 9.0) is None


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"low": np.full(6, 6_000.0), "high": np.full(6, 9_000.0), "fewest": 2}, "minimums"),
        ({"high": np.full(6, 1_000.0)}, "caps"),
        ({"fewest": 5, "most": 4}, "at most 4"),
        ({"fewest": 5, "most": 5}, "only 3 different"),
        ({"sections": (Section(np.zeros(6, np.bool_), 2_000.0),)}, "nothing in it"),
        ({"sections": (Section(np.arange(6) % 3 == 0, 6e3), Section(np.arange(6) % 3 == 1, 6e3))}, "add up to more"),
        ({"purse": Purse(np.arange(6) < 3, 5_000.0, 3_000.0)}, "at least"),
        ({"purse": Purse(np.arange(6) == 0, 9_000.0)}, "take at most"),
    ],
)
def test_limits_that_cannot_hold_are_named(changes: dict[str, object], named: str) -> None:
    problem = replace(random_problem(1, 6, 3), high=np.full(6, 6_000.0))
    with pytest.raises(InfeasiblePlan, match=named):
        allocate(replace(problem, **changes))


def test_fixed_lines_that_take_everything_leave_nothing_to_choose() -> None:
    problem = random_problem(2, 6, 3)
    must = np.arange(6) < 2
    fixed = replace(problem, must=must, low=np.full(6, 5_000.0), high=np.full(6, 5_000.0))
    np.testing.assert_allclose(allocate(fixed).best.spend, np.where(must, 5_000.0, 0.0))


def test_fixed_lines_beyond_the_budget_are_refused() -> None:
    must = np.arange(6) < 2
    fixed = replace(random_problem(2, 6, 3), must=must, low=np.full(6, 6_000.0), high=np.full(6, 6_000.0))
    with pytest.raises(InfeasiblePlan, match="fixed lines take"):
        allocate(fixed)


def _outcome(problem: Problem) -> float:
    try:
        return allocate(problem).best.outcome
    except InfeasiblePlan:
        return -np.inf


def _broken(problem: Problem) -> list[str]:
    try:
        answer = allocate(problem)
    except InfeasiblePlan:
        return []
    return [name for lines, one in answer.by_lines.items() for name in violations(problem, one.spend, (lines, lines))]
