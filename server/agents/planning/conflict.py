"""Which statements of a brief cannot hold together, and which of them to drop for a plan."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from server.agents.planning.assignment import Assignment
from server.agents.planning.limits import lock_text
from server.domain.brief import Delivery, Lock
from server.errors import InfeasiblePlan

Try = Callable[[Assignment], str]
"""Plan an assignment and put the plan in words; raise InfeasiblePlan where there is none."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the brief demands, and the brief without it."""

    text: str
    without: Callable[[Assignment], Assignment]


def explained(assignment: Assignment, plan: Try) -> str:
    """Name the least statements that contradict each other, and the plan there is without one of them."""
    said = statements(assignment)
    if not said or not _possible(_dropped(assignment, said), plan):
        return ""
    against = contradicting(assignment, said, plan)
    if len(against) == 1:
        names = f"Not even alone can this be kept: {against[0].text}."
    else:
        names = f"These cannot all be kept: {'; '.join(one.text for one in against)}."
    for one in against:
        try:
            return f"{names} Without {one.text} there is a plan: {plan(one.without(assignment))}."
        except InfeasiblePlan:
            continue
    return f"{names} Without all of these there is a plan: {plan(_dropped(assignment, against))}."


def contradicting(assignment: Assignment, said: list[Statement], plan: Try) -> list[Statement]:
    """Give statements that together admit no plan, none of which can be left out for that."""
    kept = said
    for one in said:
        fewer = [other for other in kept if other is not one]
        if not _possible(_dropped(assignment, [other for other in said if other not in fewer]), plan):
            kept = fewer
    return kept


def _dropped(assignment: Assignment, said: list[Statement]) -> Assignment:
    for one in said:
        assignment = one.without(assignment)
    return assignment


def _possible(assignment: Assignment, plan: Try) -> bool:
    try:
        plan(assignment)
    except InfeasiblePlan:
        return False
    return True


def statements(assignment: Assignment) -> list[Statement]:
    """Give everything a brief demands that can be dropped."""
    delivery, budget = assignment.delivery, assignment.budget
    found = [Statement(lock_text(lock, budget.currency), _without_lock(lock)) for lock in delivery.locks]
    found += [
        Statement(f"the parts by {kind.casefold()}", _without_splits(kind))
        for kind in dict.fromkeys(split.kind for split in budget.splits)
    ]
    if assignment.max_ad_sets is not None:
        text = f"at most {assignment.max_ad_sets} ad set{'s' if assignment.max_ad_sets > 1 else ''}"
        found.append(Statement(text, lambda task: replace(task, max_ad_sets=None)))
    named = (
        *(one for one in (*delivery.asset_formats, *delivery.placements)),
        *(f"no {one}" for one in (*delivery.excluded_formats, *delivery.excluded_placements)),
    )
    if named:
        found.append(Statement(f"the limits on formats and placements ({', '.join(named)})", _any_format))
    if assignment.audience.platforms:
        text = f"the limit on platforms ({', '.join(assignment.audience.platforms)})"
        found.append(Statement(text, _any_platform))
    return found


def _without_lock(lock: Lock) -> Callable[[Assignment], Assignment]:
    def without(task: Assignment) -> Assignment:
        return _delivered(task, locks=tuple(one for one in task.delivery.locks if one != lock))

    return without


def _without_splits(kind: str) -> Callable[[Assignment], Assignment]:
    def without(task: Assignment) -> Assignment:
        rest = tuple(split for split in task.budget.splits if split.kind != kind)
        return replace(task, budget=task.budget.model_copy(update={"splits": rest}))

    return without


def _any_format(task: Assignment) -> Assignment:
    return _delivered(task, asset_formats=(), placements=(), excluded_formats=(), excluded_placements=())


def _any_platform(task: Assignment) -> Assignment:
    return replace(task, audience=task.audience.model_copy(update={"platforms": ()}))


def _delivered(task: Assignment, **changes: object) -> Assignment:
    delivery: Delivery = task.delivery.model_copy(update=changes)
    return replace(task, delivery=delivery)
