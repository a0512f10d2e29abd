"""A date as it was said, with what was left open, and the day it falls on once a base day is known."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from server.agents.dates import periods
from server.agents.dates.feasts import feast_days
from server.agents.dates.periods import Days

SpecKind = Literal[
    "fixed", "date", "day", "weekday", "month", "quarter", "half", "week", "year", "feast", "nth", "part"
]
_YEARS_AHEAD = 9


@dataclass(frozen=True, slots=True)
class Spec:
    """A date with its known fields; what is None is found from the base day.

    `n` counts quarters, halves, weeks and nths (-1 is the last); `count` is for "the first ten days of"; `unit` is what
    `n` counts within `inner`; `grain` is the unit the words speak in.
    """

    kind: SpecKind
    d: int | None = None
    m: int | None = None
    y: int | None = None
    w: int | None = None
    n: int = 0
    count: int = 1
    unit: str = ""
    name: str = ""
    days: Days | None = None
    inner: "Spec | None" = None
    grain: str = "day"
    swappable: bool = False
    week: Days | None = None

    @property
    def dated(self) -> bool:
        """Whether the words name the year."""
        return self.y is not None or (self.inner is not None and self.inner.dated)


def with_year(spec: Spec, year: int | None) -> Spec:
    """Give the spec a year where it has none and could have one."""
    if year is None or spec.dated or spec.kind in {"fixed", "weekday"}:
        return spec
    if spec.inner is not None:
        return replace(spec, inner=with_year(spec.inner, year))
    return replace(spec, y=year)


def year_of(spec: Spec) -> int | None:
    """Give the stated year."""
    return spec.y if spec.y is not None else (year_of(spec.inner) if spec.inner else None)


def occurrence(spec: Spec, base: date) -> Days | None:
    """Give the first days that fit the spec and do not end before `base`; a stated year stands. None: no such days."""
    if spec.kind == "fixed":
        return spec.days
    if spec.kind == "weekday":
        ahead = ((spec.w or 0) - base.weekday() - 1) % 7 + 1
        return _one(base + timedelta(days=ahead))
    if spec.kind == "day":
        return next((days for days in _days_of_month(spec, base) if days[0] >= base), None)
    stated = year_of(spec)
    if stated is not None:
        return _in_year(spec, stated)
    for year in range(base.year - 1, base.year + _YEARS_AHEAD):
        days = _in_year(spec, year)
        if days is not None and days[1] >= base:
            return days
    return None


def _one(day: date) -> Days:
    return day, day


def _days_of_month(spec: Spec, base: date) -> Iterator[Days]:
    for ahead in range(60):
        first = periods.months(base.year, base.month + ahead, 1)[0]
        day = _date(first.year, first.month, spec.d or 0)
        if day is not None and (spec.w is None or day.weekday() == spec.w):
            yield _one(day)


def _date(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None


def _in_year(spec: Spec, year: int) -> Days | None:
    match spec.kind:
        case "date":
            day = _date(year, spec.m or 0, spec.d or 0)
            return _one(day) if day else None
        case "month":
            return periods.month(year, spec.m or 1)
        case "quarter":
            return periods.months(year, 3 * spec.n - 2, 3)
        case "half":
            return periods.months(year, 6 * spec.n - 5, 6)
        case "week":
            return periods.iso_week(year, spec.n)
        case "year":
            return date(year, 1, 1), date(year, 12, 31)
        case "feast":
            return feast_days(spec.name, year)
        case "nth" | "part":
            inner = _in_year(spec.inner, year) if spec.inner and spec.inner.kind != "fixed" else _fixed(spec.inner)
            return within(spec, inner) if inner else None
        case _:
            return None


def _fixed(spec: Spec | None) -> Days | None:
    return spec.days if spec else None


def within(spec: Spec, outer: Days) -> Days | None:
    """Give the part of a period that the spec names: its second week, its last Friday, its first ten days, its end."""
    if spec.kind == "part":
        return _part(spec.name, outer)
    if spec.w is not None:
        return _nth_weekday(outer, spec.w, spec.n)
    if spec.unit == "half":
        return _half(outer, spec.n)
    if spec.unit == "week" and spec.count == 1:
        return _nth_week(outer, spec.n)
    return _stretch(spec, outer)


def _part(name: str, outer: Days) -> Days:
    first, last = outer
    third = 10 if 28 <= (last - first).days + 1 <= 31 else max((last - first).days + 1, 3) // 3
    if name == "begin":
        return first, first + timedelta(days=third - 1)
    if name == "end":
        return first + timedelta(days=2 * third), last
    return first + timedelta(days=third), first + timedelta(days=2 * third - 1)


def _half(outer: Days, nth: int) -> Days:
    first, last = outer
    if (last - first).days > 60:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months % 2:
            middle = periods.months(first.year, first.month + months // 2, 1)[0] + timedelta(days=14)
            return (first, middle) if nth == 1 else (middle + timedelta(days=1), last)
        start = first if nth == 1 else periods.months(first.year, first.month + months // 2, 1)[0]
        return periods.months(start.year, start.month, months // 2)
    middle = first + timedelta(days=((last - first).days + 1) // 2 - 1)
    middle = first + timedelta(days=14) if 28 < (last - first).days + 1 <= 31 else middle
    return (first, middle) if nth == 1 else (middle + timedelta(days=1), last)


def _nth_week(outer: Days, nth: int) -> Days | None:
    """Give the nth ISO week of a period; a week belongs where its Thursday lies."""
    first, last = outer
    if nth < 0:
        monday = last - timedelta(days=(last.weekday() - 3) % 7 + 3)
        return periods.week_of(monday)
    thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * (nth - 1))
    return periods.week_of(thursday) if thursday <= last else None


def _nth_weekday(outer: Days, weekday: int, nth: int) -> Days | None:
    first, last = outer
    if nth < 0:
        return _one(last - timedelta(days=(last.weekday() - weekday) % 7))
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return _one(day) if day <= last else None


_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def _stretch(spec: Spec, outer: Days) -> Days | None:
    """Give `count` units from the nth on, or the last `count` units."""
    first, last = outer
    count, skip = spec.count, 0 if spec.n < 0 else spec.n - 1
    if spec.unit in _MONTHS:
        size = _MONTHS[spec.unit]
        start = last.month - size * count + 1 if spec.n < 0 else first.month + size * skip
        year = last.year if spec.n < 0 else first.year
        return periods.months(year, start, size * count)
    size = {"week": 7, "weekend": 7, "fortnight": 14}.get(spec.unit, 1)
    if spec.n == -1:
        return last - timedelta(days=size * count - 1), last
    if spec.n < -1:
        return _one(last + timedelta(days=spec.n + 1))
    start_day = first + timedelta(days=size * skip)
    if spec.unit == "weekend":
        saturday = first + timedelta(days=(5 - first.weekday()) % 7 + 7 * skip)
        return saturday, saturday + timedelta(days=1)
    end_day = start_day + timedelta(days=size * count - 1)
    return (start_day, end_day) if start_day <= last else None
