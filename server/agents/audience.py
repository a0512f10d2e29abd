"""Resolve whom the campaign is for: places, ages, genders, parents, interests, platforms, languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from server.agents.finding import Finding
from server.agents.people.age_mention import ADULT, OLDEST, YOUNGEST, AgeMention
from server.agents.people.ages import merged, read_ages
from server.agents.people.devices import read_languages, read_platforms
from server.agents.people.market import Market, read_market
from server.agents.people.people import GENDERS, PeopleMention, read_people
from server.agents.people.tastes import read_tastes
from server.agents.reading import Reading
from server.agents.words.edits import edit_of, is_wish
from server.catalog.catalog import Catalog
from server.catalog.entries import InterestMatch
from server.domain.brief import AgeRange, Alternative, Audience, Clash, Named, Question, Resolution
from server.domain.plan import PlanWarning
from server.domain.products import Gender

Span = tuple[int, int]

# How much is known of an audience of which only an ambiguous place was named.
_OPEN = 0.3

_CHILDREN = re.compile(
    r"\b(?:kids|children|aged?|ages|kinder|niños|enfants)\s(?:(?:aged?|of|von|de|from|between)\s)*(?P<low>\d{1,2})\s?"
    r"(?:-|–|to|bis|a|à)\s?(?P<high>\d{1,2})(?![\d%])"
)


@dataclass(slots=True)
class _Heard:
    """What one message says about the audience, gathered before the value is made."""

    spans: list[Span] = field(default_factory=list[Span])
    confidences: list[float] = field(default_factory=list[float])
    inferred: list[bool] = field(default_factory=list[bool])
    contradictions: list[Clash] = field(default_factory=list[Clash])

    def note(self, start: int, end: int, confidence: float, *, inferred: bool = False) -> None:
        """Take down words that were understood."""
        self.spans.append((start, end))
        self.confidences.append(confidence)
        self.inferred.append(inferred)


def resolve(
    reading: Reading, prior: Audience | None, catalog: Catalog, asked: tuple[Alternative, ...] = ()
) -> Finding[Audience]:
    """Read whom the campaign is for; with a prior, apply the message to it.

    `asked` are the candidates of a place that the advertiser was asked about.
    """
    text, heard, before = reading.lower, _Heard(), prior or Audience()
    market = read_market(reading, catalog.geo, before.geos, before.excluded_geos, asked)
    for start, end in market.spans:
        heard.note(start, end, market.confidence, inferred=market.inferred)
    people = read_people(text, reading.language)
    tastes = read_tastes(text, reading.live, catalog.interests)
    platforms, platform_spans = read_platforms(text)
    languages, language_spans = read_languages(text)
    ages = read_ages(text, reading.reference_date, edited=bool(before.age_ranges))
    value = Audience(
        geos=market.geos,
        excluded_geos=market.excluded,
        age_ranges=_age_ranges(reading, ages, before, heard),
        genders=_genders(reading, people, before, heard),
        interests=_interests(text, tastes, before, heard),
        platforms=platforms or before.platforms,
        languages=languages or before.languages,
        parents=_parents(people, before),
    )
    for start, end in (*platform_spans, *language_spans):
        heard.note(start, end, 0.9)
    return _finding(reading, value, market, heard, prior)


def _finding(
    reading: Reading, value: Audience, market: Market, heard: _Heard, prior: Audience | None
) -> Finding[Audience]:
    questions = [*market.questions, *_children(reading, value)]
    spans = sorted(set(heard.spans))
    values_said = len(spans) > len(market.spans) or market.said
    if values_said:
        questions += market.waiting_questions
    resolution = None
    if values_said or market.alternatives:
        resolution = Resolution(
            value=value,
            source="inferred" if not values_said or all(heard.inferred) else "stated",
            quotes=tuple(reading.quote(start, end) for start, end in spans),
            confidence=min(heard.confidences) if values_said else _OPEN,
            binding="soft" if all(is_wish(reading.lower, start, end) for start, end in spans) else "hard",
            alternatives=(*market.alternatives, *market.waiting),
        )
    asked = bool(questions) or resolution is not None
    missing = ("audience.geos",) if asked and not value.geos and not (prior and prior.geos) else ()
    return Finding(
        resolution,
        missing=missing,
        questions=tuple(questions),
        contradictions=(*market.contradictions, *heard.contradictions),
        warnings=(*market.warnings, *_minors(value, heard)),
        used=tuple(spans),
    )


def _age_ranges(reading: Reading, ages: list[AgeMention], prior: Audience, heard: _Heard) -> tuple[AgeRange, ...]:
    if not ages:
        return prior.age_ranges
    stated = [one for one in ages if not one.excluded]
    stated = [one for one in stated if not one.inferred] or stated
    refused = [one for one in ages if one.excluded]
    for one in (*stated, *refused):
        heard.note(one.start, one.end, one.confidence, inferred=one.inferred)
    before = [(one.min, one.max) for one in prior.age_ranges]
    wanted = _together(stated)
    if stated and before and all(edit_of(reading.lower, one.start, one.end) == "add" for one in stated):
        wanted += before
    wanted = wanted or before or [(ADULT, OLDEST)]
    left = [piece for low, high in wanted for piece in _without(low, high, refused)]
    if left:
        return merged(left)
    quotes = tuple(reading.quote(one.start, one.end) for one in ages)
    text = f"“{quotes[0].text}” and “{quotes[-1].text}” leave no age."
    heard.contradictions.append(Clash(about="audience.age_ranges", quotes=quotes, text=text))
    return merged(wanted)


def _together(stated: list[AgeMention]) -> list[tuple[int, int]]:
    """Join ranges; a bound that overlaps them ("18+, core 25-40") limits them instead."""
    ranges = [(one.low, one.high) for one in stated if not one.bound]
    for one in (one for one in stated if one.bound):
        limited = [(max(low, one.low), min(high, one.high)) for low, high in ranges]
        limited = [(low, high) for low, high in limited if low <= high]
        ranges = limited or [*ranges, (one.low, one.high)]
    return ranges


def _without(low: int, high: int, refused: list[AgeMention]) -> Iterator[tuple[int, int]]:
    pieces = [(low, high)]
    for one in refused:
        # Where a range begins or ends with what is refused ("no Gen Z, 30-50"), the edge belongs to the range.
        first, last = one.low + (one.low == high), one.high - (one.high == low)
        cut = [(a, min(b, first - 1)) for a, b in pieces] + [(max(a, last + 1), b) for a, b in pieces]
        pieces = [(a, b) for a, b in cut if a <= b and not (first <= a and b <= last)]
    yield from dict.fromkeys(pieces)


def _genders(reading: Reading, people: list[PeopleMention], prior: Audience, heard: _Heard) -> tuple[Gender, ...]:
    for one in people:
        heard.note(one.start, one.end, 0.95)
    named = [one for one in people if one.genders or not one.parents]
    if not named:
        return prior.genders
    wanted: set[Gender] = {gender for one in named if not one.excluded for gender in one.genders}
    refused: set[Gender] = {gender for one in named if one.excluded for gender in one.genders}
    _clash_of_genders(reading, named, heard)
    positive = [one for one in named if not one.excluded]
    if positive and prior.genders and not any(one.only for one in positive):
        added = all(edit_of(reading.lower, one.start, one.end) == "add" for one in positive)
        wanted |= set(prior.genders) if added else set()
    if any(not one.genders for one in positive):
        wanted.clear()
    if refused:
        wanted = (wanted or set(prior.genders) or set(GENDERS)) - refused
    return tuple(gender for gender in GENDERS if gender in wanted)


def _clash_of_genders(reading: Reading, named: list[PeopleMention], heard: _Heard) -> None:
    """Quote "women only" beside "men", and "no men" beside "men"."""
    positive = {one.genders: one for one in reversed(named) if not one.excluded}
    for one in named:
        if not one.genders or not (one.only or one.excluded):
            continue
        for other in positive.values():
            against = set(other.genders) & set(one.genders) if one.excluded else set(other.genders) - set(one.genders)
            if against:
                pair = sorted((one, other), key=lambda said: said.start)
                quotes = tuple(reading.quote(said.start, said.end) for said in pair)
                text = f"“{quotes[0].text}” and “{quotes[1].text}” cannot both hold."
                heard.contradictions.append(Clash(about="audience.genders", quotes=quotes, text=text))
                return


def _parents(people: list[PeopleMention], prior: Audience) -> bool:
    said = [one for one in people if one.parents]
    if not said:
        return prior.parents
    return any(not one.excluded for one in said)


def _interests(text: str, tastes: list[InterestMatch], prior: Audience, heard: _Heard) -> tuple[Named, ...]:
    if not tastes:
        return prior.interests
    for match in tastes:
        heard.note(match.start, match.end, 0.6 + 0.35 * match.score)
    named = {match.entry.id: Named(id=match.entry.id, name=match.entry.name) for match in tastes}
    if prior.interests and all(edit_of(text, match.start, match.end) == "add" for match in tastes):
        named |= {one.id: one for one in prior.interests}
    return tuple(sorted(named.values(), key=lambda one: one.name))


def _children(reading: Reading, value: Audience) -> Iterator[Question]:
    match = _CHILDREN.search(reading.lower)
    if match and int(match["high"]) < YOUNGEST and not value.parents:
        said = reading.text[match.start() : match.end()]
        yield Question(
            about="audience.age_ranges",
            text=f"“{said}”: nobody under {YOUNGEST} can be targeted. Should it reach their parents instead?",
        )


def _minors(value: Audience, heard: _Heard) -> Iterator[PlanWarning]:
    youngest = min((one.min for one in value.age_ranges), default=ADULT)
    if youngest < ADULT and heard.spans:
        text = f"The audience starts at {youngest}: rules for minors apply."
        yield PlanWarning(code="MINORS", text=text, about="audience.age_ranges")
