"""Delete what is kept of a tenant in PostgreSQL: everything, or the plans left alone for some days."""

import argparse
import sys

import anyio

from server.commands.database import add_database, database_url
from server.commands.exits import DONE
from server.postgres.retention import forget


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_database(parser)
    parser.add_argument("--tenant", required=True, help="whose data")
    parser.add_argument(
        "--older-than", type=int, default=0, metavar="DAYS", help="only plans that were not changed for so many days"
    )


def run(options: argparse.Namespace) -> int:
    """Delete, and print how many rows of each kind went."""
    gone = anyio.run(forget, database_url(options), options.tenant, options.older_than)
    sys.stdout.write("".join(f"{count:>9,} {name}\n" for name, count in gone.items()))
    return DONE
