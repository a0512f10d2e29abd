"""Put the places of a message together with those of the plan before: the market, and what is left out of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.agents.people.place_answers import ask_again, read_answer
from server.agents.people.places import PlaceNote, contains, read_places, worldwide
from server.agents.reading import Reading
from server.catalog.entries import PlaceMatch
from server.catalog.geo import Geo
from server.domain.brief import Alternative, Clash, Question
from server.domain.places import Place
from server.domain.plan import PlanWarning

_ABOUT = "audience.geos"
_MOST_OPTIONS = 5

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Market:
    """The places in and out, with everything that came up; `said` tells whether the message changed them.

    `waiting` are the candidates asked about before that the message does not speak of, with the questions for them.
    """

    geos: tuple[Place, ...]
    excluded: tuple[Place, ...]
    said: bool = False
    confidence: float = 1.0
    inferred: bool = False
    spans: tuple[Span, ...] = ()
    questions: tuple[Question, ...] = ()
    contradictions: tuple[Clash, ...] = ()
    warnings: tuple[PlanWarning, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    waiting: tuple[Alternative, ...] = ()
    waiting_questions: tuple[Question, ...] = ()


def read_market(
    reading: Reading,
    geo: Geo,
    geos: tuple[Place, ...],
    excluded: tuple[Place, ...],
    asked: tuple[Alternative, ...] = (),
) -> Market:
    """Read the market of a message; `geos` and `excluded` are those of the plan before.

    `asked` are the candidates of the names that the advertiser was asked about.
    """
    answer = read_answer(reading, asked, geo)
    reading = reading.without(answer.spans)
    notes = read_places(reading, geo)
    everywhere = worldwide(reading.lower)
    open_notes = [note for note in notes if note.options]
    sure = [note for note in notes if not note.options]
    wanted = [note for note in sure if note.role in ("in", "venue")]
    out = [note for note in sure if note.role == "out"]
    gone = _ids(note for note in sure if note.role == "gone")
    named = _narrowed(_subtracted(wanted, out), geo)
    market = _joined(geos, named, gone, wanted)
    left_out = {place.id: place for note in out for place in note.places}
    dropped = {place.id for place in geos} & left_out.keys() - {place.id for place in named}
    market = tuple(place for place in market if place.id not in dropped)
    market = (*market, *answer.places)
    spans = [*answer.spans, *((note.start, note.end) for note in notes), *([everywhere] if everywhere else [])]
    again = tuple(ask_again(answer.waiting, geo))
    narrowed = bool(answer.spans)
    wanted_ids = {place.id for place in named}
    settled = dropped | wanted_ids
    outside = [place for place in left_out.values() if place.id not in settled and not _covered(place, wanted)]
    return Market(
        geos=_sorted(market),
        excluded=_sorted([*(place for place in excluded if place.id not in wanted_ids), *outside]),
        said=bool(sure or answer.places),
        confidence=min((note.confidence for note in wanted), default=0.95),
        inferred=bool(wanted) and all(note.role == "venue" for note in wanted),
        spans=tuple(sorted(spans)),
        questions=(
            *(again if narrowed else ()),
            *_questions(reading, open_notes, wanted, everywhere if not market else None),
        ),
        contradictions=tuple(_clashes(reading, wanted, out)),
        warnings=tuple(_warnings(reading, wanted)),
        alternatives=(*(answer.waiting if narrowed else ()), *_alternatives(open_notes)),
        waiting=() if narrowed or notes else answer.waiting,
        waiting_questions=() if narrowed or notes else again,
    )


def _ids(notes: Iterable[PlaceNote]) -> set[str]:
    return {place.id for note in notes for place in note.places}


def _covered(place: Place, wanted: list[PlaceNote]) -> bool:
    """Tell whether a macro-region was spelled out without this place, so that leaving it out needs nothing more."""
    return any(note.macro and place.id in _ids([note]) for note in wanted)


def _subtracted(wanted: list[PlaceNote], out: list[PlaceNote]) -> list[tuple[Place, PlaceNote]]:
    unwanted = _ids(out)
    return [(place, note) for note in wanted for place in note.places if not (note.macro and place.id in unwanted)]


def _narrowed(named: list[tuple[Place, PlaceNote]], geo: Geo) -> list[Place]:
    """Leave out a place where another named one lies inside it ("Madrid and Barcelona in Spain")."""
    places = {place.id: place for place, _ in named}
    whole = [place for place, note in named if note.whole]
    kept = [place for place in places.values() if not any(contains(outer, place, geo) for outer in whole)]
    single = {place.id for place, note in named if not note.macro}
    return [place for place in kept if place.id not in single or not any(contains(place, inner, geo) for inner in kept)]


def _joined(
    before: tuple[Place, ...], named: list[Place], gone: set[str], wanted: list[PlaceNote]
) -> tuple[Place, ...]:
    """Replace the market by the named places, unless they are added or were in it already."""
    known = {place.id for place in before}
    added = bool(gone & known) or all(note.edit == "add" for note in wanted)
    repeated = {place.id for place in named} <= known and not any(note.only for note in wanted)
    if not named or added or repeated:
        kept = {place.id: place for place in before if place.id not in gone}
        return tuple((kept | {place.id: place for place in named}).values())
    return tuple(named)


def _sorted(places: Iterable[Place]) -> tuple[Place, ...]:
    unique = {place.id: place for place in places}
    return tuple(sorted(unique.values(), key=lambda place: (place.country, place.type != "COUNTRY", place.name)))


def _questions(
    reading: Reading, open_notes: list[PlaceNote], wanted: list[PlaceNote], everywhere: Span | None
) -> Iterator[Question]:
    for note in open_notes:
        names = ", ".join([_label(match) for match in _candidates(note)])
        yield Question(about=_ABOUT, text=f"Which “{reading.text[note.start : note.end]}” is meant: {names}?")
    if everywhere and not open_notes:
        said = reading.text[slice(*everywhere)]
        yield Question(about=_ABOUT, text=f"“{said}” needs concrete markets: in which countries should it run?")
    if venues := ", ".join(dict.fromkeys(note.name for note in wanted if note.role == "venue")):
        yield Question(about=_ABOUT, text=f"Should it run in {venues}, or in a wider area?")


def _candidates(note: PlaceNote) -> list[PlaceMatch]:
    """Give the best candidates; a city and the district of its name are one to a reader."""
    labelled: dict[str, PlaceMatch] = {}
    for match in note.options:
        labelled.setdefault(_label(match), match)
    return list(labelled.values())[:_MOST_OPTIONS]


def _label(match: PlaceMatch) -> str:
    where = ", ".join(part for part in (match.entry.region, match.entry.country) if part and part != match.entry.name)
    return (
        f"{match.entry.name} ({where})" if where and match.entry.type != "COUNTRY" else f"{match.entry.name} (country)"
    )


def _alternatives(open_notes: list[PlaceNote]) -> Iterator[Alternative]:
    for note in open_notes:
        for match in _candidates(note):
            yield Alternative(value=match.entry.id, label=_label(match), why=f"“{note.name}” may mean this place.")


def _clashes(reading: Reading, wanted: list[PlaceNote], out: list[PlaceNote]) -> Iterator[Clash]:
    for refused in out:
        for note in wanted:
            if not note.macro and _ids([note]) & _ids([refused]):
                quotes = (reading.quote(note.start, note.end), reading.quote(refused.start, refused.end))
                text = f"“{quotes[0].text}” is wanted and “{quotes[1].text}” leaves it out."
                yield Clash(about=_ABOUT, quotes=quotes, text=text)


def _warnings(reading: Reading, wanted: list[PlaceNote]) -> Iterator[PlanWarning]:
    for note in wanted:
        if note.radius:
            text = f"A radius cannot be targeted; {note.name} itself is kept (“{reading.text[note.start : note.end]}”)."
            yield PlanWarning(code="RADIUS", text=text, about=_ABOUT)
