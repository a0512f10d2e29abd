"""What can be bought: objectives, goals, formats and placements, with the rules of how they combine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product as combinations
from typing import Literal

Objective = Literal[
    "REACH",
    "EVEN_IMPRESSION_DELIVERY",
    "CLICKS",
    "WEBSITE_VISITS",
    "VIDEO_VIEWS",
    "APP_INSTALLS",
    "PODCAST_STREAMS",
    "LEAD_GEN",
    "CONVERSIONS",
]
DeliveryGoal = Literal[
    "IMPRESSIONS", "REACH", "VIDEO_VIEWS", "CLICKS", "PAGE_VIEWS", "APP_INSTALLS", "STREAMS", "LEADS"
]
AssetFormat = Literal["AUDIO", "VIDEO", "IMAGE", "CATALOG"]
Placement = Literal["MUSIC", "PODCAST"]
Platform = Literal["ANDROID", "DESKTOP", "IOS"]
Gender = Literal["MALE", "FEMALE", "NON_BINARY"]
BidStrategy = Literal["MAX_BID", "COST_PER_RESULT", "AUTOBID"]
VideoDelivery = Literal["IN_STREAM", "OPT_IN"]
GoalGroup = Literal["AWARENESS", "WEBSITE_TRAFFIC", "APP_PROMOTION", "ENGAGEMENT_ON_SPOTIFY", "LEAD_GEN"]

ASSET_FORMATS: tuple[AssetFormat, ...] = ("AUDIO", "VIDEO", "IMAGE", "CATALOG")
PLACEMENTS: tuple[Placement, ...] = ("MUSIC", "PODCAST")
PLATFORMS: tuple[Platform, ...] = ("ANDROID", "DESKTOP", "IOS")
MOBILE: tuple[Platform, ...] = ("ANDROID", "IOS")

RULES_SOURCE = "Spotify Ads API v3, rules by objective (August 2026)"


@dataclass(frozen=True, slots=True)
class GoalRule:
    """What a delivery goal may be combined with, and the sentence to show when a combination breaks it."""

    formats: tuple[AssetFormat, ...]
    text: str
    placements: tuple[Placement, ...] = PLACEMENTS
    platforms: tuple[Platform, ...] = PLATFORMS
    one_platform: bool = False
    bid_strategies: tuple[BidStrategy, ...] = ("MAX_BID", "AUTOBID")
    video_delivery: tuple[VideoDelivery, ...] = ("IN_STREAM", "OPT_IN")


@dataclass(frozen=True, slots=True)
class ObjectiveRule:
    """What an objective is bought with: its own delivery goal first, then goals that support it.

    `video_only` marks an objective that only a video can add to.
    """

    goals: tuple[DeliveryGoal, ...]
    group: GoalGroup
    result: str
    text: str
    video_only: bool = False
    mobile_only: bool = False


@dataclass(frozen=True, slots=True)
class AdProduct:
    """A combination that can be bought to serve `objective`."""

    objective: Objective
    delivery_goal: DeliveryGoal
    asset_format: AssetFormat
    placement: Placement
    bid_strategy: BidStrategy = "MAX_BID"
    platforms: tuple[Platform, ...] = PLATFORMS

    @property
    def combination(self) -> tuple[AssetFormat, DeliveryGoal]:
        """What must be unique among the ad sets of a plan."""
        return self.asset_format, self.delivery_goal

    @property
    def supporting(self) -> bool:
        """Whether the delivery goal is another than the objective's own."""
        return self.delivery_goal != OBJECTIVES[self.objective].goals[0]

    @property
    def video_delivery(self) -> tuple[VideoDelivery, ...]:
        """How a video is shown; empty for other formats."""
        return GOALS[self.delivery_goal].video_delivery if self.asset_format == "VIDEO" else ()


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a combination or an audience breaks; a warning may stand, a refusal may not."""

    rule: str
    text: str
    severity: Literal["refused", "warning"] = "refused"


GOALS: dict[DeliveryGoal, GoalRule] = {
    "REACH": GoalRule(("AUDIO", "VIDEO"), "REACH takes audio or video."),
    "IMPRESSIONS": GoalRule(ASSET_FORMATS, "IMPRESSIONS (even delivery) takes every format."),
    "CLICKS": GoalRule(
        ("AUDIO", "VIDEO"),
        "CLICKS takes audio or in-stream video; cost per result needs a lifetime budget and even pacing.",
        bid_strategies=("MAX_BID", "COST_PER_RESULT", "AUTOBID"),
        video_delivery=("IN_STREAM",),
    ),
    "PAGE_VIEWS": GoalRule(("AUDIO", "VIDEO"), "PAGE_VIEWS takes audio or video."),
    "VIDEO_VIEWS": GoalRule(
        ("VIDEO",),
        "VIDEO_VIEWS takes opt-in video, in music, on phones only.",
        placements=("MUSIC",),
        platforms=MOBILE,
        video_delivery=("OPT_IN",),
    ),
    # The source states no formats for installs; audio and video are what its other traffic goals take.
    "APP_INSTALLS": GoalRule(
        ("AUDIO", "VIDEO"),
        "APP_INSTALLS takes exactly one of iOS and Android, and no desktop.",
        platforms=MOBILE,
        one_platform=True,
    ),
    "STREAMS": GoalRule(("AUDIO",), "STREAMS takes audio in podcasts.", placements=("PODCAST",)),
    "LEADS": GoalRule(("AUDIO",), "LEADS takes audio."),
}

OBJECTIVES: dict[Objective, ObjectiveRule] = {
    "REACH": ObjectiveRule(
        ("REACH", "IMPRESSIONS"), "AWARENESS", "people reached", "As many different people as can be."
    ),
    "EVEN_IMPRESSION_DELIVERY": ObjectiveRule(
        ("IMPRESSIONS", "REACH"), "AWARENESS", "impressions", "Impressions spread evenly over the flight."
    ),
    "CLICKS": ObjectiveRule(
        ("CLICKS", "PAGE_VIEWS", "IMPRESSIONS"), "WEBSITE_TRAFFIC", "clicks", "Clicks on the advertisement."
    ),
    "WEBSITE_VISITS": ObjectiveRule(
        ("PAGE_VIEWS", "CLICKS", "IMPRESSIONS"), "WEBSITE_TRAFFIC", "page views", "Visits to the advertiser's site."
    ),
    "VIDEO_VIEWS": ObjectiveRule(
        ("VIDEO_VIEWS", "REACH", "IMPRESSIONS", "CLICKS", "PAGE_VIEWS"),
        "ENGAGEMENT_ON_SPOTIFY",
        "video views",
        "Views of a video; only video adds to it.",
        video_only=True,
    ),
    "APP_INSTALLS": ObjectiveRule(
        ("APP_INSTALLS", "CLICKS", "IMPRESSIONS"),
        "APP_PROMOTION",
        "installs",
        "Installs of an app; each ad set names one mobile app.",
        mobile_only=True,
    ),
    "PODCAST_STREAMS": ObjectiveRule(
        ("STREAMS", "CLICKS", "REACH", "IMPRESSIONS"),
        "ENGAGEMENT_ON_SPOTIFY",
        "podcast streams",
        "Streams of a podcast.",
    ),
    "LEAD_GEN": ObjectiveRule(("LEADS", "CLICKS", "PAGE_VIEWS"), "LEAD_GEN", "leads", "Contacts left by listeners."),
    # The API has no objective of this name: page views and clicks deliver it, and the advertiser's site measures it.
    "CONVERSIONS": ObjectiveRule(
        ("PAGE_VIEWS", "CLICKS", "IMPRESSIONS"),
        "WEBSITE_TRAFFIC",
        "conversions",
        "Purchases or sign-ups on the advertiser's site; delivered as page views and clicks, "
        "because Spotify has no delivery goal of its own for it.",
    ),
}


def check(product: AdProduct) -> tuple[Violation, ...]:
    """Name every rule that the combination breaks; empty means it can be bought."""
    return tuple(_broken(product))


def _broken(product: AdProduct) -> Iterator[Violation]:
    goal, objective = GOALS[product.delivery_goal], OBJECTIVES[product.objective]
    name = product.delivery_goal
    if name not in objective.goals:
        text = f"{name} does not serve {product.objective}; {', '.join(objective.goals)} do."
        yield Violation("objective.delivery_goal", text)
    if objective.video_only and product.asset_format != "VIDEO":
        yield Violation("objective.asset_format", f"{product.objective} is served by VIDEO only.")
    if product.asset_format not in goal.formats:
        yield Violation("delivery_goal.asset_format", f"{product.asset_format} does not go with {name}. {goal.text}")
    if product.placement not in goal.placements:
        yield Violation("delivery_goal.placement", f"{product.placement} does not go with {name}. {goal.text}")
    if product.bid_strategy not in goal.bid_strategies:
        yield Violation("delivery_goal.bid_strategy", f"{product.bid_strategy} does not go with {name}. {goal.text}")
    yield from _broken_platforms(product, goal, objective)


def _broken_platforms(product: AdProduct, goal: GoalRule, objective: ObjectiveRule) -> Iterator[Violation]:
    if not product.platforms:
        yield Violation("platforms", "No platform is left. Allow at least one of ANDROID, DESKTOP and IOS.")
    if set(product.platforms) - set(goal.platforms):
        wrong = ", ".join(sorted(set(product.platforms) - set(goal.platforms)))
        yield Violation("delivery_goal.platforms", f"{wrong} does not go with {product.delivery_goal}. {goal.text}")
    elif objective.mobile_only and "DESKTOP" in product.platforms:
        yield Violation("objective.platforms", f"{product.objective} is not served on DESKTOP.")
    if goal.one_platform and len(product.platforms) > 1:
        yield Violation("delivery_goal.one_platform", goal.text)


def candidates(
    objective: Objective,
    *,
    formats: Sequence[AssetFormat] = ("AUDIO", "VIDEO", "IMAGE"),
    placements: Sequence[Placement] = PLACEMENTS,
    platforms: Sequence[Platform] = PLATFORMS,
    bid_strategy: BidStrategy = "MAX_BID",
    supporting: bool = True,
) -> tuple[AdProduct, ...]:
    """Give every combination that may serve the objective, its own delivery goal first.

    A catalogue advertisement needs two to six items, so that format is only given where it is asked for. A goal that
    does not take `bid_strategy` is bought with MAX_BID.
    """
    rule = OBJECTIVES[objective]
    goals = rule.goals if supporting else rule.goals[:1]
    found = [
        AdProduct(objective, goal, asset_format, placement, _bid(goal, bid_strategy), chosen)
        for goal, asset_format, placement in combinations(goals, formats, placements)
        for chosen in _platform_choices(rule, GOALS[goal], platforms)
    ]
    return tuple(product for product in found if not check(product))


def _bid(goal: DeliveryGoal, wanted: BidStrategy) -> BidStrategy:
    return wanted if wanted in GOALS[goal].bid_strategies else "MAX_BID"


def _platform_choices(
    objective: ObjectiveRule, goal: GoalRule, allowed: Sequence[Platform]
) -> Iterator[tuple[Platform, ...]]:
    usable: tuple[Platform, ...] = tuple(
        platform
        for platform in PLATFORMS
        if platform in allowed and platform in goal.platforms and not (objective.mobile_only and platform == "DESKTOP")
    )
    if not goal.one_platform:
        yield usable
        return
    for platform in usable:
        yield (platform,)


Topic = Literal[
    "ALCOHOL",
    "GAMBLING",
    "TOBACCO",
    "CANNABIS",
    "WEAPONS",
    "PHARMA",
    "SEXUAL_HEALTH",
    "DATING",
    "ADULT",
    "POLITICS",
    "SOCIAL_ISSUE",
    "CRYPTO",
    "CREDIT",
    "WEIGHT_LOSS",
    "HFSS",
    "SAFETY_RISK",
]

ADULT_AGE = 18
# 23 U.S.C. § 158: states keep the purchase age at 21; the product rule itself asks for 18.
US_DRINKING_AGE = 21
_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU = frozenset(_EU.split())
MINORS_PROTECTED = EU | {"US", "GB"}


@dataclass(frozen=True, slots=True)
class TopicRule:
    """What limits the advertising of a topic, and who says so."""

    text: str
    source: str
    min_age: int = 13
    review: bool = True


_SPOTIFY = "Spotify product rules"
_IAB = "IAB Ad Product 2.0 keeps it apart"
TOPICS: dict[Topic, TopicRule] = {
    "ALCOHOL": TopicRule("Alcohol: 18 and over only, in the United States 21 by custom.", _SPOTIFY, 18, review=False),
    "GAMBLING": TopicRule("Gambling: restricted in many countries, 18 and over only.", _SPOTIFY, 18),
    "TOBACCO": TopicRule("Tobacco and vaping: a sensitive topic, prohibited in many countries.", _SPOTIFY, 18),
    "CANNABIS": TopicRule("Cannabis and CBD: a sensitive topic, prohibited in many countries.", _SPOTIFY, 18),
    "WEAPONS": TopicRule("Weapons: a sensitive topic, prohibited in many countries.", _SPOTIFY, 18),
    "ADULT": TopicRule("Adult products: a sensitive topic, 18 and over only.", _SPOTIFY, 18),
    "DATING": TopicRule("Dating: 18 and over only.", _IAB, 18),
    "SEXUAL_HEALTH": TopicRule("Sexual health: 18 and over only, review needed.", _IAB, 18),
    "PHARMA": TopicRule("Medicines: licence and review needed in many countries.", _IAB, 18),
    "POLITICS": TopicRule("Politics: review, disclosure and country rules apply.", _IAB, 18),
    "SOCIAL_ISSUE": TopicRule("Debated social issue: review and disclosure apply.", _IAB, 18),
    "CRYPTO": TopicRule("Cryptocurrency: licence and review needed in many countries.", _IAB, 18),
    "CREDIT": TopicRule("Credit: disclosures apply, 18 and over only.", _IAB, 18),
    "WEIGHT_LOSS": TopicRule("Weight loss: review of claims, 18 and over only.", _IAB, 18),
    "HFSS": TopicRule("Food high in fat, sugar or salt: limits on reaching minors in many countries.", _IAB),
    "SAFETY_RISK": TopicRule("Ad safety risk: not accepted without review.", _IAB, 18),
}


def check_audience(
    topics: Sequence[Topic],
    age_ranges: Sequence[tuple[int, int]],
    genders: Sequence[Gender] = (),
    interests: Sequence[str] = (),
    countries: Sequence[str] = (),
) -> tuple[Violation, ...]:
    """Name the age and targeting rules that an audience breaks.

    No age range means everybody from 13, and no country means any country: what is not known counts as the stricter
    case.
    """
    ages = tuple(age_ranges) or ((13, 99),)
    return (*_topic_violations(topics, ages, countries), *_minor_violations(ages, genders, interests, countries))


def _topic_violations(
    topics: Sequence[Topic], ages: Sequence[tuple[int, int]], countries: Sequence[str]
) -> Iterator[Violation]:
    youngest = min(low for low, _ in ages)
    for topic in dict.fromkeys(topics):
        rule = TOPICS[topic]
        if youngest < rule.min_age:
            text = f"{rule.text} The audience starts at {youngest}; set the minimum age to {rule.min_age}."
            yield Violation(f"topic.{topic.lower()}.min_age", text)
        elif topic == "ALCOHOL" and youngest < US_DRINKING_AGE and (not countries or "US" in countries):
            text = f"Alcohol in the United States is customarily advertised from {US_DRINKING_AGE}."
            yield Violation("topic.alcohol.us_age", text, "warning")
        if rule.review:
            where = f" ({', '.join(countries)})" if countries else ""
            yield Violation(
                f"topic.{topic.lower()}.review", f"{rule.text} Check that it may run{where}. {rule.source}.", "warning"
            )


def _minor_violations(
    ages: Sequence[tuple[int, int]], genders: Sequence[Gender], interests: Sequence[str], countries: Sequence[str]
) -> Iterator[Violation]:
    used = [name for name, values in (("gender", genders), ("interest", interests)) if values]
    where = sorted(set(countries) & MINORS_PROTECTED) if countries else ["US", "GB", "EU"]
    if not used or not where or min(low for low, _ in ages) >= ADULT_AGE:
        return
    targeting, places = " and ".join(used), ", ".join(where)
    if max(high for _, high in ages) < ADULT_AGE:
        text = f"An audience of minors only may not be targeted by {targeting} in {places}."
        yield Violation("minors.targeting", f"{text} Drop it, or raise the maximum age.")
    else:
        text = f"With {targeting} targeting, listeners under {ADULT_AGE} may be left out in {places}."
        yield Violation("minors.mixed_ages", text, "warning")
