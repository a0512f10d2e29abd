"""Decide which dimensions a model is asked about: what the rules left open, where words are left that could fill it."""

from collections.abc import Callable
from typing import Any

from server.agents.asking.situation import Situation
from server.agents.dates import find_windows
from server.agents.finding import Finding
from server.agents.people.ages import read_ages
from server.agents.router import Route
from server.agents.words.numbers import find_numbers
from server.domain.brief import Dimension
from server.settings import LanguagePolicy

ASKABLE: tuple[Dimension, ...] = ("goal", "audience", "budget", "schedule")
_SURE = 0.7


def gaps(situation: Situation, routed: Route, policy: LanguagePolicy) -> tuple[tuple[Dimension, ...], dict[str, str]]:
    """Give the dimensions to ask about, and the others with the reason why not."""
    reasons: dict[Dimension, str] = {dimension: _why_not(situation, routed, dimension, policy) for dimension in ASKABLE}
    skipped: dict[str, str] = {dimension: reason for dimension, reason in reasons.items() if reason}
    asked: list[Dimension] = [dimension for dimension in ASKABLE if dimension not in skipped]
    return tuple(asked), skipped


def _why_not(situation: Situation, routed: Route, dimension: Dimension, policy: LanguagePolicy) -> str:
    """Say why a dimension is not asked about, or "" where it is."""
    if dimension not in routed.read:
        return "the message does not speak of it"
    if _typed(situation, dimension):
        return "given as a typed field"
    if policy == "always":
        return ""
    if not _is_open(situation, dimension):
        return "the rules are sure"
    return "" if _LEFT[dimension](situation) else "no words are left that could say more"


def _typed(situation: Situation, dimension: Dimension) -> bool:
    given = situation.given
    fields: dict[str, tuple[Any, ...]] = {
        "goal": (given.objective, given.category_id),
        "audience": (given.geo_ids, given.age_min, given.age_max, given.genders),
        "budget": (given.budget, given.currency),
        "schedule": (given.start, given.end),
    }
    return any(fields[dimension])


def _is_open(situation: Situation, dimension: Dimension) -> bool:
    found: Finding[Any] = getattr(situation.findings, dimension)
    if found.questions or found.missing:
        return True
    if found.resolution is None:
        return situation.nothing_found if situation.refining else True
    if dimension == "audience" and not found.resolution.value.geos:
        return True
    return found.resolution.source == "assumed" or found.resolution.confidence < _SURE


def _places_left(situation: Situation) -> bool:
    found = situation.findings.audience.resolution
    before = situation.before.audience
    if not (found and found.value.geos) and not (before and before.value.geos):
        return bool(situation.phrases)
    rest = situation.rest
    return bool(situation.catalog.geo.mentions(rest.live) or read_ages(rest.lower, rest.reference_date))


def _numbers_left(situation: Situation) -> bool:
    return bool(find_numbers(situation.rest.live, situation.rest.language, situation.rest.locale))


def _days_left(situation: Situation) -> bool:
    rest = situation.rest
    return bool(find_windows(rest.live, rest.language, rest.locale, rest.reference_date))


_LEFT: dict[Dimension, Callable[[Situation], bool]] = {
    "goal": lambda situation: bool(situation.phrases),
    "audience": _places_left,
    "budget": _numbers_left,
    "schedule": _days_left,
}
