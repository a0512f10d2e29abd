"""Find the amounts of money in a text: a number and the currency written beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from server.agents.money.currency_marks import CurrencyMark, find_currencies
from server.agents.words.numbers import NumberMatch, find_numbers, read_scale
from server.catalog.currency_words import HUNDREDTHS

# English "mil" is a million beside these, a thousand ("R$ 45 mil") beside any other currency.
_ENGLISH_MONEY = frozenset({"USD", "GBP", "CAD", "AUD", "NZD", "INR", "ZAR"})
_GAP_AFTER = re.compile(r" ?\(?|-| de | d['’]| of | di ")
_GAP_BEFORE = re.compile(r" ?|: ?")
_JOINT = r"(?: (?:and|et|y|und|e|con|och|en))?"
_CENTS = re.compile(
    rf",?{_JOINT} (?P<cents>\d{{1,2}}) ?(?P<unit>{'|'.join(sorted(HUNDREDTHS, key=len, reverse=True))})(?![^\W_])"
    rf"|{_JOINT} (?P<bare>\d\d)(?=[\s.!?]*$)",
    re.IGNORECASE,
)
_SPOKEN = "|".join(sorted((unit for unit in HUNDREDTHS if len(unit) > 3 or unit == "¢"), key=len, reverse=True))
_ONLY_CENTS = re.compile(rf"[ -]?(?P<unit>{_SPOKEN})(?![^\W_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount of money at `start:end`.

    `currency` is "" where only "cents" were said. `strict` says that the words leave one currency only; otherwise
    `candidates` are what they may mean, the likeliest first. `evidence` is the span of the currency's words, `number`
    the digits or number words; `guessed` says that no candidate is likelier than the others.
    """

    start: int
    end: int
    amount: Decimal
    currency: str
    strict: bool
    candidates: tuple[str, ...]
    evidence: tuple[int, int]
    number: NumberMatch
    guessed: bool = False


def find_money(text: str, language: str, locale: str = "") -> tuple[MoneyMention, ...]:
    """Find the amounts of money in a folded text, in order."""
    marks = find_currencies(text, language, locale)
    return pair(text, find_numbers(text, language, locale), marks, language)


def pair(
    text: str, numbers: Sequence[NumberMatch], marks: Sequence[CurrencyMark], language: str
) -> tuple[MoneyMention, ...]:
    """Put numbers and currencies together."""
    return tuple(_pairs(text, numbers, marks, language))


def _pairs(
    text: str, numbers: Sequence[NumberMatch], marks: Sequence[CurrencyMark], language: str
) -> Iterator[MoneyMention]:
    taken = -1
    place = 0
    for index, number in enumerate(numbers):
        while place < len(marks) and marks[place].end <= number.start:
            place += 1
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        before = marks[place - 1] if place and place - 1 > taken else None
        before = before if before and _leads(text, before, number) else None
        after = next((mark for mark in marks[place : place + 1] if _follows(text, number, mark)), None)
        if after and _belongs_to_next(text, number, after, following, before):
            after = None
        if before and after and after.code not in before.candidates:
            before, after = (None, after) if after.evidence == "code" else (before, None)
        chosen = after or before
        if chosen is None:
            if cents := _ONLY_CENTS.match(text, number.end):
                yield _cents_alone(number, cents)
            continue
        taken = place if after else place - 1
        yield _mention(text, number, chosen, before, language)


def _leads(text: str, mark: CurrencyMark, number: NumberMatch) -> bool:
    return mark.leading and bool(_GAP_BEFORE.fullmatch(text, mark.end, number.start))


def _follows(text: str, number: NumberMatch, mark: CurrencyMark) -> bool:
    """Tell whether the mark stands directly after the number; a scale letter may belong to both ("30 MUSD")."""
    return mark.start <= number.end <= mark.end or bool(_GAP_AFTER.fullmatch(text, number.end, mark.start))


def _belongs_to_next(
    text: str, number: NumberMatch, mark: CurrencyMark, following: NumberMatch | None, before: CurrencyMark | None
) -> bool:
    """Tell whether a mark between two numbers is the sign of the second one ("in 2027 €50,000")."""
    if following is None or not _leads(text, mark, following):
        return False
    here, there = mark.start - number.end, following.start - mark.end
    if before is not None:
        return there <= here or mark.code in before.candidates
    return there < here or (there == here and _looks_like_year(number))


def _looks_like_year(number: NumberMatch) -> bool:
    return number.end - number.start == 4 and 1900 <= number.value <= 2100 and not number.words


def _mention(
    text: str, number: NumberMatch, mark: CurrencyMark, before: CurrencyMark | None, language: str
) -> MoneyMention:
    start = min(number.start, mark.start, before.start if before else number.start)
    end = max(number.end, mark.end)
    amount = number.value
    if mark.power and not number.scaled:
        amount *= 10**mark.power
    elif not number.scaled and mark.start >= number.end:
        power, end = read_scale(text, end, language)
        amount *= 10**power
    elif number.alternative is not None and number.scaled and _means_thousand(text, number, mark):
        amount = number.alternative
    if cents := _cents_after(text, end, amount):
        amount += Decimal(cents["cents"] or cents["bare"]) / 100
        end = cents.end()
    evidence = (mark.start, mark.end)
    return MoneyMention(start, end, amount, mark.code, mark.strict, mark.candidates, evidence, number, mark.guessed)


def _means_thousand(text: str, number: NumberMatch, mark: CurrencyMark) -> bool:
    return text[number.start : number.end].lower().endswith("mil") and mark.code not in _ENGLISH_MONEY


def _cents_after(text: str, end: int, amount: Decimal) -> re.Match[str] | None:
    if amount != amount.to_integral_value() or amount >= 1000:
        return None
    return _CENTS.match(text, end)


def _cents_alone(number: NumberMatch, cents: re.Match[str]) -> MoneyMention:
    code = HUNDREDTHS[cents["unit"].lower()]
    candidates = (code,) if code else ()
    return MoneyMention(
        number.start, cents.end(), number.value / 100, code, False, candidates, cents.span("unit"), number
    )
