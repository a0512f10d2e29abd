"""Find the numbers of a text, in digits or in words, with their scale ("5k", "1,2 Mio.", "ten grand", "30万")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from server.agents.reading import lower
from server.agents.words import number_words as words
from server.agents.words.spelled_numbers import Spelled, find_ideographic, find_spelled

Doubt = Literal["", "letter", "grouping"]

_DECIMAL_COMMA = frozenset({"de", "es", "fr", "pt", "it", "nl", "sv"})
_DECIMAL_POINT_COUNTRIES = frozenset({"MX", "CH", "LI", "GT", "HN", "NI", "PA", "PE", "PR", "SV", "DO"})
_FEW_WORDS = 60
_LARGE = 2000

_DIGIT = re.compile(r"[\d½]")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
# Dates, clock times and ordinals hold digits that are not numbers; German days end in a dot ("12.5.").
_NOT_NUMBERS = (
    r"(?:19|20)\d\d-\d{1,2}(?:-\d{1,2})?(?!\d)"
    rf"|{_DAY}\.{_MONTH}\.(?:\d{{4}}|\d{{2}})(?![\d.])"
    r"|\d{1,4}/\d{1,2}(?:/\d{2,4})?(?![\d,.]*\d)"
    r"|[01]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)"
    r"|\d+(?:st|nd|rd|th|er|ère)(?![^\W_])"
)
_GERMAN_DAY = rf"|{_DAY}\.{_MONTH}\.(?!\d)"
_DIGITS = (
    r"(?P<slip>[1-9](?:[\dOo]|[.,'](?=[\dOo]))*[Oo](?:[\dOo]|[.,'](?=[\dOo]))*)(?![^\W_])"
    r"|(?P<grouped>\d{1,3}(?P<mark>[.,'’ ])\d{3}(?:(?P=mark)\d{3})*(?:(?!(?P=mark))[.,]\d+)?)(?!\d|[.,]\d)"
    r"|(?P<lakh>\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)(?!\d|[.,]\d)"
    r"|(?P<odd>\d+(?:[.,]\d+){2,})"
    r"|(?P<fraction>\d* ?½)"
    r"|(?P<plain>\d+(?:[.,]\d+)?|\.\d+)"
)
_PRICE_DASH = re.compile(r"[.,][-–—]{1,2}(?![\w-])")
_SPELLED_SCALES = {word: power for scales in words.SCALES.values() for word, power in scales.items()}
_POWERS = _SPELLED_SCALES | words.SHORT_SCALES
_LONG = "|".join(sorted((word for word in _POWERS if word not in words.LETTERS), key=len, reverse=True))
_SCALE = re.compile(
    rf"[ -]?(?P<long>{_LONG})\.?(?![^\W_]| prix)"
    r"|(?P<glued>[km]|(?-i:B))(?![^\W_]|²)"
    r"| (?P<apart>k|(?-i:M))(?![^\W_'’])"
    r"| ?(?!(?:mars|mall|tall|kall)(?![^\W_]))"
    r"(?P<ahead>[kmt]|mn|mio|bn)(?=(?-i:[A-Z]{3})(?![^\W_])| ?[€$£¥]|kr(?![^\W_]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A number at `start:end`.

    `scaled` says that a scale ("k", "million", "万") is part of it, `words` that it is written out. `alternative` is
    the other reading of an ambiguous separator or scale. `doubt` marks what looks like a slip: a letter among the
    digits, or digits grouped as in no locale. `glued` says that a letter stands directly before it, as in "Q2".
    """

    start: int
    end: int
    value: Decimal
    scaled: bool = False
    words: bool = False
    alternative: Decimal | None = None
    doubt: Doubt = ""
    glued: bool = False


def find_numbers(text: str, language: str, locale: str = "", *, articles: bool = False) -> tuple[NumberMatch, ...]:
    """Find the numbers of a folded text, in order and without overlap.

    Dates, clock times and ordinals are left out. `articles` adds "a", "ein" or "une" as one.
    """
    spelled = find_spelled(lower(text), language, articles=articles) or _foreign(text, language)
    found = [NumberMatch(start, end, value, words=True, scaled=value >= 1000) for start, end, value in spelled]
    ideographic = [_from_ideographs(text, match) for match in find_ideographic(text)]
    digits = [_from_digits(text, match, language, locale) for match in _shapes(text, language) if match.lastgroup]
    everything = sorted((*found, *ideographic, *digits), key=lambda number: (number.start, -number.end))
    return tuple(_apart(everything))


