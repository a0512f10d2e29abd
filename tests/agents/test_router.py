"""What the router makes of a message."""

from datetime import date

import pytest

from server.agents.reading import Reading, read
from server.agents.router import DIMENSIONS, route


def reading(text: str) -> Reading:
    return read(text, date(2027, 1, 13))


def test_every_dimension_of_a_first_message_is_read() -> None:
    assert route(reading("Reach people in Germany"), refining=False).read == DIMENSIONS


@pytest.mark.parametrize(
    "text",
    [
        "Undo that.",
        "undo",
        "please revert this",
        "Go back to the previous version",
        "Mach das bitte rückgängig",
        "Annule",
        "deshaz eso",
        "元に戻して",
    ],
)
def test_words_of_taking_back_are_an_undo_and_nothing_else_is_read(text: str) -> None:
    routed = route(reading(text), refining=True)
    assert routed.intent == "undo"


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("Let's go back to the first version.", 1),
        ("restore version 3", 3),
        ("back to the second version please", 2),
        ("zurück zur ersten Version", 1),
        ("volvamos a la primera versión", 1),
        ("revenons à la première version", 1),
        ("go back to the original plan", 1),
        ("revert to the original plan", 1),
        ("Back to the original, please.", 1),
        ("Reset it to the initial version", 1),
        ("zurück zum ursprünglichen Plan", 1),
        ("vuelve al plan original", 1),
        ("retour à la version initiale", 1),
        ("revert to version 2", 2),
        ("Undo all the changes.", 1),
    ],
)
def test_an_earlier_version_is_named_by_number_or_rank(text: str, version: int) -> None:
    routed = route(reading(text), refining=True)
    assert (routed.intent, routed.version) == ("restore", version)


@pytest.mark.parametrize("text", ["Back to the original budget.", "take the first", "use the original 10,000 euros"])
def test_words_about_one_value_or_an_answer_restore_no_version(text: str) -> None:
    assert route(reading(text), refining=True).intent == "refine"


def test_what_follows_an_undo_is_still_read() -> None:
    routed = route(reading("Undo that and use 5,000 euros."), refining=True)
    assert routed.intent == "undo"
    assert "budget" in routed.read


def test_a_what_if_is_told_from_a_change() -> None:
    assert route(reading("What if we double it?"), refining=True).intent == "what_if"
    assert route(reading("Double it."), refining=True).intent == "refine"


def test_a_change_without_numbers_or_time_skips_budget_and_schedule_with_the_reason() -> None:
    routed = route(reading("Add Portugal."), refining=True)
    assert routed.read == ("goal", "audience", "delivery")
    assert dict(routed.skipped)["budget"] == "no number and no word of money"


@pytest.mark.parametrize(
    "text",
    [
        "We also have a second campaign: 4,000 euros in Malta in June.",
        "Außerdem gibt es eine zweite Kampagne mit 4.000 Euro in Malta.",
        "Une autre campagne : 4 000 euros à Malte.",
        "Tenemos otra campaña de 4.000 euros en Malta.",
    ],
)
def test_another_campaign_is_told_apart(text: str) -> None:
    routed = route(reading(f"Make it 11,000 euros.\n\n{text}"), refining=True)
    assert [reading(f"Make it 11,000 euros.\n\n{text}").text[start:end] for start, end in routed.other] == [text]


@pytest.mark.parametrize(
    "text", ["This is no different campaign.", "The same as in the other campaign.", "Our campaign is for Malta."]
)
def test_a_comparison_with_another_campaign_is_not_one(text: str) -> None:
    assert route(reading(text), refining=False).other == ()
