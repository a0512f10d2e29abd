"""Find the places that campaigns can be aimed at."""

from collections.abc import Callable, Sequence
from pathlib import Path

from server.catalog.entries import PlaceEntry, PlaceMatch, PlaceMention, PlaceSearch

Progress = Callable[[str, float], None]


class Geo:
    """Every country, region and city from 15,000 people, with the names people use for them."""

    def get(self, place_id: str) -> PlaceEntry | None:
        """Give the place with this id: `DE`, `2950159`, `US:06103`, `macro:dach`."""
        raise NotImplementedError

    def lookup(self, name: str) -> tuple[PlaceMatch, ...]:
        """Give the places that have exactly this name, best first."""
        raise NotImplementedError

    def search(
        self, query: str, *, country: str = "", types: Sequence[str] = (), limit: int = 10, offset: int = 0
    ) -> PlaceSearch:
        """Find places by name, nickname, code, "City, Region" or a misspelling of one."""
        raise NotImplementedError

    def mentions(self, text: str) -> tuple[PlaceMention, ...]:
        """Find every place that a text names, in order and without overlap."""
        raise NotImplementedError

    def members(self, entry: PlaceEntry) -> tuple[PlaceEntry, ...]:
        """Give the places that a macro-region or a nickname stands for."""
        raise NotImplementedError

    def country(self, code: str) -> PlaceEntry | None:
        """Give the country with this ISO 3166-1 code."""
        raise NotImplementedError

    def currency_of(self, country: str) -> str:
        """Give the currency code of a country, or an empty string where it has none."""
        raise NotImplementedError


def open_geo(cache_dir: Path, progress: Progress | None = None) -> Geo:
    """Open the place index in `cache_dir`, building it first where it is missing or out of date."""
    raise NotImplementedError
