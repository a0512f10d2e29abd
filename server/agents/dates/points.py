"""Read single dates, periods and lengths at one place of a token string."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

from server.agents.dates import periods
from server.agents.dates.feasts import SEASONS, regional
from server.agents.dates.spec import Spec, occurrence
from server.agents.dates.tokens import Token
from server.agents.dates.window import Length

MAX_DEPTH = 3
_LONGEST_YEARS = 5
_MONTHS = 12
COMING = 11
"""The value of "coming", which is the first weekday to come but the next week or month."""
UNITS = {
    "d": "day", "w": "week", "m": "month", "q": "quarter", "h": "half", "y": "year", "e": "weekend", "k": "workweek",
    "f": "fortnight", "c": "decade",
}  # fmt: skip
_LENGTHS: dict[str, tuple[int, str]] = {
    "day": (1, "day"), "week": (1, "week"), "month": (1, "month"), "year": (1, "year"), "quarter": (3, "month"),
    "half": (6, "month"), "fortnight": (2, "week"), "decade": (10, "year"), "weekend": (1, "week"),
    "workweek": (1, "week"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A thing read at tokens `first` to `last` (excluded).

    `P` is a date, `O` an ordinal day, `p` a bare number, `L` a length; a `loose` one is a date only by its context.
    """

    letter: str
    first: int
    last: int
    spec: Spec | None = None
    length: Length | None = None
    loose: bool = False


@dataclass(slots=True)
class Points:
    """The token string of one message and the rules that read dates from it."""

    tokens: list[Token]
    reference: date
    locale: str
    month_first: bool
    order_certain: bool
    german: bool = False
    letters: str = field(init=False)

    def __post_init__(self) -> None:
        self.letters = "".join(token.letter for token in self.tokens)

    def at(self, index: int, depth: int = 0) -> Item | None:
        """Read the longest thing that begins at a token, or None."""
        for pattern, build in _rules().get(self.letters[index], ()):
            match = pattern.match(self.letters, index)
            if match is None:
                continue
            item = build(self, match, depth)
            if item is not None:
                return item
        return None

    def inner(self, index: int, depth: int) -> Item | None:
        """Read the period that a part is taken of ("the first week of ...")."""
        if depth >= MAX_DEPTH or index >= len(self.letters):
            return None
        item = self.at(index, depth + 1)
        return item if item is not None and item.letter == "P" else None

    def number(self, match: re.Match[str], letters: str) -> int | None:
        """Give the value of the first matched token of these classes."""
        for index in range(match.start(), match.end()):
            value = self.tokens[index].value
            if self.letters[index] in letters and isinstance(value, int):
                return value
        return None

    def ahead(self, match: "re.Match[str]") -> int:
        """Tell how many units ahead the matched "this" or "next" points."""
        value = self.number(match, "r") or 0
        return 1 if value == COMING else value

    def plural(self, match: "re.Match[str]") -> bool:
        """Tell whether the matched unit is written in the plural."""
        return any(t.letter == "u" and str(t.value).isupper() for t in self.tokens[match.start() : match.end()])

    def length(self, match: "re.Match[str]") -> Length | None:
        """Give the matched length."""
        number = self.number(match, "dkc")
        return _length(number, self.unit(match)) if number else None

    def unit(self, match: re.Match[str]) -> str:
        """Give the unit among the matched tokens."""
        return next(UNITS[str(t.value).lower()] for t in self.tokens[match.start() : match.end()] if t.letter == "u")


Build = Callable[[Points, "re.Match[str]", int], Item | None]


def _item(match: re.Match[str], spec: Spec, letter: str = "P", *, last: int | None = None, loose: bool = False) -> Item:
    return Item(letter, match.start(), match.end() if last is None else last, spec, loose=loose)


def _fixed(match: re.Match[str], days: periods.Days, grain: str = "day") -> Item:
    return _item(match, Spec("fixed", days=days, grain=grain))


def _named_date(points: Points, match: re.Match[str], depth: int) -> Item | None:
    day, month = points.number(match, "do"), points.number(match, "M")
    year = points.number(match, "y")
    return _item(match, Spec("date", d=day, m=month, y=year))


