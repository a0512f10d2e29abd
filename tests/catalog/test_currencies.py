"""Currencies: symbols with their candidates, and dated conversion without floats."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.catalog.currencies import open_currencies
from server.catalog.currency_tables import PER_USD, SYMBOLS
from server.errors import InvalidInput

CURRENCIES = open_currencies()
codes = st.sampled_from(CURRENCIES.convertible)


def test_the_newest_rates_of_the_package_are_used() -> None:
    assert CURRENCIES.rates_date >= date(2026, 10, 30)
    assert CURRENCIES.rate_date("USD") == CURRENCIES.rates_date


def test_currencies_of_the_dated_table_say_their_own_day() -> None:
    assert CURRENCIES.rate_date("NGN") == date(2026, 9, 29)
    assert "approximate" in CURRENCIES.rate("NGN").source


def test_a_peg_converts_at_its_parity() -> None:
    assert CURRENCIES.convert(1_000_000, "USD", "AED") == 3_672_500
    assert CURRENCIES.convert(1_000_000, "EUR", "XOF") == 655_957_000


def test_a_replaced_currency_converts_at_its_irrevocable_rate() -> None:
    assert CURRENCIES.convert(7_534_500, "HRK", "EUR") == 1_000_000


@given(amount=st.integers(-(10**18), 10**18), code=codes)
def test_a_currency_converts_to_itself_unchanged(amount: int, code: str) -> None:
    assert CURRENCIES.convert(amount, code, code) == amount


@given(amount=st.integers(0, 10**18), source=codes, target=codes)
def test_there_and_back_differs_by_rounding_only(amount: int, source: str, target: str) -> None:
    back = CURRENCIES.convert(CURRENCIES.convert(amount, source, target), target, source)
    step = max(1, CURRENCIES.convert(1, target, source))
    assert abs(back - amount) <= step + 1


@given(amount=st.integers(0, 10**15), source=codes, target=codes)
def test_more_money_never_converts_to_less(amount: int, source: str, target: str) -> None:
    assert CURRENCIES.convert(amount, source, target) <= CURRENCIES.convert(amount + 1, source, target)


def test_a_missing_rate_is_an_error_that_names_the_currency() -> None:
    assert CURRENCIES.known("BMD")
    with pytest.raises(InvalidInput, match=r"no dated rate for BMD.*State the amount in EUR"):
        CURRENCIES.convert(1_000_000, "BMD", "EUR")


def test_an_unknown_code_is_an_error_that_says_what_a_code_is() -> None:
    assert not CURRENCIES.known("XYZ")
    with pytest.raises(InvalidInput, match=r"'XYZ' is not a currency code.*ISO 4217"):
        CURRENCIES.convert(1_000_000, "EUR", "XYZ")


def test_every_symbol_stands_for_known_currencies() -> None:
    assert [code for found in SYMBOLS.values() for code in found if not CURRENCIES.known(code)] == []


@pytest.mark.parametrize(("code", "digits"), [("JPY", 0), ("EUR", 2), ("KWD", 3), ("KRW", 0), ("CLP", 0)])
def test_minor_digits_follow_the_currency(code: str, digits: int) -> None:
    assert CURRENCIES.minor_digits(code) == digits


@pytest.mark.parametrize(
    ("country", "code"), [("SE", "SEK"), ("DE", "EUR"), ("HR", "EUR"), ("BG", "EUR"), ("GB", "GBP"), ("ZZ", None)]
)
def test_a_country_has_its_currency(country: str, code: str | None) -> None:
    assert CURRENCIES.of_country(country) == code


def test_the_dated_table_and_the_central_bank_do_not_overlap() -> None:
    assert all(CURRENCIES.rate_date(code) == date(2026, 9, 29) for code in PER_USD)


def test_euros_per_unit_is_the_inverse_of_the_rate() -> None:
    assert CURRENCIES.euros_per_unit("BGN") * CURRENCIES.rate("BGN").per_euro == pytest.approx(1)
