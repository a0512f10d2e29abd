"""Write what an evaluation found: one Markdown text and its plots."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from server.evaluation.backtest import Score
from server.evaluation.figures import Figure, Summary
from server.evaluation.kinds import KINDS
from server.evaluation.plots import intervals

_OWN = {kind.name for kind in KINDS if kind.own}
_FEASIBLE = ("optimized", "heuristic", "even split", "random feasible")


@dataclass(frozen=True, slots=True)
class Report:
    """The text, and the plots it shows by file name."""

    markdown: str
    plots: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure that must be reached, and whether it is; "unclear" where it is missed within its own uncertainty."""

    name: str
    wanted: str
    found: str
    met: Literal["yes", "no", "unclear"]


def bars(summary: Summary) -> list[Bar]:
    """Hold one kind of market against what is asked of the planner."""
    cover = (0.77, 0.83) if summary.kind in _OWN else (0.70, 0.90)
    asked = f"{100 * cover[0]:.0f} % to {100 * cover[1]:.0f} %"
    rank = [summary.share[name].value for name in _FEASIBLE]
    found = [
        Bar(
            "strategies rank as everywhere", "optimized, heuristic, others", "", _met(rank[0] > rank[1] > max(rank[2:]))
        ),
        _bar("80 % intervals of ad sets hold", asked, summary.line_coverage, *cover),
        _bar("80 % intervals of plans hold", asked, summary.plan_coverage, *cover),
    ]
    if summary.kind not in _OWN:
        return found
    tenth = summary.tenth["optimized"]
    return [
        _bar("optimized, share of the oracle's outcome", "at least 97 %", summary.share["optimized"], 0.97, 9.0),
        Bar("the same at the 10th percentile", "at least 90 %", f"{100 * tenth:.1f} %", _met(tenth >= 0.9)),
        _bar("heuristic's regret removed", "at least 60 %", summary.removed, 0.6, 9.0),
        _bar("delivered over promised", "97 % to 103 %", summary.kept, 0.97, 1.03),
        *found,
    ]


def _bar(name: str, wanted: str, figure: Figure, low: float, high: float) -> Bar:
    possible = figure.high >= low and figure.low <= high
    return Bar(name, wanted, figure.text(), _met(low <= figure.value <= high, possible=possible))


def _met(met: bool, *, possible: bool = False) -> Literal["yes", "no", "unclear"]:
    return "yes" if met else "unclear" if possible else "no"


def report(summaries: Sequence[Summary], scores: Sequence[Score], *, setup: str, history: str) -> Report:
    """Put markets and backtest together."""
    plots: dict[str, str] = {}
    parts = ["# Evaluation of the planner", "", setup, ""]
    if summaries:
        parts += _markets(summaries, plots)
    if scores:
        parts += _backtest(scores, history, plots)
    return Report("\n".join(parts) + "\n", plots)


def _markets(summaries: Sequence[Summary], plots: dict[str, str]) -> Iterator[str]:
    yield "## Simulated markets"
    yield ""
    yield (
        "The planner sees only the campaigns of past planners, who bought what was popular and what they knew to be"
        " cheap; response curves, third-order effects, drift, how people overlap and how well an advertiser buys are"
        " hidden. Shares are of the expected outcome that an oracle reaches within the same limits; what is missing to"
        " 100 % is the regret. In brackets: 95 %"
        " confidence intervals from resampled briefs. The best single line ignores the number of ad sets that a"
        " budget calls for, so it may do better than the oracle."
    )
    yield ""
    yield from _table(
        ("market", *summaries[0].share, "heuristic's regret removed"),
        [(one.kind, *(figure.text() for figure in one.share.values()), one.removed.text()) for one in summaries],
    )
    plots["shares.svg"] = intervals(
        "Expected outcome over the oracle's",
        [(f"{one.kind}: {name}", figure) for one in summaries for name, figure in one.share.items()],
        (0.4, 1.0),
    )
    plots["coverage.svg"] = intervals(
        "How often 80 % intervals held",
        [
            (f"{one.kind}: {what}", figure)
            for one in summaries
            for what, figure in (("ad sets", one.line_coverage), ("plans", one.plan_coverage))
        ],
        (0.6, 1.0),
        (0.77, 0.83),
    )
    yield from ("![Expected outcome over the oracle's](shares.svg)", "")
    yield from ("![How often 80 % intervals held](coverage.svg)", "", "### Against the bars", "")
    yield 'A figure that misses its bar by less than its own uncertainty is "unclear": measure more briefs.'
    yield ""
    rows = [
        (one.kind, bar.name, bar.wanted, bar.found, f"**{bar.met}**" if bar.met == "no" else bar.met)
        for one in summaries
        for bar in bars(one)
    ]
    yield from _table(("market", "figure", "asked", "found", "met"), rows)


def _backtest(scores: Sequence[Score], history: str, plots: dict[str, str]) -> Iterator[str]:
    yield from ("## Backtest", "", f"Earlier campaigns foretell later ones, by time. History: {history}", "")
    yield from _table(
        ("metric", "format", "campaigns", "delivered over promised", "typical miss", "80 % intervals held"),
        [
            (one.metric, one.group or "all", str(one.count), one.bias.text(), one.error.text(), one.coverage.text())
            for one in scores
        ],
    )
    plots["backtest.svg"] = intervals(
        "Backtest: how often 80 % intervals held",
        [(f"{one.metric}, {one.group or 'all'} (n {one.count})", one.coverage) for one in scores],
        (0.5, 1.0),
        (0.77, 0.83),
    )
    yield from ("![How often 80 % intervals held](backtest.svg)", "")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""
