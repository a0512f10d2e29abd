"""Work on PostgreSQL in transactions that see one tenant, with failures told in words."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, Protocol, cast

import asyncpg
from anyio import CancelScope

from server.errors import NotAllowed, Unavailable
from server.postgres.hosts import Hosts
from server.settings import Settings

Row = Mapping[str, Any]
_driver = cast(Any, asyncpg)


class Transaction(Protocol):
    """What is used of a transaction."""

    async def __aenter__(self) -> None: ...
    async def __aexit__(self, *failure: object) -> None: ...
    async def start(self) -> None: ...
    async def commit(self) -> None: ...
    async def rollback(self) -> None: ...


class Connection(Protocol):
    """What is used of a connection; asyncpg itself says nothing of types."""

    async def execute(self, query: str, *values: object, timeout: float | None = ...) -> str: ...  # noqa: ASYNC109
    async def executemany(self, command: str, args: Iterable[Sequence[object]]) -> None: ...
    async def fetch(self, query: str, *values: object) -> list[Row]: ...
    async def fetchrow(self, query: str, *values: object) -> Row | None: ...
    async def fetchval(
        self,
        query: str,
        *values: object,
        timeout: float | None = ...,  # noqa: ASYNC109 - asyncpg's name
    ) -> Any: ...
    async def copy_from_query(
        self,
        query: str,
        *args: object,
        output: Callable[[bytes], Awaitable[None]],
        format: str,  # noqa: A002 - asyncpg's name
        timeout: float,  # noqa: ASYNC109 - asyncpg's name
    ) -> str: ...
    async def copy_records_to_table(self, table_name: str, *, records: Iterable[Sequence[object]]) -> str: ...
    async def add_listener(self, channel: str, callback: Callable[..., None]) -> None: ...
    def add_termination_listener(self, callback: Callable[..., None]) -> None: ...
    def transaction(self, *, isolation: str = ..., readonly: bool = ...) -> Transaction: ...
    def is_closed(self) -> bool: ...
    async def close(self, *, timeout: float) -> None: ...  # noqa: ASYNC109 - asyncpg's name
    def terminate(self) -> None: ...


class _Pool(Protocol):
    def acquire(self, *, timeout: float) -> AbstractAsyncContextManager[Connection]: ...
    async def close(self) -> None: ...
    def terminate(self) -> None: ...


_SCOPE = (
    "SELECT set_config('media_planner.tenant', $1, true), set_config('statement_timeout', $2, true),"
    " set_config('idle_in_transaction_session_timeout', $2, true)"
)
_PRIVILEGED = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
_SERVERS_SHARE = 0.9
"""Of the seconds for a statement: the server gives up first where it lives, so that silence means that it does not."""
_QUEUE = 16
"""How many may wait for each connection."""
_PAUSE = 1.0
"""Seconds for which a server that did not answer is not asked again, so that callers need not wait for it in turn."""

_AGAIN = "Try again in a few seconds."
_HINTS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((asyncpg.ReadOnlySQLTransactionError,), "It is read-only, as after a failover; try again when it takes writes."),
    ((asyncpg.QueryCanceledError,), "It took longer than MEDIA_PLANNER_DATABASE_SECONDS; try again in a few seconds."),
    ((asyncpg.DiskFullError,), "Its disk is full; free space there, then try again."),
    ((asyncpg.TooManyConnectionsError,), "It has no connection left; lower MEDIA_PLANNER_DATABASE_POOL or try again."),
    (
        (asyncpg.InvalidSQLStatementNameError, asyncpg.DuplicatePreparedStatementError),
        "A connection pooler stands between; set MEDIA_PLANNER_DATABASE_POOLER=transaction.",
    ),
    (
        (
            *(asyncpg.UndefinedTableError, asyncpg.InvalidSchemaNameError, asyncpg.UndefinedColumnError),
            asyncpg.UndefinedFunctionError,
        ),
        "Run `media-planner migrate` on it first.",
    ),
    (
        (asyncpg.InsufficientPrivilegeError,),
        "Commands need the owner's role; `media-planner migrate --server-role ROLE` lets the server's in.",
    ),
    ((asyncpg.InvalidAuthorizationSpecificationError,), "Check the role and password in MEDIA_PLANNER_DATABASE_URL."),
    (
        (asyncpg.ClientConfigurationError,),
        "The address is none of PostgreSQL; write it like postgresql://role:password@host:5432/database.",
    ),
    ((asyncpg.InvalidCatalogNameError,), "Check the database named in MEDIA_PLANNER_DATABASE_URL."),
)
_OUTSIDE: tuple[type[BaseException], ...] = (
    *(OSError, TimeoutError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError),
    *(asyncpg.InsufficientResourcesError, asyncpg.OperatorInterventionError, asyncpg.TransactionRollbackError),
    *(asyncpg.PostgresSystemError, asyncpg.InternalServerError, asyncpg.InternalClientError),
    *(kind for kinds, _ in _HINTS for kind in kinds),
)


@dataclass(frozen=True, slots=True)
class Access:
    """How PostgreSQL is reached. Behind a pooler in transaction mode no statement may be kept prepared."""

    url: str
    connections: int = 10
    seconds: float = 4.0
    pooler: bool = False

    @classmethod
    def of(cls, settings: Settings) -> "Access":
        """Read it out of the settings."""
        return cls(
            url=settings.database_url,
            connections=settings.database_connections,
            seconds=float(settings.database_seconds),
            pooler=settings.database_pooler == "transaction",
        )

    def options(self) -> dict[str, Any]:
        """Give what every connection is made with."""
        kept: dict[str, Any] = {"statement_cache_size": 0} if self.pooler else {}
        return {"dsn": self.url, "timeout": self.seconds, "command_timeout": self.seconds, **kept}


@contextmanager
def told() -> Generator[None]:
    """Tell what PostgreSQL could not do.

    Raises:
        NotAllowed: The tenant was deleted, and nothing of it is kept any more.
        Unavailable: It did not answer, or could not do it now.
    """
    try:
        yield
    except asyncpg.ObjectNotInPrerequisiteStateError as error:
        raise NotAllowed(
            "The tenant was deleted.", hint="Its operator lets it in anew with `media-planner tenants add`."
        ) from error
    except _OUTSIDE as error:
        raise unavailable(error) from error


def unavailable(error: BaseException) -> Unavailable:
    """Say in words that PostgreSQL could not do something now, without its address or any row."""
    reason = type(error).__name__
    hint = next((hint for kinds, hint in _HINTS if isinstance(error, kinds)), _AGAIN)
    return Unavailable(f"PostgreSQL cannot be used now ({reason}).", hint=hint)


async def _keep_nothing(_: Any) -> None:
    """Leave a connection as it is: what was set in a transaction ended with it."""


async def scope(connection: Connection, tenant: str, seconds: float) -> None:
    """Let the transaction that is open see one tenant, and let no statement of it take longer."""
    await connection.fetchrow(_SCOPE, tenant, str(int(seconds * 1000)))


async def bound(connection: Connection) -> None:
    """See to it that row-level security binds the role.

    In a transaction, as all that is asked: outside one a pooler may hand the parts of a question to different servers.

    Raises:
        Unavailable: The role can pass it.
    """
    async with connection.transaction(readonly=True):
        privileged = await connection.fetchval(_PRIVILEGED)
    if privileged:
        raise Unavailable(
            "The role in MEDIA_PLANNER_DATABASE_URL could see the rows of every tenant.",
            hint="Use a role that is neither a superuser nor has BYPASSRLS.",
        )


async def connect(access: Access, **options: Any) -> Connection:
    """Open a connection of its own."""
    return cast(Connection, await Hosts().connect(**{**access.options(), **options}))


class Database:
    """A pool of connections, opened when it is first used and again after the server did not answer.

    Who finds every connection in use waits as long as a statement may take, and is then told to come back.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._lock = asyncio.Lock()
        self._free = asyncio.Semaphore(access.connections)
        self._waiting = 0
        self._pool: _Pool | None = None
        self._hosts = Hosts()
        self._ending: set[asyncio.Task[None]] = set()
        self._resting_until = 0.0

    @asynccontextmanager
    async def transaction(self, tenant: str, *, readonly: bool = False) -> AsyncGenerator[Connection]:
        """Open a transaction that sees the rows of one tenant.

        Raises:
            Unavailable: PostgreSQL did not answer in time, or cannot do this now, or all connections are in use.
        """
        seconds = self._access.seconds
        async with self._turn():
            with told():
                async with asyncio.timeout(4 * seconds):
                    pool = await self._opened()
                    with self._watching(pool):
                        async with pool.acquire(timeout=seconds) as connection, _begun(connection, readonly):
                            await scope(connection, tenant, _SERVERS_SHARE * seconds)
                            yield connection

    async def close(self) -> None:
        """Close the connections; those that do not end in time are cut."""
        self._retire(self._pool)
        await asyncio.gather(*self._ending)

    @asynccontextmanager
    async def _turn(self) -> AsyncGenerator[None]:
        """Wait for a free connection, no longer than a statement may take, and no more than can come to their turn."""
        self._rested()
        if self._waiting >= _QUEUE * self._access.connections:
            raise self._busy()
        self._waiting += 1
        try:
            async with asyncio.timeout(self._access.seconds):
                await self._free.acquire()
        except TimeoutError:
            raise self._busy() from None
        finally:
            self._waiting -= 1
        try:
            self._rested()
            yield
        finally:
            self._free.release()

    def _busy(self) -> Unavailable:
        return Unavailable(
            f"All {self._access.connections} connections to PostgreSQL are in use.",
            hint="Retry after 1 second; the operator can raise MEDIA_PLANNER_DATABASE_POOL.",
        )

    async def _opened(self) -> _Pool:
        async with self._lock:
            self._rested()
            if self._pool is None:
                with self._watching(None):
                    self._pool = await self._open()
            return self._pool

    async def _open(self) -> _Pool:
        limits = {"min_size": 0, "max_size": self._access.connections, "reset": _keep_nothing}
        options = {**self._access.options(), "timeout": _SERVERS_SHARE * self._access.seconds}
        pool = cast(_Pool, await _driver.create_pool(**options, **limits, connect=self._hosts.connect))
        try:
            async with pool.acquire(timeout=self._access.seconds) as connection:
                await bound(connection)
        except BaseException:
            pool.terminate()
            raise
        return pool

    def _rested(self) -> None:
        """Refuse at once for a moment after the server did not answer."""
        if time.monotonic() < self._resting_until:
            raise Unavailable("PostgreSQL did not answer a moment ago.", hint=_AGAIN)

    @contextmanager
    def _watching(self, pool: _Pool | None) -> Generator[None]:
        """Give up the connections to a server that did not answer or takes no writes: another may be there by now."""
        try:
            yield
        except (TimeoutError, ConnectionError):
            self._resting_until = time.monotonic() + _PAUSE
            self._retire(pool)
            raise
        except asyncpg.ReadOnlySQLTransactionError:
            self._retire(pool)
            raise

    def _retire(self, pool: _Pool | None) -> None:
        """Let the transactions that are open on a pool end, and give no more of its connections."""
        if pool is None or pool is not self._pool:
            return
        self._pool = None
        ending = asyncio.get_running_loop().create_task(self._end(pool))
        self._ending.add(ending)
        ending.add_done_callback(self._ending.discard)

    async def _end(self, pool: _Pool) -> None:
        try:
            async with asyncio.timeout(self._access.seconds):
                await pool.close()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            pool.terminate()
        except asyncio.CancelledError:
            pool.terminate()
            raise


@asynccontextmanager
async def _begun(connection: Connection, readonly: bool) -> AsyncGenerator[None]:
    """Do a transaction; one whose connection fell silent is dropped with it, for to end it would take as long again."""
    transaction = connection.transaction(readonly=readonly)
    try:
        await transaction.start()
    except BaseException:
        connection.terminate()
        raise
    try:
        try:
            yield
        except TimeoutError:
            raise
        except BaseException:
            with CancelScope(shield=True):  # who was cancelled is so again at every wait, and this one has to end
                await transaction.rollback()
            raise
        await transaction.commit()
    except TimeoutError:
        connection.terminate()
        raise
