"""Places are found by every name people use, and doubt is shown."""

from dataclasses import replace
from typing import cast

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from server.catalog.geo import Geo
from tests.catalog.geo_tuning import TUNING
from tests.catalog.geo_unseen import UNSEEN
from tests.catalog.places import missed, right, rows


@pytest.mark.parametrize(("query", "kind", "expected"), rows(TUNING))
def test_a_known_query_finds_its_place_first(geo: Geo, query: str, kind: str, expected: str) -> None:
    assert right(expected, geo.search(query)), kind


def test_an_unseen_query_finds_its_place_first_95_times_in_100(geo: Geo) -> None:
    assert len(missed(geo, UNSEEN)) <= 0.05 * len(rows(UNSEEN))


@pytest.mark.parametrize("name", ["London", "Paris", "Berlin", "Lyon", "Valencia", "Hyderabad", "Barcelona", "Germany"])
def test_a_dominant_name_is_not_called_ambiguous(geo: Geo, name: str) -> None:
    assert not geo.search(name).ambiguous


@pytest.mark.parametrize("name", ["Springfield", "Georgia", "Cordoba", "Victoria", "Midlands", "Washington"])
def test_an_ambiguous_name_names_its_rivals(geo: Geo, name: str) -> None:
    answer = geo.search(name)
    assert answer.ambiguous
    assert len(answer.items) > 1
    assert answer.items[1].entry.name in answer.reason


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "ja"])
def test_a_country_is_found_by_its_name_in_every_language_of_briefs(geo: Geo, language: str) -> None:
    territories = cast("dict[str, str]", Locale.parse(language).territories)
    names = {code: name for code, name in territories.items() if geo.country(code)}
    lost = {code for code, name in names.items() if geo.search(name).items[0].entry.id != code}
    assert len(names) > 240
    assert lost <= {"CG", "GD", "GP", "MF", "NF", "SH", "SV"}  # islands and others that share their name with a city


def test_a_state_stands_before_small_towns_of_its_name(geo: Geo) -> None:
    for name in ("Delaware", "Wyoming", "New Brunswick", "Oklahoma"):
        assert geo.search(name).items[0].entry.type == "REGION"


def test_the_name_that_a_place_was_found_by_is_shown(geo: Geo) -> None:
    assert geo.search("Mailand").items[0].matched == "Mailand"
    assert geo.search("Barcelonna").items[0].matched == "barcelona"
    assert geo.search("Paris, Texas").items[0].matched == "paris"


def test_a_smaller_namesake_stays_visible(geo: Geo) -> None:
    answer = geo.search("Birmingham")
    assert answer.items[0].entry.country == "GB"
    assert "US" in {match.entry.country for match in answer.items}


def test_the_country_and_the_type_of_place_narrow_a_search(geo: Geo) -> None:
    assert geo.search("Paris", country="US").items[0].entry.region == "Texas"
    assert {match.entry.type for match in geo.search("New York", types=["REGION"]).items} == {"REGION"}


def test_pages_of_a_search_join_without_gap_or_overlap(geo: Geo) -> None:
    for query in ("Springfield", "San"):
        whole = geo.search(query, limit=500, begun=True)
        pages = [geo.search(query, limit=4, offset=offset, begun=True) for offset in range(0, whole.total, 4)]
        assert tuple(item for page in pages for item in page.items) == whole.items
        assert {page.total for page in pages} == {whole.total}
        assert len({match.entry.id for match in whole.items}) == whole.total


@pytest.mark.parametrize(
    "query", ["", "   ", "?", "qqqqzzzzxxxx", "x" * 50_000, "word " * 10_000, "\u202eParis\u0000", "' or 1=1 --"]
)
def test_a_query_that_is_no_place_finds_at_most_a_place(geo: Geo, query: str) -> None:
    assert all(geo.get(match.entry.id) for match in geo.search(query).items)


def test_every_id_that_a_search_gives_can_be_asked_for(geo: Geo) -> None:
    for query, _, _ in rows(TUNING):
        for match in geo.search(query).items:
            assert geo.get(match.entry.id) == match.entry


