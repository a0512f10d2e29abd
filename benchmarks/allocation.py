# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false
# scipy has no types.
"""Measure the allocation: against scipy's SLSQP on the same curves, and its gap to enumeration.

Run: OPENBLAS_NUM_THREADS=1 python -m benchmarks.allocation [--instances N]
"""

import argparse
import time
import warnings
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize

from server.errors import InfeasiblePlan
from server.optimizer.allocation import allocate
from server.optimizer.curves import planned
from server.optimizer.problem import Floats, Problem
from tests.optimizer.oracles import enumerated, filled, random_problem, violations

_ROUNDS = 20
_EQUAL = 1e-7


def relaxed(problem: Problem) -> float:
    """SLSQP on all candidates without a count, then the largest lines of distinct combinations, filled again."""
    chosen: list[int] = []
    for index in np.argsort(-search(problem)):
        if len(chosen) < problem.most and problem.combination[index] not in problem.combination[chosen]:
            chosen.append(int(index))
    return filled(problem, np.array(sorted(chosen)))


def search(problem: Problem, start: Floats | None = None) -> Floats:
    """Shares of the budget by SLSQP, which knows neither counts nor minimums nor combinations."""
    n, total = len(problem.low), problem.total
    rows = np.arange(n)
    return minimize(
        lambda x: -float(problem.response(rows, x * total).sum()),
        np.full(n, 1.0 / n) if start is None else start,
        bounds=[(0.0, float(high) / total) for high in problem.high],
        constraints=[{"type": "eq", "fun": lambda x: x.sum() - 1.0, "jac": np.ones_like}],
        method="SLSQP",
    ).x


def timed(solve: Callable[[Problem], object], problems: list[Problem], rounds: int) -> float:
    """Milliseconds a problem, the best round."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        for problem in problems:
            solve(problem)
        best = min(best, time.process_time() - started)
    return 1000 * best / len(problems)


def speed() -> None:
    """Print how many times faster than SLSQP, and whether ever worse, on three families of curves."""
    for name, problems in (
        ("saturating", [random_problem(seed, 25, 5) for seed in range(20)]),
        ("power", [_product(seed, reaching=False) for seed in range(20)]),
        ("reach", [_product(seed, reaching=True) for seed in range(20)]),
    ):
        ours, theirs = timed(allocate, problems, _ROUNDS), timed(search, problems, 1)
        pairs = [(allocate(one).best.outcome, relaxed(one)) for one in problems]
        worse = sum(own < other * (1 - _EQUAL) for own, other in pairs)
        gain = 100 * float(np.mean([own / other - 1 for own, other in pairs]))
        print(
            f"25 candidates, 5 lines, {name} curves: {ours:.2f} ms, SLSQP {theirs:.1f} ms, {theirs / ours:.0f} times "
            f"faster; worse than SLSQP cut to the lines: {worse} of {len(problems)}, mean gain {gain:.2f} %"
        )


def _product(seed: int, *, reaching: bool) -> Problem:
    """The same limits with the planner's own curves."""
    rng = np.random.default_rng(seed)
    problem = random_problem(seed, 25, 5)
    curves = planned(
        np.exp(rng.normal(4.8, 0.5, 25)),
        2_000.0,
        rng.uniform(0.03, 0.12, 25),
        np.full(25, 2e6),
        50.0,
        np.exp(rng.normal(-6.0, 0.5, 25)),
        reaching=reaching,
    )
    return replace(problem, response=curves.outcome)


def gap(instances: int) -> None:
    """Print the worst gap to enumeration over random instances with every kind of limit."""
    gaps: list[float] = []
    wrong: list[int] = []
    for seed in range(instances):
        problem = random_problem(seed, 8, 2 + seed % 2, limits=True)
        truth = enumerated(problem)
        try:
            best = allocate(problem).best
        except InfeasiblePlan:
            wrong += [seed] if np.isfinite(truth) else []
            continue
        wrong += [seed] if violations(problem, best.spend) else []
        gaps.append(1 - best.outcome / truth)
    print(f"{instances} instances with locks, sections and a purse: worst gap {100 * max(gaps):.5f} %")
    print(f"  above 0.01 %: {sum(one > 1e-4 for one in gaps)}; infeasible or broken answers: {len(wrong)} {wrong[:5]}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--instances", type=int, default=500)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore", RuntimeWarning)
    speed()
    gap(arguments.instances)


if __name__ == "__main__":
    main()
