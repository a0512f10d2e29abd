"""The tool that says what comparable campaigns cost and did."""

from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from mcp_types import CallToolResult
from pydantic import Field

from server.domain.money import MICROS, to_micros
from server.domain.products import (
    ASSET_FORMATS,
    OBJECTIVES,
    PLACEMENTS,
    AssetFormat,
    Gender,
    Objective,
    Placement,
    candidates,
)
from server.domain.value import Value
from server.errors import NotFound
from server.history.query import CampaignQuery, Quantiles, SimilarCampaign
from server.tools.arguments import Age, Decimals, Identifiers, Text
from server.tools.faults import shown
from server.tools.given import age_span, money_of
from server.tools.results import answer
from server.tools.rooms import first_level
from server.tools.state import Call, Telling, state_of
from server.tools.strict import READS, strict
from server.tools.tenancy import tenant

if TYPE_CHECKING:
    from server.catalog.catalog import Catalog

_EURO = "EUR"
_LARGE = 10**12
"""Micros converted to learn a rate with twelve digits."""


class Metric(Value):
    """How a metric was distributed over comparable campaigns; money in micro-units."""

    p10: float
    p50: float
    p90: float
    mean: float
    unit: str


class Similar(Value):
    """A past campaign, how similar it is from 0 to 1, and why."""

    campaign_id: str
    similarity: float
    why: str
    objective: str
    delivery_goal: str
    asset_format: str
    placement: str
    country: str
    category_id: str
    start: str
    days: int
    budget_micros: int
    cpm_micros: int
    source: str


class Performance(Value):
    """What comparable campaigns cost and did. `widened_to` says which conditions were dropped to find enough."""

    n: int
    effective_n: float
    widened_to: str
    currency: str
    metrics: dict[str, Metric]
    similar: list[Similar]
    provenance: str
    synthetic: bool
    notes: list[str]


async def get_historical_performance(
    ctx: Call,
    objective: Annotated[Literal["", Objective], Field(description="Empty: any.")] = "",
    asset_format: Annotated[Literal["", AssetFormat], Field(description="Empty: any.")] = "",
    placement: Annotated[Literal["", Placement], Field(description="Empty: any.")] = "",
    geo_ids: Annotated[
        Identifiers, Field(description="Ids of search_geo_targets; compared by country. Empty: all.")
    ] = [],  # noqa: B006 - read only
    category_id: Annotated[Text, Field(max_length=64, description="Id of search_ad_categories.")] = "",
    interest_ids: Annotated[Identifiers, Field(description="Ids of search_audience_interests.")] = [],  # noqa: B006 - read only
    age_min: Annotated[Age, Field(description="From 13; 0: not given.")] = 0,
    age_max: Annotated[Age, Field(description="To 99; 0: not given.")] = 0,
    genders: Annotated[list[Gender], Field(max_length=3, description="Empty: all.")] = [],  # noqa: B006 - read only
    budget: Annotated[Decimals, Field(description="Of one ad set, in whole currency units: '2500'.")] = "",
    currency: Annotated[
        str, Field(pattern="^([A-Za-z]{3})?$", description="ISO code; of budget, and of the result. Empty: EUR.")
    ] = "",
    days: Annotated[int, Field(ge=0, le=3650, description="Length of the flight; 0: any.")] = 0,
    limit: Annotated[int, Field(ge=0, le=20, description="Most similar campaigns to list.")] = 5,
) -> Annotated[CallToolResult, Performance]:
    """Say what past campaigns like this one cost and delivered, and list the most similar ones.

    Gives p10, p50 and p90 of CPM, CPC, click rate, cost per result and delivery rate, with n. Where few campaigns
    match, the question is widened (to the parent category, all countries, ...) and `widened_to` says how far. No
    metrics means that there is not enough data. Repeat it when `synthetic` is true: such numbers are made up.
    """
    rooms, telling = state_of(ctx).rooms, Telling(ctx)
    catalog = await rooms.catalog.get(telling.opening)
    snapshot = (await rooms.history_of(tenant(), telling.opening)).snapshot
    from server.history.benchmarks import benchmarks  # needs the numerics that the history has brought
    from server.history.similar import similar

    youngest, oldest = age_span(age_min, age_max)
    unit = currency.upper() or _EURO
    amount, _ = money_of(budget, unit)
    query = CampaignQuery(
        objective=objective,
        asset_format=asset_format,
        placement=placement,
        countries=_countries(catalog, geo_ids),
        category_id=category_id,
        parent_category_id=first_level(catalog, category_id) if category_id else "",
        interest_ids=tuple(catalog.interests.get(interest_id).id for interest_id in interest_ids),
        age_min=youngest,
        age_max=oldest,
        genders=tuple(genders),
        budget_eur=_euros(catalog, amount, unit) if amount is not None else None,
        days=days or None,
    )
    rate = catalog.currencies.convert(_LARGE, _EURO, unit) / _LARGE
    found = benchmarks(snapshot, query)
    performance = Performance(
        n=found.n,
        effective_n=found.effective_n,
        widened_to=found.widened_to,
        currency=unit,
        metrics={name: _metric(quantiles, rate, unit) for name, quantiles in found.metrics.items()},
        similar=[_similar(campaign, rate) for campaign in similar(snapshot, query, limit)] if limit else [],
        provenance=found.provenance,
        synthetic=snapshot.about.synthetic,
        notes=_notes(objective, asset_format, placement),
    )
    return answer(_text(performance), performance)


