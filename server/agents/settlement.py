"""Bring the four resolutions together: what stays open becomes a labelled assumption or a question."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar

from server.agents import budget as budgets
from server.agents.finding import Finding
from server.domain.brief import (
    AgeRange,
    Audience,
    Brief,
    Budget,
    Clash,
    Delivery,
    Goal,
    Open,
    Question,
    Resolution,
    Schedule,
)
from server.domain.plan import MediaPlan, PlanWarning

T = TypeVar("T")

_WEEKS = 4
MOST_QUOTES = 12
_LONGEST = 600
_ADULTS = AgeRange(min=18, max=99)
_ASK_MONEY = "How much money is there to spend, and in which currency?"
_ASK_PLACES = "In which countries, regions or cities should it run?"
_ADULT_AGES = "Audience: ages 18 and over, because no age was named."
_ALL_GENDERS = "Audience: all genders, because none was named."


@dataclass(frozen=True, slots=True)
class Findings:
    """What the resolvers found, one finding a dimension; a dimension that was not read has an empty one."""

    goal: Finding[Goal] = field(default_factory=lambda: Finding())
    audience: Finding[Audience] = field(default_factory=lambda: Finding())
    budget: Finding[Budget] = field(default_factory=lambda: Finding())
    schedule: Finding[Schedule] = field(default_factory=lambda: Finding())
    delivery: Finding[Delivery] = field(default_factory=lambda: Finding())

    def each(self) -> tuple[tuple[str, Finding[Any]], ...]:
        """Give the findings with the names of their dimensions."""
        return (
            ("goal", self.goal),
            ("audience", self.audience),
            ("budget", self.budget),
            ("schedule", self.schedule),
            ("delivery", self.delivery),
        )


_OURS = {name for name, _ in Findings().each()}
# What resolvers say of words that still hold; the planner makes its own warnings anew for every version.
_OF_WORDS = {
    "RADIUS", "MINORS", "BUDGET_SLIP", "BUDGET_YEARLY", "BUDGET_TINY", "BUDGET_HUGE", "BUDGET_GROSS",
    "flight_already_begun", "READ_DIFFERENTLY",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settled:
    """A brief with everything said about it. It is `complete` when a plan can be made of it."""

    brief: Brief
    open: Open
    assumptions: tuple[str, ...]
    warnings: tuple[PlanWarning, ...]

    @property
    def complete(self) -> bool:
        """Whether a budget and at least one place are known."""
        return not self.open.missing


def settle(findings: Findings, prior: MediaPlan | None, reference_date: date) -> Settled:
    """Complete the findings from the version before and from the defaults, and ask for what cannot be assumed."""
    before = prior.brief if prior else Brief()
    assumptions: list[str] = []
    goal = _resolved(findings.goal, before.goal) or _assumed(Goal(objective="REACH"))
    if goal.source == "assumed":
        assumptions.append("Goal: reach, because none was named.")
    audience, unsaid = _with_ages(_resolved(findings.audience, before.audience) or _assumed(Audience()), prior)
    assumptions += unsaid
    schedule = _resolved(findings.schedule, before.schedule) or _assumed(_default_flight(reference_date))
    if schedule.source == "assumed":
        assumptions.append(
            f"Schedule: {schedule.value.start} to {schedule.value.end}, four weeks from the coming Monday,"
            " because no dates were named."
        )
    budget = _with_total(_resolved(findings.budget, before.budget), schedule.value)
    delivery = _resolved(findings.delivery, before.delivery)
    fresh = {name for name, finding in findings.each() if finding.resolution is not None}
    brief = Brief(goal=goal, audience=audience, budget=budget, schedule=schedule, delivery=delivery)
    return Settled(
        brief=brief,
        open=_open(findings, prior, fresh, brief),
        assumptions=tuple(dict.fromkeys((*_kept_assumptions(findings, prior, fresh), *assumptions))),
        warnings=_warnings(findings, prior, fresh),
    )


def _resolved(finding: Finding[T], before: Resolution[T] | None) -> Resolution[T] | None:
    if finding.resolution is not None:
        return finding.resolution.model_copy(update={"quotes": finding.resolution.quotes[:MOST_QUOTES]})
    if before is None:
        return None
    if before.source == "assumed":
        return before
    return before.model_copy(update={"source": "carried_over"})


def _assumed(value: T) -> Resolution[T]:
    return Resolution(value=value, source="assumed", confidence=0.3, binding="soft")


def _default_flight(reference_date: date) -> Schedule:
    monday = reference_date + timedelta(days=7 - reference_date.weekday())
    return Schedule(start=monday, end=monday + timedelta(days=7 * _WEEKS - 1))


def _with_ages(audience: Resolution[Audience], prior: MediaPlan | None) -> tuple[Resolution[Audience], list[str]]:
    value = audience.value
    assumed = [] if value.genders else [_ALL_GENDERS]
    if not value.age_ranges:
        audience = audience.model_copy(update={"value": value.model_copy(update={"age_ranges": (_ADULTS,)})})
        return audience, [*assumed, _ADULT_AGES]
    if prior and _ADULT_AGES in prior.assumptions and value.age_ranges == (_ADULTS,):
        assumed.append(_ADULT_AGES)
    return audience, assumed


def _with_total(budget: Resolution[Budget] | None, schedule: Schedule) -> Resolution[Budget] | None:
    if budget is None:
        return None
    return budget.model_copy(update={"value": budgets.settle(budget.value, schedule)})


def _open(findings: Findings, prior: MediaPlan | None, fresh: set[str], brief: Brief) -> Open:
    missing: list[str] = []
    questions: list[Question] = [question for _, finding in findings.each() for question in finding.questions]
    clashes = [_bounded(clash) for _, finding in findings.each() for clash in finding.contradictions]
    if prior is not None:
        questions += [kept for kept in prior.open.questions if kept.about.split(".")[0] not in fresh]
        clashes += [kept for kept in prior.open.contradictions if kept.about.split(".")[0] not in fresh]
    if brief.budget is None:
        waiting = prior is not None and "budget.currency" in prior.open.missing
        about = "budget.currency" if waiting or "budget.currency" in findings.budget.missing else "budget"
        missing.append(about)
        wanted = _ASK_MONEY if about == "budget" else "In which currency is the budget?"
        questions = [kept for kept in questions if kept.about not in ("budget", "budget.currency")]
        questions.append(Question(about=about, text=wanted))
    if brief.audience is None or not brief.audience.value.geos:
        missing.append("audience.geos")
        if not any(question.about == "audience.geos" for question in questions):
            questions.append(Question(about="audience.geos", text=_ASK_PLACES))
    answered = _answered(missing, questions, brief)
    return Open(
        missing=tuple(missing),
        questions=tuple(dict.fromkeys(answered)),
        contradictions=tuple(dict.fromkeys(clashes)),
    )


def _bounded(clash: Clash) -> Clash:
    """Keep the first quotes of a clash: a message may repeat itself a thousand times."""
    if len(clash.quotes) <= MOST_QUOTES:
        return clash
    text = clash.text if len(clash.text) <= _LONGEST else f"{clash.text[:_LONGEST]}…"
    return clash.model_copy(update={"quotes": clash.quotes[:MOST_QUOTES], "text": text})


def _answered(missing: list[str], questions: list[Question], brief: Brief) -> list[Question]:
    """Drop the questions for what is known by now."""
    known = set[str]()
    if brief.budget is not None and "budget" not in missing:
        known |= {"budget", "budget.currency"} if brief.budget.source != "assumed" else set()
    return [question for question in questions if question.about not in known or question.about in missing]


def _kept_assumptions(findings: Findings, prior: MediaPlan | None, fresh: set[str]) -> tuple[str, ...]:
    said = tuple(text for _, finding in findings.each() for text in finding.assumptions)
    if prior is None:
        return said
    return (*(text for text in prior.assumptions if text.split(":")[0].lower() in _OURS - fresh), *said)


def _warnings(findings: Findings, prior: MediaPlan | None, fresh: set[str]) -> tuple[PlanWarning, ...]:
    said = tuple(warning for _, finding in findings.each() for warning in finding.warnings)
    if prior is None:
        return said
    held = (one for one in prior.warnings if one.code in _OF_WORDS and one.about.split(".")[0] in _OURS - fresh)
    return tuple(dict.fromkeys((*held, *said)))
