"""Find the phrases of a table in a folded, lower-case text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

_TOKEN = re.compile(r"[^\W_]+")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_JOINTS = " -'’/‑"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """The words at `start:end` stand for `label`."""

    start: int
    end: int
    label: T


class Phrases(Generic[T]):
    """Phrases by what they stand for; hyphens, apostrophes and blanks between their words are the same.

    The table gives, for each label, its phrases separated by bars. The longest phrase at a place wins.
    """

    def __init__(self, table: Iterable[tuple[T, str]]) -> None:
        phrases = [(phrase.strip(), label) for label, row in table for phrase in row.split("|") if phrase.strip()]
        self._starts = _by_first_word((phrase, label) for phrase, label in phrases if not _JAPANESE.search(phrase))
        self._unspaced = {phrase: label for phrase, label in phrases if _JAPANESE.search(phrase)}
        longest_first = sorted(self._unspaced, key=len, reverse=True)
        self._unspaced_pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def find(self, text: str) -> list[Hit[T]]:
        """Give the phrases in the text, in order and without overlap."""
        hits = self._spaced(text)
        if self._unspaced and not text.isascii():
            pattern = self._unspaced_pattern
            hits += [Hit(m.start(), m.end(), self._unspaced[m.group()]) for m in pattern.finditer(text)]
            hits.sort(key=lambda hit: hit.start)
        return hits

    def _spaced(self, text: str) -> list[Hit[T]]:
        hits: list[Hit[T]] = []
        words = _words(text)
        free = 0
        for index, word in enumerate(words):
            entries = self._starts.get(word.group())
            if entries is None or index < free:
                continue
            for phrase, label in entries:
                if _stands_at(text, words, index, phrase):
                    free = index + len(phrase)
                    hits.append(Hit(word.start(), words[free - 1].end(), label))
                    break
        return hits


@lru_cache(maxsize=2)
def _words(text: str) -> list[re.Match[str]]:
    """Split a text into words; the tables are looked for one after the other in the same text."""
    return list(_TOKEN.finditer(text))


def _by_first_word(phrases: Iterable[tuple[str, T]]) -> Mapping[str, list[tuple[tuple[str, ...], T]]]:
    starts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for phrase, label in phrases:
        words = tuple(_TOKEN.findall(phrase.lower()))
        starts.setdefault(words[0], []).append((words, label))
    for entries in starts.values():
        entries.sort(key=lambda entry: len(entry[0]), reverse=True)
    return starts


def _stands_at(text: str, words: list[re.Match[str]], index: int, phrase: tuple[str, ...]) -> bool:
    if index + len(phrase) > len(words):
        return False
    for offset in range(1, len(phrase)):
        before, word = words[index + offset - 1], words[index + offset]
        if word.group() != phrase[offset] or text[before.end() : word.start()].strip(_JOINTS):
            return False
    return True
