"""Take a table of people by age and gender into the planner's own: ours, or the United Nations' CSV as it comes."""

import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite
from pathlib import Path

from server.catalog.population import COLUMNS, OLDEST, Band, read_table
from server.errors import InvalidInput, NotFound

Cells = Mapping[str, str]
Placed = tuple[str, Band]
Exists = Callable[[str], bool]
"""Whether there is a place with an id."""

_UN = ("ISO2_code", "Time", "AgeGrpStart", "AgeGrpSpan", "PopMale", "PopFemale")
"""Columns of the files PopulationByAge5GroupSex and PopulationBySingleAgeSex of World Population Prospects."""
_OURS = COLUMNS[:-1]
_EXPECTED = {"Medium", "Estimates", ""}
_BEFORE, _AFTER = 2, 6
"""Of a table from 1950 to 2100 the years around today are kept."""
_GENDERS = {"FEMALE": "FEMALE", "MALE": "MALE", "ALL": "ALL", "": "ALL"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that was left out."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class PopulationReport:
    """What became of a table: rows read, counts kept, of which places and years, and rows left out."""

    read: int
    kept: int
    places: tuple[str, ...]
    years: tuple[int, ...]
    skipped: tuple[LeftOut, ...]


def import_population(file: Path, target: Path, year: int, exists: Exists, source: str = "") -> PopulationReport:
    """Take a table into `target`, in the place of what that has of the same places; `year` is today's.

    Raises:
        NotFound: There is no such file.
        InvalidInput: It has neither layout's columns, no row that can be used, or counts people twice.
    """
    skipped: list[LeftOut] = []
    found: list[Placed] = []
    read = 0
    for line, row in _rows(file):
        read += 1
        try:
            placed = _placed(row, file, year, source)
        except (ValueError, KeyError) as error:
            skipped.append(LeftOut(line, str(error)))
            continue
        if placed and not exists(placed[0][0]):
            skipped.append(LeftOut(line, f"there is no place {placed[0][0]!r}"))
        else:
            found += placed
    if not found:
        reason = skipped[0].reason if skipped else "no row is of these years"
        raise InvalidInput(f"{file} holds no people that can be used: {reason}.", hint=f"Give {', '.join(COLUMNS)}.")
    _refuse_overlaps(found)
    places = {place for place, _ in found}
    _write(target, [*(one for one in _kept(target) if one[0] not in places), *found])
    years = {band.year for _, band in found}
    return PopulationReport(read, len(found), tuple(sorted(places)), tuple(sorted(years)), tuple(skipped))


def _rows(file: Path) -> Iterator[tuple[int, Cells]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            names = [name.strip() for name in reader.fieldnames or ()]
            if not all(name in names for name in _UN):
                names = ["place" if name == "country" else name for name in names]
                if not all(name in names for name in _OURS):
                    raise InvalidInput(
                        f"{file} is no table of people by age: its columns are {', '.join(names[:12]) or 'missing'}.",
                        hint=f"Give {', '.join(COLUMNS)}, or the United Nations' CSV with {', '.join(_UN)}.",
                    )
            reader.fieldnames = names
            for row in reader:
                yield reader.line_num, {name: (row[name] or "").strip() for name in names}
    except OSError as error:
        raise NotFound(f"{file} cannot be read ({error.strerror}).", hint="Give the path of a CSV table.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise InvalidInput(f"{file} is no CSV in UTF-8 ({error}).", hint="Save it as CSV in UTF-8.") from error


def _placed(row: Cells, file: Path, year: int, source: str) -> list[Placed]:
    """The counts of a row; none where they are of another year, of a region of the world or of another variant."""
    if "ISO2_code" not in row:
        return [_ours(row, source or file.name)]
    at = int(row["Time"])
    if not row["ISO2_code"] or row.get("Variant", "") not in _EXPECTED or not year - _BEFORE <= at <= year + _AFTER:
        return []
    first, span = int(row["AgeGrpStart"]), int(row["AgeGrpSpan"])
    last = OLDEST if span < 1 else first + span - 1
    said = source or f"United Nations, World Population Prospects, {file.name} (CC BY 3.0 IGO)"
    counts = (("FEMALE", row["PopFemale"]), ("MALE", row["PopMale"]))
    return [(row["ISO2_code"], _band(first, last, gender, count, at, said, 1000.0)) for gender, count in counts]


def _ours(row: Cells, source: str) -> Placed:
    gender = _GENDERS.get(row["gender"].upper())
    if gender is None:
        raise ValueError(f"{row['gender']!r} is no gender: write FEMALE, MALE or ALL")
    place = row["place"].upper() if len(row["place"]) == len("DE") else row["place"]
    last = int(row["age_max"]) if row["age_max"] else OLDEST
    band = _band(int(row["age_min"] or 0), last, gender, row["people"], int(row["year"]), source, 1.0)
    return place, replace(band, source=row.get("source") or source)


def _band(first: int, last: int, gender: str, count: str, year: int, source: str, unit: float) -> Band:
    try:
        people = float(count) * unit
    except ValueError:
        raise ValueError(f"{count!r} is no number of people") from None
    if not (isfinite(people) and people >= 0):
        raise ValueError(f"{count!r} is no number of people")
    if not 0 <= first <= last:
        raise ValueError(f"{first} to {last} are no ages")
    return Band(first, min(last, OLDEST), gender, people, year, source)


def _refuse_overlaps(found: Iterable[Placed]) -> None:
    """Refuse a table in which somebody counts twice."""
    by_group: dict[tuple[str, int], list[Band]] = {}
    for place, band in found:
        by_group.setdefault((place, band.year), []).append(band)
    for (place, year), bands in by_group.items():
        genders = {band.gender for band in bands}
        if len(genders) > 1 and "ALL" in genders:
            raise InvalidInput(
                f"{place} in {year} has people of all genders and of some.", hint="Leave one of them out."
            )
        for gender in genders:
            own = sorted((band.age_min, band.age_max) for band in bands if band.gender == gender)
            for (_, last), (first, _) in pairwise(own):
                if first <= last:
                    raise InvalidInput(
                        f"{place} in {year} counts {gender} of the age {first} twice.", hint="Give each age once."
                    )


def _kept(target: Path) -> list[Placed]:
    return list(read_table(target)) if target.exists() else []


def _write(target: Path, rows: Iterable[Placed]) -> None:
    """Write the table; it appears whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=target.parent, suffix=".new", delete=False
    ) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(
            (place, one.age_min, one.age_max, one.gender, f"{one.people:.10g}", one.year, one.source)
            for place, one in rows
        )
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(target)
