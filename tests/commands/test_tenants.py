"""What an operator does with tenants on the command line."""

import asyncio
import json
import sys
from collections.abc import Callable

import pytest

from server.__main__ import main
from tests.history.campaigns import fill
from tests.postgres import Addresses

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(addresses: Addresses, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a database of the test's own; give its exit code and what it printed."""

    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["media-planner", *words, "--database-url", addresses.owner])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, printed.out, printed.err

    return command


def test_tenants_are_added_limited_suspended_and_shown(run: Run) -> None:
    assert run("tenants", "add", "acme")[0] == 0
    words = ("--calls-a-minute", "60", "--retention-days", "365")
    assert run("tenants", "limits", "acme", *words)[0] == 0
    assert run("tenants", "suspend", "acme")[0] == 0
    code, out, _ = run("tenants", "list", "--json")
    assert code == 0
    shown = json.loads(out)[0]
    assert (shown["name"], shown["state"]) == ("acme", "suspended")
    assert (shown["calls_a_minute"], shown["calls_at_once"], shown["retention_days"]) == (60, None, 365)
    assert "acme" in run("tenants", "resume", "acme")[1]


def test_a_tenant_that_is_not_there_is_named(run: Run) -> None:
    code, _, err = run("tenants", "suspend", "nobody")
    assert code == 2
    assert "'nobody'" in err


def test_what_is_forgotten_is_counted(run: Run, addresses: Addresses) -> None:
    asyncio.run(fill(addresses.owner, "acme", 3))
    run("tenants", "limits", "acme", "--retention-days", "30")
    code, out, _ = run("forget", "--retained")
    assert (code, out.split()) == (0, ["0", "acme"])
    code, out, _ = run("forget", "--tenant", "acme")
    assert code == 0
    assert "3 campaign" in out
    assert run("forget", "--retained", "--older-than", "3")[0] == 2
