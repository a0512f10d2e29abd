"""What a line is expected to cost and to bring: fitted on the whole history, never one campaign's result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import cast

import numpy as np
from numpy.typing import NDArray

from server.history.counts import LEVELS, Counts
from server.history.effects import Floats, Integers
from server.history.facets import Facets, Sizes, audience_class
from server.history.models import Models, crowding, fit_models, fullness
from server.history.past import Medians
from server.history.snapshot import Snapshot, day_number

Combination = tuple[str, str, str]
"""An asset format, a delivery goal and a placement."""

_FURTHEST_TREND = 0.25
"""The trend of prices is followed at most three months past the last campaign."""
_SEASONAL = 2_000
"""Below so many campaigns the noise of a price index is larger than the seasons."""
_ONE_SIDED = 1.2816
"""80 % of a normal distribution lie within 1.2816 standard deviations of its middle."""
_STEEPEST_START = 2.0
_STEEPEST = 0.5
"""A price that rose faster than the root of the budget would say that more money brings next to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is to be planned. `countries` maps a country to the share of its people who live in the targeted places.

    `budget` is in euros, of one line; curves pass through the estimate at that budget.
    """

    objective: str
    countries: Mapping[str, float]
    parent: str = ""
    category: str = ""
    budget: float = 1000.0
    start: date
    end: date
    age_min: int = 13
    age_max: int = 99
    gendered: bool = False
    interested: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Ranged:
    """A mid value per combination with its 80 % interval; NaN where the history says nothing."""

    mid: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Estimates:
    """One array a fact, one place a combination.

    `impressions`, `clicks` and `results` are per euro of budget; `results` are what the objective counts, impressions
    where it counts people: reach is a matter of `people`, the audience that can be met. `error` is the standard error
    of the expected log price, `elasticity` the slope of that price in log budget; a line with less money than about its
    `threshold` in euros delivers less, by a power of `steepness`, where past campaigns show that. `people` is NaN where
    no campaign says how many it met; `level` says how far the evidence widened, as an index of `counts.LEVELS`.
    """

    impressions: Ranged
    clicks: Ranged
    results: Ranged
    delivery: Floats
    elasticity: Floats
    threshold: Floats
    steepness: Floats
    people: Floats
    people_width: float
    error: Floats
    n: Integers
    effective_n: Floats
    level: Integers
    known: NDArray[np.bool_]

    @property
    def results_known(self) -> bool:
        """Whether the history holds results of the objective at all."""
        return bool(np.isfinite(self.results.mid).any())

    @property
    def people_known(self) -> bool:
        """Whether it is known how many people can be met."""
        return bool(np.isfinite(self.people).all())

    def meeting(self, people: float, width: float) -> "Estimates":
        """The same, for so many people who can be met."""
        return replace(self, people=np.full(self.people.shape, people), people_width=width)


def rates(events: Ranged, impressions: Ranged) -> Floats:
    """Events an impression."""
    return events.mid / impressions.mid


def _array_bytes(value: object) -> int:
    """Bytes of the arrays in a value made of dataclasses and tuples."""
    if isinstance(value, np.ndarray):
        return value.nbytes
    if isinstance(value, tuple):
        return sum(map(_array_bytes, cast("tuple[object, ...]", value)))
    if is_dataclass(value):
        return sum(_array_bytes(getattr(value, field.name)) for field in fields(value))
    return 0


@dataclass(frozen=True, slots=True, eq=False)
class Estimator:
    """The fitted history. Build it once a snapshot, in a thread; it is immutable and answers in microseconds.

    `last_day` is the day on which the last campaign started.
    """

    snapshot: Snapshot
    sizes: Sizes
    models: Models | None
    counts: Counts
    medians: Medians
    index: Mapping[str, Mapping[str, int]]
    last_day: int

    @property
    def nbytes(self) -> int:
        """How many bytes the fit takes, the snapshot not counted; they grow with its vocabulary, not its campaigns."""
        return _array_bytes((self.models, self.counts, self.medians))

    @classmethod
    def fit(cls, snapshot: Snapshot) -> "Estimator":
        """Fit the history."""
        sizes = Sizes.read(snapshot.vocabulary)
        return cls(
            snapshot=snapshot,
            sizes=sizes,
            models=fit_models(snapshot, sizes),
            counts=Counts.read(snapshot, sizes),
            medians=Medians.read(snapshot),
            index=_index(snapshot),
            last_day=int(snapshot.columns.start.max()) if snapshot.count else 0,
        )

    def estimate(self, query: Query, combinations: Sequence[Combination]) -> Estimates:
        """Say what each combination is expected to cost and to bring."""
        if self.models is None or not combinations:
            return _nothing(len(combinations))
        facets = self._facets(query, combinations)
        return _estimated(self.models, self, facets, query)

    def people_shares(self, query: Query) -> dict[str, float]:
        """How the people who can be met are shared out over the countries of a query."""
        if self.models is None:
            return dict.fromkeys(query.countries, 1.0 / len(query.countries))
        facets = self._facets(query, [("", "", "")])
        people = np.exp(self.models.people.expected(self.sizes, facets, float(np.log(query.budget)), 0.0))[:, 0]
        people = people * np.array(list(query.countries.values()))
        return dict(zip(query.countries, (people / people.sum()).tolist(), strict=True))

    @property
    def meets(self) -> bool:
        """Whether campaigns say how many people they met."""
        return self.models is not None and self.models.known_people

    def month_index(self) -> list[float]:
        """How dear each month of the year is, around one; all ones where the history is too thin to tell."""
        thin = self.models is None or self.snapshot.count < _SEASONAL
        return [1.0] * 12 if thin or self.models is None else self.models.month_index.tolist()

    def _facets(self, query: Query, combinations: Sequence[Combination]) -> Facets:
        """Codes of shapes that broadcast to (country, combination)."""
        index = self.index
        middle = query.start + timedelta(days=((query.end - query.start).days + 1) // 2)
        unknown = len(self.snapshot.vocabulary.countries)
        codes = np.array([[index["country"].get(code, unknown)] for code in query.countries], dtype=np.int64)
        formats, goals, placements = zip(*combinations, strict=True)
        audience = audience_class(query.age_min, query.age_max, query.gendered, query.interested)
        return Facets(
            country=codes,
            objective=_codes(index["objective"], [query.objective]),
            goal=_codes(index["goal"], goals),
            format=_codes(index["format"], formats),
            placement=_codes(index["placement"], placements),
            parent=_codes(index["parent"], [query.parent]),
            category=_codes(index["category"], [query.category]),
            month=np.array([middle.month - 1]),
            audience=audience[None],
        )


def _index(snapshot: Snapshot) -> dict[str, dict[str, int]]:
    words = snapshot.vocabulary
    named = {
        "country": words.countries,
        "objective": words.objectives,
        "goal": words.delivery_goals,
        "format": words.asset_formats,
        "placement": words.placements,
        "parent": words.parents,
        "category": words.categories,
    }
    return {name: {code: number for number, code in enumerate(codes)} for name, codes in named.items()}


def _codes(index: Mapping[str, int], names: Sequence[str]) -> Integers:
    return np.array([index.get(name, index.get("", 0)) for name in names], dtype=np.int64)


def _estimated(models: Models, estimator: Estimator, facets: Facets, query: Query) -> Estimates:
    sizes = estimator.sizes
    middle = (day_number(query.start) + day_number(query.end)) / 2
    log_budget = float(np.log(max(query.budget, 1.0)))
    years = min((middle - estimator.last_day) / 365.0, _FURTHEST_TREND)
    shape = np.broadcast_shapes(facets.country.shape, facets.format.shape)
    share = np.array(list(query.countries.values()))[:, None]
    people = np.broadcast_to(np.exp(models.people.expected(sizes, facets, log_budget, years)) * share, shape)
    everybody = np.log(people.sum(axis=0)) if models.known_people else np.full(shape[1:], np.inf)
    weight = people / people.sum(axis=0)
    at = (sizes, facets, log_budget + np.log(weight), years, fullness(log_budget, everybody))
    price = np.broadcast_to(models.price.expected(*at), shape)
    error, *uncertain = (np.sqrt((weight * one**2).sum(axis=0)) for one in models.errors(sizes, facets))
    base = weight * 1000.0 * np.exp(-price)
    shown = base.sum(axis=0) * models.impressions_factor[facets.format]
    clicked = (base * np.exp(models.clicks.expected(*at))).sum(axis=0) * models.clicks_factor[facets.format]
    by_result = sizes.group(facets, ("objective", "format"))
    counted = (base * np.exp(models.results.expected(*at))).sum(axis=0) * models.results_factor[by_result]
    counted = np.where(models.known_results[facets.objective], counted, np.nan)
    n, level, known = estimator.counts.look(sizes, facets)
    part = base / base.sum(axis=0)
    alone = (part**2).sum(axis=0)
    form = facets.format
    impressions = _ranged(shown, models.impressions_factor[form], models.impressions_width[form], error, alone)
    clicks = _ranged(clicked, models.clicks_factor[form], models.clicks_width[form], uncertain[0], alone)
    results = _ranged(counted, models.results_factor[by_result], models.results_width[by_result], uncertain[1], alone)
    own = {"REACH": impressions, "EVEN_IMPRESSION_DELIVERY": impressions, "CLICKS": clicks}
    return Estimates(
        impressions=impressions,
        clicks=clicks,
        results=own.get(query.objective, results),
        delivery=np.minimum((weight * np.exp(models.delivery.expected(*at))).sum(axis=0), 1.0),
        elasticity=_elasticity(models, facets, crowding(log_budget, everybody)),
        threshold=np.full(shape[1:], models.price.knee),
        steepness=_steepness(models, facets, shape[1:]),
        people=people.sum(axis=0) if models.known_people else np.full(shape[1:], np.nan),
        people_width=models.people_width,
        error=error,
        n=n,
        effective_n=models.price.effects.noise / np.maximum(error**2, 1e-12),
        level=level,
        known=known,
    )


def _elasticity(models: Models, facets: Facets, crowded: Floats) -> Floats:
    """The slope of log price in log budget at the query's budget."""
    even, _, full, *_ = models.price.effects.rates
    return np.clip(even[facets.format] + full[facets.format] * crowded, 0.0, _STEEPEST)


