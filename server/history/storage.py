"""Columns on disk: one file each in a folder that appears whole or not at all, opened without reading them."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from server.history.snapshot import TYPES, Array, Columns

NOTE = "note.json"


def save_columns(columns: Columns, folder: Path) -> None:
    """Write the columns into a folder, in the place of whatever stands there."""
    save_arrays(dict(columns.arrays()), folder)


def save_arrays(arrays: Mapping[str, Array], folder: Path, note: str = "") -> None:
    """Write arrays into a folder, with a note beside them, in the place of whatever stands there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        for name, values in arrays.items():
            np.save(building / f"{name}.npy", values, allow_pickle=False)
        if note:
            (building / NOTE).write_text(note, encoding="utf-8")
        _put(building, folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def open_columns(folder: Path, rows: int) -> Columns | None:
    """Open the columns of a folder, their pages shared between processes; None if they are not all there and whole."""
    columns: dict[str, Any] = {}
    try:
        for name, type_ in TYPES.items():
            values = np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))
            if values.shape != (rows,) or values.dtype != type_:
                return None
            columns[name] = values
    except (OSError, ValueError, EOFError):
        return None
    return Columns(**columns)


def _put(building: Path, folder: Path) -> None:
    """Move a finished folder into its place; what stands there already was found unusable, or is as good or older."""
    try:
        building.replace(folder)
    except OSError:
        stale = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.stale."))
        folder.replace(stale)
        shutil.rmtree(stale, ignore_errors=True)
        building.replace(folder)
