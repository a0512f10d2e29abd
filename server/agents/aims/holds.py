"""Read which parts of a plan are to stay as they are, and which may change again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from server.agents.aims.formats import parts_named

_AD_SET_ID = re.compile(
    r"(?<![\w-])(?:audio|video|image|catalog)-(?:impressions|reach|views|clicks|visits|installs|streams|leads)"
    r"(?:-[a-z0-9-]+)?(?![\w-])"
)
_THE = r"(?:(?:the|our|all|alle|das|die|den|der|dem|el|la|los|las|lo|le|les|i|il|gli|o|a|os|as|de|het)\s+|l['’]\s?)*"
_NOUN = (
    r"(?:\s+(?:lines?|ad ?sets?|ads?|spots?|money|budgets?|spend|part|side|share|placements?|podcasts?|anteil|etat"
    r"|anzeigen\w*|werbung|zeilen?|líneas?|anuncios?|presupuesto|lignes?|annonces?|righe|regels?|rader|raden))*"
)
_KEEP = re.compile(
    r"(?<![^\W_])(?:keep|leave|hold|freeze|lock|fix|pin|behalt\w*|halte?|lass(?:e|t|en)?|fixier\w*|deja[rd]?|dejad"
    r"|dejen"
    r"|mant[eé]n\w*|mantener|conserva\w*|garde[rz]?|laisse[rz]?|conserve[rz]?|lascia\w*|mantieni|tieni|deixa\w*|deixe"
    rf"|mant[eé]m|mantenha|laat|houd|hou|behoud|låt|behåll)\s+{_THE}$"
)
_AS_IS = re.compile(
    rf"{_NOUN},?\s+(?:exactly |just |stay |be |genau |bleiben |exactamente |exactement |vara )?(?:as (?:is|it is"
    r"|they are|it was|now|before)"
    r"|(?:at|with) (?:its|their|the) (?:current|present|same|existing) (?:\w+ )?(?:level|budget|amount|money|spend"
    r"|size)s?"
    r"|unchanged|untouched|alone|(?:where|how) (?:it is|they are)|the same|so(?: wie (?:es|sie|er) (?:ist"
    r"|sind))?(?![^\W_])"
    r"|wie (?:es|sie|er|bisher|jetzt|gehabt)(?: (?:ist|sind))?|unverändert|unangetastet|gleich"
    r"|como (?:está|están|estaba|ahora)|igual(?:es)?|tal cual|intact[oa]s?|tel(?:le)?s? quel(?:le)?s?|comme (?:ça|cela"
    r"|elle est|il est|maintenant)|inchangée?s?|ainsi|com['’]è|come (?:è|sono|adesso)|così(?: com['’]è)?"
    r"|invariat[oaie]"
    r"|assim|inalterad[oa]s?|zo(?:als (?:het|ze|hij) (?:is|zijn|nu is))?(?![^\W_])|ongewijzigd|som (?:det|den|de) är"
    r"|oförändrad[et]?|orörd[at]?)(?![^\W_])"
)
# "Keep video at 9k and audio as it is": the verb stands before the other part; "so" and "gleich" alone would not do.
_KEPT = re.compile(
    r"(?<![^\W_])(?:keep|leave|hold|behalt\w*|halte?|lass(?:e|t|en)?|mant[eé]n\w*|garde[rz]?|laisse[rz]?)\s"
)
_CLEAR = 6
_PRESENT = re.compile(r"current|present")
_UNTOUCHED = re.compile(
    r"(?<![^\W_])(?:(?:do not|don['’]?t|never|please don['’]?t) (?:touch|change|alter|move|modify|adjust)|no"
    r" changes? (?:to|in|for)"
    r"|without (?:touching|changing)|ohne|keine änderung(?:en)? (?:an|am|bei|beim)|nichts an|nichts am"
    r"|no (?:toques|toque|cambies|cambie|modifiques)|sin (?:tocar|cambiar)|ne (?:touche[zr]?|change[zr]?"
    r"|modifie[zr]?) pas"
    r"(?: à| au| aux)?|sans (?:toucher|changer)(?: à| au| aux)?|non (?:toccare|cambiare|modificare)|não (?:mexas?"
    r"|mexer|toque"
    rf"|alter[ea]s?)(?: em| no| na)?|verander|wijzig|rör inte|ändra inte)\s+{_THE}$"
)
# "ohne Video" leaves video out; "ohne Video zu ändern" does not.
_UNTOUCHED_AFTER = re.compile(
    rf"{_NOUN},?\s+(?:(?:bitte |jetzt )?nicht (?:mehr )?(?:an(?:fassen|rühren|tasten)?|ändern|verändern)(?![^\W_])"
    r"|zu (?:ändern|verändern|berühren)|niet(?: aan)?(?![^\W_]))"
)
_HANDS_OFF = re.compile(
    rf"(?<![^\W_])(?:fass(?:e|t)?|rühr(?:e|t)?|taste|verändere?|ändere?|raak|verander|wijzig)\s+{_THE}$"
)
_STAYS = re.compile(
    rf"{_NOUN},?\s+(?:stays?|remains?|(?:should|must|shall|is to|are to|has to) (?:stay|remain)|bleib(?:t|en)"
    r"|(?:soll(?:en)?"
    r"|muss|müssen) (?:\w+ )?(?:so )?bleiben|se quedan?|debe(?:n)? quedar(?:se)?|restent?|doi(?:t|vent) rester"
    r"|resta(?:no)?"
    r"|rimane|rimangono|ficam?|blij(?:ft|ven)|förblir)(?![^\W_])"
)
_SAME = re.compile(
    r"(?<![^\W_])(?:(?:keep |with )?(?:the )?(?:same|current|present) (?:amount of )?(?:money|budget|amount|spend"
    r"|sum|share)"
    r" (?:for|on|in|to|into)|(?:gleich|genauso|ebenso) viel(?: geld| budget)? (?:für|in)|(?:das )?(?:gleiche"
    r"|selbe) (?:geld|budget)"
    r" (?:für|in)|dasselbe (?:geld|budget) (?:für|in)|(?:el )?mismo (?:dinero|presupuesto|importe) (?:para|en)"
    r"|(?:le )?même"
    r" (?:budget|montant|somme)(?: d['’]argent)? (?:pour|dans)|(?:la même somme) (?:pour|dans)|(?:lo )?stess[oi]"
    r" (?:budget"
    r"|importo|soldi) (?:per|in)|(?:o )?mesmo (?:dinheiro|orçamento|valor) (?:para|em)|hetzelfde (?:bedrag|budget"
    r"|geld)"
    rf" (?:voor|in)|samma (?:belopp|budget|summa) (?:för|i|till))\s+{_THE}$"
)
_AS_NOW = re.compile(
    rf"{_NOUN}(\s+(?:as (?:now|before|it is|today|in (?:this|the last) (?:plan|version))|wie (?:jetzt|bisher"
    r"|vorher|zuvor)"
    r"|que (?:ahora|antes|maintenant|avant|agora)|como (?:ahora|antes|agora)|come (?:adesso|prima|ora)|als nu|som"
    r" nu))?"
)
_FREE = re.compile(
    r"(?<![^\W_])(?:(?:you |we |one )?(?:may|can|are free to|feel free to|are allowed to) (?:now |again"
    r" )?(?:change|touch|move|alter"
    r"|adjust|optimi[sz]e|vary)|let|unlock|unfreeze|unfix|release|free(?: up)?|let go of|(?:remove|drop|lift|cancel"
    r"|forget|delete"
    r"|take off|no more|no longer a) (?:the |that |any )?(?:locks?|limits?|minimum|maximum|floor|cap|constraint"
    r"|restriction|hold"
    r"|share)s?(?: (?:share|part))? (?:on|for|of|from|in)|gib|gebt|(?:heb\w*|nimm|entfern\w*|lösch\w*|streich\w*)"
    r" (?:die|das|den)"
    r" (?:sperre|vorgabe|grenze|minimum|maximum|obergrenze|untergrenze|mindestanteil|höchstanteil|fixierung|limit)"
    r" (?:für|bei|von"
    r"|auf)|ohne (?:mindestanteil|höchstanteil|minimum|maximum|grenze) (?:für|bei)|(?:ya )?(?:puedes|podéis|se"
    r" puede) (?:volver a"
    r" )?(?:cambiar|tocar|mover|optimizar)|libera[rd]?|(?:quita|elimina|suelta) (?:el|la) (?:bloqueo|mínimo|máximo"
    r"|límite|tope)"
    r" (?:de|en|para|del)|(?:tu peux|vous pouvez|on peut)(?: de nouveau| à nouveau)? (?:changer|modifier|toucher"
    r"|optimiser)(?: à)?"
    r"|libère[rz]?|libérez|(?:enlève|supprime|retire|lève)[rz]? (?:le|la) (?:minimum|maximum|plafond|verrou"
    r"|blocage|limite) (?:de|sur"
    r"|pour|du|en)|puoi(?: di nuovo)? (?:cambiare|modificare|toccare)|(?:togli|rimuovi) (?:il|la) (?:minimo"
    r"|massimo|limite|blocco)"
    r" (?:di|per|su|del)|pode[sm]?(?: voltar a)? (?:mudar|alterar|mexer)(?: em)?|(?:remove|retira|tira) o"
    r" (?:mínimo|máximo|limite"
    r"|bloqueio) (?:de|do|para)|(?:je|u) mag|geef|du får(?: ändra)?|släpp|ta bort (?:låset|gränsen|taket|golvet)"
    r" (?:för|på))"
    rf"\s+{_THE}$"
)
_NEEDS_MORE = re.compile(r"(?:let|gib|gebt|mag|geef|får)\s+(?:\w+\s+)?$")
_FREED = re.compile(
    rf"{_NOUN},?\s+(?:(?:(?:may|can|is allowed to|are allowed to) (?:be )?(?:change|changed|vary|move|touched"
    r"|adjusted)"
    r"|(?:change|vary|move|float)(?= (?:again|freely))"
    r"|(?:is|are) (?:free|flexible|open|no longer (?:fixed|locked|limited)|not fixed|unlocked)"
    r"|(?:darf|dürfen|kann|können) (?:jetzt |nun )?(?:wieder |auch wieder )?(?:geändert|verändert|angepasst"
    r"|optimiert|bewegt)"
    r"(?: werden)?|(?:ist|sind) (?:jetzt |nun )?(?:wieder )?frei|(?:wieder |jetzt )*frei(?:geben)?(?![^\W_])"
    r"|puede(?:n)? (?:volver a )?cambiar|(?:queda|está) libre|peu(?:t|vent)(?: de nouveau| à nouveau)? (?:changer|être"
    r" modifiée?s?)|può(?: di nuovo)? cambiare|weer (?:aanpassen|wijzigen|veranderen|vrij)|vrij(?![^\W_])"
    r"|ändra(?:s)? igen|igen)"
    r"(?: again| freely| werden)?|\s*(?:lock|minimum|maximum|floor|cap|limit|restriction|share|constraint|vorgabe"
    r"|mindestanteil"
    r"|sperre)(?: (?:is|can be) (?:gone|dropped|lifted|removed))?(?![^\W_]))"
)
_DROPPED = re.compile(
    r"(?<![^\W_])(?:drop|remove|lift|forget|cancel|delete|no|without|streich\w*|entfern\w*|lösch\w*|ohne|quita"
    r"|sans|senza|sin)\s+"
    rf"{_THE}$"
)
_NAMED_LIMIT = re.compile(
    r"[\s-]?(?:line |ad set |share |ad )?(?:locks?|minimums?|maximums?|floors?|caps?|limits?|restrictions?"
    r"|constraints?"
    r"|sperren?|mindestanteile?|höchstanteile?|vorgaben?|grenzen?)(?![^\W_])"
)
_ALL_FREE = re.compile(
    r"(?<![^\W_])(?:unlock (?:everything|all(?: of (?:it|them))?|all (?:the )?(?:lines|ad sets))|(?:remove|drop"
    r"|lift|forget) (?:all"
    r" (?:of )?(?:the )?|every )(?:locks?|limits?|minimums|caps|constraints?|restrictions?)|nothing is (?:fixed"
    r"|locked) any ?more"
    r"|(?:you (?:may|can) )?(?:change|optimi[sz]e) everything again|gib alles (?:wieder )?frei|alles (?:darf|kann)"
    r" wieder geändert"
    r" werden|(?:hebe|heb|entferne) alle (?:sperren|grenzen|vorgaben)(?: auf)?|libera todo|quita todos los"
    r" (?:bloqueos|límites)"
    r"|libère tout|(?:enlève|supprime) toutes les limites|libera tutto|geef alles (?:weer )?vrij|släpp allt)(?![^\W_])"
)
_AND = re.compile(r",?\s*(?:(?:and|und|y|et|e|en|och|&)\s+)?(?:the |die |das |den |el |la |le |les |de |het )?")

Deed = Literal["hold", "hold_money", "free"]


@dataclass(frozen=True, slots=True)
class Hold:
    """Parts of the plan that are to stay, with their lines or with their money, or that may change; none means all."""

    start: int
    end: int
    deed: Deed
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Neighbouring parts that a list names together."""

    start: int
    end: int
    about: tuple[str, ...]


