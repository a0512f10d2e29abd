"""Plan from a drawn history, from its sample alone and from all campaigns in memory: the outcome a hidden market gives.

    python -m benchmarks.engine_plans [--rows 200000] [--sample 20000] [--briefs 60] [--seeds 2]

Shares are of the expected outcome that an oracle reaches; the market has strong effects that no pair of facts explains.
"""

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.engines import drawing
from server.agents.planner import History
from server.evaluation.briefs import random_task
from server.evaluation.campaigns import past_campaigns
from server.evaluation.kinds import KINDS
from server.evaluation.market import Market
from server.evaluation.strategies import OPTIMIZED, PLANNERS, oracle, proposal_of, setting_of
from server.evaluation.truth import Truth
from server.history.engines.connection import Engine
from server.history.engines.drawing import drawn_snapshot
from server.history.snapshot import Snapshot
from tests.history.tables import in_duckdb, native_rows

(KIND,) = (kind for kind in KINDS if kind.name == "power curves, strong third-order effects")


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("rows", 200_000), ("sample", 20_000), ("briefs", 60), ("seeds", 2)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    options = parser.parse_args()
    print(f"{'market':>8}  {'planned from':28}{'campaigns':>12}{'of the oracle':>16}{'10th pct.':>12}")
    for seed in range(1, options.seeds + 1):
        market = Market.draw(KIND, seed)
        whole = past_campaigns(market, options.rows, seed)
        drawn = drawn_from(whole, options.sample)
        for name, snapshot in (
            ("the sample alone", replace(drawn, cells=None)),
            ("the sample and the cells", drawn),
            ("all in memory", whole),
        ):
            found = shares(market, History(snapshot), seed, options.briefs)
            print(f"{seed:8}  {name:28}{snapshot.count:12,}{np.mean(found):16.2%}{np.quantile(found, 0.1):12.2%}")


def drawn_from(whole: Snapshot, most: int) -> Snapshot:
    """Put a history into DuckDB and draw it from there."""
    words = whole.vocabulary
    parents = {code: words.parents[parent] for code, parent in zip(words.categories, words.parent_of, strict=True)}
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine.connect(in_duckdb(Path(folder) / "market.db", [native_rows(whole.columns, words)]))
        try:
            return drawn_snapshot(engine, replace(drawing(), most=most, parents=parents), lambda _stage, _share: None)[
                0
            ]
        finally:
            engine.close()


def shares(market: Market, history: History, seed: int, briefs: int) -> list[float]:
    """What the optimized plans of the same briefs are worth, over what an oracle's are."""
    rng = np.random.default_rng([20261122, seed])
    found: list[float] = []
    for _ in range(briefs):
        task = random_task(rng)
        setting = setting_of(
            task, history, lambda ground, task=task: Truth(market, task, ground.products), np.random.default_rng(seed)
        )
        proposal = proposal_of(PLANNERS[OPTIMIZED], setting)
        worth = setting.truth.outcome(proposal.spend) if proposal else 0.0
        found.append(worth / max(worth, setting.truth.outcome(oracle(setting).spend)))
    return found


if __name__ == "__main__":
    main()
