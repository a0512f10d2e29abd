"""No id passes that the model was not shown, in a thousand attempts through every agent that names ids."""

import random
from typing import Any

from server.agents.asking.answers import AudienceAnswer, GoalAnswer
from server.agents.asking.lookups import LookUps
from server.agents.asking.questions import audience_question, goal_question
from server.agents.asking.situation import Situation, situation_of
from server.agents.pipeline import Services
from server.agents.reading import read
from server.agents.settlement import Findings
from server.domain.brief import Brief
from server.domain.session import Given
from tests.language.planning import DAY

_ATTEMPTS = 500
_MESSAGE = "Our workshop wants riders who live near Lindau to hear of us."


def situation(services: Services, text: str = _MESSAGE) -> Situation:
    return situation_of(read(text, DAY), Findings(), Brief(), Given(), services.catalog)


def wrong_ids(services: Services, seed: int) -> list[str]:
    """Make up ids: numbers, codes, near misses, words, and real ones that no search has shown."""
    chance = random.Random(seed)
    real = [entry.id for entry in services.catalog.categories] + [entry.id for entry in services.catalog.interests]
    kinds = [
        lambda: str(chance.randrange(10**7)),
        lambda: "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=2)),
        lambda: f"{chance.choice(['US', 'DE', 'macro'])}:{chance.randrange(10**5)}",
        lambda: chance.choice(real),
        lambda: chance.choice(["", "2820256 ", "ulm", "0", "-1", "2820256;DROP", "DE\n", "null", "九"]) + "x",
    ]
    return [chance.choice(kinds)() for _ in range(_ATTEMPTS)]


async def test_no_category_passes_that_was_not_shown(services: Services) -> None:
    question = goal_question(situation(services), "n")
    passed = [one for one in wrong_ids(services, 1) if question.check(_goal(one)) is None]
    assert [one for one in passed if f'"id": "{one}"' not in question.content] == []


async def test_no_place_passes_that_was_not_shown_or_is_not_named(services: Services) -> None:
    question = audience_question(situation(services), "n")
    passed = [one for one in wrong_ids(services, 2) if question.check(_audience(one)) is None]
    assert [one for one in passed if f'"id": "{one}"' not in question.content] == []


async def test_a_place_must_bear_the_quoted_name(services: Services) -> None:
    asked = situation(services)
    look_ups = LookUps(services.catalog)
    [munich, *_] = look_ups.places("Munich")
    [lindau, *_] = look_ups.places("Lindau")
    from server.agents.asking.audiences import check

    assert check(asked, look_ups, _audience(munich["id"])) == "places.quote: these words are not a name of that place"
    assert check(asked, look_ups, _audience(lindau["id"])) is None


def _goal(identifier: str) -> GoalAnswer:
    category: Any = {"quote": "workshop", "id": identifier[:40]}
    return GoalAnswer.model_validate({"objective": None, "category": category})


def _audience(identifier: str) -> AudienceAnswer:
    places: Any = [{"quote": "Lindau", "id": identifier[:40], "excluded": False}]
    return AudienceAnswer.model_validate({"places": places, "ages": [], "genders": None, "interests": []})
