"""Snapshots on disk: planned from when PostgreSQL is away at the start, caught up when it is there, then deleted."""

import asyncio
import os
import signal
import stat
import time
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from server.errors import NotFound, Unavailable
from server.history.postgres.keeping import Upkeep
from server.history.postgres.live import LiveHistories
from server.history.postgres.loading import Loaded, catch_up, load
from server.history.postgres.shelf import Saved, Shelf
from server.history.snapshot import Snapshot
from server.postgres.database import Access
from server.postgres.retention import forget
from tests.history.campaigns import fill, insert
from tests.history.test_postgres import MAKING, MARKET, check_same, connected, current, eventually, until
from tests.postgres import Addresses, Cluster

MEGABYTES = 1 << 24


@pytest.fixture
def shelf(addresses: Addresses, tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, addresses.server, MEGABYTES)


@asynccontextmanager
async def living(url: str, shelf: Shelf) -> AsyncGenerator[LiveHistories[Snapshot]]:
    live = LiveHistories(Access(url, seconds=2), MARKET, MAKING, Upkeep(poll=0.1, quiet=0.0, save=0.05), shelf)
    try:
        yield live
    finally:
        await asyncio.to_thread(live.close)


async def loaded(addresses: Addresses, tenant: str = "acme") -> Loaded:
    async with connected(addresses.server) as connection:
        return await load(connection, tenant, MARKET)


def opened(shelf: Shelf, tenant: str = "acme") -> Saved:
    saved = shelf.open(tenant)
    assert saved is not None
    return saved


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_what_was_saved_comes_back_as_it_was(addresses: Addresses, shelf: Shelf) -> None:
    await fill(addresses.owner, "acme", 300)
    before = await loaded(addresses)
    shelf.save(before)
    saved = opened(shelf)
    check_same(saved.loaded.snapshot, before.snapshot)
    assert saved.fits(MARKET)
    assert not saved.fits(replace(MARKET, rates_date=date(2026, 11, 1)))
    assert not saved.fits(replace(MARKET, parents={"1529": "1"}))
    assert abs((datetime.now(UTC) - saved.known_at).total_seconds()) < 60


async def test_a_saved_snapshot_catches_up_by_what_was_written_since(addresses: Addresses, shelf: Shelf) -> None:
    await fill(addresses.owner, "acme", 300)
    shelf.save(await loaded(addresses))
    async with connected(addresses.owner) as writer:
        await insert(writer, "acme", 301, 340)
    async with connected(addresses.server) as reader:
        caught_up = await catch_up(reader, opened(shelf).loaded, MARKET, lambda _stage, _share: None)
    check_same(caught_up.snapshot, (await loaded(addresses)).snapshot)


@pytest.mark.parametrize("change", [{"lineage": "another.cluster"}, {"horizon": 1 << 40}, {"deleted": 3}])
async def test_transactions_of_another_cluster_lead_to_a_full_load(
    addresses: Addresses, shelf: Shelf, change: dict[str, object]
) -> None:
    """The file pretends to know of all rows, so that only a full load can find them."""
    await fill(addresses.owner, "acme", 300)
    before = await loaded(addresses)
    await fill_more(addresses)
    after = await loaded(addresses)
    ahead = replace(before, marks=replace(after.marks, **change))
    async with connected(addresses.server) as reader:
        caught_up = await catch_up(reader, ahead, MARKET, lambda _stage, _share: None)
    check_same(caught_up.snapshot, after.snapshot)


async def test_a_database_that_went_back_in_time_is_noticed_by_its_number_of_campaigns(addresses: Addresses) -> None:
    await fill(addresses.owner, "acme", 300)
    before = await loaded(addresses)
    await fill_more(addresses)
    after = await loaded(addresses)
    ahead = replace(before, marks=after.marks)
    async with connected(addresses.server) as reader:
        caught_up = await catch_up(reader, ahead, MARKET, lambda _stage, _share: None)
    check_same(caught_up.snapshot, after.snapshot)


async def fill_more(addresses: Addresses) -> None:
    async with connected(addresses.owner) as writer:
        await insert(writer, "acme", 301, 310)


@asynccontextmanager
async def away(cluster: Cluster) -> AsyncGenerator[None]:
    await asyncio.to_thread(cluster.stop, signal.SIGQUIT)
    try:
        yield
    finally:
        await asyncio.to_thread(cluster.start)


