"""Whatever is sent, the answer says what is wrong and what to do next, and no plan is lost."""

import re
from typing import Any, NamedTuple

from mcp import Client

from tests.connection import Connect, content_of, text_of

_BRIEF = "Get people in Germany to visit our shop for garden chairs, 12,000 euros, 1 to 28 March 2027."
_TODAY = "2026-11-20"
_LEAK = re.compile(r"Traceback|pydantic|https?://|\.py\b|File \"|line \d+|Error executing")


class Bad(NamedTuple):
    """A call that cannot be used as it is, and what its answer must say."""

    tool: str
    arguments: dict[str, Any]
    says: str


def _create(says: str, **arguments: Any) -> Bad:
    return Bad("create_media_plan", {"message": _BRIEF, "reference_date": _TODAY, **arguments}, says)


def _refine(says: str, **arguments: Any) -> Bad:
    return Bad("refine_media_plan", {"plan_id": "STORED", "message": "Double the budget.", **arguments}, says)


def _get(says: str, **arguments: Any) -> Bad:
    return Bad("get_media_plan", {"plan_id": "STORED", **arguments}, says)


def _deliver(says: str, report: str, **arguments: Any) -> Bad:
    return Bad("record_delivery", {"plan_id": "STORED", "report": report, **arguments}, says)


def _places(says: str, **arguments: Any) -> Bad:
    return Bad("search_geo_targets", {"query": "Hamburg", **arguments}, says)


def _past(says: str, **arguments: Any) -> Bad:
    return Bad("get_historical_performance", arguments, says)


BAD = (
    Bad("create_media_plan", {}, "message is missing: What the advertiser wrote"),
    _create("message is empty", message=""),
    _create("at least 3 characters", message="ab"),
    _create("holds no word", message="   "),
    _create("holds no word", message="?! … --"),
    _create("at most 20000 characters", message="Reach runners in Spain. " * 2_100),
    _create(r"U\+0000", message="Reach runners\x00 in Spain"),
    _create(r"U\+001B", message="\x1b[31mReach runners in Spain"),
    _create(r"U\+202E", message="Reach runners \u202eniapS ni"),
    _create(r"U\+2066", message="Reach \u2066runners\u2069 in Spain"),
    _create("valid string", message=42),
    _create("valid string", message=["Reach runners in Spain"]),
    _create("valid string", message=None),
    _create("valid string", message={"text": "Reach runners"}),
    _create("no argument bugdet. Did you mean budget", bugdet="100"),
    _create("no argument tenant", tenant="another"),
    _create("more than 0", budget="-500", currency="EUR"),
    _create("more than 0", budget="0", currency="EUR"),
    _create("at most a million millions", budget="1e30", currency="EUR"),
    _create("more than 0", budget="NaN", currency="EUR"),
    _create("more than 0", budget="Infinity", currency="EUR"),
    _create("not a number", budget="ten thousand", currency="EUR"),
    _create("not a number", budget="10.000,00", currency="EUR"),
    _create("finer than a millionth", budget="0.0000001", currency="EUR"),
    _create("valid string", budget=True, currency="EUR"),
    _create("ISO code", currency="EURO"),
    _create("XQX", budget="500", currency="XQX"),
    _create("not a day of the calendar.*YYYY-MM-DD", start="2027-02-30"),
    _create("not a day of the calendar.*YYYY-MM-DD", start="next week"),
    _create("before start", start="2027-03-10", end="2027-03-01"),
    _create("at most 10 characters", end="2027-03-01T00:00:00Z"),
    _create("not a day of the calendar", reference_date="31/12/2026"),
    _create("youngest who can be targeted are 13", age_min=7),
    _create("greater than or equal to 0", age_min=-1),
    _create("less than or equal to 99", age_max=150),
    _create("below age_min", age_min=40, age_max=20),
    _create("valid integer", age_min="young"),
    _create("'MALE', 'FEMALE' or 'NON_BINARY'", genders=["ROBOT"]),
    _create("valid list", genders="FEMALE"),
    _create("ATLANTIS", geo_ids=["ATLANTIS"]),
    _create("valid list", geo_ids="DE"),
    _create("valid string", geo_ids=[2950159]),
    _create("at most 100 items", geo_ids=["DE"] * 101),
    _create("999999999", category_id="999999999"),
    _create("'REACH'", objective="FAME"),
    _create("'optimized' or 'heuristic'", strategy="magic"),
    _create("less than or equal to 5", max_ad_sets=9),
    _create("valid integer", max_ad_sets=2.5),
    _create("at most 35 characters", locale="x" * 36),
    _create(r"U\+0007", idempotency_key="bell\x07"),
    _create("used for another request", message=_BRIEF + " Only women.", idempotency_key="taken"),
    _create("12,000", budget="700", currency="EUR"),
    _create("30 February", message="Reach runners in Spain for 9,000 euros from 30 February 2027 to 20 March 2027."),
    Bad("refine_media_plan", {"message": "Double the budget."}, "plan_id is missing"),
    _refine("no plan 'p_nothing'.*create_media_plan", plan_id="p_nothing"),
    _refine("plan_id is empty", plan_id=""),
    _refine("at most 64 characters", plan_id="p" * 5_000),
    _refine("no plan '../../etc/passwd'", plan_id="../../etc/passwd"),
    _refine("newest is version 1|exists already", expected_version=99),
    _refine("greater than or equal to 0", expected_version=-1),
    _refine("message is empty", message=""),
    _refine("at most 20000 characters", message="more " * 10_000),
    _refine("no argument version", version=1),
    _refine("not a day of the calendar", reference_date="2026-13-01"),
    _get("no plan 'p_nothing'", plan_id="p_nothing"),
    _get("no version 99", version=99),
    _get("valid integer", version="one"),
    _get("greater than or equal to 0", version=-3),
    _get("'trace', 'evidence' or 'delivery'", include=["secrets"]),
    _get("valid list", include="trace"),
    _deliver("no plan 'p_nothing'", "x", plan_id="p_nothing"),
    _deliver("no version 9", "x", version=9),
    _deliver("looks like no report", "hello there"),
    _deliver("report is empty", ""),
    _deliver("has no column", "a,b\n1,2\n", report_format="meta"),
    _deliver("'native'", "x", report_format="excel"),
    _deliver("not a day of the calendar", "x", as_of="yesterday"),
    _deliver("still to come", "x", as_of="9999-01-01"),
    _deliver(r"U\+0000", "a\x00b"),
    _places("query is empty", query=""),
    _places("holds no word", query="---"),
    _places("at most 200 characters", query="x" * 201),
    _places(r"U\+202E", query="grubmaH\u202e"),
    _places("greater than or equal to 1", limit=0),
    _places("less than or equal to 50", limit=1_000),
    _places("ISO code", country="Germany"),
    _places("'COUNTRY'", types=["PLANET"]),
    _places("leave cursor out", cursor="abc"),
    _places("no argument radius", radius=10),
    Bad("search_ad_categories", {"query": ""}, "query is empty"),
    Bad("search_ad_categories", {"query": "tea", "cursor": "abc"}, "leave cursor out"),
    Bad("search_audience_interests", {"query": "tea", "language": "en"}, "no argument language"),
    Bad("search_audience_interests", {"qury": "tea"}, "Did you mean query"),
    _past("'REACH'", objective="reach"),
    _past("ATLANTIS.*search_geo_targets", geo_ids=["ATLANTIS"]),
    _past("999999999", category_id="999999999"),
    _past("999999999", interest_ids=["999999999"]),
    _past("not a number", budget="cheap"),
    _past("greater than or equal to 0", days=-5),
    _past("less than or equal to 20", limit=100),
    _past("XQX", currency="XQX"),
)


