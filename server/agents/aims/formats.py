"""Find the advertising formats and placements that a message names, wanted or not."""

import re
from dataclasses import dataclass

from server.agents.words.phrases import Hit, Phrases
from server.domain.products import AssetFormat, Placement

Part = AssetFormat | Placement

_NEAR = 48


@dataclass(frozen=True, slots=True)
class FormatMention:
    """A format or placement at `start:end`; `sure` says that the words can only mean advertisements."""

    start: int
    end: int
    part: Part
    sure: bool
    only: bool = False
    excluded: bool = False


_NOUNS = {
    "AUDIO": "audio",
    "VIDEO": "video|vídeo|vidéo",
    "IMAGE": "image|display|banner|picture|static|bild|imagen|display",
    "PODCAST": "podcast",
    "MUSIC": "music|musik",
}
_ADS = (
    "ad|ads|advert|adverts|spot|spots|advertising|advertisements|format|formats|creative|creatives|anzeigen|werbung"
    "|formate"
)
_CAMPAIGNED: dict[Part, str] = {
    "AUDIO": "audio",
    "VIDEO": "video|vídeo|vidéo",
    "IMAGE": "display|banner",
    "PODCAST": "podcast",
}
"""What "a ... campaign" says of the advertisements; a music campaign may be one for music."""
_CAMPAIGNS = "{0} campaign|{0} campaigns|{0} kampagne|{0}kampagne|campaña de {0}|campagne {0}|campanha de {0}"


def _sure() -> list[tuple[tuple[Part, bool], str]]:
    rows: list[tuple[tuple[Part, bool], str]] = []
    parts: tuple[Part, ...] = ("AUDIO", "VIDEO", "IMAGE", "PODCAST", "MUSIC")
    for part in parts:
        pairs = (f"{noun} {ads}" for noun in _NOUNS[part].split("|") for ads in _ADS.split("|"))
        rows.append(((part, True), "|".join(pairs)))
    for part, nouns in _CAMPAIGNED.items():
        rows.append(((part, True), "|".join(_CAMPAIGNS.format(noun) for noun in nouns.split("|"))))
    return rows


