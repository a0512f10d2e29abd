"""Calibrate the synthetic campaigns: every figure of the made-up market, with where it comes from.

Levels are those of Spotify self-serve and of published panels; ratios between countries, months and industries come
from panels of other channels and are used as ratios only. What no source gives is marked "assumed".
"""

from dataclasses import dataclass
from typing import Any

USD_PER_EUR = 1.1172
"""European Central Bank reference rate of 2026-10-30."""

# Meta CPM by country, March 2026 (Lebesgue), as ratios to the United States; the others are assumed near a neighbour.
# Then the share of campaigns (assumed) and the monthly listeners of ad-supported streaming in millions (assumed).
MEASURED_COUNTRIES = ("US", "SA", "GB", "AU", "CA", "AE", "DE", "FR", "JP", "MX", "PH", "BR", "IN")
COUNTRIES: tuple[tuple[str, float, float, float], ...] = (
    ("AE", 0.62, 1.2, 1.6),
    ("AR", 0.17, 1.4, 9.0),
    ("AT", 0.55, 1.4, 1.6),
    ("AU", 0.72, 4.0, 6.0),
    ("BE", 0.50, 1.4, 2.2),
    ("BR", 0.16, 6.0, 40.0),
    ("CA", 0.71, 4.5, 8.5),
    ("CH", 0.75, 1.4, 1.6),
    ("CL", 0.22, 1.2, 5.5),
    ("CO", 0.17, 1.4, 11.0),
    ("CZ", 0.35, 0.8, 1.8),
    ("DE", 0.56, 8.0, 14.0),
    ("DK", 0.58, 1.6, 1.7),
    ("EG", 0.10, 0.6, 7.0),
    ("ES", 0.40, 4.0, 10.0),
    ("FI", 0.52, 1.2, 1.4),
    ("FR", 0.43, 5.0, 12.0),
    ("GB", 0.73, 8.5, 16.0),
    ("GR", 0.32, 0.8, 2.2),
    ("HU", 0.30, 0.8, 1.8),
    ("ID", 0.12, 2.0, 30.0),
    ("IE", 0.62, 1.2, 1.2),
    ("IN", 0.08, 3.5, 55.0),
    ("IT", 0.42, 3.6, 11.0),
    ("JP", 0.42, 2.4, 9.0),
    ("KE", 0.11, 0.6, 2.0),
    ("KR", 0.45, 1.2, 3.0),
    ("MX", 0.24, 4.5, 30.0),
    ("MY", 0.20, 1.0, 5.0),
    ("NG", 0.10, 0.6, 6.0),
    ("NL", 0.55, 2.6, 3.8),
    ("NO", 0.62, 1.4, 1.5),
    ("NZ", 0.63, 1.2, 1.1),
    ("PH", 0.21, 1.6, 14.0),
    ("PL", 0.30, 2.4, 7.5),
    ("PT", 0.34, 1.0, 2.4),
    ("SA", 0.75, 1.2, 4.0),
    ("SE", 0.58, 2.4, 2.8),
    ("US", 1.00, 20.0, 62.0),
    ("ZA", 0.18, 1.0, 4.0),
)

# Months of Meta's global CPM in 2025 (Superads), divided by their mean when used; second-hand, plus or minus 2 %.
MONTHLY_CPM = (17.80, 17.98, 19.15, 18.57, 19.59, 19.42, 19.12, 19.98, 19.36, 21.26, 24.72, 22.41)


@dataclass(frozen=True, slots=True)
class FormatFigures:
    """What a format costs and does in the United States: CPM in USD by placement, click rate, completion, noise.

    `elasticity` is the slope of log CPM on log budget; `noise` is the spread of log CPM that nothing explains.
    """

    popularity: float
    music_cpm: float
    podcast_cpm: float
    ctr: float
    completion: float
    elasticity: float
    noise: float


