"""Tell what a message wants: a new plan, a change, an earlier version; and which dimensions it may speak of."""

import re
from dataclasses import dataclass
from typing import Literal

from server.agents.reading import Reading
from server.domain.brief import Dimension

Intent = Literal["plan", "refine", "undo", "restore", "what_if"]

DIMENSIONS: tuple[Dimension, ...] = ("goal", "audience", "budget", "schedule", "delivery")

_UNDO = re.compile(
    r"\b(?:undo|revert|roll ?back)\b(?: (?:that|this|it|the last (?:change|edit|step)))?"
    r"|\b(?:go|switch|change|take (?:us|me|it)) back to (?:the )?(?:previous|last|earlier)(?: (?:version|plan|one))?"
    r"|\b(?:use|restore) the (?:previous|last) (?:version|plan)"
    r"|\bforget (?:that|the) (?:last )?(?:change|edit)|\bscratch that\b|\b(?:go"
    r"|step) back(?: one)?(?: (?:step|version))\b"
    r"|\b(?:mach|mache|nimm) (?:das|die letzte änderung) (?:bitte )?(?:rückgängig|zurück)|\brückgängig(?: machen)?\b"
    r"|\bzurück zur (?:vorigen|vorherigen|letzten) (?:version|fassung)"
    r"|\bdesha(?:z|cer|ga)\w*(?: (?:eso|esto|el último cambio))?|\bvuelve a la versión anterior"
    r"|\bannule[rz]?(?: (?:ça|cela|la dernière modification))?|\breviens à la version précédente"
    r"|\b(?:desfaz|desfaça|desfazer)\b(?: isso)?|\bannulla(?:re)?\b(?: l'ultima modifica)?"
    r"|\b(?:maak dat|draai dat) (?:ongedaan|terug)\b|\bongedaan maken\b|\bångra(?: det)?\b"
    r"|元に戻して|取り消して"
)
_ORIGINAL = "original(?:e|en)?|initiale?|inicial|iniziale|ursprünglich(?:e[nrs]?)?|oorspronkelijke|ursprungliga"
_FIRST = f"(?:very )?first|erste[nrs]?|primer[oa]?|premi(?:er|ère)|primeir[oa]|prim[oa]|eerste|första|{_ORIGINAL}"
_PLAN = "version|versión|versão|versione|versie|plan|plano|piano|one|brief|fassung|entwurf"
# "Back to the original." names no version; "back to the original budget" is a change.
_AT_END = r"(?=\s*(?:please|bitte|por favor|s['’]il (?:te|vous) plaît)?\s*(?:[.,;:!?\n]|$))"
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "zweite": 2, "dritte": 3, "segunda": 2, "tercera": 3,
    "deuxième": 2, "seconde": 2, "troisième": 3,
}  # fmt: skip
_RESTORE = re.compile(
    r"\b(?:undo|revert|discard|take back) (?:everything|all (?:of )?(?:the |my |our |these |those )?"
    r"(?:changes|edits))\b"
    r"|(?:\b(?:go|switch|get|change|take (?:us|me|it)|revert|roll|return|reset|restore)(?: (?:it|this|everything|all))?"
    r" ?(?:back )?to|\b(?:restore|use|take|back to)"
    r"|\bzurück zu[rm]?|\bvuelve al?|\bvolver al?|\bvolvamos al?|\b(?:reviens|revenir|revenons|retour) (?:à|au)"
    r"|\bvolt(?:ar|e|a) ?(?:à|ao|para [ao])|\btorna(?:re)? al(?:la)?|\bterug naar|\btillbaka till)"
    r" ?(?:the |la |le |el |l['’]|de |den |der |dem |het |our |my )?"
    rf"(?:(?:{_FIRST}) (?:{_PLAN})\b|(?:{_ORIGINAL}){_AT_END}"
    rf"|(?:{_PLAN}) (?:{_ORIGINAL}|d['’]origine){_AT_END}"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})n?"
    rf" (?:{_PLAN})\b|(?:version|versión|versão|versione|versie"
    rf"|fassung) (?P<number>\d{{1,3}}))"
)
_WHAT_IF = re.compile(
    r"\bwhat (?:if|happens if|would happen if|about if|would happen with|would it be with)\b"
    r"|\bhow (?:would it|does it) look (?:if|with)\b"
    r"|\bwas (?:wäre|passiert),? wenn\b|\bwie wäre es mit\b|\bqué (?:pasa|pasaría|tal) si\b|\by si\b(?= )"
    r"|\bet si\b(?= )"
    r"|\bque se passerait-il si\b|\be se\b(?= )|\bwat als\b|\bvad händer om\b"
)
_OTHER = re.compile(
    r"\b(?:a |the |our |another |one more )?(?:second|separate|another|different|additional|other|further"
    r"|third) (?:\w+ )?campaign\b"
    r"|\banother campaign\b|\b(?:eine |die )?(?:zweite|weitere|andere|separate) kampagne\b"
    r"|\b(?:otra|segunda|una segunda) campaña\b|\b(?:une )?(?:autre|deuxième|seconde) campagne\b"
    r"|\b(?:outra|segunda) campanha\b|\b(?:un'altra|seconda) campagna\b|\b(?:een )?(?:tweede|andere) campagne\b"
    r"|\b(?:en )?(?:andra|annan) kampanj\b"
)
_NOT_OTHER = re.compile(
    r"\b(?:no|not|without|like|than|keine?|sin|pas d'|unlike|in|from|last) (?:a |an |the |our |eine )?$"
)
_MONEY = re.compile(
    r"\d|[$€£¥₹₽]|\b(?:budget|etat|presupuesto|money|spend\w*|double|triple|half|halve|halbier\w*"
    r"|verdopp\w*|mitad|dobl\w+|duplic\w+|moitié"
    r"|doubl\w+|euros?|dollars?|pounds?|quid|bucks|francs?|franken|yen|grand|hundred|thousand|million\w*"
    r"|tausend|hundert|mil|mille"
    r"|cent|ten|twenty|thirty|forty|fifty|zehn|zwanzig|dreißig|diez|veinte|treinta|dix|vingt|trente"
    r"|cheaper|tbd|currency)\b|[円万千]"
)
_TIME = re.compile(
    r"\d|\b(?:day|week|month|quarter|year|today|tomorrow|weekend|until|till|start\w*|begin\w*|end\w*"
    r"|run\w*|later|earlier|extend\w*"
    r"|shorten\w*|pause\w*|flight\w*|launch\w*|tag\w*|woche\w*|monat\w*|quartal|jahr\w*|heute|morgen|bis"
    r"|ab|länger|später|früher|día\w*"
    r"|semana\w*|mes\w*|trimestre|año|hoy|mañana|hasta|desde|jour\w*|semaine\w*|mois|demain|jusqu\w*"
    r"|après|avant|dia\w*|giorn\w*"
    r"|settiman\w*|dag\w*|week\w*|maand\w*|vecka\w*|veckor|månad\w*|easter|christmas|halloween|friday"
    r"|monday|tuesday|wednesday|thursday"
    r"|saturday|sunday|weihnacht\w*|ostern|noël|pâques|navidad|pascua|before|after|during|from|since"
    r"|jan\w*|feb\w*|mar\w*|apr\w*|ma[iy]\w*|jun\w*|jul\w*|aug\w*|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*)"
    r"|[月日週年]|[^\W\d_]+days?\b"
)


