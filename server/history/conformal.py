"""Intervals that keep their promise on later campaigns, also while prices drift (adaptive split conformal)."""

import math
from bisect import bisect_left, insort
from collections import deque

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MISS = 0.2
"""An interval of 80 % may miss one campaign in five."""
WINDOW = 2_000
"""How many of the latest campaigns say how wide the interval is."""
_LEAST = 20
_FASTEST = 0.01
_PER_LAG = 0.3
"""A rate above 0.3 per campaign that finishes between a promise and its result makes the level swing."""


def half_width(scores: Floats, *, lag: int, miss: float = MISS, window: int = WINDOW) -> float:
    """How wide the next interval is, in units of the scores; infinite where there are too few.

    `scores` are misses over their usual size, in the order in which the campaigns finished. The level starts at `miss`
    and moves with every result that is known by then: up after a hit, down after a miss.
    """
    if len(scores) < _LEAST:
        return math.inf
    scores = scores[-2 * window :]
    rate = min(_FASTEST, _PER_LAG / max(lag, 1))
    first = max(_LEAST, min(window, len(scores) // 2))
    latest, level = deque(scores[:first].tolist()), miss
    ordered = sorted(latest)
    pending: deque[bool] = deque()
    for score in scores[first:].tolist():
        pending.append(score > _quantile(ordered, level))
        if len(pending) > lag:
            level = min(0.6, max(0.01, level + rate * (miss - pending.popleft())))
        insort(ordered, score)
        latest.append(score)
        if len(latest) > window:
            ordered.pop(bisect_left(ordered, latest.popleft()))
    return _quantile(ordered, level)


def _quantile(ordered: list[float], level: float) -> float:
    rank = math.ceil((len(ordered) + 1) * (1 - level))
    return ordered[rank - 1] if rank <= len(ordered) else math.inf


def scales(residual: Floats, group: NDArray[np.int64], size: int) -> Floats:
    """The usual size of a miss per group; a group with few campaigns leans on all of them."""
    count = np.bincount(group, minlength=size)
    overall = float(np.abs(residual).mean()) if len(residual) else 1.0
    total = np.bincount(group, np.abs(residual), size)
    return (total + _LEAST * overall) / (count + _LEAST)
