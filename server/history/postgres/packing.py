"""One file that holds arrays and what they are: it appears whole or not at all, and is mapped instead of read.

A magic word, the length and the checksum of a description in JSON, the description, then the arrays, each at a multiple
of 64 bytes. The description holds the checksum of the arrays.
"""

import contextlib
import json
import mmap
import os
import struct
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Description = Mapping[str, Any]

_MAGIC = b"MPCOLS1\n"
_HEAD = struct.Struct("<8sQI")
_ALIGNMENT = 64
_LONGEST = 1 << 26
"""Bytes of a description; one with all the words there can be has a few megabytes."""
_KINDS = "uifS"
TEMPORARY = ".part"


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """What a file holds."""

    description: Description
    arrays: Mapping[str, Array]


def write(path: Path, description: Description, arrays: Mapping[str, Array]) -> None:
    """Write a file that its owner alone may read, in the place of one that is there."""
    flat = {name: np.ascontiguousarray(values) for name, values in arrays.items()}
    checksum = 0
    for values in flat.values():
        checksum = zlib.crc32(_bytes(values), checksum)
    kinds = [{"name": name, "type": values.dtype.str, "rows": len(values)} for name, values in flat.items()]
    head = json.dumps({"description": description, "arrays": kinds, "checksum": checksum}).encode()
    number, building = tempfile.mkstemp(dir=path.parent, suffix=TEMPORARY)  # made with 0600
    try:
        with os.fdopen(number, "wb") as file:
            file.write(_HEAD.pack(_MAGIC, len(head), zlib.crc32(head)) + head)
            for values in flat.values():
                _pad(file)
                file.write(_bytes(values))
            file.flush()
            os.fsync(file.fileno())
        Path(building).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(building).unlink()
        raise


def describe(path: Path) -> Description | None:
    """Read what a file says of itself, without its arrays; None if there is none, or it is damaged."""
    try:
        with path.open("rb") as file:
            head = _head(file)
    except (OSError, ValueError):
        return None
    return head["description"]


def read(path: Path) -> Packed | None:
    """Map a file, its pages shared between processes; None if there is none, or it is damaged."""
    try:
        with path.open("rb") as file:
            head = _head(file)
            start = file.tell()
            mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            arrays = dict(_arrays(head, mapped, start))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    checksum = 0
    for values in arrays.values():
        checksum = zlib.crc32(_bytes(values), checksum)
    return Packed(head["description"], arrays) if checksum == head["checksum"] else None


def _head(file: IO[bytes]) -> dict[str, Any]:
    """Read the description.

    Raises:
        ValueError: The file is of another kind, or damaged.
    """
    start = file.read(_HEAD.size)
    magic, length, checksum = _HEAD.unpack(start) if len(start) == _HEAD.size else (b"", 0, 0)
    if magic != _MAGIC or length > _LONGEST:
        raise ValueError("not a file of columns")
    head = file.read(length)
    if zlib.crc32(head) != checksum:
        raise ValueError("a damaged file of columns")
    return json.loads(head)


def _arrays(head: Mapping[str, Any], mapped: memoryview, start: int) -> Iterator[tuple[str, Array]]:
    for kind in head["arrays"]:
        type_ = np.dtype(kind["type"])
        if type_.kind not in _KINDS:
            raise ValueError("columns hold numbers and names")
        start += -start % _ALIGNMENT
        yield kind["name"], np.frombuffer(mapped, type_, kind["rows"], start)
        start += kind["rows"] * type_.itemsize


def _bytes(values: Array) -> memoryview:
    return memoryview(cast(Any, values.view(np.uint8)))


def _pad(file: IO[bytes]) -> None:
    file.write(bytes(-file.tell() % _ALIGNMENT))
