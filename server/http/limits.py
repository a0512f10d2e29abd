"""How often and how many at once a tenant may call; what is too much is refused with the time to come back."""

import math
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

from cachetools import LRUCache

from server.errors import Unavailable

_MOST_TENANTS = 10_000
_MINUTE = 60.0


@dataclass(slots=True)
class _Use:
    left: float
    at: float
    running: int = 0


class Limits:
    """Limits of one process, kept on the event loop alone; a tenant that was idle for a minute starts afresh."""

    def __init__(self, a_minute: int, at_once: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._a_minute = a_minute
        self._at_once = at_once
        self._clock = clock
        self._uses: LRUCache[str, _Use] = LRUCache(_MOST_TENANTS)

    @contextmanager
    def call(self, tenant: str, a_minute: int | None = None, at_once: int | None = None) -> Generator[None]:
        """Count a call; a tenant may have limits of its own.

        Raises:
            Unavailable: The tenant calls too often, or too much of it is running.
        """
        a_minute, at_once = a_minute or self._a_minute, at_once or self._at_once
        use = self._refilled(tenant, a_minute)
        if use.running >= at_once:
            raise Unavailable(
                f"{use.running} calls are running already, as many as one tenant may have at once.",
                hint="Retry after 1 second.",
            )
        if use.left < 1:
            seconds = math.ceil((1 - use.left) * _MINUTE / a_minute)
            raise Unavailable(
                f"More than {a_minute} calls were made within a minute.", hint=f"Retry after {seconds} seconds."
            )
        use.left -= 1
        use.running += 1
        try:
            yield
        finally:
            use.running -= 1

    def _refilled(self, tenant: str, a_minute: int) -> _Use:
        now = self._clock()
        use = self._uses.get(tenant) or _Use(float(a_minute), now)
        self._uses[tenant] = use
        use.left = min(float(a_minute), use.left + max(0.0, now - use.at) * a_minute / _MINUTE)
        use.at = now
        return use
