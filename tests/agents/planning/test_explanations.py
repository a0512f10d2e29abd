"""Every number with which a plan explains itself, against planning again by brute force."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from server.agents.planner import History, PlannedLines, plan
from server.agents.planning.assignment import Assignment
from server.agents.planning.choosing import Choice, choose
from server.agents.planning.conflict import contradicting, statements
from server.agents.planning.forecasts import Spent, expect
from server.domain.brief import Lock
from server.domain.plan import Totals
from server.errors import InfeasiblePlan
from server.history.snapshot import build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary
from server.optimizer.allocation import allocate
from tests.agents.planning.assignments import EUR, assignment, at_least, share

_LIMITS: dict[str, dict[str, Any]] = {
    "nothing fixed": {},
    "a least share of podcasts": {"delivery": {"locks": (at_least("PODCAST", 0.3),)}},
    "a most share of video": {"delivery": {"locks": (Lock(about="VIDEO", max_share=0.4),)}},
    "money for audio": {"delivery": {"locks": (Lock(about="AUDIO", amount_micros=4_000 * EUR),)}},
    "a line kept": {"delivery": {"locks": (Lock(about="audio-clicks", amount_micros=4_000 * EUR),)}},
    "shares of formats": {"splits": (share("AUDIO", 0.4), share("VIDEO", 0.6))},
    "shares of places": {
        "splits": (share("DE", 0.65, "PLACE"), share("FR", 0.35, "PLACE")),
        "places": ("DE", "FR"),
    },
}
cases = pytest.mark.parametrize("limits", _LIMITS.values(), ids=_LIMITS)


@pytest.fixture(scope="module")
def history() -> History:
    return History(build_snapshot(synthetic_columns(6_000, 5), synthetic_vocabulary(), synthetic_about(6_000, 5)))


def _task(limits: dict[str, Any], total: int = 12_000) -> Assignment:
    return assignment(total, objective="CLICKS", **limits)


def _choices(task: Assignment, history: History) -> tuple[Choice, ...]:
    return choose(task, history.estimator, "optimized", 28).choices


@cases
def test_the_margin_is_what_a_little_more_money_brings(history: History, limits: dict[str, Any]) -> None:
    task = _task(limits)
    planned = {one.id: one for one in plan(task, history, "optimized").ad_sets}
    for choice in _choices(task, history):
        for index in np.flatnonzero(choice.taken.spend).tolist():
            ground, one = choice.ground, planned[choice.ground.ids[index]]
            euros = one.budget.amount_micros / EUR
            before, after = (
                expect(ground, Spent(index, round(amount * EUR), amount)).results
                for amount in (euros * 0.995, euros * 1.005)
            )
            assert before
            assert after
            assert one.reasons
            assert one.reasons.marginal == pytest.approx((after.mid - before.mid) / (0.01 * euros), rel=0.01)


@cases
def test_the_next_best_is_the_best_that_could_have_the_money(history: History, limits: dict[str, Any]) -> None:
    task = _task(limits)
    planned = {one.id: one for one in plan(task, history, "optimized").ad_sets}
    for choice in _choices(task, history):
        ground, spend = choice.ground, choice.taken.spend
        taken = {ground.products[index].combination for index in np.flatnonzero(spend)}
        for index in np.flatnonzero(spend).tolist():
            one = planned[ground.ids[index]]
            amount = one.budget.amount_micros / EUR
            others = {
                place: ground.curves.value(place, amount)
                for place, product in enumerate(ground.products)
                if product.combination not in taken
            }
            best = max(others, key=lambda place: others[place])
            assert one.reasons
            assert one.reasons.runner_up == ground.ids[best]
            own = ground.curves.value(index, amount)
            assert one.reasons.runner_up_change == pytest.approx(others[best] / own - 1.0, abs=1e-3)


@cases
def test_other_budgets_bring_what_planning_for_them_promises(history: History, limits: dict[str, Any]) -> None:
    task = _task(limits)
    lines = plan(task, history, "optimized")
    assert [point.budget_micros // EUR for point in lines.totals.curve] == [9_600, 10_800, 12_000, 13_200, 14_400]
    for point in lines.totals.curve:
        money = task.budget.model_copy(
            update={"amount_micros": point.budget_micros, "total_micros": point.budget_micros}
        )
        again = plan(replace(task, budget=money), history, "optimized")
        assert len(again.ad_sets) == len(lines.ad_sets)
        assert point.results.mid == pytest.approx(_results(again), rel=0.02)


@cases
def test_one_more_ad_set_brings_what_it_is_said_to(history: History, limits: dict[str, Any]) -> None:
    task = _task(limits)
    totals = plan(task, history, "optimized").totals
    choices = _choices(task, history)
    here = sum(choice.taken.outcome for choice in choices)
    gains = [
        allocate(choice.ground.problem(choice.taken.lines + 1, choice.taken.lines + 1)).best.outcome
        - choice.taken.outcome
        for choice in choices
    ]
    assert totals.one_more_ad_set == pytest.approx(max(gains) / here, abs=3e-3)


@pytest.mark.parametrize("objective", ["CLICKS", "EVEN_IMPRESSION_DELIVERY", "VIDEO_VIEWS"])
def test_fewer_ad_sets_bring_what_they_are_said_to(history: History, objective: str) -> None:
    task = assignment(20_000, objective=objective)
    lines = plan(task, history, "optimized")
    fewer = lines.totals.fewer_ad_sets
    by_count = {
        count: allocate(_choices(task, history)[0].ground.problem(count, count)).best.outcome for count in range(1, 5)
    }
    best = max(by_count, key=lambda count: by_count[count])
    assert fewer
    assert fewer.ad_sets == best
    assert fewer.change == pytest.approx(by_count[best] / by_count[len(lines.ad_sets)] - 1.0, abs=3e-3)
    assert any("“At most" in text for text in lines.assumptions)


@pytest.mark.parametrize(
    ("about", "looser"),
    [
        ("PODCAST", Lock(about="PODCAST", min_share=0.25)),
        ("VIDEO", Lock(about="VIDEO", max_share=0.45)),
        ("AUDIO", Lock(about="AUDIO", min_share=0.25)),
    ],
)
def test_loosening_the_limit_that_binds_brings_more(history: History, about: str, looser: Lock) -> None:
    tight = looser.model_copy(update={"max_share": 0.4} if looser.max_share is not None else {"min_share": 0.3})
    bound, free = (plan(_task({"delivery": {"locks": (lock,)}}), history, "optimized") for lock in (tight, looser))
    assert any(one.reasons and about.casefold() in one.reasons.bound_by for one in bound.ad_sets)
    assert _results(free) > _results(bound)


def test_a_limit_that_does_not_bind_is_not_named(history: History) -> None:
    lines = plan(_task({"delivery": {"locks": (Lock(about="VIDEO", max_share=0.99),)}}), history, "optimized")
    assert not any(one.reasons and "video" in one.reasons.bound_by for one in lines.ad_sets)
    assert _results(lines) == pytest.approx(_results(plan(_task({}), history, "optimized")), rel=1e-4)


def test_the_statements_that_contradict_each_other_are_the_least(history: History) -> None:
    locks = (
        at_least("AUDIO", 0.5),
        Lock(about="MUSIC", max_share=0.9),
        Lock(about="VIDEO", amount_micros=4_000 * EUR),
        at_least("IMAGE", 0.3),
    )
    task = _task({"delivery": {"locks": locks, "max_ad_sets": 5}}, 10_000)

    def tried(one: Assignment) -> str:
        return str(len(choose(one, history.estimator, "optimized", 28).choices))

    said = statements(task)
    against = contradicting(task, said, tried)
    assert [one.text for one in against] == [
        "at least 50% for audio",
        "4,000.00 EUR for video",
        "at least 30% for image",
    ]
    with pytest.raises(InfeasiblePlan):
        tried(_only(task, said, against))
    for one in against:
        assert tried(_only(task, said, [other for other in against if other is not one]))


def _only(task: Assignment, said: list[Any], kept: list[Any]) -> Assignment:
    for one in said:
        task = task if one in kept else one.without(task)
    return task


def _results(lines: PlannedLines) -> float:
    totals: Totals = lines.totals
    assert totals.forecast.results
    return totals.forecast.results.mid


def test_costs_are_of_the_money_that_is_said_to_get_spent(history: History) -> None:
    lines = plan(_task({"delivery": {"asset_formats": ("AUDIO",)}}, 800), history, "optimized")
    (one,) = lines.ad_sets
    cost, results = one.forecast.cost_per_result_micros, one.forecast.results
    assert cost is not None
    assert results is not None
    part = cost.mid * results.mid / one.budget.amount_micros
    assert f"Spend: {part:.0%} of the money of an ad set gets spent" in " ".join(lines.assumptions)
