"""What the date grammar gives: a stretch of days named by words at a place in the text."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Unit = Literal["day", "week", "month", "year"]
Kind = Literal["range", "period", "day", "start", "end", "duration"]


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: a number of calendar units."""

    number: int
    unit: Unit

    @property
    def days(self) -> int | None:
        """How many days it has, where that does not depend on the calendar."""
        return {"day": self.number, "week": 7 * self.number}.get(self.unit)

    @property
    def iso(self) -> str:
        """The ISO 8601 text, such as P3W."""
        return f"P{self.number}{self.unit[0].upper()}"


@dataclass(frozen=True, slots=True)
class Window:
    """Days named by the words at `start_offset:end_offset`; `end` is the last day included.

    A `range` has both ends stated, a `period` is a named stretch (a month, a week, a feast with several days), a
    `day` is one day. A `start` has no end, an `end` no start, a `duration` neither: it has a length.
    `granularity` is the unit the words speak in. `other` is the second reading of a numeric date that has two.
    `year_stated` tells a date written with its year, `day_only` a day of the month named without its month,
    `deadline` an end said with "by". `weekday_off` marks a date beside a weekday that it does not fall on. `weak`
    words are dates only in a context that speaks of them (a bare number, a bare year). `problem` says why words
    that look like a date name none.
    """

    start_offset: int
    end_offset: int
    kind: Kind
    start: date | None = None
    end: date | None = None
    length: Length | None = None
    granularity: str = "day"
    name: str = ""
    other: tuple[date, date] | None = None
    year_stated: bool = False
    deadline: bool = False
    weak: bool = False
    day_only: bool = False
    weekday_off: bool = False
    problem: str = ""

    @property
    def days(self) -> int | None:
        """How many days the window has, both ends counted."""
        if self.start is not None and self.end is not None:
            return (self.end - self.start).days + 1
        return self.length.days if self.length else None
