"""Find the places that campaigns can be aimed at."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path

from server.catalog.entries import PlaceEntry, PlaceMatch, PlaceMention, PlaceSearch
from server.catalog.geo_index import Found, Index, Progress, open_index
from server.catalog.geo_mentions import Scanner
from server.catalog.geo_names import fold_name
from server.catalog.geo_postal import find_postal, get_postal
from server.catalog.geo_ranking import as_matches, joined, ranked
from server.catalog.geo_search import Reader

_MOST_BEGUN = 200


class Geo:
    """Every country, region and city from 15,000 people, with the names people use for them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._reader = Reader(index)
        self._scanner = Scanner(index, self._reader)
        self.lookup = lru_cache(maxsize=2048)(self._lookup)
        self._found = lru_cache(maxsize=512)(self._find)

    def get(self, place_id: str) -> PlaceEntry | None:
        """Give the place with this id: `DE`, `2950159`, `US:06103`, `macro:dach`."""
        found = self._index.place(place_id)
        return found.entry if found else get_postal(self._index, place_id)

    def _lookup(self, name: str) -> tuple[PlaceMatch, ...]:
        """Give the places that have exactly this name, best first."""
        return as_matches(ranked(self._index.named(fold_name(name))), name)

    def search(
        self,
        query: str,
        *,
        country: str = "",
        types: Sequence[str] = (),
        limit: int = 10,
        offset: int = 0,
        begun: bool = False,
    ) -> PlaceSearch:
        """Find places by name, nickname, code, "City, Region" or a misspelling of one; `begun`: also by a beginning.

        The answer is ambiguous where the first place is not plainly the one meant; its reason names the rivals.
        """
        postal = find_postal(self._index, query)
        if postal and _fits(postal, country, types):
            return PlaceSearch((PlaceMatch(postal, 1.0, postal.id),), total=1)
        reason, found = self._found(query, country, tuple(types), begun)
        items = as_matches(found[offset : offset + limit], query.strip())
        return PlaceSearch(items, bool(reason), reason, len(found))

    def _find(self, query: str, country: str, types: Sequence[str], begun: bool) -> tuple[str, list[Found]]:
        """Say what is doubtful about the first place, and give all that fit; pages of one search look once."""
        named = self._reader.named(query)
        fit = partial(_fitting, country=country, types=types)
        guessed = fit(() if named else self._reader.guessed(query))
        starts = fit(self._starting_with(query, _MOST_BEGUN) if begun else ())
        return joined(fit(named), guessed, starts, query.strip())

    def mentions(self, text: str) -> tuple[PlaceMention, ...]:
        """Find every place that a text names, in order and without overlap.

        Give the text with its capitals: two-letter codes such as "DE" count only in capitals.
        """
        return self._scanner.mentions(text)

    def complete(self, start: str, limit: int = 10) -> tuple[PlaceMatch, ...]:
        """Give the best-known places with a name that begins like this."""
        return as_matches(self._starting_with(start, limit), start)

    def _starting_with(self, start: str, limit: int) -> tuple[Found, ...]:
        text = fold_name(start)
        return self._index.starting_with(text, limit) if len(text) > 1 else ()

    def members(self, entry: PlaceEntry) -> tuple[PlaceEntry, ...]:
        """Give the places that a macro-region or a nickname stands for."""
        return tuple(found.entry for found in map(self._index.place, entry.members) if found)

    def country(self, code: str) -> PlaceEntry | None:
        """Give the country with this ISO 3166-1 code."""
        found = self._index.place(code.upper()) if len(code) == 2 else None
        return found.entry if found else None

    def currency_of(self, country: str) -> str:
        """Give the currency code of a country, or an empty string where it has none."""
        return self._index.country(country.upper())[0]

    def neighbours_of(self, country: str) -> tuple[PlaceEntry, ...]:
        """Give the countries that border on a country."""
        return tuple(found.entry for found in map(self._index.place, self._index.country(country.upper())[1]) if found)

    def close(self) -> None:
        """Give the index file back."""
        self._index.close()


def _fitting(found: Iterable[Found], country: str, types: Sequence[str]) -> list[Found]:
    return [one for one in found if _fits(one.entry, country, types)]


def _fits(entry: PlaceEntry, country: str, types: Sequence[str]) -> bool:
    return (not country or entry.country == country.upper()) and (not types or entry.type in types)


def open_geo(cache_dir: Path, progress: Progress | None = None) -> Geo:
    """Open the place index in `cache_dir`, building it first where it is missing or out of date.

    Raises:
        Unavailable: the folder cannot be written, or the index cannot be built there.
    """
    return Geo(open_index(cache_dir, progress))
