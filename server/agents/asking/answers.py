"""The shapes in which a model answers: quotes of the message first, then what it takes them to mean."""

from typing import Annotated

from pydantic import Field, StringConstraints

from server.domain.brief import Basis
from server.domain.products import Gender, Objective
from server.domain.value import Value

Words = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Identifier = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]
Amount = Annotated[str, StringConstraints(pattern=r"^\d{1,12}(\.\d{1,6})?$")]
Age = Annotated[int, Field(ge=13, le=99)]


class ObjectiveSaid(Value):
    """The words that say what the campaign is for."""

    quote: Words
    objective: Objective


class Entry(Value):
    """The words that name an entry of the catalogue, with its id."""

    quote: Words
    id: Identifier


class GoalAnswer(Value):
    """What the campaign is for, and what it advertises."""

    objective: ObjectiveSaid | None
    category: Entry | None


class PlaceSaid(Entry):
    """The words that name a place, with its id; `excluded` places are to be left out."""

    excluded: bool


class AgesSaid(Value):
    """The words that name ages; 99 stands for no upper bound."""

    quote: Words
    min: Age
    max: Age


class GendersSaid(Value):
    """The words that say which genders are to be reached."""

    quote: Words
    genders: Annotated[list[Gender], Field(min_length=1, max_length=3)]


class AudienceAnswer(Value):
    """Whom the campaign is for."""

    places: Annotated[list[PlaceSaid], Field(max_length=20)]
    ages: Annotated[list[AgesSaid], Field(max_length=5)]
    genders: GendersSaid | None
    interests: Annotated[list[Entry], Field(max_length=8)]


class BudgetSaid(Value):
    """The words that state the money, in order, with the amount they name."""

    quotes: Annotated[list[Words], Field(min_length=1, max_length=4)]
    amount: Amount
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    basis: Basis


class BudgetAnswer(Value):
    """The money."""

    budget: BudgetSaid | None


class FlightSaid(Value):
    """The words that state the flight, in order, with its first and its last day."""

    quotes: Annotated[list[Words], Field(min_length=1, max_length=4)]
    start: Day
    end: Day


class ScheduleAnswer(Value):
    """The flight."""

    flight: FlightSaid | None


class LineText(Value):
    """The reasons for one ad set."""

    ad_set_id: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    text: Annotated[str, StringConstraints(min_length=1, max_length=900)]


class RationaleAnswer(Value):
    """The reasons for the ad sets of a plan."""

    lines: Annotated[list[LineText], Field(max_length=20)]
