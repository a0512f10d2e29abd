"""The fitted models of a history: price, delivery, clicks, results and audience, with factors and interval widths."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from server.history.cells import Cells, cells_of
from server.history.conformal import half_width, scales
from server.history.effects import Floats, Key
from server.history.facets import Facets, Names, Sizes
from server.history.holdout import Told, chosen_half_life, chosen_knee, finer_pays
from server.history.model import Model, fit_model
from server.history.recency import HALF_LIFE_DAYS
from server.history.record import OBJECTIVES
from server.history.refining import refined
from server.history.rows import FITTED_ROWS, Rows, rows_of
from server.history.snapshot import Snapshot

_IMPRESSIONS_PER_EURO = 200.0
"""A round figure for a thousand impressions at five euros; it sets where crowding begins, the data say how much."""
LEAST_ROWS = 30
"""A history of fewer campaigns is not fitted at all."""
_CALIBRATION = 0.2
"""The share of campaigns, the last to finish, on which intervals are calibrated."""
_RATE_NOISE = 0.25
"""The variance of log rates between like campaigns (assumed: spreads of 0.35 to 0.5 are published)."""
_HALF_AN_EVENT = 0.75
"""Histories write no event as half of one, so that it has a logarithm."""
_MEAN_MISS = 0.8
"""The mean miss of a normal distribution in its standard deviations."""
_SETTLED = 20.0
"""Beyond so many expected results a campaign's rate says no more about the factor than another's."""

PRICE: tuple[Names, ...] = (
    ("country",),
    ("format", "placement"),
    ("goal",),
    ("parent",),
    ("audience",),
    ("month",),
    ("category",),
    ("format", "country"),
    ("goal", "country"),
    ("format", "goal"),
    ("format", "parent"),
    ("format", "category"),
)
PRICE_FINER: tuple[Names, ...] = (
    ("format", "goal", "country"),
    ("format", "country", "parent"),
    ("format", "goal", "placement", "country", "parent"),
)
CLICKS: tuple[Names, ...] = (
    ("format", "goal"),
    ("parent",),
    ("country",),
    ("placement",),
    ("category",),
    ("audience",),
    ("month",),
    ("format", "parent"),
    ("format", "country"),
)
CLICKS_FINER: tuple[Names, ...] = (("format", "goal", "country"), ("format", "country", "parent"))
RESULTS: tuple[Names, ...] = (
    ("objective",),
    ("objective", "format", "goal"),
    ("parent",),
    ("country",),
    ("placement",),
    ("category",),
    ("audience",),
    ("objective", "parent"),
    ("objective", "country"),
)
RESULTS_FINER: tuple[Names, ...] = (("objective", "format", "goal", "country"), ("format", "country", "parent"))
DELIVERY: tuple[Names, ...] = (("format",), ("country",), ("audience",))
_COUNTED = [OBJECTIVES.index(name) for name in ("REACH", "EVEN_IMPRESSION_DELIVERY", "CLICKS")]
"""Objectives whose results are people, impressions or clicks, which have models of their own."""
PEOPLE: tuple[Names, ...] = (("country",), ("audience",), ("format",), ("country", "audience"))


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """What was fitted. Factors lead from the middle of the logarithms to the mean; widths are of 80 % intervals.

    Arrays are by format, those of results by objective and format. `half_life` is the days after which a campaign
    counts half.
    """

    price: Model
    delivery: Model
    clicks: Model
    results: Model
    people: Model
    impressions_factor: Floats
    clicks_factor: Floats
    results_factor: Floats
    impressions_width: Floats
    clicks_width: Floats
    results_width: Floats
    people_width: float
    known_results: NDArray[np.bool_]
    known_people: bool
    month_index: Floats
    half_life: float

    def errors(self, sizes: Sizes, facets: Facets) -> tuple[Floats, Floats, Floats]:
        """The standard errors of expected log impressions, clicks and results."""
        price = self.price.variance(sizes, facets)
        clicks, results = (price + one.variance(sizes, facets) for one in (self.clicks, self.results))
        return np.sqrt(price), np.sqrt(clicks), np.sqrt(results)


def fullness(log_budget: Floats | float, log_people: Floats) -> Floats:
    """How much a budget crowds its audience: next to nothing for small ones, then as the logarithm of the budget."""
    return np.log1p(np.exp(log_budget - log_people) * _IMPRESSIONS_PER_EURO)


def crowding(log_budget: float, log_people: Floats) -> Floats:
    """How fast that grows with the log budget."""
    crowd = np.exp(log_budget - log_people) * _IMPRESSIONS_PER_EURO
    return crowd / (1.0 + crowd)


def fit_models(snapshot: Snapshot, sizes: Sizes) -> Models | None:
    """Fit the early campaigns, calibrate on the late ones, then fit all; None where there are too few."""
    if snapshot.count < LEAST_ROWS:
        return None
    rows = rows_of(snapshot)
    order = np.argsort(rows.finished, kind="stable")
    cut = int(len(order) * (1 - _CALIBRATION))
    early, late = rows.take(order[:cut]), rows.take(order[cut:])
    finer = frozenset(name for name, told, names, more in _FINER if finer_pays(early, late, sizes, told, names, more))
    half_life = chosen_half_life(early, late, sizes, PRICE)
    knee = chosen_knee(early, late, sizes, PRICE)
    first = _fitted(early.faded(half_life), sizes, _Form(finer, knee), 4, None)
    cells = snapshot.cells
    if cells is None and snapshot.count > FITTED_ROWS:
        cells = cells_of(snapshot, half_life)
    models = _fitted(rows.faded(half_life), sizes, _Form(finer, knee), 3, first, cells)
    return replace(models, half_life=half_life, **_widths(first, late, sizes))


@dataclass(frozen=True, slots=True)
class _Form:
    """What hold-out chose: which models have finer cells, and below which budget money buys less."""

    finer: frozenset[str]
    knee: float


def _fitted(
    rows: Rows, sizes: Sizes, form: _Form, sweeps: int, start: Models | None, cells: Cells | None = None
) -> Models:
    def model(
        name: str, told: tuple[Floats, Floats], names: tuple[Names, ...], turns: int, more: tuple[Names, ...] = ()
    ) -> Model:
        before: Model | None = getattr(start, name) if start else None
        knee = form.knee if name == "price" else 0.0
        used = names + more if name in form.finer else names
        return fit_model(rows, *told, used, sizes, turns, before, full, knee)

    full: Floats = np.zeros(len(rows.price))
    people = model("people", (rows.people, rows.recency), PEOPLE, 3)
    met = _meets(rows)
    full = _full(rows, sizes, people) if met else full
    price = model("price", _priced(rows, sizes), PRICE, sweeps, PRICE_FINER)
    if cells is not None:
        price = refined(price, people, cells, sizes, fullness if met else None)
    delivery = model("delivery", (rows.delivery, rows.recency), DELIVERY, 2)
    clicks = model("clicks", _clicked(rows, sizes), CLICKS, sweeps, CLICKS_FINER)
    counted = _counted(rows)
    results = model("results", _resulted(rows, sizes), RESULTS, sweeps, RESULTS_FINER)
    by_result = sizes.key(rows.facets, ("objective", "format"))
    by_format = sizes.key(rows.facets, ("format",))
    expected = _expected(rows, sizes, full, price, clicks, results)
    actual = _actual(rows, counted)
    known = np.bincount(rows.facets.objective, np.isfinite(counted), sizes.of["objective"])
    return Models(
        price=price,
        delivery=delivery,
        clicks=clicks,
        results=results,
        people=people,
        impressions_factor=_factor(actual[0] - expected[0], rows.recency, by_format),
        clicks_factor=_ratio(actual[1], expected[1], rows, by_format),
        results_factor=_ratio(actual[2], expected[2], rows, by_result),
        impressions_width=np.full(by_format.size, np.inf),
        clicks_width=np.full(by_format.size, np.inf),
        results_width=np.full(by_result.size, np.inf),
        people_width=np.inf,
        known_results=known >= LEAST_ROWS,
        known_people=met,
        month_index=np.exp(price.effects.effects[PRICE.index(("month",))]),
        half_life=HALF_LIFE_DAYS,
    )


def _meets(rows: Rows) -> bool:
    """Whether enough campaigns say how many people they reached."""
    return int(np.isfinite(rows.people).sum()) >= LEAST_ROWS


def _full(rows: Rows, sizes: Sizes, people: Model) -> Floats:
    return fullness(rows.log_budget, people.expected(sizes, rows.facets, rows.log_budget, rows.years))


def _counted(rows: Rows) -> Floats:
    """Results per impression, NaN for objectives whose result is people, impressions or clicks themselves."""
    counted = np.isin(rows.facets.objective, _COUNTED, invert=True)
    return np.where(counted, rows.results, np.nan)


def _priced(rows: Rows, _: Sizes) -> tuple[Floats, Floats]:
    return rows.price, rows.recency


def _clicked(rows: Rows, sizes: Sizes) -> tuple[Floats, Floats]:
    """Clicks per impression, and how much each campaign says of them."""
    key = sizes.key(rows.facets, ("format", "goal"))
    return rows.clicks, rows.recency * _trust(rows.clicks, rows.impressions, key)


def _resulted(rows: Rows, sizes: Sizes) -> tuple[Floats, Floats]:
    """Results per impression, and how much each campaign says of them."""
    counted, key = _counted(rows), sizes.key(rows.facets, ("objective", "format"))
    return counted, rows.recency * _trust(counted, rows.impressions, key)


_FINER: tuple[tuple[str, Told, tuple[Names, ...], tuple[Names, ...]], ...] = (
    ("price", _priced, PRICE, PRICE_FINER),
    ("clicks", _clicked, CLICKS, CLICKS_FINER),
    ("results", _resulted, RESULTS, RESULTS_FINER),
)


def _trust(log_rate: Floats, shown: Floats, key: Key) -> Floats:
    """Weigh a rate by how many events the campaign could expect: few events leave much to chance."""
    known = np.isfinite(log_rate)
    count = np.bincount(key.group, known, key.size)
    typical = np.bincount(key.group, np.where(known, log_rate, 0.0), key.size) / np.maximum(count, 1)
    events = shown * np.exp(typical[key.group])
    return events / (events + 1.0 / _RATE_NOISE)


def _expected(
    rows: Rows, sizes: Sizes, full: Floats, price: Model, clicks: Model, results: Model
) -> tuple[Floats, Floats, Floats]:
    """Expected log impressions, clicks and results per euro of budget."""
    at = (sizes, rows.facets, rows.log_budget, rows.years, full)
    impressions = np.log(1000.0) - price.expected(*at)
    return impressions, impressions + clicks.expected(*at), impressions + results.expected(*at)


def _actual(rows: Rows, counted: Floats) -> tuple[Floats, Floats, Floats]:
    impressions = np.log(1000.0) - rows.price
    return impressions, impressions + rows.clicks, impressions + counted


def _factor(residual: Floats, weight: Floats, key: Key) -> Floats:
    """The mean of what was reached over what the logarithms say, per group; a thin group leans on all."""
    ratio = np.exp(residual)
    overall = float(weight @ ratio / weight.sum())
    total = np.bincount(key.group, weight * ratio, key.size)
    return (total + LEAST_ROWS * overall) / (np.bincount(key.group, weight, key.size) + LEAST_ROWS)


def _ratio(actual: Floats, expected: Floats, rows: Rows, key: Key) -> Floats:
    """The same for counts: events that came over events that were expected; none at all counts as none."""
    known = np.isfinite(actual)
    budget = np.exp(rows.log_budget)
    came = np.where(known, budget * np.exp(np.where(known, actual, 0.0)), 0.0)
    came = np.where(came < _HALF_AN_EVENT, 0.0, came)
    foretold = np.where(known, budget * np.exp(expected), 0.0)
    weight = rows.recency * np.minimum(1.0, _SETTLED / np.maximum(foretold, _SETTLED))
    overall = float(weight @ came / max(float(weight @ foretold), 1e-9)) if known.any() else 1.0
    came_sum = np.bincount(key.group, weight * came, key.size)
    foretold_sum = np.bincount(key.group, weight * foretold, key.size)
    prior = LEAST_ROWS * _SETTLED
    return (came_sum + prior * overall) / (foretold_sum + prior)


def _widths(first: Models, late: Rows, sizes: Sizes) -> dict[str, Floats | float]:
    """Interval widths from how far the late campaigns fell from what the early ones foretold."""
    by_format, by_result = sizes.key(late.facets, ("format",)), sizes.key(late.facets, ("objective", "format"))
    actual = _actual(late, _counted(late))
    full = _full(late, sizes, first.people) if first.known_people else np.zeros(len(late.price))
    expected = _expected(late, sizes, full, first.price, first.clicks, first.results)
    met = late.people - first.people.expected(sizes, late.facets, late.log_budget, late.years)
    errors = [_MEAN_MISS * one for one in first.errors(sizes, late.facets)]
    everybody, sure = Key(np.zeros(len(met), np.int64), 1), np.zeros(len(met))
    return {
        "impressions_width": _width(actual[0] - expected[0], late, by_format, errors[0]),
        "clicks_width": _width(actual[1] - expected[1], late, by_format, errors[1]),
        "results_width": _width(actual[2] - expected[2], late, by_result, errors[2]),
        "people_width": float(_width(met, late, everybody, sure)[0]),
    }


def _width(residual: Floats, late: Rows, key: Key, error: Floats) -> Floats:
    """The width for campaigns whose expectation is certain; the `error` of the others' is set apart."""
    known = np.isfinite(residual)
    if not known.any():
        return np.full(key.size, np.inf)
    group, missed = key.group[known], np.abs(residual[known])
    squares = scales(missed, group, key.size) ** 2
    uncertain = np.bincount(group, error[known] ** 2, key.size) / np.maximum(np.bincount(group, minlength=key.size), 1)
    scale = np.sqrt(np.maximum(squares - uncertain, 0.25 * squares))
    span = max(float(np.ptp(late.finished[known])), 1.0)
    lag = int(np.median(late.days[known]) * known.sum() / span)
    return scale * half_width(missed / np.hypot(scale[group], error[known]), lag=lag)
