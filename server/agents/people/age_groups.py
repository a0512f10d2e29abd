"""Read ages named by words: generations, groups of people, decades of life; and the Japanese notation."""

import re
from collections.abc import Iterator
from datetime import date

from server.agents.people.age_mention import ADULT, BEFORE, CHILDREN, OLDEST, YOUNGEST, AgeMention, mention_at
from server.agents.people.age_words import DECADES, GENERATIONS, GROUPS

_DECADE_WORD = "|".join(sorted(map(re.escape, DECADES), key=len, reverse=True))
_DECADES = re.compile(
    rf"\b(?:in (?:their|the|your|ihren|den|sus|de) |dans la |en los |na casa dos )?"
    rf"(?:(?P<part>early|mid|late|anfang|mitte|ende)[\s-]+)?(?P<first>(?:{_DECADE_WORD}))(?P<tail>[ae]?(?:[ao]s|es"
    rf"|s)?)"
    rf"(?P<some>[\s-]?somethings?)?(?:(?:,? (?:and|or|to|through|und|bis|y|et|à) |-|–)(?:their |the )?"
    rf"(?:(?P<part2>early|mid|late|anfang|mitte|ende)[\s-]+)?(?P<second>{_DECADE_WORD})(?P<tail2>[ae]?(?:[ao]s|es|s)?)"
    rf"(?P<some2>[\s-]?somethings?)?)?"
    r"(?![^\W_])"
)
_AS_PEOPLE = re.compile(
    r"^(?:in (?:their|ihren|den|sus|de) |dans la |en los |na casa dos )|^(?:early|mid|late|anfang|mitte|ende)[\s-]"
)
# Which years of a decade are meant, counted from its first.
_PARTS = {
    "early": (0, 3), "anfang": (0, 3), "mid": (4, 6), "mitte": (4, 6), "late": (7, 9), "ende": (7, 9),
}  # fmt: skip
_JAPANESE = re.compile(
    r"(?P<a>\d{1,2})[代歳才]?(?:から|[-–~〜～])(?P<b>\d{1,2})(?P<u>[代歳才])|(?P<c>\d{1,2})(?P<v>[代歳才])(?P<w>以上|以下|未満)?"
)


def named(text: str, today: date) -> Iterator[AgeMention]:
    """Find generations ("Gen Z"), and groups such as "students" and "seniors"."""
    for hit in GENERATIONS.find(text):
        low, high = today.year - hit.label[1], today.year - hit.label[0]
        if high >= ADULT:
            yield mention_at(text, hit.start, hit.end, max(low, ADULT), min(high, OLDEST), 0.9, inferred=False)
    for hit in GROUPS.find(text):
        before = text[max(0, hit.start - BEFORE) : hit.start]
        if not CHILDREN.search(before) and not _of_thing(text, hit.end):
            yield mention_at(text, hit.start, hit.end, *hit.label, 0.75, inferred=True)


def _of_thing(text: str, end: int) -> bool:
    return bool(re.compile(r"['’]|\s(?:discount|loan|card|magazine|drama|living|union)s?\b|-\w").match(text, end))


def decades(text: str) -> Iterator[AgeMention]:
    """Find decades of life ("in their thirties", "mid forties", "treintañeros")."""
    for match in _DECADES.finditer(text):
        word = match["first"]
        of_people = _AS_PEOPLE.match(match.group()) and (word[-1] == "s" or not word[0].isdigit() or match["part"])
        if not (of_people or match["some"] or match["some2"] or _only_people(word)):
            continue
        low = DECADES[word]
        high = DECADES[match["second"]] + 9 if match["second"] else low + 9
        first, last = _PARTS.get(match["part"] or "", (0, 9)), _PARTS.get(match["part2"] or "", (0, 9))
        low, high = low + first[0], (high - 9 + last[1] if match["second"] else low + first[1])
        yield mention_at(text, match.start(), match.end(), max(low, YOUNGEST), high, 0.9)


def _only_people(word: str) -> bool:
    return word.endswith(("añer", "cuarenton", "cincuenton", "énaire", "tenaire", "enni", "tigers"))


def japanese(text: str) -> Iterator[AgeMention]:
    """Find ages in Japanese ("30代", "18歳以上")."""
    if text.isascii():
        return
    for match in _JAPANESE.finditer(text):
        if match["a"]:
            low, high = int(match["a"]), int(match["b"]) + (9 if match["u"] == "代" else 0)
        else:
            low = int(match["c"])
            high = low + 9 if match["v"] == "代" else low
            high = OLDEST if match["w"] == "以上" else high
            if match["w"] in ("以下", "未満"):
                low, high = ADULT if low > ADULT else YOUNGEST, low - (match["w"] == "未満")
        if YOUNGEST <= low <= high <= OLDEST and not text.startswith("未来", match.end()):
            yield AgeMention(match.start(), match.end(), low, high, 0.95)
