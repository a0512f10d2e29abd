"""List the words of a message that no resolver used, so that nothing a person wrote disappears in silence."""

import re
from collections.abc import Iterable

from server.agents.reading import Reading
from server.domain.brief import Quote

_CLAUSE = re.compile(r"[^,;:|()\n.!?。！？、]+(?:[.,:](?=[^\s.,:])[^,;:|()\n.!?。！？、]+)*")
_WORD = re.compile(r"[^\W_]+")
_LABEL_END = re.compile(r"[ \t]*[:|]")
_LABEL_WORDS = 4
_MOST = 40
_LONGEST = 300
COURTESY = frozenset(
    (
        "hi hello hey dear thanks thank you please regards best kind cheers hallo danke bitte grüße gruß "
        "viele liebe hola gracias por favor saludos bonjour merci cordialement salut ciao grazie obrigado hej "
        "tack hoi bedankt team all everyone and or und oder y o et ou e the a an we our us i it to for with "
        "of in on at that this is are so ok okay yo sir sirs madam colleagues lot much very many good morning day "
        "afternoon evening guten tag mit freundlichen grüßen sehr geehrte damen herren vielen dank un cordial saludo "
        "buenos días bien cordialement à vous monsieur madame bom dia boa tarde buongiorno cordiali saluti www "
    ).split()
)


def unused_words(reading: Reading, used: Iterable[tuple[int, int]]) -> tuple[tuple[Quote, ...], int]:
    """Quote the clauses that hold a number nobody used, or of which nothing was used at all.

    The first ones are quoted, the long ones by their beginning; the number tells how many more there are.
    """
    taken = bytearray(len(reading.text))
    for start, end in used:
        taken[start:end] = b"\x01" * (end - start)
    clauses = [match.span() for match in _CLAUSE.finditer(reading.text)]
    told = [any(taken[start:end]) for start, end in clauses]
    labels = {
        span for span, following in zip(clauses, told[1:], strict=False) if following and _is_label(reading, span)
    }
    found = [span for span in clauses if span not in labels and _is_unused(reading.text, *span, taken)]
    quotes = tuple(reading.quote(*_trimmed(reading.text, *span)) for span in found[:_MOST])
    return quotes, len(found) - len(quotes)


def _is_label(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell the label of a form: "Target group" in "Target group: women"."""
    words = _WORD.findall(reading.text, *span)
    plain = not any(_has_digit(word) for word in words)
    return plain and len(words) <= _LABEL_WORDS and bool(_LABEL_END.match(reading.text, span[1]))


def _is_unused(text: str, start: int, end: int, taken: bytearray) -> bool:
    words = list(_WORD.finditer(text, start, end))
    if any(_has_digit(word.group()) and not any(taken[word.start() : word.end()]) for word in words):
        return True
    if any(taken[start:end]):
        return False
    return any(word.group().lower() not in COURTESY for word in words)


def _has_digit(word: str) -> bool:
    return any(letter.isdecimal() for letter in word)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    clause = text[start:end]
    first, last = start + len(clause) - len(clause.lstrip()), end - len(clause) + len(clause.rstrip())
    return first, min(last, first + _LONGEST)
