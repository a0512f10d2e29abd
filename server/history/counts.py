"""How many campaigns stand behind an estimate, and how far one has to look for them."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from server.history.cells import Cells
from server.history.effects import Integers
from server.history.facets import Facets, Names, Sizes, facets_of
from server.history.snapshot import Snapshot

_PIECE = 1 << 20
ENOUGH = 10
"""A group of fewer campaigns is not evidence by itself."""

LEVELS: tuple[tuple[Names, str], ...] = (
    (("objective", "format", "goal", "placement", "country", "parent"), ""),
    (("format", "goal", "placement", "country", "parent"), "any objective"),
    (("format", "goal", "country", "parent"), "any objective and placement"),
    (("format", "goal", "country"), "any objective, placement and industry"),
    (("format", "country"), "any objective, goal, placement and industry"),
    (("format", "goal"), "all countries; any objective, placement and industry"),
    (("format",), "the format alone, in all countries"),
)
"""From the narrowest group to the widest, each with what it leaves open."""


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Campaigns per group of every level."""

    of: tuple[NDArray[np.uint32], ...]

    @classmethod
    def read(cls, snapshot: Snapshot, sizes: Sizes) -> "Counts":
        """Count the campaigns of a history, a piece at a time; of a sample, those of the history it was drawn from."""
        if snapshot.cells is not None:
            return cls(tuple(_counted(snapshot.cells, sizes, names) for names, _ in LEVELS))
        totals: list[NDArray[np.uint32]] = []
        for first in range(0, max(snapshot.count, 1), _PIECE):
            facets = facets_of(snapshot.columns, slice(first, first + _PIECE))
            keys = sizes.keys(facets, [names for names, _ in LEVELS])
            counts = [np.bincount(key.group, minlength=key.size).astype(np.uint32) for key in keys]
            totals = [total + count for total, count in zip(totals, counts, strict=True)] if totals else counts
        return cls(tuple(totals))

    def look(self, sizes: Sizes, facets: Facets) -> tuple[Integers, Integers, NDArray[np.bool_]]:
        """For facets of shape (country, combination): campaigns, level, and whether there are enough at all."""
        shape = np.broadcast_shapes(facets.country.shape, facets.format.shape)
        found = [
            np.broadcast_to(counts[sizes.group(facets, names)], shape).sum(axis=0, dtype=np.int64)
            if "country" in names
            else np.broadcast_to(counts[sizes.group(facets, names)], shape[1:]).astype(np.int64)
            for counts, (names, _) in zip(self.of, LEVELS, strict=True)
        ]
        table = np.stack(found)
        enough = table >= ENOUGH
        level = np.where(enough.any(axis=0), enough.argmax(axis=0), len(LEVELS) - 1)
        known: NDArray[np.bool_] = np.asarray(enough.any(axis=0))
        return np.take_along_axis(table, level[None], axis=0)[0], level, known


def _counted(cells: Cells, sizes: Sizes, names: Names) -> NDArray[np.uint32]:
    """Campaigns per group of these facets."""
    size = sizes.key(cells.facets, names).size
    total = np.zeros(size, np.uint32)
    for number, campaigns in enumerate(cells.objectives.T):
        facets = replace(cells.facets, objective=np.full(len(campaigns), number))
        total += np.bincount(sizes.group(facets, names), campaigns, size).astype(np.uint32)
    return total
