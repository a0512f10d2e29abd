"""Read a table of campaigns in the columns of the native history format, as one query that every engine understands.

Each engine rounds, hashes and adds up in its own way, so nothing here depends on that: days and months come from
EXTRACT and whole numbers, and what is added up is first rounded to whole millionths. So the same campaigns give the
same sums and the same sample on every engine, in any order.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from server.errors import InvalidInput
from server.history.engines.connection import Column, Library, Settle, Table
from server.history.facets import OLDEST, SPAN
from server.history.importers.native import COLUMNS, COUNTS, NATIVE
from server.history.record import (
    ASSET_FORMATS,
    DELIVERY_GOALS,
    GENDERS,
    GOAL_OF,
    OBJECTIVES,
    PLACEMENTS,
    RESULT_OF,
)

_HEADERS = {field: header for header, field in COLUMNS.items()}
_PRIME = (1 << 31) - 1
_JULIAN = 2_440_588
"""The Julian day number of 1970-01-01."""
_TINY = 1e-9


def read_campaigns(ibis: Library, table: Table, currency: str, tenant: str, settle: Settle) -> Table:
    """Give the campaigns of a tenant, one row each, with all that is asked of them later.

    `usable` says whether a row tells enough; `currency` is that of rows which name none.

    Raises:
        InvalidInput: The table lacks columns.
    """
    fields = _Fields(ibis, table, currency)
    own = table.filter(fields.text("tenant") == tenant) if "tenant" in fields else table
    words = _Fields(ibis, own, currency).words()
    named = settle(own.select(**words))
    dated = settle(named.mutate(**_dates(ibis, named)))
    facts = settle(dated.mutate(**_facts(ibis, dated)))
    return facts.mutate(usable=_usable(facts))


def priced(campaigns: Table, rates: Mapping[str, float], countries: Sequence[str]) -> Table:
    """Keep the campaigns of use in these countries, with their money in euros by these rates."""
    here = campaigns["country"].isin(list(countries)) & campaigns["currency"].isin(list(rates))
    known = campaigns.filter(campaigns["usable"] & here)
    rate = known["currency"].cases(*rates.items(), else_=0.0)
    return known.mutate(budget=known["budget"] * rate, spend=known["spend"] * rate, drawn=_drawn(known))


class _Fields:
    """The columns of a table by the names of their fields, of the types that they should have."""

    def __init__(self, ibis: Library, table: Table, currency: str) -> None:
        self._ibis = ibis
        self._table = table
        self._currency = currency
        self._names = {name.casefold(): name for name in table.columns}
        needed = (*NATIVE.required, *(() if currency else ("currency",)))
        missing = [_HEADERS[field] for field in needed if field not in self]
        if missing:
            raise InvalidInput(
                f"The table has no column {', '.join(missing)}.",
                hint=f"Give it the columns of the native format, by a view if need be: {', '.join(COLUMNS)}.",
            )

    def __contains__(self, field: str) -> bool:
        return _HEADERS[field] in self._names

    def words(self) -> dict[str, Column]:
        """Everything that is read of a row."""
        ibis = self._ibis
        goal = self.code("delivery_goal", DELIVERY_GOALS)
        objective = self.code("objective", OBJECTIVES)
        name = ibis.ifelse(self.text("ad_set_id") == "", self.text("campaign_id"), self.text("ad_set_id"))
        stated = self.text("currency").upper()
        return {
            "name": name,
            "country": self.text("country").upper(),
            "currency": ibis.ifelse(stated == "", self._currency, stated) if self._currency else stated,
            "objective": objective,
            "goal": ibis.ifelse(goal == "", objective.cases(*GOAL_OF.items(), else_=""), goal),
            "format": self.code("asset_format", ASSET_FORMATS),
            "placement": self.code("placement", PLACEMENTS),
            "category": self.text("category_id"),
            "genders": self.text("genders").upper(),
            "interests": self.text("interest_ids"),
            "daily": self.text("budget_type").upper() == "DAILY",
            **{name: self.number(name) for name in ("age_min", "age_max", "budget", "spend", "impressions")},
            **{name: _known(ibis, self.number(name)) for name in COUNTS},
            **{name: _share(ibis, _known(ibis, self.number(name))) for name in ("completion_rate", "delivery_rate")},
            **{f"{end}_{part}": value for end in ("start", "end") for part, value in self.day(end).items()},
        }

    def text(self, field: str) -> Column:
        """The words of a column, or nothing."""
        if field not in self:
            return self._ibis.literal("")
        return self._ibis.coalesce(self._column(field).cast("string").strip(), "")

    def code(self, field: str, allowed: tuple[str, ...]) -> Column:
        """A code of a vocabulary, or nothing."""
        code = self.text(field).upper().replace(" ", "_").replace("-", "_")
        return self._ibis.ifelse(code.isin(list(allowed)), code, "")

    def number(self, field: str) -> Column:
        """A number, or null."""
        return self._column(field).cast("float64") if field in self else self._ibis.null("float64")

    def day(self, field: str) -> dict[str, Column]:
        """Year, month and day, and whether a time of midnight follows: then the flight ended the day before."""
        column = self._column(field)
        if column.type().is_string():
            midnight = column.substr(11, 8) == "00:00:00"
            column = column.substr(0, 10).cast("date")
        elif column.type().is_timestamp():
            midnight = column.hour() * 3600 + column.minute() * 60 + column.second() == 0
        else:
            midnight = self._ibis.literal(value=False)
        whole = {"year": column.year(), "month": column.month(), "day": column.day()}
        return {**{name: part.cast("int64") for name, part in whole.items()}, "midnight": midnight}

    def _column(self, field: str) -> Column:
        return self._table[self._names[_HEADERS[field]]]


def _known(ibis: Library, number: Column) -> Column:
    """A count or a rate; one below zero stands for one that is hidden."""
    return ibis.ifelse(number >= 0, number, ibis.null("float64"))


def _share(ibis: Library, number: Column) -> Column:
    """A rate between 0 and 1, from a fraction or from per cent."""
    return ibis.ifelse(number > 2, number / 100.0, number)


def _dates(ibis: Library, row: Table) -> dict[str, Column]:
    """First and last day as days from 1970-01-01."""
    start, end = _day_number(row, "start"), _day_number(row, "end")
    early = row["end_midnight"] & (end > start)
    return {"start": start, "last": ibis.ifelse(early, end - 1, end)}


def _day_number(row: Table, which: str) -> Column:
    """Days from 1970-01-01, by the usual formula for Julian day numbers."""
    late = (14 - row[f"{which}_month"]) // 12
    year = row[f"{which}_year"] + 4800 - late
    days = row[f"{which}_day"] + (153 * (row[f"{which}_month"] + 12 * late - 3) + 2) // 5
    return days + 365 * year + year // 4 - year // 100 + year // 400 - 32045 - _JULIAN


def _facts(ibis: Library, row: Table) -> dict[str, Column]:
    """What follows from the words of a row."""
    days = row["last"] - row["start"] + 1
    low = ibis.coalesce(row["age_min"], 0.0).cast("int64")
    high = ibis.coalesce(row["age_max"], 0.0).cast("int64")
    age_min, age_max = ibis.ifelse(low > 0, low, 13), ibis.ifelse(high > 0, high, 99)
    budget = row["budget"] * ibis.ifelse(row["daily"], days.cast("float64"), 1.0)
    delivery = ibis.coalesce(row["delivery_rate"], row["spend"] / ibis.greatest(budget, _TINY))
    played = row["completes"] / ibis.greatest(row["impressions"], 1.0)
    results = [(name, row[field]) for name, field in RESULT_OF.items()]
    return {
        "days": days,
        "age_min": ibis.least(ibis.greatest(age_min, 13), 99),
        "age_max": ibis.least(ibis.greatest(age_min, age_max), 99),
        "budget": budget,
        "delivery": ibis.least(delivery, 10.0),
        "completion": ibis.coalesce(row["completion_rate"], played),
        "results": row["objective"].cases(*results, else_=ibis.null("float64")),
    }


def _usable(row: Table) -> Column:
    """Whether a row says what a campaign was and what it cost."""
    told = (row["country"].length() == 2) & (row["format"] != "") & (row["currency"].length() == 3)
    flown = (row["last"] >= row["start"]) & (row["start"] >= 0) & (row["start"] < 65_536)
    return (told & flown & (row["budget"] > 0) & (row["spend"] > 0) & (row["impressions"] > 0)).fill_null(False)


def _drawn(row: Table) -> Column:
    """A number from 0 to 2³¹ - 2 that a campaign's own figures determine, spread evenly.

    Ids are often missing, and no two engines hash text alike; figures multiplied modulo a prime are the same anywhere.
    """
    cents = {name: (row[name] * 100.0 + 0.5).floor().cast("int64") for name in ("spend", "budget")}
    number = (row["impressions"] + 0.5).floor().cast("int64") % _PRIME
    for factor in (cents["spend"] % 46_337, cents["budget"] % 46_327, row["start"], row["last"]):
        number = (number * (factor + 1)) % _PRIME
    for _ in range(2):
        number = (number * 48_271 + 11) % _PRIME
    return number


def weighed(ibis: Library, campaigns: Table, last_day: int, half_life: float, settle: Settle) -> Table:
    """Put what is added up beside each campaign: its weight on a stated day, its logarithms, audience and month."""
    row = campaigns
    log_delivery = ibis.ifelse(row["delivery"] > 0, ibis.greatest(row["delivery"], _TINY).ln(), 0.0)
    cost = 1000.0 * ibis.greatest(row["spend"], _TINY) / ibis.greatest(row["impressions"], 1.0)
    years = (row["start"] - last_day) / 365.0
    fading = float(np.log(2.0)) * 365.0 / half_life
    logs = campaigns.mutate(
        years=years,
        weight=(years * fading).exp(),
        price=cost.ln() - log_delivery,
        log_budget=ibis.greatest(row["budget"], _TINY).ln(),
        audience=_audience(ibis, row),
        month=_month(row["start"] + row["days"] // 2),
    )
    return settle(logs)


def _audience(ibis: Library, row: Table) -> Column:
    """The class of an audience, as `facets.audience_class` has it."""
    span = ibis.least(row["age_max"], OLDEST) - row["age_min"] + 1
    years = ibis.least(ibis.greatest(span, 1), 9 * SPAN - 1) // SPAN
    male = row["genders"].replace("FEMALE", "").contains("MALE")
    female, other = row["genders"].contains("FEMALE"), row["genders"].contains("NON_BINARY")
    every = {"MALE": male, "FEMALE": female, "NON_BINARY": other}
    count = sum(ibis.ifelse(every[name], 1, 0) for name in GENDERS)
    gendered = ibis.ifelse((count > 0) & (count < len(GENDERS)), 1, 0)
    return (years * 2 + gendered) * 2 + ibis.ifelse(row["interests"] != "", 1, 0)


def _month(day: Column) -> Column:
    """The month of a day number, 0 to 11, by Richards' formula."""
    julian = day + _JULIAN
    f = julian + 1401 + ((4 * julian + 274_277) // 146_097) * 3 // 4 - 38
    g = ((4 * f + 3) % 1461) // 4
    return ((5 * g + 2) // 153 + 2) % 12
