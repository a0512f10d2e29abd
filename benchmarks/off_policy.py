"""Hold estimates of plans that were not made against the truth: in a small world, and in hidden markets.

    python -m benchmarks.off_policy [--repeats 60] [--briefs 500] [--logs 200] [--explore 0.02]

The small world chooses among 15 things in 20 situations by a rule that knew a little; the rule that is asked about
takes what a shrunken model of the first half of the log holds for the best. In the hidden markets the planner plans
random briefs, half of them by the rules, half optimized and drawn among near-equals; asked is what either strategy
alone brings. Errors are of the true value in per cent, mean (spread). About three minutes.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.agents.planner import History
from server.agents.planning.choosing import choose
from server.agents.planning.deciding import near_choices
from server.agents.planning.three_way import forecast_of_choice
from server.agents.planning.weeks import running_days, running_pieces
from server.domain.plan import Strategy
from server.errors import InfeasiblePlan, InvalidInput
from server.evaluation.briefs import Task, random_task
from server.evaluation.campaigns import past_campaigns
from server.evaluation.kinds import KINDS
from server.evaluation.market import Market
from server.evaluation.off_policy import Estimated, Log, estimate
from server.evaluation.strategies import setting_of
from server.evaluation.truth import Truth
from server.optimizer.problem import Floats

_ACTIONS, _CONTEXTS = 15, 20
_ARMS: tuple[Strategy, ...] = ("heuristic", "optimized")
_COURSES = 40
"""Courses of events of every plan, of which each log draws one."""


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=60)
    parser.add_argument("--briefs", type=int, default=500)
    parser.add_argument("--logs", type=int, default=200)
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
    found = estimated("best", log)
    return None if found is None else (found, float(value[context, best].mean()))


def estimated(name: str, log: Log) -> Estimated | None:
    """Estimate; None where too few plans stand behind it."""
    try:
        return estimate(name, log)
    except InvalidInput:
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Brief:
    """A brief in a hidden market: the plans that may be made of it, over what the best was expected to bring.

    The first is the rules', the second the best; `chance` is that of each, half of it the rules'. `came` holds courses
    of events by plan.
    """

    chance: Floats
    expected: Floats
    worth: Floats
    came: Floats


def hidden_markets(briefs: int, logs: int, explore: float) -> None:
    """Draw logs of the same briefs, and estimate both strategies from each."""
    print(f"\nhidden markets, {briefs} briefs a log | own prediction | SNIPS | doubly robust | effective n")
    for kind in (KINDS[0], KINDS[2], KINDS[4]):
        market = Market.draw(kind, 1)
        history = History(past_campaigns(market, 20_000, 1))
        rng = np.random.default_rng(20261129)
        drawn = [found for _ in range(briefs) if (found := brief_of(market, history, random_task(rng), explore, rng))]
        for way, name in enumerate(_ARMS):
            truth = float(np.mean([one.worth[way] for one in drawn]))
            found = (estimated(name, log_of(drawn, way, rng)) for _ in range(logs))
            judged = [(one, truth) for one in found if one is not None]
            printed(f"{kind.name}: {name}", judged)


def brief_of(market: Market, history: History, task: Task, explore: float, rng: np.random.Generator) -> Brief | None:
    """Plan a brief in every way that chance may take; None where there is no plan or no promise."""
    setting = setting_of(task, history, lambda ground: Truth(market, task, ground.products), rng)
    days = running_days(running_pieces(task.assignment.schedule))
    try:
        rules, best = (choose(task.assignment, history.estimator, way, days) for way in _ARMS)
    except InfeasiblePlan:
        return None
    near = near_choices(best.choices[0], explore)
    plans = [rules, *(replace(best, choices=(one.choice,)) for one in near)]
    promised = [forecast_of_choice(one).results for one in plans]
    spends = [one.choices[0].taken.spend for one in plans]
    if any(one is None for one in promised):
        return None
    expected = np.array([one.mid for one in promised if one is not None])
    truth, scale = setting.truth, expected[1]
    return Brief(
        chance=np.array([0.5, *(one.chance / 2.0 for one in near)]),
        expected=expected / scale,
        worth=np.array([truth.outcome(spend) for spend in spends]) / scale,
        came=np.array([[truth.draw(spend, rng)[1] for _ in range(_COURSES)] for spend in spends]) / scale,
    )


def log_of(briefs: Sequence[Brief], way: int, rng: np.random.Generator) -> Log:
    """Draw a plan and a course of events for each brief."""
    taken = [int(rng.choice(len(one.chance), p=one.chance)) for one in briefs]
    pairs = list(zip(briefs, taken, strict=True))
    return Log(
        weight=np.array([(at == way) / one.chance[at] for one, at in pairs]),
        outcome=np.array([one.came[at, int(rng.integers(_COURSES))] for one, at in pairs]),
        taken=np.array([one.expected[at] for one, at in pairs]),
        wanted=np.array([one.expected[way] for one in briefs]),
        possible=np.ones(len(briefs), np.bool_),
        owner=[str(number) for number in range(len(briefs))],
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
