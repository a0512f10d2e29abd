"""The patterns over token classes that name days, periods and lengths."""

import re
from functools import cache

from server.agents.dates import days, stretches
from server.agents.dates.items import Build, Rules

_WD = r"(?:[Ww][.,]{0,2}s?)?"
_DAY = r"(?:o|d\.?)"
_TABLE: tuple[tuple[str, str, Build], ...] = (
    # first letters, pattern, what builds the item; the first that builds wins
    ("WwDV", rf"{_WD}(?:D|V)[,]?y?", days.numeric),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?[,./-]{{0,2}}y", days.named_date),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?d(?=$|[^\w#.-]|[TNf]|-{_WD}[do]\.?M)", days.short_year),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?(?:ru|ur)", stretches.month_of_year),
    ("Wwod", rf"{_WD}{_DAY}[-/]?M\.?(?:i?y)?", days.named_date),
    ("WwM", rf"{_WD}M\.?[-/]?(?:o|d)\.?,?[/-]?y", days.named_date),
    ("WwM", rf"{_WD}M\.?[-/]?(?:o|d(?!u|[-.]?[dk]u))", days.named_date),
    ("y", r"y[-/]?M[-/]?d", days.named_date),
    ("y", r"y[-/]d[-/]M", days.named_date),
    ("d", r"d-y-M", days.named_date),
    ("M", r"M-y-d", days.named_date),
    ("d", r"ddy", days.spaced_numbers),
    ("d", r"dd(?=$|[.,])", days.spaced_day),
    ("Wo", rf"{_WD}o/?(?:o|d\.)(?![uM])", days.spoken_numbers),
    ("M", r"M\.?(?:ru|ur)", stretches.month_of_year),
    ("M", r"M\.?r?[,/-]?i?y", stretches.month),
    ("r", r"rM\.?(?![-/]?(?:o|d(?!u)))y?", stretches.month),
    ("r", r"r(?=o?d?\.?M)", days.skip_relative),
    ("M", r"M\.?r?", stretches.month),
    ("Y", r"Y", stretches.month_numbers),
    ("olg", r"(?:ol|o|l|g)(?:[dk])?ui?", stretches.nth_of),
    ("d", r"d\.ui?", stretches.nth_of),
    ("olgd", r"(?:o|l|d\.)Wi?", stretches.nth_of),
    ("W", r"W[,.]?(?:ru|ur)", days.weekday_of_week),
    ("ru", r"(?:ru|ur),?W", days.weekday_of_week),
    ("rW", r"rW|Wr", days.weekday),
    ("rdku", r"r[dk]u|[dk]ru|[dk]ur", stretches.next_units),
    ("od", r"(?:o|d\.?)u?i?(?:ru|ur)", days.day_of_month),
    ("ru", r"ru|ur(?!W)", stretches.relative),
    ("K", r"K\.?[dk]\.?[,/]?y?", stretches.week_number),
    ("u", r"u\.?[dk][,/]?y", stretches.week_number),
    ("u", r"u\.?[dk](?!\.|M)", stretches.week_number),
    ("u", r"uH,?y?", stretches.feast_stretch),
    ("u", r"u(?=[odWDVMp])", stretches.week_of),
    ("u", r"uy", stretches.unit_of_year),
    ("gjex", r"[gjex]-?", stretches.part),
    ("i", r"i[dkc]u(?![abFS])", days.in_units),
    ("dkc", r"[dkc]uFR|[dkc]uA", days.from_now),
    ("dk", r"[dk]W(?:FR|A)", days.weekdays_ahead),
    ("d", r"d\.Hy?", lambda points, match, depth: days.advent(points, match)),
    ("H", r"Hu,?y?", stretches.feast_stretch),
    ("H", r"Hr?,?y?", days.feast),
    ("r", r"rH", lambda points, match, depth: days.feast_after(points, match)),
    ("E", r"E", stretches.unit_end),
    ("Q", r"Q[,/-]?y?", stretches.quarter),
    ("y", r"y[,/-]?Q", stretches.quarter),
    ("h", r"h[,/-]?y?", stretches.half),
    ("R", r"R", days.day_reference),
    ("Ww", r"[Ww][.,]{0,2}(?:u)?(?:o|d\.?)(?!u)", days.weekday_day),
    ("W", r"Wsd", days.weekday_in_days),
    ("W", r"Ws?[ab]s?", days.weekday_beside),
    ("Ww", r"[Ww]\.?", days.weekday),
    ("l", r"l[dk]?u", stretches.past),
    ("cu", r"c?u(?:[cs]?u)?(?!d)", stretches.half_length),
    ("dkc", r"[dkc]-?u(?!cu|#u)", stretches.duration),
    ("r", r"rd\.?(?!u)", lambda points, match, depth: None),
    ("u", r"u", stretches.this_unit),
    ("y", r"y", stretches.year),
    ("od", r"o|d\.(?!u)|d(?!u)", days.day_only),
)


@cache
def rules() -> Rules:
    """Give the rules by the class of the token they begin with; they are compiled at the first use."""
    by_letter: dict[str, list[tuple[re.Pattern[str], Build]]] = {}
    for letters, pattern, build in _TABLE:
        compiled = re.compile(pattern)
        for letter in letters:
            by_letter.setdefault(letter, []).append((compiled, build))
    return {letter: tuple(rules) for letter, rules in by_letter.items()}
