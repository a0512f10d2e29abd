"""What a market offers: the lines that can be bought there, with estimates, curves and scores."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import log

from server.agents.planning.assignment import Assignment, Market, covered
from server.agents.planning.limits import Limit, PodcastMoney, purse_of
from server.domain.plan import Strategy
from server.domain.products import PLACEMENTS, PLATFORMS, AdProduct, AssetFormat, Placement, candidates
from server.errors import InfeasiblePlan
from server.history.estimates import Estimates, Estimator, Query, Ranged, rates
from server.history.past import Past, past
from server.history.query import CampaignQuery
from server.optimizer.curves import Curves, planned
from server.optimizer.heuristic import proportional
from server.optimizer.problem import Answer, Bound, Problem, Response, problem
from server.optimizer.reach import DEFAULT_CAPS, flight_cap
from server.optimizer.score import score

_USUAL: tuple[AssetFormat, ...] = ("AUDIO", "VIDEO", "IMAGE")
LEAST_SHARE = 0.05
"""No line gets less than a twentieth of its market's money: less is noise that somebody has to manage."""
LISTENING, LISTENING_FACTOR = 0.3, 2.0
"""The share of people who can be met where no past campaign says, and how far that may be off (both assumed)."""
BEYOND = 1.2
"""How many times the budget the tables run to: as far as the questions about more money go."""
_TO_FIFTH = 0.8416 / 1.2816
"""The 20 % over the 10 % quantile of a normal distribution."""
_GOAL_WORDS = {
    "IMPRESSIONS": "impressions",
    "REACH": "reach",
    "VIDEO_VIEWS": "views",
    "CLICKS": "clicks",
    "PAGE_VIEWS": "visits",
    "APP_INSTALLS": "installs",
    "STREAMS": "streams",
    "LEADS": "leads",
}


def ad_set_id(product: AdProduct, market: Market) -> str:
    """The id of a line: the same for the same combination and market in every version of every plan."""
    name = f"{product.asset_format.casefold()}-{_GOAL_WORDS[product.delivery_goal]}"
    return f"{name}-{market.suffix}" if market.suffix else name


def allowed_products(assignment: Assignment) -> tuple[AdProduct, ...]:
    """Give every ad product that the objective and the brief allow.

    Raises:
        InfeasiblePlan: There is none.
    """
    delivery, audience = assignment.delivery, assignment.audience
    named = [split.about for split in assignment.budget.splits if split.kind == "FORMAT"]
    named += [lock.about for lock in delivery.locks if (lock.amount_micros or 0) > 0 or (lock.min_share or 0) > 0]
    usual: tuple[AssetFormat, ...] = (*_USUAL, "CATALOG") if "CATALOG" in named else _USUAL
    formats: tuple[AssetFormat, ...] = tuple(
        one for one in (delivery.asset_formats or usual) if one not in delivery.excluded_formats
    )
    placements: tuple[Placement, ...] = tuple(
        one for one in (delivery.placements or PLACEMENTS) if one not in delivery.excluded_placements
    )
    found = candidates(
        assignment.goal.objective,
        formats=formats,
        placements=placements,
        platforms=audience.platforms or PLATFORMS,
    )
    if not found:
        asked = ", ".join((*formats, *placements, *audience.platforms)) or "nothing"
        raise InfeasiblePlan(
            f"No ad product serves {assignment.goal.objective} with {asked} only.",
            hint=f"{_possible(assignment)} would do.",
        )
    return found


def _possible(assignment: Assignment) -> str:
    products = candidates(assignment.goal.objective)
    return " or ".join(dict.fromkeys(f"{one.asset_format} on {one.placement}" for one in products[:4]))


