"""Tests of strategies: size, assignment, readings and the report they come from."""

import argparse
import json
import math
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from server.agents.arms import assigned
from server.commands import experiment as command
from server.errors import InvalidInput
from server.evaluation.deliveries import read_deliveries
from server.evaluation.experiment import Delivered, Test, design, read

ARMS = ("heuristic", "optimized")
START = date(2027, 1, 4)


def delivered(change: float, advertisers: int, seed: int, per_day: int = 20) -> list[Delivered]:
    """A test in which the second arm costs so much more or less."""
    rng = np.random.default_rng(seed)
    found: list[Delivered] = []
    for number in range(advertisers):
        arm = ARMS[number % 2]
        promised = math.exp(rng.normal(0, 1))
        effect = 1.0 + change * (arm == "optimized")
        cost = promised * effect * math.exp(rng.normal(0, 0.5))
        found.append(Delivered(START + timedelta(days=number // per_day), f"a{number}", arm, cost, promised))
    return found


def test_an_effect_is_found_about_as_often_as_the_design_says() -> None:
    sized = design(0.25, 20)
    test = Test(sized.per_arm)
    readings = [read(delivered(-0.25, 2 * sized.per_arm, seed), ARMS, test)[0] for seed in range(80)]
    found = [reading.verdict == "cheaper" for reading in readings]
    assert 0.66 < sum(found) / len(found) < 0.93
    assert any(reading.look < test.looks for reading in readings if reading.verdict == "cheaper")


def test_a_test_without_effect_seldom_stops_and_ends_without_a_difference() -> None:
    test = Test(design(0.25, 20).per_arm)
    readings = [read(delivered(0.0, 2 * test.per_arm, seed), ARMS, test)[0] for seed in range(120)]
    alarms = [reading.verdict != "no difference found" for reading in readings]
    assert sum(alarms) <= 13


def test_daily_readings_of_a_test_without_effect_seldom_raise_an_alarm() -> None:
    alarms = [read(delivered(0.0, 300, seed), ARMS)[0].p <= 0.05 for seed in range(80)]
    assert sum(alarms) <= 8


def test_a_verdict_stands_however_often_and_late_the_test_is_read() -> None:
    plans = delivered(-0.35, 400, 3)
    readings = [
        read([one for one in plans if one.day <= day], ARMS, Test(200))[0] for day in sorted({one.day for one in plans})
    ]
    verdicts = [reading.verdict for reading in readings]
    stopped = verdicts.index("cheaper")
    assert set(verdicts[:stopped]) <= {"too few results", "go on"}
    assert set(verdicts[stopped:]) == {"cheaper"}
    assert len({(reading.look, reading.z) for reading in readings[stopped:]}) == 1


def test_a_reading_between_looks_says_when_the_next_is_due() -> None:
    reading = read(delivered(0.0, 160, 1), ARMS, Test(300))[0]
    assert (reading.verdict, reading.look, reading.next_look_at) == ("go on", 1, 100)


def test_what_explains_costs_sharpens_a_reading_and_leaves_the_effect_alone() -> None:
    rng = np.random.default_rng(5)
    plans: list[Delivered] = []
    for number in range(600):
        arm, stratum = ARMS[number % 2], f"stratum {number % 3}"
        expected = math.exp(rng.normal(0, 1) + number % 3)
        cost = expected**0.8 * 1.5 ** (number % 3) * (0.8 if arm == "optimized" else 1.0) * math.exp(rng.normal(0, 0.3))
        plans.append(Delivered(START + timedelta(days=number // 50), f"a{number}", arm, cost, expected, stratum))
    bare = read([Delivered(one.day, one.advertiser, one.arm, one.cost) for one in plans], ARMS)[0]
    sharp = read(plans, ARMS)[0]
    assert sharp.low < -0.2 < sharp.high
    assert sharp.high - sharp.low < (bare.high - bare.low) / 3


def test_several_arms_share_the_false_alarms() -> None:
    assert design(0.1, 20, 3).per_arm > 1.15 * design(0.1, 20, 2).per_arm


def test_a_smaller_effect_takes_more_advertisers_and_days() -> None:
    small, large = design(0.05, 20), design(0.1, 20)
    assert small.per_arm > 3 * large.per_arm
    assert small.days > 3 * large.days


@pytest.mark.parametrize("wrong", [(0.0, 20.0), (1.0, 20.0), (0.1, 0.0)])
def test_a_test_that_cannot_be_is_refused(wrong: tuple[float, float]) -> None:
    with pytest.raises(InvalidInput, match="A test needs"):
        design(*wrong)


def test_an_advertiser_keeps_its_arm_and_arms_are_about_equal() -> None:
    arms = [assigned("spring", f"advertiser {number}", ARMS) for number in range(4_000)]
    assert arms == [assigned("spring", f"advertiser {number}", ARMS) for number in range(4_000)]
    assert arms != [assigned("autumn", f"advertiser {number}", ARMS) for number in range(4_000)]
    assert abs(Counter(arms)["optimized"] - 2_000) < 150


def test_few_results_say_nothing() -> None:
    (reading,) = read(delivered(-0.5, 40, 1), ARMS)
    assert (reading.verdict, reading.p) == ("too few results", 1.0)


def test_an_uneven_split_is_called_broken() -> None:
    kept = [one for number, one in enumerate(delivered(-0.3, 800, 1)) if one.arm == "optimized" or number % 6 == 0]
    assert read(kept, ARMS)[0].verdict == "assignment is broken"


def test_an_advertiser_in_two_arms_is_refused() -> None:
    twice = [Delivered(START, "one", arm, 1.0) for arm in ARMS]
    with pytest.raises(InvalidInput, match="in the arms"):
        read(twice, ARMS)


def test_a_report_is_read_and_plans_without_results_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "delivered.csv"
    file.write_text(
        "day,advertiser,strategy,spend,results,promised_cost\n"
        "2027-01-04,one,optimized,100,50,2.5\n2027-01-05,two,heuristic,100,0,\n",
        encoding="utf-8",
    )
    found, without = read_deliveries(file)
    assert found == [Delivered(date(2027, 1, 4), "one", "optimized", 2.0, 2.5)]
    assert without == 1


@pytest.mark.parametrize(
    "text", ["", "day,advertiser\n2027-01-04,one\n", "day,advertiser,strategy,spend,results\nx,a,b,1,1\n"]
)
def test_a_report_that_cannot_be_used_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "delivered.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput):
        read_deliveries(file)


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run the command, and give what it prints."""
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    assert command.run(parser.parse_args(words)) == 0
    return capsys.readouterr().out


def test_the_command_designs_assigns_and_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sized,) = json.loads(printed(capsys, "design", "--per-day", "20", "--json"))
    assert sized["per_arm"] == design(0.1, 20).per_arm
    assert "optimized" in printed(capsys, "assign", "spring", *(f"a{number}" for number in range(20)))
    file = tmp_path / "delivered.csv"
    rows = [f"{one.day},{one.advertiser},{one.arm},{one.cost},1,{one.promised}" for one in delivered(-0.4, 400, 1)]
    file.write_text("\n".join(["day,advertiser,strategy,spend,results,promised_cost", *rows]), encoding="utf-8")
    assert "cheaper" in printed(capsys, "read", str(file))
    assert "cheaper" in printed(capsys, "read", str(file), "--per-arm", "200")
    assert "MEDIA_PLANNER_EXPERIMENT=spring:heuristic" in printed(
        capsys, "design", "--per-day", "9", "--name", "spring"
    )
    with pytest.raises(InvalidInput, match="which test"):
        printed(capsys, "read")
