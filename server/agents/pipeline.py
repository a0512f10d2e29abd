"""Run the agents: a message in, a stored version of a plan out."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial, wraps
from hashlib import sha256
from typing import ParamSpec
from uuid import uuid4

from server.agents.arms import assigned
from server.agents.asking.asker import Asker, Language
from server.agents.asking.phrasing import phrased
from server.agents.messages import check_message
from server.agents.planner import History, plan_lines
from server.agents.proposal import proposed
from server.agents.reading import Reading, read
from server.agents.router import Route, route
from server.agents.settlement import Settled
from server.agents.tracing import Tracer
from server.agents.understanding import Understood, understand
from server.agents.versions import Change, changes, digest, fingerprint
from server.agents.words.language import detect_language
from server.catalog.catalog import Catalog
from server.catalog.currencies import Currencies
from server.domain.brief import Budget, Open, Resolution
from server.domain.plan import AdSet, MediaPlan, PlanWarning, Provenance, Risk, Strategy
from server.domain.session import NO_CHANCE, Draw, Given, Message, Session
from server.domain.trace import Trace
from server.errors import InvalidInput, NotFound, Unavailable
from server.language.telemetry import operation
from server.settings import Settings
from server.store.protocol import RequestKey, Store, StoredVersion, outdated

P = ParamSpec("P")

Progress = Callable[[float, float, str], Awaitable[None]]

_SHORT = 1_500
_STAGES = 4


@dataclass(frozen=True, slots=True)
class Services:
    """What the pipeline works with. `history` is loaded and fitted when the server has started.

    Without a `language` the rules do everything. `notes` are said in every plan.
    """

    settings: Settings
    catalog: Catalog
    history: History
    store: Store
    language: Language | None = None
    notes: tuple[PlanWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A version of a plan, how it came about, and what changed against the version before."""

    plan: MediaPlan
    trace: Trace
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class _Request:
    services: Services
    tracer: Tracer
    tenant: str
    key: RequestKey | None
    strategy: Strategy
    risk: Risk
    progress: Progress | None
    asker: Asker | None = None
    draw: Draw = NO_CHANCE

    async def report(self, stage: int, text: str) -> None:
        if self.progress is not None:
            await self.progress(stage, _STAGES, text)


@dataclass(frozen=True, slots=True)
class _Lineage:
    plan_id: str
    version: int
    parent: int | None


def _observed(work: Callable[P, Awaitable[Outcome]]) -> Callable[P, Awaitable[Outcome]]:
    """Open a span around the making of a plan; without an OpenTelemetry SDK it costs next to nothing."""

    @wraps(work)
    async def observed(*args: P.args, **kwargs: P.kwargs) -> Outcome:
        with operation("invoke_workflow", "media_plan", {"gen_ai.workflow.name": "media_plan"}):
            return await work(*args, **kwargs)

    return observed


@_observed
async def create(
    services: Services,
    message: str,
    given: Given,
    *,
    reference_date: date,
    dated: bool = True,
    locale: str = "",
    strategy: Strategy | None = None,
    risk: Risk | None = None,
    idempotency_key: str = "",
    tenant: str = "local",
    progress: Progress | None = None,
) -> Outcome:
    """Make version 1 of a plan; where nobody named the day (`dated`), a key stands for the request on any day.

    Raises:
        InvalidInput: The message or a typed field cannot be used; prose and typed fields may contradict each other.
        NotFound: An id is not in the catalogue.
        InfeasiblePlan: The constraints admit no plan.
        Conflict: The idempotency key belongs to another request.
    """
    check_message(message)
    said = Message(text=message, reference_date=reference_date, locale=locale)
    draw = _draw(services, strategy, said, given)
    arm: Strategy | None = next((one for one in services.settings.arms if one == draw.arm), None)
    chosen = arm or strategy or services.settings.strategy
    level = risk or services.settings.risk
    content = ["create", _content(said, dated), given.model_dump(mode="json"), chosen, level]
    request = _request(services, tenant, _request_key(idempotency_key, content), (chosen, level), progress)
    if earlier := await _answered(request):
        return Outcome(plan=earlier.plan, trace=earlier.trace)
    request = replace(request, draw=draw)
    session = Session(messages=(said,), given=given, draw=draw)
    reading = await _read(request, session)
    routed = route(reading, refining=False)
    understood = await understand(reading, routed, session, None, services.catalog, request.tracer, request.asker)
    plan = await _plan(request, understood, _Lineage(_plan_id(request), 1, None))
    return await _store(request, plan, session)


