"""Read a country as reports write it: an ISO code, or a name in one of the languages that reports come in."""

from functools import cache, lru_cache
from typing import cast

from babel import Locale

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "ja")
# What reports write beside the names of CLDR.
_ALSO = {"uk": "GB", "usa": "US", "united states of america": "US", "uae": "AE", "korea": "KR", "czech republic": "CZ"}
_NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
_UNKNOWN = {"unknown", "(not set)", "not set", "unbekannt", "inconnu", "desconocido", "(unknown)"}


@lru_cache(maxsize=1024)
def country_code(text: str) -> str:
    """Give the ISO code of a country: nothing where the report knows none, the words as they are where we know none."""
    words = " ".join(text.split()).casefold()
    if words in _UNKNOWN:
        return ""
    return _codes().get(words) or _names().get(words) or text.strip()


def is_country(code: str) -> bool:
    """Tell whether this is the ISO code of a country."""
    return _codes().get(code.casefold()) == code


@cache
def _codes() -> dict[str, str]:
    return {**{code.casefold(): code for code in _territories("en")}, **_ALSO}


@cache
def _names() -> dict[str, str]:
    """Names in every language, read at the first name: English wins where two languages disagree."""
    names: dict[str, str] = {}
    for language in reversed(_LANGUAGES):
        names.update((name.casefold(), code) for code, name in _territories(language).items())
    return names


def _territories(language: str) -> dict[str, str]:
    named = cast("dict[str, str]", Locale.parse(language).territories)
    return {code: name for code, name in named.items() if len(code) == 2 and code not in _NO_COUNTRIES}
