"""Spans and metrics under OpenTelemetry's names for generative AI; without an SDK they cost next to nothing."""

import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from opentelemetry import metrics, trace
from opentelemetry.trace import Span, SpanKind
from opentelemetry.util.types import AttributeValue

Attributes = Mapping[str, AttributeValue]

_TRACER = trace.get_tracer("media_planner")
_METER = metrics.get_meter("media_planner")
_TOKENS = _METER.create_histogram("gen_ai.client.token.usage", unit="{token}")
_DURATIONS = {
    operation: _METER.create_histogram(name, unit="s")
    for operation, name in (
        ("generate_content", "gen_ai.client.operation.duration"),
        ("invoke_agent", "gen_ai.invoke_agent.duration"),
        ("invoke_workflow", "gen_ai.invoke_workflow.duration"),
        ("execute_tool", "gen_ai.execute_tool.duration"),
    )
}


@contextmanager
def operation(kind: str, about: str, attributes: Attributes | None = None) -> Generator[Span]:
    """Open the span `{kind} {about}` and measure how long it takes; messages and exceptions are not recorded."""
    told = {"gen_ai.operation.name": kind, **(attributes or {})}
    side = SpanKind.CLIENT if kind == "generate_content" else SpanKind.INTERNAL
    start = time.perf_counter()
    failed: dict[str, AttributeValue] = {}
    with _TRACER.start_as_current_span(f"{kind} {about}", kind=side, attributes=told, record_exception=False) as span:
        try:
            yield span
        except BaseException as error:
            failed = {"error.type": type(error).__name__}
            span.set_attributes(failed)
            raise
        finally:
            _DURATIONS[kind].record(time.perf_counter() - start, {**told, **failed})


def count_tokens(model: str, provider: str, *, given: int, made: int) -> None:
    """Count the tokens of one model call."""
    told = {
        "gen_ai.operation.name": "generate_content",
        "gen_ai.request.model": model,
        "gen_ai.provider.name": provider,
    }
    _TOKENS.record(given, {**told, "gen_ai.token.type": "input"})
    _TOKENS.record(made, {**told, "gen_ai.token.type": "output"})
