"""Give each side of a range what the other side leaves to it."""

from dataclasses import replace
from datetime import date, timedelta

from server.agents.dates.periods import Days
from server.agents.dates.spec import Spec, occurrence

_LONGEST = 340


def merged(left: Spec, right: Spec) -> tuple[Spec, Spec] | None:
    """Give each side what it leaves to the other: the month, the year, the week."""
    if left.kind == "day" and right.kind in {"date", "fixed"}:
        left = _of_same_month(left, right)
    elif right.kind == "day" and left.kind == "date" and right.d is not None and left.d is not None:
        later = right.d <= left.d
        right = replace(left, d=right.d, m=(left.m or 1) % 12 + 1 if later else left.m, w=None)
        right = replace(right, y=right.y + 1) if later and left.m == 12 and right.y else right
    elif right.kind == "day" and left.kind == "week" and right.w is None:
        right = replace(left, n=right.d or 0)
    elif left.kind == "day" and right.kind == "week" and left.w is None:
        left = replace(right, n=left.d or 0)
    elif left.kind == "day" and right.kind == "month":
        return None
    elif right.kind == "fixed" and left.kind == "weekday" and right.days:
        back = (right.days[0].weekday() - (left.w or 0)) % 7
        day = right.days[0] - timedelta(days=back)
        left = replace(right, days=(day, day))
    one_is_bare = "day" in {left.kind, right.kind} and left.kind != right.kind and left.w is None and right.w is None
    return None if one_is_bare and "fixed" not in {left.kind, right.kind} else (left, right)


def _of_same_month(left: Spec, right: Spec) -> Spec:
    if right.kind == "fixed" and right.days:
        last = right.days[1]
        return Spec("date", d=left.d, m=last.month, y=last.year)
    if right.d is not None and left.d is not None and left.d > right.d:
        before = (right.m or 1) - 1 or 12
        return replace(right, d=left.d, m=before, y=right.y - 1 if right.y and before == 12 else right.y, w=left.w)
    return replace(right, d=left.d, w=left.w)


def swapped(spec: Spec) -> Spec:
    """Turn day and month where either order is possible."""
    return replace(spec, d=spec.m, m=spec.d) if spec.swappable else spec


def inside(spec: Spec, outer: Days, grain: str) -> date | None:
    """Give the day of a week or a month that a weekday or a number names."""
    if grain == "week" and spec.kind == "weekday":
        return outer[0] + timedelta(days=spec.w or 0)
    if grain == "month" and spec.kind == "day" and spec.d:
        day = outer[0] + timedelta(days=spec.d - 1)
        return day if day <= outer[1] else None
    return None


def backwards(start: date, end: date, left: Spec, right: Spec) -> bool:
    """Tell a range whose ends are the wrong way round, and fit only over most of a year."""
    return not (left.dated and right.dated) and left.kind == right.kind == "date" and (end - start).days > _LONGEST


def running(start: Days, end: Days, left: Spec, right: Spec, reference: date) -> tuple[Days, Days]:
    """Take a range without years as the current one where it has begun and its other end is still ahead."""
    if left.kind != "date" or left.dated or right.dated or right.kind != "date":
        return start, end
    begun = occurrence(replace(left, y=start[0].year - 1), reference)
    ended = occurrence(replace(right, y=end[0].year - 1), reference)
    if begun and ended and begun[0] <= reference <= ended[1] and begun <= ended and (reference - begun[0]).days <= 31:
        return begun, ended
    return start, end
