"""What the date grammar reads, language by language, on Sunday 22 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.agents.dates import Window, find_windows

REFERENCE = date(2026, 11, 22)


def read(text: str, language: str, locale: str = "") -> Window:
    """Read the only window of a text."""
    windows = find_windows(text, language, locale, REFERENCE)
    assert len(windows) == 1, windows
    return windows[0]


RANGES = [
    ("en", "for the three weeks before 1 May", "2027-04-10", "2027-04-30"),
    ("en", "from 3 to 17 May", "2027-05-03", "2027-05-17"),
    ("en", "March 3rd through April 10", "2027-03-03", "2027-04-10"),
    ("en", "2027-01-04 to 2027-02-01", "2027-01-04", "2027-02-01"),
    ("en", "Dec 1 - Jan 15", "2026-12-01", "2027-01-15"),
    ("en", "11/30/2026 - 12/24/2026", "2026-11-30", "2026-12-24"),
    ("en", "between 8 and 21 February 2027", "2027-02-08", "2027-02-21"),
    ("en", "January 4th, 2027 to January 31st, 2027", "2027-01-04", "2027-01-31"),
    ("en", "June 11-16, 2027", "2027-06-11", "2027-06-16"),
    ("en", "from the 3rd of May until the 17th", "2027-05-03", "2027-05-17"),
    ("en", "January through March", "2027-01-01", "2027-03-31"),
    ("en", "from mid January until Valentine's Day", "2027-01-11", "2027-02-14"),
    ("en", "from Halloween to New Year", "2027-10-31", "2028-01-01"),
    ("en", "Black Friday to Christmas", "2026-11-27", "2026-12-25"),
    ("en", "weeks 10 to 12", "2027-03-08", "2027-03-28"),
    ("en", "from now until Christmas", "2026-11-22", "2026-12-25"),
    ("en", "January and February", "2027-01-01", "2027-02-28"),
    ("en", "next week from Tuesday to Thursday", "2026-11-24", "2026-11-26"),
    ("de", "1.-24. Dezember", "2026-12-01", "2026-12-24"),
    ("de", "vom 1. bis 24. Dezember", "2026-12-01", "2026-12-24"),
    ("de", "KW 10 bis KW 12", "2027-03-08", "2027-03-28"),
    ("de", "04.01. - 31.01.2027", "2027-01-04", "2027-01-31"),
    ("de", "zwischen dem 2. und dem 22. Februar", "2027-02-02", "2027-02-22"),
    ("de", "Anfang März bis Mitte April", "2027-03-01", "2027-04-20"),
    ("es", "del 3 al 17 de mayo", "2027-05-03", "2027-05-17"),
    ("es", "desde el 4 de enero hasta el 28 de febrero", "2027-01-04", "2027-02-28"),
    ("fr", "du 3 au 17 mai", "2027-05-03", "2027-05-17"),
    ("fr", "du lundi 4 janvier au dimanche 31 janvier", "2027-01-04", "2027-01-31"),
    ("pt", "de 3 a 17 de maio", "2027-05-03", "2027-05-17"),
    ("it", "dal 3 al 17 maggio", "2027-05-03", "2027-05-17"),
    ("nl", "van 3 tot en met 17 mei", "2027-05-03", "2027-05-17"),
    ("sv", "från 3 till 17 maj", "2027-05-03", "2027-05-17"),
    ("ja", "5月1日から5月31日まで", "2027-05-01", "2027-05-31"),
    ("ja", "1月から3月まで", "2027-01-01", "2027-03-31"),
    ("en", "for six weeks starting 4 January", "2027-01-04", "2027-02-14"),
    ("en", "6 weeks from Jan 4", "2027-01-04", "2027-02-14"),
    ("en", "two weeks from Easter Monday", "2027-03-29", "2027-04-11"),
    ("en", "a month starting 1 February", "2027-02-01", "2027-02-28"),
    ("de", "ab dem 3. Mai für 6 Wochen", "2027-05-03", "2027-06-13"),
    ("de", "sechs Wochen ab 4. Januar", "2027-01-04", "2027-02-14"),
    ("es", "durante seis semanas a partir del 4 de enero", "2027-01-04", "2027-02-14"),
    ("fr", "à partir du 4 janvier pendant six semaines", "2027-01-04", "2027-02-14"),
    ("pt", "por 4 semanas a partir de 4 de janeiro", "2027-01-04", "2027-01-31"),
    ("it", "per quattro settimane da lunedì", "2026-11-23", "2026-12-20"),
    ("nl", "vier weken vanaf 4 januari", "2027-01-04", "2027-01-31"),
    ("sv", "i fyra veckor från den 4 januari", "2027-01-04", "2027-01-31"),
    ("ja", "2027年1月4日から6週間", "2027-01-04", "2027-02-14"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), RANGES)
def test_a_range_has_both_of_its_ends_and_the_last_day_counts(language: str, text: str, start: str, end: str) -> None:
    window = read(text, language)
    assert (window.kind, str(window.start), str(window.end)) == ("range", start, end)


PERIODS = [
    ("en", "March 2027", "2027-03-01", "2027-03-31"),
    ("en", "Q1", "2027-01-01", "2027-03-31"),
    ("en", "H2 2027", "2027-07-01", "2027-12-31"),
    ("en", "third quarter of 2027", "2027-07-01", "2027-09-30"),
    ("en", "week 10", "2027-03-08", "2027-03-14"),
    ("en", "next month", "2026-12-01", "2026-12-31"),
    ("en", "next three weeks", "2026-11-23", "2026-12-13"),
    ("en", "the first ten days of March", "2027-03-01", "2027-03-10"),
    ("en", "the first two weeks of January", "2027-01-01", "2027-01-14"),
    ("en", "last two weeks of March", "2027-03-18", "2027-03-31"),
    ("en", "first half of February", "2027-02-01", "2027-02-14"),
    ("en", "second half of March", "2027-03-16", "2027-03-31"),
    ("en", "Easter weekend", "2027-03-26", "2027-03-29"),
    ("en", "Valentine's week", "2027-02-08", "2027-02-14"),
    ("en", "the week of 11 January", "2027-01-11", "2027-01-17"),
    ("en", "rest of the year", "2026-11-23", "2026-12-31"),
    ("en", "Ramadan", "2027-02-08", "2027-03-09"),
    ("en", "summer 2027", "2027-06-01", "2027-08-31"),
    ("de", "die ersten zwei Märzwochen", "2027-03-01", "2027-03-14"),
    ("de", "drittes Quartal 2027", "2027-07-01", "2027-09-30"),
    ("de", "Vorweihnachtszeit", "2026-11-29", "2026-12-24"),
    ("de", "Osterwochenende", "2027-03-26", "2027-03-29"),
    ("es", "el próximo mes", "2026-12-01", "2026-12-31"),
    ("fr", "la semaine prochaine", "2026-11-23", "2026-11-29"),
    ("fr", "semaine 12", "2027-03-22", "2027-03-28"),
    ("sv", "vecka 10", "2027-03-08", "2027-03-14"),
    ("ja", "来月", "2026-12-01", "2026-12-31"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), PERIODS)
def test_a_named_stretch_is_the_calendars(language: str, text: str, start: str, end: str) -> None:
    window = read(text, language)
    assert (window.kind, str(window.start), str(window.end)) == ("period", start, end)


DAYS = [
    ("en", "tomorrow", "2026-11-23"),
    ("en", "the day after tomorrow", "2026-11-24"),
    ("en", "on Friday", "2026-11-27"),
    ("en", "next Friday", "2026-11-27"),
    ("en", "Cyber Monday", "2026-11-30"),
    ("en", "Singles' Day 2027", "2027-11-11"),
    ("en", "a week before Mother's Day", "2027-05-02"),
    ("en", "in two weeks", "2026-12-06"),
    ("en", "the last Friday of January", "2027-01-29"),
    ("en", "the 15th of next month", "2026-12-15"),
    ("en", "Chinese New Year", "2027-02-06"),
    ("de", "am 2. Advent", "2026-12-06"),
    ("de", "übermorgen", "2026-11-24"),
    ("de", "Fr 8.1.", "2027-01-08"),
    ("es", "pasado mañana", "2026-11-24"),
    ("es", "el tres de marzo", "2027-03-03"),
    ("fr", "mercredi en huit", "2026-12-02"),
    ("fr", "le 1er mars", "2027-03-01"),
    ("ja", "2027/3/5", "2027-03-05"),
]


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_a_day_is_the_coming_one(language: str, text: str, day: str) -> None:
    window = read(text, language)
    assert (window.kind, str(window.start), str(window.end)) == ("day", day, day)


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("en", "starting Monday", "2026-11-23", None),
        ("en", "from tomorrow", "2026-11-23", None),
        ("en", "until the end of the month", None, "2026-11-30"),
        ("en", "until we hit the end of December", None, "2026-12-31"),
        ("en", "through the end of Q1", None, "2027-03-31"),
        ("de", "Start: 04.01.2027", "2027-01-04", None),
        ("de", "bis Ende Januar", None, "2027-01-31"),
        ("es", "a partir del lunes", "2026-11-23", None),
        ("fr", "jusqu'au 24 décembre", None, "2026-12-24"),
        ("fr", "dès lundi", "2026-11-23", None),
    ],
)
def test_one_stated_end_leaves_the_other_open(language: str, text: str, start: str | None, end: str | None) -> None:
    window = read(text, language)
    assert (window.start and str(window.start), window.end and str(window.end)) == (start, end)


@pytest.mark.parametrize(
    ("language", "text", "length"),
    [
        ("en", "for six weeks", "P6W"),
        ("en", "30 days", "P30D"),
        ("de", "drei Monate", "P3M"),
        ("es", "durante dos semanas", "P2W"),
        ("fr", "pendant 10 jours", "P10D"),
        ("ja", "3週間", "P3W"),
    ],
)
def test_a_length_without_a_start_stays_a_length(language: str, text: str, length: str) -> None:
    window = read(text, language)
    assert window.kind == "duration"
    assert window.length is not None
    assert window.length.iso == length


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "women aged 25-40"),
        ("en", "men 18 to 34"),
        ("de", "Frauen von 25 bis 40 Jahren"),
        ("de", "10.000 €"),
        ("en", "version 2.4.1"),
        ("en", "support 24/7, format 16/9"),
        ("en", "$1.5 million, a CPM of 4.50 and 12.5 % more"),
        ("en", "We may march on, and the sun shines"),
        ("en", "500 dollars a day"),
        ("es", "mi perro y sus 3 amigos"),
        ("en", "call 0171 555 12 34"),
    ],
)
def test_ages_money_and_other_figures_are_no_dates(language: str, text: str) -> None:
    assert [window for window in find_windows(text, language, "", REFERENCE) if not window.weak] == []


def test_words_that_look_like_a_date_and_are_none_say_so() -> None:
    assert read("31 February", "en").problem
    assert "before it starts" in read("from 10 May to 3 May 2027", "en").problem


def test_figures_are_read_in_the_order_of_the_region() -> None:
    assert str(read("02/03/2027", "en", "en-GB").start) == "2027-03-02"
    assert str(read("02/03/2027", "en", "en-US").start) == "2027-02-03"
    assert str(read("02/03/2027", "es").start) == "2027-03-02"


def test_figures_that_can_be_read_both_ways_keep_the_other_reading() -> None:
    window = read("02/03/2027", "en")
    assert window.other == (date(2027, 3, 2), date(2027, 3, 2))


def test_one_clear_date_decides_the_order_of_all() -> None:
    window = read("02/03/2027 to 25/03/2027", "en")
    assert (window.start, window.end, window.other) == (date(2027, 3, 2), date(2027, 3, 25), None)


@given(st.dates(min_value=REFERENCE, max_value=date(2090, 1, 1)), st.integers(min_value=0, max_value=200))
def test_every_pair_of_iso_dates_is_read_as_written(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    window = read(f"from {start} to {end}", "en")
    assert (window.start, window.end) == (start, end)


@given(
    st.text(alphabet="1234567890./-: ,\nkwQeinthomaydbst äé月日", max_size=80),
    st.sampled_from(["en", "de", "es", "fr", "ja"]),
)
def test_any_text_is_read_without_failing_and_spans_are_ordered(text: str, language: str) -> None:
    windows = find_windows(text, language, "", REFERENCE)
    offsets = [offset for window in windows for offset in (window.start_offset, window.end_offset)]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(text) for offset in offsets)
