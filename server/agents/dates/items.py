"""What is read at one place of a token string, and the string itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from server.agents.dates.periods import Days
from server.agents.dates.spec import Spec
from server.agents.dates.tokens import Token
from server.agents.dates.window import Length, Unit

MAX_DEPTH = 3
COMING = 11
"""The value of "coming", which is the first weekday to come but the next week or month."""
UNITS = {
    "d": "day", "w": "week", "m": "month", "q": "quarter", "h": "half", "y": "year", "e": "weekend", "k": "workweek",
    "f": "fortnight", "c": "decade", "s": "half",
}  # fmt: skip
_LENGTHS: dict[str, tuple[int, Unit]] = {
    "day": (1, "day"), "week": (1, "week"), "month": (1, "month"), "year": (1, "year"), "quarter": (3, "month"),
    "half": (6, "month"), "fortnight": (2, "week"), "decade": (10, "year"), "weekend": (1, "week"),
    "workweek": (1, "week"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A thing read at tokens `first` to `last` (excluded).

    `P` is a date, `O` an ordinal day, `p` a bare number, `L` a length; a `loose` one is a date only by its context.
    """

    letter: str
    first: int
    last: int
    spec: Spec | None = None
    length: Length | None = None
    loose: bool = False


@dataclass(slots=True)
class Points:
    """The token string of one message and the rules that read dates from it."""

    tokens: list[Token]
    reference: date
    locale: str
    month_first: bool
    order_certain: bool
    german: bool
    rules: "Rules"
    letters: str = field(init=False)

    def __post_init__(self) -> None:
        self.letters = "".join(token.letter for token in self.tokens)

    def at(self, index: int, depth: int = 0) -> Item | None:
        """Read the longest thing that begins at a token, or None."""
        for pattern, build in self.rules.get(self.letters[index], ()):
            match = pattern.match(self.letters, index)
            if match is None:
                continue
            item = build(self, match, depth)
            if item is not None:
                return item
        return None

    def inner(self, index: int, depth: int) -> Item | None:
        """Read the period that a part is taken of ("the first week of ...")."""
        if depth >= MAX_DEPTH or index >= len(self.letters):
            return None
        item = self.at(index, depth + 1)
        return item if item is not None and item.letter == "P" else None

    def number(self, match: re.Match[str], letters: str) -> int | None:
        """Give the value of the first matched token of these classes."""
        for index in range(match.start(), match.end()):
            value = self.tokens[index].value
            if self.letters[index] in letters and isinstance(value, int):
                return value
        return None

    def ahead(self, match: "re.Match[str]") -> int:
        """Tell how many units ahead the matched "this" or "next" points."""
        value = self.number(match, "r") or 0
        return 1 if value == COMING else value

    def plural(self, match: "re.Match[str]") -> bool:
        """Tell whether the matched unit is written in the plural."""
        return any(t.letter == "u" and str(t.value).isupper() for t in self.tokens[match.start() : match.end()])

    def length(self, match: "re.Match[str]") -> Length | None:
        """Give the matched length."""
        number = self.number(match, "dkc")
        return length_of(number, self.unit(match)) if number else None

    def unit(self, match: re.Match[str]) -> str:
        """Give the unit among the matched tokens."""
        return next(UNITS[str(t.value).lower()] for t in self.tokens[match.start() : match.end()] if t.letter == "u")


Build = Callable[[Points, "re.Match[str]", int], Item | None]
Rules = dict[str, tuple[tuple["re.Pattern[str]", Build], ...]]


def item_of(
    match: re.Match[str], spec: Spec, letter: str = "P", *, last: int | None = None, loose: bool = False
) -> Item:
    """Make the item that a match spells."""
    return Item(letter, match.start(), match.end() if last is None else last, spec, loose=loose)


def fixed(match: re.Match[str], days: Days, grain: str = "day") -> Item:
    """Make the item for days that are known already."""
    return item_of(match, Spec("fixed", days=days, grain=grain))


def one(day: date) -> Days:
    """Give a day as a stretch."""
    return day, day


def length_of(count: int, unit: str) -> Length:
    """Give a number of units, quarters and the like in months."""
    size, base = _LENGTHS[unit]
    return Length(size * count, base)
