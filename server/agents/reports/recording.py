"""Keep what a report says was delivered of a plan, and say how the plan fares."""

import asyncio
from dataclasses import dataclass
from datetime import date

from server.agents.reports.comparing import check_days, compare
from server.agents.reports.reading import Reading, read_delivery
from server.domain.delivered import PlanDelivery
from server.domain.plan import MediaPlan
from server.errors import InvalidInput
from server.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Recorded:
    """The plan, how it fares with all its reports, what the newest said, and whether that was new."""

    plan: MediaPlan
    delivery: PlanDelivery
    reading: Reading
    new: bool


async def record(
    store: Store,
    tenant: str,
    plan_id: str,
    text: str,
    *,
    version: int | None = None,
    format_: str = "",
    as_of: date | None = None,
    today: date,
) -> Recorded:
    """Keep a report; the same one counts once.

    Raises:
        NotFound: There is no such plan or version.
        InvalidInput: The report cannot be read, or is not about this plan, its currency or its days.
        Unavailable: The store does not work now.
    """
    plan = (await store.load(tenant, plan_id, version)).plan
    reading = await asyncio.to_thread(read_delivery, plan, text, format_, as_of, today)
    earlier = await store.reports(tenant, plan_id, plan.version)
    known = any(one.digest == reading.report.digest for one in earlier)
    if not known:
        check_days(earlier, reading.report)
    new = not known and await store.record(tenant, reading.report)
    delivery = compare(plan, await store.reports(tenant, plan_id, plan.version))
    if delivery is None:
        raise InvalidInput(f"Plan {plan_id!r} promises nothing.", hint="Complete the plan first.")
    return Recorded(plan, delivery, reading, new)
