"""Say what the numbers of a plan rest on, or draw a history from the engine that holds it."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime

import anyio

from server.commands.console import Progress, output, table
from server.commands.exits import DONE
from server.errors import InvalidInput
from server.settings import read_settings
from server.tools.rooms import Rooms, first_levels, to_euros
from server.tools.tenancy import LOCAL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "action", nargs="?", choices=("show", "draw"), default="show", help="what to do (default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    drawing = parser.add_argument_group("draw: sum up and sample a table of campaigns; MEDIA_PLANNER_HISTORY=drawn")
    drawing.add_argument("--engine", default="", help="where it is, such as duckdb:///folder/file.db")
    drawing.add_argument("--table", default="", help="its name, with schema or database and a point where needed")
    drawing.add_argument("--currency", default="", help="the currency of rows that name none")
    drawing.add_argument("--tenant", default="", help="whose rows to draw, where the table has tenants")


def run(options: argparse.Namespace) -> int:
    """Open the history, or draw one, and print where it comes from."""
    rooms = Rooms(read_settings())
    about = _draw(rooms, options) if options.action == "draw" else _about(rooms)
    if options.json:
        sys.stdout.write(json.dumps(about, ensure_ascii=False, indent=2) + "\n")
    else:
        rows = [(name.replace("_", " "), str(value)) for name, value in about.items()]
        output().print(table("History", ("what", "value"), rows))
    return DONE


def _about(rooms: Rooms) -> dict[str, object]:
    snapshot = anyio.run(rooms.history_of, LOCAL, Progress().open).snapshot
    first, last = snapshot.dates or ("", "")
    return {
        "provenance": snapshot.about.provenance,
        "synthetic": snapshot.about.synthetic,
        "version": snapshot.about.version,
        "campaigns": snapshot.count,
        "first_start": str(first),
        "last_start": str(last),
        "countries": len(snapshot.vocabulary.countries),
        "categories": len([code for code in snapshot.vocabulary.categories if code]),
    }


def _draw(rooms: Rooms, options: argparse.Namespace) -> dict[str, object]:
    """Draw a history into the data folder.

    Raises:
        InvalidInput: The engine or the table is not named.
    """
    from server.history.engines.connection import Engine  # what it needs is an extra, imported by those who draw
    from server.history.engines.drawing import Drawing, draw

    if not (options.engine and options.table):
        raise InvalidInput(
            "Nothing says what to draw.", hint="Name it with --engine duckdb:///folder/file.db --table campaigns."
        )
    engine = Engine.connect(options.engine)
    try:
        catalog = anyio.run(rooms.catalog.get, Progress().open)
        drawing = Drawing(
            table=options.table,
            currency=options.currency.upper(),
            tenant=options.tenant,
            to_eur=to_euros(catalog),
            parents=first_levels(catalog),
            rates_date=catalog.currencies.rates_date,
            today=datetime.now(UTC).date(),
        )
        return asdict(draw(engine, drawing, rooms.settings.data_dir, Progress().say))
    finally:
        engine.close()
