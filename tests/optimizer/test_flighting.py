"""Money over time: even unless prices change much, and then towards the cheap days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.optimizer.flighting import kept, leaned, spread


def test_flat_prices_are_spread_by_days() -> None:
    assert spread([7, 7, 3], [1.0, 1.05, 0.98], 0.1) == pytest.approx([7 / 17, 7 / 17, 3 / 17])


def test_dear_weeks_get_less_where_prices_vary_much() -> None:
    cheap, dear = spread([7, 7], [1.0, 1.3], 0.4)
    assert cheap > dear


@given(
    pieces=st.lists(st.tuples(st.integers(1, 7), st.floats(0.5, 2.0)), min_size=1, max_size=53),
    elasticity=st.floats(0, 0.5),
)
def test_shares_sum_to_one_and_stay_near_the_even_ones(pieces: list[tuple[int, float]], elasticity: float) -> None:
    days, prices = [day for day, _ in pieces], [price for _, price in pieces]
    shares = spread(days, prices, elasticity)
    assert sum(shares) == pytest.approx(1)
    for share, day in zip(shares, days, strict=True):
        assert 0.29 <= share / (day / sum(days)) <= 2.51


def test_the_spread_beats_the_even_one_on_its_own_curve() -> None:
    prices, beta = [0.8, 1.0, 1.4, 1.1], 0.7

    def outcome(shares: list[float]) -> float:
        return sum((share / price) ** beta for share, price in zip(shares, prices, strict=True))

    assert outcome(spread([7] * 4, prices, 1 - beta)) > outcome([0.25] * 4)


def test_a_lean_gives_the_first_days_more_and_keeps_the_sum() -> None:
    shares = leaned([7, 7, 7, 7], 0.6)
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1.0)
    assert leaned([7, 14], 0.0) == pytest.approx([1 / 3, 2 / 3])


def test_no_spread_keeps_more_than_the_best_one() -> None:
    days, price = [7] * 6, [1.0, 1.0, 1.1, 1.3, 1.5, 1.6]
    best = spread(days, price, 0.2)
    assert kept(days, price, 0.2, best) == pytest.approx(1.0)
    assert kept(days, price, 0.2, leaned(days, -0.6)) < kept(days, price, 0.2, leaned(days, 0.0)) < 1.0
