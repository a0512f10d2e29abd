"""What is to be planned: a complete brief with what the catalogue knows about it, and its markets."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.catalog.catalog import Catalog
from server.catalog.population import Counted
from server.domain.brief import Audience, Brief, Budget, Delivery, Goal, Named, Schedule, Split
from server.domain.places import Place
from server.domain.plan import Risk
from server.domain.products import Topic
from server.errors import InfeasiblePlan, InvalidInput
from server.optimizer.rounding import round_shares, split_micros
from server.settings import Settings

MICROS = 1_000_000


PARENTS = "348"
"""Family and Relationships, of the IAB Audience Taxonomy 1.1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A complete brief, and what is known about it: rates, categories, restricted topics, shares of countries.

    `coin` is the smallest coin of the currency in micro-units: amounts are whole coins where the limits let them.
    `population` maps the id of each targeted place to its people, `country_population` a country's code to its own,
    `inhabitants` the id of a place to its people of the ages and genders, where a table counts them; `names` maps a
    country's code to its name.
    """

    goal: Goal
    audience: Audience
    budget: Budget
    schedule: Schedule
    delivery: Delivery
    euros_per_unit: float
    minimum_micros: int
    coin: int = 1
    category_id: str = ""
    parent_id: str = ""
    topics: tuple[Topic, ...] = ()
    population: Mapping[str, int]
    country_population: Mapping[str, int]
    names: Mapping[str, str]
    max_ad_sets: int | None = None
    risk: Risk = "expected"
    inhabitants: Mapping[str, Counted] = field(default_factory=dict[str, Counted])

    def euros(self, micros: float) -> float:
        """What an amount in micro-units of the plan's currency is in euros; it weighs, and is never paid out."""
        return micros / MICROS * self.euros_per_unit

    @property
    def total_euros(self) -> float:
        """The whole budget in euros."""
        return self.euros(self.budget.total_micros)


@dataclass(frozen=True, slots=True)
class Market:
    """Places that share a budget. `label` is empty where the plan has one market only."""

    label: str
    suffix: str
    geos: tuple[Place, ...]
    amount_micros: int

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries of its places, each once."""
        return tuple(dict.fromkeys(place.country for place in self.geos))


def assign(brief: Brief, catalog: Catalog, settings: Settings, risk: Risk = "expected") -> Assignment:
    """Look up what the catalogue knows about a complete brief.

    Raises:
        InvalidInput: The brief lacks a goal, an audience, a budget or a schedule.
        NotFound: An id or a currency is not in the catalogue.
    """
    if not (brief.goal and brief.audience and brief.budget and brief.schedule):
        raise InvalidInput("The brief is not complete.", hint="Give a budget and at least one place.")
    goal, audience, budget = brief.goal.value, brief.audience.value, brief.budget.value
    delivery = brief.delivery.value if brief.delivery else Delivery()
    rate = 1.0 / float(catalog.currencies.rate(budget.currency).per_euro)
    category = goal.categories[0].id if goal.categories else ""
    countries = {code: entry for code in _countries(audience) if (entry := catalog.geo.country(code))}
    places = [catalog.geo.get(place.id) for place in audience.geos]
    return Assignment(
        goal=goal,
        audience=_reachable(audience, catalog),
        budget=budget,
        schedule=brief.schedule.value,
        delivery=delivery,
        euros_per_unit=rate,
        minimum_micros=round(settings.minimum_ad_set_eur / rate * MICROS),
        coin=MICROS // 10 ** catalog.currencies.minor_digits(budget.currency),
        category_id=category,
        parent_id=_root(catalog, category),
        topics=tuple(
            dict.fromkeys(topic for one in goal.categories for topic in catalog.categories.get(one.id).topics)
        ),
        population={entry.id: entry.population for entry in places if entry},
        country_population={code: entry.population for code, entry in countries.items()},
        names={code: entry.name for code, entry in countries.items()},
        max_ad_sets=delivery.max_ad_sets,
        risk=risk,
        inhabitants=_inhabitants(audience, brief.schedule.value.start.year, catalog),
    )


def _inhabitants(audience: Audience, year: int, catalog: Catalog) -> dict[str, Counted]:
    """Count the people of the ages and genders in each place; a part of a country has the ages of the whole."""
    ages = [(one.min, one.max) for one in audience.age_ranges]
    found: dict[str, Counted] = {}
    for place in audience.geos:
        own = catalog.population.count(place.id, ages, audience.genders, year)
        if own is None and place.type != "COUNTRY":
            whole, entry = (
                catalog.population.count(place.country, ages, audience.genders, year),
                catalog.geo.get(place.id),
            )
            if whole and entry and entry.population:
                share = entry.population / whole.everybody
                own = Counted(whole.people * share, entry.population, whole.source, inferred=True)
        if own is not None:
            found[place.id] = own
    return found


def _reachable(audience: Audience, catalog: Catalog) -> Audience:
    """Reach parents through the interest that stands for them: there is no targeting of parents itself."""
    if not audience.parents or any(interest.id == PARENTS for interest in audience.interests):
        return audience
    family = catalog.interests.get(PARENTS)
    return audience.model_copy(update={"interests": (*audience.interests, Named(id=family.id, name=family.name))})


def _countries(audience: Audience) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.country for place in audience.geos))


def _root(catalog: Catalog, category_id: str) -> str:
    """The first-level category above."""
    while category_id and (above := catalog.categories.parent(category_id)):
        category_id = above.id
    return category_id


def covered(assignment: Assignment, market: Market) -> dict[str, float]:
    """The share of each country's people who live in the targeted places of a market."""
    shares: dict[str, float] = {}
    for place in market.geos:
        whole = assignment.country_population.get(place.country, 0)
        part = assignment.population.get(place.id, 0)
        share = 1.0 if place.type == "COUNTRY" or not whole else max(part / whole, 1e-4)
        shares[place.country] = min(1.0, shares.get(place.country, 0.0) + share)
    return shares


