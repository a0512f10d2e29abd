"""Say why a line is in the plan and why it gets its money; every number comes from the computation."""

from math import isfinite

from server.agents.planning.choosing import Choice, Chosen
from server.agents.planning.ground import Ground
from server.agents.planning.limits import Limit
from server.domain.plan import CurvePoint, Estimate, FewerAdSets, Forecast, Reasons, Totals
from server.domain.products import OBJECTIVES

MICROS = 1_000_000
_STEP = 0.01
_TIGHT = 1e-4
_TIMES = (0.8, 0.9, 1.0, 1.1, 1.2)
"""Budgets, as parts of the given one, of which the plan tells what they would bring."""
_NOTABLE = 0.001
"""A thousandth more is worth no word."""
_VISIBLE = 0.0005
"""Changes are told in tenths of a per cent."""
_CHEAP = 0.1
"""What costs less than a tenth of a unit of money is priced by the thousand."""
_BOUND = {
    "budget": "Bound by the budget alone: its last unit brings as much as that of the other free lines.",
    "minimum": "Held at the least a line may get: more money works better elsewhere.",
    "rest": "Takes what the limits on other lines leave.",
}


def words_of(ground: Ground) -> str:
    """What the objective counts."""
    return OBJECTIVES[ground.assignment.goal.objective].result


def reasons_of(choice: Choice, index: int, euros: float) -> Reasons:
    """Give the reasons of one line: what more money would bring, what binds it, and who comes next."""
    runner_up, change = _runner_up(choice, index, euros)
    return Reasons(
        marginal=_marginal(choice.ground, index, euros),
        bound_by=_bound_by(choice, index, euros),
        runner_up=runner_up,
        runner_up_change=change,
    )


def rationale(choice: Choice, index: int, micros: int, forecast: Forecast, reasons: Reasons) -> str:
    """Explain one line in words."""
    ground = choice.ground
    currency = ground.assignment.budget.currency
    parts = [_expectation(ground, micros, forecast, currency)]
    if reasons.marginal is not None:
        parts.append(f"At the margin 100 {currency} more bring {_count(100 * reasons.marginal)} {words_of(ground)}.")
    parts += [_binding(choice, index, reasons.bound_by), _next_best(reasons)]
    return " ".join(part for part in parts if part)


def _expectation(ground: Ground, micros: int, forecast: Forecast, currency: str) -> str:
    share = micros / ground.market.amount_micros
    where = f" of the money for {ground.market.label}" if ground.market.label else " of the budget"
    if forecast.results is None:
        return f"Gets {share:.0%}{where}; the history is too thin to say what that brings."
    cost, words = forecast.cost_per_result_micros, words_of(ground)
    price = f", {_price(cost.mid / MICROS, currency, words)}" if cost else ""
    return f"Gets {share:.0%}{where} and is expected to bring {_count(forecast.results.mid)} {words}{price}."


def _price(each: float, currency: str, words: str) -> str:
    if each < _CHEAP or words in ("people reached", "impressions"):
        return f"{each * 1000:,.2f} {currency} per 1,000"
    return f"{each:,.2f} {currency} each"


def _marginal(ground: Ground, index: int, euros: float) -> float | None:
    """What one more unit of the currency brings."""
    more = ground.curves.gain(index, euros, euros * (1 + _STEP))
    if not isfinite(more) or not bool(ground.estimates.known[index]):
        return None
    return float(f"{more / (euros * _STEP) * ground.assignment.euros_per_unit:.6g}")


def _bound_by(choice: Choice, index: int, euros: float) -> str:
    """Name the limit that holds a line where it is."""
    ground = choice.ground
    tight = [limit for limit in ground.limits if _is_tight(choice, limit)]
    own = next((limit for limit in tight if limit.holds(ground.products[index], ground.ids[index])), None)
    if own is not None:
        return own.text
    if ground.strategy == "heuristic":
        return "score"
    if choice.taken.lines > 1 and euros <= ground.minimum + _TIGHT * ground.euros:
        return "minimum"
    return "rest" if tight else "budget"


def _is_tight(choice: Choice, limit: Limit) -> bool:
    """Whether a limit holds money where it would not stay by itself."""
    ground = choice.ground
    inside = sum(
        float(amount)
        for amount, one, other in zip(choice.taken.spend, ground.products, ground.ids, strict=True)
        if limit.holds(one, other)
    )
    slack, amount = _TIGHT * ground.euros, ground.market.amount_micros
    at_least = limit.low > 0 and abs(inside - ground.assignment.euros(limit.low)) <= slack
    return at_least or (limit.high < amount and abs(inside - ground.assignment.euros(limit.high)) <= slack)


