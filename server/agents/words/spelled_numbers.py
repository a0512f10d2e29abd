"""Read numbers written out in words: "two and a half million", "zehntausend", "treinta y cinco mil", "三十万"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from server.agents.words import number_words as words

Kind = Literal["unit", "multiplier", "scale", "half", "and_half", "article"]
Spelled = tuple[int, int, Decimal]

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_FOLLOWED = frozenset({"scale", "multiplier"})
# Words that count without a number before them; "grand", "millions" or "cents" do not.
_BARE = frozenset(
    ("mil", "mille", "tausend", "duizend", "tusen", "hundert", "cien", "cento", "cent", "cem", "honderd", "hundra")
)
_SHARED = frozenset({"mil", "mille"})
_SISTERS = ("es", "pt", "fr", "it")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+) $")
_REVERSED = frozenset({"de", "nl"})
_TENS_AND_UNITS = frozenset({"es", "pt", "fr"})
_IDEOGRAPHS = "".join((*words.IDEOGRAPHS, *words.SMALL_IDEOGRAPHS, *words.LARGE_IDEOGRAPHS))
_IDEOGRAPH_RUN = re.compile(rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|[{_IDEOGRAPHS}])+")
_IDEOGRAPH_TOKEN = re.compile(rf"\d+(?:,\d{{3}})*(?:\.\d+)?|[{_IDEOGRAPHS}]")
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_IDEOGRAPH_UNIT = re.compile(f"[{''.join((*words.SMALL_IDEOGRAPHS, *words.LARGE_IDEOGRAPHS))}]")


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    kind: Kind
    word: str
    value: Decimal
    joined: bool


class _Sum:
    """A number under way: closed groups in `total`, the group being read in `group`, its last addend in `last`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.parts: list[_Part] = []
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.last = Decimal(0)
        self.scale = Decimal(0)

    def take(self, part: _Part) -> bool:
        """Add a part, or say that it begins another number."""
        taken = getattr(self, f"_{part.kind}")(part)
        if taken:
            self.parts.append(part)
        return bool(taken)

    def _unit(self, part: _Part) -> bool:
        if self.group is None:
            if self.scale and part.value >= self.scale:
                return False
            self.group = self.last = part.value
            return True
        if not self._fits(part):
            return False
        self.group += part.value
        self.last = part.value
        return True

    def _fits(self, part: _Part) -> bool:
        last, value = self.last, part.value
        if last >= 100 and last % 100 == 0:
            return value < 100
        if part.joined and self.language in _REVERSED:
            return last < 10 and 20 <= value < 100
        if self._is_french_ten(value):
            return True
        if last < 20 or last % 10 or (part.joined and self.language not in _TENS_AND_UNITS):
            return False
        return value < 10 or (self.language == "fr" and last in {60, 80} and value < 20)

    def _is_french_ten(self, value: Decimal) -> bool:
        """Tell the nine of "quatre-vingt-dix-neuf", where ten has been added to sixty or eighty."""
        return self.language == "fr" and self.last == 10 and len(self.parts) > 1 and 7 <= value <= 9

    def _article(self, part: _Part) -> bool:
        return not self.parts and self._unit(part)

    def _half(self, part: _Part) -> bool:
        return (not self.parts or self.parts[-1].kind == "article") and self._begin(_HALF)

    def _begin(self, value: Decimal) -> bool:
        self.group = self.last = value
        return True

    def _multiplier(self, part: _Part) -> bool:
        if self.group is None:
            return self._begin(part.value)
        if self.last >= 100 or part.joined:
            return False
        self.group += self.last * (part.value - 1)
        self.last *= part.value
        return True

    def _scale(self, part: _Part) -> bool:
        if part.joined and self.parts:
            return False
        if self.scale and part.value > self.scale:
            self.total = (self.total + (self.group or 0)) * part.value
        elif self.scale == part.value:
            return False
        else:
            self.total += (_ONE if self.group is None else self.group) * part.value
        self.group, self.scale = None, part.value
        return True

    def _and_half(self, _: _Part) -> bool:
        if self.group is not None and self.last < 100:
            self.group += _HALF
            return True
        if self.group is None and self.scale:
            self.total += self.scale / 2
            return True
        return False

    def value(self, *, articles: bool) -> Decimal | None:
        """Give the number, or None where the words are an article, a fraction or a bare scale."""
        if not self.parts:
            return None
        first, alone = self.parts[0], len(self.parts) == 1
        if alone and (first.kind in {"half", "and_half"} or (first.kind in _FOLLOWED and first.word not in _BARE)):
            return None
        if alone and first.word in words.ARTICLES[self.language] and not articles:
            return None
        if first.kind == "half" and self.parts[1].kind not in _FOLLOWED:
            return None
        return self.total + (self.group or 0)