@_observed
async def refine(
    services: Services,
    plan_id: str,
    message: str,
    *,
    reference_date: date,
    dated: bool = True,
    expected_version: int | None = None,
    locale: str = "",
    idempotency_key: str = "",
    tenant: str = "local",
    progress: Progress | None = None,
) -> Outcome:
    """Make the next version of a plan.

    Raises:
        InvalidInput: The message cannot be used, is about another campaign, or there is nothing to undo.
        NotFound: There is no such plan, or no such version to go back to.
        Conflict: The plan has a newer version than expected, or the idempotency key belongs to another request.
        InfeasiblePlan: The constraints admit no plan; the version before stands.
    """
    check_message(message)
    said = Message(text=message, reference_date=reference_date, locale=locale)
    key = _request_key(idempotency_key, ["refine", plan_id, expected_version, _content(said, dated)])
    request = _request(services, tenant, key, (services.settings.strategy, services.settings.risk), progress)
    if earlier := await _answered(request):
        return await _with_changes(request, earlier)
    current = await services.store.load(tenant, plan_id)
    if expected_version not in (None, current.plan.version):
        raise outdated(plan_id, expected_version or 0, current.plan.version)
    draw = current.session.draw
    request = replace(request, strategy=current.plan.strategy, risk=current.plan.risk, draw=draw)
    session = current.session.model_copy(update={"messages": (*current.session.messages, said)})
    reading = await _read(request, session)
    routed = route(reading, refining=True)
    _refuse_other_campaign(reading, routed)
    base = await _base(request, current.plan, routed)
    lineage = _Lineage(plan_id, current.plan.version + 1, base.version)
    if routed.intent in ("undo", "restore") and not routed.read:
        request.tracer.note("router", routed.intent, version=base.version)
        plan = _again(request, base, lineage)
    else:
        understood = await understand(reading, routed, session, base, services.catalog, request.tracer, request.asker)
        plan = await _plan(request, understood, lineage)
    return await _store(request, plan, session, current.plan)


async def get(services: Services, plan_id: str, version: int | None = None, tenant: str = "local") -> Outcome:
    """Give a stored version of a plan, the newest by default.

    Raises:
        NotFound: There is no such plan or version.
    """
    stored = await services.store.load(tenant, plan_id, version)
    return Outcome(plan=stored.plan, trace=stored.trace)


def _request(
    services: Services, tenant: str, key: RequestKey | None, way: tuple[Strategy, Risk], progress: Progress | None
) -> _Request:
    tracer = Tracer()
    asker = Asker(services.language, tracer) if services.language else None
    return _Request(services, tracer, tenant, key, *way, progress, asker)


def _draw(services: Services, strategy: Strategy | None, said: Message, given: Given) -> Draw:
    """What chance goes by: a seed of the words, their day and the history; the arm, where nobody chose the strategy."""
    settings = services.settings
    content = [said.model_dump(mode="json"), given.model_dump(mode="json"), services.history.snapshot.about.version]
    seed = fingerprint(content)
    if strategy or not (settings.experiment and given.advertiser):
        return Draw(seed=seed, advertiser=given.advertiser)
    arm = assigned(settings.experiment, given.advertiser, settings.arms)
    return Draw(seed=seed, experiment=settings.experiment, advertiser=given.advertiser, arm=arm, arms=settings.arms)


