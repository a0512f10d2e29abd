"""Any two of budget, flight and outcome give the third."""

from collections.abc import Callable

from server.errors import InfeasiblePlan

_EXACT = 1e-3


def least(outcome_of: Callable[[float], float], wanted: float, low: float, high: float) -> float:
    """Give the least amount from `low` to `high` whose outcome is what is wanted, within a thousandth.

    The outcome must not fall as the amount grows.

    Raises:
        InfeasiblePlan: Not even the largest amount brings what is wanted; the hint says what it brings.
    """
    best = outcome_of(high)
    if best < wanted:
        raise InfeasiblePlan(
            f"{wanted:,.0f} cannot be reached with {high:,.2f}.",
            hint=f"At most about {best:,.0f} can be expected of it.",
        )
    if outcome_of(low) >= wanted:
        return low
    while high > low * (1.0 + _EXACT):
        middle = (low * high) ** 0.5 if low > 0 else high / 2
        low, high = (middle, high) if outcome_of(middle) < wanted else (low, middle)
    return high
