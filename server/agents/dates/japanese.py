"""Read Japanese dates: 5月1日, 2027年1月, 来月, 6週間, each with から and まで."""

import re
from datetime import date, timedelta
from functools import cache

from server.agents.dates import periods
from server.agents.dates.spec import Spec, occurrence, with_year, year_of
from server.agents.dates.window import Length, Window

_DAY = (
    r"(?:(?:(?P<y{0}>20\d\d)年)?(?P<m{0}>\d{{1,2}})月(?P<d{0}>\d{{1,2}})日?"
    r"|(?P<iso{0}>20\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}})"
    r"|(?P<sm{0}>\d{{1,2}})/(?P<sd{0}>\d{{1,2}})(?![\d/]))"
)
_WEEKDAY = r"(?:\s?[(（][月火水木金土日][)）])?"
_GAP = r"\s*(?:から|より|〜|~|～|-|–|—|ー)\s*"
_END = r"(?:" + _DAY.format(2) + r"|(?P<only>\d{1,2})日|(?:(?P<y3>20\d\d)年)?(?P<m3>\d{1,2})月末)"
_RANGE = _DAY.format(1) + _WEEKDAY + _GAP + _END + _WEEKDAY + r"(?:\s*まで)?"
_MONTHS = (
    r"(?:(?P<y1>20\d\d)年)?(?P<m1>\d{1,2})月"
    + _GAP
    + r"(?:(?P<y2>20\d\d)年)?(?P<m2>\d{1,2})月(?!\d)(?:末)?(?:\s*まで)?"
)
_COUNT = r"(?P<n>\d{1,3})\s*(?P<u>日間|週間|[かヶカケ]月間?|年間?)"
_FROM_LENGTH = _DAY.format(1) + _WEEKDAY + r"\s*(?:から|より)\s*" + _COUNT
_SINGLE = _DAY.format(1) + _WEEKDAY + r"\s*(?P<side>から|より|開始|スタート|まで)?"
_MONTH = r"(?:(?P<y1>20\d\d)年)?(?P<m1>\d{1,2})月(?![\d曜])(?P<part>上旬|中旬|下旬|末)?(?P<side>から|まで)?"
_RELATIVE = (
    r"(?P<when>今|来|再来)(?P<unit>週末|週|月|年|四半期)(?P<last>末)?"
    r"(?:の?(?P<w>[月火水木金土日])曜日?)?(?P<side>から|まで)?"
)
_NAMED = "今日|本日|明日|明後日|年末|年内|クリスマス|バレンタインデー|正月|元日|ハロウィン"
_WORD = rf"(?P<day>{_NAMED})(?P<side>から|まで)?"
_LENGTH = r"(?<![\d年月/])(?P<n>\d{1,3})\s*(?P<u>日間|週間|[かヶカケ]月間?|か月間?|年間)(?P<side>後)?"
_WEEKDAYS = "月火水木金土日"
_UNITS = {"週": "week", "週末": "weekend", "月": "month", "年": "year", "四半期": "quarter"}
_FEASTS = {
    "クリスマス": "christmas",
    "バレンタインデー": "valentine",
    "正月": "new_year",
    "元日": "new_year",
    "ハロウィン": "halloween",
}
_DAYS = {"今日": 0, "本日": 0, "明日": 1, "明後日": 2}


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern)


def find_windows(text: str, reference: date) -> tuple[Window, ...]:
    """Find the windows of a Japanese text in order, without overlap."""
    found: list[Window] = []
    taken = bytearray(len(text))
    for pattern, build in _READERS:
        for match in _compiled(pattern).finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            window = build(match, reference)
            if window is not None:
                found.append(window)
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return tuple(sorted(found, key=lambda window: window.start_offset))


def lengths(text: str) -> list[tuple[int, int, Length]]:
    """Find the lengths of time with their offsets."""
    return [(match.start(), match.end("u"), _length_of(match)) for match in _compiled(_LENGTH).finditer(text)]


def _spec(match: re.Match[str], side: str) -> Spec | None:
    iso = match[f"iso{side}"]
    if iso:
        year, month, day = (int(part) for part in re.findall(r"\d+", iso))
        return Spec("date", d=day, m=month, y=year)
    month, day = match[f"m{side}"] or match[f"sm{side}"], match[f"d{side}"] or match[f"sd{side}"]
    if not month or not day:
        return None
    year = match[f"y{side}"]
    return Spec("date", d=int(day), m=int(month), y=int(year) if year else None)


def _problem(match: re.Match[str]) -> Window:
    return Window(match.start(), match.end(), "day", problem="is not a day of any calendar")


