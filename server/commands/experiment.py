"""Test strategies on real advertisers: how large a test must be, who gets which, and what came of it."""

import argparse
import json
import math
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from server.commands.console import output, table
from server.commands.exits import DONE

_ARMS = "heuristic,optimized"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be done, each with its options."""
    parts = parser.add_subparsers(dest="part", required=True)
    sizing = parts.add_parser(
        "design", help="how many advertisers and days a test takes: 80 %% power at 5 %%, read daily"
    )
    sizing.add_argument("--effect", type=float, default=0.1, help="the change of cost to find (default: %(default)s)")
    sizing.add_argument("--per-day", type=float, required=True, help="plans that finish a day, over all arms")
    assigning = parts.add_parser("assign", help="which strategy each advertiser gets; the same one always")
    assigning.add_argument("name", help="the name of the test")
    assigning.add_argument("advertisers", nargs="+")
    reading = parts.add_parser("read", help="what came of it so far; may be read every day")
    reading.add_argument("file", type=Path, help="CSV: day, advertiser, strategy, spend, results, promised_cost")
    for part in (sizing, assigning, reading):
        part.add_argument("--arms", default=_ARMS, help="the strategies, the usual one first (default: %(default)s)")
        part.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Do the part, and print what it found."""
    arms = [arm.strip() for arm in options.arms.split(",") if arm.strip()]
    title, rows = {"design": _design, "assign": _assign, "read": _read}[options.part](options, arms)
    if options.json:
        sys.stdout.write(json.dumps([{name: _plain(value) for name, value in row.items()} for row in rows], indent=2))
        sys.stdout.write("\n")
    else:
        names = [name.replace("_", " ") for name in rows[0]]
        output().print(table(title, names, [[_text(value) for value in row.values()] for row in rows]))
    return DONE


def _design(options: argparse.Namespace, arms: list[str]) -> tuple[str, list[dict[str, Any]]]:
    from server.evaluation.experiment import design  # numerics, which no other command should wait for

    found = design(options.effect, options.per_day, len(arms))
    return "Size of the test", [asdict(found)]


def _assign(options: argparse.Namespace, arms: list[str]) -> tuple[str, list[dict[str, Any]]]:
    from server.evaluation.experiment import assigned

    rows = [{"advertiser": one, "strategy": assigned(options.name, one, arms)} for one in options.advertisers]
    return options.name, rows


def _read(options: argparse.Namespace, arms: list[str]) -> tuple[str, list[dict[str, Any]]]:
    from server.evaluation.deliveries import read_deliveries
    from server.evaluation.experiment import read

    delivered, without = read_deliveries(options.file)
    title = f"Cost per result against {arms[0]}; {len(delivered)} plans, {without} more without results left out"
    return title, [asdict(one) for one in read(delivered, arms)]


def _plain(value: Any) -> Any:
    """JSON knows no "not a number"."""
    return None if isinstance(value, float) and math.isnan(value) else value


def _text(value: Any) -> str:
    if isinstance(value, float):
        return "-" if math.isnan(value) else f"{value:.3g}"
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - counts
