"""Let every strategy plan the same briefs in hidden markets, and note what each plan is truly worth."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from server.agents.planner import History
from server.domain.plan import Estimate
from server.evaluation.briefs import random_task
from server.evaluation.campaigns import past_campaigns
from server.evaluation.curse import best_scored_promise
from server.evaluation.kinds import Kind
from server.evaluation.market import Market
from server.evaluation.strategies import (
    HEURISTIC,
    OPTIMIZED,
    PLANNERS,
    Proposal,
    Setting,
    oracle,
    proposal_of,
    setting_of,
)
from server.evaluation.truth import Truth

Progress = Callable[[str, float], None]
CURSED = "heuristic, by its best-scored campaigns"
"""The promise of one who shows what the best-scored past campaign of each ad set cost."""
_LIMITED = (OPTIMIZED, HEURISTIC, "even split", "random feasible")
"""Strategies that keep the limit on the number of lines: the oracle can do what they do."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One interval of a forecast against what came: 80 % of them should hold it. `lines` are the ad sets it is of."""

    objective: str
    whole: bool
    held: bool
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Trial:
    """One brief: each strategy's expected outcome, what was promised for plans, and the intervals of the optimized one.

    Outcomes and promises are over the oracle's expected outcome; a promise is named by who makes it.
    """

    kind: str
    seed: int
    objective: str
    shares: dict[str, float]
    promised: dict[str, float]
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
    optimized = proposals[OPTIMIZED]
    hits = _hits(optimized, setting, rng) if optimized else ()
    return Trial(
        kind=market.kind.name,
        seed=seed,
        objective=task.assignment.goal.objective,
        shares={name: value / best for name, value in worth.items()},
        promised={name: value / best for name, value in _promises(proposals, setting).items()},
        hits=hits,
    )


def _promises(proposals: Mapping[str, Proposal | None], setting: Setting) -> dict[str, float]:
    """What was promised for a strategy's plan: by the planner's estimates, and as its best-scored campaigns fared."""
    found: dict[str, float] = {}
    for name in (OPTIMIZED, HEURISTIC):
        proposal = proposals[name]
        results = proposal.planned.totals.forecast.results if proposal and proposal.planned else None
        if results:
            found[name] = results.mid
    trusted = proposals[HEURISTIC]
    cursed = best_scored_promise(setting, trusted) if trusted else None
    return found if cursed is None else {**found, CURSED: cursed}


def _hits(proposal: Proposal, setting: Setting, rng: np.random.Generator) -> tuple[Hit, ...]:
    """Which intervals of a plan held one course of events."""
    made = proposal.planned
    if made is None:
        return ()
    objective = setting.task.assignment.goal.objective
    lines, whole = setting.truth.draw(proposal.spend, rng)
    used = np.flatnonzero(proposal.spend > 0)
    names = [(setting.ground.ids[place], setting.ground.products[place].placement) for place in used]
    came = dict(zip(names, lines[used].tolist(), strict=True))
    hits = [
        Hit(objective, False, _held(one.forecast.results, came[one.id, one.placement]))
        for one in made.ad_sets
        if one.forecast.results
    ]
    total = made.totals.forecast.results
    return (*hits, *([Hit(objective, True, _held(total, whole), len(used))] if total else []))


def _held(interval: Estimate, value: float) -> bool:
    return interval.low <= value <= interval.high
