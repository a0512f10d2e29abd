"""The past campaigns of a hidden market: what its planners bought, and what came of it."""

from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.evaluation.market import (
    COUNTRIES,
    LAST_DAY,
    Lines,
    Market,
    aim_of,
    audience_of,
    country_figures,
    vocabulary,
)
from server.history import calibration
from server.history.record import GENDERS, OBJECTIVES
from server.history.snapshot import TYPES, About, Columns, Snapshot, build_snapshot
from server.optimizer.problem import Floats, Integers

EXPLORATION = 0.05
"""The share of campaigns whose planner tried just anything."""
_SHORTFALL = 0.05
_MET_SPREAD = 0.2
_DAYS = 3 * 365


def past_campaigns(market: Market, rows: int, seed: int) -> Snapshot:
    """Draw what the planner sees: popular and cheap combinations crowd it, better advertisers spend more."""
    rng = np.random.default_rng([20261123, seed])
    words = vocabulary()
    country = choice(rng, [1.0 + 2.0 / (1 + place) for place in range(len(COUNTRIES))], rows)
    parent = rng.integers(1, len(words.parents), rows)
    families = np.array(words.parent_of)
    first, size = np.searchsorted(families, parent), np.bincount(families)[parent]
    category = first + np.floor(rng.random(rows) * size).astype(np.int64)
    combination = _bought(market, rng, country, parent)
    ages = np.array([(low, high) for low, high, _ in calibration.AGES])
    low, high = ages[choice(rng, [share for *_, share in calibration.AGES], rows)].T
    gender = rng.choice([7, 2, 1], rows, p=[0.75, 0.13, 0.12])
    interested = rng.random(rows) < 0.6
    days = rng.choice([7, 14, 21, 28, 42, 60], rows)
    start = LAST_DAY - days - np.floor((_DAYS - days) * rng.random(rows) ** 1.3).astype(np.int64)
    _, listeners = country_figures()
    advertiser = rng.normal(0, calibration.ADVERTISER_SPREAD, rows)
    lines = Lines(
        country=country,
        combination=combination,
        parent=parent,
        category=category,
        people=listeners[country] * audience_of(low, high, gender != 7, interested),
        aimed=aim_of(low, high, gender != 7, interested),
        advertiser=advertiser,
        middle=start + days // 2,
        days=days,
    )
    budget = budgets(rng, country, days, advertiser)
    facts: dict[str, NDArray[Any]] = {
        "country": country,
        "parent": parent,
        "category": category,
        "age_min": low,
        "age_max": high,
        "genders": np.where(gender == 7, (1 << len(GENDERS)) - 1, gender),
        "interests_low": np.where(interested, np.uint64(1) << rng.integers(0, 60, rows).astype(np.uint64), 0),
        "interests_high": np.zeros(rows),
        "log2_budget": np.log2(budget),
        "days": days,
        "start": start,
        "row": np.arange(rows),
        **dict(
            zip(("objective", "delivery_goal", "asset_format", "placement"), market.codes[:4, combination], strict=True)
        ),
        **_came(market, rng, lines, budget),
    }
    columns: dict[str, Any] = {name: facts[name].astype(type_) for name, type_ in TYPES.items()}
    about = About(
        version=f"market.{market.kind.name}.{rows}.{seed}", origin="synthetic", provenance="A simulated market."
    )
    return build_snapshot(Columns(**columns), words, about)


def choice(rng: np.random.Generator, weights: list[float], count: int) -> Integers:
    """Draw indices by weight."""
    bounds = np.array(list(accumulate(weights))) / sum(weights)
    return np.minimum(np.searchsorted(bounds, rng.random(count), side="right"), len(weights) - 1)


def budgets(rng: np.random.Generator, country: Integers, days: Integers, advertiser: Floats) -> Floats:
    """Draw budgets in euros: larger in dear countries, for long flights, by better advertisers."""
    ratio, _ = country_figures()
    centre = np.log(calibration.BUDGET_MEDIAN_EUR) + 0.3 * np.log(ratio)[country] + 0.5 * np.log(days / 21)
    log = centre + 1.5 * advertiser + rng.normal(0, 1.1, len(country))
    return np.maximum(calibration.BUDGET_FLOOR_EUR, np.exp(log))


