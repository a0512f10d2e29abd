"""What was delivered of a plan: reports as they were read, and how they compare with what was promised."""

from datetime import date
from hashlib import sha256

from server.domain.money import CurrencyCode
from server.domain.plan import Estimate
from server.domain.value import Value


class DeliveredLine(Value):
    """An ad set on some days, as one report says it; a count that the report does not hold is None."""

    ad_set_id: str
    start: date
    end: date
    spend_micros: int
    impressions: int
    clicks: int | None = None
    reach: int | None = None
    results: int | None = None


class DeliveryReport(Value):
    """What a report said up to a day of the ad sets of a version of a plan."""

    plan_id: str
    version: int
    as_of: date
    currency: CurrencyCode
    lines: tuple[DeliveredLine, ...]

    @property
    def digest(self) -> str:
        """What two reports that say the same, and only they, have in common; whenever they were given."""
        return sha256("\n".join(line.model_dump_json() for line in self.lines).encode()).hexdigest()


class Against(Value):
    """A count against its promise: `ratio` is of what was promised for the money due so far.

    `inside` says whether it lies in the promised interval; that is known once the flight is over.
    """

    delivered: float
    promised: Estimate | None = None
    ratio: float | None = None
    inside: bool | None = None


class Delivered(Value):
    """An ad set, or the whole plan under the id "total". `pacing` is the money spent over the money due so far."""

    id: str
    budget_micros: int
    spend_micros: int
    pacing: float | None
    metrics: dict[str, Against]


class PlanDelivery(Value):
    """How a version of a plan fares. `due` is the part of the money planned until that day; at 1 the flight is over.

    `missing` are ad sets of which no report says anything.
    """

    plan_id: str
    version: int
    as_of: date
    due: float
    currency: CurrencyCode
    ad_sets: tuple[Delivered, ...]
    total: Delivered
    missing: tuple[str, ...] = ()
