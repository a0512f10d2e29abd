"""Read what finished plans delivered from a CSV report."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from server.errors import InvalidInput
from server.evaluation.experiment import Delivered

COLUMNS = ("day", "advertiser", "strategy", "spend", "results")
"""The columns that a report must have.

`promised_cost`, what one and the same strategy promised for every brief whatever its arm, and `stratum`, what plans are
alike in (objective and budget tier, say), make readings sharper.
"""
_PROMISED = "promised_cost"


def read_deliveries(file: Path) -> tuple[list[Delivered], int]:
    """Read the plans of a report that have results; give them, and how many had none.

    Raises:
        InvalidInput: The file cannot be read, lacks a column, or a row holds no number or day where one belongs.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InvalidInput(f"{file} cannot be read: {error}.", hint="Give a CSV file in UTF-8.") from error
    missing = [name for name in COLUMNS if rows and name not in rows[0]]
    if missing or not rows:
        raise InvalidInput(
            f"{file.name} lacks {', '.join(missing) or 'rows'}.", hint=f"Its columns are {', '.join(COLUMNS)}."
        )
    found = [_delivered(row, number) for number, row in enumerate(rows, 2)]
    kept = [one for one in found if one is not None]
    return kept, len(found) - len(kept)


def _delivered(row: Mapping[str, str | None], number: int) -> Delivered | None:
    try:
        spend, results = float(row["spend"] or 0), float(row["results"] or 0)
        promised = float(row.get(_PROMISED) or 0)
        day = date.fromisoformat(row["day"] or "")
    except ValueError as error:
        raise InvalidInput(
            f"Line {number}: {error}.", hint="Write numbers like 1234.5 and days like 2027-01-31."
        ) from error
    if spend <= 0 or results <= 0:
        return None
    stratum = row.get("stratum") or ""
    return Delivered(day, row["advertiser"] or "", row["strategy"] or "", spend / results, promised or None, stratum)
