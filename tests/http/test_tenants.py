"""Tenants are let in as the table says or, while it cannot be read, as it last said."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from server.domain.tenant import Tenant, TenantState
from server.errors import NotAllowed, Unavailable
from server.http.options import TenantPolicy
from server.http.tenants import Tenants


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Table:
    """A table of tenants that can be away."""

    def __init__(self, **states: TenantState) -> None:
        self.states = states
        self.away = False
        self.looks = 0

    async def find(self, tenant: str) -> Tenant | None:
        self.looks += 1
        if self.away:
            raise Unavailable("It is away.", hint="Wait.")
        state = self.states.get(tenant)
        return Tenant(tenant, state, datetime.now(UTC)) if state else None

    async def close(self) -> None:
        """Hold nothing."""


async def test_only_active_tenants_and_under_the_open_policy_unknown_ones_are_let_in() -> None:
    table = Table(acme="active", late="suspended", gone="deleted")
    for policy in get_args(TenantPolicy):
        tenants = Tenants(policy, table)
        found = await tenants.admit("acme")
        assert found is not None
        for refused in ("late", "gone"):
            with pytest.raises(NotAllowed, match=table.states[refused]):
                await tenants.admit(refused)
    assert await Tenants("open", table).admit("unknown") is None
    with pytest.raises(NotAllowed, match="not known"):
        await Tenants("listed", table).admit("unknown")
    assert await Tenants("open").admit("anybody") is None


async def test_a_suspension_is_seen_within_ten_seconds_and_a_look_is_not_repeated_before() -> None:
    clock, table = Clock(), Table(acme="active")
    tenants = Tenants("open", table, clock)
    await tenants.admit("acme")
    table.states["acme"] = "suspended"
    clock.now = 9.0
    await tenants.admit("acme")
    assert table.looks == 1
    clock.now = 10.0
    with pytest.raises(NotAllowed):
        await tenants.admit("acme")


async def test_while_the_table_is_away_its_last_word_holds() -> None:
    clock, table = Clock(), Table(acme="active", late="suspended")
    tenants = Tenants("listed", table, clock)
    await tenants.admit("acme")
    with pytest.raises(NotAllowed, match="suspended"):
        await tenants.admit("late")
    table.away = True
    for clock.now in (20.0, 3_600.0, 86_400.0):
        assert await tenants.admit("acme") is not None
        with pytest.raises(NotAllowed, match="suspended"):
            await tenants.admit("late")
        with pytest.raises(Unavailable, match="looked up"):
            await tenants.admit("never-seen")
    assert await Tenants("open", table, clock).admit("never-seen") is None
    table.away = False
    clock.now += 5.0
    with pytest.raises(NotAllowed, match="not known"):
        await tenants.admit("never-seen")
