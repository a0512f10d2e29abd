"""Find the flight where the brief gives the budget and the outcome: the shortest that is expected to bring it."""

from dataclasses import dataclass

from server.agents.planning.assignment import MICROS, Assignment, assign
from server.agents.planning.three_way import COUNTS, budget_for, days_for, longest_worth, with_days
from server.catalog.catalog import Catalog
from server.domain.brief import Brief, KpiTarget
from server.domain.plan import FoundFlight, Risk, Strategy
from server.domain.products import OBJECTIVES, Objective
from server.errors import InfeasiblePlan
from server.history.estimates import Estimator
from server.history.lengths import shortest_usual
from server.settings import Settings

_COUNTED = {"REACH": "people reached", "IMPRESSIONS": "impressions"}
_NO_OUTCOME = "Flight: {start} to {end}, four weeks, because no outcome was named by which to find how long it takes."


@dataclass(frozen=True, slots=True)
class Fitted:
    """A brief whose flight has been found, and how."""

    brief: Brief
    found: FoundFlight | None = None
    assumptions: tuple[str, ...] = ()


def fitted(
    brief: Brief, estimator: Estimator, catalog: Catalog, settings: Settings, strategy: Strategy, risk: Risk
) -> Fitted:
    """Set the end of a flight that is to fit the outcome; any other brief stays as it is.

    Raises:
        InvalidInput: The brief is not complete.
        NotFound: An id is not in the catalogue.
        InfeasiblePlan: The limits admit no plan at any length.
    """
    schedule = brief.schedule.value if brief.schedule else None
    if schedule is None or not schedule.fit or brief.goal is None:
        return Fitted(brief)
    target = counted_target(brief.goal.value.kpi_targets)
    if target is None:
        return Fitted(brief, assumptions=(_NO_OUTCOME.format(start=schedule.start, end=schedule.end),))
    return _Search(assign(brief, catalog, settings, risk), estimator, strategy, target).fit(brief)


def counted_target(targets: tuple[KpiTarget, ...]) -> KpiTarget | None:
    """The first outcome that counts something."""
    return next((one for one in targets if one.metric in COUNTS and one.number), None)


def wanted_words(target: KpiTarget, objective: Objective) -> str:
    """Write an outcome that is asked for."""
    return f"{target.number or 0:,.0f} {_COUNTED.get(target.metric, OBJECTIVES[objective].result)}"


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    task: Assignment
    estimator: Estimator
    strategy: Strategy
    target: KpiTarget

    def fit(self, brief: Brief) -> Fitted:
        """Find the flight, or the nearest to it where none brings the outcome."""
        least = shortest_usual(self.estimator.snapshot, self.task.goal.objective)
        wanted, outcome = self.target.number or 0.0, COUNTS[self.target.metric]
        try:
            days = days_for(self.task, self.estimator, self.strategy, outcome, wanted, least)
        except InfeasiblePlan:
            return self._nearest(brief, least)
        task = with_days(self.task, days)
        found = FoundFlight(metric=self.target.metric, number=wanted, days=days, end=task.schedule.end, feasible=True)
        text = (
            f"Flight: {task.schedule.start} to {task.schedule.end}, {days} days: the shortest flight in which"
            f" {_money(task)} can be expected to bring {self._wanted()}."
        )
        if days == least > 1:
            text += f" Shorter ones are not proposed: nine of ten past campaigns ran at least {least} days."
        return Fitted(_with(brief, task), found, (text,))

    def _nearest(self, brief: Brief, least: int) -> Fitted:
        """Take the length that brings the most, and say what it brings and what the outcome would cost."""
        outcome, wanted = COUNTS[self.target.metric], self.target.number or 0.0
        days, most = longest_worth(self.task, self.estimator, self.strategy, outcome, least)
        task = with_days(self.task, days)
        try:
            needed: int | None = budget_for(task, self.estimator, self.strategy, outcome, wanted)
        except InfeasiblePlan:
            needed = None
        currency = task.budget.currency
        other = f"about {needed / MICROS:,.0f} {currency} would" if needed else "no budget would in that time"
        text = (
            f"Flight: none of up to a year can be expected to bring {self._wanted()} with {_money(task)}. The nearest"
            f" is taken, {task.schedule.start} to {task.schedule.end}: about {most:,.0f} in {days} days; {other}."
        )
        found = FoundFlight(
            metric=self.target.metric,
            number=wanted,
            days=days,
            end=task.schedule.end,
            feasible=False,
            nearest_number=round(most, 1),
            needed_micros=needed,
        )
        return Fitted(_with(brief, task), found, (text,))

    def _wanted(self) -> str:
        return wanted_words(self.target, self.task.goal.objective)


def _money(task: Assignment) -> str:
    """The money as it was given: a daily amount is no total."""
    budget = task.budget
    each = {"DAILY": " a day", "WEEKLY": " a week", "MONTHLY": " a month"}.get(budget.basis, "")
    return f"{budget.amount_micros / MICROS:,.0f} {budget.currency}{each}"


def _with(brief: Brief, task: Assignment) -> Brief:
    """The brief with the flight that was found, and with the total for it."""
    schedule, budget = brief.schedule, brief.budget
    if schedule is None or budget is None:
        return brief
    return brief.model_copy(
        update={
            "schedule": schedule.model_copy(update={"value": task.schedule}),
            "budget": budget.model_copy(update={"value": task.budget}),
        }
    )
