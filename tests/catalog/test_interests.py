"""Interests are found by the words people use for an audience."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.catalog.interest_synonyms import SYNONYMS
from server.catalog.interests import open_interests
from server.catalog.phrases import read_lines
from server.errors import NotFound

INTERESTS = open_interests()


@pytest.mark.parametrize(
    ("phrase", "interest"),
    [
        ("runners", "408"),
        ("yoga", "408"),
        ("gamers", "733"),
        ("foodies", "368"),
        ("Laufbegeisterte", "408"),
        ("aficionados al fútbol", "663"),
        ("techies", "687"),
        ("new parents", "348"),
        ("dog owners", "541"),
        ("Hundehalter", "541"),
        ("amateurs de vin", "369"),
        ("wine enthusiasts", "369"),
        ("サッカー好き", "663"),
        ("hardlopers", "408"),
        ("resenärer", "719"),
        ("appassionati di calcio", "663"),
        ("amantes da música", "481"),
        ("people interested in AI", "688"),
        ("runers", "408"),
        ("hip-hop heads", "497"),
        ("backpackers", "720"),
        ("investors", "538"),
        ("in-market car buyers", "805"),
    ],
)
def test_the_right_interest_is_first(phrase: str, interest: str) -> None:
    (first, *_), _ = INTERESTS.search(phrase)
    assert first.entry.id == interest


def test_every_synonym_names_an_existing_interest() -> None:
    assert [key for _, key in read_lines(SYNONYMS) if key not in INTERESTS] == []


def test_interests_and_purchase_intents_are_told_apart() -> None:
    kinds = [entry.kind for entry in INTERESTS]
    assert (kinds.count("INTEREST"), kinds.count("PURCHASE_INTENT")) == (60, 34)


def test_an_interest_carries_its_path() -> None:
    assert INTERESTS.get("663").path == ("Sports", "Soccer")


def test_an_unknown_id_says_how_to_find_one() -> None:
    with pytest.raises(NotFound, match="Search the interests"):
        INTERESTS.get("1")


def test_interests_are_found_in_running_text_with_their_words() -> None:
    text = "Women 25-44, dog owners and Fußballfans in Köln"
    found = {text[match.start : match.end]: match.entry.id for match in INTERESTS.mentions(text) if match.score >= 0.5}
    assert found == {"dog owners": "541", "Fußballfans": "663"}


def test_a_word_that_may_be_the_product_is_only_a_hint() -> None:
    (match,) = INTERESTS.mentions("Our insurance starts in May")
    assert match.score < 0.5


def test_podcast_topics_match_the_interest_or_the_one_above() -> None:
    assert INTERESTS.podcast_topic("663") == "sports"
    assert INTERESTS.podcast_topic("207") is None


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_searched_and_read(text: str) -> None:
    items, total = INTERESTS.search(text)
    assert len(items) <= total
    assert all(0 <= match.start < match.end <= len(text) for match in INTERESTS.mentions(text))
