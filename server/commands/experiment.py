"""Test strategies on real advertisers: size, assignment, readings, and what plans that were not made would bring.

media-planner experiment design --name spring --per-day 20   prints the setting that runs it and how to read it
"""

import argparse
import json
import math
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio

from server.commands.console import output, table
from server.commands.exits import DONE
from server.errors import InvalidInput
from server.settings import read_settings
from server.tools.state import open_store
from server.tools.tenancy import LOCAL

if TYPE_CHECKING:
    from server.evaluation.experiment import Delivered
    from server.evaluation.logged import Logged

_ARMS = "heuristic,optimized"
_LOOKS = 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be done, each with its options."""
    parts = parser.add_subparsers(dest="part", required=True)
    sizing = parts.add_parser("design", help="how many advertisers and days a test takes: 80 %% power at 5 %%")
    sizing.add_argument("--effect", type=float, default=0.1, help="the change of cost to find (default: %(default)s)")
    sizing.add_argument("--per-day", type=float, required=True, help="plans that finish a day, over all arms")
    sizing.add_argument("--name", default="", help="the name of the test: say which setting runs it")
    assigning = parts.add_parser("assign", help="which strategy each advertiser gets; the same one always")
    assigning.add_argument("name", help="the name of the test")
    assigning.add_argument("advertisers", nargs="+")
    reading = parts.add_parser("read", help="what came of it so far, at the looks that were planned")
    reading.add_argument(
        "file",
        type=Path,
        nargs="?",
        help="CSV: day, advertiser, strategy, spend, results, promised_cost, stratum (default: recorded deliveries)",
    )
    reading.add_argument("--name", default="", help="the name of the test, where recorded deliveries are read")
    reading.add_argument("--per-arm", type=int, default=0, help="advertisers an arm at its end, as it was designed")
    guessing = parts.add_parser("estimate", help="what a way to plan would have brought, from plans left to chance")
    guessing.add_argument("--way", choices=("optimized", "heuristic"), default="optimized", help="(%(default)s)")
    for part in (sizing, reading):
        part.add_argument("--looks", type=int, default=_LOOKS, help="planned looks (default: %(default)s)")
    for part in (reading, guessing):
        part.add_argument("--tenant", default=LOCAL, help="whose plans (default: %(default)s)")
    for part in (sizing, assigning, reading):
        part.add_argument("--arms", default=_ARMS, help="the strategies, the usual one first (default: %(default)s)")
    for part in (sizing, assigning, reading, guessing):
        part.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Do the part, and print what it found."""
    part = {"design": _design, "assign": _assign, "read": _read, "estimate": _estimate}[options.part]
    title, rows = part(options)
    if options.json:
        sys.stdout.write(json.dumps([{name: _plain(value) for name, value in row.items()} for row in rows], indent=2))
        sys.stdout.write("\n")
    else:
        names = [name.replace("_", " ") for name in rows[0]]
        output().print(table(title, names, [[_text(value) for value in row.values()] for row in rows]))
    return DONE


_Found = tuple[str, list[dict[str, Any]]]


def _arms(options: argparse.Namespace) -> list[str]:
    return [arm.strip() for arm in options.arms.split(",") if arm.strip()]


def _design(options: argparse.Namespace) -> _Found:
    from server.evaluation.experiment import design  # numerics, which no other command should wait for

    arms = _arms(options)
    found = design(options.effect, options.per_day, len(arms), looks=options.looks)
    if not options.name:
        return "Size of the test", [asdict(found)]
    setting = f"MEDIA_PLANNER_EXPERIMENT={options.name}:{','.join(arms)}"
    how = f"media-planner experiment read --name {options.name} --per-arm {found.per_arm} --looks {options.looks}"
    return f"Run it with {setting}; read it with {how}", [asdict(found)]


def _assign(options: argparse.Namespace) -> _Found:
    from server.agents.arms import assigned

    arms = _arms(options)
    rows = [{"advertiser": one, "strategy": assigned(options.name, one, arms)} for one in options.advertisers]
    return options.name, rows


def _read(options: argparse.Namespace) -> _Found:
    from server.evaluation.experiment import Test, read

    arms = _arms(options)
    delivered, without = _delivered(options)
    test = Test(options.per_arm, options.looks) if options.per_arm > 0 else None
    title = f"Cost per result against {arms[0]}; {len(delivered)} plans, {without} left out: running or without results"
    return title, [asdict(one) for one in read(delivered, arms, test)]


def _delivered(options: argparse.Namespace) -> "tuple[list[Delivered], int]":
    if options.file is not None:
        from server.evaluation.deliveries import read_deliveries

        return read_deliveries(options.file)
    if not options.name:
        raise InvalidInput("It is not known which test to read.", hint="Give a CSV file, or --name.")
    from server.evaluation.logged import finished

    plans, running = _logged(options)
    found, without = finished(plans, options.name)
    if not found:
        raise InvalidInput(
            f"No plan of the experiment {options.name!r} has finished with results; {running + without} are left out.",
            hint="Record deliveries with `media-planner deliver`, of plans made with --advertiser.",
        )
    return found, running + without


def _estimate(options: argparse.Namespace) -> _Found:
    from server.evaluation.off_policy import estimate, log_of

    plans, _ = _logged(options)
    found = estimate(options.way, log_of(plans, options.way))
    return "Outcome over what the best plans were expected to bring", [asdict(found)]


def _logged(options: argparse.Namespace) -> "tuple[list[Logged], int]":
    from server.evaluation.logged import logged

    async def opened() -> "tuple[list[Logged], int]":
        store = open_store(read_settings())
        try:
            return await logged(store, options.tenant)
        finally:
            await store.close()

    return anyio.run(opened)


def _plain(value: Any) -> Any:
    """JSON knows no "not a number"."""
    return None if isinstance(value, float) and math.isnan(value) else value


def _text(value: Any) -> str:
    if isinstance(value, float):
        return "-" if math.isnan(value) else f"{value:.3g}"
    if isinstance(value, dict):
        return f"{value['value']:.3f} ({value['low']:.3f} to {value['high']:.3f})"
    if isinstance(value, tuple):
        return ", ".join(_text(part) for part in value)  # pyright: ignore[reportUnknownVariableType] - numbers
    return "-" if value is None else str(value)
