"""Read a query as a place: a name, a name with the region or country around it, or a misspelling of either."""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA

from server.catalog.geo_index import Found, Index
from server.catalog.geo_layout import ALTERNATE, CODE, DEMONYM
from server.catalog.geo_names import fold_name
from server.catalog.geo_ranking import ranked
from server.catalog.geo_typos import Typos

_BEFORE = re.compile(
    r"^(?:the |city of |greater |metro |metropolitan |metropole |region |state of |province of |grossraum |raum |grand "
    r"|gran |grande |area metropolitana de |in |around |near |all of |region of |region de |ville de |ciudad de )+"
)
_AFTER = re.compile(
    r"(?: (?:metro|metropolitan|area|region|metroplex|und umgebung|and surroundings|agglomeration|dma|downtown))+$"
)
_KIND_WORDS = {
    "country": ("COUNTRY",),
    "nation": ("COUNTRY",),
    "land": ("COUNTRY", "REGION"),
    "state": ("REGION",),
    "province": ("REGION",),
    "county": ("REGION",),
    "canton": ("REGION",),
    "city": ("CITY",),
    "town": ("CITY",),
    "stadt": ("CITY",),
    "ville": ("CITY",),
}
_AROUND = ("COUNTRY", "REGION", "MACRO_REGION")
_DEPTH = 3
_MOST_LETTERS, _MOST_WORDS = 120, 8
_NAMESAKE, _SLIPS = 1.1, 2


class Reader:
    """Reads folded queries; what it learns about a query is kept for the next one."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._typos = Typos(index)
        self.named = lru_cache(maxsize=1024)(self._named)
        self.guessed = lru_cache(maxsize=1024)(self._guessed)

    def _readings(self, query: str) -> tuple[str, ...]:
        text = fold_name(query) if len(query) <= _MOST_LETTERS else ""
        return tuple(dict.fromkeys((text, _BEFORE.sub("", _AFTER.sub("", text)) or text)))

    def _named(self, query: str) -> tuple[Found, ...]:
        """Give the places that a query names in full, the likeliest first, whatever their type."""
        readings = self._readings(query)
        for reading in readings:
            found = self._exactly(reading) or self._of_kind(reading)
            if found:
                return tuple(found)
        return next((tuple(found) for reading in readings if (found := self._inside(reading, self._exactly))), ())

    def _guessed(self, query: str) -> tuple[Found, ...]:
        """Give the places that a query may misspell, the likeliest first."""
        readings = self._readings(query)
        near = next((found for reading in readings if (found := ranked(self._typos.near(reading)))), None)
        return tuple(near or self._inside(readings[-1], self._roughly))

    def _exactly(self, text: str) -> list[Found]:
        """Look a name up; a misspelling recorded for one place also counts, for less, for others of its name."""
        found = ranked((*self._index.named(text), *self._index.named(text.removeprefix("the "))))
        if found and found[0].kind == ALTERNATE and found[0].entry.type == "CITY":
            name = fold_name(found[0].entry.name)
            if OSA.distance(name, text) <= _SLIPS:
                others = (one._replace(weight=one.weight - _NAMESAKE) for one in self._index.named(name))
                return ranked((*found, *others))
        return found

    def _roughly(self, text: str) -> list[Found]:
        return self._exactly(text) or ranked(self._typos.near(text))

    def _of_kind(self, text: str) -> list[Found]:
        """Read "Georgia country" or "Washington state" by the kind of place it names."""
        name, _, kind = text.rpartition(" ")
        types = _KIND_WORDS.get(kind, ())
        return ranked(self._exactly(name), lambda one: one.entry.type in types) if types and name else []

    def _inside(self, text: str, named: Callable[[str], list[Found]], depth: int = _DEPTH) -> list[Found]:
        """Read "Paris Texas" as the Paris in Texas, and "Cambridge UK" as the Cambridge in the United Kingdom."""
        words = text.split(" ")
        if depth == 0 or not 2 <= len(words) <= _MOST_WORDS:
            return []
        for split in range(len(words) - 1, 0, -1):
            head, tail = " ".join(words[:split]), " ".join(words[split:])
            found = self.within(named(head) or self._inside(head, named, depth - 1), named(tail))
            if found:
                return found
        return []

    def within(self, inner: list[Found], outer: list[Found]) -> list[Found]:
        """Keep the places that lie inside one of the others."""
        around: set[str] = set()
        for one in outer:
            if one.entry.type in _AROUND and one.kind != DEMONYM:
                around |= {one.entry.id, *one.entry.members}
        return [one for one in inner if around.intersection(one.parents) and one.kind != CODE]
