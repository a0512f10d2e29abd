"""Whether the tenant that calls may, as the table of tenants says or, while that cannot be read, as it last said."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from cachetools import LRUCache

from server.domain.tenant import Tenant
from server.errors import NotAllowed, Unavailable
from server.http.options import TenantPolicy

_MOST_TENANTS = 10_000
_FRESH, _AGAIN = 10.0, 5.0
"""Seconds for which a look holds, and after which one that failed is repeated."""
_PATIENCE = 1.0
"""Seconds that a caller waits for a new look where there is an old one."""
_log = logging.getLogger("media_planner.tenants")


class Table(Protocol):
    """Where tenants are kept."""

    async def find(self, tenant: str) -> Tenant | None: ...
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Look:
    """What was seen, and until when that holds; `sure` is false where nothing could be seen."""

    found: Tenant | None
    until: float
    sure: bool = True


class Tenants:
    """Lets tenants in. Without a table every one is let in."""

    def __init__(
        self, policy: TenantPolicy, table: Table | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._policy = policy
        self._table = table
        self._clock = clock
        self._looks: LRUCache[str, _Look] = LRUCache(_MOST_TENANTS)
        self._looking: dict[str, asyncio.Task[_Look]] = {}

    async def admit(self, tenant: str) -> Tenant | None:
        """Give what is known of a tenant that may call; None where nothing is and it need not be.

        Raises:
            NotAllowed: It may not call.
            Unavailable: The table cannot be read, and never was for this tenant, which it has to list.
        """
        if self._table is None:
            return None
        look = await self._look(self._table, tenant)
        match look.found:
            case Tenant(state="active"):
                return look.found
            case Tenant(state=state):
                raise NotAllowed(f"The tenant {tenant!r} is {state}.", hint="Ask the operator of this media planner.")
            case None if self._policy == "open":
                return None
            case None if look.sure:
                raise NotAllowed(
                    f"The tenant {tenant!r} is not known here.",
                    hint="Ask the operator of this media planner to add it.",
                )
            case None:
                raise Unavailable(
                    f"Whether the tenant {tenant!r} may call cannot be looked up now.",
                    hint=f"Retry after {_AGAIN:.0f} seconds.",
                )

    async def close(self) -> None:
        """Let go of the table."""
        left = list(self._looking.values())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if self._table is not None:
            await self._table.close()

    async def _look(self, table: Table, tenant: str) -> _Look:
        known = self._looks.get(tenant)
        if known is not None and self._clock() < known.until:
            return known
        looking = self._looking.get(tenant)
        if looking is None:
            looking = self._looking[tenant] = asyncio.create_task(self._look_up(table, tenant, known))
        if known is None:
            return await asyncio.shield(looking)
        done, _ = await asyncio.wait([looking], timeout=_PATIENCE)
        return looking.result() if done else known

    async def _look_up(self, table: Table, tenant: str, known: _Look | None) -> _Look:
        try:
            look = _Look(await table.find(tenant), self._clock() + _FRESH)
        except Unavailable as error:
            _log.warning("The table of tenants cannot be read; what was last known holds. %s", error)
            until = self._clock() + _AGAIN
            look = _Look(None, until, sure=False) if known is None else _Look(known.found, until, known.sure)
        finally:
            del self._looking[tenant]
        self._looks[tenant] = look
        return look
