"""The kinds of argument that several tools take."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters but white space, halves of characters, and what changes the direction of writing."""


def _readable(text: str) -> str:
    found = _UNREADABLE.search(text)
    if found is not None:
        raise PydanticCustomError(
            "unreadable",
            "the character U+{code} at position {position} cannot be read; remove it and send plain text",
            {"code": f"{ord(found[0]):04X}", "position": found.start()},
        )
    return text


def _worded(text: str) -> str:
    if not any(letter.isalnum() for letter in text):
        raise PydanticCustomError("wordless", "it holds no word; write at least one")
    return text


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Text = Annotated[str, AfterValidator(_readable)]
Phrase = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_readable), AfterValidator(_worded)]
Message = Annotated[str, Field(min_length=3, max_length=20_000), AfterValidator(_readable), AfterValidator(_worded)]
Decimals = Annotated[str, BeforeValidator(_as_text), Field(max_length=40), AfterValidator(_readable)]
Identifier = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_readable)]
Identifiers = Annotated[list[Identifier], Field(max_length=100)]
Limit = Annotated[int, Field(ge=1, le=50, description="Most rows to return.")]
Cursor = Annotated[str, Field(max_length=200, description="next_cursor of the page before, to read on.")]
Age = Annotated[int, Field(ge=0, le=99)]
