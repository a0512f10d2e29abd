"""Change a budget by the words of a later message: "double it", "raise it by 20 %", "add 5k", "I meant pounds"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from server.agents.money.mentions import Amounts, Mention
from server.agents.reading import Reading
from server.domain.brief import Basis, Budget, Split
from server.domain.money import MICROS

_IT = (
    r"(?:it|that|this|everything|the (?:total |whole |daily |weekly |monthly |overall )?(?:budget|spend"
    r"|money|amount|investment)"
    r"|our (?:budget|spend)|(?:das|den|die) (?:ganze |gesamte )?(?:budget|etat|summe|ganze|betrag)|ihn|es"
    r"|el presupuesto|lo|la inversión"
    r"|le budget|le|la mise|o orçamento|a verba|il budget|lo|het budget|het|budgeten|den|det|予算)"
)
_TIMES: tuple[tuple[Decimal, str], ...] = (
    (
        Decimal(2),
        rf"(?:doubl(?:e|ed|ing) {_IT}|twice (?:the|that|as much)|{_IT} doubled|verdopp(?:el|le|eln|lung)\w*"
        rf"|(?:duplic|dobl)\w+ {_IT}"
        rf"|(?:duplíca|dóbla)lo|el doble|doubl(?:e[rz]?|ons)(?:[- ]le| {_IT})|le double|dobr\w+ {_IT}|o dobro"
        rf"|raddoppi\w+"
        r"|verdubbel\w*|dubbl\w+|zweimal so viel|doppelt so viel)",
    ),
    (
        Decimal(3),
        rf"(?:tripl(?:e|ed|ing) {_IT}|three times (?:the|that|as much)|verdreifach\w*|triplic\w+ {_IT}"
        rf"|triplícalo|el triple"
        rf"|tripl(?:e[rz]?|ons)(?:[- ]le| {_IT})|verdrievoudig\w*|tredubbl\w+|triplic\w+)",
    ),
    (
        Decimal("0.5"),
        rf"(?:halve {_IT}|half {_IT}|cut {_IT} (?:in|by|to) (?:a )?half|(?:reduce|slice|split) {_IT} (?:by"
        rf"|to) (?:a )?half|half (?:as much|of it|that)"
        rf"|halbier\w*|(?:auf|um) die hälfte|a la mitad|la mitad|divise[rz]? {_IT} par (?:deux|2)|de moitié|la moitié"
        r"|pela metade|metade|dimezz\w+|halveer\w*|halver\w*)",
    ),
)
_TIME_AFTER = re.compile(
    r" (?:a|of a|of the|an?|des|del|de la|du|d['’])"
    r" ?(?:day|week|month|year|jahr|año|année|mois|mes)"
)
# "Half the money into podcasts" is said of a part of the plan.
_INTO_A_PART = re.compile(r"\s(?:in|into|on|to|towards|auf|en|dans|sur|em|su|op|på)\s")
_EASTERN_TIMES = {Decimal(2): "倍に|2倍|二倍", Decimal(3): "3倍|三倍", Decimal("0.5"): "半分|半額"}
_FACTORS = tuple(
    (factor, re.compile(rf"(?<![^\W_]){pattern}(?![^\W_])|{_EASTERN_TIMES[factor]}")) for factor, pattern in _TIMES
)
_UP = (
    r"rais(?:e|ing)|increas(?:e|ing)|bump|lift|grow|boost|up|add(?:ing)?|extend|erhöh\w*|steiger\w*"
    r"|aufstocken|stock\w*|heb\w*|anheben"
    r"|sub[ei]\w*|aument\w+|incrementa\w*|añad\w+|agreg\w+|augment\w+|mont\w+|ajout\w+|rajout\w+"
    r"|adicion\w+|acrescent\w+"
    r"|alza\w*|aggiung\w+|verhoog\w*|voeg\w*|höj\w*|öka|lägg|plus"
)
_DOWN = (
    r"cut(?:ting)?|reduc(?:e|ing)|lower|drop|decreas(?:e|ing)|trim|shave|take off|take|remove|less|minus"
    r"|senk\w*|reduzier\w*|kürz\w*"
    r"|verringer\w*|baj[ae]\w*|reduc\w+|recort\w+|quit\w+|rédui\w+|baiss\w+|diminu\w+|enlèv\w+|enlev\w+"
    r"|retir\w+|reduz\w*|cort\w+"
    r"|baixa\w*|ridu\w+|togli\w*|abbass\w+|verlaag\w*|verminder\w*|sänk\w*|minska\w*|dra av"
)
_PERCENT = (
    r"(?P<percent>\d{1,3}(?:[.,]\d+)?) ?"
    r"(?:%|percent|per cent|prozent|por ?ciento|por cento|pour cent|per cento|procent)"
)
_OTHER_PERCENT = _PERCENT.replace("percent>", "other>")
# What may stand between "raise" and the figure: the budget itself, nothing else ("increase reach by 20 %" is no edit).
_OBJECT = (
    rf"(?:\W+(?:{_IT}|budgets?|etat|presupuesto|spend|by|um|en|un|de|por|di|del|met|med|to|auf|a|à|another|about|around"
    r"|further|weitere|noch|mal|bitte|please|total|daily|overall|ein|roughly|etwa|us|off|out|back)(?![^\W_]))*\W*"
)
_BY_PERCENT = re.compile(
    rf"(?<![^\W_])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![^\W_]){_OBJECT}{_PERCENT}"
    r"(?! (?:of|der|des|del|de la|du|to|for) )"
    rf"|{_OTHER_PERCENT} (?:(?P<more>more|mehr|más|plus|en plus|de plus|extra|higher|a mais|in più"
    r"|meer|mer|drauf)|(?P<fewer>less|weniger|menos|moins|en moins|lower|a menos|in meno|minder|mindre))(?![^\W_])"
    r"(?=\W*(?:$|[.,;!?\n]|(?:budget|money|spend|etat|presupuesto|please|bitte|and|und|y|et|for)(?![^\W_])))"
)
_PARTS = (
    (
        Fraction(1, 3),
        "(?:a|one) third|ein(?:en)? drittel|(?:en )?un tercio|(?:d['’])?un tiers"
        r"|um terço|un terzo|een derde|en tredjedel",
    ),
    (
        Fraction(1, 4),
        "(?:a|one) quarter|ein(?:en)? viertel|(?:en )?un cuarto|(?:d['’])?un quart|um quarto|een kwart|en fjärdedel",
    ),
    (Fraction(1, 5), "(?:a|one) fifth|ein(?:en)? fünftel|un quinto|(?:d['’])?un cinquième|een vijfde"),
    (Fraction(1, 10), "(?:a|one) tenth|ein(?:en)? zehntel|un décimo|(?:d['’])?un dixième"),
    (Fraction(1, 2), "half|die hälfte|la mitad|la moitié|metade|metà|de helft|hälften"),
)
_BY_PART = tuple(
    (part, re.compile(rf"(?<![^\W_])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![^\W_]){_OBJECT}(?:{words})(?![^\W_])"))
    for part, words in _PARTS
)
_TO_PERCENT = re.compile(r"(?<![^\W_])(?:to|auf|a|à|to about|na)[^\w]{1,3}$")
_ADD_BEFORE = re.compile(
    r"(?<![^\W_])(?:add(?:ing)?(?: in)?|another|an? (?:extra|additional|further)|extra|additional(?:ly)?"
    r"|plus|put in|throw in|weitere|zusätzlich(?:e)?|leg\w*"
    r"|pack\w*|gib|noch|añad[ea]\w*|agreg[ae]\w*|suma|otros|ajoute[rz]?|rajoute[rz]?|encore|adiciona"
    r"|acrescenta|mais|aggiungi|altri"
    r"|voeg|nog|lägg till|ytterligare)(?: (?:about|around|us|noch|etwa|de|the))*\W*$"
)
_ADD_AFTER = re.compile(
    r"\W{0,2}(?:more|extra|on top|mehr|zusätzlich|obendrauf|drauf|dazu|más|adicionales|de plus|en plus"
    r"|supplémentaires|a mais"
    r"|in più|erbij|meer|extra|till)(?![^\W_])(?! (?:than|als|que|de|women|men))"
)
_TAKE_AFTER = re.compile(
    r"\W{0,2}(?:less|weniger|menos|de moins|en moins|in meno|minder|mindre|off (?:it|the budget|that))(?![^\W_])"
)
_BY_BEFORE = re.compile(
    rf"(?<![^\W_])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![^\W_]){_OBJECT}(?<![^\W_])(?:by|um|en|de|por|di|met|med)\W*$"
)
_TAKE_BEFORE = re.compile(
    r"(?<![^\W_])(?:take(?: off| out| away)?|cut|trim|remove|subtract|deduct|minus|zieh\w*|streich\w*|quita|resta"
    r"|enlève|retire)\W*$"
)
_CHANGED = re.compile(
    rf"(?<![^\W_])(?:{_UP}|{_DOWN})(?![^\W_])[^.;\n\d]{{0,40}}?(?<![^\W_])(?:to|auf|a|à|até|tot|naar|till"
    rf"|を)\W*(?:[$€£]|\w{{1,4}}[$ ])?$"
)
_MEANT = re.compile(
    r"(?<![^\W_])(?:meant|mean|should be|should have been|make (?:it|that)|in|not|instead|sorry|switch"
    r"|convert|change|correction|actually|use"
    r"|meinte|gemeint|statt|nicht|sondern|entschuldigung|quise decir|quería decir|quiero decir|en lugar"
    r"|perdón|je voulais dire|plutôt|pardon"
    r"|en|au lieu|quis dizer|em|intendevo|in|bedoelde|menade|i|is|are|ist|son|sont)(?![^\W_])|です|currency"
    r"|währung|moneda|devise"
)
_NOT = re.compile(
    r"(?<![^\W_])(?:not|nicht|statt|no|pas|instead of|rather than|en lugar de|au lieu de|não|non|niet|inte|from)\W*$"
)
_MOVE = re.compile(
    r"(?<![^\W_])(?:move|shift|transfer|reallocate|verschieb\w*|schieb\w*|mueve|pasa|traslada"
    r"|déplace[rz]?|transfère[rz]?|sposta|verschuif)"
    r"\W[^.;\n]{0,60}?(?<![^\W_])(?:from|von|vom|de|du|da|van)\s(?P<source>[^.;,\n]{2,30}?)\s(?:to|into"
    r"|zu|zum|auf|nach|a|al|à|vers|para|naar)"
    r"\s(?P<target>[^\W\d_][\w' -]{1,30})"
)
_BASIS_ONLY: tuple[tuple[Basis, re.Pattern[str]], ...] = (
    ("DAILY", re.compile(r"\b(?:per day|a day|daily|pro tag|täglich|al día|por día|diario|par jour)\b")),
    ("WEEKLY", re.compile(r"\b(?:per week|a week|weekly|pro woche|wöchentlich|por semana|semanal|par semaine)\b")),
    ("MONTHLY", re.compile(r"\b(?:per month|a month|monthly|pro monat|monatlich|al mes|por mes|mensual|par mois)\b")),
    (
        "TOTAL",
        re.compile(r"\b(?:in total|total|overall|for the whole (?:flight|campaign)|insgesamt|en total|au total)\b"),
    ),
)
_BASIS_MEANT = re.compile(
    r"\b(?:meant|mean|that['’]?s|that is|was|should be|make (?:it|that)|meinte|gemeint|quise decir|je voulais dire)\b"
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A changed budget and the words at `start:end` that changed it."""

    budget: Budget
    start: int
    end: int
    why: str


