"""Rewrite JSON schemas into the plain form that every host understands."""

from typing import Any, cast

Schema = dict[str, Any]


def portable(schema: Schema) -> Schema:
    """Inline every reference, drop titles, and turn "X or null" into an X that may be left out.

    The schema must not be recursive.
    """
    definitions = cast("dict[str, Schema]", schema.get("$defs", {}))
    return _plain({key: part for key, part in schema.items() if key != "$defs"}, definitions)


def _plain(schema: Schema, definitions: dict[str, Schema]) -> Schema:
    if "$ref" in schema:
        name = str(schema["$ref"]).rsplit("/", 1)[-1]
        siblings = {key: part for key, part in schema.items() if key != "$ref"}
        return _plain({**definitions[name], **siblings}, definitions)
    if "anyOf" in schema:
        choices = [choice for choice in schema["anyOf"] if choice != {"type": "null"}]
        if len(choices) == 1:
            rest = {key: part for key, part in schema.items() if key != "anyOf" and (key, part) != ("default", None)}
            return _plain({**choices[0], **rest}, definitions)
    return {key: _part(key, part, definitions) for key, part in schema.items() if key != "title"}


def _part(key: str, part: Any, definitions: dict[str, Schema]) -> Any:
    if key == "properties":
        return {name: _plain(field, definitions) for name, field in part.items()}
    if key in {"enum", "const", "default", "examples", "required"}:
        return part
    if isinstance(part, dict):
        return _plain(cast(Schema, part), definitions)
    if isinstance(part, list):
        return [
            _plain(cast(Schema, item), definitions) if isinstance(item, dict) else item
            for item in cast("list[Any]", part)
        ]
    return part
