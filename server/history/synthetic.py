"""Make up campaigns by a seeded generator, honest about its noise; no row of it ever ran.

Same rows and seed, same bytes. The market itself (effects of countries, formats, industries and their pairs) is the
same for every seed; the seed draws the campaigns. Figures and their sources are in `calibration`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain import products
from server.history import calibration
from server.history.record import ASSET_FORMATS, DELIVERY_GOALS, GENDERS, OBJECTIVES, PLACEMENTS
from server.history.snapshot import TYPES, About, Columns, Vocabulary, day_number

GENERATOR = 1
"""Raised whenever the same rows and seed would give other campaigns."""

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]
Progress = Callable[[str, float], None]

_CHUNK = 1 << 18
_WORLD_SEED = 20261031


def synthetic_about(rows: int, seed: int) -> About:
    """Say what a generated history is."""
    return About(
        version=f"{GENERATOR}.{rows}.{seed}",
        origin="synthetic",
        provenance=f"Synthetic: {rows:,} campaigns made up by a seeded generator (version {GENERATOR}, seed {seed}), "
        "calibrated to published figures. None of them ever ran.",
    )


def synthetic_vocabulary() -> Vocabulary:
    """What the indices of generated campaigns stand for."""
    parents = tuple(industry.id for industry in calibration.INDUSTRIES)
    families = [(industry.id, *industry.children) for industry in calibration.INDUSTRIES]
    return Vocabulary(
        countries=tuple(code for code, *_ in calibration.COUNTRIES),
        categories=("", *(code for family in families for code in family)),
        parents=("", *parents),
        parent_of=(0, *(number for number, family in enumerate(families, 1) for _ in family)),
        interests=calibration.INTERESTS,
    )


def synthetic_columns(rows: int, seed: int, progress: Progress = lambda _stage, _share: None) -> Columns:
    """Draw the campaigns, in the order of their row numbers."""
    world = _World.build()
    columns: dict[str, Any] = {name: np.empty(rows, type_) for name, type_ in TYPES.items()}
    for number, first in enumerate(range(0, rows, _CHUNK)):
        last = min(first + _CHUNK, rows)
        drawn = _draw(world, np.random.default_rng([_WORLD_SEED, seed, number]), last - first)
        for name, values in drawn.items():
            columns[name][first:last] = values
        progress("drawing campaigns", last / rows)
    columns["row"] = np.arange(rows, dtype=np.uint32)
    return Columns(**columns)


@dataclass(frozen=True, slots=True, eq=False)
class _World:
    """The effects of the market. A combination is (objective, goal, format, placement); tables are by its number."""

    objective: Integers
    goal: Integers
    asset_format: Integers
    placement: Integers
    log_cpm: Floats  # country x combination, for the reference budget and no targeting, in euros
    log_ctr: Floats
    chosen: Floats  # cumulative choice of combinations by past planners, country after country
    category_cpm: Floats
    format_category: Floats  # format x category

    @classmethod
    def build(cls) -> "_World":
        """Draw the effects from the seed of the market."""
        rng = np.random.default_rng(_WORLD_SEED)
        combinations = list(_combinations())
        codes = np.array([(o, g, f, p) for o, g, f, p, _ in combinations])
        objective, goal, asset_format, placement = codes.T
        ratios = np.log([ratio for _, ratio, _, _ in calibration.COUNTRIES])
        spread = calibration.PAIR_SPREAD
        pair = rng.normal(0, spread["format and country"], (len(ratios), len(ASSET_FORMATS)))[:, asset_format]
        goals = rng.normal(0, spread["goal and country"], (len(ratios), len(DELIVERY_GOALS)))[:, goal]
        effect = _base_cpm(asset_format, placement, goal) + pair + goals
        popularity = np.array([share for *_, share in combinations])
        liking = popularity * np.exp(-calibration.KNOWLEDGE * effect)
        chosen = np.cumsum(liking / liking.sum(axis=1, keepdims=True), axis=1, dtype=np.float64)
        categories = len(synthetic_vocabulary().categories)
        return cls(
            objective=objective,
            goal=goal,
            asset_format=asset_format,
            placement=placement,
            log_cpm=effect + ratios[:, None],
            log_ctr=_base_ctr(asset_format, goal),
            chosen=chosen + np.arange(len(ratios))[:, None],
            category_cpm=rng.normal(0, spread["category"], categories),
            format_category=rng.normal(0, spread["format and category"], (len(ASSET_FORMATS), categories)),
        )


def _combinations() -> Iterator[tuple[int, int, int, int, float]]:
    """Every combination that the product rules allow, as codes, with its popularity."""
    for objective, share in calibration.OBJECTIVE_SHARES.items():
        allowed = products.candidates(objective, formats=products.ASSET_FORMATS)  # pyright: ignore[reportArgumentType] - the table's keys are objectives
        seen = dict.fromkeys((p.delivery_goal, p.asset_format, p.placement, p.supporting) for p in allowed)
        weights = [_popularity(*combination) for combination in seen]
        for (goal, asset_format, placement, _), weight in zip(seen, weights, strict=True):
            codes = (DELIVERY_GOALS.index(goal), ASSET_FORMATS.index(asset_format), PLACEMENTS.index(placement))
            yield OBJECTIVES.index(objective), *codes, share * weight / sum(weights)


def _popularity(_goal: str, asset_format: str, placement: str, supporting: bool) -> float:
    place = calibration.PODCAST_SHARE if placement == "PODCAST" else 1 - calibration.PODCAST_SHARE
    own = 1 - calibration.OWN_GOAL_SHARE if supporting else calibration.OWN_GOAL_SHARE
    return calibration.FORMATS[asset_format].popularity * place * own


def _base_cpm(asset_format: Integers, placement: Integers, goal: Integers) -> Floats:
    """Log CPM in euros in the United States per combination."""
    figures = [calibration.FORMATS[name] for name in ASSET_FORMATS[:-1]]
    usd = np.array([(f.music_cpm, f.podcast_cpm) for f in figures])[asset_format, placement]
    factor = np.array([calibration.GOAL_CPM[name] for name in DELIVERY_GOALS[:-1]])[goal]
    return np.log(usd * factor / calibration.USD_PER_EUR)


def _base_ctr(asset_format: Integers, goal: Integers) -> Floats:
    ctr = np.array([calibration.FORMATS[name].ctr for name in ASSET_FORMATS[:-1]])[asset_format]
    return np.log(ctr * np.array([calibration.GOAL_CTR.get(name, 1.0) for name in DELIVERY_GOALS[:-1]])[goal])


def _draw(world: _World, rng: np.random.Generator, count: int) -> dict[str, NDArray[Any]]:
    """Draw some campaigns: who plans where and for what, then for whom, then the money, then what came of it."""
    country = _choice(rng, [share for _, _, share, _ in calibration.COUNTRIES], count)
    combination = np.searchsorted(world.chosen.ravel(), country + rng.random(count), side="right")
    combination = np.minimum(combination - country * world.chosen.shape[1], world.chosen.shape[1] - 1)
    category, parent = _categories(rng, count)
    audience = _audience(rng, parent, country)
    advertiser = rng.normal(0, calibration.ADVERTISER_SPREAD, count)
    flight = _flights(rng, count)
    budget = _budgets(rng, country, advertiser, flight["days"])
    asset_format = world.asset_format[combination]
    log_cpm = (
        world.log_cpm[country, combination]
        + world.category_cpm[category]
        + world.format_category[asset_format, category]
        + audience.pop("log_cpm")
        + _season(flight)
        - advertiser
        + _per_format("elasticity")[asset_format] * np.log(budget / calibration.BUDGET_MEDIAN_EUR)
        + _per_format("noise")[asset_format] * rng.normal(size=count)
    )
    people = audience.pop("people")
    outcome = _outcome(world, rng, combination, parent, log_cpm, budget, people, flight["days"])
    return {
        "country": country,
        "objective": world.objective[combination],
        "asset_format": asset_format,
        "delivery_goal": world.goal[combination],
        "placement": world.placement[combination],
        "parent": parent,
        "category": category,
        "log2_budget": np.log2(budget),
        "log_cpm": log_cpm,
        **flight,
        **audience,
        **outcome,
    }


def _choice(rng: np.random.Generator, weights: list[float], count: int) -> Integers:
    """Draw indices by weight."""
    bounds = np.array(list(accumulate(weights))) / sum(weights)
    return np.minimum(np.searchsorted(bounds, rng.random(count), side="right"), len(weights) - 1)


def _categories(rng: np.random.Generator, count: int) -> tuple[Integers, Integers]:
    """Draw categories: a quarter say only the industry, the rest one of its subcategories."""
    industries = calibration.INDUSTRIES
    number = _choice(rng, [industry.share for industry in industries], count)
    first = np.cumsum([1, *(1 + len(industry.children) for industry in industries)])[number]
    children = np.array([len(industry.children) for industry in industries])[number]
    child = 1 + np.floor(rng.random(count) * children).astype(np.int64)
    return first + np.where(rng.random(count) < 0.25, 0, child), number + 1


def _audience(rng: np.random.Generator, parent: Integers, country: Integers) -> dict[str, NDArray[Any]]:
    """Draw whom a campaign is for, how many people they are, and what aiming at them adds to the log CPM."""
    count = len(parent)
    ages = np.array([(low, high) for low, high, _ in calibration.AGES])[
        _choice(rng, [share for *_, share in calibration.AGES], count)
    ]
    everybody, women, men = (1 << len(GENDERS)) - 1, 1 << GENDERS.index("FEMALE"), 1 << GENDERS.index("MALE")
    shares = [calibration.WOMEN_ONLY, calibration.MEN_ONLY]
    genders = np.array([women, men, everybody])[_choice(rng, [*shares, 1 - sum(shares)], count)]
    low, high, chosen = _interests(rng, parent)
    listeners = np.array([millions * 1e6 for *_, millions in calibration.COUNTRIES])[country]
    span = np.clip(np.minimum(ages[:, 1], 65) - ages[:, 0] + 1, 1, None) / 48
    people: Floats = listeners * span * np.where(genders == everybody, 1.0, 0.48) * np.where(chosen > 0, 0.45, 1.0)
    effect: Floats = (
        np.where(ages[:, 1] - ages[:, 0] < 30, np.log(calibration.DEMOGRAPHIC_CPM), 0.0)
        + np.where(genders == everybody, 0.0, np.log(calibration.GENDER_CPM))
        + np.where(chosen > 0, np.log(calibration.INTEREST_CPM), 0.0)
    )
    return {
        "age_min": ages[:, 0],
        "age_max": ages[:, 1],
        "genders": genders,
        "interests_low": low,
        "interests_high": high,
        "people": people,
        "log_cpm": effect,
    }


def _interests(rng: np.random.Generator, parent: Integers) -> tuple[NDArray[Any], NDArray[Any], Integers]:
    """Draw up to three interests, more often those that go with the industry; give them as bits."""
    numbers = {code: bit for bit, code in enumerate(calibration.INTERESTS)}
    affine = np.array([[numbers[code] for code in industry.interests] for industry in calibration.INDUSTRIES])
    chosen = _choice(rng, list(calibration.INTEREST_COUNTS), len(parent))
    low, high = np.zeros(len(parent), np.uint64), np.zeros(len(parent), np.uint64)
    for turn in range(len(calibration.INTEREST_COUNTS) - 1):
        near = affine[parent - 1, rng.integers(0, affine.shape[1], len(parent))]
        bit = np.where(
            rng.random(len(parent)) < calibration.AFFINE_SHARE, near, rng.integers(0, len(numbers), len(parent))
        )
        mask = np.left_shift(np.uint64(1), (bit & 63).astype(np.uint64))
        used = chosen > turn
        low |= np.where(used & (bit < 64), mask, np.uint64(0))
        high |= np.where(used & (bit >= 64), mask, np.uint64(0))
    return low, high, chosen


def _flights(rng: np.random.Generator, count: int) -> dict[str, NDArray[Any]]:
    """Draw first days, later ones more often, and lengths."""
    lengths = calibration.FLIGHTS + calibration.LONG_FLIGHTS
    days = np.array([length for length, _ in lengths])[_choice(rng, [share for _, share in lengths], count)]
    days = np.maximum(1, days + np.where(rng.random(count) < 0.3, rng.integers(-2, 3, count), 0))
    first, last = (day_number(date.fromisoformat(text)) for text in (calibration.FIRST_DAY, calibration.LAST_DAY))
    latest = last - days + 1
    return {"days": days, "start": latest - np.floor((latest - first + 1) * rng.random(count) ** 1.3).astype(np.int64)}


def _budgets(rng: np.random.Generator, country: Integers, advertiser: Floats, days: Integers) -> Floats:
    """Draw budgets in euros, to two digits: larger in dear countries, for long flights, by better advertisers."""
    dear = np.log([ratio for _, ratio, _, _ in calibration.COUNTRIES])[country]
    log = np.log(calibration.BUDGET_MEDIAN_EUR) + 0.3 * dear + 0.5 * np.log(days / 21) + 1.5 * advertiser
    budget: Floats = np.exp(log + calibration.BUDGET_SPREAD * rng.normal(size=len(country)))
    digits: Floats = np.floor(np.log10(budget))
    step = np.power(10.0, digits - 1)
    return np.maximum(calibration.BUDGET_FLOOR_EUR, np.round(budget / step) * step)


def _season(flight: dict[str, NDArray[Any]]) -> Floats:
    """Log CPM by the month in the middle of the flight, and the drift over the years."""
    middle = flight["start"] + flight["days"] // 2
    month = middle.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12
    index = np.log(np.array(calibration.MONTHLY_CPM) / np.mean(calibration.MONTHLY_CPM))
    last = day_number(date.fromisoformat(calibration.LAST_DAY))
    return index[month] + calibration.YEARLY_DRIFT * (middle - last) / 365


def _per_format(figure: str) -> Floats:
    return np.array([getattr(calibration.FORMATS[name], figure) for name in ASSET_FORMATS[:-1]])


def _outcome(
    world: _World,
    rng: np.random.Generator,
    combination: Integers,
    parent: Integers,
    log_cpm: Floats,
    budget: Floats,
    people: Floats,
    days: Integers,
) -> dict[str, NDArray[Any]]:
    """Draw what came of the money: delivery, reach, clicks, completion and the objective's results."""
    count = len(combination)
    wanted = 1000 * budget / np.exp(log_cpm) / people
    shortfall = rng.exponential(0.03 + 0.25 * wanted / (1 + wanted))
    delivery = np.clip(np.exp(-shortfall) * np.where(rng.random(count) < 0.05, 1.03, 1.0), 0.05, 1.05)
    delivery = np.minimum(delivery, calibration.DAILY_IMPRESSIONS * days / wanted)
    impressions = np.maximum(1.0, np.floor(wanted * people * delivery))
    reach = _reach(rng, impressions, people)
    clicks_index = np.log([1.0, *(industry.clicks for industry in calibration.INDUSTRIES)])[parent]
    ctr = np.exp(world.log_ctr[combination] + clicks_index + rng.normal(0, calibration.CTR_NOISE, count))
    clicks = rng.poisson(impressions * np.minimum(ctr, 0.3))
    results = _results(world, rng, combination, impressions, clicks, reach)
    completion = _per_format("completion")[world.asset_format[combination]]
    played = rng.beta(np.maximum(completion, 0.01) * 40, (1 - completion) * 40)
    return {
        "delivery": delivery,
        "frequency": impressions / reach,
        "log_ctr": np.log(np.maximum(clicks, 0.5) / impressions),
        "log_results": np.log(np.maximum(results, 0.5) / impressions),
        "completion": np.where(completion > 0, played, np.nan),
    }


