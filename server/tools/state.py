"""What a call works with: the state of the running server, and the progress told to its client."""

from typing import TYPE_CHECKING, Any

from mcp.server.mcpserver import Context

from server.settings import Settings
from server.store.protocol import Store
from server.store.sqlite import SqliteStore
from server.tools.once import Notify
from server.tools.rooms import Rooms
from server.tools.tenancy import tenant

if TYPE_CHECKING:
    from server.agents.pipeline import Services


class State:
    """What one run of the server works with."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.store = open_store(rooms.settings)

    async def services(self, notify: Notify | None = None) -> "Services":
        """Give what the pipeline works with, opened."""
        self.rooms.start()
        await self.rooms.agents.get(notify)
        from server.agents.pipeline import Services  # imported just now, on a thread

        return Services(
            settings=self.rooms.settings,
            catalog=await self.rooms.catalog.get(notify),
            history=await self.rooms.history_of(tenant(), notify),
            store=self.store,
            notes=(await self.rooms.histories.get()).notes(tenant()) if self.rooms.in_postgres else (),
            language=await self.rooms.language.get(notify),
        )

    async def close(self) -> None:
        """Let go of the store and of the language model."""
        await self.store.close()
        if self.rooms.language.opened and (language := await self.rooms.language.get()):
            await language.model.close()


def open_store(settings: Settings) -> Store:
    """Choose the store: PostgreSQL where an address is given, which alone imports its driver."""
    if not settings.database_url:
        return SqliteStore(settings.data_dir / "plans.sqlite3")
    from server.postgres.database import Access
    from server.store.postgres import PostgresStore

    return PostgresStore(Access.of(settings))


Call = Context[State, Any]


def state_of(ctx: Call) -> State:
    """Give the state of the running server."""
    return ctx.request_context.lifespan_context


class Telling:
    """Tells the client how far a call is, if it asked: always rising, as the protocol wants it."""

    def __init__(self, ctx: Call) -> None:
        self._ctx = ctx
        self._told = 0.0

    async def opening(self, stage: str, share: float) -> None:
        """Tell how far the opening of the catalogue or the history is: the first half of the way."""
        await self._tell(share / 2, stage or "Opening the catalogue and the history")

    async def planning(self, done: float, total: float, text: str) -> None:
        """Tell how far the plan is: the second half of the way."""
        await self._tell(0.5 + done / total / 2, text)

    async def _tell(self, share: float, text: str) -> None:
        self._told = max(share, self._told + 0.001)
        await self._ctx.report_progress(self._told, 1.0, text)
