"""Snapshots on disk, from which a server plans when it starts while PostgreSQL is away, or catches up when it is there.

There is one file a tenant and database, which all processes of a machine share. It holds campaigns: its owner alone
may read it, it goes when campaigns of its tenant are deleted, and when nothing confirmed it for a month.
"""

import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from server.history.postgres.loading import Loaded, Market, Marks, about_of
from server.history.postgres.packing import TEMPORARY, Packed, describe, read, write
from server.history.postgres.words import Words
from server.history.snapshot import TYPES, Columns, Vocabulary, sorted_snapshot

_FORMAT = 1
_SUFFIX = ".snapshot"
_OLDEST = 30 * 86_400.0
"""Seconds after which a file that nothing confirmed is removed: campaigns are not kept for good by accident."""
_UNFINISHED = 3600.0
_KEYS = ("ids", "written", "names")
_SECRET = ("user", "password", "passfile", "sslpassword")


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """A snapshot as it was saved, and when it was last known to be what the database holds."""

    loaded: Loaded
    known_at: datetime
    release: str

    def fits(self, market: Market) -> bool:
        """Whether renewing it gives what loading would: made by this release, with these rates and categories."""
        words, vocabulary = self.loaded.words, self.loaded.snapshot.vocabulary
        return (
            self.release == _release()
            and bool(self.loaded.marks.lineage)
            and self.loaded.snapshot.about.rates_date == market.rates_date
            and vocabulary == words.vocabulary(vocabulary.countries, market.parents)
        )


class Shelf:
    """The files of one database in a folder, and how much all files there may take."""

    def __init__(self, folder: Path, url: str, most_bytes: int) -> None:
        self._root = folder
        self._folder = folder / _digest(_address(url))
        self._most_bytes = most_bytes

    def save(self, loaded: Loaded) -> None:
        """Keep a snapshot; where the file holds the same campaigns, only confirm it.

        Raises:
            OSError: The folder cannot be written.
        """
        path = self._path(loaded.tenant)
        about = _description(loaded)
        if (there := describe(path)) is not None and _content(there) == _content(about):
            path.touch()
        elif loaded.nbytes <= self._most_bytes:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            arrays = {**dict(loaded.snapshot.columns.arrays()), **{name: getattr(loaded, name) for name in _KEYS}}
            write(path, about, arrays)
        self._tidy()

    def open(self, tenant: str) -> Saved | None:
        """Give what was saved of a tenant; None if nothing was, or it is damaged or of another kind."""
        path = self._path(tenant)
        with suppress(OSError):
            known_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            packed = read(path)
            if packed is not None and _usable(packed) and packed.description["tenant"] == tenant:
                return Saved(_loaded(packed), known_at, packed.description["release"])
        return None

    def marks(self) -> list[tuple[str, Marks]]:
        """List the tenants of which something is saved, with what the database had when it was."""
        abouts = map(describe, self._folder.glob(f"*{_SUFFIX}"))
        return [(about["tenant"], Marks(**about["marks"])) for about in abouts if about and about["format"] == _FORMAT]

    def remove(self, tenant: str) -> None:
        """Remove what was saved of a tenant."""
        with suppress(OSError):
            self._path(tenant).unlink()

    def _path(self, tenant: str) -> Path:
        return self._folder / f"{_digest(tenant)}{_SUFFIX}"

    def _tidy(self) -> None:
        """Remove what is too old or too much, the one that was confirmed longest ago first."""
        now, taken = time.time(), 0
        for seconds, size, path in sorted(_files(self._root), reverse=True):
            unfinished = path.suffix == TEMPORARY
            taken += 0 if unfinished else size
            if taken > self._most_bytes or now - seconds > (_UNFINISHED if unfinished else _OLDEST):
                with suppress(OSError):
                    path.unlink()


def _files(root: Path) -> Iterator[tuple[float, int, Path]]:
    for path in root.glob("*/*"):
        if path.suffix in (_SUFFIX, TEMPORARY):
            with suppress(OSError):
                found = path.stat()
                yield found.st_mtime, found.st_size, path


def _digest(text: str) -> str:
    """A name of its own for any text, as no file name could be made of it."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _address(url: str) -> str:
    """Where a database is, without who asks it."""
    parts = urlsplit(url)
    options = sorted((name, value) for name, value in parse_qsl(parts.query) if name not in _SECRET)
    return repr((parts.netloc.rpartition("@")[2], parts.path, options))


def _release() -> str:
    return version("media-planner")


def _description(loaded: Loaded) -> dict[str, Any]:
    rates_date = loaded.snapshot.about.rates_date
    return {
        "format": _FORMAT,
        "release": _release(),
        "tenant": loaded.tenant,
        "mark": loaded.mark,
        "lost": list(loaded.lost),
        "rates_date": rates_date.isoformat() if rates_date else "",
        "marks": asdict(loaded.marks),
        "vocabulary": _listed(asdict(loaded.snapshot.vocabulary)),
        "words": _listed(asdict(loaded.words)),
    }


def _content(about: Mapping[str, Any]) -> dict[str, Any]:
    """What a description says of the campaigns, how far its transaction saw aside."""
    return {**about, "marks": {**about.get("marks", {}), "horizon": 0}}


def _listed(values: Mapping[str, tuple[Any, ...]]) -> dict[str, Any]:
    """As JSON gives them back."""
    return json.loads(json.dumps(values))


def _usable(packed: Packed) -> bool:
    """Whether this release understands it."""
    if packed.description.get("format") != _FORMAT:
        return False
    types = {name: values.dtype for name, values in packed.arrays.items() if name in TYPES}
    fixed = replace(_vocabulary(packed), countries=(), categories=(), parents=(), parent_of=(), interests=())
    return (
        types == TYPES
        and len({len(values) for values in packed.arrays.values()}) == 1
        and set(_KEYS) <= packed.arrays.keys()
        and fixed == Vocabulary((), (), (), (), ())
    )


def _vocabulary(packed: Packed) -> Vocabulary:
    return Vocabulary(**{name: tuple(value) for name, value in packed.description["vocabulary"].items()})


def _words(listed: Mapping[str, list[list[Any]]]) -> Words:
    return Words(
        product=tuple((kind, code, name) for kind, code, name in listed["product"]),
        categories=tuple((code, name) for code, name in listed["categories"]),
        interests=tuple((code, name) for code, name in listed["interests"]),
    )


def _loaded(packed: Packed) -> Loaded:
    about, arrays = packed.description, packed.arrays
    words = _words(about["words"])
    rates_date = date.fromisoformat(about["rates_date"]) if about["rates_date"] else None
    lost, tenant = tuple(about["lost"]), about["tenant"]
    columns: dict[str, Any] = {name: arrays[name] for name in TYPES}
    told = about_of(tenant, len(arrays["ids"]), about["mark"], lost, rates_date)
    snapshot = sorted_snapshot(Columns(**columns), _vocabulary(packed), told, arrays["names"])
    keys: dict[str, Any] = {name: arrays[name] for name in _KEYS}
    return Loaded(
        tenant=tenant,
        snapshot=snapshot,
        words=words,
        marks=Marks(**about["marks"]),
        mark=about["mark"],
        lost=lost,
        **keys,
    )
