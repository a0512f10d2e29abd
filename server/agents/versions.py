"""Identify a version of a plan by its content, and tell what changed between two."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from server.domain.brief import Brief, Resolution
from server.domain.plan import MediaPlan
from server.domain.value import Value

_NOT_CONTENT = {"plan_id", "version", "parent_version", "digest", "trace_id"}


class Change(Value):
    """A difference between two versions; `path` names the field, `why` quotes the words or names the cause."""

    path: str
    before: Any
    after: Any
    why: str


def digest(plan: MediaPlan) -> str:
    """Give the SHA-256 of everything but the ids, the parent and the trace."""
    return fingerprint(plan.model_dump(mode="json", exclude=_NOT_CONTENT))


def fingerprint(content: Any) -> str:
    """Give the SHA-256 of JSON content, whatever the order of its keys."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def changes(before: MediaPlan, after: MediaPlan) -> tuple[Change, ...]:
    """Tell what differs between two versions: the fields of the brief, then the ad sets, then the totals."""
    return (*_brief(before.brief, after.brief), *_ad_sets(before, after), *_totals(before, after))


def _brief(before: Brief, after: Brief) -> Iterator[Change]:
    for name in Brief.model_fields:
        old: Resolution[Any] | None = getattr(before, name)
        new: Resolution[Any] | None = getattr(after, name)
        said, now_said = _set_fields(old), _set_fields(new)
        before_all, after_all = _all_fields(old), _all_fields(new)
        for field in {**said, **now_said}:
            if said.get(field) != now_said.get(field):
                path = f"brief.{name}.value.{field}"
                yield Change(path=path, before=before_all.get(field), after=after_all.get(field), why=_why(new))


def _all_fields(resolution: Resolution[Any] | None) -> dict[str, Any]:
    return resolution.value.model_dump(mode="json") if resolution else {}


def _set_fields(resolution: Resolution[Any] | None) -> dict[str, Any]:
    return resolution.value.model_dump(mode="json", exclude_defaults=True) if resolution else {}


def _why(resolution: Resolution[Any] | None) -> str:
    if resolution is None:
        return "an earlier version was restored"
    if resolution.quotes and resolution.source != "carried_over":
        newest = max(quote.message for quote in resolution.quotes)
        return " … ".join(f"“{quote.text}”" for quote in resolution.quotes if quote.message == newest)
    return "follows from another change" if resolution.source == "carried_over" else resolution.source


def _ad_sets(before: MediaPlan, after: MediaPlan) -> Iterator[Change]:
    old, new = ({ad_set.id: ad_set for ad_set in plan.ad_sets} for plan in (before, after))
    for name in {**old, **new}:
        if name not in new:
            yield Change(
                path=f"ad_sets.{name}", before=old[name].name, after=None, why="no longer the best use of the money"
            )
        elif name not in old:
            yield Change(
                path=f"ad_sets.{name}", before=None, after=new[name].name, why="follows from the changed brief"
            )
        elif old[name].budget != new[name].budget:
            yield Change(
                path=f"ad_sets.{name}.budget",
                before=old[name].budget.model_dump(),
                after=new[name].budget.model_dump(),
                why="follows from the changed brief",
            )


def _totals(before: MediaPlan, after: MediaPlan) -> Iterator[Change]:
    old = before.totals.forecast.results if before.totals else None
    new = after.totals.forecast.results if after.totals else None
    if (old and old.mid) != (new and new.mid):
        yield Change(
            path="totals.forecast.results.mid",
            before=old and old.mid,
            after=new and new.mid,
            why="follows from the changed brief",
        )
