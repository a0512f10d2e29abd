"""Spans bear OpenTelemetry's names for generative AI, and none of the words that were said."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from server.language import telemetry
from tests.language.conftest import KEY
from tests.language.fake_gemini import Fails
from tests.language.planning import OPEN, RINGING, Planning, answering


class Span:
    """A span that keeps its attributes."""

    def __init__(self, name: str, attributes: Mapping[str, Any]) -> None:
        self.name = name
        self.attributes = dict(attributes)

    def set_attribute(self, key: str, value: Any) -> None:
        self.attributes[key] = value

    def set_attributes(self, attributes: Mapping[str, Any]) -> None:
        self.attributes |= attributes


class Spans:
    """A tracer that keeps its spans."""

    def __init__(self) -> None:
        self.kept: list[Span] = []

    @contextmanager
    def start_as_current_span(self, name: str, attributes: Mapping[str, Any], **_: Any) -> Generator[Span]:
        span = Span(name, attributes)
        self.kept.append(span)
        yield span


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Spans:
    kept = Spans()
    monkeypatch.setattr(telemetry, "_TRACER", kept)
    return kept


async def test_a_plan_an_agent_and_a_call_have_their_spans(planning: Planning, spans: Spans) -> None:
    async with planning(answering(goal=RINGING)) as planner:
        await planner.plan(OPEN)
    by_name = {span.name: span.attributes for span in spans.kept}
    assert list(by_name) == [
        "invoke_workflow media_plan",
        "invoke_agent goal",
        "generate_content gemini-3.5-flash-lite",
    ]
    call = by_name["generate_content gemini-3.5-flash-lite"]
    assert call["gen_ai.provider.name"] == "gcp.gemini"
    assert (call["gen_ai.usage.input_tokens"], call["gen_ai.usage.output_tokens"]) == (1_500, 150)
    assert call["gen_ai.prompt.version"].startswith("goal@")
    assert call["gen_ai.response.finish_reasons"] == ("STOP",)


async def test_a_failed_call_says_why_and_nothing_secret(planning: Planning, spans: Spans) -> None:
    async with planning(lambda _: Fails(400)) as planner:
        await planner.plan(OPEN)
    everything = str([(span.name, span.attributes) for span in spans.kept])
    assert "ModelUnusable" in everything
    assert KEY not in everything
    assert "phone to ring" not in everything
