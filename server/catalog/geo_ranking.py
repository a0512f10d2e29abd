"""Rank the places that fit a name, and tell when none of them is the plain answer."""

from collections.abc import Callable, Iterable

from server.catalog.entries import PlaceEntry, PlaceMatch
from server.catalog.geo_index import Found
from server.catalog.geo_layout import CODE, OWN
from server.catalog.geo_names import fold_name

_TOP_WEIGHT = 11.0
# The best-known names (London, Valencia, Hyderabad) dominate by less than others do; a capital is a rival for longer.
_MARGIN, _FAMOUS_MARGIN, _FAMOUS = 0.55, 0.37, 7.6
_CAPITAL_MARGIN = 1.2
_SHOWN = 4
# What a name loses that is not finished: the place's own, or another.
_UNFINISHED, _UNFINISHED_ALIAS = 1.0, 1.7


def ranked(found: Iterable[Found], accept: Callable[[Found], bool] = lambda _: True) -> list[Found]:
    """Keep each accepted place once, under its weightiest name, the weightiest place first."""
    best: dict[str, Found] = {}
    for one in found:
        known = best.get(one.entry.id)
        if accept(one) and (known is None or known.weight < one.weight):
            best[one.entry.id] = one
    return sorted(best.values(), key=lambda one: (-one.weight, one.entry.id))


def as_matches(found: Iterable[Found], written: str) -> tuple[PlaceMatch, ...]:
    """Turn found places into what callers see: the name each was found by, its weight on a scale from 0 to 1."""
    own = ("", fold_name(written))
    return tuple(
        PlaceMatch(
            one.entry,
            round(min(1.0, max(0.0, one.weight / _TOP_WEIGHT)), 4),
            written if one.text in own else one.text,
        )
        for one in found
    )


def doubt(found: list[Found], matched: str) -> str:
    """Say why the first place is not plainly the one meant, or say nothing where it is."""
    if len(found) < 2:
        return ""
    rivals = [one for one in found[1:] if _rivals(found[0], one)]
    if not rivals:
        return ""
    shown = [found[0], *rivals][:_SHOWN]
    names = ", ".join(_described(one.entry) for one in shown)
    return f"{matched!r} may mean {names}{' and others' if len(rivals) >= _SHOWN else ''}."


def joined(named: list[Found], guessed: list[Found], starts: list[Found], written: str) -> tuple[str, list[Found]]:
    """Join what a text names, what it may misspell and what it begins, and say what is doubtful about the first.

    What it names in full stands first, however small, but a city is doubtful where much larger places begin like it.
    """
    known = {one.entry.id for one in named}
    begun = ranked([_unfinished(one) for one in starts if one.entry.id not in known])
    if not named:
        found = ranked([*guessed, *begun])
        return doubt(found, written), found
    city = named[0].entry.type == "CITY"
    larger = [one for one in begun if city and one.kind == OWN and one.weight > named[0].weight]
    reason = doubt(named, written) or doubt([named[0], *larger], written)
    least = named[-1].weight
    return reason, [*named, *(one if one.weight <= least else _weighing(one, least) for one in begun)]


def _unfinished(one: Found) -> Found:
    return _weighing(one, one.weight - (_UNFINISHED if one.kind == OWN else _UNFINISHED_ALIAS))


def _weighing(one: Found, weight: float) -> Found:
    """The same with another weight; there are dozens in a search, and `_replace` costs five times as much."""
    return Found(weight, *one[1:])


def _rivals(first: Found, other: Found) -> bool:
    """Tell whether another place is about as likely, and is not a part of the first or the whole of it."""
    if other.entry.id in first.parents or first.entry.id in other.parents:
        return False
    if first.entry.type == "MACRO_REGION" and first.entry.country:
        return other.entry.country != first.entry.country and other.kind != CODE
    margin = _FAMOUS_MARGIN if first.weight >= _FAMOUS else _MARGIN
    return other.weight > first.weight - (_CAPITAL_MARGIN if other.capital else margin)


def _described(entry: PlaceEntry) -> str:
    where = ", ".join(filter(None, (entry.region if entry.region != entry.name else "", entry.country)))
    return f"{entry.name} ({where})" if where else entry.name
