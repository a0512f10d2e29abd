"""What plans that were not made would have brought, in a small world whose truth is known."""

from dataclasses import dataclass

import numpy as np
import pytest

from server.errors import InvalidInput
from server.evaluation.off_policy import CLIP, Estimated, Log, estimate
from server.optimizer.problem import Floats, Integers

_ACTIONS, _CONTEXTS = 15, 20


@dataclass(frozen=True, slots=True)
class World:
    """What each choice is worth in each context, what a model believes, and how past choices were made."""

    value: Floats
    model: Floats
    chance: Floats


def world(seed: int, logged: int, shrunk: float) -> tuple[World, np.random.Generator]:
    """A world in which past planners knew a little, and a model fitted on what came of their choices."""
    rng = np.random.default_rng(seed)
    value = np.exp(rng.normal(0, 0.35, _ACTIONS) + rng.normal(0, 0.25, (_CONTEXTS, _ACTIONS)))
    chance = np.exp(rng.normal(0, 1, _ACTIONS) + 0.8 * np.log(value))
    chance = 0.95 * chance / chance.sum(axis=1, keepdims=True) + 0.05 / _ACTIONS
    context, action, outcome = choices(rng, value, chance, logged)
    cell = context * _ACTIONS + action
    count = np.bincount(cell, minlength=_CONTEXTS * _ACTIONS)
    total = np.bincount(cell, outcome, _CONTEXTS * _ACTIONS)
    model = (total + shrunk * outcome.mean()) / np.maximum(count + shrunk, 1e-9)
    return World(value, model.reshape(value.shape), chance), rng


def choices(rng: np.random.Generator, value: Floats, chance: Floats, count: int) -> tuple[Integers, Integers, Floats]:
    """Choices by chance, and what came of them."""
    context = rng.integers(0, _CONTEXTS, count)
    action = (chance[context].cumsum(axis=1) > rng.random((count, 1))).argmax(axis=1)
    return context, action, value[context, action] * np.exp(0.5 * rng.standard_normal(count) - 0.125)


def judged(seed: int, logged: int, shrunk: float) -> tuple[Estimated, float]:
    """Estimate the rule that takes what the model holds for the best; give the truth beside it."""
    known, rng = world(seed, logged, shrunk)
    context, action, outcome = choices(rng, known.value, known.chance, logged)
    best = known.model.argmax(axis=1)[context]
    log = Log(
        weight=(action == best) / known.chance[context, action],
        outcome=outcome,
        taken=known.model[context, action],
        wanted=known.model[context, best],
        possible=np.ones(logged, np.bool_),
        owner=[str(number) for number in range(logged)],
    )
    return estimate("best", log), float(known.value[context, best].mean())


@pytest.mark.parametrize(("shrunk", "optimism", "left"), [(0.0, 0.05, 0.03), (3.0, -0.03, 0.015)])
def test_a_way_to_plan_misjudges_itself_and_the_log_sets_it_right(shrunk: float, optimism: float, left: float) -> None:
    """A model of raw means is too sure of its best; a shrunken one is not."""
    errors: dict[str, list[float]] = {"promised": [], "snips": [], "robust": []}
    held = 0
    for seed in range(16):
        found, truth = judged(seed, 5_000, shrunk)
        errors["promised"].append(found.promised / truth - 1)
        errors["snips"].append(found.snips.value / truth - 1)
        errors["robust"].append(found.robust.value / truth - 1)
        held += found.snips.low <= truth <= found.snips.high
    assert np.mean(errors["promised"]) > optimism
    assert abs(float(np.mean(errors["snips"]))) < 0.015
    assert abs(float(np.mean(errors["robust"]))) < left
    assert max(float(np.std(errors[name])) for name in ("snips", "robust")) < 0.055
    assert held >= 13


def a_log(weight: list[float]) -> Log:
    count = len(weight)
    owner = [str(number) for number in range(count)]
    taken, wanted = np.ones(count), np.full(count, 2.0)
    return Log(np.array(weight), np.ones(count), taken, wanted, np.ones(count, np.bool_), owner)


def test_few_plans_behind_the_weights_are_refused() -> None:
    with pytest.raises(InvalidInput, match=r"Only 10\.0 of 1000 logged plans"):
        estimate("heuristic", a_log([100.0] * 10 + [0.0] * 990))
    with pytest.raises(InvalidInput, match=r"Only 0\.0 of 50"):
        estimate("heuristic", a_log([0.0] * 50))


def test_plans_as_they_were_made_are_worth_what_they_brought() -> None:
    found = estimate("optimized", a_log([1.0] * 40))
    assert (found.effective, found.covered, found.promised, found.snips.value) == (40.0, 1.0, 2.0, 1.0)


def test_no_single_plan_decides_what_corrects_a_prediction() -> None:
    log = a_log([1.0] * 400 + [60.0])
    log.outcome[-1] = 5.0
    found = estimate("optimized", log)
    assert found.snips.value == pytest.approx(1 + 60 * 4 / 460)
    assert found.robust.value == pytest.approx(2 + CLIP * 4 / (400 + CLIP))
    assert found.effective == pytest.approx(460**2 / (400 + 60**2), abs=0.1)
