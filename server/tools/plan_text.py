"""Tell a plan in a short Markdown text that a language model can pass on."""

from collections.abc import Iterable

from server.domain.brief import Audience, Brief
from server.domain.plan import AdSet, Estimate, Forecast, MediaPlan, MicrosEstimate
from server.tools.faults import shown

_MICROS = 1_000_000
_LONG = 500
_MOST_UNUSED = 5


def plan_text(plan: MediaPlan, extra: Iterable[str] = ()) -> str:
    """Tell a plan: what was understood, the ad sets with their forecasts, and what the reader must know besides."""
    parts = [
        _headline(plan),
        _brief(plan.brief),
        _table(plan),
        _listed("Why", (f"{one.id}: {one.rationale}" for one in plan.ad_sets)),
        _listed("Changes", extra),
        _listed("Questions", (question.text for question in plan.open.questions)),
        _listed("Contradictions", (clash.text for clash in plan.open.contradictions)),
        _listed("Assumptions", plan.assumptions),
        _listed("Warnings", (warning.text for warning in plan.warnings)),
        _unused(plan),
        _source(plan),
        _next(plan),
    ]
    return "\n\n".join(part for part in parts if part)


def money(micros: int, currency: str) -> str:
    """Write an amount for people."""
    text = f"{micros // _MICROS:,}" if micros % _MICROS == 0 else f"{micros / _MICROS:,.2f}"
    return f"{text} {currency}"


def number(value: float) -> str:
    """Write a count in at most three digits and a letter."""
    for size, letter in ((1e9, "B"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= size * 0.9995:
            return f"{value / size:.3g}{letter}"
    return f"{value:.3g}"


def span(estimate: Estimate | None) -> str:
    """Write an estimate with its interval, or say that there is none."""
    if estimate is None:
        return "not enough data"
    return f"{number(estimate.mid)} ({number(estimate.low)}–{number(estimate.high)})"


def price(estimate: MicrosEstimate | None) -> str:
    """Write an expected price with its interval, or say that there is none."""
    if estimate is None:
        return "not enough data"
    mid, low, high = (value / _MICROS for value in (estimate.mid, estimate.low, estimate.high))
    return f"{mid:,.2f} ({low:,.2f}–{high:,.2f})"


def _headline(plan: MediaPlan) -> str:
    status = "complete" if plan.status == "complete" else "needs input"
    total = f", {money(plan.totals.budget.amount_micros, plan.totals.budget.currency)}" if plan.totals else ""
    return f"**Media plan {plan.plan_id}, version {plan.version}** ({status}{total})"


def _brief(brief: Brief) -> str:
    lines: list[str] = []
    if brief.goal:
        names = ", ".join(category.name for category in brief.goal.value.categories)
        lines.append(f"Goal ({brief.goal.source}): {brief.goal.value.objective}{f' for {names}' if names else ''}")
    if brief.audience:
        lines.append(f"Audience ({brief.audience.source}): {audience_words(brief.audience.value)}")
    if brief.budget:
        value = brief.budget.value
        lines.append(f"Budget ({brief.budget.source}): {money(value.total_micros, value.currency)} in total")
    if brief.schedule:
        lines.append(f"Schedule ({brief.schedule.source}): {brief.schedule.value.start} to {brief.schedule.value.end}")
    return "\n".join(f"- {line}" for line in lines)


def audience_words(audience: Audience) -> str:
    """Write an audience in one line."""
    ages = ", ".join(f"{ages.min}–{ages.max}" if ages.max < 99 else f"{ages.min}+" for ages in audience.age_ranges)
    without = ", ".join(place.name for place in audience.excluded_geos)
    parts = [
        ", ".join(place.name for place in audience.geos) or "no place yet",
        f"without {without}" if without else "",
        f"ages {ages}" if ages else "",
        ", ".join(gender.lower() for gender in audience.genders),
        ", ".join(interest.name for interest in audience.interests),
        ", ".join(platform.lower() for platform in audience.platforms),
    ]
    return shown("; ".join(part for part in parts if part), _LONG)


def _table(plan: MediaPlan) -> str:
    if not plan.ad_sets:
        return ""
    titles = ("id", "ad set", "buys", "budget", "share", "impressions", "reach", "results", "CPM")
    head = f"| {' | '.join(titles)} |\n{'|---' * len(titles)}|"
    rows = [_row(ad_set) for ad_set in plan.ad_sets]
    if plan.totals:
        whole = money(plan.totals.budget.amount_micros, plan.totals.budget.currency)
        rows.append(f"| | **total** | | {whole} | 100% | {_forecast(plan.totals.forecast)} |")
    return "\n".join([head, *rows, "Ranges are low–high around the expected value."])


def _row(ad_set: AdSet) -> str:
    buys = f"{ad_set.asset_format}, {ad_set.placement}, {ad_set.delivery_goal}"
    whole = money(ad_set.budget.amount_micros, ad_set.budget.currency)
    return (
        f"| {ad_set.id} | {shown(ad_set.name)} | {buys} | {whole} | {ad_set.share:.0%} | {_forecast(ad_set.forecast)} |"
    )


def _forecast(forecast: Forecast) -> str:
    return " | ".join(
        [span(forecast.impressions), span(forecast.reach), span(forecast.results), price(forecast.cpm_micros)]
    )


def _listed(title: str, lines: Iterable[str]) -> str:
    items = [f"- {shown(line, _LONG)}" for line in lines]
    return "\n".join([f"{title}:", *items]) if items else ""


def _unused(plan: MediaPlan) -> str:
    """Quote the words that were not read, or not wholly, so that who sees the text alone can say them anew."""
    quotes = [f"“{shown(quote.text)}”" for quote in plan.unused[:_MOST_UNUSED]]
    more = len(plan.unused) - len(quotes)
    return f"Not read, or not wholly: {', '.join(quotes)}{f' and {more} more' if more else ''}." if quotes else ""


def _source(plan: MediaPlan) -> str:
    kind = "synthetic history (made up, not measured)" if plan.provenance.synthetic else "history"
    source = plan.provenance.history.removesuffix(".")
    people = f" People: {plan.provenance.population}." if plan.provenance.population else ""
    return f"Numbers rest on {kind}: {source}. Exchange rates of {plan.provenance.rates_date}.{people}"


def _next(plan: MediaPlan) -> str:
    if plan.status == "needs_input":
        return f"Next: answer the questions with refine_media_plan(plan_id='{plan.plan_id}', message=...)."
    return f"Next: change it with refine_media_plan(plan_id='{plan.plan_id}', message=...). Nothing was bought."
