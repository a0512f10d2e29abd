"""What was planned with which chance, and what came of it, read back from the store."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from server.app import build_server
from server.errors import InvalidInput
from server.evaluation.logged import Logged, finished, logged
from server.evaluation.off_policy import log_of
from server.settings import Settings
from server.tools.state import open_store
from tests.connection import content_of
from tests.tools.test_record_delivery import delivered, past_plan

_DAY = "2026-02-01"


@pytest.fixture
def exploring(settings: Settings, tmp_path: Path) -> Settings:
    """Settings of a server of its own that explores."""
    return replace(settings, data_dir=tmp_path, explore=0.03)


async def read_back(own: Settings) -> tuple[list[Logged], int]:
    store = open_store(own)
    try:
        return await logged(store, "local")
    finally:
        await store.close()


async def said(client: Client, plan: dict[str, Any], message: str) -> dict[str, Any]:
    arguments = {"plan_id": plan["plan_id"], "message": message, "reference_date": _DAY}
    return content_of(await client.call_tool("refine_media_plan", arguments))


async def deliver(client: Client, plan: dict[str, Any], report: str) -> None:
    content_of(await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": report}))


async def test_finished_plans_come_back_with_their_chances(exploring: Settings) -> None:
    async with Client(build_server(exploring)) as client:
        whole = await past_plan(client)
        await deliver(client, whole, delivered(whole, 1.1))
        running = await past_plan(client, "Get clicks on garden gnomes in Germany, 12,000 euros, 1 to 28 March 2026.")
        await deliver(client, running, delivered(running, 0.5, (1, 14)))
        partly = await past_plan(client, "Get clicks on garden hoses in Germany, 12,000 euros, 1 to 28 March 2026.")
        await deliver(client, partly, "\n".join(delivered(partly).splitlines()[:2]))
    found, without = await read_back(exploring)
    assert [one.plan.plan_id for one in found] == [whole["plan_id"]]
    assert without == 2
    (one,) = found
    assert one.expected == one.decision.targets["optimized"].outcome
    assert one.results == pytest.approx(1.1 * (one.decision.taken.outcome or 0), rel=0.01)
    assert 0 < one.decision.taken.chance < 1
    log = log_of(found, "optimized")
    same = one.decision.taken.lines == one.decision.targets["optimized"].lines
    assert log.weight[0] == pytest.approx(same / one.decision.taken.chance)
    assert finished(found, "spring") == ([], 0)


async def test_a_version_that_was_taken_up_again_rests_on_its_first_decision(exploring: Settings) -> None:
    async with Client(build_server(exploring)) as client:
        first = await past_plan(client)
        await said(client, first, "Make it 20,000 euros.")
        last = await said(client, first, "Undo that.")
        await deliver(client, last, delivered(last))
    ((one,), _) = await read_back(exploring)
    assert one.plan.version == 3
    assert one.decision.taken.outcome == pytest.approx(last["totals"]["forecast"]["results"]["mid"])


async def test_plans_without_chance_say_nothing_of_others(exploring: Settings) -> None:
    own = replace(exploring, explore=0.0)
    async with Client(build_server(own)) as client:
        plan = await past_plan(client)
        await deliver(client, plan, delivered(plan))
    found, _ = await read_back(own)
    with pytest.raises(InvalidInput, match="MEDIA_PLANNER_EXPLORE"):
        log_of(found, "optimized")
