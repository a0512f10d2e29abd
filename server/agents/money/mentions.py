"""Find the amounts in a message, and tell which speak of the budget and which of prices, targets and people."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import Literal

from server.agents.money import words
from server.agents.money.amounts import MoneyMention, pair
from server.agents.money.currency_marks import CurrencyMark, find_currencies
from server.agents.passages import passages
from server.agents.reading import Reading
from server.agents.words.numbers import NumberMatch, find_numbers
from server.domain.brief import Basis, Binding

Role = Literal["budget", "money", "other"]
Cue = tuple[int, int, str]

_LOOK = 90
_NEAR = 40
_SMALLEST_PLAIN = 20  # below it, "3 a day" is a frequency
_SMALLEST_PART = 100
_MOST = 200  # no brief names more amounts
_NEAR_PRIOR = 50
_FEW = 5
_WORD = re.compile(r"[^\W_]+")
_TIMES_BEFORE = re.compile(r"(?<![\w.,])(?P<times>[1-9]\d?) ?[x×*] ?$")
_TIMES_AFTER = re.compile(r" ?[x×*] ?(?P<times>[1-9]\d?)(?![\w%]|[.,]\d)")
_FILLERS = (
    r"went|goes|gone|down|rose|grew|dropped|fell|of|is|are|was|be|will|would|should|at|about|around|approx|approximately|roughly|up|to|max|maximum"
    r"|maximal|min|minimum"
    r"|total|overall|the|our|a|my|campaign|this|for|media|in|not|no|more|than|exceed|only|just|exactly"
    r"|net|netto|gross|brutto"
    r"|limited|capped|by|now|new|we|have|von|ist|liegt|bei|beträgt|sind|etwa|ca|circa|rund|höchstens|bis"
    r"|zu|insgesamt|der|die"
    r"|das|für|neu|jetzt|auf|de|es|son|unos|alrededor|hasta|máximo|nuestro|el|la|tenemos|est|d|environ"
    r"|jusqu|à|au|notre|le|di"
    r"|è|fino|é|até|cerca|o|nosso|tot|ongeveer|van|är|på|vår|ett|en|um|una?|under|over|least|mindestens|actually|say"
    r"|eur|usd|gbp|chf|cad|aud|sek|nok|dkk|jpy|brl|mxn|inr|euros?|dollars?|per|day|daily|tag|week|weekly"
    r"|month|monthly"
)
# What may stand between the word for the budget and its amount: filling words, or the rest of a label in a form.
_TIGHT = re.compile(rf"(?:[\W_は が]|(?<![^\W_])(?:{_FILLERS})(?![^\W_]))*|(?:[ (][^\n:|\d]{{0,20}})?[:|=\t]\W*")
_CUES = re.compile(
    rf"(?<![^\W_])(?:(?P<strong>{words.STRONG})|(?P<kpi>{words.KPI})|(?P<price>{words.PRICE})"
    rf"|(?P<weak>{words.WEAK}))(?![^\W_])"
    rf"|(?P<strong_east>{words.STRONG_EASTERN})|(?P<price_east>{words.PRICE_EASTERN})"
)
_CLAUSE = re.compile(r"[,;(]\s|[;(]|\b(?:and|but|und|aber|y|pero|et|mais|e|mas|ma|en|maar|och|men|while|with|for)\s")
_RIGHT_BUDGET = re.compile(
    rf"[^\w,;.\n]{{0,2}}(?:(?:total|net|gross|media|marketing|campaign|in|as|of|the|de|für|als|to|per|a"
    rf"|day|week|month|our|daily"
    rf"|weekly|monthly|advertising|ad|all|max|available)[ -]){{0,3}}(?:{words.STRONG}|available|all in\b"
    rf"|in total|insgesamt"
    r"|en total|au total|in totaal|totalt|to play with|für die kampagne|for the (?:whole |entire |full )?campaign"
    r"|in media|in anzeigen|para la campaña|pour la campagne)(?![^\W_])"
)
_RIGHT_PRICE = re.compile(rf"[ -]?(?:{words.AFTER_PRICE})")
_WITHIN = re.compile(r"(?<![^\W_])(?:of which|davon|darunter|de los cuales|dont|di cui|dos quais|waarvan|varav)\W*$")
_TAKEN_OFF = re.compile(r"(?<![^\W_])(?:take|knock|shave|cut|trim)\W*$")
# A plain number that a later message sets or adds: "make it 12000", "add 500".
_SET = re.compile(
    r"(?<![^\W_])(?:(?:make|set|change|bring|put|keep|raise|increase|lift|bump|lower|reduce|cut|drop"
    r"|erhöhe|setze?|senke|reduziere"
    r"|mach|sube|baja|pon|cambia|reduce|augmente[rz]?|mets|baisse[rz]?|fixe[rz]?|passe[rz]?|aumenta|muda"
    r"|porta|verhoog|zet|höj|sätt)"
    r"(?: (?:it|that|this|us|es|das|ihn|den|lo|la|le|isso|het|det))?(?: (?:up|down|back))?"
    r"(?: (?:to|at|auf|a|en|à|para|op|naar|till))?"
    r"|we have|we['’]ve got|there is|wir haben|tenemos|nous avons|temos|abbiamo|we hebben|vi har|down to|up to"
    r"|it['’]?s|it is|that['’]?s|should (?:be|have been|read|say)|correction|i meant|we meant|es sind|es ist|korrektur"
    r"|gemeint (?:sind|waren)|son|es de|c['’]est|ce sont|correction"
    r"|add|another|extra|plus|füge?|weitere|añade|agrega|ajoute[rz]?|adiciona|aggiungi|voeg)"
    r"(?: (?:about|around|etwa|unos|environ))?[ :]*$"
)
_RANGE_OR_NOUN = re.compile(
    r" ?[-–~/] ?\d| (?:to|bis|a|à|and|und|y|et) \d| ?\+|s(?![^\W_])"
    r"| (?!(?:for|in|on|to|per|a|and|or|but|each|more|extra|less|instead|now|please|total|overall|daily|weekly"
    r"|monthly|max"
    r"|für|pro|am|auf|und|bitte|mehr|jetzt|para|por|al|y|más|pour|par|et|de plus|e|o|il|voor|en|till|och)(?![^\W_]))"
    r"[^\W\d_]"
)
_COUNTED = re.compile(rf"[ -]?(?:{words.COUNTED})")
_BASES: tuple[tuple[Basis, str, str], ...] = (
    ("DAILY", words.DAILY, words.DAILY_BEFORE),
    ("WEEKLY", words.WEEKLY, words.WEEKLY_BEFORE),
    ("MONTHLY", words.MONTHLY, words.MONTHLY_BEFORE),
)
_AFTER_AMOUNT = (
    r"(?:[ ,(]*(?:max(?:imum)?|budget|net|gross|ad|media|spend|of|in|ads|brutto|netto|each|spread|the)(?![^\W_]))*"
    r"[ ,(]*"
)
_BASIS_AFTER = tuple((basis, re.compile(rf"{_AFTER_AMOUNT}{after}")) for basis, after, _ in _BASES)
_BASIS_BEFORE = tuple(
    (
        basis,
        re.compile(
            rf"(?<![^\W_]){before}[- ]?(?:(?:media|ad|werbe|campaign|marketing|max\w*)[- ]?)?(?:{words.STRONG}|cap"
            rf"|limit)"
            rf"|(?:{words.STRONG})[ -]{before}(?![^\W_])|{before}(?:{words.STRONG_EASTERN})"
            rf"|(?:{words.STRONG_EASTERN})は?{before}"
        ),
    )
    for basis, _, before in _BASES
)
_BASIS_CLOSE = tuple(
    (basis, re.compile(rf"(?<![^\W_])(?:{before}|{after})[ :=]{{1,3}}$")) for basis, after, before in _BASES
)
_YEARLY = re.compile(_AFTER_AMOUNT + words.YEARLY)
_TAIL = r"(?:[ -](?:of|the|a|an|total|is|von|de|un|of about))*[ :(]*$"
_BOUND = re.compile(
    rf"(?:(?<![^\W_])(?:(?P<least>{words.LEAST})|(?P<hard>{words.HARD})|(?P<soft>{words.SOFT}))"
    rf"|(?P<sign>[~≈約])){_TAIL}"
)
_SOFT_AFTER = re.compile(rf"[ ,(]*(?:{words.SOFT_AFTER})")
_HARD_AFTER = re.compile(rf"[ ,(]*(?:{words.HARD_AFTER})")
_MINUS = re.compile(r"(?:(?<![\w)\]])[-−–]|(?<![^\W_])(?:minus|negative|menos|moins|negativ\w*) )[$€£¥]?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount at `start:end`; `strength` says how surely it is the budget, from 0 (a price or a target) to 3.

    `basis` is None where the words give none. `least` marks a lower bound, `negative` a minus sign before it, `yearly`
    an amount for a year. `cues` are the spans of the words that told.
    """

    start: int
    end: int
    amount: Decimal
    currency: str
    strict: bool
    candidates: tuple[str, ...]
    number: NumberMatch
    role: Role
    strength: int = 0
    basis: Basis | None = None
    binding: Binding = "hard"
    least: bool = False
    negative: bool = False
    yearly: bool = False
    cues: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Amounts:
    """All amounts of a message, and the currencies named apart from any amount.

    `bare` are the plain numbers that may be parts of a budget ("€8,000: 5,000 for Spain, 3,000 for Portugal").
    """

    mentions: tuple[Mention, ...]
    stray: tuple[CurrencyMark, ...]
    numbers: tuple[NumberMatch, ...]
    bare: tuple[Mention, ...] = ()


