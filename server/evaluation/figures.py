"""Figures out of trials, each with its confidence interval from resampled markets and briefs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from server.evaluation.strategies import HEURISTIC, OPTIMIZED
from server.evaluation.trial import Hit, Trial
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

    `kept` is what is delivered over what was promised, in the mean over the briefs, for each who promised; `coverage`
    how often 80 % intervals held, for ad sets, plans, and plans of several ad sets; `silent` plans promised nothing.
    """

    kind: str
    briefs: int
    markets: int
    share: dict[str, Figure]
    tenth: dict[str, Figure]
    removed: Figure
    kept: dict[str, Figure]
    coverage: dict[str, Figure]
    silent: int


LINES, PLANS, SEVERAL = "ad sets", "plans", "plans of several ad sets"
_COVERED: dict[str, Callable[[Hit], bool]] = {
    LINES: lambda hit: not hit.whole,
    PLANS: lambda hit: hit.whole,
    SEVERAL: lambda hit: hit.whole and hit.lines > 1,
}


def summarize(trials: Sequence[Trial]) -> list[Summary]:
    """Sum up every kind of market."""
    kinds = dict.fromkeys(trial.kind for trial in trials)
    return [_summary(kind, [trial for trial in trials if trial.kind == kind]) for kind in kinds]


def _summary(kind: str, trials: list[Trial]) -> Summary:
    shares = {name: np.array([trial.shares[name] for trial in trials]) for name in trials[0].shares}
    lost = {name: 1.0 - values for name, values in shares.items()}
    market = np.array([trial.seed for trial in trials])
    promisers = dict.fromkeys(name for trial in trials for name in trial.promised)
    return Summary(
        kind=kind,
        briefs=len(trials),
        markets=len(np.unique(market)),
        share={name: figure(market, lambda at, v=values: float(v[at].mean())) for name, values in shares.items()},
        tenth={
            name: figure(market, lambda at, v=values: float(np.quantile(v[at], 0.1))) for name, values in shares.items()
        },
        removed=figure(
            market, lambda at: 1.0 - float(lost[OPTIMIZED][at].sum() / max(lost[HEURISTIC][at].sum(), 1e-9))
        ),
        kept={name: _kept(trials, name) for name in promisers},
        coverage={name: _coverage(trials, market, asked) for name, asked in _COVERED.items()},
        silent=sum(OPTIMIZED not in trial.promised for trial in trials),
    )


def _kept(trials: list[Trial], promiser: str) -> Figure:
    """What the plans delivered over what one promised for them, in units of what the planner expected of each plan.

    Units that know the outcome would favour whom luck favoured; those of a rash promise would make it look modest.
    """
    strategy = OPTIMIZED if promiser == OPTIMIZED else HEURISTIC
    known = [trial for trial in trials if trial.promised.get(promiser) and trial.promised.get(strategy)]
    unit = np.array([trial.promised[strategy] for trial in known])
    came = np.array([trial.shares[strategy] for trial in known]) / unit
    promised = np.array([trial.promised[promiser] for trial in known]) / unit
    market = np.array([trial.seed for trial in known])
    return figure(market, lambda at: float(came[at].sum() / promised[at].sum()))


def _coverage(trials: list[Trial], market: Integers, asked: Callable[[Hit], bool]) -> Figure:
    hits = [[hit.held for hit in trial.hits if asked(hit)] for trial in trials]
    held: Floats = np.array([float(sum(one)) for one in hits])
    count: Floats = np.array([float(len(one)) for one in hits])
    return figure(market, lambda at: float(held[at].sum() / max(count[at].sum(), 1.0)))


def figure(group: Integers, of: Callable[[Integers], float]) -> Figure:
    """A figure of a sample, with the interval in which 95 of 100 resamples put it.

    What is alike within a group (a market's briefs share its history) is drawn together: groups first, then within.
    """
    rng = np.random.default_rng(20261126)
    order = np.argsort(group, kind="stable")
    _, first, size = np.unique(group[order], return_index=True, return_counts=True)
    values: list[float] = []
    for _ in range(_RESAMPLES):
        chosen = rng.integers(0, len(size), len(size))
        many = np.repeat(size[chosen], size[chosen])
        values.append(
            of(order[np.repeat(first[chosen], size[chosen]) + (rng.random(len(many)) * many).astype(np.int64)])
        )
    low, high = np.quantile(values, [0.025, 0.975])
    return Figure(of(np.arange(len(group))), float(low), float(high))
