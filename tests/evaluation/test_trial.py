"""Trials: strategies side by side, and the figures that come of them."""

import pytest

from server.evaluation.figures import summarize
from server.evaluation.kinds import KINDS
from server.evaluation.report import bars, report
from server.evaluation.trial import Hit, Trial, run_trials


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    """A market of the planner's own form, and one of another."""
    return run_trials([KINDS[1], KINDS[3]], briefs=20, seeds=1, campaigns=6_000)


def test_the_optimized_plan_is_nearly_the_oracles_and_beats_every_other_strategy(trials: list[Trial]) -> None:
    for summary in summarize(trials):
        share = {name: figure.value for name, figure in summary.share.items()}
        assert share["optimized"] > 0.93
        assert share["optimized"] > share["heuristic"] > max(share["even split"], share["random feasible"])
        assert summary.removed.value > 0.6


def test_promises_and_intervals_are_kept_in_the_mean(trials: list[Trial]) -> None:
    for summary in summarize(trials):
        assert summary.silent == 0
        assert 0.75 < summary.kept["optimized"].value < 1.3
        assert 0.55 < summary.coverage["ad sets"].value < 0.98
        assert 0.5 < summary.coverage["plans"].value <= 1.0


def test_the_best_scored_campaigns_promise_far_too_much(trials: list[Trial]) -> None:
    for summary in summarize(trials):
        assert summary.kept["heuristic, by its best-scored campaigns"].value < 0.7 * summary.kept["heuristic"].value


def test_the_same_arguments_give_the_same_trials() -> None:
    one, other = (run_trials(KINDS[:1], briefs=3, seeds=2, campaigns=1_500) for _ in range(2))
    assert one == other


def made_up(optimized: float, heuristic: float, held: bool, seed: int = 1) -> Trial:
    """A trial with the shares that matter."""
    shares = dict.fromkeys(("even split", "best single line", "random feasible"), 0.5)
    hits = (Hit("REACH", whole=False, held=held), Hit("REACH", whole=True, held=True, lines=2))
    shares = {"optimized": optimized, "heuristic": heuristic, **shares}
    return Trial(KINDS[0].name, seed, "REACH", shares, promised={"optimized": optimized}, hits=hits)


def test_figures_are_means_over_briefs_with_their_uncertainty() -> None:
    (summary,) = summarize([made_up(0.98, 0.8, held=number % 5 > 0) for number in range(100)])
    assert summary.removed.value == pytest.approx(0.9)
    assert summary.kept["optimized"].value == pytest.approx(1.0)
    assert summary.coverage["ad sets"].value == pytest.approx(0.8)
    assert summary.coverage["ad sets"].low < 0.8 < summary.coverage["ad sets"].high
    assert summary.coverage["plans of several ad sets"].value == 1.0
    assert (summary.briefs, summary.markets) == (100, 1)


def test_briefs_of_one_market_count_as_alike() -> None:
    apart = [made_up(0.98, 0.8, held=number % 2 == 0, seed=number) for number in range(100)]
    alike = [made_up(0.98, 0.8, held=number % 2 == 0, seed=number % 2) for number in range(100)]
    widths = [one.coverage["ad sets"].high - one.coverage["ad sets"].low for (one,) in map(summarize, (apart, alike))]
    assert widths[1] > 3 * widths[0]


def test_a_bar_that_is_missed_is_named() -> None:
    (poor,) = summarize([made_up(0.9, 0.8, held=True) for _ in range(50)])
    missed = {bar.name: bar.met for bar in bars(poor)}
    assert missed["optimized, share of the oracle's outcome"] == "no"
    assert missed["80 % intervals of ad sets hold"] == "no"
    assert "**no**" in report([poor], [], setup="A test.", history="").markdown


def test_a_bar_missed_within_its_uncertainty_is_unclear() -> None:
    (few,) = summarize([made_up(0.98, 0.8, held=number != 1) for number in range(8)])
    assert {bar.name: bar.met for bar in bars(few)}["80 % intervals of ad sets hold"] == "unclear"
