"""One past ad set: targeting, money, flight, delivery and result."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from server.domain import products
from server.domain.products import AssetFormat, DeliveryGoal, Gender, Objective, Placement

Origin = Literal["synthetic", "imported"]
"""Whether a campaign was made up by a seeded generator or comes from somebody's report."""

UNKNOWN = ""
"""The code that stands, last in each vocabulary, for what a report does not say."""

OBJECTIVES: tuple[str, ...] = (*get_args(Objective), UNKNOWN)
DELIVERY_GOALS: tuple[str, ...] = (*get_args(DeliveryGoal), UNKNOWN)
ASSET_FORMATS: tuple[str, ...] = (*get_args(AssetFormat), UNKNOWN)
PLACEMENTS: tuple[str, ...] = (*get_args(Placement), UNKNOWN)
GENDERS: tuple[str, ...] = get_args(Gender)

GOAL_OF: dict[str, str] = {objective: rule.goals[0] for objective, rule in products.OBJECTIVES.items()}
"""The delivery goal of an objective where a report names only the objective."""


RESULT_OF: dict[str, str] = {
    "REACH": "reach",
    "EVEN_IMPRESSION_DELIVERY": "impressions",
    "CLICKS": "clicks",
    "WEBSITE_VISITS": "page_views",
    "VIDEO_VIEWS": "video_views",
    "APP_INSTALLS": "installs",
    "PODCAST_STREAMS": "streams",
    "LEAD_GEN": "leads",
    "CONVERSIONS": "conversions",
}
"""The field of a record that an objective counts as its results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignRecord:
    """One row of a history, in the columns of Spotify's entity export plus what a planner needs beside them.

    Money is in micros of `currency`; `budget_micros` is for the whole flight; `end` is the last day included.
    A code that the report does not give is empty, a number that it does not give is None. `genders` and
    `interest_ids` are empty, and ages 13 to 99, where the ad set was not restricted.
    """

    campaign_id: str
    source: Origin
    tenant: str = ""
    campaign_name: str = ""
    ad_set_id: str = ""
    ad_set_name: str = ""
    objective: str = UNKNOWN
    delivery_goal: str = UNKNOWN
    asset_format: str = UNKNOWN
    placement: str = UNKNOWN
    bid_strategy: str = ""
    platforms: tuple[str, ...] = ()
    country: str
    regions: tuple[str, ...] = ()
    age_min: int = 13
    age_max: int = 99
    genders: tuple[str, ...] = ()
    interest_ids: tuple[str, ...] = ()
    category_id: str = UNKNOWN
    start: date
    end: date
    currency: str
    budget_micros: int
    spend_micros: int
    impressions: int
    clicks: int | None = None
    reach: int | None = None
    completes: int | None = None
    completion_rate: float | None = None
    delivery_rate: float | None = None
    installs: int | None = None
    leads: int | None = None
    streams: int | None = None
    video_views: int | None = None
    page_views: int | None = None
    conversions: int | None = None