def find_amounts(reading: Reading, prior: Decimal | None = None, *, asked: bool = False) -> Amounts:
    """Find every amount of a message and tell what it is for.

    `prior` is the amount that the message may change; `asked` says that the message may answer how much there is.
    """
    numbers, marks, money = _found(reading)
    answer = numbers[0] if asked and len(numbers) == 1 and _is_answer(reading, numbers[0]) else None
    scene = _Scene(reading, numbers, money, prior, answer)
    used = {mention.evidence[0] for mention in money}
    stray = tuple(mark for mark in marks if mark.start not in used)
    mentions = tuple(islice(scene.mentions(), _MOST))
    return Amounts(mentions, stray, numbers, tuple(scene.bare(mentions)) if money else ())


def _found(
    reading: Reading,
) -> tuple[tuple[NumberMatch, ...], tuple[CurrencyMark, ...], tuple[MoneyMention, ...]]:
    """Find numbers, currencies and what they make together, each passage read in its own language."""
    numbers: list[NumberMatch] = []
    marks: list[CurrencyMark] = []
    money: list[MoneyMention] = []
    for language, text in _by_language(reading):
        here = find_numbers(text, language, reading.locale)
        beside = find_currencies(text, language, reading.locale)
        numbers += here
        marks += beside
        money += pair(text, here, beside, language)
    for found in (numbers, marks, money):
        found.sort(key=lambda one: one.start)
    return tuple(numbers), tuple(marks), tuple(money)


