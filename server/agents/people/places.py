"""Read where a campaign is to run: the market, not the advertiser's seat nor a name that holds a place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from server.agents.people import place_words as words
from server.agents.reading import Reading
from server.agents.words.addresses import find_addresses, within
from server.agents.words.edits import Edit, edit_of
from server.catalog.entries import PlaceEntry, PlaceMatch, PlaceMention
from server.catalog.geo import Geo
from server.catalog.geo_common_words import COMMON_WORDS
from server.catalog.geo_demonyms import PEOPLES
from server.domain.places import Place

_SURE_BEFORE = re.compile(
    r"(?:\b(?:in|near|across|around|only|nach|à|em|na|nel|nella|auf|i|and|und|y|et)\s"
    r"|\b(?:markets?|geos?|where|locations?|places?|city|cities|regions?)(?: is| are)?:\s)$"
)
_ONLY_BEFORE = re.compile(
    r"\b(?:only|just|nur|solo|sólo|seulement|uniquement|solamente|alleen|bara)\s(?:(?:in|for|en|für|dans|para)\s)?$"
)
_ONLY_AFTER = re.compile(r"\s(?:only|alone|solamente|seulement|uniquement|alleen)\b")
_OPENING = re.compile(r"(?:^|[.,:;(\n|])\s*$")

# "in" and "out" are said of the market; "gone" is given up for another one; "venue" is where something takes place,
# "seat" where a local business stands.
Role = Literal["in", "out", "gone", "venue", "seat"]

_BEFORE = 64
_PLAIN_JOINTS = frozenset({",", "&", "/", "and", "or", "und", "oder", "y", "o", "et", "ou", "e", "en", "och"})


@dataclass(frozen=True, slots=True)
class PlaceNote:
    """A place of the market at `start:end`; `places` are all that a macro-region stands for.

    `options` are the candidates of a name that fits several places and that nothing else decides.
    """

    start: int
    end: int
    role: Role
    places: tuple[Place, ...]
    name: str
    confidence: float = 0.95
    radius: bool = False
    edit: Edit = "set"
    macro: bool = False
    only: bool = False
    whole: bool = False
    options: tuple[PlaceMatch, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention and what its surroundings make of it."""

    mention: PlaceMention
    role: Role | None
    start: int
    end: int
    confidence: float = 0.95
    radius: bool = False


def read_places(reading: Reading, geo: Geo) -> list[PlaceNote]:
    """Find the places that the message wants, excludes or gives up, in order."""
    seen = _classified(reading, [mention for mention in geo.mentions(reading.live) if mention.candidates])
    notes = [_note(reading, one, geo) for one in seen if one.role]
    return _decided(notes, geo)


def worldwide(text: str) -> tuple[int, int] | None:
    """Find the words that ask for the whole world."""
    match = words.WORLDWIDE.search(text)
    return match.span() if match else None


def contains(outer: Place, inner: Place, geo: Geo) -> bool:
    """Tell whether one place lies inside the other."""
    if outer.id == inner.id or outer.type in ("CITY", "POSTAL_CODE"):
        return False
    if outer.type == "COUNTRY":
        return inner.country == outer.id
    entry = geo.get(inner.id)
    return entry is not None and entry.region_id == outer.id


def to_place(entry: PlaceEntry) -> Place:
    """Give the value that leaves the planner for an entry of the catalogue."""
    if entry.type == "MACRO_REGION":
        raise ValueError(f"{entry.name} stands for several places")
    return Place(id=entry.id, type=entry.type, name=entry.name, country=entry.country)


def _classified(reading: Reading, mentions: list[PlaceMention]) -> list[_Seen]:
    text = reading.lower
    apart = [*(match.span() for match in words.SIGN_OFF.finditer(text)), *find_addresses(reading.live)]
    apart.sort()
    said = [one for one in mentions if not _is_apart(reading, one, apart)]
    seen: list[_Seen] = []
    for number, mention in enumerate(said):
        last, following = (seen[-1] if seen else None), (said[number + 1] if number + 1 < len(said) else None)
        joined = last is not None and bool(words.JOINT.fullmatch(text, last.mention.end, mention.start))
        seen.append(_classify(reading, mention, last if joined else None, following))
    return _venues_at_last(_named_ahead(reading, seen))


