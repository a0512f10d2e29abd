from dataclasses import replace

import numpy as np
import pytest

from server.history.benchmarks import benchmarks
from server.history.query import COST_NAMES, CampaignQuery
from server.history.selection import MOST, Level, levels, select
from server.history.similar import similar
from server.history.snapshot import Columns, Snapshot, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

ROWS = 30_000
WIDE = CampaignQuery(objective="REACH", asset_format="AUDIO", countries=("US",))
NARROW = CampaignQuery(
    objective="LEAD_GEN",
    asset_format="AUDIO",
    placement="PODCAST",
    countries=("KE",),
    category_id="1417",
    parent_category_id="1416",
)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return _snapshot(synthetic_columns(ROWS, 1))


def _snapshot(columns: Columns) -> Snapshot:
    return build_snapshot(columns, synthetic_vocabulary(), synthetic_about(len(columns.row), 1))


def _rows(snapshot: Snapshot, query: CampaignQuery) -> np.ndarray:
    """Every campaign that fits, found by looking at each."""
    columns, words = snapshot.columns, snapshot.vocabulary
    fits = np.ones(snapshot.count, bool)
    for values, code, codes in (
        (columns.objective, query.objective, words.objectives),
        (columns.asset_format, query.asset_format, words.asset_formats),
        (columns.delivery_goal, query.delivery_goal, words.delivery_goals),
        (columns.placement, query.placement, words.placements),
    ):
        if code:
            fits &= values == codes.index(code)
    if query.countries:
        fits &= np.isin(columns.country, [words.countries.index(code) for code in query.countries])
    if query.category_id:
        chosen = columns.category == words.categories.index(query.category_id)
        if query.category_id == query.parent_category_id:
            chosen = columns.parent == words.parents.index(query.category_id)
        fits &= chosen
    return np.flatnonzero(fits)


@pytest.mark.parametrize(
    "query",
    [
        WIDE,
        CampaignQuery(countries=("DE", "AT")),
        CampaignQuery(objective="CLICKS", delivery_goal="PAGE_VIEWS", countries=("GB",)),
        CampaignQuery(objective="REACH", placement="PODCAST", countries=("US", "CA")),
        CampaignQuery(category_id="1070", parent_category_id="1058", countries=("US",)),
        CampaignQuery(category_id="1058", parent_category_id="1058", asset_format="VIDEO"),
        NARROW,
    ],
)
def test_a_query_finds_the_same_rows_as_a_look_at_every_campaign(snapshot: Snapshot, query: CampaignQuery) -> None:
    found = select(snapshot, Level("", query), ROWS)

    assert sorted(found.rows.tolist()) == _rows(snapshot, query).tolist()
    assert found.fitting == len(found.rows)


def test_quantiles_are_those_of_the_comparable_campaigns(snapshot: Snapshot) -> None:
    rows = _rows(snapshot, WIDE)
    cpm = np.exp(snapshot.columns.log_cpm[rows].astype(float)) * 1e6
    answer = benchmarks(snapshot, WIDE)

    assert (answer.n, answer.widened_to) == (len(rows), "as asked")
    shown = answer.metrics["cpm"]
    assert (shown.p10, shown.p50, shown.p90) == pytest.approx(np.quantile(cpm, [0.1, 0.5, 0.9]), rel=0.02)
    assert shown.mean == pytest.approx(cpm.mean(), rel=0.01)
    assert shown.unit == "EUR_MICROS"


def test_a_sample_of_a_huge_slice_says_so_and_is_near_the_whole(snapshot: Snapshot) -> None:
    rows = _rows(snapshot, CampaignQuery())
    answer = benchmarks(snapshot, CampaignQuery())

    assert (answer.n, answer.effective_n) == (ROWS, ROWS)
    assert f"{MOST:,} evenly spaced" in answer.provenance
    whole = np.exp(np.median(snapshot.columns.log_cpm[rows])) * 1e6
    assert answer.metrics["cpm"].p50 == pytest.approx(whole, rel=0.05)


def test_a_thin_query_is_widened_step_by_step_and_says_how_far(snapshot: Snapshot) -> None:
    answer = benchmarks(snapshot, NARROW)

    assert answer.widened_to == "all categories, all countries"
    assert "shifted" in answer.provenance
    steps = [level.words for level in levels(NARROW)]
    assert steps[:3] == ["as asked", "parent category", "all categories"]
    assert steps[-1].endswith("all placements and goals, all formats")