FORMATS: dict[str, FormatFigures] = {
    "AUDIO": FormatFigures(0.52, 12.0, 20.0, 0.0010, 0.93, 0.06, 0.55),
    "VIDEO": FormatFigures(0.28, 16.0, 22.0, 0.0070, 0.72, 0.10, 0.62),
    "IMAGE": FormatFigures(0.16, 6.0, 8.0, 0.0030, 0.0, 0.04, 0.70),
    "CATALOG": FormatFigures(0.04, 7.0, 9.0, 0.0050, 0.0, 0.05, 0.80),
}

PODCAST_SHARE = 0.25
OWN_GOAL_SHARE = 0.6
OBJECTIVE_SHARES: dict[str, float] = {
    "REACH": 0.26,
    "EVEN_IMPRESSION_DELIVERY": 0.12,
    "CLICKS": 0.17,
    "WEBSITE_VISITS": 0.14,
    "VIDEO_VIEWS": 0.07,
    "APP_INSTALLS": 0.08,
    "PODCAST_STREAMS": 0.05,
    "LEAD_GEN": 0.05,
    "CONVERSIONS": 0.06,
}

# What a delivery goal does to the CPM, to the click rate and to the result it aims at (assumed).
GOAL_CPM: dict[str, float] = {
    "IMPRESSIONS": 1.0,
    "REACH": 1.05,
    "CLICKS": 1.10,
    "PAGE_VIEWS": 1.15,
    "VIDEO_VIEWS": 1.12,
    "APP_INSTALLS": 1.25,
    "STREAMS": 1.10,
    "LEADS": 1.20,
}
GOAL_CTR: dict[str, float] = {"CLICKS": 1.7, "PAGE_VIEWS": 1.5, "APP_INSTALLS": 1.9, "LEADS": 1.5}
OWN_GOAL_LIFT = 1.3

PAGE_VIEWS_PER_CLICK = 0.75
INSTALLS_PER_CLICK = 0.15
LEADS_PER_CLICK = 0.0818
CONVERSIONS_PER_CLICK = 0.05
VIEWS_PER_IMPRESSION = 0.35
STREAMS_PER_IMPRESSION = 0.008

CTR_NOISE = 0.46
RESULT_NOISE = 0.35

# Snap Political & Advocacy Ads Library 2019 and 2020, United States, regression on log CPM.
DEMOGRAPHIC_CPM, GENDER_CPM, INTEREST_CPM = 1.25, 1.09, 1.03

BUDGET_MEDIAN_EUR, BUDGET_SPREAD, BUDGET_FLOOR_EUR = 3_000.0, 1.25, 250.0
FLIGHTS: tuple[tuple[int, float], ...] = ((5, 0.1), (7, 0.14), (10, 0.1), (14, 0.14), (21, 0.14), (28, 0.14))
LONG_FLIGHTS: tuple[tuple[int, float], ...] = ((32, 0.09), (42, 0.06), (60, 0.05), (90, 0.04))
AGES: tuple[tuple[int, int, float], ...] = (
    (18, 99, 0.30),
    (18, 24, 0.06),
    (18, 34, 0.16),
    (18, 54, 0.12),
    (25, 34, 0.06),
    (25, 44, 0.12),
    (25, 54, 0.08),
    (35, 54, 0.05),
    (35, 99, 0.03),
    (50, 99, 0.02),
)
DAILY_IMPRESSIONS = 0.3
"""The most that one campaign is given a day, per person of its audience (assumed)."""
WOMEN_ONLY, MEN_ONLY = 0.13, 0.12
INTEREST_COUNTS = (0.4, 0.25, 0.2, 0.15)
AFFINE_SHARE = 0.6

# Spread of effects that only a pair explains, and of those of an advertiser nobody sees (assumed).
PAIR_SPREAD = {"format and country": 0.12, "format and category": 0.08, "goal and country": 0.06, "category": 0.15}
ADVERTISER_SPREAD = 0.20
KNOWLEDGE = 0.8
"""How strongly past planners favour the combinations that were cheap in their country: the confounding."""
YEARLY_DRIFT = 0.03

