"""What an importer makes of a row, and what it needs to be told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from server.domain.money import MICROS
from server.domain.tenant import NAME, NAME_HINT
from server.errors import InvalidInput
from server.history.importers.countries import country_code, is_country
from server.history.importers.reader import Row, parse_day
from server.history.record import ASSET_FORMATS, OBJECTIVES, PLACEMENTS, CampaignRecord

_VOCABULARIES = {"objective": OBJECTIVES, "asset_format": ASSET_FORMATS, "placement": PLACEMENTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What the user says about a file that the file does not say itself; nothing here is guessed.

    `start` and `end` are ISO days, for a report that names none.
    """

    currency: str = ""
    country: str = ""
    objective: str = ""
    asset_format: str = ""
    placement: str = ""
    category_id: str = ""
    tenant: str = ""
    start: str = ""
    end: str = ""

    def checked(self) -> "Defaults":
        """Give the same with codes in capitals.

        Raises:
            InvalidInput: A value is not of its kind.
        """
        codes = {name: getattr(self, name).strip().upper() for name in ("currency", "country", *_VOCABULARIES)}
        currency, country = codes["currency"], country_code(codes["country"])
        if self.tenant and not NAME.fullmatch(self.tenant):
            raise InvalidInput(f"{self.tenant!r} is no name of a tenant.", hint=NAME_HINT)
        if currency and not (len(currency) == 3 and currency.isalpha() and currency.isascii()):
            raise InvalidInput(f"The currency {currency!r} is no ISO code.", hint="Give three letters, such as EUR.")
        if country and not is_country(country):
            raise InvalidInput(f"The country {country!r} is not known.", hint="Give its ISO code, such as DE.")
        codes["country"] = country
        for name, allowed in _VOCABULARIES.items():
            if codes[name] not in allowed:
                raise InvalidInput(
                    f"The {name} {codes[name]!r} is not known.", hint=f"Use one of {', '.join(allowed[:-1])}."
                )
        for day in (self.start, self.end):
            if day and parse_day(day) is None:
                raise InvalidInput(f"{day!r} is not a day.", hint="Write it like 2026-03-31.")
        return replace(self, **codes)


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row that is kept. Rows of one ad set with different parts (days, ads) add up; with the same, the last counts.

    `part` is "" for a whole ad set, "day:..." for a piece of its flight, "ad:..." for one of its ads.
    """

    record: CampaignRecord
    part: str
    platform: str


class Unusable(Exception):
    """A row that cannot be kept; the message is the reason shown to the user."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of report: the columns that it may have, those it must have, and how a row of it is read."""

    name: str
    columns: Mapping[str, str]
    required: tuple[str, ...]
    read: Callable[[Row, Defaults], ImportedRow]


def report_row(
    row: Row,
    defaults: Defaults,
    platform: str,
    facts: dict[str, Any],
    *,
    slices: tuple[str, ...] = (),
    extra_impressions: int = 0,
    daily_budget_micros: int | None = None,
) -> ImportedRow:
    """Finish a row of a performance report, which may be a day, an ad or a slice of an ad set.

    Where it names no budget, what was spent stands for it and the delivery is not known.

    Raises:
        Unusable: It names no campaign, or its days, country, currency or money cannot be read.
    """
    if not (row.text("campaign_name") or row.text("campaign_id")):
        raise Unusable("it names no campaign; it may sum up other rows")
    start, end, day = _period(row, defaults)
    spend = row.count("spend_micros") if row.text("spend_micros") else needed_amount(row, "spend")
    stated = row.number("budget")
    budget = micros(stated) if stated else (daily_budget_micros or 0) * ((end - start).days + 1)
    record = CampaignRecord(
        **facts,
        asset_format=one_of(row.text("asset_format"), ASSET_FORMATS, defaults.asset_format),
        country=needed_country(row, defaults),
        start=start,
        end=end,
        currency=needed_currency(row, defaults),
        budget_micros=budget,
        spend_micros=spend or 0,
        impressions=needed_count(row, "impressions") + extra_impressions,
    )
    inside = "|".join(part for part in (row.text("ad_id"), *slices) if part)
    part = f"day:{day}|{inside}" if day else f"ad:{inside}" if inside else ""
    return ImportedRow(record, part, platform)


def _period(row: Row, defaults: Defaults) -> tuple[date, date, str]:
    """First day, last day and, where the row is one day of a longer flight, that day."""
    day = row.day("day")
    if day is not None:
        return day, day, day.isoformat()
    if row.table.by_day and not row.text("day"):
        raise Unusable("it sums up the days of other rows")
    start, end = row.day("start") or parse_day(defaults.start), row.day("end") or parse_day(defaults.end)
    if start is None or end is None:
        raise Unusable("its days are not known; add the day to the report, or say --start and --end")
    if end < start:
        raise Unusable(f"it ends on {end}, before it starts on {start}")
    return start, end, start.isoformat() if start == end else ""


def micros(amount: Decimal) -> int:
    """Turn an amount in whole units into micros, rounded."""
    return int((amount * MICROS).to_integral_value())


def needed_count(row: Row, field: str) -> int:
    """A whole number that a row must have."""
    value = row.count(field)
    if value is None:
        raise Unusable(f"{field} is {row.text(field)!r}, not a number")
    return value


def needed_amount(row: Row, field: str) -> int:
    """An amount of money that a row must have, in micros."""
    value = row.number(field)
    if value is None:
        raise Unusable(f"{field} is {row.text(field)!r}, not an amount")
    return micros(value)


def needed_day(row: Row, field: str) -> date:
    """A day that a row must have."""
    value = row.day(field)
    if value is None:
        raise Unusable(f"{field} is {row.text(field)!r}, not a date")
    return value


def needed_currency(row: Row, defaults: Defaults) -> str:
    """The currency of a row: its own, that of the header, or what the user said."""
    code = (row.text("currency") or row.table.currency or defaults.currency).upper()
    if len(code) != 3 or not code.isalpha():
        raise Unusable("its currency is not known; say it with --currency")
    return code


def needed_country(row: Row, defaults: Defaults) -> str:
    """The country of a row as an ISO code: its own or, where the report knows none, what the user said."""
    code = country_code(row.text("country")) or defaults.country
    if not code:
        raise Unusable("its country is not known; say it with --country")
    if not is_country(code):
        raise Unusable(f"its country is {code!r}; a name or an ISO code such as DE is needed")
    return code


def one_of(text: str, allowed: tuple[str, ...], default: str = "") -> str:
    """A code of a vocabulary, whatever its case; something else counts as not known."""
    code = text.strip().upper().replace(" ", "_").replace("-", "_")
    return code if code and code in allowed else default
