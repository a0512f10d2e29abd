"""Hold what was delivered against what was promised."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from server.domain.delivered import Against, Delivered, DeliveredLine, DeliveryReport, PlanDelivery
from server.domain.plan import AdSet, Estimate, Forecast, MediaPlan
from server.errors import InvalidInput
from server.store.protocol import Store

METRICS = ("impressions", "clicks", "reach", "results")


async def delivery_of(store: Store, tenant: str, plan: MediaPlan) -> PlanDelivery | None:
    """Say how a version of a plan fares; None where no report speaks of it.

    Raises:
        Unavailable: The store does not work now.
    """
    return compare(plan, await store.reports(tenant, plan.plan_id, plan.version))


def compare(plan: MediaPlan, reports: Sequence[DeliveryReport]) -> PlanDelivery | None:
    """Compare a version of a plan with all its reports; None where nothing was delivered or promised."""
    if not reports or not plan.totals:
        return None
    lines = counted(reports)
    as_of = max(report.as_of for report in reports)
    known = [one for one in plan.ad_sets if one.id in lines]
    due = {one.id: due_of(one, as_of) for one in plan.ad_sets}
    ad_sets = tuple(_of_ad_set(one, lines[one.id], due[one.id]) for one in known)
    missing = tuple(one.id for one in plan.ad_sets if one.id not in lines)
    budget = plan.totals.budget
    whole = sum(one.budget.amount_micros * due[one.id] for one in plan.ad_sets) / budget.amount_micros
    spend = sum(one.spend_micros for one in ad_sets)
    counts = {name: _total(name, plan, ad_sets) for name in METRICS}
    return PlanDelivery(
        plan_id=plan.plan_id,
        version=plan.version,
        as_of=as_of,
        due=round(whole, 6),
        currency=budget.currency,
        ad_sets=ad_sets,
        total=Delivered(
            id="total",
            budget_micros=budget.amount_micros,
            spend_micros=spend,
            pacing=_ratio(spend, budget.amount_micros * whole),
            metrics=_against(counts, plan.totals.forecast, whole, whole=not missing),
        ),
        missing=missing,
    )


def counted(reports: Iterable[DeliveryReport]) -> dict[str, list[DeliveredLine]]:
    """Give the lines of every ad set that count: what a later report says of some days replaces what others said."""
    found: dict[str, list[DeliveredLine]] = {}
    for report in reports:
        before = {name: list(lines) for name, lines in found.items()}
        for line in report.lines:
            earlier = before.get(line.ad_set_id, [])
            if any(_covers(one, line) and not _covers(line, one) for one in earlier):
                continue
            kept = [one for one in found.get(line.ad_set_id, []) if one not in earlier or not _meet(one, line)]
            found[line.ad_set_id] = [*kept, line]
    return found


def check_days(earlier: Sequence[DeliveryReport], report: DeliveryReport) -> None:
    """See to it that the days of a report do not overlap in part with those that others spoke of.

    Raises:
        InvalidInput: They do, so that it is not known what they add.
    """
    lines = counted(earlier)
    for line in report.lines:
        for one in lines.get(line.ad_set_id, []):
            if _meet(one, line) and not _covers(one, line) and not _covers(line, one):
                raise InvalidInput(
                    f"The report speaks of {line.start} to {line.end}, an earlier one of {one.start} to {one.end}.",
                    hint="Export the whole flight to date, or days of which no report has spoken.",
                )


def due_of(ad_set: AdSet, as_of: date) -> float:
    """Give the part of an ad set's money that is planned up to a day, the day included."""
    spent = 0.0
    for week in ad_set.weeks:
        days = (week.end - week.start).days + 1
        past = (min(as_of, week.end) - week.start + timedelta(days=1)).days
        spent += week.amount_micros * max(0, past) / days
    return spent / max(ad_set.budget.amount_micros, 1)


def _covers(one: DeliveredLine, other: DeliveredLine) -> bool:
    return one.start <= other.start and other.end <= one.end


def _meet(one: DeliveredLine, other: DeliveredLine) -> bool:
    return one.start <= other.end and other.start <= one.end


def _of_ad_set(ad_set: AdSet, lines: Sequence[DeliveredLine], due: float) -> Delivered:
    alone = len(lines) == 1
    counts = {name: _sum([getattr(line, name) for line in lines]) for name in METRICS}
    if not alone:
        counts["reach"] = None
        counts["results"] = None if ad_set.objective == "REACH" else counts["results"]
    spend, budget = sum(line.spend_micros for line in lines), ad_set.budget.amount_micros
    return Delivered(
        id=ad_set.id,
        budget_micros=budget,
        spend_micros=spend,
        pacing=_ratio(spend, budget * due),
        metrics=_against(counts, ad_set.forecast, due, whole=True),
    )


def _total(name: str, plan: MediaPlan, ad_sets: Sequence[Delivered]) -> float | None:
    """Add up a count; people met by several ad sets count once to the degree that the plan promised it."""
    counts = [one.metrics[name].delivered if name in one.metrics else None for one in ad_sets]
    total = _sum(counts)
    if total is None or len([count for count in counts if count is not None]) < len(counts):
        return None
    forecast = plan.totals.forecast if plan.totals else Forecast()
    people = name == "reach" or (name == "results" and plan.ad_sets[0].objective == "REACH")
    whole: Estimate | None = getattr(forecast, name)
    parts = _sum([part.mid if (part := getattr(one.forecast, name)) else None for one in plan.ad_sets])
    return round(total * whole.mid / parts, 1) if people and whole and parts else total


def _against(counts: dict[str, float | None], forecast: Forecast, due: float, *, whole: bool) -> dict[str, Against]:
    found: dict[str, Against] = {}
    for name, count in counts.items():
        if count is None:
            continue
        promised: Estimate | None = getattr(forecast, name)
        over = whole and due > 1.0 - 1e-9
        found[name] = Against(
            delivered=count,
            promised=promised,
            ratio=_ratio(count, promised.mid * due) if promised else None,
            inside=promised.low <= count <= promised.high if promised and over else None,
        )
    return found


def _ratio(amount: float, of: float) -> float | None:
    return round(amount / of, 4) if of > 0 else None


def _sum(counts: Iterable[float | None]) -> float | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