@dataclass(frozen=True, eq=False)
class Ground:
    """A market's candidate lines. Arrays have one place a candidate; money inside is in euros.

    Lines are chosen `among` these, or among all. The outcome of an allocation is `base` and the sum over the curves.
    `curves` decide, `usual` are what is expected: they differ where the plan is a cautious one.
    """

    assignment: Assignment
    market: Market
    limits: tuple[Limit, ...]
    products: tuple[AdProduct, ...]
    ids: tuple[str, ...]
    estimates: Estimates
    curves: Curves
    usual: Curves
    estimator: Estimator
    reference: float
    days: int
    strategy: Strategy
    base: float = 0.0
    among: frozenset[int] | None = None

    @property
    def euros(self) -> float:
        """The market's money in euros."""
        return self.assignment.euros(self.market.amount_micros)

    @property
    def minimum(self) -> float:
        """The least money of one line in euros; a budget below it is one line's all the same."""
        wanted = max(self.assignment.euros(self.assignment.minimum_micros), LEAST_SHARE * self.euros)
        return min(wanted, self.euros)

    @property
    def cap(self) -> float:
        """The most impressions one person gets in the flight."""
        return cap_of(self.assignment, self.days)

    @property
    def audience_shares(self) -> Mapping[str, float]:
        """How the people who can be met are shared out over the countries."""
        known = set(self.estimator.snapshot.vocabulary.countries)
        if known.issuperset(self.market.countries):
            return self.estimator.people_shares(_query(self.assignment, self.market, self.reference))
        people = {
            code: share * max(1, self.assignment.country_population.get(code, 0))
            for code, share in covered(self.assignment, self.market).items()
        }
        return {code: one / sum(people.values()) for code, one in people.items()}

    @cached_property
    def _pasts(self) -> dict[int, Past]:
        return {}

    def past(self, index: int) -> Past:
        """The past campaigns of one candidate."""
        if index not in self._pasts:
            query = self._campaign_query(self.products[index])
            self._pasts[index] = past(self.estimator.snapshot, self.estimator.medians, query)
        return self._pasts[index]

    def score(self, index: int) -> tuple[float, dict[str, float]]:
        """The seven rules' score of one candidate."""
        return score(self.past(index).rules)

    def _campaign_query(self, product: AdProduct) -> CampaignQuery:
        """What to look for among past campaigns."""
        audience = self.assignment.audience
        ages = audience.age_ranges
        return CampaignQuery(
            objective=product.objective,
            delivery_goal=product.delivery_goal,
            asset_format=product.asset_format,
            placement=product.placement,
            countries=self.market.countries,
            category_id=self.assignment.category_id,
            parent_category_id=self.assignment.parent_id,
            interest_ids=tuple(interest.id for interest in audience.interests),
            age_min=min((one.min for one in ages), default=None),
            age_max=max((one.max for one in ages), default=None),
            genders=audience.genders,
            budget_eur=self.reference,
            days=self.days,
        )

    def counted_once(self, answer: Answer) -> "Ground":
        """The same market, with people counted once over the lines near an answer.

        Where limits on formats cross limits on placements, which makes choosing slow, only lines of that answer are
        looked at again.
        """
        curves, base = self.curves.together(answer.best.spend)
        kept = {index for one in answer.by_lines.values() for index, amount in enumerate(one.spend) if amount > 0}
        crossing = {limit.kind for limit in self.limits} >= {"FORMAT", "PLACEMENT"}
        among = frozenset(kept) if crossing else self.among
        return replace(self, curves=curves, base=base, among=among)

    @property
    def reaching(self) -> bool:
        """Whether the outcome is people, who must not be counted twice."""
        known = bool(self.estimates.known.any()) and self.estimates.people_known
        return self.assignment.goal.objective == "REACH" and known

    def _response(self) -> Response:
        """What money brings, as the strategy sees it."""
        if self.strategy == "heuristic":
            return proportional([self.score(index)[0] for index in range(len(self.products))], self.euros)
        return self.curves.outcome

    def problem(self, fewest: int, most: int) -> Problem:
        """The allocation problem of so many lines."""
        found = self.limits
        combination = {
            key: number for number, key in enumerate(dict.fromkeys(one.combination for one in self.products))
        }
        purse = purse_of(found, self.market.amount_micros)
        return problem(
            self.euros,
            self._response(),
            [combination[one.combination] for one in self.products],
            [self._range(index) for index in range(len(self.products))],
            fewest=fewest,
            most=most,
            must=[self._locked(index) for index in range(len(self.products))],
            sections=[self._bound(limit) for limit in found if limit.kind == "FORMAT"],
            purse=self._purse(purse) if purse else None,
            beyond=BEYOND,
            spare=1,
            concave=self.strategy != "heuristic" and self.curves.concave,
        )

    def _range(self, index: int) -> tuple[float, float]:
        """The least and the most money of a candidate.

        Money that the advertiser demands goes below the usual minimum; under a cap below it there is no line.
        """
        barred = 2.0 * self.euros, 0.0
        low, high = self.minimum, self.euros * BEYOND
        if self.among is not None and index not in self.among:
            return barred
        for limit in self.limits:
            if not limit.holds(self.products[index], self.ids[index]):
                continue
            top = self.assignment.euros(limit.high)
            high = min(high, top * BEYOND if limit.shares and limit.kind != "AD_SET" else top)
            if limit.low > 0:
                low = min(low, top)
            if limit.kind == "AD_SET":
                low = max(low, self.assignment.euros(limit.low))
        return (low, high) if low <= high else barred

    def _locked(self, index: int) -> bool:
        return any(limit.about == self.ids[index] and limit.low > 0 for limit in self.limits)

    def _bound(self, limit: Limit) -> Bound:
        members = tuple(limit.holds(product, "") for product in self.products)
        low, high = self.assignment.euros(limit.low), self.assignment.euros(limit.high)
        return Bound(members, low, high, (low, high) if limit.shares else (0.0, 0.0))

    def _purse(self, money: PodcastMoney) -> Bound:
        euros = self.assignment.euros
        members = tuple(one.placement == "PODCAST" for one in self.products)
        return Bound(members, euros(money.low), euros(money.high), (euros(money.grows[0]), euros(money.grows[1])))


