"""The seven rules as numbers: how past campaigns of a combination fared, and how like the plan they were."""

from collections.abc import Mapping

import numpy as np

from server.optimizer.problem import Floats

WEIGHTS: Mapping[str, float] = {
    "cost": 0.30,
    "delivery": 0.15,
    "budget": 0.15,
    "duration": 0.10,
    "demographics": 0.10,
    "interests": 0.10,
    "combination": 0.05,
    "count": 0.05,
}
"""What each rule adds at most (a choice of this project; no source weighs them). Demographics and interests are one
rule in the source; a unique combination and the count by budget are kept by construction."""

BEST = 50
"""The score of a combination is the mean over so many of its best campaigns: one alone would be luck."""


def score(rules: Mapping[str, Floats]) -> tuple[float, dict[str, float]]:
    """Rate a combination by its past campaigns; give the total and what each rule added.

    `rules` holds one array a rule, a place a campaign: for `cost` the campaign's cost over the objective's median in
    the country, for the others a likeness from 0 to 1.
    """
    parts = {name: WEIGHTS[name] * _part(name, values) for name, values in rules.items()}
    count = len(next(iter(parts.values()))) if parts else 0
    kept = {"combination": WEIGHTS["combination"], "count": WEIGHTS["count"]}
    if not count:
        return sum(kept.values()), {**dict.fromkeys(parts, 0.0), **kept}
    total: Floats = np.sum(list(parts.values()), axis=0)
    best = np.argpartition(-total, BEST)[:BEST] if count > BEST else np.arange(count)
    means = {name: float(values[best].mean()) for name, values in parts.items()} | kept
    return sum(means.values()), means


def best_scored(rules: Mapping[str, Floats]) -> int | None:
    """The place of the one campaign with the best score, None without any: the promise of a planner who trusts it."""
    parts = [WEIGHTS[name] * _part(name, values) for name, values in rules.items()]
    total = np.sum(parts, axis=0) if parts else np.zeros(0)
    return int(total.argmax()) if len(total) else None


def _part(name: str, values: Floats) -> Floats:
    known = np.where(np.isnan(values), 1.0 if name == "cost" else 0.5, values)
    return 1.0 / (1.0 + known) if name == "cost" else np.clip(known, 0.0, 1.0)
