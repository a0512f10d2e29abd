"""Reach against people drawn one by one, and the bounds that any reach keeps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.optimizer.reach import Audience, flight_cap, reach, union


@pytest.mark.parametrize(("mean", "cap"), [(0.3, 50), (2.0, 50), (2.0, 3), (0.8, 1), (4.0, 5)])
def test_it_is_what_people_drawn_one_by_one_show(mean: float, cap: int) -> None:
    rng = np.random.default_rng(0)
    people = 60_000
    activity = rng.gamma(0.7, 1 / 0.7, people)
    level, share = mean, 0.0
    for _ in range(30):
        shown = np.minimum(np.random.default_rng(1).poisson(level * activity), cap)
        level *= mean * people / float(shown.sum())
        share = np.count_nonzero(shown) / people
    assert reach(Audience(people, cap), mean * people) / people == pytest.approx(share, abs=0.012)


@given(people=st.floats(10, 1e8), cap=st.integers(1, 60), part=st.floats(0, 3), more=st.floats(1, 3))
def test_it_lies_between_nobody_and_everybody_and_grows(people: float, cap: int, part: float, more: float) -> None:
    audience = Audience(people, cap)
    few, many = reach(audience, part * people), reach(audience, part * people * more)
    assert 0 <= few <= min(people, part * people + 1e-6) + 1e-6 * people
    assert many >= few * (1 - 1e-3)


@given(parts=st.lists(st.floats(0.01, 3), min_size=1, max_size=5))
def test_lines_together_reach_more_than_one_and_less_than_their_sum(parts: list[float]) -> None:
    lines = [(Audience(1e6, 50), part * 1e6) for part in parts]
    alone = [reach(audience, shown) for audience, shown in lines]
    together = union(lines)
    assert max(alone) * (1 - 1e-9) <= together <= sum(alone) * (1 + 1e-9)
    assert together <= 1e6


def test_nothing_reaches_nobody() -> None:
    assert union([]) == 0
    assert reach(Audience(0, 5), 100) == 0
    assert reach(Audience(100, 5), 0) == 0


@pytest.mark.parametrize(("days", "cap"), [(1, 5), (7, 35), (28, 50), (31, 100), (60, 100)])
def test_the_usual_caps_bound_a_flight(days: int, cap: float) -> None:
    assert flight_cap(days) == cap


def test_a_cap_of_three_a_week_binds_four_weeks_at_twelve() -> None:
    assert flight_cap(28, [(7, 3)]) == 12
