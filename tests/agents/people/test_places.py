"""The market is read as told; seats, products, names and signatures that hold a place are left alone."""

from datetime import date

import pytest

from server.agents.people.places import read_places
from server.agents.reading import read
from server.catalog.catalog import Catalog

TODAY = date(2026, 11, 22)

MARKETS: list[tuple[str, list[str], list[str]]] = [
    ("all of Italy except Sardinia", ["IT"], ["2523228"]),
    ("Spain ex Canaries", ["ES"], ["2593110"]),
    ("the US, nowhere in Texas", ["US"], ["4736286"]),
    ("Germany, not in Bavaria", ["DE"], ["2951839"]),
    ("Frauen in Deutschland außer Berlin", ["DE"], ["2950159"]),
    ("en España excepto Canarias", ["ES"], ["2593110"]),
    ("en France sauf Paris", ["FR"], ["2988507"]),
    ("not in Bavaria or Saxony, but in Hesse", ["2905330"], ["2842566", "2951839"]),
    ("Germany except Berlin, Austria and Switzerland", ["AT", "CH", "DE"], ["2950159"]),
    ("Germany, Austria and Switzerland", ["AT", "CH", "DE"], []),
    ("DACH", ["AT", "CH", "DE"], []),
    ("UK and Ireland", ["GB", "IE"], []),
    ("US women 25-40", ["US"], []),
    ("Portland, Oregon and Paris, Texas", ["4717560", "5746545"], []),
    ("東京と大阪の30代女性", ["1850147", "1853909"], []),
    ("em Lisboa e no Porto", ["2267057", "2735943"], []),
    ("Milano e Torino", ["3165524", "3173435"], []),
    ("Amsterdam en Rotterdam", ["2747891", "2759794"], []),
    ("Stockholm och Göteborg", ["2673730", "2711537"], []),
    ("French women", ["FR"], []),
    ("mujeres españolas", ["ES"], []),
    ("for the German market", ["DE"], []),
    ("German women in Berlin", ["2950159"], []),
    ("a Porto winery wants London", ["2643743"], []),
    ("we are a Berlin start-up looking for runners in Poland", ["PL"], []),
    ("wir sind ein Start-up aus Berlin und suchen Läufer in Polen", ["PL"], []),
    ("somos una tienda de zapatos de Valencia, campaña en Italia", ["IT"], []),
    ("nous sommes une agence de Paris, campagne en Belgique", ["BE"], []),
    ("our Munich office wants Spain", ["ES"], []),
    ("the agency in Paris sends it, run in Italy", ["IT"], []),
    ("we roast our coffee in Lisbon and want Sweden", ["SE"], []),
    ("coffee from Colombia for Sweden", ["SE"], []),
    ("a hotel in Mallorca for guests from Germany", ["DE"], []),
    ("flights to Lisbon for women in Germany", ["DE"], []),
    ("French fries for Germany", ["DE"], []),
    ("Swiss watches in Japan", ["JP"], []),
    ("Spanish-language ads in the US", ["US"], []),
    ("Paris Baguette wants to reach London", ["2643743"], []),
    ("Spain please. Kind regards, Vienna", ["ES"], []),
    ("help us reach Spain", ["ES"], []),
    ("in Nice and Lyon", ["2990440", "2996944"], []),
    ("Atlanta and Georgia", ["4180439", "4197000"], []),
]
NOWHERE = [
    "worldwide",
    "nice to meet you",
    "Turkey sandwiches",
    "Danish pastry",
    "Cheers\nTom\nDublin office",
    "we start in March",
    "Italian restaurant",
]


@pytest.mark.parametrize(("text", "wanted", "unwanted"), MARKETS)
def test_the_market_is_read(text: str, wanted: list[str], unwanted: list[str], catalog: Catalog) -> None:
    for written in (text, text.lower(), text.upper()):
        notes = [note for note in read_places(read(written, TODAY), catalog.geo) if not note.options]
        assert sorted(place.id for note in notes if note.role == "in" for place in note.places) == wanted
        assert sorted(place.id for note in notes if note.role == "out" for place in note.places) == unwanted


@pytest.mark.parametrize("text", NOWHERE)
def test_words_that_name_no_market_are_left_alone(text: str, catalog: Catalog) -> None:
    assert [note for note in read_places(read(text, TODAY), catalog.geo) if note.role == "in"] == []


@pytest.mark.parametrize("text", ["instead of Germany take France", "Replace Germany with France"])
def test_a_place_given_up_is_told_from_its_successor(text: str, catalog: Catalog) -> None:
    notes = read_places(read(text, TODAY), catalog.geo)
    assert [(note.role, note.places[0].id) for note in notes] == [("gone", "DE"), ("in", "FR")]


def test_a_radius_keeps_the_city(catalog: Catalog) -> None:
    (note,) = read_places(read("within 30 km of Lyon", TODAY), catalog.geo)
    assert note.radius
    assert note.places[0].id == "2996944"
