"""What is promised against what was delivered later, on campaigns that the fit has not seen."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from server.history.counts import LEVELS
from server.history.effects import Key, Slope, fit
from server.history.estimates import Estimator, Query
from server.history.snapshot import Columns, Snapshot, build_snapshot, day_of
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

_ROWS = 40_000
_COMBINATIONS = [
    ("AUDIO", "CLICKS", "MUSIC"),
    ("VIDEO", "CLICKS", "MUSIC"),
    ("AUDIO", "CLICKS", "PODCAST"),
    ("IMAGE", "IMPRESSIONS", "MUSIC"),
]


@pytest.fixture(scope="module")
def columns() -> Columns:
    return synthetic_columns(_ROWS, 2)


@pytest.fixture(scope="module")
def split(columns: Columns) -> int:
    return int(np.quantile(columns.start, 0.85))


@pytest.fixture(scope="module")
def estimator(columns: Columns, split: int) -> Estimator:
    past = columns.take(np.flatnonzero(columns.start.astype(np.int64) + columns.days < split))
    return Estimator.fit(_snapshot(past))


def _snapshot(columns: Columns) -> Snapshot:
    return build_snapshot(columns, synthetic_vocabulary(), synthetic_about(_ROWS, 2))


def _query(**changes: object) -> Query:
    first = date(2026, 11, 2)
    query = Query(objective="CLICKS", countries={"DE": 1.0}, parent="1335", start=first, end=first + timedelta(days=27))
    return replace(query, **changes)


def _later(
    estimator: Estimator, columns: Columns, split: int, count: int = 400
) -> list[tuple[float, float, float, float]]:
    """Low, mid and high impressions of later campaigns, and what they got."""
    words = estimator.snapshot.vocabulary
    later = np.flatnonzero(columns.start >= split)
    found: list[tuple[float, float, float, float]] = []
    for row in later[:: max(1, len(later) // count)]:
        start, budget = day_of(int(columns.start[row])), float(np.exp2(columns.log2_budget[row]))
        everybody = int(columns.genders[row]) == 7
        query = Query(
            objective=words.objectives[columns.objective[row]],
            countries={words.countries[columns.country[row]]: 1.0},
            parent=words.parents[columns.parent[row]],
            category=words.categories[columns.category[row]],
            budget=budget,
            start=start,
            end=start + timedelta(days=int(columns.days[row]) - 1),
            age_min=int(columns.age_min[row]),
            age_max=int(columns.age_max[row]),
            gendered=not everybody,
            interested=bool(columns.interests_low[row] | columns.interests_high[row]),
        )
        combination = (
            words.asset_formats[columns.asset_format[row]],
            words.delivery_goals[columns.delivery_goal[row]],
            words.placements[columns.placement[row]],
        )
        shown = estimator.estimate(query, [combination]).impressions
        got = budget * float(columns.delivery[row]) / float(np.exp(columns.log_cpm[row])) * 1000
        found.append((float(shown.low[0]) * budget, float(shown.mid[0]) * budget, float(shown.high[0]) * budget, got))
    return found


def test_what_is_promised_is_delivered_on_average(estimator: Estimator, columns: Columns, split: int) -> None:
    ratios = [got / mid for _, mid, _, got in _later(estimator, columns, split)]
    assert np.mean(ratios) == pytest.approx(1.0, abs=0.09)


def test_eight_of_ten_later_campaigns_fall_into_the_interval(
    estimator: Estimator, columns: Columns, split: int
) -> None:
    inside = [low <= got <= high for low, _, high, got in _later(estimator, columns, split)]
    assert 0.74 <= np.mean(inside) <= 0.88


def test_bounds_enclose_the_mid_value(estimator: Estimator) -> None:
    found = estimator.estimate(_query(), _COMBINATIONS)
    for ranged in (found.impressions, found.clicks, found.results):
        assert (ranged.low <= ranged.mid).all()
        assert (ranged.mid <= ranged.high).all()


def test_dearer_markets_give_fewer_impressions(estimator: Estimator) -> None:
    dear, cheap = (estimator.estimate(_query(countries={code: 1.0}), _COMBINATIONS) for code in ("US", "IN"))
    assert (dear.impressions.mid < cheap.impressions.mid).all()


def test_more_money_costs_more_each(estimator: Estimator) -> None:
    little, much = (estimator.estimate(_query(budget=amount), _COMBINATIONS) for amount in (500.0, 500_000.0))
    assert (much.impressions.mid < little.impressions.mid).all()
    assert (much.elasticity >= little.elasticity).all()


def test_part_of_a_country_has_part_of_its_people(estimator: Estimator) -> None:
    whole, part = (estimator.estimate(_query(countries={"DE": share}), _COMBINATIONS) for share in (1.0, 0.1))
    np.testing.assert_allclose(part.people, whole.people * 0.1)


def test_countries_together_have_all_their_people(estimator: Estimator) -> None:
    both = estimator.estimate(_query(countries={"DE": 1.0, "AT": 1.0}), _COMBINATIONS)
    alone = [estimator.estimate(_query(countries={code: 1.0}), _COMBINATIONS) for code in ("DE", "AT")]
    np.testing.assert_allclose(both.people, sum(one.people for one in alone))
    shares = estimator.people_shares(_query(countries={"DE": 1.0, "AT": 1.0}))
    assert shares["DE"] > shares["AT"]
    assert sum(shares.values()) == pytest.approx(1)


def test_rare_combinations_say_how_far_they_widened(estimator: Estimator) -> None:
    found = estimator.estimate(_query(countries={"KE": 1.0}), [("CATALOG", "IMPRESSIONS", "PODCAST")])
    assert LEVELS[int(found.level[0])][1]


def test_what_never_ran_is_unknown() -> None:
    columns = synthetic_columns(3_000, 2)
    audio = columns.take(np.flatnonzero(columns.asset_format == 0))
    found = Estimator.fit(_snapshot(audio)).estimate(_query(), _COMBINATIONS)
    assert found.known.tolist() == [True, False, True, False]


def test_an_unknown_country_is_estimated_as_the_average_one(estimator: Estimator) -> None:
    found = estimator.estimate(_query(countries={"ZZ": 1.0}), _COMBINATIONS)
    assert np.isfinite(found.impressions.mid).all()
    assert (found.effective_n < estimator.estimate(_query(), _COMBINATIONS).effective_n).all()


def test_a_history_of_a_few_campaigns_says_nothing() -> None:
    found = Estimator.fit(_snapshot(synthetic_columns(10, 2))).estimate(_query(), _COMBINATIONS)
    assert not found.known.any()
    assert np.isnan(found.impressions.mid).all()


def test_a_month_index_is_only_given_where_seasons_can_be_told() -> None:
    thin, thick = (Estimator.fit(_snapshot(synthetic_columns(rows, 2))) for rows in (1_000, 20_000))
    assert thin.month_index() == [1.0] * 12
    assert thick.month_index()[10] > 1.05 > thick.month_index()[0]


def test_effects_of_small_groups_are_drawn_to_zero() -> None:
    rng = np.random.default_rng(0)
    group = np.repeat([0, 1, 2], [500, 500, 2])
    y = np.array([0.5, -0.5, 3.0])[group] + 0.3 * rng.standard_normal(len(group))
    found = fit(y, np.ones(len(y)), [Key(group, 4)])
    large, _, small, never = found.effects[0]
    assert large == pytest.approx(0.5, abs=0.06)
    assert small < 2.9
    assert never == 0
    assert found.variances[0][3] > found.variances[0][0]


def test_slopes_are_found_beside_effects() -> None:
    rng = np.random.default_rng(1)
    group, value = rng.integers(0, 20, 4_000), rng.standard_normal(4_000)
    y = rng.normal(0, 0.5, 20)[group] + 0.2 * value + 0.3 * rng.standard_normal(4_000)
    everybody = Key(np.zeros(4_000, np.int64), 1)
    assert fit(y, np.ones(4_000), [Key(group, 20)], [Slope(value, everybody)]).rates[0][0] == pytest.approx(
        0.2, abs=0.02
    )


@pytest.mark.parametrize("rows", [30, 60, 150, 400])
@pytest.mark.parametrize(
    "same", [(), ("frequency",), ("log2_budget", "days", "frequency"), ("country", "asset_format")]
)
def test_a_small_history_never_gives_a_fit_without_measure(columns: Columns, rows: int, same: tuple[str, ...]) -> None:
    drawn = columns.take(np.sort(np.random.default_rng(rows).choice(_ROWS, rows, replace=False)))
    constant = {name: np.full_like(getattr(drawn, name), getattr(drawn, name)[0]) for name in same}
    models = Estimator.fit(_snapshot(replace(drawn, **constant))).models
    assert models is not None
    for widths in (models.impressions_width, models.clicks_width, models.results_width, models.people_width):
        known = np.asarray(widths)[np.isfinite(widths)]
        assert (known < 3).all(), "a finite interval is of the order of the campaigns' own spread"
