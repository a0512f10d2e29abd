"""Keep the histories of tenants up to date while requests go on, on a thread with an event loop of its own.

A request takes the history of its tenant as it stands and works with it to its end; a newer one is put in its place by
one assignment. A notification is a bell only: what changed is found by the transactions that wrote it, so that a
missed notification costs a few seconds and never a row.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.util import find_spec
from threading import Lock, Thread
from typing import Any, Generic, TypeVar, cast

import asyncpg
from cachetools import Cache, LRUCache

from server.errors import NotFound, PlannerError, Unavailable
from server.history.postgres.keeping import H, Making, Upkeep
from server.history.postgres.loading import Loaded, Market, catch_up, deleted, load, renew
from server.history.postgres.shelf import Saved, Shelf
from server.history.snapshot import Snapshot
from server.history.sources import Progress
from server.postgres.database import Access, Connection, bound, connect, told

T = TypeVar("T")

_log = logging.getLogger(__name__)

_CHANNEL = "media_planner_campaign"
_QUICKEST, _SLOWEST = 0.1, 1.0
"""Seconds between attempts to reach the server."""
_DEAF = 1.0
"""Seconds between looks where no notification can be heard."""
_SAVED_A_SECOND = 4 << 20


@dataclass(frozen=True, slots=True, eq=False)
class _Held(Generic[H]):
    """A history; `known_at` is when the database last had no more than it, `saved_at` when it was last put on disk."""

    loaded: Loaded
    history: H
    fitted: Snapshot
    known_at: datetime
    changed_at: float = 0.0
    saved_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Standing:
    """Since when PostgreSQL has not answered, and which snapshot stands in, last known to be current at `known_at`."""

    silent_since: datetime
    version: str
    known_at: datetime


class LiveHistories(Generic[H]):
    """The histories of all tenants that were asked for, as many as the memory allows, the latest asked for first."""

    def __init__(
        self,
        access: Access,
        market: Market,
        making: Making[H],
        upkeep: Upkeep | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self._access = access
        self._market = market
        self._making = making
        self._upkeep = upkeep or Upkeep()
        self._shelf = shelf
        self._lock = Lock()
        self._held: LRUCache[str, _Held[H]] = LRUCache(
            self._upkeep.most_bytes, getsizeof=lambda held: held.loaded.nbytes + making.nbytes(held.history)
        )
        self._asked: dict[str, float] = {}
        self._coming: dict[str, Future[H]] = {}
        self._silent_since: datetime | None = None
        self._reached = False
        self._working: dict[str, asyncio.Task[None]] = {}
        self._loop = _new_loop()
        self._bell = asyncio.Event()
        self._rung: set[str] = set()
        self._closing = False
        self._thread = Thread(target=self._run, name="histories", daemon=True)
        self._thread.start()

    def get(self, tenant: str, progress: Progress = lambda _stage, _share: None) -> "Future[H]":
        """Give the history of a tenant, loading it where that was not done yet.

        Raises, from the result:
            Unavailable: PostgreSQL did not answer and there is no earlier snapshot.
            NotFound: The tenant has no campaigns.
        """
        with self._lock:
            self._asked[tenant] = time.monotonic()
            held = self._held.get(tenant)
            if held is not None:
                ready: Future[H] = Future()
                ready.set_result(held.history)
                return ready
            if tenant not in self._coming:
                self._coming[tenant] = self._submit(self._open(tenant, progress))
            return self._coming[tenant]

    @property
    def silent_since(self) -> datetime | None:
        """Since when PostgreSQL has not answered; None while it does."""
        return self._silent_since

    def standing(self, tenant: str) -> Standing | None:
        """Say what a tenant's plans are made of while PostgreSQL does not answer; None while it does."""
        held, since = self._peek(tenant), self._silent_since
        if held is None or since is None:
            return None
        return Standing(since, held.loaded.snapshot.about.version, held.known_at)

    @property
    def reached(self) -> bool:
        """Whether PostgreSQL has answered yet, or a snapshot of it is there."""
        return self._reached or bool(self._held)

    @property
    def held_bytes(self) -> int:
        """How many bytes the histories in memory take."""
        return int(self._held.currsize)

    def forget(self, tenant: str) -> None:
        """Let a tenant's history go; the next to ask loads it anew."""
        with self._lock:
            self._held.pop(tenant, None)

    def close(self) -> None:
        """Stop the thread."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop)
            self._thread.join()

    def _submit(self, work: Coroutine[Any, Any, T]) -> "Future[T]":
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        following = self._loop.create_task(self._follow())
        try:
            self._loop.run_forever()
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(following, *left, return_exceptions=True))
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
            self._loop.close()

    def _stop(self) -> None:
        self._closing = True
        self._loop.stop()

    async def _open(self, tenant: str, progress: Progress) -> H:
        try:
            loaded, known_at = await self._first(tenant, progress)
            progress("fitting the history", 1.0)
            history = await asyncio.to_thread(self._making.fit, loaded.snapshot)
            self._put(_Held(loaded, history, loaded.snapshot, known_at), first=True)
            self._bell.set()
            return history
        finally:
            with self._lock:
                self._coming.pop(tenant, None)

    async def _first(self, tenant: str, progress: Progress) -> tuple[Loaded, datetime]:
        """Give a first snapshot, and when it was known to be current: out of PostgreSQL, else the one that was saved.

        Raises:
            Unavailable: PostgreSQL did not answer, and nothing was saved.
            NotFound: The tenant has no campaigns.
        """
        saved = await asyncio.to_thread(self._shelf.open, tenant) if self._shelf is not None else None
        if saved is not None and self._silent_since is not None:
            return saved.loaded, saved.known_at
        try:
            with told():
                return await self._read(tenant, saved, progress), datetime.now(UTC)
        except NotFound:
            self._discard(tenant)
            raise
        except Unavailable:
            if saved is None:
                raise
            self._silent_since = self._silent_since or datetime.now(UTC)
            return saved.loaded, saved.known_at

    async def _read(self, tenant: str, saved: Saved | None, progress: Progress) -> Loaded:
        connection = await connect(self._access)
        try:
            await bound(connection)
            if saved is not None and saved.fits(self._market):
                return await catch_up(connection, saved.loaded, self._market, progress)
            return await load(connection, tenant, self._market, progress)
        finally:
            await _closed(connection)

    def _put(self, held: _Held[H], *, first: bool = False) -> None:
        """Keep a history, unless it had to make room; that it was looked after does not count as being asked for."""
        with self._lock, suppress(ValueError):  # one that is larger than the whole memory is used and not kept
            if not first and held.loaded.tenant not in self._held:
                return
            self._held[held.loaded.tenant] = held
            self._asked = {tenant: self._asked.get(tenant, 0.0) for tenant in self._held}
            for tenant in sorted(self._asked, key=self._asked.__getitem__):
                self._held.get(tenant)

    def _peek(self, tenant: str) -> _Held[H] | None:
        """Give what is held without counting it as asked for, as the cache's own `get` does."""
        with self._lock:
            return cast(Any, Cache).__getitem__(self._held, tenant) if tenant in self._held else None

    async def _follow(self) -> None:
        pause = _QUICKEST
        while not self._closing:
            try:
                with told():
                    await self._listen()
            except (PlannerError, asyncpg.PostgresError) as error:
                if self._silent_since is None:
                    _log.warning("Histories are not renewed: %s", type(error.__cause__ or error).__name__)
                self._silent_since = self._silent_since or datetime.now(UTC)
            await asyncio.sleep(pause)
            pause = _QUICKEST if self._silent_since is None else min(2 * pause, _SLOWEST)

    async def _listen(self) -> None:
        """Look after every notification and, without one, every few seconds, until the connection is lost."""
        connection = await connect(self._access)
        try:
            await bound(connection)
            connection.add_termination_listener(self._lost)
            hearing = False
            await self._look_after_shelf(connection, None)
            while not (self._closing or connection.is_closed()):
                self._bell.clear()
                hearing = hearing or (self._upkeep.listening and await self._hear(connection))
                rung, self._rung = self._rung, set()
                for tenant in self._tenants(rung):
                    await self._refresh(connection, tenant)
                if rung:
                    await self._look_after_shelf(connection, rung)
                await connection.execute("SELECT 1")
                self._silent_since, self._reached = None, True
                with suppress(TimeoutError):
                    async with asyncio.timeout(
                        self._upkeep.poll if hearing else min(self._upkeep.poll, _DEAF)
                    ):  # `wait_for` can lose a cancellation before 3.12
                        await self._bell.wait()
        finally:
            await _closed(connection)

    async def _hear(self, connection: Connection) -> bool:
        """Listen to notifications, if the server gives any: a standby does not, until it is promoted."""
        try:
            await connection.add_listener(_CHANNEL, self._heard)
        except asyncpg.ReadOnlySQLTransactionError:
            return False
        return True

    def _heard(self, _connection: object, _pid: int, _channel: str, tenant: str) -> None:
        self._rung.add(tenant)
        self._bell.set()

    def _lost(self, _connection: object) -> None:
        self._silent_since = self._silent_since or datetime.now(UTC)
        self._bell.set()

    def _tenants(self, rung: set[str]) -> list[str]:
        """Those to look at: those that were named, or all held where none was, or one without a name."""
        with self._lock:
            held = list(self._held)
        return [tenant for tenant in held if tenant in rung] if rung and "" not in rung else held

    async def _refresh(self, connection: Connection, tenant: str) -> None:
        held = self._peek(tenant)
        if held is None:
            return
        try:
            loaded = await renew(connection, held.loaded, self._market)
        except NotFound:
            self.forget(tenant)
            self._discard(tenant)
            return
        held = replace(held, known_at=datetime.now(UTC))
        if loaded.marks.deleted != held.loaded.marks.deleted:
            self._discard(tenant)
            held = replace(held, saved_at=0.0)
        if loaded.snapshot.vocabulary != held.loaded.snapshot.vocabulary:
            history = await asyncio.to_thread(self._making.fit, loaded.snapshot)
            held = replace(held, loaded=loaded, history=history, fitted=loaded.snapshot)
        elif loaded.snapshot is not held.loaded.snapshot:
            history = self._making.onto(held.history, loaded.snapshot)
            held = replace(held, loaded=loaded, history=history, changed_at=time.monotonic())
        else:
            held = replace(held, loaded=loaded)
        self._put(held)
        if held.fitted is not held.loaded.snapshot:
            self._work(f"fit {tenant}", self._fit, tenant)
        if self._shelf is not None and time.monotonic() - held.saved_at > self._pause(held):
            self._put(replace(held, saved_at=time.monotonic()))
            self._work(f"save {tenant}", self._save, (self._shelf, held.loaded))

    def _pause(self, held: _Held[H]) -> float:
        """Seconds between saves: no more is written than a few megabytes a second, however large the snapshot is."""
        return max(self._upkeep.save, held.loaded.nbytes / _SAVED_A_SECOND) if held.saved_at else 0.0

    def _work(self, name: str, work: Callable[[T], Coroutine[Any, Any, None]], about: T) -> None:
        """Do something beside the looks, once at a time."""
        if name not in self._working:
            self._working[name] = self._loop.create_task(work(about))
            self._working[name].add_done_callback(lambda _: self._working.pop(name, None))

    async def _fit(self, tenant: str) -> None:
        """Fit what is there, beside the requests, until the fit is of the newest snapshot."""
        begun, rested = time.monotonic(), 0.0
        while True:
            held = self._peek(tenant)
            if held is None or held.fitted is held.loaded.snapshot:
                return
            due = max(rested, min(held.changed_at + self._upkeep.quiet, begun + self._upkeep.latest))
            if (start := time.monotonic()) < due:
                await asyncio.sleep(due - start)
                continue
            snapshot = held.loaded.snapshot
            fitted = await asyncio.to_thread(self._making.fit, snapshot)
            begun = time.monotonic()
            rested = begun + self._upkeep.rest * (begun - start)
            held = self._peek(tenant)
            if held is not None and held.loaded.snapshot.vocabulary == snapshot.vocabulary:
                now = held.loaded.snapshot
                history = fitted if now is snapshot else self._making.onto(fitted, now)
                self._put(replace(held, history=history, fitted=snapshot))

    async def _save(self, what: tuple[Shelf, Loaded]) -> None:
        shelf, loaded = what
        with suppress(OSError):  # a folder that cannot be written costs the next start a load
            await asyncio.to_thread(shelf.save, loaded)

    def _discard(self, tenant: str) -> None:
        if self._shelf is not None:
            self._shelf.remove(tenant)

    async def _look_after_shelf(self, connection: Connection, rung: set[str] | None) -> None:
        """Remove what was saved of tenants that are not in memory once campaigns of theirs were deleted."""
        if self._shelf is None:
            return
        with self._lock:
            held = set(self._held)
        for tenant, marks in await asyncio.to_thread(self._shelf.marks):
            if tenant not in held and (rung is None or tenant in rung) and await deleted(connection, tenant, marks):
                self._discard(tenant)


def _new_loop() -> asyncio.AbstractEventLoop:
    """An event loop, the quicker one where there is one."""
    if find_spec("uvloop") is None:
        return asyncio.new_event_loop()
    import uvloop  # not on every system

    return uvloop.new_event_loop()


async def _closed(connection: Connection) -> None:
    with suppress(Unavailable), told():
        await connection.close(timeout=1)
