# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false
# scipy has no types.
"""Measure the allocation: against scipy's SLSQP on the same curves, its gap to the best, and what a look-up takes.

Run: OPENBLAS_NUM_THREADS=1 python -m benchmarks.allocation [--instances N]

The best is found by enumeration with an exact fill, by a fine scan of the money where curves are no concave ones, by an
integer programme on larger cases, and over the markets of whole plans by enumeration of what each of them may get.
Every answer's limits are recomputed from the problem alone.
"""

import argparse
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize

from server.agents.planner import History, plan
from server.agents.planning.choosing import Chosen, choose
from server.errors import InfeasiblePlan
from server.history.snapshot import build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary
from server.optimizer.allocation import allocate
from server.optimizer.curves import planned
from server.optimizer.problem import Answer, Floats, Problem
from tests.agents.planning.assignments import assignment, at_least, faults, share
from tests.optimizer.oracles import enumerated, filled, milp_outcome, random_problem, scanned, violations

_ROUNDS = 20
_EQUAL = 1e-7
_BAR = 1e-4


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


def gaps(instances: int) -> None:
    """Print the worst gap to the best over random instances with every kind of limit."""
    print(f"{'instances':44}{'solved':>8}{'worst gap':>12}{'> 0.01 %':>10}{'wrong':>8}")
    _told("enumeration, concave, 8 candidates", (_case(seed, 8, enumerated) for seed in range(instances)))
    for family in ("s-shaped", "cornered"):
        cases = (_case(seed, 7, scanned, family) for seed in range(instances // 2))
        _told(f"fine scan, {family}, 7 candidates", cases)
    larger = (_case(seed, 25, milp_outcome, lines=5) for seed in range(instances // 10))
    _told("integer programme, concave, 25 candidates", larger)
    _told("enumeration over two markets of a plan", markets(instances // 10))


_Case = tuple[float | None, bool]
"""The gap, None where there is no plan, and whether the answer is wrong."""


def _case(
    seed: int, candidates: int, best: Callable[[Problem], float], family: str = "saturating", lines: int = 0
) -> _Case:
    problem = random_problem(
        seed, candidates, lines or 2 + seed % 2, limits=seed % 4 > 0, family=family, tiers=seed % 3 > 0
    )
    truth = best(problem)
    try:
        answer = allocate(problem)
    except InfeasiblePlan:
        return None, bool(np.isfinite(truth))
    broken = any(violations(problem, one.spend, (lines, lines)) for lines, one in answer.by_lines.items())
    return 1.0 - answer.best.outcome / truth, broken or not np.isfinite(truth)


def markets(instances: int) -> Iterator[_Case]:
    """Plan two markets that share a number of ad sets, and enumerate how they may share it."""
    history = History(build_snapshot(synthetic_columns(4_000, 5), synthetic_vocabulary(), synthetic_about(4_000, 5)))
    for seed in range(instances):
        rng = np.random.default_rng(seed)
        part = float(rng.choice([0.3, 0.5, 0.65]))
        splits = (share("DE", part, "PLACE"), share("FR", 1.0 - part, "PLACE"))
        task = assignment(
            int(rng.integers(2_000, 12_000)),
            objective=str(rng.choice(["CLICKS", "VIDEO_VIEWS", "WEBSITE_VISITS"])),
            places=("DE", "FR"),
            splits=splits,
            delivery={"locks": (at_least("VIDEO", 0.3),)} if seed % 2 else {},
        )
        chosen = choose(task, history.estimator, "optimized", 28)
        got = sum(choice.taken.outcome for choice in chosen.choices)
        truth = _shared(chosen)
        yield 1.0 - got / truth, bool(faults(task, plan(task, history, "optimized")))


def _shared(chosen: Chosen) -> float:
    """The best outcome over all ways to share the ad sets over the markets."""
    fewest, most = chosen.count.fewest, chosen.count.most
    best = [[enumerated(choice.ground.problem(lines, lines)) for lines in range(1, most)] for choice in chosen.choices]
    return max(
        one + other
        for first, one in enumerate(best[0], 1)
        for second, other in enumerate(best[1], 1)
        if fewest <= first + second <= most
    )


def _told(name: str, cases: Iterable[_Case]) -> None:
    found = list(cases)
    known = [gap for gap, _ in found if gap is not None]
    wrong = [number for number, (_, wrong) in enumerate(found) if wrong]
    above = sum(gap > _BAR for gap in known)
    print(
        f"{f'{name}: {len(found)}':44}{len(known):8}{100 * max(known):11.5f}%{above:10}{len(wrong):8} {wrong[:5] or ''}"
    )


def look_ups() -> None:
    """Print what another budget costs to look up, by the groups that have limits."""
    found: dict[str, list[tuple[Answer, int]]] = {}
    for seed in range(120):
        problem = replace(random_problem(seed, 25, 5, limits=seed % 4 > 0), beyond=1.2)
        groups = [*(["sections"] if problem.sections else []), *(["a purse"] if problem.purse else [])]
        try:
            answer = allocate(problem)
        except InfeasiblePlan:
            continue
        found.setdefault(" and ".join(groups) or "no groups", []).append((answer, answer.best.lines))
    for name, answers in sorted(found.items()):
        started = time.process_time()
        for answer, lines in answers * _ROUNDS:
            for times in (0.8, 0.9, 1.1, 1.2):
                answer.at(lines, times)
        each = (time.process_time() - started) / (4 * _ROUNDS * len(answers))
        print(f"another budget, {name}: {1e6 * each:.0f} microseconds")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--instances", type=int, default=500)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore", RuntimeWarning)
    speed()
    look_ups()
    gaps(arguments.instances)


if __name__ == "__main__":
    main()