TOOL = strict(get_historical_performance, title="Past performance", annotations=READS)


def _notes(
    objective: Literal["", Objective], asset_format: Literal["", AssetFormat], placement: Literal["", Placement]
) -> list[str]:
    """Say that what is asked for cannot be bought; past campaigns of other platforms may have been like it."""
    formats: tuple[AssetFormat, ...] = (asset_format,) if asset_format else ASSET_FORMATS
    placements: tuple[Placement, ...] = (placement,) if placement else PLACEMENTS
    asked: tuple[Objective, ...] = (objective,) if objective else tuple(OBJECTIVES)
    if any(candidates(name, formats=formats, placements=placements) for name in asked):
        return []
    wanted = ", ".join(word for word in (objective, asset_format, placement) if word)
    return [f"No ad product combines {wanted}: catalog://ad-products lists those that can be bought."]


def _euros(catalog: "Catalog", amount: Decimal, currency: str) -> float:
    """Give whole euros to compare campaigns with; nothing is paid with them."""
    return catalog.currencies.convert(to_micros(amount), currency, _EURO) / MICROS


def _metric(quantiles: Quantiles, rate: float, currency: str) -> Metric:
    if quantiles.unit != "EUR_MICROS":
        return Metric(**asdict(quantiles))
    figures = (round(value * rate) for value in (quantiles.p10, quantiles.p50, quantiles.p90, quantiles.mean))
    p10, p50, p90, mean = figures
    return Metric(p10=p10, p50=p50, p90=p90, mean=mean, unit=f"{currency}_MICROS")


def _similar(campaign: SimilarCampaign, rate: float) -> Similar:
    return Similar(
        campaign_id=campaign.campaign_id,
        similarity=round(campaign.similarity, 4),
        why=campaign.why,
        objective=campaign.objective,
        delivery_goal=campaign.delivery_goal,
        asset_format=campaign.asset_format,
        placement=campaign.placement,
        country=campaign.country,
        category_id=campaign.category_id,
        start=campaign.start.isoformat(),
        days=campaign.days,
        budget_micros=round(campaign.budget_micros * rate),
        cpm_micros=round(campaign.cpm_micros * rate),
        source=campaign.source,
    )


def _countries(catalog: "Catalog", geo_ids: list[str]) -> tuple[str, ...]:
    """Give the countries of the places.

    Raises:
        NotFound: An id is not in the catalogue.
    """
    countries: dict[str, None] = {}
    for geo_id in geo_ids:
        entry = catalog.geo.get(geo_id)
        if entry is None:
            raise NotFound(
                f"geo_ids names {shown(geo_id)!r}, which is no place.",
                hint="Use ids of search_geo_targets, such as 'DE'.",
            )
        countries |= dict.fromkeys(place.country for place in catalog.geo.members(entry) or (entry,))
    return tuple(countries)


def _text(found: Performance) -> str:
    kind = "synthetic campaigns (made up, not measured)" if found.synthetic else "campaigns"
    if not found.metrics:
        return "\n".join([f"Not enough {kind} to say anything. Ask for fewer conditions.", *found.notes])
    widened = "" if found.widened_to == "as asked" else f"; widened: {found.widened_to}"
    lines = [
        f"{found.n} comparable {kind}, worth {found.effective_n:.0f} at full likeness{widened}.",
        "metric | p10 | p50 | p90 | mean | unit",
    ]
    lines += [_line(name, metric) for name, metric in found.metrics.items()]
    if found.similar:
        lines.append("Most similar: id | similarity | why")
        lines += [f"{row.campaign_id} | {row.similarity:.2f} | {row.why}" for row in found.similar]
    return "\n".join([*lines, *found.notes, f"Source: {found.provenance}"])


def _line(name: str, metric: Metric) -> str:
    figures = (metric.p10, metric.p50, metric.p90, metric.mean)
    currency, _, micros = metric.unit.partition("_")
    if micros == "MICROS":
        return f"{name} | {' | '.join(_price(figure / 1_000_000) for figure in figures)} | {currency}"
    if metric.unit == "SHARE":
        return f"{name} | {' | '.join(f'{figure:.2%}' for figure in figures)} | share"
    return f"{name} | {' | '.join(f'{figure:.2f}' for figure in figures)} | times"


def _price(amount: float) -> str:
    return f"{amount:,.2f}" if amount >= 1 or not amount else f"{amount:.2g}"
