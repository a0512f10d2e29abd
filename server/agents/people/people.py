"""Read whom a campaign is for by gender and by having children."""

import re
from dataclasses import dataclass

from server.agents.words.phrases import Hit, Phrases
from server.domain.products import Gender

GENDERS: tuple[Gender, ...] = ("MALE", "FEMALE", "NON_BINARY")
_NEAR = 36


@dataclass(frozen=True, slots=True)
class PeopleMention:
    """People named at `start:end`: `genders` empty means all of them; `only` and `excluded` are as stated."""

    start: int
    end: int
    genders: tuple[Gender, ...]
    parents: bool = False
    only: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class _Meaning:
    genders: tuple[Gender, ...] = ()
    parents: bool = False
    nothing: bool = False


_FEMALE, _MALE = _Meaning(("FEMALE",)), _Meaning(("MALE",))
_PEOPLE: Phrases[_Meaning] = Phrases(
    [
        (
            _FEMALE,
            "women|woman|womans|female|females|ladies|womens audience|girls|frauen|weiblich|weibliche|weiblichen"
            "|weibliches|damen"
            "|hörerinnen|mujeres"
            "|femeninas|femenino|chicas|femmes|féminin|féminine|féminines|auditrices|mulheres|feminino|donne"
            "|femminile|vrouwen"
            "|vrouwelijke|kvinnor|kvinnliga|女性|women audience",
        ),
        (
            _MALE,
            "men|mens|young man|males only|male|males|gentlemen|young guys|guys aged|guys in|guys who|guys from"
            "|guys over"
            "|guys under|gen z guys|millennial guys|männer|männern|männlich|männliche|männlichen|herren|hombres"
            "|masculino"
            "|masculinos|chicos|hommes"
            "|masculin|masculins|homens|uomini|maschile|mannen|mannelijke|män|manliga|男性",
        ),
        (
            _Meaning(("NON_BINARY",)),
            "non binary|nonbinary|enby|nicht binär|nicht binäre|nichtbinäre|no binarias|no binarios|no binario"
            "|non binaires|non binaire"
            "|não binárias|não binários|ノンバイナリー",
        ),
        (
            _Meaning(("FEMALE",), parents=True),
            "moms|mums|mothers|mommies|mummies|new mum|new mom|moms to be|mums to be|mütter|müttern|mamas|mamis"
            "|madres|mamás|mères|mamans"
            "|mães|madri|mamme|moeders|mama's|mammor|ママ|母親|お母さん",
        ),
        (
            _Meaning(("MALE",), parents=True),
            "dads|fathers|daddies|väter|vätern|papas|papis|papás|pères|papás|pais solteiros|padri|papà|vaders"
            "|pappor|パパ|父親|お父さん",
        ),
        (
            _Meaning(parents=True),
            "parents|parent|eltern|padres|madres y padres|padres y madres|mères et pères|pères et mères"
            "|parents d'enfants|pais e mães"
            "|genitori|ouders|föräldrar|families with kids|families with children|families with young children"
            "|young families|families"
            "|familien mit kindern|familien|familias|familias con niños|familias con hijos|familles"
            "|familles avec enfants|famílias"
            "|famiglie|gezinnen|barnfamiljer|moms and dads|mums and dads|mothers and fathers|mütter und väter|親"
            "|子育て世代",
        ),
        (
            _Meaning(),
            "all genders|any gender|every gender|both genders|regardless of gender|both sexes|either gender"
            "|irrespective of gender"
            "|alle geschlechter|aller geschlechter|unabhängig vom geschlecht|egal welchen geschlechts"
            "|todos los géneros|ambos sexos"
            "|ambos géneros|cualquier género|tous les genres|tous genres|tous sexes|les deux sexes|todos os gêneros"
            "|ambos os sexos"
            "|tutti i generi|alle geslachten|alla kön|男女|性別不問|unisex audience|gender neutral",
        ),
        (
            _Meaning(nothing=True),
            "ladies and gentlemen|damen und herren|mesdames et messieurs|female founded|female founder"
            "|female founders|female led|female owned"
            "|female fronted|women owned|women led|woman owned|male model|mother's day|mothers day|father's day"
            "|fathers day|women's day"
            "|fête des mères|fête des pères|día de las madres|journée de la femme|iron men|x men|mad men"
            "|men in black|parent company"
            "|ladies night|old men|single parents club|female vocals|male vocals|female voice|male voice"
            "|male voiceover|female voiceover"
            "|female speaker|male speaker|parents in law|weibliche stimme|männliche stimme|voz femenina"
            "|voz masculina|voix féminine"
            "|voix masculine|female singer|male singer|family and friends|women's world cup|men's world cup",
        ),
    ]
)
_POSSESSIVE = re.compile(
    r"['’]s?\s(?!audience|segment|target|only|aged|over|under|in\b)|['’]?s?\s(?:shoes?|wear|fashion|clothing"
    r"|shirts?|health)\b"
)
_NOT = re.compile(
    r"\b(?:no|not|n['’]t|without|except(?: for)?|exclud\w+|leave out|drop|skip|minus|apart from|other than"
    r"|rather than|instead of|keine?n?"
    r"|nicht|ohne|außer|statt|sin|excepto|salvo|menos|ningún|nada de|en vez de|en lugar de|pas(?: de| d['’])?|sans"
    r"|sauf|hormis"
    r"|plutôt que|au lieu de|sem|não|exceto|senza|tranne|non|geen|zonder|niet|inga|ej|utan|inte)"
    r"\s+(?:(?:for|to|at|target|include|reach|any|the|more|für|an|die|die|a|las|los|para|aux|les|des|pour|ai|alle"
    r"|för|want)\s+){0,3}$"
)
_BEFORE_ONLY = re.compile(
    r"\b(?:only|just|exclusively|solely|strictly|purely|nur|ausschließlich|solo|sólo|solamente|únicamente"
    r"|exclusivamente|seulement|uniquement"
    r"|exclusivement|que des|apenas|somente|soltanto|solamente|alleen|uitsluitend|bara|endast)\s+(?:(?:for|to|at|an"
    r"|für|a|las|los|para|aux"
    r"|les|pour|target\w*|reach|want)\s+){0,2}$"
)
_AFTER_ONLY = re.compile(
    r"[\s-]*(?:only|exclusively|solely|ausschließlich|nur\b|solamente|únicamente|exclusivamente|seulement"
    r"|uniquement|exclusivement|apenas"
    r"|soltanto|alleen|限定|のみ|だけ)"
)


