"""Ask the user what a plan cannot do without, where the client can be asked."""

from functools import partial
from typing import Annotated

from anyio import to_thread
from mcp.server.mcpserver import AcceptedElicitation, Elicit, ElicitationResult
from mcp_types.version import is_version_at_least
from pydantic import BaseModel, Field

from server.domain.session import Given, Message, Session
from server.tools.given import money_of, reference_day
from server.tools.state import Call, Telling, state_of

_MODERN = "2026-07-28"

Budgeted = Annotated[str, Field(description="The budget for the whole campaign with its currency, such as 10,000 EUR.")]
Placed = Annotated[str, Field(description="Countries, regions or cities, such as Germany and Vienna.")]


class Nothing(BaseModel):
    """Nothing was asked."""


class Budget(BaseModel):
    """The budget, in the user's words."""

    budget: Budgeted


class Places(BaseModel):
    """The places, in the user's words."""

    places: Placed


class BudgetAndPlaces(BaseModel):
    """Both, in the user's words."""

    budget: Budgeted
    places: Placed


def can_ask(ctx: Call) -> bool:
    """Tell whether a form can reach this client now; asking one that cannot answer is a protocol error."""
    elicitation = ctx.client_capabilities.elicitation if ctx.client_capabilities else None
    if elicitation is None or (elicitation.form is None and elicitation.url is not None):
        return False
    return is_version_at_least(ctx.protocol_version or "", _MODERN) or ctx.session.can_send_request


async def ask_for_the_missing(
    ctx: Call, message: str, geo_ids: list[str], budget: str, currency: str, reference_date: str, locale: str
) -> Elicit[BaseModel] | Nothing:
    """Ask for the budget and the places that neither the message nor the arguments give.

    The question depends on the arguments alone: a client that answers repeats its call, and must find it unchanged.
    """
    if (budget and geo_ids) or not can_ask(ctx):
        return Nothing()
    rooms, telling = state_of(ctx).rooms, Telling(ctx)
    rooms.start()
    await rooms.agents.get(telling.opening)
    from server.agents.reading import read  # imported just now, on a thread
    from server.agents.router import route
    from server.agents.tracing import Tracer
    from server.agents.understanding import understand

    catalog = await rooms.catalog.get(telling.opening)
    amount, unit = money_of(budget, currency)
    said = Message(text=message, reference_date=reference_day(reference_date), locale=locale)
    session = Session(messages=(said,), given=Given(geo_ids=tuple(geo_ids), budget=amount, currency=unit))
    reading = await to_thread.run_sync(partial(read, said.text, said.reference_date, locale=said.locale))
    understood = await understand(reading, route(reading, refining=False), session, None, catalog, Tracer())
    return _question({about.partition(".")[0] for about in understood.settled.open.missing})


def _question(missing: set[str]) -> Elicit[BaseModel] | Nothing:
    match "budget" in missing, "audience" in missing:
        case True, True:
            return Elicit("What is the budget for the whole campaign, and where should it run?", BudgetAndPlaces)
        case True, False:
            return Elicit("What is the budget for the whole campaign?", Budget)
        case False, True:
            return Elicit("Where should the campaign run?", Places)
        case _:
            return Nothing()


def words_of(outcome: ElicitationResult[BaseModel]) -> str:
    """Give what the user answered as a message, or an empty text where nothing was asked or answered."""
    if not isinstance(outcome, AcceptedElicitation):
        return ""
    answers = outcome.data.model_dump()
    return "\n".join(f"{name.capitalize()}: {text}" for name, text in answers.items() if text.strip())
