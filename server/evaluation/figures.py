"""Figures out of trials, each with its confidence interval from resampled briefs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from server.evaluation.trial import Trial
from server.optimizer.problem import Floats, Integers

_RESAMPLES = 500


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % confidence interval."""

    value: float
    low: float
    high: float

    def text(self, digits: int = 1) -> str:
        """The figure as a percentage."""
        return f"{100 * self.value:.{digits}f} % ({100 * self.low:.{digits}f} to {100 * self.high:.{digits}f})"


@dataclass(frozen=True, slots=True)
class Summary:
    """What the trials of one kind of market say. Shares are of the oracle's expected outcome.

    `kept` is what is delivered over what was promised, in the mean over the briefs; `silent` plans promised nothing.
    """

    kind: str
    briefs: int
    share: dict[str, Figure]
    tenth: dict[str, float]
    removed: Figure
    kept: Figure
    line_coverage: Figure
    plan_coverage: Figure
    silent: int


def summarize(trials: Sequence[Trial]) -> list[Summary]:
    """Sum up every kind of market."""
    kinds = dict.fromkeys(trial.kind for trial in trials)
    return [_summary(kind, [trial for trial in trials if trial.kind == kind]) for kind in kinds]


def _summary(kind: str, trials: list[Trial]) -> Summary:
    shares = {name: np.array([trial.shares[name] for trial in trials]) for name in trials[0].shares}
    optimized, heuristic = shares["optimized"], shares["heuristic"]
    kept = np.array([trial.shares["optimized"] / trial.promised for trial in trials if trial.promised])
    hits = [
        [np.array([hit.held for hit in trial.hits if hit.whole == whole]) for trial in trials]
        for whole in (False, True)
    ]
    return Summary(
        kind=kind,
        briefs=len(trials),
        share={name: figure(len(trials), lambda at, v=values: float(v[at].mean())) for name, values in shares.items()},
        tenth={name: float(np.quantile(values, 0.1)) for name, values in shares.items()},
        removed=figure(len(trials), lambda at: 1.0 - float((1.0 - optimized[at]).sum() / (1.0 - heuristic[at]).sum())),
        kept=figure(len(kept), lambda at: float(kept[at].mean())),
        line_coverage=_coverage(hits[0]),
        plan_coverage=_coverage(hits[1]),
        silent=len(trials) - len(kept),
    )


def _coverage(held: list[Floats]) -> Figure:
    hit = np.array([float(one.sum()) for one in held])
    count = np.array([float(len(one)) for one in held])
    return figure(len(held), lambda at: float(hit[at].sum() / max(count[at].sum(), 1.0)))


def figure(size: int, of: Callable[[Integers], float]) -> Figure:
    """A figure of a sample, with the interval in which 95 of 100 resamples put it."""
    rng = np.random.default_rng(20261126)
    values = [of(rng.integers(0, size, size)) for _ in range(_RESAMPLES)]
    low, high = np.quantile(values, [0.025, 0.975])
    return Figure(of(np.arange(size)), float(low), float(high))
