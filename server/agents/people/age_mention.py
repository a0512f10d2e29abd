"""Ages that a message names, and the words around them that say whose they are and that they are not wanted."""

import re
from dataclasses import dataclass

YOUNGEST, ADULT, OLDEST = 13, 18, 99
BEFORE = 44
"""How far before an age the words still speak of it."""


@dataclass(frozen=True, slots=True)
class AgeMention:
    """Ages named at `start:end`, both bounds included; `excluded` says that these are the ones not wanted.

    `bound` marks one end alone ("18+"), which limits other ages that are named.
    """

    start: int
    end: int
    low: int
    high: int
    confidence: float
    excluded: bool = False
    inferred: bool = False
    bound: bool = False


CHILDREN = re.compile(
    r"(?:(?:parents?|moms?|mums?|mothers?|dads?|fathers?|eltern|müttern?|vätern?|padres|madres|mères|pères"
    r"|famil\w+)\s+"
    r"(?:of|with|who have|von|mit|de|con|avec|d['’]|that have)\s?[^.;\n]{0,25}"
    r"|(?:kids?|children|child|kindern?|niños|hijos|enfants|toddlers|babies|sons|daughters|bambini|kinderen|barn)\s"
    r"(?:(?:who are|aged?|of|von|im alter|from|ages)\s)*(?:between |zwischen |entre |de |von |under |unter |over "
    r"|menores de )?)$"
)
NOT = re.compile(
    r"\b(?:nobody|no[- ]one|none|not|no|never|n['’]t|niemand\w*|keiner?|nicht|nadie|ningun[oa]s?|personne|pas"
    r"|nessuno|non|ninguém|não"
    r"|geen|niet|ingen|inte|exclud\w+|except|without|skip|leave out|ohne|außer|sin|excepto|sans"
    r"|sauf)\s+(?:[^\W\d_]+\s+){0,3}$"
)
_DENIED_AFTER = re.compile(r",?\s(?:no|nicht|non|not|nein|raus|out|excluded)(?=\s*(?:[,.;:!\n]|$))")


def mention_at(
    text: str,
    start: int,
    end: int,
    low: int,
    high: int,
    confidence: float,
    *,
    inferred: bool = False,
    bound: bool = False,
) -> AgeMention:
    """Make a mention of what stands at `start:end`, with the words around it that say these ages are not wanted."""
    denied = NOT.search(text[max(0, start - BEFORE) : start])
    begin = max(0, start - BEFORE) + denied.start() if denied else start
    after = _DENIED_AFTER.match(text, end)
    end = after.end() if after else end
    return AgeMention(begin, end, low, high, confidence, excluded=bool(denied or after), inferred=inferred, bound=bound)
