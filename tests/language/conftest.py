"""A Gemini model that talks to the fake one through the real SDK."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any, Protocol

import pytest

from server.language.gemini import GeminiModel, GeminiOptions
from tests.language.fake_gemini import FakeGemini, Script, fake_gemini

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
