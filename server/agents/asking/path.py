"""The language path: ask about everything the rules left open, side by side, and keep what can be checked."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from server.agents.asking import audiences, budgets, goals, schedules
from server.agents.asking.asker import Asker
from server.agents.asking.gaps import gaps
from server.agents.asking.questions import audience_question, budget_question, goal_question, schedule_question
from server.agents.asking.situation import Situation
from server.agents.finding import Finding
from server.agents.router import Route
from server.agents.settlement import Findings
from server.domain.brief import Dimension
from server.domain.plan import PlanWarning
from server.language.protocol import Answer, Ask

T = TypeVar("T")

_SHORT = 1_500


async def ask_for_gaps(situation: Situation, routed: Route, asker: Asker) -> Findings:
    """Give the findings with what a model could add to them."""
    asked, skipped = await _worked(situation, partial(gaps, situation, routed, asker.language.policy))
    asker.tracer.note("language", asker.language.policy, asked=list(asked), skipped=dict(skipped))
    if not asked:
        return situation.findings
    async with asyncio.TaskGroup() as group:
        tasks = {dimension: group.create_task(_ASKED[dimension](situation, asker)) for dimension in asked}
    return replace(situation.findings, **{dimension: task.result() for dimension, task in tasks.items()})


async def _goal(situation: Situation, asker: Asker) -> Finding[Any]:
    return await _one(situation, asker, goal_question, goals.merge, situation.findings.goal)


async def _audience(situation: Situation, asker: Asker) -> Finding[Any]:
    misspelt = bool(situation.names) and not situation.catalog.geo.mentions(situation.reading.live)
    found = situation.findings.audience
    return await _one(situation, asker, audience_question, audiences.merge, found, slow=misspelt)


async def _budget(situation: Situation, asker: Asker) -> Finding[Any]:
    return await _one(situation, asker, budget_question, budgets.merge, situation.findings.budget)


async def _schedule(situation: Situation, asker: Asker) -> Finding[Any]:
    return await _one(situation, asker, schedule_question, schedules.merge, situation.findings.schedule)


_ASKED: dict[Dimension, Callable[[Situation, Asker], Any]] = {
    "goal": _goal,
    "audience": _audience,
    "budget": _budget,
    "schedule": _schedule,
}


async def _one(
    situation: Situation,
    asker: Asker,
    ask: Callable[[Situation, str], Ask[Answer]],
    merge: Callable[[Situation, Answer], tuple[Finding[T], bool]],
    old: Finding[T],
    *,
    slow: bool = False,
) -> Finding[T]:
    """Ask about one dimension; without a usable answer the rules' finding stands."""
    question = await _worked(situation, partial(ask, situation, asker.nonce()), slow=slow)
    answer = await asker.ask(question)
    if answer is None:
        return old
    found, agrees = await _worked(situation, partial(merge, situation, answer))
    asker.tracer.note(question.agent, "merged", changed=found != old, agrees=agrees)
    if agrees:
        return found
    return replace(found, warnings=tuple(dict.fromkeys((*found.warnings, *_flag(question.agent)))))


async def _worked(situation: Situation, work: Callable[[], T], *, slow: bool = False) -> T:
    """Do what takes a few milliseconds at once; for a long message, and where a search is slow, on a thread."""
    if slow or len(situation.reading.text) > _SHORT:
        return await asyncio.to_thread(work)
    return work()


def _flag(agent: str) -> Iterable[PlanWarning]:
    text = f"A language model reads the {agent} differently from the rules; what the rules read stands."
    yield PlanWarning(code="READ_DIFFERENTLY", text=text, about=agent)
