"""A media plan: one immutable version, every number with its range and its evidence."""

from datetime import date
from typing import Literal

from server.domain.brief import AgeRange, Brief, KpiMetric, Named, Open, Quote
from server.domain.flight import Flight
from server.domain.money import Money
from server.domain.places import Place
from server.domain.products import AssetFormat, BidStrategy, DeliveryGoal, Gender, Objective, Placement, Platform
from server.domain.value import Value

Status = Literal["complete", "needs_input"]
Strategy = Literal["optimized", "heuristic"]
Risk = Literal["expected", "cautious"]


class Estimate(Value):
    """An expected number with its interval (80 % unless the provenance says otherwise)."""

    low: float
    mid: float
    high: float


class MicrosEstimate(Value):
    """An expected amount of money in micro-units of the plan's currency, with its interval."""

    low: int
    mid: int
    high: int


class Forecast(Value):
    """What to expect. A field is absent where the history is too thin to say anything."""

    impressions: Estimate | None = None
    reach: Estimate | None = None
    frequency: Estimate | None = None
    clicks: Estimate | None = None
    results: Estimate | None = None
    cpm_micros: MicrosEstimate | None = None
    cost_per_result_micros: MicrosEstimate | None = None


class Targets(Value):
    """Whom an ad set is delivered to."""

    geos: tuple[Place, ...]
    excluded_geos: tuple[Place, ...] = ()
    age_ranges: tuple[AgeRange, ...] = ()
    genders: tuple[Gender, ...] = ()
    interests: tuple[Named, ...] = ()
    platforms: tuple[Platform, ...] = ()
    languages: tuple[str, ...] = ()


class Week(Value):
    """The money of one calendar week, cut at the ends of the flight."""

    start: date
    end: date
    amount_micros: int


class Score(Value):
    """How the seven rules rate the ad set's history: `total` from 0 to 1, and what each rule added to it."""

    total: float
    rules: dict[str, float]


class Evidence(Value):
    """What an estimate rests on."""

    n: int
    effective_n: float
    widened_to: str
    campaign_ids: tuple[str, ...]
    provenance: str


class Reasons(Value):
    """Why an ad set gets its money.

    `marginal` is what one more unit of the currency brings. `bound_by` is "budget", "minimum", "score" or the words of
    the limit that holds it. `runner_up` is the best combination that was not taken; with this money it would bring
    `runner_up_change` more (1 is twice as much), less where negative.
    """

    marginal: float | None = None
    bound_by: str
    runner_up: str = ""
    runner_up_change: float | None = None


class AdSet(Value):
    """One recommended line of the plan."""

    id: str
    name: str
    objective: Objective
    delivery_goal: DeliveryGoal
    asset_format: AssetFormat
    placement: Placement
    bid_strategy: BidStrategy
    targets: Targets
    budget: Money
    share: float
    flight: Flight
    weeks: tuple[Week, ...]
    forecast: Forecast
    score: Score
    rationale: str
    reasons: Reasons | None = None
    evidence: Evidence


class CurvePoint(Value):
    """What the plan would bring with another budget."""

    budget_micros: int
    results: Estimate


class FoundFlight(Value):
    """The flight that was found for an outcome: the shortest in which the budget is expected to bring it.

    Where none brings it, `feasible` is false, the flight is the one that brings the most, `nearest_number`, and
    `needed_micros` is the budget that would bring the outcome in it, absent where none would.
    """

    metric: KpiMetric
    number: float
    days: int
    end: date
    feasible: bool
    nearest_number: float | None = None
    needed_micros: int | None = None


class FewerAdSets(Value):
    """Fewer ad sets than the budget calls for, and how much more (1 is twice as much) they would bring."""

    ad_sets: int
    change: float


class Totals(Value):
    """The whole plan: its money, and the forecast with reach de-duplicated over the ad sets.

    `curve` tells other budgets for as many ad sets: parts that are fixed as amounts stay, shares stay shares.
    `one_more_ad_set` is how much more (1 is twice as much) one more would bring with the same money. Both are left out
    where there is no such plan, and where scores and not outcomes divide the money. `fewer_ad_sets` is there where the
    number that the budget calls for costs a part of the outcome.
    """

    budget: Money
    forecast: Forecast
    curve: tuple[CurvePoint, ...] = ()
    one_more_ad_set: float | None = None
    fewer_ad_sets: FewerAdSets | None = None
    found_flight: FoundFlight | None = None


class PlanWarning(Value):
    """Something the advertiser should know; `about` is a dimension, a field or an ad set id."""

    code: str
    text: str
    about: str


class Provenance(Value):
    """Where the numbers come from; `population` is who counted the people that reach is held against."""

    history: str
    rates_date: date
    synthetic: bool
    population: str = ""


class MediaPlan(Value):
    """One version of a plan. `digest` covers all but the ids, the parent and the trace."""

    plan_id: str
    version: int
    parent_version: int | None
    status: Status
    digest: str
    strategy: Strategy
    risk: Risk = "expected"
    brief: Brief
    open: Open
    ad_sets: tuple[AdSet, ...] = ()
    totals: Totals | None = None
    assumptions: tuple[str, ...] = ()
    warnings: tuple[PlanWarning, ...] = ()
    unused: tuple[Quote, ...] = ()
    provenance: Provenance
    trace_id: str
