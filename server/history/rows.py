"""The campaigns of a snapshot, prepared for fitting: facets, logarithms and weights."""

from dataclasses import dataclass, fields, replace

import numpy as np

from server.history.effects import Floats, Integers
from server.history.facets import Facets, facets_of
from server.history.recency import recency
from server.history.snapshot import Columns, Snapshot

FITTED_ROWS = 400_000
"""Beyond so many campaigns every further one adds little: an even sample is fitted instead."""
SHAPE = 0.7
"""Shape of the negative binomial of impressions per person where no campaign says otherwise."""
_LEAST_FREQUENCY = 1.05
"""Below it nearly nobody was met twice, so the frequency says nothing about how many people there were."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """One array a fact; a fact that a campaign does not tell is NaN. Logarithms are natural, money is in euros.

    `price` is the log cost of a thousand impressions in budget, so that it holds what was not delivered; `people` is
    the log of how many people the campaign could have met. `years` counts back from the last start: never above zero.
    """

    facets: Facets
    log_budget: Floats
    years: Floats
    finished: Floats
    days: Floats
    recency: Floats
    price: Floats
    delivery: Floats
    clicks: Floats
    results: Floats
    people: Floats

    def take(self, chosen: Integers) -> "Rows":
        """The campaigns at these places."""
        rest = {field.name: getattr(self, field.name)[chosen] for field in fields(self) if field.name != "facets"}
        return Rows(facets=self.facets.take(chosen), **rest)

    def faded(self, half_life: float) -> "Rows":
        """The same campaigns, counting half after each half-life before the last of them."""
        return replace(self, recency=recency(self.years - self.years.max(), half_life))

    @property
    def impressions(self) -> Floats:
        """How many impressions each campaign got."""
        return 1000.0 * np.exp(self.log_budget - self.price)


def rows_of(snapshot: Snapshot) -> Rows:
    """Prepare the campaigns, an even sample of them where there are very many."""
    columns = snapshot.columns
    if snapshot.count > FITTED_ROWS:
        columns = columns.take(np.linspace(0, snapshot.count - 1, FITTED_ROWS).astype(np.int64))
    return _prepared(columns)


def _prepared(columns: Columns) -> Rows:
    start, days = columns.start.astype(np.float64), columns.days.astype(np.float64)
    years = (start - (start.max() if len(start) else 0.0)) / 365.0
    log_budget, price = columns.log2_budget.astype(np.float64) * np.log(2.0), log_price(columns)
    return Rows(
        facets=facets_of(columns),
        log_budget=log_budget,
        years=years,
        finished=start + days,
        days=days,
        recency=recency(years),
        price=price,
        delivery=_log_delivery(columns),
        clicks=columns.log_ctr.astype(np.float64),
        results=columns.log_results.astype(np.float64),
        people=_people(log_budget - price + np.log(1000.0), columns.frequency.astype(np.float64)),
    )


def log_price(columns: Columns, rows: slice = slice(None)) -> Floats:
    """The log cost of a thousand impressions in budget; where the delivery is not known, in money spent."""
    return columns.log_cpm[rows].astype(np.float64) - np.nan_to_num(_log_delivery(columns, rows))


def _log_delivery(columns: Columns, rows: slice = slice(None)) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        delivery = np.log(columns.delivery[rows].astype(np.float64))
    return np.where(np.isfinite(delivery), delivery, np.nan)


def _people(log_impressions: Floats, frequency: Floats) -> Floats:
    """How many people a campaign could have met, from how often it met the same ones."""
    mean: Floats = np.geomspace(0.01, 200.0, 800)
    share: Floats = 1.0 - (1.0 + mean / SHAPE) ** -SHAPE
    met = np.interp(frequency, mean / share, np.log(mean))
    known = np.isfinite(frequency) & (frequency >= _LEAST_FREQUENCY)
    return np.where(known, log_impressions - met, np.nan)