def test_costs_from_abroad_are_brought_to_the_level_of_the_country(snapshot: Snapshot) -> None:
    kenya = benchmarks(snapshot, NARROW).metrics["cpm"].p50
    states = benchmarks(snapshot, replace(NARROW, countries=("US",))).metrics["cpm"].p50

    assert kenya < 0.3 * states


def test_an_unknown_country_or_category_is_widened_not_refused(snapshot: Snapshot) -> None:
    country = benchmarks(snapshot, replace(WIDE, countries=("ZZ",)))
    category = benchmarks(snapshot, replace(WIDE, category_id="9999", parent_category_id="9990"))

    assert country.widened_to == "all countries"
    assert category.widened_to == "all categories"


def test_not_enough_data_is_an_answer(snapshot: Snapshot) -> None:
    few = _snapshot(snapshot.columns.take(np.arange(3)))
    answer = benchmarks(few, WIDE)

    assert (answer.n, answer.metrics) == (0, {})
    assert "Not enough" in answer.provenance


def test_few_campaigns_are_drawn_towards_the_wider_group(snapshot: Snapshot) -> None:
    query = replace(WIDE, category_id="1058", parent_category_id="1058")
    raised = {name: values.copy() for name, values in snapshot.columns.arrays()}
    raised["log_cpm"][_rows(snapshot, query)] += 2.0
    answer = benchmarks(_snapshot(Columns(**raised)), query)
    lift = np.log(answer.metrics["cpm"].p50 / benchmarks(snapshot, query).metrics["cpm"].p50)

    assert (answer.widened_to, 30 < answer.n < 120) == ("as asked", True)
    assert 1.3 < lift < 1.95
    assert "towards a wider group (all categories" in answer.provenance


def test_cost_per_result_has_the_name_of_the_objective(snapshot: Snapshot) -> None:
    for objective, name in COST_NAMES.items():
        assert name in benchmarks(snapshot, CampaignQuery(objective=objective)).metrics
    assert "cpi" not in benchmarks(snapshot, WIDE).metrics
    assert "cpi" in benchmarks(snapshot, CampaignQuery()).metrics


def test_campaigns_of_another_size_count_less(snapshot: Snapshot) -> None:
    plain, sized = benchmarks(snapshot, WIDE), benchmarks(snapshot, replace(WIDE, budget_eur=50_000, days=60))

    assert sized.effective_n < plain.effective_n
    assert sized.metrics["delivery_rate"].p50 < plain.metrics["delivery_rate"].p50


def test_the_most_similar_campaigns_come_first_with_their_reasons(snapshot: Snapshot) -> None:
    query = replace(WIDE, budget_eur=5_000, days=28, age_min=18, age_max=34, genders=("FEMALE",), interest_ids=("676",))
    found = similar(snapshot, query, 10)

    assert len(found) == 10
    assert [campaign.similarity for campaign in found] == sorted((c.similarity for c in found), reverse=True)
    assert all(0 <= campaign.similarity <= 1 for campaign in found)
    best = found[0]
    assert (best.country, best.objective, best.asset_format, best.source) == ("US", "REACH", "AUDIO", "synthetic")
    assert set(best.rules) == {"budget", "duration", "demographics", "interests", "country", "delivery"}
    for words in ("budget", "against 5,000", "days against 28", "audience overlap", "of 1 interests", "country US"):
        assert words in best.why


def test_a_campaign_like_itself_is_the_most_similar(snapshot: Snapshot) -> None:
    first = similar(snapshot, replace(WIDE, budget_eur=3_000, days=14, age_min=25, age_max=44), 1)[0]
    again = CampaignQuery(
        objective=first.objective,
        asset_format=first.asset_format,
        delivery_goal=first.delivery_goal,
        countries=(first.country,),
        age_min=first.age_min,
        age_max=first.age_max,
        genders=first.genders,
        interest_ids=first.interest_ids,
        budget_eur=first.budget_micros / 1e6,
        days=first.days,
    )

    assert first.campaign_id in {campaign.campaign_id for campaign in similar(snapshot, again, 3)}


def test_cost_has_no_part_in_similarity(snapshot: Snapshot) -> None:
    cheaper = {name: values.copy() for name, values in snapshot.columns.arrays()}
    cheaper["log_cpm"][::2] -= 3.0
    query = replace(WIDE, budget_eur=5_000)

    ids = [[c.campaign_id for c in similar(s, query, 20)] for s in (snapshot, _snapshot(Columns(**cheaper)))]
    assert ids[0] == ids[1]


def test_no_campaign_is_similar_when_none_are_wanted(snapshot: Snapshot) -> None:
    assert similar(snapshot, WIDE, 0) == ()
