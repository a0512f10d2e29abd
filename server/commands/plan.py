"""Turn a message into a media plan, by driving the server with the SDK's client."""

import argparse
import os
import subprocess
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("message", help="what the advertiser wrote; '-' reads it from stdin")
    parser.add_argument(
        "--refine", action="append", default=[], metavar="MESSAGE", help="then change the plan; repeatable"
    )
    parser.add_argument("--json", action="store_true", help="print the last version as JSON")
    parser.add_argument(
        "--reference-date", default="", metavar="YYYY-MM-DD", help="the day of the messages (default: today)"
    )
    parser.add_argument("--locale", default="", help="the writer's locale, such as de-DE (default: from the words)")
    parser.add_argument("--advertiser", default="", help="whose plan it is; an experiment gives it its arm")
    parser.add_argument("--strategy", choices=("optimized", "heuristic"), default="", help="how the money is divided")
    parser.add_argument(
        "--over", default="memory", metavar="memory|stdio|URL", help="where the server is (default: %(default)s)"
    )


def run(options: argparse.Namespace) -> int:
    """Plan, refine, and print the last version."""
    process = _started() if options.over == "stdio" else None
    from server.commands.driving import drive  # the server starts while this brings the SDK, which takes as long

    return drive(options, process)


def _started() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "server", "serve"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ))  # noqa: S603 - our own program
