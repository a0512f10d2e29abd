"""Take report files into the user's history, saying for each row that is left out why."""

import csv
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from server.errors import InvalidInput, NotFound
from server.history.importers.dv360 import DV360
from server.history.importers.google import GOOGLE
from server.history.importers.meta import META
from server.history.importers.native import NATIVE
from server.history.importers.reader import Row, Table, beginning, decode, read_table
from server.history.importers.rows import Defaults, Format, ImportedRow, Unusable
from server.history.importers.spotify import SPOTIFY
from server.history.record import CampaignRecord

FORMATS: dict[str, Format] = {format_.name: format_ for format_ in (NATIVE, SPOTIFY, META, GOOGLE, DV360)}

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of spreadsheet programs begin, new and old."""

_FIELDS = tuple(field.name for field in fields(CampaignRecord))
COLUMNS: tuple[str, ...] = (*_FIELDS, "part", "platform")
"""The columns of a stored file, in order."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was left out."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file: rows read, kept, known already, and left out with the reason."""

    format: str
    read: int
    kept: int
    duplicates: int
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report file as it was read: its kept rows in the order of `COLUMNS`, and what was left out."""

    format: str
    rows: tuple[tuple[str, ...], ...]
    skipped: tuple[Skipped, ...]

    def became(self, new: int) -> ImportReport:
        """Say what became of it where so many of its rows were new."""
        kept = len(self.rows)
        return ImportReport(self.format, kept + len(self.skipped), new, kept - new, self.skipped)


def read_report(path: Path, format_: str = "", defaults: Defaults | None = None) -> Report:
    """Read one report.

    Raises:
        NotFound: There is no such file.
        InvalidInput: The format or what was said of the file is not known, or the file has not its columns.
    """
    name, kept, skipped = read_rows(report_text(path), str(path), format_, defaults)
    return Report(name, tuple(map(_cells, kept)), tuple(skipped))


def report_text(path: Path) -> str:
    """Read the text of a report file, whatever its encoding.

    Raises:
        NotFound: There is no such file.
        InvalidInput: It is a workbook.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotFound(f"{path} cannot be read ({error.strerror}).", hint="Give the path of a CSV report.") from error
    if content.startswith(_WORKBOOKS):
        raise InvalidInput(f"{path} is a workbook.", hint="Save its sheet as CSV and give that.")
    return decode(content)


def read_rows(
    text: str, name: str, format_: str = "", defaults: Defaults | None = None, *, idle: bool = False
) -> tuple[str, list[ImportedRow], list[Skipped]]:
    """Read the text of a report: its format, the rows that are kept, and those left out with the reason.

    Rows of what was not delivered are kept where `idle` ones are asked for.

    Raises:
        InvalidInput: The format or what was said of the report is not known, or it has not its columns.
    """
    said = (defaults or Defaults()).checked()
    if not text.strip():
        raise InvalidInput(f"{name} is empty.", hint="Export the report again.")
    chosen = _chosen(text, format_)
    return chosen.name, *_read(read_table(text, chosen.columns, chosen.required), chosen, said, idle=idle)


def import_file(path: Path, data_dir: Path, format_: str = "", defaults: Defaults | None = None) -> ImportReport:
    """Take one report into the history; a row that is there already counts once.

    Raises:
        NotFound: There is no such file.
        InvalidInput: The format or what was said of the file is not known, or the file has not its columns.
    """
    report = read_report(path, format_, defaults)
    known = {digest(cells) for file in stored_files(data_dir) for cells in stored_rows(file)}
    new: list[tuple[str, ...]] = []
    for cells in report.rows:
        mark = digest(cells)
        if mark not in known:
            known.add(mark)
            new.append(cells)
    if new:
        _store(new, data_dir)
    return report.became(len(new))


def stored_files(data_dir: Path) -> list[Path]:
    """The files of the imported history, oldest first."""
    return sorted(_folder(data_dir).glob("*.csv"))


def stored_rows(file: Path) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a stored file, in the order of `COLUMNS`."""
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        if tuple(next(reader, ())) != COLUMNS:
            raise InvalidInput(f"{file} is not a history of this version.", hint="Import the original reports again.")
        yield from map(tuple, reader)


def digest(cells: tuple[str, ...]) -> bytes:
    """What two equal rows, and only they, have in common."""
    return hashlib.blake2b("\x1f".join(cells).encode(), digest_size=16).digest()


def _folder(data_dir: Path) -> Path:
    return data_dir / "history" / "imported"


def _chosen(text: str, name: str) -> Format:
    if name:
        if name not in FORMATS:
            raise InvalidInput(f"{name!r} is not a report format.", hint=f"Use one of {', '.join(FORMATS)}.")
        return FORMATS[name]
    text = beginning(text)
    fitting: list[tuple[int, Format]] = []
    for format_ in FORMATS.values():
        try:
            fitting.append((len(read_table(text, format_.columns, format_.required).columns), format_))
        except InvalidInput:
            continue
    if not fitting:
        raise InvalidInput(
            "The file looks like no report known here.", hint=f"Name its format, one of {', '.join(FORMATS)}."
        )
    return max(fitting, key=lambda found: found[0])[1]


def _read(table: Table, format_: Format, defaults: Defaults, *, idle: bool) -> tuple[list[ImportedRow], list[Skipped]]:
    kept: list[ImportedRow] = []
    skipped: list[Skipped] = []
    for line, cells in table.rows:
        row = Row(table, line, cells)
        if not any(cell.strip() for cell in cells):
            continue
        if row.totals:
            skipped.append(Skipped(line, "it sums up other rows"))
        elif len(cells) < len(table.header) // 2:
            skipped.append(Skipped(line, "it has too few columns; it may be a footer"))
        else:
            try:
                kept.append(_delivered(format_.read(row, defaults), idle=idle))
            except Unusable as reason:
                skipped.append(Skipped(line, str(reason)))
    return kept, skipped


def _delivered(row: ImportedRow, *, idle: bool) -> ImportedRow:
    """A row that says what something cost; a day without delivery belongs to a longer flight and is kept."""
    if row.record.spend_micros < 0:
        raise Unusable("its spend is below zero")
    if not idle and not row.part.startswith("day:") and not (row.record.impressions and row.record.spend_micros):
        raise Unusable("it had no impressions or no spend")
    return row


def _cells(row: ImportedRow) -> tuple[str, ...]:
    return (*(_cell(getattr(row.record, name)) for name in _FIELDS), row.part, row.platform)


def _cell(value: str | float | date | tuple[str, ...] | None) -> str:
    if isinstance(value, tuple):
        return "|".join(value)
    return "" if value is None else str(value)


def _store(rows: Iterable[tuple[str, ...]], data_dir: Path) -> None:
    """Write a new file beside the others; it appears whole or not at all."""
    folder = _folder(data_dir)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=folder, suffix=".new", delete=False
    ) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
        file.flush()
        os.fsync(file.fileno())
    number = len(stored_files(data_dir))
    while True:
        target = folder / f"{number:06d}.csv"
        try:
            os.link(file.name, target)
        except FileExistsError:
            number += 1
        else:
            break
    Path(file.name).unlink()
