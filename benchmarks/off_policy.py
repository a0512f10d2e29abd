"""Hold estimates of plans that were not made against the truth: in a small world, and in hidden markets.

    python -m benchmarks.off_policy [--repeats 60] [--briefs 300] [--logs 8] [--explore 0.02]

The small world chooses among 15 things in 20 situations by a rule that knew a little; the rule that is asked about
takes what a shrunken model of the first half of the log holds for the best. In the hidden markets the planner plans
random briefs, half of them by the rules, half optimized and drawn among near-equals; asked is what either strategy
alone brings. Errors are of the true value in per cent, mean (spread). About five minutes.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from server.agents.arms import assigned
from server.agents.planner import History, PlannedLines, plan
from server.domain.decision import FIELD, Decision
from server.domain.plan import Strategy
from server.domain.session import Draw
from server.errors import InfeasiblePlan, InvalidInput
from server.evaluation.briefs import Task, random_task
from server.evaluation.campaigns import past_campaigns
from server.evaluation.kinds import KINDS
from server.evaluation.market import Market
from server.evaluation.off_policy import Estimated, Log, estimate
from server.evaluation.strategies import Setting, setting_of
from server.evaluation.truth import Truth
from server.optimizer.problem import Floats

_ACTIONS, _CONTEXTS = 15, 20
_ARMS: tuple[Strategy, ...] = ("heuristic", "optimized")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=60)
    parser.add_argument("--briefs", type=int, default=300)
    parser.add_argument("--logs", type=int, default=8)
    parser.add_argument("--explore", type=float, default=0.02)
    options = parser.parse_args()
    small_worlds(options.repeats)
    hidden_markets(options.briefs, options.logs, options.explore)


def small_worlds(repeats: int) -> None:
    """The first half of a log fits the model, the second judges its choices."""
    print("small world | own prediction | SNIPS (interval held) | doubly robust (interval held) | effective n")
    for logged in (2_000, 20_000, 100_000):
        judged = [found for seed in range(repeats) if (found := small_world(seed, logged // 2)) is not None]
        printed(f"{logged:,} choices", judged)


def small_world(seed: int, half: int) -> tuple[Estimated, float] | None:
    """Estimate the rule in one world; give the truth beside it."""
    rng = np.random.default_rng([20261128, seed])
    value = np.exp(rng.normal(0, 0.35, _ACTIONS) + rng.normal(0, 0.25, (_CONTEXTS, _ACTIONS)))
    chance = np.exp(rng.normal(0, 1, _ACTIONS) + 0.8 * np.log(value))
    chance = 0.95 * chance / chance.sum(axis=1, keepdims=True) + 0.05 / _ACTIONS
    context = rng.integers(0, _CONTEXTS, 2 * half)
    action = (chance[context].cumsum(axis=1) > rng.random((2 * half, 1))).argmax(axis=1)
    outcome = value[context, action] * np.exp(0.5 * rng.standard_normal(2 * half) - 0.125)
    cell = context[:half] * _ACTIONS + action[:half]
    count = np.bincount(cell, minlength=value.size)
    total = np.bincount(cell, outcome[:half], value.size)
    model = ((total + 3 * outcome[:half].mean()) / (count + 3)).reshape(value.shape)
    context, action, outcome = context[half:], action[half:], outcome[half:]
    best = model.argmax(axis=1)[context]
    log = Log(
        weight=(action == best) / chance[context, action],
        outcome=outcome,
        taken=model[context, action],
        wanted=model[context, best],
        possible=np.ones(half, np.bool_),
        owner=[str(number) for number in range(half)],
    )
    try:
        return estimate("best", log), float(value[context, best].mean())
    except InvalidInput:
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Brief:
    """A brief in a hidden market, with what each strategy's plan is truly worth over what the best was expected to."""

    setting: Setting
    expected: float
    worth: dict[str, float]


