"""Build months, weeks, parts of periods and lengths from what was matched in a token string."""

import re
from dataclasses import replace
from datetime import timedelta

from server.agents.dates import periods
from server.agents.dates.feasts import regional
from server.agents.dates.items import MAX_DEPTH, UNITS, Item, Points, fixed, item_of, length_of, one
from server.agents.dates.spec import Spec, occurrence

_LONGEST_YEARS = 5


def month(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return item_of(match, Spec("month", m=points.number(match, "M"), y=points.number(match, "y"), grain="month"))


def month_of_year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    if points.unit(match) != "year":
        return None
    year = points.reference.year + points.ahead(match)
    month, day = points.number(match, "M"), points.number(match, "do")
    if day is None:
        return item_of(match, Spec("month", m=month, y=year, grain="month"))
    return item_of(match, Spec("date", d=day, m=month, y=year))


def month_numbers(points: Points, match: re.Match[str], depth: int) -> Item | None:
    parts = [int(part) for part in re.findall(r"\d+", str(points.tokens[match.start()].value))]
    year, month = max(parts), min(parts)
    return item_of(match, Spec("month", m=month, y=year, grain="month")) if 1 <= month <= 12 else None


def relative(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "next week", "this month", "the coming quarter"; without a number it is the calendar's."""
    ahead = points.ahead(match)
    unit = points.unit(match)
    return fixed(match, periods.calendar_unit(points.reference, unit, ahead), unit)


def next_units(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the next three weeks": days begin tomorrow, other units with the next of the calendar."""
    ahead, count, unit = points.ahead(match), points.number(match, "dk") or 1, points.unit(match)
    numbered = match.group()[0] != "r"
    one_word_for_both = unit == "month" and points.locale.startswith("fr") and match.group()[1] == "r"
    if numbered and not points.plural(match) and not one_word_for_both:
        return None
    if ahead < 1:
        return Item("L", match.start(), match.end(), length=length_of(count, unit))
    return fixed(match, periods.calendar_unit(points.reference, unit, 1, count), unit)


def nth_of(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the first two weeks of January", "the last Friday of May", "the third quarter of 2027"."""
    nth = -1 if "l" in match.group() else (points.number(match, "o") or points.number(match, "d") or 1)
    weekday = points.number(match, "W")
    unit = "" if weekday is not None else points.unit(match)
    count = points.number(match, "dk") if re.search(r"[ol][dk]", match.group()) else 1
    if "o" in match.group() and "l" in match.group():
        nth = -(points.number(match, "o") or 1)
    inner = points.inner(match.end(), depth)
    if inner is None or inner.spec is None:
        return _nth_quarter(match, nth, unit)
    spec = Spec("nth", n=nth, w=weekday, unit=unit, count=count or 1, inner=inner.spec, grain=unit or "day")
    return _settled(points, item_of(match, spec, last=inner.last))


def _nth_quarter(match: re.Match[str], nth: int, unit: str) -> Item | None:
    if unit == "quarter" and 1 <= nth <= 4:
        return item_of(match, Spec("quarter", n=nth, grain="quarter"))
    if unit == "half" and 1 <= nth <= 2:
        return item_of(match, Spec("half", n=nth, grain="half"), loose=True)
    return None


def _settled(points: Points, item: Item) -> Item:
    """Fix the days of a part of a fixed period."""
    inner = item.spec.inner if item.spec else None
    if item.spec is None or inner is None or inner.kind != "fixed":
        return item
    days = occurrence(item.spec, points.reference)
    return replace(item, spec=Spec("fixed", days=days, grain=item.spec.grain)) if days else item


def part(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the end of May", "mid-December", "the rest of the year"."""
    letter = match.group()[0]
    inner = points.inner(match.end(), depth)
    if inner is None or inner.spec is None or inner.spec.grain == "day":
        return None
    if letter == "x":
        days = occurrence(inner.spec, points.reference)
        if days is None:
            return None
        first = max(points.reference + timedelta(days=1), days[0])
        return replace(fixed(match, (min(first, days[1]), days[1]), inner.spec.grain), last=inner.last)
    name = {"g": "begin", "j": "middle", "e": "end"}[letter]
    return _settled(points, item_of(match, Spec("part", name=name, inner=inner.spec, grain="part"), last=inner.last))


def this_unit(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the month" inside "the end of the month"."""
    unit = points.unit(match)
    following = points.letters[match.end() : match.end() + 1]
    if depth == 0 and following == "b" and points.tokens[match.start()].definite:
        return Item("L", match.start(), match.end(), length=length_of(1, unit))
    if depth == 0 or unit == "day":
        return None
    return fixed(match, periods.calendar_unit(points.reference, unit, 0), unit)


def unit_of_year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    if points.unit(match) != "year":
        return None
    return item_of(match, Spec("year", y=points.number(match, "y"), grain="year"))


def duration(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "six weeks"; "a week" after an amount is a rate ("500 a week")."""
    before = points.letters[match.start() - 1] if match.start() else " "
    article = match.group()[0] == "c"
    if article and (before in "#dkyot" or (points.unit(match) == "day" and before not in "f ")):
        return None
    count = points.number(match, "dkc") or 1
    if points.unit(match) == "year" and count > _LONGEST_YEARS:
        return None
    if before in "#-lr" or points.unit(match) == "weekend":
        return None
    return Item("L", match.start(), match.end(), length=length_of(count, points.unit(match)))


def half_length(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "half a year" and "half a month"."""
    units = [UNITS[str(t.value).lower()] for t in points.tokens[match.start() : match.end()] if t.letter == "u"]
    spelled = any(token.value == "s" for token in points.tokens[match.start() : match.end()])
    if units == ["half", "year"] or (units == ["half"] and spelled):
        return Item("L", match.start(), match.end(), length=length_of(6, "month"))
    return Item("L", match.start(), match.end(), length=length_of(15, "day")) if units == ["half", "month"] else None


def year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    before = points.letters[match.start() - 1] if match.start() else " "
    spec = Spec("year", y=points.number(match, "y"), grain="year")
    return item_of(match, spec, loose=before not in "ixge" and depth == 0 and len(points.letters) > 1)


def quarter(points: Points, match: re.Match[str], depth: int) -> Item | None:
    token = next(t for t in points.tokens[match.start() : match.end()] if t.letter == "Q")
    number, _, year = str(token.value).partition("/")
    stated = (2000 + int(year) % 100) if year else points.number(match, "y")
    return item_of(match, Spec("quarter", n=int(number), y=stated, grain="quarter"))


def half(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return item_of(match, Spec("half", n=points.number(match, "h") or 1, y=points.number(match, "y"), grain="half"))


def week_number(points: Points, match: re.Match[str], depth: int) -> Item | None:
    number = points.number(match, "do") or points.number(match, "k") or 0
    if match.group()[0] == "u" and points.unit(match) != "week":
        return None
    if not 1 <= number <= 53:
        return None
    return item_of(match, Spec("week", n=number, y=points.number(match, "y"), grain="week"))


def week_of(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the week of 6 October"."""
    unit = points.unit(match)
    if unit not in {"week", "weekend"} or match.end() >= len(points.letters):
        return None
    inner = points.at(match.end(), MAX_DEPTH)
    if inner is None or inner.spec is None or inner.spec.grain != "day":
        return None
    days = occurrence(inner.spec, points.reference)
    return replace(fixed(match, periods.calendar_unit(days[0], unit, 0), unit), last=inner.last) if days else None


def feast_stretch(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "Easter weekend", "Valentine's week"."""
    token = points.tokens[next(i for i in range(match.start(), match.end()) if points.letters[i] == "H")]
    name, unit = regional(str(token.value), points.locale), points.unit(match)
    if unit not in {"week", "weekend", "month"}:
        return None
    year = points.number(match, "y")
    if name == "easter" and unit == "weekend":
        return item_of(match, Spec("feast", name="easter_weekend", y=year, grain="weekend"))
    days = occurrence(Spec("feast", name=name, y=year), points.reference)
    if days is None:
        return None
    if unit == "weekend" and name in {"black_friday", "thanksgiving"}:
        friday = days[0] + timedelta(days=1 if name == "thanksgiving" else 0)
        return fixed(match, (friday, friday + timedelta(days=2)), "weekend")
    if unit == "weekend" and days[0].weekday() == 0:
        return fixed(match, (days[0] - timedelta(days=2), days[0]), "weekend")
    return fixed(match, periods.calendar_unit(days[0], unit, 0), unit)


def unit_end(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "year-end": the last day of this year."""
    unit = UNITS[str(points.tokens[match.start()].value)]
    return fixed(match, one(periods.calendar_unit(points.reference, unit, 0)[1]))


def past(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Swallow "last month" and "two weeks ago": they name the past."""
    unit = points.unit(match)
    return fixed(match, periods.calendar_unit(points.reference, unit, -1), unit) if unit != "half" else None
