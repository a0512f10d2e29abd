"""Ways to plan, side by side: each gives money to a brief's candidate lines within the same limits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from server.agents.planner import History, PlannedLines, plan
from server.agents.planning.assignment import markets
from server.agents.planning.choosing import count_of
from server.agents.planning.ground import Ground, allowed_products, survey
from server.agents.planning.weeks import running_days, running_pieces
from server.domain.plan import Strategy
from server.errors import InfeasiblePlan
from server.evaluation.briefs import Task
from server.evaluation.truth import Truth
from server.optimizer.allocation import allocate
from server.optimizer.problem import Floats, Problem

_ROUNDS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """A brief before a strategy: what can be bought, within which limits; the truth is for the oracle alone."""

    task: Task
    history: History
    ground: Ground
    limits: Problem
    truth: Truth
    rng: np.random.Generator


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """The money of every candidate in euros, and the plan where a planner made one."""

    spend: Floats
    planned: PlannedLines | None = None


Planner = Callable[[Setting], Proposal]


def setting_of(task: Task, history: History, truth_of: Callable[[Ground], Truth], rng: np.random.Generator) -> Setting:
    """Look up what the brief allows."""
    assignment = task.assignment
    days = running_days(running_pieces(assignment.schedule))
    (market,) = markets(assignment)
    found = allowed_products(assignment)
    count = count_of(assignment, len({one.combination for one in found}))
    ground = survey(assignment, market, (), found, history.estimator, "optimized", lines=count.most, days=days)
    most = min(count.most, max(1, int(ground.euros / ground.minimum + 1e-9)))
    limits = ground.problem(min(count.fewest, most), most)
    return Setting(task, history, ground, limits, truth_of(ground), rng)


def _planned(strategy: Strategy) -> Planner:
    def planner(setting: Setting) -> Proposal:
        made = plan(setting.task.assignment, setting.history, strategy)
        return Proposal(_spend_of(setting, made), made)

    return planner


def _spend_of(setting: Setting, made: PlannedLines) -> Floats:
    """The money of a plan's ad sets at their candidates."""
    ground, assignment = setting.ground, setting.task.assignment
    spend = np.zeros(len(ground.products))
    for ad_set in made.ad_sets:
        place = next(
            at
            for at, (name, product) in enumerate(zip(ground.ids, ground.products, strict=True))
            if name == ad_set.id and product.placement == ad_set.placement and not spend[at]
        )
        spend[place] += assignment.euros(ad_set.budget.amount_micros)
    return spend


def even_split(setting: Setting) -> Proposal:
    """The first combinations of the product list, the objective's own goal first, with equal money."""
    chosen = _distinct(setting, range(len(setting.limits.low)))
    return Proposal(_on(setting, chosen, np.ones(len(chosen))))


def best_single_line(setting: Setting) -> Proposal:
    """All the money on the line that the planner's own estimates hold for the best."""
    limits = setting.limits
    rows = np.arange(len(limits.low))
    values = limits.response(rows, np.full(len(rows), limits.total))
    return Proposal(_on(setting, [int(values.argmax())], np.ones(1)))


def random_feasible(setting: Setting) -> Proposal:
    """Combinations and money by chance."""
    chosen = _distinct(setting, setting.rng.permutation(len(setting.limits.low)).tolist())
    return Proposal(_on(setting, chosen, setting.rng.dirichlet(np.ones(len(chosen)))))


def oracle(setting: Setting) -> Proposal:
    """The best that the same limits allow to one who knows the hidden curves."""
    truth, limits = setting.truth, setting.limits
    if not truth.reaching:
        return Proposal(allocate(replace(limits, response=truth.response), 200).best.spend)
    best = allocate(limits).best.spend
    tried = [best]
    for _ in range(_ROUNDS):
        best = allocate(replace(limits, response=truth.near(best))).best.spend
        tried.append(best)
    return Proposal(max(tried, key=truth.outcome))


def _distinct(setting: Setting, order: Sequence[int]) -> list[int]:
    """The first candidates of distinct combinations, as many as the limits allow."""
    chosen: list[int] = []
    combination = setting.limits.combination
    for place in order:
        if combination[place] not in combination[chosen]:
            chosen.append(int(place))
    return chosen[: setting.limits.fewest]


def _on(setting: Setting, chosen: list[int], weight: Floats) -> Floats:
    """The money on some lines: everybody's minimum, the rest by weight."""
    limits = setting.limits
    spend = np.zeros(len(limits.low))
    low = limits.low[chosen]
    spend[chosen] = low + (limits.total - low.sum()) * weight / weight.sum()
    return spend


OPTIMIZED, HEURISTIC = "optimized", "heuristic"
PLANNERS: Mapping[str, Planner] = {
    OPTIMIZED: _planned("optimized"),
    HEURISTIC: _planned("heuristic"),
    "even split": even_split,
    "best single line": best_single_line,
    "random feasible": random_feasible,
}


def proposal_of(planner: Planner, setting: Setting) -> Proposal | None:
    """A planner's answer, None where it sees none."""
    try:
        return planner(setting)
    except InfeasiblePlan:
        return None
