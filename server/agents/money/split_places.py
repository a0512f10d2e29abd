"""Tie the parts of a budget to the targeted places that their words name."""

from dataclasses import replace

from server.agents.finding import Finding
from server.catalog.catalog import Catalog
from server.domain.brief import Audience, Budget, Split


def tie_splits(found: Finding[Budget], audience: Audience, catalog: Catalog) -> Finding[Budget]:
    """Give the splits by place the ids of the places; a name that is not targeted stays as it was said."""
    said = found.resolution
    if said is None or not any(split.kind == "PLACE" for split in said.value.splits):
        return found
    targeted = frozenset(place.id for place in audience.geos)
    splits = tuple(_tied(split, targeted, catalog) for split in said.value.splits)
    value = said.value.model_copy(update={"splits": splits})
    return replace(found, resolution=said.model_copy(update={"value": value}))


def _tied(split: Split, targeted: frozenset[str], catalog: Catalog) -> Split:
    if split.kind != "PLACE" or split.about in targeted:
        return split
    ids = (match.entry.id for match in catalog.geo.lookup(split.label))
    about = next((place_id for place_id in ids if place_id in targeted), split.about)
    return split.model_copy(update={"about": about})
