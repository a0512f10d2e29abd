"""What every store must do, whichever holds the data."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio

from server.domain.brief import Brief, Open
from server.domain.delivered import DeliveredLine, DeliveryReport
from server.domain.plan import MediaPlan, Provenance
from server.domain.session import Message, Session
from server.domain.trace import Trace, TraceEvent
from server.errors import Conflict, NotFound
from server.postgres.database import Access
from server.store.postgres import PostgresStore
from server.store.protocol import RequestKey, Store, StoredVersion
from server.store.sqlite import SqliteStore
from tests.postgres import Addresses


@pytest.fixture(params=["sqlite", "postgres"])
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Store]:
    if request.param == "sqlite":
        return partial(SqliteStore, tmp_path / "plans.sqlite")
    addresses: Addresses = request.getfixturevalue("addresses")
    return partial(PostgresStore, Access(addresses.server))


@pytest_asyncio.fixture
async def store(opening: Callable[[], Store]) -> AsyncIterator[Store]:
    opened = opening()
    yield opened
    await opened.close()


def version(plan_id: str = "p_1", number: int = 1, text: str = "10k euros in Germany") -> StoredVersion:
    """A stored version with a message, a decision and no ad sets."""
    plan = MediaPlan(
        plan_id=plan_id,
        version=number,
        parent_version=number - 1 or None,
        status="needs_input",
        digest=f"sha256:{text}",
        strategy="optimized",
        brief=Brief(),
        open=Open(missing=("budget",)),
        provenance=Provenance(history="synthetic", rates_date=date(2026, 10, 30), synthetic=True),
        trace_id="t_1",
    )
    said = Message(text=text, reference_date=date(2026, 11, 22))
    trace = Trace(
        trace_id="t_1", plan_id=plan_id, version=number, events=(TraceEvent(at_ms=0.1, agent="router", event="plan"),)
    )
    return StoredVersion(plan=plan, session=Session(messages=(said,)), trace=trace)


async def test_a_saved_version_comes_back_whole(store: Store) -> None:
    await store.save("acme", version())
    assert await store.load("acme", "p_1", 1) == version()


async def test_the_newest_version_is_given_by_default(store: Store) -> None:
    await store.save("acme", version())
    await store.save("acme", version(number=2, text="20k"))
    assert (await store.load("acme", "p_1")).plan.version == 2
    assert (await store.load("acme", "p_1", 1)).session.messages[0].text == "10k euros in Germany"


async def test_a_version_is_never_replaced_and_the_newest_is_named(store: Store) -> None:
    await store.save("acme", version())
    await store.save("acme", version(number=2))
    with pytest.raises(Conflict, match="newest is version 2"):
        await store.save("acme", version(number=2, text="another"))
    assert (await store.load("acme", "p_1", 2)) == version(number=2)


async def test_a_version_without_the_one_before_is_refused(store: Store) -> None:
    with pytest.raises(Conflict):
        await store.save("acme", version(number=3))


async def test_only_one_of_many_writers_gets_a_version(store: Store) -> None:
    await store.save("acme", version())
    results = await asyncio.gather(
        *(store.save("acme", version(number=2, text=f"writer {n}")) for n in range(8)), return_exceptions=True
    )
    kept = [result for result in results if isinstance(result, StoredVersion)]
    assert len(kept) == 1
    assert await store.load("acme", "p_1") == kept[0]


async def test_tenants_do_not_see_each_other(store: Store) -> None:
    await store.save("acme", version(), RequestKey("k", "f"))
    with pytest.raises(NotFound, match="no plan 'p_1'"):
        await store.load("rival", "p_1")
    assert await store.answered("rival", RequestKey("k", "other")) is None
    await store.save("rival", version(text="theirs"))
    assert (await store.load("acme", "p_1")).session.messages[0].text == "10k euros in Germany"


async def test_a_repeated_request_gets_the_first_answer(store: Store) -> None:
    key = RequestKey("key-1", "fingerprint")
    first = await store.save("acme", version(), key)
    again = await store.save("acme", version(plan_id="p_2"), key)
    assert again == first
    assert await store.answered("acme", key) == first
    with pytest.raises(NotFound):
        await store.load("acme", "p_2")


async def test_a_key_used_for_another_request_is_refused(store: Store) -> None:
    await store.save("acme", version(), RequestKey("key-1", "one"))
    with pytest.raises(Conflict, match="key-1"):
        await store.answered("acme", RequestKey("key-1", "two"))
    with pytest.raises(Conflict, match="key-1"):
        await store.save("acme", version(plan_id="p_2"), RequestKey("key-1", "two"))


@pytest.mark.parametrize("plan_id", ["", "p_1\x00", "\ud800", "é", "p" * 65, "'; DROP TABLE plan_version; --"])
async def test_what_cannot_be_the_id_of_a_plan_is_not_found(store: Store, plan_id: str) -> None:
    await store.save("acme", version())
    with pytest.raises(NotFound):
        await store.load("acme", plan_id)


@pytest.mark.parametrize("number", [0, -1, 1 << 31, 1 << 70])
async def test_what_cannot_be_the_number_of_a_version_is_not_found(store: Store, number: int) -> None:
    await store.save("acme", version())
    with pytest.raises(NotFound):
        await store.load("acme", "p_1", number)
    with pytest.raises(NotFound):
        await store.record("acme", report(number=number))


@pytest.mark.parametrize("text", ["nothing \x00 here", "\u202e\U0001f600\u2028", "long " * 40_000])
async def test_words_are_kept_as_they_are(store: Store, text: str) -> None:
    await store.save("acme", version(text=text))
    assert await store.load("acme", "p_1") == version(text=text)


async def test_several_servers_work_on_the_same_plans(opening: Callable[[], Store]) -> None:
    one, other = opening(), opening()
    key = RequestKey("key-1", "f")
    answers = await asyncio.gather(*((one, other)[n % 2].save("acme", version(f"p_{n}"), key) for n in range(8)))
    assert len({answer.plan.plan_id for answer in answers}) == 1
    first = answers[0].plan.plan_id
    results = await asyncio.gather(
        *((one, other)[n % 2].save("acme", version(first, 2, f"writer {n}")) for n in range(8)), return_exceptions=True
    )
    kept = [result for result in results if isinstance(result, StoredVersion)]
    refused = [result for result in results if isinstance(result, Conflict)]
    assert (len(kept), len(refused)) == (1, 7)
    assert await one.load("acme", first) == await other.load("acme", first) == kept[0]
    await one.close()
    await other.close()
    third = opening()
    assert await third.answered("acme", key) == answers[0]
    await third.close()


async def test_a_key_of_a_version_that_was_refused_is_free_again(store: Store) -> None:
    await store.save("acme", version())
    with pytest.raises(Conflict):
        await store.save("acme", version(text="late"), RequestKey("key-1", "f"))
    assert await store.answered("acme", RequestKey("key-1", "other")) is None
    await store.save("acme", version(number=2), RequestKey("key-1", "other"))
    assert await store.answered("acme", RequestKey("key-1", "other")) == version(number=2)


async def test_an_unknown_plan_or_version_is_not_found(store: Store) -> None:
    await store.save("acme", version())
    with pytest.raises(NotFound, match="version 7"):
        await store.load("acme", "p_1", 7)
    with pytest.raises(NotFound, match="create a plan first"):
        await store.load("acme", "p_9")


def report(as_of: date = date(2027, 3, 10), spend: int = 5_000_000, number: int = 1) -> DeliveryReport:
    """What a report says of one ad set."""
    line = DeliveredLine(
        ad_set_id="audio-clicks", start=date(2027, 3, 1), end=as_of, spend_micros=spend, impressions=900, results=7
    )
    return DeliveryReport(plan_id="p_1", version=number, as_of=as_of, currency="EUR", lines=(line,))


async def test_the_same_delivery_counts_once_and_a_later_one_is_kept_beside_it(store: Store) -> None:
    await store.save("acme", version())
    later = report(date(2027, 3, 20), spend=9_000_000)
    told = [await store.record("acme", one) for one in (later, report(), report(), later)]
    assert told == [True, True, False, False]
    assert await store.reports("acme", "p_1", 1) == (report(), later)


async def test_what_was_delivered_belongs_to_one_version_of_one_tenant(store: Store) -> None:
    await store.save("acme", version())
    await store.save("acme", version(number=2))
    await store.save("rival", version(text="theirs"))
    await store.record("acme", report(number=2))
    assert await store.delivered("acme") == (("p_1", 2),)
    assert await store.reports("acme", "p_1", 1) == ()
    assert (await store.delivered("rival"), await store.reports("rival", "p_1", 2)) == ((), ())


async def test_what_was_delivered_of_an_unknown_version_is_refused(store: Store) -> None:
    await store.save("acme", version())
    for tenant, number in (("acme", 2), ("rival", 1)):
        with pytest.raises(NotFound, match=f"version {number}"):
            await store.record(tenant, report(number=number))
