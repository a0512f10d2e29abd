from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from server.history.benchmarks import benchmarks
from server.history.query import CampaignQuery
from server.history.similar import similar
from server.history.snapshot import Snapshot, build_snapshot, day_number, day_of
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

ROWS = 4_000
DRAWN = synthetic_columns(ROWS, 3)


def history(order: np.ndarray | None = None) -> Snapshot:
    columns = DRAWN.take(np.arange(ROWS) if order is None else order)
    return build_snapshot(columns, synthetic_vocabulary(), synthetic_about(ROWS, 3))


@given(seed=st.integers(0, 1_000))
@settings(max_examples=10, deadline=None)
def test_the_order_in_which_a_source_gives_its_rows_changes_nothing(seed: int) -> None:
    one, other = history(), history(np.random.default_rng(seed).permutation(ROWS))
    query = CampaignQuery(objective="REACH", countries=("DE", "SE"), budget_eur=4_000, days=21, age_min=25, age_max=44)

    for (name, values), (_, others) in zip(one.columns.arrays(), other.columns.arrays(), strict=True):
        assert values.tobytes() == others.tobytes(), name
    assert benchmarks(one, query) == benchmarks(other, query)
    assert similar(one, query, 8) == similar(other, query, 8)


def test_rows_are_sorted_by_market_category_and_budget() -> None:
    snapshot = history()
    columns = snapshot.columns
    for market in range(len(snapshot.markets)):
        rows = slice(snapshot.starts[market], snapshot.starts[market + 1])
        codes = [columns.country, columns.objective, columns.asset_format, columns.delivery_goal]
        assert [set(code[rows].tolist()) for code in codes] == [{code} for code in snapshot.markets[market]]
        assert (np.diff(columns.category[rows].astype(int)) >= 0).all()
    for first, last in zip(snapshot.run_starts[:-1], snapshot.run_starts[1:], strict=True):
        assert (np.diff(columns.log2_budget[first:last]) >= 0).all()
        assert len(set(columns.category[first:last].tolist())) == 1


def test_a_campaign_takes_at_most_sixty_bytes_and_cannot_be_changed() -> None:
    snapshot = history()

    assert snapshot.nbytes / snapshot.count <= 60
    assert not any(values.flags.writeable for _, values in snapshot.columns.arrays())


def test_the_first_and_last_day_are_known() -> None:
    first, last = history().dates or (date.max, date.min)

    assert date(2023, 11, 1) <= first < last <= date(2026, 10, 31)
    assert day_of(day_number(date(2024, 2, 29))) == date(2024, 2, 29)


def test_an_empty_history_answers_that_it_knows_nothing() -> None:
    nothing = build_snapshot(DRAWN.take(np.zeros(0, np.int64)), synthetic_vocabulary(), synthetic_about(0, 3))

    assert (nothing.count, nothing.dates) == (0, None)
    assert benchmarks(nothing, CampaignQuery()).metrics == {}
    assert similar(nothing, CampaignQuery()) == ()
