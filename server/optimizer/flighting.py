"""Spread a line's money over pieces of its flight: evenly, unless prices change much."""

from collections.abc import Sequence

import numpy as np

from server.optimizer.problem import Floats

NOTABLE = 0.10
"""Prices that vary by less than a tenth over a flight are not worth leaving the even spread for."""
_FLOOR, _CEILING = 0.3, 2.5


def spread(days: Sequence[int], price: Sequence[float], elasticity: float) -> list[float]:
    """Give the share of each piece with so many days and such a price index; the shares sum to one.

    The best share follows price ** (-beta / (1 - beta)), beta being one less the elasticity, and is kept between
    0.3 and 2.5 times the even one. Where prices vary by less than a tenth, the even spread stands.
    """
    even = np.array(days, dtype=np.float64)
    even /= even.sum()
    index = np.array(price, dtype=np.float64)
    if index.max() <= (1.0 + NOTABLE) * index.min():
        return even.tolist()
    elasticity = max(elasticity, 0.01)
    wish = -np.log(index) * (1.0 - elasticity) / elasticity
    return _within(even, wish - wish.max()).tolist()


def leaned(days: Sequence[int], lean: float) -> list[float]:
    """Give shares on a line from `1 + lean` times the even one on the first day to `1 - lean` times on the last."""
    even = np.array(days, dtype=np.float64)
    even /= even.sum()
    middle = np.cumsum(even) - even / 2
    return (even * (1.0 + lean * (1.0 - 2.0 * middle))).tolist()


def kept(days: Sequence[int], price: Sequence[float], elasticity: float, shares: Sequence[float]) -> float:
    """Give the outcome of these shares as a part of what the best ones would bring.

    A piece brings days * (share / days * 1 / price) ** (1 - elasticity): each day's money has diminishing returns.
    """

    def outcome(of: Sequence[float]) -> float:
        even = np.array(days, dtype=np.float64)
        rate = np.array(of, dtype=np.float64) / even / np.array(price, dtype=np.float64)
        return float((even * rate ** (1.0 - elasticity)).sum())

    return outcome(shares) / outcome(spread(days, price, elasticity))


def _within(even: Floats, wish: Floats) -> Floats:
    """Scale the wishes so that, cut at floor and ceiling, they sum to one (bisection on the scale)."""
    floor, ceiling = np.log(_FLOOR), np.log(_CEILING)
    low, high = floor - float(wish.max()), ceiling - float(wish.min())
    for _ in range(80):
        middle = (low + high) / 2
        factor = np.exp(np.clip(wish + middle, floor, ceiling))
        low, high = (middle, high) if (even * factor).sum() < 1.0 else (low, middle)
    shares = even * np.exp(np.clip(wish + high, floor, ceiling))
    return shares / shares.sum()
