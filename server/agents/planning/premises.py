"""What the numbers of a plan rest on: what was assumed, and what was fitted but never tried out."""

from collections.abc import Iterator
from math import isfinite

from server.agents.planning.assignment import Assignment
from server.agents.planning.choosing import Chosen
from server.agents.planning.ground import LISTENING, LISTENING_FACTOR, living_in
from server.history.estimates import Estimator
from server.optimizer.reach import DEFAULT_CAPS, OVERLAP

_PERIODS = {0: "in all", 1: "a day", 7: "a week", 30: "a month"}
_TWICE = 2.0
_ALL = 0.995
"""What rounds to the whole money."""


def assumptions_of(assignment: Assignment, chosen: Chosen, estimator: Estimator) -> tuple[str, ...]:
    """Say what the numbers rest on."""
    delivery = assignment.delivery
    cap = (
        f"{delivery.frequency_cap} {_PERIODS.get(delivery.frequency_days or 0, 'in all')}"
        if delivery.frequency_cap and (delivery.frequency_days or 0) in _PERIODS
        else f"{delivery.frequency_cap} in {delivery.frequency_days} days"
        if delivery.frequency_cap
        else ", ".join(f"{count} {_PERIODS[days]}" for days, count in DEFAULT_CAPS)
    )
    found = [
        *_people(assignment, chosen),
        *_prices(chosen, estimator),
        *_spent(chosen),
        f"Reach: impressions a person are at most {cap}; ad sets on the same places meet the same people to a degree"
        f" of {OVERLAP:g} between chance and certainty (assumed).",
        "Forecast ranges hold what would come about in 80 of 100 cases, those of a whole plan too.",
    ]
    if assignment.audience.parents:
        found.append("People: parents are reached through the interest Family and Relationships.")
    if assignment.risk == "cautious":
        found.append(
            "Risk: cautious; the money is divided by what four of five campaigns would bring, and forecasts still say"
            " what is expected."
        )
    known = set(estimator.snapshot.vocabulary.countries)
    foreign = [name for code, name in assignment.names.items() if code not in known]
    if foreign:
        found.append(
            f"Prices in {', '.join(foreign)} are those of the average country: the history has none from there."
        )
    if chosen.count.tier[0] != chosen.count.tier[1] or not chosen.count.reason:
        return tuple(found)
    return (
        *found,
        f"Number of ad sets: {chosen.lines} instead of {chosen.count.tier[0]}, because {chosen.count.reason}.",
    )


def _people(assignment: Assignment, chosen: Chosen) -> Iterator[str]:
    """Say how many people there are, how many of them can be met, and how both are known."""
    grounds = [choice.ground for choice in chosen.choices]
    living = [living_in(assignment, ground.market) for ground in grounds]
    if None in living or not all(ground.estimates.people_known for ground in grounds):
        yield "People: how many people can be met is not known, so no reach is forecast and none limits the plan."
        return
    counted = all(place.id in assignment.inhabitants for place in assignment.audience.geos)
    who = "people of these ages and genders" if counted else "people of all ages (no table tells them apart there)"
    if counted and any(one.inferred for one in assignment.inhabitants.values()):
        who = f"{who}, parts of a country taken to be as old as the whole,"
    met = sum(max(float(one) for one in ground.estimates.people) for ground in grounds)
    how = (
        "by how often past campaigns met the same people"
        if all(ground.estimator.meets for ground in grounds)
        else f"no past campaign says, so {LISTENING:.0%} are assumed to listen, give or take a factor of"
        f" {LISTENING_FACTOR:g}"
    )
    yield f"People: {_round(sum(one or 0.0 for one in living))} {who} live there; {_round(met)} can be met ({how})."


def _prices(chosen: Chosen, estimator: Estimator) -> Iterator[str]:
    """Say how prices answer to money, how that is known, and how long a campaign counts."""
    models = estimator.models
    used = [
        (float(choice.ground.estimates.elasticity[at]), float(choice.ground.estimates.steepness[at]))
        for choice in chosen.choices
        for at, amount in enumerate(choice.taken.spend)
        if amount > 0 and bool(choice.ground.estimates.known[at])
    ]
    if models is None or not used:
        return
    dearer = [_TWICE**slope - 1.0 for slope, _ in used]
    low, high = f"{min(dearer):.1%}", f"{max(dearer):.1%}"
    yield (
        f"Response: twice the money on an ad set makes its impressions {low if low == high else f'{low} to {high}'}"
        " dearer. That is fitted to what past planners chose to spend, not to an experiment, and drawn towards the"
        " average of all formats."
    )
    if models.price.knee and any(steep > 0 for _, steep in used):
        yield f"Response: an ad set of less than about {models.price.knee:,.0f} EUR buys less than its share."
    aged = (
        f"a campaign counts half after {models.half_life:,.0f} days"
        if isfinite(models.half_life)
        else "old campaigns count as much as new ones beside the trend"
    )
    yield f"Prices: {aged}, chosen by how well later campaigns are foretold."


def _spent(chosen: Chosen) -> Iterator[str]:
    """Say which part of the money the costs of the plan count on."""
    parts = [
        float(choice.ground.estimates.delivery[at])
        for choice in chosen.choices
        for at, amount in enumerate(choice.taken.spend)
        if amount > 0 and isfinite(choice.ground.estimates.delivery[at])
    ]
    if parts and min(parts) < _ALL:
        low, high = f"{min(parts):.0%}", f"{max(parts):.0%}"
        part = low if low == high else f"{low} to {high}"
        yield f"Spend: {part} of the money of an ad set gets spent, as in past campaigns; costs are of what is spent."


def _round(people: float) -> str:
    """A number of people with three digits that count."""
    return f"{float(f'{people:.3g}'):,.0f}"
