"""What goes to Gemini and what comes back, in the SDK's types."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, cast

import httpx2
from google.genai import errors, types
from opentelemetry.util.types import AttributeValue
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from server.language.prices import cost_usd_micros
from server.language.protocol import Answer, Ask, ModelTool, ModelUnusable, Usage
from server.language.telemetry import operation

_AGAIN = frozenset({408, 429, 500, 502, 503, 504})
_CONFIGURATION = frozenset({401, 403, 404})
_BLOCKED = frozenset(
    {
        types.FinishReason.SAFETY,
        types.FinishReason.PROHIBITED_CONTENT,
        types.FinishReason.BLOCKLIST,
        types.FinishReason.SPII,
        types.FinishReason.RECITATION,
    }
)
_LOOK_UP_SECONDS = 2.0
_MOST_CALLS = 8
_MOST_BYTES = 1_000_000


class BoundedTransport(httpx2.AsyncBaseTransport):
    """Gives up an answer that is larger than any answer we ask for."""

    def __init__(self, inner: httpx2.AsyncBaseTransport, most: int = _MOST_BYTES) -> None:
        self._inner = inner
        self._most = most

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; its answer is counted while it is read."""
        response = await self._inner.handle_async_request(request)
        stream = cast("httpx2.AsyncByteStream", response.stream)
        return httpx2.Response(
            status_code=response.status_code,
            headers=response.headers,
            stream=_BoundedStream(stream, self._most),
            extensions=response.extensions,
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream, most: int) -> None:
        self._inner = inner
        self._left = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._inner:
            self._left -= len(chunk)
            if self._left < 0:
                raise httpx2.ReadError("the answer is too large")
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()


def config_of(question: Ask[Answer], thinking: str, output_tokens: int, *, tools: bool) -> types.GenerateContentConfig:
    """Say how a question is to be answered; without `tools` they stay declared, but may not be called any more."""
    declared = [
        types.FunctionDeclaration(
            name=tool.name, description=tool.description, parameters_json_schema=_schema(tool.arguments)
        )
        for tool in question.tools
    ]
    mode = types.FunctionCallingConfigMode.AUTO if tools else types.FunctionCallingConfigMode.NONE
    choice = types.ToolConfig(function_calling_config=types.FunctionCallingConfig(mode=mode))
    return types.GenerateContentConfig(
        system_instruction=question.system,
        response_mime_type="application/json",
        response_json_schema=_schema(question.answer),
        max_output_tokens=output_tokens,
        thinking_config=types.ThinkingConfig(thinking_level=types.ThinkingLevel(thinking)),
        tools=[types.Tool(function_declarations=declared)] if declared else None,
        tool_config=choice if declared else None,
        automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
        automatic_continuation=False,
    )


@lru_cache
def _schema(shape: type[BaseModel]) -> dict[str, Any]:
    return shape.model_json_schema()


@lru_cache
def _schema_bytes(shape: type[BaseModel]) -> int:
    return len(json.dumps(_schema(shape)).encode())


def most_tokens(question: Ask[Answer], contents: Sequence[types.Content]) -> int:
    """Give how many tokens a request may have at most: none is shorter than a byte."""
    tools = sum(
        len(f"{tool.name}{tool.description}".encode()) + _schema_bytes(tool.arguments) for tool in question.tools
    )
    said = sum(len(content.model_dump_json(exclude_none=True).encode()) for content in contents)
    return len(question.system.encode()) + _schema_bytes(question.answer) + tools + said


def refusal(error: errors.APIError) -> ModelUnusable:
    """Say what an error of the service means, without its words: they may repeat what was sent."""
    told = f"{error.code} {error.status}"
    if error.code in _AGAIN:
        return ModelUnusable("http", told)
    return ModelUnusable("credentials" if error.code in _CONFIGURATION else "request", told)


def asked_pause(error: errors.APIError) -> float | None:
    """Read how many seconds the service asks to wait: the header, else the RetryInfo of the body."""
    failed = cast("Any", error)
    headers: Mapping[str, str] = getattr(failed.response, "headers", None) or {}
    told = [headers.get("retry-after", "")]
    with suppress(KeyError, TypeError, AttributeError):  # no details, or in another shape
        told += [str(entry.get("retryDelay", "")).removesuffix("s") for entry in failed.details["error"]["details"]]
    return next((float(one) for one in told if one.replace(".", "", 1).isdecimal()), None)


