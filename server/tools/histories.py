"""The histories of tenants in PostgreSQL, as calls ask for them."""

import sys
from typing import TYPE_CHECKING

from server.domain.plan import PlanWarning
from server.tools.once import Notify, done

if TYPE_CHECKING:
    from server.agents.planner import History
    from server.history.postgres.live import LiveHistories
    from server.history.postgres.loading import Market
    from server.history.postgres.shelf import Shelf
    from server.settings import Settings

_BEAT = 0.5
_MEGABYTE = 1 << 20
SWITCH = 0.001
"""Seconds after which a thread that runs lets another run, a fifth of what is usual."""
_MINUTE = "%Y-%m-%d %H:%M"
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

    @property
    def reached(self) -> bool:
        """Whether PostgreSQL has answered yet."""
        return self._live.reached

    def notes(self, tenant: str) -> tuple[PlanWarning, ...]:
        """Say since when a tenant's history could not be renewed, and what stands in for it, if so."""
        standing = self._live.standing(tenant)
        if standing is None:
            return ()
        text = (
            f"PostgreSQL has not answered since {standing.silent_since:{_MINUTE}} UTC; planned from snapshot"
            f" {standing.version}, which was the newest at {standing.known_at:{_MINUTE}} UTC."
        )
        return (PlanWarning(code="HISTORY_NOT_RENEWED", text=text, about="history"),)

    def forget(self, tenant: str) -> None:
        """Let a tenant's history go; the next to ask loads it anew."""
        self._live.forget(tenant)

    def close(self) -> None:
        """Stop keeping them."""
        self._live.close()


def open_histories(settings: "Settings", market: "Market") -> Histories:
    """Begin to keep the histories of a database.

    They are kept on a thread that often needs the interpreter for a moment only; so it changes hands quicker.
    """
    from server.agents.planner import History
    from server.history.postgres.keeping import Making, Upkeep
    from server.history.postgres.live import LiveHistories
    from server.postgres.database import Access

    sys.setswitchinterval(SWITCH)
    pooled = settings.database_pooler != "none"
    usual = Upkeep()
    upkeep = Upkeep(
        poll=_POOLED_POLL if pooled else usual.poll,
        most_bytes=settings.history_megabytes * _MEGABYTE,
        listening=not pooled,
    )
    making = Making(History, History.onto, lambda history: history.nbytes)
    return Histories(LiveHistories(Access.of(settings), market, making, upkeep, open_shelf(settings)))


def open_shelf(settings: "Settings") -> "Shelf | None":
    """Open the place for snapshots on disk, where any may be kept."""
    from server.history.postgres.shelf import Shelf

    if not (settings.saved_megabytes and settings.database_url):
        return None
    return Shelf(settings.data_dir / "snapshots", settings.database_url, settings.saved_megabytes * _MEGABYTE)
