"""Ask which words state the flight; the rules read the days out of those words themselves."""

from server.agents import schedule
from server.agents.asking.answers import FlightSaid, ScheduleAnswer
from server.agents.asking.merging import joined, opened, value_of
from server.agents.asking.quoting import only, spans_of
from server.agents.asking.situation import Situation
from server.agents.finding import Finding
from server.domain.brief import Schedule
from server.errors import UnreadableBrief


def check(situation: Situation, answer: ScheduleAnswer) -> str | None:
    """Say why an answer cannot be used, or None."""
    if answer.flight is None:
        return None
    found = _read(situation, answer.flight)
    if found is None:
        return "flight.quotes: these words do not stand in the message, or not in a part that counts"
    if found.resolution is None:
        return "flight.quotes: these words alone name no days"
    value = found.resolution.value
    if (value.start.isoformat(), value.end.isoformat()) != (answer.flight.start, answer.flight.end):
        return f"flight: the quoted words name the days from {value.start} to {value.end}"
    return None


def merge(situation: Situation, answer: ScheduleAnswer) -> tuple[Finding[Schedule], bool]:
    """Fill in what the rules left open; also say whether the model reads it as they do."""
    old = situation.findings.schedule
    found = _read(situation, answer.flight) if answer.flight else None
    if found is None or found.resolution is None:
        return old, answer.flight is None or old.resolution is None
    value = found.resolution.value
    if not opened(old, situation):
        same = old.resolution is not None and (old.resolution.value.start, old.resolution.value.end)
        return old, same == (value.start, value.end)
    return joined(old, found, found.resolution), True


def _read(situation: Situation, said: FlightSaid) -> Finding[Schedule] | None:
    spans = spans_of(situation.reading, said.quotes)
    if spans is None:
        return None
    try:
        return schedule.resolve(only(situation.reading, spans), value_of(situation.before.schedule))
    except UnreadableBrief:
        return Finding()
