"""Cut a text into the tokens of the date grammar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from server.agents.dates.lexicon import Entry, Lexicon, Value, lexicon, plain

MAX_DAY = 31
_YEARS = range(1900, 2200)
_PATTERN = re.compile(
    r"""
    (?P<word>(?!(?:[qt][1-4]|[hs][12]|(?:kw|cw|wk|week|sem|sett|v|[sw])\.?\d))[^\W\d_]+)
  | (?P<iso>(?<!\d)(?:19|20|21)\d\d(?P<s1>[-/.])\d{1,2}(?P=s1)\d{1,2}(?![\d.]?\d))
  | (?P<basic>(?<![\d])20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))
  | (?P<dmy>(?<![\d.,])\d{1,2}\ ?(?P<s2>[-/.])\ ?\d{1,2}(?:(?P=s2)|\.\ )\ ?(?:\d{4}|\d{2})(?![\d%]|[.,]\d))
  | (?P<ym>(?<![\d.,])20\d\d[-/]\d{1,2}(?![\d.,/-]))
  | (?P<my>(?<![\d.,])(?:0?[1-9]|1[0-2])[/.]20\d\d(?![\d]))
  | (?P<clock>(?<!\d)\d{1,2}:\d\d(?!\d)(?:\ ?[ap]\.?m\b\.?)?)
  | (?P<dm>(?<![\d.,/])\d{1,2}(?P<s3>[./])\ ?\d{1,2}(?P<tail>\.(?!\d))?(?![\d%$€£¥]|[.,/]\d|\ ?[%€$£¥]))
  | (?P<quarter>\b(?:(?P<yq>(?:20)?\d\d)\ ?)?(?P<q>[qt])(?P<qn>[1-4])(?!\w))
  | (?P<half>\b[hs](?P<hn>[12])(?![\w&]))
  | (?P<kw>\b(?:kw|cw|wk|week|sem|sett|v|[sw](?=\d\d?(?!\ ?[-+–\d])))\.?(?P<kn>\d{1,2})(?!\w))
  | (?P<short>'(?P<sy>[2-9]\d)(?![\w]))
  | (?P<ordinal>(?<![\d.,])\d{1,2}
      (?:st|nd|rd|th|ere?|e|eme|ieme|ro|do|to|er|re|ter|te[nrs]?|ste[nrs]?|nde?|\.?[oa]|\.?[\u00ba\u00aa\u00b0])(?!\w))
  | (?P<amount>\d+(?:[.,'’]\d+)*(?:k|x|mm|bn|mil|mio|tsd|am|pm|px|mb|gb|kg|km|p|h|m|s|c)(?!\w))
  | (?P<arrow>[-=]+>|»)
  | (?P<number>\d+(?:[.,'’]\d+)*)
  | (?P<letters>[^\W\d_]+)
  | (?P<sign>[^\s\w])
  | (?P<line>\n)
    """,
    re.VERBOSE,
)
_SIGNS = {
    "–": "-",
    "—": "-",
    "-": "-",
    "→": "N",
    "~": "-",
    "&": "&",
    "+": "&",
    "/": "/",
    ".": ".",
    ",": ",",
    ":": ":",
    "!": ".",
    "?": ".",
    "|": ":",
}
_MONEY = frozenset("$€£¥%")
_APOSTROPHES = frozenset("'’`´")
_CURRENCIES = frozenset(
    "euro euros dollar dollars pound pounds usd eur gbp chf franken francs yen pesos reais kronor sek libras dolares"
    " livres quid bucks impressions clicks views".split()
)
# German compounds: "Märzwochen", "Jahresende", "Osterwochenende", "Kampagnenstart".
_COMPOUND = re.compile(r"(?P<stem>[a-z]{3,}?)(?P<end>wochenende|wochen|woche|halfte|anfang|ende|mitte|start|beginn)")
_COMPOUND_ENDS: dict[str, Entry] = {
    "wochenende": ("u", "e"), "wochen": ("u", "W"), "woche": ("u", "w"), "halfte": ("u", "h"), "anfang": ("g", 0),
    "ende": ("e", 0), "mitte": ("j", 0), "start": ("S", 0), "beginn": ("S", 0),
}  # fmt: skip
_CAMPAIGN_STEMS = frozenset({"kampagnen", "aktions", "laufzeit", "flight", "projekt", "schalt"})
_NO_VALUE = 0
_UNKNOWN: Entry = ("_", _NO_VALUE)
# Of a run of unknown words the first two and the last one stand for all: no pattern spans more.
_ENOUGH_UNKNOWN = 3
_TIGHT_UNITS = {"d": "D", "w": "W", "wk": "W", "wks": "W", "mo": "M", "mos": "M", "mth": "M", "mths": "M"}
_ARTICLES = frozenset({"the", "den", "dem", "der", "le", "el", "il", "o"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text with its class; `tight` says that nothing stands between it and the token before."""

    letter: str
    value: Value
    start: int
    end: int
    tight: bool = False
    capital: bool = False
    definite: bool = False
    led: bool = False


def tokenize(text: str, language: str) -> list[Token]:
    """Give the tokens in order; words without a meaning for dates are of class `_`, skipped words are left out."""
    words = lexicon(language)
    bare = plain(text.lower()) if len(text.lower()) == len(text) else plain(text)
    matches = list(_PATTERN.finditer(bare))
    tokens: list[Token] = []
    index, definite, led = 0, False, False
    unknown = 0
    while index < len(matches):
        match = matches[index]
        kind = match.lastgroup
        if match["word"]:
            entry, used = _tight_unit(match, tokens) or _word(matches, index, words)
            skipped = entry[0] == "z"
            if not skipped or _accented_start(text, match):
                letter, value = entry if entry[0] != "z" else ("S", 0)
                end = matches[index + used - 1].end()
                parts = _compound(match["word"], words) if letter == "_" and language == "de" else ()
                unknown = unknown + 1 if letter == "_" and not parts else 0
                if unknown > _ENOUGH_UNKNOWN and not led:
                    tokens.pop()
                for part in parts or ((letter, value),):
                    token = _token(*part, match.start(), end, tokens, text)
                    tokens.append(replace(token, definite=definite, led=True) if led else token)
            definite, led = skipped and match["word"] in _ARTICLES, skipped
            index += used
            continue
        index += 1
        unknown = 0
        for letter, value, start, end in _other(match, kind or "", bare, words):
            token = _token(letter, value, start, end, tokens, text)
            tokens.append(replace(token, definite=definite, led=True) if led else token)
        definite = led = False
    return tokens


def _token(letter: str, value: Value, start: int, end: int, before: list[Token], text: str) -> Token:
    tight = bool(before) and before[-1].end == start
    return Token(letter, value, start, end, tight, text[start].isupper())


def _tight_unit(match: re.Match[str], tokens: list[Token]) -> tuple[Entry, int] | None:
    """Read the unit in "3w", "10d" and "2mo"."""
    if not tokens or tokens[-1].letter not in "dk" or tokens[-1].end != match.start():
        return None
    unit = _TIGHT_UNITS.get(match["word"])
    return (("u", unit), 1) if unit else None


def _accented_start(text: str, match: re.Match[str]) -> bool:
    """Tell French "dès" (from) from "des" (of the)."""
    return text[match.start() : match.end()].lower() == "dès"


def _word(matches: list[re.Match[str]], index: int, words: Lexicon) -> tuple[Entry, int]:
    """Look up the longest phrase that begins here; give its entry and how many matches it takes."""
    first = matches[index]["word"]
    for rest, entry in words.phrases.get(first, ()):
        used = _follows(matches, index + 1, rest)
        if used:
            return entry, used - index
    return words.words.get(first) or (("#", _NO_VALUE) if first in _CURRENCIES else _UNKNOWN), 1


def _compound(word: str, words: Lexicon) -> tuple[Entry, ...]:
    """Take a German compound apart, the last part first as in "the weeks of March"."""
    match = _COMPOUND.fullmatch(word)
    if match is None:
        return ()
    stem, end = match["stem"], _COMPOUND_ENDS[match["end"]]
    for form in (stem, stem.removesuffix("s"), stem + "n", stem.removesuffix("s") + "en"):
        entry = words.words.get(form)
        if entry is not None and entry[0] in "MHu":
            return end, entry
    if stem in _CAMPAIGN_STEMS and match["end"] in {"start", "beginn", "ende"}:
        return (end if end[0] == "S" else ("N", 0),)
    return ()


def _follows(matches: list[re.Match[str]], index: int, rest: tuple[str, ...]) -> int:
    """Give the index behind the words of a phrase, with an apostrophe, hyphen or dot allowed between, or 0."""
    for word in rest:
        if index < len(matches) and matches[index]["sign"] in {"'", "’", "-", ".", "/"}:
            index += 1
        if index >= len(matches) or matches[index]["word"] != word:
            return 0
        index += 1
    return index


_Piece = tuple[str, Value, int, int]


def _other(match: re.Match[str], kind: str, text: str, words: Lexicon) -> Iterator[_Piece]:
    """Give the tokens of a match that is no word."""
    start, end = match.span()
    match kind:
        case "number":
            yield _number(match, text, words)
        case "sign":
            sign = match["sign"]
            if sign not in _APOSTROPHES:
                yield "#" if sign in _MONEY else _SIGNS.get(sign, "_"), 0, start, end
        case "line" | "letters":
            yield ("\n" if kind == "line" else "_"), 0, start, end
        case "ordinal":
            number = int("".join(filter(str.isdecimal, match["ordinal"])))
            yield ("o" if 1 <= number <= MAX_DAY else "#"), number, start, end
        case "quarter":
            yield "Q", f"{match['qn']}/{match['yq'] or ''}", start, end
        case "half":
            yield "h", int(match["hn"]), start, end
        case "kw":
            yield "K", 0, start, match.start("kn")
            yield "d", int(match["kn"]), match.start("kn"), end
        case "short":
            yield "y", 2000 + int(match["sy"]), start, end
        case "arrow":
            yield "N", 0, start, end
        case "clock" | "amount":
            yield "#", 0, start, end
        case _:
            yield from _numeric(match, text)


def _numeric(match: re.Match[str], text: str) -> Iterator[_Piece]:
    start, end = match.span()
    if start and (text[start - 1] in _MONEY or text[start - 1].isalpha()):
        yield "#", 0, start, end
        return
    tail = re.match(r"[a-z]+", text[end : end + 8])
    if tail and tail.group() not in {"st"}:
        yield "#", 0, start, end
        return
    if match["ym"] or match["my"]:
        yield "Y", match.group(), start, end
    elif match["dm"]:
        yield ("D" if match["tail"] else "V"), match.group(), start, end
    else:
        yield "D", match.group(), start, end


def _number(match: re.Match[str], text: str, words: Lexicon) -> _Piece:
    """Class a bare number by its size and by the letters that touch it."""
    start, end = match.span()
    digits = match["number"]
    before = text[start - 1] if start else " "
    if before in _MONEY or before.isalpha() or not digits.isdigit() or len(digits) > 4:
        return "#", 0, start, end
    after = re.match(r"[a-zº°ª]+|[%€$£¥]|\ [%€$£¥]", text[end : end + 12])
    tail = after.group() if after else ""
    number = int(digits)
    if tail and not tail[0].isalpha() and tail not in {"º", "ª", "°"}:
        return "#", number, start, end
    if number in _YEARS and len(digits) == 4:
        return "y", number, start, end
    return ("d" if 1 <= number <= MAX_DAY else "k"), number, start, end