def test_every_member_of_every_area_is_a_place(geo: Geo) -> None:
    from server.catalog.geo_areas import MACRO_REGIONS, PARTS_OF_COUNTRIES

    for area in (*MACRO_REGIONS, *PARTS_OF_COUNTRIES):
        entry = geo.get(f"macro:{area.key}")
        assert entry is not None
        assert len(geo.members(entry)) == len(set(area.members.split())), area.key


def test_a_macro_region_stands_for_its_countries(geo: Geo) -> None:
    dach = geo.search("DACH").items[0].entry
    assert [place.id for place in geo.members(dach)] == ["AT", "CH", "DE"]
    assert geo.members(replace(dach, members=())) == ()


def test_a_television_market_is_read_as_its_city(geo: Geo) -> None:
    assert geo.search("DMA 501").items[0].entry.name == "New York City"


@pytest.mark.parametrize("code", ["US:06103", "06103", "zip 06103", "06103-1234"])
def test_a_us_postal_code_has_its_city_and_state(geo: Geo, code: str) -> None:
    entry = geo.search(code).items[0].entry
    assert (entry.id, entry.type, entry.region, entry.country) == ("US:06103", "POSTAL_CODE", "Connecticut", "US")
    assert geo.get("US:06103") == entry


def test_postal_codes_are_not_invented(geo: Geo) -> None:
    assert geo.get("US:00000") is None
    assert geo.get("DE:10115") is None
    assert not geo.search("00000").items


def test_a_country_knows_its_currency_and_neighbours(geo: Geo) -> None:
    assert geo.currency_of("CH") == "CHF"
    assert geo.currency_of("XX") == ""
    assert {place.id for place in geo.neighbours_of("PT")} == {"ES"}
    country = geo.country("de")
    assert country is not None
    assert country.name == "Germany"
    assert geo.country("Germany") is None


def test_ids_of_regions_and_cities_are_those_of_geonames(geo: Geo) -> None:
    assert [geo.search(name).items[0].entry.id for name in ("Connecticut", "New Jersey", "West Hartford")] == [
        *("4831725", "5101760", "4845411")
    ]


def test_the_start_of_a_name_is_completed_with_the_best_known_places(geo: Geo) -> None:
    assert "Berlin" in {match.entry.name for match in geo.complete("Berl")}
    assert geo.complete("b") == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("new y", "New York City"), ("Mün", "Munich"), ("Lond", "London"), ("São P", "São Paulo"), ("Моск", "Moscow")],
)
def test_a_name_that_is_still_being_typed_finds_the_best_known_place_first(geo: Geo, typed: str, expected: str) -> None:
    assert geo.search(typed, begun=True).items[0].entry.name == expected


def test_a_beginning_of_many_names_is_ambiguous(geo: Geo) -> None:
    answer = geo.search("San", begun=True, limit=50)
    assert answer.ambiguous
    assert {"San Francisco", "San Diego"} <= {match.entry.name for match in answer.items}


@pytest.mark.parametrize("name", ["Paris", "Bath", "York", "Niger", "Dominica", "Berlin"])
def test_a_whole_name_stands_before_longer_ones_that_begin_like_it(geo: Geo, name: str) -> None:
    answer = geo.search(name, begun=True)
    assert answer.items[0] == geo.search(name).items[0]
    assert not answer.ambiguous


def test_a_single_slip_is_not_a_matter_of_doubt(geo: Geo) -> None:
    assert not geo.search("Bavria").ambiguous
    assert geo.search("Bavria").items[0].entry.name == "Bayern"


@settings(max_examples=60, deadline=None)
@given(query=st.text(max_size=40))
def test_any_text_can_be_searched_and_scanned(geo: Geo, query: str) -> None:
    assert all(geo.get(match.entry.id) for match in geo.search(query).items)
    assert all(0 <= mention.start < mention.end <= len(query) for mention in geo.mentions(query))
