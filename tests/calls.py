"""Draw calls of any tool out of its schema, each argument by its name, so that a new tool is called without a word."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, cast

from mcp_types import Tool

Schema = Mapping[str, Any]

_GOALS = ("reach", "app installs for our running app", "clicks on our shop", "podcast streams", "leads for our bank")
_PLACES = ("Germany", "Bavaria and Vienna", "France", "Spain", "the Nordics", "Springfield")
_MONTHS = ("March 2026", "four weeks from 1 February 2026", "Q2 2026")
_CHANGES = (
    "double the budget",
    "only women",
    "start a week later",
    "a third of it to video",
    "only Bavaria",
    "18 to 34",
)
_QUERIES = ("Hamburg", "new y", "Paris", "running shoes", "banks", "podcasts about sport", "US:10001", "zzzz")
_COMMON = 0.12
"""How often an argument that may be left out is given; those of `_OFTEN` more."""
_OFTEN = {"idempotency_key": 0.4, "expected_version": 0.3, "include": 0.6, "reference_date": 1.0, "limit": 0.5}


@dataclass
class Names:
    """What a caller may name. `mark` is written into its words; plans and cursors may be anybody's."""

    mark: str
    plans: list[str] = field(default_factory=list[str])
    cursors: list[str] = field(default_factory=list[str])
    keys: tuple[str, ...] = ("key-1", "key-2", "key-3")


def _plan(random: Random, names: Names) -> str:
    return random.choice(names.plans[-12:] or ["p_none"])


def _ids(choices: Sequence[str]) -> Callable[[Random, Names], list[str]]:
    return lambda random, _: random.sample(choices, random.randint(0, 2))


def _one(*choices: Any) -> Callable[[Random, Names], Any]:
    return lambda random, _: random.choice(choices)


def _brief(random: Random, names: Names) -> str:
    money = f"{random.randint(2, 30)}000 EUR, " if random.random() < 0.85 else ""
    goal, place, month = (random.choice(choices) for choices in (_GOALS, _PLACES, _MONTHS))
    return f"{goal} in {place}, {money}{month}. The client is {names.mark}."


def _report(random: Random, names: Names) -> str:
    """What was delivered in some days of March, as a report of the server's own format says it."""
    day, thousands = random.randint(1, 31), random.randint(1, 90)
    return (
        "ad_set_id,ad_set_name,ad_set_format,ad_set_budget_amount,ad_set_start_time,ad_set_end_time,ad_set_geo_country,"
        "impressions,spend,currency,campaign_name\n"
        f"audio-reach,one,AUDIO,100,2026-03-01,2026-03-{day:02},DE,{thousands}000,{thousands},EUR,{names.mark}\n"
        f"{names.mark},two,AUDIO,100,2026-03-01,2026-03-{day:02},DE,2000,20,EUR,{names.mark}\n"
    )


_DRAWN: Mapping[str, Callable[[Random, Names], Any]] = {
    "plan_id": _plan,
    "idempotency_key": lambda random, names: random.choice(names.keys),
    "cursor": lambda random, names: random.choice(names.cursors or ["nonsense"]),
    "query": lambda random, names: random.choice([*_QUERIES, names.mark]),
    "reference_date": _one("2026-01-13"),
    "locale": _one("de-DE", "en-GB", "xx"),
    "category_id": _one("1529", "1012", "nothing"),
    "geo_ids": _ids(("DE", "FR", "ES", "US", "XX")),
    "interest_ids": _ids(("607", "620")),
    "budget": _one("5000", "12000.50", "-1", "much"),
    "currency": _one("EUR", "USD", "XTS"),
    "country": _one("DE", "US"),
    "start": _one("2026-03-01", "never"),
    "end": _one("2026-03-28", "2026-02-01"),
    "version": _one(0, 1, 1, 2, 9),
    "expected_version": _one(0, 1, 1, 2, 7),
    "days": _one(0, 14, 28),
    "advertiser": _one("shop", "bank"),
    "report": _report,
    "as_of": _one("2026-03-31"),
}


def arguments(tool: Tool, random: Random, names: Names) -> dict[str, Any]:
    """Draw arguments of a tool; some are wrong, so that errors are seen as well."""
    properties = cast("Mapping[str, Schema]", tool.input_schema["properties"])
    required = set(tool.input_schema.get("required", ()))
    values = {name: _value(name, schema, random, names, properties) for name, schema in properties.items()}
    chosen = {
        name: value for name, value in values.items() if name in required or random.random() < _OFTEN.get(name, _COMMON)
    }
    if random.random() < 0.02:
        chosen["no_such_argument"] = names.mark
    return chosen


def _value(name: str, schema: Schema, random: Random, names: Names, others: Mapping[str, Schema]) -> Any:
    if name == "message":
        return f"{random.choice(_CHANGES)} for {names.mark}" if "plan_id" in others else _brief(random, names)
    if name in _DRAWN:
        return _DRAWN[name](random, names)
    if "enum" in schema:
        return random.choice(schema["enum"])
    if schema.get("type") == "boolean":
        return random.random() < 0.5
    if schema.get("type") == "integer" and "maximum" in schema:
        return random.randint(schema.get("minimum", 0), schema["maximum"])
    if "enum" in schema.get("items", {}):
        among = schema["items"]["enum"]
        return random.sample(among, random.randint(0, len(among)))
    raise LookupError(f"Nobody has said what {name} may be: say it in tests/calls.py.")
