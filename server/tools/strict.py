"""Build tools that refuse what they do not know, and that report a failure in words the caller can act on."""

from collections.abc import Callable
from inspect import cleandoc
from typing import Any, cast

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.server.mcpserver.tools import Tool
from mcp_types import ToolAnnotations
from pydantic import ConfigDict, ValidationError

from server.errors import PlannerError
from server.tools.faults import sentences
from server.tools.schema import Schema, portable

READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
WRITES = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=False)


class StrictTool(Tool):
    """A tool whose errors carry a next step. A crash stays masked: only its tool's name is said."""

    async def run(self, arguments: dict[str, Any], context: Context[Any, Any], convert_result: bool = False) -> Any:
        """Run the tool.

        Raises:
            ToolError: The arguments or the request cannot be used; the text says how to go on.
        """
        try:
            return await super().run(arguments, context, convert_result)
        except ToolError as error:
            cause = error.__cause__
            if isinstance(cause, PlannerError):
                raise ToolError(str(cause)) from cause
            if type(error) is ToolError and isinstance(cause, ValidationError):
                fields = self.fn_metadata.arg_model.model_fields
                raise ToolError(sentences(cause, self.name, fields)) from cause
            if isinstance(error, UnexpectedToolError):
                raise UnexpectedToolError(
                    f"{self.name} failed inside the server, whose log says why. Stored plans are unchanged; "
                    "try once more, and report it if it happens again."
                ) from cause
            raise ToolError(str(error).removeprefix(f"Error executing tool {self.name}: ")) from cause


def strict(
    function: Callable[..., Any], *, title: str, annotations: ToolAnnotations, output: Schema | None = None
) -> Tool:
    """Make a tool of a function: its docstring is the description, unknown arguments are errors, schemas are inline.

    The result is built by the tool itself, so it is not validated a second time; `output` replaces the schema of the
    declared result.
    """
    description = cleandoc(function.__doc__ or "")
    tool = StrictTool.from_function(function, title=title, description=description, annotations=annotations)
    metadata = tool.fn_metadata
    forbid = {"model_config": ConfigDict(extra="forbid", arbitrary_types_allowed=True)}
    arguments = type("Arguments", (metadata.arg_model,), forbid)
    published = output or _open(portable(metadata.output_schema or {"type": "object"}))
    changed = metadata.model_copy(update={"arg_model": arguments, "output_schema": published, "output_model": None})
    parameters = {**portable(tool.parameters), "additionalProperties": False}
    return tool.model_copy(update={"parameters": parameters, "fn_metadata": changed})


def _open(schema: Schema) -> Schema:
    """Let a result have fields that are added later."""
    return {key: _open_part(part) for key, part in schema.items() if key != "additionalProperties" or part is not False}


def _open_part(part: Any) -> Any:
    return _open(cast(Schema, part)) if isinstance(part, dict) else part