def _short_year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "8. Mai 18": a day, a month and a year of two digits."""
    year = points.tokens[match.end() - 1].value
    ahead = 2000 + int(year) - points.reference.year
    if not -1 <= ahead <= 15:
        return None
    return _item(match, Spec("date", d=points.number(match, "do"), m=points.number(match, "M"), y=2000 + int(year)))


def _month(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return _item(match, Spec("month", m=points.number(match, "M"), y=points.number(match, "y"), grain="month"))


def _month_of_year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    if points.unit(match) != "year":
        return None
    year = points.reference.year + points.ahead(match)
    month, day = points.number(match, "M"), points.number(match, "do")
    if day is None:
        return _item(match, Spec("month", m=month, y=year, grain="month"))
    return _item(match, Spec("date", d=day, m=month, y=year))


def _numeric(points: Points, match: re.Match[str], depth: int) -> Item | None:
    token = next(t for t in points.tokens[match.start() : match.end()] if t.letter in "DV")
    spec = _numeric_spec(str(token.value), points)
    if spec is None:
        return None
    year = points.number(match, "y")
    return _item(match, replace(spec, y=year) if year and spec.y is None else spec)


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


def _month_numbers(points: Points, match: re.Match[str], depth: int) -> Item | None:
    parts = [int(part) for part in re.findall(r"\d+", str(points.tokens[match.start()].value))]
    year, month = max(parts), min(parts)
    return _item(match, Spec("month", m=month, y=year, grain="month")) if 1 <= month <= 12 else None


def _spaced_numbers(points: Points, match: re.Match[str], depth: int) -> Item | None:
    day, month, year = (int(points.tokens[match.start() + at].value) for at in range(3))
    return _item(match, Spec("date", d=day, m=month, y=year)) if month <= 12 else None


def _spaced_day(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read French "le 17 2"."""
    first, second = points.tokens[match.start()], points.tokens[match.start() + 1]
    if not first.definite or int(second.value) > _MONTHS:
        return None
    return _item(match, Spec("date", d=int(first.value), m=int(second.value)))


