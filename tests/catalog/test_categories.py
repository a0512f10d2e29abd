"""Ad categories are found the way people speak, and say what restricts them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.catalog.categories import Categories, open_categories
from server.catalog.category_synonyms import SYNONYMS
from server.catalog.phrases import read_lines
from server.errors import NotFound
from tests.catalog.category_phrases import HELD_OUT, TUNING, UNSEEN

# From the requirement: the right category is first at least 85 times in 100 on unseen phrases.
BAR = 0.85
CATEGORIES = open_categories()


@pytest.fixture(scope="module")
def categories() -> Categories:
    return CATEGORIES


def share_right(categories: Categories, lines: str) -> float:
    rows = [line.split(" | ") for line in lines.strip().splitlines()]
    found = [categories.search(phrase)[0] for phrase, _ in rows]
    right = [bool(some) and some[0].entry.id in ids.split() for some, (_, ids) in zip(found, rows, strict=True)]
    return sum(right) / len(right)


@pytest.mark.parametrize("lines", [HELD_OUT, TUNING, UNSEEN], ids=["held out", "tuning", "unseen"])
def test_the_right_category_is_first_at_least_85_times_in_100(categories: Categories, lines: str) -> None:
    assert share_right(categories, lines) >= BAR


def test_the_whole_taxonomy_is_there_and_every_node_leads_to_the_top(categories: Categories) -> None:
    assert len(categories) == 583
    for entry in categories:
        above, steps = categories.parent(entry.id), 0
        while above:
            above, steps = categories.parent(above.id), steps + 1
        assert len(entry.path) == steps + 1
        assert entry.path[-1] == entry.name


def test_every_synonym_and_every_accepted_id_names_an_existing_category(categories: Categories) -> None:
    accepted = {key for lines in (HELD_OUT, TUNING, UNSEEN) for key in lines.replace("|", " ").split() if key.isdigit()}
    named = {key for _, key in read_lines(SYNONYMS)}
    assert [key for key in named if key not in categories] == []
    assert [key for key in accepted if len(key) == 4 and key not in categories] == []


def test_the_lists_do_not_share_phrases() -> None:
    held, tuning, unseen = (
        {line.split(" | ")[0].casefold() for line in lines.strip().splitlines()} for lines in (HELD_OUT, TUNING, UNSEEN)
    )
    assert unseen & (held | tuning) == set()


def test_an_unknown_id_says_how_to_find_one(categories: Categories) -> None:
    with pytest.raises(NotFound, match="Search the ad categories"):
        categories.get("9999")


def test_an_id_finds_itself(categories: Categories) -> None:
    (first, *_), _ = categories.search("1070")
    assert first.entry.name == "Footwear"


@pytest.mark.parametrize(
    ("phrase", "topic"),
    [
        ("craft beer", "ALCOHOL"),
        ("online casino", "GAMBLING"),
        ("vape shop", "TOBACCO"),
        ("cbd oil", "CANNABIS"),
        ("hunting rifles", "WEAPONS"),
        ("prescription drugs", "PHARMA"),
        ("election campaign", "POLITICS"),
        ("crypto wallet", "CRYPTO"),
        ("dating app", "DATING"),
        ("sex toys", "ADULT"),
        ("payday loan", "CREDIT"),
    ],
)
def test_a_restricted_category_says_so(categories: Categories, phrase: str, topic: str) -> None:
    (first, *_), _ = categories.search(phrase)
    assert first.entry.topics == (topic,)
    assert first.entry.restriction


def test_an_ordinary_category_has_no_restriction(categories: Categories) -> None:
    assert categories.get("1070").restriction == ""


@pytest.mark.parametrize(
    ("category", "parent"),
    [("1004", "ADV_15_0"), ("1070", "ADV_6_0"), ("1341", "ADV_12_0"), ("1366", "ADV_16_0"), ("1571", "ADV_1_0")],
)
def test_a_category_knows_its_parent_at_spotify(categories: Categories, category: str, parent: str) -> None:
    assert categories.spotify_parent(category) == parent


def test_every_category_has_a_parent_at_spotify(categories: Categories) -> None:
    parents = {categories.spotify_parent(entry.id) for entry in categories}
    assert all(1 <= int(parent.split("_")[1]) <= 34 for parent in parents)


def test_pages_of_a_search_follow_each_other_without_gaps(categories: Categories) -> None:
    everything, total = categories.search("insurance", limit=1000)
    pages = [categories.search("insurance", limit=2, offset=at)[0] for at in range(0, total, 2)]
    assert tuple(match for page in pages for match in page) == everything
    assert len(everything) == total


@pytest.mark.parametrize(
    ("text", "words", "category"),
    [
        ("Promote our new running app in Germany.", "running app", "1517"),
        ("Bitte bewerbt unsere neue Autoversicherung ab Montag.", "Autoversicherung", "1341"),
        ("Queremos anunciar nuestras zapatillas de deporte en Madrid", "zapatillas de deporte", "1070"),
        ("Nous lançons une bière artisanale à Lyon", "bière", "1004"),
        ("新しいランニングアプリを宣伝したい", "ランニングアプリ", "1517"),
    ],
)
def test_a_product_is_found_in_running_text_with_its_words(
    categories: Categories, text: str, words: str, category: str
) -> None:
    found = {text[match.start : match.end]: match.entry.id for match in categories.mentions(text) if match.score >= 0.5}
    assert found[words] == category


def test_words_that_say_little_are_only_hints_in_running_text(categories: Categories) -> None:
    text = "We want to reach the people who love books and travel with our campaign next month."
    assert all(match.score < 0.5 for match in categories.mentions(text))


def test_the_best_mention_is_the_one_that_says_most(categories: Categories) -> None:
    best = categories.best("Events and travel are fine, but this is about car insurance.")
    assert best is not None
    assert best.entry.id == "1341"
    assert categories.best("Nothing to see.") is None


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_searched_and_read(text: str) -> None:
    items, total = CATEGORIES.search(text)
    assert len(items) <= total
    assert all(0 < item.score <= 1 for item in items)
    for match in CATEGORIES.mentions(text):
        assert 0 <= match.start < match.end <= len(text)


@pytest.mark.parametrize(
    ("phrase", "category"), [("couch", "1269"), ("couches", "1125"), ("ベッド", "1279"), ("ペット", "1460")]
)
def test_words_that_fold_alike_are_told_apart_as_written(categories: Categories, phrase: str, category: str) -> None:
    (first, *_), _ = categories.search(phrase)
    assert first.entry.id == category


def test_a_very_long_word_is_searched_and_read_in_no_time(categories: Categories) -> None:
    assert categories.mentions("a" * 50_000) == ()
    assert categories.search("a" * 50_000) == ((), 0)
