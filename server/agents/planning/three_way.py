"""Given two of budget, flight and outcome, find the third."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from server.agents.budget import settle
from server.agents.planning.assignment import MICROS, Assignment
from server.agents.planning.choosing import Chosen, choose
from server.agents.planning.forecasts import Spent, expect, forecast_of
from server.agents.planning.weeks import running_days, running_pieces
from server.domain.plan import Forecast, Strategy
from server.errors import InfeasiblePlan
from server.history.estimates import Estimator
from server.optimizer.solve import least

Outcome = Literal["impressions", "reach", "clicks", "results"]
End = Literal["low", "mid", "high"]
COUNTS: dict[str, Outcome] = {"REACH": "reach", "IMPRESSIONS": "impressions", "RESULTS": "results"}
"""The targets that count, and what they count."""

_LENGTHS = (1, 2, 3, 5, 7, 10, 14, 21, 28, 35, 42, 56, 70, 91, 120, 150, 182, 240, 300, 365)
"""Flights that are tried: seasons may make a longer one dearer, so that none can be skipped."""
_NEARLY = 0.995
_MOST_TIMES = 200.0
"""Budgets are looked for up to two hundred times the one that was given, and down to a two-hundredth of it."""


def budget_for(
    assignment: Assignment,
    estimator: Estimator,
    strategy: Strategy,
    outcome: Outcome,
    wanted: float,
    end: End = "mid",
) -> int:
    """Give the least budget, in micros, that is expected to bring so much in the flight that is given.

    `end` low asks for the budget that brings it in all but bad cases, high for the one that may bring it.

    Raises:
        InfeasiblePlan: No budget does; the hint says how much can be had.
    """
    total = assignment.budget.total_micros
    brings = _brings(estimator, strategy, (outcome, end), lambda amount: _with_budget(assignment, round(amount)))
    low = max(total / _MOST_TIMES, float(MICROS))
    return round(least(brings, wanted, low, total * _MOST_TIMES))


def days_for(
    assignment: Assignment, estimator: Estimator, strategy: Strategy, outcome: Outcome, wanted: float, least: int = 1
) -> int:
    """Give the least number of days, from the same first day, in which the budget is expected to bring so much.

    Raises:
        InfeasiblePlan: Not even a year does; the hint says how much can be had.
    """
    brings = _brings(estimator, strategy, (outcome, "mid"), lambda days: with_days(assignment, round(days)))
    before = least - 1
    known: dict[int, float] = {}
    for enough in _lengths(least):
        known[enough] = brings(enough)
        if known[enough] >= wanted:
            return next(days for days in range(before + 1, enough + 1) if days == enough or brings(days) >= wanted)
        before = enough
    best = max(known, key=lambda days: known[days])
    text = f"{wanted:,.0f} cannot be reached with this budget in up to a year."
    raise InfeasiblePlan(text, hint=f"At most about {known[best]:,.0f} can be expected, in {best} days.")


def longest_worth(
    assignment: Assignment, estimator: Estimator, strategy: Strategy, outcome: Outcome, least: int = 1
) -> tuple[int, float]:
    """Give the shortest flight that brings nearly the most of any, and how much that is.

    Raises:
        InfeasiblePlan: The limits admit no plan at any length.
    """
    brings = _brings(estimator, strategy, (outcome, "mid"), lambda days: with_days(assignment, round(days)))
    known = {days: brings(days) for days in _lengths(least)}
    most = max(known.values())
    if most <= 0:
        expected(with_days(assignment, max(known)), estimator, strategy)
    return next((days, value) for days, value in known.items() if value >= _NEARLY * most)


def _lengths(least: int) -> tuple[int, ...]:
    return (least, *(days for days in _LENGTHS if days > least))


def expected(assignment: Assignment, estimator: Estimator, strategy: Strategy) -> Forecast:
    """Say what an assignment is expected to bring, without writing the plan.

    Raises:
        InfeasiblePlan: The limits admit no plan.
    """
    chosen = choose(assignment, estimator, strategy, running_days(running_pieces(assignment.schedule)))
    return forecast_of_choice(chosen)


def forecast_of_choice(chosen: Chosen) -> Forecast:
    """The forecast of all lines of a choice."""
    groups = [
        [
            expect(
                choice.ground, Spent(index, round(amount / choice.ground.assignment.euros_per_unit * MICROS), amount)
            )
            for index, amount in enumerate(choice.taken.spend.tolist())
            if amount > 0
        ]
        for choice in chosen.choices
    ]
    objective = chosen.choices[0].ground.assignment.goal.objective
    return forecast_of([line for group in groups for line in group], groups, objective)


def _brings(
    estimator: Estimator, strategy: Strategy, counted: tuple[Outcome, End], changed: Callable[[float], Assignment]
) -> Callable[[float], float]:
    def brings(amount: float) -> float:
        try:
            estimate = getattr(expected(changed(amount), estimator, strategy), counted[0])
        except InfeasiblePlan:
            return 0.0
        return 0.0 if estimate is None else float(getattr(estimate, counted[1]))

    return brings


def _with_budget(assignment: Assignment, total: int) -> Assignment:
    """The same assignment with another budget; parts given as amounts keep their share of it."""
    budget = assignment.budget
    times = total / budget.total_micros
    splits = tuple(
        split
        if split.amount_micros is None
        else split.model_copy(update={"amount_micros": None, "share": split.amount_micros / budget.total_micros})
        for split in budget.splits
    )
    changes = {"amount_micros": round(budget.amount_micros * times), "total_micros": total, "splits": splits}
    return replace(assignment, budget=budget.model_copy(update=changes))


def with_days(assignment: Assignment, days: int) -> Assignment:
    """The same assignment over so many days from its first; an amount per day or week counts for all of them."""
    schedule = assignment.schedule
    end = schedule.start + timedelta(days=max(days, 1) - 1)
    longer = schedule.model_copy(update={"end": end})
    return replace(assignment, schedule=longer, budget=settle(assignment.budget, longer))
