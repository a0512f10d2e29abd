"""Whole micro-units add up, whatever the weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.optimizer.rounding import round_shares, split_micros


@given(total=st.integers(0, 10**18), weights=st.lists(st.floats(0, 1e12), min_size=1, max_size=12))
def test_the_parts_sum_to_the_whole(total: int, weights: list[float]) -> None:
    parts = split_micros(total, weights)
    assert sum(parts) == total
    assert all(part >= 0 for part in parts)


@given(total=st.integers(1, 10**15), weights=st.lists(st.floats(0.01, 100), min_size=2, max_size=6))
def test_each_part_is_within_one_of_its_share(total: int, weights: list[float]) -> None:
    for part, weight in zip(split_micros(total, weights), weights, strict=True):
        assert abs(part - total * weight / sum(weights)) <= 1 + total * 1e-12


def test_equal_weights_hand_the_rest_to_the_first() -> None:
    assert split_micros(10, [1, 1, 1]) == [4, 3, 3]
    assert split_micros(7, [0, 0]) == [4, 3]


@pytest.mark.parametrize(
    ("shares", "amounts"), [([0.6, 0.4], [60, 40]), ([1 / 3] * 3, [34, 33, 33]), ([0.3, 0.3], [30, 30])]
)
def test_shares_become_amounts(shares: list[float], amounts: list[int]) -> None:
    assert round_shares(100, shares) == amounts
