"""Keep the histories of tenants up to date while requests go on, on a thread with an event loop of its own.

A request takes the history of its tenant as it stands and works with it to its end; a newer one is put in its place by
one assignment. A notification is a bell only: what changed is found by the transactions that wrote it, so that a
missed notification costs a few seconds and never a row.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

from cachetools import LRUCache

from server.errors import NotFound, Unavailable
from server.history.postgres.loading import Loaded, Market, load, renew
from server.history.snapshot import Snapshot
from server.history.sources import Progress
from server.postgres.database import Access, Connection, bound, connect, told

H = TypeVar("H")
T = TypeVar("T")

_CHANNEL = "media_planner_campaign"
_QUICKEST, _SLOWEST = 0.1, 5.0
"""Seconds between attempts to reach the server."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """How histories are kept: seconds between looks without a notification, seconds between fits, bytes in memory."""

    poll: float = 5.0
    fit: float = 10.0
    most_bytes: int = 2 << 30
    listening: bool = True


@dataclass(frozen=True, slots=True)
class Making(Generic[H]):
    """How a history is made of a snapshot: `fit` takes long, `onto` puts an earlier fit onto a newer snapshot.

    `nbytes` says how much memory the fit takes.
    """

    fit: Callable[[Snapshot], H]
    onto: Callable[[H, Snapshot], H]
    nbytes: Callable[[H], int]


@dataclass(frozen=True, slots=True, eq=False)
class _Held(Generic[H]):
    loaded: Loaded
    history: H
    fitted: Snapshot
    fitted_at: float


class LiveHistories(Generic[H]):
    """The histories of all tenants that were asked for, as many as the memory allows, the latest asked for first."""

    def __init__(self, access: Access, market: Market, making: Making[H], upkeep: Upkeep | None = None) -> None:
        self._access = access
        self._market = market
        self._making = making
        self._upkeep = upkeep or Upkeep()
        self._lock = Lock()
        self._held: LRUCache[str, _Held[H]] = LRUCache(
            self._upkeep.most_bytes, getsizeof=lambda held: held.loaded.nbytes + making.nbytes(held.history)
        )
        self._coming: dict[str, Future[H]] = {}
        self._silent_since: datetime | None = None
        self._loop = asyncio.new_event_loop()
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
            with told():
                connection = await connect(self._access)
                try:
                    await bound(connection)
                    loaded = await load(connection, tenant, self._market, progress)
                finally:
                    await _closed(connection)
            progress("fitting the history", 1.0)
            history = await asyncio.to_thread(self._making.fit, loaded.snapshot)
            self._put(_Held(loaded, history, loaded.snapshot, time.monotonic()))
            self._bell.set()
            return history
        finally:
            with self._lock:
                self._coming.pop(tenant, None)

    def _put(self, held: _Held[H]) -> None:
        with self._lock, suppress(ValueError):  # one that is larger than the whole memory is used and not kept
            self._held[held.loaded.tenant] = held

    async def _follow(self) -> None:
        pause = _QUICKEST
        while not self._closing:
            try:
                with told():
                    await self._listen()
            except Unavailable:
                self._silent_since = self._silent_since or datetime.now(UTC)
            await asyncio.sleep(pause)
            pause = _QUICKEST if self._silent_since is None else min(2 * pause, _SLOWEST)

    async def _listen(self) -> None:
        """Look after every notification and, without one, every few seconds, until the connection is lost."""
        connection = await connect(self._access)
        try:
            await bound(connection)
            if self._upkeep.listening:
                await connection.add_listener(_CHANNEL, self._heard)
                connection.add_termination_listener(self._lost)
            while not (self._closing or connection.is_closed()):
                self._bell.clear()
                rung, self._rung = self._rung, set()
                for tenant in self._tenants(rung):
                    await self._refresh(connection, tenant)
                await connection.fetchval("SELECT 1")
                self._silent_since = None
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._upkeep.poll):  # `wait_for` can lose a cancellation before 3.12
                        await self._bell.wait()
        finally:
            await _closed(connection)

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
        with self._lock:
            held = self._held.get(tenant)
        if held is None:
            return
        try:
            loaded = await renew(connection, held.loaded, self._market)
        except NotFound:
            self.forget(tenant)
            return
        if loaded.snapshot.vocabulary != held.loaded.snapshot.vocabulary:
            history = await asyncio.to_thread(self._making.fit, loaded.snapshot)
            held = _Held(loaded, history, loaded.snapshot, time.monotonic())
        elif loaded is not held.loaded:
            held = replace(held, loaded=loaded)
            if loaded.snapshot is not held.fitted:
                held = replace(held, history=self._making.onto(held.history, loaded.snapshot))
        self._put(held)
        if held.fitted is not held.loaded.snapshot and time.monotonic() - held.fitted_at > self._upkeep.fit:
            self._put(replace(held, fitted_at=time.monotonic()))
            self._fitting = self._loop.create_task(self._fit(tenant, held.loaded.snapshot))

    async def _fit(self, tenant: str, snapshot: Snapshot) -> None:
        """Fit a snapshot anew beside the requests, and put the fit under what is there by then."""
        fitted = await asyncio.to_thread(self._making.fit, snapshot)
        with self._lock:
            held = self._held.get(tenant)
        if held is not None and held.loaded.snapshot.vocabulary == snapshot.vocabulary:
            now = held.loaded.snapshot
            history = fitted if now is snapshot else self._making.onto(fitted, now)
            self._put(replace(held, history=history, fitted=snapshot, fitted_at=time.monotonic()))


async def _closed(connection: Connection) -> None:
    with suppress(Unavailable), told():
        await connection.close(timeout=1)
