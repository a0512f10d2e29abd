"""A trace: what was decided while a plan was made, why, and how long it took."""

from typing import Any

from pydantic import Field

from server.domain.value import Value


class TraceEvent(Value):
    """One decision of one agent; `at_ms` counts from the start of the request."""

    at_ms: float
    agent: str
    event: str
    detail: dict[str, Any] = Field(default_factory=dict)
    duration_ms: float | None = None


class Trace(Value):
    """The events of one request, in order."""

    trace_id: str
    plan_id: str
    version: int
    events: tuple[TraceEvent, ...] = ()