def find_edit(reading: Reading, amounts: Amounts, prior: Budget) -> Edit | None:
    """Apply the first change of the budget that the message asks for."""
    return (
        _by_percent(reading, prior)
        or _by_part(reading, amounts, prior)
        or _by_amount(reading, amounts, prior)
        or _by_factor(reading, amounts, prior)
        or _currency(reading, amounts, prior)
        or _basis(reading, amounts, prior)
    )


def shares_kept(prior: Budget) -> tuple[Split, ...]:
    """Give the parts that still hold when the amount changes: shares do, amounts do not."""
    return tuple(split for split in prior.splits if split.share is not None)


def raises_to(reading: Reading, mention: Mention) -> bool:
    """Tell whether the message raises or lowers the budget to this amount."""
    return bool(_CHANGED.search(reading.lower[max(0, mention.start - 60) : mention.start]))


def find_move(reading: Reading) -> re.Match[str] | None:
    """Find a wish to move money from one part to another."""
    return _MOVE.search(reading.lower)


def scaled(prior: Budget, factor: Decimal | Fraction) -> Budget:
    """Multiply a budget and its parts."""
    minimum = prior.minimum_micros
    splits = tuple(
        split
        if split.amount_micros is None
        else split.model_copy(update={"amount_micros": _times(split.amount_micros, factor)})
        for split in prior.splits
    )
    return prior.model_copy(
        update={
            "amount_micros": _times(prior.amount_micros, factor),
            "total_micros": _times(prior.total_micros, factor),
            "minimum_micros": None if minimum is None else _times(minimum, factor),
            "splits": splits,
        }
    )


