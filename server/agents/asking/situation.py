"""What the rules made of a message before a model is asked: the words left over, and what may be asked at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from server.agents.asking.suspicion import is_suspicious, suspicious_spans
from server.agents.reading import Reading
from server.agents.settlement import Findings
from server.agents.unused import COURTESY
from server.agents.words.language import is_common
from server.catalog.catalog import Catalog
from server.domain.brief import Brief
from server.domain.session import Given

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CLAUSE = re.compile(r"[^,;:()\n.!?。！？、]+")
_LEAST = 3
_LONGEST = 100
_MOST_PHRASES = 4


@dataclass(frozen=True)
class Situation:
    """A message, what the rules found in it, and what was known before.

    `trusting` is set where nothing in the message speaks to a machine: only then do a model's readings count that the
    rules cannot check word for word.
    """

    reading: Reading
    findings: Findings
    before: Brief
    given: Given
    catalog: Catalog
    trusting: bool

    @property
    def refining(self) -> bool:
        """Whether there is a version before this message."""
        return self.before != Brief()

    @cached_property
    def rest(self) -> Reading:
        """The message without the words that the rules used."""
        used = [span for _, finding in self.findings.each() for span in finding.used]
        return self.reading.without(used)

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """The left-over words that say something, clause by clause; none of them is common in its language."""
        return tuple(self._phrases())[:_MOST_PHRASES]

    def _phrases(self) -> Iterator[str]:
        for clause in _CLAUSE.finditer(self.rest.live):
            words = [word for word in _WORD.findall(clause.group()) if _says_something(word)]
            if words:
                yield " ".join(words)[:_LONGEST]

    @property
    def names(self) -> tuple[str, ...]:
        """The left-over words that are written as names are."""
        return tuple(word for phrase in self.phrases for word in phrase.split() if word[0].isupper())

    @property
    def nothing_found(self) -> bool:
        """Whether the rules found nothing at all."""
        return all(finding.resolution is None for _, finding in self.findings.each())


def _says_something(word: str) -> bool:
    lowered = word.lower()
    return len(word) >= _LEAST and lowered not in COURTESY and not is_common(lowered)


def situation_of(reading: Reading, findings: Findings, before: Brief, given: Given, catalog: Catalog) -> Situation:
    """Say where a message stands after the rules; what may speak to a machine is blanked out for the model."""
    blanked = reading.without(suspicious_spans(reading))
    return Situation(blanked, findings, before, given, catalog, trusting=not is_suspicious(reading.text))
