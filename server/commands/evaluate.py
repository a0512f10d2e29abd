"""Measure how good the plans are: in hidden markets against an oracle, and on the loaded history against itself."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import anyio

from server.commands.console import Progress
from server.commands.exits import DONE
from server.errors import InvalidInput
from server.settings import read_settings
from server.tools.rooms import Rooms

if TYPE_CHECKING:
    from server.evaluation.backtest import Score
    from server.evaluation.figures import Summary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--briefs", type=int, default=40, help="briefs for each market and seed (default: %(default)s)")
    parser.add_argument("--seeds", type=int, default=2, help="markets drawn of each kind (default: %(default)s)")
    parser.add_argument(
        "--campaigns", type=int, default=20_000, help="past campaigns that each market shows (default: %(default)s)"
    )
    parser.add_argument("--part", choices=("all", "markets", "backtest"), default="all", help="what to measure")
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="write evaluation.md and its plots there")


def run(options: argparse.Namespace) -> int:
    """Measure, and print or write the report."""
    from server.evaluation.report import report  # numerics, which no other command should wait for

    if min(options.briefs, options.seeds, options.campaigns) < 1:
        raise InvalidInput("Briefs, seeds and campaigns are counts.", hint="Give at least 1 of each.")
    progress = Progress()
    summaries = _markets(options, progress) if options.part != "backtest" else []
    scores, history = _backtest(progress) if options.part != "markets" else ([], "")
    setup = (
        f"{options.seeds} markets of each kind, {options.briefs} briefs in each, {options.campaigns:,} past campaigns."
        if summaries
        else "The loaded history only."
    )
    found = report(summaries, scores, setup=setup, history=history)
    if options.output is None:
        sys.stdout.write(found.markdown)
        return DONE
    options.output.mkdir(parents=True, exist_ok=True)
    for name, text in {"evaluation.md": found.markdown, **found.plots}.items():
        (options.output / name).write_text(text, encoding="utf-8")
    sys.stdout.write(f"{options.output / 'evaluation.md'}\n")
    return DONE


def _markets(options: argparse.Namespace, progress: Progress) -> "list[Summary]":
    from server.evaluation.figures import summarize
    from server.evaluation.kinds import KINDS
    from server.evaluation.trial import run_trials

    trials = run_trials(
        KINDS, briefs=options.briefs, seeds=options.seeds, campaigns=options.campaigns, progress=progress.say
    )
    return summarize(trials)


def _backtest(progress: Progress) -> "tuple[list[Score], str]":
    from server.evaluation.backtest import backtest

    snapshot = anyio.run(Rooms(read_settings()).history.get, progress.open).snapshot
    progress.say("backtest", 0.0)
    return backtest(snapshot), snapshot.about.provenance
