"""Bring the PostgreSQL database to the layout of this release; safe to run again and from several machines at once."""

import argparse
import sys

import anyio

from server.commands.database import add_database, database_url
from server.commands.exits import DONE
from server.postgres.migration import migrate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_database(parser)
    parser.add_argument(
        "--server-role",
        default="",
        metavar="ROLE",
        help="let this role in with the least a server needs; it must be bound by row-level security",
    )


def run(options: argparse.Namespace) -> int:
    """Migrate, and print what was applied."""
    applied = anyio.run(migrate, database_url(options), options.server_role)
    sys.stdout.write("".join(f"applied {name}\n" for name in applied) or "nothing to apply\n")
    return DONE
