"""Random briefs for a hidden market, as the planner gets them and as the market sees them."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from server.agents.planning.assignment import MICROS, Assignment
from server.domain.brief import AgeRange, Audience, Budget, Delivery, Goal, Named, Schedule
from server.domain.places import Place
from server.domain.products import Gender, Objective
from server.evaluation.campaigns import budgets
from server.evaluation.market import COUNTRIES, vocabulary
from server.history import calibration

MINIMUM_EUR = 250
_SEVERAL = 0.25
"""The share of briefs for more than one country."""
_LATEST = 60
"""Flights start within so many days after the last campaign."""
_MOST_EUR = 60_000.0
_GENDERS: tuple[tuple[Gender, ...], ...] = ((), (), (), ("FEMALE",), ("MALE",))


@dataclass(frozen=True, slots=True)
class Task:
    """A brief; `advertiser` is how well its advertiser buys, which nobody is told."""

    assignment: Assignment
    advertiser: float


def random_task(rng: np.random.Generator) -> Task:
    """Draw a brief: an objective, places, people, a category, money and days."""
    words = vocabulary()
    shares = calibration.OBJECTIVE_SHARES
    names: list[Objective] = list(shares)  # pyright: ignore[reportAssignmentType] - the table's keys are objectives
    weights = np.array(list(shares.values()))
    objective = names[int(rng.choice(len(names), p=weights / weights.sum()))]
    several = rng.random() < _SEVERAL
    count = int(rng.integers(2, 4)) if several else 1
    chosen = sorted(str(code) for code in rng.permutation(COUNTRIES)[:count])
    country = np.array([COUNTRIES.index(code) for code in chosen])
    category = int(rng.integers(1, len(words.categories)))
    days = int(rng.choice([7, 14, 21, 28, 42, 60]))
    start = date.fromisoformat(calibration.LAST_DAY) + timedelta(days=int(rng.integers(1, _LATEST)))
    advertiser = rng.normal(0, calibration.ADVERTISER_SPREAD, 1)
    drawn = float(budgets(rng, country[:1], np.array([days]), advertiser)[0]) * count
    micros = round(min(drawn, _MOST_EUR), 2) * MICROS
    low, high, _ = calibration.AGES[int(rng.integers(len(calibration.AGES)))]
    genders = _GENDERS[int(rng.integers(len(_GENDERS)))]
    interests = (Named(id=calibration.INTERESTS[int(rng.integers(60))], name="an interest"),)
    category_id, parent_id = words.categories[category], words.parents[words.parent_of[category]]
    places = tuple(Place(id=code, type="COUNTRY", name=code, country=code) for code in chosen)
    assignment = Assignment(
        goal=Goal(objective=objective, categories=(Named(id=category_id, name="a category"),)),
        audience=Audience(
            geos=places,
            age_ranges=(AgeRange(min=low, max=high),),
            genders=genders,
            interests=interests if rng.random() < 0.6 else (),
        ),
        budget=Budget(amount_micros=int(micros), currency="EUR", total_micros=int(micros)),
        schedule=Schedule(start=start, end=start + timedelta(days=days - 1)),
        delivery=Delivery(),
        euros_per_unit=1.0,
        minimum_micros=MINIMUM_EUR * MICROS,
        coin=MICROS // 100,
        category_id=category_id,
        parent_id=parent_id,
        population={},
        country_population={},
        names={place.country: place.country for place in places},
    )
    return Task(assignment, float(advertiser[0]))
