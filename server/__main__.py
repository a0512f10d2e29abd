"""The command line `media-planner`."""

import argparse
import sys
from importlib import import_module
from types import ModuleType

from server.commands.exits import EXPLAINED, INTERRUPTED, UNUSABLE, exit_code
from server.errors import PlannerError

_COMMANDS = {
    "serve": "serve the tools to MCP clients over stdio or HTTP",
    "plan": "turn a message into a media plan",
    "search": "find places, ad categories or interests",
    "import": "add a report of past campaigns to the history",
    "deliver": "record what was delivered of a plan",
    "history": "say what the numbers rest on",
    "evaluate": "measure how good the plans are",
    "experiment": "test strategies on real advertisers",
    "migrate": "bring a PostgreSQL database to this release",
    "tenants": "know the tenants in PostgreSQL, their states and limits",
    "forget": "delete what PostgreSQL keeps of a tenant",
}
_MODULES = {"import": "importing"}


def main() -> None:
    """Run a command and leave with its exit code."""
    sys.exit(_run(sys.argv[1:]))


def _run(words: list[str]) -> int:
    name = words[0] if words else ""
    if name not in _COMMANDS:
        return _overview(words)
    command = import_module(f"server.commands.{_MODULES.get(name, name)}")  # only the chosen one: start-up counts
    options = parser_of(name, command).parse_args(words[1:])
    try:
        return int(command.run(options))
    except PlannerError as error:
        sys.stderr.write(f"media-planner {name}: {error}\n")
        return exit_code(error)
    except KeyboardInterrupt:
        return INTERRUPTED


def parser_of(name: str, command: ModuleType) -> argparse.ArgumentParser:
    """Give what reads the words after the name of a command."""
    parser = argparse.ArgumentParser(
        prog=f"media-planner {name}",
        description=command.__doc__,
        epilog=EXPLAINED,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_arguments(parser)
    return parser


def _overview(words: list[str]) -> int:
    lines = [f"  {name:<12}{purpose}" for name, purpose in _COMMANDS.items()]
    text = "\n".join(
        ["usage: media-planner COMMAND ...", "", *lines, "", "media-planner COMMAND --help says more.", "", EXPLAINED]
    )
    if words and words[0] in {"-h", "--help"}:
        sys.stdout.write(text)
        return 0
    problem = f"there is no command {words[0]!r}" if words else "a command is missing"
    sys.stderr.write(f"media-planner: {problem}\n\n{text}")
    return UNUSABLE


if __name__ == "__main__":
    main()
