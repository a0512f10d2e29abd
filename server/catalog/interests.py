"""Find the interests of the IAB Audience Taxonomy 1.1 by the words people use."""

from collections.abc import Iterator
from typing import Literal

from server.catalog.entries import InterestEntry, InterestMatch
from server.catalog.interest_synonyms import EVERYDAY, INTERESTS, PODCAST_TOPICS, PURCHASE_INTENTS, SYNONYMS, WEAK
from server.catalog.phrases import PhraseTable, read_lines
from server.errors import NotFound

_Kind = Literal["INTEREST", "PURCHASE_INTENT"]


class Interests:
    """The interests, the purchase intents and the words that name them."""

    def __init__(self, entries: dict[str, InterestEntry], table: PhraseTable) -> None:
        self._entries = entries
        self._table = table
        self._topics = _pairs(PODCAST_TOPICS)

    def __contains__(self, interest_id: str) -> bool:
        return interest_id in self._entries

    def __iter__(self) -> Iterator[InterestEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, interest_id: str) -> InterestEntry:
        """Give the interest of an id.

        Raises:
            NotFound: No interest has this id.
        """
        try:
            return self._entries[interest_id]
        except KeyError:
            hint = "Search the interests by a word such as 'runners' and use an id from there."
            raise NotFound(f"There is no interest {interest_id!r}.", hint=hint) from None

    def search(self, query: str, limit: int = 10, offset: int = 0) -> tuple[tuple[InterestMatch, ...], int]:
        """Find interests for a phrase, the best first, and how many there are."""
        wanted = query.strip()
        scores = {wanted: 1.0} if wanted in self._entries else self._table.search(query)
        self._widen(scores)
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        found = (InterestMatch(self._entries[key], round(score, 3)) for key, score in ranked[offset : offset + limit])
        return tuple(found), len(ranked)

    def _widen(self, scores: dict[str, float]) -> None:
        """Add what lies above and below the best interest, behind everything that was found."""
        best = next(iter(scores), None)
        if best is None:
            return
        lowest, path = min(scores.values()), self._entries[best].path
        kind = self._entries[best].kind
        for entry in self._entries.values():
            if entry.kind == kind and entry.path != path and entry.path[0] == path[0]:
                scores.setdefault(entry.id, 0.5 * lowest)

    def mentions(self, text: str) -> tuple[InterestMatch, ...]:
        """Find the words that name interests in running text; a score under 0.5 is a hint, not a statement."""
        return tuple(
            InterestMatch(self._entries[hit.key], hit.weight, hit.start, hit.end) for hit in self._table.mentions(text)
        )

    def podcast_topic(self, interest_id: str) -> str | None:
        """Give Spotify's podcast topic for an interest or the interest above it, or None where none matches."""
        path = self.get(interest_id).path
        found = (topic for topic, key in self._topics.items() if key in self and self.get(key).path == path[:1])
        return next(found, None)


def _pairs(lines: str) -> dict[str, str]:
    return {name: key for name, _, key in (line.partition(" ") for line in lines.strip().splitlines())}


def open_interests() -> Interests:
    """Read the interests and their synonyms."""
    entries = dict([*_entries(INTERESTS, "INTEREST"), *_entries(PURCHASE_INTENTS, "PURCHASE_INTENT")])
    phrases = [*read_lines(SYNONYMS), *((entry.name, entry.id) for entry in entries.values())]
    return Interests(entries, PhraseTable(phrases, WEAK.replace("\n", " ").split(","), EVERYDAY.split()))


def _entries(lines: str, kind: _Kind) -> Iterator[tuple[str, InterestEntry]]:
    names: dict[str, str] = {}
    for line in lines.strip().splitlines():
        key, parent, name = line.split(" ", 2)
        names[key] = name
        yield key, InterestEntry(key, name, (names[parent], name) if parent in names else (name,), kind)
