"""Score what is understood of the briefs in tests/briefs, by dimension and by trap.

Run: python -m benchmarks.briefs [--held] [--misses]
"""

import argparse
import asyncio
import os
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from mcp import Client

from server.app import build_server
from server.domain.plan import MediaPlan
from server.settings import read_settings
from tests.briefs.scoring import DIMENSIONS, Case, ask, cases, score

Result = tuple[Case, MediaPlan | None, dict[str, bool]]


async def results(*, held: bool) -> list[Result]:
    """Plan every brief that is (or is not) held back, over one connected client."""
    with TemporaryDirectory() as folder:
        settings = replace(read_settings(os.environ), data_dir=Path(folder), history="synthetic:2000")
        found: list[Result] = []
        async with Client(build_server(settings)) as client:
            for case in cases():
                if case.held == held:
                    plan = await ask(client, case)
                    found.append((case, plan, score(case, plan)))
        return found


def show(found: list[Result], *, misses: bool) -> None:
    """Print the share of briefs that are right, by dimension and by trap, and optionally what was missed."""
    print(f"{len(found)} briefs")
    for dimension in DIMENSIONS:
        print(f"  {dimension:10} {sum(right[dimension] for _, _, right in found) / len(found):6.1%}")
    print(f"  {'all':10} {sum(all(right.values()) for _, _, right in found) / len(found):6.1%}")
    traps: dict[str, list[bool]] = defaultdict(list)
    for case, _, right in found:
        for trap in case.traps:
            traps[trap].append(all(right.values()))
    print("by trap: " + ", ".join(f"{trap} {sum(rights)}/{len(rights)}" for trap, rights in sorted(traps.items())))
    for case, plan, right in found if misses else ():
        if not all(right.values()):
            wrong = [dimension for dimension, fine in right.items() if not fine]
            print(f"\n{case.id}: {', '.join(wrong)}\n  {' / '.join(case.turns)!r}")
            if plan is None:
                print("  refused")
                continue
            for name in ("goal", "audience", "budget", "schedule"):
                resolution = getattr(plan.brief, name)
                print(f"  {name}: {resolution and resolution.value.model_dump(mode='json', exclude_defaults=True)}")
            print(f"  open: {plan.open.model_dump(mode='json', exclude_defaults=True)}")


def main() -> None:
    """Read the options and print the scores."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held", action="store_true", help="score the briefs held back instead of the others")
    options.add_argument("--misses", action="store_true", help="print what was missed")
    chosen = options.parse_args()
    show(asyncio.run(results(held=chosen.held)), misses=chosen.misses)


if __name__ == "__main__":
    main()
