"""The fitted models of a history: price, delivery, clicks, results and audience, with factors and interval widths."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from server.history.conformal import half_width, scales
from server.history.effects import Effects, Floats, Key, Slope, fit
from server.history.facets import Facets, Names, Sizes
from server.history.record import OBJECTIVES
from server.history.rows import Rows, rows_of
from server.history.snapshot import Snapshot

REFERENCE_LOG_BUDGET = float(np.log(3000.0))
"""Where the slope in the budget is zero: any value does, one in the middle of the budgets keeps effects apart."""

_IMPRESSIONS_PER_EURO = 200.0
"""A round figure for a thousand impressions at five euros; it sets where crowding begins, the data say how much."""
LEAST_ROWS = 30
"""A history of fewer campaigns is not fitted at all."""
_ALWAYS_FINER = 30_000
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
class Model:
    """Effects with the names of their groups."""

    names: tuple[Names, ...]
    effects: Effects

    def expected(
        self,
        sizes: Sizes,
        facets: Facets,
        log_budget: Floats | float,
        years: Floats | float,
        full: Floats | float = 0.0,
    ) -> Floats:
        """The expected logarithm for these facets, budgets, times and how full the audience is."""
        groups = [sizes.group(facets, one) for one in self.names]
        everybody = np.zeros((), np.int64)
        slopes = [(log_budget - REFERENCE_LOG_BUDGET, facets.format), (years, everybody), (full, facets.format)]
        return self.effects.expected(groups, slopes)

    def variance(self, sizes: Sizes, facets: Facets) -> Floats:
        """How uncertain that expectation is."""
        return self.effects.variance([sizes.group(facets, one) for one in self.names])


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """What was fitted. Factors lead from the middle of the logarithms to the mean; widths are of 80 % intervals.

    Arrays are by format, those of results by objective and format.
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
    month_index: Floats


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
    finer = len(order) >= _ALWAYS_FINER or _finer_pays(early, late, sizes)
    first = _fitted(early, sizes, finer, 4, None)
    models = _fitted(rows, sizes, finer, 3, first)
    widths = _widths(first, late, sizes)
    return replace(models, **widths)


def _finer_pays(early: Rows, late: Rows, sizes: Sizes) -> bool:
    """Whether the finer cells foretell later prices better than the main effects and pairs alone."""
    misses: list[float] = []
    nothing: Floats = np.zeros(len(early.price))
    for names in (PRICE, PRICE + PRICE_FINER):
        model = _model(early, early.price, early.recency, names, sizes, 5, None, nothing)
        expected = model.expected(sizes, late.facets, late.log_budget, late.years)
        misses.append(float(np.mean((late.price - expected) ** 2)))
    return misses[1] < misses[0]


def _fitted(rows: Rows, sizes: Sizes, finer: bool, sweeps: int, start: Models | None) -> Models:
    def named(names: tuple[Names, ...], more: tuple[Names, ...]) -> tuple[Names, ...]:
        return names + more if finer else names

    def model(name: str, values: Floats, weight: Floats, names: tuple[Names, ...], turns: int) -> Model:
        before: Model | None = getattr(start, name) if start else None
        return _model(rows, values, weight, names, sizes, turns, before, full)

    full: Floats = np.zeros(len(rows.price))
    people = model("people", rows.people, rows.recency, PEOPLE, 3)
    full = _full(rows, sizes, people)
    price = model("price", rows.price, rows.recency, named(PRICE, PRICE_FINER), sweeps)
    delivery = model("delivery", rows.delivery, rows.recency, DELIVERY, 2)
    by_click, by_result = sizes.key(rows.facets, ("format", "goal")), sizes.key(rows.facets, ("objective", "format"))
    click_weight = rows.recency * _trust(rows.clicks, rows.impressions, by_click)
    clicks = model("clicks", rows.clicks, click_weight, named(CLICKS, CLICKS_FINER), sweeps)
    counted = _counted(rows)
    result_weight = rows.recency * _trust(counted, rows.impressions, by_result)
    results = model("results", counted, result_weight, named(RESULTS, RESULTS_FINER), sweeps)
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
        month_index=np.exp(price.effects.effects[PRICE.index(("month",))]),
    )


def _full(rows: Rows, sizes: Sizes, people: Model) -> Floats:
    return fullness(rows.log_budget, people.expected(sizes, rows.facets, rows.log_budget, rows.years))


def _model(
    rows: Rows,
    values: Floats,
    weight: Floats,
    names: tuple[Names, ...],
    sizes: Sizes,
    sweeps: int,
    start: Model | None,
    full: Floats,
) -> Model:
    known = np.isfinite(values)
    everybody = Key(np.zeros(len(values), np.int64), 1)
    slopes = [
        Slope(rows.log_budget - REFERENCE_LOG_BUDGET, sizes.key(rows.facets, ("format",))),
        Slope(rows.years, everybody),
        Slope(full, sizes.key(rows.facets, ("format",))),
    ]
    before = start.effects if start else None
    y, weight = np.where(known, values, 0.0), np.where(known, weight, 0.0)
    return Model(names, fit(y, weight, sizes.keys(rows.facets, names), slopes, sweeps, before))


def _counted(rows: Rows) -> Floats:
    """Results per impression, NaN for objectives whose result is people, impressions or clicks themselves."""
    counted = np.isin(rows.facets.objective, _COUNTED, invert=True)
    return np.where(counted, rows.results, np.nan)


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
    expected = _expected(late, sizes, _full(late, sizes, first.people), first.price, first.clicks, first.results)
    met = late.people - first.people.expected(sizes, late.facets, late.log_budget, late.years)
    error = _MEAN_MISS * np.sqrt(first.price.variance(sizes, late.facets))
    everybody, sure = Key(np.zeros(len(met), np.int64), 1), np.zeros(len(met))
    return {
        "impressions_width": _width(actual[0] - expected[0], late, by_format, error),
        "clicks_width": _width(actual[1] - expected[1], late, by_format, error),
        "results_width": _width(actual[2] - expected[2], late, by_result, error),
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
