"""How many people of some ages and genders live in a place: a packaged table of countries, and what was entered."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from server.errors import InvalidInput

PACKAGED = "United Nations, World Population Prospects 2024, medium variant (CC BY 3.0 IGO)"
"""The packaged table is a selection of it, from the package starsim-data 2.0.0: 2020 and 2030, in thousands."""
COLUMNS = ("place", "age_min", "age_max", "gender", "people", "year", "source")
"""The columns of an entered table, in order; `place` is an ISO country code or a place's id."""
BAND = 5
OLDEST = 120
_NO_UPPER_BOUND = 99
_TABLE = Path(__file__).with_name("population.tsv")
_BOTH = frozenset({"FEMALE", "MALE"})


@dataclass(frozen=True, slots=True)
class Band:
    """People of some ages in one year; `gender` is FEMALE, MALE or ALL."""

    age_min: int
    age_max: int
    gender: str
    people: float
    year: int
    source: str


@dataclass(frozen=True, slots=True)
class Counted:
    """People of the ages and genders asked for, out of everybody in the place, and where both numbers come from.

    `inferred` is set where the place's own ages are not known, and those of its country were taken.
    """

    people: float
    everybody: float
    source: str
    inferred: bool = False


class Population:
    """People by place, age and gender. Tables are read when they are first asked; entered places come first."""

    def __init__(self, entered: Path | None = None) -> None:
        self._file = entered

    @cached_property
    def _entered(self) -> Mapping[str, tuple[Band, ...]]:
        if self._file is None or not self._file.exists():
            return {}
        return by_place(read_table(self._file))

    @cached_property
    def _packaged(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for line in _TABLE.read_text(encoding="utf-8").splitlines():
            place = line.split("\t", 1)[0]
            if not line.startswith("#"):
                found[place] = (*found.get(place, ()), line)
        return found

    def count(self, place: str, ages: Sequence[tuple[int, int]], genders: Sequence[str], year: int) -> Counted | None:
        """Count the people of these ages and genders in the middle of a year; None where no table has the place.

        No ages or genders mean all. Between two years of a table the count is interpolated, beyond them the nearest
        year stands; a band that the ages cut is shared evenly over its years. Tables tell women and men apart only:
        everybody counts where others are asked for as well.
        """
        bands = self._entered.get(place) or tuple(
            band for line in self._packaged.get(place, ()) for band in _bands(line)
        )
        if not bands:
            return None
        wanted = _years_of_age(ages)
        chosen = frozenset(genders) or _BOTH
        both = not chosen <= _BOTH or chosen == _BOTH
        years = sorted({band.year for band in bands})
        before = max((one for one in years if one <= year), default=years[0])
        after = min((one for one in years if one >= year), default=years[-1])
        share = (year - before) / (after - before) if after > before else 0.0
        parts = [(before, 1.0 - share), (after, share)] if after > before else [(before, 1.0)]
        people = everybody = 0.0
        for at, weight in parts:
            own = [band for band in bands if band.year == at]
            everybody += weight * sum(band.people for band in own)
            people += weight * sum(_inside(band, wanted) * _of_gender(band, chosen, both=both) for band in own)
        return Counted(people, everybody, _described(bands[0].source, parts, year))


def by_place(rows: Iterable[tuple[str, Band]]) -> dict[str, tuple[Band, ...]]:
    """Put the bands of each place together."""
    found: dict[str, list[Band]] = defaultdict(list)
    for place, band in rows:
        found[place].append(band)
    return {place: tuple(bands) for place, bands in found.items()}


def read_table(file: Path) -> Iterator[tuple[str, Band]]:
    """Read a table as it was entered.

    Raises:
        InvalidInput: It cannot be read.
    """
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield (
                    row["place"],
                    Band(
                        int(row["age_min"]),
                        int(row["age_max"]),
                        row["gender"],
                        float(row["people"]),
                        int(row["year"]),
                        row["source"],
                    ),
                )
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        raise InvalidInput(
            f"The population table {file} cannot be read ({error}).", hint="Import it again, or remove it."
        ) from error


@lru_cache(maxsize=1024)
def _bands(line: str) -> tuple[Band, ...]:
    """The bands of a line of the packaged table."""
    _, year, gender, *counts = line.split("\t")
    lasts = [*((number + 1) * BAND - 1 for number in range(len(counts) - 1)), OLDEST]
    return tuple(
        Band(number * BAND, last, gender, 1000.0 * float(thousands), int(year), PACKAGED)
        for number, (last, thousands) in enumerate(zip(lasts, counts, strict=True))
    )


def _years_of_age(ages: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Every age that is asked for; 99 stands for no upper bound."""
    open_ended = [(low, OLDEST if high >= _NO_UPPER_BOUND else high) for low, high in ages] or [(0, OLDEST)]
    return frozenset(age for low, high in open_ended for age in range(low, high + 1))


def _inside(band: Band, wanted: frozenset[int]) -> float:
    """The share of a band's ages that is asked for; hardly anybody in an open band is far above its beginning."""
    last = band.age_max if band.age_max < OLDEST else band.age_min + BAND - 1
    ages = range(band.age_min, last + 1)
    return sum(age in wanted for age in ages) / len(ages)


def _of_gender(band: Band, chosen: frozenset[str], *, both: bool) -> float:
    """The people of a band who are of the genders; half of them where the table does not tell."""
    if both or band.gender in chosen:
        return band.people
    return band.people / 2.0 if band.gender == "ALL" else 0.0


def _described(source: str, parts: Sequence[tuple[int, float]], year: int) -> str:
    years = [at for at, weight in parts if weight > 0]
    if years == [year]:
        return f"{source}, {year}"
    if len(years) == 1:
        return f"{source}, {years[0]}"
    return f"{source}, {years[0]} and {years[-1]} interpolated for {year}"
