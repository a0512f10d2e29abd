"""Display & Video 360's report: line items by day, with a footer after a blank line."""

from typing import Any

from server.history.importers import native
from server.history.importers.reader import Row
from server.history.importers.rows import Defaults, Format, ImportedRow, report_row

_COLUMNS: dict[str, str] = {
    "date": "day",
    "advertiser currency": "currency",
    "insertion order": "campaign_name",
    "insertion order id": "campaign_id",
    "line item": "ad_set_name",
    "line item id": "ad_set_id",
    "creative": "ad_id",
    "country": "country",
    "impressions": "impressions",
    "clicks": "clicks",
    "total conversions": "conversions",
    "revenue (adv currency)": "spend",
    "media cost (advertiser currency)": "spend",
    "complete views (video)": "completes",
    "trueview views": "video_views",
}


def read_row(row: Row, defaults: Defaults) -> ImportedRow:
    """Read a day of a line item.

    Raises:
        Unusable: A column that is needed cannot be read.
    """
    facts: dict[str, Any] = {**native.identity(row, defaults), **native.targeting(row, defaults), **native.counts(row)}
    return report_row(row, defaults, "dv360", facts)


DV360 = Format("dv360", _COLUMNS, ("campaign_name", "impressions", "spend"), read_row)
