"""Kill processes that save plans at random moments, and check afterwards that nothing acknowledged is missing."""

import asyncio
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from random import Random
from typing import cast

from server.store.protocol import RequestKey, Store, StoredVersion
from tests.store.test_contract import version

Opening = Callable[[], Store]
Promise = tuple[str, int, str]
"""A plan, a version of it that was acknowledged, and its words."""


def survive(opening: Opening, kills: int, seed: int) -> list[Promise]:
    """Kill so many writers, several at work at a time, and give what they were promised."""
    random, spawn = Random(seed), multiprocessing.get_context("spawn")
    promised: list[Promise] = []
    running: list[tuple[SpawnProcess, Connection]] = []
    for number in range(kills):
        ours, theirs = cast("tuple[Connection, Connection]", spawn.Pipe(duplex=False))
        writer = spawn.Process(target=_write_until_killed, args=(opening, number, theirs))
        writer.start()
        theirs.close()
        running.append((writer, ours))
        if len(running) > 2:
            promised += _kill(*running.pop(random.randrange(len(running))), after=random.randint(1, 12))
    for writer, ours in running:
        promised += _kill(writer, ours, after=1)
    return promised


def _kill(writer: SpawnProcess, ours: Connection, after: int) -> list[Promise]:
    promised: list[Promise] = [ours.recv() for _ in range(after)]
    writer.kill()
    writer.join()
    with suppress(EOFError):
        while True:
            promised.append(ours.recv())
    ours.close()
    return promised


def _write_until_killed(opening: Opening, number: int, acknowledge: Connection) -> None:
    async def write() -> None:
        store = opening()
        for at in range(1, 10_000):
            saved = await store.save("acme", _numbered(number, at), _key(number, at))
            acknowledge.send((saved.plan.plan_id, at, saved.session.messages[0].text))

    asyncio.run(write())


def _numbered(number: int, at: int) -> StoredVersion:
    return version(plan_id=f"p_{number}", number=at, text=f"writer {number}, version {at}")


def _key(number: int, at: int) -> RequestKey:
    return RequestKey(f"key-{number}-{at}", f"request {number} {at}")


async def check_promises(opening: Opening, promised: list[Promise]) -> None:
    """Every acknowledged version is there and whole, and its key gives it again; no plan has a gap."""
    store = opening()
    newest: dict[str, int] = {}
    for plan_id, at, text in promised:
        stored = await store.load("acme", plan_id, at)
        assert (stored.plan.version, stored.session.messages[0].text) == (at, text)
        number = int(plan_id.removeprefix("p_"))
        again = await store.save("acme", version(plan_id=f"{plan_id}_again", text="another"), _key(number, at))
        assert again == stored
        newest[plan_id] = max(at, newest.get(plan_id, 0))
    for plan_id, at in newest.items():
        last = (await store.load("acme", plan_id)).plan.version
        assert last in (at, at + 1), "at most the version that was being saved is there without a promise"
        for earlier in range(1, last + 1):
            assert (await store.load("acme", plan_id, earlier)).plan.version == earlier
    await store.close()
