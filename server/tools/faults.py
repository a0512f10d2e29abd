"""Say what is wrong with a call in words that teach the caller to make the next one."""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

_MOST = 5
_LONGEST = 60
_SUBJECT = re.compile(r"^\w+ should")


def shown(text: str, longest: int = _LONGEST) -> str:
    """Give text that is safe to print: no control or direction characters, and not too long."""
    cut = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return cut if cut.isprintable() else "".join(letter if letter.isprintable() else "\ufffd" for letter in cut)


def sentences(error: ValidationError, tool: str, fields: Mapping[str, FieldInfo]) -> str:
    """Turn a refusal of arguments into sentences that name each argument and the way out."""
    faults = error.errors(include_url=False, include_context=True)
    lines = [_sentence(fault, tool, fields) for fault in faults[:_MOST]]
    if len(faults) > _MOST:
        lines.append(f"{len(faults) - _MOST} more arguments are wrong.")
    return "\n".join([*lines, f"Correct this and call {tool} again."])


def _sentence(fault: ErrorDetails, tool: str, fields: Mapping[str, FieldInfo]) -> str:
    name = ".".join(str(part) for part in fault["loc"])
    field = fields.get(str(fault["loc"][0])) if fault["loc"] else None
    match fault["type"]:
        case "extra_forbidden":
            return _unknown(shown(name), tool, fields.keys())
        case "missing":
            return f"{name} is missing: {field.description if field else 'it is required'}"
        case _:
            return f"{shown(name)} is {_given(fault['input'])}: {_wish(fault)}{_purpose(field)}"


def _unknown(name: str, tool: str, allowed: Collection[str]) -> str:
    close = get_close_matches(name, allowed, n=1)
    guess = f" Did you mean {close[0]}?" if close else ""
    return f"{tool} has no argument {name}.{guess} Its arguments are: {', '.join(allowed)}."


def _given(value: object) -> str:
    if isinstance(value, str):
        return f"'{shown(value)}'" if value else "empty"
    return shown(repr(value))


def _wish(fault: ErrorDetails) -> str:
    if fault["type"] == "string_pattern_mismatch":
        return "it does not have the form that is wanted."
    message = _SUBJECT.sub("it should", fault["msg"])
    return f"{message.rstrip('.')}."


def _purpose(field: FieldInfo | None) -> str:
    return f" It is: {field.description}" if field is not None and field.description else ""
