"""What a plan for a brief is truly worth in a hidden market: the judge's view, never the planner's."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from server.domain.products import AdProduct
from server.evaluation.briefs import Task
from server.evaluation.campaigns import drawn_events, met_people
from server.evaluation.market import COUNTRIES, Lines, Market, aim_of, audience_of, country_figures, vocabulary
from server.history.snapshot import day_number
from server.optimizer.problem import Floats, Integers

_DRAWS = 32
"""Draws of the noise over which reach is averaged."""
_QUANTILES: Floats = np.array([NormalDist().inv_cdf((place + 0.5) / _DRAWS) for place in range(_DRAWS)])


class Truth:
    """The outcome of spends on a brief's candidate lines; arrays have one place a candidate."""

    def __init__(self, market: Market, task: Task, candidates: Sequence[AdProduct]) -> None:
        self._market = market
        self._lines, self._share = _lines(market, task, candidates)
        objective = task.assignment.goal.objective
        self.reaching = objective == "REACH"
        self._rate = np.ones(self._lines.country.shape) if self.reaching else market.results(self._lines)
        self._luck = _even_luck(len(candidates))

    def response(self, rows: Integers, spend: Floats) -> Floats:
        """Expected outcome of candidates at spends, where outcomes add up."""
        total: Floats = np.zeros(np.broadcast_shapes(rows.shape, spend.shape))
        for place in range(len(self._share)):
            lines = self._lines.take(place, rows)
            shown = self._market.expected_impressions(lines, spend * self._share[place])
            total = total + shown * self._rate[place, rows]
        return total

    def outcome(self, spend: Floats) -> float:
        """Expected outcome of a whole plan."""
        used = np.flatnonzero(spend > 0)
        if not self.reaching:
            return float(self.response(used, spend[used]).sum())
        return float(np.mean([self._reach(used, spend[used], luck[used]) for luck in self._luck]))

    def near(self, spend: Floats) -> "NearReach":
        """The additive outcome that reach looks like near a plan: linear in two sums over its lines."""
        used = np.flatnonzero(spend > 0)
        missed, pooled = (one.sum(axis=1) for one in self.sums(used, spend[used]))
        people = np.array([self._market.met(self._lines.take(place)).max() for place in range(len(self._share))])
        k, overlap = self._market.shape, self._market.overlap
        apart = (1 - overlap) * people * np.exp(-missed)
        return NearReach(self, apart, overlap * (1.0 + pooled / people / k) ** (-k - 1.0))

    def sums(self, rows: Integers, spend: Floats) -> tuple[Floats, Floats]:
        """For each country: minus the log of the share that a line leaves unmet, and its impressions."""
        shape = np.broadcast_shapes(rows.shape, spend.shape)
        missed, pooled = np.zeros((len(self._share), *shape)), np.zeros((len(self._share), *shape))
        for place in range(len(self._share)):
            lines = self._lines.take(place, rows)
            shown = self._market.expected_impressions(lines, spend * self._share[place])
            met = self._market.met(lines)
            people = self._market.met(self._lines.take(place)).max()
            k = self._market.shape
            missed[place] = -np.log1p(-met / people * (1.0 - (1.0 + shown / met / k) ** -k) * (1 - 1e-9))
            pooled[place] = shown
        return missed, pooled

    def draw(self, spend: Floats, rng: np.random.Generator) -> tuple[Floats, float]:
        """One course of events: the results of every line, and of the plan."""
        used = np.flatnonzero(spend > 0)
        results = np.zeros(len(spend))
        shown = np.zeros((len(self._share), len(used)))
        for place in range(len(self._share)):
            lines = self._lines.take(place, used)
            shown[place] = self._market.impressions(lines, spend[used] * self._share[place], rng.normal(size=len(used)))
            own = shown[place]
            drawn = (
                met_people(self._market, lines, own, rng)
                if self.reaching
                else drawn_events(self._market, rng, lines, own)[1]
            )
            results[used] += drawn
        return results, self._united(used, shown, results[used]) if self.reaching else float(results.sum())

    def _united(self, used: Integers, shown: Floats, own: Floats) -> float:
        lone = len(used) == 1
        return (
            float(own[0]) if lone else sum(self._union(place, used, shown[place]) for place in range(len(self._share)))
        )

    def _reach(self, used: Integers, spend: Floats, luck: Floats) -> float:
        total = 0.0
        for place in range(len(self._share)):
            lines = self._lines.take(place, used)
            shown = self._market.impressions(lines, spend * self._share[place], luck)
            total += self._union(place, used, shown)
        return total

    def _union(self, place: int, used: Integers, shown: Floats) -> float:
        """People met by several lines: between chance overlap and one shared audience."""
        market = self._market
        met = market.met(self._lines.take(place, used))
        people, k = float(met.max()), market.shape
        reached = met * (1.0 - (1.0 + shown / met / k) ** -k)
        if len(used) == 1:
            return float(reached[0])
        chance = people * (1.0 - float(np.prod(1.0 - reached / people)))
        pooled = people * (1.0 - (1.0 + float(shown.sum()) / people / k) ** -k)
        return max(float(reached.max()), (1.0 - market.overlap) * chance + market.overlap * pooled)


def _even_luck(candidates: int) -> Floats:
    """Noise whose every column holds the quantiles of a normal distribution, in an order of its own."""
    rng = np.random.default_rng(20261124)
    return np.stack([rng.permutation(_QUANTILES) for _ in range(candidates)], axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class NearReach:
    """An additive outcome near a plan; `apart` and `shared` are how much both sums count in each country."""

    truth: Truth
    apart: Floats
    shared: Floats

    def __call__(self, rows: Integers, spend: Floats) -> Floats:
        """The outcome of candidates at spends."""
        missed, pooled = self.truth.sums(rows, spend)
        return np.tensordot(self.apart, missed, 1) + np.tensordot(self.shared, pooled, 1)


def _lines(market: Market, task: Task, candidates: Sequence[AdProduct]) -> tuple[Lines, Floats]:
    """Every candidate in every country, and how a line's money is shared over the countries: by people."""
    words, assignment = vocabulary(), task.assignment
    number = {
        (one.objective, one.delivery_goal, one.asset_format, one.placement): at
        for at, one in enumerate(market.combinations)
    }
    combination = [number[one.objective, one.delivery_goal, one.asset_format, one.placement] for one in candidates]
    country = np.array([COUNTRIES.index(place.country) for place in assignment.audience.geos])
    ages, gendered, chosen = (
        assignment.audience.age_ranges[0],
        bool(assignment.audience.genders),
        bool(assignment.audience.interests),
    )
    about = (np.array(ages.min), np.array(ages.max), np.array(gendered), np.array(chosen))
    _, listeners = country_figures()
    people = listeners[country] * audience_of(*about)
    start, end = day_number(assignment.schedule.start), day_number(assignment.schedule.end)
    shape = (len(country), len(candidates))

    def full(value: object) -> Integers:
        return np.broadcast_to(np.asarray(value), shape)

    lines = Lines(
        country=full(country[:, None]),
        combination=full(combination),
        parent=full(words.parents.index(assignment.parent_id)),
        category=full(words.categories.index(assignment.category_id)),
        people=np.broadcast_to(people[:, None], shape),
        aimed=np.broadcast_to(aim_of(*about), shape),
        advertiser=np.broadcast_to(np.float64(task.advertiser), shape),
        middle=full((start + end) // 2),
        days=full(end - start + 1),
    )
    return lines, people / people.sum()
