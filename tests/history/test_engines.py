"""A history in an engine: the same cells, sample and plans wherever it lies, and what its rows say."""

import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from benchmarks.scale import BRIEFS, assignment
from server.agents.planner import History, plan
from server.errors import InvalidInput, NotFound, Unavailable
from server.history.cells import PARTS, Cells, cells_of
from server.history.drawn import DrawnSource, save_drawn
from server.history.engines.campaigns import priced, read_campaigns, weighed
from server.history.engines.connection import Engine, Table, ibis
from server.history.engines.drawing import Drawing, Drawn, draw, drawn_snapshot
from server.history.engines.queries import census, cube, sample
from server.history.engines.rows import cells_in
from server.history.importers.native import COLUMNS
from server.history.imports import import_file
from server.history.snapshot import Columns, Snapshot
from server.history.sources import history_source, load_history
from server.history.synthetic import synthetic_columns, synthetic_vocabulary
from tests.history import tables
from tests.postgres import Addresses

_ROWS, _SAMPLE = 4_000, 1_000
_DIALECTS = ("bigquery", "databricks", "snowflake", "trino")
_NOT_READ = {"campaign_name", "ad_set_name", "bid_strategy", "regions", "platforms", "ad_id"}
_HARMS: Mapping[str, object] = {
    "currency": "XXX",
    "ad_set_geo_country": "QQ",
    "impressions": 0,
    "spend": np.nan,
    "ad_set_format": "SMELL",
    "ad_set_end_time": np.datetime64("2001-01-01"),
    "ad_set_budget_amount": -5.0,
}


def to_eur(micros: int, currency: str) -> int:
    if currency not in ("EUR", "USD"):
        raise NotFound(f"No rate for {currency}.", hint="Use EUR.")
    return micros if currency == "EUR" else micros * 9 // 10


def drawing(**changes: object) -> Drawing:
    parents = dict(zip(synthetic_vocabulary().categories, _parents(), strict=True))
    asked = Drawing(
        table="campaigns",
        most=_SAMPLE,
        to_eur=to_eur,
        parents=parents,
        rates_date=date(2026, 10, 30),
        today=date(2026, 11, 22),
    )
    return replace(asked, **changes)


def _parents() -> list[str]:
    words = synthetic_vocabulary()
    return [words.parents[parent] for parent in words.parent_of]


def silent(_stage: str, _share: float) -> None:
    """Tell nobody."""


def snapshot_in(url: str, asked: Drawing) -> Snapshot:
    engine = Engine.connect(url)
    try:
        return drawn_snapshot(engine, asked, silent)[0]
    finally:
        engine.close()


def into(url: str, folder: Path, asked: Drawing) -> Drawn:
    engine = Engine.connect(url)
    try:
        return draw(engine, asked, folder, silent)
    finally:
        engine.close()


def check_same(one: Snapshot, other: Snapshot) -> None:
    assert one.about.version == other.about.version
    assert one.vocabulary == other.vocabulary
    for (name, left), (_, right) in zip(one.columns.arrays(), other.columns.arrays(), strict=True):
        np.testing.assert_array_equal(left, right, err_msg=name)
    for (name, left), (_, right) in zip(cells(one).arrays(), cells(other).arrays(), strict=True):
        np.testing.assert_array_equal(left, right, err_msg=name)


def cells(snapshot: Snapshot) -> Cells:
    assert snapshot.cells is not None
    return snapshot.cells


def spread(values: tables.Array, edges: tables.Array) -> tables.Array:
    """How many values lie between the edges."""
    return np.histogram(values, np.concatenate([[-np.inf], edges, [np.inf]]))[0]


@pytest.fixture(scope="module")
def columns() -> Columns:
    return synthetic_columns(_ROWS, 5)


@pytest.fixture(scope="module")
def rows(columns: Columns) -> Mapping[str, tables.Array]:
    return tables.native_rows(columns, synthetic_vocabulary())


