"""Ad products: what may be combined, and which audiences a topic allows."""

from dataclasses import replace
from itertools import product as combinations
from typing import get_args

import pytest

from server.domain.products import (
    ASSET_FORMATS,
    GOALS,
    OBJECTIVES,
    PLACEMENTS,
    TOPICS,
    AdProduct,
    DeliveryGoal,
    Objective,
    Platform,
    Topic,
    candidates,
    check,
    check_audience,
)


def rules(product: AdProduct) -> set[str]:
    return {violation.rule for violation in check(product)}


def test_every_objective_goal_and_topic_has_its_rule() -> None:
    assert set(OBJECTIVES) == set(get_args(Objective))
    assert set(GOALS) == set(get_args(DeliveryGoal))
    assert set(TOPICS) == set(get_args(Topic))


@pytest.mark.parametrize("objective", get_args(Objective))
def test_every_objective_has_five_combinations_to_choose_from(objective: Objective) -> None:
    found = candidates(objective)
    assert len({product.combination for product in found}) >= 5
    assert all(check(product) == () for product in found)
    assert not found[0].supporting


@pytest.mark.parametrize("objective", get_args(Objective))
def test_without_supporting_goals_only_the_objectives_own_goal_is_left(objective: Objective) -> None:
    found = candidates(objective, supporting=False)
    assert {product.delivery_goal for product in found} == {OBJECTIVES[objective].goals[0]}


def test_candidates_keep_to_what_is_allowed() -> None:
    found = candidates("REACH", formats=["AUDIO"], placements=["PODCAST"], platforms=["IOS"])
    assert {(p.asset_format, p.placement, p.platforms) for p in found} == {("AUDIO", "PODCAST", ("IOS",))}


def test_a_format_that_cannot_serve_the_objective_leaves_nothing() -> None:
    assert candidates("VIDEO_VIEWS", formats=["AUDIO"]) == ()
    assert candidates("APP_INSTALLS", platforms=["DESKTOP"]) == ()


def test_an_install_is_bought_for_one_mobile_platform_at_a_time() -> None:
    installs = [p for p in candidates("APP_INSTALLS") if p.delivery_goal == "APP_INSTALLS"]
    assert {p.platforms for p in installs} == {("ANDROID",), ("IOS",)}
    assert not any("DESKTOP" in p.platforms for p in candidates("APP_INSTALLS"))
    both: tuple[Platform, ...] = ("ANDROID", "IOS")
    assert rules(replace(installs[0], platforms=both)) == {"delivery_goal.one_platform"}


def test_video_views_are_bought_as_opt_in_video_in_music_on_phones() -> None:
    (product,) = candidates("VIDEO_VIEWS", supporting=False)
    assert (product.asset_format, product.placement, product.video_delivery) == ("VIDEO", "MUSIC", ("OPT_IN",))
    assert "DESKTOP" not in product.platforms
    assert rules(replace(product, placement="PODCAST")) == {"delivery_goal.placement"}


@pytest.mark.parametrize(
    ("product", "rule"),
    [
        (AdProduct("REACH", "REACH", "IMAGE", "MUSIC"), "delivery_goal.asset_format"),
        (AdProduct("REACH", "LEADS", "AUDIO", "MUSIC"), "objective.delivery_goal"),
        (AdProduct("REACH", "REACH", "AUDIO", "MUSIC", "COST_PER_RESULT"), "delivery_goal.bid_strategy"),
        (AdProduct("PODCAST_STREAMS", "STREAMS", "AUDIO", "MUSIC"), "delivery_goal.placement"),
        (AdProduct("VIDEO_VIEWS", "REACH", "AUDIO", "MUSIC"), "objective.asset_format"),
        (AdProduct("VIDEO_VIEWS", "VIDEO_VIEWS", "VIDEO", "MUSIC"), "delivery_goal.platforms"),
        (AdProduct("APP_INSTALLS", "CLICKS", "AUDIO", "MUSIC"), "objective.platforms"),
        (AdProduct("REACH", "REACH", "AUDIO", "MUSIC", platforms=()), "platforms"),
    ],
)
def test_a_combination_that_cannot_be_bought_names_the_rule(product: AdProduct, rule: str) -> None:
    assert rules(product) == {rule}
    assert all(violation.text for violation in check(product))


def test_even_delivery_takes_every_format() -> None:
    made = [
        AdProduct("EVEN_IMPRESSION_DELIVERY", "IMPRESSIONS", f, p) for f, p in combinations(ASSET_FORMATS, PLACEMENTS)
    ]
    assert all(check(product) == () for product in made)


def test_cost_per_result_is_used_only_where_the_goal_takes_it() -> None:
    bids = {p.delivery_goal: p.bid_strategy for p in candidates("CLICKS", bid_strategy="COST_PER_RESULT")}
    assert bids == {"CLICKS": "COST_PER_RESULT", "PAGE_VIEWS": "MAX_BID", "IMPRESSIONS": "MAX_BID"}


def test_conversions_say_what_delivers_them() -> None:
    assert "page views and clicks" in OBJECTIVES["CONVERSIONS"].text


@pytest.mark.parametrize("topic", [topic for topic, rule in TOPICS.items() if rule.min_age == 18])
def test_an_adult_topic_is_refused_to_minors(topic: Topic) -> None:
    refused = [v.rule for v in check_audience([topic], [(16, 34)], countries=["DE"]) if v.severity == "refused"]
    assert refused == [f"topic.{topic.lower()}.min_age"]


def test_no_age_range_counts_as_everybody() -> None:
    assert [v.rule for v in check_audience(["ALCOHOL"], [], countries=["DE"])] == ["topic.alcohol.min_age"]


def test_alcohol_from_18_is_fine_but_warned_about_in_the_united_states() -> None:
    assert check_audience(["ALCOHOL"], [(18, 34)], countries=["DE"]) == ()
    (warning,) = check_audience(["ALCOHOL"], [(18, 34)], countries=["US"])
    assert (warning.rule, warning.severity) == ("topic.alcohol.us_age", "warning")
    assert check_audience(["ALCOHOL"], [(21, 34)], countries=["US"]) == ()
    assert check_audience(["ALCOHOL"], [(18, 34)]) == (warning,)


def test_gambling_is_always_warned_about_with_its_countries() -> None:
    (warning,) = check_audience(["GAMBLING"], [(21, 54)], countries=["SE", "NO"])
    assert warning.severity == "warning"
    assert "SE, NO" in warning.text


@pytest.mark.parametrize("countries", [["US"], ["GB"], ["FR"], ["BR", "DE"], []])
def test_minors_only_may_not_be_targeted_by_gender_or_interest(countries: list[str]) -> None:
    (violation,) = check_audience([], [(13, 17)], genders=["FEMALE"], interests=["663"], countries=countries)
    assert (violation.rule, violation.severity) == ("minors.targeting", "refused")
    assert "gender and interest" in violation.text


def test_minors_elsewhere_or_without_targeting_are_allowed() -> None:
    assert check_audience([], [(13, 17)], interests=["663"], countries=["BR"]) == ()
    assert check_audience([], [(13, 17)], countries=["US"]) == ()


def test_mixed_ages_with_targeting_are_warned_about() -> None:
    (warning,) = check_audience([], [(16, 24)], interests=["663"], countries=["DE"])
    assert (warning.rule, warning.severity) == ("minors.mixed_ages", "warning")


def test_adults_may_be_targeted() -> None:
    assert check_audience([], [(18, 99)], genders=["MALE"], interests=["663"], countries=["US"]) == ()
