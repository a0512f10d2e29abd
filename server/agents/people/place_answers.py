"""Narrow the candidates of a name that fitted several places by what the advertiser answers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from server.agents.people.places import to_place
from server.agents.reading import Reading
from server.agents.words.edits import edit_of
from server.catalog.entries import PlaceEntry, PlaceMention
from server.catalog.geo import Geo
from server.domain.brief import Alternative, Question
from server.domain.places import Place

Span = tuple[int, int]

_LONGEST = 80
_THE = (
    r"(?:^|(?<![^\W_])(?:the|a|der|die|das|den|dem|im|el|la|le|l['’]|il|lo|o|de|het|not|nicht)\s?)"
    r"(?:[^\W\d_]+\s){0,2}?"
)
_TYPES = re.compile(
    rf"{_THE}(?:(?P<REGION>(?:federal |us[- ])?state|(?:us-)?bundesstaat|staat|bundesland|region|province"
    r"|provinz|estado|región|provincia|état|région|regione|stato|região|provincie|delstat(?:en)?|county)"
    r"|(?P<CITY>city|town|stadt|ciudad|ville|città|cidade|stad(?:en)?)"
    r"|(?P<COUNTRY>country|nation|land(?:et)?|país|pays|paese))(?![^\W_])"
)
_RANKS = re.compile(
    r"(?:^|(?<![^\W_])(?:the|number|nr\.|no\.|der|die|das|el|la|le|il)\s)(?:(?P<a>first|1st|1|erste|primer[oa]?|premi(?:er|ère))"
    r"|(?P<b>second|2nd|2|zweite|segund[oa]|deuxième|second[oa])|(?P<c>third|3rd|3|dritte|tercer[oa]?|troisième|terz[oa])"
    r"|(?P<d>fourth|4th|4|vierte|cuart[oa]|quatrième)|(?P<e>fifth|5th|5|fünfte|quint[oa]|cinquième))"
    r"(?: (?:one|option|choice))?(?:,? please|,? bitte)?\s*[.!]?$"
)


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """The places that the answer settles, the words that did, and the candidates that are still open."""

    places: tuple[Place, ...] = ()
    spans: tuple[Span, ...] = ()
    waiting: tuple[Alternative, ...] = ()


@dataclass(slots=True)
class _Group:
    """The candidates of one name, in the order in which they were asked about."""

    asked: list[tuple[Alternative, PlaceEntry]]
    left: list[tuple[Alternative, PlaceEntry]]

    def narrow(self, fits: Callable[[PlaceEntry], bool], *, drop: bool = False) -> bool:
        """Keep the candidates that fit, if any does, or with `drop` the others; tell whether any did."""
        fitting = [one for one in self.left if fits(one[1])]
        kept = [one for one in self.left if one not in fitting] if drop else fitting
        self.left = kept or self.left
        return bool(fitting)


def read_answer(reading: Reading, asked: tuple[Alternative, ...], geo: Geo) -> PlaceAnswer:
    """Read which of the places asked about is meant."""
    groups = _groups(asked, geo)
    if not groups:
        return PlaceAnswer()
    spans = [span for group in groups for span in _narrowed(reading, group, geo)]
    if len(groups) == 1 and not spans and (rank := _RANKS.search(reading.lower)):
        place = "abcde".index(rank.lastgroup or "a")
        groups[0].left = groups[0].asked[place : place + 1] or groups[0].left
        spans.append(rank.span())
    return PlaceAnswer(
        places=tuple(to_place(group.left[0][1]) for group in groups if len(group.left) == 1),
        spans=tuple(dict.fromkeys(spans)),
        waiting=tuple(one for group in groups if len(group.left) > 1 for one, _ in group.left),
    )


def ask_again(waiting: tuple[Alternative, ...], geo: Geo) -> Iterator[Question]:
    """Ask for the places that are still open."""
    for group in _groups(waiting, geo):
        names = ", ".join(one.label for one, _ in group.left)
        yield Question(about="audience.geos", text=f"Which “{group.left[0][1].name}” is meant: {names}?")


def _groups(asked: tuple[Alternative, ...], geo: Geo) -> list[_Group]:
    named: dict[str, list[tuple[Alternative, PlaceEntry]]] = {}
    for one in asked:
        entry = geo.get(one.value)
        if entry is not None and entry.type != "MACRO_REGION":
            named.setdefault(one.why, []).append((one, entry))
    return [_Group(asked=group, left=group) for group in named.values()]


def _narrowed(reading: Reading, group: _Group, geo: Geo) -> Iterator[Span]:
    text = reading.lower
    for mention in geo.mentions(reading.live):
        edit = edit_of(text, mention.start, mention.end)
        if edit == "add" or _is_plain_word(reading, mention):
            continue
        outer = [match.entry for match in mention.candidates]
        if group.narrow(lambda entry, outer=outer: any(_is_in(entry, one) for one in outer), drop=edit == "drop"):
            yield mention.start, mention.end
    if len(text) > _LONGEST or len(group.left) == 1:
        return
    for found in _TYPES.finditer(text):
        word = found.span(found.lastgroup or 0)
        drop = edit_of(text, *word) == "drop"
        if group.narrow(lambda entry, wanted=found.lastgroup: entry.type == wanted, drop=drop):
            yield word


def _is_plain_word(reading: Reading, mention: PlaceMention) -> bool:
    """Tell "us" in "the one near us" from "US"."""
    written = reading.live[mention.start : mention.end]
    return mention.common_word and written.islower() and not reading.live.islower()


def _is_in(inner: PlaceEntry, outer: PlaceEntry) -> bool:
    if outer.type == "COUNTRY":
        return inner.country == outer.id
    return outer.id in (inner.id, inner.region_id)
