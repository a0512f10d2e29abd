"""Lengths in which a count is to be reached."""

from datetime import date

import pytest

from server.agents.reading import read
from server.agents.schedule import resolve


@pytest.mark.parametrize(
    "text",
    [
        "How much do we need to reach 200,000 people in Sweden in four weeks?",
        "Get 5k installs in 4 weeks.",
        "200.000 Menschen in vier Wochen erreichen",
        "Llegar a 200.000 personas en cuatro semanas",
        "Toucher 200 000 personnes en quatre semaines",
    ],
)
def test_a_count_is_to_be_reached_within_the_length(text: str) -> None:
    found = resolve(read(text, date(2027, 1, 13)), None).resolution
    assert found is not None
    assert (found.value.start, found.value.end) == (date(2027, 1, 18), date(2027, 2, 14))


def test_without_a_count_it_is_a_day_so_far_ahead() -> None:
    found = resolve(read("We launch in four weeks with 5k euros.", date(2027, 1, 13)), None).resolution
    assert found is not None
    assert found.value.start == date(2027, 2, 10)
