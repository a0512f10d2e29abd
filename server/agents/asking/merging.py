"""Put what a model pointed out beside what the rules found; what the rules are sure of is never replaced."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from server.agents.asking.quoting import Span
from server.agents.asking.situation import Situation
from server.agents.finding import Finding
from server.agents.reading import Reading
from server.domain.brief import Resolution

T = TypeVar("T")

SURE = 0.7
INFERRED = 0.6
_POINTED_OUT = 0.8
_ASSUMED = 0.4


def opened(found: Finding[T], situation: Situation) -> bool:
    """Tell whether a model may settle a dimension.

    What the rules read at all stands where trust is missing; and where a message changes something else, what was said
    before stands.
    """
    if found.resolution is None:
        return not situation.refining or situation.nothing_found or bool(found.questions or found.missing)
    return situation.trusting and (found.resolution.source == "assumed" or found.resolution.confidence < SURE)


def value_of(resolution: Resolution[T] | None) -> T | None:
    """Give the value of a resolution."""
    return resolution.value if resolution else None


def joined(old: Finding[T], new: Finding[T], resolution: Resolution[T]) -> Finding[T]:
    """Take a new reading; what the rules had to ask or to say about the old one stays."""
    return replace(
        old,
        resolution=resolution.model_copy(update={"confidence": min(resolution.confidence, _POINTED_OUT)}),
        missing=(),
        questions=old.questions,
        warnings=tuple(dict.fromkeys((*old.warnings, *new.warnings))),
        assumptions=tuple(dict.fromkeys((*old.assumptions, *new.assumptions))),
        used=tuple(sorted({*old.used, *new.used})),
    )


def with_words(
    old: Finding[T],
    reading: Reading,
    value: T,
    spans: Iterable[Span],
    *,
    missing: tuple[str, ...] = (),
    assumed: bool = False,
) -> Finding[T]:
    """Take a value that a model's quotes back; it is inferred, and guides more than it binds.

    `assumed` says that the main part of the value is still nobody's word.
    """
    words = sorted(set(spans))
    quoted = tuple(reading.quote(*span) for span in words)
    used = tuple(sorted({*old.used, *words}))
    said = old.resolution
    if said is None or said.source == "assumed":
        quotes = tuple(dict.fromkeys((*(said.quotes if said else ()), *quoted)))
        resolution: Resolution[T] = Resolution(
            value=value,
            source="assumed" if assumed else "inferred",
            quotes=quotes,
            confidence=_ASSUMED if assumed else INFERRED,
            binding="soft",
        )
    else:
        quotes = tuple(dict.fromkeys((*said.quotes, *quoted)))
        update = {"value": value, "quotes": quotes, "confidence": min(said.confidence, INFERRED)}
        resolution = said.model_copy(update=update)
    return replace(old, resolution=resolution, missing=missing, used=used)