def _bought(market: Market, rng: np.random.Generator, country: Integers, parent: Integers) -> Integers:
    """What past planners bought: by popularity and by what they knew to be cheap, seldom by trying."""
    objective, _, _, _, own, *_ = market.codes
    shares = np.array([calibration.OBJECTIVE_SHARES[name] for name in OBJECTIVES[:-1]])[objective]
    popular = shares * np.array([calibration.FORMATS[one.asset_format].popularity for one in market.combinations])
    popular = popular * np.where(own == 1, calibration.OWN_GOAL_SHARE, 1.0 - calibration.OWN_GOAL_SHARE)
    popular = popular * np.where(market.codes[3] == 1, calibration.PODCAST_SHARE, 1.0 - calibration.PODCAST_SHARE)
    effect = market.log_price - market.log_price.mean(axis=1, keepdims=True)
    liking = popular[None, :, None] * np.exp(-calibration.KNOWLEDGE * effect)
    liking = (1 - EXPLORATION) * liking / liking.sum(axis=1, keepdims=True)
    liking = liking + EXPLORATION * (shares / shares.sum())[None, :, None]
    bounds = np.cumsum(liking / liking.sum(axis=1, keepdims=True), axis=1)
    drawn = rng.random(len(country))
    found = np.empty(len(country), np.int64)
    for code in range(len(COUNTRIES)):
        for kind in range(bounds.shape[2]):
            own_rows = np.flatnonzero((country == code) & (parent == kind))
            found[own_rows] = np.searchsorted(bounds[code, :, kind], drawn[own_rows])
    return np.minimum(found, bounds.shape[1] - 1)


def _came(market: Market, rng: np.random.Generator, lines: Lines, budget: Floats) -> dict[str, NDArray[Any]]:
    """What came of the money."""
    rows = len(budget)
    shortfall = np.exp(-rng.exponential(_SHORTFALL, rows)) * (1.0 + _SHORTFALL)
    impressions = np.maximum(1.0, market.impressions(lines, budget, rng.normal(size=rows)) * shortfall)
    delivery = shortfall / (1.0 + _SHORTFALL)
    clicks, results = drawn_events(market, rng, lines, impressions)
    reach = np.clip(met_people(market, lines, impressions, rng), 1.0, impressions)
    objective = market.codes[0][lines.combination]
    for name, values in (("REACH", reach), ("EVEN_IMPRESSION_DELIVERY", impressions), ("CLICKS", clicks)):
        results = np.where(objective == OBJECTIVES.index(name), values, results)
    return {
        "log_cpm": np.log(1000.0 * budget * delivery / impressions),
        "log_ctr": np.log(np.maximum(clicks, 0.5) / impressions),
        "log_results": np.log(np.maximum(results, 0.5) / impressions),
        "completion": np.full(rows, np.nan),
        "delivery": delivery,
        "frequency": impressions / reach,
    }


def drawn_events(market: Market, rng: np.random.Generator, lines: Lines, impressions: Floats) -> tuple[Floats, Floats]:
    """Draw clicks and the objective's results for impressions."""
    ctr = market.ctr(lines) * np.exp(
        rng.normal(0, calibration.CTR_NOISE, impressions.shape) - calibration.CTR_NOISE**2 / 2
    )
    spread = np.where(market.codes[6][lines.combination] == 1, calibration.RESULT_NOISE, 0.0)
    rate = market.results(lines) * np.exp(rng.normal(size=impressions.shape) * spread - spread**2 / 2)
    per_click = market.codes[5][lines.combination] == 1
    rate = np.where(per_click, rate * ctr / market.ctr(lines), rate)
    return (
        rng.poisson(np.minimum(impressions * ctr, 1e9)).astype(np.float64),
        rng.poisson(np.minimum(impressions * rate, 1e12)).astype(np.float64),
    )


def met_people(market: Market, lines: Lines, impressions: Floats, rng: np.random.Generator) -> Floats:
    """Draw how many people impressions reach."""
    met = market.met(lines) * np.exp(rng.normal(0, _MET_SPREAD, impressions.shape))
    return met * (1.0 - (1.0 + impressions / met / market.shape) ** -market.shape)
