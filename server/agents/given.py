"""Put the caller's typed fields over what the prose says; prose that contradicts a typed field is an error."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from server.agents.finding import Finding
from server.catalog.catalog import Catalog
from server.domain.brief import AgeRange, Audience, Budget, Delivery, Goal, Named, Quote, Resolution, Schedule
from server.domain.money import to_micros
from server.domain.places import Place
from server.domain.session import Given
from server.errors import Contradiction, InvalidInput, NotFound

T = TypeVar("T")

_SURE = 0.7


def give_goal(given: Given, found: Finding[Goal], catalog: Catalog) -> Finding[Goal]:
    """Apply `objective` and `category_id`.

    Raises:
        NotFound: The category is not in the catalogue.
        Contradiction: The prose states another objective.
    """
    if given.objective is None and not given.category_id:
        return found
    said = found.resolution
    value = said.value if said else Goal(objective=given.objective or "REACH")
    if given.objective is not None:
        named = (value.objective, *value.further_objectives)
        if said and _stated(said) and given.objective not in named:
            raise _contradiction("objective", given.objective, said.quotes)
        value = value.model_copy(
            update={
                "objective": given.objective,
                "further_objectives": tuple(other for other in named if said and other != given.objective),
            }
        )
    if given.category_id:
        category = catalog.categories.get(given.category_id)
        value = value.model_copy(update={"categories": (Named(id=category.id, name=category.name),)})
    source_known = given.objective is not None or said is not None
    return replace(found, resolution=_typed(value, said, sure=source_known))


def give_audience(given: Given, found: Finding[Audience], catalog: Catalog) -> Finding[Audience]:
    """Apply `geo_ids`, `age_min`, `age_max` and `genders`.

    Raises:
        NotFound: A place is not in the catalogue.
        InvalidInput: The ages are out of range.
        Contradiction: The prose states other places, ages or genders.
    """
    if not given.geo_ids and given.age_min is None and given.age_max is None and not given.genders:
        return found
    said = found.resolution
    value = said.value if said else Audience()
    if given.geo_ids:
        places = tuple(place for geo_id in given.geo_ids for place in _places(geo_id, catalog))
        if said and value.geos and _stated(said) and not _same_places(value.geos, places):
            raise _contradiction("geo_ids", ", ".join(given.geo_ids), said.quotes)
        value = value.model_copy(update={"geos": places})
    if given.age_min is not None or given.age_max is not None:
        ages = _ages(given)
        if said and value.age_ranges and _stated(said) and value.age_ranges != (ages,):
            raise _contradiction("age_min/age_max", f"{ages.min}-{ages.max}", said.quotes)
        value = value.model_copy(update={"age_ranges": (ages,)})
    if given.genders:
        if said and value.genders and _stated(said) and set(value.genders) != set(given.genders):
            raise _contradiction("genders", ", ".join(given.genders), said.quotes)
        value = value.model_copy(update={"genders": given.genders})
    without_place = () if given.geo_ids else found.missing
    questions = tuple(q for q in found.questions if not (given.geo_ids and q.about == "audience.geos"))
    return replace(found, resolution=_typed(value, said), missing=without_place, questions=questions)


def give_budget(given: Given, found: Finding[Budget], catalog: Catalog, market_currency: str) -> Finding[Budget]:
    """Apply `budget` and `currency`; an amount without a currency is in that of the market, as an assumption.

    Raises:
        InvalidInput: The budget is not positive, or the currency is unknown.
        Contradiction: The prose states another amount or currency.
    """
    currency = _currency(given, catalog)
    said = found.resolution
    if given.budget is None:
        if not currency or said is None:
            return found
        if said.value.currency != currency and _stated(said):
            raise _contradiction("currency", currency, said.quotes)
        return replace(found, resolution=_typed(said.value.model_copy(update={"currency": currency}), said))
    if given.budget <= 0:
        raise InvalidInput(
            f"The budget {given.budget} is not above zero.", hint="Give the money to spend, like '10000'."
        )
    amount = to_micros(given.budget)
    if said and _stated(said) and amount not in (said.value.amount_micros, said.value.total_micros):
        raise _contradiction("budget", f"{given.budget} {currency}".strip(), said.quotes)
    if said and currency and _stated(said) and said.value.currency != currency:
        raise _contradiction("currency", currency, said.quotes)
    assumed = not currency and not said and bool(market_currency)
    currency = currency or (said.value.currency if said else market_currency)
    if not currency:
        return replace(found, missing=("budget.currency",))
    if assumed:
        told = f"Budget: in {currency}, the currency of the market, because none was named."
        found = replace(found, assumptions=(*found.assumptions, told))
    if said and amount == said.value.amount_micros:
        value = said.value.model_copy(update={"currency": currency})
    else:
        value = Budget(amount_micros=amount, currency=currency, total_micros=amount)
    return replace(found, resolution=_typed(value, said), missing=())


def give_schedule(given: Given, found: Finding[Schedule], reference_date: date) -> Finding[Schedule]:
    """Apply `start` and `end`.

    Raises:
        InvalidInput: The end is before the start, or the start is past.
        Contradiction: The prose states other days.
    """
    if given.start is None and given.end is None:
        return found
    said = found.resolution
    start = given.start or (said.value.start if said else None)
    end = given.end or (said.value.end if said else None)
    if said and _stated(said) and (start, end) != (said.value.start, said.value.end):
        raise _contradiction("start/end", f"{start} to {end}", said.quotes)
    if start is None:
        raise InvalidInput(f"The flight ends on {end}, but its start is not known.", hint="Give start as well.")
    if end is None:
        raise InvalidInput(f"The flight starts on {start}, but its end is not known.", hint="Give end as well.")
    if end < start:
        raise InvalidInput(f"The flight ends on {end}, before it starts on {start}.", hint="Exchange start and end.")
    if start < reference_date:
        raise InvalidInput(
            f"The flight starts on {start}, before the reference date {reference_date}.",
            hint="Give a start not in the past.",
        )
    value = (said.value if said else Schedule(start=start, end=end)).model_copy(update={"start": start, "end": end})
    return replace(found, resolution=_typed(value, said), missing=())


def give_delivery(given: Given, found: Finding[Delivery], prior: Delivery | None) -> Finding[Delivery]:
    """Apply `max_ad_sets`."""
    if given.max_ad_sets is None:
        return found
    said = found.resolution
    value = said.value if said else prior or Delivery()
    return replace(found, resolution=_typed(value.model_copy(update={"max_ad_sets": given.max_ad_sets}), said))


def _typed(value: T, said: Resolution[T] | None, *, sure: bool = True) -> Resolution[T]:
    quotes = said.quotes if said else ()
    alternatives = said.alternatives if said else ()
    return Resolution(
        value=value,
        source="stated" if sure else "assumed",
        quotes=quotes,
        confidence=1.0 if sure else 0.3,
        alternatives=alternatives,
    )


def _stated(said: Resolution[T]) -> bool:
    return said.source == "stated" and said.confidence >= _SURE


def _contradiction(field: str, typed: str, quotes: tuple[Quote, ...]) -> Contradiction:
    words = " and ".join(repr(quote.text) for quote in quotes) or "something else"
    return Contradiction(
        f"The argument {field} says {typed}, but the message says {words}.",
        hint=f"Drop {field}, or change the message so that both agree.",
    )


def _places(geo_id: str, catalog: Catalog) -> Iterable[Place]:
    entry = catalog.geo.get(geo_id)
    if entry is None:
        raise NotFound(f"There is no place {geo_id!r}.", hint="Find the id with search_geo_targets.")
    for place in catalog.geo.members(entry) or (entry,):
        if place.type == "MACRO_REGION":
            raise InvalidInput(f"{place.name} is not one place.", hint="Give the ids of its members.")
        yield Place(id=place.id, type=place.type, name=place.name, country=place.country)


def _same_places(said: tuple[Place, ...], given: tuple[Place, ...]) -> bool:
    """Whether the typed places are those of the prose, or lie in the countries that the prose names."""
    ids = {place.id for place in said}
    return ids == {place.id for place in given} or all(place.id in ids or place.country in ids for place in given)


def _ages(given: Given) -> AgeRange:
    low = 18 if given.age_min is None else given.age_min
    high = 99 if given.age_max is None else given.age_max
    if not 13 <= low <= high <= 99:
        raise InvalidInput(
            f"Ages from {low} to {high} cannot be targeted.",
            hint="Give age_min and age_max between 13 and 99, in order.",
        )
    return AgeRange(min=low, max=high)


def _currency(given: Given, catalog: Catalog) -> str:
    if given.currency and not catalog.currencies.known(given.currency):
        raise InvalidInput(
            f"The currency {given.currency!r} is not known.", hint="Give an ISO 4217 code such as EUR, USD or JPY."
        )
    return given.currency
