"""Build the place index: one SQLite file with every place, every name and the filters for scanning texts.

Runs as a program of its own (`python -m server.catalog.geo_build FILE`), so that a server never keeps the memory that
reading the packages takes. Progress goes to standard output, one tab-separated line a step.
"""

import math
import sqlite3
import sys
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from server.catalog import geo_sources
from server.catalog.geo_areas import MACRO_REGIONS, NICKNAMES, PARTS_OF_COUNTRIES, Area
from server.catalog.geo_common_words import COMMON_WORDS
from server.catalog.geo_demonyms import demonyms
from server.catalog.geo_layout import FIRST_SLOTS, KINDS, NAME_BITS, SCAN_WORDS, SCHEMA, NameKind, first_slot, name_slot
from server.catalog.geo_metros import METROS
from server.catalog.geo_names import fold_name, is_cjk, spelled_out
from server.catalog.geo_sources import Source

_CODED = frozenset({"US", "CA", "AU", "BR", "MX", "IN", "CH", "DE", "GB", "IT"})
_BONUS = {"COUNTRY": 0.8, "REGION": 0.65, "CITY": 0.0}
_BILLED = frozenset("AUD CAD DKK EUR GBP MXN NOK NZD SEK SGD USD".split())
_BILLED_BONUS = 0.5
_PENALTY: dict[NameKind, float] = {"alternate": 1.0, "code": 2.0, "demonym": 0.5, "foreign": 0.1, "distant": 2.5}
_MACRO_PRIOR, _AREA_PRIOR = 9.5, 8.0
_LARGE_CITY = 150_000
_TYPO_POPULATION = 50_000
_SCAN_POPULATION = 100_000


def build(path: Path, report: Callable[[str, float], None]) -> None:
    """Write the index into a new file at `path`."""
    report("reading places", 0.0)
    sources = _collect()
    report("weighing names", 0.4)
    names = _names(sources)
    report("writing the index", 0.6)
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.executescript("pragma journal_mode=off; pragma synchronous=off; begin;" + SCHEMA)
        _write_places(store, sources)
        _write_names(store, sources, names)
        report("reading postal codes", 0.9)
        regions = {source.code: source.id for source in sources if source.type == "REGION"}
        postal = ((code, city, regions.get(f"US-{state}", "")) for code, city, state in geo_sources.postal_codes())
        store.executemany("insert or ignore into postal values (?, ?, ?)", postal)
        store.execute("commit")
    report("done", 1.0)


def _collect() -> list[Source]:
    """Read every source and add what the project's own tables say."""
    sources = [*geo_sources.countries(), *geo_sources.regions(), *geo_sources.cities()]
    by_key = {source.id: source for source in sources} | {source.code: source for source in sources if source.code}
    areas = [_area(area, by_key) for area in (*MACRO_REGIONS, *PARTS_OF_COUNTRIES)]
    by_key |= {area.id: area for area in areas}
    for key, nicknames in NICKNAMES:
        by_key[key].call("nickname", *nicknames)
    for name, key in demonyms():
        by_key[key].call("demonym", name)
    for code, name, _, city in METROS:
        if city:
            by_key[city].call("alternate", f"DMA {code}", f"{name} DMA", name)
    for source in sources:
        source.currency, source.capital = by_key[source.country].currency, by_key[source.country].capital
        country, _, suffix = source.code.partition("-")
        if source.level == 1 and country in _CODED and suffix.isalpha():
            source.call("code", suffix)
    return [*sources, *areas]


def _area(area: Area, by_key: dict[str, Source]) -> Source:
    """Look up the members of an area in the packages."""
    members = [by_key[code] for code in area.members.split()]
    countries = {member.country for member in members}
    place = Source(
        id=f"macro:{area.key}",
        type="MACRO_REGION",
        name=area.name,
        country=countries.pop() if len(countries) == 1 else "",
        population=sum(member.population for member in members),
        members=tuple(dict.fromkeys(member.id for member in members)),
    )
    place.call("macro", area.name, *area.aliases)
    return place


def _weight(source: Source) -> float:
    """Say how likely a brief means this place: its people in powers of ten, how many languages name it, its market."""
    if source.type == "MACRO_REGION":
        return _AREA_PRIOR if source.country else _MACRO_PRIOR
    weight = math.log10(max(source.population, 3000)) + _BONUS[source.type]
    if source.type == "CITY":
        return weight + 0.8 * math.log10(len(source.names)) + _BILLED_BONUS * (source.currency in _BILLED)
    return weight - 0.4 * (source.level == 2)


def _names(sources: list[Source]) -> dict[str, dict[int, tuple[float, NameKind]]]:
    """Give every folded name its places, each with its weight."""
    table: dict[str, dict[int, tuple[float, NameKind]]] = defaultdict(dict)
    for number, source in enumerate(sources):
        weight = _weight(source)
        for name, kind in source.names:
            if source.type == "CITY" and kind == "alternate" and not _is_name(name):
                continue
            prior = weight - _PENALTY.get(kind, 0.0)
            for text in _keys(name):
                known = table[text].get(number)
                if known is None or known[0] < prior:
                    table[text][number] = (prior, kind)
    for places in table.values():
        _settle(places, sources)
    return table


