"""Which messages are refused before they are read."""

import pytest

from server.agents.messages import LONGEST_MESSAGE, check_message
from server.errors import InvalidInput


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_message_is_refused_with_what_to_say(text: str) -> None:
    with pytest.raises(InvalidInput, match="how much money"):
        check_message(text)


def test_a_message_that_is_too_long_is_refused_with_the_limit() -> None:
    check_message("a" * LONGEST_MESSAGE)
    with pytest.raises(InvalidInput, match="20,000"):
        check_message("a" * (LONGEST_MESSAGE + 1))


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\u202e", "\u2066", "\x85"])
def test_invisible_characters_are_named_with_their_place(letter: str) -> None:
    with pytest.raises(InvalidInput, match=f"U\\+{ord(letter):04X} at position 4"):
        check_message(f"10k {letter}euros")


def test_line_breaks_tabs_and_right_to_left_letters_are_welcome() -> None:
    check_message("10k\teuros\r\nשלום and \u200bzero-width")
