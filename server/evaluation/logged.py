"""Read what was planned, with which chance, and what came of it, out of the stored plans."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from server.agents.reports.comparing import delivery_of
from server.domain.decision import FIELD, Decision
from server.domain.delivered import PlanDelivery
from server.domain.plan import MediaPlan
from server.domain.trace import Trace
from server.evaluation.experiment import Delivered
from server.store.protocol import Store

_OVER = 1.0 - 1e-9


@dataclass(frozen=True, slots=True)
class Logged:
    """A plan whose flight is over, the decision that led to it, and what was delivered.

    `stratum` is its objective and how many ad sets its budget carries.
    """

    plan: MediaPlan
    decision: Decision
    delivery: PlanDelivery
    stratum: str

    @property
    def advertiser(self) -> str:
        """Whose plan it is; a plan of nobody stands alone."""
        return self.decision.advertiser or self.plan.plan_id

    @property
    def expected(self) -> float | None:
        """What the best plan of the brief was expected to bring, whichever plan was taken."""
        best = self.decision.targets.get("optimized", self.decision.taken)
        return best.outcome

    @property
    def results(self) -> float | None:
        """What was delivered."""
        found = self.delivery.total.metrics.get("results")
        return found.delivered if found else None

    @property
    def day(self) -> date:
        """The last day of the flight."""
        return max(ad_set.flight.end for ad_set in self.plan.ad_sets)


async def logged(store: Store, tenant: str) -> tuple[list[Logged], int]:
    """Give the delivered plans of a tenant; and how many are left out, as their flight runs or an ad set is missing.

    Raises:
        Unavailable: The store cannot be read now.
    """
    found: list[Logged] = []
    without = 0
    for plan_id, version in await store.delivered(tenant):
        plan, event = await _decided(store, tenant, plan_id, version)
        delivery = await delivery_of(store, tenant, plan)
        if event is None or delivery is None or delivery.due < _OVER or delivery.missing:
            without += 1
            continue
        decision = Decision.model_validate(event[FIELD])
        stratum = f"{plan.ad_sets[0].objective} {event['count']['tier'][0]}"
        found.append(Logged(plan, decision, delivery, stratum))
    return found, without


async def _decided(store: Store, tenant: str, plan_id: str, version: int) -> tuple[MediaPlan, Mapping[str, Any] | None]:
    """Give a plan and its decision; a version that takes up an older one again rests on the decision of that."""
    stored = await store.load(tenant, plan_id, version)
    plan, event = stored.plan, decision_event(stored.trace)
    while event is None and stored.plan.parent_version is not None:
        stored = await store.load(tenant, plan_id, stored.plan.parent_version)
        event = decision_event(stored.trace)
    return plan, event


def decision_event(trace: Trace) -> Mapping[str, Any] | None:
    """Find the planner's decision in a trace."""
    return next((one.detail for one in trace.events if one.agent == "planner" and FIELD in one.detail), None)


def finished(plans: Sequence[Logged], experiment: str) -> tuple[list[Delivered], int]:
    """Give the plans of an experiment as its readings take them; and how many brought no results."""
    own = [one for one in plans if one.decision.experiment == experiment]
    found = [
        Delivered(
            day=one.day,
            advertiser=one.advertiser,
            arm=one.decision.arm,
            cost=one.delivery.total.spend_micros / one.results,
            promised=one.delivery.total.budget_micros / one.expected if one.expected else None,
            stratum=one.stratum,
        )
        for one in own
        if one.results and one.delivery.total.spend_micros
    ]
    return found, len(own) - len(found)
