"""Understand one message: run the resolvers side by side, and settle what they found with what was known before."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from server.agents import audience, budget, delivery, goal, schedule
from server.agents.asking.asker import Asker
from server.agents.asking.path import ask_for_gaps
from server.agents.asking.situation import situation_of
from server.agents.finding import Finding
from server.agents.given import give_audience, give_budget, give_delivery, give_goal, give_schedule
from server.agents.money.split_places import tie_splits
from server.agents.reading import Reading, read
from server.agents.router import Route
from server.agents.settlement import MOST_QUOTES, Findings, Settled, settle
from server.agents.tracing import Tracer
from server.agents.unused import unused_words
from server.catalog.catalog import Catalog
from server.domain.brief import Audience, Brief, Budget, Dimension, Quote, Resolution
from server.domain.plan import MediaPlan, PlanWarning
from server.domain.session import Given, Session

T = TypeVar("T")

_SHORT = 1_500
_MOST_ASIDES = 12
_LONGEST = 300
_ASIDES = {
    "instruction": ("INSTRUCTION_IGNORED", "reads like an order to the planner; it had no effect"),
    "hypothetical": ("HYPOTHETICAL_IGNORED", "is hypothetical; nothing was planned for it"),
    "past": ("PAST_IGNORED", "speaks of the past; nothing was planned for it"),
}


@dataclass(frozen=True, slots=True)
class Understood:
    """A settled brief, and the words of the message that nobody used."""

    settled: Settled
    unused: tuple[Quote, ...]


async def understand(
    reading: Reading,
    routed: Route,
    session: Session,
    base: MediaPlan | None,
    catalog: Catalog,
    tracer: Tracer,
    asker: Asker | None = None,
) -> Understood:
    """Resolve what the message may speak of, and complete it from the version before, typed fields and defaults.

    What the rules leave open is asked of a language model, where there is one.

    Raises:
        UnreadableBrief: The words name a value that cannot be.
        Contradiction: Prose and typed fields disagree.
        NotFound: A typed id is not in the catalogue.
    """
    tracer.note("router", routed.intent, read=list(routed.read), skipped=dict(routed.skipped))
    live = reading.without((*routed.cues, *routed.other))
    before = base.brief if base else Brief()
    findings = await _resolve(live, routed, before, _present(base), catalog, tracer)
    if asker is not None:
        given = session.given if base is None else Given()
        work = partial(situation_of, live, findings, before, given, catalog)
        situation = work() if len(reading.text) <= _SHORT else await asyncio.to_thread(work)
        findings = await ask_for_gaps(situation, routed, asker)
    if base is None:
        findings = _with_typed_fields(findings, session.given, catalog, live)
    findings = _with_currency(findings, session, live, base, catalog)
    findings = replace(findings, budget=tie_splits(findings.budget, _audience(findings, base), catalog))
    settled = settle(findings, base, reading.reference_date)
    used = [span for _, finding in findings.each() for span in finding.used]
    used += [*routed.cues, *routed.other, *((aside.start, aside.end) for aside in reading.asides)]
    unused, more = unused_words(reading, used)
    notes = (*_aside_warnings(reading), *_route_warnings(reading, routed), *_unused_warnings(len(unused), more))
    return Understood(settled=replace(settled, warnings=(*notes, *settled.warnings)), unused=unused)


def _present(base: MediaPlan | None) -> dict[str, int]:
    """The money of every ad set, format and placement of a plan."""
    money: dict[str, int] = {}
    for one in base.ad_sets if base else ():
        for name in (one.id, one.asset_format, one.placement):
            money[name] = money.get(name, 0) + one.budget.amount_micros
    return money


async def _resolve(
    reading: Reading, routed: Route, before: Brief, present: Mapping[str, int], catalog: Catalog, tracer: Tracer
) -> Findings:
    """Run the resolvers that the router named."""

    async def run(name: Dimension, resolver: Callable[[], Finding[T]]) -> Finding[T]:
        if name not in routed.read:
            return Finding()
        with tracer.span(name, "resolve") as detail:
            finding = resolver() if len(reading.text) <= _SHORT else await asyncio.to_thread(resolver)
            detail.update(_told(finding))
        return finding

    aims = reading.without(delivery.line_names(reading))
    money = reading.without(delivery.fixed_amounts(reading))
    time = reading.without(delivery.no_flights(reading))
    options = before.audience.alternatives if before.audience else ()
    # gather raises a refusal as it is; a TaskGroup would wrap it, and leaves its caller's task marked as cancelled.
    goals, audiences, budgets, schedules, deliveries = await asyncio.gather(
        run("goal", lambda: goal.resolve(aims, _value(before.goal), catalog)),
        run("audience", lambda: audience.resolve(reading, _value(before.audience), catalog, options)),
        run("budget", lambda: budget.resolve(money, _value(before.budget), asked=_asked(reading, before))),
        run("schedule", lambda: schedule.resolve(time, _value(before.schedule))),
        run("delivery", lambda: delivery.resolve(reading, _value(before.delivery), present)),
    )
    return Findings(goal=goals, audience=audiences, budget=budgets, schedule=schedules, delivery=deliveries)


def _asked(reading: Reading, before: Brief) -> bool:
    """Tell whether a message may answer the question for the budget."""
    return reading.number > 0 and before.budget is None


def _value(resolution: Resolution[T] | None) -> T | None:
    return resolution.value if resolution else None


def _told(finding: Finding[T]) -> dict[str, object]:
    """Say what a finding holds, for the trace."""
    found = finding.resolution
    if found is None:
        return {"found": False, "missing": list(finding.missing)}
    return {
        "found": True,
        "source": found.source,
        "confidence": found.confidence,
        "quotes": [quote.text for quote in found.quotes[:MOST_QUOTES]],
    }


def _with_typed_fields(findings: Findings, given: Given, catalog: Catalog, reading: Reading) -> Findings:
    people = give_audience(given, findings.audience, catalog)
    hint = _shared_currency(people.resolution.value if people.resolution else Audience(), catalog)
    return Findings(
        goal=give_goal(given, findings.goal, catalog),
        audience=people,
        budget=give_budget(given, findings.budget, catalog, hint),
        schedule=give_schedule(given, findings.schedule, reading.reference_date),
        delivery=give_delivery(given, findings.delivery, None),
    )


def _with_currency(
    findings: Findings, session: Session, reading: Reading, base: MediaPlan | None, catalog: Catalog
) -> Findings:
    """Read a budget without a currency again, now that the market may say which one it is.

    The amount may stand in an earlier message of the conversation: those are read again, the newest first.
    """
    waiting = base is not None and base.brief.budget is None
    if findings.budget.resolution is not None or not (waiting or "budget.currency" in findings.budget.missing):
        return findings
    said = tuple(_readings(reading, session))
    named = next((code for code in map(budget.named_currency, said) if code), "")
    hint = session.given.currency or named or _shared_currency(_audience(findings, base), catalog)
    if not hint:
        return findings
    for again in said:
        finding: Finding[Budget] = budget.resolve(again, None, currency_hint=hint, asked=again.number > 0)
        if finding.resolution is not None:
            return replace(findings, budget=finding)
    return findings


def _audience(findings: Findings, base: MediaPlan | None) -> Audience:
    resolution = findings.audience.resolution or (base.brief.audience if base else None)
    return resolution.value if resolution else Audience()


def _readings(reading: Reading, session: Session) -> Iterator[Reading]:
    yield reading
    for number in range(len(session.messages) - 2, -1, -1):
        said = session.messages[number]
        yield read(said.text, said.reference_date, number=number, locale=said.locale)


def _shared_currency(audience: Audience, catalog: Catalog) -> str:
    """Give the currency that all the places share, or ""."""
    currencies = {catalog.geo.currency_of(place.country) for place in audience.geos}
    return currencies.pop() if len(currencies) == 1 else ""


def _aside_warnings(reading: Reading) -> Iterable[PlanWarning]:
    for aside in reading.asides[:_MOST_ASIDES]:
        code, text = _ASIDES[aside.kind]
        yield PlanWarning(code=code, text=f"“{_words(reading, aside.start, aside.end)}” {text}.", about="message")
    if (more := len(reading.asides) - _MOST_ASIDES) > 0:
        text = f"{more} more passages speak of no campaign; they had no effect."
        yield PlanWarning(code="ASIDES_IGNORED", text=text, about="message")


def _unused_warnings(listed: int, more: int) -> Iterable[PlanWarning]:
    if more:
        text = f"{listed + more} passages of the message were not used; the first {listed} are listed."
        yield PlanWarning(code="MUCH_UNUSED", text=text, about="message")


def _words(reading: Reading, start: int, end: int) -> str:
    """Give verbatim words, the long ones cut."""
    said = reading.text[start:end].strip()
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _route_warnings(reading: Reading, routed: Route) -> Iterable[PlanWarning]:
    for start, end in routed.other:
        words = _words(reading, start, end)
        text = f"“{words}” is about another campaign; plan it with create_media_plan."
        yield PlanWarning(code="OTHER_CAMPAIGN", text=text, about="message")
    if routed.intent == "what_if":
        text = "This version answers a what-if question; say “undo that” to go back."
        yield PlanWarning(code="WHAT_IF", text=text, about="message")