def markets(assignment: Assignment) -> tuple[Market, ...]:
    """Give the markets: one for all places, or one for each part of the budget that was given to a place.

    Raises:
        InfeasiblePlan: The parts do not make up the budget, or name a place that is not targeted.
    """
    said = (split for split in assignment.budget.splits if split.kind == "PLACE")
    splits = list({(split.about, split.amount_micros, split.share): split for split in said}.values())
    total, geos = assignment.budget.total_micros, assignment.audience.geos
    if not splits:
        return (Market("", "", geos, total),)
    amounts = amounts_of(splits, total)
    found = [_market(split, amount, geos) for split, amount in zip(splits, amounts, strict=True)]
    taken = {place.id for market in found for place in market.geos}
    rest, left = tuple(place for place in geos if place.id not in taken), total - sum(amounts)
    if rest and left > 0:
        found.append(Market("other places", "other", rest, left))
    elif left != 0 or rest:
        what = f"but {', '.join(place.name for place in rest)} gets none" if rest else "and no other place is targeted"
        raise InfeasiblePlan(
            f"The parts for {', '.join(split.label for split in splits)} take {sum(amounts) / MICROS:,.2f} "
            f"of {total / MICROS:,.2f} {assignment.budget.currency}, {what}.",
            hint="Make the parts add up to the budget, one for every place.",
        )
    return tuple(found)


def _market(split: Split, amount: int, geos: tuple[Place, ...]) -> Market:
    own = tuple(place for place in geos if place.id == split.about or place.country == split.about)
    if not own:
        raise InfeasiblePlan(
            f"A part of the budget is for {split.label}, which is not among the targeted places.",
            hint="Target it, or give its part to another place.",
        )
    return Market(split.label, split.about.casefold().replace(":", "-"), own, amount)


def amounts_of(splits: list[Split], total: int) -> list[int]:
    """Turn the parts into money; shares that make up the whole leave nothing over.

    Raises:
        InfeasiblePlan: Together they are more than there is.
    """
    if all(split.share is not None for split in splits):
        amounts = round_shares(total, [split.share or 0.0 for split in splits])
    else:
        amounts = [
            split.amount_micros if split.amount_micros is not None else round_shares(total, [split.share or 0.0])[0]
            for split in splits
        ]
    if sum(amounts) > total:
        raise InfeasiblePlan(
            f"The parts for {', '.join(split.label for split in splits)} take {sum(amounts) / MICROS:,.2f}, "
            f"more than the budget of {total / MICROS:,.2f}.",
            hint="Lower a part, or raise the budget.",
        )
    return amounts


def portions(amount: int, market: Market, all_markets: tuple[Market, ...]) -> int:
    """The part of an amount that falls on one market, in proportion to the markets' money."""
    parts = split_micros(amount, [one.amount_micros for one in all_markets])
    return parts[all_markets.index(market)]
