"""A made-up market whose response curves nobody but the judge knows."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain import products
from server.domain.products import AdProduct, Objective
from server.evaluation.kinds import Kind, shown
from server.history import calibration
from server.history.record import ASSET_FORMATS, DELIVERY_GOALS, OBJECTIVES, PLACEMENTS
from server.history.snapshot import Vocabulary, day_number
from server.optimizer.problem import Floats, Integers
from server.optimizer.reach import flight_cap

COUNTRIES = ("US", "GB", "DE", "BR", "FR", "CA", "MX", "AU", "ES", "IT", "IN", "SE")
LAST_DAY = day_number(date.fromisoformat(calibration.LAST_DAY))
MONTHS = 48
"""Months of prices, the last 36 before the planner's day and those after it."""
_INDUSTRIES = calibration.INDUSTRIES[:16]
_PAIRS = {"format, country": 0.15, "goal, country": 0.10, "format, goal": 0.10, "format, parent": 0.12}
_CATEGORY = 0.15
_RATE = 0.15
_DELIVERY = 0.05
"""The mean of the exponential shortfall of a delivery."""
MET = {"AUDIO": 0.55, "VIDEO": 0.35, "IMAGE": 0.45}
"""The share of an audience that a format meets."""
_ROOM = 10.0
"""About so many impressions a person in four weeks are where curves level off."""
_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(9)
_CHANCE: Floats = _WEIGHTS / _WEIGHTS.sum()


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """What is bought where, for whom and when; arrays of shapes that broadcast. `combination` counts a market's own."""

    country: Integers
    combination: Integers
    parent: Integers
    category: Integers
    people: Floats
    aimed: Floats
    advertiser: Floats
    middle: Integers
    days: Integers

    def take(self, *place: Any) -> "Lines":
        """The lines at a place, of arrays that all have the full shape."""
        return Lines(**{field.name: getattr(self, field.name)[place] for field in fields(self)})