_PHRASES: Phrases[tuple[Part, bool]] = Phrases(
    [
        *_sure(),
        (
            ("AUDIO", True),
            "audiospots|audiospot|audiowerbung|audioanzeigen|hörspots|cuñas|cuñas de audio|anuncios de audio"
            "|anuncios en audio"
            "|formato de audio|formato audio|spots audio|spot audio|publicités audio|pubs audio|annonces audio"
            "|format audio|formats audio"
            "|anúncios de áudio|spots de áudio|annunci audio|audioadvertenties|ljudannonser|音声広告|オーディオ広告"
            "|radio style spots",
        ),
        (
            ("VIDEO", True),
            "videospots|videospot|videowerbung|videoanzeigen|anuncios de vídeo|anuncios de video|anuncios en vídeo"
            "|anuncios en video"
            "|spots vidéo|spot vidéo|publicités vidéo|pubs vidéo|annonces vidéo|formato de vídeo|formato vídeo"
            "|anúncios de vídeo"
            "|annunci video|videoadvertenties|videoannonser|動画広告|ビデオ広告|moving image",
        ),
        (
            ("IMAGE", True),
            "banners|bannerwerbung|bildanzeigen|displayanzeigen|displaywerbung|image formats|static images"
            "|anuncios de imagen|anuncios de display"
            "|anuncios gráficos|bannières|annonces image|publicités display|publicités image|anúncios de imagem"
            "|annunci display"
            "|バナー|ディスプレイ広告|画像広告",
        ),
        (
            ("CATALOG", True),
            "catalog ads|catalogue ads|product catalog ads|carousel ads|shoppable ads|katalog anzeigen"
            "|kataloganzeigen|anuncios de catálogo"
            "|publicités catalogue",
        ),
        (
            ("PODCAST", True),
            "podcast placement|podcast placements|podcast inventory|podcast environment|podcast only"
            "|during podcasts|inside podcasts"
            "|between podcasts|podcastwerbung|podcast umfeld|podcastspots|anuncios en podcasts|anuncios en podcast"
            "|publicités podcast"
            "|spots podcast|publicité dans les podcasts|ポッドキャスト広告",
        ),
        (
            ("MUSIC", True),
            "between songs|between tracks|between the songs|music placement|music placements|music inventory"
            "|music streams only"
            "|zwischen songs|zwischen den songs|zwischen liedern|zwischen den liedern|entre canciones"
            "|entre las canciones|entre les chansons"
            "|entre les morceaux|entre deux morceaux|entre músicas|tra le canzoni|tussen nummers|tussen de nummers"
            "|mellan låtar|曲間",
        ),
        (("AUDIO", False), "audio|áudio|ljud|sound only|オーディオ|音声"),
        (("VIDEO", False), "video|videos|vídeo|vídeos|vidéo|vidéos|動画|ビデオ"),
        (
            ("IMAGE", False),
            "image|images|display|picture|pictures|banner|bild|bilder|bildern|imagen|imágenes|imagens|visuals"
            "|immagini|afbeeldingen"
            "|bannière|statics|画像",
        ),
        (("CATALOG", False), "catalog format|catalogue format"),
        (("PODCAST", False), "podcast|podcasts|pódcasts|pódcast|ポッドキャスト"),
        (("MUSIC", False), "music|musik|música|musique|musica|muziek"),
    ]
)
_BOUNDARY = re.compile(
    r"\s*(?:[,.;:!?)\n|/+&=(]|$|[-–—]\s)|\s?(?:\d|only\b)|\s+(?:and|or|und|oder|y|e|o|et|ou|en|och|nor|but|aber"
    r"|pero|mais|only|nur|solo|sólo"
    r"|seulement|uniquement|alleen|please|bitte|por favor|for|in|on|at|from|as|with|to|für|im|ab|para|con|pour|avec"
    r"|dans|is|are|ist|sind|this"
    r"|instead|too|also|as well|either|at all|weg\w*|raus|streichen|rein|dazu|hinzu|auch|gar|first|mainly|mostly"
    r"|because|we|since|that|so|then|or"
    r"|gets?|should|bei|auf|über|until|\d)\b|のみ|だけ|なし|で"
)
_USED = re.compile(
    r"(?:\b(?:use|using|run|running|want|need|buy|book|prefer|love|like|try|focus on|go with|go for|stick (?:to"
    r"|with)|via|through|with|in|on|as|add|plus|into|of"
    r"|keep|formats?|format|medium|media|channels?|mit|per|über|nur|als|in|im|formate?n?|wollen|nehmt|nehmen|nutzen"
    r"|bitte|en|con|mediante|usar|formatos?|queremos"
    r"|avec|via|en|dans|les|des|utiliser|voulons|com|em|usare|con|met|med|i|just|only|solely|solo|sólo|seulement"
    r"|uniquement|alleen|bara|ideally|preferably|idealerweise|möglichst|gerne"
    r"|am liebsten|preferiblemente|idealmente|de préférence|idéalement)"
    r"(?: be| is| are)?:?\s+(?:(?:the|our|your|also|and|only|more|just|pure|den|die|el|los|las|le|la|de|del|das|a"
    r"|an|short)\s+){0,2}"
    r"|\b(?:formats?|formate?|formatos?|medium)\s?:\s*|[%€$£]\s?(?:(?:in|on|for|to|into|auf|für|en|para|sur|pour"
    r"|dans)\s+)?)$"
)
_NOT = re.compile(
    r"(?:\b(?:no|not|nor|without|never|leave out|leaving out|drop|skip|excluding|exclude|avoid|remove|lose|except"
    r"|forget|instead of|rather than|other than"
    r"|don['’]t (?:want|need|use|run|do)|doesn['’]t need|stay away from|keine?n?|nicht|ohne|statt|anstatt|außer"
    r"|streich\w*|lass(?:t)?|entfern\w*"
    r"|sin|no (?:queremos|quiero|usar|uses)|nada de|quita\w*|excluy\w*|evita\w*|deja\w* fuera|excepto|salvo"
    r"|en vez de|en lugar de"
    r"|pas(?: de| d['’])?|sans|enlev\w*|enlèv\w*|retir\w*|évite\w*|supprim\w*|exclu\w*|sauf|au lieu de|plutôt que"
    r"|sem|não|senza|non|niente|geen|zonder|niet|inga?|utan|inte)\s+"
    r"(?:(?:any|the|our|all|of|to|in|on|use|using|run|want|more|for|die|den|das|der|in|auf|den|las|los|el|la|les"
    r"|des|le|de|del|d['’]|os|as|gli|i|du)\s+){0,3}"
    r"|\b(?:n['’]t)\s+(?:\w+\s+){0,2})$"
)
_DENIED_AFTER = re.compile(
    r"\s+(?:(?:is|are|ist|sind|bitte|should be|can be|lieber|komplett)\s+)*(?:out\b|off\b|weglassen|weg\b|raus\b"
    r"|streichen|excluded|not wanted|not an option"
    r"|ausschließen|nicht\b|fuera|exclues?|dropped|unwanted)|(?:なし|不要|は除)"
)
_ONLY_BEFORE = re.compile(
    r"\b(?:only|just|solely|exclusively|purely|nothing but|nur|ausschließlich|solo|sólo|solamente|únicamente"
    r"|exclusivamente|seulement|uniquement"
    r"|exclusivement|que|apenas|somente|soltanto|alleen|uitsluitend|bara|endast)\s+(?:(?:use|in|on|via|the|with|run"
    r"|as|en|im|auf|in|mit|de|du|des|con)\s+|l['’]){0,2}$"
)
_ONLY_AFTER = re.compile(
    r"[\s-]*(?:only|exclusively|ausschließlich|nur\b(?! \w)|solamente|únicamente|exclusivamente|seulement"
    r"|uniquement|exclusivement|apenas|soltanto|alleen"
    r"|のみ|だけ|限定)"
)
_JOINED = re.compile(
    r"\s?(?:,|/|&|\+)?\s?(?:\b(?:and|or|nor|und|oder|noch|y|o|ni|et|ou|e|en|of|och|plus)\b)?\s?(?:(?:the|no|any|die"
    r"|les|los|las|des|in|on|en|dans)\s)?|と|・|や"
)
_OURS = re.compile(
    r"(?:\b(?:our|new|my|their|the|a|an|this|unser\w*|nuestr\w+|notre|el|un|le|ein\w*|der|den|dem|love|like"
    r"|fans? of|listen to|into)\s+(?:\w+\s+)?)$"
)
_PROMOTED = re.compile(
    r"(?:\b(?:our|my|their|unser\w*|nuestr\w+|notre|nosso|launch\w*|promot\w*|advertis\w*|listen to|fans? of"
    r"|host of|bewerben|promocion\w*)\s+(?:\w+\s+){0,2})$"
)


