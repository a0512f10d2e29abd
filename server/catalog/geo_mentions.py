"""Find every place that a text names, in one pass over its words."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from server.catalog.entries import MentionKind, PlaceMatch, PlaceMention
from server.catalog.geo_common_words import COMMON_WORDS
from server.catalog.geo_index import Found, Index
from server.catalog.geo_layout import ALTERNATE, CODE, DEMONYM, MACRO, NICKNAME, OWN, SCAN_WORDS, first_slot, name_slot
from server.catalog.geo_names import is_katakana, tokens
from server.catalog.geo_postal import postal_mentions
from server.catalog.geo_ranking import as_matches, doubt, ranked
from server.catalog.geo_search import Reader

_KINDS: dict[int, MentionKind] = {DEMONYM: "demonym", MACRO: "macro", NICKNAME: "nickname"}
_BEFORE = frozenset({"greater", "metro", "metropolitan", "grossraum"})
_AFTER = frozenset({"metro", "metropolitan", "area", "metroplex"})
_OTHER_THINGS = re.compile(
    r"[ -](?:language|speaking|speakers?|lessons|subtitles|county|university|united|express|airways|airlines|fries|bbq"
    r"|cuisine|food|restaurants?|shepherds?)\b",
    re.IGNORECASE,
)
_REGION_CODE = re.compile(r"(,?) ?\b([A-Za-z]{2,3})\b")
_CODE_SHAPE = re.compile(r"[A-Z]{2,3}")
_AMOUNT_ON = re.compile(r"[ .,\u00a0\u202f]\d{3}|\s?(?:[k%€$£¥]|eur|usd|gbp|tsd|mio)", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{4}")
_LIST = re.compile(r" ?(?:,|/|;|&|\+|\||and|or|und|et|y|e|en|och)? ?")
_ACRONYMS = frozenset("IT HR PR AI TV AD ID PC CV IP QA ME IN NO IS AT BE SO TO MY AM PM".split())
_NO_CODES = frozenset("or in me hi ok oh de la al co id no pa as us".split())
_JOINT = re.compile(r"\s*,\s*|\s+|\s*\(\s*")
_KNOWN_LETTERS = frozenset({"uk", "eu", "nz"})
_TOWN = 100_000
_CANDIDATES = 10


class _Span(NamedTuple):
    """Words of the text and the places they may mean: `text[start:end]`, the tokens `first:last`."""

    start: int
    end: int
    first: int
    last: int
    key: str
    found: list[Found]


class Scanner:
    """Scans texts with two filters, so that words that begin no name cost next to nothing."""

    def __init__(self, index: Index, reader: Reader) -> None:
        self._index = index
        self._reader = reader
        self._lengths = memoryview(index.first_words).cast("H")

    def mentions(self, text: str) -> tuple[PlaceMention, ...]:
        """Find the places that a text names, in order and without overlap."""
        spans = self._joined(text, self._spans(text))
        if text.isupper() and _LONG_WORD.search(text):
            spans = [span for span in spans if span.found[0].kind != CODE]
        named = _trusted_lists(text, [_mention(text, span) for span in spans if not _is_other_thing(text, span)])
        postal = [
            PlaceMention(start, end, "postal", (match,)) for start, end, match in postal_mentions(self._index, text)
        ]
        taken = {place for mention in postal for place in range(mention.start, mention.end)}
        free = [one for one in named if not taken or taken.isdisjoint(range(one.start, one.end))]
        return tuple(sorted([*free, *postal], key=lambda mention: mention.start))

    def _spans(self, text: str) -> list[_Span]:
        """Find the longest names from left to right."""
        words = tokens(text)
        spans: list[_Span] = []
        position = 0
        while position < len(words):
            span = self._longest(text, words, position)
            if span is None:
                position += 1
            else:
                spans.append(self._with_code(text, words, _widened(text, words, span)))
                position = spans[-1].last
        return spans

    def _longest(self, text: str, words: list[tuple[str, int, int]], first: int) -> _Span | None:
        """Find the longest name that begins at a word."""
        lengths = self._lengths[first_slot(words[first][0])]
        if not lengths:
            return None
        for size in range(min(lengths.bit_length(), SCAN_WORDS, len(words) - first), 0, -1):
            if lengths & (1 << (size - 1)):
                span = self._named(text, words, first, first + size)
                if span:
                    return span
        return None

    def _with_code(self, text: str, words: list[tuple[str, int, int]], span: _Span) -> _Span:
        """Take the code of a state or country after a city into its span: "Austin, TX"."""
        match = _REGION_CODE.match(text, span.end)
        if match is None or span.found[0].entry.type != "CITY" or span.last >= len(words):
            return span
        comma, code = match.groups()
        if not (code.isupper() or (comma and code.islower() and code not in _NO_CODES)):
            return span
        codes = [one for one in self._index.named(code.lower()) if one.kind == CODE]
        inner = self._reader.within(ranked(self._index.named(span.key)), codes)
        if not inner:
            return span
        return span._replace(end=match.end(), last=span.last + 1, key=f"{span.key} {code.lower()}", found=inner)

    def _named(self, text: str, words: list[tuple[str, int, int]], first: int, last: int) -> _Span | None:
        """Look up the name made of some words."""
        key = " ".join([word for word, _, _ in words[first:last]])
        slot = name_slot(key)
        if not self._index.name_bits[slot >> 3] & (1 << (slot & 7)):
            return None
        start, end = words[first][1], words[last - 1][2]
        if _cuts_katakana(text, start, end) or "\n" in text[start:end]:
            return None
        if last - first > 1 and _is_another_number(text, words[last - 2 : last]):
            return None
        found = [one for one in self._index.named(key) if _readable(one, key, text[start:end])]
        return _Span(start, end, first, last, key, ranked(found)) if found else None

    def _joined(self, text: str, spans: list[_Span]) -> list[_Span]:
        """Join "Paris", "Texas" into one place where the second name holds the first."""
        joined: list[_Span] = []
        for span in spans:
            inner = self._within(text, joined[-1], span) if joined else []
            if inner:
                last = joined.pop()
                end = span.end + (text[last.end : span.start].strip() == "(" and text[span.end : span.end + 1] == ")")
                joined.append(_Span(last.start, end, last.first, span.last, f"{last.key} {span.key}", inner))
            else:
                joined.append(span)
        return joined

    def _within(self, text: str, inner: _Span, outer: _Span) -> list[Found]:
        """Give the places of one span that lie in the place of the next, where the two read as one name."""
        gap = text[inner.end : outer.start]
        if not _JOINT.fullmatch(gap) or "\n" in gap or inner.found[0].entry.type in {"COUNTRY", "MACRO_REGION"}:
            return []
        if inner.found[0].kind == DEMONYM or outer.found[0].kind in {DEMONYM, MACRO}:
            return []
        if outer.key in COMMON_WORDS and gap.isspace() and text[outer.start].islower():
            return []
        candidates = self._index.named(outer.key)
        return self._reader.within(ranked(self._index.named(inner.key)), ranked(candidates))


def _readable(one: Found, key: str, written: str) -> bool:
    """Tell whether a name counts inside a text: codes only in capitals, everyday words only as a place's own name."""
    if one.kind == CODE:
        return written.isupper() and one.entry.type == "COUNTRY" and len(key) == 2
    if len(key) < 3 and one.kind in {OWN, ALTERNATE}:
        return one.kind == OWN and written[0].isupper()
    if one.kind == ALTERNATE:
        return key not in COMMON_WORDS and (one.entry.type != "CITY" or one.entry.population >= _TOWN)
    return True


