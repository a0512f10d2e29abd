"""Prompts are software: versioned, tied to their shape, their examples right, and every change recorded."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel

from server.agents.asking import answers, audiences, budgets, goals, schedules
from server.agents.asking.lookups import LookUps
from server.agents.asking.phrasing import fault
from server.agents.asking.prompting import digest_of, prompt
from server.agents.asking.situation import Situation, situation_of
from server.agents.pipeline import Services
from server.agents.reading import read
from server.agents.settlement import Findings
from server.domain.brief import Brief
from server.domain.session import Given
from server.language.protocol import Allowance
from tests.language.conftest import Gemini
from tests.language.fake_gemini import Says
from tests.language.planning import DAY
from tests.language.recording import OPTIONS, digest, questions, recorded

PROMPTS = ("goal", "audience", "budget", "schedule", "rationale")
SHAPES: dict[str, type[BaseModel]] = {
    "goal": answers.GoalAnswer,
    "audience": answers.AudienceAnswer,
    "budget": answers.BudgetAnswer,
    "schedule": answers.ScheduleAnswer,
    "rationale": answers.RationaleAnswer,
}


@pytest.mark.parametrize("name", PROMPTS)
def test_a_prompt_names_the_shape_it_asks_for(name: str) -> None:
    assert prompt(name).schema == digest_of(SHAPES[name])


@pytest.mark.parametrize("name", PROMPTS)
def test_a_changed_prompt_has_a_new_version_and_a_new_recording(name: str) -> None:
    assert prompt(name).id == recorded(name)["prompt"], "raise the version, say why in the changelog, record again"


@pytest.mark.parametrize("name", PROMPTS)
async def test_a_recorded_reply_is_for_this_prompt_shape_and_model(
    gemini: Gemini, services: Services, name: str
) -> None:
    question, said = questions(services.catalog)[name], recorded(name)
    async with gemini(lambda _: Says(said["reply"]), models=OPTIONS.models) as (model, _):
        reply = await model.ask(question, Allowance(float("inf"), 5, 1_000_000))
    assert reply.answer.model_dump(mode="json") == said["reply"]
    assert not reply.repaired
    assert digest(question) == said["request"], "the prompt, the shape, the tools or the model changed: record again"


@pytest.mark.parametrize("name", [name for name in PROMPTS if name != "rationale"])
def test_the_examples_of_a_prompt_would_be_accepted(services: Services, name: str) -> None:
    examples = prompt(name).examples()
    assert len(examples) == 2
    for message, answer in examples:
        situation = situation_of(read(message, DAY), Findings(), Brief(), Given(), services.catalog)
        assert CHECKS[name](situation, SHAPES[name].model_validate(answer)) is None, message


def test_the_example_of_the_rationale_would_be_accepted() -> None:
    found = re.search(r"^Reasons of (\S+): (.+)\nAnswer: (\{.+\})$", prompt("rationale").system, re.MULTILINE)
    assert found is not None
    answer = answers.RationaleAnswer.model_validate_json(found[3])
    assert fault(answer, {found[1]: found[2]}) is None


@pytest.mark.parametrize("name", PROMPTS)
def test_a_variable_without_a_value_is_an_error(name: str) -> None:
    with pytest.raises(KeyError):
        prompt(name).filled()


def test_a_value_is_never_searched_for_variables() -> None:
    values = dict.fromkeys(("today", "language", "known"), "")
    assert "{{known}}" in prompt("budget").filled(**{**values, "message": "{{known}}"})


def _shown(situation: Situation) -> LookUps:
    look_ups = LookUps(situation.catalog)
    look_ups.shown["category"] |= {entry.id for entry in situation.catalog.categories}
    look_ups.shown["interest"] |= {entry.id for entry in situation.catalog.interests}
    look_ups.places("Ghent")
    return look_ups


CHECKS: dict[str, Callable[[Situation, Any], str | None]] = {
    "goal": lambda situation, answer: goals.check(situation, _shown(situation), answer),
    "audience": lambda situation, answer: audiences.check(situation, _shown(situation), answer),
    "budget": budgets.check,
    "schedule": schedules.check,
}
