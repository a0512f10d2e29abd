"""No tenant ever sees anything of another: not in an answer, an error, a header, a log line, a metric or a number."""

import asyncio
from collections.abc import Generator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from server.settings import Settings
from server.tools.once import Notify
from server.tools.rooms import Rooms
from tests.http.issuer import issuer
from tests.isolation.world import TENANTS, World, mark, world
from tests.postgres import Cluster, database

SEEDS = st.integers(0, 1 << 32).map(Random)
SOMEBODY = st.sampled_from(TENANTS)
_NUMBERS = count()
_BOUNDED = settings(
    max_examples=4,
    stateful_step_count=20,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=(HealthCheck.too_slow,),
)


@pytest.fixture(scope="module")
def populated(settings: Settings, cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Generator[World]:
    """One world for all runs: what one leaves behind must not matter to the next."""
    folder: Path = tmp_path_factory.mktemp("isolation")
    made = {name: asyncio.run(database(cluster, f"isolation_{name}")) for name in ("shared", *TENANTS)}
    with issuer() as authority, world(settings, authority, made["shared"], made, folder) as running:
        running.begin(next(_NUMBERS))
        yield running


class Tenants(RuleBasedStateMachine):
    """Tenants who do whatever a caller can do, also with what belongs to others."""

    world: ClassVar[World]

    @initialize()
    def make_a_plan_each(self) -> None:
        self.world.begin(next(_NUMBERS))
        for tenant in TENANTS:
            said = {"message": f"reach in Germany, 5000 EUR, March 2026, for {mark(tenant)}"}
            params = {"name": "create_media_plan", "arguments": {**said, "reference_date": "2026-01-13"}}
            assert self.world.both(tenant, "tools/call", params)["isError"] is False

    @rule(tenant=SOMEBODY, random=SEEDS, data=st.data(), asked=st.booleans())
    def call_a_tool(self, tenant: str, random: Random, data: st.DataObject, asked: bool) -> None:
        self.world.call(tenant, data.draw(st.sampled_from(sorted(self.world.tools))), random, asked=asked)

    @rule(tenant=SOMEBODY, random=SEEDS, data=st.data())
    def call_another_tool(self, tenant: str, random: Random, data: st.DataObject) -> None:
        self.world.call(tenant, data.draw(st.sampled_from(sorted(self.world.tools))), random)

    @rule(tenant=SOMEBODY, random=SEEDS, data=st.data())
    def read_a_resource(self, tenant: str, random: Random, data: st.DataObject) -> None:
        self.world.read(tenant, data.draw(st.sampled_from(self.world.uris)), random)

    @rule(tenant=SOMEBODY, data=st.data())
    def take_a_prompt(self, tenant: str, data: st.DataObject) -> None:
        self.world.prompt(tenant, data.draw(st.sampled_from(sorted(self.world.prompts))))

    @rule(tenant=SOMEBODY, at=st.integers(0, 9))
    def answer_a_question(self, tenant: str, at: int) -> None:
        self.world.answer_question(tenant, at)

    @rule(tenant=SOMEBODY)
    def open_a_session(self, tenant: str) -> None:
        self.world.open_session(tenant)

    @rule(tenant=SOMEBODY, at=st.integers(0, 9))
    def call_in_a_session(self, tenant: str, at: int) -> None:
        self.world.call_in_session(tenant, at)

    @rule(tenant=SOMEBODY)
    def change_the_token(self, tenant: str) -> None:
        self.world.new_token(tenant)

    @rule(tenant=SOMEBODY, more=st.integers(1, 40))
    def change_the_history(self, tenant: str, more: int) -> None:
        self.world.change_history(tenant, more)

    @rule()
    def look_at_the_metrics(self) -> None:
        numbers = self.world.metrics()
        assert "media_planner_calls_total" in numbers
        assert not [tenant for tenant in TENANTS if tenant in numbers]


def test_what_a_tenant_gets_is_what_it_would_get_alone(populated: World) -> None:
    Tenants.world = populated
    run_state_machine_as_test(Tenants, settings=_BOUNDED)
    populated.complete()
    offered = {*populated.tools, *populated.uris, *populated.prompts}
    others = {f"a session, {end}" for end in ("used", "refused")} | {
        f"a question, {end}" for end in ("answered", "refused")
    }
    assert set(populated.done) >= offered | others


def test_a_history_that_is_given_to_the_wrong_tenant_is_noticed(
    populated: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check above can fail: here every tenant works with the campaigns of the first."""
    right = Rooms.history_of
    asked: dict[str, Any] = {"name": "get_historical_performance", "arguments": {}}
    populated.both("rival", "tools/call", asked)

    async def wrong(rooms: Rooms, tenant: str, notify: Notify | None = None) -> Any:
        return await right(rooms, TENANTS[0] if rooms is populated.shared.server.rooms else tenant, notify)

    monkeypatch.setattr(Rooms, "history_of", wrong)
    with pytest.raises(AssertionError, match="rival sees"):
        populated.both("rival", "tools/call", asked)


def test_a_tenant_without_campaigns_is_told_so_in_every_way(populated: World) -> None:
    token = populated.issuer.token("nobody")
    for tool in populated.tools:
        answer = populated.shared.ask(
            token, "tools/call", {"name": tool, "arguments": {"message": "5000 EUR in Spain"}}
        )
        assert not any(mark(tenant) in answer.text for tenant in TENANTS)
    read = populated.shared.ask(token, "resources/read", {"uri": "history://provenance"})
    assert "There are no campaigns" in read.text
