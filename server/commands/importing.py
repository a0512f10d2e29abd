"""Add a report of past campaigns to the history."""

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict, fields
from pathlib import Path

import anyio

from server.commands.console import output, table
from server.commands.database import add_database, database_url
from server.commands.exits import DONE, UNUSABLE
from server.history.importers.rows import Defaults
from server.history.imports import FORMATS, ImportReport, import_file, read_report
from server.settings import read_settings

_MOST_REASONS = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, help="the report, as it was exported")
    parser.add_argument(
        "--format", choices=sorted(FORMATS), default="", help="which program wrote it (default: found out)"
    )
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
    reasons = Counter(skipped.reason for skipped in report.skipped)
    first = {skipped.reason: skipped.line for skipped in reversed(report.skipped)}
    if reasons:
        rows = [(str(count), str(first[reason]), reason) for reason, count in reasons.most_common(_MOST_REASONS)]
        console.print(table("Left out", ("rows", "first line", "because"), rows, right=("rows", "first line")))
