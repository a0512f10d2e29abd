"""Split whole micro-units so that every sum is exact."""

from collections.abc import Sequence

_FINE = 1 << 53


def split_micros(total: int, weights: Sequence[float], coin: int = 1) -> list[int]:
    """Split `total` in proportion to the weights, the remainder to the largest fractions, ties to the first.

    The parts are whole coins where the total is.
    """
    if coin > 1 and total % coin == 0:
        return [coin * part for part in split_micros(total // coin, weights)]
    whole = [max(0, round(weight / (max(weights) or 1.0) * _FINE)) for weight in weights]
    if not sum(whole):
        whole = [1] * len(weights)
    base = sum(whole)
    parts = [total * weight // base for weight in whole]
    rests = sorted(range(len(whole)), key=lambda index: (-(total * whole[index] % base), index))
    for index in rests[: total - sum(parts)]:
        parts[index] += 1
    return parts


def round_shares(total: int, shares: Sequence[float]) -> list[int]:
    """Turn shares of `total` into whole micro-units; shares that make up the whole leave nothing over."""
    if abs(sum(shares) - 1.0) < 1e-6:
        return split_micros(total, shares)
    return [round(total * share) for share in shares]