@dataclass(frozen=True, slots=True, eq=False)
class Market:
    """The hidden truth: log prices, click and result rates by table, how people overlap, and how prices drift apart."""

    kind: Kind
    combinations: tuple[AdProduct, ...]
    codes: Integers
    log_price: Floats
    log_ctr: Floats
    log_rate: Floats
    category_price: Floats
    walk: Floats
    elasticity: Floats
    noise: Floats
    shape: float
    overlap: float
    apart: Floats

    @classmethod
    def draw(cls, kind: Kind, seed: int) -> "Market":
        """Draw a market of a kind."""
        rng = np.random.default_rng([20261122, seed])
        found = tuple(
            dict.fromkeys(
                AdProduct(one.objective, one.delivery_goal, one.asset_format, one.placement)
                for objective in products.OBJECTIVES
                for one in products.candidates(objective)
            )
        )
        codes = np.array([_codes(one) for one in found]).T
        formats = len(MET)
        price = _prices(rng, kind, codes)
        ctr, rate = _rates(rng, found, codes)
        figures = [calibration.FORMATS[name] for name in MET]
        return cls(
            kind=kind,
            combinations=found,
            codes=codes,
            log_price=price,
            log_ctr=ctr,
            log_rate=rate,
            category_price=rng.normal(0, _CATEGORY, len(vocabulary().categories)),
            walk=np.cumsum(rng.normal(0, kind.wander, MONTHS)),
            elasticity=np.array([f.elasticity for f in figures]) + rng.uniform(0, 0.15, formats),
            noise=np.array([f.noise for f in figures]),
            shape=float(rng.uniform(0.55, 0.9)),
            overlap=float(rng.uniform(0.35, 0.65)),
            apart=rng.normal(0, kind.apart, (len(COUNTRIES), formats)),
        )

    def price(self, lines: Lines) -> Floats:
        """The price of a thousand impressions at the reference budget, without noise."""
        month = lines.middle.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
        latest = np.int64(np.datetime64(calibration.LAST_DAY, "M").astype(np.int64))
        season = np.log(np.array(calibration.MONTHLY_CPM) / np.mean(calibration.MONTHLY_CPM))
        return np.exp(
            self.log_price[lines.country, lines.combination, lines.parent]
            + self.category_price[lines.category]
            + lines.aimed
            - lines.advertiser
            + season[month % 12]
            + self.walk[np.clip(month - latest + MONTHS - 12, 0, MONTHS - 1)]
            + (self.kind.drift + self.apart[lines.country, self.codes[2][lines.combination]])
            * (lines.middle - LAST_DAY)
            / 365.0
        )

    def impressions(self, lines: Lines, spend: Floats, luck: Floats | float) -> Floats:
        """Impressions for a spend; `luck` is in standard deviations of a line's noise."""
        kind = self.codes[2][lines.combination]
        met = lines.people * np.array(list(MET.values()))[kind]
        room = met * _ROOM * np.sqrt(lines.days / 28.0)
        price = self.price(lines)
        level = shown(self.kind.form, price, spend, self.elasticity[kind], room, 40.0 * price)
        most = lines.people * np.vectorize(flight_cap, otypes=[float])(lines.days)
        return np.minimum(level * np.exp(self.noise[kind] * luck) / (1.0 + _DELIVERY), most)

    def expected_impressions(self, lines: Lines, spend: Floats) -> Floats:
        """Impressions for a spend, averaged over the noise."""
        total: Floats = np.zeros(())
        for node, chance in zip(_NODES, _CHANCE, strict=True):
            total = total + chance * self.impressions(lines, spend, float(node))
        return total

    def ctr(self, lines: Lines) -> Floats:
        """Clicks an impression, on average."""
        clicks = np.log([industry.clicks for industry in _INDUSTRIES])[lines.parent - 1]
        return np.exp(self.log_ctr[lines.country, lines.combination] + clicks + calibration.CTR_NOISE**2 / 2)

    def results(self, lines: Lines) -> Floats:
        """Results of the objective an impression, on average; of reach, impressions and clicks their own."""
        rate = self.log_rate[lines.country, lines.combination]
        per_click = self.codes[5][lines.combination] == 1
        base = np.where(per_click, self.ctr(lines), 1.0)
        spread = np.where(self.codes[6][lines.combination] == 1, calibration.RESULT_NOISE, 0.0)
        return base * np.exp(rate + spread**2 / 2)

    def met(self, lines: Lines) -> Floats:
        """How many people a line can meet."""
        return lines.people * np.array(list(MET.values()))[self.codes[2][lines.combination]]


def vocabulary() -> Vocabulary:
    """What the indices of a market's campaigns stand for."""
    families = [(industry.id, *industry.children) for industry in _INDUSTRIES]
    return Vocabulary(
        countries=COUNTRIES,
        categories=("", *(code for family in families for code in family)),
        parents=("", *(industry.id for industry in _INDUSTRIES)),
        parent_of=(0, *(number for number, family in enumerate(families, 1) for _ in family)),
        interests=calibration.INTERESTS,
    )


def country_figures() -> tuple[Floats, Floats]:
    """Price ratios and listeners of the countries."""
    by_code = {code: (ratio, millions * 1e6) for code, ratio, _, millions in calibration.COUNTRIES}
    ratio, listeners = np.array([by_code[code] for code in COUNTRIES]).T
    return ratio, listeners


def _codes(product: AdProduct) -> tuple[int, ...]:
    """Objective, goal, format, placement, whether the goal is the objective's own, and how results come about."""
    per_click = product.objective in ("WEBSITE_VISITS", "APP_INSTALLS", "LEAD_GEN", "CONVERSIONS", "CLICKS")
    counted = product.objective not in ("REACH", "EVEN_IMPRESSION_DELIVERY", "CLICKS")
    return (
        OBJECTIVES.index(product.objective),
        DELIVERY_GOALS.index(product.delivery_goal),
        ASSET_FORMATS.index(product.asset_format),
        PLACEMENTS.index(product.placement),
        int(not product.supporting),
        int(per_click),
        int(counted),
    )