def _content(said: Message, dated: bool) -> dict[str, object]:
    return said.model_dump(mode="json", exclude=None if dated else {"reference_date"})


def _request_key(key: str, content: object) -> RequestKey | None:
    return RequestKey(key=key, fingerprint=fingerprint(content)) if key else None


def _plan_id(request: _Request) -> str:
    """Name a plan. A key gives the same name again, so that a plan whose storing was not confirmed keeps its name."""
    if request.key is None:
        return f"p_{uuid4().hex[:20]}"
    mark = json.dumps([request.tenant, request.key.key, request.key.fingerprint])
    return f"p_{sha256(mark.encode()).hexdigest()[:20]}"


async def _answered(request: _Request) -> StoredVersion | None:
    """Find the earlier answer; where the store cannot be asked a plan is made, and told apart when it is to be kept."""
    if request.key is None:
        return None
    try:
        return await request.services.store.answered(request.tenant, request.key)
    except Unavailable:
        return None


async def _with_changes(request: _Request, stored: StoredVersion) -> Outcome:
    before = await request.services.store.load(request.tenant, stored.plan.plan_id, stored.plan.version - 1)
    return Outcome(plan=stored.plan, trace=stored.trace, changes=changes(before.plan, stored.plan))


async def _read(request: _Request, session: Session) -> Reading:
    said, number = session.messages[-1], len(session.messages) - 1
    before = detect_language(" ".join(message.text for message in session.messages[:-1]))
    work = partial(
        read, said.text, said.reference_date, number=number, locale=said.locale, before=before if number else ""
    )
    with request.tracer.span("pipeline", "read", message=number) as detail:
        reading = work() if len(said.text) <= _SHORT else await asyncio.to_thread(work)
        detail["language"] = reading.language
    await request.report(1, "message read")
    return reading


def _refuse_other_campaign(reading: Reading, routed: Route) -> None:
    rest = reading.without(routed.other).live
    if routed.other and not any(letter.isalnum() for letter in rest):
        start, end = routed.other[0]
        raise InvalidInput(
            f"{reading.text[start:end]!r} is about another campaign; this plan stays as it is.",
            hint="Plan the other campaign with create_media_plan.",
        )


async def _base(request: _Request, current: MediaPlan, routed: Route) -> MediaPlan:
    """Find the version that the message starts from; undoing skips versions with the same content."""
    load = partial(request.services.store.load, request.tenant, current.plan_id)
    if routed.intent == "restore":
        wanted = routed.version or 0
        if not 1 <= wanted <= current.version:
            known = "Only version 1 exists" if current.version == 1 else f"Versions 1 to {current.version} exist"
            raise NotFound(
                f"There is no version {wanted} of plan {current.plan_id!r}.",
                hint=f"{known}; say which one to go back to.",
            )
        return (await load(wanted)).plan
    plan = current
    while routed.intent == "undo" and plan.digest == current.digest:
        if plan.parent_version is None:
            raise InvalidInput(
                f"There is nothing to undo in plan {plan.plan_id!r}: it has no earlier version.",
                hint="Say what to change instead.",
            )
        plan = (await load(plan.parent_version)).plan
    return plan


def _again(request: _Request, base: MediaPlan, lineage: _Lineage) -> MediaPlan:
    ids = {"version": lineage.version, "parent_version": lineage.parent, "trace_id": request.tracer.trace_id}
    return base.model_copy(update=ids)


