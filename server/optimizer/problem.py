"""What is to be allocated: candidate lines, what they bring, and the limits on their money."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
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

    At most one candidate of a `combination` becomes a line. A line gets from `low` to `high`; a candidate of `must`
    becomes a line in every answer. Sections do not overlap.
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
        """The candidates that every answer holds."""
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

    `table[k, g]` is the outcome of k lines on g units of `unit` money as the grid sees it, minus infinity where there
    is none; it runs past the budget, so that other budgets are looked up and not solved again.
    """

    best: Allocation
    by_lines: dict[int, Allocation] = field(default_factory=dict[int, Allocation])
    table: Floats = field(default_factory=lambda: np.zeros((0, 0)))
    unit: float = 0.0
