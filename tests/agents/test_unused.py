"""Which words are listed as unused."""

from datetime import date

from server.agents.reading import read
from server.agents.unused import unused_words


def unused(text: str, *used: str) -> list[str]:
    reading = read(text, date(2027, 1, 13))
    spans = [(text.index(words), text.index(words) + len(words)) for words in used]
    return [quote.text for quote in unused_words(reading, spans)]


def test_a_clause_of_which_nothing_was_used_is_quoted_verbatim() -> None:
    text = "Reach in Germany, 10k euros. Our mascot is a friendly otter."
    assert unused(text, "Reach", "Germany", "10k euros") == ["Our mascot is a friendly otter"]


def test_a_number_nobody_used_is_listed_with_its_clause() -> None:
    assert unused("Germany and 3 flagships, 10k euros", "Germany", "10k euros") == ["Germany and 3 flagships"]


def test_courtesies_are_not_listed() -> None:
    assert unused("Hi team, Germany please. Thanks!", "Germany") == []


def test_quotes_point_into_the_message() -> None:
    text = "  Germany.   Blue otters only.  "
    quote = unused_words(read(text, date(2027, 1, 13)), [(2, 9)])[0]
    assert text[quote.start : quote.end] == quote.text == "Blue otters only"


def test_a_decimal_is_one_number() -> None:
    assert unused("Germany 1.500,50 euros", "Germany", "1.500,50 euros") == []
