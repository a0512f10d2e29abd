"""Make words of others safe to show to a model: they are data, in a frame they cannot close."""

import re
import unicodedata

_LONGEST = 20_000
_FRAME = re.compile(r"<(?=\s*/?\s*message)", re.IGNORECASE)


def shielded(text: str) -> str:
    """Fold compatibility forms, drop what cannot be seen, and break look-alikes of the frame."""
    folded = unicodedata.normalize("NFKC", text[:_LONGEST])
    visible = "".join(letter for letter in folded if letter in "\n\t" or unicodedata.category(letter)[0] != "C")
    return _FRAME.sub("‹", visible)


def framed(text: str, nonce: str) -> str:
    """Put a message into its frame."""
    return f'<message nonce="{nonce}">\n{shielded(text)}\n</message nonce="{nonce}">'
