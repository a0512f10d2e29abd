"""Backtests, and the command that writes what was measured."""

import argparse
from pathlib import Path
from xml.etree import ElementTree

import pytest

from server.commands import evaluate
from server.errors import InvalidInput
from server.evaluation.backtest import Score, backtest
from server.evaluation.baselines import BEST_SCORED, GROUP_MEDIAN
from server.history.snapshot import Snapshot, build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary


def history(rows: int) -> Snapshot:
    """A made-up history."""
    return build_snapshot(synthetic_columns(rows, 2), synthetic_vocabulary(), synthetic_about(rows, 2))


@pytest.fixture(scope="module")
def found() -> list[Score]:
    """What a backtest finds."""
    return backtest(history(5_000), most=400)


def test_later_campaigns_are_foretold_without_bias_within_their_intervals(found: list[Score]) -> None:
    scores = {(one.metric, one.group): one for one in found}
    for metric in ("impressions", "clicks", "results"):
        score = scores[metric, ""]
        assert 0.9 < score.bias.value < 1.1
        assert 0.75 < score.coverage.value < 0.86
        assert score.count >= sum(one.count for (name, group), one in scores.items() if name == metric and group) > 0


def test_no_one_foretells_better_than_the_estimate_which_comes_near_its_own_fit(found: list[Score]) -> None:
    for score in (one for one in found if not one.group):
        assert 0.8 * score.seen < score.error.value < 1.4 * score.seen
        median, best = (score.naive[name] for name in (GROUP_MEDIAN, BEST_SCORED))
        assert score.error.value < median.error.value < best.error.value
        assert best.bias.value < 0.85


def test_a_history_too_small_to_be_split_is_refused() -> None:
    with pytest.raises(InvalidInput, match="too few"):
        backtest(history(100))


def evaluated(folder: Path, *words: str) -> str:
    """Run the command, and give the report."""
    parser = argparse.ArgumentParser()
    evaluate.add_arguments(parser)
    assert evaluate.run(parser.parse_args([*words, "--output", str(folder)])) == 0
    return (folder / "evaluation.md").read_text(encoding="utf-8")


def test_the_command_writes_a_report_whose_plots_are_there(tmp_path: Path) -> None:
    text = evaluated(tmp_path / "new", "--part", "markets", "--briefs", "2", "--seeds", "1", "--campaigns", "1000")
    assert "Simulated markets" in text
    for name in ("shares.svg", "promises.svg", "coverage.svg"):
        assert f"({name})" in text
        assert ElementTree.parse(tmp_path / "new" / name).getroot().tag.endswith("svg")  # noqa: S314 - our own file


def test_the_command_refuses_counts_below_one(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="counts"):
        evaluated(tmp_path, "--briefs", "0")
