"""Read campaigns out of a binary COPY: every row has the same width, so numpy reads a piece of the stream at once."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.errors import InvalidInput

Array = NDArray[Any]

_FIELDS: Mapping[str, tuple[str, str]] = {
    "id": ("id", ">i8"),
    "written": ("written", ">i8"),
    "name": ("name", "S36"),
    "country": ("country", ">u2"),
    "currency": ("currency", "S3"),
    "objective": ("objective", ">i2"),
    "delivery_goal": ("delivery_goal", ">i2"),
    "asset_format": ("asset_format", ">i2"),
    "placement": ("placement", ">i2"),
    "category": ("category", ">i2"),
    "interests_low": ("interests_low", ">u8"),
    "interests_high": ("interests_high", ">u8"),
    "age_min": ("age_min", ">i2"),
    "age_max": ("age_max", ">i2"),
    "genders": ("genders", ">i2"),
    "first_day": ("first_day", ">i4"),
    "days": ("days", ">i4"),
    "budget": ("budget_micros", ">i8"),
    "spend": ("spend_micros", ">i8"),
    "impressions": ("impressions", ">i8"),
    "clicks": ("coalesce(clicks, -1)", ">i8"),
    "reach": ("coalesce(reach, -1)", ">i8"),
    "results": ("coalesce(results, -1)", ">i8"),
    "completion": ("coalesce(completion_rate, 'NaN')", ">f4"),
    "delivery": ("coalesce(delivery_rate, 'NaN')", ">f4"),
}
"""Each field of a row: how it is asked for, and its type on the wire; the letters of a country are one number."""

SELECT = f"SELECT {', '.join(asked for asked, _ in _FIELDS.values())} FROM media_planner.campaign"  # noqa: S608 - constants

_PIECE = 1 << 22
"""Bytes that are collected before they are read: memory is that of a piece, whatever the number of rows."""
_HEADER = 19


def _row_type() -> np.dtype[Any]:
    """One row of the stream: the number of fields, then for each its length and its value, all big-endian."""
    parts: list[tuple[str, str]] = [("fields", ">i2")]
    for name, (_, type_) in _FIELDS.items():
        parts += [(f"{name} length", ">i4"), (name, type_)]
    return np.dtype(parts)


ROW = _row_type()
_LENGTHS = {name: ROW[name].itemsize for name in _FIELDS}
_TEXTS = tuple(name for name, (_, type_) in _FIELDS.items() if type_.startswith("S"))
"""What could be wider than its letters; numbers are of one width, and none of them is empty."""
_END = b"\xff\xff"


class Stream:
    """Takes the bytes of a COPY as they come, and hands the rows on, a piece at a time, on a thread.

    One piece is read while the next comes; who sends waits when both are full.
    """

    def __init__(self, take: Callable[[Array], None]) -> None:
        self._take = take
        self._bytes = bytearray()
        self._begun = False
        self._reading: asyncio.Future[None] | None = None

    async def __call__(self, data: bytes) -> None:
        """Take some bytes."""
        self._bytes += data
        if len(self._bytes) >= _PIECE:
            await self._done()
            piece = self._rows()
            self._reading = asyncio.ensure_future(asyncio.to_thread(self._read, piece))

    async def finish(self) -> None:
        """Hand on what is left."""
        await self._done()
        self._read(self._rows())
        if bytes(self._bytes) != _END:
            raise _unreadable("of its rows")

    async def _done(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            await reading

    def _rows(self) -> bytes:
        """Take out the bytes of all rows that are whole."""
        start = 0
        if not self._begun:
            start = _HEADER + int.from_bytes(self._bytes[_HEADER - 4 : _HEADER], "big")
            self._begun = True
        count = (len(self._bytes) - start) // ROW.itemsize
        end = start + count * ROW.itemsize
        piece = bytes(memoryview(self._bytes)[start:end])
        del self._bytes[:end]
        return piece

    def _read(self, piece: bytes) -> None:
        if piece:
            rows = np.frombuffer(piece, ROW)
            _check(rows)
            self._take(rows)


def _check(rows: Array) -> None:
    """Refuse rows of another width: they would shift all that follows, the number of fields at each row's begin too."""
    if (rows["fields"] != len(_FIELDS)).any():
        raise _unreadable("of its rows")
    for name in _TEXTS:
        if (rows[f"{name} length"] != _LENGTHS[name]).any():
            raise _unreadable(repr(name))


def _unreadable(what: str) -> InvalidInput:
    return InvalidInput(
        f"The width {what} in media_planner.campaign is not what it should be.",
        hint="Keep its names and codes in ASCII, and the table as `media-planner migrate` made it.",
    )
