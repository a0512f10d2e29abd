"""The facets of a campaign that explain its price and its results, as codes, and the groups made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.history.effects import Key
from server.history.record import GENDERS
from server.history.snapshot import Columns, Vocabulary

Integers = NDArray[np.int64]
Names = tuple[str, ...]

_ALL_GENDERS = (1 << len(GENDERS)) - 1
SPAN = 6
OLDEST = 65
"""Ages above count as one: past planners' ranges seldom end between 65 and 99."""
AUDIENCES = 9 * 2 * 2


@dataclass(frozen=True, slots=True, eq=False)
class Facets:
    """One array of codes a facet, all of shapes that broadcast."""

    country: Integers
    objective: Integers
    goal: Integers
    format: Integers
    placement: Integers
    parent: Integers
    category: Integers
    month: Integers
    audience: Integers

    def take(self, rows: NDArray[Any]) -> "Facets":
        """The campaigns at `rows`."""
        return Facets(*(getattr(self, name)[rows] for name in self.__slots__))


def facets_of(columns: Columns, rows: slice = slice(None)) -> Facets:
    """The facets of campaigns."""
    middle = columns.start[rows].astype(np.int64) + columns.days[rows].astype(np.int64) // 2
    month = middle.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12
    return Facets(
        country=columns.country[rows].astype(np.int64),
        objective=columns.objective[rows].astype(np.int64),
        goal=columns.delivery_goal[rows].astype(np.int64),
        format=columns.asset_format[rows].astype(np.int64),
        placement=columns.placement[rows].astype(np.int64),
        parent=columns.parent[rows].astype(np.int64),
        category=columns.category[rows].astype(np.int64),
        month=month,
        audience=audience_class(
            columns.age_min[rows].astype(np.int64),
            columns.age_max[rows].astype(np.int64),
            columns.genders[rows] != _ALL_GENDERS,
            (columns.interests_low[rows] | columns.interests_high[rows]) != 0,
        ),
    )


def audience_class(age_min: Any, age_max: Any, gendered: Any, interested: Any) -> Integers:
    """How narrow an audience is: by the years it spans, and whether gender or interests restrict it."""
    years = np.clip(np.minimum(age_max, OLDEST) - age_min + 1, 1, 9 * SPAN - 1) // SPAN
    return np.asarray((years * 2 + gendered) * 2 + interested, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many codes each facet has."""

    of: dict[str, int]

    @classmethod
    def read(cls, vocabulary: Vocabulary) -> "Sizes":
        """Take the sizes from the vocabulary; one more country stands for those it does not hold."""
        return cls(
            {
                "country": len(vocabulary.countries) + 1,
                "objective": len(vocabulary.objectives),
                "goal": len(vocabulary.delivery_goals),
                "format": len(vocabulary.asset_formats),
                "placement": len(vocabulary.placements),
                "parent": len(vocabulary.parents),
                "category": len(vocabulary.categories),
                "month": 12,
                "audience": AUDIENCES,
            }
        )

    def group(self, facets: Facets, names: Names) -> Integers:
        """The group that the facets of these names make together."""
        code: Integers = np.zeros((), np.int64)
        for name in names:
            code = code * self.of[name] + getattr(facets, name)
        return code

    def key(self, facets: Facets, names: Names) -> Key:
        """The groups of campaigns by the facets of these names."""
        return Key(self.group(facets, names), int(np.prod([self.of[name] for name in names])))

    def keys(self, facets: Facets, names: Sequence[Names]) -> list[Key]:
        """The groups of campaigns for every set of names."""
        return [self.key(facets, one) for one in names]
