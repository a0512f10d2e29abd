"""The planner: what every plan keeps, what it refuses, and how it explains itself."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from server.agents.planner import History, PlannedLines, plan, plan_lines
from server.agents.planning.assignment import Assignment
from server.agents.planning.three_way import budget_for, days_for, expected
from server.catalog.catalog import Catalog
from server.domain.brief import (
    AgeRange,
    Audience,
    Blackout,
    Brief,
    Budget,
    Goal,
    KpiTarget,
    Lock,
    Named,
    Resolution,
    Schedule,
    Split,
)
from server.domain.places import Place
from server.domain.plan import Strategy
from server.domain.products import OBJECTIVES
from server.errors import InfeasiblePlan, InvalidInput
from server.history.snapshot import build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary
from server.settings import Settings
from tests.agents.planning.assignments import EUR, assignment, at_least, faults, share


@pytest.fixture(scope="module")
def history() -> History:
    return _history(6_000)


def _history(rows: int) -> History:
    return History(build_snapshot(synthetic_columns(rows, 5), synthetic_vocabulary(), synthetic_about(rows, 5)))


strategies = st.sampled_from(["optimized", "heuristic"])
_LIMITS: tuple[dict[str, Any], ...] = (
    {},
    {"delivery": {"locks": (at_least("PODCAST", 0.3),)}},
    {"delivery": {"locks": (Lock(about="VIDEO", max_share=0.4),)}},
    {"delivery": {"locks": (at_least("AUDIO", 0.25), Lock(about="AUDIO", max_share=0.6))}},
    {"delivery": {"excluded_formats": ("IMAGE",), "placements": ("MUSIC",)}},
    {"delivery": {"max_ad_sets": 2, "frequency_cap": 3, "frequency_days": 7}},
    {"splits": (share("AUDIO", 0.4), share("VIDEO", 0.6))},
    {"splits": (share("MUSIC", 1 / 3, "PLACEMENT"), share("PODCAST", 2 / 3, "PLACEMENT"))},
    {"splits": (share("DE", 0.65, "PLACE"), share("FR", 0.35, "PLACE")), "places": ("DE", "FR")},
    {"schedule": {"blackouts": (Blackout(start=date(2026, 12, 3), end=date(2026, 12, 9)),)}},
)


@how(max_examples=70, deadline=None)
@given(
    total=st.integers(300, 400_000),
    objective=st.sampled_from(list(OBJECTIVES)),
    days=st.integers(10, 120),
    limits=st.sampled_from(_LIMITS),
    strategy=strategies,
    rate=st.sampled_from([1.0, 0.9, 0.006]),
)
def test_every_plan_keeps_what_was_stated_or_is_refused(
    history: History, total: int, objective: str, days: int, limits: dict[str, Any], strategy: Strategy, rate: float
) -> None:
    task = assignment(round(total / rate), objective=objective, days=days, rate=rate, **limits)
    try:
        lines = plan(task, history, strategy)
    except InfeasiblePlan:
        assert limits
        return
    assert faults(task, lines) == []
    assert plan(task, history, strategy) == lines


@pytest.mark.parametrize(
    ("total", "count"),
    [(900, 1), (1_000, 1), (1_001, 2), (5_000, 2), (5_001, 3), (15_000, 3), (15_001, 4), (90_000, 4)],
)
@pytest.mark.parametrize("strategy", ["optimized", "heuristic"])
def test_the_number_of_ad_sets_follows_the_budget(history: History, total: int, count: int, strategy: Strategy) -> None:
    lines = plan(assignment(total, objective="CLICKS"), history, strategy)
    assert count <= len(lines.ad_sets) <= (5 if count == 4 else count)


def test_a_fifth_ad_set_is_taken_only_where_it_helps(history: History) -> None:
    lines = plan(assignment(90_000, objective="CLICKS"), history, "optimized")
    by_lines = lines.decisions["by_lines"][0]
    assert len(lines.ad_sets) == int(max(by_lines, key=lambda key: by_lines[key]))


def test_other_currencies_give_the_same_shares(history: History) -> None:
    euros = plan(assignment(10_000, objective="CLICKS"), history, "optimized")
    yen = plan(assignment(1_600_000, objective="CLICKS", currency="JPY", rate=1 / 160), history, "optimized")
    assert [one.id for one in euros.ad_sets] == [one.id for one in yen.ad_sets]
    for one, other in zip(euros.ad_sets, yen.ad_sets, strict=True):
        assert one.share == pytest.approx(other.share, abs=1e-4)
        assert one.forecast.clicks is not None
        assert other.forecast.clicks is not None
        assert one.forecast.clicks.mid == pytest.approx(other.forecast.clicks.mid, rel=1e-3)


def test_the_optimized_plan_promises_at_least_what_the_rules_do(history: History) -> None:
    for objective in ("CLICKS", "APP_INSTALLS", "VIDEO_VIEWS", "REACH", "EVEN_IMPRESSION_DELIVERY"):
        task = assignment(12_000, objective=objective)
        assert _results(plan(task, history, "optimized")) >= _results(plan(task, history, "heuristic")) * 0.999


def test_more_budget_never_promises_less(history: History) -> None:
    totals = (6_000, 7_500, 9_000, 12_000, 14_999)
    for objective in ("CLICKS", "REACH"):
        promised = [_results(plan(assignment(total, objective=objective), history, "optimized")) for total in totals]
        assert promised == sorted(promised)


def test_a_tighter_limit_never_promises_more(history: History) -> None:
    free = _results(plan(assignment(12_000, objective="CLICKS"), history, "optimized"))
    for part in (0.2, 0.5, 0.9):
        task = assignment(12_000, objective="CLICKS", delivery={"locks": (at_least("AUDIO", part),)})
        tight = _results(plan(task, history, "optimized"))
        assert tight <= free * (1 + 1e-6)
        free = tight


def test_keeping_every_ad_set_of_a_plan_changes_nothing(history: History) -> None:
    task = assignment(12_000, objective="CLICKS")
    before = plan(task, history, "optimized")
    locks = tuple(Lock(about=one.id, amount_micros=one.budget.amount_micros) for one in before.ad_sets)
    after = plan(replace(task, delivery=task.delivery.model_copy(update={"locks": locks})), history, "optimized")
    assert [(one.id, one.budget) for one in after.ad_sets] == [(one.id, one.budget) for one in before.ad_sets]


def test_what_is_kept_stays_while_the_rest_is_optimised(history: History) -> None:
    task = assignment(12_000, delivery={"locks": (Lock(about="AUDIO", amount_micros=4_000 * EUR),)})
    lines = plan(task, history, "optimized")
    assert faults(task, lines) == []
    assert any("4,000.00 EUR for audio" in one.rationale for one in lines.ad_sets)


def test_the_order_of_the_history_does_not_matter(history: History) -> None:
    columns = history.snapshot.columns
    mixed = columns.take(columns.row.argsort()[::-1])
    again = History(build_snapshot(mixed, history.snapshot.vocabulary, history.snapshot.about))
    task = assignment(12_000, objective="APP_INSTALLS")
    assert plan(task, again, "optimized") == plan(task, history, "optimized")


@pytest.mark.parametrize(
    ("task", "named"),
    [
        (assignment(objective="VIDEO_VIEWS", delivery={"locks": (at_least("AUDIO", 0.5),)}), "is audio"),
        (assignment(objective="VIDEO_VIEWS", delivery={"asset_formats": ("AUDIO",)}), "No ad product"),
        (assignment(delivery={"locks": (at_least("AUDIO", 0.7), Lock(about="AUDIO", max_share=0.4))}), "both hold"),
        (assignment(delivery={"locks": (Lock(about="audio-reach", amount_micros=20_000 * EUR),)}), "."),
        (assignment(delivery={"locks": (Lock(about="radio-reach", amount_micros=EUR),)}), "radio-reach"),
        (assignment(splits=(share("AUDIO", 0.7), share("VIDEO", 0.7))), "more than the budget"),
        (assignment(splits=(share("FR", 1.0, "PLACE"),)), "not among the targeted"),
        (assignment(places=("DE", "FR"), splits=(share("DE", 1.0, "PLACE"),)), "gets none"),
        (
            assignment(
                places=("DE", "FR"),
                splits=(share("DE", 0.5, "PLACE"), share("FR", 0.5, "PLACE")),
                delivery={"max_ad_sets": 1},
            ),
            "at most 1",
        ),
        (
            assignment(days=3, schedule={"blackouts": (Blackout(start=date(2026, 11, 1), end=date(2026, 12, 31)),)}),
            "Nothing may run",
        ),
    ],
)
@pytest.mark.parametrize("strategy", ["optimized", "heuristic"])
def test_what_cannot_be_is_refused_by_name(history: History, task: Assignment, named: str, strategy: Strategy) -> None:
    with pytest.raises(InfeasiblePlan, match=re.escape(named)) as caught:
        plan(task, history, strategy)
    assert caught.value.hint


def test_a_refusal_names_the_nearest_plan(history: History) -> None:
    task = assignment(objective="VIDEO_VIEWS", delivery={"locks": (at_least("AUDIO", 0.5),)})
    with pytest.raises(InfeasiblePlan) as caught:
        plan(task, history, "optimized")
    assert "Without at least 50% for audio there is a plan" in caught.value.hint
    assert "video-views" in caught.value.hint


def test_parts_of_the_budget_may_ask_for_more_ad_sets_than_usual(history: History) -> None:
    parts = tuple(share(code, 0.25, "PLACE") for code in ("DE", "FR", "ES", "IT"))
    task = assignment(4_000, places=("DE", "FR", "ES", "IT"), splits=parts)
    lines = plan(task, history, "optimized")
    assert len(lines.ad_sets) == 4
    assert {one.id.rsplit("-", 1)[1] for one in lines.ad_sets} == {"de", "fr", "es", "it"}
    assert "AD_SET_COUNT" in _codes(lines)


def test_a_tiny_budget_is_planned_with_a_warning(history: History) -> None:
    lines = plan(assignment(100), history, "optimized")
    assert len(lines.ad_sets) == 1
    assert "BELOW_MINIMUM" in _codes(lines)


def test_several_countries_are_one_plan_that_says_how_to_book_it(history: History) -> None:
    lines = plan(assignment(places=("DE", "AT", "CH")), history, "optimized")
    assert all([place.id for place in one.targets.geos] == ["DE", "AT", "CH"] for one in lines.ad_sets)
    assert "ONE_COUNTRY_EACH" in _codes(lines)


def test_alcohol_for_minors_is_refused(history: History) -> None:
    young = {"age_ranges": (AgeRange(min=16, max=30),)}
    with pytest.raises(InvalidInput, match="18"):
        plan(assignment(audience=young, topics=("ALCOHOL",)), history, "optimized")


def test_minors_are_not_targeted_by_interest(history: History) -> None:
    young = {"age_ranges": (AgeRange(min=13, max=17),), "interests": (Named(id="687", name="Video games"),)}
    with pytest.raises(InvalidInput, match="minors"):
        plan(assignment(audience=young), history, "optimized")


def test_a_reviewed_topic_warns(history: History) -> None:
    assert "TOPIC_CRYPTO_REVIEW" in _codes(plan(assignment(topics=("CRYPTO",)), history, "optimized"))


def test_a_target_out_of_reach_is_said_to_be(history: History) -> None:
    goal = {"kpi_targets": (KpiTarget(metric="CPM", amount_micros=EUR // 10, currency="EUR"),)}
    assert "TARGET_AT_RISK" in _codes(plan(assignment(goal=goal), history, "optimized"))


def test_a_frequency_cap_never_raises_reach_beyond_its_audience(history: History) -> None:
    capped = plan(assignment(200_000, delivery={"frequency_cap": 1, "frequency_days": 28}), history, "optimized")
    frequency = capped.totals.forecast.frequency
    assert frequency is not None
    assert all(one.forecast.frequency and one.forecast.frequency.high <= 1.02 for one in capped.ad_sets)


def test_an_empty_history_still_gives_a_plan_and_says_that_it_knows_nothing() -> None:
    empty = _history(0)
    lines = plan(assignment(12_000), empty, "optimized")
    assert faults(assignment(12_000), lines) == []
    assert lines.totals.forecast.impressions is None
    assert "THIN_HISTORY" in _codes(lines)


def test_evidence_names_campaigns_of_the_history(history: History) -> None:
    snapshot = history.snapshot
    known = {snapshot.campaign_id(index) for index in range(snapshot.count)}
    for one in plan(assignment(12_000), history, "optimized").ad_sets:
        assert one.evidence.campaign_ids
        assert set(one.evidence.campaign_ids) <= known
        assert one.evidence.n > 0


def test_reasons_name_the_margin_the_limit_and_the_next_best(history: History) -> None:
    lines = plan(assignment(12_000, objective="CLICKS"), history, "optimized")
    assert all("At the margin" in one.rationale and "Next best" in one.rationale for one in lines.ad_sets)
    assert any("20 % more budget" in text for text in lines.assumptions)


def test_reach_of_the_plan_is_less_than_the_sum_of_its_lines(history: History) -> None:
    lines = plan(assignment(60_000), history, "optimized")
    alone = [one.forecast.reach.mid for one in lines.ad_sets if one.forecast.reach]
    assert lines.totals.forecast.reach is not None
    assert max(alone) < lines.totals.forecast.reach.mid < sum(alone)


def test_a_part_for_a_place_may_be_an_amount(history: History) -> None:
    parts = (Split(about="DE", kind="PLACE", label="Germany", amount_micros=7_000 * EUR),)
    task = assignment(10_000, places=("DE", "FR"), splits=parts)
    lines = plan(task, history, "optimized")
    assert faults(task, lines) == []
    assert any(one.id.endswith("-other") for one in lines.ad_sets)


def _results(lines: PlannedLines) -> float:
    results = lines.totals.forecast.results
    assert results is not None
    return results.mid


def _codes(lines: PlannedLines) -> set[str]:
    return {warning.code for warning in lines.warnings}


def test_a_whole_brief_is_looked_up_in_the_catalogue(history: History, catalog: Catalog, settings: Settings) -> None:
    hamburg = catalog.geo.lookup("Hamburg")[0].entry
    place = Place(id=hamburg.id, type="CITY", name=hamburg.name, country=hamburg.country)
    brief = Brief(
        goal=_stated(Goal(objective="CLICKS", categories=(Named(id="1124", name="Coffee"),))),
        audience=_stated(Audience(geos=(place,), age_ranges=(AgeRange(min=18, max=99),))),
        budget=_stated(Budget(amount_micros=9_000 * EUR, currency="CHF", total_micros=9_000 * EUR)),
        schedule=_stated(Schedule(start=date(2027, 1, 4), end=date(2027, 1, 31))),
    )
    lines = plan_lines(brief, history, catalog, settings, "optimized")
    assert sum(one.budget.amount_micros for one in lines.ad_sets) == 9_000 * EUR
    assert all(one.targets.geos == (place,) for one in lines.ad_sets)
    assert lines.decisions["countries"][0]["DE"] < 0.1


def test_an_open_brief_is_not_planned(history: History, catalog: Catalog, settings: Settings) -> None:
    with pytest.raises(InvalidInput, match="not complete"):
        plan_lines(Brief(), history, catalog, settings, "optimized")


def _stated(value: Any) -> Resolution[Any]:
    return Resolution(value=value, source="stated", confidence=1.0)


def test_a_number_out_of_reach_names_the_budget_that_brings_it(history: History) -> None:
    goal = {"kpi_targets": (KpiTarget(metric="RESULTS", number=50_000),)}
    texts = [one.text for one in plan(assignment(5_000, objective="CLICKS", goal=goal), history, "optimized").warnings]
    assert any("EUR would bring them" in text for text in texts)


def test_any_two_of_budget_flight_and_outcome_give_the_third(history: History) -> None:
    task = assignment(12_000)
    promised = expected(task, history.estimator, "optimized").reach
    assert promised is not None
    budget = budget_for(task, history.estimator, "optimized", "reach", promised.mid)
    assert budget == pytest.approx(task.budget.total_micros, rel=0.01)
    capped = assignment(400_000, days=7, delivery={"frequency_cap": 1, "frequency_days": 7})
    days = days_for(capped, history.estimator, "optimized", "impressions", 4.5e7)

    def shown(length: int) -> float:
        longer = replace(capped, schedule=assignment(1, days=length).schedule)
        impressions = expected(longer, history.estimator, "optimized").impressions
        assert impressions is not None
        return impressions.mid

    assert shown(days - 1) < 4.5e7 <= shown(days)
    with pytest.raises(InfeasiblePlan, match="up to a year"):
        days_for(capped, history.estimator, "optimized", "reach", 1e12)


def test_what_comes_of_a_further_objective_is_told_with_its_range(history: History) -> None:
    goal = {"further_objectives": ("CLICKS", "APP_INSTALLS")}
    lines = plan(assignment(12_000, goal=goal), history, "optimized")
    clicks = lines.totals.forecast.clicks
    assert clicks
    (text,) = [one.text for one in lines.warnings if one.code == "FURTHER_OBJECTIVES"]
    assert f"about {clicks.mid:,.0f} clicks ({clicks.low:,.0f} to {clicks.high:,.0f})" in text


def test_an_outcome_that_no_budget_brings_is_refused(history: History) -> None:
    with pytest.raises(InfeasiblePlan, match="cannot be reached"):
        budget_for(assignment(5_000), history.estimator, "optimized", "reach", 1e12)