def ad_set_names(text: str) -> list[tuple[int, int]]:
    """Find the ids of ad sets in a lower-case text: their words name no goal and no format."""
    return [match.span() for match in _AD_SET_ID.finditer(text)]


def read_holds(text: str) -> list[Hold]:
    """Find what is to stay as it is and what may change again in a lower-case text."""
    everything = (Hold(match.start(), match.end(), "free", ()) for match in _ALL_FREE.finditer(text))
    return [*everything, *(hold for group in _groups(text) if (hold := _read(text, group)))]


def _groups(text: str) -> Iterator[_Group]:
    """Give the named parts, those of a list together."""
    lines = [(match.start(), match.end(), match[0]) for match in _AD_SET_ID.finditer(text)]
    named = [hit for hit in parts_named(text) if not any(start <= hit.start < end for start, end, _ in lines)]
    group: _Group | None = None
    for start, end, about in sorted([*lines, *((hit.start, hit.end, str(hit.label[0])) for hit in named)]):
        if group is not None and _AND.fullmatch(text, group.end, start):
            group = _Group(group.start, end, (*group.about, about))
            continue
        if group is not None:
            yield group
        group = _Group(start, end, (about,))
    if group is not None:
        yield group


def _read(text: str, group: _Group) -> Hold | None:
    clause = max((text.rfind(mark, 0, group.start) for mark in ".!?;\n"), default=-1) + 1
    before = text[max(clause, group.start - 60) : group.start]
    return _freed(text, group, before) or _held(text, group, before)


