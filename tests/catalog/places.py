"""Tell whether a search gave the place that a table of queries expects."""

from server.catalog.entries import PlaceEntry, PlaceSearch
from server.catalog.geo import Geo


def right(expected: str, answer: PlaceSearch) -> bool:
    """Compare an answer with a row's expectation; a star asks for an ambiguous answer."""
    if expected.startswith("*") and not answer.ambiguous:
        return False
    place = expected.lstrip("*")
    return not place or (bool(answer.items) and _is(place, answer.items[0].entry))


def _is(expected: str, entry: PlaceEntry) -> bool:
    if ";" in expected:
        return [entry.type, entry.name, entry.country] == ["REGION", *_parts(expected, ";")]
    if "," not in expected:
        return entry.id == expected
    name, country, *region = _parts(expected, ",")
    return (entry.type, entry.name, entry.country) == ("CITY", name, country) and region in ([], [entry.region])


def _parts(expected: str, separator: str) -> list[str]:
    return [part.strip() for part in expected.split(separator)]


def rows(table: str) -> list[tuple[str, str, str]]:
    """Split a table into query, kind and expectation."""
    return [
        (query, kind, expected) for query, kind, expected in (line.split("|") for line in table.strip().splitlines())
    ]


def missed(geo: Geo, table: str) -> list[str]:
    """Give the queries whose first answer is not the expected one."""
    return [query for query, _, expected in rows(table) if not right(expected, geo.search(query))]
