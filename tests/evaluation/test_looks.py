"""Planned looks: their bounds, their false alarms and their power."""

import numpy as np
import pytest

from server.errors import InvalidInput
from server.evaluation.looks import planned, power_of

_TESTS = 120_000


def walks(count: int, shift: float = 0.0) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The z at every look of many tests; `shift` is that of the last look on average."""
    rng = np.random.default_rng(count)
    steps = rng.normal(shift / np.sqrt(count), 1.0, (_TESTS, count))
    return steps.cumsum(axis=1) / np.sqrt(np.arange(1, count + 1))


@pytest.mark.parametrize(
    ("count", "constant"), [(1, 1.960), (2, 1.977), (3, 2.004), (4, 2.024), (5, 2.040), (6, 2.053)]
)
def test_the_bounds_are_those_of_the_books(count: int, constant: float) -> None:
    assert planned(count).constant == pytest.approx(constant, abs=6e-4)


@pytest.mark.parametrize("count", range(2, 11))
def test_one_test_in_twenty_without_an_effect_stops(count: int) -> None:
    stopped = (np.abs(walks(count)) > planned(count).bounds).any(axis=1).mean()
    assert stopped == pytest.approx(0.05, abs=0.003)


@pytest.mark.parametrize("count", [1, 3, 6, 10])
def test_four_of_five_tests_with_the_effect_of_the_design_stop(count: int) -> None:
    plan = planned(count)
    stopped = (np.abs(walks(count, plan.size**0.5)) > plan.bounds).any(axis=1).mean()
    assert stopped == pytest.approx(0.8, abs=0.006)
    assert power_of(count, plan.size**0.5) == pytest.approx(0.8, abs=1e-5)
    assert 1.0 <= plan.inflation < 1.05


def test_looks_that_cannot_be_planned_are_refused() -> None:
    with pytest.raises(InvalidInput, match="0 looks"):
        planned(0)
