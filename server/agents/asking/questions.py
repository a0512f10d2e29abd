"""Put together what an agent asks: its prompt, the message as data, what is known, and candidates to choose from."""

import json
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from server.agents.asking import audiences, budgets, goals, schedules
from server.agents.asking.answers import AudienceAnswer, BudgetAnswer, GoalAnswer, ScheduleAnswer
from server.agents.asking.lookups import LookUps
from server.agents.asking.prompting import listed, prompt
from server.agents.asking.shielding import framed, shielded
from server.agents.asking.situation import Situation
from server.domain.brief import Dimension
from server.language.protocol import Answer, Ask, ModelTool

_MOST_CANDIDATES = 30
_MOST_KNOWN = 2_000
_MOST_SEARCHES = 2


def goal_question(situation: Situation, nonce: str) -> Ask[GoalAnswer]:
    """Ask what the campaign is for and what it advertises."""
    look_ups = LookUps(situation.catalog)
    rows = _searched(situation.phrases[:_MOST_SEARCHES], look_ups.categories)
    check = partial(goals.check, situation, look_ups)
    return _asked("goal", GoalAnswer, situation, nonce, check, rows, (look_ups.tool("category"),))


def audience_question(situation: Situation, nonce: str) -> Ask[AudienceAnswer]:
    """Ask whom the campaign is for; names that look like places come with what they may stand for."""
    look_ups = LookUps(situation.catalog)
    rows = look_ups.named(situation.reading.live)
    if not rows:
        rows = _searched(situation.names[:_MOST_SEARCHES], look_ups.places)
    rows += _searched(situation.phrases[:_MOST_SEARCHES], look_ups.interests)
    tools = (look_ups.tool("place"), look_ups.tool("interest"))
    check = partial(audiences.check, situation, look_ups)
    return _asked("audience", AudienceAnswer, situation, nonce, check, rows, tools)


def budget_question(situation: Situation, nonce: str) -> Ask[BudgetAnswer]:
    """Ask which words state the money."""
    return _asked("budget", BudgetAnswer, situation, nonce, partial(budgets.check, situation), [])


def schedule_question(situation: Situation, nonce: str) -> Ask[ScheduleAnswer]:
    """Ask which words state the flight."""
    return _asked("schedule", ScheduleAnswer, situation, nonce, partial(schedules.check, situation), [])


def _searched(phrases: Iterable[str], search: Callable[[str], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [row for phrase in phrases for row in search(phrase)]


def _asked(
    agent: Dimension,
    answer: type[Answer],
    situation: Situation,
    nonce: str,
    check: Callable[[Answer], str | None],
    rows: list[dict[str, Any]],
    tools: tuple[ModelTool, ...] = (),
) -> Ask[Answer]:
    asked = prompt(agent)
    unique = {json.dumps(row, sort_keys=True): row for row in rows}
    found = getattr(situation.findings, agent).resolution or getattr(situation.before, agent)
    known = json.dumps(found.value.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False) if found else ""
    content = asked.filled(
        today=situation.reading.reference_date.isoformat(),
        language=situation.reading.language,
        message=framed(situation.reading.live, nonce),
        known=shielded(known)[:_MOST_KNOWN] or "(nothing)",
        candidates=listed(list(unique.values())[:_MOST_CANDIDATES]),
    )
    return Ask(agent, asked.id, asked.system, content, answer, check, tools, asked.model)
