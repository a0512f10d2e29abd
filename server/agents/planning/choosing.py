"""Choose the lines of every market and their money, within the number of lines that the budget allows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product as all_of

from server.agents.planning.assignment import Assignment, markets
from server.agents.planning.ground import Ground, allowed_products, survey
from server.agents.planning.limits import Limit, limits, part_text
from server.domain.plan import Strategy
from server.errors import InfeasiblePlan
from server.history.estimates import Estimator
from server.optimizer.allocation import allocate
from server.optimizer.problem import Allocation, Answer

TIERS = ((1_000.0, 1, 1), (5_000.0, 2, 2), (15_000.0, 3, 3))
"""Budgets in euros, the bound included, with the fewest and the most ad sets; above the last: four, or five."""
_ABOVE = (4, 5)
_MOST = 12
"""More lines than this are never planned, whatever the splits."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many ad sets there may be, and why not as many as the budget alone would give."""

    fewest: int
    most: int
    tier: tuple[int, int]
    reason: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """A market's answer: what it offers, and the allocation that was taken."""

    ground: Ground
    answer: Answer
    taken: Allocation

    def at(self, lines: int, times: float) -> float | None:
        """Look up what so many lines bring on so many times the budget."""
        found = self.answer.at(lines, times)
        return None if found is None else self.ground.base + found


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """The answers of all markets, and how many lines they were allowed."""

    choices: tuple[Choice, ...]
    count: Count

    @property
    def lines(self) -> int:
        """How many lines there are in all."""
        return sum(choice.taken.lines for choice in self.choices)


def tier(euros: float) -> tuple[int, int]:
    """The fewest and the most ad sets for a budget in euros."""
    return next(((fewest, most) for bound, fewest, most in TIERS if euros <= bound), _ABOVE)


def count_of(assignment: Assignment, combinations: int) -> Count:
    """How many ad sets there may be: by the budget, cut by the minimum, the brief and what can be bought."""
    fewest, most = tier(round(assignment.total_euros, 2))
    affordable = max(1, assignment.budget.total_micros // max(assignment.minimum_micros, 1))
    caps = (
        (affordable, f"the budget pays the minimum of only {affordable}"),
        (assignment.max_ad_sets or most, "the brief allows no more"),
        (combinations, "no more different combinations can be bought"),
    )
    cap, reason = min(caps, key=lambda one: one[0])
    return Count(min(fewest, cap), min(most, cap), (fewest, most), reason if cap < fewest else "")


def choose(assignment: Assignment, estimator: Estimator, strategy: Strategy, days: int) -> Chosen:
    """Choose lines and money.

    Raises:
        InfeasiblePlan: The limits admit no plan; the hint names the nearest that they would admit.
    """
    parts = markets(assignment)
    products = allowed_products(assignment)
    found = [limits(assignment, market, parts) for market in parts]
    count = count_of(assignment, len({one.combination for one in products}) * len(parts))
    if len(parts) > count.most:
        count = _raised(assignment, count, len(parts))
    grounds = [
        survey(assignment, market, own, products, estimator, strategy, lines=_per_part(count, len(parts)), days=days)
        for market, own in zip(parts, found, strict=True)
    ]
    _check_ids(grounds)
    return _chosen(grounds, count)


def _per_part(count: Count, parts: int) -> int:
    return max(1, round(count.most / parts))


def _raised(assignment: Assignment, count: Count, needed: int) -> Count:
    if assignment.max_ad_sets is not None and assignment.max_ad_sets < needed:
        raise InfeasiblePlan(
            f"{needed} parts of the budget need {needed} ad sets, but at most {assignment.max_ad_sets} are allowed.",
            hint=f"Allow {needed} ad sets, or give fewer parts.",
        )
    return replace(count, fewest=needed, most=needed, reason=f"the parts of the budget need {needed}")


def _check_ids(grounds: Sequence[Ground]) -> None:
    """Refuse a limit on an ad set that cannot be."""
    known = {name for ground in grounds for name in ground.ids}
    for limit in grounds[0].limits:
        if limit.kind == "AD_SET" and limit.about not in known:
            raise InfeasiblePlan(
                f"There is no ad set {limit.about!r} that this objective can be bought with.",
                hint=f"Name one of {', '.join(sorted(known))}.",
            )
        if limit.kind != "AD_SET" and limit.low > 0 and not any(_bought(limit, ground) for ground in grounds):
            objective = grounds[0].assignment.goal.objective
            raise InfeasiblePlan(
                f"{limit.text} cannot be: nothing that serves {objective} is {part_text(limit.about)}.",
                hint="Drop that part, or allow the format and the placement it needs.",
            )


def _bought(limit: Limit, ground: Ground) -> bool:
    return any(limit.holds(product, name) for product, name in zip(ground.products, ground.ids, strict=True))


def _chosen(grounds: Sequence[Ground], count: Count) -> Chosen:
    """Take the number of lines that the budget gives; where the limits admit none, the nearest that they do."""
    assignment = grounds[0].assignment
    highest = min(_MOST, assignment.max_ad_sets or _MOST)
    tried = [(count.fewest, count.most)]
    tried += [(more, more) for more in range(count.most + 1, highest + 1)]
    tried += [(fewer, fewer) for fewer in range(count.fewest - 1, len(grounds) - 1, -1)]
    first: InfeasiblePlan | None = None
    for fewest, most in tried:
        try:
            choices = _solved(grounds, fewest, most)
        except InfeasiblePlan as error:
            first = first or error
            continue
        if (fewest, most) == (count.fewest, count.most):
            return Chosen(choices, count)
        return Chosen(choices, replace(count, fewest=fewest, most=most, reason="the limits admit no other number"))
    raise first or InfeasiblePlan("No line can be bought.", hint="Allow more formats or placements.")


def _solved(grounds: Sequence[Ground], fewest: int, most: int) -> tuple[Choice, ...]:
    """Solve every market for every number of lines it may get, and share the lines out best."""
    spare = most - len(grounds) + 1
    least = fewest if len(grounds) == 1 else 1
    pairs = [_answer(ground, least, spare) for ground in grounds]
    best: tuple[float, int, tuple[Allocation, ...]] | None = None
    for combination in all_of(*(answer.by_lines.values() for _, answer in pairs)):
        lines = sum(one.lines for one in combination)
        if fewest <= lines <= most:
            value = (sum(one.outcome for one in combination), -lines)
            if best is None or value > best[:2]:
                best = (*value, combination)
    if best is None:
        raise InfeasiblePlan(
            f"The parts of the budget cannot be met with {fewest} to {most} ad sets.", hint="Loosen one."
        )
    return tuple(Choice(*pair, one) for pair, one in zip(pairs, best[2], strict=True))


def _answer(ground: Ground, fewest: int, most: int) -> tuple[Ground, Answer]:
    """Solve one market; where people count, solve again with those who are met by several lines counted once."""
    combinations = len({one.combination for one in ground.products})
    affordable = max(1, int(ground.euros / max(ground.minimum, 1e-9) + 1e-9))
    most = min(most, combinations, affordable)
    if fewest > most:
        text = f"{fewest} ad sets are wanted, but only {most} fit."
        raise InfeasiblePlan(text, hint="Raise the budget, or allow more formats.")
    answer = allocate(ground.problem(fewest, most))
    if not ground.reaching:
        return ground, answer
    ground = ground.counted_once(answer)
    return ground, answer if ground.strategy == "heuristic" else allocate(ground.problem(fewest, most))
