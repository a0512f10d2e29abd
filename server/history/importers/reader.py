"""Read a report file as a table, whatever its encoding, delimiter, preamble and language."""

import codecs
import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from io import StringIO
from itertools import islice

from dateutil import parser as dates

from server.errors import InvalidInput

_DELIMITERS = (",", ";", "\t")
_PREAMBLE_LINES = 30
_EVIDENCE_ROWS = 2_000
_BLANKS = re.compile(r"[\s\u00a0\u202f]+")
_CURRENCY = re.compile(r"\(([A-Z]{3})\)")
_NOTHING = {"", "-", "--", "—", "–", "n/a", "na", "null", "none"}
_NUMBER = re.compile(r"^[-+]?[\d.,'’]*\d[\d.,'’]*$")
_SHORT_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-]\d{4}\b")
_TOTALS = ("total", "totals", "gesamt", "summe", "totale", "totaal", "insgesamt", "totalt", "yhteensä", "合計")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under a header: `columns` is field → column number, `header` the folded names of all columns.

    `currency` is the one that a header named, `preamble` is what stood above it; `comma` says that numbers have a
    decimal comma, `day_first` that the day comes before the month, `by_day` that rows are days: one without sums up.
    """

    columns: Mapping[str, int]
    header: frozenset[str]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    preamble: tuple[str, ...]
    currency: str
    comma: bool
    day_first: bool
    by_day: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, read by field name; a field that the table lacks is empty."""

    table: Table
    line: int
    cells: tuple[str, ...]

    def text(self, field: str) -> str:
        """The words of a field, or nothing."""
        column = self.table.columns.get(field)
        words = self.cells[column].strip() if column is not None and column < len(self.cells) else ""
        return "" if words.casefold() in _NOTHING else words

    def number(self, field: str) -> Decimal | None:
        """The number of a field; None for nothing, and for a bound such as "< 10%"."""
        return parse_number(self.text(field), comma=self.table.comma)

    def count(self, field: str) -> int | None:
        """The whole number of a field. Separators before three digits group thousands here."""
        number = parse_number(self.text(field), comma=self.table.comma, whole=True)
        return None if number is None else max(0, round(number))

    def share(self, field: str) -> float | None:
        """A rate between 0 and 1, from a fraction or from per cent."""
        number = self.number(field)
        if number is None:
            return None
        return float(number / 100 if "%" in self.text(field) or number > 2 else number)

    def day(self, field: str) -> date | None:
        """The day of a field."""
        words = self.text(field)
        return parse_day(words, day_first=self.table.day_first) if words else None

    def codes(self, field: str) -> tuple[str, ...]:
        """The codes of a field that lists several."""
        words = self.text(field)
        return tuple(code for code in re.split(r"[|;,\s]+", words.strip("[]{}\"'")) if code) if words else ()

    @property
    def totals(self) -> bool:
        """Whether the row sums up others."""
        first = next((cell for cell in self.cells if cell.strip()), "").strip().casefold()
        return bool(first) and re.split(r"[\s:]", first)[0] in _TOTALS


def beginning(text: str) -> str:
    """As much of a file as it takes to see what it is."""
    return "".join(islice(StringIO(text), 2 * _PREAMBLE_LINES))


