"""The histories of tenants in PostgreSQL, as calls ask for them."""

from typing import TYPE_CHECKING

from server.domain.plan import PlanWarning
from server.tools.once import Notify, done

if TYPE_CHECKING:
    from server.agents.planner import History
    from server.history.postgres.live import LiveHistories
    from server.history.postgres.loading import Market
    from server.settings import Settings

_BEAT = 0.5
_MEGABYTE = 1 << 20
_POOLED_POLL = 1.0
"""Seconds between looks where a pooler keeps notifications away."""


class Histories:
    """Gives the history of a tenant as it stands, and says how old it is while PostgreSQL does not answer."""

    def __init__(self, live: "LiveHistories[History]") -> None:
        self._live = live

    async def get(self, tenant: str, notify: Notify | None = None) -> "History":
        """Give the history of a tenant, telling `notify` how far its first load is.

        Raises:
            Unavailable: PostgreSQL did not answer, and there is no earlier snapshot.
            NotFound: The tenant has no campaigns.
        """
        stage = ("", 0.0)

        def told(name: str, share: float) -> None:
            nonlocal stage
            stage = (name, share)

        loading = self._live.get(tenant, told)
        await done(loading, _BEAT, lambda: stage, notify)
        return loading.result()

    def notes(self) -> tuple[PlanWarning, ...]:
        """Say since when the history could not be renewed, if so."""
        since = self._live.silent_since
        if since is None:
            return ()
        text = f"PostgreSQL has not answered since {since:%Y-%m-%d %H:%M} UTC; planned from its last snapshot."
        return (PlanWarning(code="HISTORY_NOT_RENEWED", text=text, about="history"),)

    def close(self) -> None:
        """Stop keeping them."""
        self._live.close()


def open_histories(settings: "Settings", market: "Market") -> Histories:
    """Begin to keep the histories of a database."""
    from server.agents.planner import History
    from server.history.postgres.live import LiveHistories, Making, Upkeep
    from server.postgres.database import Access

    pooled = settings.database_pooler != "none"
    usual = Upkeep()
    upkeep = Upkeep(
        poll=_POOLED_POLL if pooled else usual.poll,
        most_bytes=settings.history_megabytes * _MEGABYTE,
        listening=not pooled,
    )
    making = Making(History, History.onto, lambda history: history.nbytes)
    return Histories(LiveHistories(Access.of(settings), market, making, upkeep))
