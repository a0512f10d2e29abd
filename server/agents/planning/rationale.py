"""Say why a line is in the plan and why it gets its money; every number comes from the computation."""

from math import isfinite

from server.agents.planning.choosing import Choice, Chosen
from server.agents.planning.ground import Ground
from server.domain.plan import Forecast
from server.domain.products import OBJECTIVES

MICROS = 1_000_000
_STEP = 0.01
_TIGHT = 1e-4


def words_of(ground: Ground) -> str:
    """What the objective counts."""
    return OBJECTIVES[ground.assignment.goal.objective].result


def rationale(choice: Choice, index: int, euros: float, micros: int, forecast: Forecast) -> str:
    """Explain one line: what it is expected to bring, what more money would, what binds it, and who comes next."""
    ground = choice.ground
    currency = ground.assignment.budget.currency
    parts = [_expectation(ground, micros, forecast, currency), _marginal(ground, index, euros, currency)]
    parts.append(_binding(choice, index, euros))
    parts.append(_runner_up(choice, index, euros))
    return " ".join(part for part in parts if part)


def _expectation(ground: Ground, micros: int, forecast: Forecast, currency: str) -> str:
    share = micros / ground.market.amount_micros
    where = f" of the money for {ground.market.label}" if ground.market.label else " of the budget"
    if forecast.results is None:
        return f"Gets {share:.0%}{where}; the history is too thin to say what that brings."
    cost = forecast.cost_per_result_micros
    each = f", {cost.mid / MICROS:,.4g} {currency} each" if cost else ""
    return f"Gets {share:.0%}{where} and is expected to bring {_count(forecast.results.mid)} {words_of(ground)}{each}."


def _marginal(ground: Ground, index: int, euros: float, currency: str) -> str:
    more = ground.curves.gain(index, euros, euros * (1 + _STEP))
    if not isfinite(more) or not bool(ground.estimates.known[index]):
        return ""
    per_unit = more / (euros * _STEP) * ground.assignment.euros_per_unit
    return f"At the margin 100 {currency} more bring {_count(100 * per_unit)} {words_of(ground)}."


def _binding(choice: Choice, index: int, euros: float) -> str:
    """Name the limit that holds a line where it is."""
    ground = choice.ground
    product, name = ground.products[index], ground.ids[index]
    slack = _TIGHT * ground.euros
    for limit in ground.limits:
        if limit.holds(product, name):
            inside = sum(
                float(amount)
                for amount, one, other in zip(choice.taken.spend, ground.products, ground.ids, strict=True)
                if limit.holds(one, other)
            )
            low, high = ground.assignment.euros(limit.low), ground.assignment.euros(limit.high)
            if abs(inside - low) <= slack or abs(inside - high) <= slack:
                return f"Bound by {limit.text}."
    if ground.strategy == "heuristic":
        return f"Its money follows its score of {ground.score(index)[0]:.2f}."
    if choice.taken.lines == 1:
        return "It is the only line, so the budget binds it."
    if euros <= ground.minimum + slack:
        return "Held at the least a line may get: more money works better elsewhere."
    return "Bound by the budget alone: its last unit brings as much as that of the other free lines."


def _runner_up(choice: Choice, index: int, euros: float) -> str:
    """Name the best combination that was not taken, and what it would bring with this line's money."""
    ground, spend = choice.ground, choice.taken.spend
    taken = {product.combination for product, amount in zip(ground.products, spend, strict=True) if amount > 0}
    others = [
        (ground.curves.value(place, euros), place)
        for place, product in enumerate(ground.products)
        if product.combination not in taken and bool(ground.estimates.known[place])
    ]
    own = ground.curves.value(index, euros)
    if not others or own <= 0:
        return ""
    best, place = max(others, key=lambda one: (one[0], -one[1]))
    change = best / own - 1.0
    more = f"{abs(change):.0%} {'more' if change > 0 else 'less'}"
    why = " but a limit or another line stands in its way" if change > 0.005 else ""
    return f"Next best, {ground.ids[place]}, would bring {more} with this money{why}."


def outlook(chosen: Chosen) -> tuple[str, ...]:
    """Say what one more ad set or a fifth more budget would bring, where the allocation has the answer."""
    if len(chosen.choices) != 1 or chosen.choices[0].ground.strategy == "heuristic":
        return ()
    choice = chosen.choices[0]
    ground, table, lines = choice.ground, choice.answer.table, choice.taken.lines
    found: list[str] = []
    base = ground.base
    here = choice.answer.at(lines, 1.0)
    more = choice.answer.at(lines, 1.2)
    if here and more:
        found.append(f"20 % more budget would bring about {(more - here) / (base + here):+.1%} {words_of(ground)}.")
    other = choice.answer.at(lines + 1, 1.0) if len(table) > lines + 1 else None
    if here and other:
        found.append(f"One more ad set would bring about {(other - here) / (base + here):+.1%} {words_of(ground)}.")
    return tuple(found)


def _count(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