def _binding(choice: Choice, index: int, bound_by: str) -> str:
    if bound_by == "score":
        return f"Its money follows its score of {choice.ground.score(index)[0]:.2f}."
    if bound_by == "budget" and choice.taken.lines == 1:
        return "It is the only line, so the budget binds it."
    return _BOUND.get(bound_by, f"Bound by {bound_by}.")


def _runner_up(choice: Choice, index: int, euros: float) -> tuple[str, float | None]:
    """Give the best combination that was not taken, and how much more it would bring with this line's money."""
    ground, spend = choice.ground, choice.taken.spend
    taken = {product.combination for product, amount in zip(ground.products, spend, strict=True) if amount > 0}
    others = [
        (ground.curves.value(place, euros), place)
        for place, product in enumerate(ground.products)
        if product.combination not in taken and bool(ground.estimates.known[place])
    ]
    own = ground.curves.value(index, euros)
    if not others or own <= 0:
        return "", None
    best, place = max(others, key=lambda one: (one[0], -one[1]))
    return ground.ids[place], round(best / own - 1.0, 4)


def _next_best(reasons: Reasons) -> str:
    change = reasons.runner_up_change
    if change is None:
        return ""
    more = f"{abs(change):.0%} {'more' if change > 0 else 'less'}"
    why = " but a limit or another line stands in its way" if change > 0.005 else ""
    return f"Next best, {reasons.runner_up}, would bring {more} with this money{why}."


def curve_of(chosen: Chosen, forecast: Forecast, total_micros: int) -> tuple[CurvePoint, ...]:
    """Say what other budgets would bring, looked up in the tables that are there."""
    brought = {times: value for times in _TIMES if (value := _at(chosen, times)) is not None}
    here, results = brought.get(1.0), forecast.results
    if not here or results is None:
        return ()
    return tuple(
        CurvePoint(budget_micros=round(total_micros * times), results=_times(results, value / here))
        for times, value in brought.items()
    )


def _times(estimate: Estimate, by: float) -> Estimate:
    low, mid, high = (round(value * by, 1) for value in (estimate.low, estimate.mid, estimate.high))
    return Estimate(low=low, mid=mid, high=high)


def _at(chosen: Chosen, times: float) -> float | None:
    """What so many times the budget brings all markets; None where a table does not say."""
    values = [
        None if choice.ground.strategy == "heuristic" else choice.at(choice.taken.lines, times)
        for choice in chosen.choices
    ]
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def one_more(chosen: Chosen) -> float | None:
    """How much more one more ad set would bring with the same money, in the market where it helps most."""
    here = _at(chosen, 1.0)
    gains = [
        more - now
        for choice in chosen.choices
        if (more := choice.at(choice.taken.lines + 1, 1.0)) is not None
        and (now := choice.at(choice.taken.lines, 1.0)) is not None
    ]
    return round(max(gains) / here, 4) if here and gains else None


def fewer(chosen: Chosen) -> FewerAdSets | None:
    """Say how many ad sets would bring the most, where that is fewer than the budget calls for."""
    here, gained, count = _at(chosen, 1.0), 0.0, 0
    if not here:
        return None
    for choice in chosen.choices:
        own = choice.at(choice.taken.lines, 1.0) or 0.0
        known = [(value, -lines) for lines in range(1, choice.taken.lines) if (value := choice.at(lines, 1.0))]
        value, lines = max([(own, -choice.taken.lines), *known])
        gained, count = gained + value - own, count - lines
    change = gained / here
    return FewerAdSets(ad_sets=count, change=round(change, 4)) if change >= _NOTABLE else None


def outlook(chosen: Chosen, totals: Totals) -> tuple[str, ...]:
    """Say what one more ad set, fewer of them or a fifth more budget would bring."""
    curve, more_lines, total_micros = totals.curve, totals.one_more_ad_set, totals.budget.amount_micros
    words = words_of(chosen.choices[0].ground)
    found: list[str] = []
    by_budget = {point.budget_micros: point.results.mid for point in curve}
    here = by_budget.get(total_micros)
    for times, text in ((1.2, "20 % more"), (0.8, "20 % less")):
        other = by_budget.get(round(total_micros * times))
        if here and other is not None:
            found.append(f"{text} budget would bring about {_change(other / here - 1)} {words}.")
    if more_lines is not None:
        found.append(f"One more ad set would bring about {_change(more_lines)} {words}.")
    if less := totals.fewer_ad_sets:
        sets = f"{less.ad_sets} ad set{'s' if less.ad_sets > 1 else ''}"
        found.append(
            f"The budget calls for {chosen.lines} ad sets, which spreads the risk: {sets} would bring about"
            f" {_change(less.change)} {words}. “At most {sets}” takes {'them' if less.ad_sets > 1 else 'it'}."
        )
    return tuple(found)


def _change(share: float) -> str:
    if abs(share) < _VISIBLE:
        return "as many"
    return f"{abs(share):.1%} {'more' if share >= 0 else 'fewer'}"


def _count(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
