"""Curves that have to get going first: below a threshold money buys less than its share."""

from dataclasses import replace

import numpy as np
import pytest

from server.optimizer.allocation import allocate
from server.optimizer.curves import Curves, planned
from tests.optimizer.oracles import enumerated, random_problem, violations


def starting(count: int, seed: int = 1) -> Curves:
    """Curves of candidates with thresholds of their own."""
    rng = np.random.default_rng(seed)
    return planned(
        np.exp(rng.normal(4.8, 0.3, count)),
        2_000.0,
        rng.uniform(0.03, 0.12, count),
        np.full(count, 1e9),
        50.0,
        np.exp(rng.normal(-6.0, 0.3, count)),
        reaching=False,
        threshold=rng.uniform(200.0, 3_000.0, count),
        steepness=rng.uniform(0.3, 1.5, count),
    )


def test_a_curve_with_a_threshold_still_passes_through_its_estimate_and_never_falls() -> None:
    curves = starting(5)
    plain = replace(curves, threshold=None, steepness=None)
    rows, spend = np.arange(5)[:, None], np.geomspace(1.0, 1e6, 60)
    assert (np.diff(curves.outcome(rows, spend), axis=1) > 0).all()
    flat = planned(
        curves.impressions(np.arange(5), np.full(5, 2_000.0)) / 2_000.0,
        2_000.0,
        1.0 - curves.beta,
        np.full(5, 1e9),
        50.0,
        curves.worth,
        reaching=False,
    )
    for row in range(5):
        assert curves.value(row, 2_000.0) == pytest.approx(flat.value(row, 2_000.0))
        assert curves.value(row, 100.0) < flat.value(row, 100.0)
        assert curves.value(row, 0.0) == plain.value(row, 0.0) == 0.0


@pytest.mark.parametrize("seed", range(4))
def test_money_is_split_as_well_as_by_trying_every_choice(seed: int) -> None:
    problem = replace(random_problem(seed, 6, 3), response=starting(6, seed).outcome)
    best = allocate(problem).best
    assert violations(problem, best.spend) == []
    assert best.outcome >= (1 - 1e-3) * enumerated(problem)
