"""Print for people: tables on stdout, progress on stderr."""

import sys
import time
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

_SHORT = 1.0
_WIDE = 120


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> Table:
    """Lay out rows; the columns named in `right` hold numbers. Titles and cells are data: no markup is obeyed."""
    laid_out = Table(title=Text(title), title_justify="left", header_style="bold")
    for name in columns:
        laid_out.add_column(name, justify="right" if name in right else "left", overflow="fold")
    for row in rows:
        laid_out.add_row(*(Text(cell) for cell in row))
    return laid_out


def output() -> Console:
    """Give the console of stdout; what is not a terminal gets lines wide enough for the tables."""
    return Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False, emoji=False)


class Progress:
    """Says on stderr what takes so long, once it does take long."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._said = ""

    def say(self, text: str, share: float) -> None:
        """Say the stage, unless the work has only begun or the stage was said already."""
        if text and text != self._said and time.monotonic() - self._start > _SHORT:
            self._said = text
            sys.stderr.write(f"{text} ({share:.0%})\n")
            sys.stderr.flush()

    async def open(self, text: str, share: float) -> None:
        """Say the stage of something that is being opened."""
        self.say(text, share)

    async def told(self, progress: float, total: float | None, message: str | None) -> None:
        """Say what a server told."""
        self.say(message or "", progress / (total or 1))
