"""How much an old campaign counts: half after each half-life, which is chosen by hold-out from the history itself."""

import math

from server.history.effects import Floats

HALF_LIFE_DAYS = 540.0
"""Where the history is too short or too thin to choose, or was summed up elsewhere with this one (assumed)."""
HALF_LIVES = (180.0, 360.0, HALF_LIFE_DAYS, 1_080.0, math.inf)
"""The half-lives to choose among, infinite for none. The trend takes steady drift, this takes the rest."""
_YEAR = 365.0


def recency(years: Floats, half_life: float = HALF_LIFE_DAYS) -> Floats:
    """Weigh campaigns that started so many years before the last one; `years` are never above zero."""
    return 0.5 ** (-years * _YEAR / half_life)
