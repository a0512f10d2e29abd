"""Results that an advertiser asks for are read with their metric."""

from typing import Any

import pytest

from server.agents.aims.kpis import read_kpis

KPIS: list[tuple[str, list[dict[str, Any]]]] = [
    ("CPA under 20 euros", [{"metric": "CPA", "amount_micros": 20_000_000, "currency": "EUR"}]),
    ("a CPI of $2.50 at most", [{"metric": "CPI", "amount_micros": 2_500_000, "currency": "USD"}]),
    ("CPM at most 8 €", [{"metric": "CPM", "amount_micros": 8_000_000, "currency": "EUR"}]),
    ("at most €3 per install", [{"metric": "CPI", "amount_micros": 3_000_000, "currency": "EUR"}]),
    ("unter 5 Euro pro Klick", [{"metric": "CPC", "amount_micros": 5_000_000, "currency": "EUR"}]),
    (
        "CPA 25, CPM 10",
        [{"metric": "CPA", "amount_micros": 25_000_000}, {"metric": "CPM", "amount_micros": 10_000_000}],
    ),
    ("ROAS of 4", [{"metric": "ROAS", "number": 4.0}]),
    ("ROAS 400 %", [{"metric": "ROAS", "number": 4.0}]),
    ("CTR of 1 %", [{"metric": "CTR", "number": 0.01}]),
    ("reach 200,000 people", [{"metric": "REACH", "number": 200_000.0}]),
    ("reach 500,000 spaniards", [{"metric": "REACH", "number": 500_000.0}]),
    ("we want 500 leads", [{"metric": "RESULTS", "number": 500.0}]),
    ("how much would 5,000 installs cost", [{"metric": "RESULTS", "number": 5_000.0}]),
    ("what do 5,000 installs cost in germany", [{"metric": "RESULTS", "number": 5_000.0}]),
    ("was kosten 5000 installationen", [{"metric": "RESULTS", "number": 5_000.0}]),
    ("wie viel budget brauchen wir für 100000 erreichte menschen", [{"metric": "REACH", "number": 100_000.0}]),
    ("combien coûteraient 2000 clics", [{"metric": "RESULTS", "number": 2_000.0}]),
    ("¿cuánto cuestan 5000 instalaciones?", [{"metric": "RESULTS", "number": 5_000.0}]),
    ("what brought 5,000 installs last year", []),
    ("2 million impressions is the goal", [{"metric": "IMPRESSIONS", "number": 2_000_000.0}]),
    ("our book costs $15, the budget is 5k", []),
    ("we have 300 people in the team", []),
]


@pytest.mark.parametrize(("text", "expected"), KPIS)
def test_targets_are_read(text: str, expected: list[dict[str, Any]]) -> None:
    found = read_kpis(text.lower(), "de" if "Euro pro" in text else "en", "")
    assert [one.target.model_dump(exclude_none=True) for one in found] == expected
