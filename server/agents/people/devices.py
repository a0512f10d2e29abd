"""Read the platforms and the languages of the people to be reached."""

import re

from server.agents.words.phrases import Phrases
from server.domain.products import Platform

Span = tuple[int, int]

_PLATFORMS: Phrases[tuple[Platform, ...]] = Phrases(
    [
        (("IOS",), "ios|iphone|iphones|ipad|ipads|apple devices|apple users"),
        (("ANDROID",), "android|android phones|android users"),
        (("DESKTOP",), "desktop|desktops|desktop users|desktop rechner|ordinateur|ordinateurs|escritorio|デスクトップ"),
        (
            ("ANDROID", "IOS"),
            "mobile|mobile devices|mobile only|mobile phones|smartphone|smartphones|mobilgeräte|handys|handy|móvil"
            "|móviles|mobiles|celular|celulares"
            "|cellulare|スマホ|モバイル",
        ),
    ]
)
_ORDER: tuple[Platform, ...] = ("ANDROID", "DESKTOP", "IOS")
_MEANT = re.compile(
    r"[\s-]*(?:only|users?|listeners?|devices?|phones?|owners?|traffic|platforms?|audience|inventory|nutzer\w*"
    r"|besitzer\w*|geräte\w*|nur|usuarios|solo|sólo|utilisateurs|seulement|uniquement|people|ユーザー|のみ)\b"
    r"|\s*(?:[,.;:!?)\n|/&+]|$)|\s(?:and|or|und|oder|y|o|et|ou|please|bitte|not|nicht|in|for|für|en|too|als)\b|の|と"
)
_THING = re.compile(
    r"[\s-]*(?:apps?|games?|gaming|banking|phone (?:contract|plan|case)s?|network|operator|plan|tariff|cases?|covers?"
    r"|hülle\w*|repair\w*|accessor\w+|chargers?|first|wallet|payment\w*|provider|carrier|version|contract|tarif\w*"
    r"|vertrag\w*|store|shop|spiel\w*)\b"
)
_USED_ON = re.compile(
    r"\b(?:on|via|only|just|for|auf|nur|über|en|sur|solo|sólo|seulement|uniquement|platforms?:|devices?:|no|not on|not"
    r"|without|kein\w*|ohne|nicht auf|sin|sans|pas (?:de|sur))\s+(?:the\s)?$"
)
_NOT = re.compile(
    r"\b(?:no|not(?: on| for)?|without|except|exclud\w+|skip|leave out|drop|kein\w*|ohne|nicht(?: auf| für)?|sin|no en"
    r"|sans|pas(?: de| sur)?)\s+(?:the\s)?$"
)
_SIGNATURE = re.compile(r"sent from my $|gesendet von meinem $|enviado desde mi $|envoyé de mon $")

_NAMES = {
    "en": "english|englisch\\w*|inglés|anglais|inglês|inglese|anglophones?|angloparlantes?",
    "es": "spanish|spanisch\\w*|español\\w*|castellano|espagnol\\w*|espanhol|hispano\\w*|hispanics?|spagnolo",
    "fr": "french|französisch\\w*|francés|français\\w*|francês|francophones?|francese",
    "de": "german|deutsch\\w*|alemán|allemand\\w*|alemão|germanophones?|tedesco",
    "it": "italian|italienisch\\w*|italiano|italien|italianophones?",
    "pt": "portuguese|portugiesisch\\w*|portugués|portugais|português|lusophones?",
    "nl": "dutch|niederländisch\\w*|neerlandés|néerlandais|nederlands",
    "sv": "swedish|schwedisch\\w*|sueco|suédois|svenska",
    "pl": "polish|polnisch\\w*|polaco|polonais",
    "tr": "turkish|türkisch\\w*|turco|turc",
    "ar": "arabic|arabisch\\w*|árabe|arabe|arabophones?",
    "ru": "russian|russisch\\w*|ruso|russe|russophones?",
    "ja": "japanese|japanisch\\w*|japonés|japonais",
    "zh": "chinese|mandarin|chinesisch\\w*|chino|chinois",
    "hi": "hindi",
    "ca": "catalan|katalanisch\\w*|catalán|català",
    "da": "danish|dänisch\\w*",
    "no": "norwegian|norwegisch\\w*",
    "fi": "finnish|finnisch\\w*",
}
_NAME = "|".join(f"(?P<{code}>{names})" for code, names in _NAMES.items())
_SPOKEN = re.compile(
    rf"(?<![^\W_])(?:{_NAME})(?![^\W_])"
    r"(?P<tail>[\s-](?:speaking|speakers?|language audience|sprachige\w*|sprechende\w*)(?![^\W_]))?"
)
_ALONE = re.compile(r"sprachig|phones?$|hablantes?$|parlantes?$")


def read_platforms(text: str) -> tuple[tuple[Platform, ...], list[Span]]:
    """Find the platforms wanted in a folded, lower-case text; a refusal leaves the others."""
    wanted: set[Platform] = set()
    refused: set[Platform] = set()
    spans: list[Span] = []
    for hit in _PLATFORMS.find(text):
        before = text[max(0, hit.start - 28) : hit.start]
        if _THING.match(text, hit.end) or _SIGNATURE.search(before):
            continue
        if not (_MEANT.match(text, hit.end) or _USED_ON.search(before)):
            continue
        (refused if _NOT.search(before) else wanted).update(hit.label)
        spans.append((hit.start, hit.end))
    if refused and not wanted:
        wanted = set(_ORDER)
    return tuple(platform for platform in _ORDER if platform in wanted - refused), spans


def read_languages(text: str) -> tuple[tuple[str, ...], list[Span]]:
    """Find the languages that the people to be reached speak."""
    codes: set[str] = set()
    spans: list[Span] = []
    for match in _SPOKEN.finditer(text):
        code = next(name for name, value in match.groupdict().items() if value and name != "tail")
        if (
            match["tail"]
            or _ALONE.search(match.group())
            or _SPEAK_BEFORE.search(text[max(0, match.start() - 20) : match.start()])
        ):
            codes.add(code)
            spans.append(match.span())
    return tuple(sorted(codes)), spans


_SPEAK_BEFORE = re.compile(
    r"\b(?:speaks?|speaking|languages?:?|sprache:?|idioma:?|langue:?|sprechen|hablan|hablen|parlant|parlent|falam"
    r"|parlano)\s+$"
)
