"""Tools refuse what they do not know, translate failures, and keep the cause of a crash to themselves."""

from typing import Annotated

import pytest
from mcp import Client, MCPError
from mcp.server import MCPServer
from pydantic import Field

from server.errors import Conflict
from server.tools.strict import READS, strict
from tests.connection import Connect, text_of


async def crash() -> str:
    """Fail in a way nobody foresaw."""
    raise RuntimeError("the password is hunter2")


async def conflict() -> str:
    """Fail in a way the caller can act on."""
    raise Conflict("Version 3 is out of date.", hint="Read version 4.")


async def echo(words: Annotated[str, Field(description="Anything.", max_length=5)]) -> str:
    """Give the words back."""
    return words


@pytest.fixture
def odd() -> MCPServer:
    tools = [strict(function, title="Odd", annotations=READS) for function in (crash, conflict, echo)]
    return MCPServer("odd", tools=tools, log_level="CRITICAL")


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_the_cause_of_a_crash_stays_in_the_log(odd: MCPServer, era: str) -> None:
    async with Client(odd, mode=era) as client:
        result = await client.call_tool("crash", {})
    assert result.is_error
    assert "hunter2" not in text_of(result)
    assert "try once more" in text_of(result)


async def test_a_failure_the_caller_can_act_on_is_told_with_its_hint(odd: MCPServer) -> None:
    async with Client(odd) as client:
        result = await client.call_tool("conflict", {})
    assert result.is_error
    assert text_of(result) == "Version 3 is out of date. Read version 4."


async def test_a_refused_argument_is_named_with_what_it_is_for(odd: MCPServer) -> None:
    async with Client(odd) as client:
        result = await client.call_tool("echo", {"words": "too long"})
    assert text_of(result) == (
        "words is 'too long': it should have at most 5 characters. It is: Anything.\nCorrect this and call echo again."
    )


async def test_what_was_sent_is_never_repeated_whole_or_with_characters_that_deceive(odd: MCPServer) -> None:
    async with Client(odd) as client:
        result = await client.call_tool("echo", {"words": "\u202e\x1b[2J" + "x" * 500})
    assert len(text_of(result)) < 300
    assert not set("\u202e\x1b") & set(text_of(result))


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_an_unknown_tool_is_an_error_of_the_protocol(connect: Connect, era: str) -> None:
    async with connect(era=era) as client:
        with pytest.raises(MCPError, match="Unknown tool: buy_ads") as refusal:
            await client.call_tool("buy_ads", {})
    assert refusal.value.code == -32602
