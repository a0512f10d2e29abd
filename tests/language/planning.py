"""Plans made with the help of a fake Gemini, and what it may answer."""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from server.agents.pipeline import Outcome, Services, create, refine
from server.domain.session import Given
from server.settings import LanguagePolicy
from tests.language.fake_gemini import Asked, FakeGemini, Says, Script

DAY = date(2027, 1, 13)
WHOLE = "Sell more sneakers to women 25 to 40 in Germany with 10,000 EUR from 1 to 28 March 2027."
OPEN = "We want the phone to ring at our workshop in Ulm. 8,000 EUR from 1 to 28 March 2027."
AGENTS = ("goal", "audience", "budget", "schedule")
SILENT: Mapping[str, Mapping[str, Any]] = {
    "goal": {"objective": None, "category": None},
    "audience": {"places": [], "ages": [], "genders": None, "interests": []},
    "budget": {"budget": None},
    "schedule": {"flight": None},
    "rationale": {"lines": []},
}
RINGING: Mapping[str, Any] = {"objective": {"quote": "phone to ring", "objective": "LEAD_GEN"}, "category": None}


def ringing_in(name: str) -> Script:
    """Answer a message that wants the phone to ring in a place whose name the rules did not trust."""

    def script(asked: Asked) -> Says:
        if asked.agent == "goal":
            return Says(RINGING)
        shown = (json.loads(line) for line in asked.words.splitlines() if line.startswith('{"id"'))
        found = [row["id"] for row in shown if row["name"] == name]
        places = [{"quote": name.lower(), "id": one, "excluded": False} for one in found[:1]]
        return Says({**SILENT, "audience": {**SILENT["audience"], "places": places}}[asked.agent])

    return script


def answering(**answers: Mapping[str, Any]) -> Script:
    """Answer by agent; the others find nothing."""
    return lambda asked: Says({**SILENT, **answers}[asked.agent])


def silent(asked: Asked) -> Says:
    """Find nothing in anything."""
    return Says(SILENT[asked.agent])


@dataclass(frozen=True)
class Planner:
    """A planner with a model behind it."""

    services: Services
    fake: FakeGemini

    async def plan(self, message: str) -> Outcome:
        """Make a plan."""
        return await create(self.services, message, Given(), reference_date=DAY)

    async def change(self, outcome: Outcome, message: str) -> Outcome:
        """Make the next version of a plan."""
        return await refine(self.services, outcome.plan.plan_id, message, reference_date=DAY)


class Planning(Protocol):
    """Opens a planner over a script."""

    def __call__(
        self, script: Script, policy: LanguagePolicy = ..., latency: Callable[[], float] = ..., **options: Any
    ) -> AbstractAsyncContextManager[Planner]: ...


def values(outcome: Outcome) -> dict[str, Any]:
    """Give what was understood and what is planned, without the words around it."""
    plan = outcome.plan
    brief = {name: getattr(plan.brief, name) for name in (*AGENTS, "delivery")}
    return {
        **{name: resolution and resolution.value for name, resolution in brief.items()},
        "ad_sets": [(one.id, one.budget, one.targets, one.weeks, one.forecast) for one in plan.ad_sets],
        "missing": plan.open.missing,
    }


def events(outcome: Outcome, agent: str, event: str = "language model") -> list[Mapping[str, Any]]:
    """Give what the trace says of an agent."""
    return [one.detail for one in outcome.trace.events if one.agent == agent and one.event == event]
