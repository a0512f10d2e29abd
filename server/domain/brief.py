"""A brief: what the advertiser wants, each value with the words it came from."""

from datetime import date
from typing import Generic, Literal, TypeVar

from pydantic import Field

from server.domain.money import CurrencyCode
from server.domain.places import Place
from server.domain.products import AssetFormat, Gender, Objective, Placement, Platform
from server.domain.value import Value

Source = Literal["stated", "inferred", "assumed", "carried_over"]
Binding = Literal["hard", "soft"]
Basis = Literal["TOTAL", "DAILY", "WEEKLY", "MONTHLY"]
Dimension = Literal["goal", "audience", "budget", "schedule", "delivery"]
KpiMetric = Literal[
    "CPM", "CPC", "CPA", "CPI", "CPL", "CPV", "CTR", "ROAS", "REACH", "IMPRESSIONS", "FREQUENCY", "RESULTS"
]

T = TypeVar("T")


class Quote(Value):
    """Words of the advertiser: `text` stands at `start:end` of message number `message` (from 0), verbatim."""

    message: int
    start: int
    end: int
    text: str


class Alternative(Value):
    """Another reading of the same words; `value` is what the field would hold."""

    value: str
    label: str
    why: str


class Resolution(Value, Generic[T]):
    """One dimension's value with its evidence."""

    value: T
    source: Source
    quotes: tuple[Quote, ...] = ()
    confidence: float = Field(ge=0, le=1)
    binding: Binding = "hard"
    alternatives: tuple[Alternative, ...] = ()


class Named(Value):
    """An entry of the catalogue."""

    id: str
    name: str


class KpiTarget(Value):
    """A result the advertiser asks for: a cost ceiling in micros of `currency`, or a count."""

    metric: KpiMetric
    amount_micros: int | None = None
    currency: CurrencyCode | None = None
    number: float | None = None


class Goal(Value):
    """What the campaign is for. `further_objectives` are those named after the first, in order."""

    objective: Objective
    categories: tuple[Named, ...] = ()
    further_objectives: tuple[Objective, ...] = ()
    kpi_targets: tuple[KpiTarget, ...] = ()


class AgeRange(Value):
    """Ages from `min` to `max`, both included; 99 stands for no upper bound."""

    min: int = Field(ge=13, le=99)
    max: int = Field(ge=13, le=99)


class Audience(Value):
    """Whom the campaign is for. Empty `age_ranges`, `genders` or `platforms` mean no restriction."""

    geos: tuple[Place, ...] = ()
    excluded_geos: tuple[Place, ...] = ()
    age_ranges: tuple[AgeRange, ...] = ()
    genders: tuple[Gender, ...] = ()
    interests: tuple[Named, ...] = ()
    platforms: tuple[Platform, ...] = ()
    languages: tuple[str, ...] = ()
    parents: bool = False


class Split(Value):
    """A part of the budget that the advertiser gave to a market or a format: an amount or a share of the total."""

    about: str
    kind: Literal["PLACE", "FORMAT", "PLACEMENT"]
    label: str
    amount_micros: int | None = None
    share: float | None = None


class Budget(Value):
    """The money. `amount_micros` is per `basis`; `total_micros` is for the whole flight and all places."""

    amount_micros: int
    currency: CurrencyCode
    basis: Basis = "TOTAL"
    total_micros: int
    minimum_micros: int | None = None
    splits: tuple[Split, ...] = ()


class Blackout(Value):
    """Days inside the flight on which nothing may run; `end` is included."""

    start: date
    end: date


class Schedule(Value):
    """The flight. `end` is the last day included; `time_zone` is an IANA name where one was stated.

    A flight that is to `fit` is as long as the budget takes to bring the outcome that is asked for.
    """

    start: date
    end: date
    blackouts: tuple[Blackout, ...] = ()
    time_zone: str = ""
    fit: bool = False

    @property
    def running_days(self) -> int:
        """How many days of the flight are no blackout days."""
        off = {
            day
            for blackout in self.blackouts
            for day in range(max(blackout.start, self.start).toordinal(), min(blackout.end, self.end).toordinal() + 1)
        }
        return (self.end - self.start).days + 1 - len(off)


class Lock(Value):
    """What the advertiser fixed about a part of the plan; exactly one of the amounts is given.

    `about` is an asset format, a placement or an ad set id.
    """

    about: str
    amount_micros: int | None = None
    min_share: float | None = None
    max_share: float | None = None


Pacing = Literal["EVEN", "FRONT_LOADED", "BACK_LOADED"]


class Delivery(Value):
    """How the advertiser wants it delivered. Empty `asset_formats` or `placements` mean any.

    Without a wish for the `pacing`, the weeks follow the prices of the season where these differ enough.
    """

    asset_formats: tuple[AssetFormat, ...] = ()
    excluded_formats: tuple[AssetFormat, ...] = ()
    placements: tuple[Placement, ...] = ()
    excluded_placements: tuple[Placement, ...] = ()
    frequency_cap: int | None = None
    frequency_days: int | None = None
    max_ad_sets: int | None = None
    pacing: Pacing | None = None
    locks: tuple[Lock, ...] = ()


class Brief(Value):
    """The resolutions. A dimension that is still open is None."""

    goal: Resolution[Goal] | None = None
    audience: Resolution[Audience] | None = None
    budget: Resolution[Budget] | None = None
    schedule: Resolution[Schedule] | None = None
    delivery: Resolution[Delivery] | None = None


class Question(Value):
    """What the planner wants to know; `about` is a dimension or `dimension.field`."""

    about: str
    text: str


class Clash(Value):
    """Statements that cannot all hold, quoted from every side."""

    about: str
    quotes: tuple[Quote, ...]
    text: str


class Open(Value):
    """What the brief leaves open."""

    missing: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    contradictions: tuple[Clash, ...] = ()