@dataclass(frozen=True, slots=True)
class Route:
    """What to do with a message.

    `read` are the dimensions whose resolvers run, `skipped` the others, each with the reason; `version` is the version
    to go back to where the intent is "restore". `cues` are the spans of the words that gave the intent, `other` those
    about another campaign; neither is read by the resolvers.
    """

    intent: Intent
    read: tuple[Dimension, ...]
    skipped: tuple[tuple[Dimension, str], ...] = ()
    version: int | None = None
    cues: tuple[tuple[int, int], ...] = ()
    other: tuple[tuple[int, int], ...] = ()


def route(reading: Reading, *, refining: bool) -> Route:
    """Route a message of a new conversation, or of one that has a plan."""
    other = find_other_campaign(reading)
    if not refining:
        return Route(intent="plan", read=DIMENSIONS, other=other)
    intent, version, cue = _intent(reading.lower)
    cues = (cue,) if cue else ()
    rest = _without(reading.lower, (*cues, *other))
    skipped = tuple(_skipped(rest))
    left_out = {dimension for dimension, _ in skipped}
    return Route(
        intent=intent,
        read=tuple(dimension for dimension in DIMENSIONS if dimension not in left_out),
        skipped=skipped,
        version=version,
        cues=cues,
        other=other,
    )


def find_other_campaign(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Find the words about a campaign other than the first one: from their sentence to the end of the paragraph."""
    for match in _OTHER.finditer(reading.lower):
        if _NOT_OTHER.search(reading.lower[: match.start()]):
            continue
        start = max(start for start, _ in reading.sentences() if start <= match.start())
        end = reading.lower.find("\n\n", match.end())
        return ((start, len(reading.lower) if end < 0 else end),)
    return ()


def _intent(text: str) -> tuple[Intent, int | None, tuple[int, int] | None]:
    if found := _RESTORE.search(text):
        number = _ORDINALS.get(found["ordinal"] or "") or int(found["number"] or 1)
        return "restore", number, found.span()
    if found := _UNDO.search(text):
        return "undo", None, found.span()
    if found := _WHAT_IF.search(text):
        return "what_if", None, found.span()
    return "refine", None, None


def _skipped(rest: str) -> list[tuple[Dimension, str]]:
    if not rest.strip(" .,;:!?-\n"):
        return [(dimension, "nothing else was said") for dimension in DIMENSIONS]
    skipped: list[tuple[Dimension, str]] = []
    if not _MONEY.search(rest):
        skipped.append(("budget", "no number and no word of money"))
    if not _TIME.search(rest):
        skipped.append(("schedule", "no number and no word of time"))
    return skipped


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
