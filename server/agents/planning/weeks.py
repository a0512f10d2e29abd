"""Lay a line's money over the weeks of its flight; days on which nothing may run get none."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from server.domain.brief import Blackout, Pacing, Schedule
from server.domain.flight import Flight
from server.domain.plan import Week
from server.errors import InfeasiblePlan
from server.optimizer.flighting import kept, leaned, spread
from server.optimizer.rounding import split_micros

_LEAN: dict[Pacing, float] = {"EVEN": 0.0, "FRONT_LOADED": 0.6, "BACK_LOADED": -0.6}
"""From 1.6 times the even spend on the first day down to 0.4 times on the last, or the other way round."""
_PACED: dict[Pacing, str] = {
    "EVEN": "the same money every day",
    "FRONT_LOADED": "more money first, from 1.6 times the even spend down to 0.4 times",
    "BACK_LOADED": "more money last, from 0.4 times the even spend up to 1.6 times",
}
_TELLING = 0.0005


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
    amount_micros: int,
    pieces: Sequence[Flight],
    months: Sequence[float],
    elasticity: float,
    *,
    pacing: Pacing | None = None,
    coin: int = 1,
) -> tuple[Week, ...]:
    """Split an amount over the pieces, exactly; `months` is how dear each month of the year is.

    Without a wish for the pacing the pieces follow the prices.
    """
    shares = shares_of(pieces, months, elasticity, pacing)
    amounts = split_micros(amount_micros, shares, coin)
    return tuple(
        Week(start=piece.start, end=piece.end, amount_micros=amount)
        for piece, amount in zip(pieces, amounts, strict=True)
    )


def shares_of(
    pieces: Sequence[Flight], months: Sequence[float], elasticity: float, pacing: Pacing | None
) -> list[float]:
    """Give the share of the money of each piece."""
    days = [piece.days for piece in pieces]
    return spread(days, price_of(pieces, months), elasticity) if pacing is None else leaned(days, _LEAN[pacing])


def pacing_told(
    pacing: Pacing | None, pieces: Sequence[Flight], months: Sequence[float], lines: Sequence[tuple[int, float]]
) -> tuple[str, ...]:
    """Say what a wish for the pacing costs; `lines` are the micro-units and the elasticity of each."""
    if pacing is None:
        return ()
    days, prices = [piece.days for piece in pieces], price_of(pieces, months)
    money = sum(micros for micros, _ in lines)
    part = sum(
        micros / money * kept(days, prices, elasticity, shares_of(pieces, months, elasticity, pacing))
        for micros, elasticity in lines
    )
    loss = 1.0 - part
    cost = f"it costs about {loss:.1%} of the outcome" if loss >= _TELLING else "it costs next to nothing"
    return (f"Weeks: {_PACED[pacing]}, as asked; {cost} against the best spread (the forecast does not count that).",)


def price_of(pieces: Sequence[Flight], months: Sequence[float]) -> list[float]:
    """How dear the middle of each piece is."""
    return [months[(piece.start + timedelta(days=piece.days // 2)).month - 1] for piece in pieces]
