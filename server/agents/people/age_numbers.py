"""Read ages given in numbers: ranges, and bounds of one end."""

import re
from collections.abc import Iterator

from server.agents.people.age_mention import ADULT, BEFORE, CHILDREN, NOT, OLDEST, YOUNGEST, AgeMention, mention_at
from server.agents.people.age_words import AGE_WORDS, MONTHS, NUMBERS, PEOPLE, UNIT
from server.agents.words.phrases import Hit, Phrases

_MOST_NUMBERS = 200


_DIGITS = re.compile(r"(?=\d)(?<![\d.,$€£¥#:'’])(?:(?<=\b[awmfpuü])|(?<![^\W\d_]))\d{1,2}(?!\d|[.,:]\d)")
_SPELLED: Phrases[int] = Phrases((value, word) for word, value in NUMBERS.items())
_TO = re.compile(
    rf"(?:{UNIT})?\s?-?\s?(?:[-–—~〜～]|\b(?:up to|to|through|till?|until|and|or|bis|und|a|y|hasta|à|et|e|até|ai"
    rf"|agli|aos|às|tot"
    rf"|en|och)\b|から)\s?(?:(?:the|los|les|den|i|gli|os) )?"
)
_UNIT = re.compile(UNIT)
_NOT_AGE = re.compile(
    rf"\s?(?:[%€$£¥°×/]|:\d|\.\s?(?:{MONTHS})\b|(?:of |de |d['’])?(?:{MONTHS})\b|\.\s?(?:-|–|bis)"
    r"|(?:percent|prozent|k|m|mio|mil|tsd|thousand|million|millones|grand|hundred|euros?|usd|eur|gbp|chf|dollars?"
    r"|pounds?|bucks"
    r"|days?|weeks?|months?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s|sec|tagen?|wochen?|monaten?|stunden?|uhr"
    r"|minuten"
    r"|sekunden|prozent|días|semanas|meses|horas|segundos|jours|semaines|mois|heures|secondes|dias|giorni|settimane"
    r"|mesi"
    r"|dagen|weken|maanden|dagar|veckor|km|kilomet\w+|miles?|mi|spots?|ads?|impressions?|times|mal|clicks?|leads?"
    r"|installs?"
    r"|am|pm|th|st|nd|rd|cities|countries|stores|shops|locations|markets|episodes|songs|people|users|percentage"
    r"|points?"
    r"|日|月|分|秒|万|円|時)(?![^\W\d_]))"
)
_BARE = re.compile(
    rf"\s*(?:[,.;!?)\n|+]|$)|\s+(?:{PEOPLE}|in|from|living|based|who|with|and|or|on|für|in|aus|die|mit|und|en|de"
    rf"|que|con|y|o"
    r"|qui|dans|à|avec|et|across|only|please|pls|there|interested|both|all|male|female|weiblich|männlich|to(?!\s?\d)"
    r"|as|we|first|mainly|–|—|-)(?![^\W_])"
)
# What a change of ages may say beside them: "make it 18 to 30 instead of 25 to 40, across the board".
_EDIT_BEFORE = re.compile(
    r"(?:^|[.;:,!?\n]|(?<![^\W_]))(?:make|change|set|switch|turn|move|update|widen|narrow|broaden|extend|go|take|use|mach\w*"
    r"|ändere?|nimm|setz\w*|stell\w*|hazlo|cambia\w*|pon\w*|mets|passe[rz]?|change[rz]?|fais)\s"
    r"(?:(?:it|that|this|them|those|with|for|to|lo|le|la|les|ça|es|das|sie|auf|zu|a|à|de|en|be|draus|daraus|rather)\s)*$"
)
_EDIT_AFTER = re.compile(
    r"\s(?:instead|rather|now|then|this time|from now on|for now|stattdessen|lieber|jetzt|dann|diesmal|ahora|esta vez"
    r"|en (?:vez|lugar)|mejor|plutôt|maintenant|cette fois|au lieu|à la place|invece|em vez|in plaats|i stället"
    r"|statt|anstatt)(?![^\W_])"
)
_OTHER_NUMBERS = re.compile(
    r"(?<![^\W_])(?:budgets?|spend\w*|costs?|prices?|etat|presupuesto|run\w*|flight|dates?|days?|start\w*|launch\w*|end\w*"
    r"|schedule|ad sets?|frequency|cap|lauf\w*|läuft|start\w*|tage?|fechas?|días?|durée|jours?)(?![^\W_])[^.;\n]*$"
)
_PERSON_NEAR = re.compile(
    rf"(?<![^\W_]){PEOPLE}(?:[\s,:(]|\b(?:of|in|from|aged?|who are|im alter|von|zwischen|between)\b)*$"
)
_PERSON_SOMEWHERE = re.compile(rf"(?<![^\W_]){PEOPLE}(?![^\W_])[^.;\n\d]*$")
_PERSON_AFTER = re.compile(rf"\s?{PEOPLE}(?![^\W_])")
_AGE_BEFORE = re.compile(
    rf"(?<![^\W_]){AGE_WORDS}(?:[\s:=(|]|\b(?:is|are|of|from|between|group|range|bracket|von|zwischen|de|entre|ist"
    rf"|sind|gruppe"
    r"|target|to be|i|tra|tussen|mellan)\b)*$"
)
_MONEY_OR_DATE_BEFORE = re.compile(
    r"(?:[$€£¥#]|budgets?|spend\w*|etat|presupuesto|kw|weeks?|woche|semana|semaine|q|nr\.?|no\.?|day|tag|phase"
    r"|version|page|seite"
    rf"|about|around|(?:{MONTHS})\.?|kpi|cpm|cpa|cpc|cpi|per|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"[\s:(]*(?:the |of |between |from |is |von |vom |zwischen |entre |de |den )*$"
)
_LOWER_SURE = (
    r"older than|älter als|mayores? de|maiores? de|ouder dan|äldre än|au[- ]dessus de|minimum age(?: of| is|:)?"
    r"|mindestalter(?: von|:)?"
)
_LOWER_LOOSE = r"over|above|aged over|über|ü|oltre i|sopra i|boven(?: de)?|över|más de|plus de|acima de|mais de"
_LOWER_WEAK = (
    r"from|at least|min(?:imum|\.)?|ab|mindestens|a partir de|desde(?: los)?|à partir de|dès|au moins|vanaf|från"
    r"|dai|starting at"
)
_UPPER_SURE = (
    r"younger than|jünger als|menor(?:es)? de|jonger dan|yngre än|maximum age(?: of| is|:)?|höchstalter(?: von|:)?"
)
_UPPER_LOOSE = r"under|below|unter|u|sotto i|onder(?: de)?|menos de|moins de|abaixo de|meno di"
_UPPER_WEAK = (
    r"up to|at most|max(?:imum|\.)?|bis(?: zu)?|höchstens|hasta(?: los)?|jusqu['’]à|até|fino a(?:i)?|tot|upp till"
)
_LEAD = re.compile(
    rf"(?<![^\W_])(?:(?P<lower>(?P<ls>{_LOWER_SURE})|(?P<ll>{_LOWER_LOOSE})|(?P<lw>{_LOWER_WEAK}))"
    rf"|(?P<upper>(?P<us>{_UPPER_SURE})|(?P<ul>{_UPPER_LOOSE})|(?P<uw>{_UPPER_WEAK})))"
    r"(?:[\s-]+(?:the|their|age|of|los|las|i|age of|the age of))*[\s-]*$"
)
_INCLUSIVE_UPPER = re.compile(r"up to|at most|max|bis|höchst|hasta|jusqu|até|fino|tot|upp")
_UP = re.compile(
    rf"\s?(?:{UNIT})?\s?(?:\+|plus(?![^\W_]|\s?\d)|(?:and|&|or) (?:over|older|up(?:wards?)?|above)\b(?! \d)|(?:und"
    rf"|oder) (?:älter|darüber|mehr)"
    r"|(?:o|y|en adelante) ?(?:más|mayores)?(?<=[sáe])\b|et (?:plus|\+)|ou (?:plus|mais)|e (?:mais|oltre)|in su\b"
    r"|en ouder|och (?:äldre|uppåt)"
    r"|以上)"
)
_DOWN = re.compile(
    rf"\s?(?:{UNIT})?\s?(?:(?:and|&|or) (?:under|younger|below)\b|(?:und|oder) jünger|(?:o|y) (?:menos|menores)"
    rf"|et moins|ou (?:moins|menos)"
    r"|en jonger|och yngre|以下|未満)"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[,;:!?)\n]|\.(?!\d)|$)")