FIRST_DAY, LAST_DAY = "2023-11-01", "2026-10-31"


@dataclass(frozen=True, slots=True)
class Industry:
    """A first-level category of IAB Ad Product 2.0: its share of campaigns, click index, interests, subcategories."""

    id: str
    share: float
    clicks: float
    interests: tuple[str, ...]
    children: tuple[str, ...]


# Shares are assumed. Click indices: search click rates of 2026 (WordStream / LocaliQ, 13,474 US campaigns) against
# their mean, and the audio rates of adbacklog 2025 for retail, gaming, software and finance.
INDUSTRIES: tuple[Industry, ...] = (
    Industry("1002", 2.5, 1.0, ("369", "373"), ("1003", "1004", "1005", "1006")),
    Industry("1010", 3.0, 0.92, ("268", "1599"), ("1011", "1012", "1028", "1029")),
    Industry("1058", 7.0, 1.0, ("676", "681"), ("1059", "1068", "1069", "1070")),
    Industry("1082", 3.5, 2.2, ("687", "688"), ("1083", "1084", "1085", "1086")),
    Industry("1088", 1.5, 1.02, ("677", "406"), ("1089", "1090", "1091", "1092")),
    Industry("1097", 4.0, 0.98, ("687", "703"), ("1098", "1099", "1100", "1104")),
    Industry("1123", 9.0, 1.0, ("368", "371"), ("1124", "1127", "1128", "1131")),
    Industry("1259", 1.0, 1.08, ("581", "348"), ("1260", "1261")),
    Industry("1263", 3.0, 0.99, ("457", "606"), ("1264", "1268", "1271", "1274")),
    Industry("1291", 1.0, 0.87, ("412", "408"), ("1292", "1293", "1294")),
    Industry("1295", 4.5, 1.14, ("344", "338"), ("1296", "1297", "1298", "1300")),
    Industry("1315", 5.0, 1.92, ("581", "467"), ("1316", "1317", "1318", "1319")),
    Industry("1328", 1.5, 1.08, ("348", "728"), ("1329", "1332", "1333", "1334")),
    Industry("1335", 7.0, 0.55, ("534", "538"), ("1336", "1337", "1338", "1339")),
    Industry("1355", 5.0, 1.03, ("368", "373"), ("1356", "1357", "1358", "1359")),
    Industry("1361", 1.2, 1.3, ("607", "663"), ("1362", "1365")),
    Industry("1368", 0.8, 0.95, ("457", "253"), ("1369", "1370")),
    Industry("1371", 1.0, 1.25, ("606", "676"), ("1372", "1373", "1374")),
    Industry("1378", 3.0, 0.93, ("466", "381"), ("1379", "1380", "1381", "1382")),
    Industry("1396", 1.8, 0.97, ("457", "541"), ("1397", "1398", "1399", "1400")),
    Industry("1416", 0.9, 0.88, ("268", "522"), ("1417",)),
    Industry("1419", 8.0, 2.0, ("733", "706"), ("1420", "1421", "1422", "1423")),
    Industry("1448", 0.5, 0.8, ("538", "687"), ("1449",)),
    Industry("1452", 1.8, 1.05, ("522", "348"), ("1453", "1454", "1455")),
    Industry("1460", 1.5, 1.13, ("541", "606"), ("1461", "1462", "1463", "1464")),
    Industry("1467", 3.5, 0.95, ("687", "736"), ("1468", "1469", "1470", "1471")),
    Industry("1482", 1.5, 1.15, ("583", "457"), ("1483", "1484", "1485", "1486")),
    Industry("1494", 6.5, 0.85, ("606", "676"), ("1495", "1496", "1497", "1498")),
    Industry("1510", 2.0, 0.87, ("408", "607"), ("1511", "1512", "1513", "1514")),
    Industry("1524", 1.8, 1.32, ("607", "625"), ("1525", "1526", "1527", "1528")),
    Industry("1529", 5.0, 1.4, ("719", "720"), ("1530", "1537", "1538", "1539")),
    Industry("1551", 5.5, 1.1, ("243", "248"), ("1552", "1553", "1556", "1560")),
)

