"""Intervals that hold what they promise, on campaigns that finish after the promise."""

import numpy as np
import pytest

from server.history.conformal import half_width, scales


def _coverage(drift: float, lag: int) -> float:
    rng = np.random.default_rng(4)
    count = 6_000
    scores = np.abs(drift * np.linspace(0, 1, count) + rng.standard_normal(count))
    hits = [scores[at] <= half_width(scores[: at - lag], lag=lag) for at in range(2_500, count, 25)]
    return float(np.mean(hits))


@pytest.mark.parametrize("lag", [1, 200])
@pytest.mark.parametrize("drift", [0.0, 1.0])
def test_eight_in_ten_are_inside_whether_prices_drift_or_not(drift: float, lag: int) -> None:
    assert _coverage(drift, lag) == pytest.approx(0.8, abs=0.07)


def test_too_few_campaigns_promise_nothing() -> None:
    assert half_width(np.ones(5), lag=1) == np.inf


def test_noisier_groups_have_wider_scales() -> None:
    rng = np.random.default_rng(0)
    group = rng.integers(0, 2, 2_000)
    found = scales(np.where(group == 0, 0.2, 0.8) * rng.standard_normal(2_000), group, 3)
    assert found[0] < found[2] < found[1]
