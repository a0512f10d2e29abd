"""Find how a budget is divided: amounts and shares given to markets, formats and placements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from server.agents.money.mentions import Mention
from server.agents.reading import Reading
from server.domain.brief import Split
from server.domain.money import to_micros

Kind = Literal["PLACE", "FORMAT", "PLACEMENT", "TIME", "OTHER"]

_WORD = r"[^\W\d_][\w'’.-]*"
_LABEL = rf"{_WORD}(?: {_WORD}){{0,2}}?"
_AND = r"(?: ?, (?:and |und |y |et )?| ?[/&+] ?| (?:and|und|y|et|e|en|och) )"
_INTO = r"(?:for|in|on|to|into|towards|goes to|für|nach|auf|en|para|pour|à|au|aux|per|voor|naar|till|för|su|em)"
_THE = r"(?:the |el |la |le |les |die |das |den |our )?"
_END = r"(?= ?(?:[,;.()\n/&+|]|$)| (?:and|und|y|et|e|en|och|plus|with|mit|con|but)(?![^\W_]))"
_RIGHT = re.compile(rf" ?(?:[(,] ?)?(?:{_INTO} )?{_THE}(?P<label>{_LABEL}){_END}")
_LEFT = re.compile(
    rf"(?:^|[,;\n(:|+]|\. |(?<![^\W_])(?:and|und|y|et|e|en|och|plus|in|for|für|para"
    rf"|pour)(?![^\W_])) *(?:(?:and|und|y|et|e|en|och|plus) )?{_THE}(?P<label>{_LABEL})"
    r"(?: (?:gets?|receives?|takes?|bekommt|erhält|recibe|reçoit|riceve|krijgt|får|with|mit|con|at))? *[:=|–-]? *$"
)
_WITHIN = re.compile(
    r"(?:of (?:it|which|that|this|these|the total)|davon|darunter|de los cuales|de ellos|dont|di cui"
    r"|dei quali|waarvan|varav"
    r"|including|incl\.?|inklusive|with at least|thereof|dos quais)(?![^\W_])"
)
_EACH_WORD = (
    r"(?:each|apiece|jeweils|cada un[oa]|chacun[e]?|chaque|ciascun[oa]?|elk|vardera"
    r"|(?:per|in each|each) (?:country|market|city|region|state|format)|(?:je|pro) (?:land|markt|stadt|region)"
    r"|(?:por|en cada) (?:país|mercado|ciudad)|par (?:pays|marché|ville)|per (?:land|paese|mercato))(?![^\W_])"
)
_LIST = rf"{_WORD}(?: {_WORD}){{0,2}}?(?:{_AND}{_WORD}(?: {_WORD}){{0,2}}?)+"
_EACH_RIGHT = re.compile(rf"[ ,]*{_EACH_WORD}[ ,:]*(?:{_INTO} )?(?P<list>{_LIST}){_END}")
_EACH_BARE = re.compile(rf"[ ,]*{_EACH_WORD}")
_PER_MARKET = re.compile(r"[ ,]*(?:per|in each|each|je|pro|por|en cada|par) [^\W\d_]")
_EACH_LEFT = re.compile(rf"(?:{_INTO} )(?P<list>{_LIST})[ ,:–-]*(?:with |mit |con |get |gets )?(?:je |jeweils )?$")
_JE = re.compile(r"(?<![^\W_])(?:je|jeweils)(?: etwa| rund| ca\.?)? $")
_JE_RIGHT = re.compile(rf" (?:{_INTO} )(?P<list>{_LIST}){_END}")
_PERCENT = r"(?P<share>\d{1,3}(?:[.,]\d)?) ?(?:%|percent|per cent|prozent|por ciento|por cento|pour cent)"
_PERCENT_SIGN = re.compile(r"\d ?(?:%|percent|per cent|prozent|por |pour )")
_SHARE_RIGHT = re.compile(
    rf"{_PERCENT} (?:of (?:the |our |it)?(?:budget|spend|money)? ?)?(?:should "
    rf"|must )?(?:go(?:es)? )?(?:{_INTO} )?{_THE}(?P<label>{_LABEL})"
    rf"(?: (?:ads?|spots?|formats?|placements?))?{_END}"
)
_SHARE_LEFT = re.compile(rf"(?<![^\W_])(?P<label>{_WORD}(?: {_WORD})?)(?: gets)?[ :=–(]{{1,3}}{_PERCENT}")
_RATIO = re.compile(r"(?<![\d/.,])(\d{1,2}) ?[/:-] ?(\d{1,2})(?: ?[/:-] ?(\d{1,2}))?(?![\d/%]|[.,]\d)")
_EVEN = re.compile(
    r"(?:evenly|equally|half and half|fifty[- ]fifty|gleichmäßig|gleich verteilt|je zur hälfte"
    r"|a partes iguales|al 50 ?%"
    r"|à parts égales|moitié[- ]moitié|in parti uguali|gelijk verdeeld|lika)"
)
_RATIO_RIGHT = re.compile(
    rf"[ ,]*(?:split )?(?:between |across |among |for |zwischen |auf |entre |tra |:? ?)?(?P<list>{_LIST}){_END}"
)
_RATIO_LEFT = re.compile(rf"(?P<list>{_WORD}(?: ?/ ?{_WORD})+)(?: split)?[ :]*$")
_SPLIT_LIST = re.compile(_AND, re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|el|la|le|les|die|das|den|der|our) ", re.IGNORECASE)
_FRACTIONS = {
    "half": "1/2", "one half": "1/2", "a half": "1/2", "one third": "1/3", "a third": "1/3", "two thirds": "2/3",
    "two-thirds": "2/3", "one-third": "1/3", "a quarter": "1/4", "one quarter": "1/4", "three quarters": "3/4",
    "die hälfte": "1/2", "ein drittel": "1/3", "zwei drittel": "2/3", "ein viertel": "1/4", "drei viertel": "3/4",
    "la mitad": "1/2", "un tercio": "1/3", "dos tercios": "2/3", "un cuarto": "1/4", "tres cuartos": "3/4",
    "la moitié": "1/2", "un tiers": "1/3", "deux tiers": "2/3", "un quart": "1/4", "trois quarts": "3/4",
}  # fmt: skip
_FRACTION = re.compile(
    rf"(?<![\w/.,])(?P<share>[1-9]/[2-9](?!\d)|{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})(?![^\W_]|/)"
    rf" (?:of (?:it|that|the (?:budget|money|spend)) )?(?:should |must )?(?:go(?:es)? )?(?:{_INTO} )?{_THE}"
    rf"(?P<label>{_LABEL}){_END}"
)

_NAMED: tuple[tuple[Kind, str, str], ...] = (
    ("FORMAT", "VIDEO", "video videos vídeo vídeos vidéo vidéos videospots videowerbung clips 動画"),
    ("FORMAT", "AUDIO", "audio audios spots ton audiospots audiowerbung áudio ljud 音声"),
    ("FORMAT", "IMAGE", "image images display banner banners picture pictures static bild bilder imagen imágenes"),
    ("FORMAT", "CATALOG", "catalog catalogue katalog catálogo carousel"),
    ("PLACEMENT", "PODCAST", "podcast podcasts"),
    ("PLACEMENT", "MUSIC", "music musik música musique muziek musica"),
)
_FORMATS: dict[str, tuple[Kind, str]] = {name: (kind, about) for kind, about, names in _NAMED for name in names.split()}
_TIMES = re.compile(
    r"(?:jan|feb|mar|mär|apr|abr|avr|may|mai|mayo|maggio|mei|jun|juin|giu|jul|juil|lug|aug|ago|août|sep"
    r"|set|o[ck]t|out|nov"
    r"|de[zcs]|dic|déc)\w{0,7}$|(?:q[1-4]|h[12]|week|weeks|month|phase|woche|semana|semaine|monat|mes"
    r"|mois|spring|summer"
    r"|autumn|fall|winter|christmas|easter|ostern|weihnachten|navidad|noël|monday|friday|launch|first"
    r"|second|the first)\b"
)
_OTHER_COSTS = re.compile(
    r"(?:creatives?|production|produktion|producción|agency|agentur|agencia|agence|fees?|design|tools?"
    r"|tax|vat|mwst|iva|tva)\b"
)
_STOP = re.compile(
    r"(?:at|ideally|maybe|perhaps|about|around|up|circa|etwa|better|preferably|am besten|idealmente|idéalement|give|put"
    r"|a|an|per|net|gross|netto|brutto|total|budget|media|max|maximum|minimum|min|plus|vat|mwst|from"
    r"|until|starting|over"
    r"|this|next|campaign|kampagne|campaña|campagne|spend|each|ab|bis|von|vom|desde|hasta|du|jusqu|is|ist"
    r"|es|est|all|we|our"
    r"|wir|with|mit|con|avec|and|or|only|not|who|that|which|to spend|for the|overall|insgesamt|gesamt"
    r"|in total|um|zu|of|off"
    r"|or so|women|men|people|adults|frauen|männer|mujeres|hombres|femmes|hommes|days?|day|weeks?|months?"
    r"|reach|awareness"
    r"|clicks?|ads?|advertising|werbung|publicidad|publicité|daily|weekly|monthly|täglich|please|bitte"
    r"|thanks|available)"
    r"(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Part:
    """An amount given to something: a market, a format, a time, or a cost that is no media."""

    mention: Mention
    kind: Kind
    label: str
    about: str


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the total, with the words that gave it."""

    start: int
    end: int
    share: float
    kind: Kind
    label: str
    about: str


