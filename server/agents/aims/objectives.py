"""Read what a campaign is for, and in which order the aims stand."""

import re
from dataclasses import dataclass, replace

from server.agents.aims.deeds import find_deeds
from server.agents.aims.objective_words import AIMS, Aim
from server.agents.words.negation import denied_after, negated_before
from server.domain.products import Objective

_Hit = tuple[int, int, Aim | None]
_NEAR = 56
_ASKED = 0.85


@dataclass(frozen=True, slots=True)
class ObjectiveMention:
    """An objective named at `start:end`; `rank` is 0 for the main one, 1 for any, 2 for one named as secondary.

    `main` says that the words leave room for one alone ("our main goal"), not for several ("mostly").
    """

    start: int
    end: int
    objective: Objective
    confidence: float
    rank: int = 1
    excluded: bool = False
    main: bool = False


_FROM = re.compile(
    r"\b(?:switch\w*|chang\w+|mov\w+|wechs\w+|umstell\w*|cambi\w+|pas[st]\w*|mud\w+) [^.;\n]{0,20}?\b(?:from|von|de"
    r"|da|del) "
    r"(?:the )?\Z"
)
_MAIN = re.compile(
    r"\b(?:main(?:ly)?|primar(?:y|ily)|above all|first and foremost|first of all|most important(?:ly)?|priority"
    r"|number one|key goal|chiefly|mostly|especially|goal number one|first goal"
    r"|vor allem|hauptsächlich|in erster linie|hauptziel|primär|wichtigste\w*|vorrangig|zuerst|sobre todo"
    r"|principal(?:es|mente)?|ante todo|en primer lugar|prioridad|primero"
    r"|surtout|avant tout|principal(?:e|ement)?|en priorité|priorité|d['’]abord|principaux|sobretudo|soprattutto"
    r"|innanzitutto|vooral|voornamelijk|främst|framför allt|huvudmål\w*|主に|一番)"
    r"(?![^\W_])[^.;\n!?]{0,40}$"
)
_ONE = re.compile(
    r"\b(?:(?:main|primary|number one|principal|key) (?:goal|objective|aim|kpi|target)|hauptziel|objetivo principal"
    r"|objectif principal|obiettivo principale|hoofddoel|huvudmål\w*|(?:wichtigste|oberste)\w* ziel)"
    r"(?![^\W_])[^.;\n!?]{0,24}$"
)
_SECOND = re.compile(
    r"\b(?:also|secondar(?:y|ily)|second(?:ly)?|besides|as a bonus|bonus|on top|in addition|additionally|then"
    r"|nice to have|side effect|too|later|some|beyond that|along the way"
    r"|auch|zweitens|zusätzlich|außerdem|nebenbei|daneben|an zweiter stelle|sekundär|también|además"
    r"|en segundo lugar|secundari\w+|de paso|aussi|ensuite|en second(?: lieu)?|en plus|secondaire"
    r"|accessoirement|também|anche|ook|också)(?![^\W_])[^.;\n!?,]{0,28}$"
)
_SECOND_AFTER = re.compile(
    r"[^.;\n!?,]{0,16}?\b(?:too|as well|also|second|secondary|(?:would|is|are|as) (?:be )?(?:a )?(?:nice|bonus"
    r"|welcome|plus|great|good)|are welcome|is welcome|auch|wäre\w* (?:schön|nett|gut|ein bonus)|zweitrangig"
    r"|también|aussi|serait (?:bien|un plus)|sería (?:bueno|un plus))\b"
)
_FIRST_AFTER = re.compile(
    r"[^.;\n!?,]{0,10}?\b(?:first\b(?! (?:two|three|\w+ (?:days|weeks)))|is (?:the|our) (?:main|primary|top|first)"
    r"|are (?:the|our) (?:main|primary|top|first)|matter most|matters most|above all|mainly|is key|are key"
    r"|come first|comes first"
    r"|ist das hauptziel|sind das hauptziel|zuerst|steh\w+ im vordergrund|vor allem|es lo principal"
    r"|son lo principal|ante todo|avant tout|surtout|en priorité)"
)


def read_objectives(text: str) -> list[ObjectiveMention]:
    """Find the objectives in a folded, lower-case text, in order."""
    mentions: list[ObjectiveMention] = []
    app, podcast = (
        re.search(r"\bapp(?:s|likation\w*|lication\w*|licación|licativo)?\b", text),
        "podcast" in text or "show" in text,
    )
    for start, end, aim in _hits(text):
        objective, confidence = aim.objective, aim.confidence
        if objective == "APP_INSTALLS" and confidence < 0.9 and not app:
            objective, confidence = ("PODCAST_STREAMS", 0.75) if podcast else (objective, 0.5)
        elif objective == "PODCAST_STREAMS" and confidence < 0.9 and not podcast:
            confidence = 0.5
        denial = _given_up(text, start)
        denied = denied_after(text, end)
        mentions.append(
            ObjectiveMention(
                start if denial is None else denial,
                end if denied is None else denied,
                objective,
                confidence,
                rank=_rank(text, start, end),
                excluded=denial is not None or denied is not None,
                main=bool(_ONE.search(text[max(0, start - _NEAR) : start])),
            )
        )
    return _with_both(text, mentions)


def _hits(text: str) -> list[tuple[int, int, Aim]]:
    """Find the aims named and the deeds asked for; where both overlap, a sure name wins, then the longer words."""
    named: list[_Hit] = [(hit.start, hit.end, hit.label) for hit in AIMS.find(text)]
    asked: list[_Hit] = [(deed.start, deed.end, Aim(deed.objective, _ASKED)) for deed in find_deeds(text)]
    kept: list[_Hit] = []
    for one in sorted([*named, *asked], key=lambda one: (one[0], one[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
        elif _weight(one) > _weight(kept[-1]):
            kept[-1] = one
    return [(start, end, aim) for start, end, aim in kept if aim]


def _weight(hit: _Hit) -> tuple[bool, int]:
    start, end, aim = hit
    return aim is None or aim.confidence > _ASKED, end - start


def _given_up(text: str, start: int) -> int | None:
    floor = max(0, start - _NEAR)
    left = _FROM.search(text[floor:start])
    return floor + left.start() if left else negated_before(text, start)


def _rank(text: str, start: int, end: int) -> int:
    before = text[max(0, start - _NEAR) : start]
    second = _SECOND.search(before)
    main = _MAIN.search(before)
    if main and (not second or main.start() > second.start()):
        return 0
    if second or _SECOND_AFTER.match(text, end):
        return 2
    return 0 if _FIRST_AFTER.match(text, end) else 1


def _with_both(text: str, mentions: list[ObjectiveMention]) -> list[ObjectiveMention]:
    """Let a word such as "mainly" speak of the first aim of a list, not of the next ones."""
    ranked: list[ObjectiveMention] = []
    main_until = -1
    for mention in mentions:
        if mention.rank == 0 and not mention.excluded:
            sentence_end = next((i for i in range(mention.end, len(text)) if text[i] in ".;!?\n"), len(text))
            if mention.start < main_until:
                mention = replace(mention, rank=1, main=False)
            main_until = max(main_until, sentence_end)
        ranked.append(mention)
    return ranked
