"""Planned looks at a test: when it may stop, and how large it must be (O'Brien and Fleming's bounds).

With looks at equal steps the sum of the steps is a random walk, and stopping at look i of K when |z| > c sqrt(K / i) is
leaving a band of constant width. The chance of staying inside is carried from look to look by integration.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from server.errors import InvalidInput
from server.optimizer.problem import Floats

MOST_LOOKS = 20
POWER = 0.8
LEVEL = 0.05
_NODES = 96
_FINE = 1e-7
_WIDEST = 6.0


@dataclass(frozen=True, slots=True)
class Looks:
    """How often a test is looked at: at look i, |z| above `bounds[i - 1]` stops it.

    `size` is the squared z that the effect must have at the last look for the power asked for, `inflation` how much
    more that is than for a test that is looked at once.
    """

    constant: float
    bounds: tuple[float, ...]
    size: float
    inflation: float

    @property
    def count(self) -> int:
        """How many looks there are."""
        return len(self.bounds)


@cache
def planned(count: int, level: float = LEVEL, power: float = POWER) -> Looks:
    """Plan so many looks at equal steps, with so many false alarms in all.

    Raises:
        InvalidInput: So many looks cannot be planned.
    """
    if not 1 <= count <= MOST_LOOKS:
        raise InvalidInput(f"{count} looks cannot be planned.", hint=f"Plan 1 to {MOST_LOOKS}.")
    constant = _found(lambda tried: _stays(count, tried, 0.0), 1.0 - level)
    shift = _found(lambda tried: _stays(count, constant, tried), 1.0 - power)
    once = _found(lambda tried: _stays(1, tried, 0.0), 1.0 - level)
    alone = _found(lambda tried: _stays(1, once, tried), 1.0 - power)
    bounds = tuple(constant * math.sqrt(count / look) for look in range(1, count + 1))
    return Looks(constant, bounds, shift**2, (shift / alone) ** 2)


def power_of(count: int, shift: float, level: float = LEVEL) -> float:
    """The chance that a test stops; `shift` is what z would be on average at the last look."""
    return 1.0 - _stays(count, planned(count, level).constant, shift)


def _found(value: Callable[[float], float], wanted: float) -> float:
    """Where a function that rises or falls takes a value, by halving."""
    low, high = 0.0, _WIDEST
    rises = value(high) > value(low)
    while high - low > _FINE:
        middle = (low + high) / 2.0
        if (value(middle) < wanted) == rises:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


def _stays(count: int, constant: float, shift: float) -> float:
    """The chance that a walk with steps of spread 1 stays inside c sqrt(K) at each of K looks."""
    band, drift = constant * math.sqrt(count), shift / math.sqrt(count)
    if band == 0.0:
        return 0.0
    nodes, weights = _rule()
    places = band * nodes
    density = _normal(places - drift)
    step = _normal(places[:, None] - places[None, :] - drift) * (band * weights)
    for _ in range(count - 1):
        density = step @ density
    return float((band * weights * density).sum())


@cache
def _rule() -> tuple[Floats, Floats]:
    nodes, weights = np.polynomial.legendre.leggauss(_NODES)
    return nodes, weights


def _normal(value: Floats) -> Floats:
    return np.exp(-0.5 * value * value) / math.sqrt(2.0 * math.pi)