@pytest.fixture(scope="module")
def file(rows: Mapping[str, tables.Array], tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("engine") / "history.db"
    tables.in_duckdb(file, [dict(rows)])
    return file


@pytest.fixture(scope="module")
def drawn(file: Path) -> Snapshot:
    return snapshot_in(f"duckdb://{file}", drawing())


@pytest.fixture(scope="module")
def whole(file: Path) -> Snapshot:
    return snapshot_in(f"duckdb://{file}", drawing(most=_ROWS))


def test_duckdb_and_postgres_give_the_same_history_and_plan(
    drawn: Snapshot, file: Path, addresses: Addresses, tmp_path: Path
) -> None:
    tables.as_report(file, tmp_path / "report.csv")
    url = tables.in_postgres(tmp_path / "report.csv", addresses.owner).replace("postgres@", "postgres:s3cret@")
    told = into(url, tmp_path, drawing())
    in_postgres = DrawnSource(tmp_path).load(silent)

    check_same(drawn, in_postgres)
    asked, renamed = assignment(*BRIEFS[0]), replace(in_postgres, about=drawn.about)
    assert plan(asked, History(drawn), "optimized") == plan(asked, History(renamed), "optimized")
    assert told.counted == _ROWS
    assert told.cells == len(cells(drawn).weight)
    assert "postgresql" in in_postgres.about.provenance
    assert "s3cret" not in (tmp_path / "history" / "drawn" / "note.json").read_text(encoding="utf-8")


def test_the_order_of_the_rows_changes_nothing(
    drawn: Snapshot, rows: Mapping[str, tables.Array], tmp_path: Path
) -> None:
    order = np.random.default_rng(0).permutation(_ROWS)
    url = tables.in_duckdb(tmp_path / "other.db", [{name: values[order] for name, values in rows.items()}])
    check_same(drawn, snapshot_in(url, drawing()))


def test_the_cells_are_those_that_the_rows_add_up_to(drawn: Snapshot, whole: Snapshot, file: Path) -> None:
    library, engine = ibis(), Engine.connect(f"duckdb://{file}")
    campaigns = read_campaigns(library, engine.table("campaigns"), "", "", engine.settled)
    chosen = priced(campaigns, {"EUR": 1.0, "USD": 0.9}, whole.vocabulary.countries)
    last = int(whole.columns.start.max())
    answer = engine.fetch(cube(library, weighed(library, chosen, last, 300.0, engine.settled)))
    engine.close()

    found, expected = cells_in(answer, drawn.vocabulary), cells_of(whole, 300.0)
    assert whole.vocabulary.categories == drawn.vocabulary.categories
    for name in (*PARTS, "objectives"):
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name), err_msg=name)
    for name in ("weight", "log_budget", "log_budget_squared", "years", "audiences", "months"):
        np.testing.assert_allclose(getattr(found, name), getattr(expected, name), 1e-5, 2e-5, err_msg=name)
    np.testing.assert_allclose(found.price, expected.price, atol=2e-3)  # rows keep the delivery in sixteen bits


def test_the_sample_is_even_and_as_large_as_was_asked(drawn: Snapshot, whole: Snapshot) -> None:
    assert drawn.count == pytest.approx(_SAMPLE, abs=4 * _SAMPLE**0.5)
    for name in ("asset_format", "country", "objective", "days", "start"):
        edges = np.unique(np.quantile(getattr(whole.columns, name), [0.25, 0.5, 0.75]))
        of_all, found = (spread(getattr(one.columns, name), edges) for one in (whole, drawn))
        expected = of_all * drawn.count / whole.count
        assert (np.abs(found - expected) < 4 * np.sqrt(expected) + 1).all(), name


def test_a_history_that_fits_is_the_one_that_its_report_gives(whole: Snapshot, file: Path, tmp_path: Path) -> None:
    tables.as_report(file, tmp_path / "report.csv")
    import_file(tmp_path / "report.csv", tmp_path, "native")
    imported = load_history("imported", tmp_path, tmp_path, to_eur, parents=drawing().parents)
    one, other = (np.argsort([each.campaign_id(at) for at in range(each.count)]) for each in (whole, imported))
    assert whole.cells is None
    assert whole.vocabulary == imported.vocabulary
    for (name, left), (_, right) in zip(whole.columns.arrays(), imported.columns.arrays(), strict=True):
        if name != "row":
            np.testing.assert_array_equal(left[one], right[other], err_msg=name)


