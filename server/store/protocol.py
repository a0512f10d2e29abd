"""What every store does: keep immutable versions and what was delivered of them, and answer a request only once."""

from dataclasses import dataclass
from typing import Protocol

from server.domain.delivered import DeliveryReport
from server.domain.plan import MediaPlan
from server.domain.session import Session
from server.domain.trace import Trace
from server.errors import Conflict, NotFound

_LONGEST_ID = 64
_VERSIONS = 1 << 31


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """One version of a plan with the conversation and the decisions that led to it."""

    plan: MediaPlan
    session: Session
    trace: Trace


@dataclass(frozen=True, slots=True)
class RequestKey:
    """A caller's idempotency key, with the digest of the request it was used for."""

    key: str
    fingerprint: str


class Store(Protocol):
    """Keeps plans apart by tenant. What `save` has returned survives a crash."""

    async def save(self, tenant: str, version: StoredVersion, request: RequestKey | None = None) -> StoredVersion:
        """Keep a version and give what is kept: the earlier answer where the key was used for the same request.

        Raises:
            Conflict: The plan has that version already, or the key was used for another request.
            Unavailable: The store cannot write now.
        """
        ...

    async def load(self, tenant: str, plan_id: str, version: int | None = None) -> StoredVersion:
        """Give a version, the newest by default.

        Raises:
            NotFound: The tenant has no such plan or version.
            Unavailable: The store cannot be read now.
        """
        ...

    async def answered(self, tenant: str, request: RequestKey) -> StoredVersion | None:
        """Give what was answered to the key before, if anything.

        Raises:
            Conflict: The key was used for another request.
            Unavailable: The store cannot be read now.
        """
        ...

    async def record(self, tenant: str, report: DeliveryReport) -> bool:
        """Keep what was delivered of a version; tell whether it was new.

        Raises:
            NotFound: The tenant has no such plan or version.
            Unavailable: The store cannot write now.
        """
        ...

    async def reports(self, tenant: str, plan_id: str, version: int) -> tuple[DeliveryReport, ...]:
        """Give all reports of a version by the day up to which they speak, then as they came.

        Raises:
            Unavailable: The store cannot be read now.
        """
        ...

    async def delivered(self, tenant: str) -> tuple[tuple[str, int], ...]:
        """Give the plans and versions of which something was delivered.

        Raises:
            Unavailable: The store cannot be read now.
        """
        ...

    async def close(self) -> None:
        """Let go of files and connections."""
        ...


def check_name(plan_id: str, version: int | None = None) -> None:
    """See to it that there can be such a plan and version at all, so that no store is asked what it cannot understand.

    Raises:
        NotFound: The id is not a short plain word, or the number not one that a version can have.
    """
    plain = plan_id.isascii() and plan_id.isprintable() and 0 < len(plan_id) <= _LONGEST_ID
    if not plain or not (version is None or 0 < version < _VERSIONS):
        raise no_such_plan(plan_id[: _LONGEST_ID + 1], version)


def no_such_plan(plan_id: str, version: int | None) -> NotFound:
    """Say that a plan or a version of it is not there."""
    what = f"plan {plan_id!r}" if version is None else f"version {version} of plan {plan_id!r}"
    return NotFound(
        f"There is no {what}.", hint="Use a plan_id that create_media_plan returned, or create a plan first."
    )


def outdated(plan_id: str, version: int, newest: int) -> Conflict:
    """Say that a version cannot be added because newer ones exist."""
    return Conflict(
        f"Version {version} of plan {plan_id!r} exists already; the newest is version {newest}.",
        hint=f"Read version {newest} with get_media_plan and refine that one.",
    )


def reused(key: str) -> Conflict:
    """Say that an idempotency key belongs to another request."""
    return Conflict(
        f"The idempotency key {key!r} was used for another request.", hint="Use a new key for a new request."
    )
