"""Resolve the schedule of a message: which days are the flight, which are left out, and what a change changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from server.agents.dates import Window, find_windows, periods
from server.agents.dates.grammar import MOST
from server.agents.finding import Finding
from server.agents.flights.edits import LANGUAGES, SHORT, edited
from server.agents.flights.flight import DEFAULT, Flight, Mention, choose, coming_monday
from server.agents.flights.time_zones import find_time_zone
from server.agents.flights.wanted import asked_length
from server.agents.flights.within import reached_within
from server.agents.flights.words import before, continues, is_soft, role_at
from server.agents.passages import passages
from server.agents.reading import Reading
from server.domain.brief import Alternative, Blackout, Clash, Question, Resolution, Schedule
from server.domain.plan import PlanWarning
from server.errors import UnreadableBrief

_SURE, _INFERRED, _DOUBTFUL = 0.95, 0.7, 0.5
_EVERY = re.compile(
    r"(?:days|tags|weekends?|wochenenden?|domingos|sábados|dimanches|samedis|fines de semana|week-ends?|zondagen)$"
)
_DAY_ITSELF = re.compile(r"(?:on|am|an|op|på|only)\b")
_WORKING_DAYS = re.compile(
    r"\b(?:weekdays only|only (?:on )?weekdays|no weekends|not (?:on|at) (?:the )?weekends?|nur (?:an )?(?:werktags?"
    r"|werktagen)"
    r"|nur unter der woche|keine wochenenden|nicht am wochenende|solo (?:entre semana|días laborables)"
    r"|sin fines de semana|en semaine uniquement|pas le week-end)\b"
)
_ONLY_WEEKENDS = re.compile(
    r"(?<!not )(?<!except )(?<!without )\b(?:(?:every|each|all|only (?:on|at) (?:the )?) ?weekends?|weekends only"
    r"|(?:nur|jedes|jeweils) (?:an |am |an den )?wochenenden?|(?:solo|todos) los fines de semana|cada fin de semana"
    r"|(?:tous|uniquement|seulement) les week-?ends|chaque week-?end|elk weekend|ogni fine settimana|varje helg)\b"
)
_SATURDAY = 5
_A_WEEK = timedelta(days=6)
_EASTER = "easter"
_HINT = "State the flight like '4 January to 31 January 2027'."


def resolve(reading: Reading, prior: Schedule | None) -> Finding[Schedule]:
    """Resolve the flight, its blackout days and its time zone.

    Raises:
        UnreadableBrief: The days named do not exist or are past.
    """
    windows = _windows(reading)
    mentions = _mentions(reading, windows)
    off = [mention for mention in mentions if mention.role == "blackout"]
    changed = edited(reading, mentions, prior) if prior is not None else None
    flight = changed or choose(mentions, reading.lower, reading.reference_date)
    asked = asked_length(reading.lower)
    if asked and (flight is None or all(mention.window.kind == "start" for mention in flight.mentions)):
        return _to_fit(reading, flight, off, prior, asked)
    if flight is None:
        _refuse_impossible(reading, mentions)
        if prior is None or not off:
            return Finding(questions=(), contradictions=_backwards(reading, mentions))
        flight = Flight(prior.start, prior.end, ())
    return _finding(reading, flight, off, prior)


def _to_fit(
    reading: Reading, flight: Flight | None, off: list[Mention], prior: Schedule | None, asked: tuple[int, int]
) -> Finding[Schedule]:
    """Give a flight whose end is to be found: from the day that is named, that of the plan, or the coming Monday."""
    if flight is None and prior is not None:
        flight = Flight(prior.start, prior.end, ())
    if flight is None:
        start, end = periods.lasting(coming_monday(reading.reference_date), DEFAULT)
        said = f"Schedule: it starts on {start}, the coming Monday, because no start was named."
        flight = Flight(start, end, (), (said,))
    found = _finding(reading, flight, off, prior)
    if found.resolution is None:
        return found
    resolution = found.resolution.model_copy(
        update={
            "value": found.resolution.value.model_copy(update={"fit": True}),
            "source": "inferred",
            "quotes": (*found.resolution.quotes, reading.quote(*asked)),
            "confidence": _INFERRED,
        }
    )
    kept = tuple(text for text in found.assumptions if "no end was named" not in text)
    return replace(found, resolution=resolution, assumptions=kept, used=(*found.used, asked))


def _windows(reading: Reading) -> tuple[Window, ...]:
    """Find the windows; a message too short to tell its language by is tried in all of them."""
    found: tuple[Window, ...] = ()
    for start, end, language in passages(reading):
        windows = find_windows(reading.live[start:end], language, reading.locale, reading.reference_date, reading.live)
        found += tuple(
            replace(window, start_offset=window.start_offset + start, end_offset=window.end_offset + start)
            for window in windows
        )
        if len(found) >= MOST:
            break
    if found or len(reading.live) > SHORT:
        return found
    for language in LANGUAGES:
        windows = find_windows(reading.live, language, reading.locale, reading.reference_date)
        if windows and all(window.kind != "day" for window in windows):
            return windows
    return ()


def _mentions(reading: Reading, windows: tuple[Window, ...]) -> list[Mention]:
    """Give every window its role; days that only a conjunction parts from days off are off as well."""
    mentions: list[Mention] = []
    for window in (reached_within(reading, found) for found in windows):
        role = role_at(reading.lower, window.start_offset, window.end_offset)
        previous = mentions[-1] if mentions else None
        if (
            previous
            and previous.role == "blackout"
            and continues(reading.lower, previous.window.end_offset, window.start_offset)
        ):
            role = "blackout"
        if window.name and window.kind == "day" and role in {"flight", "plain", "sale"} and not _on(reading, window):
            role = "event"
        if role == "blackout" and window.kind in {"duration", "start", "end"}:
            role = "plain"
        mentions.append(Mention(window, role))
    return mentions


def _on(reading: Reading, window: Window) -> bool:
    """Tell "on Black Friday", the day itself, from "for Black Friday", the time before it."""
    return _DAY_ITSELF.match(reading.lower, window.start_offset) is not None


def _refuse_impossible(reading: Reading, mentions: list[Mention]) -> None:
    """Raise for words that can only have meant the flight and name no days that can be one."""
    for mention in mentions:
        window = mention.window
        words = reading.text[window.start_offset : window.end_offset].strip()
        if window.problem and mention.role not in {"other", "blackout"} and not window.problem.startswith("ends"):
            raise UnreadableBrief(f"{words!r} {window.problem}.", hint=_HINT)
        last = window.end or window.start
        if last is None or last >= reading.reference_date or mention.role in {"other", "blackout"} or window.weak:
            continue
        if window.year_stated and (
            window.kind in {"range", "start", "end"} or mention.role == "flight" or window.kind == "day"
        ):
            raise UnreadableBrief(
                f"{words!r} is past: it ended before {reading.reference_date}, the day of the message.", hint=_HINT
            )


def _backwards(reading: Reading, mentions: list[Mention]) -> tuple[Clash, ...]:
    """Quote ranges that end before they start."""
    clashes: list[Clash] = []
    for mention in mentions:
        window = mention.window
        if window.problem.startswith("ends"):
            quote = reading.quote(window.start_offset, window.end_offset)
            clashes.append(Clash(about="schedule", quotes=(quote,), text=f"{quote.text!r} {window.problem}."))
    return tuple(clashes)


@dataclass(frozen=True, slots=True)
class _Settled:
    flight: Flight
    assumptions: tuple[str, ...]
    warnings: tuple[PlanWarning, ...]


def _begun(flight: Flight, reference: date) -> _Settled:
    """Let a flight that has begun start on the day of the message."""
    if flight.start >= reference:
        return _Settled(flight, flight.assumptions, ())
    text = f"Schedule: the days before {reference} are past; it starts on {reference} instead of {flight.start}."
    warning = PlanWarning(code="flight_already_begun", text=text, about="schedule")
    return _Settled(replace(flight, start=reference), (*flight.assumptions, text), (warning,))


def _finding(reading: Reading, flight: Flight, off: list[Mention], prior: Schedule | None) -> Finding[Schedule]:
    settled = _begun(flight, reading.reference_date)
    clashes = (*_backwards(reading, list(flight.clash)), *_clashes(reading, flight))
    zone = find_time_zone(reading.live)
    blackouts = _blackouts(reading, settled.flight, off, prior)
    first = _first_day(settled.flight, blackouts)
    value = Schedule(
        start=first,
        end=max(settled.flight.end, settled.flight.start),
        blackouts=tuple(one for one in blackouts if one.start >= first),
        time_zone=zone[0] if zone else (prior.time_zone if prior else ""),
    )
    used = [(m.window.start_offset, m.window.end_offset) for m in (*flight.mentions, *off)]
    alternatives = _alternatives(flight)
    confidence = _DOUBTFUL if clashes or alternatives else _INFERRED if flight.assumptions else _SURE
    soft = any(is_soft(reading.lower, start) for start, _ in used)
    resolution = Resolution[Schedule](
        value=value,
        source="inferred" if flight.assumptions else "stated",
        quotes=tuple(reading.quote(start, end) for start, end in used),
        confidence=confidence,
        binding="soft" if soft else "hard",
        alternatives=alternatives,
    )
    return Finding(
        resolution=resolution,
        questions=(*_questions(reading, flight, alternatives), *_weekdays(reading, flight)),
        contradictions=clashes,
        warnings=settled.warnings,
        assumptions=settled.assumptions,
        used=(*used, (zone[1], zone[2])) if zone else tuple(used),
    )


def _clashes(reading: Reading, flight: Flight) -> tuple[Clash, ...]:
    if not flight.clash:
        return ()
    quotes = tuple(reading.quote(m.window.start_offset, m.window.end_offset) for m in flight.clash)
    words = " and ".join(repr(quote.text) for quote in quotes)
    return (
        Clash(
            about="schedule",
            quotes=quotes,
            text=f"{words} do not fit together; {flight.start} to {flight.end} was taken.",
        ),
    )


def _alternatives(flight: Flight) -> tuple[Alternative, ...]:
    """Give the flight that the other order of day and month would make."""
    first = next((m.window for m in flight.mentions if m.window.other), None)
    if first is None or first.other is None:
        return ()
    start, end = first.other
    if first.kind == "start":
        end = start + (flight.end - flight.start)
    elif first.kind == "end":
        start = flight.start
    second = next((m.window for m in flight.mentions if m.window.other and m.window is not first), None)
    if second is not None and second.other is not None and second.kind == "end":
        end = second.other[1]
    if end < start:
        return ()
    label = f"{start} to {end}"
    return (Alternative(value=f"{start}/{end}", label=label, why="day and month can be read in either order"),)


def _questions(reading: Reading, flight: Flight, alternatives: tuple[Alternative, ...]) -> tuple[Question, ...]:
    if not alternatives:
        return ()
    window = next(m.window for m in flight.mentions if m.window.other)
    words = reading.text[window.start_offset : window.end_offset]
    text = f"Does {words!r} mean {flight.start} to {flight.end}, or {alternatives[0].label}?"
    return (Question(about="schedule", text=text),)


def _first_day(flight: Flight, blackouts: tuple[Blackout, ...]) -> date:
    """Give the first day behind the weeks that are left out; single days off do not move a start that was named."""
    first = flight.start
    for one in blackouts:
        if one.start <= first <= one.end < flight.end and one.end - first >= _A_WEEK:
            first = one.end + timedelta(days=1)
    return first


def _weekdays(reading: Reading, flight: Flight) -> Iterator[Question]:
    """Ask about a date beside a weekday that it does not fall on."""
    for mention in flight.mentions:
        window = mention.window
        if window.weekday_off:
            quoted = repr(reading.text[window.start_offset : window.end_offset])
            days = " and ".join(f"{day:%Y-%m-%d} is a {day:%A}" for day in (window.start, window.end) if day)
            yield Question(
                about="schedule", text=f"The weekday in {quoted} does not fit: {days}. Which days are meant?"
            )


def _blackouts(reading: Reading, flight: Flight, off: list[Mention], prior: Schedule | None) -> tuple[Blackout, ...]:
    """Give the days off inside the flight, those of the schedule before included."""
    days: list[periods.Days] = [(old.start, old.end) for old in prior.blackouts] if prior else []
    days += flight.gaps
    for mention in off:
        days += _days_off(reading, flight, mention.window)
    if _WORKING_DAYS.search(reading.lower):
        days += _weekends(flight)
    if _ONLY_WEEKENDS.search(reading.lower):
        days += _working_weeks(flight)
    inside = sorted(
        (max(first, flight.start), min(last, flight.end))
        for first, last in set(days)
        if first <= flight.end and last >= flight.start
    )
    return tuple(Blackout(start=first, end=last) for first, last in inside)


def _working_weeks(flight: Flight) -> list[periods.Days]:
    monday = flight.start - timedelta(days=flight.start.weekday())
    weeks = (flight.end - monday).days // 7 + 1
    mondays = [monday + timedelta(weeks=week) for week in range(weeks)]
    return [(day, day + timedelta(days=_SATURDAY - 1)) for day in mondays]


def _weekends(flight: Flight) -> list[periods.Days]:
    first = flight.start + timedelta(days=_SATURDAY - flight.start.weekday())
    weeks = (flight.end - first).days // 7 + 1
    saturdays = [first + timedelta(weeks=week) for week in range(weeks)]
    return [(saturday, saturday + timedelta(days=1)) for saturday in saturdays]


def _days_off(reading: Reading, flight: Flight, window: Window) -> list[periods.Days]:
    """Give the days a window takes off: those named, every such weekday, or the whole Easter weekend."""
    if window.start is None or window.end is None:
        return []
    words = reading.lower[window.start_offset : window.end_offset].strip()
    weekly = _EVERY.search(words) and window.kind in {"day", "period"} and not window.year_stated
    every = re.search(
        r"\b(?:every|each|jeden|jedes|cada|chaque|tous les|todos los)\b",
        before(reading.lower, window.start_offset)[-20:],
    )
    if window.name == _EASTER:
        sunday = window.start
        return [(sunday - timedelta(days=2), sunday + timedelta(days=1))]
    if not weekly and not every:
        return [(window.start, window.end)]
    first = window.start - timedelta(weeks=(window.start - flight.start).days // 7 + 1)
    found: list[periods.Days] = []
    while first <= flight.end:
        found.append((first, first + (window.end - window.start)))
        first += timedelta(weeks=1)
    return found
