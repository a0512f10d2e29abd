"""The history in PostgreSQL: loaded whole, kept up to date without a row lost, tenants apart, faults survived."""

import asyncio
import signal
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from random import Random
from time import monotonic

import numpy as np
import pytest

from server.errors import NotFound, Unavailable
from server.history.imports import import_file, read_report
from server.history.postgres.keeping import Making, Upkeep
from server.history.postgres.live import LiveHistories
from server.history.postgres.loading import Market, load, renew
from server.history.postgres.publishing import publish
from server.history.snapshot import Snapshot
from server.history.sources import ImportedSource
from server.postgres.database import Access, Connection, connect, scope
from server.postgres.retention import forget
from tests.history.campaigns import change, fill, insert
from tests.postgres import Addresses, Cluster, execute


def to_eur(micros: int, currency: str) -> int:
    rates = {"EUR": 1.0, "USD": 0.5}
    if currency not in rates:
        raise NotFound(f"No rate for {currency}.", hint="Use EUR.")
    return int(micros * rates[currency])


MARKET = Market(to_eur, {"1529": "1528"}, date(2026, 10, 30))
MAKING: Making[Snapshot] = Making(
    fit=lambda snapshot: snapshot, onto=lambda _, snapshot: snapshot, nbytes=lambda snapshot: snapshot.nbytes
)


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[Connection]:
    connection = await connect(Access(url))
    yield connection
    await connection.close(timeout=2)


@asynccontextmanager
async def living(
    url: str, upkeep: Upkeep | None = None, *, pooler: bool = False
) -> AsyncGenerator[LiveHistories[Snapshot]]:
    live = LiveHistories(Access(url, seconds=2, pooler=pooler), MARKET, MAKING, upkeep or Upkeep(poll=30.0, quiet=0.0))
    try:
        yield live
    finally:
        await asyncio.to_thread(live.close)


async def current(live: LiveHistories[Snapshot], tenant: str = "acme") -> Snapshot:
    return await asyncio.wrap_future(live.get(tenant))


async def eventually(live: LiveHistories[Snapshot], count: int, tenant: str = "acme") -> Snapshot:
    async with asyncio.timeout(10):
        while (snapshot := await current(live, tenant)).count != count:  # noqa: ASYNC110 - that is what a caller sees
            await asyncio.sleep(0.005)
    return snapshot


def check_same(one: Snapshot, other: Snapshot) -> None:
    """Two snapshots hold the same campaigns in the same order, under the same version."""
    assert one.about == other.about
    assert one.vocabulary == other.vocabulary
    for (name, left), (_, right) in zip(one.columns.arrays(), other.columns.arrays(), strict=True):
        np.testing.assert_array_equal(left, right, err_msg=name)
    for name in ("markets", "starts", "market_level", "run_keys", "run_starts"):
        np.testing.assert_allclose(getattr(one, name), getattr(other, name), err_msg=name)
    assert [one.campaign_id(at) for at in range(one.count)] == [other.campaign_id(at) for at in range(other.count)]


async def test_a_load_holds_every_campaign_with_its_words_and_money(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 500)
    async with connected(addresses.server) as connection:
        snapshot = (await load(connection, "acme", MARKET)).snapshot
    assert snapshot.count == 500
    assert snapshot.vocabulary.countries == ("DE", "ES", "FR", "US")
    assert set(snapshot.vocabulary.parents) == {"", "1528", "1012"}
    at = next(at for at in range(500) if snapshot.campaign_id(at) == "A-7")
    columns = snapshot.columns
    assert snapshot.vocabulary.countries[columns.country[at]] == "US"
    assert snapshot.vocabulary.categories[columns.category[at]] == "1529"
    assert columns.log2_budget[at] == pytest.approx(np.log2(3000 * 0.5))
    assert columns.log_cpm[at] == pytest.approx(np.log(2700 * 0.5 / 800_000 * 1000), rel=1e-5)
    assert columns.log_ctr[at] == pytest.approx(np.log(7 / 800_000), rel=1e-5)
    assert int(columns.interests_low[at]) == 7
    assert not snapshot.about.synthetic


@pytest.mark.parametrize("seed", range(4))
async def test_a_snapshot_that_was_kept_up_to_date_equals_one_that_was_loaded(addresses: Addresses, seed: int) -> None:
    random, highest = Random(seed), 300
    await fill(addresses.owner, "acme", highest)
    async with connected(addresses.owner) as writer, connected(addresses.server) as reader:
        kept = await load(reader, "acme", MARKET)
        for _ in range(8):
            if random.random() < 0.5:
                await insert(writer, "acme", highest + 1, highest := highest + random.randint(1, 30))
            else:
                await change(writer, "acme", random, highest)
            kept = await renew(reader, kept, MARKET)
        check_same(kept.snapshot, (await load(reader, "acme", MARKET)).snapshot)


