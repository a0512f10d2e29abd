"""What holds for every plan: ids exist, money adds up, the same brief gives the same plan, nothing is dropped."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from server.catalog.catalog import Catalog, open_catalog
from server.domain.flight import Flight
from server.domain.plan import MediaPlan
from server.domain.products import PLATFORMS, AdProduct, check
from tests.connection import Connect, content_of, text_of

_NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
REFERENCE_DATE = date(2027, 1, 13)
PLACES = ["Germany", "Lyon", "Texas", "Spain and Portugal", "the Nordics", "Japan", "London", "Bavaria", "Brazil"]
GOALS = {
    "reach": "REACH",
    "app installs": "APP_INSTALLS",
    "clicks": "CLICKS",
    "video views": "VIDEO_VIEWS",
    "newsletter sign-ups": "LEAD_GEN",
    "podcast streams": "PODCAST_STREAMS",
    "website visits": "WEBSITE_VISITS",
}
CURRENCIES = {"EUR": 1, "USD": 1, "JPY": 150, "GBP": 1, "SEK": 11}

brief_parts = st.fixed_dictionaries(
    {
        "place": st.sampled_from(PLACES),
        "goal": st.sampled_from(sorted(GOALS)),
        "amount": st.integers(300, 90_000),
        "currency": st.sampled_from(sorted(CURRENCIES)),
        "start": st.integers(1, 200),
        "days": st.integers(1, 120),
        "ages": st.tuples(st.integers(18, 40), st.integers(41, 80)),
        "women": st.booleans(),
        "audio": st.booleans(),
        "strategy": st.sampled_from(["optimized", "heuristic"]),
    }
)
Parts = dict[str, object]


def message(parts: Parts) -> tuple[str, date, date, int]:
    """Write a brief, and say which flight and which amount in micro-units it states."""
    start = REFERENCE_DATE + timedelta(days=int(str(parts["start"])))
    end = start + timedelta(days=int(str(parts["days"])) - 1)
    amount = int(str(parts["amount"])) * CURRENCIES[str(parts["currency"])]
    ages = parts["ages"]
    assert isinstance(ages, tuple)
    text = (
        f"Goal: {parts['goal']}. Market: {parts['place']}. Budget: {amount} {parts['currency']}. From {start} to {end},"
        f" ages {ages[0]}-{ages[1]}{', women only' * bool(parts['women'])}{', audio only' * bool(parts['audio'])}."
    )
    return text, start, end, amount * 1_000_000


async def made(connect: Connect, parts: Parts) -> MediaPlan | None:
    """Plan the brief; None where it is refused, with the nearest plan in the refusal."""
    text, *_ = message(parts)
    arguments = {"message": text, "reference_date": REFERENCE_DATE.isoformat(), "strategy": parts["strategy"]}
    async with connect() as client:
        answer = await client.call_tool("create_media_plan", arguments)
    if answer.is_error:
        assert "there is a plan: " in text_of(answer), "a refusal holds the nearest plan"
        return None
    content = content_of(answer)
    return MediaPlan.model_validate({name: content[name] for name in MediaPlan.model_fields if name in content})


@pytest.fixture(scope="module")
def catalog(cache_dir: Path) -> Catalog:
    return open_catalog(cache_dir)


@settings(
    max_examples=40, deadline=None, phases=_NO_SHRINKING, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=brief_parts)
async def test_every_plan_keeps_the_rules(connect: Connect, catalog: Catalog, parts: Parts) -> None:
    plan = await made(connect, parts)
    if plan is None:
        assert parts["audio"], "only a stated format can make such a brief infeasible"
        return
    assert plan.status == "complete"
    _, start, end, micros = message(parts)
    check_money(plan, micros, str(parts["currency"]))
    check_ids(plan, catalog)
    check_constraints(plan, parts, Flight(start=start, end=end))
    again = await made(connect, parts)
    assert again is not None
    assert again.digest == plan.digest
    assert again.plan_id != plan.plan_id


def check_money(plan: MediaPlan, micros: int, currency: str) -> None:
    """Ad sets sum to the stated total, weeks to their ad set, to the micro."""
    assert plan.totals is not None
    assert plan.totals.budget.amount_micros == micros
    assert {ad_set.budget.currency for ad_set in plan.ad_sets} == {currency}
    assert sum(ad_set.budget.amount_micros for ad_set in plan.ad_sets) == micros
    for ad_set in plan.ad_sets:
        assert ad_set.budget.amount_micros > 0
        assert sum(week.amount_micros for week in ad_set.weeks) == ad_set.budget.amount_micros


def check_ids(plan: MediaPlan, catalog: Catalog) -> None:
    """Every place, category and interest is in the catalogue; every ad product can be bought."""
    assert plan.brief.audience is not None
    assert plan.brief.goal is not None
    for place in (*plan.brief.audience.value.geos, *(geo for ad_set in plan.ad_sets for geo in ad_set.targets.geos)):
        entry = catalog.geo.get(place.id)
        assert entry is not None
        assert (entry.type, entry.name, entry.country) == (place.type, place.name, place.country)
    for category in plan.brief.goal.value.categories:
        assert catalog.categories.get(category.id).name == category.name
    assert len({(ad_set.asset_format, ad_set.delivery_goal) for ad_set in plan.ad_sets}) == len(plan.ad_sets)
    for ad_set in plan.ad_sets:
        product = AdProduct(
            objective=ad_set.objective,
            delivery_goal=ad_set.delivery_goal,
            asset_format=ad_set.asset_format,
            placement=ad_set.placement,
            bid_strategy=ad_set.bid_strategy,
            platforms=ad_set.targets.platforms or PLATFORMS,
        )
        assert check(product) == ()


def check_constraints(plan: MediaPlan, parts: Parts, flight: Flight) -> None:
    """What the brief states is in every line of the plan."""
    assert plan.brief.goal is not None
    assert plan.brief.goal.value.objective == GOALS[str(parts["goal"])]
    for ad_set in plan.ad_sets:
        assert ad_set.flight == flight
        assert [(ages.min, ages.max) for ages in ad_set.targets.age_ranges] == [parts["ages"]]
        assert ad_set.targets.genders == (("FEMALE",) if parts["women"] else ())
        assert not parts["audio"] or ad_set.asset_format == "AUDIO"