def hidden_markets(briefs: int, logs: int, explore: float) -> None:
    """Plan the same briefs over and over with other chances, and estimate both strategies from each log."""
    print(f"\nhidden markets, {briefs} briefs a log | own prediction | SNIPS | doubly robust | effective n")
    for kind in (KINDS[0], KINDS[3], KINDS[4]):
        market = Market.draw(kind, 1)
        history = History(past_campaigns(market, 20_000, 1))
        rng = np.random.default_rng(20261129)
        drawn = [found for _ in range(briefs) if (found := brief_of(market, history, random_task(rng), rng))]
        made = [
            [logged(one, f"{number}/{place}", explore, rng) for place, one in enumerate(drawn)]
            for number in range(logs)
        ]
        for way in _ARMS:
            truth = float(np.mean([one.worth[way] for one in drawn]))
            judged = [(estimate(way, log), truth) for one in made if (log := log_of(drawn, one, way))]
            printed(f"{kind.name}: {way}", judged)


def brief_of(market: Market, history: History, task: Task, rng: np.random.Generator) -> Brief | None:
    """Plan a brief by both strategies, and value the plans; None where there is no plan or no promise."""
    setting = setting_of(task, history, lambda ground: Truth(market, task, ground.products), rng)
    try:
        plans = {way: plan(task.assignment, history, way) for way in _ARMS}
    except InfeasiblePlan:
        return None
    results = plans["optimized"].totals.forecast.results
    if results is None:
        return None
    worth = {way: setting.truth.outcome(spend_of(setting, one)) / results.mid for way, one in plans.items()}
    return Brief(setting, results.mid, worth)


def logged(brief: Brief, seed: str, explore: float, rng: np.random.Generator) -> tuple[Decision, float]:
    """Plan a brief by the arm that falls to it, and let the plan run."""
    arm = assigned("benchmark", seed, _ARMS)
    draw = Draw(seed=seed, experiment="benchmark", advertiser=seed, arm=arm, arms=_ARMS)
    made = plan(brief.setting.task.assignment, brief.setting.history, arm, draw, explore)
    _, came = brief.setting.truth.draw(spend_of(brief.setting, made), rng)
    return Decision.model_validate(made.decisions[FIELD]), came / brief.expected


def spend_of(setting: Setting, made: PlannedLines) -> Floats:
    """The money of a plan's ad sets at their candidates."""
    ground, spend = setting.ground, np.zeros(len(setting.ground.products))
    for ad_set in made.ad_sets:
        names = enumerate(zip(ground.ids, ground.products, strict=True))
        place = next(at for at, (name, one) in names if (name, one.placement) == (ad_set.id, ad_set.placement))
        spend[place] += setting.task.assignment.euros(ad_set.budget.amount_micros)
    return spend


def log_of(briefs: Sequence[Brief], made: Sequence[tuple[Decision, float]], way: str) -> Log | None:
    """Take what a strategy would have chosen out of a log."""
    rows = [
        (one.taken, one.targets[way], came, brief.expected)
        for brief, (one, came) in zip(briefs, made, strict=True)
        if way in one.targets and one.taken.outcome is not None and one.targets[way].outcome is not None
    ]
    if not rows:
        return None
    best = np.array([row[3] for row in rows])
    return Log(
        weight=np.array([(row[0].lines == row[1].lines) / row[0].chance for row in rows]),
        outcome=np.array([row[2] for row in rows]),
        taken=np.array([row[0].outcome for row in rows], dtype=np.float64) / best,
        wanted=np.array([row[1].outcome for row in rows], dtype=np.float64) / best,
        possible=np.array([row[1].chance > 0 for row in rows]),
        owner=[str(number) for number in range(len(rows))],
    )


def printed(name: str, judged: Sequence[tuple[Estimated, float]]) -> None:
    """Print one row of a table."""
    own = told(found.promised / truth - 1 for found, truth in judged)
    parts = [own]
    for figures in ([found.snips for found, _ in judged], [found.robust for found, _ in judged]):
        truths = [truth for _, truth in judged]
        held = np.mean([one.low <= truth <= one.high for one, truth in zip(figures, truths, strict=True)])
        errors = (one.value / truth - 1 for one, truth in zip(figures, truths, strict=True))
        parts.append(f"{told(errors)}, {100 * held:.0f} %")
    effective = np.mean([found.effective for found, _ in judged])
    print(
        f"{name} | {' | '.join(parts)} | {effective:.0f} of {np.mean([found.plans for found, _ in judged]):.0f}",
        flush=True,
    )


def told(errors: Iterable[float]) -> str:
    """A mean error with its spread."""
    values = np.array(list(errors))
    return f"{100 * values.mean():+.1f} ({100 * values.std():.1f})"


if __name__ == "__main__":
    main()
