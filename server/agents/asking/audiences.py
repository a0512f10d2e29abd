"""Ask whom a campaign is for, where the rules found no words for it; places must bear the names that are quoted."""

from collections.abc import Iterable
from typing import Any

from server.agents.asking.answers import AgesSaid, AudienceAnswer, Entry, GendersSaid, PlaceSaid
from server.agents.asking.lookups import LookUps
from server.agents.asking.merging import value_of, with_words
from server.agents.asking.quoting import Span, only, span_of
from server.agents.asking.situation import Situation
from server.agents.finding import Finding
from server.agents.people.ages import merged, read_ages
from server.agents.people.people import GENDERS, read_people
from server.agents.people.places import to_place
from server.domain.brief import Audience, Named
from server.domain.places import Place

_NAMES = 10
_UNQUOTED = "these words do not stand in the message, or not in a part that counts"


def check(situation: Situation, look_ups: LookUps, answer: AudienceAnswer) -> str | None:
    """Say why an answer cannot be used, or None."""
    faults = [_place_fault(situation, look_ups, said) for said in answer.places]
    faults += [_ages_fault(situation, said) for said in answer.ages]
    faults += [_interest_fault(situation, look_ups, said) for said in answer.interests]
    faults.append(_genders_fault(situation, answer.genders))
    return next((fault for fault in faults if fault), None)


def merge(situation: Situation, answer: AudienceAnswer) -> tuple[Finding[Audience], bool]:
    """Fill in what the rules left open; also say whether the model reads it as they do."""
    old = situation.findings.audience
    before = (old.resolution.value if old.resolution else value_of(situation.before.audience)) or Audience()
    update: dict[str, Any] = {}
    spans: list[Span] = []
    agrees = True
    for field, value, quotes in _read(situation, answer):
        known = getattr(before, field)
        if not value:
            continue
        if known:
            agrees = agrees and {_key(one) for one in value} <= {_key(one) for one in known}
        else:
            update[field] = value
            spans += [span for quote in quotes if (span := span_of(situation.reading, quote))]
    if not update:
        return old, agrees
    value = before.model_copy(update=update)
    missing = () if value.geos else old.missing
    return with_words(old, situation.reading, value, spans, missing=missing), agrees


def _key(one: Any) -> Any:
    return getattr(one, "id", one)


def _read(situation: Situation, answer: AudienceAnswer) -> Iterable[tuple[str, tuple[Any, ...], list[str]]]:
    """Give the fields of an audience with what the answer says of them, and the words."""
    for field, out in (("geos", False), ("excluded_geos", True)):
        said = [one for one in answer.places if one.excluded == out]
        yield field, _places(situation, (one.id for one in said)), [one.quote for one in said]
    ages = [(one.min, one.max) for one in answer.ages]
    yield "age_ranges", merged(ages) if ages else (), [one.quote for one in answer.ages]
    if answer.genders:
        wanted = set(answer.genders.genders)
        yield "genders", tuple(one for one in GENDERS if one in wanted), [answer.genders.quote]
    entries = [situation.catalog.interests.get(one.id) for one in answer.interests]
    named = {entry.id: Named(id=entry.id, name=entry.name) for entry in entries}
    yield "interests", tuple(named.values()), [one.quote for one in answer.interests]


def _places(situation: Situation, ids: Iterable[str]) -> tuple[Place, ...]:
    entries = (situation.catalog.geo.get(place_id) for place_id in dict.fromkeys(ids))
    return tuple(to_place(entry) for entry in entries if entry)


def _place_fault(situation: Situation, look_ups: LookUps, said: PlaceSaid) -> str | None:
    entry = situation.catalog.geo.get(said.id) if said.id in look_ups.shown["place"] else None
    if entry is None or entry.type == "MACRO_REGION":
        return "places.id: no search gave this id"
    span = span_of(situation.reading, said.quote)
    if span is None:
        return f"places.quote: {_UNQUOTED}"
    words = situation.reading.text[slice(*span)]
    geo = situation.catalog.geo
    named = {match.entry.id for match in geo.search(words, limit=_NAMES).items}
    named |= {match.entry.id for mention in geo.mentions(words) for match in mention.candidates}
    return None if said.id in named else "places.quote: these words are not a name of that place"


def _ages_fault(situation: Situation, said: AgesSaid) -> str | None:
    span = span_of(situation.reading, said.quote)
    if span is None:
        return f"ages.quote: {_UNQUOTED}"
    alone = only(situation.reading, [span])
    read = [(one.low, one.high) for one in read_ages(alone.lower, alone.reference_date) if not one.excluded]
    return None if (said.min, said.max) in read else "ages: the quoted words name other ages, or none"


def _genders_fault(situation: Situation, said: GendersSaid | None) -> str | None:
    if said is None:
        return None
    span = span_of(situation.reading, said.quote)
    if span is None:
        return f"genders.quote: {_UNQUOTED}"
    people = read_people(only(situation.reading, [span]).lower, situation.reading.language)
    read = {gender for one in people if not one.excluded for gender in one.genders}
    if any(one.excluded for one in people) or (read and read != set(said.genders)):
        return "genders: the quoted words say otherwise"
    return None if read or situation.trusting else "genders.quote: these words name no gender"


def _interest_fault(situation: Situation, look_ups: LookUps, said: Entry) -> str | None:
    if said.id not in look_ups.shown["interest"] or said.id not in situation.catalog.interests:
        return "interests.id: no search gave this id"
    if span_of(situation.reading, said.quote) is None:
        return f"interests.quote: {_UNQUOTED}"
    if not situation.trusting:
        found, _ = situation.catalog.interests.search(said.quote, limit=3)
        if said.id not in {match.entry.id for match in found}:
            return "interests.quote: these words do not name the interest"
    return None
