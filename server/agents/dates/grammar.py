"""Find the windows of a text: read the single dates, then join them."""

import re
from dataclasses import replace
from datetime import date

from server.agents.dates import japanese
from server.agents.dates.items import Points
from server.agents.dates.joining import Joiner, Piece, joins
from server.agents.dates.points import rules
from server.agents.dates.settling import order_of_figures, settle
from server.agents.dates.tokens import tokenize
from server.agents.dates.window import Length, Window

_LENGTH = re.compile(r"(?<!r)[dkc]-?u")
_ITEM_LETTERS = "LOPp"
MOST = 200
"""How many windows of a text are read: no brief names more days."""


def find_windows(text: str, language: str, locale: str, reference_date: date, context: str = "") -> tuple[Window, ...]:
    """Find the windows of a folded text in order of their place, without overlap.

    `context` is the message that the text is a part of: it may tell which of day and month comes first.
    """
    if language == "ja":
        return japanese.find_windows(text, reference_date)
    tokens = settle(tokenize(text, language), text)
    month_first, certain = order_of_figures(tokens, context or text, language, locale)
    points = Points(tokens, reference_date, locale or language, month_first, certain, language == "de", rules())
    pieces = _pieces(points)
    return tuple(_joined(Joiner(points, pieces)))


def find_lengths(text: str, language: str) -> list[tuple[int, int, Length]]:
    """Find the lengths of time that are spelled out, with their offsets, whatever stands around them."""
    if language == "ja":
        return japanese.lengths(text)
    tokens = settle(tokenize(text, language), text)
    points = Points(tokens, date.min, language, month_first=False, order_certain=True, german=False, rules=rules())
    found: list[tuple[int, int, Length]] = []
    for match in _LENGTH.finditer(points.letters):
        first, last = tokens[match.start()], tokens[match.end() - 1]
        length = points.length(match)
        if length is not None:
            found.append((first.start, last.end, length))
    return found


def _pieces(points: Points) -> list[Piece]:
    """Read every place of the token string once, from left to right."""
    pieces: list[Piece] = []
    index = 0
    while index < len(points.letters):
        letter = points.letters[index]
        item = None if letter in "_,.\n:" else points.at(index)
        if item is None:
            pieces.append(Piece(letter if letter not in _ITEM_LETTERS else "_", index, index + 1))
            index += 1
        else:
            pieces.append(Piece(item.letter, item.first, item.last, item))
            index = item.last
    return pieces


def _joined(joiner: Joiner) -> list[Window]:
    letters = "".join(piece.letter for piece in joiner.pieces)
    windows: list[Window] = []
    index = 0
    while index < len(letters) and len(windows) < MOST:
        window, index = _window_at(joiner, letters, index)
        if window is not None:
            windows.append(window)
    return windows


def _weekday_off(joiner: Joiner, match: "re.Match[str]", window: Window) -> bool:
    """Tell whether a day of the window stands beside a weekday that it is not."""
    days = [day for day in (window.start, window.end) if day is not None]
    specs = (piece.item.spec for piece in joiner.pieces[match.start() : match.end()] if piece.item)
    dated = (spec for spec in specs if spec is not None and spec.kind == "date" and spec.w is not None)
    return any((day.day, day.month) == (spec.d, spec.m) and day.weekday() != spec.w for spec in dated for day in days)


def _window_at(joiner: Joiner, letters: str, index: int) -> tuple[Window | None, int]:
    for pattern, build in joins().get(letters[index], ()):
        match = pattern.match(letters, index)
        if match is None:
            continue
        window = build(joiner, match)
        if window is not None:
            return (replace(window, weekday_off=True) if _weekday_off(joiner, match, window) else window), match.end()
    return None, index + 1
