"""Read the interests of the people to be reached, told apart from what is advertised to them."""

import re

from server.agents.words.edits import edit_of
from server.catalog.entries import InterestMatch
from server.catalog.interests import Interests

_NEAR = 80
_LEAST = 0.3

_DESCRIBED = re.compile(
    r"\b(?:into|fans? of|lovers? of|interested in|interests?(?: in| are| include)?:?|enthusiasts? (?:of|for)"
    r"|passionate about|keen on|crazy about|who (?:like|love|enjoy|play|do|follow|listen to|watch|read|care about"
    r"|practise|practice)|that (?:like|love|enjoy)"
    r"|love|affinity (?:for|to|with)|hobbies:?|begeistert (?:von|für)|interessier\w+ (?:sich )?(?:an|für)|sich für"
    r"|interessen:?|interesse an|fans von|liebhaber von|die gerne|interesad[oa]s? (?:en|por)|interés en|intereses:?"
    r"|aficionad[oa]s? (?:a|al)|amantes de|apasionad[oa]s (?:de|por)"
    r"|a quienes les gusta|les guste|intéressée?s? (?:par|à)|passionnée?s? (?:de|par|d['’])|amateurs? (?:de|d['’])"
    r"|centres d['’]intérêt ?:?|qui aiment|fans? de|fanáticos de|interessad[oa]s? em|interessat[ie] (?:a|di)"
    r"|appassionat[ie] di|geïnteresseerd in|liefhebbers van|intresserade av)"
    r"\s*(?:[^\W\d_][\w'’ &-]{0,24},\s){0,4}(?:(?:the|in|of|a|la|el|los|las|le|les|du|de|und|and|y|et)\s|l['’])*$"
)
_FANS = re.compile(
    r"[\s-](?:fans?|lovers?|enthusiasts?|buffs?|addicts?|geeks?|nerds?|aficionados?|players?|people|listeners?|crowd"
    r"|audience|interest|enthusiast|liebhaber\w*|begeisterte\w*|interessierte\w*|freunde)(?![^\W_])|(?:fans"
    r"|begeisterte|interessierte|ファン|好き)"
)
_PEOPLE = re.compile(
    r"(?:runners|joggers|gamers|cyclists|foodies|hikers|travell?ers|globetrotters|surfers|skiers|golfers|swimmers"
    r"|climbers|home cooks|readers|bookworms|petrolheads|techies|investors|campers|gardeners|footballers|athletes"
    r"|yogis|vegans|vegetarians"
    r"|(?:dog|cat|pet|car|horse) (?:owners|lovers)|home ?owners|gym[ -]?goers|movie[ -]?goers|cinephiles"
    r"|audiophiles|diy-?ers"
    r"|sneakerheads|fashionistas|bikers|photographers|musicians|festivalgoers|concertgoers|commuters|new parents"
    r"|läufer(?:innen)?n?|jogger|radfahrer(?:innen)?|wanderer|sportler(?:innen)?|spieler(?:innen)?"
    r"|hundebesitzer(?:innen)?|katzenbesitzer|reisende|camper|kletterer|surfer|skifahrer|autofahrer|hobbyköche"
    r"|leser(?:innen)?"
    r"|corredor(?:es|as)|ciclistas|viajer[oa]s|deportistas|lector(?:es|as)|jugador(?:es|as)|senderistas|inversores"
    r"|coureurs|coureuses|cyclistes|joueurs|joueuses|voyageurs|sportifs|sportives|randonneurs|lecteurs|lectrices"
    r"|cuisiniers"
    r"|corridori|ciclisti|viaggiatori|sportivi|hardlopers|fietsers|löpare|cyklister|ランナー|ゲーマー)$"
)
_BEGINS = re.compile(r"(?:fans?|lovers?|aficionad|fanátic|amante|apasionad|passionn|amateur|liebhaber|appassionat)\w* ")
_JOINED = re.compile(
    r"(?:\s?[,/&+]\s?)?(?:\s?(?:and|or|und|oder|y|e|o|et|ou|en|och)\s)?(?:\s?(?:(?:the|de|la|el|le|les|los|las"
    r"|du|des|a|al|à)\s){1,3})?(?:[ld]['’])?|と|や|・"
)
_OURS = re.compile(r"\b(?:our|new|my|unser\w*|neue\w*|nuestr\w+|notre|nos|nouve\w+)\s+(?:\w+\s+)?$")


def read_tastes(text: str, live: str, interests: Interests) -> list[InterestMatch]:
    """Find the interests by which the audience is described, in order."""
    found: list[InterestMatch] = []
    for match in interests.mentions(live):
        last = found[-1] if found else None
        joined = last is not None and bool(_JOINED.fullmatch(text, last.end, match.start))
        if (
            match.score >= _LEAST
            and (joined or _describes(text, match))
            and edit_of(text, match.start, match.end) != "drop"
        ):
            found.append(match)
    return found


def _describes(text: str, match: InterestMatch) -> bool:
    if _BEGINS.match(text, match.start, match.end):
        return True
    before = text[max(0, match.start - _NEAR) : match.start]
    if _DESCRIBED.search(before):
        return not _OURS.search(before)
    return bool(
        _PEOPLE.search(text[match.start : match.end])
        or _FANS.match(text, match.end)
        or _PEOPLE.search(text[match.start : match.end].strip())
    )
