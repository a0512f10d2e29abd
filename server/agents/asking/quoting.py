"""Find the words a model quotes in the message, and let the rules read those words alone."""

import re
from collections.abc import Iterable
from dataclasses import replace

from server.agents.reading import Reading, fold, lower

Span = tuple[int, int]

_BLANKS = re.compile(r"\s+")


def span_of(reading: Reading, quote: str) -> Span | None:
    """Give where the quoted words stand, outside of everything that is not to be read; case and blanks may differ.

    Orders to the planner, hypotheticals and the past are blanked out in `reading.live`: nothing quoted there counts.
    """
    words = [re.escape(word) for word in _BLANKS.split(lower(fold(quote.strip()))) if word]
    if not words:
        return None
    folded = lower(fold(reading.text))
    for match in re.finditer(r"\s+".join(words), folded):
        if reading.lower[match.start() : match.end()] == match.group():
            return match.span()
    return None


def spans_of(reading: Reading, quotes: Iterable[str]) -> tuple[Span, ...] | None:
    """Give where all the quoted words stand, or None where some do not."""
    spans = [span_of(reading, quote) for quote in quotes]
    found = [span for span in spans if span is not None]
    return tuple(sorted(set(found))) if len(found) == len(spans) else None


def only(reading: Reading, spans: Iterable[Span]) -> Reading:
    """Blank out everything but the words at `spans`."""
    live = " " * len(reading.live)
    for start, end in spans:
        live = live[:start] + reading.live[start:end] + live[end:]
    return replace(reading, live=live, lower=lower(live))
