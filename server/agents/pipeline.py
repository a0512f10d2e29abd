"""Run the agents: a message in, a stored version of a plan out."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from server.catalog.catalog import Catalog
from server.domain.plan import MediaPlan, Strategy
from server.domain.session import Given
from server.domain.trace import Trace
from server.domain.value import Value
from server.settings import Settings
from server.store.protocol import Store

Progress = Callable[[float, float, str], Awaitable[None]]


class Change(Value):
    """A difference between two versions; `path` names the field, `why` quotes the words or names the cause."""

    path: str
    before: Any
    after: Any
    why: str


@dataclass(frozen=True, slots=True)
class Services:
    """What the pipeline works with. `history` is loaded and fitted when the server has started."""

    settings: Settings
    catalog: Catalog
    history: Any
    store: Store


@dataclass(frozen=True, slots=True)
class Outcome:
    """A version of a plan, how it came about, and what changed against the version before."""

    plan: MediaPlan
    trace: Trace
    changes: tuple[Change, ...] = ()


async def create(
    services: Services,
    message: str,
    given: Given,
    *,
    reference_date: date,
    locale: str = "",
    strategy: Strategy | None = None,
    idempotency_key: str = "",
    tenant: str = "local",
    progress: Progress | None = None,
) -> Outcome:
    """Make version 1 of a plan."""
    raise NotImplementedError


async def refine(
    services: Services,
    plan_id: str,
    message: str,
    *,
    reference_date: date,
    expected_version: int | None = None,
    locale: str = "",
    idempotency_key: str = "",
    tenant: str = "local",
    progress: Progress | None = None,
) -> Outcome:
    """Make the next version of a plan."""
    raise NotImplementedError


async def get(services: Services, plan_id: str, version: int | None = None, tenant: str = "local") -> Outcome:
    """Give a stored version of a plan, the newest by default."""
    raise NotImplementedError
