"""What is particular to the SQLite store: the file, several processes, and crashes."""

import asyncio
import multiprocessing
import os
import sqlite3
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from server.errors import InvalidInput, Unavailable
from server.store.sqlite import SqliteStore
from tests.store.test_contract import report, version


async def test_versions_outlive_the_process_that_wrote_them(tmp_path: Path) -> None:
    first = SqliteStore(tmp_path / "plans.sqlite")
    await first.save("acme", version())
    await first.close()
    second = SqliteStore(tmp_path / "plans.sqlite")
    assert await second.load("acme", "p_1") == version()
    await second.close()


async def test_a_folder_that_cannot_be_written_is_reported_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = SqliteStore(tmp_path / "file" / "plans.sqlite")
    with pytest.raises(Unavailable, match="MEDIA_PLANNER_DATA_DIR"):
        await store.save("acme", version())
    await store.close()


async def test_a_file_of_a_newer_release_is_left_alone(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "plans.sqlite")
    await store.save("acme", version())
    await store.close()
    content = bytearray((tmp_path / "plans.sqlite").read_bytes())
    content[60:64] = (99).to_bytes(4, "big")  # user_version in the header of the file format
    (tmp_path / "plans.sqlite").write_bytes(content)
    newer = SqliteStore(tmp_path / "plans.sqlite")
    with pytest.raises(InvalidInput, match="newer media planner"):
        await newer.load("acme", "p_1")
    await newer.close()


async def test_a_file_of_the_release_before_gains_what_it_lacks(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "plans.sqlite")
    await store.save("acme", version())
    await store.close()
    with closing(sqlite3.connect(tmp_path / "plans.sqlite")) as older:
        older.execute("DROP TABLE delivery")
        older.execute("PRAGMA user_version = 1")
    newer = SqliteStore(tmp_path / "plans.sqlite")
    assert await newer.record("acme", report())
    assert await newer.load("acme", "p_1") == version()
    await newer.close()


def _write_until_killed(path: Path, acknowledge: Connection) -> None:
    async def write() -> None:
        store = SqliteStore(path)
        for number in range(1, 10_000):
            await store.save("acme", version(plan_id=f"p_{os.getpid()}", number=number))
            acknowledge.send((f"p_{os.getpid()}", number))

    asyncio.run(write())


def test_an_acknowledged_version_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    random, spawn = Random(7), multiprocessing.get_context("spawn")
    promised: list[tuple[str, int]] = []
    for _ in range(3):
        ours, theirs = spawn.Pipe(duplex=False)
        writer = spawn.Process(target=_write_until_killed, args=(tmp_path / "plans.sqlite", theirs))
        writer.start()
        theirs.close()
        promised += [ours.recv() for _ in range(random.randint(1, 20))]
        writer.kill()
        writer.join()
        with suppress(EOFError):
            while True:
                promised.append(ours.recv())
        ours.close()
    asyncio.run(_check(tmp_path / "plans.sqlite", promised))


async def _check(path: Path, promised: list[tuple[str, int]]) -> None:
    store = SqliteStore(path)
    for plan_id, number in promised:
        assert (await store.load("acme", plan_id, number)).plan.version == number
    await store.close()
