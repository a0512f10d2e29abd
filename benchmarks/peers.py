"""Compare the allocation with peers' optimizers on the same curves: outcome and time. Not part of CI.

    python -m benchmarks.peers [--pymc FOLDER] [--meridian FOLDER] [--install]

Each peer runs in a virtual environment of its own, pymc-marketing's (0.8 GB) and Meridian's (3 GB); `--install` makes
those that are named. Without any, scipy's SLSQP alone is compared: the engine of LightweightMMM and pymc-marketing.
Peers know no limit on the number of lines, no minimum of a line that is used and no combinations that must differ, so
they are compared without; then with at most five lines of at least 5 %, for which a peer's answer is cut to its largest
lines, whose money is then shared out exactly.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.allocation import search
from server.optimizer.allocation import allocate
from server.optimizer.problem import Floats, Integers, Problem, Response

PACKAGES = {"pymc": "pymc-marketing==0.19.2", "meridian": "google-meridian==2.1.0"}
NAMES = {"pymc": "pymc-marketing 0.19.2", "meridian": "Meridian 2.1.0", "scipy": "scipy SLSQP"}
FAMILIES = ("power", "saturating", "s-shaped")
SIZES = (5, 10, 25, 50)
SEEDS = range(4)
LINES, LEAST = 5, 0.05
_STEPS = 1_000
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Channels of one family of curves that share a budget of one."""

    family: str
    size: Floats
    bend: Floats

    def response(self, rows: Integers, spend: Floats) -> Floats:
        """What channels bring."""
        size, bend, money = self.size[rows], self.bend[rows], np.maximum(spend, 0.0)
        if self.family == "power":
            return size * money**bend
        if self.family == "saturating":
            return size * money / (money + bend)
        return size * money**2 / (money**2 + bend**2)

    def outcome(self, spend: Floats) -> float:
        """What an allocation brings, scaled to the budget where a peer rounds."""
        return float(self.response(np.arange(len(spend)), spend / spend.sum()).sum())

    @property
    def free(self) -> Problem:
        """The problem that peers solve: money for any channels."""
        count = len(self.size)
        own: Response = self.response
        return Problem(1.0, own, np.arange(count), np.zeros(count), np.ones(count), count, 1)

    @property
    def limited(self) -> Problem:
        """At most five lines, each with at least a twentieth of the money."""
        return replace(self.free, low=np.full(len(self.size), LEAST), most=min(LINES, len(self.size)))


def cases(family: str, size: int) -> list[Case]:
    """Draw instances."""
    found: list[Case] = []
    for seed in SEEDS:
        rng = np.random.default_rng([20261122, size, seed])
        worth = np.exp(rng.normal(0, 0.5, size))
        bend = rng.uniform(0.5, 0.95, size) if family == "power" else np.exp(rng.normal(-1.6, 0.7, size))
        found.append(Case(family, worth, bend))
    return found


