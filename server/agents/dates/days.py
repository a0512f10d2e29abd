"""Build single days from what was matched in a token string."""

import re
from dataclasses import replace
from datetime import timedelta

from server.agents.dates import periods
from server.agents.dates.feasts import SEASONS, regional
from server.agents.dates.items import COMING, MAX_DEPTH, Item, Points, fixed, item_of, length_of, one
from server.agents.dates.spec import Spec, occurrence

_MONTHS = 12


def named_date(points: Points, match: re.Match[str], depth: int) -> Item | None:
    day, month = points.number(match, "do"), points.number(match, "M")
    year = points.number(match, "y")
    return item_of(match, Spec("date", d=day, m=month, y=year, w=points.number(match, "Ww")))


def short_year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "8. Mai 18": a day, a month and a year of two digits."""
    year = points.tokens[match.end() - 1].value
    ahead = 2000 + int(year) - points.reference.year
    if not -1 <= ahead <= 15:
        return None
    return item_of(match, Spec("date", d=points.number(match, "do"), m=points.number(match, "M"), y=2000 + int(year)))


def numeric(points: Points, match: re.Match[str], depth: int) -> Item | None:
    token = next(t for t in points.tokens[match.start() : match.end()] if t.letter in "DV")
    spec = _numeric_spec(str(token.value), points)
    if spec is None:
        return None
    spec = replace(spec, w=points.number(match, "Ww"))
    year = points.number(match, "y")
    return item_of(match, replace(spec, y=year) if year and spec.y is None else spec)


def _numeric_spec(text: str, points: Points) -> Spec | None:
    """Read a date of figures; where both orders are possible the points' order decides."""
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(parts) == 1:
        return Spec("date", d=parts[0] % 100, m=parts[0] // 100 % 100, y=parts[0] // 10000)
    if parts[0] > 99:
        year, month, day = parts
        month, day = (day, month) if month > 12 >= day else (month, day)
        return Spec("date", d=day, m=month, y=year)
    first, second = parts[:2]
    year = parts[2] if len(parts) == 3 else None
    if year is not None and year < 100:
        year += 2000
    if first > 31 or second > 31 or (first > 12 and second > 12):
        return None
    both = first <= 12 and second <= 12 and "." not in text
    open_order = both and not points.order_certain and first != second
    swap = second > 12 or (both and points.month_first)
    day, month = (second, first) if swap else (first, second)
    return Spec("date", d=day, m=month, y=year, swappable=open_order)


def spaced_numbers(points: Points, match: re.Match[str], depth: int) -> Item | None:
    day, month, year = (int(points.tokens[match.start() + at].value) for at in range(3))
    return item_of(match, Spec("date", d=day, m=month, y=year)) if month <= 12 else None


def spaced_day(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read French "le 17 2"."""
    first, second = points.tokens[match.start()], points.tokens[match.start() + 1]
    if not first.definite or int(second.value) > _MONTHS:
        return None
    return item_of(match, Spec("date", d=int(first.value), m=int(second.value)))


def spoken_numbers(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read German "am siebten vierten", the 7th of the fourth month."""
    if not points.german:
        return None
    day, month = (int(t.value) for t in points.tokens[match.start() : match.end()] if t.letter in "od")
    return item_of(match, Spec("date", d=day, m=month)) if month <= _MONTHS else None


def weekday_day(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return item_of(match, Spec("day", d=points.number(match, "do"), w=points.number(match, "Ww")))


def weekday(points: Points, match: re.Match[str], depth: int) -> Item | None:
    weekday = points.number(match, "Ww") or 0
    relative = points.number(match, "r")
    if not relative or relative == COMING:
        return item_of(match, Spec("weekday", w=weekday))
    if relative == 2:
        coming = occurrence(Spec("weekday", w=weekday), points.reference)
        return fixed(match, one(coming[0] + timedelta(weeks=1))) if coming else None
    monday, _ = periods.week_of(points.reference + timedelta(weeks=relative))
    return fixed(match, one(monday + timedelta(days=weekday)))


def weekday_beside(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the Saturday before Easter", "the Monday after 10 May"."""
    inner = points.inner(match.end(), depth)
    days = occurrence(inner.spec, points.reference) if inner and inner.spec else None
    if inner is None or days is None:
        return None
    weekday = points.number(match, "W") or 0
    if "b" in match.group():
        day = days[0] - timedelta(days=(days[0].weekday() - weekday - 1) % 7 + 1)
    else:
        day = days[1] + timedelta(days=(weekday - days[1].weekday() - 1) % 7 + 1)
    return replace(fixed(match, one(day)), last=inner.last)


def weekday_in_days(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read French "mercredi en huit", the Wednesday after the coming one, and "en quinze", a week later still."""
    number = points.number(match, "d")
    if number not in {8, 15}:
        return None
    coming = occurrence(Spec("weekday", w=points.number(match, "W")), points.reference - timedelta(days=1))
    return fixed(match, one(coming[0] + timedelta(weeks=number // 7))) if coming else None


def weekday_of_week(points: Points, match: re.Match[str], depth: int) -> Item | None:
    if points.unit(match) != "week":
        return None
    monday, _ = periods.week_of(points.reference + timedelta(weeks=points.ahead(match)))
    return fixed(match, one(monday + timedelta(days=points.number(match, "Ww") or 0)))


def day_of_month(points: Points, match: re.Match[str], depth: int) -> Item | None:
    unit, day = points.unit(match), points.number(match, "do") or 1
    if unit != "month":
        return None
    first, last = periods.calendar_unit(points.reference, "month", points.ahead(match))
    found = first + timedelta(days=day - 1)
    return item_of(match, Spec("date", d=day, m=first.month, y=first.year)) if found <= last else None


def in_units(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "in two weeks": the day so far ahead."""
    length = length_of(points.number(match, "dkc") or 1, points.unit(match))
    return fixed(match, one(periods.shifted(points.reference, length)))


def from_now(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "two weeks from today"; after "for" it is a length with a start instead."""
    before = points.letters[match.start() - 1 : match.start()]
    if before == "f" or (before == "N" and match.group()[-1] == "A"):
        return None
    base = points.reference + timedelta(days=points.number(match, "R") or 0)
    length = length_of(points.number(match, "dkc") or 1, points.unit(match))
    return fixed(match, one(periods.shifted(base, length)))


def weekdays_ahead(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "two Sundays from now"."""
    coming = occurrence(Spec("weekday", w=points.number(match, "W")), points.reference)
    count = points.number(match, "dk") or 1
    return fixed(match, one(coming[0] + timedelta(weeks=count - 1))) if coming else None


def day_only(points: Points, match: re.Match[str], depth: int) -> Item | None:
    letter = "O" if match.group()[0] == "o" else "p"
    return item_of(match, Spec("day", d=points.number(match, "do")), letter, loose=match.group() == "d")


def day_reference(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return fixed(match, one(points.reference + timedelta(days=points.number(match, "R") or 0)))


def skip_relative(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "this May 8th" and "next 6th of April" as the date alone."""
    item = points.at(match.end(), depth + 1) if depth < MAX_DEPTH else None
    return replace(item, first=match.start()) if item else None


def feast(points: Points, match: re.Match[str], depth: int) -> Item | None:
    name = regional(str(points.tokens[match.start()].value), points.locale)
    year = points.number(match, "y")
    before = points.letters[match.start() - 1] if match.start() else " "
    season = name in SEASONS
    grain = "week" if season or name in {"ramadan", "hanukkah", "holy_week", "advent_season"} else "day"
    loose = season and year is None and before not in "irfFNTSx" and len(points.letters) > 1
    return item_of(match, Spec("feast", name=name, y=year, grain=grain), loose=loose)


def feast_after(points: Points, match: re.Match[str]) -> Item | None:
    name = regional(str(points.tokens[match.start() + 1].value), points.locale)
    return item_of(match, Spec("feast", name=name))


def advent(points: Points, match: re.Match[str]) -> Item | None:
    """Read "2. Advent" and "2. Weihnachtstag"."""
    name, number = str(points.tokens[match.start() + 2].value), points.number(match, "d")
    year = points.number(match, "y")
    if name.startswith("advent"):
        return item_of(match, Spec("feast", name=f"advent{number}", y=year)) if number in range(1, 5) else None
    if name == "christmas" and number in {1, 2}:
        return item_of(match, Spec("feast", name="christmas" if number == 1 else "boxing_day", y=year))
    return None
