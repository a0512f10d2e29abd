"""Find the parts of a message that say nothing about the campaign: orders to the planner, hypotheticals, the past."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

AsideKind = Literal["instruction", "hypothetical", "past"]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words at `start:end` from which no value is read."""

    start: int
    end: int
    kind: AsideKind


Span = tuple[int, int]
_NEAR = 40

_SENTENCE = re.compile(r"(?:[^.!?;\n。！？]|[.!?](?=[^\s.!?]))+[.!?;。！？]*")
# Where a clause may end: a comma that is not inside a number, a dash, a bracket, a contrast, "and" with a new subject.
_CLAUSE_END = re.compile(
    r",(?!\d)|[，、()]|(?<=\s)[–—-]+(?=\s)|:(?=\s)|\b(?:but|however|though|aber|jedoch|pero|mais|porém|maar)\b"
    r"|\b(?:and|und|y|et|e|en|och)\s(?=(?:this|now|we (?:now|want|have|need|plan)|our budget|the budget|today|jetzt"
    r"|diesmal|dieses|heute|ahora|este|esta|maintenant|cette|ce|quest[oa]|nu|ignore|disregard|forget|ignorier"
    r"|vergiss)"
    r"\b)",
)

_ORDER = re.compile(
    r"\b(?:(?:ignor(?:e|ing|ier\w*|a|ez|er|es|ad|ate|are)?|disregard|forget|override|bypass|overrule|break|violate"
    r"|(?:do not|don['’]t|never) (?:follow|obey|apply)|regardless of|skip|vergiss|vergesst|vergessen sie|missachte\w*"
    r"|umgeh\w*|übergeh\w*|überspring\w*|olvid[ae]\w*|omite|omita|desobedece|sáltate|oublie[zr]?|contourne[zr]?"
    r"|néglige[zr]?|ne (?:tiens|tenez) pas compte de|fais abstraction de|esque[çc]a|dimentica\w*|ignorera|negeer"
    r"|vergeet"
    r"|glöm)\s+(?:[^\s.,;!?]+\s+){0,4}?"
    r"(?:rules?|instructions?|guidelines?|guardrails?|constraints?|prompts?|policy|policies|safeguards?|restrictions?"
    r"|programming|system|settings|filters?|protocols?|limits?|checks?|regeln|anweisung(?:en)?|vorgaben"
    r"|richtlinien|instruktionen|beschränkungen"
    r"|einschränkungen|reglas|instrucciones|normas|directrices|límites|restricciones|règles|consignes|directives"
    r"|contraintes|limites|regras|instruções|regole|istruzioni|regels|instructies|regler|instruktioner)\b"
    r"|(?:ignore|disregard|forget) (?:everything|all|anything)(?: that (?:is|was))? (?:above|before this"
    r"|you (?:know|were"
    r"|have been) ?\w*|said before)"
    r"|you are now (?!able|ready|welcome|entitled|eligible|part|invited|free to|one|just|only)|you're now (?:a|an|in)"
    r"|you are (?:an?|the|my) (?:\w+ )?(?:admin\w*|root|ai|chat ?bot|language model|hacker|jailbr\w+)\b"
    r"|pretend (?:to be|you are|that you)|act as (?:if you|an? (?:ai|admin"
    r"|system))"
    r"|(?:system|hidden) prompt|(?:developer|admin|god|debug) mode|reveal (?:your|the) (?:prompt|instructions|rules)"
    r"|(?:print|show|reveal|repeat|output|display|tell me|leak|dump|expose) (?:me |us )?(?:your|the system['’]?s?) "
    r"(?:\w+ ){0,3}?(?:prompt|instructions|rules|configuration|secrets)"
    r"|(?:zeig\w*|verrate?|gib|nenne?|druck\w*|wiederhol\w*) (?:mir |uns )?(?:dein\w*|eure\w*|den"
    r"|alle deine) (?:\w+ ){0,2}?"
    r"(?:\w*prompts?|anweisungen|regeln)|(?:muestra|muéstra|revela|imprime|repite|dime|enséña)(?:me|nos)? (?:tus?|el) "
    r"(?:\w+ ){0,2}?(?:prompt|instrucciones|reglas)|(?:montre|affiche|révèle|donne|répète|imprime)(?:[- ]moi)? "
    r"(?:ton|ta|tes|vos|le) (?:\w+ ){0,2}?(?:prompt|instructions|consignes|règles)"
    r"|do not tell the (?:user|advertiser|client)|du bist (?:jetzt|ab sofort|nun)|ahora eres|eres ahora"
    r"|tu es (?:maintenant|désormais|à présent)|vous êtes (?:maintenant|désormais)|sei ora un|você é agora)"
    r"|</?(?:system|brief|instructions?|admin|assistant|user|prompt)>"
    r"|(?:^|\n|(?<=[.!?;] ))\W{0,8}(?:system|assistant|developer|admin)\s*(?:\]|>|:)|ルールを(?:無視|破)|指示を無視",
)
# Verbs of slogans as well ("break the rules with our perfume"): an order to a planner says whose rules.
_SLOGAN = re.compile(
    r"(?:break|skip|forget|violate|vergiss|vergesst|vergessen sie|olvid[ae]\w*|sáltate|oublie[zr]?|dimentica\w*|vergeet"
    r"|glöm|esque[çc]a)\s(?:(?:the|die|den|las|los|les|le regole|as|de|alla)\s)?"
    r"(?:rules?|limits?|restrictions?|checks?|constraints?|guidelines?|policy|policies|regeln|normas|reglas|límites"
    r"|règles|limites|contraintes|regras|regole|regels|regler)\b(?! (?:above|before|you|from|so far|given))"
)
# An order that follows another one on the same line still speaks to the planner.
_FOLLOWS = re.compile(
    r"\s*(?:and |then |instead,? |now,? |just |und |dann |y |et |puis )?(?:set|make|change|use|raise|increase"
    r"|target|include|exclude|plan|book|add|drop"
    r"|output|print|reveal"
    r"|reply|respond|return|say|approve|spend|allocate|write|give|put|double|remove|setz\w*|mach\w*|ändere"
    r"|erhöhe\w*|gib"
    r"|schreib\w*|pon|pón|fija|cambia|sube|aumenta|gasta|escribe|mets|mettez|fixe[rz]?|change[rz]?|augmente[rz]?"
    r"|dépense[rz]?"
    r"|imposta|defina|stel|sätt)\b",
)

