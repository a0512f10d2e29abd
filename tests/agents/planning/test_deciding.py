"""Chance in plans: off by default, by a seed where asked for, and logged as it was."""

from collections import Counter
from typing import Any

import pytest

from server.agents.planner import History, PlannedLines, plan
from server.agents.planning.assignment import Assignment
from server.agents.planning.choosing import Choice, choose
from server.agents.planning.deciding import drawn, near_choices
from server.domain.brief import Lock
from server.domain.decision import Decision
from server.domain.plan import Strategy
from server.domain.session import Draw
from server.history.snapshot import build_snapshot
from server.history.synthetic import synthetic_about, synthetic_columns, synthetic_vocabulary
from tests.agents.planning.assignments import assignment, at_least, faults, share

_EXPLORE = 0.02
_DRAWS = 2_000
_ARMS = ("heuristic", "optimized")


@pytest.fixture(scope="module")
def history() -> History:
    return History(build_snapshot(synthetic_columns(4_000, 5), synthetic_vocabulary(), synthetic_about(4_000, 5)))


def decision(lines: PlannedLines) -> Decision:
    return Decision.model_validate(lines.decisions["decision"])


def explored(task: Assignment, history: History, seed: str, strategy: Strategy = "optimized") -> PlannedLines:
    return plan(task, history, strategy, Draw(seed=seed), _EXPLORE)


def ids(lines: PlannedLines) -> set[str]:
    return {f"{one.id}/{one.placement}" for one in lines.ad_sets}


def test_nothing_is_left_to_chance_unless_it_is_asked_for(history: History) -> None:
    lines = plan(assignment(10_000), history, "optimized", Draw(seed="any"))
    made = decision(lines)
    assert lines == plan(assignment(10_000), history, "optimized", Draw(seed="any"))
    assert lines.ad_sets == plan(assignment(10_000), history, "optimized").ad_sets
    assert (made.taken.chance, made.near, list(made.targets)) == (1.0, (), ["optimized"])
    assert made.taken.outcome == pytest.approx(lines.totals.forecast.results and lines.totals.forecast.results.mid)


@pytest.mark.parametrize(
    "said",
    [
        {"objective": "CLICKS"},
        {"objective": "REACH"},
        {"objective": "APP_INSTALLS", "delivery": {"locks": (at_least("PODCAST", 0.3),)}},
    ],
)
def test_plans_are_drawn_as_often_as_the_log_says(history: History, said: dict[str, Any]) -> None:
    task = assignment(12_000, **said)
    logged = decision(explored(task, history, "seed"))
    chosen = choose(task, history.estimator, "optimized", 28)
    near = [near_choices(choice, _EXPLORE) for choice in chosen.choices]
    chances = [one.chance for one in near[0]]
    assert len(chances) > 1
    assert chances == pytest.approx([one.chance for one in logged.near[0]], abs=1e-6)
    assert sum(chances) == pytest.approx(1.0)
    counts = Counter(lines_of(drawn(chosen, near, f"seed {number}").choices[0]) for number in range(_DRAWS))
    squares = sum((counts[lines_of(one.choice)] - _DRAWS * one.chance) ** 2 / (_DRAWS * one.chance) for one in near[0])
    assert sum(counts.values()) == _DRAWS
    assert squares < 3 * len(chances) + 8


def lines_of(choice: Choice) -> tuple[int, ...]:
    return tuple(choice.taken.spend.nonzero()[0].tolist())


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"objective": "REACH"},
        {"splits": (share("DE", 0.6, "PLACE"), share("FR", 0.4, "PLACE")), "places": ("DE", "FR")},
    ],
)
def test_a_drawn_plan_keeps_every_limit_and_gives_up_no_more_than_allowed(
    history: History, said: dict[str, Any]
) -> None:
    task = assignment(20_000, delivery={"locks": (Lock(about="VIDEO", max_share=0.7),)}, **said)
    best = decision(plan(task, history, "optimized")).taken.outcome
    assert best is not None
    for number in range(3):
        lines = explored(task, history, f"seed {number}")
        made = decision(lines)
        assert faults(task, lines) == []
        assert lines == explored(task, history, f"seed {number}")
        assert made.targets["optimized"].outcome == best
        assert made.taken.outcome is not None
        assert made.taken.outcome >= best * (1 - _EXPLORE - 0.005)
        product = 1.0
        for some in made.near:
            product *= sum(one.chance for one in some if one.lines in made.taken.lines)
        assert made.taken.chance == pytest.approx(product, rel=1e-6)


def test_a_refined_plan_keeps_what_was_drawn(history: History) -> None:
    kept = changed = 0
    for number in range(5):
        before = explored(assignment(12_000), history, f"seed {number}")
        after = explored(assignment(12_600), history, f"seed {number}")
        near = [one.lines for one in decision(after).near[0]]
        still = any(all(name in lines for name in ids(before)) for lines in near)
        kept += still and ids(after) == ids(before)
        changed += still and ids(after) != ids(before)
    assert kept >= 4
    assert changed <= 1


def test_the_rules_are_never_drawn(history: History) -> None:
    lines = explored(assignment(12_000), history, "seed", "heuristic")
    assert lines.ad_sets == plan(assignment(12_000), history, "heuristic").ad_sets
    assert (decision(lines).taken.chance, decision(lines).near) == (1.0, ())
    assert not any("drawn among" in said for said in lines.assumptions)


def test_in_an_experiment_the_chance_is_that_of_the_arm_and_the_draw(history: History) -> None:
    task = assignment(12_000, objective="CLICKS")
    for arm in _ARMS:
        draw = Draw(seed="one", experiment="spring", advertiser="acme", arm=arm, arms=_ARMS)
        strategy: Strategy = "optimized" if arm == "optimized" else "heuristic"
        sure, some = (
            decision(plan(task, history, strategy, draw)),
            decision(plan(task, history, strategy, draw, _EXPLORE)),
        )
        assert sure.taken.chance == sure.targets[strategy].chance == 0.5
        assert sure.targets.keys() == some.targets.keys() == {"optimized", "heuristic"}
        alone = next((one.chance for one in some.near[0] if one.lines == some.taken.lines), 1.0)
        assert some.taken.chance == pytest.approx(alone / 2)


def test_the_reader_is_told_that_chance_had_a_part(history: History) -> None:
    draw = Draw(seed="one", experiment="spring", advertiser="acme", arm="optimized", arms=_ARMS)
    said = " ".join(plan(assignment(12_000, objective="CLICKS"), history, "optimized", draw, _EXPLORE).assumptions)
    assert "Experiment spring: this advertiser's plans are made by the optimized strategy." in said
    assert "drawn among" in said
    assert "2.0% less" in said
