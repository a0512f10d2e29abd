"""What the advertiser fixed about formats, placements and ad sets, as bounds on money."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from server.agents.planning.assignment import MICROS, Assignment, Market, amounts_of, portions
from server.domain.brief import Lock, Split
from server.domain.products import ASSET_FORMATS, PLACEMENTS, AdProduct
from server.errors import InfeasiblePlan

_ROUNDING = 2
"""Micro-units by which the same share may differ when it is said in two ways."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The lines of a format, a placement or an ad set id get from `low` to `high` micro-units.

    Bounds that are `shares` of the money grow with it.
    """

    about: str
    low: int
    high: int
    text: str
    shares: bool = False

    @property
    def kind(self) -> str:
        """Whether it is about a FORMAT, a PLACEMENT or an AD_SET."""
        return "FORMAT" if self.about in ASSET_FORMATS else "PLACEMENT" if self.about in PLACEMENTS else "AD_SET"

    def holds(self, product: AdProduct, ad_set_id: str) -> bool:
        """Whether a line of this product and id counts."""
        return self.about in (product.asset_format, product.placement, ad_set_id)


def limits(assignment: Assignment, market: Market, all_markets: tuple[Market, ...]) -> tuple[Limit, ...]:
    """Give the bounds of one market, one for each thing that something is said about.

    Raises:
        InfeasiblePlan: Two statements about the same thing contradict each other, or parts exceed the budget.
    """
    found: dict[str, Limit] = {}
    for limit in (*_of_splits(assignment, market, all_markets), *_of_locks(assignment, market, all_markets)):
        before = found.get(limit.about)
        merged = _merged(before, limit) if before else limit
        if merged.low > merged.high:
            raise InfeasiblePlan(f"{merged.text} cannot both hold.", hint="Drop one of them.")
        found[limit.about] = merged
    return tuple(found.values())


def _merged(one: Limit, two: Limit) -> Limit:
    """Both limits on the same thing; shares that differ by their rounding alone are the same."""
    low, high = max(one.low, two.low), min(one.high, two.high)
    if high < low <= high + _ROUNDING:
        low = high
    said = [limit.text for limit in (one, two) if (limit.low, limit.high) == (low, high)]
    shares = one.shares and two.shares
    return Limit(one.about, low, high, said[0] if said else f"{one.text} and {two.text}", shares)


def _of_splits(assignment: Assignment, market: Market, all_markets: tuple[Market, ...]) -> list[Limit]:
    result: list[Limit] = []
    for kind in ("FORMAT", "PLACEMENT"):
        splits = _once(split for split in assignment.budget.splits if split.kind == kind)
        for split, amount in zip(splits, amounts_of(splits, assignment.budget.total_micros), strict=True):
            own = portions(amount, market, all_markets)
            text = f"{_money(amount, assignment.budget.currency)} for {split.label}"
            result.append(Limit(split.about, own, own, text, split.amount_micros is None))
    return result


def _once(splits: Iterable[Split]) -> list[Split]:
    """The parts, those that say the same of the same thing only once."""
    return list({(split.about, split.amount_micros, split.share): split for split in splits}.values())


def _of_locks(assignment: Assignment, market: Market, all_markets: tuple[Market, ...]) -> list[Limit]:
    result: list[Limit] = []
    for lock in assignment.delivery.locks:
        if lock.amount_micros is not None:
            whole = lock.about not in ASSET_FORMATS and lock.about not in PLACEMENTS
            amount = lock.amount_micros if whole else portions(lock.amount_micros, market, all_markets)
            result.append(Limit(lock.about, amount, amount, lock_text(lock, assignment.budget.currency)))
            continue
        low = ceil(round(market.amount_micros * (lock.min_share or 0.0), 3))
        high = floor(round(market.amount_micros * (1.0 if lock.max_share is None else lock.max_share), 3))
        if lock.min_share is not None and lock.min_share == lock.max_share:
            low = high = round(market.amount_micros * lock.min_share)
        result.append(Limit(lock.about, low, high, lock_text(lock, assignment.budget.currency), shares=True))
    return result


def lock_text(lock: Lock, currency: str) -> str:
    """Say what is fixed about a part of the plan."""
    if lock.amount_micros is not None:
        return f"{_money(lock.amount_micros, currency)} for {part_text(lock.about)}"
    bounds = [f"at least {lock.min_share:.0%}"] if lock.min_share is not None else []
    bounds += [f"at most {lock.max_share:.0%}"] if lock.max_share is not None else []
    if lock.min_share is not None and lock.min_share == lock.max_share:
        bounds = [f"{lock.min_share:.0%}"]
    return f"{' and '.join(bounds)} for {part_text(lock.about)}"


def part_text(about: str) -> str:
    """Name a format, a placement or an ad set."""
    return about.casefold() if about in ASSET_FORMATS or about in PLACEMENTS else about


def _money(micros: int, currency: str) -> str:
    return f"{micros / MICROS:,.2f} {currency}"


@dataclass(frozen=True, slots=True)
class PodcastMoney:
    """Bounds on the money in podcasts, in micro-units, and by how much they grow where the budget doubles."""

    low: int
    high: int
    grows: tuple[int, int]


def purse_of(found: Sequence[Limit], amount: int) -> PodcastMoney | None:
    """Bounds on the money in podcasts, which say the same about music; None where nothing is said.

    Raises:
        InfeasiblePlan: What is said about the two cannot both hold.
    """
    own = [limit for limit in found if limit.kind == "PLACEMENT"]
    if not own:
        return None
    lows, highs = [(0, 0)], [(amount, amount)]
    for limit in own:
        podcast = limit.about == "PODCAST"
        low, high = (limit.low, limit.high) if podcast else (amount - limit.high, amount - limit.low)
        steady = (0, 0) if podcast else (amount, amount)
        grows = (low, high) if limit.shares else steady
        lows.append((low, grows[0]))
        highs.append((high, grows[1]))
    low, high = max(lows), min(highs)
    if low[0] > high[0]:
        raise InfeasiblePlan(f"{' and '.join(limit.text for limit in own)} cannot both hold.", hint="Drop one of them.")
    return PodcastMoney(low[0], high[0], (low[1], high[1]))
