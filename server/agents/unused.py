"""List the words of a message that no resolver used, so that nothing a person wrote disappears in silence."""

import re
from collections.abc import Iterable

from server.agents.reading import Reading
from server.domain.brief import Quote

_CLAUSE = re.compile(r"[^,;:()\n.!?。！？、]+(?:[.,:](?=\d)[^,;:()\n.!?。！？、]+)*")
_WORD = re.compile(r"[^\W_]+")
COURTESY = frozenset(
    (
        "hi hello hey dear thanks thank you please regards best kind cheers hallo danke bitte grüße gruß "
        "viele liebe hola gracias por favor saludos bonjour merci cordialement salut ciao grazie obrigado hej "
        "tack hoi bedankt team all everyone and or und oder y o et ou e the a an we our us i it to for with "
        "of in on at that this is are so ok okay "
    ).split()
)


def unused_words(reading: Reading, used: Iterable[tuple[int, int]]) -> tuple[Quote, ...]:
    """Quote the clauses that hold a number nobody used, or of which nothing was used at all."""
    taken = bytearray(len(reading.text))
    for start, end in used:
        taken[start:end] = b"\x01" * (end - start)
    return tuple(
        reading.quote(*_trimmed(reading.text, match.start(), match.end()))
        for match in _CLAUSE.finditer(reading.text)
        if _is_unused(reading.text, match.start(), match.end(), taken)
    )


def _is_unused(text: str, start: int, end: int, taken: bytearray) -> bool:
    words = list(_WORD.finditer(text, start, end))
    if any(word.group().isdecimal() and not any(taken[word.start() : word.end()]) for word in words):
        return True
    if any(taken[start:end]):
        return False
    return any(word.group().lower() not in COURTESY for word in words)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    clause = text[start:end]
    return start + len(clause) - len(clause.lstrip()), end - len(clause) + len(clause.rstrip())
