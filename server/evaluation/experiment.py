"""Compare strategies on real advertisers: design, assignment, and readings that may be looked at every day."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

import numpy as np

from server.errors import InvalidInput
from server.optimizer.problem import Floats

Verdict = Literal["cheaper", "dearer", "not yet known", "too few results", "assignment is broken"]

LEVEL = 0.05
_STANDARD = 1.960 + 0.842
"""Standard deviations between no effect and one that is found in 80 of 100 tests at 5 %, two-sided."""
SPREAD = 0.5
"""The spread of log costs less what was promised, where nobody measured it (assumed)."""
LEAST = 30
"""Results of an arm below which their spread cannot be told from the data."""
_EXPECTED_EFFECT = 0.1
_BROKEN = 0.001
_INFLATION = 1.75
"""So much more than one look at the end a reading needs that may be looked at every day (simulated: 80 % power)."""


@dataclass(frozen=True, slots=True)
class Design:
    """How large a test must be: advertisers an arm, and days at so many finished plans a day."""

    effect: float
    per_arm: int
    days: int


@dataclass(frozen=True, slots=True)
class Delivered:
    """One finished plan: what its results cost, and what one was promised to cost (None: not recorded)."""

    day: date
    advertiser: str
    arm: str
    cost: float
    promised: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One arm against the first. `change` is of the cost per result (-0.1: a tenth cheaper), with a 95 % interval.

    `p` may be read after every result: under no effect it falls below 0.05 in at most 5 of 100 tests, ever.
    """

    arm: str
    advertisers: tuple[int, int]
    change: float
    low: float
    high: float
    p: float
    verdict: Verdict


def design(effect: float, per_day: float, arms: int = 2, spread: float = SPREAD) -> Design:
    """Say how many advertisers and days a test takes that finds a change of the cost by `effect`.

    Raises:
        InvalidInput: The effect is not a share between 0 and 1, or nothing is finished a day.
    """
    if not 0 < effect < 1 or per_day <= 0 or arms < 2:
        raise InvalidInput(
            "A test needs an effect between 0 and 1, two arms, and plans that finish.",
            hint="Give for example an effect of 0.1 and 20 plans a day.",
        )
    change = abs(math.log(1.0 - effect))
    per_arm = math.ceil(_INFLATION * 2 * (_STANDARD * spread / change) ** 2)
    return Design(effect, per_arm, math.ceil(per_arm * arms / per_day))


def assigned(experiment: str, advertiser: str, arms: Sequence[str]) -> str:
    """Give the same arm to the same advertiser, always: its plans share budget, audience and history."""
    digest = sha256(f"{experiment}\0{advertiser}".encode()).digest()
    return arms[int.from_bytes(digest[:8], "big") % len(arms)]


def read(delivered: Sequence[Delivered], arms: Sequence[str]) -> list[Reading]:
    """Read a test: every other arm against the first, an advertiser counting once.

    Raises:
        InvalidInput: An arm is not of the test, or an advertiser is in two of them.
    """
    _check(delivered, arms)
    return [_reading(delivered, arms[0], arm) for arm in arms[1:]]


def _check(delivered: Sequence[Delivered], arms: Sequence[str]) -> None:
    homes: dict[str, str] = {}
    for one in delivered:
        if one.arm not in arms:
            raise InvalidInput(f"{one.arm!r} is not an arm of this test.", hint=f"Use {', '.join(arms)}.")
        if homes.setdefault(one.advertiser, one.arm) != one.arm:
            raise InvalidInput(
                f"Advertiser {one.advertiser!r} is in the arms {homes[one.advertiser]!r} and {one.arm!r}.",
                hint="An advertiser stays in the arm that the test assigned.",
            )


def _reading(delivered: Sequence[Delivered], control: str, arm: str) -> Reading:
    p = 1.0
    for day in sorted({one.day for one in delivered}):
        known = [one for one in delivered if one.day <= day]
        first, second = _costs(known, control), _costs(known, arm)
        if min(len(first), len(second)) >= LEAST:
            p = min(p, _always_valid(*_difference(first, second)))
    first, second = _costs(delivered, control), _costs(delivered, arm)
    sizes = (len(first), len(second))
    if min(sizes) < LEAST:
        return Reading(arm, sizes, math.nan, math.nan, math.nan, 1.0, "too few results")
    change, variance = _difference(first, second)
    half = 1.960 * math.sqrt(variance)
    low, middle, high = (math.expm1(value) for value in (change - half, change, change + half))
    return Reading(arm, sizes, middle, low, high, p, _verdict(sizes, change, p))


def _costs(delivered: Sequence[Delivered], arm: str) -> Floats:
    """Mean log cost of each advertiser, less what was promised: what the promise explains is no noise."""
    own: dict[str, list[float]] = {}
    for one in delivered:
        if one.arm == arm:
            own.setdefault(one.advertiser, []).append(math.log(one.cost / (one.promised or 1.0)))
    return np.array([sum(values) / len(values) for values in own.values()])


def _difference(first: Floats, second: Floats) -> tuple[float, float]:
    """The difference of two means, and its variance."""
    variance = first.var(ddof=1) / len(first) + second.var(ddof=1) / len(second)
    return float(second.mean() - first.mean()), max(float(variance), 1e-12)


def _always_valid(difference: float, variance: float) -> float:
    """The p-value of a mixture sequential test that expects effects of about a tenth."""
    prior = _EXPECTED_EFFECT**2
    mixed = variance + prior
    log_ratio = 0.5 * math.log(variance / mixed) + prior * difference**2 / (2 * variance * mixed)
    return math.exp(-max(log_ratio, 0.0))


def _verdict(sizes: tuple[int, int], change: float, p: float) -> Verdict:
    uneven = math.erfc(abs(sizes[0] - sizes[1]) / math.sqrt(2 * sum(sizes)))
    if uneven < _BROKEN:
        return "assignment is broken"
    if p > LEVEL:
        return "not yet known"
    return "cheaper" if change < 0 else "dearer"
