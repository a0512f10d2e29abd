"""Find names that a misspelt one may stand for."""

from bisect import bisect_left
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from server.catalog.geo_index import Found, Index
from server.catalog.geo_layout import ALTERNATE

_LONG_NAME = 6
_PENALTY = (0.0, 1.3, 3.2)
_FIRST_LETTER = 0.6
_MOST = 40
_FLOOR = 3.0
_CEILING = 9.0
# The weight from which a place that is one slip away leaves no room for those that are two.
_PLAIN = 5.0


class Typos:
    """The names worth guessing at, read at the first misspelling."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @cached_property
    def _names(self) -> list[str]:
        return self._index.typos()

    def near(self, text: str) -> tuple[Found, ...]:
        """Give the places whose names differ from this folded text by a slip or two of the keyboard."""
        if len(text) < 4 or not text.isascii():
            return ()
        reach = 1 if len(text) < _LONG_NAME else 2
        start, end = (bisect_left(self._names, size, key=len) for size in (len(text) - reach, len(text) + reach + 1))
        near = extract(text, self._names[start:end], scorer=OSA.distance, score_cutoff=reach, limit=_MOST)
        found: list[Found] = []
        for name, distance, _ in near:
            if distance > 1 and any(one.weight > _PLAIN for one in found):
                break
            penalty = _PENALTY[distance] + _FIRST_LETTER * (name[0] != text[0])
            for one in self._index.named(name):
                weight = min(one.weight, _CEILING) - penalty
                if weight >= _FLOOR and (reach > 1 or one.kind != ALTERNATE):
                    found.append(one._replace(weight=weight))
        return tuple(found)