def test_days_and_times_of_any_type_say_the_same(whole: Snapshot, file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(file.read_bytes())
    tables.run(
        copy,
        "CREATE TABLE other AS SELECT * REPLACE (ad_set_start_time::text AS ad_set_start_time,"
        " (ad_set_end_time - INTERVAL 1 DAY)::date AS ad_set_end_time) FROM campaigns",
    )
    found = snapshot_in(f"duckdb://{copy}", drawing(table="main.other", most=_ROWS))
    assert found.about.version == whole.about.version


def test_rows_that_tell_too_little_are_left_out_and_counted(rows: Mapping[str, tables.Array], tmp_path: Path) -> None:
    harmed = {name: values.copy() for name, values in rows.items()}
    for row, (name, value) in enumerate(_HARMS.items()):
        harmed[name][row] = value
    found = snapshot_in(tables.in_duckdb(tmp_path / "harmed.db", [harmed]), drawing(most=_ROWS))
    assert found.count == _ROWS - len(_HARMS)
    assert f"{len(_HARMS)} rows are left out (no exchange rate: XXX)" in found.about.provenance


def test_only_the_rows_of_the_tenant_are_drawn(rows: Mapping[str, tables.Array], file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(file.read_bytes())
    tables.run(copy, "CREATE TABLE shared AS SELECT *, CASE WHEN spend > 500 THEN 'acme' END AS tenant FROM campaigns")
    acme = snapshot_in(f"duckdb://{copy}", drawing(table="shared", most=_ROWS, tenant="acme"))
    assert acme.count == (rows["spend"] > 500).sum()
    assert acme.about.tenant == "acme"
    with pytest.raises(NotFound, match="--tenant"):
        snapshot_in(f"duckdb://{copy}", drawing(table="shared", tenant="other"))


def test_what_a_table_lacks_is_named(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(file.read_bytes())
    tables.run(copy, "CREATE TABLE less AS SELECT * EXCLUDE (spend, currency, clicks, category_id) FROM campaigns")
    with pytest.raises(InvalidInput, match="no column spend, currency"):
        snapshot_in(f"duckdb://{copy}", drawing(table="less"))
    tables.run(copy, "CREATE TABLE enough AS SELECT * EXCLUDE (currency, clicks, category_id) FROM campaigns")
    found = snapshot_in(f"duckdb://{copy}", drawing(table="enough", currency="EUR"))
    assert np.isnan(found.columns.log_ctr).all()
    assert found.vocabulary.categories == ("",)


def test_engines_and_tables_that_are_not_there_are_told(file: Path, tmp_path: Path) -> None:
    for address, error in (
        ("history.db", InvalidInput),
        ("nosuch://somewhere", InvalidInput),
        (f"duckdb://{tmp_path}/none.db", Unavailable),
        (f"postgresql://me:s3cret@/none?host={tmp_path}", Unavailable),
    ):
        with pytest.raises(error) as told:
            Engine.connect(address)
        assert "s3cret" not in str(told.value)
    with pytest.raises(NotFound, match="no table 'nothing'"):
        snapshot_in(f"duckdb://{file}", drawing(table="nothing"))


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(InvalidInput, match="extra `engines`"):
        Engine.connect("duckdb:///nowhere.db")


def test_what_an_engine_cannot_read_is_told_in_its_words(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(file.read_bytes())
    tables.run(copy, "CREATE TABLE odd AS SELECT * REPLACE ('much' AS spend) FROM campaigns")
    with pytest.raises(Unavailable, match="much"):
        snapshot_in(f"duckdb://{copy}", drawing(table="odd"))


def test_a_drawn_history_is_opened_as_it_was_drawn_and_replaced_whole(
    drawn: Snapshot, whole: Snapshot, tmp_path: Path
) -> None:
    with pytest.raises(NotFound, match="history draw"):
        load_history("drawn", tmp_path, tmp_path, to_eur)
    for one in (drawn, whole, drawn):
        save_drawn(one, tmp_path)
    opened = load_history("auto", tmp_path, tmp_path, to_eur)
    check_same(drawn, opened)
    assert [opened.campaign_id(at) for at in range(9)] == [drawn.campaign_id(at) for at in range(9)]
    assert opened.about == drawn.about
    assert not cells(opened).audiences.flags.owndata


@pytest.mark.parametrize("harm", ["note.json", "cell_price.npy", "log_cpm.npy"])
def test_a_drawn_history_that_is_damaged_is_refused(drawn: Snapshot, tmp_path: Path, harm: str) -> None:
    save_drawn(drawn, tmp_path)
    (tmp_path / "history" / "drawn" / harm).write_bytes(b"garbage")
    with pytest.raises(NotFound, match="history draw"):
        history_source("drawn", tmp_path, tmp_path, to_eur).load(silent)


def test_the_page_about_engines_names_every_column_and_engine() -> None:
    page = (Path(__file__).parents[2] / "docs" / "engines.md").read_text(encoding="utf-8")
    read = {header for header, field in COLUMNS.items() if field not in _NOT_READ}
    assert read <= set(re.findall(r"`(\w+)`", page))
    assert all(name in page.casefold() for name in _DIALECTS)


@pytest.mark.parametrize("dialect", _DIALECTS)
def test_every_query_can_be_put_into_the_words_of_the_engines_named(dialect: str, file: Path) -> None:
    library = ibis()
    engine = Engine.connect(f"duckdb://{file}")

    def settle(query: Table) -> Table:
        return query

    campaigns = read_campaigns(library, engine.table("campaigns"), "", "", settle)
    chosen = priced(campaigns, {"EUR": 1.0, "USD": 0.9}, ["DE", "FR"])
    row = weighed(library, chosen, 20_000, 540.0, settle)
    for query in (census(library, campaigns), sample(chosen, 10_000, 500), cube(library, row)):
        words = str(library.to_sql(query, dialect=dialect))
        assert words.startswith("SELECT")
        assert len(words) < 60_000
    engine.close()
