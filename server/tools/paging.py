"""Cursors: where the next page of a search starts, sealed against use with another search."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b

from server.errors import InvalidInput


def cursor_for(offset: int, *search: object) -> str:
    """Give the cursor of the page that starts at `offset` of this search."""
    text = json.dumps([offset, _seal(search)])
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def offset_of(cursor: str, *search: object) -> int:
    """Give the offset that a cursor of this search stands for; no cursor is the first page.

    Raises:
        InvalidInput: The cursor is not one of this search.
    """
    if not cursor:
        return 0
    try:
        offset, seal = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError):
        offset, seal = -1, ""
    if not isinstance(offset, int) or offset < 0 or seal != _seal(search):
        raise InvalidInput(
            "cursor does not belong to this search.",
            hint="Pass next_cursor with the same other arguments, or leave cursor out to start over.",
        )
    return offset


def _seal(search: tuple[object, ...]) -> str:
    return blake2b(json.dumps(search, default=list).encode(), digest_size=6).hexdigest()
