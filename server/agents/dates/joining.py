"""Join the single dates of a text to ranges, starts, ends and lengths."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from server.agents.dates import periods
from server.agents.dates.items import Item, Points
from server.agents.dates.merging import backwards, inside, merged, running, swapped
from server.agents.dates.spec import Spec, occurrence, with_year, year_of
from server.agents.dates.window import Length, Window


@dataclass(frozen=True, slots=True)
class Piece:
    """An item or a token that was not read into one."""

    letter: str
    first: int
    last: int
    item: Item | None = None

    @property
    def spec(self) -> Spec:
        found = self.item.spec if self.item else None
        if found is None:
            raise LookupError(f"no date was read at token {self.first}")
        return found


@dataclass(slots=True)
class Joiner:
    points: Points
    pieces: list[Piece]

    @property
    def reference(self) -> date:
        return self.points.reference

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Give the text offsets of the pieces from `first` to `last` (excluded)."""
        tokens, begin, close = self.points.tokens, self.pieces[first].first, self.pieces[last - 1].last - 1
        while close > begin and tokens[close].letter in ".,":
            close -= 1
        return tokens[begin].start, tokens[close].end


Join = Callable[[Joiner, "re.Match[str]"], Window | None]


def _items(joiner: Joiner, match: re.Match[str], letters: str = "POp") -> list[Piece]:
    return [piece for piece in joiner.pieces[match.start() : match.end()] if piece.letter in letters]


def _length(joiner: Joiner, match: re.Match[str]) -> Length:
    return next(p.item.length for p in joiner.pieces[match.start() : match.end()] if p.item and p.item.length)


def _range(joiner: Joiner, match: re.Match[str]) -> Window | None:
    left, right = (piece.spec for piece in _items(joiner, match)[:2])
    both = merged(left, right)
    return _ranged(joiner, match, *both) if both else None


