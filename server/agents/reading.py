"""One message, prepared for the resolvers: folded letter by letter, so that offsets stay those of the verbatim text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from server.agents.words.asides import Aside, find_asides
from server.agents.words.language import detect_language
from server.agents.words.machine_talk import find_machine_talk
from server.domain.brief import Quote

_FOREIGN = re.compile(r"[^\x00-\x7f]")
_SPACES = re.compile(r"[^\S\n]")
_SENTENCE_END = re.compile(r"(?<=[!?。！？])\s*|(?<=\.)\s+(?=[^\W\d_a-z])|\n+|;\s+")


def fold(text: str) -> str:
    """Fold every character to its NFKC form where that is one character, and every kind of blank to a space.

    The result has the length of `text`: an offset in one is an offset in the other.
    """
    return _SPACES.sub(" ", _FOREIGN.sub(_folded, text))


def _folded(letter: re.Match[str]) -> str:
    folded = unicodedata.normalize("NFKC", letter[0])
    return folded if len(folded) == 1 else letter[0]


def lower(text: str) -> str:
    """Lower the case of every character that stays one character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(new if len(new := letter.lower()) == 1 else letter for letter in text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A message and what all resolvers need to know of it.

    `text` is verbatim. `live` is the folded text with the asides (instructions to the planner, hypotheticals, the past)
    blanked out, `lower` the same in lower case; all three have equal length. `number` is the message's place in the
    conversation, `locale` what the caller gave ("de-DE", or "" for unknown), `language` two letters.
    """

    text: str
    reference_date: date
    number: int = 0
    locale: str = ""
    language: str = "en"
    live: str = ""
    lower: str = ""
    asides: tuple[Aside, ...] = field(default=())

    def quote(self, start: int, end: int) -> Quote:
        """Quote the verbatim words at `start:end`."""
        return Quote(message=self.number, start=start, end=end, text=self.text[start:end])

    def without(self, spans: Iterable[tuple[int, int]]) -> "Reading":
        """Blank out more words: no value is read from them."""
        live = self.live
        for start, end in spans:
            live = live[:start] + " " * (end - start) + live[end:]
        return replace(self, live=live, lower=lower(live))

    def sentences(self) -> list[tuple[int, int]]:
        """Give the spans of the sentences and lines, in order."""
        spans: list[tuple[int, int]] = []
        start = 0
        for match in _SENTENCE_END.finditer(self.live):
            if self.live[start : match.start()].strip():
                spans.append((start, match.start()))
            start = match.end()
        if self.live[start:].strip():
            spans.append((start, len(self.live)))
        return spans


def read(text: str, reference_date: date, *, number: int = 0, locale: str = "", before: str = "") -> Reading:
    """Prepare a message for the resolvers; `before` is the language of the conversation so far."""
    folded = fold(text)
    language = detect_language(folded, locale, before)
    asides = _with_machine_talk(find_asides(folded, language), folded)
    live = folded
    for aside in asides:
        live = live[: aside.start] + " " * (aside.end - aside.start) + live[aside.end :]
    return Reading(
        text=text,
        reference_date=reference_date,
        number=number,
        locale=locale,
        language=language,
        live=live,
        lower=lower(live),
        asides=asides,
    )


def _with_machine_talk(asides: tuple[Aside, ...], folded: str) -> tuple[Aside, ...]:
    """Add what speaks to a machine to the asides; where they overlap they are one."""
    found = [Aside(start, end, "instruction") for start, end in find_machine_talk(lower(folded))]
    joined: list[Aside] = []
    for aside in sorted((*asides, *found), key=lambda one: (one.start, one.end)):
        if joined and aside.start < joined[-1].end:
            joined[-1] = replace(joined[-1], end=max(aside.end, joined[-1].end))
        else:
            joined.append(aside)
    return tuple(joined)
