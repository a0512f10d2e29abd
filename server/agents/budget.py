"""Tell which of a message's amounts is the budget, for how long it is meant, and how it is divided."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from server.agents.aims.limits import read_locks
from server.agents.finding import Finding
from server.agents.money import words
from server.agents.money.choice import Chosen, choose_budget
from server.agents.money.edits import Edit, find_edit, find_move, raises_to, shares_kept
from server.agents.money.mentions import Amounts, Mention, find_amounts
from server.agents.money.splits import find_shares, shares_to_splits
from server.agents.reading import Reading
from server.domain.brief import Alternative, Basis, Budget, Question, Resolution, Schedule, Source, Split
from server.domain.money import MICROS, to_micros
from server.domain.plan import PlanWarning
from server.errors import UnreadableBrief

_TINY = 50
_HUGE = 100_000_000
# Units of the currency to one US dollar, to the power of ten (rates of 2026-09-29); the others are near one.
_POWERS = {
    "JPY": 2, "KRW": 3, "IDR": 4, "VND": 4, "HUF": 2, "CLP": 3, "COP": 3, "ARS": 3, "NGN": 3, "INR": 2, "RUB": 2,
    "UGX": 3, "TZS": 3, "PKR": 2, "KZT": 2, "ISK": 2, "CRC": 2, "KES": 2, "PHP": 1, "THB": 1, "CZK": 1, "TWD": 1,
    "XOF": 2,
}  # fmt: skip


def named_currency(reading: Reading) -> str:
    """Give the currency that a message names apart from any amount, or ""."""
    return next((mark.code for mark in find_amounts(reading).stray if not mark.guessed), "")


def resolve(reading: Reading, prior: Budget | None, *, currency_hint: str = "", asked: bool = False) -> Finding[Budget]:
    """Read the budget of a message; `prior` is the budget it may change.

    `asked` says that the advertiser was asked how much there is: a message of hardly more than a number answers.

    Raises:
        UnreadableBrief: The message states a budget of nothing, or less.
    """
    amounts = find_amounts(reading, Decimal(prior.amount_micros) / MICROS if prior else None, asked=asked)
    if prior is not None:
        if edit := find_edit(reading, amounts, prior):
            return _edited(reading, edit)
        if moved := _moved(reading, prior):
            return moved
    chosen = choose_budget(reading, amounts)
    if chosen is None:
        return _without_amount(reading, amounts, prior)
    _refuse_nothing(reading, chosen.mention)
    return _finding(reading, chosen, amounts, prior, currency_hint)


def settle(value: Budget, schedule: Schedule) -> Budget:
    """Give the budget with its total for the flight; a daily amount counts on the days on which something runs."""
    days = (schedule.end - schedule.start).days + 1
    total = value.amount_micros
    if value.basis == "DAILY":
        total = value.amount_micros * schedule.running_days
    elif value.basis == "WEEKLY":
        total = _rounded(Decimal(value.amount_micros) * days / 7)
    elif value.basis == "MONTHLY":
        total = _rounded(value.amount_micros * months(schedule.start, schedule.end))
    return value if total == value.total_micros else value.model_copy(update={"total_micros": total})


def months(start: date, end: date) -> Decimal:
    """Count the calendar months of a flight, begun months by their share of days.

    A flight from the 15th to the 14th is one month, as one from the first to the last.
    """
    whole, first = 0, start
    while (following := _month_later(start, whole + 1)) <= end + timedelta(days=1):
        whole, first = whole + 1, following
    rest = (end - first).days + 1
    length = (_month_later(start, whole + 1) - first).days
    return whole + Decimal(rest) / length


def _month_later(start: date, count: int) -> date:
    month = start.month - 1 + count
    year, month = start.year + month // 12, month % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _rounded(micros: Decimal) -> int:
    return int(micros.to_integral_value())


def _refuse_nothing(reading: Reading, mention: Mention) -> None:
    """Refuse a budget of nothing.

    Raises:
        UnreadableBrief: The amount is zero or below.
    """
    if mention.amount > 0 and not mention.negative:
        return
    words_said = reading.text[max(0, mention.start - (2 if mention.negative else 0)) : mention.end].strip()
    raise UnreadableBrief(f"“{words_said}” cannot be a budget.", hint="State the money to spend, like “€10,000”.")


def _without_amount(reading: Reading, amounts: Amounts, prior: Budget | None) -> Finding[Budget]:
    used = tuple((mention.start, mention.end) for mention in amounts.mentions)
    shares = find_shares(reading) if prior is not None else []
    if prior is not None and shares:
        spans = tuple(dict.fromkeys((share.start, share.end) for share in shares))
        value = prior.model_copy(update={"splits": shares_to_splits(shares)})
        quotes = tuple(reading.quote(*span) for span in spans)
        resolution = Resolution(value=value, source="stated", quotes=quotes, confidence=0.9)
        return Finding(resolution=resolution, used=(*used, *spans))
    if prior is not None and (freed := _superseded(reading, prior)):
        return freed
    if same := words.SAME.search(reading.lower):
        if prior is not None:
            return Finding(
                resolution=Resolution(
                    value=prior, source="carried_over", quotes=(reading.quote(*same.span()),), confidence=0.9
                ),
                used=(*used, same.span()),
            )
        text = f"How much is “{reading.text[same.start() : same.end()].strip()}”?"
        question = Question(about="budget", text=text)
        return Finding(missing=("budget",), questions=(question,), used=(*used, same.span()))
    if unknown := words.TBD.search(reading.lower):
        question = Question(about="budget", text="How much money is there to spend, at most?")
        missing = ("budget",) if prior is None else ()
        return Finding(missing=missing, questions=(question,) if missing else (), used=(*used, unknown.span()))
    return Finding(used=used)


def _superseded(reading: Reading, prior: Budget) -> Finding[Budget] | None:
    """Drop the parts by format or by placement where a message gives one of them another share."""
    said = [
        one for one in read_locks(reading.lower, reading.language, reading.locale) if one.lock.min_share is not None
    ]
    about = {one.lock.about for one in said}
    kinds = {split.kind for split in prior.splits if split.kind != "PLACE" and split.about in about}
    if not kinds:
        return None
    value = prior.model_copy(update={"splits": tuple(one for one in prior.splits if one.kind not in kinds)})
    quotes = tuple(reading.quote(one.start, one.end) for one in said)
    return Finding(resolution=Resolution(value=value, source="stated", quotes=quotes, confidence=0.9))


def _edited(reading: Reading, edit: Edit) -> Finding[Budget]:
    if edit.budget.amount_micros <= 0:
        words_said = reading.text[edit.start : edit.end]
        raise UnreadableBrief(f"“{words_said}” leaves no budget.", hint="Say what the budget should be.")
    quote = reading.quote(edit.start, edit.end)
    resolution = Resolution(value=edit.budget, source="stated", quotes=(quote,), confidence=0.95)
    return Finding(resolution=resolution, used=((edit.start, edit.end),))


def _moved(reading: Reading, prior: Budget) -> Finding[Budget] | None:
    """Move money between two parts whose amounts are known; ask for the amounts where they are not."""
    move = find_move(reading)
    if move is None:
        return None
    amount = next((m for m in find_amounts(reading).mentions if move.start() <= m.start < move.end()), None)
    source = _part_named(prior, move["source"])
    target = _part_named(prior, move["target"])
    if amount is None:
        return None
    if source is None or target is None or (source.amount_micros or 0) <= to_micros(amount.amount):
        text = f"“{reading.text[slice(*move.span())]}”: how much should each of the two get in the end?"
        return Finding(questions=(Question(about="budget.splits", text=text),), used=(move.span(),))
    delta = to_micros(amount.amount)
    changes = {source.about: -delta, target.about: delta}
    splits = tuple(
        split.model_copy(update={"amount_micros": (split.amount_micros or 0) + changes.get(split.about, 0)})
        for split in prior.splits
    )
    value = prior.model_copy(update={"splits": splits})
    quotes = (reading.quote(*move.span()),)
    return Finding(
        resolution=Resolution(value=value, source="stated", quotes=quotes, confidence=0.9), used=(move.span(),)
    )


def _part_named(prior: Budget, words_said: str) -> Split | None:
    named = words_said.strip()
    fits = (split for split in prior.splits if split.amount_micros is not None)
    return next((s for s in fits if named.startswith((s.label.lower(), s.about.lower()))), None)


def _finding(
    reading: Reading, chosen: Chosen, amounts: Amounts, prior: Budget | None, currency_hint: str
) -> Finding[Budget]:
    mention = chosen.mention
    used = (*_spans(amounts), *chosen.quoted, *mention.cues)
    said = _currency(mention, amounts, prior, currency_hint)
    if said is None:
        question = Question(about="budget.currency", text=f"In which currency is “{_quoted(reading, mention)}”?")
        return Finding(missing=("budget.currency",), questions=(question,), used=used, contradictions=chosen.clashes)
    currency, source, assumption = said
    value = _budget(chosen, currency, _basis(reading, mention, prior))
    if prior is not None and not value.splits:
        value = value.model_copy(update={"splits": shares_kept(prior)})
    spans = dict.fromkeys(((mention.start, mention.end), *chosen.quoted))
    doubts, questions = _doubts(reading, chosen, currency)
    resolution = Resolution(
        value=value,
        source=source,
        quotes=tuple(reading.quote(*span) for span in spans),
        confidence=_confidence(chosen, source, doubts),
        binding="soft" if chosen.minimum is not None else mention.binding,
        alternatives=tuple(_alternatives(chosen, currency)),
    )
    return Finding(
        resolution=resolution,
        questions=(*chosen.questions, *questions),
        contradictions=chosen.clashes,
        warnings=(*doubts, *_tax(reading, mention)),
        assumptions=(*chosen.assumptions, *((assumption,) if assumption else ()), *_upper_end(chosen, currency)),
        used=used,
    )


def _upper_end(chosen: Chosen, currency: str) -> Iterator[str]:
    """Say which of two amounts was taken."""
    amount, least = chosen.mention.amount, chosen.minimum
    if least is not None and least < amount:
        yield f"Budget: {amount:,f} {currency}, the upper end of {least:,f} to {amount:,f}."


def _spans(amounts: Amounts) -> Iterator[tuple[int, int]]:
    for mention in amounts.mentions:
        yield mention.start, mention.end
    for mark in amounts.stray:
        yield mark.start, mark.end


def _quoted(reading: Reading, mention: Mention) -> str:
    return reading.text[mention.start : mention.end]


def _currency(mention: Mention, amounts: Amounts, prior: Budget | None, hint: str) -> tuple[str, Source, str] | None:
    """Give the currency, how it came about, and the assumption to tell, or None where nothing says it."""
    told = next((mark.code for mark in amounts.stray if mark.code in mention.candidates), "")
    if told and not mention.strict:
        return told, "stated", ""
    if mention.currency:
        if mention.strict or hint not in mention.candidates:
            return mention.currency, "stated", ""
        return hint, "inferred", ""
    if mention.candidates and hint:
        return (hint if hint in mention.candidates else mention.candidates[0]), "inferred", ""
    if amounts.stray:
        return amounts.stray[0].code, "stated", ""
    if prior is not None and (not mention.candidates or prior.currency in mention.candidates):
        return prior.currency, "stated", ""
    if mention.candidates:
        return None
    others = {other.currency for other in amounts.mentions if other.currency}
    if len(others) == 1:
        code = others.pop()
        return code, "inferred", f"Budget: in {code}, like the other amounts of the message."
    return (hint, "inferred", f"Budget: in {hint}, the currency of the market.") if hint else None


def _basis(reading: Reading, mention: Mention, prior: Budget | None) -> Basis:
    if mention.basis is not None:
        return mention.basis
    if prior is None or prior.basis == "TOTAL" or not raises_to(reading, mention):
        return "TOTAL"
    near_total = mention.amount * MICROS * 2 >= prior.total_micros > prior.amount_micros
    return "TOTAL" if near_total else prior.basis


def _budget(chosen: Chosen, currency: str, basis: Basis) -> Budget:
    amount = to_micros(chosen.mention.amount)
    minimum = to_micros(chosen.minimum) if chosen.minimum is not None else None
    return Budget(
        amount_micros=amount,
        currency=currency,
        basis=basis,
        total_micros=amount,
        minimum_micros=minimum,
        splits=chosen.splits,
    )


def _confidence(chosen: Chosen, source: Source, doubts: Sequence[PlanWarning]) -> float:
    if chosen.clashes or doubts:
        return 0.5
    known = {3: 0.97, 2: 0.9}.get(chosen.mention.strength, 0.8)
    return known if source == "stated" else min(known, 0.75)


def _alternatives(chosen: Chosen, currency: str) -> Iterator[Alternative]:
    mention = chosen.mention
    if chosen.minimum is not None and chosen.minimum < mention.amount:
        yield Alternative(
            value=f"{chosen.minimum:f}", label=f"{chosen.minimum:,f} {currency}", why="lower end of the range"
        )
        middle = (chosen.minimum + mention.amount) / 2
        yield Alternative(value=f"{middle:f}", label=f"{middle:,f} {currency}", why="middle of the range")
    if mention.number.doubt and mention.number.alternative is not None:
        other = mention.number.alternative
        yield Alternative(value=f"{other:f}", label=f"{other:,f} {currency}", why="the mark may start the decimals")


def _doubts(reading: Reading, chosen: Chosen, currency: str) -> tuple[tuple[PlanWarning, ...], tuple[Question, ...]]:
    """Flag digits that look like a slip, and amounts that no campaign has."""
    mention = chosen.mention
    said, read_as = _quoted(reading, mention), f"{mention.amount:,f} {currency}"
    unit = Decimal(10) ** _POWERS.get(currency, 0)
    indian = currency in {"INR", "PKR", "LKR", "BDT"}
    question = Question(about="budget", text=f"Is “{said}” meant as {read_as}?")
    if mention.number.doubt and not (mention.number.doubt == "grouping" and indian):
        text = f"“{said}” looks like a slip of the digits; it was read as {read_as}."
        return (PlanWarning(code="BUDGET_SLIP", text=text, about="budget"),), (question,)
    if mention.yearly:
        text = f"“{said}” is for a year; it was taken as the total of this campaign."
        question = Question(about="budget", text=f"How much of “{said}” is for this campaign?")
        return (PlanWarning(code="BUDGET_YEARLY", text=text, about="budget"),), (question,)
    least = _TINY if mention.basis is None else 5
    if mention.amount < least * unit:
        text = f"“{said}” is very little for a campaign; digits may be missing."
        return (PlanWarning(code="BUDGET_TINY", text=text, about="budget"),), (question,)
    if mention.amount > _HUGE * unit:
        text = f"“{said}” is very much for a campaign; there may be digits too many."
        return (PlanWarning(code="BUDGET_HUGE", text=text, about="budget"),), (question,)
    return (), ()


def _tax(reading: Reading, mention: Mention) -> Iterator[PlanWarning]:
    around = reading.lower[max(0, mention.start - 24) : mention.end + 32]
    if words.GROSS.search(around):
        text = "The budget is stated with tax or fees; it was planned in full, nothing was taken off."
        yield PlanWarning(code="BUDGET_GROSS", text=text, about="budget")
