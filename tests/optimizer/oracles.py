# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false, reportArgumentType=false
# scipy has no types.
"""Answers to hold the allocation against, and a checker that recomputes every limit; nothing here solves for real."""

import itertools
from collections.abc import Iterator

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp, minimize

from server.optimizer.problem import Floats, Integers, Problem, Purse, Response, Section


def saturating(ceiling: Floats, half: Floats) -> Response:
    """Outcome = ceiling * spend / (spend + half)."""

    def response(rows: Integers, spend: Floats) -> Floats:
        return ceiling[rows] * spend / (spend + half[rows])

    return response


def s_shaped(ceiling: Floats, half: Floats) -> Response:
    """Outcome = ceiling * spend ** 3 / (spend ** 3 + half ** 3): slow at first, then steep, then saturating."""

    def response(rows: Integers, spend: Floats) -> Floats:
        cube = np.maximum(spend, 0.0) ** 3
        return ceiling[rows] * cube / (cube + half[rows] ** 3)

    return response


def cornered(ceiling: Floats, half: Floats) -> Response:
    """Outcome = ceiling * (spend / half) ** 0.8 up to twice `half`, and nothing more beyond: inventory runs out."""

    def response(rows: Integers, spend: Floats) -> Floats:
        return ceiling[rows] * np.minimum(np.maximum(spend, 0.0) / half[rows], 2.0) ** 0.8

    return response


FAMILIES = {"saturating": saturating, "s-shaped": s_shaped, "cornered": cornered}


