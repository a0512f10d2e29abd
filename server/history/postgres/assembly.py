"""Turn rows of the database into the columns of a snapshot, a piece at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.errors import PlannerError
from server.history.imported import ToEur
from server.history.snapshot import TYPES, Columns, Vocabulary

Array = NDArray[Any]

_EPOCH = 10_957
"""Days from 1970-01-01 to 2000-01-01, from which PostgreSQL counts."""
_LETTERS = 1 << 16
_CURRENCIES = 26**3
_MOST_COUNTRIES = 255
_KEYS: dict[str, Any] = {"id": np.int64, "written": np.int64, "name": np.dtype("S36")}


@dataclass(frozen=True, slots=True, eq=False)
class Campaigns:
    """Campaigns as they came: the columns of a snapshot, with each row's id, writer and shown name."""

    columns: Mapping[str, Array]
    ids: NDArray[np.int64]
    written: NDArray[np.int64]
    names: Array


class Assembly:
    """Collects pieces; money is converted by the rate of its currency, and rows without a rate are left out.

    `countries` are numbered in the order in which they occur, after those given.
    """

    def __init__(
        self,
        rows: int,
        tables: Mapping[str, NDArray[np.int64]],
        vocabulary: Vocabulary,
        to_eur: ToEur,
        told: Callable[[float], None] = lambda _: None,
    ) -> None:
        self._filled = 0
        self._arrays = {name: np.empty(rows, type_) for name, type_ in {**TYPES, **_KEYS}.items()}
        self._tables = tables
        self._parent_of = np.array(vocabulary.parent_of)
        self._to_eur = to_eur
        self._told = told
        self._number = np.full(_LETTERS, -1)
        self.countries: list[str] = []
        self.lost: set[str] = set()
        self._rates = np.zeros(_CURRENCIES)
        for code in vocabulary.countries:
            self._add_country(int.from_bytes(code.encode(), "big"))

    def take(self, rows: Array) -> None:
        """Add a piece."""
        rates = self._rates_of(rows["currency"])
        if np.isnan(rates).any():
            rows, rates = rows[~np.isnan(rates)], rates[~np.isnan(rates)]
        first, self._filled = self._filled, self._filled + len(rows)
        for name, values in self._derived(rows, rates).items():
            self._arrays[name][first : self._filled] = values
        self._told(self._filled / max(len(self._arrays["id"]), 1))

    def finish(self) -> Campaigns:
        """Give what came."""
        arrays: dict[str, Any] = {name: values[: self._filled] for name, values in self._arrays.items()}
        columns = {name: arrays[name] for name in TYPES}
        return Campaigns(columns, arrays["id"], arrays["written"], arrays["name"])

    def _derived(self, rows: Array, rates: NDArray[np.float64]) -> dict[str, Array]:
        impressions = rows["impressions"].astype(np.float64)
        reach = rows["reach"].astype(np.float64)
        coded = {name: table[rows[name]] for name, table in self._tables.items()}
        with np.errstate(divide="ignore", invalid="ignore"):
            return {
                **{name: rows[name] for name in (*_KEYS, "interests_low", "interests_high")},
                **coded,
                "country": self._countries_of(rows["country"]),
                "parent": self._parent_of[coded["category"]],
                "age_min": rows["age_min"],
                "age_max": rows["age_max"],
                "genders": rows["genders"],
                "log2_budget": np.log2(np.maximum(rows["budget"] * rates, 0.01)),
                "days": rows["days"],
                "start": np.clip(rows["first_day"] + _EPOCH, 0, 65_535),
                "log_cpm": np.log(np.maximum(rows["spend"] * rates, 1e-4) / impressions * 1000),
                "log_ctr": _log_rate(rows["clicks"], impressions),
                "log_results": _log_rate(rows["results"], impressions),
                "completion": rows["completion"],
                "delivery": np.clip(rows["delivery"], 0, 10),
                "frequency": np.where(reach > 0, np.clip(impressions / reach, 1, 60_000), np.nan),
                "row": np.zeros(len(rows), np.uint32),
            }

    def _countries_of(self, letters: Array) -> Array:
        numbers = self._number[letters]
        if (numbers < 0).any():
            for code in np.unique(letters[numbers < 0]):
                self._add_country(int(code))
            numbers = self._number[letters]
        return numbers

    def _add_country(self, letters: int) -> None:
        if len(self.countries) < _MOST_COUNTRIES:
            self._number[letters] = len(self.countries)
            self.countries.append(letters.to_bytes(2, "big").decode())

    def _rates_of(self, currencies: Array) -> NDArray[np.float64]:
        """Euros for a micro of each row's currency, NaN without a rate; they weigh, nothing is paid with them."""
        letters = np.ascontiguousarray(currencies).view(np.uint8).reshape(-1, 3).astype(np.int64) - ord("A")
        codes = (letters[:, 0] * 26 + letters[:, 1]) * 26 + letters[:, 2]
        rates = self._rates[codes]
        if (rates == 0).any():
            for code in np.unique(codes[rates == 0]):
                self._rates[code] = self._rate("".join(chr(ord("A") + code // 26**place % 26) for place in (2, 1, 0)))
            rates = self._rates[codes]
        return rates

    def _rate(self, currency: str) -> float:
        try:
            return self._to_eur(10**12, currency) / 10**18
        except PlannerError:
            self.lost.add(currency)
            return float("nan")


def columns_of(values: Mapping[str, Array]) -> Columns:
    """Make columns of arrays, of the types they have in a snapshot."""
    arrays: dict[str, Any] = {name: np.asarray(values[name]).astype(type_, copy=False) for name, type_ in TYPES.items()}
    return Columns(**arrays)


def _log_rate(counts: Array, impressions: Array) -> Array:
    """Log of a rate; none at all counts as half a one, and -1 is not known."""
    rate = np.log(np.minimum(np.maximum(counts.astype(np.float64), 0.5) / impressions, 1.0))
    return np.where(counts < 0, np.nan, rate)
