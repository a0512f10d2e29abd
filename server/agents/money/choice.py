"""Choose the budget among the amounts of a message: ranges joined, parts added up, corrections followed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from server.agents.money.mentions import Amounts, Mention
from server.agents.money.splits import (
    Part,
    Share,
    each_of,
    even_splits,
    find_shares,
    is_other_cost,
    is_piece_price,
    label_parts,
    part_of,
    shares_to_splits,
    to_splits,
    within,
)
from server.agents.reading import Reading
from server.agents.words.numbers import NumberMatch
from server.domain.brief import Clash, Question, Split
from server.domain.money import MICROS

_BETWEEN = re.compile(r"(?<![^\W_])(?:between|zwischen|entre|tra|fra|tussen|mellan|from|von|de|desde|da|van|från)\W*$")
_CHANGES = re.compile(r"(?<![^\W_])(?:raise|increase|bump|up|lift|move|cut|reduce|lower|drop|go|change|grow)(?![^\W_])")
_TO = re.compile(r" ?(?:-|–|—|~|〜|から) ?| (?:to|bis|a|à|até|tot|till|al|or|oder|o|ou) ")
_AND = re.compile(r" (?:and|und|y|et|e|en|och) ")
_CORRECTION = re.compile(
    r"(?<![^\W_])(?:no,? wait|wait|sorry|actually|i mean|i meant|make (?:that|it)|or rather|correction"
    r"|scratch that|typo|nein"
    r"|besser gesagt|vielmehr|ich meine|ich meinte|sondern|korrektur|perdón|mejor dicho|quiero decir"
    r"|quise decir|corrección"
    r"|pardon|plutôt|je veux dire|je voulais dire|rectification|aliás|quer dizer|anzi|volevo dire"
    r"|ik bedoel|jag menar)(?![^\W_])"
)
_REJECTED = re.compile(
    r"(?<![^\W_])(?:not|nicht|no|pas|instead of|rather than|statt|anstatt|en lugar de|en vez de"
    r"|au lieu de|em vez de|invece di"
    r"|in plaats van|istället för|never|from)(?: (?:the|der|den|die|de|los|les|as|als|about))*\W*$"
)
_SAME_MONEY = re.compile(
    r" ?[(/=≈~]| (?:or|i\.e\.|that is|ca\.|about|approx\.?|oder|also|d\.h\.|c'est-à-dire|es decir) ?"
)
_DAYS_IN = {"day": 1, "week": 7, "month": 30}
_UNIT = re.compile(
    r"[ -](?:full |calendar )?(?:(?P<day>days?|tagen?|días?|dias?|jours?|giorni|dagen|dagar)"
    r"|(?P<week>weeks?|wochen?|semanas?|semaines?|settimane|weken|veckor)|(?P<month>months?|monate?n?"
    r"|mes(?:es)?|mois|mesi|maanden))"
    r"(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The amount taken for the budget, with what came up around it."""

    mention: Mention
    minimum: Decimal | None = None
    splits: tuple[Split, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    clashes: tuple[Clash, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()


def choose_budget(reading: Reading, amounts: Amounts) -> Chosen | None:
    """Choose the amount that is the budget, or None where the message has none."""
    live = _live(reading, amounts)
    if not live:
        return None
    return _bare_parts(reading, live, amounts) or _choose(reading, _ranges(reading, live, amounts.numbers), amounts)


def _bare_parts(reading: Reading, live: Sequence[Mention], amounts: Amounts) -> Chosen | None:
    """Divide a total by plain numbers beside names, where they come near to it."""
    if not amounts.bare:
        return None
    everything = sorted((*live, *amounts.bare), key=lambda mention: mention.start)
    parts = label_parts(reading, everything)
    if not parts or all(part.mention.candidates for part in parts):
        return None
    starts = {part.mention.start for part in parts}
    whole = max((one for one in live if one.start not in starts), key=lambda one: one.amount, default=None)
    total = sum((part.mention.amount for part in parts), Decimal(0))
    if whole is None or not whole.amount / 2 <= total <= whole.amount * 2:
        return None
    return _from_parts(reading, [whole, *(part.mention for part in parts)], parts)


def _live(reading: Reading, amounts: Amounts) -> list[Mention]:
    """Leave out prices and targets, what is taken back, and years."""
    live = [mention for mention in amounts.mentions if mention.role != "other"]
    kept = [mention for index, mention in enumerate(live) if not _taken_back(reading, live, index)]
    if len(kept) > 1:
        media = [
            mention
            for index, mention in enumerate(kept)
            if not is_other_cost(reading, kept, index) and not is_piece_price(reading, mention)
        ]
        kept = [mention for mention in media if not _is_year(mention)] or media or kept
    return kept


def _is_year(mention: Mention) -> bool:
    number = mention.number
    return not mention.currency and not number.scaled and 1900 <= mention.amount <= 2100 and mention.basis is None


def _taken_back(reading: Reading, live: Sequence[Mention], index: int) -> bool:
    mention = live[index]
    if len(live) > 1 and _REJECTED.search(reading.lower[max(0, mention.start - 30) : mention.start]):
        return not (index and _CORRECTION.search(reading.lower, live[index - 1].end, mention.start))
    if index + 1 == len(live):
        return False
    between = reading.lower[mention.end : live[index + 1].start]
    return len(between) < 60 and bool(_CORRECTION.search(between))


def _ranges(
    reading: Reading, live: Sequence[Mention], numbers: Sequence[NumberMatch]
) -> list[tuple[Mention, Decimal | None]]:
    """Join the two ends of a range: the upper end is the budget, the lower one its minimum."""
    starts = {mention.number.start: mention for mention in live}
    places = {number.start: index for index, number in enumerate(numbers)}
    joined: list[tuple[Mention, Decimal | None]] = []
    for mention in live:
        index = places[mention.number.start]
        if index + 1 < len(numbers) and (upper := _upper_end(reading, mention, numbers[index + 1], starts)):
            joined.append((replace(mention, amount=upper, end=numbers[index + 1].end, binding="soft"), mention.amount))
            continue
        lower_number = numbers[index - 1] if index else None
        lower = _lower_end(reading, mention, lower_number, starts) if lower_number else None
        if lower is None or lower_number is None:
            joined.append((mention, None))
            continue
        below = starts.get(lower_number.start)
        if below is not None and joined and joined[-1][0] == below:
            joined.pop()
        joined.append((_united(mention, below, lower_number.start), lower))
    return joined


def _united(upper: Mention, lower: Mention | None, start: int) -> Mention:
    if lower is None:
        return replace(upper, start=min(start, upper.start))
    source = upper if upper.currency else lower
    return replace(
        upper,
        start=lower.start,
        currency=source.currency,
        strict=source.strict,
        candidates=source.candidates,
        role="budget" if "budget" in {upper.role, lower.role} else upper.role,
        strength=max(upper.strength, lower.strength),
        basis=upper.basis or lower.basis,
        binding="soft" if "soft" in {upper.binding, lower.binding} else "hard",
        cues=(*lower.cues, *upper.cues),
    )


def _lower_end(reading: Reading, upper: Mention, number: NumberMatch, known: dict[int, Mention]) -> Decimal | None:
    lower = known.get(number.start)
    end = lower.end if lower else number.end
    if end > upper.start:
        return None
    between = reading.lower[end : upper.start]
    before = reading.lower[max(0, (lower or number).start - 40) : (lower or number).start]
    opened = bool(_BETWEEN.search(before.rstrip("$€£¥ ")))
    if not (_TO.fullmatch(between) or (opened and _AND.fullmatch(between))):
        return None
    if before.rstrip().endswith("from") and _CHANGES.search(before):
        return None
    if lower and lower.currency and upper.currency and lower.currency != upper.currency:
        return None
    amount = lower.amount if lower else number.value
    if upper.number.scaled and not number.scaled:
        factors = (Decimal(10) ** power for power in (9, 6, 4, 3, 0))
        amount = next((amount * factor for factor in factors if amount * factor < upper.amount), amount)
    return amount if 0 < amount < upper.amount and upper.amount <= amount * 100 else None


def _upper_end(reading: Reading, lower: Mention, number: NumberMatch, known: dict[int, Mention]) -> Decimal | None:
    """Give the upper end that stands without currency or scale of its own ("USD 50,000 - 60,000")."""
    if number.start in known or not _TO.fullmatch(reading.lower, lower.end, number.start):
        return None
    return number.value if lower.amount < number.value <= lower.amount * 100 else None


def _choose(reading: Reading, found: Sequence[tuple[Mention, Decimal | None]], amounts: Amounts) -> Chosen:
    mentions = [mention for mention, _ in found]
    minimum = {mention.start: lower for mention, lower in found if lower is not None}
    if each := _each(reading, mentions):
        return each
    parts = label_parts(reading, mentions)
    if parts and not any(within(reading, _end_before(mentions, part.mention), part.mention) for part in parts):
        return _from_parts(reading, mentions, parts)
    mentions, inner = _without_inner(reading, mentions)
    best = max(mention.strength for mention in mentions)
    strongest = [mention for mention in mentions if mention.strength == best or (mention.basis and best > 1)]
    least = max((one.amount for one in strongest if one.least), default=None)
    if least is not None and any(one.amount > least and not one.least for one in strongest):
        strongest = [one for one in strongest if not one.least]
        minimum = {one.start: least for one in strongest}
    chosen, clashes = _pick(reading, strongest, amounts)
    shares = find_shares(reading)
    splits = (*shares_to_splits(shares), *to_splits(inner))
    lower = minimum.get(chosen.start) or (chosen.amount if chosen.least else None)
    spans = [*((part.mention.start, part.mention.end) for part in inner), *((one.start, one.end) for one in shares)]
    quoted = tuple(dict.fromkeys(spans))
    clashes = (*clashes, *_too_much(reading, chosen, inner), *_odd_shares(reading, shares))
    return Chosen(chosen, lower, splits, quoted, clashes)


def _end_before(mentions: Sequence[Mention], mention: Mention) -> int:
    return max((one.end for one in mentions if one.end <= mention.start), default=0)


def _each(reading: Reading, mentions: Sequence[Mention]) -> Chosen | None:
    for mention in mentions:
        names = each_of(reading, mention)
        if names is None:
            continue
        if not names:
            text = f"“{reading.text[mention.start : mention.end]}” is for each market; for how many is it?"
            return Chosen(mention, questions=(Question(about="budget.total", text=text),))
        whole = [one for one in mentions if one.amount == mention.amount * len(names) and one.strength == 3]
        total = replace(whole[0] if whole else mention, amount=mention.amount * len(names))
        counted = f"Budget: {mention.amount:,f} for each of {len(names)} ({', '.join(names)})."
        return Chosen(
            total,
            splits=even_splits(names, mention.amount),
            quoted=((mention.start, mention.end),),
            assumptions=(counted,),
        )
    return None


def _from_parts(reading: Reading, mentions: Sequence[Mention], parts: Sequence[Part]) -> Chosen:
    """Add the parts up, and compare them with a total where one is stated."""
    media = [part for part in parts if part.kind != "OTHER"] or list(parts)
    total = sum((part.mention.amount for part in media), Decimal(0))
    first = media[0].mention
    spans = tuple((part.mention.start, part.mention.end) for part in parts)
    others = [one for one in mentions if all(one.start != part.mention.start for part in parts)]
    wholes = [one for one in others if one.basis == first.basis and one.amount >= max(p.mention.amount for p in media)]
    stated = max(wholes, key=lambda one: (one.strength, one.amount), default=None)
    splits = to_splits(media)
    if stated is None:
        currency = next((part.mention for part in media if part.mention.currency), first)
        summed = replace(
            first,
            amount=total,
            currency=currency.currency,
            strict=currency.strict,
            candidates=currency.candidates,
            strength=max(part.mention.strength for part in parts),
        )
        return Chosen(summed, splits=splits, quoted=spans)
    if stated.amount == total or within(reading, stated.end, first):
        return Chosen(stated, splits=splits, quoted=spans)
    quotes = tuple(reading.quote(*span) for span in ((stated.start, stated.end), *spans))
    text = f"The parts add up to {total:,f}, the total is {stated.amount:,f}."
    shares = tuple(_as_share(split, total) for split in splits)
    return Chosen(stated, splits=shares, quoted=spans, clashes=(Clash(about="budget", quotes=quotes, text=text),))


def _as_share(split: Split, total: Decimal) -> Split:
    """Keep the proportion of parts whose amounts do not make up the total."""
    share = float(Decimal(split.amount_micros or 0) / MICROS / total)
    return split.model_copy(update={"amount_micros": None, "share": share})


def _without_inner(reading: Reading, mentions: list[Mention]) -> tuple[list[Mention], list[Part]]:
    """Take out the amounts that are said to be a part of another one."""
    inner: list[Part] = []
    outer: list[Mention] = []
    for index, mention in enumerate(mentions):
        if outer and within(reading, outer[-1].end, mention):
            part = part_of(reading, mentions, index)
            inner += [part] if part else []
        else:
            outer.append(mention)
    return outer, inner


def _too_much(reading: Reading, whole: Mention, inner: Sequence[Part]) -> Iterator[Clash]:
    if sum(part.mention.amount for part in inner) > whole.amount:
        spans = [(whole.start, whole.end), *((part.mention.start, part.mention.end) for part in inner)]
        quotes = tuple(reading.quote(*span) for span in spans)
        yield Clash(about="budget", quotes=quotes, text="The parts are more than the total.")


def _odd_shares(reading: Reading, shares: Sequence[Share]) -> Iterator[Clash]:
    total = sum(share.share for share in shares)
    if shares and (total > 1.005 or total < 0.995):
        spans = dict.fromkeys((share.start, share.end) for share in shares)
        quotes = tuple(reading.quote(*span) for span in spans)
        yield Clash(
            about="budget.splits", quotes=quotes, text=f"The shares add up to {total * 100:.0f} %, not to 100 %."
        )


def _pick(reading: Reading, mentions: Sequence[Mention], amounts: Amounts) -> tuple[Mention, tuple[Clash, ...]]:
    """Pick the budget among equally strong amounts; those that differ contradict each other."""
    totals = _different(reading, [mention for mention in mentions if mention.basis is None])
    rates = _different(reading, [mention for mention in mentions if mention.basis is not None])
    if totals and rates:
        return totals[-1], tuple(_against_days(reading, totals[-1], rates[0], amounts))
    several = totals or [rate for rate in rates if rate.basis == rates[0].basis]
    chosen = several[-1] if totals else several[0]
    if len(several) == 1:
        return chosen, ()
    quotes = tuple(reading.quote(one.start, one.end) for one in several)
    listed = " and ".join(f"“{quote.text}”" for quote in quotes)
    return chosen, (Clash(about="budget", quotes=quotes, text=f"{listed} are different budgets."),)


def _different(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out repetitions, and the same money in another currency."""
    kept: list[Mention] = []
    for mention in mentions:
        if any(one.amount == mention.amount and _may_match(one, mention) for one in kept):
            continue
        between = reading.lower[kept[-1].end : mention.start] if kept else ""
        if kept and kept[-1].currency != mention.currency and _SAME_MONEY.match(between) and len(between) < 20:
            continue
        kept.append(mention)
    return kept


def _may_match(one: Mention, other: Mention) -> bool:
    return not one.currency or not other.currency or one.currency == other.currency


def _against_days(reading: Reading, total: Mention, rate: Mention, amounts: Amounts) -> Iterator[Clash]:
    """Compare a total with a rate where the message says for how long."""
    unit = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30}[rate.basis or "DAILY"]
    for number in amounts.numbers:
        found = _UNIT.match(reading.lower, number.end)
        if found is None:
            continue
        days = number.value * _DAYS_IN[found.lastgroup or "day"]
        expected = rate.amount * days / unit
        if abs(expected - total.amount) > total.amount / 10:
            spans = ((total.start, total.end), (rate.start, rate.end), (number.start, found.end()))
            quotes = tuple(reading.quote(*span) for span in spans)
            yield Clash(about="budget", quotes=quotes, text=f"The rate comes to {expected:,.0f} in that time.")
        return
