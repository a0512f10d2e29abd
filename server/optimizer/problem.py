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
    """Candidates that together must get from `low` to `high`; a combination is never half in a section.

    `grows` says by how much the two bounds rise when the budget is twice as much: by themselves where they are shares.
    """

    members: Booleans
    low: float = 0.0
    high: float = np.inf
    grows: tuple[float, float] = (0.0, 0.0)

    def at(self, times: float) -> tuple[float, float]:
        """The bounds for so many times the budget."""
        return self.low + (times - 1.0) * self.grows[0], self.high + (times - 1.0) * self.grows[1]


@dataclass(frozen=True, slots=True, eq=False)
class Purse(Section):
    """Like a section, but free to take some candidates of a combination and not the others."""


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """A budget to be spent to the last unit on `fewest` to `most` lines.

    At most one candidate of a `combination` becomes a line. A line gets from `low` to `high`; of every
    combination with candidates in `must` one of these becomes a line in every answer. Sections do not overlap.
    The answer can be asked for budgets up to `beyond` times this one, and for `spare` more lines than `most`.
    Curves that are known to be `concave` need not be looked at to tell how they bend.
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
    beyond: float = 1.0
    spare: int = 0
    concave: bool = False

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


Look = Callable[[int, float], float | None]
"""Look up what so many lines bring on so many times the budget."""


def _unknown(lines: int, times: float) -> float | None:
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """The best allocation, the best for every number of lines, and the values of other budgets."""

    best: Allocation
    by_lines: dict[int, Allocation] = field(default_factory=dict[int, Allocation])
    look: Look = _unknown

    def at(self, lines: int, times: float) -> float | None:
        """Look up the outcome of so many lines on so many times the budget, as a grid sees it.

        None where there is no such plan, or where the table does not say.
        """
        return self.look(lines, times)


@dataclass(frozen=True, slots=True)
class Bound:
    """Limits on the money of some candidates together, as plain numbers; `grows` as in a section."""

    members: tuple[bool, ...]
    low: float
    high: float
    grows: tuple[float, float] = (0.0, 0.0)


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
    beyond: float = 1.0,
    spare: int = 0,
    concave: bool = False,
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
        sections=tuple(Section(*_plain(one)) for one in sections),
        purse=Purse(*_plain(purse)) if purse else None,
        beyond=beyond,
        spare=spare,
        concave=concave,
    )


def _plain(one: Bound) -> tuple[Booleans, float, float, tuple[float, float]]:
    return np.array(one.members, dtype=np.bool_), one.low, one.high, one.grows
