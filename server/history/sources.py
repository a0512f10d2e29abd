"""Where a history comes from: a setting names a source, and a source loads a snapshot."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from server.errors import InvalidInput
from server.history.drawn import DrawnSource, has_drawn
from server.history.imported import ToEur, imported_snapshot
from server.history.imports import stored_files
from server.history.snapshot import Snapshot, build_snapshot, sorted_snapshot
from server.history.storage import open_columns, save_columns
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary

Progress = Callable[[str, float], None]
"""Told the stage and how much of it is done, from 0 to 1."""

DEFAULT_ROWS, DEFAULT_SEED = 20_000, 1
MOST_ROWS = 100_000_000

_SYNTHETIC = re.compile(r"synthetic:(\d+)(?::(\d+))?")


class HistorySource(Protocol):
    """Something that past campaigns can be loaded from."""

    def load(self, progress: Progress) -> Snapshot:
        """Load the campaigns; this may take seconds and belongs on a thread."""
        ...


@dataclass(frozen=True, slots=True)
class SyntheticSource:
    """Made-up campaigns, kept sorted in the cache folder after the first time."""

    rows: int
    seed: int
    cache_dir: Path

    def load(self, progress: Progress) -> Snapshot:
        """Open the campaigns from the cache, or make them up."""
        about, vocabulary = synthetic_about(self.rows, self.seed), synthetic_vocabulary()
        folder = self.cache_dir / "history" / f"synthetic-{about.version}"
        columns = open_columns(folder, self.rows)
        if columns is not None:
            return sorted_snapshot(columns, vocabulary, about)
        drawn = synthetic_columns(self.rows, self.seed, progress)
        progress("sorting campaigns", 0.0)
        snapshot = build_snapshot(drawn, vocabulary, about)
        try:
            save_columns(snapshot.columns, folder)
        except OSError:
            progress("the cache folder cannot be written; continuing without", 1.0)
        return snapshot


@dataclass(frozen=True, slots=True)
class ImportedSource:
    """The reports that were imported into the data folder."""

    data_dir: Path
    to_eur: ToEur
    parents: Mapping[str, str]
    rates_date: date | None
    tenant: str = ""

    def load(self, progress: Progress) -> Snapshot:
        """Read the stored rows.

        Raises:
            NotFound: Nothing was imported.
        """
        progress("reading imported campaigns", 0.0)
        return imported_snapshot(self.data_dir, self.to_eur, self.parents, self.rates_date, self.tenant)


def history_source(
    setting: str,
    data_dir: Path,
    cache_dir: Path,
    to_eur: ToEur,
    parents: Mapping[str, str] | None = None,
    rates_date: date | None = None,
) -> HistorySource:
    """Choose the source that a setting names; `parents` gives the first-level category above each category.

    Raises:
        InvalidInput: The setting names no source.
    """
    if setting == "imported" or (setting == "auto" and stored_files(data_dir)):
        return ImportedSource(data_dir, to_eur, parents or {}, rates_date)
    if setting == "drawn" or (setting == "auto" and has_drawn(data_dir)):
        return DrawnSource(data_dir)
    if setting == "auto":
        return SyntheticSource(DEFAULT_ROWS, DEFAULT_SEED, cache_dir)
    match = _SYNTHETIC.fullmatch(setting)
    if match and 0 < int(match[1]) <= MOST_ROWS:
        return SyntheticSource(int(match[1]), int(match[2] or DEFAULT_SEED), cache_dir)
    if setting == "postgres":
        raise InvalidInput(
            "A history in PostgreSQL is kept by a server, a snapshot for each tenant.",
            hint="Set MEDIA_PLANNER_HISTORY to auto, imported, drawn or synthetic:20000 here.",
        )
    raise InvalidInput(
        f"The history {setting!r} is not known.",
        hint="Set MEDIA_PLANNER_HISTORY to auto, imported, drawn, or "
        f"synthetic:ROWS[:SEED] with 1 to {MOST_ROWS:,} rows.",
    )


def load_history(
    setting: str,
    data_dir: Path,
    cache_dir: Path,
    to_eur: ToEur,
    progress: Progress = lambda _stage, _share: None,
    *,
    parents: Mapping[str, str] | None = None,
    rates_date: date | None = None,
) -> Snapshot:
    """Load the history that a setting names.

    Raises:
        InvalidInput: The setting names no source.
        NotFound: Nothing was imported.
    """
    return history_source(setting, data_dir, cache_dir, to_eur, parents, rates_date).load(progress)