# "Switzerland, ab 45.": an age that stands for itself.
_ALONE = re.compile(
    r"(?:[,;(\n]|^|\winnen(?: (?:und|&) \w+)?)\s?(?:ab|vanaf|från|dès|à partir de|a partir de|dai|desde(?: los)?)\s$"
)
# "18-35s"; but "20-30s spots" are seconds.
_PLURAL = re.compile(r"['’]?s\b(?! ?(?:spots?|ads?|audio|video|clips?|creatives?|cuts?|length|long))")
_WIDE = 8
# The last day of a month: a larger number after "from" is no date.
_LAST_DAY = 31


def numeric(text: str, *, edited: bool) -> Iterator[AgeMention]:
    """Find ranges and bounds in figures or spelled out; `edited` lets numbers alone change ages that there are."""
    digits = [Hit(match.start(), match.end(), int(match.group())) for match in _DIGITS.finditer(text)]
    numbers = sorted([*digits, *_SPELLED.find(text)], key=lambda number: number.start)[:_MOST_NUMBERS]
    index = 0
    while index < len(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        mention = _range(text, numbers[index], following, edited=edited) if following else None
        index += 2 if mention else 1
        mention = mention or _bound(text, numbers[index - 1])
        if mention and not _is_of_children(text, mention):
            yield mention


def _is_of_children(text: str, mention: AgeMention) -> bool:
    """Tell whether the ages are those of the children spoken of; from 21 on they can only be the parents'."""
    if mention.low >= ADULT or ADULT + 2 < mention.high < OLDEST:
        return False
    return CHILDREN.search(text[max(0, mention.start - BEFORE) : mention.start]) is not None


def _range(text: str, first: Hit[int], second: Hit[int], *, edited: bool) -> AgeMention | None:
    between = text[first.end : second.start]
    joint = _TO.fullmatch(between)
    low, high = first.label, second.label
    if not joint or not YOUNGEST - 13 < low < high <= OLDEST or high < YOUNGEST:
        return None
    before = text[max(0, first.start - BEFORE) : first.start]
    confidence = _range_evidence(text, before, between, first, second)
    if not confidence and edited and _is_change(text, before, second.end):
        confidence = 0.7
    if not confidence:
        return None
    unit = _UNIT.match(text, second.end)
    start = first.start - (1 if before[-1:].isalpha() else 0)
    mention = mention_at(text, start, unit.end() if unit else second.end, max(low, YOUNGEST), high, confidence)
    dashed = between.strip() in {"-", "–", "—", "to"}
    return mention if low >= YOUNGEST or unit or (dashed and confidence > 0.9) else None


def _is_change(text: str, before: str, end: int) -> bool:
    """Tell whether numbers that belong to nothing else are what the ages become."""
    if _NOT_AGE.match(text, end) or _MONEY_OR_DATE_BEFORE.search(before) or _OTHER_NUMBERS.search(before):
        return False
    return bool(_EDIT_BEFORE.search(before) or _EDIT_AFTER.match(text, end))


def _range_evidence(text: str, before: str, between: str, first: Hit[int], second: Hit[int]) -> float:
    end = second.end
    if _UNIT.match(text, end) or _UNIT.match(between):
        return 0.95
    if before[-1:] in {"a", "w", "m", "f", "p"} and before[-2:-1].strip() == "":
        return 0.95
    if _AGE_BEFORE.search(before):
        return 0.95
    if _PLURAL.match(text, end) and second.label >= first.label + _WIDE and first.label >= YOUNGEST:
        return 0.85
    if _NOT_AGE.match(text, end) and not _PERSON_AFTER.match(text, end):
        return 0
    if _PERSON_NEAR.search(before) or _PERSON_AFTER.match(text, end):
        return 0.9
    spoken = between.strip() in {"and", "und", "y", "et", "e", "or", "a", "à", "en", "och"}
    if _MONEY_OR_DATE_BEFORE.search(before) or not _BARE.match(text, end):
        return 0
    if spoken and not re.compile(
        r"\b(?:between|zwischen|entre|de|from|tra|fra|dai|dagli|dos|das|tussen|mellan)(?: los| les| the| i| gli"
        r"| os)?\s*$"
    ).search(before):
        return 0
    wide = second.label - first.label >= 4 and first.label >= YOUNGEST
    return 0.75 if wide else 0


def _bound(text: str, number: Hit[int]) -> AgeMention | None:
    value = number.label
    if not YOUNGEST <= value <= OLDEST:
        return None
    begin = max(0, number.start - BEFORE)
    before = text[begin : number.start]
    if up := _UP.match(text, number.end):
        return _open(text, number, before, up.end(), value, OLDEST)
    if down := _DOWN.match(text, number.end):
        return _open(text, number, before, down.end(), _floor(value), value)
    lead = _LEAD.search(before)
    if not lead:
        return _exact(text, number, value)
    confidence = _bound_evidence(text, before, lead, value, number.end)
    if not confidence:
        return None
    unit = re.compile(rf"(?:['’]?s\b|{UNIT}|[\s-]?(?:er|jährige\w*)\b)").match(text, number.end)
    return _bounded(text, begin + lead.start(), unit.end() if unit else number.end, lead, value, confidence)


def _bounded(text: str, start: int, end: int, lead: re.Match[str], value: int, confidence: float) -> AgeMention:
    denied = NOT.search(text[max(0, start - BEFORE) : start])
    begin = max(0, start - BEFORE) + denied.start() if denied else start
    confidence = max(confidence, 0.9) if denied else confidence
    if lead["lower"] and denied:  # nobody over 60
        return AgeMention(begin, end, min(value + 1, OLDEST), OLDEST, confidence, excluded=True)
    if lead["lower"]:
        return AgeMention(begin, end, value, OLDEST, confidence, bound=True)
    highest = value if _INCLUSIVE_UPPER.match(lead["upper"]) else value - 1
    if denied:  # nobody under 21
        return AgeMention(begin, end, YOUNGEST, max(highest, YOUNGEST), confidence, excluded=True)
    return AgeMention(begin, end, _floor(value), max(highest, YOUNGEST), confidence, bound=True)


def _floor(value: int) -> int:
    """An upper bound of 18 or less can only mean minors; above it, adults are meant."""
    return YOUNGEST if value <= ADULT else ADULT


def _open(text: str, number: Hit[int], before: str, end: int, low: int, high: int) -> AgeMention | None:
    sure = _AGE_BEFORE.search(before) or _PERSON_NEAR.search(before) or _PERSON_AFTER.match(text, end)
    if not sure and (_NOT_AGE.match(text, end) or not _BARE.match(text, end)):
        return None
    if not sure and _MONEY_OR_DATE_BEFORE.search(before):
        return None
    return mention_at(text, number.start, end, low, high, 0.95 if sure else 0.85, bound=True)


def _bound_evidence(text: str, before: str, lead: re.Match[str], value: int, end: int) -> float:
    person = _PERSON_NEAR.search(before[: lead.start()]) or _AGE_BEFORE.search(before[: lead.start()])
    if lead["ls"] or lead["us"]:
        return 0 if _NOT_AGE.match(text, end) else 0.95
    unit = _UNIT.match(text, end) or re.compile(r"['’]?s\b(?! spot)").match(text, end)
    if (
        unit
        and (person or not text[unit.end() - 1].isdigit())
        and _is_age_unit(text, unit.group().strip(), bool(person))
    ):
        return 0.95
    if _NOT_AGE.match(text, end) or (_MONEY_OR_DATE_BEFORE.search(before[: lead.start()])):
        return 0
    if person and _BARE.match(text, end):
        return 0.9
    if lead["lw"] or lead["uw"]:
        somewhere = _PERSON_SOMEWHERE.search(before[: lead.start()]) and _BARE.match(text, end)
        if somewhere and not re.compile(r"\.\s?\S").match(text, end):
            return 0.7
        alone = value > _LAST_DAY and _ALONE.search(before) and _CLAUSE_ENDS.match(text, end)
        return 0.65 if alone else 0
    return 0.75 if _BARE.match(text, end) or _PERSON_AFTER.match(text, end) else 0


def _is_age_unit(text: str, unit: str, person: bool) -> bool:
    """ "Over 30 years" alone is a duration; "over 30 years old", "über 30 Jahre" and "más de 30 años" are ages."""
    return person or unit not in {"years", "year", "yrs", "yr"}


def _exact(text: str, number: Hit[int], value: int) -> AgeMention | None:
    olds = re.compile(r"[\s-]?(?:years?[\s-]olds\b|jährigen?\b)").match(text, number.end)
    return mention_at(text, number.start, olds.end(), value, value, 0.9) if olds else None