def _held(text: str, group: _Group, before: str) -> Hold | None:
    now = _AS_NOW.match(text, group.end)
    if (lead := _SAME.search(before)) and now and (now[1] or _PRESENT.search(lead[0])):
        return _hold(group, "hold_money", before, lead, now)
    tail = _AS_IS.match(text, group.end)
    if tail and ((lead := _KEEP.search(before)) or (_KEPT.search(before) and len(tail[0]) > _CLEAR)):
        return _hold(group, "hold", before, lead, tail)
    lead, tail = _HANDS_OFF.search(before) or _UNTOUCHED.search(before), _UNTOUCHED_AFTER.match(text, group.end)
    needs_tail = lead is not None and (_HANDS_OFF.search(before) is not None or lead[0].lstrip().startswith("ohne"))
    if lead and (tail or not needs_tail):
        return _hold(group, "hold", before, lead, tail)
    if tail and tail[0].strip().startswith("nicht"):
        return _hold(group, "hold", before, None, tail)
    stays = _STAYS.match(text, group.end)
    return _hold(group, "hold", before, None, stays) if stays else None


def _freed(text: str, group: _Group, before: str) -> Hold | None:
    tail = _FREED.match(text, group.end)
    lead = _FREE.search(before)
    if lead and (tail or not _NEEDS_MORE.search(lead[0])):
        return _hold(group, "free", before, lead, tail)
    limit = _NAMED_LIMIT.match(text, group.end)
    dropped = _DROPPED.search(before)
    if dropped and limit:
        return _hold(group, "free", before, dropped, limit)
    return _hold(group, "free", before, None, tail) if tail and not _NAMED_LIMIT.match(text, group.end) else None


def _hold(group: _Group, deed: Deed, before: str, lead: re.Match[str] | None, tail: re.Match[str] | None) -> Hold:
    start = group.start - len(before) + lead.start() if lead else group.start
    return Hold(start, tail.end() if tail else group.end, deed, group.about)
