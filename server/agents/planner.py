"""Turn a complete brief into ad sets with money, forecasts, reasons and evidence; a pure function of its inputs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from server.agents.planning.assignment import Assignment, Market, assign, covered
from server.agents.planning.choosing import Choice, Chosen, choose
from server.agents.planning.conflict import explained
from server.agents.planning.deciding import Way, decide, told
from server.agents.planning.fitting import fitted
from server.agents.planning.forecasts import Expected, Spent, expect, forecast_of
from server.agents.planning.notes import audience_warnings, warnings_of
from server.agents.planning.premises import assumptions_of
from server.agents.planning.rationale import curve_of, fewer, one_more, outlook, rationale, reasons_of
from server.agents.planning.shares import to_micros
from server.agents.planning.three_way import Outcome, budget_for
from server.agents.planning.weeks import pacing_told, running_days, running_pieces, weekly
from server.catalog.catalog import Catalog
from server.domain.brief import Brief
from server.domain.decision import FIELD, Decision
from server.domain.flight import Flight
from server.domain.money import Money
from server.domain.plan import AdSet, Evidence, PlanWarning, Risk, Score, Strategy, Targets, Totals
from server.domain.products import PLATFORMS, AdProduct
from server.domain.session import NO_CHANCE, Draw
from server.errors import InfeasiblePlan
from server.history.counts import LEVELS
from server.history.estimates import Estimator
from server.history.snapshot import Snapshot
from server.settings import Settings

_SIMILAR = 5
_NAMED = 3
_NO_BOUND = 99
_WORDS = {"AUDIO": "Audio", "VIDEO": "Video", "IMAGE": "Image", "CATALOG": "Catalogue"}


class History:
    """Past campaigns with what was fitted on them; immutable, made once for a snapshot, best on a thread."""

    def __init__(self, snapshot: Snapshot, estimator: Estimator | None = None) -> None:
        self.snapshot = snapshot
        self.estimator = estimator or Estimator.fit(snapshot)
        self._fitted_on = self.estimator.snapshot.about.version

    def onto(self, snapshot: Snapshot) -> "History":
        """Put what was fitted onto a newer snapshot of the same vocabulary, until that is fitted itself."""
        newer = History(snapshot, replace(self.estimator, snapshot=snapshot))
        newer._fitted_on = self._fitted_on
        return newer

    @property
    def provenance(self) -> str:
        """Where the campaigns come from, and on which snapshot the prices were fitted if not on this one."""
        about = self.snapshot.about
        if self._fitted_on == about.version:
            return about.provenance
        return f"{about.provenance} Prices fitted on snapshot {self._fitted_on}."

    @property
    def nbytes(self) -> int:
        """How many bytes the fit takes."""
        return self.estimator.nbytes

    @property
    def synthetic(self) -> bool:
        """Whether a generator made them up."""
        return self.snapshot.about.synthetic


@dataclass(frozen=True, slots=True)
class PlannedLines:
    """Everything of a plan from its ad sets on. `decisions` go into the trace, `population` says who counted people.

    `brief` is the one that was planned: with the flight that was found, where it was to be.
    """

    ad_sets: tuple[AdSet, ...]
    totals: Totals
    assumptions: tuple[str, ...]
    warnings: tuple[PlanWarning, ...]
    decisions: dict[str, Any] = field(default_factory=dict[str, Any])
    population: str = ""
    brief: Brief | None = None


def plan_lines(
    brief: Brief,
    history: History,
    catalog: Catalog,
    settings: Settings,
    strategy: Strategy,
    risk: Risk = "expected",
    draw: Draw = NO_CHANCE,
) -> PlannedLines:
    """Plan a complete brief.

    Raises:
        InvalidInput: The brief lacks a dimension, or its audience breaks a rule of its category.
        NotFound: An id is not in the catalogue.
        InfeasiblePlan: What the brief demands admits no plan; the hint names the nearest one.
    """
    fit = fitted(brief, history.estimator, catalog, settings, strategy, risk)
    lines = plan(assign(fit.brief, catalog, settings, risk), history, strategy, draw, settings.explore)
    totals = lines.totals.model_copy(update={"found_flight": fit.found})
    return replace(lines, brief=fit.brief, totals=totals, assumptions=(*fit.assumptions, *lines.assumptions))


def plan(
    assignment: Assignment, history: History, strategy: Strategy, draw: Draw = NO_CHANCE, explore: float = 0.0
) -> PlannedLines:
    """Plan an assignment, giving up so much of the outcome at most to draw among near-equal plans.

    Raises:
        InvalidInput: The audience breaks a rule of the category.
        InfeasiblePlan: The limits admit no plan; the hint names the nearest one.
    """
    restrictions = audience_warnings(assignment)
    pieces = running_pieces(assignment.schedule)

    def by(other: Strategy) -> Chosen:
        return choose(assignment, history.estimator, other, running_days(pieces))

    try:
        best = by(strategy)
    except InfeasiblePlan as error:
        raise InfeasiblePlan(error.message, hint=_hint(error, assignment, history, strategy)) from error
    chosen, decision = decide(best, Way(strategy, draw, explore), by)
    lines = [_line(choice, index, micros) for choice in chosen.choices for index, micros in _money(choice)]
    ad_sets = tuple(_ad_set(line, assignment, history, pieces) for line in lines)
    groups = [[line.expected for line in lines if line.choice is choice] for choice in chosen.choices]
    forecast = forecast_of([line.expected for line in lines], groups, assignment.goal.objective)

    def needed(outcome: Outcome, wanted: float) -> int:
        return budget_for(assignment, history.estimator, strategy, outcome, wanted)

    money = Money(amount_micros=assignment.budget.total_micros, currency=assignment.budget.currency)
    totals = Totals(
        budget=money,
        forecast=forecast,
        curve=curve_of(chosen, forecast, money.amount_micros),
        one_more_ad_set=one_more(chosen),
        fewer_ad_sets=fewer(chosen),
    )
    return PlannedLines(
        ad_sets=ad_sets,
        totals=totals,
        assumptions=(
            *assumptions_of(assignment, chosen, history.estimator),
            *pacing_told(assignment.delivery.pacing, pieces, history.estimator.month_index(), _leanings(lines)),
            *outlook(chosen, totals),
            *told(decision),
        ),
        warnings=(*restrictions, *warnings_of(assignment, chosen, ad_sets, totals, needed)),
        decisions=_decisions(chosen, ad_sets, decision),
        population="; ".join(dict.fromkeys(one.source for one in assignment.inhabitants.values())),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    choice: Choice
    spent: Spent
    expected: Expected


def _leanings(lines: Sequence[_Line]) -> list[tuple[int, float]]:
    """The money of each line and how fast its prices rise with it."""
    return [(line.spent.micros, float(line.choice.ground.estimates.elasticity[line.spent.index])) for line in lines]


def _hint(error: InfeasiblePlan, assignment: Assignment, history: History, strategy: Strategy) -> str:
    def described(looser: Assignment) -> str:
        found = choose(looser, history.estimator, strategy, running_days(running_pieces(looser.schedule)))
        parts = [
            f"{choice.ground.ids[index]} {micros / 1e6:,.2f}"
            for choice in found.choices
            for index, micros in _money(choice)
        ]
        return ", ".join(parts)

    return f"{error.hint} {explained(assignment, described)}".strip()


def _money(choice: Choice) -> list[tuple[int, int]]:
    """The lines of a market, dearest first, with their micro-units."""
    spend = [float(amount) for amount in choice.taken.spend]
    indices = [index for index, amount in enumerate(spend) if amount > 0]
    micros = to_micros(choice.ground, indices, [spend[index] for index in indices])
    return sorted(zip(indices, micros, strict=True), key=lambda one: (-one[1], one[0]))


def _line(choice: Choice, index: int, micros: int) -> _Line:
    spent = Spent(index=index, micros=micros, euros=choice.ground.assignment.euros(micros))
    return _Line(choice, spent, expect(choice.ground, spent))


def _ad_set(line: _Line, assignment: Assignment, history: History, pieces: Sequence[Flight]) -> AdSet:
    ground, index = line.choice.ground, line.spent.index
    product = ground.products[index]
    forecast = forecast_of([line.expected], [[line.expected]], assignment.goal.objective)
    elasticity = float(ground.estimates.elasticity[index])
    total, rules = ground.score(index)
    reasons = reasons_of(line.choice, index, line.spent.euros)
    return AdSet(
        id=ground.ids[index],
        name=_name(product, assignment, ground.market),
        objective=product.objective,
        delivery_goal=product.delivery_goal,
        asset_format=product.asset_format,
        placement=product.placement,
        bid_strategy=product.bid_strategy,
        targets=_targets(assignment, line.choice, product),
        budget=Money(amount_micros=line.spent.micros, currency=assignment.budget.currency),
        share=round(line.spent.micros / assignment.budget.total_micros, 6),
        flight=Flight(start=assignment.schedule.start, end=assignment.schedule.end),
        weeks=weekly(
            line.spent.micros,
            pieces,
            history.estimator.month_index(),
            elasticity,
            pacing=assignment.delivery.pacing,
            coin=assignment.coin,
        ),
        forecast=forecast,
        score=Score(total=round(total, 4), rules={name: round(part, 4) for name, part in rules.items()}),
        rationale=rationale(line.choice, index, line.spent.micros, forecast, reasons),
        reasons=reasons,
        evidence=_evidence(line.choice, index, history),
    )


def _name(product: AdProduct, assignment: Assignment, market: Market) -> str:
    """What, where and for whom, as one would name it when booking."""
    goal = product.delivery_goal.replace("_", " ").casefold()
    ages = [f"{one.min}–{one.max}" if one.max < _NO_BOUND else f"{one.min}+" for one in assignment.audience.age_ranges]
    genders = [one.casefold() for one in assignment.audience.genders]
    parts = [_WORDS[product.asset_format], goal, product.placement.casefold(), _places(market), *ages, *genders]
    return " · ".join(part for part in parts if part)[:200]


def _places(market: Market) -> str:
    names = [place.name for place in market.geos]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return market.label or f"{', '.join(names[:_NAMED])}{more}"


def _targets(assignment: Assignment, choice: Choice, product: AdProduct) -> Targets:
    audience = assignment.audience
    narrowed = product.platforms if set(product.platforms) != set(PLATFORMS) else ()
    countries = set(choice.ground.market.countries)
    return Targets(
        geos=choice.ground.market.geos,
        excluded_geos=tuple(place for place in audience.excluded_geos if place.country in countries),
        age_ranges=audience.age_ranges,
        genders=audience.genders,
        interests=audience.interests,
        platforms=narrowed,
        languages=audience.languages,
    )


def _evidence(choice: Choice, index: int, history: History) -> Evidence:
    ground, estimates = choice.ground, choice.ground.estimates
    level = int(estimates.level[index])
    return Evidence(
        n=int(estimates.n[index]),
        effective_n=round(float(estimates.effective_n[index]), 1),
        widened_to=LEVELS[level][1] or "as asked",
        campaign_ids=ground.past(index).most_alike(_SIMILAR),
        provenance=history.provenance,
    )


def _decisions(chosen: Chosen, ad_sets: Sequence[AdSet], decision: Decision) -> dict[str, Any]:
    """What the trace keeps: candidates with their values, the choice and its reasons."""
    return {
        "candidates": [
            {
                "id": ground.ids[index],
                "placement": ground.products[index].placement,
                "outcome": round(ground.curves.value(index, ground.reference), 3),
            }
            for choice in chosen.choices
            for ground in (choice.ground,)
            for index in range(len(ground.products))
        ],
        "count": {"tier": list(chosen.count.tier), "taken": len(ad_sets), "reason": chosen.count.reason},
        "by_lines": [
            {str(lines): round(one.outcome, 3) for lines, one in choice.answer.by_lines.items()}
            for choice in chosen.choices
        ],
        "chosen": [one.id for one in ad_sets],
        FIELD: decision.model_dump(mode="json"),
        "countries": [covered(choice.ground.assignment, choice.ground.market) for choice in chosen.choices],
    }