def _times(micros: int, factor: Decimal | Fraction) -> int:
    """Multiply, exact to the hundredth of the unit."""
    return round(Fraction(micros) * Fraction(factor) / 10_000) * 10_000 if factor % 1 else micros * int(factor)


def _by_percent(reading: Reading, prior: Budget) -> Edit | None:
    found = _BY_PERCENT.search(reading.lower)
    if found is None:
        return None
    share = Decimal((found["percent"] or found["other"]).replace(",", ".")) / 100
    place = found.start("percent") if found["percent"] else found.start("other")
    if _TO_PERCENT.search(reading.lower[found.start() : place]):
        factor = share
    else:
        factor = 1 + share if found["up"] or found["more"] else 1 - share
    return Edit(scaled(prior, factor), *found.span(), f"{'+' if factor > 1 else ''}{(factor - 1) * 100:f} %")


def _by_part(reading: Reading, amounts: Amounts, prior: Budget) -> Edit | None:
    """Apply "cut it by a quarter", "raise the budget by a third"."""
    if any(mention.role != "other" for mention in amounts.mentions):
        return None
    for part, pattern in _BY_PART:
        found = pattern.search(reading.lower)
        if found is None or _TIME_AFTER.match(reading.lower, found.end()):
            continue
        factor = 1 + part if found["up"] else 1 - part
        return Edit(scaled(prior, factor), *found.span(), f"times {factor}")
    return None


