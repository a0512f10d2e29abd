"""Resolve how the advertiser wants the campaign delivered: formats, placements, caps and locks."""

from collections.abc import Iterable, Mapping

from server.agents.aims.formats import FormatMention, Part, read_formats
from server.agents.aims.holds import Hold, ad_set_names, read_holds
from server.agents.aims.limits import Cap, LockMention, read_cap, read_locks, read_max_ad_sets
from server.agents.aims.pacing import read_pacing
from server.agents.finding import Finding
from server.agents.reading import Reading
from server.agents.words.edits import edit_of, is_wish
from server.domain.brief import Clash, Delivery, Lock, Resolution
from server.domain.products import PLACEMENTS, AssetFormat, Placement

_FORMATS: tuple[AssetFormat, ...] = ("AUDIO", "VIDEO", "IMAGE", "CATALOG")

Span = tuple[int, int]


_NOTHING: Mapping[str, int] = {}


def resolve(reading: Reading, prior: Delivery | None, present: Mapping[str, int] = _NOTHING) -> Finding[Delivery]:
    """Read formats, placements, frequency caps, locks and pacing; with a prior, apply the message to it.

    `present` is the money of every ad set, format and placement of the plan, in micro-units: what is kept keeps that.
    """
    text = reading.lower
    holds = read_holds(text) if prior or present else []
    locks = read_locks(text, reading.language, reading.locale)
    caps = read_cap(text)
    ad_sets = read_max_ad_sets(text)
    mentions = [one for one in read_formats(text) if not _inside(one, [*locks, *holds])]
    locks = [one for one in locks if not any(hold.start <= one.start < hold.end for hold in holds)]
    spans: list[Span] = [(one.start, one.end) for one in (*mentions, *locks, *caps, *holds)]
    if ad_sets:
        spans.append((ad_sets[1], ad_sets[2]))
    pacing = read_pacing(text)
    if pacing:
        spans.append((pacing.start, pacing.end))
    if not spans:
        return Finding()
    value = _with_holds(_with_formats(prior or Delivery(), mentions, text), holds, present)
    value = _with_limits(value, caps, locks)
    if ad_sets:
        value = value.model_copy(update={"max_ad_sets": ad_sets[0]})
    if pacing:
        value = value.model_copy(update={"pacing": pacing.pacing})
    spans.sort()
    resolution = Resolution(
        value=value,
        source="stated",
        quotes=tuple(reading.quote(start, end) for start, end in spans),
        confidence=0.95 if all(one.sure or one.only or one.excluded for one in mentions) else 0.85,
        binding="soft" if all(is_wish(text, start, end) for start, end in spans) else "hard",
    )
    return Finding(resolution=resolution, contradictions=tuple(_clashes(reading, mentions, caps)), used=tuple(spans))


def fixed_amounts(reading: Reading) -> tuple[Span, ...]:
    """Give the spans of the amounts that are kept for a part of the plan, such as "keep audio at 4k"."""
    locks = read_locks(reading.lower, reading.language, reading.locale)
    return tuple((one.start, one.end) for one in locks if one.lock.amount_micros is not None)


def no_flights(reading: Reading) -> tuple[Span, ...]:
    """Give the spans of times that are no flight: "3 a week", "most of the money in the first week"."""
    pacing = read_pacing(reading.lower)
    said = [*read_cap(reading.lower), *([pacing] if pacing else [])]
    return tuple((one.start, one.end) for one in said)


def line_names(reading: Reading) -> tuple[Span, ...]:
    """Give the spans of ad set ids: the clicks of "video-clicks" are no goal."""
    return tuple(ad_set_names(reading.lower))


def _with_holds(value: Delivery, holds: list[Hold], present: Mapping[str, int]) -> Delivery:
    """Keep what is to stay at its present money, and let go of what may change again."""
    locks = list(value.locks)
    for hold in holds:
        named = {name for about in hold.about for name in _named(about, present, lines=hold.deed != "hold_money")}
        locks = [lock for lock in locks if hold.about and not _touches(lock, hold.about, named)]
        if hold.deed != "free":
            locks += [Lock(about=name, amount_micros=present[name]) for name in sorted(named) if name in present]
    return value.model_copy(update={"locks": tuple(locks)})


