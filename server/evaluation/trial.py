"""Let every strategy plan the same briefs in hidden markets, and note what each plan is truly worth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from server.agents.planner import History
from server.domain.plan import Estimate
from server.evaluation.briefs import random_task
from server.evaluation.campaigns import past_campaigns
from server.evaluation.kinds import Kind
from server.evaluation.market import Market
from server.evaluation.strategies import PLANNERS, Proposal, Setting, oracle, proposal_of, setting_of
from server.evaluation.truth import Truth

Progress = Callable[[str, float], None]
_LIMITED = ("optimized", "heuristic", "even split", "random feasible")
"""Strategies that keep the limit on the number of lines: the oracle can do what they do."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One interval of a forecast against what came: 80 % of them should hold it."""

    objective: str
    whole: bool
    held: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """One brief: each strategy's expected outcome over the oracle's, what the plan promised, and its intervals."""

    kind: str
    seed: int
    objective: str
    shares: dict[str, float]
    promised: float | None
    hits: tuple[Hit, ...] = field(default=())


def run_trials(
    kinds: Sequence[Kind],
    *,
    briefs: int,
    seeds: int,
    campaigns: int,
    progress: Progress = lambda _stage, _share: None,
) -> list[Trial]:
    """Run every kind of market with every seed; the same arguments give the same trials."""
    found: list[Trial] = []
    for number, kind in enumerate(kinds):
        for seed in range(1, seeds + 1):
            progress(f"market: {kind.name}, seed {seed}", (number * seeds + seed - 1) / (len(kinds) * seeds))
            found += _in_market(kind, seed, briefs, campaigns)
    return found


def _in_market(kind: Kind, seed: int, briefs: int, campaigns: int) -> list[Trial]:
    market = Market.draw(kind, seed)
    history = History(past_campaigns(market, campaigns, seed))
    rng = np.random.default_rng([20261125, seed])
    trials = [_trial(market, history, seed, rng) for _ in range(briefs)]
    return [trial for trial in trials if trial is not None]


def _trial(market: Market, history: History, seed: int, rng: np.random.Generator) -> Trial | None:
    task = random_task(rng)
    setting = setting_of(task, history, lambda ground: Truth(market, task, ground.products), rng)
    truth = setting.truth
    proposals = {name: proposal_of(planner, setting) for name, planner in PLANNERS.items()}
    worth = {name: truth.outcome(one.spend) if one else 0.0 for name, one in proposals.items()}
    best = max(truth.outcome(oracle(setting).spend), *(worth[name] for name in _LIMITED))
    optimized = proposals["optimized"]
    promised, hits = _promises(optimized, setting, rng) if optimized else (None, ())
    return Trial(
        kind=market.kind.name,
        seed=seed,
        objective=task.assignment.goal.objective,
        shares={name: value / best for name, value in worth.items()},
        promised=None if promised is None else promised / best,
        hits=hits,
    )


def _promises(proposal: Proposal, setting: Setting, rng: np.random.Generator) -> tuple[float | None, tuple[Hit, ...]]:
    """What a plan promised in all, and which of its intervals held one course of events."""
    made = proposal.planned
    if made is None:
        return None, ()
    objective = setting.task.assignment.goal.objective
    lines, whole = setting.truth.draw(proposal.spend, rng)
    used = np.flatnonzero(proposal.spend > 0)
    names = [(setting.ground.ids[place], setting.ground.products[place].placement) for place in used]
    came = dict(zip(names, lines[used].tolist(), strict=True))
    pairs = [(one.forecast.results, came[one.id, one.placement], False) for one in made.ad_sets]
    pairs.append((made.totals.forecast.results, whole, True))
    hits = tuple(Hit(objective, total, _held(range_, value)) for range_, value, total in pairs if range_)
    results = made.totals.forecast.results
    return results.mid if results else None, hits


def _held(interval: Estimate, value: float) -> bool:
    return interval.low <= value <= interval.high
