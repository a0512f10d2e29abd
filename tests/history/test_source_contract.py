"""What every source of a history must do: the same campaigns give the same answers and plans, wherever they lie."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
import pytest

from benchmarks.scale import BRIEFS, assignment
from server.agents.planner import History, plan
from server.domain.plan import Strategy
from server.errors import NotFound
from server.history.benchmarks import benchmarks
from server.history.drawn import DrawnSource
from server.history.engines.connection import Engine
from server.history.engines.drawing import Drawing, draw
from server.history.imports import import_file, read_report
from server.history.postgres.loading import Loaded, Market, load, renew
from server.history.postgres.publishing import publish
from server.history.query import CampaignQuery
from server.history.record import GENDERS
from server.history.similar import similar
from server.history.snapshot import Array, Snapshot
from server.history.sources import ImportedSource, SyntheticSource
from server.history.synthetic import synthetic_columns, synthetic_vocabulary
from server.postgres.database import Access, connect
from tests.history import tables
from tests.postgres import Addresses, Cluster, database

ROWS, SEED, FEW = 900, 5, 4
SOURCES = ("imported", "postgres", "renewed", "drawn")
"""Sources of what was measured: files, PostgreSQL loaded at once or kept up to date, and an engine."""
WORDS = synthetic_vocabulary()
PARENTS = dict(zip(WORDS.categories, (WORDS.parents[parent] for parent in WORDS.parent_of), strict=True))
RATES_DATE = date(2026, 10, 30)
QUERIES = (
    CampaignQuery(),
    CampaignQuery(objective="REACH", countries=("DE", "US"), budget_eur=4_000, days=21, age_min=25, age_max=44),
    CampaignQuery(asset_format="VIDEO", interest_ids=WORDS.interests[:3], genders=("FEMALE",)),
    CampaignQuery(objective="APP_INSTALLS", countries=("SE",), category_id="1419", parent_category_id=PARENTS["1419"]),
)


def to_eur(micros: int, _: str) -> int:
    """Convert nothing: the made-up campaigns know no dollars."""
    return micros


def silent(_stage: str, _share: float) -> None:
    """Tell nobody."""


class Place(Protocol):
    """Where campaigns are put by a report, and loaded from."""

    def put(self, file: Path, report: Path) -> None: ...
    def load(self) -> Snapshot: ...


@dataclass
class Imported:
    """Files in the data folder."""

    folder: Path

    def put(self, file: Path, report: Path) -> None:
        import_file(report, self.folder)

    def load(self) -> Snapshot:
        return ImportedSource(self.folder, to_eur, PARENTS, RATES_DATE).load(silent)


@dataclass
class Drawn:
    """A table in DuckDB."""

    folder: Path

    def put(self, file: Path, report: Path) -> None:
        asked = Drawing(
            table="campaigns", to_eur=to_eur, parents=PARENTS, rates_date=RATES_DATE, today=date(2026, 11, 22)
        )
        engine = Engine.connect(f"duckdb://{file}")
        draw(engine, asked, self.folder, silent)
        engine.close()

    def load(self) -> Snapshot:
        return DrawnSource(self.folder).load(silent)


@dataclass
class Postgres:
    """Campaigns in PostgreSQL; `kept` is brought up to date instead of loaded anew."""

    addresses: Addresses
    renewing: bool = False
    kept: Loaded | None = None

    def put(self, file: Path, report: Path) -> None:
        asyncio.run(publish(Access(self.addresses.owner), read_report(report).rows))

    def load(self) -> Snapshot:
        return asyncio.run(self._load()).snapshot

    async def _load(self) -> Loaded:
        connection, market = await connect(Access(self.addresses.server)), Market(to_eur, PARENTS, RATES_DATE)
        try:
            if self.kept is None or not self.renewing:
                self.kept = await load(connection, "local", market)
            else:
                self.kept = await renew(connection, self.kept, market)
        finally:
            await connection.close(timeout=2)
        return self.kept


@dataclass(frozen=True)
class Reports:
    """The same campaigns as a table in DuckDB and as a report: all, all but the last, and very few."""

    folder: Path

    def of(self, rows: int) -> tuple[Path, Path]:
        """Give the table and the report of the first campaigns."""
        file, report = self.folder / f"{rows}.db", self.folder / f"{rows}.csv"
        if not file.exists():
            cells = tables.native_rows(synthetic_columns(ROWS, SEED), WORDS)
            tables.in_duckdb(file, [{name: values[:rows] for name, values in cells.items()}])
            tables.as_report(file, report)
        return file, report


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    return Reports(tmp_path_factory.mktemp("reports"))


@pytest.fixture(scope="module")
def opening(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Place]:
    """Open an empty place of a kind."""
    numbers = iter(range(1000))

    def opened(kind: str) -> Place:
        folder = tmp_path_factory.mktemp(kind)
        if kind in ("postgres", "renewed"):
            addresses = asyncio.run(database(cluster, f"contract_{next(numbers)}"))
            return Postgres(addresses, renewing=kind == "renewed")
        return Imported(folder) if kind == "imported" else Drawn(folder)

    return opened


@pytest.fixture(scope="module")
def histories(reports: Reports, opening: Callable[[str], Place]) -> Mapping[str, Snapshot]:
    """The same campaigns out of every source."""
    found: dict[str, Snapshot] = {}
    for kind in SOURCES:
        place = opening(kind)
        if kind == "renewed":
            place.put(*reports.of(ROWS - 1))
            place.load()
        place.put(*reports.of(ROWS))
        found[kind] = place.load()
    made_up = SyntheticSource(ROWS, SEED, reports.folder)
    return {**found, "synthetic": made_up.load(silent), "synthetic, from the cache": made_up.load(silent)}


def facts(snapshot: Snapshot) -> dict[str, Array]:
    """What is known of every campaign, in the order of their ids, in words that mean the same in every history."""
    columns, words = snapshot.columns, snapshot.vocabulary
    ids = np.array([snapshot.campaign_id(at)[-7:].lstrip("-0CSYN") or "0" for at in range(snapshot.count)])
    order = np.argsort(ids)
    bits = [int(low) | int(high) << 64 for low, high in zip(columns.interests_low, columns.interests_high, strict=True)]
    interests = ["|".join(sorted(code for at, code in enumerate(words.interests) if bit >> at & 1)) for bit in bits]
    named: dict[str, Array] = {
        "id": ids,
        "country": np.array(words.countries)[columns.country],
        "objective": np.array(words.objectives)[columns.objective],
        "asset_format": np.array(words.asset_formats)[columns.asset_format],
        "delivery_goal": np.array(words.delivery_goals)[columns.delivery_goal],
        "placement": np.array(words.placements)[columns.placement],
        "category": np.array(words.categories)[columns.category],
        "parent": np.array(words.parents)[columns.parent],
        "interests": np.array(interests),
        "genders": columns.genders & ((1 << len(GENDERS)) - 1),
    }
    plain = ("age_min", "age_max", "days", "start", "log2_budget", "log_cpm", "log_ctr", "log_results", "completion")
    others = {name: getattr(columns, name) for name in (*plain, "delivery", "frequency")}
    return {name: values[order] for name, values in {**named, **others}.items()}


def marks(snapshot: Snapshot) -> bytes:
    """All bytes of the campaigns."""
    return b"".join(np.ascontiguousarray(values).tobytes() for _, values in snapshot.columns.arrays())


def planned(snapshot: Snapshot, strategy: Strategy) -> list[dict[str, Any]]:
    """Plan the briefs, as if every history had been told of in the same words."""
    alike = replace(snapshot, about=replace(snapshot.about, version="v", provenance="p"))
    lines = [plan(assignment(*brief), History(alike), strategy) for brief in BRIEFS]
    return [{"ad_sets": [one.model_dump() for one in found.ad_sets], "warnings": found.warnings} for found in lines]


@pytest.mark.parametrize("kind", SOURCES)
def test_every_source_gives_the_same_campaigns(histories: Mapping[str, Snapshot], kind: str) -> None:
    assert histories[kind].count == ROWS
    expected, found = facts(histories["imported"]), facts(histories[kind])
    for name, values in expected.items():
        np.testing.assert_array_equal(found[name], values, err_msg=name)


def test_made_up_campaigns_that_are_exported_come_back_as_they_were(histories: Mapping[str, Snapshot]) -> None:
    """But for what a report rounds: money to the cent, and people, clicks and results to whole ones."""
    expected, found = facts(histories["synthetic"]), facts(histories["imported"])
    for name, values in expected.items():
        if values.dtype.kind == "f":
            close = np.isclose(found[name], values, rtol=0.01, atol=0.02, equal_nan=True)
            assert close.mean() > (0.5 if name in ("log_results", "log_ctr") else 0.98), name
        elif name != "interests":
            np.testing.assert_array_equal(found[name], values, err_msg=name)
    again = histories["synthetic, from the cache"]
    assert (marks(again), again.about) == (marks(histories["synthetic"]), histories["synthetic"].about)


@pytest.mark.parametrize("kind", SOURCES)
@pytest.mark.parametrize("query", QUERIES)
def test_every_source_gives_the_same_benchmarks_and_similar_campaigns(
    histories: Mapping[str, Snapshot], kind: str, query: CampaignQuery
) -> None:
    expected, found = (benchmarks(histories[name], query) for name in ("imported", kind))
    assert (found.n, found.widened_to) == (expected.n, expected.widened_to)
    assert found.effective_n == pytest.approx(expected.effective_n)
    assert found.metrics.keys() == expected.metrics.keys()
    for name, metric in expected.metrics.items():
        for figure in ("p10", "p50", "p90", "mean"):
            assert getattr(found.metrics[name], figure) == pytest.approx(getattr(metric, figure)), name
    alike = [
        [(one.campaign_id, one.why, one.budget_micros) for one in similar(histories[name], query, 8)]
        for name in ("imported", kind)
    ]
    assert alike[1] == alike[0]


@pytest.mark.parametrize("strategy", ["optimized", "heuristic"])
def test_every_source_gives_the_same_plans(histories: Mapping[str, Snapshot], strategy: Strategy) -> None:
    expected = planned(histories["imported"], strategy)
    assert [len(one["ad_sets"]) > 0 for one in expected] == [True] * len(BRIEFS)
    for kind in SOURCES[1:]:
        assert planned(histories[kind], strategy) == expected, kind


@pytest.mark.parametrize("kind", [*SOURCES, "synthetic"])
def test_every_source_says_what_it_is_and_never_changes(histories: Mapping[str, Snapshot], kind: str) -> None:
    snapshot = histories[kind]
    assert snapshot.about.synthetic == (kind == "synthetic")
    assert f"{ROWS:,} " in snapshot.about.provenance
    assert snapshot.about.provenance.endswith(".")
    assert len(snapshot.about.version) > 4
    assert snapshot.about.rates_date == (None if kind == "synthetic" else RATES_DATE)
    assert snapshot.count == sum(1 for at in range(ROWS) if snapshot.campaign_id(at))
    assert not [name for name, values in snapshot.columns.arrays() if values.flags.writeable]
    with pytest.raises(FrozenInstanceError):
        cast(Any, snapshot).columns = None
    assert (np.diff(snapshot.starts) >= 0).all()


@pytest.mark.parametrize("kind", SOURCES)
def test_new_campaigns_make_a_new_snapshot_and_leave_the_old_one_alone(
    reports: Reports, opening: Callable[[str], Place], kind: str
) -> None:
    place = opening(kind)
    with pytest.raises(NotFound, match=r"Import|import|Draw"):
        place.load()
    place.put(*reports.of(FEW))
    first = place.load()
    before, again = marks(first), place.load()
    assert (again.about.version, marks(again)) == (first.about.version, before)
    place.put(*reports.of(ROWS))
    newer = place.load()
    assert (newer.count, first.count) == (ROWS, FEW)
    assert newer.about.version != first.about.version
    assert marks(first) == before
    assert f"{FEW} " in first.about.provenance


@pytest.mark.parametrize("kind", SOURCES)
def test_every_source_says_how_little_a_small_history_tells(
    reports: Reports, opening: Callable[[str], Place], kind: str
) -> None:
    place = opening(kind)
    place.put(*reports.of(FEW))
    snapshot = place.load()
    assert benchmarks(snapshot, QUERIES[1]).provenance.startswith("Not enough campaigns. ")
    thin = plan(assignment(*BRIEFS[0]), History(snapshot), "optimized")
    files = opening("imported")
    files.put(*reports.of(FEW))
    expected = plan(assignment(*BRIEFS[0]), History(files.load()), "optimized")
    assert [(one.code, one.text) for one in thin.warnings] == [(one.code, one.text) for one in expected.warnings]
    assert [(line.evidence.n, line.evidence.widened_to) for line in thin.ad_sets] == [
        (line.evidence.n, line.evidence.widened_to) for line in expected.ad_sets
    ]
