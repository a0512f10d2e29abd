"""Resolve what the campaign is for: objectives in their order, the category of what is advertised, KPI targets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from server.agents.aims.kpis import KpiMention, find_measure, read_kpis
from server.agents.aims.objectives import ObjectiveMention, read_objectives
from server.agents.finding import Finding
from server.agents.reading import Reading
from server.agents.words.edits import edit_of, is_wish
from server.catalog.catalog import Catalog
from server.catalog.entries import CategoryMatch
from server.domain.brief import Alternative, Clash, Goal, KpiMetric, KpiTarget, Named, Resolution, Source
from server.domain.products import Objective

_NEAR = 40
_ENOUGH = 0.5
_REACH_ALONE = 0.4

_OFFERED = re.compile(
    r"\b(?:our|new|launch\w*|promot\w+|advertis\w+|sell\w*|brand|campaign for|for the|introduc\w+|release|my"
    r"|produce\w*|make|offer\w*|unser\w*|neue\w*"
    r"|bewerben|verkauf\w*|einführ\w*|nuestr\w+|nuev\w+|lanz\w+|promocion\w+|vend\w+|notre|nos|nouve\w+|lanç\w+"
    r"|promouvoir|vend\w+|nosso|novo|nova|nostro"
    r"|nuov\w+|onze?|nieuwe?|vår\w*|ny|nya)(?![^\W_])[^.;\n]{0,22}$"
)
_SELF = re.compile(
    r"\b(?:(?:we are|we['’]re|i am|i['’]m|client is|wir sind|somos|nous sommes|siamo|wij zijn|vi är)"
    r"\s(?:(?:an?|the|una?|eine?|une?|uma?|een|en|ett?)(?:\s|(?<=un)['’]))?|(?:client|advertiser|brand|kunde|annonceur):\s)"
    r"(?:(?!\w+ing\b|(?:for|in|from|of|to)\b)[\w'’-]+\s){0,2}$"
)
"""What the advertiser says it is: "we are a small bank"."""
_AUDIENCE = re.compile(
    r"\b(?:fans? of|lovers? of|into|who (?:like|love|enjoy|play|watch|drink|buy|own|drive|do)|interested in"
    r"|interest in|interests?:?|enthusiasts of|audience|target\w*|reach"
    r"|fans von|interessiert an|interesse an|die gerne|interesad\w+ en|aficionad\w+ a|amantes de"
    r"|a quienes les gusta|intéressé\w* par|amateurs de|passionné\w* de|fans de|qui aiment"
    r"|interessad\w+ em|appassionati di|liefhebbers van)(?![^\W_])[^.;\n]{0,18}$"
)
_FANS = re.compile(
    r"\s(?:fans?|lovers?|enthusiasts?|buffs|addicts|listeners|players|geeks|drinkers|owners|drivers|liebhaber"
    r"|fahrer|hörer|begeisterte)(?![^\W_])"
)
_VENUE = re.compile(
    r"\b(?:at|in|near|during|inside|beim|im|während|en|dans|pendant|durante)\s+(?:(?:the|a|our|der|den|dem|el|la"
    r"|los|las|le|les|un|una|une)\s+)?$"
)
_APP = re.compile(
    r"\b(?:our|new|the|launch\w*|promot\w+|unser\w*|neue\w*|nuestra|nueva|notre|nouvelle|nosso|nova|nostra|onze"
    r"|vår)\s+(?:\w+[\s-]){0,3}?(?:app|apps|application|aplicación|aplicativo|applikation)(?![^\W_])"
    r"|\b(?:app|application|aplicación)\s+(?:launch|release|start|lanzamiento|lancement)|新しいアプリ|アプリ"
)
_PODCAST = re.compile(
    r"\b(?:our|new|launch\w*|promot\w+|unser\w*|neue\w*|nuestro|nuevo|notre|nouveau|nosso|novo|nostro|nuovo|onze"
    r"|vår)\s+(?:\w+[\s-]){0,3}?(?:podcast|podcast series|pódcast)(?![^\W_]|\s(?:ads?|spots?))"
)
_IMPLIED: dict[KpiMetric, Objective] = {
    "CPI": "APP_INSTALLS",
    "CTR": "CLICKS",
    "CPC": "CLICKS",
    "CPL": "LEAD_GEN",
    "CPA": "CONVERSIONS",
    "ROAS": "CONVERSIONS",
    "CPV": "VIDEO_VIEWS",
    "REACH": "REACH",
    "IMPRESSIONS": "EVEN_IMPRESSION_DELIVERY",
    "RESULTS": "CONVERSIONS",
}

# What tells a message about advertising, where no goal is named, from one that only mentions a product.
_CAMPAIGN = re.compile(
    r"campa[gñi]|campanh|kampan|advert|promot|launch|budget|werb|etat|zielgruppe|anunci|presupuesto|publicit|annonc"
    r"|anúnci|orçament|pubblicit|reclame|annons|audience|\b(?:ads?|spots?|brand|target|reach|listeners)\b|[$€£¥]"
    r"|\b(?:eur|usd|gbp|chf|sek|euros?|dollars?|pounds?)\b|\d\d\s?(?:-|–|\+|to|bis|à)|広告|予算|キャンペーン|円"
)
_MENTION = 8

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Aims:
    """The objectives in order, how they came about, and the words."""

    objectives: tuple[Objective, ...]
    source: Source
    confidence: float
    spans: tuple[Span, ...]


def resolve(reading: Reading, prior: Goal | None, catalog: Catalog) -> Finding[Goal]:
    """Read objectives, category and KPI targets; with a prior, apply the message to it."""
    text = reading.lower
    mentions = read_objectives(text)
    kpis = read_kpis(text, reading.language, reading.locale)
    categories = _ranked(catalog, reading, mentions)
    aims = _aims(text, mentions, kpis, prior)
    if aims is None and not kpis and not _is_brief(text):
        categories = [match for match in categories if match.score > 1]
    chosen = _category(categories, prior)
    if aims is None and chosen is None and not kpis:
        return Finding()
    aims = aims or _unnamed(prior)
    said: set[Span] = {*aims.spans, *((kpi.start, kpi.end) for kpi in kpis)}
    if chosen:
        said.add((chosen.start, chosen.end))
    spans = sorted(said)
    value = Goal(
        objective=aims.objectives[0],
        categories=_named(chosen) if chosen else (prior.categories if prior else ()),
        further_objectives=aims.objectives[1:],
        kpi_targets=_targets(kpis, prior),
    )
    resolution = Resolution(
        value=value,
        source=aims.source,
        quotes=tuple(reading.quote(start, end) for start, end in spans),
        confidence=aims.confidence,
        binding="soft" if aims.source != "stated" or all(is_wish(text, *span) for span in aims.spans) else "hard",
        alternatives=tuple(_alternatives(categories, chosen)),
    )
    used: set[Span] = {*said, *((match.start, match.end) for match in categories)}
    return Finding(resolution, contradictions=tuple(_clashes(reading, mentions)), used=tuple(sorted(used)))


def _is_brief(text: str) -> bool:
    """Tell whether a message speaks of advertising at all; a few words are taken for an answer."""
    return len(text.split(None, _MENTION)) <= _MENTION or _CAMPAIGN.search(text) is not None


def _unnamed(prior: Goal | None) -> _Aims:
    """Stand for the objective where only a category or a target was said."""
    if prior:
        return _Aims((prior.objective, *prior.further_objectives), "stated", 0.9, ())
    return _Aims(("REACH",), "assumed", _REACH_ALONE, ())


def _aims(text: str, mentions: list[ObjectiveMention], kpis: list[KpiMention], prior: Goal | None) -> _Aims | None:
    wanted = sorted(
        (one for one in mentions if not one.excluded), key=lambda one: (one.rank, one.confidence < 0.7, one.start)
    )
    refused: set[Objective] = {one.objective for one in mentions if one.excluded}
    refused -= {one.objective for one in wanted}
    spans = tuple((one.start, one.end) for one in mentions)
    named: tuple[Objective, ...] = tuple(dict.fromkeys(one.objective for one in wanted))
    if prior:
        before: tuple[Objective, ...] = (prior.objective, *prior.further_objectives)
        added = bool(wanted) and all(edit_of(text, one.start, one.end) == "add" or one.rank == 2 for one in wanted)
        if added or not named:
            named = tuple(objective for objective in dict.fromkeys((*before, *named)) if objective not in refused)
        if not mentions:
            return None
        return _Aims(named or ("REACH",), "stated", 0.9, spans)
    if named:
        return _Aims(named, "stated", max(one.confidence for one in wanted if one.objective == named[0]), spans)
    return _implied(text, kpis, refused, spans)


def _implied(text: str, kpis: list[KpiMention], refused: set[Objective], spans: tuple[Span, ...]) -> _Aims | None:
    """Infer the objective from a target, a measure, or from an app or a podcast being advertised."""
    for kpi in kpis:
        objective = _IMPLIED.get(kpi.target.metric)
        if objective and objective not in refused:
            return _Aims((objective,), "inferred", 0.75, (*spans, (kpi.start, kpi.end)))
    if measure := find_measure(text):
        objective = _IMPLIED[measure.metric]
        if objective not in refused:
            return _Aims((objective,), "inferred", 0.75, (*spans, (measure.start, measure.end)))
    for objective, pattern in _ADVERTISED:
        match = pattern.search(text)
        if match and objective not in refused:
            return _Aims((objective,), "inferred", 0.6, (*spans, match.span()))
    return None


_ADVERTISED: tuple[tuple[Objective, re.Pattern[str]], ...] = (("APP_INSTALLS", _APP), ("PODCAST_STREAMS", _PODCAST))


def _ranked(catalog: Catalog, reading: Reading, mentions: list[ObjectiveMention]) -> list[CategoryMatch]:
    """Rank the categories that the message names by how likely they are what is advertised."""
    text = reading.lower
    aims = [(one.start, one.end) for one in mentions]
    ranked = [
        CategoryMatch(match.entry, match.score + _context(text, match, aims), match.start, match.end)
        for match in catalog.categories.mentions(reading.live)
    ]
    ranked.sort(key=lambda match: (-match.score, match.start - match.end, -len(match.entry.path), match.entry.id))
    return [match for match in ranked if match.score >= _ENOUGH]


def _context(text: str, match: CategoryMatch, aims: list[Span]) -> float:
    before = text[max(0, match.start - _NEAR) : match.start]
    change = 0.8 if _SELF.search(before) else 0.2 if _OFFERED.search(before) else 0.0
    if _AUDIENCE.search(before) or _FANS.match(text, match.end):
        change -= 0.6
    elif _VENUE.search(before):
        change -= 0.3
    if any(start < match.end and match.start < end for start, end in aims):
        change -= 0.25
    return change


def _category(ranked: list[CategoryMatch], prior: Goal | None) -> CategoryMatch | None:
    if not ranked or (prior and prior.categories and ranked[0].score < 1):
        return None
    return ranked[0]


def _named(match: CategoryMatch) -> tuple[Named, ...]:
    return (Named(id=match.entry.id, name=match.entry.name),)


def _alternatives(ranked: list[CategoryMatch], chosen: CategoryMatch | None) -> Iterator[Alternative]:
    seen = {chosen.entry.id} if chosen else set[str]()
    for match in ranked:
        if match.entry.id not in seen and chosen and match.score > chosen.score - 0.15:
            seen.add(match.entry.id)
            yield Alternative(
                value=match.entry.id, label=match.entry.name, why="The message names this category as well."
            )


def _targets(kpis: list[KpiMention], prior: Goal | None) -> tuple[KpiTarget, ...]:
    named = {kpi.target.metric: kpi.target for kpi in kpis}
    kept = [target for target in (prior.kpi_targets if prior else ()) if target.metric not in named]
    return tuple(sorted((*kept, *named.values()), key=lambda target: target.metric))


def _clashes(reading: Reading, mentions: list[ObjectiveMention]) -> Iterator[Clash]:
    sure = [one for one in mentions if one.confidence >= 0.9]
    for refused in (one for one in sure if one.excluded):
        wanted = next((one for one in sure if not one.excluded and one.objective == refused.objective), None)
        if wanted:
            quotes = (reading.quote(wanted.start, wanted.end), reading.quote(refused.start, refused.end))
            yield Clash(about="goal.objective", quotes=quotes, text=f"“{quotes[0].text}” is wanted and refused.")
    main = [one for one in mentions if one.main and not one.excluded]
    other = next((one for one in main if one.objective != main[0].objective), None)
    if other:
        quotes = (reading.quote(main[0].start, main[0].end), reading.quote(other.start, other.end))
        text = f"“{quotes[0].text}” and “{quotes[1].text}” are both named as the main goal; the first leads."
        yield Clash(about="goal.objective", quotes=quotes, text=text)
