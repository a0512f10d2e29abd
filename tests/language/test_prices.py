"""What a call costs on a day."""

from datetime import date

import pytest

from server.language.prices import cost_usd_micros

_MILLION = 1_000_000


@pytest.mark.parametrize(
    ("model", "day", "cost"),
    [
        ("gemini-3.5-flash-lite", date(2026, 11, 21), 2_800_000),
        ("gemini-3.8-flash", date(2026, 12, 31), 4_500_000),
        ("gemini-3.8-flash", date(2027, 1, 1), 9_000_000),
        ("gemini-3.8-flash", date(2026, 9, 1), None),
        ("gemini-unheard-of", date(2026, 11, 21), None),
    ],
)
def test_a_price_holds_from_its_day(model: str, day: date, cost: int | None) -> None:
    assert cost_usd_micros(model, day, input_tokens=_MILLION, output_tokens=_MILLION, cached_tokens=0) == cost


def test_cached_tokens_cost_less() -> None:
    day = date(2026, 11, 21)
    model = "gemini-3.5-flash-lite"
    assert cost_usd_micros(model, day, input_tokens=_MILLION, output_tokens=0, cached_tokens=_MILLION) == 30_000
