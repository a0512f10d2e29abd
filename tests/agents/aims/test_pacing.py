"""How the money is to be spread over the flight is read from the words for it, and from no others."""

import pytest

from server.agents.aims.pacing import read_pacing


@pytest.mark.parametrize(
    ("text", "pacing"),
    [
        ("spend more at the beginning", "FRONT_LOADED"),
        ("front-load it", "FRONT_LOADED"),
        ("most of the budget in the first two weeks", "FRONT_LOADED"),
        ("mehr geld am anfang", "FRONT_LOADED"),
        ("plus d'argent au début", "FRONT_LOADED"),
        ("heavier in the last two weeks", "BACK_LOADED"),
        ("ramp up slowly", "BACK_LOADED"),
        ("spread it evenly over the weeks", "EVEN"),
        ("the same amount every week", "EVEN"),
    ],
)
def test_a_wish_is_read(text: str, pacing: str) -> None:
    mention = read_pacing(text)
    assert mention is not None
    assert mention.pacing == pacing


@pytest.mark.parametrize(
    "text",
    [
        "we want more installs at the start of march",
        "start in the first week of march",
        "people 40 plus end of march",
        "split evenly between us and canada",
        "more sign-ups before the end of june",
        "the campaign starts at the beginning of may",
    ],
)
def test_other_words_for_beginnings_and_ends_are_no_wish(text: str) -> None:
    assert read_pacing(text) is None
