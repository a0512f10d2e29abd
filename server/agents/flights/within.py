"""Tell a length in which a count is to be reached ("200,000 people in four weeks") from a day so far ahead."""

import re
from dataclasses import replace

from server.agents.dates import Window, find_lengths
from server.agents.reading import Reading

_IN = re.compile(r"(?:in|within|over|inside|innerhalb von|binnen|en|dans|em|tra|inom|på) ")
_COUNT = re.compile(
    r"\d[\d.,' ]*(?:k|m|mio\.?|thousand|million|tausend|mil|mille)? ?(?:new |unique |neue )?"
    r"(?:people|persons|users|listeners|installs?|installations?|downloads?|clicks?|views?|impressions?|leads?|sign-?ups?"
    r"|streams?|visits?|sales|menschen|personen|leute|nutzer|hörer|installationen|klicks|aufrufe|käufe"
    r"|personas|usuarios|oyentes|instalaciones|descargas|clics|reproducciones|visitas"
    r"|personnes|utilisateurs|auditeurs|vues|visites|pessoas|instalações|cliques|persone|installazioni|mensen|personer)\b"
)
_SENTENCE = re.compile(r"[.!?\n]")


def reached_within(reading: Reading, window: Window) -> Window:
    """Give the length instead of the day, where a count of the same sentence is to be reached in it."""
    if window.kind != "day" or not _IN.match(reading.lower, window.start_offset):
        return window
    before = _SENTENCE.split(reading.lower[: window.start_offset])[-1]
    after = _SENTENCE.split(reading.lower[window.end_offset :])[0]
    if not (_COUNT.search(before) or _COUNT.match(after.lstrip())):
        return window
    words = reading.live[window.start_offset : window.end_offset]
    for _, end, length in find_lengths(words, reading.language):
        if end == len(words):
            return replace(window, kind="duration", start=None, end=None, length=length, granularity=length.unit)
    return window
