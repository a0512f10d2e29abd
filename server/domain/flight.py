"""A flight: the days on which a campaign runs."""

from collections.abc import Iterator
from datetime import date, timedelta

from pydantic import model_validator

from server.domain.value import Value


class Flight(Value):
    """The days from `start` to `end`; `end` is the last day included."""

    start: date
    end: date

    @model_validator(mode="after")
    def _ordered(self) -> "Flight":
        if self.end < self.start:
            raise ValueError(f"the flight ends on {self.end}, before it starts on {self.start}")
        return self

    @property
    def days(self) -> int:
        """How many days the flight has, both ends counted."""
        return (self.end - self.start).days + 1

    def weeks(self) -> Iterator["Flight"]:
        """Yield the calendar weeks (Monday to Sunday) of the flight, the first and last cut at its ends."""
        start = self.start
        while start <= self.end:
            end = min(start + timedelta(days=6 - start.weekday()), self.end)
            yield Flight(start=start, end=end)
            start = end + timedelta(days=1)
