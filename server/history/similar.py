"""The past campaigns most similar to a query, each with the reasons."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from server.history.likeness import RULE_WEIGHTS, likeness
from server.history.query import CampaignQuery, SimilarCampaign
from server.history.record import GENDERS
from server.history.selection import Selection, levels, select
from server.history.snapshot import Floats, Integers, Snapshot, day_of

_POOL = 50
_STEPS = 1_000_000


def similar(snapshot: Snapshot, query: CampaignQuery, limit: int = 5) -> tuple[SimilarCampaign, ...]:
    """Give the campaigns most similar to the query, best first; equals in the order of the snapshot."""
    selection = _pool(snapshot, query, max(limit, _POOL))
    rows = selection.rows
    if not len(rows) or limit < 1:
        return ()
    rules = likeness(snapshot, rows, query)
    total = _total(rules)
    best = _best(total, min(limit, len(rows)))
    return tuple(
        _campaign(snapshot, int(rows[at]), float(total[at]), {name: float(of[at]) for name, of in rules.items()}, query)
        for at in best
    )


def _pool(snapshot: Snapshot, query: CampaignQuery, wanted: int) -> Selection:
    """The narrowest level that holds enough campaigns to choose from, or the widest."""
    steps = levels(query)
    selection = select(snapshot, next(steps))
    for level in steps:
        if len(selection.rows) >= wanted:
            break
        selection = select(snapshot, level)
    return selection


def _total(rules: Mapping[str, Floats]) -> Floats:
    """Weigh the rules that the query speaks about; whole millionths, so that equals are equal everywhere."""
    weight = sum(RULE_WEIGHTS[name] for name in rules)
    total = sum((RULE_WEIGHTS[name] / weight) * values.astype(np.float64) for name, values in rules.items())
    return np.round(np.asarray(total) * _STEPS) / _STEPS


def _best(total: Floats, limit: int) -> Integers:
    """Positions of the largest, ties by position."""
    least = np.partition(total, len(total) - limit)[len(total) - limit]
    above = np.flatnonzero(total >= least)
    return above[np.argsort(-total[above], kind="stable")][:limit]


def _campaign(
    snapshot: Snapshot, at: int, similarity: float, rules: Mapping[str, float], query: CampaignQuery
) -> SimilarCampaign:
    columns, words = snapshot.columns, snapshot.vocabulary
    low, high = int(columns.interests_low[at]), int(columns.interests_high[at])
    genders = int(columns.genders[at])
    log_cpm, log_results = float(columns.log_cpm[at]), float(columns.log_results[at])
    campaign = SimilarCampaign(
        campaign_id=snapshot.campaign_id(at),
        similarity=similarity,
        rules={name: round(value, 3) for name, value in rules.items()},
        why="",
        source=snapshot.about.origin,
        objective=words.objectives[int(columns.objective[at])],
        delivery_goal=words.delivery_goals[int(columns.delivery_goal[at])],
        asset_format=words.asset_formats[int(columns.asset_format[at])],
        placement=words.placements[int(columns.placement[at])],
        country=words.countries[int(columns.country[at])],
        category_id=words.categories[int(columns.category[at])],
        age_min=int(columns.age_min[at]),
        age_max=int(columns.age_max[at]),
        genders=tuple(code for bit, code in enumerate(GENDERS) if genders >> bit & 1),
        interest_ids=tuple(code for bit, code in enumerate(words.interests) if (low | high << 64) >> bit & 1),
        start=day_of(int(columns.start[at])),
        days=int(columns.days[at]),
        budget_micros=round(float(np.exp2(float(columns.log2_budget[at]))) * 100) * 10_000,
        cpm_micros=round(float(np.exp(log_cpm)) * 1e6),
        ctr=_known(float(np.exp(columns.log_ctr[at]))),
        cost_per_result_micros=None if np.isnan(log_results) else round(float(np.exp(log_cpm - log_results)) * 1e3),
        delivery_rate=_known(float(columns.delivery[at])),
    )
    return replace(campaign, why=_why(campaign, rules, query))


def _known(value: float) -> float | None:
    return None if np.isnan(value) else value


def _why(campaign: SimilarCampaign, rules: Mapping[str, float], query: CampaignQuery) -> str:
    """Put each rule that the query speaks about into words."""
    shared = set(campaign.interest_ids) & set(query.interest_ids)
    words = {
        "budget": f"budget {campaign.budget_micros / 1e6:,.0f} EUR against {query.budget_eur or 0:,.0f}",
        "duration": f"{campaign.days} days against {query.days}",
        "demographics": f"audience overlap {rules.get('demographics', 0):.0%}",
        "interests": f"{len(shared)} of {len(query.interest_ids)} interests",
        "category": _category_words(rules),
        "country": f"country {campaign.country}" if rules.get("country") else f"another country ({campaign.country})",
        "delivery": "delivery not known"
        if campaign.delivery_rate is None
        else f"{campaign.delivery_rate:.0%} of the budget delivered",
    }
    return "; ".join(words[rule] for rule in rules)


def _category_words(rules: Mapping[str, float]) -> str:
    shared = rules.get("category", 0)
    return "same category" if shared == 1 else "neighbouring category" if shared else "another category"
