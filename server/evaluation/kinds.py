"""The kinds of hidden markets: how outcome answers to money there, and what else the planner is not told."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from server.optimizer.problem import Floats

Form = Literal["power", "saturating", "s-shaped", "logarithmic", "hill"]

REFERENCE_EUR = 3_000.0
"""The budget at which a market's prices are stated."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of market. `own` says whether its curves have the form that the planner fits.

    `third_order` is the spread of effects that no pair of facts explains, `drift` the yearly change of log prices,
    `wander` the spread of their monthly random walk, `apart` the spread of the yearly changes that formats have of
    their own in each country.
    """

    name: str
    form: Form
    own: bool
    third_order: float = 0.1
    drift: float = 0.0
    wander: float = 0.0
    apart: float = 0.0


KINDS: tuple[Kind, ...] = (
    Kind("power curves", "power", own=True),
    Kind("power curves, drifting", "power", own=True, drift=0.15, wander=0.03),
    Kind("power curves, strong third-order effects", "power", own=True, third_order=0.2),
    Kind("power curves, drifting apart", "power", own=True, drift=0.10, wander=0.03, apart=0.15),
    Kind("saturating curves, drifting", "saturating", own=False, drift=0.15, wander=0.03),
    Kind("S-shaped curves", "s-shaped", own=False),
    Kind("logarithmic curves, drifting", "logarithmic", own=False, drift=-0.10, wander=0.03),
    Kind("Hill curves, drifting apart", "hill", own=False, drift=0.10, wander=0.03, apart=0.10),
)


def shown(form: Form, price: Floats, spend: Floats, elasticity: Floats, room: Floats, threshold: Floats) -> Floats:
    """Impressions for a spend where a thousand cost `price` at the reference budget.

    `room` is where impressions level off (only power curves never do), `threshold` the money that a line needs before
    it delivers well in an S-shaped market. Hill curves are S-shaped in formats of low elasticity, steep at first in
    others; no part of the planner was tuned on them.
    """
    if form == "power":
        return 1000.0 * REFERENCE_EUR / price * (spend / REFERENCE_EUR) ** (1.0 - elasticity)
    first = 1000.0 * spend / price
    if form == "hill":
        filled = 1000.0 * REFERENCE_EUR / price / room * (spend / REFERENCE_EUR) ** (1.35 - 3.0 * elasticity)
        return room * filled / (1.0 + filled)
    if form == "logarithmic":
        return room * np.log1p(first / room)
    level: Floats = first / (1.0 + first / room)
    return level if form == "saturating" else level * spend / (spend + threshold)
