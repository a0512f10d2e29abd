"""The words around a date that say what it is for: the flight, days off, or something else."""

import re
from functools import cache
from typing import Literal

Role = Literal["flight", "blackout", "other", "event", "sale", "plain"]

_REACH = 70
_NEAR = 80
_CLAUSE = r"[.!?;\n。！？]\s|\n|。"
_FLIGHT = (
    r"\b(?:campaigns?|flight(?:s|ing)?|flight ?dates?|runs?|running|on[- ]air|airing|live|in[- ]market|schedul\w*"
    r"|dates?|period"
    r"|timing|time ?frame|timeline|duration|advertis\w*|ads?|spots?|plan(?:ned)?|promot\w+|book(?:ed|ing)?|when"
    r"|kampagnen?\w*|laufzeit|läuft|laufen|zeitraum|schalt\w+|werb\w+|spots?|aktionszeitraum|ausgestrahlt|termin(?:e"
    r"|raum)"
    r"|campañas?|fechas?|periodo|período|duraci[oó]n|emisi[oó]n|anuncios?|vigencia|correr|emitir|lanz\w+"
    r"|campagnes?|dates?|période|durée|diffus\w+|annonces?|publicités?|tourner|calendrier"
    r"|campanhas?|per[ií]odo|veicula\w+|campagna|periodo|durata|campagne|looptijd|periode|kampanj\w*|period|löptid)\b"
    r"|期間|配信|キャンペーン|掲載"
)
_OTHER = (
    r"\b(?:competitors?|konkurrenz|wettbewerb\w*|competencia|concurren\w*|answers?|repl(?:y|ies)|respon[ds]\w*"
    r"|feedback|get back|let (?:me|us) know|send|sent|call (?:me|us|on|at)"
    r"|calls?|phone|meet(?:ing)?s?"
    r"|decid\w+|decision|approv\w+|sign[- ]?off|quotes?|proposals?|offers? (?:by|until)|need (?:the|your|a) (?:plan"
    r"|proposal|answer|draft|quote)"
    r"|draft|deliver(?:ed)? (?:by|until)|invoice\w*|pay(?:ment|able)?|deadline|presentation|board|review|opened"
    r"|open since|founded"
    r"|established|since|born|birthdays?|anniversary|last (?:year|spring|summer|time)|office|vacation|out of office"
    r"|back on|on holiday"
    r"|available|creatives?|assets?|materials? (?:ready|due)|due|reach me|talk|speak|catch up|hear from|price list"
    r"|valid|copyright|season"
    r"|antwort\w*|rückmeld\w*|melde[nt]?|bescheid|schick\w*|send\w*|angebot|entscheid\w*|freigabe"
    r"|besprech\w*|treffen"
    r"|telefon\w*|anruf\w*"
    r"|rechnung|gegründet|eröffnet|geburtstag|jubiläum|urlaub|abgabe|frist|vorstellen|präsent\w*|motive|unterlagen"
    r"|respond\w+|respuesta|conteste\w*|contest\w+|env[ií]\w+|mand\w+|llam\w+|reuni[oó]n\w*|decid\w+|presupuesto antes"
    r"|propuesta|factura"
    r"|fundad\w+|abri[óo]\w*|cumpleaños|aniversario|desde hace|plazo"
    r"|répon\w+|réponse|retour|envoy\w+|appel\w+|réunion|décid\w+|décision|devis|proposition|facture|fondée?|ouvert\w*"
    r"|anniversaire"
    r"|rendez-vous|depuis|avant votre"
    r"|respost\w+|enviar|reunião|risposta|rispond\w+|inviar\w*|antwoord\w*|stuur|svar\w*|skicka\w*|möte)\b"
    r"|ご(?:返信|連絡|回答)|締切|打ち合わせ|創業|設立"
)
_EVENT = (
    r"\b(?:part(?:y|ies)|concerts?|gigs?|shows?|festivals?|events?|conference|trade fair|fair|match|race|premi[eè]re"
    r"|opening(?: day)?|opens|release[sd]?"
    r"|drops|launch(?:es)? (?:party|event)|grand opening|exhibition|auction|wedding|tournament|marathon|open day"
    r"|konzert\w*|fest(?:es|ival\w*)?|feier|messe|veranstaltung\w*|eröffnung|eröffnen|premiere|erscheint|turnier"
    r"|tag der offenen tür"
    r"|conciertos?|fiesta|evento|feria|inauguraci[oó]n|estreno|partido|concerts?|fête|salon|événement|ouverture|sortie"
    r"|spectacle"
    r"|concerto|festa|evento|inaugura\w*|concert|opening|feest|konsert|fest|invigning)\b"
    r"|コンサート|イベント|開店|発売"
)
_OFF = (
    r"\b(?:not (?:on|over|during|between|from|in|at)|no (?:ads|spots|advertising|delivery|activity|campaign)"
    r"|pause[sd]?|pausing|except(?:ing)?(?: for| on| over)?|excluding"
    r"|skip(?:ping)?|off air|go dark|dark|black ?outs?|black ?out (?:days|dates)|without|leav(?:e|ing) out|but not"
    r"|other than|avoid(?:ing)?|don['’]t run|do not run|stop(?:ped)? (?:on|over|for|between)|never on"
    r"|nicht (?:am|an|vom|über|zwischen|von|zu|in)|keine (?:werbung|spots|ausstrahlung|schaltung|anzeigen)|pausier\w*"
    r"|pause|außer|ausser|ausgenommen|ohne|sperr\w*|aussetzen|werbefrei"
    r"|no (?:el|los|del|en|entre|emitir)|excepto|salvo|menos (?:el|los|del)|sin (?:emitir|anuncios)|paus\w+|parar"
    r"|descans\w+"
    r"|pas (?:le|les|du|de|entre|pendant)|sauf|excepté|hors|hormis|sans (?:diffusion|pub\w*)|pause|suspend\w*"
    r"|interromp\w*|minus|esclus[aoie]|escludendo|senza|excluyendo|excluid[oa]s?"
    r"|sin (?:el|la|los|las)|exclu(?:ant|s|e)|sem|zonder|exclusief|utan|exklusive"
    r"|coupure|interruption|interrupci[óo]n|unterbrechung|onderbreking|avbrott|hiatus"
    r"|exceto|não (?:em|no|nos|de)|tranne|eccetto|non (?:il|dal|nei)|behalve|niet (?:op|van|tussen)|utom|inte (?:den"
    r"|på|under|mellan))\b"
    r"|\b(?:not|nicht|niet|inte|pas|não|non|except)\s+$"
    r"|を除く|除き|休止"
)
_OFF_AFTER = (
    r"^\s*(?:are|is|should be|bleib\w*|sind|ist|as|als|comme|como)?\s*(?:off(?! limits)|excluded|dark|black ?outs?"
    r"|out\b|ausgenommen|frei\b|nicht\b(?! nur)|ausgeschlossen|excluid\w*|exclus\w*)"
)
_MORE_OFF = (
    r"^\s*(?:,|and|und|y|e|et|or|oder|o|ou|en|och|&|\+|/|nor|noch)*\s*(?:on|am|el|le|op|over|the|den|vom|from)?\s*$"
)
_CORRECTION = (
    r"\b(?:meant|instead|rather|sorry|correction|actually|no,|wait|change (?:it|that|the dates)|make (?:it|that)|nein"
    r"|doch|lieber|korrektur|stattdessen|vielmehr|gemeint"
    r"|quise decir|mejor|perdón|correcci[oó]n|en realidad|plutôt|pardon|en fait|voulais dire|anzi|em vez|liever"
    r"|i stället|förlåt)\b"
)
_SOFT = (
    r"\b(?:around|about|roughly|approx\w*|ideally|preferabl[ey]|flexible|or so|ish|maybe|perhaps|probably|ungefähr"
    r"|circa|ca\.?|etwa|idealerweise|am liebsten|vielleicht"
    r"|aproximadamente|alrededor|sobre todo|preferiblemente|quizás|tal vez|environ|vers|idéalement|peut-être"
    r"|de préférence)\b[^.;\n]{0,24}$"
)
_SECOND = (
    r"\b(?:(?:second|separate|different|another|other|next) campaign|(?:zweite|weitere|andere|separate)[nrs]? kampagne"
    r"|(?:segunda|otra) campaña"
    r"|(?:deuxième|seconde|autre) campagne|(?:segunda|outra) campanha|(?:seconda|altra) campagna|(?:tweede"
    r"|andere) campagne|andra kampanj\w*)\b"
)
# "Now make it 30,000 EUR" is said of the wish, not of the flight; "start now" is read as a start.
_NOW = frozenset("now jetzt nun ahora maintenant agora adesso ora nu".split())
_SALE = r"\b(?:sale|offer|promotion|discount|aktion|rabatt|angebot|rebajas|oferta|promo\w*|soldes?|offre)\b"


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    """Compile a pattern at its first use: compiling all of them would slow the start of the program."""
    return re.compile(pattern)


