"""Write down what is decided while a request runs, with timings."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from server.domain.trace import Trace, TraceEvent


class Tracer:
    """Collects the events of one request. Used on one event loop; workers report through their result."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.trace_id = f"t_{uuid4().hex[:16]}"
        self._clock = clock
        self._start = clock()
        self._events: list[TraceEvent] = []

    def note(self, agent: str, event: str, **detail: Any) -> None:
        """Record a decision."""
        self._events.append(TraceEvent(at_ms=self._now(), agent=agent, event=event, detail=detail))

    @contextmanager
    def span(self, agent: str, event: str, **detail: Any) -> Generator[dict[str, Any]]:
        """Record a piece of work with its duration; what is put into the yielded mapping joins the detail."""
        at_ms = self._now()
        try:
            yield detail
        finally:
            self._events.append(
                TraceEvent(
                    at_ms=at_ms, agent=agent, event=event, detail=detail, duration_ms=round(self._now() - at_ms, 3)
                )
            )

    def finish(self, plan_id: str, version: int) -> Trace:
        """Give the trace of the finished request, its events in order of their beginning."""
        events = sorted(self._events, key=lambda event: event.at_ms)
        return Trace(trace_id=self.trace_id, plan_id=plan_id, version=version, events=tuple(events))

    def _now(self) -> float:
        return round((self._clock() - self._start) * 1000, 3)
