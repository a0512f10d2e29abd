"""Move money between chosen lines until no move helps: from units of a grid to the last cent."""

import itertools
from functools import cache

import numpy as np

from server.optimizer.problem import Booleans, Floats, Integers, Problem, Response

_FINER = 8.0
_TINY = 1e-12
_SMOOTH = 0.7
"""Where a curve is smooth, the gain of a step is no less than this part of the gain of the step before it."""
_SIDES = np.array([-1.0, 0.0, 1.0])[:, None, None]
_FINEST = 1e-6
"""Moves below a millionth of the budget change an outcome by far less than that."""


def refine(
    response: Response, lines: Integers, start: Floats, low: Floats, high: Floats, total: float, unit: float
) -> tuple[Floats, bool]:
    """Share `total` over several sets of lines at once, one row a set; unused places have `high` zero.

    Around the start, each line's gains a step are laid side by side and the largest are taken. The gains of a line
    fall, so this is the optimum but for the size of a step; what is left is levelled out where the curves are smooth
    there, and by finer steps where one has a corner. Sums are exact up to rounding of floats. Also say whether all
    curves are smooth: where one is not, or bends upwards, moves may still help.
    """
    step = unit / 8.0
    spend = _greedy(response, lines, _around(start, 3.0 * unit, low, high), total, step)
    levelled = _levelled(response, lines, spend, (low, high), step)
    if levelled is not None:
        return levelled, True
    return _greedy(response, lines, _around(spend, 2.0 * step, low, high), total, step / _FINER), False


def _around(spend: Floats, reach: float, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Bounds a reach around some spends, within the lines' own."""
    floor = np.minimum(np.maximum(spend - reach, low), high)
    return floor, np.minimum(high, floor + 2.0 * reach)


def _levelled(
    response: Response, lines: Integers, spend: Floats, bounds: tuple[Floats, Floats], step: float
) -> Floats | None:
    """Bring the slopes of the lines between their bounds to one level; None where that takes finer steps.

    One step of Newton's: slopes and bends are those over a step to either side.
    """
    low, high = bounds
    before, here, after = response(lines, np.maximum(spend + step * _SIDES, 0.0))
    left, right = here - before, after - here
    free = (spend - step >= low) & (spend + step <= high)
    yielding = free / np.maximum(left - right, _TINY * (1.0 + np.abs(here)))
    slope = (left + right) / 2.0
    level = (slope * yielding).sum(axis=1, keepdims=True) / np.maximum(yielding.sum(axis=1, keepdims=True), _TINY)
    move = (slope - level) * yielding
    smooth = free & (right >= _SMOOTH * left) & (np.abs(move) <= 1.0)
    held = ((spend <= low) & (right <= level)) | ((spend >= high) & (left >= level)) | (low >= high)
    return spend + step * move if bool((smooth | held).all()) else None


def _greedy(response: Response, lines: Integers, bounds: tuple[Floats, Floats], total: float, step: float) -> Floats:
    """Spend what the floors leave in steps of the largest gain, and what is left of the last step as far as it goes."""
    floor, ceiling = bounds
    count = int(np.ceil((ceiling - floor).max() / step))
    points = np.minimum(floor[..., None] + step * np.arange(count + 1), ceiling[..., None])
    outcome = response(lines[..., None], points)
    size = (points[..., 1:] - points[..., :-1]).reshape(len(lines), -1)
    gain = (outcome[..., 1:] - outcome[..., :-1]).reshape(len(lines), -1) / np.maximum(size, _TINY)
    gain[size <= 0] = -np.inf
    row = np.arange(len(lines))[:, None]
    order = (-gain).argsort(axis=1, kind="stable")
    ordered = size[row, order]
    rest = total - floor.sum(axis=1, keepdims=True)
    taken = np.empty_like(size)
    taken[row, order] = np.minimum(np.maximum(rest - (ordered.cumsum(axis=1) - ordered), 0.0), ordered)
    return floor + taken.reshape(*floor.shape, count).sum(axis=2)


def exchange(problem: Problem, lines: Integers, start: Floats, unit: float) -> tuple[Floats, float]:
    """Move money between the chosen lines within every bound; give the spends, and how much still breaks a bound."""
    low, high = problem.low[lines], problem.high[lines]
    bounds = _bounds(problem, lines)
    moves = _moves(len(lines))
    spend, step = start + (problem.total - start.sum()) / len(lines), unit * 4.0
    if not len(moves):
        return spend, float(_broken(spend[None], low, high, bounds)[0])
    while step > problem.total * _FINEST:
        tried = spend + step * moves
        tried = np.concatenate([spend[None], tried])
        broken = np.round(_broken(tried, low, high, bounds) / problem.total, 9)
        outcome = problem.response(lines, np.clip(tried, 0.0, high)).sum(axis=1)
        best = int(np.lexsort((-outcome, broken))[0])
        if best == 0 or (broken[best] == broken[0] and outcome[best] <= outcome[0] + _TINY * abs(outcome[0])):
            step /= 2.0
        else:
            spend = tried[best]
    return spend, float(_broken(spend[None], low, high, bounds)[0])


Bounds = list[tuple[Booleans, float, float]]


def _bounds(problem: Problem, lines: Integers) -> Bounds:
    groups = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    return [(group.members[lines], group.low, group.high) for group in groups]


def _broken(spend: Floats, low: Floats, high: Floats, bounds: Bounds) -> Floats:
    """By how much money each row of spends breaks the bounds, in sum."""
    broken = (np.maximum(low - spend, 0.0) + np.maximum(spend - high, 0.0)).sum(axis=1)
    for members, least, most in bounds:
        inside = spend[:, members].sum(axis=1)
        broken += np.maximum(least - inside, 0.0) + np.maximum(inside - most, 0.0)
    return broken


@cache
def _moves(count: int) -> Floats:
    """Every move of one unit from a line to another, and of two units between two pairs of lines."""
    pairs = np.array([[(i == a) - (i == b) for i in range(count)] for a, b in itertools.permutations(range(count), 2)])
    if not len(pairs):
        return np.zeros((0, count))
    double = [one + two for one, two in itertools.combinations(pairs, 2)]
    moves = np.concatenate([pairs, [move for move in double if np.abs(move).sum() == 4]]) if count > 3 else pairs
    return np.unique(moves, axis=0).astype(np.float64)
