"""The hidden markets: what holds for every kind of them."""

from dataclasses import replace

import numpy as np
import pytest

from server.agents.planner import History
from server.evaluation.briefs import random_task
from server.evaluation.campaigns import past_campaigns
from server.evaluation.kinds import KINDS, Kind
from server.evaluation.market import Market
from server.evaluation.strategies import PLANNERS, Setting, oracle, proposal_of, setting_of
from server.evaluation.truth import Truth
from server.history.estimates import Estimator
from tests.optimizer.oracles import violations

KIND_IDS = [kind.name for kind in KINDS]


def settings(kind: Kind, briefs: int, campaigns: int = 3_000) -> list[Setting]:
    """Briefs in one market of a kind."""
    market = Market.draw(kind, 7)
    history = History(past_campaigns(market, campaigns, 7))
    rng = np.random.default_rng(7)
    return [_setting(market, history, rng) for _ in range(briefs)]


def _setting(market: Market, history: History, rng: np.random.Generator) -> Setting:
    task = random_task(rng)
    return setting_of(task, history, lambda ground: Truth(market, task, ground.products), rng)


@pytest.mark.parametrize("kind", KINDS, ids=KIND_IDS)
def test_more_money_never_brings_less_in_any_market(kind: Kind) -> None:
    for setting in settings(kind, 4):
        rows = np.arange(len(setting.limits.low))[:, None]
        spends = np.geomspace(1.0, 1e6, 40)
        outcome = setting.truth.response(rows, spends) if not setting.truth.reaching else None
        if outcome is not None:
            assert (np.diff(outcome, axis=1) >= -1e-9 * outcome[:, 1:]).all()


@pytest.mark.parametrize("kind", KINDS, ids=KIND_IDS)
def test_every_strategy_keeps_the_limits_and_none_beats_the_oracle(kind: Kind) -> None:
    for setting in settings(kind, 6):
        best = setting.truth.outcome(oracle(setting).spend)
        for name, planner in PLANNERS.items():
            made = proposal_of(planner, setting)
            assert made is not None, name
            single = name == "best single line"
            limits = replace(setting.limits, fewest=1) if single else setting.limits
            assert violations(limits, np.round(made.spend, 6)) == [], name
            assert single or setting.truth.outcome(made.spend) <= best * (1 + 2e-3), name


def test_the_planner_is_shown_the_campaigns_and_nothing_else() -> None:
    market = Market.draw(KINDS[0], 3)
    one, other = past_campaigns(market, 2_000, 5), past_campaigns(market, 2_000, 5)
    for (name, left), (_, right) in zip(one.columns.arrays(), other.columns.arrays(), strict=True):
        assert np.array_equal(left, right, equal_nan=True), name
    assert not np.array_equal(one.columns.log_cpm, past_campaigns(market, 2_000, 6).columns.log_cpm)


def test_past_planners_favour_what_was_cheap_where_they_bought_and_try_the_rest_seldom() -> None:
    market = Market.draw(KINDS[2], 3)
    columns = past_campaigns(market, 20_000, 5).columns
    keys = [tuple(code) for code in market.codes[:4].T.tolist()]
    codes = (columns.objective, columns.delivery_goal, columns.asset_format, columns.placement)
    bought = np.array([keys.index(key) for key in zip(*(column.tolist() for column in codes), strict=True)])
    usual = market.log_price.mean(axis=0, keepdims=True)
    effect = market.log_price - usual - (market.log_price - usual).mean(axis=1, keepdims=True)
    assert effect[columns.country, bought, columns.parent].mean() < -0.01
    assert set(bought.tolist()) == set(range(len(keys)))


def test_better_advertisers_spend_more_so_that_the_history_hides_how_prices_rise_with_money() -> None:
    market = Market.draw(KINDS[0], 3)
    models = Estimator.fit(past_campaigns(market, 40_000, 5)).models
    assert models is not None
    fitted, *_ = models.price.effects.rates
    assert (fitted[: len(market.elasticity)] < market.elasticity).all()


def yearly(kind: Kind) -> list[float]:
    """How fast log prices change in two countries."""
    columns = past_campaigns(Market.draw(kind, 3), 40_000, 5).columns
    years = (columns.start.astype(np.float64) - columns.start.mean()) / 365
    rows = [np.flatnonzero(columns.country == code) for code in (0, 4)]
    return [float((years[at] * columns.log_cpm[at]).sum() / (years[at] ** 2).sum()) for at in rows]


def test_prices_drift_where_a_market_says_so_and_apart_where_it_says_that() -> None:
    named = {kind.name: kind for kind in KINDS}
    still, drifting = yearly(named["power curves"]), yearly(named["power curves, drifting"])
    assert max(map(abs, still)) < 0.1 < min(drifting)
    apart = named["power curves, drifting apart"]
    assert np.ptp(Market.draw(apart, 3).apart) > apart.apart


def test_what_comes_of_a_plan_is_on_average_what_the_judge_expects() -> None:
    for setting in settings(KINDS[1], 4):
        spend = oracle(setting).spend
        rng = np.random.default_rng(1)
        came = [setting.truth.draw(spend, rng)[1] for _ in range(1_000)]
        assert np.mean(came) == pytest.approx(setting.truth.outcome(spend), rel=0.08)