def _named(about: str, present: Mapping[str, int], *, lines: bool) -> tuple[str, ...]:
    """A part, and where its lines are meant, those of the plan that make it up."""
    prefix = f"{about.casefold()}-"
    return (about, *(name for name in present if lines and about in _FORMATS and name.startswith(prefix)))


def _touches(lock: Lock, about: tuple[str, ...], named: set[str]) -> bool:
    return lock.about in named or any(lock.about.startswith(f"{one.casefold()}-") for one in about if one in _FORMATS)


def _inside(mention: FormatMention, locks: Iterable[LockMention | Hold]) -> bool:
    return any(lock.start <= mention.start < lock.end or mention.start <= lock.start < mention.end for lock in locks)


def _with_formats(prior: Delivery, mentions: list[FormatMention], text: str) -> Delivery:
    """Apply the named formats and placements: "only" and a plain mention set them, "add" joins, a negation drops."""
    wanted: set[Part] = {*prior.asset_formats, *prior.placements}
    unwanted: set[Part] = {*prior.excluded_formats, *prior.excluded_placements}
    positive = [one for one in mentions if not one.excluded]
    for kinds in (_FORMATS, PLACEMENTS):
        named = [one for one in positive if one.part in kinds]
        chosen = [one for one in named if one.only] or named
        adding = not any(one.only for one in chosen) and _are_added(text, chosen)
        if chosen and not adding:
            wanted -= set(kinds)
        if not adding or wanted & set(kinds):  # where anything was allowed, adding a format forbids nothing
            wanted |= {one.part for one in chosen}
        unwanted -= {one.part for one in chosen}
    dropped: set[Part] = {one.part for one in mentions if one.excluded}
    wanted, unwanted = wanted - dropped, unwanted | dropped
    return prior.model_copy(
        update={
            "asset_formats": _formats(wanted),
            "placements": _placements(wanted),
            "excluded_formats": _formats(unwanted),
            "excluded_placements": _placements(unwanted),
        }
    )


def _are_added(text: str, mentions: list[FormatMention]) -> bool:
    return all(edit_of(text, one.start, one.end) == "add" for one in mentions)


def _formats(parts: Iterable[Part]) -> tuple[AssetFormat, ...]:
    named = set(parts)
    return tuple(part for part in _FORMATS if part in named)


def _placements(parts: Iterable[Part]) -> tuple[Placement, ...]:
    named = set(parts)
    return tuple(part for part in PLACEMENTS if part in named)


def _with_limits(value: Delivery, caps: list[Cap], locks: list[LockMention]) -> Delivery:
    update: dict[str, object] = {}
    if caps:
        update |= {"frequency_cap": caps[0].count, "frequency_days": caps[0].days}
    if locks:
        about = {mention.lock.about for mention in locks}
        kept = [lock for lock in value.locks if lock.about not in about and not _crowded_out(lock, locks)]
        update["locks"] = (*kept, *sorted((mention.lock for mention in locks), key=lambda lock: lock.about))
    return value.model_copy(update=update)


def _crowded_out(lock: Lock, said: list[LockMention]) -> bool:
    """Whether an exact share of before leaves no room for what is now said of other formats or placements."""
    kind = next((kind for kind in (_FORMATS, PLACEMENTS) if lock.about in kind), ())
    taken = sum(one.lock.min_share or 0.0 for one in said if one.lock.about in kind)
    exact = lock.min_share is not None and lock.min_share == lock.max_share
    return exact and taken + (lock.min_share or 0.0) > 1.0 + 1e-9


def _clashes(reading: Reading, mentions: list[FormatMention], caps: list[Cap]) -> Iterable[Clash]:
    for one in mentions:
        for other in mentions:
            if one.part == other.part and one.excluded and not other.excluded and (other.sure or other.only):
                quotes = (reading.quote(other.start, other.end), reading.quote(one.start, one.end))
                text = f"“{quotes[0].text}” and “{quotes[1].text}” cannot both hold."
                yield Clash(about="delivery.formats", quotes=quotes, text=text)
    if len({(cap.count, cap.days) for cap in caps}) > 1 and len({cap.days for cap in caps}) < len(caps):
        quotes = tuple(reading.quote(cap.start, cap.end) for cap in caps)
        yield Clash(about="delivery.frequency_cap", quotes=quotes, text="The message names different frequency caps.")