def decode(content: bytes) -> str:
    """Turn a file into text by its byte order mark, else as UTF-8, else as the Windows code page of western Europe."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_table(text: str, names: Mapping[str, str], required: tuple[str, ...]) -> Table:
    """Find the header by the names of its columns (`names`: lower-case header → field) and read what is below it.

    Raises:
        InvalidInput: No line names every required field.
    """
    lines = text.splitlines()
    best = max(_headers(lines, names), key=lambda found: len(found.columns), default=None)
    missing = [field for field in required if best is None or field not in best.columns]
    if best is None or missing:
        wanted = ", ".join(next(name for name, field in names.items() if field == lost) for lost in missing or required)
        raise InvalidInput(
            f"The file has no column {wanted}.", hint="Export it with these columns, or name the format of the file."
        )
    rows = tuple(_rows("\n".join(lines[best.line :]), best.delimiter, best.line))
    preamble = tuple(lines[: best.line])
    comma = _comma(rows, best.delimiter)
    day = best.columns.get("day")
    by_day = day is not None and any(day < len(cells) and cells[day].strip() for _, cells in rows[:_EVIDENCE_ROWS])
    return Table(best.columns, best.names, rows, preamble, best.currency, comma, _day_first(rows, comma), by_day)


@dataclass(frozen=True, slots=True)
class _Header:
    line: int
    delimiter: str
    columns: dict[str, int]
    currency: str
    names: frozenset[str]


def _headers(lines: list[str], names: Mapping[str, str]) -> Iterator[_Header]:
    for number, line in enumerate(lines[:_PREAMBLE_LINES]):
        for delimiter in _DELIMITERS:
            if delimiter in line:
                header = next(csv.reader([line], delimiter=delimiter))
                currency = next((match[1] for cell in header if (match := _CURRENCY.search(cell))), "")
                columns: dict[str, int] = {}
                for column, cell in enumerate(header):
                    field = names.get(_folded(cell))
                    if field is not None:
                        columns.setdefault(field, column)
                yield _Header(number, delimiter, columns, currency, frozenset(map(_folded, header)))


def _folded(cell: str) -> str:
    return _BLANKS.sub(" ", _CURRENCY.sub("", cell)).strip().casefold()


def _rows(text: str, delimiter: str, offset: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    next(reader, None)
    before = reader.line_num
    for cells in reader:
        yield offset + before + 1, tuple(cells)
        before = reader.line_num


def _comma(rows: tuple[tuple[int, tuple[str, ...]], ...], delimiter: str) -> bool:
    """Whether numbers have a decimal comma: most cells that leave no doubt decide, else the semicolon."""
    votes = 0
    for _, cells in rows[:_EVIDENCE_ROWS]:
        for cell in cells:
            digits = re.sub(r"[^\d.,]", "", cell)
            if re.fullmatch(r"[\d.]*\d,\d{1,2}|\d+,\d{4,}|[\d.]+\.\d{3},\d+", digits):
                votes += 1
            elif re.fullmatch(r"[\d,]*\d\.\d{1,2}|\d+\.\d{4,}|[\d,]+,\d{3}\.\d+", digits):
                votes -= 1
    return votes > 0 or (votes == 0 and delimiter == ";")


def parse_number(text: str, *, comma: bool = False, whole: bool = False) -> Decimal | None:
    """Read a localised number with or without a currency sign; None where there is none to read."""
    if text.isascii() and (not text or text.isdecimal()):
        return Decimal(text) if text else None
    digits = _BLANKS.sub("", re.sub(r"(?<!\w)[A-Z]{3}(?!\w)|[$€£¥₹%]|R\$|kr\.?", "", text))
    if not _NUMBER.match(digits):
        return None
    digits = re.sub(r"['’]", "", digits)
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0:
        sign, other = digits[last], "," if digits[last] == "." else "."
        grouped = digits.count(sign) > 1 or (
            other not in digits and len(digits) - last == 4 and (whole or (sign == ",") != comma)
        )
        digits = re.sub(r"[.,]", "", digits) if grouped else digits.replace(other, "").replace(sign, ".")
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def parse_day(text: str, *, day_first: bool | None = None) -> date | None:
    """Read a day with its year: ISO, else as people write it; unless said, days come first where points separate."""
    try:
        return date.fromisoformat(text[:10].replace("/", "-"))
    except ValueError:
        pass
    first = "." in text if day_first is None else day_first
    try:
        readings = {dates.parse(text, dayfirst=first, default=default).date() for default in _UNLIKE}
    except (ValueError, OverflowError):
        return None
    return readings.pop() if len(readings) == 1 else None


_UNLIKE = (datetime(2000, 1, 1), datetime(2001, 2, 2))  # noqa: DTZ001 - a part that differs was not in the text


def _day_first(rows: tuple[tuple[int, tuple[str, ...]], ...], comma: bool) -> bool:
    """Whether dates like 05/01/2026 begin with the day: a number above twelve decides, else the decimal comma."""
    for _, cells in rows[:_EVIDENCE_ROWS]:
        for cell in cells:
            match = _SHORT_DATE.match(cell.strip())
            if match and max(int(match[1]), int(match[3])) > 12:
                return int(match[1]) > 12
    return comma or any(
        match and match[2] == "." for _, cells in rows[:_EVIDENCE_ROWS] for match in map(_SHORT_DATE.match, cells)
    )