def _foreign(text: str, language: str) -> list[Spelled]:
    """Find thousands in another language: a message of a few words does not tell its own."""
    if len(text) > _FEW_WORDS:
        return []
    lowered = lower(text)
    each = (find_spelled(lowered, other) for other in words.UNITS if other != language)
    large = ([one for one in spelled if one[2] >= _LARGE] for spelled in each)
    return next(filter(None, large), list[Spelled]())


def _shapes(text: str, language: str) -> Iterator[re.Match[str]]:
    """Find everything that begins with a digit, dates and ordinals too."""
    pattern = _pattern(language)
    place = 0
    while digit := _DIGIT.search(text, place):
        start = digit.start()
        if start > place and text[start - 1] == ".":
            start -= 1
        match = pattern.match(text, start) or pattern.match(text, digit.start())
        place = max(match.end(), digit.end()) if match else digit.end()
        if match:
            yield match


@cache
def _pattern(language: str) -> re.Pattern[str]:
    skipped = _NOT_NUMBERS + (_GERMAN_DAY if language == "de" else "")
    return re.compile(rf"(?<!\d)(?<!\d[.,])(?:{skipped}|{_DIGITS})", re.IGNORECASE)


def _from_ideographs(text: str, spelled: Spelled) -> NumberMatch:
    start, end, value = spelled
    return NumberMatch(start, end, value, scaled=True, words=not text[start].isdigit())


def _from_digits(text: str, match: re.Match[str], language: str, locale: str) -> NumberMatch:
    power, end = read_scale(text, match.end(), language)
    if not power and (dash := _PRICE_DASH.match(text, end)):
        end = dash.end()
    value, alternative = _value(match, decimal_mark(language, locale), scaled=bool(power))
    if power:
        value = value * 10**power
        alternative = alternative * 10**power if alternative is not None else None
        if language == "en" and text[:end].lower().endswith("mil"):
            alternative = value / 1000
    return NumberMatch(
        match.start(),
        end,
        value,
        scaled=bool(power),
        alternative=alternative,
        doubt=_doubt(match),
        glued=match.start() > 0 and text[match.start() - 1].isalpha(),
    )


def decimal_mark(language: str, locale: str) -> str:
    """Tell which of "." and "," starts the decimals where the digits do not say so."""
    country = locale.replace("_", "-").rpartition("-")[2].upper()
    return "," if language in _DECIMAL_COMMA and country not in _DECIMAL_POINT_COUNTRIES else "."


def _value(match: re.Match[str], point: str, *, scaled: bool) -> tuple[Decimal, Decimal | None]:
    """Read the digits; where one mark before three digits may mean either, give the other reading too."""
    digits = match[0]
    if match["slip"]:
        return Decimal(re.sub(r"\D", "", re.sub("[Oo]", "0", digits))), None
    if match["fraction"]:
        return Decimal(digits.rstrip("½ ") or 0) + Decimal("0.5"), None
    if match["grouped"]:
        return _grouped(digits, match["mark"], point, scaled=scaled)
    if match["plain"]:
        return Decimal(digits.replace(",", ".")), None
    whole, mark, last = digits.rpartition("," if digits.rfind(",") > digits.rfind(".") else ".")
    decimals = len(last) < 3 and digits.count(mark) == 1
    return Decimal(re.sub(r"\D", "", whole) + ("." if decimals else "") + last), None


def _grouped(digits: str, mark: str, point: str, *, scaled: bool) -> tuple[Decimal, Decimal | None]:
    whole = Decimal(re.sub(r"[^\d.]", "", digits.replace(mark, "").replace(",", ".")))
    if mark not in ".," or digits.count(mark) > 1 or len(digits.replace(mark, "")) != len(re.sub(r"\D", "", digits)):
        return whole, None
    fine = Decimal(digits.replace(mark, "."))
    if digits.startswith("0") or (scaled and mark == point):
        return fine, whole
    return whole, fine


def read_scale(text: str, end: int, language: str) -> tuple[int, int]:
    """Add up the powers of ten written after the digits ("mil millones" is nine)."""
    power = 0
    while match := _SCALE.match(text, end):
        word = match[match.lastgroup or 0].lower()
        power += 6 if word == "mil" and language == "en" else _POWERS[word]
        end = match.end() - (1 if text[match.end() - 1] == "." and not _abbreviates(word) else 0)
    return power, end


def _abbreviates(word: str) -> bool:
    return word not in _SPELLED_SCALES


def _doubt(match: re.Match[str]) -> Doubt:
    if match["slip"]:
        return "letter"
    digits = match[0]
    if match["lakh"] or match["odd"]:
        return "grouping"
    return "grouping" if match["plain"] and re.search(r"[.,]\d{4,}$", digits) else ""


def _apart(numbers: list[NumberMatch]) -> Iterator[NumberMatch]:
    end = 0
    for number in numbers:
        if number.start >= end:
            yield number
            end = number.end
