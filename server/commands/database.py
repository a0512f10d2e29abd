"""Which database a command works on."""

import argparse

from server.errors import InvalidInput
from server.settings import read_settings


def add_database(parser: argparse.ArgumentParser) -> None:
    """Declare the option that names the database; its owner's role is needed, which a server should not have."""
    parser.add_argument(
        "--database-url",
        default="",
        metavar="URL",
        help="address with the role that owns the tables (default: MEDIA_PLANNER_DATABASE_URL)",
    )


def database_url(options: argparse.Namespace) -> str:
    """Give the address.

    Raises:
        InvalidInput: There is none.
    """
    url = options.database_url or read_settings().database_url
    if not url:
        raise InvalidInput(
            "No database is named.", hint="Give --database-url postgresql://owner@host/database, or set the variable."
        )
    return url
