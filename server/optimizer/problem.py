"""What is to be allocated: candidate lines, what they bring, and the limits on their money."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Coarse = NDArray[np.float32]
"""Outcomes on a grid, which only have to tell which lines are best: their money is settled in double precision."""
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

Response = Callable[[Integers, Floats], Floats]
"""Candidates and spends of shapes that broadcast to the outcome of each; it never falls as the spend grows."""


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """Candidates that together must get from `low` to `high`; a combination is never half in a section."""

    members: Booleans
    low: float = 0.0
    high: float = np.inf


@dataclass(frozen=True, slots=True, eq=False)
class Purse:
    """Like a section, but free to take some candidates of a combination and not the others."""

    members: Booleans
    low: float = 0.0
    high: float = np.inf


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """A budget to be spent to the last unit on `fewest` to `most` lines.

    At most one candidate of a `combination` becomes a line. A line gets from `low` to `high`; of every
    combination with candidates in `must` one of these becomes a line in every answer. Sections do not overlap.
    """

    total: float
    response: Response
    combination: Integers
    low: Floats
    high: Floats
    most: int
    fewest: int = 1
    must: Booleans | None = None
    sections: tuple[Section, ...] = ()
    purse: Purse | None = None

    @property
    def locked(self) -> Booleans:
        """The candidates of which every answer holds one a combination."""
        return np.zeros(len(self.low), np.bool_) if self.must is None else self.must


@dataclass(frozen=True, slots=True, eq=False)
class Allocation:
    """The best answer for one number of lines: the spend of every candidate, zero where it is not a line."""

    spend: Floats
    outcome: float

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return int(np.count_nonzero(self.spend > 0))


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """The best allocation, the best for every number of lines, and the values of other budgets.

    `table[k, g]` is the outcome of k lines on g units of money as the grid sees it, minus infinity where there is none;
    the budget is `units` of them, and the table runs past it, so that other budgets are looked up and not solved again.
    """

    best: Allocation
    by_lines: dict[int, Allocation] = field(default_factory=dict[int, Allocation])
    table: Coarse = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    units: int = 0

    def at(self, lines: int, times: float) -> float | None:
        """Look up the outcome of so many lines on so many times the budget; None where the table does not say."""
        place = round(self.units * times)
        if not (0 <= lines < self.table.shape[0] and place < self.table.shape[1]):
            return None
        value = float(self.table[lines, place])
        return value if np.isfinite(value) else None


@dataclass(frozen=True, slots=True)
class Bound:
    """Limits on the money of some candidates together, as plain numbers."""

    members: tuple[bool, ...]
    low: float
    high: float


def problem(
    total: float,
    response: Response,
    combination: Sequence[int],
    ranges: Sequence[tuple[float, float]],
    *,
    fewest: int,
    most: int,
    must: Sequence[bool],
    sections: Sequence[Bound] = (),
    purse: Bound | None = None,
) -> Problem:
    """Make a problem out of plain numbers; `ranges` holds the least and the most money of each candidate."""
    bounds = np.array(ranges, dtype=np.float64).reshape(-1, 2)
    return Problem(
        total=total,
        response=response,
        combination=np.array(combination, dtype=np.int64),
        low=bounds[:, 0],
        high=bounds[:, 1],
        most=most,
        fewest=fewest,
        must=np.array(must, dtype=np.bool_),
        sections=tuple(Section(np.array(one.members, dtype=np.bool_), one.low, one.high) for one in sections),
        purse=Purse(np.array(purse.members, dtype=np.bool_), purse.low, purse.high) if purse else None,
    )