_WHAT_IF = re.compile(r"\b(?:what (?:if|happens|would)|was (?:wäre|passiert)|qué (?:pasa|tal)|(?:et|y|e) si)\b")
_WOULD = (
    r"(?:(?<!\w)(?:would|could|might|(?:würde|könnte|hätte|wäre)(?:n|st|t)?|\w+r[ií]a(?:mos|n)?"
    r"|\w+r(?:ions|aient|ait|ais)|zouden?|skulle|\w+r(?:emmo|ebbe))|['’]d)\b"
)
_CONDITION = re.compile(
    r"\b(?:(?:if|suppose|supposing|imagine|were|had|assuming)\s+(?:\w+\s+){0,4}?"
    r"(?:had|were|was|got|could|found|went|doubled|gave|raised)\b"
    r"|(?:had|were) we\b|if only\b|in an ideal world|in a perfect world|(?:with|given|for) (?:more|a bigger"
    r"|a larger|twice the|double the)"
    r" (?:\w+ )?(?:money|budget|funds|cash|spend)|money (?:permitting|no object)"
    r"|(?:wenn|falls|sofern)\s+(?:\S+\s+){0,7}?(?:hätten?|wären?|bekämen?|gäbe|könnten?|würden?|stünden?)\b"
    r"|hätten wir\b|mit mehr (?:geld|budget|etat)"
    r"|si\s+(?:\S+\s+){0,4}?(?:tuvi[ée]ra\w*|tuviésemos|hubiera\w*|fuera\w*|pudi[ée]ra\w*|dispusi[ée]ra\w*)"
    r"|con más (?:dinero|presupuesto)"
    r"|s(?:i\s+|['’])(?:\S+\s+){0,3}?(?:avions|avait|avais|aviez|étions|était|disposions|pouvions|obtenions)\b"
    r"|avec (?:plus d['’](?:argent)|(?:plus de|un plus gros) (?:budget|moyens))"
    r"|se (?:avessimo|avesse|tivéssemos|tivesse)|als we (?:\S+\s+){0,3}?hadden|om vi (?:\S+\s+){0,3}?hade)"
    r"|\bif (?:it|this|that|the (?:test|pilot|campaign|first \w+)|all|things|results?|everything)\s+(?:\w+\s+){0,3}?"
    r"(?:works?|performs?|succeeds?|goes well|go well|are good|is good|is a success|pays off)"
    r"|\bwenn (?:es|das|alles|der test)\s+(?:\S+\s+){0,2}?(?:klappt|funktioniert|läuft|aufgeht)"
    r"|\bsi (?:funciona|todo va bien|sale bien|va bien|ça marche|cela marche|tout va bien|les résultats sont bons)",
)
_THEN = re.compile(
    rf"{_WOULD}|\b(?:we|i)['’ ](?:ll|will|may|can)\b|\b(?:werden|können|vamos|podemos|allons|pourrons|then|dann"
    r"|entonces|alors)\b",
)
_MEANS = re.compile(
    rf"\b(?:with|for|given|at|mit|bei|für|con|por|avec|pour|com|met|för|med)\s+[^\w\s]?\s?\d[^\n]{{0,80}}?{_WOULD}"
    r"|\bwe(?:['’]d| would| could) (?:also |even |then )?(?!like|love|prefer|want|need|appreciate|be happy"
    r"|be glad)[^\n]{0,80}?"
    r"\b(?:with|for|at|given) [^\w\s]?\s?\d",
)
_POLITE = re.compile(
    rf"{_WOULD}\s+(?:(?:wir|ich|uns|nous|on|really|gerne?|also|auch)\s+)*(?:like|love|prefer|want|appreciate"
    rf"|be (?:happy|great"
    r"|nice|good|glad)|gerne?|am liebsten|freuen|aimer)"
    r"|(?:['’]d|würden?|möchten?|hätten?)\s+(?:\w+\s+)?(?:like|love|prefer|gerne?|lieber)|gustaría|querría"
    r"|aimerions|voudrions"
    r"|souhaiterions|gostaríamos|vorremmo",
)

