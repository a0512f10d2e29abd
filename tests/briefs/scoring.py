"""Score what was understood of a brief against its gold, dimension by dimension."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from mcp import Client

from server.domain.money import MICROS
from server.domain.plan import MediaPlan

REFERENCE_DATE = date(2027, 1, 13)
DIMENSIONS = ("budget", "currency", "start", "end", "ages", "genders", "places", "objective", "flags")
_ADULTS = [[18, 99]]


@dataclass(frozen=True)
class Case:
    """A brief with its gold; `held` ones are not looked at while the grammar is tuned."""

    id: str
    turns: tuple[str, ...]
    traps: tuple[str, ...]
    held: bool
    gold: dict[str, Any]


def cases() -> Iterator[Case]:
    """Read every brief of this folder."""
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for brief in tomllib.loads(path.read_text(encoding="utf-8"))["brief"]:
            yield Case(
                id=brief["id"],
                turns=tuple(brief.get("turns") or [brief["text"]]),
                traps=tuple(brief["traps"]),
                held=brief.get("held", False),
                gold=brief,
            )


async def ask(client: Client, case: Case) -> MediaPlan | None:
    """Have a case planned, every turn after the first as a refinement; None where the last turn is refused."""
    day = REFERENCE_DATE.isoformat()
    first = {"message": case.turns[0], "reference_date": day}
    answer = await client.call_tool("create_media_plan", first)
    for turn in case.turns[1:]:
        content: dict[str, Any] = answer.structured_content or {}
        wanted = {"plan_id": content["plan_id"], "message": turn, "reference_date": day}
        answer = await client.call_tool("refine_media_plan", wanted)
    if answer.is_error or answer.structured_content is None:
        return None
    fields = {name: value for name, value in answer.structured_content.items() if name in MediaPlan.model_fields}
    return MediaPlan.model_validate(fields)


def score(case: Case, plan: MediaPlan | None) -> dict[str, bool]:
    """Say for each dimension whether it is right; None stands for a refusal with an error."""
    gold = case.gold
    if plan is None:
        return dict.fromkeys(DIMENSIONS, bool(gold.get("error")))
    if gold.get("error") and not gold.get("error_optional"):
        return dict.fromkeys(DIMENSIONS, False)
    return {
        **_budget(gold, plan),
        **_schedule(gold, plan),
        **_audience(gold, plan),
        "objective": _any(gold, "objective", plan.brief.goal and plan.brief.goal.value.objective, "REACH"),
        "flags": _flags(gold, plan),
    }


def _any(gold: dict[str, Any], field: str, found: Any, default: Any = None) -> bool:
    return found == gold.get(field, default) or found in gold.get(f"{field}_also", [])


def _budget(gold: dict[str, Any], plan: MediaPlan) -> dict[str, bool]:
    found = plan.brief.budget
    wanted = [text.split() for text in (gold["budget"], *gold.get("budget_also", ()))] if "budget" in gold else []
    if found is None or not wanted:
        right = (found is None) == (not wanted)
        return {"budget": right, "currency": right}
    amount = Decimal(found.value.total_micros) / MICROS
    return {
        "budget": any(amount == Decimal(number) for number, _ in wanted),
        "currency": any(found.value.currency == currency for _, currency in wanted),
    }


def _schedule(gold: dict[str, Any], plan: MediaPlan) -> dict[str, bool]:
    found = plan.brief.schedule
    monday = REFERENCE_DATE + timedelta(days=7 - REFERENCE_DATE.weekday())
    if gold.get("dates_any"):
        return {"start": True, "end": True}
    return {
        "start": _any(gold, "start", found and found.value.start, monday),
        "end": _any(gold, "end", found and found.value.end, monday + timedelta(days=27)),
    }


def _audience(gold: dict[str, Any], plan: MediaPlan) -> dict[str, bool]:
    if plan.brief.audience is None:
        return {"ages": False, "genders": False, "places": False}
    found = plan.brief.audience.value
    ages = [[ages.min, ages.max] for ages in found.age_ranges]
    inside, outside = sorted(place.id for place in found.geos), sorted(place.id for place in found.excluded_geos)
    places = gold.get("geos_any") or _any(gold, "geos", inside, [])
    return {
        "ages": _any(gold, "ages", ages, _ADULTS),
        "genders": _any(gold, "genders", _genders(found.genders), []),
        "places": bool(places) and _any(gold, "out", outside, []),
    }


def _genders(found: Sequence[str]) -> list[str]:
    """Put the genders in order; "men and women" is how people say everybody."""
    return [] if set(found) == {"FEMALE", "MALE"} else sorted(found)


def _flags(gold: dict[str, Any], plan: MediaPlan) -> bool:
    """Whether everything that needs a question, a warning or a quoted contradiction has one."""
    raised = [*plan.open.questions, *plan.open.contradictions, *plan.warnings]
    dimensions = {item.about.split(".")[0] for item in raised}
    missing = set(gold.get("missing", []))
    return missing == {name.removesuffix(".currency") for name in plan.open.missing} and dimensions >= set(
        gold.get("flags", [])
    )
