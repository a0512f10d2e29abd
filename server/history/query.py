"""What is asked of a history, and what it answers; plain values without arrays. Money is in micros of the euro."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from server.history.record import Origin

Unit = Literal["EUR_MICROS", "SHARE", "TIMES"]

COST_NAMES: Mapping[str, str] = {
    "REACH": "cost_per_person",
    "WEBSITE_VISITS": "cost_per_visit",
    "VIDEO_VIEWS": "cpv",
    "APP_INSTALLS": "cpi",
    "PODCAST_STREAMS": "cps",
    "LEAD_GEN": "cpl",
    "CONVERSIONS": "cpa",
}
"""What the cost of an objective's result is called; impressions and clicks have `cpm` and `cpc`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignQuery:
    """A targeting to compare past campaigns with. What is empty or None is not asked for.

    `parent_category_id` is the first-level category above `category_id`; for a first-level category it is the same.
    `budget_eur` is in whole euros: it weighs comparisons and is never paid out.
    """

    objective: str = ""
    delivery_goal: str = ""
    asset_format: str = ""
    placement: str = ""
    countries: tuple[str, ...] = ()
    category_id: str = ""
    parent_category_id: str = ""
    interest_ids: tuple[str, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    genders: tuple[str, ...] = ()
    budget_eur: float | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Quantiles:
    """How a metric was distributed; costs in euro micros."""

    p10: float
    p50: float
    p90: float
    mean: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Benchmarks:
    """What comparable campaigns cost and did. No metrics and `n` 0 mean that there is not enough to say anything.

    `widened_to` is "as asked", or says which conditions were dropped to find enough campaigns.
    """

    n: int
    effective_n: float
    widened_to: str
    metrics: Mapping[str, Quantiles]
    provenance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarCampaign:
    """A past campaign, how similar it is (0 to 1), and why: each rule's own similarity and a sentence."""

    campaign_id: str
    similarity: float
    rules: Mapping[str, float]
    why: str
    source: Origin
    objective: str
    delivery_goal: str
    asset_format: str
    placement: str
    country: str
    category_id: str
    age_min: int
    age_max: int
    genders: tuple[str, ...]
    interest_ids: tuple[str, ...] = field(default=())
    start: date
    days: int
    budget_micros: int
    cpm_micros: int
    ctr: float | None
    cost_per_result_micros: int | None
    delivery_rate: float | None