def _is_apart(reading: Reading, mention: PlaceMention, apart: list[tuple[int, int]]) -> bool:
    """Tell whether a name stands in a signature or an address, or is another word in running text."""
    said = reading.lower[mention.start : mention.end]
    if within(mention.start, apart) or said in words.NEVER:
        return True
    before = reading.lower[max(0, mention.start - 8) : mention.start]
    return said in words.MEETINGS and not words.PREPOSITION_BEFORE.search(before)


def _classify(reading: Reading, mention: PlaceMention, last: _Seen | None, following: PlaceMention | None) -> _Seen:
    text = reading.lower
    floor = max(0, mention.start - _BEFORE)
    before = text[floor : mention.start]
    out, gone = words.NAMED_OUT.search(before), words.INSTEAD_BEFORE.search(before)
    radius = bool(words.RADIUS_BEFORE.search(before) or words.RADIUS_AFTER.match(text, mention.end))
    if out and reading.language == "pt" and out.group().strip() == "no":
        out = None  # "in the"
    if gone:
        return _Seen(mention, "gone", floor + gone.start(), mention.end)
    if out and not _doubtful(reading, mention, last):
        return _Seen(mention, "out", floor + out.start(), mention.end)
    if denied := words.DENIED.match(text, mention.end):
        return _Seen(mention, "out", mention.start, denied.end())
    peopled = mention.kind != "demonym" or _of_people(reading, mention, following)
    if last and not _inherits(text, last, mention):
        last = None
    if last and last.role and not words.SEAT_AFTER.match(text, mention.end):
        if _doubtful(reading, mention, last) or not peopled:
            return _Seen(mention, None, mention.start, mention.end)
        return _Seen(mention, last.role, mention.start, mention.end, last.confidence, radius)
    if mention.kind == "demonym":
        role, confidence = ("in", 0.85) if peopled else (None, 0)
    else:
        role, confidence = _role(reading, mention, before, last)
    return _Seen(mention, role, mention.start, mention.end, confidence, radius)


def _inherits(text: str, last: _Seen, mention: PlaceMention) -> bool:
    """Tell whether the next name of a list shares what was said of the one before.

    "Germany except Berlin, Austria and Italy" excludes Berlin alone; "switch from Germany to France" gives up Germany.
    """
    if last.role == "gone":
        return text[last.mention.end : mention.start].strip() in _PLAIN_JOINTS
    if last.role == "out":
        if "demonym" in (last.mention.kind, mention.kind):
            return False
        types = {one.candidates[0].entry.type in ("COUNTRY", "MACRO_REGION") for one in (last.mention, mention)}
        return len(types) == 1
    return True


def _role(reading: Reading, mention: PlaceMention, before: str, last: _Seen | None) -> tuple[Role | None, float]:
    text = reading.lower
    if words.LANGUAGE_AFTER.match(text, mention.end) or _doubtful(reading, mention, last):
        return None, 0
    if _is_advertisers(reading, mention):
        return None, 0
    if _is_seat(text, mention, before) or words.TRIP_BEFORE.search(before):
        if words.VENUE_BEFORE.search(before):
            return "venue", 0.5
        return ("seat", 0.4) if _is_local(text, mention, before) else (None, 0)
    if words.VENUE_BEFORE.search(before):
        return "venue", 0.5
    if words.ORIGIN_BEFORE.search(before) and not words.PEOPLE_ORIGIN.search(before) and not _radius(before):
        return None, 0
    if words.FOLLOWED_WELL.match(text, mention.end) or words.INTO.search(before) or last:
        return "in", 0.95
    return None, 0


def _is_advertisers(reading: Reading, mention: PlaceMention) -> bool:
    """Tell whether a form or a bracket after a name says where the advertiser is."""
    floor = max(0, mention.start - 2 * _BEFORE)
    before = reading.lower[floor : mention.start]
    if words.SEAT_FIELD.search(before) or words.ADVERTISED_BEFORE.search(before):
        return True
    if words.KNOWN_AFTER.match(reading.lower, mention.end) and not words.WITHIN.search(before):
        return True
    bracketed = reading.live.startswith(")", mention.end) and reading.live[mention.start - 1 : mention.start] == "("
    return bracketed and bool(words.NAME_AND_SEAT.search(reading.live[floor : mention.start]))


def _is_seat(text: str, mention: PlaceMention, before: str) -> bool:
    after = words.SEAT_AFTER.match(text, mention.end)
    return bool(after or words.SEAT_BEFORE.search(before) or words.SELF.search(before))


