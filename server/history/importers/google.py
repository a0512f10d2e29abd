"""Google Ads' report: two lines above the header say its name and its days, totals stand below."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from server.history.importers import native
from server.history.importers.reader import Row, parse_day
from server.history.importers.rows import Defaults, Format, ImportedRow, micros, report_row
from server.history.record import GOAL_OF

_COLUMNS: dict[str, str] = {
    **dict.fromkeys(("day", "tag", "jour", "día", "segments.date"), "day"),
    **dict.fromkeys(("campaign", "kampagne", "campagne", "campaña", "campaign.name"), "campaign_name"),
    **dict.fromkeys(("campaign id", "campaign.id", "kampagnen-id"), "campaign_id"),
    **dict.fromkeys(("ad group", "anzeigengruppe", "ad_group.name"), "ad_set_name"),
    **dict.fromkeys(("ad group id", "ad_group.id"), "ad_set_id"),
    **dict.fromkeys(("campaign type", "kampagnentyp", "campaign.advertising_channel_type"), "kind"),
    **dict.fromkeys(("currency code", "währungscode", "customer.currency_code"), "currency"),
    **dict.fromkeys(("budget", "daily budget", "tagesbudget"), "daily_budget"),
    **dict.fromkeys(("country", "country/territory", "country/territory (user location)", "land"), "country"),
    **dict.fromkeys(("impr.", "impressions", "metrics.impressions"), "impressions"),
    **dict.fromkeys(("clicks", "klicks", "clics", "metrics.clicks"), "clicks"),
    **dict.fromkeys(("cost", "kosten", "coût", "coste"), "spend"),
    "metrics.cost_micros": "spend_micros",
    **dict.fromkeys(("conversions", "conversions", "metrics.conversions"), "conversions"),
}

# What a campaign type says about the objective and the format, where it says anything.
_KINDS: dict[str, tuple[str, str]] = {
    "video": ("VIDEO_VIEWS", "VIDEO"),
    "display": ("", "IMAGE"),
    "app": ("APP_INSTALLS", ""),
    "multi_channel": ("APP_INSTALLS", ""),
    "search": ("CLICKS", ""),
    "shopping": ("CLICKS", "CATALOG"),
    "audio": ("REACH", "AUDIO"),
}


def read_row(row: Row, defaults: Defaults) -> ImportedRow:
    """Read a day or the period of a campaign.

    Raises:
        Unusable: A column that is needed cannot be read.
    """
    facts: dict[str, Any] = {**native.identity(row, defaults), **native.targeting(row, defaults), **native.counts(row)}
    kind = row.text("kind").casefold()
    objective, asset_format = next((said for word, said in _KINDS.items() if word in kind), ("", ""))
    if objective and not defaults.objective:
        facts.update(objective=objective, delivery_goal=GOAL_OF[objective])
    if facts["objective"] == "APP_INSTALLS":
        facts["installs"] = facts["conversions"]
    if asset_format and not defaults.asset_format:
        defaults = replace(defaults, asset_format=asset_format)
    first, last = _period(row.table.preamble)
    if not defaults.start:
        defaults = replace(defaults, start=first, end=last)
    amount = row.number("daily_budget")
    return report_row(row, defaults, "google", facts, daily_budget_micros=micros(amount) if amount else None)


@lru_cache(maxsize=8)
def _period(preamble: tuple[str, ...]) -> tuple[str, str]:
    """The first and last day that the lines above the header name, or nothing."""
    for line in preamble:
        ends = re.split(r"\s+[-–—]\s+", line.strip().strip('"'))
        days = [parse_day(end) for end in ends]
        if len(days) == 2 and days[0] and days[1]:
            return days[0].isoformat(), days[1].isoformat()
    return "", ""


GOOGLE = Format("google", _COLUMNS, ("campaign_name", "impressions"), read_row)
