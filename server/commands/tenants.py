"""Know the tenants of a PostgreSQL database: list and add them, keep one out for a while, and set what it may take."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict

import anyio

from server.commands.console import output, table
from server.commands.database import add_database, database_url
from server.commands.exits import DONE
from server.domain.tenant import Tenant
from server.postgres.tenants import add, listed, set_limits, set_state

_MOST = 1_000_000
"""Of any limit; so many days are 2,700 years."""
_LIMITS = ("calls_a_minute", "calls_at_once", "retention_days")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    for name, purpose in (
        ("list", "show all tenants"),
        ("add", "let a tenant in, also one that was deleted"),
        ("suspend", "refuse its calls; nothing is deleted"),
        ("resume", "let it in again"),
        ("limits", "set what it may take and how long its plans are kept; 0 gives a limit back to the server"),
    ):
        one = what.add_parser(name, help=purpose, description=purpose)
        add_database(one)
        one.add_argument("--json", action="store_true", help="print JSON")
        if name != "list":
            one.add_argument("tenant", help="its name, as tokens have it")
        if name == "limits":
            for limit in _LIMITS:
                one.add_argument(f"--{limit.replace('_', '-')}", type=_whole, metavar="N")


def run(options: argparse.Namespace) -> int:
    """Do it, and print the tenants it is about."""
    tenants = anyio.run(_changed, options, database_url(options))
    if options.json:
        sys.stdout.write(json.dumps([asdict(one) for one in tenants], default=str, indent=2) + "\n")
    else:
        columns = ("tenant", "state", "since", *(limit.replace("_", " ") for limit in _LIMITS))
        output().print(table("Tenants", columns, map(_row, tenants), right=columns[3:]))
    return DONE


async def _changed(options: argparse.Namespace, url: str) -> Iterable[Tenant]:
    match options.what:
        case "list":
            return await listed(url)
        case "add":
            return [await add(url, options.tenant)]
        case "suspend":
            return [await set_state(url, options.tenant, "suspended")]
        case "resume":
            return [await set_state(url, options.tenant, "active")]
        case _:
            return [await set_limits(url, options.tenant, *(getattr(options, limit) for limit in _LIMITS))]


def _row(tenant: Tenant) -> tuple[str, ...]:
    limits = (getattr(tenant, limit) for limit in _LIMITS)
    shown = ("" if limit is None else str(limit) for limit in limits)
    return (tenant.name, tenant.state, f"{tenant.created_at:%Y-%m-%d}", *shown)


def _whole(text: str) -> int:
    number = int(text)
    if not 0 <= number <= _MOST:
        raise ValueError
    return number