def _numbers_range(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "from the 3rd to the 17th": days of the coming month that has them."""
    pieces = _items(joiner, match)
    introduced = match.group()[0] in "FSBs" or all(piece.letter == "O" for piece in pieces)
    if not introduced or (
        any(piece.item and piece.item.loose for piece in pieces if piece.letter == "p")
        and match.group()[0] not in "FSBs"
    ):
        return None
    following = joiner.points.letters[pieces[-1].last : pieces[-1].last + 1]
    dotted = all(piece.last - piece.first > 1 or piece.letter == "O" for piece in pieces)
    if following in {"#", "u", "k", "d"} or (following == "_" and not dotted):
        return None
    return _ranged(joiner, match, pieces[0].spec, pieces[1].spec)


def _month_then_days(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "next month from the 4th to the 23rd", "this week from Tuesday to Thursday"."""
    outer, left, right = (piece.spec for piece in _items(joiner, match)[:3])
    days = occurrence(outer, joiner.reference)
    if days is None:
        return None
    first, last = (inside(spec, days, outer.grain) for spec in (left, right))
    return _plain_range(joiner, match, first, last) if first and last and first <= last else None


def _days_then_week(joiner: Joiner, match: re.Match[str]) -> Window | None:
    left, right, outer = (piece.spec for piece in _items(joiner, match)[:3])
    days = occurrence(outer, joiner.reference)
    if days is None or outer.grain not in {"week", "month"}:
        return None
    first, last = (inside(spec, days, outer.grain) for spec in (left, right))
    return _plain_range(joiner, match, first, last) if first and last and first <= last else None


def _days_then_year(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "June 11-16, 2027"."""
    left, right, year = (piece.spec for piece in _items(joiner, match)[:3])
    if year.kind != "year" or left.kind != "date" or left.dated:
        return None
    both = merged(replace(left, y=year.y), right)
    return _ranged(joiner, match, *both) if both else None


def _ranged(joiner: Joiner, match: re.Match[str], left: Spec, right: Spec) -> Window:
    stated = year_of(right) or year_of(left)
    window = _resolved_range(joiner, match, left, right)
    if (left.swappable or right.swappable) and window.start and window.end:
        turned = _resolved_range(joiner, match, swapped(left), swapped(right))
        if turned.start and turned.end and (turned.start, turned.end) != (window.start, window.end):
            past = window.start < joiner.reference <= turned.start
            window = turned if past else replace(window, other=(turned.start, turned.end))
    return replace(window, year_stated=stated is not None)


def _resolved_range(joiner: Joiner, match: re.Match[str], left: Spec, right: Spec) -> Window:
    open_left = not left.dated and left.kind not in {"fixed", "weekday", "day"}
    undated, left = left, with_year(left, year_of(right))
    start = occurrence(left, joiner.reference)
    if start is None:
        return _problem(joiner, match, left)
    end = occurrence(right, start[0])
    if end is None:
        return _problem(joiner, match, right)
    if end[1] < start[0] and open_left and left.y is not None:
        start = occurrence(replace(left, y=left.y - 1), joiner.reference) or start
    if end[1] < start[0] and not right.dated and right.kind != "fixed":
        end = occurrence(replace(right, y=None), start[0]) or end
    start, end = running(start, end, left, right, joiner.reference)
    if end[1] < start[0] or backwards(start[0], end[1], undated, right):
        window = _plain_range(joiner, match, start[0], end[1], right.grain)
        return replace(window, start=None, end=None, problem=f"ends on {end[1]}, before it starts on {start[0]}")
    return _plain_range(joiner, match, start[0], end[1], right.grain)


def _plain_range(joiner: Joiner, match: re.Match[str], first: date, last: date, grain: str = "day") -> Window:
    start, end = joiner.offsets(match.start(), match.end())
    return Window(start, end, "range", first, last, granularity=grain)


def _problem(joiner: Joiner, match: re.Match[str], spec: Spec) -> Window:
    start, end = joiner.offsets(match.start(), match.end())
    return Window(start, end, "day", problem="is not a day of any calendar", granularity=spec.grain)


def _in_columns(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read two full dates side by side, as in the columns of a table."""
    pieces = _items(joiner, match)
    figures = all(joiner.points.letters[piece.first : piece.last] == "D" for piece in pieces)
    left, right = (piece.spec for piece in pieces)
    if not figures or not (left.dated and right.dated):
        return None
    window = _ranged(joiner, match, left, right)
    return None if window.problem else window


def _single(joiner: Joiner, match: re.Match[str]) -> Window | None:
    return _window_of(joiner, match, _items(joiner, match)[0])


def _window_of(joiner: Joiner, match: re.Match[str], piece: Piece) -> Window:
    spec = piece.spec
    days = occurrence(spec, joiner.reference)
    if days is None:
        return _problem(joiner, match, spec)
    start, end = joiner.offsets(match.start(), match.end())
    other = None
    if spec.swappable:
        other = occurrence(swapped(spec), joiner.reference)
    kind = "day" if days[0] == days[1] else "period"
    name = spec.name if spec.kind == "feast" else ""
    loose = bool(piece.item and piece.item.loose)
    return Window(
        start, end, kind, days[0], days[1], granularity=spec.grain, name=name, other=other if other != days else None,
        year_stated=spec.dated, weak=loose,
    )  # fmt: skip


def _day_number(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read a bare day of the month where something says that it is one."""
    piece = _items(joiner, match)[0]
    tokens = joiner.points.tokens
    whole = match.start() == 0 and match.end() == len(joiner.pieces)
    following = joiner.points.letters[piece.last : piece.last + 1]
    if piece.letter == "p":
        led = (match.group()[0] == "s" or tokens[piece.first].definite) and following in {"", ".", ",", "\n"}
        if not led and not whole:
            return None
    elif following in {"_", "u", "#"} and not whole and following != "_":
        return None
    window = _window_of(joiner, match, piece)
    number = tokens[piece.first]
    return replace(window, weak=window.weak or (number.letter == "d" and not whole) or following == "_")


def _start(joiner: Joiner, match: re.Match[str]) -> Window | None:
    piece = _items(joiner, match)[0]
    window = _window_of(joiner, match, piece)
    if window.start is None or (window.weak and piece.spec.kind == "day"):
        return window if window.problem else None
    if window.start < joiner.reference and not window.year_stated and window.kind == "period":
        window = replace(window, start=joiner.reference)
    kind_start = replace(window, kind="start", end=None, granularity=piece.spec.grain)
    return replace(kind_start, other=window.other)


def _end(joiner: Joiner, match: re.Match[str]) -> Window | None:
    piece = _items(joiner, match)[0]
    if match.group()[0] == "e" and piece.spec.grain != "day":
        return None
    window = _window_of(joiner, match, piece)
    bare = piece.letter == "p" and not joiner.points.tokens[piece.first].definite and piece.last - piece.first == 1
    if window.end is None or bare:
        return window if window.problem else None
    deadline = match.group()[0] == "v"
    return replace(window, kind="end", start=None, deadline=deadline, weak=False, day_only=piece.spec.kind == "day")


def _length_from(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "six weeks from 4 January": the days of the length, the first being the day named."""
    piece, length = _items(joiner, match)[0], _length(joiner, match)
    days = occurrence(piece.spec, joiner.reference)
    if days is None:
        return _problem(joiner, match, piece.spec)
    first, last = periods.lasting(days[0], length)
    window = _plain_range(joiner, match, first, last)
    if piece.spec.swappable:
        other = occurrence(swapped(piece.spec), joiner.reference)
        window = replace(window, other=periods.lasting(other[0], length) if other and other != days else None)
    return replace(window, length=length, year_stated=piece.spec.dated)


def _after(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "three days after 12 January", "a week before Mother's Day"."""
    piece, length = _items(joiner, match)[0], _length(joiner, match)
    days = occurrence(piece.spec, joiner.reference)
    if days is None:
        return _problem(joiner, match, piece.spec)
    back = "b" in match.group()
    begin = joiner.points.tokens[joiner.pieces[match.start()].first]
    if back and (begin.definite or begin.letter in "if"):
        first = periods.shifted(days[0], Length(-length.number, length.unit))
        return _plain_range(joiner, match, first, days[0] - timedelta(days=1))
    day = periods.shifted(days[0] if back else days[1], Length(-length.number if back else length.number, length.unit))
    start, end = joiner.offsets(match.start(), match.end())
    if day < joiner.reference and piece.spec.kind == "feast":
        return None
    return Window(start, end, "day", day, day)


def _neighbours(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "January and February" as one stretch where one follows on the other."""
    first: date | None = None
    last: date | None = None
    for piece in _items(joiner, match):
        days = occurrence(piece.spec, last or joiner.reference)
        if days is None or (last is not None and days[0] != last + timedelta(days=1)):
            return None
        first, last = first or days[0], days[1]
    return _plain_range(joiner, match, first, last) if first and last else None


def _length_inside(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "two weeks in March": the length, from the beginning of the period on."""
    piece, length = _items(joiner, match)[0], _length(joiner, match)
    days = occurrence(piece.spec, joiner.reference)
    if days is None or piece.spec.grain == "day":
        return None
    first, last = periods.lasting(max(days[0], joiner.reference), length)
    return replace(_plain_range(joiner, match, first, last), length=length, name="inside") if last <= days[1] else None


def _after_start(joiner: Joiner, match: re.Match[str]) -> Window | None:
    window = _after(joiner, match)
    return replace(window, kind="start", end=None) if window and window.start else window


def _after_to(joiner: Joiner, match: re.Match[str]) -> Window | None:
    """Read "from a week before Mother's Day until Mother's Day"."""
    near, until = _items(joiner, match)[:2]
    days, end = occurrence(near.spec, joiner.reference), occurrence(until.spec, joiner.reference)
    if days is None or end is None:
        return None
    length = _length(joiner, match)
    back = "b" in match.group()
    first = periods.shifted(days[0], Length(-length.number if back else length.number, length.unit))
    last = (occurrence(until.spec, first) or end)[1]
    return _plain_range(joiner, match, first, last) if first <= last else None


def _duration(joiner: Joiner, match: re.Match[str]) -> Window | None:
    start, end = joiner.offsets(match.start(), match.end())
    length = _length(joiner, match)
    if "f" not in match.group() and match.group()[0] == "S":
        return None
    led = "f" in match.group()
    piece = _items(joiner, match, "L")[0]
    opens = match.start() == 0 or joiner.pieces[match.start() - 1].letter in ".:\n"
    article = joiner.points.letters[piece.first] == "c" and not led and not opens and len(joiner.pieces) > 1
    return Window(start, end, "duration", length=length, granularity=length.unit, weak=article)


_I = "[POp]"


_TO = r"(?:[,.]?[TN]|[.,]?-)"


_TABLE: tuple[tuple[str, str, Join], ...] = (
    ("BP", rf"Ps?[FB]s?{_I}\.?(?:[TN&]|-)s?{_I}", _month_then_days),
    ("BFPOp", rf"[BF]?s?{_I}\.?(?:[TN&]|-)s?{_I},?P", _days_then_week),
    ("B", rf"Bs?{_I}[,.]?(?:[TN&]|-)s?{_I}", _range),
    ("FSLc", rf"[FS]?LbP{_TO}s?P", _after_to),
    ("FS", r"[FS]LbP", _after_start),
    ("P", r"P(?:,P){0,11},?&s?P", _neighbours),
    ("L", r"LiP", _length_inside),
    ("L", r"L[ab]s?P", _after),
    ("i", r"iL[b]s?P", _after),
    ("f", r"fL[b]s?P", _after),
    ("fL", r"f?L,?[FS]:?s?[PO]", _length_from),
    ("FS", r"[FS]s?[PO],?f?L", _length_from),
    ("PO", r"[PO]fL", _length_from),
    ("FSB", rf"[FSB][:]?s?{_I}{_TO}s?P", _range),
    ("FSB", rf"[FSB][:]?s?P{_TO}s?{_I}", _range),
    ("POp", rf"{_I}{_TO}s?P", _range),
    ("sP", rf"s?P{_TO}s?[Op],?P", _days_then_year),
    ("sP", rf"s?P{_TO}s?[Op]", _range),
    ("s", rf"s{_I}{_TO}s?P", _range),
    ("p", r"p[/&]P", _range),
    ("P", r"P/P", _range),
    ("FSBs", rf"[FSBs]:?s?[pO](?:{_TO}|/)s?[pO]", _numbers_range),
    ("Op", rf"[pO](?:{_TO}|[&/])s?[pO]", _numbers_range),
    ("FS", r"[FS]_?:?s?[PO]", _start),
    ("Nve", r"[Nve]_?:?s?[POp]", _end),
    ("P", r"P:?P", _in_columns),
    ("s", r"sP", _single),
    ("P", r"P", _single),
    ("s", r"s[Op]", _day_number),
    ("Op", r"[Op]", _day_number),
    ("f", r"f:?L", _duration),
    ("L", r"L", _duration),
)


@cache
def joins() -> dict[str, tuple[tuple["re.Pattern[str]", Join], ...]]:
    by_letter: dict[str, list[tuple[re.Pattern[str], Join]]] = {}
    for letters, pattern, build in _TABLE:
        for letter in letters:
            by_letter.setdefault(letter, []).append((re.compile(pattern), build))
    return {letter: tuple(joins) for letter, joins in by_letter.items()}