def content_of(response: types.GenerateContentResponse) -> types.Content:
    """Give the model's content.

    Raises:
        ModelUnusable: There is none that can be used.
    """
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason is not None:
        raise ModelUnusable("blocked", str(feedback.block_reason.value))
    if not response.candidates:
        raise ModelUnusable("empty", "no candidate")
    candidate = response.candidates[0]
    reason = candidate.finish_reason
    if reason != types.FinishReason.STOP:
        raise ModelUnusable("blocked" if reason in _BLOCKED else "unfinished", str(reason.value if reason else "none"))
    if candidate.content is None or not candidate.content.parts:
        raise ModelUnusable("empty", "no content")
    try:
        candidate.content.model_dump_json(exclude_none=True)
    except ValueError:  # half of a surrogate pair, for one: it could not be sent back
        raise ModelUnusable("schema", "letters that are none") from None
    return candidate.content


def checked(response: types.GenerateContentResponse, question: Ask[Answer]) -> tuple[Answer | None, str]:
    """Validate an answer; give it, or why it is refused.

    Raises:
        ModelUnusable: There is no text.
    """
    if not response.text:
        raise ModelUnusable("empty", "no text")
    try:
        answer = question.answer.model_validate_json(response.text)
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False, include_context=False)[:8]
        places = "; ".join(f"{_field(item)}: {item['msg'][:120]}" for item in found)
        return None, f"shape: {places}"
    reason = question.check(answer)
    return (answer, "") if reason is None else (None, reason)


def _field(fault: ErrorDetails) -> str:
    """Name the field of a fault; what the model called a field of its own is not repeated."""
    if fault["type"] == "extra_forbidden":
        return "a field that is not asked for"
    return ".".join(str(part) for part in fault["loc"])[:80]


def repair(reason: str) -> str:
    """Ask for a better answer."""
    return f"That answer cannot be used ({reason}). Answer again, in the same JSON shape, without that fault."


async def looked_up(calls: Sequence[types.FunctionCall], tools: Sequence[ModelTool]) -> types.Content:
    """Answer all calls of a turn side by side, each under its own id.

    Raises:
        ModelUnusable: There are too many of them.
    """
    if len(calls) > _MOST_CALLS:
        raise ModelUnusable("too_many_rounds", f"{len(calls)} calls in one turn")
    offered = {tool.name: tool for tool in tools}
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_one_look_up(call, offered)) for call in calls]
    return types.Content(role="user", parts=[task.result() for task in tasks])


async def _one_look_up(call: types.FunctionCall, offered: Mapping[str, ModelTool]) -> types.Part:
    tool = offered.get(call.name or "")
    result: Mapping[str, Any]
    if tool is None:
        result = {"error": f"there is no tool of that name; there are {', '.join(sorted(offered))}"}
    else:
        told = {"gen_ai.tool.name": tool.name, "gen_ai.tool.type": "function", "gen_ai.tool.call.id": call.id or ""}
        with operation("execute_tool", tool.name, told):
            result = await _run(tool, call.args or {})
    response = types.FunctionResponse(id=call.id, name=call.name, response=dict(result))
    return types.Part(function_response=response)


async def _run(tool: ModelTool, given: Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        arguments: BaseModel = tool.arguments.model_validate(given)
        async with asyncio.timeout(_LOOK_UP_SECONDS):
            return await tool.run(arguments)
    except ValidationError as error:
        names = ", ".join(".".join(str(part) for part in item["loc"]) for item in error.errors())
        return {"error": f"the arguments do not fit: {names[:200]}"}
    except TimeoutError:
        return {"error": "the look-up took too long"}


def usage_of(response: types.GenerateContentResponse, model: str, seconds: float) -> Usage:
    """Read what a call took: what is billed as output includes the thinking."""
    counted = response.usage_metadata or types.GenerateContentResponseUsageMetadata()
    given = counted.prompt_token_count or 0
    made = (counted.candidates_token_count or 0) + (counted.thoughts_token_count or 0)
    cached = counted.cached_content_token_count or 0
    today = datetime.now(UTC).date()
    cost = cost_usd_micros(model, today, input_tokens=given, output_tokens=made, cached_tokens=cached)
    return Usage(1, given, made, cached, seconds, cost)


def attributes_of(response: types.GenerateContentResponse, used: Usage) -> dict[str, AttributeValue]:
    """Tell a response in OpenTelemetry's words."""
    counted = response.usage_metadata or types.GenerateContentResponseUsageMetadata()
    reasons = tuple(str(one.finish_reason.value) for one in response.candidates or () if one.finish_reason)
    return {
        "gen_ai.response.id": response.response_id or "",
        "gen_ai.response.model": response.model_version or "",
        "gen_ai.response.finish_reasons": reasons,
        "gen_ai.usage.input_tokens": used.input_tokens,
        "gen_ai.usage.output_tokens": used.output_tokens,
        "gen_ai.usage.reasoning.output_tokens": counted.thoughts_token_count or 0,
        "gen_ai.usage.cache_read.input_tokens": used.cached_tokens,
    }
