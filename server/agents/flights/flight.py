"""Choose the flight among the windows of a message."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from server.agents.dates import Length, Window, periods
from server.agents.flights.words import Role, continues, corrected

DEFAULT = Length(4, "week")
_ENOUGH = timedelta(days=7)
_NEAR = 40
# How much a window of each kind says about the flight, before the words around it are weighed.
_WORTH = {"range": 50, "period": 40, "start": 36, "end": 30, "duration": 30, "day": 15}
_ROLE = {"flight": 30, "plain": 0, "sale": 5, "event": -8, "other": -60, "blackout": -100}
_NEEDED = 5
_ROUGHLY = {"week": 2, "month": 3, "day": 1, "year": 10}


@dataclass(frozen=True, slots=True)
class Mention:
    """A window with what the words around it say it is for."""

    window: Window
    role: Role

    @property
    def worth(self) -> int:
        """How well it would do as the flight."""
        window = self.window
        worth = _WORTH[window.kind] + _ROLE[self.role]
        worth -= (
            45 * window.weak + 25 * window.deadline + 28 * (window.granularity == "year" and window.kind == "period")
        )
        return worth - (10 if window.name and window.kind == "day" and self.role != "event" else 0)


@dataclass(frozen=True, slots=True)
class Flight:
    """The days chosen, from which mentions, what was assumed, and the mentions that cannot all hold."""

    start: date
    end: date
    mentions: tuple[Mention, ...]
    assumptions: tuple[str, ...] = ()
    clash: tuple[Mention, ...] = ()
    gaps: tuple[periods.Days, ...] = field(default=())


def coming_monday(day: date) -> date:
    """Give the Monday after a day."""
    return day + timedelta(days=7 - day.weekday())


def choose(mentions: list[Mention], text: str, reference: date) -> Flight | None:
    """Choose the flight, or None where no window is one."""
    usable = [mention for mention in mentions if mention.worth >= _NEEDED and not mention.window.problem]
    usable = [mention for mention in usable if not _past(mention.window, reference)]
    whole = _best([mention for mention in usable if mention.window.kind in {"range", "period"}], text)
    pair = _pair(usable, text)
    if whole and not (pair and _pair_wins(whole, pair)):
        return _whole(whole, usable, text)
    if pair:
        return pair
    return _partial(usable, text, reference)


def _past(window: Window, reference: date) -> bool:
    last = window.end or window.start
    return last is not None and last < reference


def _best(mentions: list[Mention], text: str) -> Mention | None:
    """Give the window worth most, the first of equals, unless a later one takes it back."""
    best: Mention | None = None
    for mention in mentions:
        if (
            best is None
            or mention.worth > best.worth
            or (
                mention.worth >= best.worth - 30
                and corrected(text, best.window.end_offset, mention.window.start_offset)
            )
        ):
            best = mention
    return best


def _last_of(mentions: list[Mention], kind: str, text: str) -> Mention | None:
    return _best([mention for mention in mentions if mention.window.kind == kind], text)


def _pair(usable: list[Mention], text: str) -> Flight | None:
    """Join a stated start and a stated end."""
    first, last = _last_of(usable, "start", text), _last_of(usable, "end", text)
    if first is None or last is None or last.role == "other":
        return None
    start, end = first.window.start, last.window.end
    if start is None or end is None:
        return None
    if end < start and last.window.day_only:
        months = (start.year - end.year) * 12 + start.month - end.month
        end = periods.shifted(end, Length(months + (end.day < start.day), "month"))
    if end < start and not last.window.year_stated:
        later = periods.shifted(end, Length(1, "year"))
        end = later if (later - start).days < 300 else end
    clash = (first, last) if end < start else ()
    return Flight(start, end, (first, last), clash=clash)


def _pair_wins(whole: Mention, pair: Flight) -> bool:
    """Tell whether stated ends say more than a period that holds one of them ("in March, from the 8th to the 20th")."""
    window = whole.window
    if window.kind == "range":
        return False
    return min(mention.worth for mention in pair.mentions) >= whole.worth - 12


def _whole(whole: Mention, usable: list[Mention], text: str) -> Flight:
    window = whole.window
    start, end = window.start, window.end
    if start is None or end is None:
        raise LookupError("a range has both of its ends")
    bursts = _bursts(whole, usable, text)
    if bursts:
        return bursts
    mentions: list[Mention] = [whole]
    for mention in usable:
        inside = mention.window.start
        if window.kind == "period" and mention.window.kind == "start" and inside and start < inside <= end:
            start = inside
            mentions.append(mention)
        closing = mention.window.end
        if (
            window.kind == "period"
            and mention.window.kind == "end"
            and closing
            and mention.role != "other"
            and start <= closing < end
        ):
            end = closing
            mentions.append(mention)
    length = _length_clash(whole, usable, text)
    if length is not None and window.kind == "period" and length.window.length:
        first, last = periods.lasting(start, length.window.length)
        if last <= end:
            text_of = f"Schedule: the {length.window.length.iso} begin on {first}, the first day of the period."
            return Flight(first, last, (*mentions, length), (text_of,))
    clash = _rival(whole, usable, text)
    clashes = (whole, clash) if clash else (whole, length) if length else ()
    return Flight(start, end, tuple(mentions), clash=clashes)


def _bursts(whole: Mention, usable: list[Mention], text: str) -> Flight | None:
    """Join neighbouring windows ("2-8 May and 20-26 May") to one flight with the days between left out."""
    chain = [
        mention
        for mention in usable
        if (mention.window.kind in {"range", "period"} and mention.role == whole.role) or mention is whole
    ]
    index = chain.index(whole)
    joined = [whole]
    for mention in chain[index + 1 :]:
        if not continues(text, joined[-1].window.end_offset, mention.window.start_offset):
            break
        joined.append(mention)
    days = sorted((m.window.start, m.window.end) for m in joined if m.window.start and m.window.end)
    if len(days) < 2:
        return None
    gaps: list[periods.Days] = []
    for (_, last), (first, _) in pairwise(days):
        if first - last > timedelta(days=1):
            gaps.append((last + timedelta(days=1), first - timedelta(days=1)))
    return Flight(days[0][0], max(last for _, last in days), tuple(joined), gaps=tuple(gaps))


def _length_clash(whole: Mention, usable: list[Mention], text: str) -> Mention | None:
    """Find a stated length that the stated days do not have."""
    window = whole.window
    if window.length is not None or window.start is None or window.end is None:
        return None
    for mention in usable:
        length = mention.window.length
        if mention.window.kind != "duration" or length is None or mention.window.weak:
            continue
        first, second = sorted((window, mention.window), key=lambda w: w.start_offset)
        between = text[first.end_offset : second.start_offset]
        if len(between) > _NEAR or ". " in between:
            continue
        _, last = periods.lasting(window.start, length)
        if abs((last - window.end).days) > _ROUGHLY[length.unit]:
            return mention
    return None


def _rival(whole: Mention, usable: list[Mention], text: str) -> Mention | None:
    """Find another range that claims to be the flight as well."""
    for mention in usable:
        window = mention.window
        if window.kind != "range" or mention is whole or mention.role != "flight" or whole.window.kind != "range":
            continue
        if whole.role != "flight" or (window.start, window.end) == (whole.window.start, whole.window.end):
            continue
        first, second = sorted((whole.window, window), key=lambda w: w.start_offset)
        if not corrected(text, first.end_offset, second.start_offset):
            return mention
    return None


def _partial(usable: list[Mention], text: str, reference: date) -> Flight | None:
    """Complete a lone start, length, end or day."""
    first, length = _last_of(usable, "start", text), _last_of(usable, "duration", text)
    last, day = _last_of(usable, "end", text), _best([m for m in usable if m.window.kind == "day"], text)
    if first is not None and first.window.start is not None:
        return _from_start(first, length)
    if length is not None and length.window.length is not None:
        return _from_length(length, last, day, reference)
    if last is not None and last.window.end is not None:
        return _to_end(last, reference)
    return _one_day(day, reference) if day is not None else None


def _from_start(first: Mention, length: Mention | None) -> Flight:
    start = first.window.start
    assert start is not None  # noqa: S101
    if length is not None and length.window.length is not None:
        _, end = periods.lasting(start, length.window.length)
        return Flight(start, end, (first, length))
    _, end = periods.lasting(start, DEFAULT)
    return Flight(start, end, (first,), (f"Schedule: four weeks from {start}, because no end was named.",))


def _from_length(length: Mention, last: Mention | None, day: Mention | None, reference: date) -> Flight:
    stated = length.window.length
    assert stated is not None  # noqa: S101
    if last is not None and last.window.end is not None and last.role != "other":
        back = replace(stated, number=-stated.number)
        start = periods.shifted(last.window.end + timedelta(days=1), back)
        if start >= reference:
            return Flight(start, last.window.end, (length, last))
    if day is not None and day.window.start is not None and day.role in {"flight", "plain"}:
        return Flight(*periods.lasting(day.window.start, stated), (day, length))
    start, end = periods.lasting(coming_monday(reference), stated)
    return Flight(
        start, end, (length,), (f"Schedule: it starts on {start}, the coming Monday, because no start was named.",)
    )


def _to_end(last: Mention, reference: date) -> Flight:
    end = last.window.end
    assert end is not None  # noqa: S101
    monday = coming_monday(reference)
    tomorrow = min(reference + timedelta(days=1), end)
    start = monday if end - monday >= _ENOUGH - timedelta(days=1) else tomorrow
    said = "the coming Monday" if start == monday else "tomorrow"
    return Flight(start, end, (last,), (f"Schedule: it starts on {start}, {said}, because no start was named.",))


def _one_day(day: Mention, reference: date) -> Flight | None:
    """Take a lone day as the flight, or as the last day where it is that of an event."""
    start, end = day.window.start, day.window.end
    if start is None or end is None:
        return None
    if day.role != "event":
        return Flight(start, end, (day,))
    earliest = end - timedelta(days=4 * 7 - 1)
    first = max(earliest, min(reference + timedelta(days=1), end))
    return Flight(first, end, (day,), (f"Schedule: it runs from {first} up to the day named, {end}.",))
