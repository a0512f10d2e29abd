# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
# It runs in the environment of google-meridian, which this project does not install.
"""Solve the problems on standard input with Meridian's greedy grid search; `benchmarks.peers` calls it."""

import json
import os
import sys
import time
import warnings
from typing import Any

warnings.simplefilter("ignore")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
_started = time.perf_counter()
import numpy as np  # noqa: E402 - its import is timed
import xarray as xr  # noqa: E402
from meridian.analysis.optimizer import FixedBudgetScenario, OptimizationGrid  # noqa: E402

_IMPORTED = time.perf_counter() - _started
_STEPS = 1_000
_UNITS = 1_000_000
"""Meridian answers in whole units of money."""


def solved(problem: dict[str, Any]) -> dict[str, Any]:
    """Search the grid of outcomes that `benchmarks.peers` made with the common formulas."""
    outcome = np.array(problem["grid"]).T
    steps = np.linspace(0, _UNITS, _STEPS + 1)
    channels = [f"c{number}" for number in range(outcome.shape[1])]
    axes = {"grid_spend_index": np.arange(_STEPS + 1), "channel": channels}
    spend = xr.DataArray(np.repeat(steps[:, None], len(channels), axis=1), coords=axes, dims=list(axes))
    brought = xr.DataArray(outcome * 1_000.0, coords=axes, dims=list(axes))
    tool = OptimizationGrid(
        _grid_dataset=xr.Dataset({"spend_grid": spend, "incremental_outcome_grid": brought}),
        historical_spend=np.full(len(channels), _UNITS / len(channels)),
        use_kpi=True,
        use_posterior=True,
        use_optimal_frequency=False,
        start_date=None,
        end_date=None,
        gtol=1e-4,
        round_factor=0,
        optimal_frequency=None,
        selected_geos=None,
        selected_times=None,
    )
    started = time.perf_counter()
    found = tool._grid_search(spend, brought, FixedBudgetScenario(total_budget=float(_UNITS)))
    return {"build": 0.0, "solve": time.perf_counter() - started, "spend": (np.asarray(found) / _UNITS).tolist()}


if __name__ == "__main__":
    answers = [solved(problem) for problem in json.load(sys.stdin)]
    json.dump({"import": _IMPORTED, "answers": answers}, sys.stdout)
