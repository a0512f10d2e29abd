from pathlib import Path

import numpy as np
import pytest

from server.errors import InvalidInput, NotFound
from server.history.imports import import_file
from server.history.snapshot import Snapshot
from server.history.sources import SyntheticSource, history_source, load_history

REPORT = (
    "campaign_name,ad_set_format,ad_set_budget_amount,ad_set_start_time,ad_set_end_time,ad_set_geo_country,"
    "impressions,spend,currency\n"
    "A,AUDIO,100,2026-01-01,2026-01-31,SE,9000,99,EUR\n"
)


def load(folder: Path, setting: str) -> Snapshot:
    return load_history(setting, folder / "data", folder / "cache", lambda micros, _: micros)


def same(one: Snapshot, other: Snapshot) -> bool:
    pairs = zip(one.columns.arrays(), other.columns.arrays(), strict=True)
    return all(np.array_equal(a, b, equal_nan=a.dtype.kind == "f") for (_, a), (_, b) in pairs)


def test_the_default_is_a_synthetic_history_until_something_is_imported(tmp_path: Path) -> None:
    before = load(tmp_path, "auto")
    assert (before.count, before.about.origin) == (20_000, "synthetic")

    report = tmp_path / "report.csv"
    report.write_text(REPORT)
    import_file(report, tmp_path / "data")
    after = load(tmp_path, "auto")
    assert (after.count, after.about.origin) == (1, "imported")
    assert after.about.provenance == "1 imported campaigns (native)."


def test_a_second_start_opens_what_the_first_one_made(tmp_path: Path) -> None:
    first = load(tmp_path, "synthetic:3000:4")
    second = load(tmp_path, "synthetic:3000:4")

    assert same(first, second)
    assert first.about == second.about
    assert not second.columns.log_cpm.flags.owndata


@pytest.mark.parametrize("harm", ["truncate", "remove", "other rows", "garbage"])
def test_a_damaged_cache_is_made_again(tmp_path: Path, harm: str) -> None:
    whole = load(tmp_path, "synthetic:2000")
    (file,) = (tmp_path / "cache").rglob("log_cpm.npy")
    match harm:
        case "truncate":
            file.write_bytes(file.read_bytes()[:-100])
        case "remove":
            file.unlink()
        case "other rows":
            np.save(file, np.zeros(7, np.float32))
        case _:
            file.write_bytes(b"garbage")

    assert same(load(tmp_path, "synthetic:2000"), whole)
    assert same(load(tmp_path, "synthetic:2000"), whole)
    assert [path.name for path in (tmp_path / "cache" / "history").iterdir()] == ["synthetic-1.2000.1"]


def test_a_cache_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    stages: list[str] = []
    snapshot = SyntheticSource(500, 1, blocked).load(lambda stage, _: stages.append(stage))

    assert snapshot.count == 500
    assert any("cannot be written" in stage for stage in stages)


@pytest.mark.parametrize(
    "setting", ["", "synthetic", "synthetic:0", "synthetic:x", "synthetic:10:-1", "postgres", "csv"]
)
def test_an_unknown_setting_is_refused_with_what_to_set(tmp_path: Path, setting: str) -> None:
    with pytest.raises(InvalidInput, match="Set MEDIA_PLANNER_HISTORY"):
        history_source(setting, tmp_path, tmp_path, lambda micros, _: micros)


def test_an_empty_imported_history_says_how_to_fill_it(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="media-planner import"):
        load(tmp_path, "imported")
