"""Print a plan as tables a person likes to read."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.table import Table

from server.agents.versions import Change
from server.commands.console import output, table
from server.domain.brief import Brief, Resolution
from server.domain.plan import AdSet, MediaPlan
from server.tools.change_text import change_text
from server.tools.plan_text import audience_words, money, number, price, span

_MOST_WEEKS = 8


def print_plan(plan: MediaPlan, changes: Iterable[Change] | None = None) -> None:
    """Print what was understood, what is recommended, what to expect, and what the reader should know.

    A first version has no changes to tell: None.
    """
    console = output()
    console.print(
        f"\n[bold]Media plan {plan.plan_id}, version {plan.version}[/bold] ({plan.status.replace('_', ' ')})\n"
    )
    console.print(_brief(plan.brief))
    if plan.ad_sets:
        console.print(_ad_sets(plan))
        console.print(_forecast(plan))
        console.print(_weeks(plan))
        _list(console, "Why", (f"{line.name}: {line.rationale}" for line in plan.ad_sets))
    if changes is not None:
        currency = plan.brief.budget.value.currency if plan.brief.budget else ""
        _list(console, "Changes", [change_text(one, currency) for one in changes] or ["none"])
    _list(console, "Questions", (question.text for question in plan.open.questions))
    _list(console, "Contradictions", (clash.text for clash in plan.open.contradictions))
    _list(console, "Assumptions", plan.assumptions)
    _list(console, "Warnings", (warning.text for warning in plan.warnings))
    _list(console, "Not read, or not wholly", (f"“{quote.text}”" for quote in plan.unused))
    kind = "synthetic history, made up and not measured" if plan.provenance.synthetic else "history"
    _list(
        console,
        "Source",
        [
            f"{kind}: {plan.provenance.history.removesuffix('.')}; exchange rates of {plan.provenance.rates_date}",
            *([f"people: {plan.provenance.population}"] if plan.provenance.population else []),
        ],
    )


def _brief(brief: Brief) -> Table:
    rows: list[tuple[str, str, str, str]] = []
    if brief.goal:
        goal = brief.goal.value
        names = ", ".join(category.name for category in goal.categories)
        rows.append(("goal", f"{goal.objective}{f' for {names}' if names else ''}", *_why(brief.goal)))
    if brief.audience:
        rows.append(("audience", audience_words(brief.audience.value), *_why(brief.audience)))
    if brief.budget:
        value = brief.budget.value
        rows.append(("budget", f"{money(value.total_micros, value.currency)} in total", *_why(brief.budget)))
    if brief.schedule:
        rows.append(("schedule", f"{brief.schedule.value.start} to {brief.schedule.value.end}", *_why(brief.schedule)))
    return table("What was understood", ("dimension", "value", "how", "your words"), rows)


def _why(resolution: Resolution[Any]) -> tuple[str, str]:
    quotes = "; ".join(f"“{quote.text}”" for quote in resolution.quotes)
    return resolution.source.replace("_", " "), quotes or "—"


def _ad_sets(plan: MediaPlan) -> Table:
    rows = [
        (
            line.id,
            line.name,
            f"{line.asset_format}, {line.placement}",
            line.delivery_goal,
            line.bid_strategy,
            money(line.budget.amount_micros, line.budget.currency),
            f"{line.share:.0%}",
            f"{line.score.total:.2f}",
        )
        for line in plan.ad_sets
    ]
    columns = ("id", "ad set", "format, placement", "goal", "bid", "budget", "share", "score")
    return table("Ad sets", columns, rows, right=("budget", "share", "score"))


def _forecast(plan: MediaPlan) -> Table:
    lines = [(line.id, line.forecast) for line in plan.ad_sets]
    if plan.totals:
        lines.append(("total", plan.totals.forecast))
    rows = [
        (
            name,
            span(forecast.impressions),
            span(forecast.reach),
            span(forecast.results),
            price(forecast.cpm_micros),
            price(forecast.cost_per_result_micros),
        )
        for name, forecast in lines
    ]
    columns = ("ad set", "impressions", "reach", "results", "CPM", "cost per result")
    return table("What to expect (low–high)", columns, rows, right=columns[1:])


def _weeks(plan: MediaPlan) -> Table:
    starts = sorted({week.start for line in plan.ad_sets for week in line.weeks})
    shown = starts[:_MOST_WEEKS]
    rows = [(line.id, *(_spent(line, start) for start in shown)) for line in plan.ad_sets]
    rest = f" (the first {len(shown)} of {len(starts)})" if len(starts) > len(shown) else ""
    columns = ("ad set", *(f"{start:%d %b}" for start in shown))
    return table(f"Weeks{rest}, by first day", columns, rows, right=columns[1:])


def _spent(line: AdSet, start: object) -> str:
    micros = sum(week.amount_micros for week in line.weeks if week.start == start)
    return number(micros / 1_000_000) if micros else ""


def _list(console: Console, title: str, lines: Iterable[str]) -> None:
    items = list(lines)
    if items:
        console.print(f"[bold]{title}[/bold]")
    for item in items:
        console.print(f"  • {item}", markup=False)
