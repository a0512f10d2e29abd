"""Hold the planner against its bars in hidden markets: 200 briefs and 5 seeds of every kind, about a minute each.

    python -m benchmarks.evaluation [--briefs 200] [--seeds 5] [--campaigns 20000] [--kind NAME]...

Exits with 1 where a bar is missed.
"""

import argparse
import sys
import time

from server.evaluation.figures import Summary, summarize
from server.evaluation.kinds import KINDS
from server.evaluation.report import bars
from server.evaluation.trial import run_trials


def main() -> None:
    """Run the markets one after the other, and print each as it is done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--briefs", type=int, default=200)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--campaigns", type=int, default=20_000)
    parser.add_argument("--kind", action="append", choices=[kind.name for kind in KINDS], default=[])
    options = parser.parse_args()
    missed = 0
    for kind in KINDS:
        if options.kind and kind.name not in options.kind:
            continue
        started = time.perf_counter()
        trials = run_trials([kind], briefs=options.briefs, seeds=options.seeds, campaigns=options.campaigns)
        (summary,) = summarize(trials)
        missed += printed(summary, time.perf_counter() - started)
    sys.exit(1 if missed else 0)


def printed(summary: Summary, seconds: float) -> int:
    """Print one kind of market, and say how many bars it misses."""
    print(f"{summary.kind}: {summary.briefs} briefs in {seconds:.0f} s")
    for name, figure in summary.share.items():
        print(f"  {name:20}{figure.text():>28}   10th percentile {summary.tenth[name].text():>28}")
    for name, figure in summary.kept.items():
        print(f"  delivered over promised: {name:45}{figure.text():>28}")
    for name, figure in summary.coverage.items():
        print(f"  80 % intervals held: {name:49}{figure.text():>28}")
    missed = 0
    for bar in bars(summary):
        print(f"  {bar.name:44}{bar.wanted:>30}{bar.found:>28}  {bar.met}")
        missed += bar.met == "no"
    print(flush=True)
    return missed


if __name__ == "__main__":
    main()
