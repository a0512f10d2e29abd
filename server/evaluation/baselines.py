"""Ways to foretell a campaign without a model: the median of its group, and the best-scored campaign before it."""

from dataclasses import dataclass

import numpy as np

from server.history.past import Medians, past
from server.history.query import CampaignQuery
from server.history.record import GENDERS
from server.history.snapshot import Columns, Snapshot
from server.optimizer.problem import Floats, Integers
from server.optimizer.score import best_scored

GROUP_MEDIAN, BEST_SCORED = "median of country, objective and format", "best-scored campaign"
_LEAST = 5
"""A median of fewer campaigns is taken over all countries."""


def per_euro(columns: Columns) -> dict[str, Floats]:
    """What each campaign brought per euro of its budget; NaN where it does not say."""
    delivery = columns.delivery.astype(np.float64)
    shown = 1000.0 * np.where(np.isfinite(delivery), delivery, 1.0) / np.exp(columns.log_cpm.astype(np.float64))
    return {
        "impressions": shown,
        "clicks": shown * np.exp(columns.log_ctr.astype(np.float64)),
        "results": shown * np.exp(columns.log_results.astype(np.float64)),
    }


@dataclass(frozen=True, slots=True, eq=False)
class Baselines:
    """What was known on a day, without any fit; built once and asked for many campaigns."""

    known: Snapshot
    medians: Medians
    brought: dict[str, Floats]
    groups: dict[tuple[int, ...], Integers]

    @classmethod
    def read(cls, known: Snapshot) -> "Baselines":
        """Group the campaigns that had finished."""
        columns = known.columns
        groups: dict[tuple[int, ...], Integers] = {}
        narrow = [columns.country, columns.objective, columns.asset_format]
        for keys in (narrow, narrow[1:]):
            stacked = np.stack([key.astype(np.int64) for key in keys], axis=1)
            found, of = np.unique(stacked, axis=0, return_inverse=True)
            order = np.argsort(of.ravel(), kind="stable")
            parts = np.split(order, np.cumsum(np.bincount(of.ravel()))[:-1])
            groups.update({tuple(key): part for key, part in zip(found.tolist(), parts, strict=True)})
        return cls(known, Medians.read(known), per_euro(columns), groups)

    def foretold(self, columns: Columns, row: int, metric: str) -> dict[str, float]:
        """What each baseline promises per euro; NaN where it has no campaign to go by."""
        return {GROUP_MEDIAN: self._median(columns, row, metric), BEST_SCORED: self._best(columns, row, metric)}

    def _median(self, columns: Columns, row: int, metric: str) -> float:
        key = (int(columns.country[row]), int(columns.objective[row]), int(columns.asset_format[row]))
        for group in (key, key[1:]):
            values = self.brought[metric][self.groups.get(group, np.zeros(0, np.int64))]
            values = values[np.isfinite(values)]
            if len(values) >= _LEAST:
                return float(np.median(values))
        return float("nan")

    def _best(self, columns: Columns, row: int, metric: str) -> float:
        found = past(self.known, self.medians, _asked(self.known, columns, row))
        best = best_scored(found.rules)
        return float("nan") if best is None else float(self.brought[metric][found.rows[best]])


def _asked(known: Snapshot, columns: Columns, row: int) -> CampaignQuery:
    """The campaign as one would have asked for it before it ran."""
    words, genders = known.vocabulary, int(columns.genders[row])
    return CampaignQuery(
        objective=words.objectives[int(columns.objective[row])],
        delivery_goal=words.delivery_goals[int(columns.delivery_goal[row])],
        asset_format=words.asset_formats[int(columns.asset_format[row])],
        placement=words.placements[int(columns.placement[row])],
        countries=(words.countries[int(columns.country[row])],),
        category_id=words.categories[int(columns.category[row])],
        parent_category_id=words.parents[int(columns.parent[row])],
        age_min=int(columns.age_min[row]),
        age_max=int(columns.age_max[row]),
        genders=tuple(name for bit, name in enumerate(GENDERS) if genders >> bit & 1),
        budget_eur=float(2.0 ** columns.log2_budget[row]),
        days=int(columns.days[row]),
    )