async def test_nothing_new_leaves_the_snapshot_as_it_is(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 50)
    async with connected(addresses.server) as reader:
        loaded = await load(reader, "acme", MARKET)
        assert (await renew(reader, loaded, MARKET)).snapshot is loaded.snapshot


async def _remove(connection: Connection, condition: str) -> None:
    async with connection.transaction():
        await scope(connection, "acme", 10)
        await connection.execute(f"DELETE FROM media_planner.campaign WHERE {condition}")  # noqa: S608 - from this file


async def test_deleted_campaigns_leave_the_snapshot(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 50)
    async with connected(addresses.owner) as writer, connected(addresses.server) as reader:
        loaded = await load(reader, "acme", MARKET)
        await _remove(writer, "tenant = 'acme' AND id % 2 = 0")
        after = await renew(reader, loaded, MARKET)
        assert 0 < after.snapshot.count < 50
        await _remove(writer, "tenant = 'acme'")
        with pytest.raises(NotFound, match="--to postgres"):
            await renew(reader, after, MARKET)


async def test_a_running_server_lets_go_of_a_tenant_that_is_forgotten(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 10)
    async with living(addresses.server) as live:
        await current(live)
        await forget(addresses.owner, "acme")
        await until(lambda: not live.held_bytes)
        with pytest.raises(NotFound):
            await current(live)


async def test_a_country_or_category_that_was_not_there_before_is_taken_in(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 50)
    async with connected(addresses.owner) as writer, connected(addresses.server) as reader:
        loaded = await load(reader, "acme", MARKET)
        async with writer.transaction():
            await scope(writer, "acme", 10)
            await writer.execute("INSERT INTO media_planner.term VALUES ('acme', 'category', 3, '1100')")
            await writer.execute("UPDATE media_planner.campaign SET country = 'AT', category = 3 WHERE name = 'A-9'")
        after = await renew(reader, loaded, MARKET)
        assert "AT" in after.snapshot.vocabulary.countries
        assert "1100" in after.snapshot.vocabulary.categories


async def test_campaigns_in_money_without_a_rate_are_left_out_and_named(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 50)
    async with connected(addresses.owner) as writer, connected(addresses.server) as reader:
        loaded = await load(reader, "acme", MARKET)
        async with writer.transaction():
            await scope(writer, "acme", 10)
            await writer.execute("UPDATE media_planner.campaign SET currency = 'XTS' WHERE name = 'A-9'")
        after = await renew(reader, loaded, MARKET)
    assert after.snapshot.count == 49
    assert "XTS" in after.snapshot.about.provenance


async def test_writers_that_commit_in_any_order_lose_no_row(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 10)

    async def write(number: int) -> None:
        random = Random(number)
        async with connected(addresses.owner) as writer:
            for batch in range(6):
                async with writer.transaction():
                    await scope(writer, "acme", 10)
                    first = 1000 * (1 + number) + 10 * batch
                    await insert(writer, "acme", first, first + 9)
                    await asyncio.sleep(random.random() / 100)

    async with living(addresses.server) as live:
        await current(live)
        await asyncio.gather(*(write(number) for number in range(6)))
        kept = await eventually(live, 10 + 6 * 6 * 10)
    async with connected(addresses.server) as reader:
        check_same(kept, (await load(reader, "acme", MARKET)).snapshot)


async def test_campaigns_may_take_longer_to_count_than_a_statement_may_take(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 4)
    await execute(
        addresses.owner,
        "CREATE POLICY slow ON media_planner.campaign AS RESTRICTIVE TO planner USING (pg_sleep(0.3) IS NOT NULL)",
    )
    connection = await connect(Access(addresses.server, seconds=1))
    try:
        assert (await load(connection, "acme", MARKET)).snapshot.count == 4
    finally:
        await connection.close(timeout=2)


async def test_tenants_see_their_own_campaigns_alone(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 30)
    await fill(addresses.owner, "rival", 40)
    async with living(addresses.server) as live:
        assert (await current(live, "acme")).count == 30
        assert (await current(live, "rival")).count == 40
        with pytest.raises(NotFound):
            await current(live, "nobody")
        async with connected(addresses.owner) as writer:
            await insert(writer, "rival", 41, 45)
        assert (await eventually(live, 45, "rival")).about.tenant == "rival"
        assert (await current(live, "acme")).count == 30


