"""How the outcome of a line answers to its money: ever less, up to what there is."""

from dataclasses import dataclass

import numpy as np

from server.optimizer.problem import Floats, Integers

ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """One curve a candidate: impressions = `scale` * spend ** `beta`, cut at `limit`; outcome = `depth` saturating.

    With an infinite `depth` the outcome is `worth` times the impressions. Otherwise it is
    `worth` * `depth` * log(1 + impressions / `depth`): the audience is met ever more often and wears out. `beta` is one
    less the elasticity of the price in the budget.
    """

    scale: Floats
    beta: Floats
    limit: Floats
    worth: Floats
    depth: Floats

    def impressions(self, rows: Integers, spend: Floats) -> Floats:
        """Impressions of candidates at spends."""
        return np.minimum(self.scale[rows] * np.maximum(spend, 0.0) ** self.beta[rows], self.limit[rows])

    def outcome(self, rows: Integers, spend: Floats) -> Floats:
        """Outcome of candidates at spends."""
        seen = self.impressions(rows, spend)
        if not np.isfinite(self.depth).any():
            return self.worth[rows] * seen
        depth = self.depth[rows]
        return self.worth[rows] * np.where(np.isfinite(depth), depth * np.log1p(seen / depth), seen)


def through(cpm: Floats, at: float, elasticity: Floats, limit: Floats, worth: Floats, depth: Floats) -> Curves:
    """Give the curves whose price of a thousand impressions is `cpm` at a budget of `at`."""
    beta = 1.0 - elasticity
    return Curves(1000.0 * at**elasticity / cpm, beta, limit, worth, depth)
