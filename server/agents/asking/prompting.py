"""Read the prompts, which are files with a version, and fill in what they ask about."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, cast

from pydantic import BaseModel

from server.language.protocol import ModelClass

_VARIABLE = re.compile(r"\{\{(\w+)\}\}")
_EXAMPLE = re.compile(r"^Message: (?P<message>.+)\nAnswer: (?P<answer>\{.+\})$", re.MULTILINE)
_DATA = "\n# Data\n"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt. `system` is the fixed part, `data` the template of what it is asked about.

    `schema` names the answer's shape with the beginning of its digest; `id` says which text was used.
    """

    name: str
    version: int
    model: ModelClass
    schema: str
    id: str
    system: str
    data: str

    def filled(self, **values: str) -> str:
        """Fill the template in one pass, so that no value is searched for variables.

        Raises:
            KeyError: A variable has no value.
        """
        return _VARIABLE.sub(lambda match: values[match[1]], self.data)

    def examples(self) -> list[tuple[str, dict[str, Any]]]:
        """Give the messages and answers shown to the model."""
        return [(found["message"], json.loads(found["answer"])) for found in _EXAMPLE.finditer(self.system)]


@lru_cache
def prompt(name: str) -> Prompt:
    """Read the prompt of an agent."""
    text = (files("server.agents") / "prompts" / f"{name}.md").read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    head = dict(line.split(": ", 1) for line in front.splitlines() if ": " in line and not line.startswith(" "))
    system, data = body.strip().split(_DATA)
    version = f"{head['id']}@{head['version']}+{sha256(text.encode()).hexdigest()[:8]}"
    return Prompt(
        name=head["id"],
        version=int(head["version"]),
        model=cast("ModelClass", head["model"]),
        schema=head["schema"],
        id=version,
        system=system.strip(),
        data=data.strip(),
    )


def digest_of(answer: type[BaseModel]) -> str:
    """Give the name of an answer's shape with the beginning of its digest."""
    schema = json.dumps(answer.model_json_schema(), sort_keys=True)
    return f"{answer.__name__}@{sha256(schema.encode()).hexdigest()[:8]}"


def listed(rows: Iterable[Mapping[str, Any]]) -> str:
    """Write rows as lines of JSON."""
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) or "(none)"