def cap_of(assignment: Assignment, days: int) -> float:
    """The most impressions one person gets in so many days: the advertiser's cap, or Spotify's."""
    delivery = assignment.delivery
    if delivery.frequency_cap is None:
        return flight_cap(days)
    return flight_cap(days, [*DEFAULT_CAPS, (delivery.frequency_days or days, delivery.frequency_cap)])


def survey(
    assignment: Assignment,
    market: Market,
    found: tuple[Limit, ...],
    products: tuple[AdProduct, ...],
    estimator: Estimator,
    strategy: Strategy,
    *,
    lines: int,
    days: int,
) -> Ground:
    """Say what a market offers when its money goes to about so many lines."""
    reference = max(assignment.euros(market.amount_micros) / lines, 1.0)
    keys = [(one.asset_format, one.delivery_goal, one.placement) for one in products]
    estimates = _within_population(estimator.estimate(_query(assignment, market, reference), keys), assignment, market)
    usual = _curves(assignment, estimates, reference, days)
    return Ground(
        assignment=assignment,
        market=market,
        limits=found,
        products=products,
        ids=tuple(ad_set_id(one, market) for one in products),
        estimates=estimates,
        curves=usual if assignment.risk == "expected" else _curves(assignment, _cautious(estimates), reference, days),
        usual=usual,
        estimator=estimator,
        reference=reference,
        days=days,
        strategy=strategy,
    )


def _curves(assignment: Assignment, estimates: Estimates, reference: float, days: int) -> Curves:
    return planned(
        estimates.impressions.mid,
        reference,
        estimates.elasticity,
        estimates.people,
        cap_of(assignment, days),
        rates(estimates.results if estimates.results_known else estimates.clicks, estimates.impressions),
        reaching=assignment.goal.objective == "REACH",
        threshold=estimates.threshold,
        steepness=estimates.steepness,
    )


def _cautious(estimates: Estimates) -> Estimates:
    """The estimates with what four of five campaigns beat in the place of what is expected."""
    return replace(
        estimates,
        impressions=_lowered(estimates.impressions),
        clicks=_lowered(estimates.clicks),
        results=_lowered(estimates.results),
    )


def _lowered(ranged: Ranged) -> Ranged:
    """Put the 20 % quantile in the middle: on a log scale it lies about two thirds of the way to the 10 % quantile."""
    return replace(ranged, mid=ranged.mid * (ranged.low / ranged.mid) ** _TO_FIFTH)


def _within_population(estimates: Estimates, assignment: Assignment, market: Market) -> Estimates:
    """No more people than live in the places at these ages; a share of them where no campaign says how many it met."""
    living = living_in(assignment, market)
    if living is None:
        return estimates
    if not estimates.people_known:
        return estimates.meeting(LISTENING * living, log(LISTENING_FACTOR))
    return replace(estimates, people=estimates.people.clip(max=living))


def living_in(assignment: Assignment, market: Market) -> float | None:
    """How many people of the ages and genders live in a market's places; of all ages where no table tells."""
    found = [
        counted.people if (counted := assignment.inhabitants.get(place.id)) else assignment.population.get(place.id, 0)
        for place in market.geos
    ]
    return float(sum(found)) if found and all(found) else None


def _query(assignment: Assignment, market: Market, budget: float) -> Query:
    audience = assignment.audience
    ages = audience.age_ranges
    return Query(
        objective=assignment.goal.objective,
        countries=covered(assignment, market),
        parent=assignment.parent_id,
        category=assignment.category_id,
        budget=budget,
        start=assignment.schedule.start,
        end=assignment.schedule.end,
        age_min=min((one.min for one in ages), default=13),
        age_max=max((one.max for one in ages), default=99),
        gendered=bool(audience.genders),
        interested=bool(audience.interests),
    )
