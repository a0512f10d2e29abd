"""The tool that finds places."""

from typing import Annotated, Literal

from mcp_types import CallToolResult
from pydantic import Field

from server.catalog.entries import PlaceMatch
from server.domain.value import Value
from server.tools.arguments import Cursor, Limit, Phrase
from server.tools.faults import shown
from server.tools.paging import cursor_for, offset_of
from server.tools.results import answer
from server.tools.state import Call, Telling, state_of
from server.tools.strict import READS, strict

Kind = Literal["COUNTRY", "REGION", "CITY", "POSTAL_CODE", "MACRO_REGION"]


class PlaceRow(Value):
    """A place; `members` are the places a macro-region stands for, `score` runs from 0 to 1."""

    id: str
    type: Kind
    name: str
    country: str
    region: str
    population: int
    score: float
    matched: str
    members: list[str]


class PlaceRows(Value):
    """Places, best first. `ambiguous`: ask which one is meant; `reason` says why."""

    items: list[PlaceRow]
    ambiguous: bool
    reason: str
    total: int
    next_cursor: str


async def search_geo_targets(
    ctx: Call,
    query: Annotated[
        Phrase,
        Field(description="A name, its beginning or a code: 'Bavaria', 'new y', 'Paris, Texas', 'DACH', 'US:06103'."),
    ],
    country: Annotated[
        str,
        Field(pattern="^([A-Za-z]{2})?$", description="Only in this country: ISO code such as 'DE'. Empty: anywhere."),
    ] = "",
    types: Annotated[list[Kind], Field(description="Only these types. Empty: all.")] = [],  # noqa: B006 - read only, and pydantic copies it
    limit: Limit = 10,
    cursor: Cursor = "",
) -> Annotated[CallToolResult, PlaceRows]:
    """Find the places a campaign can be aimed at, by any name people use for them.

    Countries, regions (states, provinces), cities from 15,000 people, postal codes and macro-regions (DACH, Nordics).
    Pass the ids to create_media_plan as geo_ids. When `ambiguous` is true, several places fit equally well: ask which
    one is meant, or narrow with `country`. Misspellings are understood; `matched` shows the name that was found.
    """
    state = state_of(ctx)
    catalog = await state.rooms.catalog.get(Telling(ctx).opening)
    search = (query, country, sorted(types), limit)
    offset = offset_of(cursor, *search)
    found = catalog.geo.search(query, country=country.upper(), types=types, limit=limit, offset=offset, begun=True)
    after = offset + len(found.items)
    told = {
        "items": [_row(match) for match in found.items],
        "ambiguous": found.ambiguous,
        "reason": found.reason,
        "total": found.total,
        "next_cursor": cursor_for(after, *search) if found.items and after < found.total else "",
    }
    rows = PlaceRows.model_validate(told)
    return answer(_text(query, rows), rows)


TOOL = strict(search_geo_targets, title="Search places", annotations=READS)


def _row(match: PlaceMatch) -> dict[str, object]:
    """The fields of a row, which all rows are made of at once."""
    entry = match.entry
    return {
        "id": entry.id,
        "type": entry.type,
        "name": shown(entry.name),
        "country": entry.country,
        "region": shown(entry.region),
        "population": entry.population,
        "score": round(match.score, 4),
        "matched": shown(match.matched),
        "members": list(entry.members),
    }


def _text(query: str, rows: PlaceRows) -> str:
    if not rows.items:
        return f"No place fits '{shown(query)}'. Try another spelling, the English name, or drop country and types."
    lines = [
        f"{len(rows.items)} of {rows.total} places for '{shown(query)}':",
        "id | type | name | where | population | score",
    ]
    for row in rows.items:
        where = ", ".join(part for part in (row.region, row.country) if part)
        lines.append(f"{row.id} | {row.type} | {row.name} | {where} | {row.population:,} | {row.score:.2f}")
    if rows.ambiguous:
        lines.append(f"Ambiguous: {rows.reason or 'several places fit'}. Ask which one is meant.")
    if rows.next_cursor:
        lines.append(f"More with cursor {rows.next_cursor}")
    return "\n".join(lines)