def before(text: str, start: int) -> str:
    """Give the words of the same sentence before a place in the text, at most a line's worth."""
    floor = max(0, start - _REACH)
    window = text[floor:start]
    ends = [match.end() for match in _compiled(_CLAUSE).finditer(window)]
    return window[ends[-1] :] if ends else window


def role_at(text: str, start: int, end: int) -> Role:
    """Tell from the words before and behind what the date at `start:end` of the lowered text is for."""
    lead, behind = before(text, start), text[end : end + 40]
    clause = re.split(r"[,;:(]| but | aber | pero | mais |–|—", lead)[-1]
    if _compiled(_OFF).search(clause[-34:]) or _compiled(_OFF_AFTER).match(behind):
        return "blackout"
    if _compiled(_SECOND).search(lead):
        return "other"
    own, rest = text[start:end].strip(), re.split(r"[.!?;\n]", behind)[0][:30]
    if _compiled(_OTHER).search(clause) or _compiled(_OTHER).search(rest.split(",")[0][:24]):
        return "flight" if _compiled(_FLIGHT).search(clause) and not _compiled(_OTHER).search(clause[-32:]) else "other"
    if own in _NOW and not _compiled(_FLIGHT).search(lead):
        return "other"
    if _compiled(_FLIGHT).search(lead) or _compiled(_FLIGHT).search(own):
        return "event" if _compiled(_EVENT).search(clause[-24:]) else "flight"
    if _compiled(_EVENT).search(clause) or _compiled(_EVENT).search(rest.split(",")[0][:24]):
        return "event"
    return "sale" if _compiled(_SALE).search(clause) else "plain"


def continues(text: str, end: int, start: int) -> bool:
    """Tell whether only a conjunction stands between two dates."""
    return start - end < 16 and bool(_compiled(_MORE_OFF).match(text[end:start]))


def corrected(text: str, end: int, start: int) -> bool:
    """Tell whether the words between two dates take the first one back."""
    return bool(_compiled(_CORRECTION).search(text, max(end, start - _NEAR), start)) or bool(
        _compiled(_CORRECTION).search(text[start : start + 40].split(".")[0][:40])
    )


def is_soft(text: str, start: int) -> bool:
    """Tell whether the date is given as a wish or roughly."""
    return bool(_compiled(_SOFT).search(text, max(0, start - 40), start))
