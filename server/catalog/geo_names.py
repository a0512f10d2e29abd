"""Fold place names and texts to the keys under which the place index keeps them."""

import re
import unicodedata
from functools import lru_cache

_CJK = "\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"(?:[^\W\d_]\.){{2,}}[^\W\d_]?|[{_CJK}]|(?:[^\W_{_CJK}]|[\u0300-\u036f])+|&")
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"}
    | {"ı": "i", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d"}
)
_VOICED = ("\u3099", "\u309a")
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "&": "and"}
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
)


@lru_cache(maxsize=8192)
def fold_token(token: str) -> str:
    """Fold one word: without accents and case, "St." and "Saint" alike."""
    if token.isascii():
        plain = token.lower()
    else:
        marks = unicodedata.normalize("NFKD", token.translate(_LETTERS))
        kept = "".join(mark for mark in marks if mark in _VOICED or not unicodedata.combining(mark))
        plain = unicodedata.normalize("NFC", kept).casefold()
    plain = plain.replace(".", "")
    return _SHORT.get(plain, plain)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Split a text into folded words with their places; a Chinese or Japanese character is a word of its own."""
    return [(fold_token(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def fold_name(name: str) -> str:
    """Fold a name to its key: "St. Louis" and "Saint Louis" meet, "København" becomes "kobenhavn"."""
    return " ".join([fold_token(token) for token in _TOKEN.findall(name)])


def spelled_out(name: str) -> str:
    """Write the umlauts of a name as two letters: "Köln" becomes "Koeln"."""
    return name.translate(_UMLAUTS)


def is_cjk(letter: str) -> bool:
    """Tell whether a letter is Chinese or Japanese."""
    return "\u3041" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff"


def is_katakana(letter: str) -> bool:
    """Tell whether a letter is katakana, the script of foreign names in Japanese."""
    return "\u30a1" <= letter <= "\u30ff"