async def test_histories_that_do_not_fit_into_memory_are_loaded_again_when_asked_for(addresses: Addresses) -> None:
    for tenant in ("acme", "rival", "third"):
        await fill(addresses.owner, tenant, 100)
    async with living(addresses.server, Upkeep(most_bytes=40_000)) as live:
        for tenant in ("acme", "rival", "third", "acme"):
            assert (await current(live, tenant)).about.tenant == tenant
        assert 13_000 < live.held_bytes <= 40_000  # a snapshot of a hundred, and as much again for its fit


async def test_looking_for_changes_does_not_count_as_being_asked_for(addresses: Addresses) -> None:
    for tenant in ("acme", "rival", "third"):
        await fill(addresses.owner, tenant, 100)
    upkeep = Upkeep(poll=0.02, most_bytes=40_000, listening=False)
    async with living(addresses.server, upkeep) as live, connected(addresses.owner) as writer:
        for tenant in ("acme", "rival", "acme"):
            await current(live, tenant)
        await insert(writer, "acme", 101, 102)
        await eventually(live, 102, "acme")
        before = await current(live, "acme")
        await insert(writer, "rival", 101, 102)
        await asyncio.wrap_future(live.get("third"))
        assert await current(live, "acme") is before


async def test_a_missed_notification_costs_a_look_and_no_row(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 10)
    async with (
        living(addresses.server, Upkeep(poll=0.05, listening=False)) as live,
        connected(addresses.owner) as writer,
    ):
        await current(live)
        await insert(writer, "acme", 11, 20)
        assert (await eventually(live, 20)).count == 20


async def test_a_lost_connection_is_said_and_made_good(cluster: Cluster, addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 10)
    async with living(addresses.server) as live:
        before = await current(live)
        await asyncio.to_thread(cluster.stop, signal.SIGQUIT)
        await until(lambda: live.silent_since is not None)
        assert await current(live) is before
        with pytest.raises(Unavailable):
            await current(live, "rival")
        await asyncio.to_thread(cluster.start)
        async with connected(addresses.owner) as writer:
            await insert(writer, "acme", 11, 15)
        assert (await eventually(live, 15)).count == 15
        await until(lambda: live.silent_since is None)


async def until(true: Callable[[], bool]) -> None:
    deadline = monotonic() + 10
    while not true():
        assert monotonic() < deadline
        await asyncio.sleep(0.01)


REPORT = """\
ad_set_id,ad_set_name,campaign_objective,ad_set_format,ad_set_budget_type,ad_set_budget_amount,ad_set_start_time,\
ad_set_end_time,ad_set_geo_country,impressions,spend,clicks,reach,currency,category_id,interest_ids,ad_id,installs
s1,one,APP_INSTALLS,AUDIO,LIFETIME,1000,2025-03-01,2025-03-20,DE,100000,990,120,40000,EUR,1529,607|620,a1,33
s1,one,APP_INSTALLS,AUDIO,LIFETIME,1000,2025-03-01,2025-03-20,DE,50000,400,20,20000,EUR,1529,607|620,a2,11
s2,two,REACH,VIDEO,DAILY,50,2025-04-01,2025-04-10,FR,80000,480,90,30000,EUR,1012,,,
"""


async def test_a_report_gives_the_same_history_in_postgres_as_in_files(addresses: Addresses, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_text(REPORT)
    import_file(file, tmp_path)
    files = ImportedSource(tmp_path, to_eur, MARKET.parents, MARKET.rates_date).load(lambda _stage, _share: None)
    assert await publish(Access(addresses.owner), read_report(file).rows) == 3
    assert await publish(Access(addresses.owner), read_report(file).rows) == 0
    async with connected(addresses.server) as reader:
        base = (await load(reader, "local", MARKET)).snapshot
    assert base.count == files.count == 2
    by_id = {base.campaign_id(at): at for at in range(base.count)}
    for at in range(files.count):
        other = by_id[files.campaign_id(at)]
        for name, values in files.columns.arrays():
            if name not in ("row", "interests_low", "interests_high"):
                np.testing.assert_array_equal(values[at], getattr(base.columns, name)[other], err_msg=name)
    assert sorted(base.vocabulary.interests) == sorted(files.vocabulary.interests)


async def test_parts_of_an_ad_set_add_up_over_several_reports(addresses: Addresses, tmp_path: Path) -> None:
    lines = REPORT.splitlines(keepends=True)
    for number, line in enumerate(lines[1:3]):
        (tmp_path / f"{number}.csv").write_text(lines[0] + line)
        await publish(Access(addresses.owner), read_report(tmp_path / f"{number}.csv").rows)
    async with connected(addresses.owner) as reader:
        row = await reader.fetchrow("SELECT impressions, results FROM media_planner.campaign WHERE tenant = 'local'")
    assert row is not None
    assert tuple(row.values()) == (150_000, 44)
