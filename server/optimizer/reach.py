"""How many people impressions reach: a negative binomial over people, with a frequency cap, without counting twice."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

SHAPE = 0.7
"""Shape of the gamma distribution of listening where no campaign says otherwise; small means uneven."""
OVERLAP = 0.5
"""How far lines of one plan meet the same people rather than others by chance (assumed; 0 chance, 1 the same)."""
DEFAULT_CAPS = ((1, 5), (7, 35), (30, 50))
"""Spotify's caps where none is set: (days, impressions a person): 5 a day, 35 a week, 50 a month."""
_NEGLIGIBLE, _TAIL, _STEPS = 1e-4, 1e-6, 30


@dataclass(frozen=True, slots=True)
class Audience:
    """People who can be met, and the most impressions each of them may get over the flight."""

    people: float
    cap: float
    shape: float = SHAPE

    @property
    def inventory(self) -> float:
        """The most impressions there are."""
        return self.people * self.cap


def flight_cap(days: int, limits: Sequence[tuple[int, int]] = DEFAULT_CAPS) -> float:
    """The most impressions one person gets in a flight: the strictest of the limits (days, impressions)."""
    return float(min(count * max(1, math.ceil(days / period)) for period, count in limits))


def reach(audience: Audience, impressions: float) -> float:
    """How many people so many impressions reach."""
    return audience.people * _share(audience, impressions)


def union(lines: Sequence[tuple[Audience, float]], overlap: float = OVERLAP) -> float:
    """How many people several lines reach together, between chance overlap and one shared audience."""
    if not lines:
        return 0.0
    people = max(audience.people for audience, _ in lines)
    cap = sum(audience.cap for audience, _ in lines)
    missed = math.prod(1.0 - _share(audience, shown) * audience.people / people for audience, shown in lines)
    pooled = _share(Audience(people, cap, lines[0][0].shape), sum(shown for _, shown in lines))
    largest = max(reach(audience, shown) for audience, shown in lines)
    return max(largest, people * ((1.0 - overlap) * (1.0 - missed) + overlap * pooled))


def _share(audience: Audience, impressions: float) -> float:
    if audience.people <= 0 or impressions <= 0:
        return 0.0
    mean = min(impressions / audience.people, audience.cap * 0.999)
    return 1.0 - (1.0 + _uncapped(mean, audience.shape, int(audience.cap)) / audience.shape) ** -audience.shape


def _uncapped(mean: float, shape: float, cap: int) -> float:
    """The mean that would be shown without the cap where `mean` is shown with it (secant steps)."""
    before, lost = mean, mean - _capped(mean, shape, cap)
    if lost < _NEGLIGIBLE * mean:
        return mean
    here = mean + 1.5 * lost
    for _ in range(_STEPS):
        left = mean - _capped(here, shape, cap)
        if abs(left) < _NEGLIGIBLE * mean or left == lost:
            break
        before, here, lost = here, here + left * (here - before) / (lost - left), left
    return max(here, mean)


def _capped(mean: float, shape: float, cap: int) -> float:
    """The expected number of impressions a person sees when none sees more than `cap`."""
    chance = (shape / (shape + mean)) ** shape
    step = mean / (shape + mean)
    below, total = chance, 1.0 - chance
    for seen in range(1, cap):
        chance *= step * (seen - 1 + shape) / seen
        below += chance
        total += 1.0 - below
        if (1.0 - below) * (cap - seen) < _TAIL * total:
            break
    return total
