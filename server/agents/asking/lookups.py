"""The catalogue searches a model may use; what they showed is remembered, and only that may be chosen."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from server.agents.asking.shielding import shielded
from server.catalog.catalog import Catalog
from server.catalog.entries import PlaceEntry
from server.domain.value import Value
from server.language.protocol import ModelTool

Kind = Literal["place", "category", "interest"]

_MOST = 6


class Phrase(Value):
    """What to search for."""

    query: Annotated[str, StringConstraints(min_length=1, max_length=120)] = Field(description="A name or a phrase.")


class LookUps:
    """Searches of one question. `shown` are the ids that the model has seen, so that it cannot make one up."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self.shown: dict[Kind, set[str]] = {"place": set(), "category": set(), "interest": set()}

    def places(self, query: str) -> list[dict[str, Any]]:
        """Find places."""
        return self._places(match.entry for match in self._catalog.geo.search(query, limit=_MOST).items)

    def named(self, text: str) -> list[dict[str, Any]]:
        """Find what the names in a text may stand for."""
        mentions = self._catalog.geo.mentions(text)
        return self._places(match.entry for one in mentions for match in one.candidates[:_MOST])

    def _places(self, entries: Iterable[PlaceEntry]) -> list[dict[str, Any]]:
        rows = [
            {"id": entry.id, "type": entry.type, "name": entry.name, "where": f"{entry.region} {entry.country}".strip()}
            for entry in entries
            if entry.type != "MACRO_REGION"
        ]
        return self._seen("place", rows)

    def categories(self, query: str) -> list[dict[str, Any]]:
        """Find ad categories."""
        found, _ = self._catalog.categories.search(query, limit=_MOST)
        return self._seen("category", [{"id": one.entry.id, "name": " > ".join(one.entry.path)} for one in found])

    def interests(self, query: str) -> list[dict[str, Any]]:
        """Find interests."""
        found, _ = self._catalog.interests.search(query, limit=_MOST)
        return self._seen("interest", [{"id": one.entry.id, "name": " > ".join(one.entry.path)} for one in found])

    def tool(self, kind: Kind) -> ModelTool:
        """Offer one of the searches to a model."""
        search = {"place": self.places, "category": self.categories, "interest": self.interests}[kind]
        plural = {"place": "places", "category": "ad categories", "interest": "interests"}[kind]

        async def run(phrase: Phrase) -> Mapping[str, Any]:
            return {"items": await asyncio.to_thread(search, shielded(phrase.query))}

        name = f"search_{plural.replace(' ', '_')}"
        return ModelTool(name, f"Find {plural} by a name or a phrase; gives ids.", Phrase, run)

    def _seen(self, kind: Kind, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        self.shown[kind] |= {row["id"] for row in rows}
        return [{key: shielded(str(value)) for key, value in row.items()} for row in rows]
