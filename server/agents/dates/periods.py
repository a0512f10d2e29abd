"""Calendar arithmetic on stretches of days: months, quarters, halves, ISO weeks, and days counted from them."""

from calendar import monthrange
from datetime import date, timedelta

from server.agents.dates.window import Length

Days = tuple[date, date]


def month(year: int, number: int) -> Days:
    """Give the first and the last day of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def months(year: int, number: int, count: int) -> Days:
    """Give `count` whole months from a month on; `number` may lie outside of 1 to 12."""
    first, last = number - 1, number + count - 2
    return month(year + first // 12, first % 12 + 1)[0], month(year + last // 12, last % 12 + 1)[1]


def week_of(day: date) -> Days:
    """Give the Monday and the Sunday of the ISO week of a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def iso_week(year: int, number: int) -> Days | None:
    """Give the days of an ISO week, or None where the year has no such week."""
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def shifted(day: date, length: Length) -> date:
    """Move a day by a length; a day that the month lacks becomes the month's last."""
    if length.unit == "day":
        return day + timedelta(days=length.number)
    if length.unit == "week":
        return day + timedelta(weeks=length.number)
    total = day.year * 12 + day.month - 1 + length.number * (12 if length.unit == "year" else 1)
    year, index = divmod(total, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def lasting(day: date, length: Length) -> Days:
    """Give the days of a length that begins on `day`: six weeks from a Monday end on a Sunday."""
    return day, shifted(day, length) - timedelta(days=1)


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> date | None:
    """Give the nth weekday of a month; -1 is the last; None where the month has no such day."""
    first, last = month(year, number)
    if nth < 0:
        day = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    else:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == number else None


def calendar_unit(day: date, unit: str, ahead: int, count: int = 1) -> Days:
    """Give `count` calendar units, the first being `ahead` units after the one that holds `day`."""
    if unit == "day":
        first = day + timedelta(days=ahead)
        return first, first + timedelta(days=count - 1)
    if unit in {"week", "workweek", "weekend", "fortnight"}:
        size = 2 if unit == "fortnight" else 1
        monday, _ = week_of(day + timedelta(weeks=ahead))
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        last = monday + timedelta(days=7 * size * count - 1 - (2 if unit == "workweek" else 0))
        return first, last
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[unit]
    index = (day.year * 12 + day.month - 1) // size + ahead
    return months(0, index * size + 1, size * count) if index else (day, day)
