"""Explain a measured logarithm by shrunken group effects and slopes, fitted by turns (crossed empirical Bayes)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_FLOOR = 1e-6
_COARSE, _TURNS = 256, 3
"""What slopes share with groups of up to so many kinds is left out of them, in so many turns."""
_SLOPE_SPREAD = 0.05
"""How far price elasticities are expected to lie from one another (assumed)."""


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """A way to put campaigns into groups: the group of each, and how many groups there can be."""

    group: Integers
    size: int


@dataclass(frozen=True, slots=True, eq=False)
class Slope:
    """A number that a campaign's logarithm may rise or fall with, at a rate of its own in each group.

    `spread` is how far rates are expected to lie from the common one, and that from none; many campaigns overrule it.
    """

    value: Floats
    key: Key
    spread: float = _SLOPE_SPREAD


@dataclass(frozen=True, slots=True, eq=False)
class Effects:
    """What was fitted: an effect and its variance per group of every key, and a rate per group of every slope.

    `noise` is the variance that is left in one campaign of weight one; `weight` the sum of all weights.
    """

    mean: float
    effects: tuple[Floats, ...]
    variances: tuple[Floats, ...]
    rates: tuple[Floats, ...]
    noise: float
    weight: float

    def expected(self, groups: Sequence[Integers], values: Sequence[tuple[Floats | float, Integers]]) -> Floats:
        """The expected logarithm of campaigns in these groups, with these values of the slopes."""
        total: Floats = np.asarray(self.mean, dtype=np.float64)
        for effect, group in zip(self.effects, groups, strict=True):
            total = total + effect[group]
        for rate, (value, group) in zip(self.rates, values, strict=True):
            total = total + rate[group] * value
        return total

    def variance(self, groups: Sequence[Integers]) -> Floats:
        """How uncertain the expectation is: effects are taken as independent."""
        total: Floats = np.asarray(self.noise / max(self.weight, 1.0), dtype=np.float64)
        for spread, group in zip(self.variances, groups, strict=True):
            total = total + spread[group]
        return total


def fit(
    y: Floats,
    weight: Floats,
    keys: Sequence[Key],
    slopes: Sequence[Slope] = (),
    sweeps: int = 6,
    start: Effects | None = None,
    noise: float | None = None,
) -> Effects:
    """Fit every effect in turn against what the others leave; few campaigns leave an effect near zero.

    A fit may `start` from another of the same keys and slopes and then needs fewer sweeps. Where `y` holds means of
    several campaigns, of the weight of all of them, their own `noise` has to be given.
    """
    total = max(float(weight.sum()), _FLOOR)
    counts: list[Floats] = [np.bincount(key.group, weight, key.size).astype(np.float64, copy=False) for key in keys]
    pulls = _pulls(slopes, weight, keys)
    filled = [int(np.count_nonzero(count)) for count in counts]
    mean = start.mean if start else float(weight @ y / total)
    effects = [effect.copy() for effect in start.effects] if start else [np.zeros(key.size) for key in keys]
    rates = [rate.copy() for rate in start.rates] if start else [np.zeros(slope.key.size) for slope in slopes]
    variances = [np.zeros(key.size) for key in keys]
    rest = y - mean
    for effect, key in zip(effects, keys, strict=True):
        rest -= effect[key.group]
    for rate, slope in zip(rates, slopes, strict=True):
        rest -= rate[slope.key.group] * slope.value
    stated = noise
    noise = _noise(rest, weight, total) if stated is None else stated
    for _ in range(sweeps):
        for index in reversed(range(len(pulls))):
            rates[index] = pulls[index].sweep(rest, rates[index], noise)
        for index, key in enumerate(keys):
            own: Floats = np.bincount(key.group, weight * rest, key.size).astype(np.float64, copy=False)
            effects[index], variances[index], change = _shrunk(
                own, counts[index], filled[index], effects[index], noise, total
            )
            rest += change[key.group]
        shift = float(weight @ rest / total)
        mean, rest = mean + shift, rest - shift
        noise = _noise(rest, weight, total) if stated is None else stated
    return Effects(mean, tuple(effects), tuple(variances), tuple(rates), noise, total)


def _noise(rest: Floats, weight: Floats, total: float) -> float:
    return max(float(weight @ (rest * rest)) / total, _FLOOR)


def _shrunk(
    own: Floats, count: Floats, filled: int, before: Floats, noise: float, total: float
) -> tuple[Floats, Floats, Floats]:
    """The new effect, its variance, and what to add to the rests for the step from the old one.

    The finest groups have millions of cells, so arrays are reused: `own` becomes the effect, `before` the step.
    """
    average = np.divide(own, count, out=own, where=count > 0)
    average += before
    scratch = average**2
    scratch *= count
    spread = max(_FLOOR, float(scratch.sum() - filled * noise) / total)
    effect = np.multiply(average, count, out=average)
    effect /= np.add(count, noise / spread, out=scratch)
    np.multiply(spread, count, out=scratch)
    scratch += noise
    variance = np.divide(spread * noise, scratch, out=scratch)
    return effect, variance, np.subtract(before, effect, out=before)


@dataclass(frozen=True, slots=True, eq=False)
class _Pull:
    """A slope with what pulls at it: `own` is its value less what coarse groups and the slopes before it explain.

    `pull` is weight times own, `length` the sum of that times the value. Sweeping with what is a slope's own makes
    slopes settle in a few turns; with whole values, those that go with a group (money with the audience it is spent
    on) take dozens.
    """

    slope: Slope
    own: Floats
    pull: Floats
    length: Floats

    def sweep(self, rest: Floats, before: Floats, noise: float) -> Floats:
        """The new rates, drawn towards the common one and that towards none; `rest` is brought up to date in place."""
        key = self.slope.key
        along = np.bincount(key.group, self.pull * rest, key.size) + before * self.length
        prior = noise / self.slope.spread**2
        common = float(along.sum() / (float(self.length.sum()) + prior))
        rate = (along + prior * common) / (self.length + prior)
        rest -= (rate - before)[key.group] * self.slope.value
        return rate


def _pulls(slopes: Sequence[Slope], weight: Floats, keys: Sequence[Key]) -> list[_Pull]:
    """Prepare slopes for many sweeps."""
    coarse = [key for key in keys if 1 < key.size <= _COARSE]
    counts = [np.maximum(np.bincount(key.group, weight, key.size), _FLOOR) for key in coarse]
    found: list[_Pull] = []
    for slope in slopes:
        own = slope.value - float(weight @ slope.value) / max(float(weight.sum()), _FLOOR)
        for _ in range(_TURNS):
            for key, count in zip(coarse, counts, strict=True):
                own -= (np.bincount(key.group, weight * own, key.size) / count)[key.group]
            for other in found:
                own -= _along(own, other)[other.slope.key.group] * other.own
        pull = weight * own
        length = np.bincount(slope.key.group, pull * slope.value, slope.key.size)
        found.append(_Pull(slope, own, pull, np.maximum(length, 0.0)))
    return found


def _along(values: Floats, other: _Pull) -> Floats:
    """How much of another slope's own there is in some values, group by group."""
    key = other.slope.key
    length = np.bincount(key.group, other.pull * other.own, key.size)
    return np.bincount(key.group, other.pull * values, key.size) / np.maximum(length, _FLOOR)
