"""One fitted model: effects with the names of their groups, and slopes in the budget, the time and the crowding."""

from dataclasses import dataclass

import numpy as np

from server.history.effects import Effects, Floats, Integers, Key, Slope, fit
from server.history.facets import Facets, Names, Sizes
from server.history.rows import Rows

REFERENCE_LOG_BUDGET = float(np.log(3000.0))
"""Where the slope in the budget is zero: any value does, one in the middle of the budgets keeps effects apart."""
_START_SPREAD = 0.5
"""How steeply small budgets may be expected to fall off: one would be in proportion to the money (assumed)."""


def smallness(log_budget: Floats | float, knee: float) -> Floats:
    """How far a budget is below the knee: next to nothing for large ones, then minus the logarithm of the budget."""
    return np.log1p(knee * np.exp(-np.asarray(log_budget, dtype=np.float64)))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Effects with the names of their groups; `knee` is the budget in euros below which money buys less, 0 for none."""

    names: tuple[Names, ...]
    effects: Effects
    knee: float = 0.0

    def expected(
        self,
        sizes: Sizes,
        facets: Facets,
        log_budget: Floats | float,
        years: Floats | float,
        full: Floats | float = 0.0,
    ) -> Floats:
        """The expected logarithm for these facets, budgets, times and how full the audience is."""
        groups = [sizes.group(facets, one) for one in self.names]
        everybody = np.zeros((), np.int64)
        slopes: list[tuple[Floats | float, Integers]] = [
            (log_budget - REFERENCE_LOG_BUDGET, facets.format),
            (years, everybody),
            (full, facets.format),
        ]
        if self.knee:
            slopes.append((smallness(log_budget, self.knee), facets.format))
        return self.effects.expected(groups, slopes)

    def variance(self, sizes: Sizes, facets: Facets) -> Floats:
        """How uncertain that expectation is."""
        return self.effects.variance([sizes.group(facets, one) for one in self.names])


def fit_model(
    rows: Rows,
    values: Floats,
    weight: Floats,
    names: tuple[Names, ...],
    sizes: Sizes,
    sweeps: int,
    start: Model | None,
    full: Floats,
    knee: float = 0.0,
) -> Model:
    """Fit the values of campaigns by the groups of these names; NaN is left out."""
    known = np.isfinite(values)
    everybody = Key(np.zeros(len(values), np.int64), 1)
    slopes = [
        Slope(rows.log_budget - REFERENCE_LOG_BUDGET, sizes.key(rows.facets, ("format",))),
        Slope(rows.years, everybody),
        Slope(full, sizes.key(rows.facets, ("format",))),
    ]
    if knee:
        slopes.append(Slope(smallness(rows.log_budget, knee), sizes.key(rows.facets, ("format",)), _START_SPREAD))
    before = start.effects if start else None
    y, weight = np.where(known, values, 0.0), np.where(known, weight, 0.0)
    return Model(names, fit(y, weight, sizes.keys(rows.facets, names), slopes, sweeps, before), knee)
