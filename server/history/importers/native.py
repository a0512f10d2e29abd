"""The native history file: Spotify's entity export, one row an ad set, with the planner's own columns beside it."""

from datetime import timedelta
from typing import Any

from server.domain.tenant import NAME
from server.history.importers.reader import Row
from server.history.importers.rows import (
    Defaults,
    Format,
    ImportedRow,
    Unusable,
    micros,
    needed_amount,
    needed_count,
    needed_country,
    needed_currency,
    needed_day,
    one_of,
)
from server.history.record import (
    ASSET_FORMATS,
    DELIVERY_GOALS,
    GENDERS,
    GOAL_OF,
    OBJECTIVES,
    PLACEMENTS,
    CampaignRecord,
)

COLUMNS: dict[str, str] = {
    "campaign_id": "campaign_id",
    "campaign_name": "campaign_name",
    "campaign_objective": "objective",
    "ad_set_id": "ad_set_id",
    "ad_set_name": "ad_set_name",
    "ad_set_format": "asset_format",
    "ad_set_budget_type": "budget_type",
    "ad_set_budget_amount": "budget",
    "ad_set_bid_strategy": "bid_strategy",
    "ad_set_start_time": "start",
    "ad_set_end_time": "end",
    "ad_set_delivery_goal": "delivery_goal",
    "ad_set_geo_country": "country",
    "ad_set_geo_regions": "regions",
    "ad_set_age_min": "age_min",
    "ad_set_age_max": "age_max",
    "ad_set_platforms": "platforms",
    "ad_set_placements": "placement",
    "ad_set_genders": "genders",
    "ad_id": "ad_id",
    "impressions": "impressions",
    "spend": "spend",
    "clicks": "clicks",
    "reach": "reach",
    "completes": "completes",
    "completion_rate": "completion_rate",
    "currency": "currency",
    "category_id": "category_id",
    "interest_ids": "interest_ids",
    "installs": "installs",
    "leads": "leads",
    "streams": "streams",
    "video_views": "video_views",
    "page_views": "page_views",
    "conversions": "conversions",
    "delivery_rate": "delivery_rate",
    "tenant": "tenant",
}
COUNTS = ("clicks", "reach", "completes", "installs", "leads", "streams", "video_views", "page_views", "conversions")


def read_row(row: Row, defaults: Defaults) -> ImportedRow:
    """Read one ad set, or one ad of it.

    Raises:
        Unusable: A column that is needed cannot be read.
    """
    start = needed_day(row, "start")
    end = needed_day(row, "end")
    if row.text("end")[10:].lstrip("T ").startswith("00:00:00") and end > start:
        end -= timedelta(days=1)
    if end < start:
        raise Unusable(f"it ends on {end}, before it starts on {start}")
    asset_format = one_of(row.text("asset_format"), ASSET_FORMATS, defaults.asset_format)
    if not asset_format:
        raise Unusable(f"its format is {row.text('asset_format')!r}; one of {', '.join(ASSET_FORMATS[:-1])} is needed")
    record = CampaignRecord(
        **identity(row, defaults),
        **targeting(row, defaults),
        asset_format=asset_format,
        country=needed_country(row, defaults),
        start=start,
        end=end,
        currency=needed_currency(row, defaults),
        budget_micros=_budget(row, (end - start).days + 1),
        spend_micros=needed_amount(row, "spend"),
        impressions=needed_count(row, "impressions"),
        **counts(row),
    )
    return ImportedRow(record, f"ad:{row.text('ad_id')}" if row.text("ad_id") else "", "native")


def identity(row: Row, defaults: Defaults) -> dict[str, Any]:
    """Whose ad set it is."""
    return {
        "source": "imported",
        "tenant": _tenant(row, defaults),
        "campaign_id": row.text("campaign_id"),
        "campaign_name": row.text("campaign_name"),
        "ad_set_id": row.text("ad_set_id"),
        "ad_set_name": row.text("ad_set_name"),
    }


def _tenant(row: Row, defaults: Defaults) -> str:
    """Say whose row it is: what is imported for one tenant brings nothing for another."""
    said = row.text("tenant")
    if said and not NAME.fullmatch(said):
        raise Unusable("the tenant has a name that none can have")
    if said and defaults.tenant and said != defaults.tenant:
        raise Unusable("it belongs to another tenant than the one of this import")
    return said or defaults.tenant


def targeting(row: Row, defaults: Defaults) -> dict[str, Any]:
    """What it was for and whom it was aimed at; an objective brings its own delivery goal where none is named."""
    objective = one_of(row.text("objective"), OBJECTIVES, defaults.objective)
    placements = [code for code in map(str.upper, row.codes("placement")) if code in PLACEMENTS]
    age_min, age_max = row.count("age_min") or 13, row.count("age_max") or 99
    return {
        "objective": objective,
        "delivery_goal": one_of(row.text("delivery_goal"), DELIVERY_GOALS, GOAL_OF.get(objective, "")),
        "placement": placements[0] if len(placements) == 1 else defaults.placement,
        "bid_strategy": row.text("bid_strategy").upper(),
        "platforms": tuple(sorted({code.upper() for code in row.codes("platforms")})),
        "regions": tuple(sorted(set(row.codes("regions")))),
        "age_min": min(max(13, age_min), 99),
        "age_max": min(max(age_min, age_max), 99),
        "genders": tuple(code for code in GENDERS if code in {found.upper() for found in row.codes("genders")}),
        "interest_ids": tuple(sorted(set(row.codes("interest_ids")))),
        "category_id": row.text("category_id") or defaults.category_id,
    }


def counts(row: Row) -> dict[str, Any]:
    """What came of it, as far as the row says. Spotify hides counts of one to four as -5: those are not known."""
    found: dict[str, Any] = {name: row.count(name) for name in COUNTS if not row.text(name).startswith("-")}
    found["completion_rate"] = row.share("completion_rate")
    found["delivery_rate"] = row.share("delivery_rate")
    return found


def _budget(row: Row, days: int) -> int:
    amount = row.number("budget")
    if amount is None or amount <= 0:
        raise Unusable(f"its budget is {row.text('budget')!r}, not an amount above zero")
    return micros(amount) * (days if row.text("budget_type").upper() == "DAILY" else 1)


NATIVE = Format(
    "native", COLUMNS, ("asset_format", "budget", "start", "end", "country", "impressions", "spend"), read_row
)
