"""The history that was drawn from an engine: an even sample of its campaigns, and the sums of all of them."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from server.errors import NotFound
from server.history.cells import Cells
from server.history.snapshot import About, Array, Columns, Snapshot, Vocabulary, sorted_snapshot
from server.history.storage import NOTE, open_columns, save_arrays

_CELL = "cell_"
_HINT = "Draw one with `media-planner history draw`, or choose the history synthetic:20000."


def save_drawn(snapshot: Snapshot, data_dir: Path) -> int:
    """Keep what was drawn in the place of what was drawn before; give how many bytes it takes."""
    ids = snapshot.ids if snapshot.ids is not None else np.zeros(0, "S1")
    arrays: dict[str, Array] = {**dict(snapshot.columns.arrays()), "ids": ids}
    if snapshot.cells is not None:
        arrays |= {f"{_CELL}{name}": values for name, values in snapshot.cells.arrays()}
    day = snapshot.about.rates_date
    about = {**asdict(snapshot.about), "rates_date": None if day is None else day.isoformat()}
    note = {"about": about, "rows": snapshot.count, "vocabulary": asdict(snapshot.vocabulary)}
    save_arrays(arrays, _folder(data_dir), json.dumps(note, ensure_ascii=False))
    return sum(values.nbytes for values in arrays.values())


def has_drawn(data_dir: Path) -> bool:
    """Whether a history was drawn."""
    return (_folder(data_dir) / NOTE).is_file()


@dataclass(frozen=True, slots=True)
class DrawnSource:
    """What was drawn into the data folder."""

    data_dir: Path

    def load(self, progress: Callable[[str, float], None]) -> Snapshot:
        """Open it; its pages are shared between processes.

        Raises:
            NotFound: Nothing was drawn, or it is not whole.
        """
        progress("opening the drawn history", 0.0)
        folder = _folder(self.data_dir)
        try:
            note: dict[str, Any] = json.loads((folder / NOTE).read_text(encoding="utf-8"))
            words = {name: tuple(codes) for name, codes in note["vocabulary"].items()}
            columns, ids = open_columns(folder, int(note["rows"])), _opened(folder, "ids")
            cells = _cells(folder)
        except FileNotFoundError as error:
            raise NotFound("There is no drawn history.", hint=_HINT) from error
        except (ValueError, KeyError, EOFError) as error:
            raise NotFound("The drawn history cannot be read.", hint=_HINT) from error
        if columns is None:
            raise NotFound("The drawn history is not whole.", hint=_HINT)
        about: dict[str, Any] = note["about"]
        if about["rates_date"] is not None:
            about["rates_date"] = date.fromisoformat(about["rates_date"])
        return snapshot_of(columns, Vocabulary(**words), About(**about), ids, cells)


def snapshot_of(columns: Columns, vocabulary: Vocabulary, about: About, ids: Array, cells: Cells | None) -> Snapshot:
    """Make a snapshot of sorted campaigns and of the cells of the history that they were drawn from."""
    return replace(sorted_snapshot(columns, vocabulary, about, ids), cells=cells)


def _cells(folder: Path) -> Cells | None:
    if not (folder / f"{_CELL}weight.npy").is_file():
        return None
    found: dict[str, Any] = {field.name: _opened(folder, f"{_CELL}{field.name}") for field in fields(Cells)}
    return Cells(**found)


def _opened(folder: Path, name: str) -> Array:
    return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))


def _folder(data_dir: Path) -> Path:
    return data_dir / "history" / "drawn"
