"""Record what was delivered of a plan from a report, and hold it against the promise."""

import argparse
import sys
from datetime import date
from pathlib import Path

import anyio

from server.agents.reports.recording import Recorded, record
from server.commands.console import output, table
from server.commands.exits import DONE
from server.domain.delivered import Against, Delivered
from server.history.imports import FORMATS, report_text
from server.settings import read_settings
from server.tools.given import day
from server.tools.plan_text import money, number, span
from server.tools.state import open_store
from server.tools.tenancy import LOCAL

_METRICS = ("impressions", "clicks", "reach", "results")
_MOST = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, help="the CSV report, as it was exported")
    parser.add_argument("--plan", required=True, metavar="ID", help="whose ad sets it speaks of, by their names or ids")
    parser.add_argument("--version", type=int, default=0, help="which version of the plan (default: the newest)")
    parser.add_argument(
        "--format", choices=sorted(FORMATS), default="", help="which program wrote it (default: found out)"
    )
    parser.add_argument("--as-of", default="", metavar="YYYY-MM-DD", help="its last day (default: as it says)")
    parser.add_argument("--tenant", default=LOCAL, help="whose plan (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Record the report and print how the plan fares."""
    recorded = anyio.run(_record, options)
    if options.json:
        sys.stdout.write(recorded.delivery.model_dump_json(indent=2) + "\n")
    else:
        _print(recorded)
    return DONE


async def _record(options: argparse.Namespace) -> Recorded:
    text = report_text(options.file)
    store = open_store(read_settings())
    try:
        return await record(
            store,
            options.tenant,
            options.plan,
            text,
            version=options.version or None,
            format_=options.format,
            as_of=day("--as-of", options.as_of),
            today=date.today(),  # noqa: DTZ011 - today where the command runs is what is meant
        )
    finally:
        await store.close()


def _print(recorded: Recorded) -> None:
    delivery, console = recorded.delivery, output()
    known = "" if recorded.new else " (this report was known already and counts once)"
    title = f"Delivery of {delivery.plan_id}, version {delivery.version}, up to {delivery.as_of}{known}"
    columns = ("ad set", "spent", "of the money due", *_METRICS)
    rows = [_row(one, delivery.currency) for one in (*delivery.ad_sets, delivery.total)]
    console.print(table(title, columns, rows, right=columns[1:3]))
    console.print(f"{delivery.due:.0%} of the money is due. Counts: delivered, of what was promised (promised range).")
    for words, names in (
        ("No report speaks of", delivery.missing),
        ("Of no ad set of the plan, left out", recorded.reading.unmatched),
        ("Rows left out", tuple(f"line {one.line}: {one.reason}" for one in recorded.reading.skipped)),
    ):
        if names:
            console.print(f"{words}: {', '.join(names[:_MOST])}", markup=False)


def _row(one: Delivered, currency: str) -> list[str]:
    pacing = "-" if one.pacing is None else f"{one.pacing:.0%}"
    return [one.id, money(one.spend_micros, currency), pacing, *(_told(one.metrics.get(name)) for name in _METRICS)]


def _told(against: Against | None) -> str:
    if against is None or against.ratio is None:
        return "-" if against is None else number(against.delivered)
    inside = {True: "inside", False: "outside", None: "of"}[against.inside]
    return f"{number(against.delivered)}, {against.ratio:.0%}, {inside} {span(against.promised)}"