@cache
def _vocabulary(language: str) -> dict[str, tuple[Kind, Decimal]]:
    known: dict[str, tuple[Kind, Decimal]] = {}
    known.update(dict.fromkeys(words.ARTICLES[language], ("article", _ONE)))
    known.update({word: ("unit", value) for word, value in words.UNITS[language].items()})
    known.update({word: ("multiplier", Decimal(value)) for word, value in words.MULTIPLIERS[language].items()})
    known.update({word: ("scale", Decimal(10) ** power) for word, power in words.SCALES[language].items()})
    known.update(dict.fromkeys(filter(None, words.PAIR[language].split("|")), ("unit", Decimal(2))))
    known.update(dict.fromkeys(words.HALF[language].split("|"), ("half", _HALF)))
    known.update(dict.fromkeys(words.AND_HALF[language].split("|"), ("and_half", _HALF)))
    return known


def _alternatives(known: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\-", "[- ]") for word in sorted(known, key=len, reverse=True))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the pattern of a run of number words, and that of one part in it."""
    known = _vocabulary(language)
    halves = _alternatives([word for word, (kind, _) in known.items() if kind == "and_half"])
    parts = _alternatives([word for word, (kind, _) in known.items() if kind != "and_half"])
    joint = rf"(?:{words.AND[language]})"
    following = rf"(?:[ -]?(?:{halves})|[ -]?(?:{joint}[ -]?)?(?:{parts}))"
    run = rf"(?<![^\W_])(?<!pour )(?<!por )(?<!per )(?:{parts}){following}*(?![^\W_])"
    return re.compile(run), re.compile(rf"(?P<half>{halves})|(?P<joint>{joint}[ -]?)?(?P<part>{parts})")


def find_spelled(lowered: str, language: str, *, articles: bool = False) -> list[Spelled]:
    """Find the numbers written in words; with `articles` also "a", "ein" and "une" as one."""
    if language not in words.UNITS:
        return []
    run, part = _patterns(language)
    found: list[Spelled] = []
    for match in run.finditer(lowered):
        numbers = _evaluate(_parts(lowered, match.span(), part, language), language, articles=articles)
        found.extend(_with_foreign(lowered, number) for number in numbers)
    return found


def _with_foreign(text: str, spelled: Spelled) -> Spelled:
    """Multiply a bare "mil" by the number word of a sister language before it: the language may be mistaken."""
    start, end, value = spelled
    if text[start:end] not in _SHARED or not (before := _WORD_BEFORE.search(text[max(0, start - 20) : start])):
        return spelled
    units = (words.UNITS[other].get(before[1]) for other in _SISTERS)
    unit = next((unit for unit in units if unit is not None and unit > 1), None)
    return spelled if unit is None else (start - len(before[0]), end, unit * value)


def _parts(text: str, span: tuple[int, int], pattern: re.Pattern[str], language: str) -> Iterator[_Part]:
    known = _vocabulary(language)
    for match in pattern.finditer(text, *span):
        name = "half" if match["half"] else "part"
        word = match[name]
        kind, value = known[word] if word in known else known[word.replace(" ", "-")]
        yield _Part(match.start(name), match.end(), kind, word, value, bool(match["joint"]))


def _evaluate(parts: Iterator[_Part], language: str, *, articles: bool) -> Iterator[Spelled]:
    under_way = _Sum(language)
    for part in parts:
        if not under_way.take(part):
            yield from _finish(under_way, articles=articles)
            under_way = _Sum(language)
            under_way.take(part)
    yield from _finish(under_way, articles=articles)


def _finish(under_way: _Sum, *, articles: bool) -> Iterator[Spelled]:
    value = under_way.value(articles=articles)
    if value is not None:
        yield under_way.parts[0].start, under_way.parts[-1].end, value


def find_ideographic(text: str) -> list[Spelled]:
    """Find the numbers with Chinese, Japanese or Korean units: "30万", "1億2000万", "三十", "5천만"."""
    if not _IDEOGRAPH.search(text):
        return []
    return [
        (match.start(), match.end(), _ideographic(match.group()))
        for match in _IDEOGRAPH_RUN.finditer(text)
        if _IDEOGRAPH_UNIT.search(match.group())
    ]


def _ideographic(run: str) -> Decimal:
    total = section = number = Decimal(0)
    for token in _IDEOGRAPH_TOKEN.findall(run):
        if token in words.IDEOGRAPHS:
            number = number * 10 + words.IDEOGRAPHS[token]
        elif token in words.SMALL_IDEOGRAPHS:
            section += (number or _ONE) * words.SMALL_IDEOGRAPHS[token]
            number = Decimal(0)
        elif token in words.LARGE_IDEOGRAPHS:
            total += ((section + number) or _ONE) * Decimal(10) ** words.LARGE_IDEOGRAPHS[token]
            section = number = Decimal(0)
        else:
            number = Decimal(token.replace(",", ""))
    return total + section + number
