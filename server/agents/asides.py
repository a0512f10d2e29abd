"""Find the parts of a message that say nothing about the campaign: orders to the planner, hypotheticals, the past."""

import re
from dataclasses import dataclass
from typing import Literal

AsideKind = Literal["instruction", "hypothetical", "past"]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words at `start:end` from which no value is read."""

    start: int
    end: int
    kind: AsideKind


def find_asides(text: str, language: str) -> tuple[Aside, ...]:
    """Find the asides of a folded message, in order and without overlap."""
    return ()
