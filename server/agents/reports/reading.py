"""Read a report of delivery: whose rows are those of a plan's ad sets, and what they say of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from server.domain.delivered import DeliveredLine, DeliveryReport
from server.domain.plan import AdSet, MediaPlan
from server.errors import InvalidInput
from server.history.importers.rows import Defaults
from server.history.imports import Skipped, read_rows
from server.history.record import RESULT_OF, CampaignRecord

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """What a report says of a plan; the names of rows that are of no ad set of it, and rows that cannot be read."""

    report: DeliveryReport
    unmatched: tuple[str, ...]
    skipped: tuple[Skipped, ...]


def read_delivery(plan: MediaPlan, text: str, format_: str, as_of: date | None, today: date) -> Reading:
    """Read the text of a report as what was delivered of a plan up to a day.

    Raises:
        InvalidInput: It cannot be read, or is not about this plan, its currency or its days.
    """
    if not plan.ad_sets:
        raise InvalidInput(
            f"Version {plan.version} of plan {plan.plan_id!r} has no ad sets.", hint="Answer its questions first."
        )
    if as_of is not None and as_of > today:
        raise InvalidInput(f"The report is of {as_of}, which is still to come.", hint=f"Give a day up to {today}.")
    _, rows, skipped = read_rows(text, "The report", format_, _told(plan, as_of or today), idle=True)
    matched: list[tuple[AdSet, CampaignRecord]] = []
    unmatched: dict[str, None] = {}
    for record in (row.record for row in dict.fromkeys(rows)):  # the same row twice counts once
        ad_set = matching(plan.ad_sets, record)
        if ad_set is None:
            unmatched[record.ad_set_name or record.ad_set_id or record.campaign_name] = None
        else:
            matched.append((ad_set, record))
    if not matched:
        raise _about_something_else(plan, unmatched, skipped)
    _check(plan, [record for _, record in matched], as_of or today, today)
    lines = _lines(matched)
    until = as_of or min(max(line.end for line in lines), today)
    report = DeliveryReport(
        plan_id=plan.plan_id, version=plan.version, as_of=until, currency=_currency(plan), lines=lines
    )
    return Reading(report, tuple(unmatched), tuple(skipped))


def matching(ad_sets: Sequence[AdSet], record: CampaignRecord) -> AdSet | None:
    """Find the ad set of a row: by its id or name, or by the only id that stands in a name."""
    said = [name for name in (record.ad_set_id, record.ad_set_name, record.campaign_name) if name]
    for name in map(_plain, said):
        found = [one for one in ad_sets if name in (_plain(one.id), _plain(one.name))]
        found = found or [one for one in ad_sets if re.search(rf"(?<![\w-]){re.escape(one.id)}(?![\w-])", name)]
        if len(found) == 1:
            return found[0]
    return None


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _currency(plan: MediaPlan) -> str:
    return plan.ad_sets[0].budget.currency


def _told(plan: MediaPlan, until: date) -> Defaults:
    """What the plan says where the report does not."""
    first = plan.ad_sets[0]
    end = max(min(until, first.flight.end), first.flight.start)
    return Defaults(
        currency=_currency(plan),
        country=first.targets.geos[0].country,
        objective=first.objective,
        start=first.flight.start.isoformat(),
        end=end.isoformat(),
    )


def _about_something_else(plan: MediaPlan, unmatched: Iterable[str], skipped: Sequence[Skipped]) -> InvalidInput:
    names = [repr(name) for name in unmatched]
    if not names:
        reason = f" ({skipped[0].reason})" if skipped else ""
        return InvalidInput(f"No row of the report can be read{reason}.", hint="Export one row an ad set or a day.")
    ids = ", ".join(one.id for one in plan.ad_sets)
    return InvalidInput(
        f"No row is of an ad set of plan {plan.plan_id!r}: {', '.join(names[:_MOST_NAMED])}.",
        hint=f"Name the ad sets in the report after those of the plan, or put their ids into the names: {ids}.",
    )


def _check(plan: MediaPlan, records: Sequence[CampaignRecord], until: date, today: date) -> None:
    currency, flight = _currency(plan), plan.ad_sets[0].flight
    for record in records:
        if record.currency != currency:
            raise InvalidInput(
                f"The report is in {record.currency}, the plan in {currency}.", hint=f"Export it in {currency}."
            )
        if record.start > today:
            raise InvalidInput(f"The report holds {record.start}, which is still to come.", hint="Export it again.")
        if record.start > until:
            raise InvalidInput(
                f"The report holds {record.start}, but is said to end on {until}.", hint="Give the report's last day."
            )
        if record.end < flight.start and (record.impressions or record.spend_micros):
            raise InvalidInput(
                f"The report holds delivery up to {record.end}, before the flight starts on {flight.start}.",
                hint="Export the days of the flight, or name the version of the plan that ran then.",
            )


def _lines(matched: Iterable[tuple[AdSet, CampaignRecord]]) -> tuple[DeliveredLine, ...]:
    """Add up the rows of an ad set on the same days; people who are met by several are not known in sum."""
    groups: dict[tuple[str, date, date], list[tuple[AdSet, CampaignRecord]]] = {}
    for ad_set, record in matched:
        groups.setdefault((ad_set.id, record.start, record.end), []).append((ad_set, record))
    return tuple(_line(key, groups[key]) for key in sorted(groups))


def _line(key: tuple[str, date, date], rows: Sequence[tuple[AdSet, CampaignRecord]]) -> DeliveredLine:
    records = [record for _, record in rows]
    counted = RESULT_OF[rows[0][0].objective]
    reach = records[0].reach if len(records) == 1 else None
    results = reach if counted == "reach" else _sum(getattr(one, counted) for one in records)
    return DeliveredLine(
        ad_set_id=key[0],
        start=key[1],
        end=key[2],
        spend_micros=sum(one.spend_micros for one in records),
        impressions=sum(one.impressions for one in records),
        clicks=_sum(one.clicks for one in records),
        reach=reach,
        results=results,
    )


def _sum(counts: Iterable[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
