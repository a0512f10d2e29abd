"""Lay a line's money over the weeks of its flight; days on which nothing may run get none."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from server.domain.brief import Blackout, Schedule
from server.domain.flight import Flight
from server.domain.plan import Week
from server.errors import InfeasiblePlan
from server.optimizer.flighting import spread
from server.optimizer.rounding import split_micros


def running_pieces(schedule: Schedule) -> tuple[Flight, ...]:
    """Give the calendar weeks of the flight, cut around the days on which nothing may run.

    Raises:
        InfeasiblePlan: No day is left.
    """
    flight = Flight(start=schedule.start, end=schedule.end)
    pieces = tuple(piece for week in flight.weeks() for piece in _cut(week, schedule.blackouts))
    if not pieces:
        raise InfeasiblePlan(
            f"Nothing may run on any day from {schedule.start} to {schedule.end}.",
            hint="Shorten the days without advertising, or lengthen the flight.",
        )
    return pieces


def _cut(week: Flight, blackouts: Iterable[Blackout]) -> Iterator[Flight]:
    """Yield the runs of days of a week outside the blackouts."""
    barred = [(one.start, one.end) for one in blackouts]
    first: date | None = None
    for offset in range(week.days + 1):
        day = week.start + timedelta(days=offset)
        open_ = day <= week.end and not any(low <= day <= high for low, high in barred)
        if open_ and first is None:
            first = day
        elif not open_ and first is not None:
            yield Flight(start=first, end=day - timedelta(days=1))
            first = None


def running_days(pieces: Sequence[Flight]) -> int:
    """How many days something runs."""
    return sum(piece.days for piece in pieces)


def weekly(
    amount_micros: int, pieces: Sequence[Flight], months: Sequence[float], elasticity: float, coin: int = 1
) -> tuple[Week, ...]:
    """Split an amount over the pieces, exactly; `months` is how dear each month of the year is."""
    shares = spread([piece.days for piece in pieces], price_of(pieces, months), elasticity)
    amounts = split_micros(amount_micros, shares, coin)
    return tuple(
        Week(start=piece.start, end=piece.end, amount_micros=amount)
        for piece, amount in zip(pieces, amounts, strict=True)
    )


def price_of(pieces: Sequence[Flight], months: Sequence[float]) -> list[float]:
    """How dear the middle of each piece is."""
    return [months[(piece.start + timedelta(days=piece.days // 2)).month - 1] for piece in pieces]