def _steepness(models: Models, facets: Facets, shape: tuple[int, ...]) -> Floats:
    """How steeply a line of too little money falls off."""
    if not models.price.knee:
        return np.zeros(shape)
    return np.clip(models.price.effects.rates[-1][facets.format], 0.0, _STEEPEST_START)


def _ranged(mid: Floats, factor: Floats, width: Floats, error: Floats, alone: Floats) -> Ranged:
    """Set the interval around the middle of the logarithms, wider where the expectation itself is uncertain.

    `alone` is one for a line in one country; over several, which are booked each on its own, luck evens out.
    """
    half = np.sqrt(alone * width**2 + (_ONE_SIDED * error) ** 2)
    centre = mid * factor**-alone
    return Ranged(mid, np.minimum(centre * np.exp(-half), mid), np.maximum(centre * np.exp(half), mid))


def _nothing(count: int) -> Estimates:
    """Estimates of a history that says nothing."""
    nan = np.full(count, np.nan)
    none = Ranged(nan, nan, nan)
    zero = np.zeros(count, np.int64)
    return Estimates(
        impressions=none,
        clicks=none,
        results=none,
        delivery=nan,
        elasticity=np.zeros(count),
        threshold=np.zeros(count),
        steepness=np.zeros(count),
        people=nan,
        people_width=float("inf"),
        error=nan,
        n=zero,
        effective_n=np.zeros(count),
        level=zero + len(LEVELS) - 1,
        known=np.zeros(count, np.bool_),
    )
