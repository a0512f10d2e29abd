"""What can be bought: objectives, goals, formats and placements, with the rules of how they combine."""

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