async def test_every_bad_input_gets_an_error_that_says_how_to_go_on(connect: Connect) -> None:
    assert len(BAD) >= 60
    async with connect() as client:
        stored = await _stored(client)
        problems = [problem for bad in BAD if (problem := await _problem(client, bad, stored["plan_id"]))]
        kept = content_of(await client.call_tool("get_media_plan", {"plan_id": stored["plan_id"]}))
    assert problems == []
    assert kept == stored


async def _stored(client: Client) -> dict[str, Any]:
    arguments = {"message": _BRIEF, "reference_date": _TODAY, "idempotency_key": "taken"}
    return content_of(await client.call_tool("create_media_plan", arguments))


async def _problem(client: Client, bad: Bad, plan_id: str) -> str:
    arguments = {name: plan_id if value == "STORED" else value for name, value in bad.arguments.items()}
    result = await client.call_tool(bad.tool, arguments)
    text = text_of(result)
    asked = f"{bad.tool} {str(bad.arguments)[:120]}"
    if not result.is_error:
        return f"{asked}: accepted with {text[:200]}"
    if not re.search(bad.says, text, re.DOTALL):
        return f"{asked}: {text[:300]}"
    return f"{asked}: leaks {text[:300]}" if _LEAK.search(text) else ""


async def test_a_brief_in_letters_from_right_to_left_is_read(connect: Connect) -> None:
    async with connect() as client:
        message = "حملة إعلانية في ألمانيا"
        content = content_of(await client.call_tool("create_media_plan", {"message": message}))
    assert content["status"] == "needs_input"
    assert content["open"]["questions"]