def _prices(rng: np.random.Generator, kind: Kind, codes: Integers) -> Floats:
    """Log prices by country, combination and parent: main effects, pairs, and what only three facts explain."""
    _, goal, form, place, *_ = codes
    ratio, _ = country_figures()
    base = np.array([(f.music_cpm, f.podcast_cpm) for f in (calibration.FORMATS[name] for name in MET)])
    goals = np.array([calibration.GOAL_CPM[name] for name in DELIVERY_GOALS[:-1]])
    countries, parents = len(COUNTRIES), len(_INDUSTRIES) + 1
    pair = _PAIRS
    by_combination = np.log(base[form, place] * goals[goal])
    by_combination = by_combination + rng.normal(0, pair["format, goal"], (len(MET), len(goals)))[form, goal]
    by_country = np.log(ratio)[:, None] + rng.normal(0, pair["format, country"], (countries, len(MET)))[:, form]
    by_country = by_country + rng.normal(0, pair["goal, country"], (countries, len(goals)))[:, goal]
    by_parent = rng.normal(0, 0.1, (1, parents)) + rng.normal(0, pair["format, parent"], (len(MET), parents))[form]
    third = rng.normal(0, kind.third_order, (countries, len(MET), len(goals)))[:, form, goal]
    cell = rng.normal(0, kind.third_order / 2, (countries, len(form), parents))
    return by_combination[None, :, None] + (by_country + third)[:, :, None] + by_parent[None] + cell


def _rates(rng: np.random.Generator, found: Sequence[AdProduct], codes: Integers) -> tuple[Floats, Floats]:
    """Log click rates and log result rates by country and combination."""
    objective, goal, form, _, own, *_ = codes
    ctr = np.array([calibration.FORMATS[name].ctr for name in MET])[form]
    lift = np.array([calibration.GOAL_CTR.get(name, 1.0) for name in DELIVERY_GOALS[:-1]])[goal]
    shape = (len(COUNTRIES), len(MET), len(DELIVERY_GOALS) - 1)
    log_ctr = np.log(ctr * lift) + rng.normal(0, _RATE, shape)[:, form, goal]
    rates: dict[Objective, float] = {
        "WEBSITE_VISITS": calibration.PAGE_VIEWS_PER_CLICK,
        "APP_INSTALLS": calibration.INSTALLS_PER_CLICK,
        "LEAD_GEN": calibration.LEADS_PER_CLICK,
        "CONVERSIONS": calibration.CONVERSIONS_PER_CLICK,
        "VIDEO_VIEWS": calibration.VIEWS_PER_IMPRESSION,
        "PODCAST_STREAMS": calibration.STREAMS_PER_IMPRESSION,
    }
    base = np.log([rates.get(one.objective, 1.0) for one in found])
    counted = codes[6] == 1
    likes = rng.normal(0, _RATE, (len(COUNTRIES), len(OBJECTIVES), len(MET)))[:, objective, form]
    own_lift = np.where(own == 1, np.log(calibration.OWN_GOAL_LIFT), 0.0)
    return log_ctr, base + np.where(counted, likes + own_lift, 0.0)


def audience_of(low: NDArray[Any], high: NDArray[Any], gendered: NDArray[Any], chosen: NDArray[Any]) -> Floats:
    """The share of listeners whom an audience of these ages, of one gender and of some interests holds."""
    span = np.clip(np.minimum(high, 65) - low + 1, 1, None) / 48
    return span * np.where(gendered, 0.48, 1.0) * np.where(chosen, 0.45, 1.0)


def aim_of(low: NDArray[Any], high: NDArray[Any], gendered: NDArray[Any], chosen: NDArray[Any]) -> Floats:
    """What aiming at them adds to the log price."""
    return (
        np.where(high - low < 30, np.log(calibration.DEMOGRAPHIC_CPM), 0.0)
        + np.where(gendered, np.log(calibration.GENDER_CPM), 0.0)
        + np.where(chosen, np.log(calibration.INTEREST_CPM), 0.0)
    )
