"""What an operator sees of the calls: numbers for Prometheus, and one line of JSON a call; no briefs and no tokens."""

import asyncio
import json
import logging
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
    multiprocess,
)

SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder in which several processes put their numbers, so that any of them tells those of all."""
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_log = logging.getLogger("media_planner.calls")


@dataclass(slots=True)
class Told:
    """How a call ended."""

    outcome: str = "failed"


class Telling:
    """Counts and times calls by what was called; a tenant is named in the log, and never in a metric.

    Of several processes on one address the numbers are added up; what belongs to a process alone carries its number.
    """

    def __init__(self) -> None:
        self._folder = os.environ.get(SHARED, "")
        self._registry = CollectorRegistry()
        self._calls = Counter("media_planner_calls", "Calls.", ("name", "outcome"), registry=self._registry)
        self._seconds = Histogram(
            "media_planner_call_seconds", "Duration of calls.", ("name",), registry=self._registry, buckets=_BUCKETS
        )
        self._running = Gauge(
            "media_planner_calls_running",
            "Calls that are running.",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        self._tasks = Gauge(
            "media_planner_tasks", "Tasks of the event loop.", registry=self._registry, multiprocess_mode="liveall"
        )
        ProcessCollector(registry=self._registry)

    @contextmanager
    def call(self, name: str, tenant: str) -> Generator[Told]:
        """Tell of a call once it has ended."""
        told, start = Told(), time.perf_counter()
        self._running.inc()
        try:
            yield told
        finally:
            seconds = time.perf_counter() - start
            self._running.dec()
            self._calls.labels(name, told.outcome).inc()
            self._seconds.labels(name).observe(seconds)
            line = {"event": "call", "name": name, "tenant": tenant, "outcome": told.outcome}
            _log.info(json.dumps({**line, "milliseconds": round(seconds * 1000, 1)}))

    def metrics(self) -> bytes:
        """Give the numbers in the text format of Prometheus; on the event loop, whose tasks are counted."""
        self._tasks.set(len(asyncio.all_tasks()))
        if not self._folder:
            return generate_latest(self._registry)
        everything = CollectorRegistry()
        _forget_the_dead(Path(self._folder))
        multiprocess.MultiProcessCollector(everything, self._folder)
        return generate_latest(everything)


def _forget_the_dead(folder: Path) -> None:
    """Remove what processes that run no more said of themselves; what they counted stays."""
    for file in folder.glob("gauge_live*_*.db"):
        try:
            os.kill(int(file.stem.rpartition("_")[2]), 0)
        except ProcessLookupError:
            file.unlink(missing_ok=True)
