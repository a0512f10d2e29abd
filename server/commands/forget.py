"""Delete what is kept of a tenant in PostgreSQL: everything, or the plans left alone for some days."""

import argparse
import sys
from dataclasses import replace

import anyio

from server.commands.database import add_database, database_url
from server.commands.exits import DONE
from server.errors import InvalidInput
from server.postgres.retention import forget, forget_retained
from server.settings import read_settings
from server.tools.histories import open_shelf


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_database(parser)
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--tenant", help="whose data; without --older-than the tenant is marked as deleted as well")
    whose.add_argument(
        "--retained", action="store_true", help="of every tenant, the plans it does not retain (`tenants limits`)"
    )
    parser.add_argument(
        "--older-than", type=int, metavar="DAYS", help="only plans that were not changed for so many days, at least 1"
    )


def run(options: argparse.Namespace) -> int:
    """Delete, and print how many rows of each kind, or plan versions of each tenant, went."""
    if options.retained and options.older_than is not None:
        raise InvalidInput("--retained has the days of each tenant.", hint="Leave out --older-than.")
    if options.retained:
        gone = anyio.run(forget_retained, database_url(options))
    else:
        gone = anyio.run(forget, database_url(options), options.tenant, options.older_than)
        if options.older_than is None:
            _forget_saved(database_url(options), options.tenant)
    sys.stdout.write("".join(f"{count:>9,} {name}\n" for name, count in gone.items()) or "nothing to delete\n")
    return DONE


def _forget_saved(url: str, tenant: str) -> None:
    """Remove the tenant's snapshot on this machine; those of others go when their servers see the deletion."""
    shelf = open_shelf(replace(read_settings(), database_url=url))
    if shelf is not None:
        shelf.remove(tenant)
