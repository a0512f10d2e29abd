"""Long calls tell how far they are, and end when they are cancelled or too late."""

import anyio
import pytest
from mcp import Client
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from server.tools.plans import deadline
from server.tools.strict import READS, strict
from tests.connection import Connect, content_of

_BRIEF = {"message": "Get runners in Germany to visit our shop, 10,000 euros, 1 to 28 March 2027"}


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_a_plan_tells_its_stages_in_order(connect: Connect, era: str) -> None:
    told: list[tuple[float, str]] = []

    async def tell(progress: float, total: float | None, message: str | None) -> None:
        assert total == 1
        told.append((progress, message or ""))

    async with connect(era=era) as client:
        content_of(await client.call_tool("create_media_plan", _BRIEF, progress_callback=tell))
    shares = [done for done, _ in told]
    assert shares == sorted(set(shares))
    assert len({text for _, text in told}) >= 3
    assert shares[-1] <= 1.01


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_a_cancelled_call_stops_on_the_server(era: str) -> None:
    started, stopped = anyio.Event(), anyio.Event()

    async def endless() -> str:
        """Work without end."""
        started.set()
        try:
            await anyio.sleep_forever()
        finally:
            stopped.set()
        return "never"

    tool = strict(endless, title="Endless", annotations=READS)
    async with Client(MCPServer("slow", tools=[tool], log_level="ERROR"), mode=era) as client:
        async with anyio.create_task_group() as group:
            group.start_soon(client.call_tool, "endless")
            await started.wait()
            group.cancel_scope.cancel()
        with anyio.fail_after(5):
            await stopped.wait()


async def test_work_beyond_the_deadline_is_stopped_with_advice() -> None:
    with pytest.raises(ToolError, match=r"create_media_plan took longer than 0 seconds.*try again"):
        async with deadline("create_media_plan", seconds=0):
            await anyio.sleep_forever()
