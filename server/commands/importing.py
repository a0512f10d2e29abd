"""Add a report of past campaigns to the history, or a table of people by age to the catalogue."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import anyio

from server.commands.console import Progress, output, table
from server.commands.database import add_database, database_url
from server.commands.exits import DONE, UNUSABLE
from server.history.importers.rows import Defaults
from server.history.imports import FORMATS, ImportReport, Skipped, import_file, read_report
from server.settings import read_settings

if TYPE_CHECKING:
    from server.catalog.population_import import LeftOut

_MOST_REASONS = 20
_POPULATION = "population"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, help="the report, as it was exported")
    parser.add_argument(
        "--format",
        choices=[*sorted(FORMATS), _POPULATION],
        default="",
        help="which program wrote it (default: found out); population: people by age and gender, of the United Nations"
        " or with the columns place, age_min, age_max, gender, people, year, source",
    )
    parser.add_argument("--source", default="", help="who counted the people, as plans should cite it")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--to", choices=("files", "postgres"), default="files", help="where the history is kept (default: %(default)s)"
    )
    add_database(parser)
    told = parser.add_argument_group("what the report does not say itself")
    for field in fields(Defaults):
        told.add_argument(
            f"--{field.name.replace('_', '-')}", default="", help=f"{field.name.replace('_', ' ')} of rows without one"
        )


def run(options: argparse.Namespace) -> int:
    """Import the file and print what became of its rows."""
    if options.format == _POPULATION:
        return _population(options)
    defaults = Defaults(**{field.name: getattr(options, field.name) for field in fields(Defaults)})
    if options.to == "postgres":
        report = _to_postgres(options, defaults)
    else:
        report = import_file(options.file, read_settings().data_dir, options.format, defaults)
    if options.json:
        sys.stdout.write(json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n")
    else:
        _print(report)
    return DONE if report.kept or report.duplicates else UNUSABLE


def _population(options: argparse.Namespace) -> int:
    """Take a table of people by age."""
    from server.catalog.catalog import open_catalog  # word tables that a report of campaigns needs not wait for
    from server.catalog.population_import import import_population

    settings, console = read_settings(), output()
    geo = open_catalog(settings.cache_dir, Progress().say).geo
    year = datetime.now(tz=UTC).year
    report = import_population(
        options.file, settings.population_file, year, lambda place: geo.get(place) is not None, options.source
    )
    if options.json:
        sys.stdout.write(json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n")
        return DONE
    years = " to ".join(dict.fromkeys((str(report.years[0]), str(report.years[-1]))))
    console.print(
        f"{report.read} rows of a population table: {report.kept} counts of {len(report.places)} places in {years},"
        f" {len(report.skipped)} left out."
    )
    _reasons(report.skipped)
    return DONE


def _to_postgres(options: argparse.Namespace, defaults: Defaults) -> ImportReport:
    from server.history.postgres.publishing import publish  # the driver is imported by those who use it
    from server.postgres.database import Access

    report = read_report(options.file, options.format, defaults)
    return report.became(anyio.run(publish, Access(database_url(options)), report.rows))


def _print(report: ImportReport) -> None:
    console = output()
    console.print(
        f"{report.read} rows of a {report.format} report: {report.kept} added, "
        f"{report.duplicates} known already, {len(report.skipped)} left out."
    )
    _reasons(report.skipped)


def _reasons(left_out: "Sequence[Skipped | LeftOut]") -> None:
    """Say why rows were left out, what is commonest first."""
    console = output()
    reasons = Counter(one.reason for one in left_out)
    first = {one.reason: one.line for one in reversed(left_out)}
    if reasons:
        rows = [(str(count), str(first[reason]), reason) for reason, count in reasons.most_common(_MOST_REASONS)]
        console.print(table("Left out", ("rows", "first line", "because"), rows, right=("rows", "first line")))
