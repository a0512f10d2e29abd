"""Say what the numbers of a plan rest on."""

import argparse
import json
import sys

import anyio

from server.commands.console import Progress, output, table
from server.commands.exits import DONE
from server.settings import read_settings
from server.tools.rooms import Rooms
from server.tools.tenancy import LOCAL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Open the history and print where it comes from."""
    rooms = Rooms(read_settings())
    snapshot = anyio.run(rooms.history_of, LOCAL, Progress().open).snapshot
    first, last = snapshot.dates or ("", "")
    about = {
        "provenance": snapshot.about.provenance,
        "synthetic": snapshot.about.synthetic,
        "version": snapshot.about.version,
        "campaigns": snapshot.count,
        "first_start": str(first),
        "last_start": str(last),
        "countries": len(snapshot.vocabulary.countries),
        "categories": len([code for code in snapshot.vocabulary.categories if code]),
    }
    if options.json:
        sys.stdout.write(json.dumps(about, ensure_ascii=False, indent=2) + "\n")
    else:
        rows = [(name.replace("_", " "), str(value)) for name, value in about.items()]
        output().print(table("History", ("what", "value"), rows))
    return DONE
