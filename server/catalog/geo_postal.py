"""Postal codes: `US:06103`, a bare US code, or one named as a ZIP code in a text."""

import re
from collections.abc import Iterator

from server.catalog.entries import PlaceEntry, PlaceMatch
from server.catalog.geo_index import Index

_ID = re.compile(r"US:(\d{5})", re.IGNORECASE)
_QUERY = re.compile(r"(?:us[:\s-]*)?(?:zip(?:\s*code)?|postal\s*code|postcode)?[:\s]*(\d{5})(?:-\d{4})?", re.IGNORECASE)
_CODES = r"\d{5}(?:-\d{4})?"
_NAMED = re.compile(
    rf"\bUS:\d{{5}}\b|\b(?:zip(?:[ -]?codes?)?|postal ?codes?|postcodes?|plz)s?[ :]{{0,3}}{_CODES}\b"
    rf"(?: ?(?:,|;|/|and|or|&|und|et|y) ?{_CODES}\b)*",
    re.IGNORECASE,
)
_CODE = re.compile(r"\d{5}")


def find_postal(index: Index, query: str) -> PlaceEntry | None:
    """Read a query that is nothing but a US postal code."""
    match = _QUERY.fullmatch(query.strip())
    return _postal_place(index, match.group(1)) if match else None


def get_postal(index: Index, place_id: str) -> PlaceEntry | None:
    """Give the place of a postal id."""
    match = _ID.fullmatch(place_id)
    return _postal_place(index, match.group(1)) if match else None


def postal_mentions(index: Index, text: str) -> Iterator[tuple[int, int, PlaceMatch]]:
    """Find the postal codes that a text calls by that name."""
    for named in _NAMED.finditer(text):
        for code in _CODE.finditer(text, named.start(), named.end()):
            place = _postal_place(index, code.group())
            if place:
                start = (
                    code.start() - 3 if text[max(0, code.start() - 3) : code.start()].upper() == "US:" else code.start()
                )
                yield start, code.end(), PlaceMatch(place, 1.0, place.id)


def _postal_place(index: Index, code: str) -> PlaceEntry | None:
    known = index.postal(code)
    if known is None:
        return None
    city, region_id = known
    region = index.place(region_id)
    return PlaceEntry(
        id=f"US:{code}",
        type="POSTAL_CODE",
        name=f"{code} {city}",
        country="US",
        region=region.entry.name if region else "",
        region_id=region_id,
    )
