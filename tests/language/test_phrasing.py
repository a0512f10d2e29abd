"""What a model may write as the reasons of a plan."""

import pytest

from server.agents.asking.answers import RationaleAnswer
from server.agents.asking.phrasing import fault
from tests.language.fake_gemini import Asked, Says
from tests.language.planning import WHOLE, Planning, events, silent

SOURCES = {
    "audio-reach": "Audio · reach · music. Gets 60% of the budget and is expected to bring 12,400 people, 0.5 EUR each."
}


def answer(text: str, ad_set_id: str = "audio-reach") -> RationaleAnswer:
    return RationaleAnswer.model_validate({"lines": [{"ad_set_id": ad_set_id, "text": text}]})


def test_other_words_with_the_same_numbers_pass() -> None:
    assert (
        fault(answer("Audio takes 60% of the budget: it should bring 12,400 people, at 0.5 EUR each."), SOURCES) is None
    )


@pytest.mark.parametrize(
    "text",
    [
        "Audio brings 12,500 people.",
        "Audio gets 6% of the budget.",
        "Audio brings twelve million people.",
        "Audio beats Netflix here.",
        "Read more at https://evil.example.",
        "[Audio](evil) is best.",
        "Audio brings 12,400 people, as Nielsen says.",
    ],
)
def test_a_number_or_a_name_of_its_own_is_refused(text: str) -> None:
    assert fault(answer(text), SOURCES) is not None


def test_an_ad_set_that_is_not_in_the_plan_is_refused() -> None:
    assert fault(answer("Audio gets 60%.", "video-clicks"), SOURCES) == "ad_set_id: there is no such ad set"


async def test_worded_reasons_replace_the_computed_ones_only_where_a_model_is_always_asked(planning: Planning) -> None:
    def script(asked: Asked) -> Says:
        if asked.agent != "rationale":
            return silent(asked)
        name = asked.words.split("Reasons of ")[1].split(":")[0]
        return Says({"lines": [{"ad_set_id": name, "text": "It gets the money that works best here."}]})

    async with planning(script, "always") as planner:
        worded = await planner.plan(WHOLE)
    async with planning(script, "auto") as planner:
        computed = await planner.plan(WHOLE)
    assert worded.plan.ad_sets[0].rationale.startswith("It gets the money")
    assert computed.plan.ad_sets[0].rationale.startswith("Gets ")
    assert worded.plan.ad_sets[1].rationale == computed.plan.ad_sets[1].rationale
    assert events(worded, "rationale")[0]["prompt"].startswith("rationale@")
