"""A conversation about one plan: what was said, and what the caller gave as typed fields."""

from datetime import date
from decimal import Decimal

from server.domain.products import Gender, Objective
from server.domain.value import Value


class Message(Value):
    """What the advertiser wrote, verbatim, with the day and the locale it is to be read in."""

    text: str
    reference_date: date
    locale: str = ""


class Given(Value):
    """Typed fields of the caller; they win over prose. None, "" or () stand for "not given"."""

    objective: Objective | None = None
    category_id: str = ""
    geo_ids: tuple[str, ...] = ()
    budget: Decimal | None = None
    currency: str = ""
    start: date | None = None
    end: date | None = None
    age_min: int | None = None
    age_max: int | None = None
    genders: tuple[Gender, ...] = ()
    max_ad_sets: int | None = None
    advertiser: str = ""


class Draw(Value):
    """What chance goes by in a plan: the seed of its draws and, in an experiment, its arm among the arms."""

    seed: str = ""
    experiment: str = ""
    advertiser: str = ""
    arm: str = ""
    arms: tuple[str, ...] = ()


NO_CHANCE = Draw()


class Session(Value):
    """The conversation up to one version of a plan."""

    messages: tuple[Message, ...]
    given: Given = Given()
    draw: Draw = NO_CHANCE
