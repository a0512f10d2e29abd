"""The environment, read into settings."""

import pytest

from server.errors import InvalidInput
from server.settings import read_settings


def test_chance_has_no_part_in_plans_by_default() -> None:
    found = read_settings({})
    assert (found.explore, found.experiment, found.arms) == (0.0, "", ())


def test_an_experiment_names_its_arms_in_their_order() -> None:
    found = read_settings(
        {"MEDIA_PLANNER_EXPERIMENT": "spring: optimized, heuristic", "MEDIA_PLANNER_EXPLORE": "0.005"}
    )
    assert (found.explore, found.experiment, found.arms) == (0.005, "spring", ("optimized", "heuristic"))


@pytest.mark.parametrize(
    "value", ["spring", "spring:", ":optimized,heuristic", "spring:optimized", "a:optimized,magic"]
)
def test_an_experiment_that_cannot_be_is_refused(value: str) -> None:
    with pytest.raises(InvalidInput, match="such as spring:heuristic,optimized"):
        read_settings({"MEDIA_PLANNER_EXPERIMENT": value})


@pytest.mark.parametrize("value", ["-0.1", "0.2", "much", "nan"])
def test_more_chance_than_near_equals_allow_is_refused(value: str) -> None:
    with pytest.raises(InvalidInput, match=r"from 0 to 0\.05"):
        read_settings({"MEDIA_PLANNER_EXPLORE": value})
