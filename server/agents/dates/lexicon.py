"""The words of a language as the date grammar needs them: word or phrase to class and value.

Classes are single letters, so that a message becomes a string over which the grammar is written as patterns:
  d day number 1-31, k another whole number, y year, o ordinal, l last, c the article as "one"
  M month, W weekday, w short form of a weekday that is a word as well, D numeric date, Y numeric month with year
  u unit (its value in capitals for the plural), r this or next, R today or tomorrow, H feast, Q quarter, h half-year,
  K the word for an ISO week, E end of this unit
  F from, S start, T to, N until, v by, B between, & and, f for, i in, a after, b before, A from now, s on
  g beginning of, j middle of, e end of, x rest of, t ago, # an amount of something else, z words to skip
"""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from server.agents.dates import words_english, words_german, words_northern, words_romance
from server.agents.words import number_words

Value = int | str
Entry = tuple[str, Value]

_TABLES = {
    "en": words_english.WORDS,
    "de": words_german.WORDS,
    "es": words_romance.SPANISH,
    "fr": words_romance.FRENCH,
    "pt": words_romance.PORTUGUESE,
    "it": words_romance.ITALIAN,
    "nl": words_northern.DUTCH,
    "sv": words_northern.SWEDISH,
}
_FEASTS = {
    "en": words_english.FEASTS,
    "de": words_german.FEASTS,
    "es": words_romance.SPANISH_FEASTS,
    "fr": words_romance.FRENCH_FEASTS,
}
_GERMAN_ENDINGS = ("e", "er", "en", "es", "em")
# Foreign words understood in every language: long enough not to be somebody else's, and of a class that names days.
_SHARED_CLASSES = frozenset("MWuHKN")
# Numbers, ordinals and "next" are shared where they are longer still.
_SHARED_COUNTS, _SHARED_COUNT_LENGTH = frozenset("dolrSf"), 6
_SHARED_MONTHS = frozenset({"mars", "mai", "juin", "mei", "maj"})
_SAFE_MONTHS = frozenset({"marz", "juni", "juli", "juin"})
_SHARED_LENGTH = 5
# Words of one language that mean something else in another.
_NOT_SHARED = frozenset(
    {
        "marche",
        "mercredis",
        "final",
        "premier",
        "premiere",
        "premieres",
        "premiers",
        "actual",
        "actuelle",
        "segunda",
        "session",
        "starte",
        "sunday",
        "finish",
        "termine",
        "helgen",
        "finde",
        "halva",
        "natal",
    }
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The single words, and the phrases by their first word with the longest first."""

    words: dict[str, Entry]
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(
        default_factory=dict[str, list[tuple[tuple[str, ...], Entry]]]
    )


def _letters() -> dict[int, str]:
    plain: dict[int, str] = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            plain[code] = base
    return plain | {ord("ß"): "s", ord("ø"): "o", ord("æ"): "a"}


_LETTERS = _letters()


def plain(text: str) -> str:
    """Take the accents off, letter for letter."""
    return text if text.isascii() else text.translate(_LETTERS)


@lru_cache(maxsize=16)
def lexicon(language: str) -> Lexicon:
    """Give the words of a language, with the plain date words of the others behind them."""
    own = language if language in _TABLES else "en"
    entries: dict[str, Entry] = dict(_entries(own))
    for other in ("en", "de", "es", "fr", "it", "pt", "nl", "sv"):
        for phrase, entry in _entries(other):
            if other != own and _shared(phrase, entry, own):
                entries.setdefault(phrase, entry)
    words: dict[str, Entry] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, entry in entries.items():
        first, *rest = phrase.split("_")
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), entry))
        else:
            words[phrase] = entry
    for some in phrases.values():
        some.sort(key=lambda found: -len(found[0]))
    return Lexicon(words, phrases)


def _shared(phrase: str, entry: Entry, own: str) -> bool:
    if phrase in _NOT_SHARED:
        return False
    if entry[0] in _SHARED_COUNTS:
        return len(phrase) >= _SHARED_COUNT_LENGTH
    short = entry[0] == "M" and (phrase in _SAFE_MONTHS or (own != "en" and phrase in _SHARED_MONTHS))
    return entry[0] in _SHARED_CLASSES and (len(phrase) >= _SHARED_LENGTH or short)


@lru_cache(maxsize=16)
def _entries(language: str) -> tuple[tuple[str, Entry], ...]:
    """List the phrases of one language; the first line that holds a phrase wins."""
    found: dict[str, Entry] = {}
    for line in plain(_TABLES[language]).split("\n"):
        code, *phrases = line.split() or [""]
        for phrase in phrases:
            if phrase == "|":
                code = code.upper()
                continue
            for form in _forms(language, code[0], phrase):
                found.setdefault(form, _entry(code[0] if code[0] != "U" else "u", _value(code[1:])))
    for word, number in number_words.UNITS.get(language, {}).items():
        if number == int(number) and 0 < number < _HUNDRED:
            found.setdefault(plain(word).replace("-", "_"), _entry("n", int(number)))
    for phrase, year in _spelled_years(language, found):
        found.setdefault(phrase, ("y", year))
    for line in plain(_FEASTS.get(language, words_romance.OTHER_FEASTS)).split("\n"):
        name, *phrases = line.split() or [""]
        for phrase in phrases:
            found[phrase] = ("H", name)
    return tuple(found.items())


_THOUSANDS = {
    "en": ("two_thousand_{}", "two_thousand_and_{}", "twenty_{}"),
    "de": ("zweitausend{}", "zweitausendund{}"),
    "es": ("dos_mil_{}",),
    "fr": ("deux_mille_{}",),
    "pt": ("dois_mil_e_{}",),
    "it": ("duemila{}", "due_mila_{}"),
    "nl": ("tweeduizend{}",),
}
_SPELLED_FROM = 10
_HUNDRED = 100


def _spelled_years(language: str, found: dict[str, Entry]) -> list[tuple[str, int]]:
    """Spell the years from 2010 on with the language's number words."""
    numbers = [(phrase, value) for phrase, (letter, value) in found.items() if letter == "d" and isinstance(value, int)]
    return [
        (form.format(phrase), 2000 + value)
        for form in _THOUSANDS.get(language, ())
        for phrase, value in numbers
        if value >= _SPELLED_FROM
    ]


def _entry(letter: str, value: Value) -> Entry:
    if letter == "n":
        return ("d" if isinstance(value, int) and value <= 31 else "k"), value
    return letter, value


def _value(text: str) -> Value:
    return int(text) if text.lstrip("-").isdigit() else text


def _forms(language: str, letter: str, phrase: str) -> tuple[str, ...]:
    """Give the inflected forms of a word: German ordinals are listed by their stem."""
    if language == "de" and letter == "o":
        return tuple(phrase + ending for ending in _GERMAN_ENDINGS)
    return (phrase,)
