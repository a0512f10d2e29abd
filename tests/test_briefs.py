"""How many of the briefs are understood, through a connected client: those tuned on, and those held back."""

from collections.abc import Mapping

import pytest

from tests.briefs.scoring import DIMENSIONS, ask, cases, score
from tests.connection import Connect

# Shares that must be right in briefs that nobody tuned on.
BARS = {
    "budget": 0.90, "currency": 0.90, "start": 0.90, "end": 0.90, "ages": 0.92, "genders": 0.92, "places": 0.90,
    "objective": 0.88, "flags": 0.90, "all": 0.60,
}  # fmt: skip


def _shares(rows: list[dict[str, bool]]) -> Mapping[str, float]:
    shares = {name: sum(row[name] for row in rows) / len(rows) for name in DIMENSIONS}
    return {**shares, "all": sum(all(row.values()) for row in rows) / len(rows)}


@pytest.mark.parametrize("held", [False, True], ids=["open", "held"])
async def test_the_briefs_are_understood(held: bool, connect: Connect) -> None:
    async with connect() as client:
        rows = [score(case, await ask(client, case)) for case in cases() if case.held == held]
    shares = _shares(rows)
    assert {name: share for name, share in shares.items() if share < BARS[name]} == {}


def test_every_third_brief_is_held_back() -> None:
    briefs = list(cases())
    assert len(briefs) >= 120
    assert sum(case.held for case in briefs) >= len(briefs) // 3


def test_no_two_briefs_share_a_name() -> None:
    names = [case.id for case in cases()]
    assert sorted(set(names)) == sorted(names)
