"""Take the best plan, or draw one that is nearly as good, and write down with which chance it was taken.

Without chance nothing can be learnt about plans that were not taken. The draw goes by a seed of the message, and the
noise of each choice by its ad sets: the same message gives the same plan, and a refinement keeps what was drawn as long
as that stays near the best.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from math import exp, log, prod

from server.agents.planning.choosing import Choice, Chosen
from server.agents.planning.three_way import forecast_of_choice
from server.domain.decision import Decision, Weighed
from server.domain.plan import Strategy
from server.domain.session import NO_CHANCE, Draw
from server.errors import InfeasiblePlan
from server.optimizer.near import near_equals

_SMALLEST = 1e-12


@dataclass(frozen=True, slots=True)
class Way:
    """How a plan is made: by which strategy, what chance goes by, and how much of the outcome a draw may give up."""

    strategy: Strategy = "optimized"
    draw: Draw = NO_CHANCE
    explore: float = 0.0

    @property
    def arms(self) -> tuple[str, ...]:
        """The strategies of which chance takes one: those of the experiment, or the only one."""
        return self.draw.arms or (self.strategy,)

    @property
    def learns(self) -> bool:
        """Whether chance has a part in the plan."""
        return self.explore > 0 or len(self.draw.arms) > 1


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """A near-equal choice of a market, and the chance of drawing it."""

    choice: Choice
    chance: float


def decide(chosen: Chosen, way: Way, by: Callable[[Strategy], Chosen]) -> tuple[Chosen, Decision]:
    """Give the plan that is taken and the decision; `by` plans the same by another strategy."""
    others = _others(chosen, way, by)
    best = others.get("optimized")
    explores = best is not None and way.explore > 0 and "optimized" in way.arms
    near = [near_choices(choice, way.explore) for choice in best.choices] if best and explores else []
    taken = drawn(chosen, near, way.draw.seed) if near and way.strategy == "optimized" else chosen
    targets = {name: _weighed(one, _chance(one, others, near, way)) for name, one in others.items()}
    own = targets[way.strategy] if taken is chosen else _weighed(taken, _chance(taken, others, near, way))
    return taken, Decision(
        seed=way.draw.seed,
        experiment=way.draw.experiment,
        advertiser=way.draw.advertiser,
        arm=way.draw.arm,
        explore=way.explore,
        taken=own,
        near=tuple(tuple(_weighed(_alone(one.choice, chosen), one.chance) for one in some) for some in near),
        targets={str(name): one for name, one in targets.items()},
    )


def told(decision: Decision) -> tuple[str, ...]:
    """Say to the reader of a plan that chance had a part in it."""
    found: list[str] = []
    if decision.experiment:
        found.append(
            f"Experiment {decision.experiment}: this advertiser's plans are made by the {decision.arm} strategy."
        )
    choices = prod(len(some) for some in decision.near)
    if choices > 1 and decision.arm in ("", "optimized"):
        found.append(
            f"Exploration: the ad sets were drawn among {choices} choices, none of which is expected to bring over"
            f" {decision.explore:.1%} less than the best."
        )
    return tuple(found)


def _others(chosen: Chosen, way: Way, by: Callable[[Strategy], Chosen]) -> dict[Strategy, Chosen]:
    """The plans of all strategies, where it is to be learnt how they compare; else the one that there is."""
    found: dict[Strategy, Chosen] = {way.strategy: chosen}
    names: tuple[Strategy, ...] = ("optimized", "heuristic") if way.learns else ()
    for name in names:
        try:
            found.setdefault(name, chosen if name == way.strategy else by(name))
        except InfeasiblePlan:
            continue
    return found


def near_choices(choice: Choice, explore: float) -> list[Near]:
    """The near-equal choices of a market; the closer to the best, the likelier, at most e times.

    Choices that differ in platforms alone are one.
    """
    best, base = choice.taken, choice.ground.base
    room = max(explore * (base + best.outcome), _SMALLEST)
    lines = choice.taken.lines
    found = near_equals(choice.ground.problem(lines, lines), best, best.outcome - room)
    named = {_label(one): one for one in (replace(choice, taken=one) for one in reversed(found))}
    weights = {name: exp((one.taken.outcome - best.outcome) / room) for name, one in named.items()}
    return [Near(one, weights[name] / sum(weights.values())) for name, one in reversed(named.items())]


def drawn(chosen: Chosen, near: Sequence[Sequence[Near]], seed: str) -> Chosen:
    """Draw a choice for every market: the one whose log chance and noise are most (the Gumbel trick)."""
    choices = (max(some, key=lambda one: log(one.chance) + _noise(seed, one.choice)).choice for some in near)
    return replace(chosen, choices=tuple(choices))


def _noise(seed: str, choice: Choice) -> float:
    names = sorted(name for name, _ in _lines(choice))
    digest = sha256("\0".join([seed, *names]).encode()).digest()
    return -log(-log((int.from_bytes(digest[:8], "big") + 0.5) / 2.0**64))


def _chance(one: Chosen, others: dict[Strategy, Chosen], near: Sequence[Sequence[Near]], way: Way) -> float:
    """The chance that this would be planned, over the arms and the draws."""
    return sum(_chance_by(arm, one, others, near) for arm in way.arms) / len(way.arms)


def _chance_by(arm: str, one: Chosen, others: dict[Strategy, Chosen], near: Sequence[Sequence[Near]]) -> float:
    if arm == "optimized" and near:
        return prod(
            sum(other.chance for other in some if _label(other.choice) == _label(choice))
            for choice, some in zip(one.choices, near, strict=True)
        )
    planned = next((other for name, other in others.items() if name == arm), None)
    return float(planned is not None and _labels(planned) == _labels(one))


def _weighed(one: Chosen, chance: float) -> Weighed:
    results = forecast_of_choice(one).results
    return Weighed(lines=" + ".join(_labels(one)), outcome=results.mid if results else None, chance=round(chance, 9))


def _alone(choice: Choice, chosen: Chosen) -> Chosen:
    return replace(chosen, choices=(choice,))


def _labels(one: Chosen) -> list[str]:
    return [_label(choice) for choice in one.choices]


def _label(choice: Choice) -> str:
    """A market's ad sets with their parts of its money in whole per cent."""
    return " + ".join(f"{name} {share:.0%}" for name, share in sorted(_lines(choice)))


def _lines(choice: Choice) -> list[tuple[str, float]]:
    ground = choice.ground
    return [
        (f"{ground.ids[index]}/{ground.products[index].placement}", amount / ground.euros)
        for index, amount in enumerate(choice.taken.spend.tolist())
        if amount > 0
    ]
