"""Choose what the data can decide by how well earlier campaigns foretell the prices of later ones."""

from collections.abc import Callable, Sequence

import numpy as np

from server.history.effects import Floats
from server.history.facets import Names, Sizes
from server.history.model import fit_model
from server.history.recency import HALF_LIFE_DAYS, HALF_LIVES
from server.history.rows import Rows

_ALWAYS_FINER = 24_000
"""From so many early campaigns on the finer cells cost next to nothing where they are not needed."""
_BEYOND_DOUBT = 2.0
"""A curve gets another form only where that helps by so many standard errors."""
_SAMPLE = 40_000
"""So many campaigns tell half-lives apart; more only take time."""
_SWEEPS = 3
_KNEES = (100.0, 300.0, 1_000.0, 3_000.0)
"""Euros below which an ad set may be too small to deliver well."""


Told = Callable[[Rows, Sizes], tuple[Floats, Floats]]
"""A measure of campaigns, NaN where one does not say, and how much each counts."""


def finer_pays(
    early: Rows, late: Rows, sizes: Sizes, told: Told, names: tuple[Names, ...], finer: tuple[Names, ...]
) -> bool:
    """Whether finer cells foretell a measure of later campaigns better than the main effects and pairs alone."""
    if len(early.price) >= _ALWAYS_FINER:
        return True
    came, weight = told(late, sizes)
    known = np.isfinite(came) & (weight > 0)
    nothing: Floats = np.zeros(len(early.price))
    values, counts = told(early, sizes)
    misses: list[float] = []
    for used in (names, names + finer):
        model = fit_model(early, values, counts, used, sizes, 5, None, nothing)
        missed = came - model.expected(sizes, late.facets, late.log_budget, late.years)
        misses.append(float(np.average(missed[known] ** 2, weights=weight[known])) if known.any() else 0.0)
    return misses[1] < misses[0]


def chosen_half_life(early: Rows, late: Rows, sizes: Sizes, names: tuple[Names, ...]) -> float:
    """The half-life that foretells later prices best; the usual one where that is no more than luck."""
    early, late = _sampled(early), _sampled(late)
    return _chosen(HALF_LIFE_DAYS, HALF_LIVES, lambda days: _misses(early.faded(days), late, sizes, names, _SWEEPS))


def chosen_knee(early: Rows, late: Rows, sizes: Sizes, names: tuple[Names, ...]) -> float:
    """The budget below which money buys less, where later prices show one; 0 for none."""
    early, late = _sampled(early), _sampled(late)
    return _chosen(0.0, _KNEES, lambda knee: _misses(early, late, sizes, names, _SWEEPS, knee), _BEYOND_DOUBT)


def _chosen(usual: float, others: Sequence[float], misses: Callable[[float], Floats], sure: float = 1.0) -> float:
    """What misses least, the usual value where nothing is better by more than so many standard errors."""
    before = misses(usual)
    best, most = usual, 0.0
    for value in others:
        gain = before - misses(value)
        mean, luck = float(gain.mean()), float(gain.std()) / len(gain) ** 0.5
        if mean > max(most, sure * luck):
            best, most = value, mean
    return best


def _misses(early: Rows, late: Rows, sizes: Sizes, names: tuple[Names, ...], sweeps: int, knee: float = 0.0) -> Floats:
    """By how much the logarithm of each later price is missed, squared."""
    nothing: Floats = np.zeros(len(early.price))
    model = fit_model(early, early.price, early.recency, names, sizes, sweeps, None, nothing, knee)
    return (late.price - model.expected(sizes, late.facets, late.log_budget, late.years)) ** 2


def _sampled(rows: Rows) -> Rows:
    count = len(rows.price)
    return rows if count <= _SAMPLE else rows.take(np.linspace(0, count - 1, _SAMPLE).astype(np.int64))
