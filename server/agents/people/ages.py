"""Read whom a campaign is for by age."""

import re
from datetime import date

from server.agents.people.age_groups import decades, japanese, named
from server.agents.people.age_mention import BEFORE, AgeMention
from server.agents.people.age_numbers import numeric
from server.domain.brief import AgeRange

_BECOMES = re.compile(r"\s(?:to|into|auf|zu|a|à|para|naar|till)\s")
_GIVEN_UP = re.compile(
    r"(?<![^\W_])(?:instead of|rather than|and not|anstelle von|anstatt|statt|en vez de|en lugar de|au lieu de"
    r"|à la place de|em vez de|invece di|in plaats van|i stället för)\s(?:the |die |den |los |les )?$"
)


def read_ages(text: str, today: date, *, edited: bool = False) -> list[AgeMention]:
    """Find the ages in a folded, lower-case text, in order and without overlap.

    Beside ages in figures, words such as "young people" say nothing more. `edited` says that there are ages already,
    which a change may name by numbers alone.
    """
    found = [*named(text, today), *decades(text), *japanese(text)]
    taken = [(mention.start, mention.end) for mention in found]
    for mention in numeric(text, edited=edited):
        if not any(start < mention.end and mention.start < end for start, end in taken):
            found.append(mention)
            taken.append((mention.start, mention.end))
    found = _without_given_up(text, found)
    stated = [mention for mention in found if not mention.inferred]
    return sorted(stated or found, key=lambda mention: mention.start)


def merged(ranges: list[tuple[int, int]]) -> tuple[AgeRange, ...]:
    """Sort the ranges and join those that overlap."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(AgeRange(min=low, max=high) for low, high in joined)


def _without_given_up(text: str, found: list[AgeMention]) -> list[AgeMention]:
    """Leave out the ages before a change: "18 to 30 instead of 25 to 40", "from 25-40 to 18-30"."""
    starts = {mention.start for mention in found}
    kept: list[AgeMention] = []
    for mention in found:
        becomes = _BECOMES.match(text, mention.end)
        given_up = _GIVEN_UP.search(text[max(0, mention.start - BEFORE) : mention.start])
        if not given_up and not (becomes and becomes.end() in starts):
            kept.append(mention)
    return kept or found
