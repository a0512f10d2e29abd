"""Refuse a message that cannot be read as a brief."""

import unicodedata

from server.errors import InvalidInput

LONGEST_MESSAGE = 20_000
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def check_message(text: str) -> None:
    """Check that a message holds words, is not too long and hides nothing.

    Raises:
        InvalidInput: It is empty, too long, or has control or text-direction characters.
    """
    if not text.strip():
        raise InvalidInput("The message is empty.", hint="Say who to reach, where, when and with how much money.")
    if len(text) > LONGEST_MESSAGE:
        raise InvalidInput(
            f"The message has {len(text):,} characters; at most {LONGEST_MESSAGE:,} are read.",
            hint="Send the part of the brief that says goal, audience, budget and dates.",
        )
    hidden = next((position for position, letter in enumerate(text) if _hidden(letter)), None)
    if hidden is not None:
        raise InvalidInput(
            f"The message has the invisible character U+{ord(text[hidden]):04X} at position {hidden}.",
            hint="Remove it, then send the message again.",
        )


def _hidden(letter: str) -> bool:
    return letter not in "\t\n\r" and (letter in _DIRECTION or unicodedata.category(letter) == "Cc")