def main() -> None:
    """Print a table for both problems."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, package in PACKAGES.items():
        parser.add_argument(f"--{name}", type=Path, metavar="FOLDER", help=f"virtual environment of {package}")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of channels")
    parser.add_argument("--install", action="store_true", help="make the environments that are named")
    options = parser.parse_args()
    environments = {name: folder for name in PACKAGES if (folder := getattr(options, name))}
    if options.install:
        for name, folder in environments.items():
            subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
            subprocess.run([str(folder / "bin" / "pip"), "install", "-q", PACKAGES[name]], check=True)
    head = f"{'curves, channels':22}{'who':24}{'import s':>9}{'build ms':>10}{'solve ms':>10}"
    print(f"{head}{'gap %, mean (worst)':>22}{'5 lines: gap %':>22}{'times ours':>12}")
    drawn = {(family, size): cases(family, size) for family in FAMILIES for size in options.sizes}
    every = [case for own in drawn.values() for case in own]
    found = {name: asked(folder, name, every) for name, folder in environments.items()}
    found["scipy"] = {"import": 0.0, "answers": [_slsqp(case) for case in every]}
    at = 0
    for (family, size), own in drawn.items():
        compared(f"{family}, {size}", own, {name: _part(peer, at, len(own)) for name, peer in found.items()})
        at += len(own)


def _part(peer: Mapping[str, Any], start: int, count: int) -> Mapping[str, Any]:
    return {**peer, "answers": peer["answers"][start : start + count]}


def compared(title: str, drawn: Sequence[Case], found: Mapping[str, Mapping[str, Any]]) -> None:
    """Hold everybody's answers to the same instances side by side, a row each."""
    ours = [_timed(case) for case in drawn]
    answers = {name: [np.array(one["spend"]) for one in peer["answers"]] for name, peer in found.items()}
    outcomes = {
        name: [case.outcome(spend) for case, spend in zip(drawn, spends, strict=True)]
        for name, spends in {"own": [spend for spend, _ in ours], **answers}.items()
    }
    best = [max(climbed(case), *(values[at] for values in outcomes.values())) for at, case in enumerate(drawn)]
    limited = [allocate(case.limited).best.outcome for case in drawn]
    cut = {
        name: [cut_to_lines(case, spend) for case, spend in zip(drawn, spends, strict=True)]
        for name, spends in answers.items()
    }
    most = [max(own, *(values[at] for values in cut.values())) for at, own in enumerate(limited)]
    milliseconds = 1e3 * float(np.mean([seconds for _, seconds in ours]))
    row((title, "the media planner"), (0.0, 0.0, milliseconds), (_gap(outcomes["own"], best), _gap(limited, most)), 1.0)
    for name, peer in found.items():
        build, solve = (1e3 * float(np.mean([one[part] for one in peer["answers"]])) for part in ("build", "solve"))
        gaps = _gap(outcomes[name], best), _gap(cut[name], most)
        row(("", NAMES[name]), (peer["import"], build, solve), gaps, solve / milliseconds)
    print(flush=True)


def row(who: tuple[str, str], times: tuple[float, float, float], gaps: tuple[str, str], ratio: float) -> None:
    """Print a row."""
    imported, build, solve = times
    print(f"{who[0]:22}{who[1]:24}{imported:9.1f}{build:10.0f}{solve:10.2f}{gaps[0]:>22}{gaps[1]:>22}{ratio:12.1f}")


def asked(folder: Path, name: str, drawn: Sequence[Case]) -> dict[str, Any]:
    """Let a peer solve instances in its own environment."""
    steps = np.linspace(0.0, 1.0, _STEPS + 1)
    problems = [
        {
            "family": case.family,
            "size": case.size.tolist(),
            "bend": case.bend.tolist(),
            "grid": case.response(np.arange(len(case.size))[:, None], steps[None, :]).tolist(),
        }
        for case in drawn
    ]
    script = str(_FOLDER / f"peer_{name}.py")
    done = subprocess.run(
        [str(folder / "bin" / "python"), script],
        input=json.dumps(problems),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def _timed(case: Case) -> tuple[Floats, float]:
    problem = case.free
    best = allocate(problem).best
    started = time.perf_counter()
    allocate(problem)
    return best.spend, time.perf_counter() - started


def _slsqp(case: Case) -> dict[str, Any]:
    started = time.perf_counter()
    spend = np.maximum(search(case.free), 0.0)
    return {"build": 0.0, "solve": time.perf_counter() - started, "spend": spend.tolist()}


def climbed(case: Case, starts: int = 20) -> float:
    """The best that SLSQP finds from many random starts: a yardstick for curves where the first answer may be poor."""
    rng = np.random.default_rng(1)
    return max(
        case.outcome(np.maximum(search(case.free, rng.dirichlet(np.full(len(case.size), 0.3))), 0.0))
        for _ in range(starts)
    )


def cut_to_lines(case: Case, spend: Floats) -> float:
    """The largest lines of an answer, their money shared out exactly within the minimums."""
    chosen = np.sort(np.argsort(-spend)[: case.limited.most])
    few = Case(case.family, case.size[chosen], case.bend[chosen])
    count = len(chosen)
    exact = replace(few.limited, fewest=1, most=count)
    return allocate(exact, 200).best.outcome


def _gap(outcomes: Sequence[float], best: Sequence[float]) -> str:
    gaps = 100.0 * (1.0 - np.array(outcomes) / np.array(best))
    return f"{gaps.mean():.3f} ({gaps.max():.3f})"


if __name__ == "__main__":
    main()
