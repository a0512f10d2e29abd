"""The tool that finds interests."""

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


class InterestRow(Value):
    """An interest; `path` leads to it from the top."""

    id: str
    name: str
    path: list[str]
    score: float


class InterestRows(Value):
    """Interests, best first."""

    items: list[InterestRow]
    total: int
    next_cursor: str


async def search_audience_interests(
    ctx: Call,
    query: Annotated[Phrase, Field(description="What people are interested in, as they say it: 'running', 'Kochen'.")],
    limit: Limit = 10,
    cursor: Cursor = "",
) -> Annotated[CallToolResult, InterestRows]:
    """Find the interests (IAB Audience Taxonomy) that an audience can be narrowed to.

    Pass the ids to get_historical_performance; create_media_plan reads interests from the message itself.
    """
    catalog = await state_of(ctx).rooms.catalog.get(Telling(ctx).opening)
    offset = offset_of(cursor, query, limit)
    found, total = catalog.interests.search(query, limit, offset)
    after = offset + len(found)
    items = [
        InterestRow(id=match.entry.id, name=match.entry.name, path=list(match.entry.path), score=round(match.score, 4))
        for match in found
    ]
    more = cursor_for(after, query, limit) if items and after < total else ""
    rows = InterestRows(items=items, total=total, next_cursor=more)
    return answer(_text(query, rows), rows)


TOOL = strict(search_audience_interests, title="Search interests", annotations=READS)


def _text(query: str, rows: InterestRows) -> str:
    if not rows.items:
        return f"No interest fits '{shown(query)}'. Try a broader word, such as 'sports'."
    lines = [f"{len(rows.items)} of {rows.total} interests for '{shown(query)}':", "id | path | score"]
    lines += [f"{row.id} | {' > '.join(row.path)} | {row.score:.2f}" for row in rows.items]
    if rows.next_cursor:
        lines.append(f"More with cursor {rows.next_cursor}")
    return "\n".join(lines)