def read_formats(text: str) -> list[FormatMention]:
    """Find formats and placements in a folded, lower-case text, in order."""
    mentions: list[FormatMention] = []
    hits = _PHRASES.find(text)
    for number, hit in enumerate(hits):
        following = hits[number + 1] if number + 1 < len(hits) else None
        mention = _read(text, hit, mentions[-1] if mentions else None, following)
        if mention:
            mentions.append(mention)
    return _only_shared(text, mentions)


def parts_named(text: str) -> list[Hit[tuple[Part, bool]]]:
    """Find every word for a format or placement, whatever it is used for."""
    return _PHRASES.find(text)


def _read(
    text: str, hit: Hit[tuple[Part, bool]], last: FormatMention | None, following: Hit[tuple[Part, bool]] | None
) -> FormatMention | None:
    part, sure = hit.label
    before = text[max(0, hit.start - _NEAR) : hit.start]
    joined = last is not None and bool(_JOINED.fullmatch(text, last.end, hit.start))
    denied = _NOT.search(before) or (_DENIED_AFTER.match(text, hit.end))
    only = _ONLY_BEFORE.search(before), _ONLY_AFTER.match(text, hit.end)
    bounded = sure or only[1] is not None or bool(_BOUNDARY.match(text, hit.end))
    excluded = bool(denied and bounded) or (joined and last is not None and last.excluded and bounded)
    if not bounded or (_PROMOTED.search(before) and not denied):
        return None
    joined_ahead = not sure and following is not None and _joins_sure(text, hit, following)
    if not (sure or excluded or any(only) or joined or joined_ahead or _USED.search(before)):
        return None
    if (
        not sure
        and not excluded
        and not any(only)
        and not joined
        and not joined_ahead
        and _is_thing(text, part, before)
    ):
        return None
    lead = _NOT.search(before) or only[0]
    start = max(0, hit.start - _NEAR) + lead.start() if lead else hit.start
    return FormatMention(
        start, _end(text, hit, only[1]), part, sure, only=any(only) and not excluded, excluded=excluded
    )


def _end(text: str, hit: Hit[tuple[Part, bool]], only: re.Match[str] | None) -> int:
    denied = _DENIED_AFTER.match(text, hit.end)
    return max(hit.end, denied.end() if denied else 0, only.end() if only else 0)


def _is_thing(text: str, part: Part, before: str) -> bool:
    """Tell whether the word is a thing of the world ("a podcast", "love music"), not a format."""
    return (
        part in ("PODCAST", "MUSIC")
        and bool(_OURS.search(before))
        and not re.search(r"\b(?:in|on|to|en|dans|auf)\s+(?:the\s+|los\s+|les\s+)?$", before)
    )


def _joins_sure(text: str, hit: Hit[tuple[Part, bool]], following: Hit[tuple[Part, bool]]) -> bool:
    """Tell whether the word shares the noun of the next one: "audio and video ads"."""
    if following.label[0] == hit.label[0] or not following.label[1]:
        return False
    return following.start - hit.end <= _NEAR and _JOINED.fullmatch(text, hit.end, following.start) is not None


def _only_shared(text: str, mentions: list[FormatMention]) -> list[FormatMention]:
    """Let "audio and video only" speak of both."""
    shared: list[FormatMention] = []
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        takes = following is not None and following.only and bool(_JOINED.fullmatch(text, mention.end, following.start))
        shared.append(
            FormatMention(mention.start, mention.end, mention.part, mention.sure, only=True, excluded=mention.excluded)
            if takes and not mention.excluded
            else mention
        )
    return shared
