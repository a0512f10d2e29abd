"""Spotify's reports: the entity export, and the asynchronous report with its upper-case columns."""

from server.history.importers import native
from server.history.importers.reader import Row
from server.history.importers.rows import Defaults, Format, ImportedRow, report_row

_COLUMNS: dict[str, str] = {
    **native.COLUMNS,
    "ad_account_currency": "currency",
    "ad_set_budget": "budget",
    "ad_name": "ad_id",
    "start_date": "start",
    "end_date": "end",
    "date": "day",
    "day": "day",
    "country": "country",
    "format": "asset_format",
    "placement": "placement",
    "impressions_on_spotify": "impressions",
    "impressions_off_spotify": "impressions_off",
    "off_spotify_impressions": "impressions_off",
    "ad_completes": "completes",
    "purchases": "conversions",
}


def read_row(row: Row, defaults: Defaults) -> ImportedRow:
    """Read one ad set, ad or day.

    Raises:
        Unusable: A column that is needed cannot be read.
    """
    if "ad_set_start_time" in row.table.header:
        return native.read_row(row, defaults)
    facts = {**native.identity(row, defaults), **native.targeting(row, defaults), **native.counts(row)}
    return report_row(row, defaults, "spotify", facts, extra_impressions=row.count("impressions_off") or 0)


SPOTIFY = Format("spotify", _COLUMNS, ("impressions", "spend"), read_row)