def _reach(rng: np.random.Generator, impressions: Floats, people: Floats) -> Floats:
    """People reached by a negative-binomial curve of shape 0.7 over the third of the audience that an ad set meets."""
    met = people / 3 * np.exp(rng.normal(0, 0.25, len(people)))
    return np.clip(met * (1 - (1 + impressions / met / 0.7) ** -0.7), 1, impressions)


def _results(
    world: _World, rng: np.random.Generator, combination: Integers, impressions: Floats, clicks: Integers, reach: Floats
) -> Floats:
    """Draw the results that the objective counts; a line with the objective's own goal gets more of them."""
    objective = world.objective[combination]
    per_click, per_impression = np.zeros(len(OBJECTIVES)), np.zeros(len(OBJECTIVES))
    for name, share in (
        ("CLICKS", 1.0),
        ("WEBSITE_VISITS", calibration.PAGE_VIEWS_PER_CLICK),
        ("APP_INSTALLS", calibration.INSTALLS_PER_CLICK),
        ("LEAD_GEN", calibration.LEADS_PER_CLICK),
        ("CONVERSIONS", calibration.CONVERSIONS_PER_CLICK),
    ):
        per_click[OBJECTIVES.index(name)] = share
    per_impression[OBJECTIVES.index("VIDEO_VIEWS")] = calibration.VIEWS_PER_IMPRESSION
    per_impression[OBJECTIVES.index("PODCAST_STREAMS")] = calibration.STREAMS_PER_IMPRESSION
    own = np.array([products.OBJECTIVES[name].goals[0] for name in products.OBJECTIVES])
    lift = np.where(own[objective] == np.array(DELIVERY_GOALS)[world.goal[combination]], calibration.OWN_GOAL_LIFT, 1.0)
    expected = (clicks * per_click[objective] + impressions * per_impression[objective]) * lift
    drawn = rng.poisson(expected * np.exp(rng.normal(0, calibration.RESULT_NOISE, len(objective)))).astype(np.float64)
    known = {"REACH": reach, "EVEN_IMPRESSION_DELIVERY": impressions, "CLICKS": clicks.astype(np.float64)}
    for name, values in known.items():
        drawn = np.where(objective == OBJECTIVES.index(name), values, drawn)
    return np.minimum(drawn, impressions)
