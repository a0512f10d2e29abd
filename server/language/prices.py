"""What a model call costs, from a dated table."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens from a day on, standard tier, text; output includes thinking."""

    since: date
    input: float
    output: float
    cached: float


# Google's price page as quoted on 2026-10-07, and genai-prices 0.2.3 (MIT).
_PRICES: dict[str, tuple[Price, ...]] = {
    "gemini-3.5-flash-lite": (Price(date(2026, 7, 21), 0.30, 2.50, 0.03),),
    "gemini-3.6-flash": (Price(date(2026, 7, 21), 0.75, 3.75, 0.075), Price(date(2027, 1, 1), 1.50, 7.50, 0.15)),
    "gemini-3.7-flash": (Price(date(2026, 7, 21), 0.75, 3.75, 0.075), Price(date(2027, 1, 1), 1.50, 7.50, 0.15)),
    "gemini-3.8-flash": (Price(date(2026, 9, 2), 0.75, 3.75, 0.075), Price(date(2027, 1, 1), 1.50, 7.50, 0.15)),
    "gemini-3.5-flash": (Price(date(2026, 1, 1), 1.50, 9.00, 0.15),),
    "gemini-3.1-flash-lite": (Price(date(2026, 1, 1), 0.25, 1.50, 0.025),),
    "gemini-3.1-pro-preview": (Price(date(2026, 1, 1), 2.00, 12.00, 0.20),),
    "gemini-4-argon": (Price(date(2026, 10, 13), 2.00, 10.00, 0.10), Price(date(2026, 12, 1), 4.00, 20.00, 0.20)),
}


def cost_usd_micros(model: str, day: date, *, input_tokens: int, output_tokens: int, cached_tokens: int) -> int | None:
    """Give the cost in millionths of a dollar; None where no price of the model is known for the day.

    `input_tokens` includes the cached ones, `output_tokens` the thinking, as the service counts them.
    """
    known = [price for price in _PRICES.get(model, ()) if price.since <= day]
    if not known:
        return None
    price = known[-1]
    fresh = input_tokens - cached_tokens
    return round(fresh * price.input + cached_tokens * price.cached + output_tokens * price.output)