# Interest nodes of the IAB Audience Taxonomy 1.1: every second level, and the third-level nodes that briefs ask for.
INTERESTS: tuple[str, ...] = (
    *("207", "243", "258", "268", "338", "344", "348", "359", "368", "381", "406", "422", "457", "466", "467", "481"),
    *("522", "534", "541", "550", "581", "583", "606", "607", "676", "687", "706", "719", "733", "248", "253", "254"),
    *("369", "371", "373", "378", "408", "412", "415", "495", "497", "504", "536", "538", "614", "625", "644", "663"),
    *("669", "677", "681", "688", "703", "720", "724", "728", "734", "735", "736", "737", "1599", "1649", "919", "942"),
)


def parameters() -> dict[str, Any]:
    """Say how the made-up market works: each group of figures with its source, ready to be shown."""
    return {
        "what": "A seeded generator of campaigns. None of them ever ran; no figure is a forecast.",
        "cpm_usd": {
            "values": {name: {"music": f.music_cpm, "podcast": f.podcast_cpm} for name, f in FORMATS.items()},
            "source": "Spotify self-serve 15 to 25 USD and its API examples 6 to 14 USD; "
            "podcasts Libsyn / AdvertiseCast 21.37 USD, September 2024; image and catalogue assumed",
        },
        "cpm_country_ratio": {
            "values": {code: ratio for code, ratio, _, _ in COUNTRIES},
            "source": f"Meta, March 2026 (Lebesgue), for {', '.join(MEASURED_COUNTRIES)}; the others assumed",
        },
        "cpm_month": {"values": MONTHLY_CPM, "source": "Meta 2025 (Superads), used as an index, plus or minus 2 %"},
        "cpm_targeting": {
            "values": {"demographics": DEMOGRAPHIC_CPM, "gender": GENDER_CPM, "interest": INTEREST_CPM},
            "source": "Snap Political & Advocacy Ads Library 2019 and 2020, regression on 6,268 US advertisements",
        },
        "cpm_noise": {
            "values": {name: f.noise for name, f in FORMATS.items()},
            "source": "Snap library: spread of log CPM 0.81, 0.78 of it unexplained; 0.55 to 0.8 by format assumed",
        },
        "cpm_elasticity": {
            "values": {name: f.elasticity for name, f in FORMATS.items()},
            "source": "Snap library: 14 % per tenfold spend, a slope of 0.057; by format assumed",
        },
        "ctr": {
            "values": {name: f.ctr for name, f in FORMATS.items()},
            "source": "Spotify audio 0.06 to 0.15 %, video 0.5 to 1 % (adbacklog 2025); image and catalogue assumed",
        },
        "ctr_industry": {
            "values": {industry.id: industry.clicks for industry in INDUSTRIES},
            "source": "WordStream / LocaliQ search benchmarks 2026 as an index; adbacklog 2025 for four industries",
        },
        "results": {
            "values": {"installs per click": INSTALLS_PER_CLICK, "leads per click": LEADS_PER_CLICK},
            "source": "installs 10 to 20 % of clicks (second-hand); leads 8.18 % (WordStream / LocaliQ 2026); "
            "page views, views, streams and conversions assumed",
        },
        "completion": {
            "values": {name: f.completion for name, f in FORMATS.items() if f.completion},
            "source": "audio 90 to 95 % (second-hand); video assumed",
        },
        "planners": {
            "values": {"knowledge": KNOWLEDGE, "advertiser spread": ADVERTISER_SPREAD, "yearly drift": YEARLY_DRIFT},
            "source": "assumed: past planners chose what was cheap in their country, and better ones spent more",
        },
    }
