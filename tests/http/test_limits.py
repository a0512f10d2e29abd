"""A tenant that calls too much is refused with the time to come back; the others do not notice."""

from contextlib import ExitStack

import pytest

from server.errors import Unavailable
from server.http.limits import Limits


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_calls_beyond_the_rate_are_refused_until_the_time_that_is_said() -> None:
    clock = Clock()
    limits = Limits(a_minute=6, at_once=100, clock=clock)
    for _ in range(6):
        with limits.call("acme"):
            pass
    with pytest.raises(Unavailable, match="Retry after 10 seconds"), limits.call("acme"):
        pass
    with limits.call("rival"):
        pass
    clock.now = 10.0
    with limits.call("acme"):
        pass


def test_no_more_calls_of_a_tenant_run_at_once_than_allowed() -> None:
    limits = Limits(a_minute=600, at_once=2)
    with ExitStack() as running:
        running.enter_context(limits.call("acme"))
        running.enter_context(limits.call("acme"))
        with pytest.raises(Unavailable, match="at once"), limits.call("acme"):
            pass
        with limits.call("rival"):
            pass
    with limits.call("acme"):
        pass


def test_a_clock_that_is_set_back_neither_grants_nor_takes_calls() -> None:
    clock = Clock()
    limits = Limits(a_minute=2, at_once=9, clock=clock)
    clock.now = 100.0
    with limits.call("acme"):
        pass
    clock.now = 50.0
    with limits.call("acme"):
        pass
    with pytest.raises(Unavailable), limits.call("acme"):
        pass