async def _plan(request: _Request, understood: Understood, lineage: _Lineage) -> MediaPlan:
    """Plan a brief that is complete; give the rest back with its questions."""
    await request.report(2, "brief resolved")
    services, settled = request.services, understood.settled
    provenance = Provenance(
        history=services.history.provenance,
        rates_date=_rates_date(services.catalog.currencies, settled.brief.budget),
        synthetic=services.history.synthetic,
    )
    plan = MediaPlan(
        plan_id=lineage.plan_id,
        version=lineage.version,
        parent_version=lineage.parent,
        status="complete" if settled.complete else "needs_input",
        digest="",
        strategy=request.strategy,
        risk=request.risk,
        brief=settled.brief,
        open=await _open(request, settled),
        assumptions=settled.assumptions,
        warnings=(*services.notes, *settled.warnings),
        unused=understood.unused,
        provenance=provenance,
        trace_id=request.tracer.trace_id,
    )
    if settled.complete:
        with request.tracer.span("planner", request.strategy) as detail:
            lines = await asyncio.to_thread(
                plan_lines,
                settled.brief,
                services.history,
                services.catalog,
                services.settings,
                request.strategy,
                request.risk,
                request.draw,
            )
            detail.update(lines.decisions)
        plan = plan.model_copy(
            update={
                "ad_sets": await _worded(request, lines.ad_sets),
                "brief": lines.brief or settled.brief,
                "totals": lines.totals,
                "assumptions": tuple(dict.fromkeys((*plan.assumptions, *lines.assumptions))),
                "warnings": tuple(dict.fromkeys((*plan.warnings, *lines.warnings))),
                "provenance": provenance.model_copy(update={"population": lines.population}),
            }
        )
    plan = _with_language_notes(request, plan)
    await request.report(3, "plan made" if settled.complete else "more input needed")
    return plan.model_copy(update={"digest": digest(plan)})


async def _open(request: _Request, settled: Settled) -> Open:
    """Say with the question for the budget which one would do, where the brief names an outcome instead."""
    if settled.open.missing != ("budget",):
        return settled.open
    services = request.services
    answer = await asyncio.to_thread(
        proposed, settled.brief, services.history, services.catalog, services.settings, (request.strategy, request.risk)
    )
    questions = tuple(
        one.model_copy(update={"text": f"{answer} {one.text}"}) if answer and one.about == "budget" else one
        for one in settled.open.questions
    )
    return settled.open.model_copy(update={"questions": questions})


async def _worded(request: _Request, ad_sets: tuple[AdSet, ...]) -> tuple[AdSet, ...]:
    asker = request.asker
    if asker is None or not asker.language.phrases:
        return ad_sets
    return await phrased(asker, ad_sets)


def _with_language_notes(request: _Request, plan: MediaPlan) -> MediaPlan:
    """Say what the language model took, and what it could not give."""
    asker = request.asker
    if asker is None:
        return plan
    request.tracer.note("language", "taken", **asdict(asker.usage))
    return plan.model_copy(update={"warnings": (*plan.warnings, *asker.warnings())})


def _rates_date(currencies: Currencies, budget: Resolution[Budget] | None) -> date:
    """The day of the rate by which the budget is converted; that of the newest rates where there is none yet."""
    if budget is None or budget.value.currency not in currencies.convertible:
        return currencies.rates_date
    return currencies.rate_date(budget.value.currency)


def _again_hint(request: _Request) -> str:
    if request.key is None:
        return "Repeat the call with an idempotency_key then, so that it is stored once."
    return "Repeat the call with the same idempotency_key then: it is stored once."


async def _store(request: _Request, plan: MediaPlan, session: Session, before: MediaPlan | None = None) -> Outcome:
    """Keep the version; where the store does not work, give it back marked as not stored."""
    trace = request.tracer.finish(plan.plan_id, plan.version)
    version = StoredVersion(plan=plan, session=session, trace=trace)
    try:
        version = await request.services.store.save(request.tenant, version, request.key)
    except Unavailable as error:
        text = f"This version is not known to be stored: {error} {_again_hint(request)}"
        lost = PlanWarning(code="NOT_STORED", text=text, about="plan")
        version = replace(version, plan=plan.model_copy(update={"warnings": (*plan.warnings, lost)}))
    await request.report(4, "done")
    return Outcome(
        plan=version.plan, trace=version.trace, changes=changes(before, version.plan) if before is not None else ()
    )