def label_parts(reading: Reading, mentions: Sequence[Mention]) -> list[Part]:
    """Find the amounts of neighbouring mentions that are parts of one whole, in order."""
    right = [_labelled(reading, mentions, index, left=False) for index in range(len(mentions))]
    left = [_labelled(reading, mentions, index, left=True) for index in range(len(mentions))]
    return max((_siblings(right), _siblings(left)), key=len)


def _labelled(reading: Reading, mentions: Sequence[Mention], index: int, *, left: bool) -> Part | None:
    mention = mentions[index]
    if left:
        start = max(mentions[index - 1].end if index else 0, mention.start - 60)
        found = _LEFT.search(reading.lower[start : mention.start])
    else:
        start = mention.end
        end = mentions[index + 1].start if index + 1 < len(mentions) else len(reading.lower)
        found = _RIGHT.match(reading.lower[start : min(end, start + 80)])
    if found is None:
        return None
    span = (start + found.start("label"), start + found.end("label"))
    return _part(reading, mention, span)


def _part(reading: Reading, mention: Mention, span: tuple[int, int]) -> Part | None:
    label = reading.lower[slice(*span)].rstrip(".")
    span = (span[0], span[0] + len(label))
    kind, about = _kind(label)
    if kind == "PLACE" and (_STOP.match(label) or not _is_name(reading, span)):
        return None
    words_said = reading.text[slice(*span)]
    return Part(mention, kind, words_said if kind == "PLACE" else about.lower(), about)


