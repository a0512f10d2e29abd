"""Assignments for the planner's tests, and a checker that recomputes what a plan must keep."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from server.agents.planner import PlannedLines
from server.agents.planning.assignment import Assignment
from server.domain.brief import AgeRange, Audience, Budget, Delivery, Goal, Lock, Schedule, Split
from server.domain.places import Place
from server.domain.plan import Estimate, MicrosEstimate
from server.domain.products import AdProduct, check

EUR = 1_000_000


def country(code: str) -> Place:
    """A country as a place."""
    return Place(id=code, type="COUNTRY", name=code, country=code)


def assignment(
    total: int = 10_000,
    *,
    objective: str = "REACH",
    places: Sequence[str] = ("DE",),
    currency: str = "EUR",
    rate: float = 1.0,
    start: date = date(2026, 12, 1),
    days: int = 28,
    splits: tuple[Split, ...] = (),
    delivery: dict[str, Any] | None = None,
    audience: dict[str, Any] | None = None,
    **given: Any,
) -> Assignment:
    """A complete assignment; `total` is in whole units of the currency, a unit being worth `rate` euros."""
    people: dict[str, Any] = {"age_ranges": (AgeRange(min=18, max=99),), **(audience or {})}
    wanted = Delivery(**(delivery or {}))
    return Assignment(
        goal=Goal.model_validate({"objective": objective, **given.pop("goal", {})}),
        audience=Audience(geos=tuple(country(code) for code in places), **people),
        budget=Budget(amount_micros=total * EUR, currency=currency, total_micros=total * EUR, splits=splits),
        schedule=Schedule(start=start, end=start + timedelta(days=days - 1), **given.pop("schedule", {})),
        delivery=wanted,
        euros_per_unit=rate,
        minimum_micros=round(250 / rate * EUR),
        category_id="1123",
        parent_id="1123",
        population=dict.fromkeys(places, 80_000_000),
        country_population=dict.fromkeys(places, 80_000_000),
        names={code: code for code in places},
        max_ad_sets=wanted.max_ad_sets,
        **given,
    )


def share(about: str, part: float, kind: str = "FORMAT") -> Split:
    """A share of the budget for a format, a placement or a place."""
    return Split.model_validate({"about": about, "kind": kind, "label": about, "share": part})


def at_least(about: str, part: float) -> Lock:
    """A least share for a format, a placement or an ad set."""
    return Lock(about=about, min_share=part)


def faults(task: Assignment, lines: PlannedLines) -> list[str]:
    """Name everything that a plan gets wrong: money, days, combinations, product rules, limits, ranges."""
    total = task.budget.total_micros
    checks = {
        "total": sum(one.budget.amount_micros for one in lines.ad_sets) == total == lines.totals.budget.amount_micros,
        "weeks": all(sum(w.amount_micros for w in one.weeks) == one.budget.amount_micros for one in lines.ad_sets),
        "positive": all(one.budget.amount_micros > 0 for one in lines.ad_sets),
        "ids": len({one.id for one in lines.ad_sets}) == len(lines.ad_sets),
        "combinations": _combinations(lines),
        "products": all(_bought(one) for one in lines.ad_sets),
        "days": all(_days(task, one.weeks) for one in lines.ad_sets),
        "currency": {one.budget.currency for one in lines.ad_sets} == {task.budget.currency},
        "count": task.max_ad_sets is None or len(lines.ad_sets) <= task.max_ad_sets,
        "formats": _formats(task, lines),
        "locks": all(_lock(task, lock, lines) for lock in task.delivery.locks),
        "splits": all(_split(task, split, lines) for split in task.budget.splits),
        "ranges": all(_ordered(value) for one in lines.ad_sets for _, value in one.forecast),
        "evidence": all(one.evidence.provenance for one in lines.ad_sets),
        "scores": all(abs(one.score.total - sum(one.score.rules.values())) < 1e-3 for one in lines.ad_sets),
    }
    return [name for name, kept in checks.items() if not kept]


def _combinations(lines: PlannedLines) -> bool:
    keys = [(one.asset_format, one.delivery_goal, one.targets.geos) for one in lines.ad_sets]
    return len(set(keys)) == len(keys)


def _bought(one: Any) -> bool:
    platforms = one.targets.platforms or ("ANDROID", "DESKTOP", "IOS")
    product = AdProduct(one.objective, one.delivery_goal, one.asset_format, one.placement, one.bid_strategy, platforms)
    return check(product) == ()


def _days(task: Assignment, weeks: Sequence[Any]) -> bool:
    days = [week.start + timedelta(days=n) for week in weeks for n in range((week.end - week.start).days + 1)]
    barred = [b for b in task.schedule.blackouts for day in days if b.start <= day <= b.end]
    inside = all(task.schedule.start <= day <= task.schedule.end for day in days)
    return inside and not barred and len(set(days)) == len(days)


def _formats(task: Assignment, lines: PlannedLines) -> bool:
    wanted = task.delivery
    return all(
        one.asset_format in (wanted.asset_formats or (one.asset_format,))
        and one.asset_format not in wanted.excluded_formats
        and one.placement in (wanted.placements or (one.placement,))
        and one.placement not in wanted.excluded_placements
        for one in lines.ad_sets
    )


def _about(about: str, lines: PlannedLines) -> int:
    return sum(one.budget.amount_micros for one in lines.ad_sets if about in (one.asset_format, one.placement, one.id))


def _lock(task: Assignment, lock: Lock, lines: PlannedLines) -> bool:
    money, total = _about(lock.about, lines), task.budget.total_micros
    if lock.amount_micros is not None:
        return money == lock.amount_micros
    low = lock.min_share if lock.min_share is not None else 0.0
    high = lock.max_share if lock.max_share is not None else 1.0
    return low * total - 0.01 <= money <= high * total + 0.01


def _split(task: Assignment, split: Split, lines: PlannedLines) -> bool:
    if split.kind == "PLACE":
        inside = [one for one in lines.ad_sets if all(split.about in (g.id, g.country) for g in one.targets.geos)]
        money = sum(one.budget.amount_micros for one in inside)
    else:
        money = _about(split.about, lines)
    wanted = split.amount_micros if split.amount_micros is not None else (split.share or 0) * task.budget.total_micros
    return abs(money - wanted) < 1


def _ordered(value: Estimate | MicrosEstimate | None) -> bool:
    return value is None or 0 <= value.low <= value.mid <= value.high
