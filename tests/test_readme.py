"""The README says what is so."""

import re
import shlex
from pathlib import Path

import pytest

from server.__main__ import main
from server.commands.exits import DONE
from server.settings import Settings
from server.tools.listing import TOOLS
from tests.connection import environment

_ROOT = Path(__file__).parents[1]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", _README, re.MULTILINE | re.DOTALL)
_LINES = [line for block in _BLOCKS for line in block.splitlines()]
_COMMANDS = [line for line in _LINES if line.startswith("media-planner ")]
_VARIABLE = re.compile(r"\b(?:MEDIA_PLANNER|GEMINI|GOOGLE)_[A-Z_]+\b")
_INTERNAL = {"MEDIA_PLANNER_LISTENING"}
"""What one process of a server tells the next; no operator sets it."""
_REPORT = (
    "Day,Campaign name,Ad set name,Country,Impressions,Amount spent (EUR),Link clicks\n"
    "2026-05-01,Spring,Women,DE,12000,96.50,31\n"
)


def test_the_table_of_tools_is_made_of_their_definitions() -> None:
    rows = [f"| `{tool.name}` | {tool.description.splitlines()[0]} |" for tool in TOOLS]
    table = "\n".join(["<!-- tools -->", "| Tool | What it does |", "|---|---|", *rows, "<!-- /tools -->"])
    assert table in _README, f"Put this into the README:\n{table}"


def test_the_variables_that_are_read_are_those_that_are_listed() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (_ROOT / "server").rglob("*.py"))
    read = {name for source in sources for name in re.findall(r'"([A-Z_]+)"', source) if _VARIABLE.fullmatch(name)}
    listed = set(_VARIABLE.findall(_README))
    assert len(read) > 5
    assert listed == read - _INTERNAL


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_that_is_shown_runs(
    command: str,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in environment(settings).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MEDIA_PLANNER_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "report.csv").write_text(_REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", shlex.split(command, comments=True))
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == DONE, capsys.readouterr().err
    assert capsys.readouterr().out


def test_every_command_line_program_has_a_block_of_its_own() -> None:
    shown = {shlex.split(command)[1] for command in _COMMANDS}
    assert shown == {"plan", "search", "import", "history", "evaluate", "experiment"}


def test_every_target_of_make_that_is_shown_exists() -> None:
    shown = {line.split()[1] for line in _LINES if line.startswith("make ")}
    targets = set(re.findall(r"^([a-z-]+):", (_ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert shown == {"plan", "test"}
    assert shown <= targets


def test_the_map_of_the_code_names_every_room() -> None:
    rooms = {f"server/{path.parent.name}" for path in (_ROOT / "server").glob("*/__init__.py")}
    assert set(re.findall(r"\bserver/[a-z]+\b", _README)) == rooms
