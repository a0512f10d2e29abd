"""On which days of a year the feasts and the commercial days fall."""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from server.agents.dates.periods import Days, months, nth_weekday

_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "groundhog_day": (2, 2),
    "candlemas": (2, 2),
    "valentine": (2, 14),
    "womens_day": (3, 8),
    "st_patrick": (3, 17),
    "fathers_day_es": (3, 19),
    "april_fools": (4, 1),
    "earth_day": (4, 22),
    "kings_day": (4, 27),
    "australia_day": (1, 26),
    "labour_day": (5, 1),
    "cinco_de_mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada_day": (7, 1),
    "independence_day": (7, 4),
    "independence_day_in": (8, 15),
    "bastille_day": (7, 14),
    "assumption": (8, 15),
    "autumn_start": (9, 22),
    "unity_day": (10, 3),
    "hispanic_day": (10, 12),
    "halloween": (10, 31),
    "reformation_day": (10, 31),
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "spring_start": (3, 20),
    "summer_start": (6, 21),
    "winter_start": (12, 21),
    "walpurgis": (4, 30),
    "day_of_the_dead": (11, 2),
    "guy_fawkes": (11, 5),
    "singles_day": (11, 11),
    "st_martin": (11, 11),
    "armistice": (11, 11),
    "veterans_day": (11, 11),
    "st_andrew": (11, 30),
    "st_nicholas": (12, 6),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "holy_innocents": (12, 28),
    "new_years_eve": (12, 31),
}
# (month, weekday from Monday 0, which; days after that)
_NTH = {
    "mlk_day": (1, 0, 3, 0),
    "presidents_day": (2, 0, 3, 0),
    "mothers_day": (5, 6, 2, 0),
    "mothers_day_es": (5, 6, 1, 0),
    "mothers_day_fr": (5, 6, -1, 0),
    "memorial_day": (5, 0, -1, 0),
    "fathers_day": (6, 6, 3, 0),
    "midsummer": (6, 4, 3, 0),
    "us_labor_day": (9, 0, 1, 0),
    "harvest_festival": (10, 6, 1, 0),
    "columbus_day": (10, 0, 2, 0),
    "thanksgiving": (11, 3, 4, 0),
    "thanksgiving_ca": (10, 0, 2, 0),
    "black_friday": (11, 3, 4, 1),
    "cyber_monday": (11, 3, 4, 4),
    "giving_tuesday": (11, 3, 4, 5),
}
_FROM_EASTER = {
    "carnival_thursday": -52,
    "rose_monday": -48,
    "shrove_tuesday": -47,
    "ash_wednesday": -46,
    "mothers_day_gb": -21,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "good_friday": -2,
    "holy_saturday": -1,
    "easter": 0,
    "easter_monday": 1,
    "ascension": 39,
    "fathers_day_de": 39,
    "pentecost": 49,
    "whit_monday": 50,
    "corpus_christi": 60,
}
# days from the fourth Sunday of Advent, the last Sunday before Christmas Day
_FROM_ADVENT = {
    "volkstrauertag": -35,
    "repentance_day": -32,
    "sunday_of_the_dead": -28,
    "advent1": -21,
    "advent2": -14,
    "advent3": -7,
    "advent4": 0,
}
# moon feasts, from the `holidays` package: the country that keeps them, the category, the name there
_LUNAR = {
    "chinese_new_year": ("SG", "public", "Chinese New Year"),
    "eid_al_fitr": ("SG", "public", "Eid al-Fitr"),
    "eid_al_adha": ("SG", "public", "Eid al-Adha"),
    "diwali": ("SG", "public", "Diwali"),
    "islamic_new_year": ("AE", "public", "Islamic New Year"),
    "rosh_hashanah": ("IL", "public", "Rosh Hashanah"),
    "yom_kippur": ("IL", "public", "Yom Kippur"),
    "passover": ("IL", "public", "Pesach"),
    "hanukkah": ("IL", "school", "Hanukkah"),
}
# the meteorological seasons of the northern half: the first month and how many
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_LONG = {
    "advent_season": ("advent1", "christmas_eve"),
    "easter_weekend": ("good_friday", "easter_monday"),
    "the_holidays": ("christmas_eve", "new_years_eve"),
    "holy_week": ("palm_sunday", "easter"),
}
_REGIONAL = {
    ("mothers_day", "gb"): "mothers_day_gb",
    ("mothers_day", "ie"): "mothers_day_gb",
    ("mothers_day", "fr"): "mothers_day_fr",
    ("mothers_day", "es"): "mothers_day_es",
    ("fathers_day", "de"): "fathers_day_de",
    ("fathers_day", "es"): "fathers_day_es",
    ("independence_day", "in"): "independence_day_in",
    ("thanksgiving", "ca"): "thanksgiving_ca",
    ("us_labor_day", "gb"): "labour_day",
}


SEASONS = frozenset(_SEASONS)


def regional(name: str, locale: str) -> str:
    """Give the name under which a feast is kept in the locale's country."""
    parts = locale.lower().replace("_", "-").split("-")
    region = parts[-1] if len(parts) > 1 else {"fr": "fr"}.get(parts[0], "")
    return _REGIONAL.get((name, region), name)


def feast_days(name: str, year: int) -> Days | None:
    """Give the days of a feast in a year, or None where the year has none that is known."""
    if name in _FIXED:
        return _one(date(year, *_FIXED[name]))
    if name in _NTH:
        number, weekday, nth, after = _NTH[name]
        day = nth_weekday(year, number, weekday, nth)
        return _one(day + timedelta(days=after)) if day else None
    if name in _FROM_EASTER:
        return _one(easter(year) + timedelta(days=_FROM_EASTER[name]))
    if name in _FROM_ADVENT:
        fourth = date(year, 12, 24) - timedelta(days=(date(year, 12, 24).weekday() + 1) % 7)
        return _one(fourth + timedelta(days=_FROM_ADVENT[name]))
    if name in _SEASONS:
        return months(year, _SEASONS[name], 3)
    if name in _LONG:
        first, last = (feast_days(part, year) for part in _LONG[name])
        return (first[0], last[1]) if first and last else None
    if name == "ramadan":
        eid = _kept("eid_al_fitr", year)
        return (eid[0] - timedelta(days=30), eid[0] - timedelta(days=1)) if eid else None
    return _kept(name, year) if name in _LUNAR else None


def _one(day: date) -> Days:
    return day, day


@lru_cache(maxsize=64)
def _kept(name: str, year: int) -> Days | None:
    from holidays import country_holidays

    country, category, words = _LUNAR[name]
    kept = country_holidays(country, years=year, observed=False, categories=category, language="en_US")
    days = sorted(day for day, names in kept.items() if names.startswith(words))
    if not days:
        return None
    # Hanukkah begins with the evening before; the others are named by their first day.
    return (days[0] - timedelta(days=1), days[-1] - timedelta(days=1)) if name == "hanukkah" else _one(days[0])
