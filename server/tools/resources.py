"""What can be read by address: plans and traces, and what the server itself works with."""

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError

from server.domain.plan import MediaPlan
from server.domain.products import GOALS, OBJECTIVES, RULES_SOURCE
from server.errors import NotFound, PlannerError
from server.store.protocol import StoredVersion
from server.tools.faults import shown
from server.tools.plans import plan_content
from server.tools.rooms import Rooms
from server.tools.schema import portable
from server.tools.state import Call, State, state_of
from server.tools.tenancy import tenant

_JSON = "application/json"
_MOST_DIGITS = 20


def add_resources(server: MCPServer[State], rooms: Rooms) -> None:
    """Register every resource."""
    _add_plans(server)

    @server.resource("catalog://ad-products", title="What can be bought", mime_type=_JSON)
    def ad_products() -> str:
        """Objectives with their delivery goals, and each goal's formats, placements, platforms and bids."""
        return _json({"source": RULES_SOURCE, "objectives": _rules(OBJECTIVES), "delivery_goals": _rules(GOALS)})

    @server.resource("history://provenance", title="Where the numbers come from", mime_type=_JSON)
    async def provenance() -> str:
        """The source of the history, how many campaigns it holds, and the parameters of a synthetic one."""
        with _told():
            snapshot = (await rooms.history_of(tenant())).snapshot
        about = {"provenance": snapshot.about.provenance, "synthetic": snapshot.about.synthetic}
        return _json({**about, "version": snapshot.about.version, "campaigns": snapshot.count})

    @server.resource("schema://media-plan", title="Schema of a media plan", mime_type="application/schema+json")
    def plan_schema() -> str:
        """The full JSON schema of what the plan tools return."""
        return _json(portable(MediaPlan.model_json_schema(mode="serialization")))


def _add_plans(server: MCPServer[State]) -> None:
    @server.resource("plan://{plan_id}", title="Newest version of a media plan", mime_type=_JSON)
    async def newest_plan(plan_id: str, ctx: Call) -> str:
        """The newest version of a plan, in the shape the plan tools return."""
        return _json(plan_content((await _stored(ctx, plan_id)).plan))

    @server.resource("plan://{plan_id}/{version}", title="Version of a media plan", mime_type=_JSON)
    async def plan_version(plan_id: str, version: str, ctx: Call) -> str:
        """One version of a plan, in the shape the plan tools return."""
        return _json(plan_content((await _stored(ctx, plan_id, version)).plan))

    @server.resource("trace://{plan_id}/{version}", title="Trace of a media plan", mime_type=_JSON)
    async def trace(plan_id: str, version: str, ctx: Call) -> str:
        """Each decision that led to a version, with its reason and its time."""
        return (await _stored(ctx, plan_id, version)).trace.model_dump_json(exclude_none=True)


async def _stored(ctx: Call, plan_id: str, version: str = "") -> StoredVersion:
    if version and not (version.isdecimal() and len(version) <= _MOST_DIGITS):
        raise ResourceNotFoundError(f"{shown(version)!r} is not a version. Versions are numbers from 1.")
    with _told():
        return await state_of(ctx).store.load(tenant(), plan_id, int(version) if version else None)


@contextmanager
def _told() -> Generator[None]:
    """Let the words of a failure reach the client.

    Raises:
        ResourceNotFoundError: There is no such thing.
        ResourceError: It cannot be read now.
    """
    try:
        yield
    except NotFound as error:
        raise ResourceNotFoundError(str(error)) from error
    except PlannerError as error:
        raise ResourceError(str(error)) from error


def _rules(rules: dict[Any, Any]) -> dict[str, Any]:
    return {name: asdict(rule) for name, rule in rules.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
