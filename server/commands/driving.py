"""Drive a server with the SDK's client: plan, refine, and print what comes back."""

import argparse
import json
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from io import TextIOWrapper
from typing import IO, Any, cast

import anyio
from mcp import Client, MCPError
from mcp.server.stdio import stdio_server
from mcp_types import CallToolResult, TextContent

from server.agents.versions import Change
from server.commands.console import Progress
from server.commands.exits import DONE, NEEDS_INPUT, UNREACHABLE, UNUSABLE
from server.commands.plan_tables import print_plan
from server.domain.plan import MediaPlan

_PATIENCE = 600
"""Seconds; the first call on a new machine builds the place index."""


def drive(options: argparse.Namespace, process: "subprocess.Popen[bytes] | None") -> int:
    """Plan, refine, and print the last version; over `process` where a server was started."""
    return anyio.run(_run, options, process)


async def _run(options: argparse.Namespace, process: "subprocess.Popen[bytes] | None") -> int:
    try:
        target = _over(process) if process else _target(options.over)
        async with Client(target, read_timeout_seconds=_PATIENCE) as client:
            result = await _plan(client, options)
    except (OSError, MCPError, ExceptionGroup) as error:
        sys.stderr.write(f"media-planner plan: the server at {options.over!r} cannot be used: {_cause(error)}\n")
        return UNREACHABLE
    return _show(result, options.json)


async def _plan(client: Client, options: argparse.Namespace) -> CallToolResult:
    message = sys.stdin.read() if options.message == "-" else options.message
    common = {"reference_date": options.reference_date}
    first = {"message": message, "locale": options.locale, "strategy": options.strategy, **common}
    first["advertiser"] = options.advertiser
    result = await _call(client, "create_media_plan", first)
    for refinement in options.refine:
        if result.is_error:
            break
        plan_id = cast("dict[str, Any]", result.structured_content)["plan_id"]
        result = await _call(client, "refine_media_plan", {"plan_id": plan_id, "message": refinement, **common})
    return result


async def _call(client: Client, tool: str, arguments: dict[str, Any]) -> CallToolResult:
    given = {name: value for name, value in arguments.items() if value}
    return await client.call_tool(tool, given, progress_callback=Progress().told)


def _target(over: str) -> Any:
    if over != "memory":
        return over
    from server.app import build_server  # the other transports need no server in this process
    from server.settings import read_settings

    return build_server(read_settings())


@asynccontextmanager
async def _over(process: "subprocess.Popen[bytes]") -> AsyncGenerator[Any]:
    """Speak with a process over its pipes; the SDK's framing of them is the same in both directions."""
    with process:
        answers = TextIOWrapper(cast("IO[bytes]", process.stdout), "utf-8")
        requests = TextIOWrapper(cast("IO[bytes]", process.stdin), "utf-8")
        async with stdio_server(anyio.wrap_file(answers), anyio.wrap_file(requests)) as streams:
            try:
                yield streams
            finally:
                requests.close()  # a server whose input ends leaves


def _show(result: CallToolResult, as_json: bool) -> int:
    if result.is_error:
        sys.stderr.write("\n".join(part.text for part in result.content if isinstance(part, TextContent)) + "\n")
        return UNUSABLE
    content = cast("dict[str, Any]", result.structured_content)
    if as_json:
        sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    else:
        plan = MediaPlan.model_validate({name: content[name] for name in MediaPlan.model_fields if name in content})
        changes = content.get("changes")
        print_plan(plan, changes if changes is None else [Change.model_validate(one) for one in changes])
    return DONE if content["status"] == "complete" else NEEDS_INPUT


def _cause(error: BaseException) -> str:
    if isinstance(error, BaseExceptionGroup):
        return _cause(cast("BaseExceptionGroup[BaseException]", error).exceptions[0])
    return str(error) or type(error).__name__
