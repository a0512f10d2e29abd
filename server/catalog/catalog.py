"""The catalogue: places, ad categories, interests and currencies, opened together."""

from dataclasses import dataclass
from pathlib import Path

from server.catalog.categories import Categories, open_categories
from server.catalog.currencies import Currencies, open_currencies
from server.catalog.geo import Geo, Progress, open_geo
from server.catalog.interests import Interests, open_interests
from server.catalog.population import Population


@dataclass(frozen=True, slots=True)
class Catalog:
    """What exists, and how to find it."""

    geo: Geo
    categories: Categories
    interests: Interests
    currencies: Currencies
    population: Population


def open_catalog(cache_dir: Path, progress: Progress | None = None, population: Path | None = None) -> Catalog:
    """Open the catalogue; the first time builds the place index in `cache_dir` and tells `progress` how far it is.

    `population` is a file of people by age that was entered, if there is one.
    """
    return Catalog(
        open_geo(cache_dir, progress), open_categories(), open_interests(), open_currencies(), Population(population)
    )
