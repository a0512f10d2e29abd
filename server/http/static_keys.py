"""Static keys for the loopback, kept as hashes in a file."""

import re
from dataclasses import dataclass
from pathlib import Path

from server.domain.tenant import NAME
from server.errors import InvalidInput
from server.http.claims import SCOPES


@dataclass(frozen=True, slots=True)
class StaticKey:
    """Whom a key stands for; the key itself is not kept."""

    tenant: str
    scopes: tuple[str, ...]


def read_keys(path: Path) -> dict[str, StaticKey]:
    """Read a file of static keys: on each line the SHA-256 of a key, a tenant, and scopes joined by commas.

    Raises:
        InvalidInput: The file cannot be read, or a line is not of that form.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path.name} cannot be read.", hint="Set MEDIA_PLANNER_KEYS to a file of keys.") from error
    keys: dict[str, StaticKey] = {}
    for number, line in enumerate(lines, 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        scopes = tuple(words[2].split(",")) if len(words) == 3 else ()
        known = bool(scopes) and set(scopes) <= set(SCOPES)
        if not (known and re.fullmatch(r"[0-9a-f]{64}", words[0]) and NAME.fullmatch(words[1])):
            raise InvalidInput(
                f"Line {number} of {path.name} is no key.",
                hint=f"Write `sha256-of-the-key tenant scopes`, with scopes of {','.join(SCOPES)}.",
            )
        keys[words[0]] = StaticKey(words[1], scopes)
    return keys
