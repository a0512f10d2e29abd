"""The catalogue and the history, opened when they are first wanted."""

import os
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from server.settings import Settings
from server.tools.once import Notify, Once, Report

if TYPE_CHECKING:
    from server.agents.asking.asker import Language
    from server.agents.planner import History
    from server.catalog.catalog import Catalog
    from server.tools.histories import Histories


class Rooms:
    """What all clients of a process share.

    Making this opens nothing and imports nothing, so that a server answers as soon as it has started: the rooms below
    bring numerics and word tables that would double the start. Each is opened, and its code imported, on a thread.
    """

    def __init__(self, settings: Settings) -> None:
        # Vectors are short here: threads of the linear algebra cost five times the time and more memory than they save.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        self.settings = settings
        self.catalog: Once[Catalog] = Once("catalogue", self._open_catalog)
        self.history: Once[History] = Once("history", self._open_history)
        self.histories: Once[Histories] = Once("histories", self._open_histories)
        self.language: Once[Language | None] = Once("language", self._open_language)
        self.agents: Once[ModuleType] = Once("agents", lambda _: import_module("server.agents.pipeline"))

    def start(self) -> None:
        """Begin to open everything."""
        self.catalog.start()
        if self.in_postgres:
            self.histories.start()
        else:
            self.history.start()
        self.agents.start()
        self.language.start()

    @property
    def in_postgres(self) -> bool:
        """Whether the history is in PostgreSQL, a snapshot for each tenant."""
        return self.settings.history == "postgres"

    @property
    def history_ready(self) -> bool:
        """Whether the history is opened, or the PostgreSQL that holds it has answered."""
        if not self.in_postgres:
            return self.history.opened
        return self.histories.opened and self.histories.start().result().reached

    async def history_of(self, tenant: str, notify: Notify | None = None) -> "History":
        """Give the history of a tenant."""
        if not self.in_postgres:
            return await self.history.get(notify)
        return await (await self.histories.get(notify)).get(tenant, notify)

    def close(self) -> None:
        """Stop what runs on its own."""
        if self.histories.opened:
            self.histories.start().result().close()

    def _open_catalog(self, report: Report) -> "Catalog":
        """Open the catalogue, building its index where there is none yet."""
        from server.catalog.catalog import open_catalog

        return open_catalog(self.settings.cache_dir, report, self.settings.population_file)

    def _open_history(self, report: Report) -> "History":
        """Load the history and fit the estimates on it; money is converted by the catalogue's rates."""
        from server.agents.planner import History
        from server.history.sources import load_history

        catalog, settings = self.catalog.start().result(), self.settings
        snapshot = load_history(
            settings.history,
            settings.data_dir,
            settings.cache_dir,
            to_euros(catalog),
            report,
            parents=first_levels(catalog),
            rates_date=catalog.currencies.rates_date,
        )
        return History(snapshot)

    def _open_histories(self, _: Report) -> "Histories":
        """Begin to keep the histories in PostgreSQL."""
        from server.history.postgres.loading import Market
        from server.tools.histories import open_histories

        catalog = self.catalog.start().result()
        market = Market(to_euros(catalog), first_levels(catalog), catalog.currencies.rates_date)
        return open_histories(self.settings, market)

    def _open_language(self, _: Report) -> "Language | None":
        """Open the language model, where one is configured; nothing of it is imported where none is."""
        if self.settings.language == "off":
            return None
        from server.agents.asking.opening import open_language

        return open_language(self.settings)


def to_euros(catalog: "Catalog") -> Callable[[int, str], int]:
    """Give the conversion of micro-units to those of the euro, by the catalogue's rates."""
    return lambda micros, currency: catalog.currencies.convert(micros, currency, "EUR")


def first_levels(catalog: "Catalog") -> dict[str, str]:
    """Give the first-level category above each category."""
    return {entry.id: first_level(catalog, entry.id) for entry in catalog.categories}


def first_level(catalog: "Catalog", category_id: str) -> str:
    """Give the first-level category above a category.

    Raises:
        NotFound: There is no such category.
    """
    entry = catalog.categories.get(category_id)
    while (above := catalog.categories.parent(entry.id)) is not None:
        entry = above
    return entry.id
