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
    cause = "follows from the changed brief"
    if after.parent_version is not None and after.parent_version < before.version:
        cause = f"version {after.parent_version} was taken up again"
    return (*_brief(before.brief, after, cause), *_ad_sets(before, after, cause), *_totals(before, after, cause))


def _brief(before: Brief, plan: MediaPlan, cause: str) -> Iterator[Change]:
    for name in Brief.model_fields:
        old: Resolution[Any] | None = getattr(before, name)
        new: Resolution[Any] | None = getattr(plan.brief, name)
        said, now_said = _set_fields(old), _set_fields(new)
        before_all, after_all = _all_fields(old), _all_fields(new)
        why = _newest_words(new, plan.version - 1) or cause
        for field in {**said, **now_said}:
            if said.get(field) != now_said.get(field):
                path = f"brief.{name}.value.{field}"
                yield Change(path=path, before=before_all.get(field), after=after_all.get(field), why=why)


def _newest_words(resolution: Resolution[Any] | None, message: int) -> str:
    """Quote what the newest message says; every version adds one message to its conversation."""
    quotes = resolution.quotes if resolution else ()
    return " … ".join(f"“{quote.text}”" for quote in quotes if quote.message == message)


def _all_fields(resolution: Resolution[Any] | None) -> dict[str, Any]:
    return resolution.value.model_dump(mode="json") if resolution else {}


def _set_fields(resolution: Resolution[Any] | None) -> dict[str, Any]:
    return resolution.value.model_dump(mode="json", exclude_defaults=True) if resolution else {}


def _ad_sets(before: MediaPlan, after: MediaPlan, cause: str) -> Iterator[Change]:
    old, new = ({ad_set.id: ad_set for ad_set in plan.ad_sets} for plan in (before, after))
    for name in {**old, **new}:
        if name not in new:
            yield Change(path=f"ad_sets.{name}", before=old[name].name, after=None, why=cause)
        elif name not in old:
            yield Change(path=f"ad_sets.{name}", before=None, after=new[name].name, why=cause)
        elif old[name].budget != new[name].budget:
            yield Change(
                path=f"ad_sets.{name}.budget",
                before=old[name].budget.model_dump(),
                after=new[name].budget.model_dump(),
                why=cause,
            )


def _totals(before: MediaPlan, after: MediaPlan, cause: str) -> Iterator[Change]:
    old = before.totals.forecast.results if before.totals else None
    new = after.totals.forecast.results if after.totals else None
    if (old and old.mid) != (new and new.mid):
        yield Change(
            path="totals.forecast.results.mid",
            before=old and old.mid,
            after=new and new.mid,
            why=cause,
        )
