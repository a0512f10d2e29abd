"""A text is scanned for places without being told where they stand."""

from itertools import pairwise

import pytest

from server.catalog.entries import PlaceMention
from server.catalog.geo import Geo


def _found(geo: Geo, text: str) -> list[tuple[str, str]]:
    """Give the words and the place of every mention that is no everyday word."""
    return [
        (text[one.start : one.end], one.candidates[0].entry.id) for one in geo.mentions(text) if not one.common_word
    ]


def _only(geo: Geo, text: str) -> PlaceMention:
    (mention,) = geo.mentions(text)
    return mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("women in Germany, Austria and Switzerland", [("Germany", "DE"), ("Austria", "AT"), ("Switzerland", "CH")]),
        ("Germany's cities", [("Germany", "DE")]),
        ("Londoners and Parisians", [("Londoners", "2643743"), ("Parisians", "2988507")]),
        ("in Paris, Texas", [("Paris, Texas", "4717560")]),
        ("Lyon et Marseille, 15 000 euros", [("Lyon", "2996944"), ("Marseille", "2995469")]),
        ("Marseille 15 000 euros", [("Marseille", "2995469")]),
        ("in London, Ontario (Canada)", [("London, Ontario", "6058560"), ("Canada", "CA")]),
        ("around Cambridge UK", [("Cambridge UK", "2653941")]),
        ("austin, tx and miami, fl", [("austin, tx", "4671654"), ("miami, fl", "4164138")]),
        ("Greater Manchester", [("Greater Manchester", "2643123")]),
        ("the Dallas metro area", [("Dallas metro area", "4684888")]),
        ("DACH and the Nordics", [("DACH", "macro:dach"), ("Nordics", "macro:nordics")]),
        ("the San Francisco Bay Area", [("San Francisco Bay Area", "macro:bay-area")]),
        ("Markets: DE, FR and IT", [("DE", "DE"), ("FR", "FR"), ("IT", "IT")]),
        ("deutsche Frauen in Bayern und NRW", [("deutsche", "DE"), ("Bayern", "2951839"), ("NRW", "2861876")]),
        ("les Françaises à Lyon, l'Allemagne", [("Françaises", "FR"), ("Lyon", "2996944"), ("Allemagne", "DE")]),
        ("mujeres españolas en Alemania", [("españolas", "ES"), ("Alemania", "DE")]),
        ("donne italiane a Milano e Roma", [("italiane", "IT"), ("Milano", "3173435"), ("Roma", "3169070")]),
        ("mulheres brasileiras no Reino Unido", [("brasileiras", "BR"), ("Reino Unido", "GB")]),
        ("vrouwen in Duitsland", [("Duitsland", "DE")]),
        ("svenska kvinnor i Göteborg", [("svenska", "SE"), ("Göteborg", "2711537")]),
        (
            "ドイツとフランスの女性、東京都と大阪",
            [("ドイツ", "DE"), ("フランス", "FR"), ("東京都", "1850147"), ("大阪", "1853909")],
        ),
        ("インドア派の若者", []),
        ("zip codes 06103, 90210", [("06103", "US:06103"), ("90210", "US:90210")]),
        ("a budget of 10001 dollars", []),
        ("French-speaking people", []),
        ("IT and HR managers", []),
        ("DE, AT", [("DE", "DE"), ("AT", "AT")]),
        ("SEATTLE, WA OR PORTLAND, OR", [("SEATTLE, WA", "5809844"), ("PORTLAND, OR", "5746545")]),
        ("nothing here to be found", []),
        ("", []),
    ],
)
def test_places_are_found_where_they_stand(geo: Geo, text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(geo, text) == expected


@pytest.mark.parametrize(
    "word", ["Reading", "Nice", "Mobile", "Bath", "Of", "March", "Split", "Orange", "Most", "US", "LA"]
)
def test_everyday_words_are_marked(geo: Geo, word: str) -> None:
    assert _only(geo, word).common_word


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Berlin", "name"), ("Italians", "demonym"), ("EMEA", "macro"), ("NYC", "nickname"), ("US:10001", "postal")],
)
def test_a_mention_says_how_it_names_its_place(geo: Geo, text: str, kind: str) -> None:
    assert _only(geo, text).kind == kind


def test_an_ambiguous_mention_keeps_its_candidates(geo: Geo) -> None:
    mention = _only(geo, "Georgia")
    assert mention.ambiguous
    assert {match.entry.country for match in mention.candidates} == {"GE", "US"}
    assert "Georgia" in mention.reason


def test_lower_case_text_names_the_same_places(geo: Geo) -> None:
    text = "Women in Germany, Paris and Los Angeles"
    assert [(one.start, one.end) for one in geo.mentions(text.lower())] == [
        (one.start, one.end) for one in geo.mentions(text)
    ]


def test_codes_count_only_in_capitals_and_not_in_a_shouted_text(geo: Geo) -> None:
    assert not geo.mentions("it is in de")
    assert [mention.candidates[0].entry.id for mention in geo.mentions("IN PARIS IT IS")] == ["2988507"]


def test_mentions_come_in_order_without_overlap(geo: Geo) -> None:
    text = "Paris, Texas; zip 06103 Hartford, CT and greater London, UK or München, Deutschland " * 20
    mentions = geo.mentions(text)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