_EARLIER = re.compile(
    r"\b(?:last (?:year|month|quarter|season|summer|winter|spring|autumn|fall|week|christmas|easter|time|campaign"
    r"|flight|round"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:the |our )?(?:previous|former|earlier) (?:campaign|year|flight|plan|round|season|agency)|a year ago"
    r"|years? ago|months? ago"
    r"|(?:back )?in the past|previously|back then|already (?:spent|ran|invested|used)"
    r"|in (?:20[01]\d|202[0-5])|(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?) (?:jahr|jahres|monat|quartal"
    r"|sommer|winter"
    r"|herbst|frühjahr|frühling|woche|mal|kampagne|saison)|vor (?:einem|zwei|drei) jahr(?:en)?|früher|damals"
    r"|beim letzten mal|bisher"
    r"|(?:el|la) (?:año|mes|trimestre|verano|invierno|otoño|primavera|semana|campaña|vez) (?:pasad[oa]|anterior)"
    r"|la última (?:vez|campaña)|hace (?:un|dos|tres) años?|anteriormente"
    r"|l['’](?:an(?:née)?|été|hiver|automne) (?:dernière?|passée?|précédente?)"
    r"|(?:le|la) (?:mois|trimestre|printemps|semaine|saison|campagne) (?:derni(?:er|ère)|passée?|précédente?)"
    r"|la dernière fois"
    r"|il y a (?:un|deux|trois) ans?|auparavant"
    r"|(?:o ano|no ano|o mês|da última vez) ?(?:passado)?|l['’]anno scorso|l['’]ultima volta|vorig jaar"
    r"|förra året)\b|去年|昨年|前回",
)
_WENT = re.compile(
    r"\b(?:spent|ran|did|had|used|was|were|paid|targeted|invested|tried|bought|cost|brought|booked|went|aimed"
    r"|reached|budgeted"
    r"|got|gave|worked|put"
    r"|haben wir|hatten?|war(?:en)?|gaben|lief(?:en)?|ausgegeben|investiert(?:en)?|gekostet|kosteten?|geschaltet"
    r"|gebucht|gemacht"
    r"|gastamos|gasté|gastado|invertimos|invertido|hicimos|tuvimos|teníamos|fue|era|fueron|lanzamos|costó|usamos"
    r"|dépensé|dépensions|avons|avait|était|étaient|a coûté|avions|investi|tourné|fait"
    r"|gastámos|investimos|foi|speso|abbiamo|uitgegeven|hadden|spenderade|hade)\b|た(?:[。、]|$)",
)
_SPENT = re.compile(r"\b(?:spent|ran|ausgegeben|gastamos|dépensé)\b")
_NOW = re.compile(
    r"\b(?:this (?:year|time|month|quarter|summer|winter|spring|autumn|fall|one)|now|today|next|want|need|is|are"
    r"|have|has|will"
    r"|plan|planning|let['’]s|please|should|wollen|brauchen|haben (?:wir )?(?:jetzt|nun|diesmal)|diesmal|dieses"
    r"|jetzt|nun|ist"
    r"|sind|soll(?:en)?|bitte|nächste\w*|ahora|este|esta|queremos|quiero|necesitamos|tenemos|es|próxim[oa]"
    r"|maintenant|cette|voulons"
    r"|il faut|souhaitons|prochaine?|est|agora|queremos|adesso|vogliamo|nu|willen|vill)\b",
)
_OURS = re.compile(
    r"\b(?:we|our|us|i|my|campaign|budget|spend|spent|client|it|that|wir|uns\w*|kampagne|etat|nuestr[oa]s?|campaña"
    r"|presupuesto"
    r"|\w+mos|nous|notre|nos|on|campagne)\b|去年|前回",
)
_SAME = re.compile(
    r"\b(?:same|as much|like|similar|repeat|again|unlike|wie|gleich\w*|wieder|igual|mism[oa]|como|même|comme|pareil"
    r"|que)\b"
    r"[^,.]*$",
)
_OTHERS = re.compile(r"\b(?:who|whose|people|listeners|customers|die|que|qui)\s+(?:\w+\s+){0,2}$")


