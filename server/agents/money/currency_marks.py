"""Find the words and signs of currencies in a text: codes, symbols and names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from server.catalog import currency_words as words

Evidence = Literal["code", "symbol", "name"]

_PREFIXES = {"K": 3, "T": 3, "M": 6}
_LANGUAGE_COUNTRIES = {"sv": "SE", "ja": "JP"}
_BESIDE = 24


@dataclass(frozen=True, slots=True)
class CurrencyMark:
    """Words at `start:end` that name a currency.

    `candidates` are the currencies the words may mean, the likeliest first; `strict` says that the words themselves
    leave one only. `power` is a scale written into the mark, as in "MUSD". `leading` says that the mark may stand
    before its number, `guessed` that nothing tells which of the candidates is meant ("kr", "pesos").
    """

    start: int
    end: int
    code: str
    evidence: Evidence
    strict: bool
    candidates: tuple[str, ...]
    leading: bool = True
    power: int = 0
    guessed: bool = False


def find_currencies(text: str, language: str, locale: str = "") -> tuple[CurrencyMark, ...]:
    """Find the currencies named in a folded text, in order and without overlap."""
    found: list[CurrencyMark] = []
    for token in _TOKEN.finditer(text):
        if token[0].lower() not in _FIRST or not (match := _MARK.match(text, token.start())):
            continue
        mark = _mark(text, match, language, locale)
        if mark is not None and (not found or mark.start >= found[-1].end):
            found.append(mark)
    return tuple(found)


def _any(known: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))


_CODE = rf"(?-i:{_any((*words.CODES, *words.OTHER_CODES))})|(?-i:{_any(words.LOWER_CODES)})"
_LATIN = [name for name in words.NAMES if name[0] < "\u2e80"]
_EASTERN = [name for name in words.NAMES if name[0] >= "\u2e80"]
_LETTERED = [symbol for symbol in words.SYMBOLS if symbol[0].isalpha()]
_BARE = [symbol for symbol in words.SYMBOLS if not symbol[0].isalpha()]
# Words that look like a scale and a code: "28 MARS" is a day, not millions of Argentine pesos.
_NOT_POWERS = "mars|mall|tall|kall|mtop"
_MARK = re.compile(
    r"(?<![^\W\d_])(?:"
    rf"(?!(?:{_NOT_POWERS})(?![^\W_]))(?P<power>(?-i:[KMTk]))?(?P<code>{_CODE})(?: ?[{re.escape('$€£¥')}]|(?![^\W\d_]))"
    rf"|(?P<lettered>{_any(_LETTERED)}|us \$)"
    rf"|(?P<name>{_any(_LATIN)})(?![^\W_])"
    rf"|(?P<letter>(?-i:{_any(words.LETTER_SYMBOLS)}))\.?(?= ?\d)"
    rf"|(?P<trailing>(?-i:{_any(words.TRAILING_SYMBOLS)}))(?![^\W_])"
    rf"|(?P<scaled>(?-i:[KMTk]))(?P<sign>[€$£¥])"
    r")"
    rf"|(?P<symbol>{_any(_BARE)})(?: ?(?P<pair>{_CODE})(?![^\W\d_]))?"
    rf"|(?P<eastern>{_any(_EASTERN)})",
    re.IGNORECASE,
)


# A mark begins with a run of Latin letters or with one sign: most words of a text are told by a look into a set.
_TOKEN = re.compile(r"[^\W\d_\u2e80-\uffff]+|[^\w\s.,;:!?'\"()-]|[\u2e80-\uffff]")
_EVERY_CODE = {code.lower() for code in (*words.CODES, *words.OTHER_CODES)}
_FIRST = (
    frozenset(
        token[0].lower()
        for mark in (*words.NAMES, *words.SYMBOLS, *words.LETTER_SYMBOLS, *words.TRAILING_SYMBOLS)
        if (token := _TOKEN.match(mark))
    )
    | {prefix + code for code in _EVERY_CODE for prefix in ("", "k", "m", "t")}
    | {"k", "m", "t"}
)


def _mark(text: str, match: re.Match[str], language: str, locale: str) -> CurrencyMark | None:
    start, end = match.span()
    power = _PREFIXES[(match["power"] or match["scaled"]).upper()] if match["power"] or match["scaled"] else 0
    if code := match["code"] or match["pair"]:
        code = words.OTHER_CODES.get(code.upper(), code.upper())
        return CurrencyMark(start, end, code, "code", strict=True, candidates=(code,), power=power)
    if symbol := match["symbol"] or match["sign"] or match["lettered"]:
        meaning = words.SYMBOLS[symbol.lower().replace(" ", "")]
        country, span = _qualified(text, start, end) if symbol == "$" else ("", (start, end))
        where = country or _country(language, locale)
        return _meant(meaning, span, "symbol", where, power=power, sure=bool(country))
    if letter := match["letter"]:
        return _meant(words.LETTER_SYMBOLS[letter], (start, end), "symbol", _country(language, locale))
    if sign := match["trailing"]:
        code = words.TRAILING_SYMBOLS[sign]
        return CurrencyMark(start, end, code, "symbol", strict=False, candidates=(code,), leading=False)
    name = (match["name"] or match["eastern"]).lower()
    if name in words.ONLY_IN and language not in words.ONLY_IN[name]:
        return None
    country, span = _qualified(text, start, end)
    leading = name in words.LEADING_NAMES
    return _meant(
        words.NAMES[name], span, "name", country or _country(language, locale), leading=leading, sure=bool(country)
    )


def _meant(
    meaning: str,
    span: tuple[int, int],
    evidence: Evidence,
    country: str,
    *,
    power: int = 0,
    leading: bool = True,
    sure: bool = False,
) -> CurrencyMark:
    family = words.FAMILIES.get(meaning)
    if family is None:
        return CurrencyMark(*span, meaning, evidence, True, (meaning,), leading=leading, power=power)
    code = family.get(country, next(iter(family.values())))
    settled = len(family) == 1 or (sure and country in family)
    candidates = (code,) if settled else tuple(dict.fromkeys((code, *family.values())))
    guessed = meaning in words.NO_DEFAULT and country not in family
    return CurrencyMark(*span, code, evidence, settled, candidates, leading=leading, power=power, guessed=guessed)


@cache
def _country(language: str, locale: str) -> str:
    _, _, country = locale.replace("_", "-").partition("-")
    return country.upper() or _LANGUAGE_COUNTRIES.get(language, "")


_ADJECTIVES = "|".join(f"(?P<{country}>{pattern})" for pattern, country in words.COUNTRIES.items())
_BEFORE = re.compile(rf"(?<![^\W_])(?:{_ADJECTIVES})[ -]$", re.IGNORECASE)
_AFTER = re.compile(rf" (?:{_ADJECTIVES})(?![^\W_])", re.IGNORECASE)


def _qualified(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """Give the country named beside the currency, and the span that holds both."""
    if found := _AFTER.match(text, end):
        return found.lastgroup or "", (start, found.end())
    from_ = max(0, start - _BESIDE)
    if text[start - 1 : start] in {" ", "-"} and (found := _BEFORE.search(text[from_:start])):
        return found.lastgroup or "", (from_ + found.start(), end)
    return "", (start, end)
