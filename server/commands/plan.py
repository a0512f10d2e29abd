"""Turn a message into a media plan, by driving the server with the SDK's client."""

import argparse
import json
import os
import sys
from typing import Any, cast

import anyio
from mcp import Client, MCPError, StdioServerParameters
from mcp_types import CallToolResult, TextContent

from server.commands.console import Progress
from server.commands.exits import DONE, NEEDS_INPUT, UNREACHABLE, UNUSABLE
from server.commands.plan_tables import print_plan
from server.domain.plan import MediaPlan

_PATIENCE = 600
"""Seconds; the first call on a new machine builds the place index."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("message", help="what the advertiser wrote; '-' reads it from stdin")
    parser.add_argument(
        "--refine", action="append", default=[], metavar="MESSAGE", help="then change the plan; repeatable"
    )
    parser.add_argument("--json", action="store_true", help="print the last version as JSON")
    parser.add_argument(
        "--reference-date", default="", metavar="YYYY-MM-DD", help="the day of the messages (default: today)"
    )
    parser.add_argument("--locale", default="", help="the writer's locale, such as de-DE (default: from the words)")
    parser.add_argument("--strategy", choices=("optimized", "heuristic"), default="", help="how the money is divided")
    parser.add_argument(
        "--over", default="memory", metavar="memory|stdio|URL", help="where the server is (default: %(default)s)"
    )


def run(options: argparse.Namespace) -> int:
    """Plan, refine, and print the last version."""
    return anyio.run(_run, options)


async def _run(options: argparse.Namespace) -> int:
    try:
        async with Client(_target(options.over), read_timeout_seconds=_PATIENCE) as client:
            result = await _plan(client, options)
    except (OSError, MCPError, ExceptionGroup) as error:
        sys.stderr.write(f"media-planner plan: the server at {options.over!r} cannot be used: {_cause(error)}\n")
        return UNREACHABLE
    return _show(result, options.json)


async def _plan(client: Client, options: argparse.Namespace) -> CallToolResult:
    message = sys.stdin.read() if options.message == "-" else options.message
    common = {"reference_date": options.reference_date}
    first = {"message": message, "locale": options.locale, "strategy": options.strategy, **common}
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
    if over == "memory":
        from server.app import build_server  # the other transports need no server in this process
        from server.settings import read_settings

        return build_server(read_settings())
    if over == "stdio":
        return StdioServerParameters(command=sys.executable, args=["-m", "server", "serve"], env=dict(os.environ))
    return over


def _show(result: CallToolResult, as_json: bool) -> int:
    if result.is_error:
        sys.stderr.write("\n".join(part.text for part in result.content if isinstance(part, TextContent)) + "\n")
        return UNUSABLE
    content = cast("dict[str, Any]", result.structured_content)
    if as_json:
        sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    else:
        changes = content.get("changes", [])
        print_plan(
            MediaPlan.model_validate({name: content[name] for name in MediaPlan.model_fields if name in content}),
            changes,
        )
    return DONE if content["status"] == "complete" else NEEDS_INPUT


def _cause(error: BaseException) -> str:
    if isinstance(error, BaseExceptionGroup):
        return _cause(cast("BaseExceptionGroup[BaseException]", error).exceptions[0])
    return str(error) or type(error).__name__
