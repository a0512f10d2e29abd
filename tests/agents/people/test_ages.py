"""Ages are read as people speak of them, and other numbers are left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.agents.people.age_mention import OLDEST, YOUNGEST
from server.agents.people.ages import merged, read_ages

TODAY = date(2026, 11, 22)

WANTED: list[tuple[str, list[tuple[int, int]]]] = [
    ("women 25-40", [(25, 40)]),
    ("two groups, under 25 and over 60", [(18, 24), (60, 99)]),
    ("Frauen Mitte 30 bis Ende 40", [(34, 49)]),
    ("late twenties to early forties", [(27, 43)]),
    ("parents de 25 à 45 ans", [(25, 45)]),
    ("Families with kids, 25-49.", [(25, 49)]),
    ("Spain, 18-35s", [(18, 35)]),
    ("Schweiz, ab 45.", [(45, 99)]),
    ("Americans over 35 to buy online", [(35, 99)]),
    ("donne tra i 25 e i 44 anni", [(25, 44)]),
    ("público dos 30 aos 55 anos", [(30, 55)]),
    ("young people in Norway", [(18, 34)]),
    ("ages 25 to 40", [(25, 40)]),
    ("between 25 and 40", [(25, 40)]),
    ("people between 25 and 40 in Spain", [(25, 40)]),
    ("over 50", [(50, 99)]),
    ("women over 50", [(50, 99)]),
    ("under 30", [(18, 29)]),
    ("18+", [(18, 99)]),
    ("Adults 18+ in Spain", [(18, 99)]),
    ("gen z", [(18, 29)]),
    ("millennials", [(30, 45)]),
    ("boomers", [(62, 80)]),
    ("Gen X parents", [(46, 61)]),
    ("people in their forties", [(40, 49)]),
    ("in their 40s", [(40, 49)]),
    ("thirtysomethings", [(30, 39)]),
    ("30-somethings", [(30, 39)]),
    ("students in Berlin", [(18, 24)]),
    ("seniors", [(65, 99)]),
    ("teens", [(13, 19)]),
    ("30代の女性", [(30, 39)]),
    ("20代から40代", [(20, 49)]),
    ("25〜40歳", [(25, 40)]),
    ("40歳以上", [(40, 99)]),
    ("Frauen ab 30", [(30, 99)]),
    ("ab 30 Jahren", [(30, 99)]),
    ("de 25 a 40 años", [(25, 40)]),
    ("mujeres de 25 a 40 años", [(25, 40)]),
    ("entre 25 et 40 ans", [(25, 40)]),
    ("18-24 and 35-44", [(18, 24), (35, 44)]),
    ("A25-54", [(25, 54)]),
    ("W25-54", [(25, 54)]),
    ("Zielgruppe 25-49", [(25, 49)]),
    ("Frauen zwischen 25 und 40", [(25, 40)]),
    ("25- bis 40-Jährige", [(25, 40)]),
    ("25 bis 40 Jahre", [(25, 40)]),
    ("über 50", [(50, 99)]),
    ("unter 30-Jährige", [(18, 29)]),
    ("Ü50", [(50, 99)]),
    ("die Generation 50+", [(50, 99)]),
    ("mayores de 50 años", [(50, 99)]),
    ("menores de 30", [(18, 29)]),
    ("más de 50 años", [(50, 99)]),
    ("plus de 50 ans", [(50, 99)]),
    ("moins de 30 ans", [(18, 29)]),
    ("à partir de 30 ans", [(30, 99)]),
    ("les 25-40 ans", [(25, 40)]),
    ("30 ans et plus", [(30, 99)]),
    ("18 and over", [(18, 99)]),
    ("people 50 and older", [(50, 99)]),
    ("treintañeros", [(30, 39)]),
    ("trentenaires", [(30, 39)]),
    ("women in their 20s and 30s", [(20, 39)]),
    ("late twenties", [(27, 29)]),
    ("over fifty", [(50, 99)]),
    ("between twenty-five and forty", [(25, 40)]),
    ("über fünfzig", [(50, 99)]),
    ("audience: 30 plus", [(30, 99)]),
    ("16-24 year olds", [(16, 24)]),
    ("13+", [(13, 99)]),
    ("under 18s", [(13, 17)]),
    ("women aged 30 or over", [(30, 99)]),
    ("people from 25 up to 40", [(25, 40)]),
    ("homens de 25 a 40 anos", [(25, 40)]),
    ("donne tra 25 e 40 anni", [(25, 40)]),
    ("vrouwen van 25 tot 40 jaar", [(25, 40)]),
    ("kvinnor 25-40 år", [(25, 40)]),
    ("older than 45", [(45, 99)]),
    ("the over-50s", [(50, 99)]),
    ("parents over 40", [(40, 99)]),
    ("only parents over 40", [(40, 99)]),
    ("25-34, 35-44", [(25, 34), (35, 44)]),
    ("18-34 year-old gamers", [(18, 34)]),
    ("target 18-34", [(18, 34)]),
    ("hombres mayores de 35", [(35, 99)]),
    ("people aged 55 and up", [(55, 99)]),
    ("aged 55+", [(55, 99)]),
    ("minimum age 21", [(21, 99)]),
    ("everyone from 16", [(16, 99)]),
    ("in ihren Vierzigern", [(40, 49)]),
    ("AGES 25-40", [(25, 40)]),
    ("men 30+", [(30, 99)]),
    ("Mid-thirties", [(34, 36)]),
    ("18 to 35.", [(18, 35)]),
    ("listeners 18 - 35 please", [(18, 35)]),
    ("50 to 64 yrs", [(50, 64)]),
    ("sixty plus", [(60, 99)]),
    ("18 bis 29", [(18, 29)]),
    ("entre 18 y 30 años", [(18, 30)]),
    ("entre los 18 y los 30", [(18, 30)]),
    ("jeunes de 18 à 25 ans", [(18, 25)]),
    ("18–25", [(18, 25)]),
]
REFUSED: list[tuple[str, list[tuple[int, int]]]] = [
    ("nobody under 21", [(13, 20)]),
    ("no one over 60", [(61, 99)]),
    ("no teens", [(13, 19)]),
    ("not older than 40", [(41, 99)]),
    ("nadie menor de 21", [(13, 20)]),
    ("niemand unter 21", [(13, 20)]),
    ("personne de moins de 21 ans", [(13, 20)]),
]
NOT_AGES = [
    "la quarantaine",
    "parents of teens",
    "parents of children aged 5-12",
    "parents with kids under 12",
    "moms of 13-17 year olds",
    "from 15-24 December",
    "15-24 Dec",
    "vom 15. bis 24. Dezember",
    "for 14 to 21 days",
    "budget 20-30k",
    "20 to 30 k",
    "$20-30 per lead",
    "30s audio spot",
    "a 30-second spot",
    "over 30 years of experience",
    "our 25-year-old company",
    "over 50 stores",
    "under 30 euros",
    "from 1 to 20 March",
    "80s music fans",
    "CPM under 15",
    "between 15 and 20 % of it",
    "KW 14-18",
    "weeks 14-18",
    "March 14-28",
    "14-28 March",
    "up to 30 ads",
    "9 to 17 Uhr",
    "from 20 June",
    "ab 20. November",
    "ab 30 €",
    "bis 30. Juni",
    "hasta 30 de junio",
    "runs from 12 to 30 of May",
    "it is 20 to 30 minutes",
    "The budget is 25,000 euros from 15 to 30 April",
    "student discount",
    "We have 20-25 songs",
    "between 10 and 20 thousand",
]


def ages(text: str, *, excluded: bool = False) -> list[tuple[int, int]]:
    return [(one.low, one.high) for one in read_ages(text.lower(), TODAY) if one.excluded == excluded]


@pytest.mark.parametrize(("text", "expected"), WANTED)
def test_ages_are_read(text: str, expected: list[tuple[int, int]]) -> None:
    assert ages(text) == expected
    assert ages(text.upper()) == expected


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_ages_that_are_not_wanted_are_told_apart(text: str, expected: list[tuple[int, int]]) -> None:
    assert ages(text, excluded=True) == expected
    assert ages(text) == []


@pytest.mark.parametrize("text", NOT_AGES)
def test_other_numbers_are_not_ages(text: str) -> None:
    assert read_ages(text.lower(), TODAY) == []


def test_a_generation_grows_older_with_the_reference_date() -> None:
    (mention,) = read_ages("millennials", date(2036, 1, 1))
    assert (mention.low, mention.high) == (40, 55)


def test_the_words_of_an_age_are_quoted_whole() -> None:
    text = "We want nobody under 21, please."
    (mention,) = read_ages(text.lower(), TODAY)
    assert text[mention.start : mention.end] == "nobody under 21"


def test_overlapping_ranges_are_joined_and_sorted() -> None:
    assert [(one.min, one.max) for one in merged([(35, 44), (18, 24), (20, 30)])] == [(18, 30), (35, 44)]


@given(st.integers(YOUNGEST, OLDEST - 5), st.integers(4, 60), st.sampled_from(["women", "Männer", "mujeres", "hommes"]))
def test_any_range_beside_people_is_read(low: int, width: int, people: str) -> None:
    high = min(low + width, OLDEST)
    assert ages(f"{people} {low}-{high} for 30 days with 5,000 euros") == [(low, high)]


@given(st.text(alphabet="0123456789 -+%abcü年代歳", max_size=60))
def test_every_age_lies_in_the_bounds_and_in_the_text(text: str) -> None:
    for one in read_ages(text, TODAY):
        assert YOUNGEST <= one.low <= one.high <= OLDEST
        assert 0 <= one.start < one.end <= len(text)