def _is_local(text: str, mention: PlaceMention, before: str) -> bool:
    """Tell whether the seat is that of a shop or another business that lives off its neighbourhood."""
    after = words.SEAT_AFTER.match(text, mention.end)
    said = after or words.SELF.search(before) or words.SEAT_BEFORE.search(before)
    return said is not None and words.LOCAL.search(said.group()) is not None


def _radius(before: str) -> bool:
    return bool(words.RADIUS_BEFORE.search(before))


def _of_people(reading: Reading, mention: PlaceMention, following: PlaceMention | None) -> bool:
    """Tell whether a demonym speaks of people who are to be reached ("French women", "mujeres españolas")."""
    text = reading.lower
    if words.LANGUAGE_AFTER.match(text, mention.end):
        return False
    living = words.SAME_AUDIENCE.match(text, mention.end)
    if living and following and following.start == living.end():
        return False
    before = text[max(0, mention.start - 24) : mention.start]
    if words.PERSON_AFTER.match(text, mention.end) or words.PERSON_BEFORE.search(before):
        return True
    if words.ARTICLE_BEFORE.search(before) and words.FOLLOWED_WELL.match(text, mention.end):
        return True
    return _names_people(reading, mention)


def _names_people(reading: Reading, mention: PlaceMention) -> bool:
    """Tell whether a demonym is a noun: by its ending in English, by its capital in German and French."""
    said, written = reading.lower[mention.start : mention.end], reading.live[mention.start : mention.end]
    if said in PEOPLES:
        return said not in COMMON_WORDS or written[0].isupper()
    capital = written[0].isupper() and _is_mixed(reading.live)
    if reading.language == "de":
        return capital and not words.NOUN_AFTER.match(reading.live, mention.end)
    if reading.language == "fr":
        return capital and mention.start > 0 and bool(words.FOLLOWED_WELL.match(reading.lower, mention.end))
    return reading.language == "sv" and said.endswith("ar")


def _doubtful(reading: Reading, mention: PlaceMention, last: _Seen | None) -> bool:
    """Tell whether words that also mean something else in everyday language ("nice", "us") name no place here."""
    text = reading.lower
    said = text[mention.start : mention.end]
    written = reading.live[mention.start : mention.end]
    mixed = _is_mixed(reading.live)
    if not mention.common_word:
        return _is_phrase(text, mention, capital=mixed and not written.islower())
    if mixed and not written[0].isupper() and written.isascii():
        return True
    before = text[max(0, mention.start - 24) : mention.start]
    if written.isupper() and words.AMOUNT_AFTER.match(text, mention.end):
        return True  # the code of a currency
    if len(said) == 2:
        return _is_no_code(text, mention, before, capital=mixed and written.isupper())
    if last and last.role:
        return False
    kind = mention.candidates[0].entry.type
    if _radius(before) or (words.EXCEPTED.search(before) and (mixed or kind != "CITY")):
        return False
    if kind == "COUNTRY" and _stands_as_place(text, mention, before):
        return False
    if not text[: mention.start].strip() and not text[mention.end :].strip(" .?!\n"):
        return False
    bounded = words.FOLLOWED_WELL.match(text, mention.end)
    return not (bounded and _SURE_BEFORE.search(before))


def _is_phrase(text: str, mention: PlaceMention, *, capital: bool) -> bool:
    """Tell whether an article and its word name no place here: "el segundo trimestre" is not El Segundo."""
    if capital or not words.ARTICLE_FIRST.match(text, mention.start):
        return False
    return not words.FOLLOWED_WELL.match(text, mention.end)


def _stands_as_place(text: str, mention: PlaceMention, before: str) -> bool:
    """Tell whether the name follows "in" and the like, or is an item of its own ("Suisse, 20 000 CHF")."""
    alone = _OPENING.search(before) and text[mention.end : mention.end + 1] in (",", ".", ";", ":", "")
    return bool(alone or words.INTO.search(before))


@lru_cache(maxsize=2)
def _is_mixed(text: str) -> bool:
    """Tell whether capital letters mean something in a text; it is asked once a name."""
    return not (text.isupper() or text.islower())


def _is_no_code(text: str, mention: PlaceMention, before: str, *, capital: bool) -> bool:
    """Tell whether two letters stand for no country here: "us", "40 000 € HT", "KW 12"."""
    week = text.startswith("kw", mention.start) and words.WEEK_AFTER.match(text, mention.end)
    if week or words.MONEY_BEFORE.search(before):
        return True
    return not (capital or (mention.kind == "nickname" and words.PERSON_AFTER.match(text, mention.end)))


