"""Tell what a message does with a value it names: set, add, drop or prefer it."""

import re
from typing import Literal

Edit = Literal["set", "add", "drop"]

_REACH = 60
_ADD_BEFORE = re.compile(
    r"(?:\b(?:add(?:ing)?|also|plus|include|including|extend(?: it)? to|expand(?: it)? to|additionally|as well as"
    r"|on top of that"
    r"|besides|along with|bring in|füge?|nimm|nehmt|ergänz\w*|zusätzlich|auch|außerdem|dazu|erweiter\w*"
    r"|añad\w+|agreg\w+|sum[ae]\w*|incluy\w+|también|además|amplía\w*|ajoute\w*|inclus|incluez|aussi|également"
    r"|étend\w*|en plus"
    r"|acrescent\w+|adicion\w+|também|aggiung\w+|anche|voeg|ook|lägg till|också)\b[^.;\n]*|(?:^"
    r"|[.;\n])\s*(?:ok(?:ay)?,? |yes,? )?"
    r"(?:and|und|y|et|och|plus)\s+(?:(?:in|for|to|the|für|en|para|pour)\s+)*)$"
)
_ADD_AFTER = re.compile(
    r"[^.;,\n]{0,24}?\b(?:too|as well|also|in addition|dazu|hinzu|auch|ebenfalls|mit rein|también|además|aussi"
    r"|également|en plus|também"
    r"|anche|pure|ook|erbij|också)\b"
)
_DROP_BEFORE = re.compile(
    r"\b(?:drop(?:ping)?|remove|leave out|leaving out|take out|cut|skip|exclude|excluding|without|lose|get rid of"
    r"|kick out|forget|no more"
    r"|no longer|not|no|n['’]t|instead of|rather than|streich\w*|entfern\w*|lass\w*|ohne|kein\w*|statt|anstatt"
    r"|anstelle von|weglassen"
    r"|quit[ae]\w*|elimin\w+|sac[ae]\w*|excluy\w+|sin|en vez de|en lugar de|dej\w+ fuera|enlev\w+|enlèv\w+|retir\w+"
    r"|supprim\w+|exclu\w+"
    r"|sans|au lieu de|à la place de|remov\w+|tir[ae]\w*|sem|em vez de|togli\w*|rimuov\w+|senza|invece di"
    r"|al posto di|verwijder|zonder"
    r"|in plaats van|ta bort|utan|i stället för|istället för)\s+(?:[^\W\d_]+\s+|[^\W\d_]+['’]){0,3}$"
)
_DROP_AFTER = re.compile(
    r"\s+(?:(?:bitte|lieber|doch)\s+)?(?:raus|weg(?:lassen)?\b|streichen|rausnehmen|entfernen|weglassen"
    r"|herausnehmen|out\b(?! of)|is out|are out)"
)
_SOFT = re.compile(
    r"\b(?:ideally|preferabl[ey]|prefer(?:red)?|if possible|if you can|where possible|nice to have|would be (?:nice"
    r"|great|good)|optionally"
    r"|maybe|perhaps|rather|idealerweise|möglichst|wenn möglich|am liebsten|bevorzugt|gerne?|vielleicht"
    r"|wäre (?:schön|nett|gut)"
    r"|preferiblemente|preferentemente|idealmente|si es posible|a ser posible|quizás?|de préférence|si possible"
    r"|idéalement|plutôt|peut-être"
    r"|de preferência|se possível|preferibilmente|se possibile|liefst|bij voorkeur|indien mogelijk|helst"
    r"|om möjligt)\b|できれば"
)
_STOP = re.compile(r"[.;!?\n]")


def edit_of(text: str, start: int, end: int) -> Edit:
    """Say what the words around `start:end` do with the value named there."""
    floor = max(0, start - _REACH)
    before = _STOP.split(text[floor:start])[-1]
    if _DROP_BEFORE.search(before) or _DROP_AFTER.match(text, end):
        return "drop"
    if _ADD_BEFORE.search(before) or _ADD_AFTER.match(text, end):
        return "add"
    return "set"


def is_wish(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around `start:end` says that the value is preferred, not required."""
    floor = max(0, start - _REACH)
    before = re.split(r"[.;!?\n]|, but | but ", text[floor:start])[-1]
    after = _STOP.split(text[end : end + _REACH])[0]
    return bool(_SOFT.search(before) or _SOFT.search(re.split(r",| and | but ", after)[0]))
