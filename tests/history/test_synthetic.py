from collections.abc import Iterator
from typing import Any, cast

import adtech_crosswalk.loader
import numpy as np
import pytest

from server.domain import products
from server.history import calibration
from server.history.snapshot import Snapshot, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary


def history(rows: int, seed: int = 1) -> Snapshot:
    return build_snapshot(synthetic_columns(rows, seed), synthetic_vocabulary(), synthetic_about(rows, seed))


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return history(40_000)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first, again, other = (b"".join(_bytes(history(3_000, seed))) for seed in (7, 7, 8))

    assert first == again
    assert first != other


def _bytes(snapshot: Snapshot) -> Iterator[bytes]:
    for _, values in snapshot.columns.arrays():
        yield values.tobytes()


def test_every_campaign_is_a_combination_that_can_be_bought(snapshot: Snapshot) -> None:
    columns, words = snapshot.columns, snapshot.vocabulary
    codes = (columns.objective, columns.delivery_goal, columns.asset_format, columns.placement)
    found = {
        (words.objectives[o], words.delivery_goals[g], words.asset_formats[f], words.placements[p])
        for o, g, f, p in cast("list[list[int]]", np.unique(np.stack(codes, axis=1), axis=0).tolist())
    }
    allowed = {
        (objective, product.delivery_goal, product.asset_format, product.placement)
        for objective in products.OBJECTIVES
        for product in products.candidates(objective, formats=products.ASSET_FORMATS)
    }

    assert found <= allowed
    assert {objective for objective, *_ in found} == set(products.OBJECTIVES)
    assert {asset_format for _, _, asset_format, _ in found} == set(products.ASSET_FORMATS)
    assert set(np.unique(columns.country)) == set(range(40))


def test_categories_are_nodes_of_the_taxonomy_under_their_parents() -> None:
    loader = cast("Any", adtech_crosswalk.loader.Loader())
    taxonomy: dict[str, list[dict[str, str]]] = loader.get_taxonomy("iab", "v2.0")
    above = {entry["id"]: entry["parent_id"] for entry in taxonomy["entries"]}

    for industry in calibration.INDUSTRIES:
        assert above[industry.id] in ("", None, industry.id)
        assert {above[child] for child in industry.children} == {industry.id}
        assert set(industry.interests) <= set(calibration.INTERESTS)
    assert len(calibration.INTERESTS) == len(set(calibration.INTERESTS)) <= 128


def test_the_market_keeps_the_published_proportions(snapshot: Snapshot) -> None:
    columns, words = snapshot.columns, snapshot.vocabulary
    audio = columns.asset_format == words.asset_formats.index("AUDIO")
    music = columns.placement == words.placements.index("MUSIC")

    def median(country: str) -> float:
        here = columns.country == words.countries.index(country)
        return float(np.exp(np.median(columns.log_cpm[here & audio & music])))

    assert 8 < median("US") < 20
    assert 1.2 < median("US") / median("DE") < 2.6
    assert median("IN") < 0.2 * median("US")
    assert 0.0005 < float(np.exp(np.median(columns.log_ctr[audio]))) < 0.003
    assert 0.9 < float(np.nanmean(columns.completion[audio].astype(np.float32))) < 0.96
    assert np.isnan(columns.completion[columns.asset_format == words.asset_formats.index("IMAGE")]).all()


def test_targeting_explains_little_of_the_cost(snapshot: Snapshot) -> None:
    columns = snapshot.columns
    _, market = np.unique(
        columns.country.astype(np.int64) << 8 | columns.asset_format.astype(np.int64), return_inverse=True
    )
    mean = np.bincount(market, columns.log_cpm) / np.bincount(market)

    assert 0.6 < float(np.std(columns.log_cpm - mean[market])) < 0.9


def test_large_budgets_deliver_less_and_cost_more(snapshot: Snapshot) -> None:
    columns = snapshot.columns
    large = columns.log2_budget > np.quantile(columns.log2_budget, 0.9)
    small = columns.log2_budget < np.quantile(columns.log2_budget, 0.1)
    delivery = columns.delivery.astype(np.float32)

    assert delivery[large].mean() < delivery[small].mean() - 0.03
    assert np.nanmin(columns.frequency.astype(np.float32)) >= 1
    assert (columns.log_results <= 0).all()


def test_every_campaign_is_labelled_synthetic(snapshot: Snapshot) -> None:
    assert snapshot.about.synthetic
    assert "Synthetic" in snapshot.about.provenance
    assert snapshot.campaign_id(0).startswith("SYN-")
    assert len({snapshot.campaign_id(at) for at in range(200)}) == 200


def test_parameters_name_a_source_for_every_group_of_figures() -> None:
    groups = {name: group for name, group in calibration.parameters().items() if name != "what"}

    assert len(groups) > 8
    assert all(group["source"] for group in groups.values())
