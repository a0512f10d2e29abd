"""Propose a budget for a brief that says what is to come about, but not what there is to spend."""

from math import floor, log10

from server.agents.planner import History
from server.agents.planning.assignment import MICROS, Assignment, assign
from server.agents.planning.choosing import choose
from server.agents.planning.three_way import COUNTS, End, budget_for
from server.agents.planning.weeks import running_days, running_pieces
from server.catalog.catalog import Catalog
from server.domain.brief import Brief, Budget, Goal, KpiTarget, Resolution
from server.domain.plan import Risk, Strategy
from server.domain.products import OBJECTIVES
from server.errors import InfeasiblePlan
from server.settings import Settings

_TRIED_EUR = 10_000
_COUNTED = {"REACH": "people reached", "IMPRESSIONS": "impressions"}


def proposed(
    brief: Brief, history: History, catalog: Catalog, settings: Settings, way: tuple[Strategy, Risk]
) -> str | None:
    """Say which budget would bring the outcome that the brief names, with its range; None where it names none.

    Raises:
        NotFound: An id or a currency is not in the catalogue.
    """
    target = _target(brief.goal.value if brief.goal else None)
    if target is None or not brief.audience or not brief.audience.value.geos or not brief.schedule:
        return None
    currency = _currency(brief, catalog)
    tried = round(_TRIED_EUR * float(catalog.currencies.rate(currency).per_euro)) * MICROS
    money = Budget(amount_micros=tried, currency=currency, total_micros=tried)
    whole = brief.model_copy(update={"budget": Resolution(value=money, source="assumed", confidence=0.3)})
    task = assign(whole, catalog, settings, way[1])
    try:
        return _said(task, history, way[0], target)
    except InfeasiblePlan as error:
        return f"{_wanted(task, target)} cannot be expected in this flight at any budget: {error.hint}"


def _target(goal: Goal | None) -> KpiTarget | None:
    targets = goal.kpi_targets if goal else ()
    return next((one for one in targets if one.metric in COUNTS and one.number), None)


def _currency(brief: Brief, catalog: Catalog) -> str:
    """The currency that all the places share, else euros."""
    places = brief.audience.value.geos if brief.audience else ()
    found = {catalog.geo.currency_of(place.country) for place in places}
    return found.pop() if len(found) == 1 else "EUR"


def _wanted(task: Assignment, target: KpiTarget) -> str:
    words = _COUNTED.get(target.metric, OBJECTIVES[task.goal.objective].result)
    return f"{target.number or 0:,.0f} {words}"


def _said(task: Assignment, history: History, strategy: Strategy, target: KpiTarget) -> str:
    """Put the budget in words.

    Raises:
        InfeasiblePlan: No budget brings it.
    """
    middle = _budget(task, history, strategy, target, "mid")
    try:
        most = f"to {_round(_budget(task, history, strategy, target, 'low'))}"
    except InfeasiblePlan:
        most = "or more, without being sure"
    least = _round(_budget(task, history, strategy, target, "high"))
    flight = task.schedule
    return (
        f"About {_round(middle)} {task.budget.currency} ({least} {most}) can be expected to bring"
        f" {_wanted(task, target)} from {flight.start} to {flight.end}, {_basis(task, history, strategy)}."
    )


def _budget(task: Assignment, history: History, strategy: Strategy, target: KpiTarget, end: End) -> int:
    return budget_for(task, history.estimator, strategy, COUNTS[target.metric], target.number or 0.0, end)


def _basis(task: Assignment, history: History, strategy: Strategy) -> str:
    """Say on how many campaigns the forecast rests."""
    chosen = choose(task, history.estimator, strategy, running_days(running_pieces(task.schedule)))
    lines = [(choice.ground, index) for choice in chosen.choices for index in choice.taken.spend.nonzero()[0].tolist()]
    campaigns = sum(int(ground.estimates.n[index]) for ground, index in lines)
    made_up = " made-up" if history.synthetic else ""
    return f"going by {campaigns:,}{made_up} campaigns like its ad sets"


def _round(micros: int) -> str:
    """Two digits: more would pretend to know more."""
    amount = max(micros / MICROS, 1.0)
    step = 10 ** max(0, floor(log10(amount)) - 1)
    return f"{round(amount / step) * step:,}"
