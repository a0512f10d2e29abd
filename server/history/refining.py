"""Sharpen the prices that were fitted on a sample by the cells of the whole history.

What a sample tells well (the effects of audiences, months, budgets and time, the noise of one campaign) is kept and
taken out of the mean price of each cell; the effects of the facets that part cells are then fitted on all campaigns.
For them the sums are sufficient: rows would give the same. The one approximation is that budgets in a cell are taken
to spread as a normal distribution of their logarithm, where a slope is not straight.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from server.history.cells import PARTS, Cells
from server.history.effects import Effects, Floats, Integers, fit
from server.history.facets import Facets, Names, Sizes
from server.history.model import REFERENCE_LOG_BUDGET, Model

Crowd = Callable[[Floats, Floats], Floats]
"""How full an audience is, from the log budget and the log of its people."""

_SWEEPS = 4
_NODES, _CHANCES = np.polynomial.hermite_e.hermegauss(5)


def refined(price: Model, people: Model, cells: Cells, sizes: Sizes, crowd: Crowd | None) -> Model:
    """Fit the effects of cells anew; `crowd` is None where nothing is known of people."""
    facets, effects = cells.facets, price.effects
    rest = cells.price - _sloped(price, people, cells, sizes, crowd)
    kept: list[int] = []
    for index, names in enumerate(price.names):
        if set(names) <= set(PARTS):
            kept.append(index)
        else:
            rest -= _shared(effects.effects[index], names, facets, cells, sizes)
    before = Effects(effects.mean, tuple(effects.effects[index] for index in kept), (), (), effects.noise, 0.0)
    keys = sizes.keys(facets, [price.names[index] for index in kept])
    found = fit(rest, cells.weight, keys, (), _SWEEPS, before, effects.noise)
    new, spread = list(effects.effects), list(effects.variances)
    for place, index in enumerate(kept):
        new[index], spread[index] = found.effects[place], found.variances[place]
    fitted = replace(
        effects, mean=found.mean, effects=tuple(new), variances=tuple(spread), weight=max(effects.weight, found.weight)
    )
    return replace(price, effects=fitted)


def _sloped(price: Model, people: Model, cells: Cells, sizes: Sizes, crowd: Crowd | None) -> Floats:
    """What the slopes add to the price of a cell, averaged over its budgets."""
    facets = cells.facets
    spread = np.sqrt(np.maximum(cells.log_budget_squared - cells.log_budget**2, 0.0))
    level = price.expected(sizes, facets, REFERENCE_LOG_BUDGET, 0.0)
    reachable = _people(people, cells, sizes)
    total: Floats = np.zeros(len(cells.years))
    for node, chance in zip(_NODES, _CHANCES / _CHANCES.sum(), strict=True):
        log_budget = cells.log_budget + node * spread
        full = 0.0 if crowd is None else crowd(log_budget, reachable)
        total += chance * (price.expected(sizes, facets, log_budget, cells.years, full) - level)
    return total


def _people(people: Model, cells: Cells, sizes: Sizes) -> Floats:
    """The log of how many people the audiences of a cell hold, on average."""
    total = people.expected(sizes, cells.facets, cells.log_budget, cells.years)
    for names, effect in zip(people.names, people.effects.effects, strict=True):
        if not set(names) <= set(PARTS):
            total = (
                total - effect[sizes.group(cells.facets, names)] + _shared(effect, names, cells.facets, cells, sizes)
            )
    return total


def _shared(effect: Floats, names: Names, facets: Facets, cells: Cells, sizes: Sizes) -> Floats:
    """An effect of audiences or months, averaged over those of each cell."""
    name, shares = ("audience", cells.audiences) if "audience" in names else ("month", cells.months)
    total: Floats = np.zeros(len(cells.weight))
    for number in range(shares.shape[1]):
        alike: Integers = np.full(len(cells.weight), number)
        total += shares[:, number] * effect[sizes.group(replace(facets, **{name: alike}), names)]
    return total