def _by_factor(reading: Reading, amounts: Amounts, prior: Budget) -> Edit | None:
    if any(mention.role != "other" for mention in amounts.mentions):
        return None
    for factor, pattern in _FACTORS:
        found = pattern.search(reading.lower)
        if found and not (factor < 1 and _INTO_A_PART.match(reading.lower, found.end())):
            return Edit(scaled(prior, factor), *found.span(), f"times {factor}")
    return None


def _by_amount(reading: Reading, amounts: Amounts, prior: Budget) -> Edit | None:
    for mention in amounts.mentions:
        left = reading.lower[max(0, mention.start - 60) : mention.start]
        right = reading.lower[mention.end : mention.end + 24]
        sign = _sign(left, right)
        if sign and mention.role != "other":
            delta = int(mention.amount * MICROS) * sign
            amount = prior.amount_micros + delta
            total = prior.total_micros + delta if prior.basis == "TOTAL" else amount
            budget = prior.model_copy(
                update={"amount_micros": amount, "total_micros": total, "splits": shares_kept(prior)}
            )
            return Edit(budget, mention.start, mention.end, "added" if sign > 0 else "taken off")
    return None


def _sign(left: str, right: str) -> int:
    by = _BY_BEFORE.search(left)
    if by:
        return 1 if by["up"] else -1
    if _TAKE_BEFORE.search(left) or _TAKE_AFTER.match(right):
        return -1
    return 1 if _ADD_BEFORE.search(left) or _ADD_AFTER.match(right) else 0


def _currency(reading: Reading, amounts: Amounts, prior: Budget) -> Edit | None:
    if any(mention.role != "other" for mention in amounts.mentions) or not _MEANT.search(reading.lower):
        return None
    for mark in amounts.stray:
        if not _NOT.search(reading.lower[max(0, mark.start - 20) : mark.start]):
            return Edit(prior.model_copy(update={"currency": mark.code}), mark.start, mark.end, "another currency")
    return None


def _basis(reading: Reading, amounts: Amounts, prior: Budget) -> Edit | None:
    if any(mention.role != "other" for mention in amounts.mentions) or not _BASIS_MEANT.search(reading.lower):
        return None
    for basis, pattern in _BASIS_ONLY:
        if found := pattern.search(reading.lower):
            changed = prior.model_copy(update={"basis": basis, "total_micros": prior.amount_micros})
            return Edit(changed, *found.span(), "another basis")
    return None
