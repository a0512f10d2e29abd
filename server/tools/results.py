"""Results: a short text that stands alone beside the full structure."""

from collections.abc import Sequence

from mcp_types import CallToolResult, ContentBlock, TextContent
from pydantic import BaseModel

_MOST_BYTES = 20_000


def answer(text: str, value: BaseModel, links: Sequence[ContentBlock] = ()) -> CallToolResult:
    """Make a result of a text and the value it tells of."""
    return CallToolResult(
        content=[TextContent(text=bounded(text)), *links],
        structured_content=value.model_dump(mode="json", exclude_none=True),
    )


def bounded(text: str) -> str:
    """Cut a text at the last line that fits into the bytes a host shows, and say so."""
    data = text.encode()
    if len(data) <= _MOST_BYTES:
        return text
    head = data[: _MOST_BYTES - 100].decode(errors="ignore").rpartition("\n")[0]
    return f"{head}\n… cut here; the structured result holds the rest."
