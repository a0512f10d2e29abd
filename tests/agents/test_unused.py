"""Which words are listed as unused."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from server.agents.reading import read
from server.agents.unused import unused_words


def unused(text: str, *used: str) -> list[str]:
    reading = read(text, date(2027, 1, 13))
    spans = [(text.index(words), text.index(words) + len(words)) for words in used]
    return [quote.text for quote in unused_words(reading, spans)[0]]


def test_a_clause_of_which_nothing_was_used_is_quoted_verbatim() -> None:
    text = "Reach in Germany, 10k euros. Our mascot is a friendly otter."
    assert unused(text, "Reach", "Germany", "10k euros") == ["Our mascot is a friendly otter"]


def test_a_number_nobody_used_is_listed_with_its_clause() -> None:
    assert unused("Germany and 3 flagships, 10k euros", "Germany", "10k euros") == ["Germany and 3 flagships"]


def test_courtesies_are_not_listed() -> None:
    assert unused("Hi team, Germany please. Thanks!", "Germany") == []


def test_quotes_point_into_the_message() -> None:
    text = "  Germany.   Blue otters only.  "
    quote = unused_words(read(text, date(2027, 1, 13)), [(2, 9)])[0][0]
    assert text[quote.start : quote.end] == quote.text == "Blue otters only"


def test_a_decimal_is_one_number() -> None:
    assert unused("Germany 1.500,50 euros", "Germany", "1.500,50 euros") == []


def test_the_labels_of_a_form_are_used_with_what_they_name() -> None:
    text = "Target group: women\nMascot: an otter"
    assert unused(text, "women") == ["Mascot", "an otter"]


def test_figures_with_letters_do_not_disappear() -> None:
    assert unused("Germany and plan B12, 10k euros", "Germany", "10k euros") == ["Germany and plan B12"]


def test_a_long_message_lists_the_first_passages_and_counts_the_rest() -> None:
    listed, more = unused_words(read("Blue otters only. " * 100, date(2027, 1, 13)), [])
    assert (len(listed), more) == (40, 60)


def test_a_long_passage_is_quoted_by_its_beginning() -> None:
    ((quote,), _) = unused_words(read("otter " * 1_000, date(2027, 1, 13)), [])
    assert len(quote.text) <= 300


@given(
    st.lists(st.sampled_from(["Germany", "12", "7%", "and", "otters", "3,5", "v2", "|", ":", "\n", "."]), max_size=20)
)
def test_every_number_is_used_or_listed(pieces: list[str]) -> None:
    text = " ".join(pieces)
    listed, _ = unused_words(read(text, date(2027, 1, 13)), [])
    for number in re.finditer(r"\d", text):
        assert any(quote.start <= number.start() < quote.end for quote in listed)
