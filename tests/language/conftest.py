"""A Gemini model that talks to the fake one through the real SDK."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import pytest

from server.agents.asking.asker import Language
from server.agents.pipeline import Services
from server.language.gemini import GeminiModel, GeminiOptions
from server.settings import LanguagePolicy, Settings
from server.store.sqlite import SqliteStore
from server.tools.rooms import Rooms
from tests.language.fake_gemini import FakeGemini, Script, fake_gemini
from tests.language.planning import Planner, Planning

KEY = "key-that-must-not-leak"
OPTIONS = GeminiOptions(models={"small": "gemini-3.5-flash-lite", "large": "gemini-3.8-flash"}, first_pause=0.01)


class Gemini(Protocol):
    """Opens a model over a script."""

    def __call__(
        self, script: Script, latency: Callable[[], float] = ..., **options: Any
    ) -> AbstractAsyncContextManager[tuple[GeminiModel, FakeGemini]]: ...


@pytest.fixture
def gemini(monkeypatch: pytest.MonkeyPatch) -> Gemini:
    """Open a model in the test that uses it: `async with gemini(script) as (model, fake)`."""

    @asynccontextmanager
    async def opened(
        script: Script, latency: Callable[[], float] = lambda: 0.0, **options: Any
    ) -> AsyncGenerator[tuple[GeminiModel, FakeGemini]]:
        async with fake_gemini(script, latency) as fake:
            monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", fake.url)
            monkeypatch.setenv("GEMINI_API_KEY", KEY)
            model = GeminiModel(replace(OPTIONS, **options))
            yield model, fake
            await model.close()

    return opened


@pytest.fixture(scope="session")
def rooms(settings: Settings) -> Rooms:
    """A catalogue and a history that are opened once."""
    return Rooms(replace(settings, history="synthetic:1500"))


@pytest.fixture
async def services(rooms: Rooms, tmp_path: Path) -> AsyncGenerator[Services]:
    """What the pipeline works with, without a model."""
    store = SqliteStore(tmp_path / "plans.sqlite3")
    rooms.start()
    yield Services(rooms.settings, await rooms.catalog.get(), await rooms.history.get(), store)
    await store.close()


@pytest.fixture
def planning(services: Services, gemini: Gemini) -> Planning:
    """Open a planner in the test that uses it: `async with planning(script) as planner`."""

    @asynccontextmanager
    async def opened(
        script: Script,
        policy: LanguagePolicy = "auto",
        latency: Callable[[], float] = lambda: 0.0,
        seconds: float = 5.0,
        **options: Any,
    ) -> AsyncGenerator[Planner]:
        async with gemini(script, latency, **options) as (model, fake):
            language = Language(model, policy, seconds=seconds, phrases=policy == "always")
            yield Planner(replace(services, language=language), fake)

    return opened
