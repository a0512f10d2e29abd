"""Say from logged plans what another way to plan would have brought, and how far that can be trusted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from server.errors import InvalidInput
from server.evaluation.figures import Figure
from server.evaluation.logged import Logged
from server.optimizer.problem import Booleans, Floats, Integers

CLIP = 30.0
"""No plan counts for more than so many in what corrects a prediction."""
LEAST_EFFECTIVE = 30.0
"""Fewer plans than this behind an estimate say nothing."""
_RESAMPLES = 400


@dataclass(frozen=True, slots=True, eq=False)
class Log:
    """Choices with what came of them, one place a plan; outcomes are over what the best plan was expected to bring.

    `weight` is the chance of the choice under the way in question over that under which it was made, `taken` and
    `wanted` what the logged choice and that of the way in question were expected to bring. `possible` says whether the
    log could hold the wanted choice; plans of one `owner` are not independent.
    """

    weight: Floats
    outcome: Floats
    taken: Floats
    wanted: Floats
    possible: Booleans
    owner: Sequence[str]


@dataclass(frozen=True, slots=True)
class Estimated:
    """What a way to plan brings, over what the best plans were expected to bring.

    `promised` is its own prediction, `snips` the self-normalised weighted mean, `robust` the prediction corrected by
    what it got wrong on the logged choices. Its clipped weights are normalised as well: against an optimistic
    prediction that leaves half the error that plain ones leave. `effective` plans stand behind the weights; for
    `covered` of all the log could hold the choice.
    """

    way: str
    plans: int
    effective: float
    covered: float
    promised: float
    snips: Figure
    robust: Figure


def log_of(plans: Sequence[Logged], way: str) -> Log:
    """Take what a way to plan would have chosen out of the log.

    Raises:
        InvalidInput: Nothing was left to chance in any plan, or no plan says what that way would have chosen.
    """
    if all(one.decision.taken.chance > 1.0 - 1e-9 for one in plans):
        raise InvalidInput(
            f"None of {len(plans)} delivered plans was left to chance, so they say nothing of other plans.",
            hint="Set MEDIA_PLANNER_EXPLORE, or run an experiment with MEDIA_PLANNER_EXPERIMENT.",
        )
    rows = [
        (one.results or 0.0, one.expected, one.decision.taken, wanted, one.advertiser)
        for one in plans
        if (wanted := one.decision.targets.get(way)) and one.expected and one.results is not None
    ]
    kept = [row for row in rows if row[2].outcome is not None and row[3].outcome is not None and row[2].chance > 0]
    if not kept:
        raise InvalidInput(
            f"No delivered plan says what {way!r} would have planned.", hint="Name optimized or heuristic."
        )
    best = np.array([row[1] for row in kept], dtype=np.float64)
    return Log(
        weight=np.array([(row[2].lines == row[3].lines) / row[2].chance for row in kept]),
        outcome=np.array([row[0] for row in kept]) / best,
        taken=np.array([row[2].outcome for row in kept], dtype=np.float64) / best,
        wanted=np.array([row[3].outcome for row in kept], dtype=np.float64) / best,
        possible=np.array([row[3].chance > 0 for row in kept]),
        owner=[row[4] for row in kept],
    )


def estimate(way: str, log: Log) -> Estimated:
    """Estimate what a way to plan brings, with 95 % intervals from resampled owners.

    Raises:
        InvalidInput: Too few logged choices are those of that way.
    """
    effective = _effective(log.weight)
    if effective < LEAST_EFFECTIVE:
        raise InvalidInput(
            f"Only {effective:.1f} of {len(log.weight)} logged plans stand behind an estimate of {way!r}.",
            hint=f"At least {LEAST_EFFECTIVE:.0f} are needed: go on exploring, or run an experiment with it as an arm.",
        )
    groups = np.unique(np.array(log.owner), return_inverse=True)[1]
    clipped = np.minimum(log.weight, CLIP)
    parts = (
        log.weight * log.outcome,
        log.weight,
        clipped * (log.outcome - log.taken),
        clipped,
        log.wanted,
        np.ones(len(clipped)),
    )
    sums: Floats = np.array([np.bincount(groups, part) for part in parts], dtype=np.float64)
    return Estimated(
        way=way,
        plans=len(log.weight),
        effective=round(effective, 1),
        covered=float(log.possible.mean()),
        promised=float(log.wanted.mean()),
        snips=_resampled(sums, lambda total: _over(total[0], total[1])),
        robust=_resampled(sums, lambda total: _over(total[4], total[5]) + _over(total[2], total[3])),
    )


def _effective(weight: Floats) -> float:
    squares = float((weight**2).sum())
    return float(weight.sum()) ** 2 / squares if squares > 0 else 0.0


def _resampled(sums: Floats, of: Callable[[Floats], float]) -> Figure:
    """A figure of sums over owners, with the interval in which 95 of 100 resamples of the owners put it."""
    rng = np.random.default_rng(20261127)
    count = len(sums[0])
    drawn: list[Integers] = [rng.integers(0, count, count) for _ in range(_RESAMPLES)]
    low, high = np.quantile([of(sums @ _times(owners)) for owners in drawn], [0.025, 0.975])
    return Figure(of(sums.sum(axis=1)), float(low), float(high))


def _times(drawn: Integers) -> Floats:
    """How often each was drawn."""
    return np.bincount(drawn, minlength=len(drawn)).astype(np.float64)


def _over(above: float, below: float) -> float:
    """A ratio; nothing where a resample holds none of what is asked about."""
    return above / below if below > 0 else 0.0