def _is_another_number(text: str, words: list[tuple[str, int, int]]) -> bool:
    """Tell whether the last word is a number that is not the name's: "Marseille, 15 000 euros", but "Paris 15"."""
    (_, _, end), (word, start, stop) = words
    return word.isdecimal() and (not text[end:start].isspace() or _AMOUNT_ON.match(text, stop) is not None)


def _cuts_katakana(text: str, start: int, end: int) -> bool:
    """Tell whether a span ends inside a longer word in katakana."""
    before = start > 0 and is_katakana(text[start]) and is_katakana(text[start - 1])
    after = end < len(text) and is_katakana(text[end - 1]) and is_katakana(text[end])
    return before or after


def _widened(text: str, words: list[tuple[str, int, int]], span: _Span) -> _Span:
    """Take "Greater" before and "metro area" after the name of a city into its span."""
    if span.found[0].entry.type != "CITY":
        return span
    start, last = span.start, span.last
    if span.first and words[span.first - 1][0] in _BEFORE and text[words[span.first - 1][2] : start].isspace():
        start = words[span.first - 1][1]
    while last < len(words) and words[last][0] in _AFTER:
        last += 1
    return span._replace(start=start, last=last, end=words[last - 1][2])


def _is_other_thing(text: str, span: _Span) -> bool:
    """Tell whether the words belong to something else: "French-speaking", "Orange County"."""
    return span.found[0].entry.type != "MACRO_REGION" and _OTHER_THINGS.match(text, span.end) is not None


def _mention(text: str, span: _Span) -> PlaceMention:
    first = span.found[0]
    written = text[span.start : span.end]
    reason = doubt(span.found, written)
    candidates: tuple[PlaceMatch, ...] = as_matches(span.found[:_CANDIDATES], written)
    return PlaceMention(
        span.start, span.end, _KINDS.get(first.kind, "name"), candidates, bool(reason), reason, _is_common(span)
    )


def _trusted_lists(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Trust codes that stand in a list of codes: "DE, FR and IT", but not "IT and HR"."""
    trusted: set[int] = set()
    for number, (one, other) in enumerate(pairwise(mentions)):
        codes = _CODE_SHAPE.fullmatch(text, one.start, one.end) and _CODE_SHAPE.fullmatch(text, other.start, other.end)
        known = {text[one.start : one.end], text[other.start : other.end]} - _ACRONYMS
        if codes and known and _LIST.fullmatch(text, one.end, other.start):
            trusted |= {number, number + 1}
    return [
        replace(mention, common_word=False) if number in trusted and mention.common_word else mention
        for number, mention in enumerate(mentions)
    ]


def _is_common(span: _Span) -> bool:
    """Tell whether the words may well be no name at all: everyday words, codes, the names of small places."""
    first = span.found[0]
    if " " in span.key:
        return all(word in COMMON_WORDS for word in span.key.split(" "))
    if span.key in COMMON_WORDS or (len(span.key) < 3 and span.key not in _KNOWN_LETTERS):
        return True
    return first.entry.type in {"CITY", "REGION"} and first.entry.population < _TOWN and first.kind != DEMONYM
