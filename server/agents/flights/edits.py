"""Change a schedule by words that speak of the one before: later, longer, shifted, a new end."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from server.agents.dates import Length, Window, find_lengths, find_windows, periods
from server.agents.flights.flight import Flight, Mention
from server.agents.reading import Reading
from server.domain.brief import Schedule

SHORT = 80
_NEAR = 20
LANGUAGES = ("en", "de", "es", "fr", "pt", "it", "nl", "sv")
_LATER = (
    r"\b(?:later|push(?:ed)?(?: it| everything| the \w+)? (?:back|out)|postpone\w*|delay\w*|move (?:it )?back|später"
    r"|verschieb\w*|nach hinten|más tarde|después|apla[zc]\w*|retras\w*|pospon\w*"
    r"|plus tard|repouss\w*|décal\w*|report\w*|mais tarde|adiar?|più tardi|dopo|posticip\w*|later|uitstel\w*|senare"
    r"|skjut upp)\b"
    r"|後|遅|延期"
)
_EARLIER = (
    r"\b(?:earlier|sooner|bring (?:it |everything )?forward|move (?:it )?(?:up|forward)|früher|vorzieh\w*|vorverleg\w*"
    r"|antes|adelant\w*|plus tôt|avanc\w*|mais cedo|antecip\w*|prima|anticip\w*|eerder|tidigare)\b"
    r"|早"
)
_LONGER = (
    r"\b(?:extend\w*|longer|prolong\w*|lengthen|add|more|another|on top|extra|additional|verläng\w*"
    r"|länger|dran(?:häng\w*)?|häng\w*"
    r"|mehr|zusätzlich\w*|alarg\w*|extiend\w*|extend\w*|ampl[ií]\w*|más|prolong\w*|rallong\w*|plus long\w*"
    r"|allong\w*|estend\w*|prolung\w*|allung\w*|verleng\w*|langer|förläng\w*|längre)\b|延長"
)
_SHORTER = (
    r"\b(?:shorten\w*|shorter|cut|less|fewer|trim|verkürz\w*|kürz\w*|weniger|acort\w*|reduc\w*|recort\w*|menos"
    r"|raccourc\w*|moins|rédui\w*|encurt\w*|accorci\w*|verkort\w*|korter|förkort\w*|kortare)\b|短"
)
_START = (
    r"\b(?:start\w*|begin\w*|launch\w*|kick off|go live|anfang\w*|beginn\w*|los|empez\w*|empiez\w*|empiec\w*"
    r"|comienc\w*|comenz\w*"
    r"|comienz\w*|inici\w*|arranc\w*|commenc\w*|débu\w*|démarr\w*|lanc\w*|começ\w*|inizi\w*|part\w*|börj\w*)\b|開始"
)
_END = (
    r"\b(?:end(?:s|ing)?|finish\w*|stop\w*|last day|close|ende?t?|enden|beend\w*|aufhör\w*|termin\w*|acab\w*"
    r"|finaliz\w*|fin(?:ir|it|isse)?|s['’]arrêt\w*|fine|finisc\w*|eindig\w*|slut\w*)\b|終"
)
# "Extend it to mid April": the words before a new last day.
_EXTENDED_TO = (
    r"\b(?:extend\w*|prolong\w*|lengthen\w*|stretch\w*|verläng\w*|alarg\w*|extiend\w*|ampl[ií]\w*|rallong\w*"
    r"|allong\w*|estend\w*|prolung\w*|allung\w*|verleng\w*|förläng\w*)\b[^.;,\n]{0,40}?"
    r"(?<![^\W_])(?:to|into|bis|hasta|até|jusqu\S*|al?|à|au|fino(?: ad?l?)?|tot|naar|till|to the)\s*(?:the\s|l['’])?$"
)
_SHIFT = (
    r"\b(?:shift\w*|move|moving|push\w*|reschedul\w*|transfer|put (?:it|everything)|schieb\w*|verschieb\w*|verleg\w*"
    r"|mueve\w*|mov\w*|pas[ae]\w*|traslad\w*|cambi\w*|décal\w*|déplac\w*|report\w*|repouss\w*|reprogram\w*|spost\w*"
    r"|verplaats\w*|flytta\w*)\b|移|変更"
)
_WHOLE = r"\b(?:everything|all|it|campaign|whole|flight|alles|ganze|kampagne|todo|campaña|tout|campagne)\b"


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern)


def _found(pattern: str, text: str) -> bool:
    """Tell whether a pattern, compiled at its first use, occurs in a text."""
    return _compiled(pattern).search(text) is not None


def edited(reading: Reading, mentions: list[Mention], prior: Schedule) -> Flight | None:
    """Give the flight that a message makes of the one before, or None where it speaks of no change to it."""
    stated = [m for m in mentions if m.role not in {"other", "blackout"} and m.worth > 0 and not m.window.problem]
    moved = _by_length(reading, prior)
    if moved is not None:
        return _with_new_end(reading, stated, moved)
    if any(m.window.kind == "range" for m in stated):
        return None
    shifted = _shifted_to(reading, stated, prior)
    if shifted is not None:
        return shifted
    return _new_ends(reading, stated, prior)


def _with_new_end(reading: Reading, stated: list[Mention], moved: Flight) -> Flight:
    """Let a moved flight end on the day that the message names as its end."""
    last = next((mention for mention in stated if _side(reading, mention.window) == "end"), None)
    if last is None:
        return moved
    end = _near_prior(reading, last.window, moved.start, "end")
    return Flight(moved.start, end, (*moved.mentions, last)) if end >= moved.start else moved


def _by_length(reading: Reading, prior: Schedule) -> Flight | None:
    """Apply "a week later", "two weeks longer", "extend by ten days"."""
    for start, end, length in _lengths(reading):
        clause = _clause(reading.lower, start, end)
        window = Mention(Window(start, end, "duration", length=length), "flight")
        back = replace(length, number=-length.number)
        later, earlier = _found(_LATER, clause), _found(_EARLIER, clause)
        if later or earlier:
            return _moved(reading, clause, prior, length if later else back, window)
        near = reading.lower[max(0, start - _NEAR) : end + _NEAR]
        near = near if len(clause) > len(near) else clause
        longer, shorter = _found(_LONGER, near), _found(_SHORTER, near)
        if longer or shorter:
            return _resized(prior, length if longer else back, window)
    return None


def _lengths(reading: Reading) -> list[tuple[int, int, Length]]:
    """Find the lengths; a message too short to tell its language by is tried in all of them."""
    found = find_lengths(reading.live, reading.language)
    if found or len(reading.live) > SHORT:
        return found
    tries = (find_lengths(reading.live, language) for language in LANGUAGES if language != reading.language)
    return next((lengths for lengths in tries if lengths), found)


def _clause(text: str, start: int, end: int) -> str:
    """Give the words of the clause around a place."""
    left = max(text.rfind(mark, 0, start) for mark in ".!?;\n,")
    rights = [found for mark in ".!?;\n," if (found := text.find(mark, end)) >= 0]
    return text[left + 1 : min(rights, default=len(text))]


def _moved(reading: Reading, clause: str, prior: Schedule, length: Length, mention: Mention) -> Flight | None:
    if _found(_END, clause) and not _found(_START, clause):
        return _checked(Flight(prior.start, periods.shifted(prior.end, length), (mention,)))
    start = max(periods.shifted(prior.start, length), reading.reference_date)
    if _found(_START, clause) and not _found(_SHIFT, clause) and start <= prior.end:
        said = f"Schedule: the end stays on {prior.end}, because only the start was moved."
        return Flight(start, prior.end, (mention,), (said,))
    return Flight(start, start + (prior.end - prior.start), (mention,))


def _resized(prior: Schedule, length: Length, mention: Mention) -> Flight | None:
    end = periods.shifted(prior.end + timedelta(days=1), length) - timedelta(days=1)
    return _checked(Flight(prior.start, end, (mention,)))


def _checked(flight: Flight) -> Flight | None:
    return flight if flight.start <= flight.end else None


def _shifted_to(reading: Reading, stated: list[Mention], prior: Schedule) -> Flight | None:
    """Apply "shift everything to May", "move it to 10 May"."""
    if not _found(_SHIFT, reading.lower):
        return None
    target = next((m for m in stated if m.window.kind in {"period", "day", "start"} and m.window.start), None)
    if target is None or target.window.start is None:
        return None
    window = target.window
    if window.kind == "start" or _only_start(reading, window):
        return None
    start, end = target.window.start, target.window.end
    months = periods.month(prior.start.year, prior.start.month)
    if window.granularity == "month" and end is not None and (prior.start, prior.end) == months:
        return Flight(start, end, (target,))
    first = max(start, reading.reference_date)
    return Flight(first, first + (prior.end - prior.start), (target,))


def _only_start(reading: Reading, window: Window) -> bool:
    clause = _clause(reading.lower, window.start_offset, window.end_offset)
    return (_found(_START, clause) or _found(_END, clause)) and not _found(_WHOLE, clause)


def _new_ends(reading: Reading, stated: list[Mention], prior: Schedule) -> Flight | None:
    """Apply a new start, a new end or a new length; what was not named stays."""
    start, end = prior.start, prior.end
    first = last = None
    for mention in stated:
        side = _side(reading, mention.window)
        if side == "start":
            first, start = mention, _near_prior(reading, mention.window, prior.start.replace(day=1), "start")
        elif side == "end":
            last, end = mention, _near_prior(reading, mention.window, prior.start, "end")
    length = next((m for m in stated if m.window.kind == "duration" and m.window.length and not m.window.weak), None)
    if length is not None and length.window.length is not None and last is None:
        _, end = periods.lasting(start, length.window.length)
        return Flight(start, end, tuple(m for m in (first, length) if m))
    if first is None and last is None:
        return None
    if end < start and last is None:
        end = start + (prior.end - prior.start)
    return Flight(
        start,
        max(start, end),
        tuple(m for m in (first, last) if m),
        clash=(first or last,) if end < start and last else (),
    )  # pyright: ignore[reportArgumentType]


def _side(reading: Reading, window: Window) -> str:
    """Tell which end of the flight a window names."""
    if window.kind in {"start", "end"}:
        return window.kind
    if window.kind not in {"day", "period"}:
        return ""
    clause = _clause(reading.lower, window.start_offset, window.end_offset)
    lead = clause[: max(clause.rfind(reading.lower[window.start_offset : window.end_offset]), 0)]
    if _found(_EXTENDED_TO, lead):
        return "end"
    if window.kind == "period":
        return ""
    if _found(_END, lead):
        return "end"
    return "start" if _found(_START, lead) else ""


def _near_prior(reading: Reading, window: Window, base: date, side: str) -> date:
    """Read a day again with the flight before as the base: "the 15th" is the one in its month."""
    words = reading.live[window.start_offset : window.end_offset]
    last = window.end or window.start
    found = window
    counted = window.granularity == "day" and any(letter.isdigit() for letter in words)
    if not window.year_stated and (counted or (side == "end" and last is not None and last < base)):
        again = find_windows(words, reading.language, reading.locale, max(base, reading.reference_date))
        found = again[0] if again else window
    day = (found.start or found.end) if side == "start" else (found.end or found.start)
    own = (window.start or window.end) if side == "start" else (window.end or window.start)
    assert own is not None  # noqa: S101
    return day or own
