"""The whole server with a model behind it, configured by the environment alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from mcp import Client

from server.app import build_server
from server.settings import Settings, read_settings
from tests.connection import content_of
from tests.language.conftest import KEY
from tests.language.fake_gemini import fake_gemini
from tests.language.planning import DAY, OPEN, RINGING, answering


async def test_a_client_gets_a_plan_that_a_model_helped_with(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with fake_gemini(answering(goal=RINGING)) as fake:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", fake.url)
        monkeypatch.setenv("GEMINI_API_KEY", KEY)
        assert read_settings().language == "auto"
        chosen = replace(read_settings(), cache_dir=settings.cache_dir, data_dir=tmp_path, history="synthetic:1500")
        async with Client(build_server(chosen)) as client:
            arguments = {"message": OPEN, "reference_date": DAY.isoformat()}
            plan = content_of(await client.call_tool("create_media_plan", arguments))
            stored = {"plan_id": plan["plan_id"], "include": ["trace"]}
            trace = content_of(await client.call_tool("get_media_plan", stored))["trace"]
    assert plan["brief"]["goal"]["value"]["objective"] == "LEAD_GEN"
    assert [event["detail"]["model"] for event in trace if event["event"] == "language model"] == [chosen.model]
    assert KEY not in str((plan, trace))


async def test_a_policy_without_a_key_leaves_everything_to_the_rules(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GENAI_USE_ENTERPRISE", "GOOGLE_GENAI_USE_VERTEXAI"):
        monkeypatch.delenv(name, raising=False)
    chosen = replace(settings, data_dir=tmp_path, history="synthetic:1500", language="always")
    async with Client(build_server(chosen)) as client:
        arguments = {"message": OPEN, "reference_date": DAY.isoformat()}
        plan = content_of(await client.call_tool("create_media_plan", arguments))
    assert plan["status"] == "complete"
    assert "Set GEMINI_API_KEY" in caplog.text
