"""Part a message into passages of one language each."""

import re

from server.agents.dates.lexicon import lexicon, plain
from server.agents.reading import Reading
from server.agents.words.language import detect_language

_BEFORE_FIGURE = re.compile(r"(?<=[^\W\d_]{4}\.)\s+(?=\d)")
_DOTTED_DAY = re.compile(r"(?<!\d)\d{1,2}\.\s*$")
_DOTTING = ("de", "sv", "en")
_WORD = re.compile(r"[^\W\d_]+")


def passages(reading: Reading) -> list[tuple[int, int, str]]:
    """Part the message where its language changes; a sentence that does not tell is like the one before."""
    found: list[tuple[int, int, str]] = []
    for start, end in _sentences(reading):
        language = detect_language(reading.live[start:end], found[-1][2] if found else reading.language)
        if found and found[-1][2] == language:
            found[-1] = (found[-1][0], end, language)
        else:
            found.append((start, end, language))
    return found


def _sentences(reading: Reading) -> list[tuple[int, int]]:
    """Give the sentences, parted also where one begins with a figure."""
    spans: list[tuple[int, int]] = []
    for start, end in reading.sentences():
        first = start
        for stop in _BEFORE_FIGURE.finditer(reading.live, start, end):
            spans.append((first, stop.start()))
            first = stop.end()
        if (
            spans
            and _DOTTED_DAY.search(reading.live, max(0, spans[-1][1] - 5), spans[-1][1])
            and _opens_with_month(reading.live[first:end])
        ):
            first = spans.pop()[0]
        spans.append((first, end))
    return spans


def _opens_with_month(text: str) -> bool:
    """Tell whether a sentence begins with a month, so that the dot before it was that of a day ("14. März")."""
    word = _WORD.match(text)
    return bool(word) and any(
        lexicon(language).words.get(plain(word.group().lower()), "_")[0] == "M" for language in _DOTTING
    )
