"""What the codes in a tenant's campaigns stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.history.record import ASSET_FORMATS, DELIVERY_GOALS, OBJECTIVES, PLACEMENTS
from server.history.snapshot import Vocabulary
from server.postgres.database import Connection

MOST_INTERESTS = 128
_KINDS: Mapping[str, tuple[str, ...]] = {
    "objective": OBJECTIVES,
    "delivery_goal": DELIVERY_GOALS,
    "asset_format": ASSET_FORMATS,
    "placement": PLACEMENTS,
}
_CODES = 1 << 15


@dataclass(frozen=True, slots=True)
class Words:
    """The codes of the product, shared by all tenants, and the ad categories and interests of one."""

    product: tuple[tuple[str, int, str], ...]
    categories: tuple[tuple[int, str], ...]
    interests: tuple[tuple[int, str], ...]

    def tables(self, vocabulary: Vocabulary) -> dict[str, NDArray[np.int64]]:
        """For each coded column the index of every code in a vocabulary; what is not known stands for itself."""
        tables: dict[str, NDArray[Any]] = {}
        for kind, names in _KINDS.items():
            tables[kind] = np.full(_CODES, len(names) - 1)
            for owner, code, name in self.product:
                if owner == kind and name in names:
                    tables[kind][code] = names.index(name)
        places = {name: place for place, name in enumerate(vocabulary.categories)}
        tables["category"] = np.zeros(_CODES, np.int64)
        for code, name in self.categories:
            tables["category"][code] = places[name]
        return tables

    def vocabulary(self, countries: Iterable[str], parents: Mapping[str, str]) -> Vocabulary:
        """Give the vocabulary of a snapshot. A category without a known parent is its own."""
        by_bit = dict(self.interests)
        interests = (by_bit.get(bit, "") for bit in range(1, max(by_bit, default=0) + 1))
        return Vocabulary.of(countries, (name for _, name in self.categories), parents, interests)


async def read_words(connection: Connection) -> Words:
    """Read the words that a transaction sees."""
    product = await connection.fetch("SELECT kind, code, name FROM media_planner.code ORDER BY kind, code")
    terms = await connection.fetch("SELECT kind, code, name FROM media_planner.term ORDER BY kind, code")
    return Words(
        product=tuple((row["kind"], row["code"], row["name"]) for row in product),
        categories=tuple((row["code"], row["name"]) for row in terms if row["kind"] == "category"),
        interests=tuple((row["code"], row["name"]) for row in terms if row["kind"] == "interest"),
    )
