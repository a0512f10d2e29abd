"""Effects and slopes fitted by turns."""

import numpy as np
import pytest

from server.history.effects import Key, Slope, fit


@pytest.mark.parametrize("sweeps", [3, 30])
def test_slopes_that_go_with_a_group_and_with_each_other_settle_at_once(sweeps: int) -> None:
    rng = np.random.default_rng(4)
    rows = 20_000
    country, form = rng.integers(0, 12, rows), rng.integers(0, 3, rows)
    level, people = rng.normal(0, 1, 12), rng.normal(12, 1.5, 12)
    budget = 0.6 * level[country] + rng.normal(0, 1, rows)
    crowd = np.log1p(np.exp(budget + 12 - people[country]))
    y = level[country] + np.array([0.1, 0.2, 0.3])[form] * budget + 0.15 * crowd + rng.normal(0, 0.5, rows)

    keys = [Key(country, 12), Key(form, 3)]
    slopes = [Slope(budget, Key(form, 3)), Slope(crowd, Key(np.zeros(rows, np.int64), 1))]
    found = fit(y, np.ones(rows), keys, slopes, sweeps)

    assert found.rates[0] == pytest.approx([0.1, 0.2, 0.3], abs=0.03)
    assert found.rates[1] == pytest.approx([0.15], abs=0.05)
    assert found.noise == pytest.approx(0.25, rel=0.05)


def test_few_campaigns_leave_an_effect_near_zero() -> None:
    rng = np.random.default_rng(5)
    group = np.concatenate([np.zeros(1_000, np.int64), np.ones(1_000, np.int64), [2]])
    y = np.concatenate([rng.normal(-1, 1, 1_000), rng.normal(1, 1, 1_000), [6.0]])

    found = fit(y, np.ones(len(y)), [Key(group, 3)], sweeps=10)

    assert found.effects[0][:2] == pytest.approx([-1, 1], abs=0.15)
    assert 0 < found.effects[0][2] < 4
    assert found.variances[0][2] > 10 * found.variances[0][0]
