"""Settle what a token is by its neighbours: short weekdays, months that are words, figures that may be dates."""

import re
from dataclasses import replace
from functools import lru_cache

from server.agents.dates.tokens import Token

_WEAK_MONTHS = frozenset({"may", "march", "mar", "set", "out", "mag", "ago"})
_ENDS = frozenset({"", ".", "\n"})
_LEADS = frozenset("isFTNSBdoyrlxgjef&abY-/")
_FOLLOWS = frozenset("doyTNr-&/")
_DATE_LEADS = frozenset("WwsFTNSBDV-Y&/")
_MONTH_FIRST_REGIONS = frozenset({"us", "ca", "ph", "pr"})
_AGE_WORDS = re.compile(r"\b(?:year|yr|jahr|jähr|años|anos|ans\b|anni|jaar|år\b|aged?\b|edad|âge)", re.IGNORECASE)
_AGE_LEAD = re.compile(
    r"\b(?:age[sd]?|alter|edades?|âgés?|men|women|adults|people|frauen|männer|mujeres|hombres|femmes|hommes|fans|users"
    r"|parents|moms|dads|millennials|im alter von|(?<!/)[wmf])\s*:?\s*(?:between|from|zwischen|von|entre|de)?\s*$",
    re.IGNORECASE,
)
_LOOK = 32
# Signs of a country that writes the day, or the month, first.
_DAY_FIRST = re.compile(
    r"£|\b(?:gbp|pounds|sterling|quid|aud|nzd|inr|zar|united kingdom|u\.?k\.?|britain|england|scotland|wales|ireland"
    r"|australia|new zealand|india|south africa)\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(r"\$|\b(?:usd|dollars|united states|u\.?s\.?a\.?|US)\b")
MAX_MONTH = 12
MAX_DAY = 31
_RATIOS = frozenset({"24/7", "16/9", "9/16"})


def settle(tokens: list[Token], text: str) -> list[Token]:
    """Give the tokens with the doubtful ones decided."""
    settled = list(tokens)
    for index, token in enumerate(tokens):
        letter = token.letter
        if (letter == "w" and not _weekday_here(tokens, index)) or (
            letter == "M" and not _month_here(tokens, index, text)
        ):
            settled[index] = replace(token, letter="_")
        elif (letter == "V" and not _figures_here(tokens, index)) or (
            letter in "dk" and _age_here(tokens, index, text)
        ):
            settled[index] = replace(token, letter="#")
    return settled


def _near(tokens: list[Token], index: int) -> tuple[str, str]:
    """Give the classes of the tokens before and behind; at the ends of the text it is ""."""
    before = tokens[index - 1].letter if index else ""
    behind = tokens[index + 1].letter if index + 1 < len(tokens) else ""
    return before, behind


def _weekday_here(tokens: list[Token], index: int) -> bool:
    before, behind = _near(tokens, index)
    if len(tokens) == 1 or (behind == "." and len(tokens) == 2):
        return True
    if before in {"s", "-"} and behind in {"", ".", ",", "T", "-", "N"}:
        return before == "s" or tokens[index - 2].letter in "wW"
    after = index + 1
    while after < len(tokens) and tokens[after].letter in ".,s":
        after += 1
    following = tokens[after].letter if after < len(tokens) else ""
    if following in {"D", "V", "M"}:
        return True
    if following in {"d", "o"}:
        return _dated_number(tokens, after)
    return following in {"-", "T", "N"} and after + 1 < len(tokens) and tokens[after + 1].letter in "wW"


def _dated_number(tokens: list[Token], index: int) -> bool:
    """Tell whether a month or the end of a phrase follows a number ("Fr 8. Dezember", "jue 15")."""
    if tokens[index].letter == "o":
        return True
    behind = tokens[index + 1].letter if index + 1 < len(tokens) else ""
    return behind in {"", "M", ".", "-", "T"}


def _month_here(tokens: list[Token], index: int, text: str) -> bool:
    token = tokens[index]
    word = text[token.start : token.end]
    if word.lower() not in _WEAK_MONTHS or len(tokens) == 1:
        return True
    before, behind = _near(tokens, index)
    if word[:1].isupper() and {before, behind} <= _ENDS:
        return True
    if before == "." and index > 1:
        before = tokens[index - 2].letter if tokens[index - 2].letter in "do" else before
    if behind == "." and index + 2 < len(tokens):
        behind = tokens[index + 2].letter if tokens[index + 2].letter in "doy" else behind
    listed = before in {",", ":", "\n"} and behind in {",", ".", "\n", ""}
    if token.led or listed:
        return True
    if before in _LEADS or behind in _FOLLOWS:
        return not (before == "" and behind == "y" and not token.capital)
    if not word[:1].isupper() or word.isupper() != text.isupper():
        return False
    return before not in {"", ".", "\n"}


def _figures_here(tokens: list[Token], index: int) -> bool:
    """Tell whether figures without a year, such as 3/5 or 24.12, stand where a date stands."""
    before, behind = _near(tokens, index)
    if before == "," and index > 1:
        before = tokens[index - 2].letter
    if len(tokens) == 1 or before in _DATE_LEADS:
        return True
    if behind in {"T", "-", "N", "y"} and index + 2 <= len(tokens):
        after = index + 1 if behind == "y" else index + 2
        return behind == "y" or (after < len(tokens) and tokens[after].letter in "DVsoW")
    value = str(tokens[index].value)
    if "/" in value and max(int(part) for part in value.split("/")) > MAX_MONTH and value not in _RATIOS:
        return True
    if before in {":", "."} and behind in {"", "\n", ",", "."}:
        return "/" in value
    return bool(re.fullmatch(r"0\d[./]\d\d|\d\d[./]0\d", value)) and behind not in {"d", "k", "u"}


def _age_here(tokens: list[Token], index: int, text: str) -> bool:
    """Tell a number that is an age: 25-40 year olds, women 18-24, aged 30."""
    token = tokens[index]
    before, behind = _near(tokens, index)
    if _AGE_LEAD.search(text, max(0, token.start - _LOOK), token.start):
        return True
    if _amount_here(tokens, index):
        return True
    if "-" not in {before, behind} and behind not in {"T", "N", "&"} and before not in {"T", "N", "&"}:
        return False
    first = tokens[index - 2] if before in {"-", "T", "N", "&"} and index > 1 else token
    if first is not token and first.letter in "dk" and _AGE_LEAD.search(text, max(0, first.start - _LOOK), first.start):
        return True
    if behind in {"-", "T", "N", "&"} and index + 2 < len(tokens) and tokens[index + 2].letter in "dk":
        return bool(_AGE_WORDS.search(text, tokens[index + 2].end, tokens[index + 2].end + 12))
    return first is not token and bool(_AGE_WORDS.search(text, token.end, token.end + 12))


def _amount_here(tokens: list[Token], index: int) -> bool:
    """Tell a number of money: 8 thousand, and the 5 in "between 5 and 8 thousand"."""
    before, behind = _near(tokens, index)
    if before == "M":
        return False
    if behind == "#":
        return True
    further = "".join(token.letter for token in tokens[index + 1 : index + 4])
    return bool(re.fullmatch(r"[-TN&][dk#]#", further))


def order_of_figures(tokens: list[Token], text: str, language: str, locale: str) -> tuple[bool, bool]:
    """Decide whether the month comes first in 3/5, and whether that is certain.

    The message's own unambiguous dates decide, then the region, then the language.
    """
    for token in tokens:
        if token.letter != "D" and token.letter != "V":
            continue
        parts = [int(part) for part in re.findall(r"\d+", str(token.value))]
        if len(parts) >= 2 and "/" in str(token.value) and max(parts[:2]) <= MAX_DAY:
            if parts[1] > MAX_MONTH >= parts[0]:
                return True, True
            if parts[0] > MAX_MONTH >= parts[1]:
                return False, True
    given = re.split(r"[-_]", locale.lower())
    if len(given) > 1 and given[0] == language:
        return given[0] == "en" and given[-1] in _MONTH_FIRST_REGIONS, True
    return (False, True) if language != "en" else _order_of_country(text)


@lru_cache(maxsize=8)
def _order_of_country(text: str) -> tuple[bool, bool]:
    """Decide by the signs of a country in a message."""
    there, here = _DAY_FIRST.search(text), _MONTH_FIRST.search(text)
    if there and not here:
        return False, True
    return "€" not in text or here is not None, False
