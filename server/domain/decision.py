"""A decision: what could have been planned, what was, and with which chance; written into the trace of a plan.

Later it says what another way to plan would have brought.
"""

from server.domain.value import Value

FIELD = "decision"
"""Where it stands in the detail of the planner's event."""


class Weighed(Value):
    """A plan that was weighed: its ad sets with their parts of the money, what they promise, and its chance."""

    lines: str
    outcome: float | None
    chance: float


class Decision(Value):
    """`taken` was planned. `near` are the near-equal plans of each market, of which one was drawn by the seed.

    `targets` are the plans that other ways to plan would have made. A chance is that of the whole: of the arm that the
    advertiser fell into, and of the draw.
    """

    seed: str
    experiment: str = ""
    advertiser: str = ""
    arm: str = ""
    explore: float = 0.0
    taken: Weighed
    near: tuple[tuple[Weighed, ...], ...] = ()
    targets: dict[str, Weighed]
