"""How the outcome of a line answers to its money: ever less, up to what there is."""

import math
from dataclasses import dataclass, replace

import numpy as np

from server.optimizer.problem import Floats, Integers
from server.optimizer.reach import OVERLAP, SHAPE

_NOTHING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """One curve a candidate: impressions = `scale` * spend ** `beta`, cut at `limit`; outcome = `depth` saturating.

    With an infinite `depth` the outcome is `worth` times the impressions. Otherwise it is
    `worth` * `depth` * log(1 + impressions / `depth`): the audience is met ever more often and wears out. To that,
    `shared` times the impressions is added: what they bring whichever line shows them. `beta` is one less the
    elasticity of the price in the budget. Where too little money buys less, that is multiplied by
    (spend / (spend + `threshold`)) ** `steepness`, so that the curve is S-shaped.
    """

    scale: Floats
    beta: Floats
    limit: Floats
    worth: Floats
    depth: Floats
    shared: float = 0.0
    threshold: Floats | None = None
    steepness: Floats | None = None

    @property
    def concave(self) -> bool:
        """Whether no curve is S-shaped."""
        return self.threshold is None or not self.threshold.any()

    def impressions(self, rows: Integers, spend: Floats) -> Floats:
        """Impressions of candidates at spends."""
        money = np.maximum(spend, 0.0)
        shown = self.scale[rows] * money ** self.beta[rows]
        if self.threshold is not None and self.steepness is not None:
            shown = shown * _started(money, self.threshold[rows], self.steepness[rows])
        return np.minimum(shown, self.limit[rows])

    def outcome(self, rows: Integers, spend: Floats) -> Floats:
        """Outcome of candidates at spends."""
        seen = self.impressions(rows, spend)
        if not np.isfinite(self.depth).any():
            return self.worth[rows] * seen
        depth = self.depth[rows]
        return (
            self.worth[rows] * np.where(np.isfinite(depth), depth * np.log1p(seen / depth), seen) + self.shared * seen
        )

    def value(self, row: int, spend: float) -> float:
        """The outcome of one candidate at one spend."""
        return float(self.outcome(np.array([row]), np.array([spend]))[0])

    def gain(self, row: int, before: float, after: float) -> float:
        """What a candidate brings more when its spend goes from one amount to another."""
        return self.value(row, after) - self.value(row, before)

    def shown(self, row: int, spend: float) -> float:
        """The impressions of one candidate at one spend."""
        return float(self.impressions(np.array([row]), np.array([spend]))[0])

    def saturation(self, row: int, spend: float) -> float:
        """How much of a candidate's inventory one spend uses up."""
        return self.shown(row, spend) / float(self.limit[row])

    def together(self, spend: Floats) -> tuple["Curves", float]:
        """Count people once over all lines near an allocation: the curves there, and what to add to their sum.

        People reached by several lines are between chance overlap, which depends on the sum of the log curves, and one
        shared audience, which depends on the sum of the impressions. Near the allocation this is linear in both sums.
        """
        used = np.flatnonzero(spend > 0)
        own = float(replace(self, worth=np.ones_like(self.worth), shared=0.0).outcome(used, spend[used]).sum())
        seen = float(self.impressions(used, spend[used]).sum())
        depth = float(self.depth[used].max())
        people = depth / SHAPE
        apart, pooled = math.exp(-own / people), (1.0 + seen / depth) ** -SHAPE
        slopes = (1.0 - OVERLAP) * apart, OVERLAP * pooled / (1.0 + seen / depth)
        reached = people * ((1.0 - OVERLAP) * (1.0 - apart) + OVERLAP * (1.0 - pooled))
        near = replace(self, worth=np.full_like(self.worth, slopes[0]), shared=slopes[1])
        return near, reached - slopes[0] * own - slopes[1] * seen


def _started(spend: Floats, threshold: Floats, steepness: Floats) -> Floats:
    """How much of what the money could buy a line gets that has to get going first."""
    return (spend / np.maximum(spend + threshold, _NOTHING)) ** steepness


def planned(
    per_euro: Floats,
    at: float,
    elasticity: Floats,
    people: Floats,
    cap: float,
    worth: Floats,
    *,
    reaching: bool,
    threshold: Floats | None = None,
    steepness: Floats | None = None,
) -> Curves:
    """Give the curves of candidates that bring so many impressions per euro at a budget of `at` euros.

    `people` and `cap` bound the impressions. The outcome is people when `reaching`, else `worth` an impression.
    A candidate of which nothing is known brings half of the least that is known, so that it is only taken when it must.
    """
    known = np.isfinite(per_euro) & np.isfinite(worth) & (per_euro > 0)
    least = float(per_euro[known].min()) / 2.0 if known.any() else 1.0
    rate = np.where(known, per_euro, least)
    value = np.where(known, worth, float(worth[known].min()) if known.any() else 1.0)
    value = np.ones(len(rate)) if reaching else value
    steep = np.where(known, elasticity, 0.5)
    audience = np.where(np.isfinite(people), people, np.inf)
    depth = SHAPE * audience if reaching else np.full(len(rate), np.inf)
    curves = Curves(rate * at**steep, 1.0 - steep, audience * cap, value, depth)
    if threshold is None or steepness is None or not steepness.any():
        return curves
    scale = curves.scale / _started(np.full(len(rate), at), threshold, steepness)
    return replace(curves, scale=scale, threshold=threshold, steepness=steepness)
