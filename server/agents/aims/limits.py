"""Read limits on delivery: how often a person may hear it, how many ad sets, what a format must or may get."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from server.agents.aims.formats import parts_named
from server.agents.words.numbers import find_numbers
from server.domain.brief import Lock
from server.domain.money import MICROS
from server.domain.products import PLACEMENTS

_DIGITS = {
    word: value
    for value, row in enumerate(
        (
            "one|once|a single|einem|einer|ein|eine|einmal|un|una|una vez|une|une fois|uno|um|uma|een|en|ett",
            "two|twice|zwei|zweimal|dos|dos veces|deux|deux fois|dois|duas|due|twee|två",
            "three|drei|dreimal|tres|trois|três|tre|drie",
            "four|vier|viermal|cuatro|quatre|quatro|quattro|fyra",
            "five|fünf|fünfmal|cinco|cinq|cinque|vijf|fem",
            "six|sechs|sechsmal|seis|six|sei|zes|sex",
            "seven|sieben|siebenmal|siete|sept",
            "eight|acht|achtmal|ocho|huit",
            "nine|neun|nueve|neuf",
            "ten|zehn|zehnmal|diez|dix",
        ),
        start=1,
    )
    for word in row.split("|")
}
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(_DIGITS, key=len, reverse=True))})"
_PERIODS = {
    1: "day|daily|tag|täglich|día|dia|jour|giorno|dag|日",
    7: "week|weekly|woche|wöchentlich|semana|semaine|settimana|vecka|週",
    14: "fortnight|two weeks|zwei wochen|dos semanas|deux semaines",
    30: "month|monthly|monat|monatlich|mes|mois|mês|mese|maand|månad|月",
}
_DAYS = {word: days for days, row in _PERIODS.items() for word in row.split("|")}
_PERSON = (
    r"(?:(?:per|pro|por|par|a|each|every|für jede[nrs]?|cada|chaque|per) ?(?:person|user|listener|head|individual"
    r"|people|capita|nutzer(?:in)?|hörer(?:in)?"
    r"|kopf|persona|usuario|oyente|cabeza|personne|utilisateur|auditeur|pessoa|usuário|utente|persoon|gebruiker"
    r"|användare)|pp\b)"
)
_TIMES = (
    r"(?:\s?x\b|\s?×|[\s-]?(?:times|impressions?|contacts?|exposures?|views|plays|listens|ads|spots|hits|mal"
    r"|kontakte?n?|impressionen|veces|impactos|impresiones"
    r"|contactos|fois|contacts|expositions|vezes|impactos|volte|keer|contactmomenten|gånger|回)\b)"
)
_PERIOD = "|".join(sorted(_DAYS, key=len, reverse=True))
_OFTEN = re.compile(r"once|twice|\w+mal\b|(?:una?|dos|tres|deux|trois) (?:vez|veces|fois)")
_CAP = re.compile(
    rf"(?P<lead>frequency[^.;\n\d]{{0,24}}?|frequenz[^.;\n\d]{{0,24}}?|frecuencia[^.;\n\d]{{0,24}}?"
    rf"|fréquence[^.;\n\d]{{0,24}}?|frequência[^.;\n\d]{{0,24}}?|(?:impression )?caps?(?: of| at| it at)?:? "
    r"|capped at |no more than |not more than |at most |max(?:imum|imal|\.)? (?:of )?|up to |limit(?:ed)?(?: it"
    r"| this| that)? to |never more than |more than "
    r"|höchstens |nicht mehr als |nicht öfter als |maximal |bis zu |máximo (?:de )?|como máximo |no más de |hasta "
    r"|pas plus de |au maximum |au plus |maximum "
    r"|jusqu['’]à |no máximo |al massimo |maximaal |hooguit |högst |最大)?"
    rf"(?<![\w.,$€£])(?P<count>{_COUNT})(?P<times>{_TIMES})?(?:\s(?P<who>{_PERSON}))?,?\s?(?:(?:per|a|an|each|every"
    rf"|in a|in one|pro|in der|am|im|je|por|a la|al|cada|par|à la|chaque"
    rf"|per|alla|in de|in einer|i)\s|/\s?|every |per |)(?:(?P<number>\d{{1,2}}) days|(?P<period>{_PERIOD}))\b"
    rf"(?:(?:,? (?:and|und|y|et|e|en))?,?\s?(?P<whom>{_PERSON})"
    rf"|(?P<after>[\s,]+(?:max\b|maximum|at most|höchstens|maximal"
    rf"|como máximo|au maximum|au plus|tops))|(?P<cap>\s(?:frequency )?cap))?"
)
_AD_SETS = re.compile(
    rf"(?P<lead>at most |no more than |not more than |max(?:imum|imal|\.)?(?: of)? |up to |only |just |exactly "
    rf"|höchstens |maximal |nicht mehr als |nur |como máximo "
    r"|máximo |no más de |solo |sólo |au maximum |maximum |pas plus de |au plus |seulement |no máximo |al massimo "
    r"|hooguit |högst |in |as )?"
    rf"(?<![\w.,])(?P<count>{_COUNT}) (?:different |separate )?"
    r"(?P<what>ad[ -]?sets?|ad groups?|line items?|lines|anzeigengruppen?|ad[ -]?set|anzeigensets?"
    r"|conjuntos? de anuncios|grupos? de anuncios|líneas|ensembles? (?:de publicités|d['’]annonces)"
    r"|groupes? d['’]annonces|lignes|conjuntos de anúncios|gruppi di annunci|advertentiegroepen|annonsgrupper"
    r"|広告セット)\b"
)
_SHARE = re.compile(
    r"(?P<bound>at least |no less than |not less than |min(?:imum|destens|\.)? (?:of )?|mindestens |al menos "
    r"|como mínimo |au moins |pelo menos |almeno |minstens |minst "
    r"|at most |no more than |not more than |max(?:imum|imal|\.)? (?:of )?|up to |höchstens |nicht mehr als "
    r"|como máximo |máximo |no más de |au plus |pas plus de |au maximum |no máximo |al massimo |hooguit |högst )?"
    r"(?:the |das |die |el |la |le |il |o )?"
    r"(?:(?<![\w.,])(?P<percent>\d{1,3}(?:[.,]\d)?)\s?(?:%|percent|per cent|prozent|por ciento|pour ?cent|por cento"
    r"|procent)"
    r"|\b(?P<word>half|a third|one third|two thirds|a quarter|one quarter|three quarters|die hälfte|hälfte"
    r"|ein drittel|zwei drittel|ein viertel|drei viertel|la mitad"
    r"|un tercio|dos tercios|un cuarto|tres cuartos|la moitié|moitié|un tiers|deux tiers|un quart|trois quarts"
    r"|metade|metà|helft|hälften)\b)"
)
_REST = re.compile(
    r"\b(?:the (?:rest|remainder|remaining)|(?:der|den) rest|el resto|le reste|il resto|o resto|de rest)\b"
)
_FRACTIONS = {
    "half|die hälfte|hälfte|la mitad|la moitié|moitié|metade|metà|helft|hälften": 0.5,
    "a third|one third|ein drittel|un tercio|un tiers": 1 / 3,
    "two thirds|zwei drittel|dos tercios|deux tiers": 2 / 3,
    "a quarter|one quarter|ein viertel|un cuarto|un quart": 0.25,
    "three quarters|drei viertel|tres cuartos|trois quarts": 0.75,
}
_WORDS = {word: share for row, share in _FRACTIONS.items() for word in row.split("|")}
_MOST = re.compile(
    r"at most|no more|not more|maxim|max|up to|höchst|nicht mehr|como máx|máximo|no más|au plus|pas plus|au max"
    r"|no máx|al mass|hoog|högst"
)
_SHIFTED = re.compile(r"\b(?:shift|move|reallocate|verschieb\w*|verlager\w*|muev\w*|pas\w+|déplace\w*|transf\w+)\s+$")
_TO_PART = re.compile(
    r"\s?(?:(?:(?:of|von|de|du|des|del|der|vom)\s)?(?:(?:the|our|it|this|that|total|whole|dem|das|la|el|le|gesamt\w*"
    r"|budgets?|money|spend|etat\w*|geld|presupuesto|dinero|argent|total)\s?){1,3})?"
    r"(?:(?:should |must |has to |soll(?:en)? |debe )?(?:go|goes|be|be spent|gehen|fließen|ir)\s)?"
    r"(?:in|on|for|to|into|towards|through|auf|für|im|en|para|a|sur|pour|dans|em|em|in|su|op|naar|till"
    r"|på)\s(?:(?:the|den|die|los|las|el|la|les|le|l['’])\s?)?"
)
_PART_FIRST = re.compile(
    r"\s?(?:(?:ads?|spots?|gets?|should get|must get|has|takes?|bekommt|erhält|recibe|lleva"
    r"|reçoit)\s)*[:=-]?\s?(?:with |at |bei |mit |al |à )?"
)
_AD_SET_ID = re.compile(
    r"(?<![\w-])(?:audio|video|image|catalog)-(?:impressions|reach|views|clicks|visits|installs|streams|leads)"
    r"(?:-[a-z0-9-]+)?(?![\w-])"
)
_KEEP = re.compile(
    r"\b(?:keep|hold|fix|lock|leave|freeze|pin|set|behalt\w*|halte?|lass|lasst|fixier\w*|mantén|mantener|deja|fija"
    r"|garde[rz]?|maintien\w*|fixe[rz]?|laisse[rz]?|mantenha|tieni|houd|behåll)"
    r"\s+(?:(?:the|den|die|das|el|la|los|le|les)\s+|l['’])?$"
)
_NEXT = re.compile(
    r"\s?(?:[€$£¥]|[a-z]{3}\b|euros?|dollars?|pounds?)?(?:\s?[,;&+]|\s(?:and|und|y|et|e|en|och)(?![^\W_]))+\s"
    r"(?:(?:the|den|die|das|el|la|los|le|les)\s|l['’])?"
)
_AT = re.compile(
    r"(?:\s(?:ads?|spots?|budget|spend))*\s?(?:at|on|fixed at|to|=|:|bei|auf|en|a|à|em|op|på|exactly)\s?(?:exactly "
    r"|genau )?"
)


@dataclass(frozen=True, slots=True)
class Cap:
    """At most `count` contacts with one person in `days` days."""

    start: int
    end: int
    count: int
    days: int


@dataclass(frozen=True, slots=True)
class LockMention:
    """A lock and its words."""

    start: int
    end: int
    lock: Lock


def read_cap(text: str) -> list[Cap]:
    """Find frequency caps in a folded, lower-case text."""
    caps: list[Cap] = []
    for match in _CAP.finditer(text):
        marks = (match["who"], match["whom"], match["cap"])
        often = match["times"] or _OFTEN.match(match["count"])
        limited = (match["lead"] or match["after"]) and often
        named = match["lead"] and re.match(r"fr[eé]|caps?|impression", match["lead"])
        if not any(marks) and not limited and not named:
            continue
        days = int(match["number"]) if match["number"] else _DAYS[match["period"]]
        caps.append(Cap(match.start(), match.end(), _count(match["count"]), days))
    return caps


def read_max_ad_sets(text: str) -> tuple[int, int, int] | None:
    """Find how many ad sets there may be: the number and its words' start and end."""
    for match in _AD_SETS.finditer(text):
        plain = re.match(r"lines|líneas|lignes", match["what"])
        if match["lead"] or not plain:
            return _count(match["count"]), match.start(), match.end()
    return None


