"""The breaker, the allowance of retries, the spending limit and the pauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.language.guard import Breaker, RetryAllowance, SpendingLimit, pause
from server.language.protocol import Allowance, ModelUnusable


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> Breaker:
    breaker = Breaker(clock)
    for _ in range(breaker.threshold):
        breaker.settle(breaker.admit(), working=False)
    return breaker


def test_an_open_circuit_admits_nobody_until_it_has_cooled() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now = breaker.cooldown - 0.1
    with pytest.raises(ModelUnusable):
        breaker.admit()


def test_exactly_one_of_many_probes_a_half_open_circuit() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now = breaker.cooldown
    assert breaker.admit() == "probe"
    for _ in range(10):
        with pytest.raises(ModelUnusable):
            breaker.admit()


@pytest.mark.parametrize(("working", "closed"), [(True, True), (False, False), (None, False)])
def test_a_probe_decides(working: bool | None, closed: bool) -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now = breaker.cooldown
    breaker.settle(breaker.admit(), working=working)
    if closed:
        assert breaker.admit() == "call"
    elif working is None:
        assert breaker.admit() == "probe"
    else:
        with pytest.raises(ModelUnusable):
            breaker.admit()


def test_a_late_answer_does_not_close_an_open_circuit() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    early = breaker.admit()
    for _ in range(breaker.threshold):
        breaker.settle("call", working=False)
    breaker.settle(early, working=True)
    with pytest.raises(ModelUnusable):
        breaker.admit()


def test_retries_stay_a_share_of_the_calls() -> None:
    allowance = RetryAllowance(share=0.2, burst=2)
    granted = 0
    for _ in range(100):
        allowance.call()
        granted += allowance.retry()
    assert granted <= 2 + 0.2 * 100 + 1


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900), st.floats(0, 2_000)), max_size=60))
def test_an_hour_never_costs_more_than_allowed(calls: list[tuple[int, int, float]]) -> None:
    clock = Clock()
    limit = SpendingLimit(clock, usd_micros_per_hour=2_000, calls_per_hour=20)
    spent: list[tuple[float, int]] = []
    for most, cost, seconds in calls:
        clock.now += seconds
        try:
            settle = limit.reserve(most)
        except ModelUnusable:
            continue
        settle(min(cost, most))
        spent.append((clock.now, min(cost, most)))
        assert sum(cost for at, cost in spent if clock.now - at <= 3_600) <= 2_000


def test_what_was_set_aside_and_not_spent_comes_back() -> None:
    plan = Allowance(deadline=0.0, calls=3, usd_micros=100)
    plan.reserve(80)(10)
    plan.reserve(90)
    with pytest.raises(ModelUnusable):
        plan.reserve(1)


def test_the_service_says_how_long_to_wait() -> None:
    assert pause(1, 2.5, 0.25) == 2.5
    assert [pause(attempt, None, 0.25, lambda: 0.5) for attempt in (1, 2, 3)] == [0.25, 0.5, 1.0]
