"""The forecasts of lines and of whole plans."""

import math

import pytest

from server.agents.planning.forecasts import evened, reached
from server.domain.plan import Estimate
from server.optimizer.reach import Audience


def test_the_range_of_a_single_line_stays_as_it_is() -> None:
    line = Estimate(low=50, mid=100, high=180)
    (same,) = evened([line])
    assert (same.low, same.mid, same.high) == pytest.approx((50, 100, 180))


def test_luck_evens_out_over_lines_but_not_altogether() -> None:
    lines = evened([Estimate(low=50, mid=100, high=180)] * 4)
    low, high = sum(one.low for one in lines), sum(one.high for one in lines)
    assert 4 * 50 < low < 400 - math.sqrt(4) * 50
    assert 400 + math.sqrt(4) * 80 < high < 4 * 180


def test_people_reached_stay_within_what_the_bounds_allow() -> None:
    audiences = (Audience(80_000, 30), Audience(100_000, 30), Audience(125_000, 30))
    met = reached([(Estimate(low=50_000, mid=100_000, high=200_000), audiences)] * 2)
    assert 0 < met.low < met.mid < met.high < 125_000
