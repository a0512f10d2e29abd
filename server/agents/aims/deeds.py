"""Find what people are to do after they heard an advertisement: verbs with their objects, whatever stands between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from server.domain.products import Objective

_GAP = r"(?:(?!and |und |y |et |or |for )[^\W\d_][\w'’-]{0,20}[ -]){0,4}?"
_SITE = (
    r"(?:web ?sites?|sites?|home ?pages?|web ?pages?|landing ?pages?|product pages?|pages?|online ?shops?"
    r"|online ?stores?|web ?shops?"
    r"|blogs?|webseite|internetseite|seite|onlineshop|tienda online|web|página|sitio|boutique en ligne|sito"
    r"|negozio online"
    r"|webbplats|hemsida|loja online|loja virtual)(?![^\W_])"
)
_APP = r"(?:apps?|application|aplicación|aplicativo|applikation|appen|applicazione)(?![^\W_])"
_SHOW = r"(?:podcasts?|pódcasts?|shows?|episodes?|episodios?|épisodes?|folgen?|audio series)(?![^\W_])"
_CLIP = (
    r"(?:videos?|vídeos?|vidéos?|trailers?|clips?|films?|spots?|teasers?|bande[- ]annonce|tráiler|kurzfilm)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """Words at `start:end` that ask people to do something."""

    start: int
    end: int
    objective: Objective


_ROWS: tuple[tuple[Objective, str], ...] = (
    (
        "WEBSITE_VISITS",
        rf"(?:visit(?:s|ing)?|go(?:ing)? to|come to|coming to|browse|land on|discover|check out|besuchen?"
        rf"|besuche (?:auf|im|in)"
        rf"|auf|visitar|visiten|entrar en|visiter|visitent|venir sur|visitare|visitino|bezoeken|besöka"
        rf"|besöker)\s{_GAP}{_SITE}"
        rf"|(?:traffic|visits|visitors|tráfico|trafic|visitas|visites|visiteurs|visitantes|visitatori|bezoekers"
        rf"|bezoek|besökare|besucher|besuche)\s{_GAP}{_SITE}",
    ),
    (
        "APP_INSTALLS",
        rf"(?:install(?:s|ing)?|download(?:s|ing)?|get people (?:on|onto)|try out|herunterladen|installieren"
        rf"|descarg\w+|instal\w+"
        rf"|télécharg\w+|baix\w+|scaric\w+|ladda (?:ner|hem)|downloaden)\s{_GAP}{_APP}"
        rf"|{_APP}\s(?:herunterladen|installieren|laden|downloaden)|install volumes?",
    ),
    (
        "PODCAST_STREAMS",
        rf"(?:listen(?:s|ing)? to|stream(?:s|ing)?|subscribe to|tune in(?:to| to)?|hear|escuch\w+|suscrib\w+ a|écout\w+"
        rf"|s['’]abonn\w+ à|hören|anhören|ouvir|ouçam|ascolt\w+|luisteren naar|lyssna på)\s"
        rf"(?:it\b|(?:our|the|my|this|new|nuestro|el|notre|le|unseren|den|nosso|o|il|nostro|onze|vår)\s{_GAP}{_SHOW})",
    ),
    (
        "VIDEO_VIEWS",
        rf"(?:watch(?:es|ing)?|view(?:s|ing)?|see(?:ing)?|ansehen|anschauen|vean|ver|regard\w+|voient|assist\w+"
        rf"|guard\w+|bekijken"
        rf"|se)\s{_GAP}{_CLIP}|{_CLIP}\s(?:ansehen|anschauen|bekijken)",
    ),
    (
        "LEAD_GEN",
        r"(?:to|people|students|them|who should|ppl) (?:sign up|register|enroll?|apply|enquire|inquire"
        r"|get in touch)(?![^\W_])"
        r"|(?:request|book|schedule|ask for|get|order)(?:s|ing)?\s(?:a |an |our |free |your ){0,2}"
        r"(?:quotes?|demos?|callbacks?|brochures?|consultations?|trial (?:lessons?|class(?:es)?)|free trials?"
        r"|test drives?"
        r"|appointments?)(?![^\W_])"
        r"|(?:leave|give|share) (?:us )?(?:their|your) (?:details|contact\w*|e-?mail\w*|number)"
        r"|(?:sich )?(?:anmelden|registrieren|bewerben sich|eintragen)(?![^\W_])|testen lassen"
        r"|(?:se )?(?:apunten|inscriban|registren|suscriban)(?![^\W_])|apuntarse|inscribirse|registrarse"
        r"|s['’]inscri\w+|s['’]enregistr\w+|iscriv\w+|inscrev\w+|aanmelden|inschrijven|anmäla sig|anmäler sig",
    ),
    (
        "CONVERSIONS",
        r"(?:want to|would like to|['’]d like to|help us|vill|queremos|voulons|vogliamo|willen"
        r"|wir wollen) (?:sell|vender|vendre"
        r"|vendere|verkopen|sälja)(?![^\W_])|(?:to|will|should|people|customers|them|folks|ppl|more) (?:buy"
        r"|purchase|order|donate|subscribe|reserve|book)"
        r"(?:ing)?(?![^\W_])|(?:buying|ordering|booking|donating|purchasing)(?: \w+)? (?:online|directly|direct"
        r"|with us|from us|our)|(?:book|order|buy) (?:with us|from us|directly|direct|online|our)"
        r"|open(?:ing)? (?:an? |their )?(?:\w+ )?accounts?|(?:kaufen|bestellen|buchen|spenden|abschließen)(?![^\W_])"
        r"|(?:compren|reserven|pidan|donen|comprar|reservar|contraten|hagan pedidos)(?![^\W_])"
        r"|(?:acheter|achètent|réserver|réservent|commander|commandent|achat en ligne)(?![^\W_])"
        r"|(?:comprem|reservem|acquist\w+ online|comprino|prenotino|prenotare|kopen|boeken|köpa|boka|köper"
        r"|bokar)(?![^\W_])",
    ),
)
_CLICK = re.compile(r"(?:many|more|that they|want|get|they|them|people|to) clicks?(?: (?:on|through))?(?![^\W_])")
# Media is booked and bought as well: "book a campaign", "buy audio spots".
_MEDIA = re.compile(
    r"(?: \w+){0,4}? (?:campaigns?|ads?|adverts?|spots?|media|placements?|inventory|slots?|flights?|airtime|impressions"
    r"|kampagne|werbung|anzeigen|spots|campaña|anuncios|campagne|annonces)(?![^\W_])"
)
_MEDIA_BEFORE = re.compile(
    r"\b(?:kampagne|werbung|spots?|anzeigen|media|werbezeit|campaña|anuncios|campagne|annonces)\s(?:\w+\s){0,2}$"
    r"|\b(?:we|wir|i|ich|nous|queremos|would like|['’]d like|want|möchten) (?:would |to |like |want |möchten |gerne )*$"
)
_SELLS = re.compile(r"(?:sell|vender|vendre|vendere|verkopen|sälja)$")
# "People who order online" describes the audience.
_DESCRIBES = re.compile(r"\b(?:who|which|that|those|die gerne|qui)\s(?:\w+\s){0,2}$")


def find_deeds(text: str) -> Iterator[Deed]:
    """Find the deeds in a folded, lower-case text; an objective's own are in order and apart."""
    for objective, pattern in _patterns():
        for match in pattern.finditer(text):
            if _is_asked(text, match, objective):
                yield Deed(match.start(), match.end(), objective)


def _is_asked(text: str, match: re.Match[str], objective: Objective) -> bool:
    """Tell whether people are asked for the deed: it neither describes them nor is about booking advertising."""
    before = text[max(0, match.start() - 40) : match.start()]
    if _DESCRIBES.search(before) or (match.group().endswith(" it") and "podcast" not in text):
        return False
    if objective not in ("CONVERSIONS", "LEAD_GEN") or _SELLS.search(match.group()):
        return True
    return not _MEDIA.match(text, match.end()) and not _MEDIA_BEFORE.search(before)


@cache
def _patterns() -> tuple[tuple[Objective, re.Pattern[str]], ...]:
    """Compile the patterns when they are first needed."""
    rows: list[tuple[Objective, re.Pattern[str]]] = [
        (objective, re.compile(rf"(?<![^\W_])(?:{row})")) for objective, row in _ROWS
    ]
    clicks: Objective = "CLICKS"
    return (*rows, (clicks, _CLICK))
