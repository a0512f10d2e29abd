"""How much a past campaign resembles a query, rule by rule, from 0 to 1.

Cost has no part in it: picking by cost among noisy campaigns promises what was luck.
"""

from collections.abc import Mapping

import numpy as np

from server.history.query import CampaignQuery
from server.history.record import GENDERS
from server.history.snapshot import Columns, Floats, Integers, Snapshot, Vocabulary

RULE_WEIGHTS: Mapping[str, float] = {
    "budget": 0.2,
    "duration": 0.15,
    "demographics": 0.2,
    "interests": 0.15,
    "category": 0.15,
    "country": 0.1,
    "delivery": 0.05,
}
"""How much each rule counts among those that the query speaks about (a choice of this project)."""

BUDGET_OCTAVES, DURATION_OCTAVES = 3.0, 2.0
"""Budgets eight times apart, and flights four times apart, have nothing in common."""


def audience_likeness(columns: Columns, rows: Integers, query: CampaignQuery) -> Floats:
    """Overlap of ages times overlap of genders (Jaccard)."""
    low, high = query.age_min or 13, query.age_max or 99
    first, last = columns.age_min[rows].astype(np.int64), columns.age_max[rows].astype(np.int64)
    both = np.maximum(0, np.minimum(last, high) - np.maximum(first, low) + 1)
    either = np.maximum(last, high) - np.minimum(first, low) + 1
    return both / either * _GENDER_OVERLAP[gender_bits(query.genders)][columns.genders[rows]]


def interest_likeness(columns: Columns, rows: Integers, interests: tuple[int, int]) -> Floats:
    """Overlap of interests (Jaccard)."""
    low, high = (np.uint64(bits) for bits in interests)
    theirs_low, theirs_high = columns.interests_low[rows], columns.interests_high[rows]
    both = np.bitwise_count(theirs_low & low) + np.bitwise_count(theirs_high & high)
    either = np.bitwise_count(theirs_low | low) + np.bitwise_count(theirs_high | high)
    return both / np.maximum(either, 1)


def interest_bits(vocabulary: Vocabulary, interest_ids: tuple[str, ...]) -> tuple[int, int]:
    """The interests of a query as two sets of bits; those that the history does not know are left out."""
    bits = sum(1 << number for number, code in enumerate(vocabulary.interests) if code in interest_ids)
    return bits & ((1 << 64) - 1), bits >> 64


def gender_bits(genders: tuple[str, ...]) -> int:
    """Genders as bits; none means all."""
    return sum(1 << number for number, code in enumerate(GENDERS) if code in genders) or (1 << len(GENDERS)) - 1


def likeness(snapshot: Snapshot, rows: Integers, query: CampaignQuery) -> dict[str, Floats]:
    """Every rule that the query speaks about, for each of the rows; delivery is always among them."""
    columns, vocabulary = snapshot.columns, snapshot.vocabulary
    rules: dict[str, Floats] = {}
    if query.budget_eur:
        apart = np.abs(columns.log2_budget[rows] - np.float32(np.log2(query.budget_eur)))
        rules["budget"] = np.maximum(0, 1 - apart / BUDGET_OCTAVES)
    if query.days:
        apart = np.abs(_LOG2[columns.days[rows]] - _LOG2[min(query.days, len(_LOG2) - 1)])
        rules["duration"] = np.maximum(0, 1 - apart / DURATION_OCTAVES)
    if query.age_min is not None or query.age_max is not None or query.genders:
        rules["demographics"] = audience_likeness(columns, rows, query)
    if query.interest_ids:
        rules["interests"] = interest_likeness(columns, rows, interest_bits(vocabulary, query.interest_ids))
    if query.category_id:
        rules["category"] = _category_likeness(snapshot, rows, query)
    if query.countries:
        known = np.array([code in query.countries for code in vocabulary.countries], np.float32)
        rules["country"] = known[columns.country[rows]]
    delivery = columns.delivery[rows].astype(np.float32)
    near = np.maximum(0, 1 - np.abs(1 - delivery))
    rules["delivery"] = np.where(np.isnan(near), np.float32(0.5), near)
    return rules


def _category_likeness(snapshot: Snapshot, rows: Integers, query: CampaignQuery) -> Floats:
    """1 for the category itself or anything below it, a half under the same parent, else 0."""
    vocabulary = snapshot.vocabulary
    parent = [0.5 if code and code == query.parent_category_id else 0.0 for code in vocabulary.parents]
    table = [parent[above] for above in vocabulary.parent_of]
    if query.category_id == query.parent_category_id:
        table = [2 * share for share in table]
    elif query.category_id in vocabulary.categories:
        table[vocabulary.categories.index(query.category_id)] = 1.0
    return np.array(table, np.float32)[snapshot.columns.category[rows]]


def _gender_overlap() -> Floats:
    """Jaccard of every two sets of genders."""
    sets = 1 << len(GENDERS)
    return np.array([[(a & b).bit_count() / max((a | b).bit_count(), 1) for b in range(sets)] for a in range(sets)])


_GENDER_OVERLAP = _gender_overlap()
_LOG2 = np.log2(np.maximum(np.arange(1 << 16), 1)).astype(np.float32)