async def test_a_server_that_starts_without_its_database_plans_from_what_was_saved(
    cluster: Cluster, addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    await fill(addresses.owner, "acme", 120)
    async with living(addresses.server, shelf) as live:
        before = await current(live)
        await until(lambda: shelf.open("acme") is not None)
        assert live.standing("acme") is None
    async with AsyncExitStack() as stack:
        async with away(cluster):
            again = Shelf(tmp_path, addresses.server, MEGABYTES)
            live = await stack.enter_async_context(living(addresses.server, again))
            check_same(await current(live), before)
            standing = live.standing("acme")
            assert standing is not None
            assert standing.version == before.about.version
            assert standing.known_at <= standing.silent_since
            with pytest.raises(Unavailable):
                await current(live, "rival")
        async with connected(addresses.owner) as writer:
            await insert(writer, "acme", 121, 130)
        await eventually(live, 130)
        await until(lambda: live.standing("acme") is None)


async def test_a_newer_snapshot_is_saved_in_its_turn(addresses: Addresses, shelf: Shelf) -> None:
    await fill(addresses.owner, "acme", 50)
    async with living(addresses.server, shelf) as live, connected(addresses.owner) as writer:
        await current(live)
        await insert(writer, "acme", 51, 60)
        await until(lambda: (saved := shelf.open("acme")) is not None and saved.loaded.snapshot.count == 60)


async def test_deleted_campaigns_leave_the_disk(addresses: Addresses, shelf: Shelf, tmp_path: Path) -> None:
    for tenant in ("acme", "rival"):
        await fill(addresses.owner, tenant, 50)
        shelf.save(await loaded(addresses, tenant))
    async with living(addresses.server, shelf) as live:
        await current(live, "acme")
        await forget(addresses.owner, "acme")
        await forget(addresses.owner, "rival")
        await until(lambda: not files(tmp_path))
        with pytest.raises(NotFound):
            await current(live, "acme")


async def test_a_tenant_forgotten_while_no_server_ran_leaves_the_disk_at_the_next_start(
    addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    await fill(addresses.owner, "acme", 50)
    shelf.save(await loaded(addresses))
    await forget(addresses.owner, "acme")
    async with living(addresses.server, shelf):
        await until(lambda: not files(tmp_path))


async def test_files_are_for_the_owner_alone_and_named_after_no_tenant(
    addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    await fill(addresses.owner, "../acme", 20)
    shelf.save(await loaded(addresses, "../acme"))
    (file,) = files(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert "acme" not in str(file.relative_to(tmp_path))
    assert opened(shelf, "../acme").loaded.tenant == "../acme"


async def test_a_file_of_another_tenant_or_database_is_never_opened(
    addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    for tenant in ("acme", "rival"):
        await fill(addresses.owner, tenant, 20, mark=f"{tenant}-")
    shelf.save(await loaded(addresses, "acme"))
    (acme,) = files(tmp_path)
    shelf.save(await loaded(addresses, "rival"))
    (rival,) = set(files(tmp_path)) - {acme}
    acme.write_bytes(rival.read_bytes())
    assert shelf.open("acme") is None
    assert Shelf(tmp_path, f"{addresses.server}2", MEGABYTES).open("rival") is None


async def test_a_damaged_file_is_not_opened(addresses: Addresses, shelf: Shelf, tmp_path: Path) -> None:
    await fill(addresses.owner, "acme", 200)
    shelf.save(await loaded(addresses))
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    for at in (0, 9, 40, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert shelf.open("acme") is None, at
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert shelf.open("acme") is None, length


async def test_the_oldest_files_make_room_and_forgotten_ones_go(
    addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    for tenant in ("acme", "rival", "third"):
        await fill(addresses.owner, tenant, 100)
    shelf.save(await loaded(addresses, "acme"))
    (file,) = files(tmp_path)
    os.utime(file, (time.time() - 100, time.time() - 100))
    small = Shelf(tmp_path, addresses.server, 2 * file.stat().st_size + 100)
    small.save(await loaded(addresses, "rival"))
    small.save(await loaded(addresses, "third"))
    assert [small.open(tenant) is not None for tenant in ("acme", "rival", "third")] == [False, True, True]
    for path in files(tmp_path):
        os.utime(path, (0, 0))
    shelf.save(await loaded(addresses, "acme"))
    assert len(files(tmp_path)) == 1


async def test_the_same_campaigns_are_confirmed_and_not_written_again(
    addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    await fill(addresses.owner, "acme", 50)
    shelf.save(await loaded(addresses))
    (file,) = files(tmp_path)
    os.utime(file, (1_000_000_000, 1_000_000_000))
    before = file.stat().st_ino
    Shelf(tmp_path, addresses.server, MEGABYTES).save(await loaded(addresses))
    assert file.stat().st_ino == before
    assert opened(shelf).known_at.year >= 2026


async def test_who_asks_does_not_matter_for_where_a_snapshot_is_kept(
    addresses: Addresses, shelf: Shelf, tmp_path: Path
) -> None:
    await fill(addresses.owner, "acme", 20)
    shelf.save(await loaded(addresses))
    assert addresses.owner != addresses.server
    assert Shelf(tmp_path, addresses.owner, MEGABYTES).open("acme") is not None