def read_people(text: str, language: str) -> list[PeopleMention]:
    """Find the genders and the parents in a folded, lower-case text, in order."""
    mentions: list[PeopleMention] = []
    for hit in _PEOPLE.find(text):
        meaning = hit.label
        if meaning.nothing or _POSSESSIVE.match(text, hit.end) or _means_but(text, hit, language):
            continue
        before = text[max(0, hit.start - _NEAR) : hit.start]
        denied, before_only, after_only = (
            _NOT.search(before),
            _BEFORE_ONLY.search(before),
            _AFTER_ONLY.match(text, hit.end),
        )
        lead = denied or before_only
        start = max(0, hit.start - _NEAR) + lead.start() if lead else hit.start
        mentions.append(
            PeopleMention(
                start,
                after_only.end() if after_only else hit.end,
                meaning.genders,
                parents=meaning.parents,
                only=bool(before_only or after_only),
                excluded=bool(denied),
            )
        )
    return _shared(text, mentions)


def _means_but(text: str, hit: Hit[_Meaning], language: str) -> bool:
    """ "Men" is "but" in Swedish."""
    return language == "sv" and text[hit.start : hit.end] == "men"


def _shared(text: str, mentions: list[PeopleMention]) -> list[PeopleMention]:
    """Let "women and men only" and "no women or men" speak of both."""
    shared: list[PeopleMention] = []
    for mention in mentions:
        last = shared[-1] if shared else None
        if last and _JOINED.fullmatch(text, last.end, mention.start):
            together = PeopleMention(
                last.start,
                mention.end,
                tuple(gender for gender in GENDERS if gender in (*last.genders, *mention.genders)),
                parents=last.parents and mention.parents,
                only=last.only or mention.only,
                excluded=last.excluded,
            )
            if last.genders and mention.genders and not mention.excluded:
                shared[-1] = together
                continue
        shared.append(mention)
    return shared


_JOINED = re.compile(r"(?:\s?(?:,|/|&|\+)\s?|\s(?:and|or|und|oder|y|o|et|ou|e|en|of|och|eller)\s|と|・|や)")