def _range(match: re.Match[str], reference: date) -> Window | None:
    left, right = _spec(match, "1"), _spec(match, "2")
    if left is None:
        return None
    if match["only"]:
        right = Spec("date", d=int(match["only"]), m=left.m, y=left.y)
    elif match["m3"]:
        right = Spec("month", m=int(match["m3"]), y=int(match["y3"]) if match["y3"] else None)
    return _between(match, left, right, reference) if right else None


def _between(match: re.Match[str], left: Spec, right: Spec, reference: date) -> Window:
    start = occurrence(with_year(left, year_of(right)), reference)
    end = occurrence(right, start[0]) if start else None
    if start is None or end is None:
        return _problem(match)
    if end[1] < start[0] and right.dated and not left.dated:
        start = occurrence(with_year(left, (year_of(right) or 1) - 1), reference) or start
    if end[1] < start[0]:
        return Window(match.start(), match.end(), "range", problem=f"ends on {end[1]}, before it starts on {start[0]}")
    return Window(match.start(), match.end(), "range", start[0], end[1], year_stated=left.dated or right.dated)


def _months(match: re.Match[str], reference: date) -> Window | None:
    first, last = (
        Spec("month", m=int(match[f"m{side}"]), y=int(match[f"y{side}"]) if match[f"y{side}"] else None, grain="month")
        for side in "12"
    )
    if not (1 <= (first.m or 0) <= 12 and 1 <= (last.m or 0) <= 12):
        return None
    return _between(match, first, last, reference)


def _length_of(match: re.Match[str]) -> Length:
    unit = match["u"][0]
    return Length(
        int(match["n"]), "day" if unit == "日" else "week" if unit == "週" else "year" if unit == "年" else "month"
    )


def _from_length(match: re.Match[str], reference: date) -> Window | None:
    spec = _spec(match, "1")
    days = occurrence(spec, reference) if spec else None
    if days is None:
        return _problem(match)
    first, last = periods.lasting(days[0], _length_of(match))
    return Window(match.start(), match.end(), "range", first, last, length=_length_of(match))


def _sided(match: re.Match[str], days: periods.Days, *, stated: bool = False, grain: str = "day") -> Window:
    side = match["side"] or ""
    start, end = match.span()
    if side == "まで":
        return Window(start, end, "end", None, days[1], granularity=grain, year_stated=stated)
    if side:
        return Window(start, end, "start", days[0], None, granularity=grain, year_stated=stated)
    kind = "day" if days[0] == days[1] else "period"
    return Window(start, end, kind, *days, granularity=grain, year_stated=stated)


def _single(match: re.Match[str], reference: date) -> Window | None:
    spec = _spec(match, "1")
    days = occurrence(spec, reference) if spec else None
    return _sided(match, days, stated=bool(spec and spec.dated)) if days else _problem(match)


def _month(match: re.Match[str], reference: date) -> Window | None:
    number = int(match["m1"])
    if not 1 <= number <= 12:
        return None
    year = int(match["y1"]) if match["y1"] else None
    days = occurrence(Spec("month", m=number, y=year), reference)
    if days is None:
        return None
    first, last = days
    part = match["part"]
    if part == "上旬":
        last = first + timedelta(days=9)
    elif part == "中旬":
        first, last = first + timedelta(days=10), first + timedelta(days=19)
    elif part == "下旬":
        first = first + timedelta(days=20)
    return _sided(match, (last, last) if part == "末" else (first, last), stated=year is not None, grain="month")


def _relative(match: re.Match[str], reference: date) -> Window | None:
    ahead = {"今": 0, "来": 1, "再来": 2}[match["when"]]
    days = periods.calendar_unit(reference, _UNITS[match["unit"]], ahead)
    if match["w"] and match["unit"] == "週":
        day = days[0] + timedelta(days=_WEEKDAYS.index(match["w"]))
        days = day, day
    if match["last"]:
        days = days[1], days[1]
    return _sided(match, days, grain=_UNITS[match["unit"]])


def _word(match: re.Match[str], reference: date) -> Window | None:
    word = match["day"]
    if word in _DAYS:
        day = reference + timedelta(days=_DAYS[word])
        return _sided(match, (day, day))
    if word in _FEASTS:
        days = occurrence(Spec("feast", name=_FEASTS[word]), reference)
        return _sided(match, days) if days else None
    last = date(reference.year, 12, 31)
    return Window(match.start(), match.end(), "end", None, last)


def _length(match: re.Match[str], reference: date) -> Window | None:
    length = _length_of(match)
    if match["side"]:
        day = periods.shifted(reference, length)
        return Window(match.start(), match.end(), "day", day, day)
    return Window(match.start(), match.end(), "duration", length=length, granularity=length.unit)


_READERS = (
    (_FROM_LENGTH, _from_length),
    (_RANGE, _range),
    (_MONTHS, _months),
    (_SINGLE, _single),
    (_MONTH, _month),
    (_RELATIVE, _relative),
    (_WORD, _word),
    (_LENGTH, _length),
)
