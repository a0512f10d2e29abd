"""Schemas become plain without changing what they allow."""

from pydantic import BaseModel

from server.tools.schema import portable


class Inner(BaseModel):
    title: str
    maximum: int | None = None


class Outer(BaseModel):
    inner: Inner
    several: list[Inner] = []
    perhaps: Inner | None = None


def test_references_are_written_out_where_they_are_used() -> None:
    plain = portable(Outer.model_json_schema())
    inner = {
        "type": "object",
        "properties": {"title": {"type": "string"}, "maximum": {"type": "integer"}},
        "required": ["title"],
    }
    assert plain["properties"] == {
        "inner": inner,
        "several": {"type": "array", "default": [], "items": inner},
        "perhaps": inner,
    }


def test_a_property_called_like_a_keyword_stays() -> None:
    assert "title" in portable(Inner.model_json_schema())["properties"]
