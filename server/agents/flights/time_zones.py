"""Find the time zone a message states."""

import re

# Abbreviations as the IANA database uses them in the zones named here.
_SHORT = {
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "GMT": "Etc/GMT", "UTC": "Etc/UTC", "BST": "Europe/London", "EST": "America/New_York", "EDT": "America/New_York",
    "ET": "America/New_York", "CST": "America/Chicago", "CDT": "America/Chicago", "MST": "America/Denver",
    "MDT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles",
    "CT": "America/Chicago", "JST": "Asia/Tokyo", "IST": "Asia/Kolkata", "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney", "SGT": "Asia/Singapore", "EET": "Europe/Helsinki", "WET": "Europe/Lisbon",
}  # fmt: skip
_CITIES = {
    "london": "Europe/London", "berlin": "Europe/Berlin", "paris": "Europe/Paris", "madrid": "Europe/Madrid",
    "new york": "America/New_York", "los angeles": "America/Los_Angeles", "chicago": "America/Chicago",
    "tokyo": "Asia/Tokyo", "sydney": "Australia/Sydney", "lisbon": "Europe/Lisbon", "rome": "Europe/Rome",
    "amsterdam": "Europe/Amsterdam", "stockholm": "Europe/Stockholm", "singapore": "Asia/Singapore",
    "sao paulo": "America/Sao_Paulo", "são paulo": "America/Sao_Paulo", "mexico city": "America/Mexico_City",
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "uk": "Europe/London", "german": "Europe/Berlin", "zürich": "Europe/Zurich",
    "vienna": "Europe/Vienna", "dublin": "Europe/Dublin", "toronto": "America/Toronto",
}  # fmt: skip
_NAMED = re.compile(r"\b(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic|Indian|Etc)/[A-Z][A-Za-z_]+\b")
# "ET", "PT" and "CT" are words and countries elsewhere: they need a clock or the word "time" beside them.
_ABBREVIATED = re.compile(
    r"\b(?P<long>CES?T|MES?Z|GMT|UTC|BST|[ECMP][SD]T|JST|IST|AE[SD]T|SGT|E?WET|EET)\b"
    r"|(?:\d ?(?:am|pm|AM|PM)|:\d\d|midnight|noon) (?P<short>[ECP]T)\b|\b(?P<timed>[ECP]T) time"
)
_CLOCKLESS = re.compile(r"(?<!\d )(?<!:\d\d )(?<![AP]M )\b(?:EST|IST|MET|MST)\b")
_CITY = re.compile(
    r"\b(" + "|".join(sorted(_CITIES, key=len, reverse=True)) + r") (?:standard |daylight )?time\b", re.IGNORECASE
)


def find_time_zone(text: str) -> tuple[str, int, int] | None:
    """Give the IANA name of the first time zone stated and where it stands."""
    if text.isupper():  # "EST" and "IST" are words there
        text = _CLOCKLESS.sub(lambda found: " " * len(found.group()), text)
    named = _NAMED.search(text)
    if named:
        return named.group(), named.start(), named.end()
    short = _ABBREVIATED.search(text)
    if short:
        letters = short["long"] or short["short"] or short["timed"]
        name = _SHORT.get(letters)
        return (name, short.start(), short.end()) if name else None
    city = _CITY.search(text)
    return (_CITIES[city[1].lower()], city.start(), city.end()) if city else None
