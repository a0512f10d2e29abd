"""Taking changed campaigns into sorted ones gives what sorting all of them anew would."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from server.history.postgres.assembly import Array, Campaigns, columns_of
from server.history.postgres.merging import Rows, merged, narrowed, unseen
from server.history.snapshot import About, build_snapshot
from server.history.synthetic import synthetic_columns, synthetic_vocabulary

ROWS = 600
ABOUT = About("1", "imported", "tests")
COLUMNS = dict(synthetic_columns(ROWS, 7).arrays())


def campaigns(ids: Array, written: Array, drawn: Array) -> Campaigns:
    """Campaigns of these ids and writers, whose facts are those of drawn ones."""
    columns = {name: values[drawn] for name, values in COLUMNS.items() if name != "row"}
    names = np.array([f"campaign {number}".ljust(36) for number in drawn], "S36")
    return Campaigns(columns, ids.astype(np.int64), written.astype(np.int64), names)


def whole(found: Campaigns) -> Rows:
    """The campaigns sorted from scratch."""
    order = np.argsort(found.ids)
    values = {name: array[order] for name, array in found.columns.items()}
    columns = columns_of({**values, "row": np.arange(len(order))})
    snapshot = build_snapshot(columns, synthetic_vocabulary(), ABOUT)
    return Rows(snapshot.columns, found.ids[order], found.written[order], narrowed(found.names[order]))


def joined(old: Campaigns, fresh: Campaigns) -> Campaigns:
    """The old ones without those that changed, and the fresh ones."""
    keep = ~np.isin(old.ids, fresh.ids)

    def both(one: Array, other: Array) -> Any:
        return np.concatenate([one[keep], other])

    columns = {name: both(values, fresh.columns[name]) for name, values in old.columns.items()}
    ids, written = both(old.ids, fresh.ids), both(old.written, fresh.written)
    return Campaigns(columns, ids, written, both(old.names, fresh.names))


@pytest.mark.parametrize("seed", range(12))
def test_merging_equals_sorting_anew(seed: int) -> None:
    random = np.random.default_rng(seed)
    budgets = random.choice(COLUMNS["log2_budget"], 3)
    old = campaigns(random.permutation(np.arange(0, 2 * ROWS, 2))[:400], np.ones(400), random.integers(0, ROWS, 400))
    same_budget = {**old.columns, "log2_budget": random.choice(budgets, 400)}
    old = replace(old, columns=same_budget)
    changed, new = (
        random.choice(old.ids, random.integers(0, 60), replace=False),
        random.integers(0, 2 * ROWS, 40) * 2 + 1,
    )
    ids = np.unique(np.concatenate([changed, new[: random.integers(1, 40)]]))
    fresh = campaigns(ids, np.full(len(ids), 2), random.integers(0, ROWS, len(ids)))
    fresh = replace(fresh, columns={**fresh.columns, "log2_budget": random.choice(budgets, len(ids))})
    expected = whole(joined(old, fresh))
    found, gone = merged(whole(old), unseen(fresh, whole(old)))
    assert set(whole(old).ids[gone]) == set(changed)
    for name, values in found.columns.arrays():
        np.testing.assert_array_equal(values, getattr(expected.columns, name), err_msg=name)
    for name in ("ids", "written"):
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name), err_msg=name)
    assert [name.rstrip() for name in found.names] == [name.rstrip() for name in expected.names]


def test_campaigns_that_are_there_already_are_not_taken_again() -> None:
    old = campaigns(np.arange(50), np.ones(50), np.arange(50))
    again = campaigns(np.arange(40, 60), np.where(np.arange(40, 60) < 45, 2, 1), np.arange(20))
    assert unseen(again, whole(old)).ids.tolist() == [*range(40, 45), *range(50, 60)]


def test_names_that_did_not_change_are_not_copied() -> None:
    old = campaigns(np.arange(50), np.ones(50), np.arange(50))
    rows = whole(old)
    found, _ = merged(rows, campaigns(np.arange(10), np.full(10, 2), np.arange(10)))
    assert found.names is rows.names
    assert found.ids is rows.ids


def test_a_longer_name_widens_all() -> None:
    rows = whole(campaigns(np.arange(9), np.ones(9), np.arange(9)))
    fresh = campaigns(np.array([4]), np.array([2]), np.array([4]))
    found, _ = merged(rows, replace(fresh, names=np.array([b"a much longer name".ljust(36)], "S36")))
    assert [name.rstrip() for name in found.names[3:6]] == [b"campaign 3", b"a much longer name", b"campaign 5"]