def _kind(label: str) -> tuple[Kind, str]:
    for word in label.split():
        if word in _FORMATS:
            return _FORMATS[word]
    if _OTHER_COSTS.match(label):
        return "OTHER", label
    return ("TIME" if _TIMES.match(label) else "PLACE"), label


def _is_name(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell a name by its capital, where the message has capitals at all."""
    return reading.live[span[0]].isupper() or reading.live == reading.lower or not reading.live[span[0]].islower()


def _siblings(parts: Sequence[Part | None]) -> list[Part]:
    """Give the longest run of parts of one kind with labels of their own."""
    best: list[Part] = []
    run: list[Part] = []
    for part in parts:
        fits = part is not None and (
            not run or (run[-1].kind == part.kind and part.mention.basis == run[-1].mention.basis)
        )
        run = ([*run, part] if fits else [part]) if part is not None else []
        if len(run) > len(best) and len({one.label.lower() for one in run}) == len(run):
            best = run
    return best if len(best) > 1 else []


def each_of(reading: Reading, mention: Mention) -> list[str] | None:
    """Give the names in "5k each in Spain and Portugal"; an empty list where nobody is named."""
    right = reading.lower[mention.end : mention.end + 120]
    left = reading.lower[max(0, mention.start - 120) : mention.start]
    je = bool(_JE.search(left))
    found = _EACH_RIGHT.match(right) or (_JE_RIGHT.match(right) if je else None)
    if found:
        return _names(reading, mention.end + found.start("list"), mention.end + found.end("list"))
    if not je and not _EACH_BARE.match(right):
        return None
    if before := _EACH_LEFT.search(left):
        offset = mention.start - len(left)
        return _names(reading, offset + before.start("list"), offset + before.end("list"))
    return [] if _PER_MARKET.match(right) else None


def _names(reading: Reading, start: int, end: int) -> list[str]:
    """Give the names of a list: it ends behind the one that a conjunction leads in, and before a month."""
    names: list[str] = []
    place = start
    closed = False
    for joint in (*_SPLIT_LIST.finditer(reading.text, start, end), None):
        name = _ARTICLE.sub("", reading.text[place : joint.start() if joint else end].strip(" ."))
        if not name or _kind(name.lower())[0] == "TIME":
            break
        names.append(name)
        if joint is None or (closed and "," in joint.group()):
            break
        closed = joint.group().strip(" ,").isalpha()
        place = joint.end()
    return names


def within(reading: Reading, previous_end: int, mention: Mention) -> bool:
    """Tell whether the amount is said to be a part of the one before ("of which 2k for video")."""
    left = reading.lower[max(previous_end, mention.start - 40) : mention.start]
    right = reading.lower[mention.end : mention.end + 16]
    return bool(_WITHIN.search(left) or _WITHIN.match(right.lstrip()))


def part_of(reading: Reading, mentions: Sequence[Mention], index: int) -> Part | None:
    """Label one amount on its own."""
    return _labelled(reading, mentions, index, left=False) or _labelled(reading, mentions, index, left=True)


def is_piece_price(reading: Reading, mention: Mention) -> bool:
    """Tell whether the amount is for one of many things that are no markets ("2.50 EUR each")."""
    return bool(_EACH_BARE.match(reading.lower, mention.end)) and each_of(reading, mention) is None


def is_other_cost(reading: Reading, mentions: Sequence[Mention], index: int) -> bool:
    """Tell whether the amount is for something that is no media, such as the production of the spots."""
    part = _labelled(reading, mentions, index, left=False)
    return part is not None and part.kind == "OTHER"


def find_shares(reading: Reading) -> list[Share]:
    """Find shares such as "60/40 audio/video" or "70 % video, 30 % audio"."""
    return _ratios(reading) or _percentages(reading) or _fractions(reading)


def _fractions(reading: Reading) -> list[Share]:
    """Find "2/3 Texas, 1/3 Florida"; the fractions of a whole add up to one."""
    found: list[Share] = []
    for match in _FRACTION.finditer(reading.lower):
        above, below = _FRACTIONS.get(match["share"], match["share"]).split("/")
        if share := _share(reading, match, float(Fraction(int(above), int(below)))):
            found.append(share)
    return found if len(found) > 1 and abs(sum(share.share for share in found) - 1) < 0.005 else []


def _percentages(reading: Reading) -> list[Share]:
    if not _PERCENT_SIGN.search(reading.lower):
        return []
    for pattern in (_SHARE_RIGHT, _SHARE_LEFT):
        percents = (
            (match, float(Decimal(match["share"].replace(",", ".")) / 100)) for match in pattern.finditer(reading.lower)
        )
        found = [_share(reading, match, share) for match, share in percents]
        shares = [share for share in found if share is not None]
        formats = all(share.kind in {"FORMAT", "PLACEMENT"} for share in shares)
        whole = abs(sum(share.share for share in shares) - 1) < 0.005
        if len(shares) > 1 and (formats or whole):
            return shares
    return []


def _share(reading: Reading, match: re.Match[str], share: float) -> Share | None:
    label = match["label"].rstrip(".")
    kind, about = _kind(label)
    if kind in {"OTHER", "TIME"} or _STOP.match(label) or not _is_name_or_format(reading, match, kind):
        return None
    start = match.start("label")
    return Share(match.start(), match.end(), share, kind, reading.text[start : start + len(label)], about)


def _is_name_or_format(reading: Reading, match: re.Match[str], kind: Kind) -> bool:
    return kind != "PLACE" or _is_name(reading, match.span("label"))


def _ratios(reading: Reading) -> list[Share]:
    for match in _RATIO.finditer(reading.lower):
        numbers = [int(group) for group in match.groups() if group]
        if sum(numbers) == 100 and (shares := list(_ratio(reading, match.span(), numbers))):
            return shares
    for match in _EVEN.finditer(reading.lower):
        if shares := list(_ratio(reading, match.span(), [])):
            return shares
    return []


def _ratio(reading: Reading, span: tuple[int, int], numbers: list[int]) -> Iterator[Share]:
    start, end = span
    after = _RATIO_RIGHT.match(reading.lower[end : end + 100])
    before = _RATIO_LEFT.search(reading.lower[max(0, start - 60) : start])
    if after:
        names = _names(reading, end + after.start("list"), end + after.end("list"))
        end += after.end()
    elif before:
        offset = max(0, start - 60)
        names = _names(reading, offset + before.start("list"), offset + before.end("list"))
        start = offset + before.start()
    else:
        return
    if numbers and len(names) != len(numbers):
        return
    shares = [number / 100 for number in numbers] or [1 / len(names)] * len(names)
    for name, share in zip(names, shares, strict=True):
        kind, about = _kind(name.lower())
        yield Share(start, end, share, kind, name, about)


def to_splits(parts: Sequence[Part]) -> tuple[Split, ...]:
    """Turn amounts into splits; times and costs that are no media are left out."""
    made = (_split(part.kind, part.label, part.about, amount=part.mention.amount) for part in parts)
    return tuple(split for split in made if split is not None)


def shares_to_splits(shares: Sequence[Share]) -> tuple[Split, ...]:
    """Turn shares into splits."""
    made = (_split(share.kind, share.label, share.about, share=share.share) for share in shares)
    return tuple(split for split in made if split is not None)


def even_splits(names: Sequence[str], amount: Decimal) -> tuple[Split, ...]:
    """Give each of the names the same amount."""
    kinds = ((*_kind(name.lower()), name) for name in names)
    made = (_split(kind, name, about, amount=amount) for kind, about, name in kinds)
    return tuple(split for split in made if split is not None)


def _split(
    kind: Kind, label: str, about: str, *, amount: Decimal | None = None, share: float | None = None
) -> Split | None:
    if kind == "TIME" or kind == "OTHER":
        return None
    micros = to_micros(amount) if amount is not None else None
    return Split(about=label if kind == "PLACE" else about, kind=kind, label=label, amount_micros=micros, share=share)
