"""What hold-out chooses: how long a campaign counts, and whether small budgets buy less than their share."""

import math
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from server.history.estimates import Estimator, Query
from server.history.models import Models
from server.history.recency import HALF_LIFE_DAYS
from server.history.snapshot import Columns, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

ROWS = 12_000


def fitted(columns: Columns) -> Estimator:
    """Fit campaigns."""
    return Estimator.fit(build_snapshot(columns, synthetic_vocabulary(), synthetic_about(ROWS, 3)))


def models(columns: Columns) -> Models:
    """What was fitted on campaigns."""
    found = fitted(columns).models
    assert found is not None
    return found


def campaigns() -> Columns:
    """Campaigns without drift or threshold."""
    return synthetic_columns(ROWS, 3)


def test_a_history_whose_countries_drift_apart_forgets_faster_than_one_that_stands_still() -> None:
    columns = campaigns()
    still = models(columns).half_life
    years = (columns.start.astype(np.float64) - columns.start.max()) / 365.0
    own = np.where(columns.country % 2 == 0, 0.8, -0.8) * years
    apart = models(replace(columns, log_cpm=(columns.log_cpm + own).astype(np.float32))).half_life
    assert apart < HALF_LIFE_DAYS <= still


def test_small_budgets_that_buy_less_bend_the_curve_and_others_do_not() -> None:
    columns = campaigns()
    assert models(columns).price.knee == 0.0
    budget = np.exp2(columns.log2_budget.astype(np.float64))
    slow = replace(columns, log_cpm=(columns.log_cpm + np.log1p(600.0 / budget)).astype(np.float32))
    estimator = fitted(slow)
    assert estimator.models is not None
    assert estimator.models.price.knee > 0
    first = date(2026, 11, 2)
    query = Query(objective="CLICKS", countries={"DE": 1.0}, budget=2_000.0, start=first, end=first + timedelta(27))
    found = estimator.estimate(query, [("AUDIO", "CLICKS", "MUSIC"), ("VIDEO", "CLICKS", "MUSIC")])
    assert (found.steepness > 0.2).all()
    small = estimator.estimate(replace(query, budget=150.0), [("AUDIO", "CLICKS", "MUSIC")])
    assert small.impressions.mid[0] < 0.6 * found.impressions.mid[0]


def test_campaigns_that_say_nothing_of_reach_leave_people_unknown_and_prices_as_they_were() -> None:
    columns = campaigns()
    silent = fitted(replace(columns, frequency=np.full_like(columns.frequency, math.nan)))
    first = date(2026, 11, 2)
    query = Query(objective="REACH", countries={"DE": 1.0}, budget=2_000.0, start=first, end=first + timedelta(27))
    found = silent.estimate(query, [("AUDIO", "REACH", "MUSIC")])
    other = fitted(columns).estimate(query, [("AUDIO", "REACH", "MUSIC")])
    assert not silent.meets
    assert not found.people_known
    assert 0.7 < found.impressions.mid[0] / other.impressions.mid[0] < 1.4
