"""Read how the money is to be spread over the flight: evenly, more of it first, or more of it last."""

import re
from dataclasses import dataclass

from server.domain.brief import Pacing


@dataclass(frozen=True, slots=True)
class PacingMention:
    """A wish for the spread over time, and its words."""

    start: int
    end: int
    pacing: Pacing


_MORE = (
    r"(?:more|most|the bulk|the lion['’]s share|mehr|(?:am|das|den) (?:meisten?|größten teil)|más|la mayor parte|plus"
    r"|la plupart|mais|a maior parte|di più|meer|het meeste|mer|mest)"
)
_HEAVY = r"(?:heav(?:y|ier|ily)|harder|stärker|schwerpunkt)"
_SPEND = (
    r"(?:spend(?:ing)?|invest\w*|put|use|push|pay|steck\w*|gib|gebt|gast\w+|invert\w+|pon\w*|dépens\w+|mett\w+|gastar"
    r"|spendere|uitgeven|lägg)"
)
_MONEY = (
    r"(?:(?:of\s|del?\s|du\s|des\s|d['’]|do\s|da\s|van\s|av\s)?(?:the\s|our\s|het\s|l['’])?"
    r"(?:money|budgets?|spend|it|geld|etat\w*|presupuesto|dinero|argent|orçamento|verba|budgeten))"
)
_AT = (
    r"(?:(?:at|in|for|during|near|towards|gegen|am|zu|zum|im|al|en|au|à|no|na|all['’]|alla|aan|i|mot)\s)?"
    r"(?:(?:the|den|der|het|la|el|le|les|las)\s)?(?:very\s)?"
)
_FIRST = (
    rf"{_AT}(?:beginning|start|outset|first (?:(?:few|two|three|\d+) )?(?:days?|weeks?|half)|opening weeks?|early on"
    r"|up ?front|anfang|beginn|ersten? (?:(?:zwei|drei|\d+) )?(?:tage?n?|wochen?|hälfte)|principio|inicio|comienzo"
    r"|primer\w* (?:días?|semanas?)|début|premi\w+ (?:jours?|semaines?)|começo|início|inizio|begin|början)(?![^\W_])"
)
_LAST = (
    rf"{_AT}(?:end|last (?:(?:few|two|three|\d+) )?(?:days?|weeks?|half)|final (?:days?|weeks?)|closing weeks?|ende"
    r"|schluss|letzten? (?:(?:zwei|drei|\d+) )?(?:tage?n?|wochen?|hälfte)|final"
    r"|últim\w+ (?:días?|semanas?)|fin|derni\w+ (?:jours?|semaines?)"
    r"|fim|fine|einde|slutet)(?![^\W_])"
)
_TIME = r"(?:weeks|flight|month|period|time|days|duration|whole campaign|wochen|laufzeit|tage|semanas|semaines)"


def _weighted(part: str) -> str:
    """Words that put more of the money into a part of the flight."""
    return (
        rf"{_SPEND}\s{_MORE}\s(?:{_MONEY}\s)?{part}|{_MORE}\s{_MONEY}\s{part}|{_HEAVY}\s{part}"
        rf"|{part}\s{_SPEND}\s{_MORE}(?![^\W_])"
    )


_WISHES: tuple[tuple[Pacing, re.Pattern[str]], ...] = (
    (
        "FRONT_LOADED",
        re.compile(
            r"(?<![^\W_])(?:front[ -]?(?:load|weight)\w*|start (?:strong|heavy)|(?:strong|heavy) start|stark starten"
            rf"|{_weighted(_FIRST)})"
        ),
    ),
    (
        "BACK_LOADED",
        re.compile(
            rf"(?<![^\W_])(?:back[ -]?(?:load|weight)\w*|ramp(?:ing)? up|finish strong|strong finish"
            rf"|{_weighted(_LAST)})"
        ),
    ),
    (
        "EVEN",
        re.compile(
            r"(?<![^\W_])(?:(?:spread|pace[ds]?|distribute[ds]?|verteil\w*)\s(?:\w+\s){0,3}?(?:evenly|equally|gleichmäßig)"
            rf"(?! between| among| across (?:all )?(?:the )?(?!{_TIME})\w)"
            rf"|(?:evenly|equally|gleichmäßig|por igual|également) (?:over|across|through|über|auf|en|sur)"
            rf" (?:\w+ )?{_TIME}"
            r"|(?:same|equal) (?:amount|spend|money|budget) (?:each|every|per|a) (?:week|day)"
            r"|(?:flat|even|linear) pacing|jede woche gleich viel|lo mismo cada semana|chaque semaine autant)(?![^\W_])"
        ),
    ),
)


def read_pacing(text: str) -> PacingMention | None:
    """Find the wish in a folded, lower-case text."""
    for pacing, pattern in _WISHES:
        if match := pattern.search(text):
            return PacingMention(*match.span(), pacing)
    return None
