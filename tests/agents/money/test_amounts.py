"""Amounts of money are a number and the currency beside it, in any order and notation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.agents.money.amounts import MoneyMention, find_money


def first(text: str, language: str = "en", locale: str = "") -> MoneyMention:
    return find_money(text, language, locale)[0]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$7300", 7300, "USD"),
        ("€8,400", 8400, "EUR"),
        ("8.400 €", 8400, "EUR"),
        ("CHF 13'500", 13_500, "CHF"),
        ("7k€", 7000, "EUR"),
        ("7 k€", 7000, "EUR"),
        ("1,4 Mio. €", 1_400_000, "EUR"),
        ("14 TEUR", 14_000, "EUR"),
        ("3 MUSD", 3_000_000, "USD"),
        ("MSEK 3", 3_000_000, "SEK"),
        ("USD 3m", 3_000_000, "USD"),
        ("3 USD million", 3_000_000, "USD"),
        ("R$ 35 mil", 35_000, "BRL"),
        ("$2 mil", 2_000_000, "USD"),
        ("45万円", 450_000, "JPY"),
        ("5천만원", 50_000_000, "KRW"),
        ("A$7,000", 7000, "AUD"),
        ("US $7,000", 7000, "USD"),
        ("$7,000 CAD", 7000, "CAD"),
        ("7k Canadian dollars", 7000, "CAD"),
        ("7k New Zealand dollars", 7000, "NZD"),
        ("half a million dollars", 500_000, "USD"),
        ("7,000 quid", 7000, "GBP"),
        ("R8,200", 8200, "ZAR"),
        ("RM 62", 62, "MYR"),
        ("Rs. 700", 700, "INR"),
        ("8 400 Ft", 8400, "HUF"),
        ("14,80 zł", "14.80", "PLN"),
        ("7 dollars 25 cents", "7.25", "USD"),
        ("30 cents", "0.30", ""),
    ],
)
def test_amount_and_currency_are_read(text: str, amount: int | str, currency: str) -> None:
    found = first(text)
    assert (found.amount, found.currency) == (Decimal(amount), currency)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "language", "amount", "currency"),
    [
        ("siebentausend Franken", "de", 7000, "CHF"),
        ("7 millones de pesos", "es", 7_000_000, "MXN"),
        ("7 milliards d'euros", "fr", 7_000_000_000, "EUR"),
        ("sete mil reais", "pt", 7000, "BRL"),
        ("settemila euro", "it", 7000, "EUR"),
        ("zevenduizend euro", "nl", 7000, "EUR"),
        ("7 000 kr", "sv", 7000, "SEK"),
        ("七十万円", "ja", 700_000, "JPY"),
        ("700 dólares canadienses", "es", 700, "CAD"),
        ("700 schwedische Kronen", "de", 700, "SEK"),
    ],
)
def test_currencies_are_known_by_name(text: str, language: str, amount: int, currency: str) -> None:
    found = first(text, language)
    assert (found.amount, found.currency) == (amount, currency)


@pytest.mark.parametrize(
    "text", ["women 25-40", "in 2027", "am 12.5.", "we won 7 awards", "7 real people", "6 ft tall", "70 %"]
)
def test_other_numbers_are_not_money(text: str) -> None:
    assert find_money(text, "en") == ()


def test_a_sign_between_two_numbers_belongs_to_the_one_it_is_glued_to() -> None:
    assert [mention.amount for mention in find_money("in 2027 €50,000", "en")] == [50_000]
    assert [mention.amount for mention in find_money("R$ 140,50 R$ 135,20", "en")] == [
        Decimal("140.50"),
        Decimal("135.20"),
    ]


def test_only_codes_and_named_countries_are_strict() -> None:
    assert [first(text).strict for text in ("7 USD", "7 US dollars", "$7", "7 dollars")] == [True, True, False, False]


def test_the_locale_tells_whose_dollar_is_meant() -> None:
    assert first("$7,000", "en", "en-AU").currency == "AUD"
    assert first("$7,000", "en").candidates[0] == "USD"


def test_a_word_of_several_countries_is_a_guess_until_something_tells() -> None:
    assert first("7 000 kr").guessed
    assert not first("7 000 kr", "sv").guessed
    assert not first("7 000 Danish kroner").guessed


@given(st.text(alphabet="$€£k5,. 0ReuroUSD円万-(", max_size=60))
def test_spans_are_in_order_and_inside_any_text(text: str) -> None:
    end = 0
    for mention in find_money(text, "en"):
        assert end <= mention.number.start
        assert 0 <= mention.start < mention.end <= len(text)
        end = mention.number.end