def random_problem(
    seed: int, candidates: int, lines: int, *, limits: bool = False, family: str = "saturating", tiers: bool = False
) -> Problem:
    """Candidates of a family of curves, some two to three a combination, minimums and caps.

    On request also locks, sections and a purse (`limits`), and a least number of lines (`tiers`).
    """
    rng = np.random.default_rng(seed)
    total = 10_000.0
    combination = np.arange(candidates) % max(3, candidates // 2)
    low = np.full(candidates, 0.05 * total)
    high = np.clip(np.exp(rng.normal(np.log(total), 0.6, candidates)), 1.5 * low, 0.6 * total)
    ceiling, half = 100 * np.exp(rng.normal(0, 0.5, candidates)), total * np.exp(rng.normal(-0.7, 0.8, candidates))
    purse, sections, must = None, (), None
    if limits:
        inside = rng.random(candidates) < 0.4
        purse = Purse(inside, *_bounds(rng, total)) if rng.random() < 0.5 else None
        kind = combination % 3
        chosen = [number for number in range(2) if rng.random() < 0.5]
        sections = tuple(Section(kind == number, *_bounds(rng, total)) for number in chosen)
        if rng.random() < 0.4:
            must = np.arange(candidates) == rng.integers(candidates)
            amount = float(rng.uniform(0.1, 0.4)) * total
            exact = rng.random() < 0.5
            low = np.where(must, amount, low)
            high = np.where(must, amount if exact else max(amount, 0.6 * total), high)
    fewest = int(rng.integers(1, lines + 1)) if tiers else 1
    curves = FAMILIES[family](ceiling, half)
    return Problem(
        total,
        curves,
        combination,
        low,
        high,
        lines,
        fewest,
        must,
        sections=sections,
        purse=purse,
        concave=family in ("saturating", "cornered"),
    )


def _bounds(rng: np.random.Generator, total: float) -> tuple[float, float]:
    low = float(rng.choice([0.0, 0.2, 0.3, 0.45])) * total
    return low, float(rng.choice([0.5, 0.7, 1.0])) * total


def violations(problem: Problem, spend: Floats, lines: tuple[int, int] | None = None) -> list[str]:
    """Name every limit that an answer breaks, each recomputed from the problem alone."""
    slack = 1e-6 * problem.total
    used = spend > 0
    fewest, most = lines or (problem.fewest, problem.most)
    groups = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    checks = {
        "total": abs(float(spend.sum()) - problem.total) <= slack,
        "negative": bool((spend >= 0).all()),
        "low": bool((spend[used] >= problem.low[used] - slack).all()),
        "high": bool((spend[used] <= problem.high[used] + slack).all()),
        "count": fewest <= int(used.sum()) <= most,
        "combination": len(set(problem.combination[used].tolist())) == int(used.sum()),
        "must": bool(used[problem.locked].all()),
        "groups": all(g.low - slack <= float(spend[g.members].sum()) <= g.high + slack for g in groups),
    }
    return [name for name, kept in checks.items() if not kept]


def selections(problem: Problem) -> Iterator[Integers]:
    """Yield every set of candidates that counts and combinations allow."""
    must = set(np.flatnonzero(problem.locked).tolist())
    for count in range(problem.fewest, problem.most + 1):
        for chosen in itertools.combinations(range(len(problem.low)), count):
            if must <= set(chosen) and len({int(problem.combination[i]) for i in chosen}) == count:
                yield np.array(chosen)


def enumerated(problem: Problem) -> float:
    """The best outcome over every selection, each filled to the optimum; minus infinity where nothing is feasible."""
    return max((filled(problem, chosen) for chosen in selections(problem)), default=-np.inf)


def scanned(problem: Problem, points: int = 400) -> float:
    """The best outcome over every selection of up to three lines, whatever their curves: a fine scan of the money."""
    return max((_by_scan(problem, chosen, points) for chosen in selections(problem)), default=-np.inf)


def _by_scan(problem: Problem, chosen: Integers, points: int) -> float:
    """Try every split of the money over some lines, then finer ones around the best."""
    vertex = _vertex(problem, chosen)
    if vertex is None:
        return -np.inf
    centre, reach, best = vertex, np.inf, float(problem.response(chosen, vertex).sum())
    for _ in range(4):
        low = np.maximum(problem.low[chosen], centre - reach)
        high = np.minimum(problem.high[chosen], centre + reach)
        axes = [
            np.linspace(one, other, points if len(chosen) < 3 else 90) for one, other in zip(low, high, strict=True)
        ]
        spend = np.stack([axis.ravel() for axis in np.meshgrid(*axes[:-1], indexing="ij")] or [np.zeros((0,))], axis=1)
        spend = np.column_stack([spend if len(chosen) > 1 else np.zeros((1, 0)), np.zeros(max(1, len(spend)))])
        spend[:, -1] = problem.total - spend[:, :-1].sum(axis=1)
        kept = (spend[:, -1] >= problem.low[chosen][-1] - 1e-6) & (spend[:, -1] <= problem.high[chosen][-1] + 1e-6)
        for row, least, most in _rows(problem, chosen):
            inside = spend @ row
            kept &= (inside >= least - 1e-6) & (inside <= most + 1e-6)
        if not kept.any():
            return best  # bounds that meet in a point fall between the points of the scan
        outcome = np.where(kept, problem.response(chosen, np.maximum(spend, 0.0)).sum(axis=1), -np.inf)
        top = int(outcome.argmax())
        if outcome[top] > best:
            best, centre = float(outcome[top]), spend[top]
        step = max((float(axis[1] - axis[0]) for axis in axes[:-1] if len(axis) > 1), default=0.0)
        reach = 2.0 * step
    return best


def filled(problem: Problem, chosen: Integers) -> float:
    """The best outcome of exactly these lines."""
    if not _feasible(problem, chosen):
        return -np.inf
    return _by_price(problem, chosen) if not (problem.sections or problem.purse) else _by_slsqp(problem, chosen)


def _by_price(problem: Problem, chosen: Integers) -> float:
    """Bisect the common price; each line's spend follows from it by bisection on its own slope."""
    low, high = problem.low[chosen], problem.high[chosen]
    cheap, dear = 1e-9, 10.0
    for _ in range(45):
        price = (cheap * dear) ** 0.5
        cheap, dear = (
            (price, dear) if _demand(problem, chosen, price, low, high).sum() > problem.total else (cheap, price)
        )
    spend = _demand(problem, chosen, dear, low, high)
    room = np.where(spend < high, high - spend, 0.0)
    spend = spend + room * min(1.0, (problem.total - spend.sum()) / max(room.sum(), 1e-12))
    return float(problem.response(chosen, spend).sum())


def _demand(problem: Problem, chosen: Integers, price: float, low: Floats, high: Floats) -> Floats:
    left, right = low.copy(), high.copy()
    step = 1e-4 * problem.total
    for _ in range(26):
        middle = (left + right) / 2
        slope = (problem.response(chosen, middle + step) - problem.response(chosen, middle - step)) / (2 * step)
        left, right = np.where(slope > price, middle, left), np.where(slope > price, right, middle)
    return (left + right) / 2


def _rows(problem: Problem, chosen: Integers) -> list[tuple[Floats, float, float]]:
    groups = (*problem.sections, *((problem.purse,) if problem.purse else ()))
    return [(g.members[chosen].astype(np.float64), g.low, min(g.high, problem.total)) for g in groups]


def _feasible(problem: Problem, chosen: Integers) -> bool:
    return _vertex(problem, chosen) is not None


def _vertex(problem: Problem, chosen: Integers) -> Floats | None:
    rows = _rows(problem, chosen)
    upper = [row for row, _, _ in rows] + [-row for row, _, _ in rows]
    limits = [high for _, _, high in rows] + [-low for _, low, _ in rows]
    found = linprog(
        -problem.response(chosen, problem.high[chosen]),
        A_ub=np.array(upper) if upper else None,
        b_ub=np.array(limits) if limits else None,
        A_eq=np.ones((1, len(chosen))),
        b_eq=[problem.total],
        bounds=list(zip(problem.low[chosen], problem.high[chosen], strict=True)),
    )
    return np.asarray(found.x) if found.status == 0 else None


def _by_slsqp(problem: Problem, chosen: Integers) -> float:
    start = _vertex(problem, chosen)
    assert start is not None
    rows = _rows(problem, chosen)
    scale = problem.total
    constraints = [{"type": "eq", "fun": lambda x: x.sum() - 1.0}]
    for row, low, high in rows:
        constraints.append({"type": "ineq", "fun": lambda x, row=row, low=low: row @ x - low / scale})
        constraints.append({"type": "ineq", "fun": lambda x, row=row, high=high: high / scale - row @ x})
    found = minimize(
        lambda x: -float(problem.response(chosen, x * scale).sum()),
        start / scale,
        bounds=list(zip(problem.low[chosen] / scale, problem.high[chosen] / scale, strict=True)),
        constraints=constraints,
        method="SLSQP",
        options={"maxiter": 300, "ftol": 1e-12},
    )
    spend = np.clip(found.x * scale, problem.low[chosen], problem.high[chosen])
    kept = abs(spend.sum() - scale) < 1e-5 * scale and all(
        low - 1e-5 * scale <= row @ spend <= high + 1e-5 * scale for row, low, high in rows
    )
    return float(problem.response(chosen, spend).sum()) if kept else -np.inf


def by_milp(problem: Problem, pieces: int = 40) -> Floats | None:
    """Spend per candidate by HiGHS on piecewise linear outcomes, all limits included; None where there is no plan."""
    n = len(problem.low)
    knots = problem.low + (problem.high - problem.low) * (np.linspace(0, 1, pieces + 1)[:, None] ** 1.5)
    rows = np.arange(n)
    values = np.stack([problem.response(rows, knot) for knot in knots])
    widths, gains = np.diff(knots, axis=0), np.diff(values, axis=0)
    wide = np.where(widths > 0, widths, 1.0)
    cost = -np.concatenate([values[0], (gains / wide).ravel()])
    spend = np.hstack([np.diag(problem.low), *(np.eye(n) for _ in range(pieces))])
    used = np.hstack([np.eye(n), np.zeros((n, n * pieces))])
    constraints = [
        LinearConstraint(spend.sum(axis=0)[None], problem.total, problem.total),
        LinearConstraint(used.sum(axis=0)[None], problem.fewest, problem.most),
        LinearConstraint(
            np.array([used[problem.combination == one].sum(axis=0) for one in np.unique(problem.combination)]), 0, 1
        ),
        LinearConstraint(
            np.hstack([-np.tile(np.eye(n), (pieces, 1)) * widths.reshape(-1, 1), np.eye(n * pieces)]), -np.inf, 0
        ),
    ]
    for row, low, high in _rows(problem, rows):
        constraints.append(LinearConstraint((row @ spend)[None], low, high))
    floor = np.concatenate([problem.locked.astype(float), np.zeros(n * pieces)])
    found = milp(
        cost,
        constraints=constraints,
        integrality=np.concatenate([np.ones(n), np.zeros(n * pieces)]),
        bounds=Bounds(floor, np.concatenate([np.ones(n), np.full(n * pieces, np.inf)])),
        options={"mip_rel_gap": 1e-6},
    )
    return None if found.x is None else np.asarray(spend @ found.x)


def milp_outcome(problem: Problem) -> float:
    """The outcome of the set of lines that HiGHS takes, filled to its own optimum."""
    spend = by_milp(problem)
    return -np.inf if spend is None else filled(problem, np.flatnonzero(spend > 1e-3 * problem.total))
