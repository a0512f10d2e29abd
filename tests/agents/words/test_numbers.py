"""Numbers are found in digits and in words, whatever separates or scales them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.agents.words.numbers import NumberMatch, decimal_mark, find_numbers


def values(text: str, language: str = "en", locale: str = "") -> list[Decimal]:
    return [number.value for number in find_numbers(text, language, locale)]


def only(text: str, language: str = "en", locale: str = "") -> NumberMatch:
    [number] = find_numbers(text, language, locale)
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7431", 7431),
        ("7,431", 7431),
        ("7.431", 7431),
        ("7 431", 7431),
        ("7'431", 7431),
        ("7’431", 7431),
        ("2.345.678", 2345678),
        ("2,345,678.90", "2345678.90"),
        ("2.345.678,90", "2345678.90"),
        ("34,5", "34.5"),
        ("34.55", "34.55"),
        ("0.125", "0.125"),
        (".5 million", 500_000),
        ("3k", 3000),
        ("3 k", 3000),
        ("3K", 3000),
        ("1.7m", 1_700_000),
        ("4 bn", 4_000_000_000),
        ("90 Tsd.", 90_000),
        ("2,4 Mio.", 2_400_000),
        ("1½ million", 1_500_000),
        ("700,-", 700),
    ],
)
def test_digits_are_read_with_any_separator_and_scale(text: str, value: int | str) -> None:
    number = only(text)
    assert number.value == Decimal(value)
    assert (number.start, number.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("ten grand", "en", 10_000),
        ("half a million", "en", 500_000),
        ("two and a half million", "en", 2_500_000),
        ("a million and a half", "en", 1_500_000),
        ("one hundred and twenty thousand", "en", 120_000),
        ("a couple of grand", "en", 2_000),
        ("seven lakhs", "en", 700_000),
        ("two dozen", "en", 24),
        ("siebzehntausend", "de", 17_000),
        ("fünfunddreißigtausendzweihundert", "de", 35_200),
        ("dreieinhalb Millionen", "de", 3_500_000),
        ("eine halbe Million", "de", 500_000),
        ("cuarenta y dos mil", "es", 42_000),
        ("medio millón", "es", 500_000),
        ("tres mil millones", "es", 3_000_000_000),
        ("quatre-vingt-dix-neuf mille", "fr", 99_000),
        ("soixante-dix mille", "fr", 70_000),
        ("deux millions et demi", "fr", 2_500_000),
        ("doze mil e quinhentos", "pt", 12_500),
        ("um milhão e meio", "pt", 1_500_000),
        ("trentacinquemila", "it", 35_000),
        ("due milioni e mezzo", "it", 2_500_000),
        ("vijfentwintigduizend", "nl", 25_000),
        ("anderhalf miljoen", "nl", 1_500_000),
        ("tjugofemtusen", "sv", 25_000),
        ("en halv miljon", "sv", 500_000),
        ("三十万", "ja", 300_000),
        ("45万", "ja", 450_000),
        ("1億2000万", "ja", 120_000_000),
        ("5천만", "en", 50_000_000),
    ],
)
def test_number_words_are_read_in_nine_languages(text: str, language: str, value: int) -> None:
    number = only(text, language)
    assert number.value == value
    assert (number.start, number.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    ["12.05.2027", "2027-03-01", "24/12", "10:30", "1st", "the grand opening", "millions of people", "half of it"],
)
def test_dates_times_ordinals_and_bare_scales_are_not_numbers(text: str) -> None:
    assert values(text) == []


def test_two_numbers_joined_by_and_stay_two() -> None:
    assert values("between five and eight thousand") == [5, 8000]
    assert values("eighteen to twenty-four") == [18, 24]
    assert values("entre cinco y ocho mil", "es") == [5, 8000]


def test_an_article_is_a_number_only_before_a_scale_or_when_asked_for() -> None:
    assert values("ein Haus, eine Million", "de") == [1_000_000]
    assert [number.value for number in find_numbers("ein Euro", "de", articles=True)] == [1]


@pytest.mark.parametrize(
    ("text", "doubt"), [("1O,000", "letter"), ("3,00,000", "grouping"), ("2,0000", "grouping"), ("9,000", "")]
)
def test_slips_of_the_digits_are_marked(text: str, doubt: str) -> None:
    assert only(text).doubt == doubt


def test_three_decimals_are_thousands_with_the_other_reading_kept() -> None:
    number = only("6.250")
    assert (number.value, number.alternative) == (6250, Decimal("6.250"))
    assert only("1.250 million").value == 1_250_000
    assert only("1.250k", "de").value == 1_250_000


def test_the_country_outweighs_the_language_for_the_decimal_mark() -> None:
    assert (decimal_mark("es", "es-MX"), decimal_mark("es", "es-ES"), decimal_mark("en", "")) == (".", ",", ".")


def test_a_few_words_in_another_language_are_still_read() -> None:
    assert values("diecimila euro", "de") == [10_000]
    assert values("Tenemos diez mil euros", "pt") == [10_000]


@given(st.integers(min_value=1, max_value=10**12))
def test_every_way_to_group_an_integer_gives_it_back(value: int) -> None:
    for mark in ",. '":
        assert only(f"{value:,}".replace(",", mark)).value == value


@given(st.text(max_size=200))
def test_spans_are_in_order_and_inside_any_text(text: str) -> None:
    end = 0
    for number in find_numbers(text, "en"):
        assert end <= number.start < number.end <= len(text)
        end = number.end
