"""Draw histories from DuckDB: what it takes, and how well prices are foretold against a sample alone and all in memory.

    python -m benchmarks.engines [--rows 1000000 10000000] [--folder FOLDER]

The campaigns are of a market with effects that no pair of facets explains; prices are foretold for others of it. The
table is made once in FOLDER (some 1.2 GB at 10 million) and used by later runs.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from server.history.drawn import DrawnSource
from server.history.engines.connection import Engine
from server.history.engines.drawing import Drawing, draw
from server.history.facets import Sizes, facets_of
from server.history.models import Models, fit_models, fullness
from server.history.rows import rows_of
from server.history.snapshot import TYPES, Columns, Snapshot, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary
from tests.history.tables import in_duckdb, native_rows

T = TypeVar("T")

_PIECE, _OTHERS = 500_000, 400_000
_THIRD = 0.2
"""The spread of effects of format, goal, placement, country and industry together."""
WORDS = synthetic_vocabulary()
SIZES = Sizes.read(WORDS)


def main() -> None:
    """Print one table a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "media-planner-engines")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for rows in options.rows:
        measured(rows, options.folder)


def measured(rows: int, folder: Path) -> None:
    """Draw a history of a size and print what came of it."""
    file, data = folder / f"{rows}.db", folder / str(rows)
    pieces = range((rows + _PIECE - 1) // _PIECE)
    if not file.exists():
        growing = file.with_suffix(".growing")
        growing.unlink(missing_ok=True)
        in_duckdb(growing, (native_rows(campaigns(number, min(_PIECE, rows)), WORDS) for number in pieces))
        growing.rename(file)
    stages: list[tuple[str, float]] = []
    engine = Engine.connect(f"duckdb://{file}")
    told, wall, cpu = timed(lambda: draw(engine, drawing(), data, lambda stage, _: stages.append((stage, now()))))
    engine.close()
    print(f"{told.counted:,} campaigns, {file.stat().st_size / 1e6:,.0f} MB in DuckDB")
    for (stage, begun), (_, ended) in zip(stages, [*stages[1:], ("", stages[0][1] + wall)], strict=True):
        print(f"  {stage:40}{ended - begun:8.1f} s")
    size = told.bytes / 1e6
    print(f"  {told.sampled:,} kept, {told.cells:,} cells: {size:,.0f} MB; {wall:.1f} s, of processors {cpu:.1f} s")
    report(DrawnSource(data).load(lambda _stage, _share: None), rows)


def report(drawn: Snapshot, rows: int) -> None:
    """Print how far prices of other campaigns were missed, squared, and what fitting takes."""
    others = build_snapshot(campaigns(1_000, _OTHERS), WORDS, synthetic_about(_OTHERS, 1))
    whole = build_snapshot(together(rows), WORDS, synthetic_about(rows, 1))
    print(f"  {'fitted on':40}{'missed':>10}{'bias':>10}{'fit, s':>10}")
    for name, snapshot in (
        ("the sample alone", replace(drawn, cells=None)),
        ("the sample and the cells", drawn),
        ("all in memory", whole),
    ):
        sizes = Sizes.read(snapshot.vocabulary)
        models, _, cpu = timed(lambda snapshot=snapshot, sizes=sizes: fit_models(snapshot, sizes))
        assert models is not None
        squared, bias = missed(models, sizes, others, snapshot)
        print(f"  {name:40}{squared:10.5f}{bias:10.4f}{cpu:10.1f}")


def missed(models: Models, sizes: Sizes, others: Snapshot, history: Snapshot) -> tuple[float, float]:
    """The mean squared miss of log prices, and their mean."""
    rows = rows_of(others)
    place = [
        [codes.index(code) for code in known]
        for codes, known in (
            (history.vocabulary.countries, WORDS.countries),
            (history.vocabulary.categories, WORDS.categories),
            (history.vocabulary.parents, WORDS.parents),
        )
    ]
    facets = replace(
        rows.facets,
        country=np.array(place[0])[rows.facets.country],
        category=np.array(place[1])[rows.facets.category],
        parent=np.array(place[2])[rows.facets.parent],
    )
    full = fullness(rows.log_budget, models.people.expected(sizes, facets, rows.log_budget, rows.years))
    residual = rows.price - models.price.expected(sizes, facets, rows.log_budget, rows.years, full)
    return float(np.var(residual)), float(residual.mean())


def campaigns(number: int, rows: int) -> Columns:
    """Draw some campaigns of the market."""
    drawn = synthetic_columns(rows, number)
    key = SIZES.key(facets_of(drawn), ("format", "goal", "placement", "country", "parent"))
    third = np.random.default_rng(5).normal(0.0, _THIRD, key.size)[key.group]
    row = drawn.row + np.uint32(number * _PIECE)
    return replace(drawn, log_cpm=(drawn.log_cpm + third).astype(np.float32), row=row)


def together(rows: int) -> Columns:
    """All campaigns of a table."""
    arrays: dict[str, Any] = {name: np.empty(rows, kind) for name, kind in TYPES.items()}
    for number, first in enumerate(range(0, rows, _PIECE)):
        for name, values in campaigns(number, min(_PIECE, rows)).arrays():
            arrays[name][first : first + len(values)] = values
    return Columns(**arrays)


def drawing() -> Drawing:
    """What to draw; a dollar counts as a euro, as in memory."""
    parents = {code: WORDS.parents[parent] for code, parent in zip(WORDS.categories, WORDS.parent_of, strict=True)}
    return Drawing(
        table="campaigns",
        to_eur=lambda micros, _: micros,
        parents=parents,
        rates_date=None,
        today=date(2026, 11, 22),
    )


def timed(call: Callable[[], T]) -> tuple[T, float, float]:
    """What a call gives, the seconds it took, and those of processors."""
    wall, cpu = now(), time.process_time()
    result = call()
    return result, now() - wall, time.process_time() - cpu


def now() -> float:
    """Seconds from some moment."""
    return time.perf_counter()


if __name__ == "__main__":
    main()