def _count(words: str) -> int:
    return int(words) if words.isdecimal() else _DIGITS[words]


def read_locks(text: str, language: str, locale: str) -> list[LockMention]:
    """Find what the advertiser fixed about a format, a placement or an ad set named by its id."""
    parts = parts_named(text)
    if not parts:
        return []
    lines = [(hit.start(), hit.end(), hit[0]) for hit in _AD_SET_ID.finditer(text)]
    inside = [start for start, _, _ in lines]
    named: list[tuple[int, int, str]] = [
        *lines,
        *((hit.start, hit.end, hit.label[0]) for hit in parts if hit.start not in inside),
    ]
    shares = list(_shares(text, named))
    return [*shares, *_rest(text, named, shares), *_kept(text, named, language, locale)]


def _shares(text: str, parts: list[tuple[int, int, str]]) -> Iterator[LockMention]:
    taken: set[int] = set()
    for match in _SHARE.finditer(text):
        share = _WORDS[match["word"]] if match["word"] else float(match["percent"].replace(",", ".")) / 100
        found = _part_of(text, match, parts, taken)
        if found is None or not 0 < share <= 1:
            continue
        start, end, part = found
        taken.add(start)
        least, most = _bounds(text, match)
        lock = Lock(about=part, min_share=share if least else None, max_share=share if most else None)
        yield LockMention(min(start, match.start()), max(end, match.end()), lock)


