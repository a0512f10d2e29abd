"""The deployment page says what is so: its variables are read, its commands are understood, its files are there."""

import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest

from server.__main__ import parser_of

_ROOT = Path(__file__).parents[1]
_PAGE = (_ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
_CONTAINER = (_ROOT / "Containerfile").read_text(encoding="utf-8")
_COMPOSE = (_ROOT / "compose.yaml").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", _PAGE, re.MULTILINE | re.DOTALL)
_COMMANDS = [line for block in _BLOCKS for line in block.splitlines() if re.match(r"(\w+=\S+ )*media-planner ", line)]
_MODULES = {"import": "importing"}


def test_every_variable_that_is_named_is_read() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (_ROOT / "server").rglob("*.py"))
    read = {name for source in sources for name in re.findall(r'"(MEDIA_PLANNER_[A-Z_]+)"', source)}
    texts = (_PAGE, _CONTAINER, _COMPOSE)
    named = {name for text in texts for name in re.findall(r"MEDIA_PLANNER_[A-Z_]*[A-Z]\b", text)}
    short = {f"MEDIA_PLANNER_{name}" for name in re.findall(r"`(AUTH_[A-Z_]+|KEYS)\b", _PAGE)}
    assert len(named) > 10
    assert len(short) > 7
    assert named | short <= read | {"MEDIA_PLANNER_AUTH"}


@pytest.mark.parametrize("line", _COMMANDS)
def test_every_command_that_is_shown_is_understood(line: str) -> None:
    words = shlex.split(line)
    name, *rest = words[words.index("media-planner") + 1 :]
    parser_of(name, import_module(f"server.commands.{_MODULES.get(name, name)}")).parse_args(rest)


def test_the_commands_of_an_operator_are_shown() -> None:
    shown = {shlex.split(line.partition("media-planner ")[2])[0] for line in _COMMANDS}
    assert shown == {"migrate", "import", "serve", "tenants", "forget"}


def test_the_image_starts_a_command_that_is_understood_and_takes_only_files_that_are_there() -> None:
    words = re.findall(r'"([^"]+)"', _CONTAINER.partition("\nCMD ")[2])
    parser_of(words[0], import_module(f"server.commands.{words[0]}")).parse_args(words[1:])
    copied = [name for line in re.findall(r"^COPY ([^-].*) \S+$", _CONTAINER, re.MULTILINE) for name in line.split()]
    let_in = {line[1:] for line in (_ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[0] == "!"}
    assert set(copied) == let_in
    assert all((_ROOT / name).exists() for name in copied)
