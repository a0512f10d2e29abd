"""Tell whether words stand under a negation."""

import re

_REACH = 48
_BREAK = re.compile(
    r"[.,;:!?()\n–—]"
    r"|\b(?:but|however|sondern|aber|pero|sino|mais|mas|ma|maar|men|(?:and|und|y|et|e|en) (?:we|wir|we'd|nous|on"
    r"|want|need|target|wollen|queremos|voulons|instead|dafür)|we want|we need"
    r"|we['’]d|wir wollen|wir brauchen|nous voulons|(?<!no )queremos|(?<!no )quiero)\b"
)
_NEGATOR = re.compile(
    r"\b(?:"
    r"no(?! (?:later|more|less|earlier|doubt|solo|sólo|más|matter)\b)|nor|neither|never|none of|nobody|nowhere"
    r"|not(?! (?:only|just|more|less|later|earlier)\b)|cannot|without|leave out|leaving out|drop(?:ping)?"
    r"|skip(?:ping)?|exclud(?:e|es|ing)|except(?: for)?|avoid(?:ing)?|remove|rather than|instead of|other than"
    r"|apart from|stay out of|forget(?: about)?|rather than|less about"
    r"|nicht(?! (?:nur|mehr als|später)\b)|kein(?:e|er|en|em|es)?|ohne|niemand|nirgends|nirgendwo|statt|anstatt"
    r"|außer|weder"
    r"|sin|nadie|ningún|ninguna|tampoco|excepto|salvo|en lugar de|en vez de|quita(?:r|d)?|excluye|deja fuera"
    r"|pas(?! (?:seulement|que|plus)\b)|sans|aucune?|sauf|hormis|plutôt que|au lieu de|enlève[rz]?|exclure"
    r"|retire[rz]?"
    r"|não|sem|exceto|em vez de|non(?! (?:solo|soltanto|profit|binary)\b)|senza|tranne|invece di"
    r"|niet(?! alleen\b)|geen|zonder|behalve|inte(?! bara\b)|ingen|inga|utan|utom"
    r")\b|n['’]t(?! (?:only|just)\b)"
)
_DENIED_AFTER = re.compile(
    r"\s*(?:(?:are|is|do|does|would|will|sind|ist|son|sont|ne|no|nous|nos)\s+)*"
    r"(?:n['’]t\b|aren['’]t|isn['’]t|don['’]t|doesn['’]t|not\b(?! (?:only|just)\b)|irrelevant|unimportant|secondary"
    r"|egal\b|nicht\b(?! nur)|unwichtig|no (?:importa|nos)|importan poco|ne (?:nous|sont|est)|peu importe"
    r"|weglassen|streichen|raus\b|weg\b|out\b|off limits|excluded)"
)


def negated_before(text: str, start: int) -> int | None:
    """Give where the negation begins that the words at `start` stand under, or None."""
    floor = max(0, start - _REACH)
    window = text[floor:start]
    for pause in _BREAK.finditer(window):
        floor = max(floor, start - len(window) + pause.end())
    starts = [match.start() for match in _NEGATOR.finditer(text, floor, start)]
    return starts[-1] if starts else None


def denied_after(text: str, end: int) -> int | None:
    """Give where the words end that deny what stands before `end` ("clicks don't matter"), or None."""
    match = _DENIED_AFTER.match(text, end)
    return match.end() if match else None
