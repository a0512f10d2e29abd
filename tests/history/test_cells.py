"""Sums over a whole history say what its rows say, and more than a sample of them."""

from dataclasses import replace

import numpy as np
import pytest

from server.history.cells import PARTS, Cells, cells_of
from server.history.counts import Counts
from server.history.effects import Floats, fit
from server.history.facets import Sizes, facets_of
from server.history.model import Model, fit_model
from server.history.models import PEOPLE, PRICE, PRICE_FINER, fit_models, fullness
from server.history.refining import refined
from server.history.rows import Rows, log_price, rows_of
from server.history.snapshot import Columns, Snapshot, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

_ROWS, _LATER, _SAMPLE, _HALF_LIFE = 120_000, 40_000, 20_000, 540.0
SIZES = Sizes.read(synthetic_vocabulary())


def snapshot_of(columns: Columns) -> Snapshot:
    return build_snapshot(columns, synthetic_vocabulary(), synthetic_about(len(columns.row), 3))


@pytest.fixture(scope="module")
def columns() -> Columns:
    """Campaigns of a market with effects that no pair of facets explains."""
    drawn = synthetic_columns(_ROWS + _LATER, 3)
    key = SIZES.key(facets_of(drawn), ("format", "goal", "country"))
    third = np.random.default_rng(3).normal(0.0, 0.4, key.size)[key.group]
    return replace(drawn, log_cpm=(drawn.log_cpm + third).astype(np.float32))


@pytest.fixture(scope="module")
def known(columns: Columns) -> Snapshot:
    return snapshot_of(columns.take(np.arange(_ROWS)))


@pytest.fixture(scope="module")
def cells(known: Snapshot) -> Cells:
    return cells_of(known, _HALF_LIFE)


def fitted(rows: Rows) -> tuple[Model, Model]:
    """Prices and people."""
    nothing: Floats = np.zeros(len(rows.price))
    people = fit_model(rows, rows.people, rows.recency, PEOPLE, SIZES, 3, None, nothing)
    full = fullness(rows.log_budget, people.expected(SIZES, rows.facets, rows.log_budget, rows.years))
    return fit_model(rows, rows.price, rows.recency, PRICE + PRICE_FINER, SIZES, 5, None, full), people


def missed(price: Model, people: Model, rows: Rows) -> float:
    full = fullness(rows.log_budget, people.expected(SIZES, rows.facets, rows.log_budget, rows.years))
    residual = rows.price - price.expected(SIZES, rows.facets, rows.log_budget, rows.years, full)
    return float(np.var(residual))


def test_effects_fitted_on_cells_are_those_fitted_on_their_rows(known: Snapshot, cells: Cells) -> None:
    rows = rows_of(known).faded(_HALF_LIFE)
    names = [one for one in PRICE + PRICE_FINER if set(one) <= set(PARTS)]
    by_row = fit(rows.price, rows.recency, SIZES.keys(rows.facets, names), noise=0.4)
    by_cell = fit(cells.price, cells.weight, SIZES.keys(cells.facets, names), noise=0.4)
    assert by_cell.mean == pytest.approx(by_row.mean, abs=1e-9)
    for one, other in zip(by_row.effects + by_row.variances, by_cell.effects + by_cell.variances, strict=True):
        np.testing.assert_allclose(other, one, atol=1e-9)


def test_every_campaign_is_in_one_cell_with_its_weight(known: Snapshot, cells: Cells) -> None:
    rows = rows_of(known).faded(_HALF_LIFE)
    assert cells.objectives.sum() == known.count
    assert cells.weight.sum() == pytest.approx(rows.recency.sum())
    assert cells.weight @ cells.price == pytest.approx(rows.recency @ log_price(known.columns))
    for name, shares in (("audience", cells.audiences), ("month", cells.months)):
        np.testing.assert_allclose(shares.sum(axis=1), 1.0, atol=1e-5)
        expected = np.bincount(getattr(rows.facets, name), rows.recency, shares.shape[1])
        np.testing.assert_allclose(cells.weight @ shares, expected, rtol=1e-5, atol=1e-4)


def test_the_order_of_the_campaigns_changes_nothing(known: Snapshot, cells: Cells) -> None:
    order = np.random.default_rng(0).permutation(known.count)
    again = cells_of(snapshot_of(known.columns.take(order)), _HALF_LIFE)
    for (name, one), (_, other) in zip(cells.arrays(), again.arrays(), strict=True):
        np.testing.assert_array_equal(one, other, err_msg=name)


def test_cells_count_what_the_rows_count(known: Snapshot, cells: Cells) -> None:
    of_rows, of_cells = Counts.read(known, SIZES), Counts.read(replace(known, cells=cells), SIZES)
    for one, other in zip(of_rows.of, of_cells.of, strict=True):
        np.testing.assert_array_equal(one, other)


def test_cells_recover_most_of_what_a_sample_does_not_tell(columns: Columns, known: Snapshot, cells: Cells) -> None:
    sample = snapshot_of(known.columns.take(np.arange(0, _ROWS, _ROWS // _SAMPLE)))
    later = rows_of(snapshot_of(columns.take(np.arange(_ROWS, _ROWS + _LATER))))
    price, people = fitted(rows_of(sample))
    of_sample, of_all = missed(price, people, later), missed(*fitted(rows_of(known)), later)
    of_cells = missed(refined(price, people, cells, SIZES, fullness), people, later)
    assert of_cells - of_all < 0.2 * (of_sample - of_all)


def test_the_models_of_a_sample_take_what_its_cells_know(known: Snapshot, cells: Cells) -> None:
    sample = snapshot_of(known.columns.take(np.arange(0, _ROWS, 30)))
    models = fit_models(replace(sample, cells=cells), SIZES)
    assert models is not None
    assert models.price.effects.weight == pytest.approx(cells.weight.sum())
    assert models.people.effects.weight <= sample.count


def test_a_history_in_memory_that_is_too_large_to_fit_whole_is_added_up_too(
    known: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("rows", "models"):
        monkeypatch.setattr(f"server.history.{room}.FITTED_ROWS", 3_000)
    history = snapshot_of(known.columns.take(np.arange(0, _ROWS, 30)))
    models = fit_models(history, SIZES)
    assert models is not None
    assert models.people.effects.weight <= 3_000 < history.count
    assert models.price.effects.weight == pytest.approx(cells_of(history, models.half_life).weight.sum())
