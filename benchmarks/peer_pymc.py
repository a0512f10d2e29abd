# pyright: reportMissingImports=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# It runs in the environment of pymc-marketing, which this project does not install.
"""Solve the problems on standard input with pymc-marketing's budget optimizer; `benchmarks.peers` calls it."""

import json
import sys
import time
import warnings
from typing import Any

warnings.simplefilter("ignore")
_started = time.perf_counter()
import arviz as az  # noqa: E402 - its import is timed
import numpy as np  # noqa: E402
import pymc as pm  # noqa: E402
import pymc.dims as pmd  # noqa: E402
import xarray as xr  # noqa: E402
from pymc_marketing.mmm.budget_optimizer import BudgetOptimizer, CustomModelWrapper  # noqa: E402

_IMPORTED = time.perf_counter() - _started


def contribution(family: str, data: Any, size: Any, bend: Any) -> Any:
    """What every channel brings; the same formulas as in `benchmarks.peers`."""
    if family == "power":
        return size * (data + 1e-9) ** bend
    if family == "saturating":
        return size * data / (data + bend)
    return size * data**2 / (data**2 + bend**2)


def optimizer(problem: dict[str, Any]) -> Any:
    """A model whose parameters are known for certain, and the optimizer over it."""
    channels = [f"c{number}" for number in range(len(problem["size"]))]
    with pm.Model(coords={"date": [0], "channel": channels}) as model:
        data = pmd.Data("channel_data", np.ones((1, len(channels))), dims=("date", "channel"))
        size, bend = (pmd.Normal(name, dims=("channel",)) for name in ("size", "bend"))
        brought = contribution(problem["family"], data, size, bend)
        pmd.Deterministic("channel_contribution", brought)
        pmd.Deterministic("total_contribution", brought.sum(dim=("date", "channel")))
    axes = {"chain": [0], "draw": [0], "channel": channels}
    known = {name: (list(axes), np.array(problem[name])[None, None, :]) for name in ("size", "bend")}
    idata = az.InferenceData(posterior=xr.Dataset(known, coords=axes))
    wrapped = CustomModelWrapper(base_model=model, idata=idata, channels=channels)
    return BudgetOptimizer(model=wrapped, num_periods=1, response_variable="total_contribution")


def solved(problem: dict[str, Any]) -> dict[str, Any]:
    """Build once, solve, and solve again for the time alone."""
    started = time.perf_counter()
    tool = optimizer(problem)
    built = time.perf_counter() - started
    bounds = {f"c{number}": (0.0, 1.0) for number in range(len(problem["size"]))}
    tool.allocate_budget(1.0, bounds, return_if_fail=True)
    started = time.perf_counter()
    spend, _ = tool.allocate_budget(1.0, bounds, return_if_fail=True)
    return {"build": built, "solve": time.perf_counter() - started, "spend": np.asarray(spend).tolist()}


if __name__ == "__main__":
    answers = [solved(problem) for problem in json.load(sys.stdin)]
    json.dump({"import": _IMPORTED, "answers": answers}, sys.stdout)
