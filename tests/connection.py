"""What a test asks of a connection, and how it reads an answer."""

from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol, cast

from mcp import Client
from mcp_types import CallToolResult, TextContent


class Connect(Protocol):
    """Opens a client over a transport and in an era of the protocol."""

    def __call__(
        self, transport: str = "memory", era: str = "auto", **options: Any
    ) -> AbstractAsyncContextManager[Client]: ...


def text_of(result: CallToolResult) -> str:
    """Give the text of a result."""
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


def content_of(result: CallToolResult) -> dict[str, Any]:
    """Give the structured content of a result that is no error."""
    assert not result.is_error, text_of(result)
    return cast("dict[str, Any]", result.structured_content)
