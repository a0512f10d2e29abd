"""Write what an evaluation found: one Markdown text and its plots."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from server.evaluation import prose
from server.evaluation.backtest import Score
from server.evaluation.figures import Figure, Summary
from server.evaluation.kinds import KINDS
from server.evaluation.plots import intervals
from server.evaluation.strategies import OPTIMIZED

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
    ranked = Bar("strategies rank as everywhere", "optimized, heuristic, others", "", _met(_falls(rank)))
    found = [
        ranked,
        *(_bar(f"80 % intervals of {name} hold", asked, one, *cover) for name, one in summary.coverage.items()),
    ]
    if summary.kind not in _OWN:
        return found
    return [
        _bar("optimized, share of the oracle's outcome", "at least 97 %", summary.share[OPTIMIZED], 0.97, 9.0),
        _bar("the same at the 10th percentile", "at least 90 %", summary.tenth[OPTIMIZED], 0.9, 9.0),
        _bar("heuristic's regret removed", "at least 60 %", summary.removed, 0.6, 9.0),
        _bar("delivered over promised", "97 % to 103 %", summary.kept[OPTIMIZED], 0.97, 1.03),
        *found,
    ]


def _falls(rank: Sequence[float]) -> bool:
    return rank[0] > rank[1] > max(rank[2:])


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
    yield from ("## Simulated markets", "", prose.WHAT, "")
    yield from _shares(summaries, plots)
    yield from _promises(summaries, plots)
    yield from _intervals(summaries, plots)
    yield from ("### Against the bars", "")
    yield 'A figure that misses its bar by less than its own uncertainty is "unclear": measure more briefs.'
    yield ""
    rows = [
        (one.kind, bar.name, bar.wanted, bar.found, f"**{bar.met}**" if bar.met == "no" else bar.met)
        for one in summaries
        for bar in bars(one)
    ]
    yield from _table(("market", "figure", "asked", "found", "met"), rows)


def _shares(summaries: Sequence[Summary], plots: dict[str, str]) -> Iterator[str]:
    yield from ("### What plans are worth", "", prose.SHARES, "")
    yield from _table(
        (
            "market",
            "briefs, markets",
            *summaries[0].share,
            "optimized, worst tenth of briefs",
            "heuristic's regret removed",
        ),
        [
            (
                one.kind if one.kind in _OWN else f"{one.kind} (not the form that is fitted)",
                f"{one.briefs}, {one.markets}",
                *(figure.text() for figure in one.share.values()),
                one.tenth[OPTIMIZED].text(),
                one.removed.text(),
            )
            for one in summaries
        ],
    )
    plots["shares.svg"] = intervals(
        "Expected outcome over the oracle's",
        [(f"{one.kind}: {name}", figure) for one in summaries for name, figure in one.share.items()],
        (0.0, 1.25),
    )
    yield from ("![Expected outcome over the oracle's](shares.svg)", "")


def _promises(summaries: Sequence[Summary], plots: dict[str, str]) -> Iterator[str]:
    yield from ("### What was promised, and what came", "", prose.PROMISES, "")
    yield from _table(
        ("market", *(f"delivered over promised: {name}" for name in summaries[0].kept)),
        [(one.kind, *(figure.text() for figure in one.kept.values())) for one in summaries],
    )
    silent = sum(one.silent for one in summaries)
    if silent:
        yield from (f"{silent} plans rested on too thin a history to promise anything, and are left out here.", "")
    plots["promises.svg"] = intervals(
        "Delivered over promised",
        [(f"{one.kind}: {name}", figure) for one in summaries for name, figure in one.kept.items()],
        (0.0, 1.25),
        (0.97, 1.03),
    )
    yield from ("![Delivered over promised](promises.svg)", "")


def _intervals(summaries: Sequence[Summary], plots: dict[str, str]) -> Iterator[str]:
    yield from ("### How often 80 % intervals held", "", prose.INTERVALS, "")
    yield from _table(
        ("market", *summaries[0].coverage),
        [(one.kind, *(figure.text() for figure in one.coverage.values())) for one in summaries],
    )
    plots["coverage.svg"] = intervals(
        "How often 80 % intervals held",
        [(f"{one.kind}: {name}", figure) for one in summaries for name, figure in one.coverage.items()],
        (0.5, 1.0),
        (0.77, 0.83),
    )
    yield from ("![How often 80 % intervals held](coverage.svg)", "")


def _backtest(scores: Sequence[Score], history: str, plots: dict[str, str]) -> Iterator[str]:
    yield from ("## Backtest", "", f"{prose.BACKTEST} History: {history}", "")
    yield from _table(
        ("metric", "format", "campaigns", "delivered over promised", "typical miss", "80 % intervals held"),
        [
            (one.metric, one.group or "all", f"{one.count:,}", one.bias.text(), one.error.text(), one.coverage.text())
            for one in scores
        ],
    )
    plots["backtest.svg"] = intervals(
        "Backtest: how often 80 % intervals held",
        [(f"{one.metric}, {one.group or 'all'} (n {one.count:,})", one.coverage) for one in scores],
        (0.5, 1.0),
        (0.77, 0.83),
    )
    yield from ("![How often 80 % intervals held](backtest.svg)", "", "### Against foretelling without a model", "")
    yield from (prose.BASELINES, "")
    rows: list[tuple[str, ...]] = []
    for one in scores:
        if one.group:
            continue
        rows.append((one.metric, "the planner's estimate", f"{one.count:,}", one.bias.text(), one.error.text()))
        rows += [
            (one.metric, name, f"{miss.count:,}", miss.bias.text(), miss.error.text())
            for name, miss in one.naive.items()
            if miss.count
        ]
        rows.append((one.metric, "the estimate, on campaigns it was fitted on", "", "", f"{100 * one.seen:.1f} %"))
    yield from _table(("metric", "who foretells", "campaigns", "delivered over promised", "typical miss"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""
