"""What an operator does with tenants on the command line."""

import asyncio
import json
import sys
from collections.abc import Callable

import pytest

from server.__main__ import main
from tests.history.campaigns import fill
from tests.postgres import Addresses, execute

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


@pytest.mark.parametrize("number", ["-1", "1000001", "3000000000"])
def test_a_limit_that_no_tenant_could_have_is_refused(run: Run, number: str) -> None:
    run("tenants", "add", "acme")
    assert run("tenants", "limits", "acme", "--retention-days", number)[0] == 2


@pytest.mark.parametrize("days", ["0", "-1"])
def test_no_days_do_not_stand_for_everything(run: Run, addresses: Addresses, days: str) -> None:
    asyncio.run(fill(addresses.owner, "acme", 3))
    assert run("forget", "--tenant", "acme", "--older-than", days)[0] == 2
    assert '"state": "active"' in run("tenants", "list", "--json")[1]


def test_more_days_than_there_are_forget_nothing_and_hold_up_no_other_tenant(run: Run, addresses: Addresses) -> None:
    asyncio.run(fill(addresses.owner, "acme", 3))
    asyncio.run(execute(addresses.owner, "UPDATE media_planner.tenant SET retention_days = 2147483647"))
    assert run("forget", "--retained")[:2] == (0, "        0 acme\n")
    assert run("forget", "--tenant", "acme", "--older-than", "3000000000")[:2] == (0, "        0 plan_version\n")


def test_what_is_forgotten_is_counted(run: Run, addresses: Addresses) -> None:
    asyncio.run(fill(addresses.owner, "acme", 3))
    run("tenants", "limits", "acme", "--retention-days", "30")
    code, out, _ = run("forget", "--retained")
    assert (code, out.split()) == (0, ["0", "acme"])
    code, out, _ = run("forget", "--tenant", "acme")
    assert code == 0
    assert "3 campaign" in out
    assert run("forget", "--retained", "--older-than", "3")[0] == 2
