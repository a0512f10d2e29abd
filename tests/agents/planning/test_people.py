"""How many people can be met: what tables count, what campaigns say, and what is assumed where both are silent."""

from dataclasses import replace

import numpy as np
import pytest

from server.agents.planner import History, plan, plan_lines
from server.agents.planning.ground import LISTENING
from server.catalog.catalog import Catalog
from server.catalog.population import Counted
from server.domain.brief import AgeRange, Audience, Brief, Budget, Goal, Resolution, Schedule
from server.domain.places import Place
from server.history.snapshot import build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary
from server.settings import Settings
from tests.agents.planning.assignments import EUR, assignment


def history(*, reach: bool) -> History:
    """Campaigns that say how many people they reached, or do not, like a report without that column."""
    columns = synthetic_columns(6_000, 5)
    if not reach:
        columns = replace(columns, frequency=np.full_like(columns.frequency, np.nan))
    return History(build_snapshot(columns, synthetic_vocabulary(), synthetic_about(6_000, 5)))


@pytest.fixture(scope="module")
def silent() -> History:
    return history(reach=False)


@pytest.fixture(scope="module")
def telling() -> History:
    return history(reach=True)


def counted(people: float) -> dict[str, Counted]:
    """A table that counts so many people of the ages in Germany."""
    return {"DE": Counted(people, 83e6, "A census, 2026")}


def test_campaigns_that_say_nothing_of_reach_still_promise_as_many_impressions(
    silent: History, telling: History
) -> None:
    for objective in ("CLICKS", "EVEN_IMPRESSION_DELIVERY"):
        one, other = (
            plan(assignment(objective=objective), past, "optimized").totals.forecast for past in (silent, telling)
        )
        assert one.impressions is not None
        assert other.impressions is not None
        assert 0.5 < one.impressions.mid / other.impressions.mid < 2.0


def test_where_no_campaign_tells_a_share_of_the_people_is_assumed_to_listen(silent: History) -> None:
    lines = plan(assignment(objective="REACH", inhabitants=counted(15e6)), silent, "optimized")
    reach = lines.totals.forecast.reach
    assert reach is not None
    assert reach.low < reach.mid < LISTENING * 15e6
    assert any("30% are assumed to listen" in text for text in lines.assumptions)
    assert lines.population == "A census, 2026"


def test_nobody_is_promised_more_people_than_live_there_at_these_ages(telling: History) -> None:
    wide = plan(assignment(50_000, inhabitants=counted(15e6)), telling, "optimized").totals.forecast.reach
    few = plan(assignment(50_000, inhabitants=counted(20_000)), telling, "optimized")
    narrow = few.totals.forecast.reach
    assert wide is not None
    assert narrow is not None
    assert narrow.mid <= 20_000 < wide.mid
    assert any(text.startswith("People: 20,000 people of these ages") for text in few.assumptions)


def test_a_place_without_any_count_gets_a_plan_without_reach_that_says_so(silent: History) -> None:
    nowhere = replace(assignment(objective="REACH"), population={}, country_population={})
    lines = plan(nowhere, silent, "optimized")
    assert lines.totals.forecast.reach is None
    assert lines.totals.forecast.impressions is not None
    assert any("is not known" in text for text in lines.assumptions)


def test_a_city_has_the_ages_of_its_country(telling: History, catalog: Catalog, settings: Settings) -> None:
    berlin = Place(id="2950159", type="CITY", name="Berlin", country="DE")
    audience = Audience(geos=(berlin,), age_ranges=(AgeRange(min=18, max=34),), genders=("FEMALE",))
    task = assignment(2_000)
    brief = Brief(
        goal=Resolution[Goal](value=task.goal, source="stated", confidence=1.0, binding="hard"),
        audience=Resolution[Audience](value=audience, source="stated", confidence=1.0, binding="hard"),
        budget=Resolution[Budget](value=task.budget, source="stated", confidence=1.0, binding="hard"),
        schedule=Resolution[Schedule](value=task.schedule, source="stated", confidence=1.0, binding="hard"),
    )
    lines = plan_lines(brief, telling, catalog, settings, "optimized")
    assert task.budget.total_micros == 2_000 * EUR
    assert "World Population Prospects 2024" in lines.population
    (said,) = [text for text in lines.assumptions if text.startswith("People: ")]
    people = int(said.split()[1].replace(",", ""))
    assert 250_000 < people < 450_000
    assert "as old as the whole" in said


def test_the_plan_says_that_nobody_tried_out_how_prices_answer_to_money(telling: History) -> None:
    texts = plan(assignment(), telling, "optimized").assumptions
    assert any("not to an experiment" in text for text in texts)
    assert any("later campaigns are foretold" in text for text in texts)
