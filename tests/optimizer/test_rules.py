"""The seven rules as numbers, and the planner that follows them."""

from dataclasses import replace

import numpy as np
import pytest

from server.errors import InfeasiblePlan
from server.optimizer.allocation import allocate
from server.optimizer.curves import planned
from server.optimizer.heuristic import proportional
from server.optimizer.score import BEST, WEIGHTS, score
from server.optimizer.solve import least
from tests.optimizer.oracles import random_problem

_RULES = ("cost", "delivery", "budget", "duration", "demographics", "interests")


def _rules(count: int, **values: float) -> dict[str, np.ndarray]:
    return {name: np.full(count, values.get(name, 1.0)) for name in _RULES}


def test_the_weights_make_up_the_whole() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)


def test_the_total_is_the_sum_of_what_the_rules_added() -> None:
    total, parts = score(_rules(80, cost=1.3, budget=0.4))
    assert total == pytest.approx(sum(parts.values()))
    assert set(parts) == set(WEIGHTS)


@pytest.mark.parametrize("rule", _RULES)
def test_every_rule_moves_the_score_its_own_way(rule: str) -> None:
    better, worse = (0.5, 2.0) if rule == "cost" else (1.0, 0.2)
    assert score(_rules(10, **{rule: better}))[0] > score(_rules(10, **{rule: worse}))[0]


def test_one_lucky_campaign_does_not_carry_a_combination() -> None:
    lucky = _rules(BEST)
    lucky["cost"][0] = 0.01
    assert score(lucky)[0] - score(_rules(BEST))[0] < 0.01


def test_a_combination_without_campaigns_keeps_only_the_rules_of_the_plan() -> None:
    assert score(_rules(0))[0] == pytest.approx(WEIGHTS["combination"] + WEIGHTS["count"])


def test_the_rules_take_the_best_scores_and_split_by_them() -> None:
    scores = [0.2, 0.9, 0.6, 0.3]
    problem = replace(
        random_problem(0, 4, 2),
        combination=np.arange(4),
        response=proportional(scores, 10_000.0),
        fewest=2,
        low=np.full(4, 100.0),
        high=np.full(4, 10_000.0),
    )
    assert allocate(problem).best.spend == pytest.approx([0, 6_000, 4_000, 0], rel=1e-3)


def test_curves_pass_through_the_estimate_and_bend() -> None:
    curves = planned(
        np.array([50.0]), 2_000.0, np.array([0.1]), np.array([1e9]), 50.0, np.array([0.01]), reaching=False
    )
    assert curves.shown(0, 2_000.0) == pytest.approx(100_000)
    assert curves.value(0, 2_000.0) == pytest.approx(1_000)
    assert curves.value(0, 4_000.0) < 2 * curves.value(0, 2_000.0)


def test_curves_end_at_the_inventory() -> None:
    curves = planned(
        np.array([50.0]), 2_000.0, np.array([0.1]), np.array([1_000.0]), 5.0, np.array([1.0]), reaching=False
    )
    assert curves.value(0, 1e6) == pytest.approx(5_000)
    assert curves.saturation(0, 1e6) == pytest.approx(1)


def test_what_nothing_is_known_of_is_taken_last() -> None:
    nan = float("nan")
    curves = planned(
        np.array([50.0, nan]),
        1e3,
        np.array([0.1, nan]),
        np.array([1e6, nan]),
        50.0,
        np.array([1, nan]),
        reaching=False,
    )
    assert 0 < curves.value(1, 1_000.0) < curves.value(0, 1_000.0)


def test_the_least_budget_for_an_outcome_is_found() -> None:
    assert least(lambda amount: amount**0.5, 50.0, 100.0, 1e6) == pytest.approx(2_500, rel=2e-3)
    assert least(lambda amount: amount, 50.0, 100.0, 1e6) == 100.0


def test_an_outcome_out_of_reach_says_what_can_be_had() -> None:
    with pytest.raises(InfeasiblePlan, match="At most about 1,000"):
        least(lambda amount: amount**0.5, 5_000.0, 1.0, 1e6)