def _rest(text: str, parts: list[tuple[int, int, str]], shares: list[LockMention]) -> Iterator[LockMention]:
    """Give the part that is to get what exact shares leave: "80 % to audio, the rest to video"."""
    exact = [one.lock.min_share for one in shares if one.lock.min_share == one.lock.max_share]
    left = 1.0 - sum(share for share in exact if share is not None)
    for match in _REST.finditer(text):
        found = _part_of(text, match, parts, set()) if exact and len(exact) == len(shares) else None
        if found and left > 0 and all((one.lock.about in PLACEMENTS) == (found[2] in PLACEMENTS) for one in shares):
            share = round(left, 6)
            yield LockMention(match.start(), found[1], Lock(about=found[2], min_share=share, max_share=share))


def _bounds(text: str, share: re.Match[str]) -> tuple[bool, bool]:
    """Tell whether a share is the least, the most, or both: "half in video" is neither more nor less."""
    if not share["bound"]:
        return True, not _SHIFTED.search(text[max(0, share.start() - 24) : share.start()])
    most = bool(_MOST.match(share["bound"]))
    return not most, most


def _part_of(
    text: str, share: re.Match[str], parts: list[tuple[int, int, str]], taken: set[int]
) -> tuple[int, int, str] | None:
    """Give the part that a share is about: "30 % in podcasts", "30 % podcasts", "podcasts 30 %"."""
    free = [part for part in parts if part[0] not in taken]
    for start, end, part in free:
        gap = text[share.end() : start] if share.end() <= start <= share.end() + 60 else None
        if gap is not None and (not gap.strip() or _TO_PART.fullmatch(gap)):
            return start, end, part
    for start, end, part in free:
        if end <= share.start() <= end + 24 and _PART_FIRST.fullmatch(text, end, share.start()):
            return start, end, part
    return None


def _kept(text: str, parts: list[tuple[int, int, str]], language: str, locale: str) -> Iterator[LockMention]:
    """Give the formats whose amount is to stay: "keep audio at 4k and video at 2k"."""
    last: int | None = None
    for start, end, part in sorted(parts):
        keep = _KEEP.search(text[max(0, start - 24) : start])
        listed = last is not None and _NEXT.fullmatch(text, last, start) is not None
        at = _AT.match(text, end)
        if not (keep or listed) or not at:
            continue
        number = next(iter(find_numbers(text[at.end() : at.end() + 24], language, locale)), None)
        if number is None or number.start > 4 or text[at.end() + number.end :].lstrip().startswith("%"):
            continue
        begin, last = (max(0, start - 24) + keep.start() if keep else start), at.end() + number.end
        micros = int(number.value * Decimal(MICROS))
        yield LockMention(begin, last, Lock(about=part, amount_micros=micros))