def find_asides(text: str, language: str) -> tuple[Aside, ...]:
    """Find the asides of a folded message, in order and without overlap."""
    text = text.replace("İ", "i").lower()  # the one letter that grows when its case is lowered
    if not any(sign.search(text) for sign in (_ORDER, _CONDITION, _MEANS, _EARLIER)):
        return ()
    asides: list[Aside] = []
    ordered_until = -1
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        follows = ordered_until == start and _FOLLOWS.match(text, start, end)
        found = [Aside(start, end, "instruction")] if follows else list(_asides_of(text, start, end))
        if found and found[-1].kind == "instruction":
            ordered_until = end
        asides += found
    return tuple(asides)


def _asides_of(text: str, start: int, end: int) -> Iterator[Aside]:
    order = next((found for found in _ORDER.finditer(text, start, end) if not _SLOGAN.match(text, found.start())), None)
    stop = end
    if order:
        stop = max((clause[0] for clause in _clauses(text, start, end) if clause[0] <= order.start()), default=start)
    if stop > start:
        clauses = _clauses(text, start, stop)
        yield from _marked(clauses, _hypothetical(text, clauses), "hypothetical") or _marked(
            clauses, _past(text, clauses), "past"
        )
    if order:
        yield Aside(stop, end, "instruction")


def _clauses(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    for pause in _CLAUSE_END.finditer(text, start, end):
        spans.append((start, pause.start()))
        start = pause.end()
    spans.append((start, end))
    stripped = ((b - len(text[a:b].lstrip()), b) for a, b in spans)
    return [(a, b) for a, b in stripped if a < b]


def _marked(clauses: list[Span], marks: list[bool], kind: AsideKind) -> list[Aside]:
    """Join neighbouring clauses that are marked."""
    asides: list[Aside] = []
    previous = False
    for (start, end), mark in zip(clauses, marks, strict=True):
        if mark and previous:
            asides[-1] = Aside(asides[-1].start, end, kind)
        elif mark:
            asides.append(Aside(start, end, kind))
        previous = mark
    return asides


def _hypothetical(text: str, clauses: list[Span]) -> list[bool]:
    conditions = [bool(_CONDITION.search(text, *span)) and not _WHAT_IF.search(text, *span) for span in clauses]
    marks = [condition or _is_means(text, span) for condition, span in zip(conditions, clauses, strict=True)]
    if not any(conditions):
        return marks
    for index, span in enumerate(clauses):
        beside = any(conditions[max(0, index - 1) : index + 2])
        if beside and not marks[index] and _THEN.search(text, *span):
            marks[index] = True
    return marks


def _is_means(text: str, span: Span) -> bool:
    return bool(_MEANS.search(text, *span)) and not _POLITE.search(text, *span)


def _past(text: str, clauses: list[Span]) -> list[bool]:
    marks = [False] * len(clauses)
    index = 0
    while index < len(clauses):
        if not _EARLIER.search(text, *clauses[index]):
            index += 1
            continue
        last = index
        while last + 1 < len(clauses) and not _NOW.search(text, *clauses[last + 1]):
            last += 1
        run = (clauses[index][0], clauses[last][1])
        if _is_past(text, run, clauses[index]):
            marks[index : last + 1] = [True] * (last + 1 - index)
        index = last + 1
    return marks


def _is_past(text: str, run: Span, first: Span) -> bool:
    earlier, went = _EARLIER.search(text, *run), _WENT.search(text, *run)
    if not earlier or not went or not _OURS.search(text, *run):
        return False
    if _NOW.search(text, *first) and not _SPENT.search(text, *first):
        return False
    before = text[max(run[0], earlier.start() - _NEAR) : earlier.start()]
    subject = text[max(run[0], went.start() - _NEAR) : went.start()]
    return not _SAME.search(before) and not _OTHERS.search(subject)