def _named_ahead(reading: Reading, seen: list[_Seen]) -> list[_Seen]:
    """Let a doubtful name before a sure one of the same list count ("Nice and Lyon", "Saudi and Kuwaiti men")."""
    text = reading.lower
    for index in range(len(seen) - 2, -1, -1):
        here, there = seen[index], seen[index + 1]
        if here.mention.kind == there.mention.kind == "demonym" and here.role is None and there.role == "in":
            if words.JOINT.fullmatch(text, here.mention.end, there.mention.start):
                seen[index] = replace(here, role="in", confidence=there.confidence)
            continue
        if here.role is None and here.mention.common_word and there.role == "in" and not there.mention.common_word:
            if _is_mixed(reading.live) and reading.live[here.mention.start].islower():
                continue
            listed = words.JOINT.fullmatch(text, here.mention.end, there.mention.start)
            before = text[max(0, here.start - _BEFORE) : here.start]
            placed = words.INTO.search(before) or _OPENING.search(before)
            if listed and placed and here.mention.kind != "demonym":
                seen[index] = replace(here, role="in", confidence=0.8)
    return seen


def _venues_at_last(seen: list[_Seen]) -> list[_Seen]:
    """Take the place where something happens for the market only where no market is named."""
    if any(one.role == "in" for one in seen):
        return [one for one in seen if one.role not in ("venue", "seat")]
    if any(one.role == "venue" for one in seen):
        return [one for one in seen if one.role != "seat"]
    return [replace(one, role="venue") if one.role == "seat" else one for one in seen]


def _note(reading: Reading, seen: _Seen, geo: Geo) -> PlaceNote:
    mention = seen.mention
    best = _meant(reading.lower, mention)
    members = _members(best, geo)
    return PlaceNote(
        start=seen.start,
        end=seen.end,
        role=seen.role or "in",
        places=tuple(to_place(entry) for entry in members),
        name=best.name,
        confidence=seen.confidence,
        radius=seen.radius,
        edit=edit_of(reading.lower, mention.start, mention.end),
        macro=len(members) > 1,
        whole=bool(words.WHOLE.search(reading.lower[max(0, seen.start - 24) : seen.start])),
        only=bool(_ONLY_BEFORE.search(reading.lower[max(0, seen.start - 24) : seen.start]))
        or bool(_ONLY_AFTER.match(reading.lower, seen.end)),
        options=mention.candidates if mention.ambiguous else (),
    )


def _meant(text: str, mention: PlaceMention) -> PlaceEntry:
    """Choose between a city and a region of one name by the words beside it ("state of New York", "au Québec")."""
    best = mention.candidates[0].entry
    before = text[max(0, mention.start - 24) : mention.start]
    wanted = "REGION" if words.REGION_NAMED.search(before) or words.REGION_AFTER.match(text, mention.end) else best.type
    if text[mention.start : mention.end] in words.REGIONS_FIRST and not before.endswith("à "):
        wanted = "REGION"
    wanted = "CITY" if words.CITY_NAMED.search(before) else wanted
    if wanted == best.type or best.type == "COUNTRY":
        return best
    fitting = (match.entry for match in mention.candidates if match.entry.type == wanted)
    return next((entry for entry in fitting if entry.country == best.country), best)


def _members(entry: PlaceEntry, geo: Geo) -> tuple[PlaceEntry, ...]:
    if not entry.members:
        return (entry,)
    return tuple(inner for member in geo.members(entry) for inner in _members(member, geo))


def _decided(notes: list[PlaceNote], geo: Geo) -> list[PlaceNote]:
    """Settle names that fit several places by the countries of the others."""
    countries = {place.country for note in notes if not note.options for place in note.places}
    return [_settled(note, countries, geo) if note.options else note for note in notes]


def _settled(note: PlaceNote, countries: Iterable[str], geo: Geo) -> PlaceNote:
    fitting = [match for match in note.options if match.entry.country in set(countries)]
    inside = [match for match in fitting if match.entry.type != "COUNTRY"]
    if len({(match.entry.name, match.entry.region) for match in inside or fitting}) != 1:
        return note
    entry = (inside or fitting)[0].entry
    places = tuple(to_place(member) for member in _members(entry, geo))
    return replace(note, places=places, name=entry.name, options=(), confidence=0.8)
