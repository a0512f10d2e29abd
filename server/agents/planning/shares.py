"""Turn the optimum's amounts into whole micro-units that add up, within what the advertiser fixed."""

from collections.abc import Sequence

from server.agents.planning.ground import Ground
from server.agents.planning.limits import Limit, purse_of
from server.optimizer.rounding import split_micros


def to_micros(ground: Ground, indices: Sequence[int], euros: Sequence[float]) -> list[int]:
    """Give the money of each line in micro-units; they sum to the market's amount, parts to their own."""
    amount = ground.market.amount_micros
    fixed = {place: limit.low for place, index in enumerate(indices) if (limit := _own(ground, index))}
    result = dict(fixed)
    rest = [place for place in range(len(indices)) if place not in fixed]
    for limit in ground.limits:
        if limit.kind != "FORMAT":
            continue
        inside = [place for place in rest if limit.holds(ground.products[indices[place]], "")]
        already = sum(money for place, money in fixed.items() if limit.holds(ground.products[indices[place]], ""))
        if inside:
            wanted = _share(ground, amount, euros, inside)
            within = min(max(wanted, limit.low - already), limit.high - already)
            _fill(ground, result, inside, within, euros)
            rest = [place for place in rest if place not in inside]
    if rest:
        purse = [place for place in rest if ground.products[indices[place]].placement == "PODCAST"]
        _fill_rest(ground, indices, result, rest, purse, amount - sum(result.values()), euros)
    _settle(ground, indices, result, amount - sum(result.values()))
    return [result[place] for place in range(len(indices))]


def _settle(ground: Ground, indices: Sequence[int], result: dict[int, int], over: int) -> None:
    """Put what rounding left over on the largest line whose limits have room for it."""
    if not over:
        return
    for place in sorted(result, key=lambda one: (-result[one], one)):
        if all(_has_room(ground, indices, result, limit, over) for limit in _holding(ground, indices[place])):
            result[place] += over
            return
    result[max(result, key=lambda one: result[one])] += over


def _holding(ground: Ground, index: int) -> list[Limit]:
    return [limit for limit in ground.limits if limit.holds(ground.products[index], ground.ids[index])]


def _has_room(ground: Ground, indices: Sequence[int], result: dict[int, int], limit: Limit, over: int) -> bool:
    money = sum(
        amount
        for place, amount in result.items()
        if limit.holds(ground.products[indices[place]], ground.ids[indices[place]])
    )
    return limit.low <= money + over <= limit.high


def _own(ground: Ground, index: int) -> Limit | None:
    """The limit that fixes a line's own amount."""
    return next((one for one in ground.limits if one.about == ground.ids[index] and one.low == one.high), None)


def _share(ground: Ground, amount: int, euros: Sequence[float], inside: Sequence[int]) -> int:
    """The part of an amount that falls on some lines, in whole coins."""
    coin = ground.assignment.coin
    return round(amount * sum(euros[place] for place in inside) / sum(euros) / coin) * coin


def _fill(ground: Ground, result: dict[int, int], places: Sequence[int], amount: int, euros: Sequence[float]) -> None:
    parts = split_micros(amount, [euros[place] for place in places], ground.assignment.coin)
    result.update(zip(places, parts, strict=True))


def _fill_rest(
    ground: Ground,
    indices: Sequence[int],
    result: dict[int, int],
    rest: Sequence[int],
    purse: Sequence[int],
    left: int,
    euros: Sequence[float],
) -> None:
    """Fill the lines that no format limit holds; podcasts first, so that their part is exact."""
    bounds = purse_of(ground.limits, ground.market.amount_micros)
    if bounds is None or not purse or len(purse) == len(rest):
        _fill(ground, result, rest, left, euros)
        return
    already = sum(money for place, money in result.items() if ground.products[indices[place]].placement == "PODCAST")
    total = sum(euros[place] for place in rest)
    coin = ground.assignment.coin
    wanted = round(left * sum(euros[place] for place in purse) / total / coin) * coin
    within = min(max(wanted, bounds.low - already), bounds.high - already, left)
    _fill(ground, result, purse, within, euros)
    _fill(ground, result, [place for place in rest if place not in purse], left - within, euros)
