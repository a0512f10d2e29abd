"""Find the e-mail addresses, web addresses and street addresses of a message: their words say nothing of a campaign."""

import re
from bisect import bisect_right
from collections.abc import Iterable

Span = tuple[int, int]

_TAIL = r"(?:[ ,]+[^\W_a-zäöüéèáíóúñçåøæ][\w'’.-]{0,30}){0,6}"
_WEB = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\b(?:https?://|www\.)[^\s<>()]{1,300}"
    r"|(?<![\w.@-])[\w-]{2,63}\.(?:com|org|net|io|co\.uk|eu|de|at|ch|fr|es|it|nl|be|pt|se|dk|no|pl|jp|app|shop)\b"
    r"(?:/[^\s<>()]{0,200})?",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:\b[\w'’.-]{0,30}(?:straße|strasse|gasse|allee|platz|damm|ufer|weg|straat|laan|gracht|gatan"
    r"|vägen) \d{1,4}[a-z]?\b"
    r"|\b\d{1,5}[a-z]?,? (?:[\w'’.-]{1,20} ){1,3}(?:street|road|avenue|lane|boulevard|blvd|square|quay|ave|rd)\b"
    r"|\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|place|quai|chemin|impasse) (?:[\w'’.-]{1,20} ?){1,4}"
    r"|\b(?:calle|avenida|avda\.?|paseo|plaza|gran vía|viale|piazza|corso|rua|praça|via)"
    r" (?:[\w'’.-]{1,20} ){0,3}?[\w'’.-]{1,20},? ?(?:n[ºo°]\.? ?)?\d{1,4}\b)"
    rf"(?-i:{_TAIL})",
    re.IGNORECASE,
)
_POSTAL = re.compile(rf", (?<=\d, )(?:[A-Za-z]{{1,2}}-)?\d{{4,5}}\b{_TAIL}")
# What has to occur for the longer patterns to be worth a try.
_DOT_INSIDE = re.compile(r"\.[a-z]{2}")
_STREET_WORDS = (
    "straße strasse gasse allee platz damm ufer weg straat laan gracht gatan vägen street road avenue "
    "lane boulevard blvd square quay ave rd rue bd quai chemin impasse calle avenida avda paseo plaza "
    "gran viale piazza corso rua praça via "
).split()


def find_addresses(text: str) -> list[Span]:
    """Give the spans of the addresses in a folded text, in order and without overlap."""
    spans: list[Span] = []
    if "@" in text or "www." in text or "://" in text or _DOT_INSIDE.search(text):
        spans += (match.span() for match in _WEB.finditer(text))
    lowered = text.lower()
    if any(word in lowered for word in _STREET_WORDS):
        spans += (match.span() for match in _STREET.finditer(text))
    spans += (match.span() for match in _POSTAL.finditer(text))
    return _merged(sorted(spans))


def within(start: int, spans: list[Span]) -> bool:
    """Tell whether an offset lies in one of the spans, which are in order and apart."""
    place = bisect_right(spans, (start, 1 << 60)) - 1
    return place >= 0 and spans[place][0] <= start < spans[place][1]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
