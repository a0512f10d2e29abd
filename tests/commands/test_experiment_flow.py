"""An experiment from its design to its reading, over plans that are stored and deliveries that are recorded."""

import asyncio
import json
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mcp import Client

from server.__main__ import main
from server.app import build_server
from server.domain.plan import Strategy
from server.settings import Settings
from tests.connection import content_of, environment

Run = Callable[..., str]

_ADVERTISERS = [f"advertiser {number}" for number in range(62)]
_ARMS: tuple[Strategy, ...] = ("heuristic", "optimized")


@pytest.fixture
def run(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in a folder of its own, in an experiment; give what it printed."""
    for name, value in environment(settings).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MEDIA_PLANNER_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("MEDIA_PLANNER_EXPERIMENT", f"spring:{','.join(_ARMS)}")

    def command(*words: str, code: int = 0) -> str:
        monkeypatch.setattr(sys, "argv", ["media-planner", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert ended.value.code == code, printed.err
        return printed.out if code == 0 else printed.err

    return command


def delivered(plan: dict[str, Any], times: float) -> str:
    """A report by which a plan brings so many times the results that it promised."""
    rows = ["campaign_name,ad_set_name,start_date,end_date,country,impressions,spend,clicks,currency"]
    for one in plan["ad_sets"]:
        counts = [round(times * one["forecast"][name]["mid"]) for name in ("impressions", "clicks")]
        spend = one["budget"]["amount_micros"] / 1e6
        rows.append(f"Spring,{one['id']},2026-03-01,2026-03-28,DE,{counts[0]},{spend},{counts[1]},EUR")
    return "\n".join(rows)


async def filled(settings: Settings, strategy: dict[str, str]) -> None:
    """Plan for every advertiser through the tools, and record what each plan brought."""
    rng = np.random.default_rng(4)
    async with Client(build_server(settings)) as client:
        for number, advertiser in enumerate(strategy):
            message = f"Get clicks on our garden chairs in Germany, {11_000 + 10 * number} euros, 1 to 28 March 2026."
            arguments = {"message": message, "advertiser": advertiser, "reference_date": "2026-02-01"}
            plan = content_of(await client.call_tool("create_media_plan", arguments))
            assert plan["strategy"] == strategy[advertiser]
            report = delivered(plan, math.exp(rng.normal(0, 0.3)))
            await client.call_tool("record_delivery", {"plan_id": plan["plan_id"], "report": report})


def test_an_experiment_runs_from_its_design_to_its_verdict(run: Run, settings: Settings, tmp_path: Path) -> None:
    (sized,) = json.loads(run("experiment", "design", "--per-day", "9", "--effect", "0.3", "--looks", "2", "--json"))
    assert sized["per_arm"] < 100
    arms = json.loads(run("experiment", "assign", "spring", *_ADVERTISERS, "--json"))
    strategy = {one["advertiser"]: one["strategy"] for one in arms}
    assert "No plan of the experiment" in run("experiment", "read", "--name", "spring", code=2)
    asyncio.run(filled(replace(settings, data_dir=tmp_path, experiment="spring", arms=_ARMS), strategy))
    assert "cheaper" in run("experiment", "read", "--name", "spring", "--per-arm", "31", "--looks", "1")
    (reading,) = json.loads(run("experiment", "read", "--name", "spring", "--json"))
    assert sum(reading["advertisers"]) == len(_ADVERTISERS)
    assert reading["change"] < -0.15
    for way in _ARMS:
        (found,) = json.loads(run("experiment", "estimate", "--way", way, "--json"))
        assert found["effective"] == sum(one == way for one in strategy.values())
        assert found["covered"] == 1.0
        assert found["snips"]["low"] < found["promised"] * 1.05 < found["snips"]["high"] + 0.1


def test_a_delivery_is_recorded_once_from_the_command_line(run: Run, tmp_path: Path) -> None:
    words = ("Get clicks in Germany, 11000 euros, 1 to 28 March 2026", "--reference-date", "2026-02-01", "--json")
    plan = json.loads(run("plan", *words, "--advertiser", "acme"))
    (tmp_path / "report.csv").write_text(delivered(plan, 1.0), encoding="utf-8")
    told = json.loads(run("deliver", str(tmp_path / "report.csv"), "--plan", plan["plan_id"], "--json"))
    assert told["total"]["metrics"]["results"]["inside"] is True
    assert "counts once" in run("deliver", str(tmp_path / "report.csv"), "--plan", plan["plan_id"])


def test_a_plan_whose_strategy_was_chosen_is_in_no_experiment(run: Run, tmp_path: Path) -> None:
    words = ("Get clicks in Germany, 11000 euros, 1 to 28 March 2026", "--reference-date", "2026-02-01", "--json")
    plan = json.loads(run("plan", *words, "--advertiser", "acme", "--strategy", "heuristic"))
    (tmp_path / "report.csv").write_text(delivered(plan, 1.0), encoding="utf-8")
    run("deliver", str(tmp_path / "report.csv"), "--plan", plan["plan_id"])
    assert "No plan of the experiment" in run("experiment", "read", "--name", "spring", code=2)
    assert "left to chance" in run("experiment", "estimate", code=2)


def test_a_report_that_is_not_there_is_told_of(run: Run) -> None:
    assert "cannot be read" in run("deliver", "nothing.csv", "--plan", "p_1", code=2)