def _by_language(reading: Reading) -> Iterator[tuple[str, str]]:
    """Give the message once for each of its languages, the passages of the others blanked out."""
    parts = passages(reading)
    languages = dict.fromkeys(language for _, _, language in parts) or {reading.language: None}
    if len(languages) == 1:
        yield next(iter(languages)), reading.live
        return
    for own in languages:
        text = ""
        for start, end, language in parts:
            if language == own:
                text += " " * (start - len(text)) + reading.live[start:end]
        yield own, text


def _is_answer(reading: Reading, number: NumberMatch) -> bool:
    """Tell whether a message is a number and hardly a word more."""
    return len(_WORD.findall(reading.lower[: number.start] + " " + reading.lower[number.end :])) <= _FEW


class _Scene:
    """The words around the amounts of one message."""

    def __init__(
        self,
        reading: Reading,
        numbers: tuple[NumberMatch, ...],
        money: tuple[MoneyMention, ...],
        prior: Decimal | None,
        answer: NumberMatch | None,
    ) -> None:
        self.lower = reading.lower
        self.prior = prior
        self.answer = answer
        self.numbers = numbers
        self.money = {mention.number.start: mention for mention in money}
        self.cues: list[Cue] = [
            (match.start(), match.end(), (match.lastgroup or "").removesuffix("_east"))
            for match in _CUES.finditer(reading.lower)
        ]
        self.cue_ends = [end for _, end, _ in self.cues]
        sentences = reading.sentences()
        self.starts = [start for start, _ in sentences]
        self.ends = [end for _, end in sentences]

    def mentions(self) -> Iterator[Mention]:
        previous = 0
        for index, number in enumerate(self.numbers):
            following = self.numbers[index + 1] if index + 1 < len(self.numbers) else None
            plain = self._plain(number)
            mention = self._read(plain, previous, self._next_start(following)) if plain else None
            if mention is not None:
                yield mention
                previous = max(mention.end, *(end for _, end in mention.cues), 0)

    def bare(self, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
        """Give the plain numbers of the size of money that count nothing and are no years."""
        known = {mention.number.start for mention in mentions}
        for number in self.numbers:
            if number.start in known or number.value < _SMALLEST_PART or _looks_like_year(number):
                continue
            mention = self._plain(number)
            if mention is not None and not mention.candidates:
                yield mention

    def _next_start(self, following: NumberMatch | None) -> int:
        if following is None:
            return len(self.lower)
        money = self.money.get(following.start)
        return money.start if money else following.start

    def _plain(self, number: NumberMatch) -> Mention | None:
        money = self.money.get(number.start)
        if money is not None:
            start, end, times = self._tranches(money.start, money.end)
            return Mention(
                start=start,
                end=end,
                amount=money.amount * times,
                currency="" if money.guessed else money.currency,
                strict=money.strict,
                candidates=money.candidates,
                number=number,
                role="money",
            )
        if number.glued or _COUNTED.match(self.lower, number.end):
            return None
        return Mention(
            number.start, number.end, number.value, "", strict=False, candidates=(), number=number, role="money"
        )

    def _tranches(self, start: int, end: int) -> tuple[int, int, int]:
        """Count how many times an amount is meant ("4 x 1000 EUR"); give its span and the count."""
        if before := _TIMES_BEFORE.search(self.lower, max(0, start - _NEAR), start):
            return before.start(), end, int(before["times"])
        if after := _TIMES_AFTER.match(self.lower, end):
            return start, after.end(), int(after["times"])
        return start, end, 1

    def _read(self, mention: Mention, previous: int, following: int) -> Mention | None:
        cue = self._cue_before(mention, max(previous, mention.start - _LOOK))
        tight = bool(cue and cue[2] == "strong" and _TIGHT.fullmatch(self.lower, cue[1], mention.start))
        if not mention.candidates and not mention.number.scaled and not self._is_money(mention, previous, tight=tight):
            return None
        sentence = bisect_right(self.starts, mention.start) - 1
        opening = self.starts[sentence] if sentence >= 0 else 0
        closing = self.ends[sentence] if sentence >= 0 else len(self.lower)
        left = self.lower[max(previous, opening, mention.start - _LOOK) : mention.start]
        right = self.lower[mention.end : max(mention.end, min(following, closing, mention.end + _LOOK))]
        tight = tight or self._sets(mention, previous)
        if _MINUS.search(self.lower, max(0, mention.start - 12), mention.start):
            mention = replace(mention, negative=True)
        if cue and cue[0] < mention.start - len(left) and not tight:
            cue = None
        mention = _with_basis(
            _bound(mention, left, right), left, right, announced=cue is not None and cue[2] == "strong"
        )
        return self._with_role(mention, cue, left, right, tight=tight)

    def _is_money(self, mention: Mention, previous: int, *, tight: bool) -> bool:
        """Tell whether a plain number, with neither currency nor scale, is an amount."""
        if tight or _RIGHT_BUDGET.match(self.lower, mention.end) or self._sets(mention, previous):
            return True
        if self.answer is mention.number and mention.amount >= _SMALLEST_PART:
            return True
        if _WITHIN.search(self.lower[max(previous, mention.start - _NEAR) : mention.start]):
            return True
        rate = any(pattern.match(self.lower, mention.end) for _, pattern in _BASIS_AFTER)
        return rate and mention.amount >= _SMALLEST_PLAIN

    def _sets(self, mention: Mention, previous: int) -> bool:
        """Tell whether a plain number changes the amount: it is of the order of the former, and counts nothing."""
        if self.prior is None or mention.candidates:
            return False
        if not _SET.search(self.lower[max(previous, mention.start - _NEAR) : mention.start]):
            return False
        close = self.prior / _NEAR_PRIOR <= mention.amount <= self.prior * _NEAR_PRIOR
        return close and not _RANGE_OR_NOUN.match(self.lower, mention.end)

    def _with_role(self, mention: Mention, cue: Cue | None, left: str, right: str, *, tight: bool) -> Mention:
        if _RIGHT_PRICE.match(right) and not tight and not _TAKEN_OFF.search(left[-_NEAR:]):
            return replace(mention, role="other")
        if cue and cue[2] in {"kpi", "price"} and not _CLAUSE.search(self.lower, cue[1], mention.start):
            return replace(mention, role="other", cues=(cue[:2],))
        if tight or (cue and cue[2] == "strong"):
            return replace(mention, role="budget", strength=3, cues=(cue[:2],) if cue else ())
        if found := _RIGHT_BUDGET.match(right):
            return replace(mention, role="budget", strength=3, cues=((mention.end, mention.end + found.end()),))
        if cue and cue[2] == "weak":
            return replace(mention, strength=2, cues=(cue[:2],))
        return replace(mention, strength=2 if mention.basis else 1)

    def _cue_before(self, mention: Mention, opening: int) -> Cue | None:
        index = bisect_right(self.cue_ends, mention.start) - 1
        return self.cues[index] if index >= 0 and self.cues[index][0] >= opening else None


def _looks_like_year(number: NumberMatch) -> bool:
    return number.end - number.start == 4 and 1900 <= number.value <= 2100


def _bound(mention: Mention, left: str, right: str) -> Mention:
    near = left[-_NEAR:]
    bound = _BOUND.search(near)
    if bound and bound["least"]:
        return replace(mention, binding="soft", least=True)
    if (bound and bound["hard"]) or _HARD_AFTER.match(right):
        return mention
    return replace(mention, binding="soft") if bound or _SOFT_AFTER.match(right) else mention


def _with_basis(mention: Mention, left: str, right: str, *, announced: bool) -> Mention:
    for basis, pattern in _BASIS_AFTER:
        if found := pattern.match(right):
            return replace(mention, basis=basis, end=mention.end + found.end())
    for (basis, before), (_, close) in zip(_BASIS_BEFORE, _BASIS_CLOSE, strict=True):
        if (announced and before.search(left)) or close.search(left[-_NEAR:]):
            return replace(mention, basis=basis)
    return replace(mention, yearly=True) if _YEARLY.match(right) else mention