def _spoken_numbers(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read German "am siebten vierten", the 7th of the fourth month."""
    if not points.german:
        return None
    day, month = (int(t.value) for t in points.tokens[match.start() : match.end()] if t.letter in "od")
    return _item(match, Spec("date", d=day, m=month)) if month <= _MONTHS else None


def _weekday_day(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return _item(match, Spec("day", d=points.number(match, "do"), w=points.number(match, "Ww")))


def _weekday(points: Points, match: re.Match[str], depth: int) -> Item | None:
    weekday = points.number(match, "Ww") or 0
    relative = points.number(match, "r")
    if not relative or relative == COMING:
        return _item(match, Spec("weekday", w=weekday))
    if relative == 2:
        coming = occurrence(Spec("weekday", w=weekday), points.reference)
        return _fixed(match, _one(coming[0] + timedelta(weeks=1))) if coming else None
    monday, _ = periods.week_of(points.reference + timedelta(weeks=relative))
    return _fixed(match, _one(monday + timedelta(days=weekday)))


def _weekday_in_days(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read French "mercredi en huit", the Wednesday after the coming one, and "en quinze", a week later still."""
    number = points.number(match, "d")
    if number not in {8, 15}:
        return None
    coming = occurrence(Spec("weekday", w=points.number(match, "W")), points.reference - timedelta(days=1))
    return _fixed(match, _one(coming[0] + timedelta(weeks=number // 7))) if coming else None


def _weekday_of_week(points: Points, match: re.Match[str], depth: int) -> Item | None:
    if points.unit(match) != "week":
        return None
    monday, _ = periods.week_of(points.reference + timedelta(weeks=points.ahead(match)))
    return _fixed(match, _one(monday + timedelta(days=points.number(match, "Ww") or 0)))


def _one(day: date) -> periods.Days:
    return day, day


def _relative(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "next week", "this month", "the coming quarter"; without a number it is the calendar's."""
    ahead = points.ahead(match)
    unit = points.unit(match)
    return _fixed(match, calendar_unit(points.reference, unit, ahead), unit)


def calendar_unit(day: date, unit: str, ahead: int, count: int = 1) -> periods.Days:
    """Give `count` calendar units, the first being `ahead` units after the one that holds `day`."""
    if unit == "day":
        first = day + timedelta(days=ahead)
        return first, first + timedelta(days=count - 1)
    if unit in {"week", "workweek", "weekend", "fortnight"}:
        size = 2 if unit == "fortnight" else 1
        monday, _ = periods.week_of(day + timedelta(weeks=ahead))
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        last = monday + timedelta(days=7 * size * count - 1 - (2 if unit == "workweek" else 0))
        return first, last
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[unit]
    index = (day.year * 12 + day.month - 1) // size + ahead
    return periods.months(0, index * size + 1, size * count) if index else (day, day)


def _next_units(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the next three weeks": days begin tomorrow, other units with the next of the calendar."""
    ahead, count, unit = points.ahead(match), points.number(match, "dk") or 1, points.unit(match)
    numbered = match.group()[0] != "r"
    one_word_for_both = unit == "month" and points.locale.startswith("fr") and match.group()[1] == "r"
    if numbered and not points.plural(match) and not one_word_for_both:
        return None
    if ahead < 1:
        return Item("L", match.start(), match.end(), length=_length(count, unit))
    return _fixed(match, calendar_unit(points.reference, unit, 1, count), unit)


def _day_of_month(points: Points, match: re.Match[str], depth: int) -> Item | None:
    unit, day = points.unit(match), points.number(match, "do") or 1
    if unit != "month":
        return None
    first, last = calendar_unit(points.reference, "month", points.ahead(match))
    found = first + timedelta(days=day - 1)
    return _item(match, Spec("date", d=day, m=first.month, y=first.year)) if found <= last else None


def _nth_of(points: Points, match: re.Match[str], depth: int) -> Item | None:
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
    return _settled(points, _item(match, spec, last=inner.last))


def _nth_quarter(match: re.Match[str], nth: int, unit: str) -> Item | None:
    if unit == "quarter" and 1 <= nth <= 4:
        return _item(match, Spec("quarter", n=nth, grain="quarter"))
    if unit == "half" and 1 <= nth <= 2:
        return _item(match, Spec("half", n=nth, grain="half"), loose=True)
    return None


def _settled(points: Points, item: Item) -> Item:
    """Fix the days of a part of a fixed period."""
    inner = item.spec.inner if item.spec else None
    if item.spec is None or inner is None or inner.kind != "fixed":
        return item
    days = occurrence(item.spec, points.reference)
    return replace(item, spec=Spec("fixed", days=days, grain=item.spec.grain)) if days else item


def _part(points: Points, match: re.Match[str], depth: int) -> Item | None:
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
        return replace(_fixed(match, (min(first, days[1]), days[1]), inner.spec.grain), last=inner.last)
    name = {"g": "begin", "j": "middle", "e": "end"}[letter]
    return _settled(points, _item(match, Spec("part", name=name, inner=inner.spec, grain="part"), last=inner.last))


def _this_unit(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the month" inside "the end of the month"."""
    unit = points.unit(match)
    following = points.letters[match.end() : match.end() + 1]
    if depth == 0 and following == "b" and points.tokens[match.start()].definite:
        return Item("L", match.start(), match.end(), length=_length(1, unit))
    if depth == 0 or unit == "day":
        return None
    return _fixed(match, calendar_unit(points.reference, unit, 0), unit)


def _unit_of_year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    if points.unit(match) != "year":
        return None
    return _item(match, Spec("year", y=points.number(match, "y"), grain="year"))


def _in_units(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "in two weeks": the day so far ahead."""
    length = _length(points.number(match, "dkc") or 1, points.unit(match))
    return _fixed(match, _one(periods.shifted(points.reference, length)))


def _from_now(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "two weeks from today"; after "for" it is a length with a start instead."""
    before = points.letters[match.start() - 1 : match.start()]
    if before == "f" or (before == "N" and match.group()[-1] == "A"):
        return None
    base = points.reference + timedelta(days=points.number(match, "R") or 0)
    length = _length(points.number(match, "dkc") or 1, points.unit(match))
    return _fixed(match, _one(periods.shifted(base, length)))


def _length(count: int, unit: str) -> Length:
    size, base = _LENGTHS[unit]
    return Length(size * count, base)  # pyright: ignore[reportArgumentType]


def _duration(points: Points, match: re.Match[str], depth: int) -> Item | None:
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
    return Item("L", match.start(), match.end(), length=_length(count, points.unit(match)))


def _day_only(points: Points, match: re.Match[str], depth: int) -> Item | None:
    letter = "O" if match.group()[0] == "o" else "p"
    return _item(match, Spec("day", d=points.number(match, "do")), letter, loose=match.group() == "d")


def _year(points: Points, match: re.Match[str], depth: int) -> Item | None:
    before = points.letters[match.start() - 1] if match.start() else " "
    spec = Spec("year", y=points.number(match, "y"), grain="year")
    return _item(match, spec, loose=before not in "ixge" and depth == 0 and len(points.letters) > 1)


def _quarter(points: Points, match: re.Match[str], depth: int) -> Item | None:
    token = next(t for t in points.tokens[match.start() : match.end()] if t.letter == "Q")
    number, _, year = str(token.value).partition("/")
    stated = (2000 + int(year) % 100) if year else points.number(match, "y")
    return _item(match, Spec("quarter", n=int(number), y=stated, grain="quarter"))


def _half(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return _item(match, Spec("half", n=points.number(match, "h") or 1, y=points.number(match, "y"), grain="half"))


def _week_number(points: Points, match: re.Match[str], depth: int) -> Item | None:
    number = points.number(match, "do") or points.number(match, "k") or 0
    if match.group()[0] == "u" and points.unit(match) != "week":
        return None
    if not 1 <= number <= 53:
        return None
    return _item(match, Spec("week", n=number, y=points.number(match, "y"), grain="week"))


def _week_of(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "the week of 6 October"."""
    unit = points.unit(match)
    if unit not in {"week", "weekend"} or match.end() >= len(points.letters):
        return None
    inner = points.at(match.end(), MAX_DEPTH)
    if inner is None or inner.spec is None or inner.spec.grain != "day":
        return None
    days = occurrence(inner.spec, points.reference)
    return replace(_fixed(match, calendar_unit(days[0], unit, 0), unit), last=inner.last) if days else None


def _feast(points: Points, match: re.Match[str], depth: int) -> Item | None:
    name = regional(str(points.tokens[match.start()].value), points.locale)
    year = points.number(match, "y")
    before = points.letters[match.start() - 1] if match.start() else " "
    season = name in SEASONS
    grain = "week" if season or name in {"ramadan", "hanukkah", "holy_week", "advent_season"} else "day"
    loose = season and year is None and before not in "irfFNTSx" and len(points.letters) > 1
    return _item(match, Spec("feast", name=name, y=year, grain=grain), loose=loose)


def _feast_stretch(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "Easter weekend", "Valentine's week"."""
    token = points.tokens[next(i for i in range(match.start(), match.end()) if points.letters[i] == "H")]
    name, unit = regional(str(token.value), points.locale), points.unit(match)
    if unit not in {"week", "weekend", "month"}:
        return None
    year = points.number(match, "y")
    if name == "easter" and unit == "weekend":
        return _item(match, Spec("feast", name="easter_weekend", y=year, grain="weekend"))
    days = occurrence(Spec("feast", name=name, y=year), points.reference)
    if days is None:
        return None
    if unit == "weekend" and name in {"black_friday", "thanksgiving"}:
        friday = days[0] + timedelta(days=1 if name == "thanksgiving" else 0)
        return _fixed(match, (friday, friday + timedelta(days=2)), "weekend")
    if unit == "weekend" and days[0].weekday() == 0:
        return _fixed(match, (days[0] - timedelta(days=2), days[0]), "weekend")
    return _fixed(match, calendar_unit(days[0], unit, 0), unit)


def _unit_end(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "year-end": the last day of this year."""
    unit = UNITS[str(points.tokens[match.start()].value)]
    return _fixed(match, _one(calendar_unit(points.reference, unit, 0)[1]))


def _day_reference(points: Points, match: re.Match[str], depth: int) -> Item | None:
    return _fixed(match, _one(points.reference + timedelta(days=points.number(match, "R") or 0)))


def _past(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Swallow "last month" and "two weeks ago": they name the past."""
    unit = points.unit(match)
    return _fixed(match, calendar_unit(points.reference, unit, -1), unit) if unit != "half" else None


_WD = r"(?:[Ww][.,]{0,2}s?)?"
_DAY = r"(?:o|d\.?)"
_TABLE: tuple[tuple[str, str, Build], ...] = (
    # first letters, pattern, what builds the item; the first that builds wins
    ("WwDV", rf"{_WD}(?:D|V)[,]?y?", _numeric),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?[,./-]{{0,2}}y", _named_date),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?d(?=$|[^\w#.-]|[TNf])", _short_year),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?(?:ru|ur)", _month_of_year),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?(?:i?y)?", _named_date),
    ("WwM", rf"{_WD}M\.?[-/]?(?:o|d)\.?,?[/-]?y", _named_date),
    ("WwM", rf"{_WD}M\.?[-/]?(?:o|d(?!u|[-.]?[dk]u))", _named_date),
    ("y", r"y[-/]?M[-/]?d", _named_date),
    ("y", r"y[-/]d[-/]M", _named_date),
    ("d", r"d-y-M", _named_date),
    ("M", r"M-y-d", _named_date),
    ("d", r"ddy", _spaced_numbers),
    ("d", r"dd(?=$|[.,])", _spaced_day),
    ("Wo", rf"{_WD}o/?(?:o|d\.)(?![uM])", _spoken_numbers),
    ("M", r"M\.?(?:ru|ur)", _month_of_year),
    ("M", r"M\.?r?[,/-]?i?y", _month),
    ("r", r"rM\.?(?![-/]?(?:o|d(?!u)))y?", _month),
    ("r", r"r(?=o?d?\.?M)", lambda points, match, depth: _skip_relative(points, match, depth)),
    ("M", r"M\.?r?", _month),
    ("Y", r"Y", _month_numbers),
    ("olg", r"(?:ol|o|l|g)(?:[dk])?ui?", _nth_of),
    ("d", r"d\.ui?", _nth_of),
    ("olgd", r"(?:o|l|d\.)Wi?", _nth_of),
    ("W", r"W[,.]?(?:ru|ur)", _weekday_of_week),
    ("ru", r"(?:ru|ur),?W", _weekday_of_week),
    ("rW", r"rW|Wr", _weekday),
    ("rdku", r"r[dk]u|[dk]ru|[dk]ur", _next_units),
    ("od", r"(?:o|d\.?)u?i?(?:ru|ur)", _day_of_month),
    ("ru", r"ru|ur(?!W)", _relative),
    ("K", r"K\.?[dk]\.?[,/]?y?", _week_number),
    ("u", r"u\.?[dk][,/]?y", _week_number),
    ("u", r"u\.?[dk](?!\.|M)", _week_number),
    ("u", r"uH,?y?", _feast_stretch),
    ("u", r"u(?=[odWDVMp])", _week_of),
    ("u", r"uy", _unit_of_year),
    ("gjex", r"[gjex]-?", _part),
    ("i", r"i[dkc]u(?![ab])", _in_units),
    ("dkc", r"[dkc]uFR|[dkc]uA", _from_now),
    ("d", r"d\.Hy?", lambda points, match, depth: _advent(points, match)),
    ("H", r"Hu,?y?", _feast_stretch),
    ("H", r"Hr?,?y?", _feast),
    ("r", r"rH", lambda points, match, depth: _feast_after(points, match)),
    ("E", r"E", _unit_end),
    ("Q", r"Q[,/-]?y?", _quarter),
    ("y", r"y[,/-]?Q", _quarter),
    ("h", r"h[,/-]?y?", _half),
    ("R", r"R", _day_reference),
    ("Ww", r"[Ww][.,]{0,2}(?:u)?(?:o|d\.?)(?!u)", _weekday_day),
    ("W", r"Wsd", _weekday_in_days),
    ("Ww", r"[Ww]\.?", _weekday),
    ("l", r"l[dk]?u", _past),
    ("dkc", r"[dkc]-?u(?!cu|#u)", _duration),
    ("r", r"rd\.?(?!u)", lambda points, match, depth: None),
    ("u", r"u", _this_unit),
    ("y", r"y", _year),
    ("od", r"o|d\.(?!u)|d(?!u)", _day_only),
)


def _skip_relative(points: Points, match: re.Match[str], depth: int) -> Item | None:
    """Read "this May 8th" and "next 6th of April" as the date alone."""
    item = points.at(match.end(), depth + 1) if depth < MAX_DEPTH else None
    return replace(item, first=match.start()) if item else None


def _feast_after(points: Points, match: re.Match[str]) -> Item | None:
    name = regional(str(points.tokens[match.start() + 1].value), points.locale)
    return _item(match, Spec("feast", name=name))


def _advent(points: Points, match: re.Match[str]) -> Item | None:
    """Read "2. Advent" and "2. Weihnachtstag"."""
    name, number = str(points.tokens[match.start() + 2].value), points.number(match, "d")
    year = points.number(match, "y")
    if name.startswith("advent"):
        return _item(match, Spec("feast", name=f"advent{number}", y=year)) if number in range(1, 5) else None
    if name == "christmas" and number in {1, 2}:
        return _item(match, Spec("feast", name="christmas" if number == 1 else "boxing_day", y=year))
    return None


@cache
def _rules() -> dict[str, tuple[tuple["re.Pattern[str]", Build], ...]]:
    by_letter: dict[str, list[tuple[re.Pattern[str], Build]]] = {}
    for letters, pattern, build in _TABLE:
        compiled = re.compile(pattern)
        for letter in letters:
            by_letter.setdefault(letter, []).append((compiled, build))
    return {letter: tuple(rules) for letter, rules in by_letter.items()}