def _is_name(name: str) -> bool:
    """Tell a name from an airport code and from the transcriptions that GeoNames writes in lower case."""
    if name.isascii():
        return len(name) > 2 and name[0].isupper() and not (len(name) == 3 and name.isupper())
    return len(name) > 1


def _keys(name: str) -> set[str]:
    """Fold a name, and the ways of writing it without its umlauts and its article."""
    keys = {fold_name(name), fold_name(spelled_out(name))}
    keys |= {key.removeprefix("the ") for key in keys if key != "the states"}
    return {key for key in keys if key}


def _settle(places: dict[int, tuple[float, NameKind]], sources: list[Source]) -> None:
    """Order places of one name where one plainly stands behind another: city states, states, large cities."""
    cities = [number for number in places if sources[number].type == "CITY"]
    for number, (prior, kind) in list(places.items()):
        whole = sources[number]
        if whole.type == "COUNTRY" and kind in {"own", "foreign", "nickname"}:
            behind = [
                city
                for city in cities
                if sources[city].country == whole.id
                or places[city][1] == "alternate"
                or sources[city].population < _LARGE_CITY
            ]
            _put_behind(places, behind, prior - 0.1)
        elif whole.type == "REGION":
            inside = [city for city in cities if whole.id in sources[city].parents]
            large = [places[city][0] for city in inside if _stands_for(sources[city], places[city][1])]
            if large:
                _put_behind(places, [number], max(large) - 0.3)
            elif whole.level == 1 and kind == "own":
                smaller = [city for city in cities if sources[city].population < min(whole.population, _LARGE_CITY)]
                _put_behind(places, [city for city in smaller if city not in inside], prior - 0.6)


def _stands_for(city: Source, kind: NameKind) -> bool:
    """Tell whether a city rather than the region around it is meant by their common name; not so Oklahoma City."""
    return city.population >= _LARGE_CITY and not (kind == "alternate" and city.name.endswith(" City"))


def _put_behind(places: dict[int, tuple[float, NameKind]], numbers: list[int], limit: float) -> None:
    for number in numbers:
        prior, kind = places[number]
        places[number] = (min(prior, limit), kind)


def _write_places(store: sqlite3.Connection, sources: list[Source]) -> None:
    regions = {source.id: source.name for source in sources if source.type == "REGION"}
    rows: list[tuple[object, ...]] = []
    for number, source in enumerate(sources):
        region = next((parent for parent in source.parents if parent in regions), "")
        rows.append(
            (
                *(number, source.id, source.type, source.name, source.country, regions.get(region, ""), region),
                *(source.population, "|".join(source.members), "|".join(source.parents)),
                source.type == "CITY" and fold_name(source.name) == fold_name(source.capital),
            )
        )
    store.executemany("insert into place values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    countries = ((s.id, s.currency, "|".join(s.neighbours)) for s in sources if s.type == "COUNTRY")
    store.executemany("insert into country values (?, ?, ?)", countries)


def _write_names(
    store: sqlite3.Connection, sources: list[Source], names: dict[str, dict[int, tuple[float, NameKind]]]
) -> None:
    first, bits = array("H", bytes(2 * FIRST_SLOTS)), bytearray(NAME_BITS // 8)
    typos: list[str] = []
    rows: list[tuple[str, int, float, int]] = []
    for text, places in names.items():
        rows += [(text, place, prior, KINDS.index(kind)) for place, (prior, kind) in places.items()]
        known: list[tuple[Source, NameKind]] = [(sources[place], kind) for place, (_, kind) in places.items()]
        if any(_scannable(text, source, kind) for source, kind in known):
            _mark(text, first, bits)
        if text.isascii() and 4 <= len(text) <= 30 and any(_misspelt(source, kind) for source, kind in known):
            typos.append(text)
    rows.sort()
    store.executemany("insert into name values (?, ?, ?, ?)", rows)
    filters = {"first": first.tobytes(), "names": bytes(bits), "typos": "\n".join(sorted(typos, key=len)).encode()}
    store.executemany("insert into filter values (?, ?)", filters.items())


def _scannable(text: str, source: Source, kind: NameKind) -> bool:
    """Tell whether a name may be found inside a text: well known, and no everyday word unless it is the place's own."""
    if kind == "code":
        return source.type == "COUNTRY" and len(text) == 2
    if kind != "alternate":
        return len(text) > 1
    letters = len(text.replace(" ", ""))
    known = source.type != "CITY" or source.population >= _SCAN_POPULATION
    return known and text not in COMMON_WORDS and (letters >= 4 or (letters > 1 and is_cjk(text[0])))


def _misspelt(source: Source, kind: NameKind) -> bool:
    """Tell whether people are likely to misspell this name."""
    return kind not in {"code", "demonym"} and (source.type != "CITY" or source.population >= _TYPO_POPULATION)


def _mark(text: str, first: "array[int]", bits: bytearray) -> None:
    """Enter a name into the filters."""
    words = text.split(" ")
    if len(words) <= SCAN_WORDS:
        first[first_slot(words[0])] |= 1 << (len(words) - 1)
        slot = name_slot(text)
        bits[slot >> 3] |= 1 << (slot & 7)


def _main(arguments: Iterable[str]) -> None:
    (path,) = arguments
    build(Path(path), lambda step, done: print(f"{step}\t{done}", flush=True))


if __name__ == "__main__":
    _main(sys.argv[1:])
