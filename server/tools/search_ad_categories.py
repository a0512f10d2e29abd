"""The tool that finds ad categories."""

from typing import Annotated

from mcp_types import CallToolResult
from pydantic import Field

from server.domain.value import Value
from server.tools.arguments import Cursor, Limit, Phrase
from server.tools.faults import shown
from server.tools.paging import cursor_for, offset_of
from server.tools.results import answer
from server.tools.state import Call, Telling, state_of
from server.tools.strict import READS, strict


class CategoryRow(Value):
    """A category; `path` leads to it from the top, `restriction` says what limits its advertising, or is empty."""

    id: str
    name: str
    path: list[str]
    restriction: str
    score: float


class CategoryRows(Value):
    """Categories, best first."""

    items: list[CategoryRow]
    total: int
    next_cursor: str


async def search_ad_categories(
    ctx: Call,
    query: Annotated[
        Phrase, Field(description="What is advertised, as people say it: 'sneakers', 'bank account', 'Bier'.")
    ],
    limit: Limit = 10,
    cursor: Cursor = "",
) -> Annotated[CallToolResult, CategoryRows]:
    """Find the IAB ad category (Ad Product 2.0) of what is advertised.

    Pass the id to create_media_plan or get_historical_performance as category_id. `restriction` names what limits the
    advertising of a category, such as alcohol from 18 years.
    """
    catalog = await state_of(ctx).rooms.catalog.get(Telling(ctx).opening)
    offset = offset_of(cursor, query, limit)
    found, total = catalog.categories.search(query, limit, offset)
    after = offset + len(found)
    items = [
        CategoryRow(
            id=match.entry.id,
            name=match.entry.name,
            path=list(match.entry.path),
            restriction=match.entry.restriction,
            score=round(match.score, 4),
        )
        for match in found
    ]
    more = cursor_for(after, query, limit) if items and after < total else ""
    rows = CategoryRows(items=items, total=total, next_cursor=more)
    return answer(_text(query, rows), rows)


TOOL = strict(search_ad_categories, title="Search ad categories", annotations=READS)


def _text(query: str, rows: CategoryRows) -> str:
    if not rows.items:
        return f"No ad category fits '{shown(query)}'. Name the product more plainly, such as 'running shoes'."
    lines = [f"{len(rows.items)} of {rows.total} categories for '{shown(query)}':", "id | path | restriction | score"]
    lines += [f"{row.id} | {' > '.join(row.path)} | {row.restriction or '-'} | {row.score:.2f}" for row in rows.items]
    if rows.next_cursor:
        lines.append(f"More with cursor {rows.next_cursor}")
    return "\n".join(lines)
