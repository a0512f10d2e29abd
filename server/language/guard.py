"""Keep a failing, slow or dear service from hurting plans: a breaker, a retry allowance, a spending limit."""

import random
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from server.language.protocol import ModelUnusable

Clock = Callable[[], float]
Ticket = Literal["call", "probe"]

_HOUR = 3600.0


@dataclass(slots=True)
class Breaker:
    """Stops calls after `threshold` failures in a row; after `cooldown` seconds exactly one call probes the service."""

    clock: Clock
    threshold: int = 5
    cooldown: float = 15.0
    _failures: int = 0
    _opened_at: float | None = None
    _probing: bool = False

    def admit(self) -> Ticket:
        """Let a call through, as a probe where the circuit is half open.

        Raises:
            ModelUnusable: The circuit is open, or somebody else probes.
        """
        if self._opened_at is None:
            return "call"
        if self._probing or self.clock() - self._opened_at < self.cooldown:
            raise ModelUnusable("circuit_open")
        self._probing = True
        return "probe"

    def settle(self, ticket: Ticket, *, working: bool | None) -> None:
        """Record how an admitted call ended; None says nothing about the service (it was cancelled)."""
        if ticket == "probe":
            self._probing = False
        elif self._opened_at is not None:
            return  # a late answer to a call from before the circuit opened
        if working:
            self._failures, self._opened_at = 0, None
        elif working is False:
            self._failures += 1
            if ticket == "probe" or self._failures >= self.threshold:
                self._opened_at = self.clock()


@dataclass(slots=True)
class RetryAllowance:
    """Lets at most `share` of all calls be retries, after a first `burst`, so that retries never multiply an outage."""

    share: float = 0.2
    burst: int = 5
    _calls: int = 0
    _retries: int = 0

    def call(self) -> None:
        """Count a first attempt."""
        self._calls += 1

    def retry(self) -> bool:
        """Whether one more retry is allowed; counts it if so."""
        if self._retries >= self.burst + self.share * self._calls:
            return False
        self._retries += 1
        return True


@dataclass(slots=True)
class SpendingLimit:
    """Stops calls before an hour's money or calls are passed. Unpriced calls count by number only."""

    clock: Clock
    usd_micros_per_hour: int
    calls_per_hour: int
    _costs: OrderedDict[int, tuple[float, int]] = field(default_factory=OrderedDict[int, tuple[float, int]])
    _next: int = 0

    def reserve(self, usd_micros: int) -> Callable[[int], None]:
        """Set aside what a call may cost at most; the returned function replaces it by what the call has cost.

        Raises:
            ModelUnusable: The call could pass the limit.
        """
        now = self.clock()
        while self._costs and now - next(iter(self._costs.values()))[0] > _HOUR:
            self._costs.popitem(last=False)
        if len(self._costs) >= self.calls_per_hour:
            raise ModelUnusable("budget", "calls of this hour")
        if sum(cost for _, cost in self._costs.values()) + usd_micros > self.usd_micros_per_hour:
            raise ModelUnusable("budget", "money of this hour")
        number, self._next = self._next, self._next + 1
        self._costs[number] = (now, usd_micros)

        def settle(cost: int) -> None:
            if number in self._costs:
                self._costs[number] = (now, cost)

        return settle


def pause(attempt: int, asked: float | None, first: float, chance: Callable[[], float] = random.random) -> float:
    """Give the seconds to wait after a failed attempt: what the server asked, else `first`, doubled, with jitter."""
    return asked if asked is not None else first * 2 ** (attempt - 1) * (0.5 + chance())
