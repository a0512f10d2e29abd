"""Read the results an advertiser asks for: cost ceilings, counts and returns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from server.agents.money.amounts import MoneyMention, find_money
from server.agents.words.numbers import NumberMatch, find_numbers
from server.catalog.geo_demonyms import PEOPLES
from server.domain.brief import KpiMetric, KpiTarget
from server.domain.money import MICROS


@dataclass(frozen=True, slots=True)
class KpiMention:
    """A target and its words."""

    start: int
    end: int
    target: KpiTarget


@dataclass(frozen=True, slots=True)
class Measure:
    """A metric that is named as what counts, without a figure: "KPI: CTR"."""

    start: int
    end: int
    metric: KpiMetric


_COST_ROWS: dict[KpiMetric, str] = {
    "CPM": "cpm|tkp|tausender-kontakt-preis|cost per mille|cost per thousand|coste por mil|coût pour mille"
    "|per 1,000 impressions|per thousand impressions",
    "CPC": "cpc|cost per click|coste por clic|coût par clic|per click|a click|pro klick|por clic|par clic|klickpreis",
    "CPI": "cpi|cost per install|cost per download|coste por instalación|coût par installation|per install"
    "|per download|an install|pro installation|pro install|por instalación|par installation|per app install",
    "CPA": "cpa|cost per acquisition|cost per action|cost per sale|cost per order|coste por adquisición"
    "|coût par acquisition|per acquisition|per sale|per order|per purchase|per booking|a booking|per conversion"
    "|per customer|per new customer|pro bestellung|pro kauf|pro buchung|pro verkauf|pro neukunde|por venta"
    "|por compra|por reserva|par vente|par achat|par commande|par réservation|per ticket sold",
    "CPL": "cpl|cost per lead|coste por lead|coût par lead|per lead|a lead|pro lead|por lead|par lead"
    "|per sign-up|per signup|per registration|pro anmeldung|per test drive|pro probefahrt",
    "CPV": "cpv|cost per view|coste por visualización|coût par vue|per view|a view|pro view|par vue|per completed view",
}
_COSTS: dict[str, KpiMetric] = {name: metric for metric, row in _COST_ROWS.items() for name in row.split("|")}
_ALTERNATIVES = "|".join(sorted((re.escape(name) for name in _COSTS), key=len, reverse=True))
_COST = re.compile(rf"(?<![^\W_])(?P<name>{_ALTERNATIVES})(?![^\W_])")
# More costs than any brief names; the rest of a text that repeats them is not looked at.
_MOST = 100
_TO_AMOUNT = re.compile(
    r"(?:[\s:=<≤~-]|(?:target|goal|ceiling|cap|max\w*|limit|bid|of|at|most|than|is|under|below|around|about|less than"
    r"|no more than|not more than|at most|up to|should|be|must|stay|the|a|lower than|within|to"
    r"|ziel|unter|von|bei|höchstens|maximal|nicht über|soll|liegen|bis|zu|darf|objetivo|de|máximo|menos de"
    r"|inferior a|por debajo de|cible|moins de|inférieur à|maximum|en dessous de|sous|d['’]|sotto|onder"
    r"|under)(?![^\W_]))*"
)
_NUMBER = r"(?P<number>\d[\d.,]*)"
_MEASURES: dict[str, KpiMetric] = {
    "ctr": "CTR",
    "click-through": "CTR",
    "click through": "CTR",
    "klickrate": "CTR",
    "vtr": "CPV",
    "view-through": "CPV",
    "cpc": "CPC",
    "cpi": "CPI",
    "cpl": "CPL",
    "cpa": "CPA",
    "cpv": "CPV",
    "roas": "ROAS",
}
_MEASURE = re.compile(
    r"\b(?:kpis?|success metrics?|measured (?:by|on|in)|judged (?:by|on)|optimi[sz](?:e|ed|ing) (?:for|to|towards)"
    r"|messgröße|gemessen (?:an|am)|optimier\w* auf|métrica|métrique|indicateur|indicador)"
    r"(?:[\s:=–-]|(?:is|are|will be|the|our|ist|sind|es|est|principal|clé|clave|main|primary)(?![^\W_]))*"
    rf"(?P<name>{'|'.join(_MEASURES)})(?![^\W_])"
)
_RATIO = re.compile(
    rf"\b(?:roas|return on ad spend)\b(?:[\s:=>≥]|(?:target|goal|of|at least|at|above|over|is|von|mindestens|über"
    rf"|de|mínimo|minimum|au moins|min)\b)*{_NUMBER}\s?(?P<percent>%)?(?P<x>x\b)?"
    rf"|(?<![\w.,]){_NUMBER.replace('number', 'number2')}\s?(?P<percent2>%|x)?\s(?:roas|return on ad spend)\b"
)
_CTR = re.compile(
    rf"\bctr\b(?:[\s:=>≥]|(?:target|goal|of|at least|at|above|over|is|von|mindestens|über|de|mínimo|minimum"
    rf"|au moins|min)\b)*{_NUMBER}\s?%"
)
_COUNTED: list[tuple[KpiMetric, re.Pattern[str]]] = [
    (
        "REACH",
        re.compile(
            r"\s?(?:different |unique |individual |verschiedene |einzelne |erreichte |personas |)(?:people|persons?"
            r"|listeners|users|individuals|uniques|reach|women|men|adults|parents|menschen|personen|leute|hörer\w*|nutzer\w*"
            r"|frauen|männer"
            r"|personas|oyentes|usuarios|mujeres|hombres|personnes|auditeurs|utilisateurs|femmes|hommes|pessoas"
            rf"|ouvintes|persone|ascoltatori|mensen|luisteraars|personer|lyssnare|{'|'.join(sorted(PEOPLES))}|人)(?![^\W_])"
        ),
    ),
    (
        "IMPRESSIONS",
        re.compile(
            r"\s?(?:ad )?(?:impressions?|impressionen|impresiones|impressões|impressioni|impressies"
            r"|visningar)(?![^\W_])"
        ),
    ),
    (
        "RESULTS",
        re.compile(
            r"\s?(?:\w{1,20} )?(?:installs?|app installs|installations?|downloads?|clicks?|leads?|sign-?ups?"
            r"|registrations?|test drives?|bookings?|purchases?|sales|orders|conversions?|tickets|streams|listens"
            r"|views|visits|visitors|subscribers"
            r"|installationen|klicks|anmeldungen|registrierungen|probefahrten|buchungen|bestellungen|verkäufe"
            r"|aufrufe|besuche|instalaciones|descargas|clics|registros|reservas|ventas|compras|pedidos|entradas"
            r"|visitas|escuchas"
            r"|téléchargements|inscriptions|réservations|ventes|commandes|achats|visites|écoutes|vues"
            r"|billets)(?![^\W_])"
        ),
    ),
]
_WANTED = re.compile(
    r"(?:\b(?:reach(?:ing)?|get(?:ting)?|want|need|goal|target|kpi|aim(?:ing)?|deliver|achieve|hit|expect|at least"
    r"|generate|drive|least|bring|to|for|of|sell|erreich\w*|mindestens|wollen|ziel|brauchen|bis zu|bekommen"
    r"|erzielen|verkaufen"
    r"|alcanzar|llegar a|conseguir|lograr|queremos|objetivo|al menos|obtener|vender|toucher|atteindre|obtenir"
    r"|objectif|voulons|au moins|générer|vendre|alcançar|raggiungere|bereiken|nå"
    r"|(?:how much|what|wie ?viel|was|combien|cuánto|quanto) (?:(?:budget|money|geld|does|do|would|will|for|it|cost"
    r"|kosten|würden|brauchen wir|bräuchten wir|für|co[uû]tent|co[uû]teraient|faut-il pour|cuestan|costarían|custam"
    r"|costano|costerebbero)(?![^\W_]) ?)+))"
    r"(?:[\s:]|(?:around|about|roughly|at least|some|more than|over|is|are|etwa|rund|mindestens|mehr als|unos|unas"
    r"|alrededor de|más de|environ|plus de|auf|a|us|of|the|uns|nous)(?![^\W_]))*$"
)
_WANTED_AFTER = re.compile(
    r"\s(?:is|are|as|would be) (?:the|our|a) (?:goal|target|aim|kpi)"
    r"|[^.;!?\n\d]{0,30}?\s(?:(?:zu )?(?:erreichen|bekommen|erzielen|gewinnen)|te (?:bereiken|halen|krijgen))(?![^\W_])"
)


def read_kpis(text: str, language: str, locale: str) -> list[KpiMention]:
    """Find KPI targets in a folded, lower-case text, in order."""
    found = [*_costs(text, language, locale), *_ratios(text), *_counts(text, language, locale)]
    return sorted(found, key=lambda mention: mention.start)


def find_measure(text: str) -> Measure | None:
    """Find the metric by which the advertiser judges the campaign."""
    match = _MEASURE.search(text)
    return Measure(*match.span(), _MEASURES[match["name"]]) if match else None


def _costs(text: str, language: str, locale: str) -> Iterator[KpiMention]:
    for match in islice(_COST.finditer(text), _MOST):
        metric = _COSTS[match["name"]]
        yield from _cost_after(text, match, metric, language, locale) or _cost_before(
            text, match, metric, language, locale
        )


def _cost_after(text: str, match: re.Match[str], metric: KpiMetric, language: str, locale: str) -> list[KpiMention]:
    lead = _TO_AMOUNT.match(text, match.end())
    begin = lead.end() if lead else match.end()
    return _cost(text, begin, begin + 24, match.span(), metric, language, locale, first=True)


def _cost_before(text: str, match: re.Match[str], metric: KpiMetric, language: str, locale: str) -> list[KpiMention]:
    return _cost(text, max(0, match.start() - 28), match.start(), match.span(), metric, language, locale, first=False)


def _cost(
    text: str,
    begin: int,
    stop: int,
    words: tuple[int, int],
    metric: KpiMetric,
    language: str,
    locale: str,
    *,
    first: bool,
) -> list[KpiMention]:
    """Read the amount directly after or before the words of a cost."""
    piece = text[begin:stop]
    money: list[MoneyMention | NumberMatch] = [*find_money(piece, language, locale)] or [
        *find_numbers(piece, language, locale)
    ]
    beside = [one for one in money if (one.start <= 1 if first else not piece[one.end :].strip(" -a()"))]
    if not beside:
        return []
    chosen = beside[0] if first else beside[-1]
    amount = chosen.amount if isinstance(chosen, MoneyMention) else chosen.value
    currency = (chosen.currency or None) if isinstance(chosen, MoneyMention) else None
    target = KpiTarget(metric=metric, amount_micros=int(amount * Decimal(MICROS)), currency=currency)
    return [KpiMention(min(words[0], begin + chosen.start), max(words[1], begin + chosen.end), target)]


def _ratios(text: str) -> Iterator[KpiMention]:
    for match in _RATIO.finditer(text):
        percent = match["percent"] or (match["percent2"] == "%")
        number = float((match["number"] or match["number2"]).rstrip(".,").replace(",", "."))
        yield KpiMention(*match.span(), KpiTarget(metric="ROAS", number=number / 100 if percent else number))
    for match in _CTR.finditer(text):
        yield KpiMention(
            *match.span(), KpiTarget(metric="CTR", number=float(match["number"].rstrip(".,").replace(",", ".")) / 100)
        )


def _counts(text: str, language: str, locale: str) -> Iterator[KpiMention]:
    if not any(pattern.search(text) for _, pattern in _COUNTED):
        return
    for number in find_numbers(text, language, locale):
        for metric, pattern in _COUNTED:
            noun = pattern.match(text, number.end)
            if not noun or number.value < 10 or (metric == "REACH" and number.value < 1000):
                continue
            before = text[max(0, number.start - 40) : number.start]
            wanted = _WANTED.search(before) or _WANTED_AFTER.match(text, noun.end())
            if wanted and not before.rstrip().endswith(("$", "€", "£")):
                yield KpiMention(number.start, noun.end(), KpiTarget(metric=metric, number=float(number.value)))
                break
