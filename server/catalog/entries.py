"""What the catalogue holds, and what a search in it gives."""

from dataclasses import dataclass
from typing import Literal

from server.domain.places import PlaceType
from server.domain.products import Topic


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place; `members` are the ids of the places a macro-region or a nickname stands for, else empty.

    The population of a region counts its cities from 15,000 people only, because no source gives the whole.
    """

    id: str
    type: PlaceType | Literal["MACRO_REGION"]
    name: str
    country: str
    region: str = ""
    region_id: str = ""
    population: int = 0
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place that fits a query: `matched` is the name it was found by, `score` from 0 to 1."""

    entry: PlaceEntry
    score: float
    matched: str


MentionKind = Literal["name", "demonym", "macro", "nickname", "postal"]


@dataclass(frozen=True, slots=True)
class PlaceSearch:
    """One page of a ranked search: `reason` says why the answer is ambiguous, and `total` counts all pages."""

    items: tuple[PlaceMatch, ...]
    ambiguous: bool = False
    reason: str = ""
    total: int = 0


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words of a text that name a place: `text[start:end]`, best candidate first.

    `common_word` is set where the words also mean something else in everyday language ("Nice", "Reading", "Most"),
    so that a reader can ask for capital letters or for "in" before it.
    """

    start: int
    end: int
    kind: MentionKind
    candidates: tuple[PlaceMatch, ...]
    ambiguous: bool = False
    reason: str = ""
    common_word: bool = False


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """An ad category of IAB Ad Product 2.0; `restriction` says what limits its advertising, or is empty.

    `topics` are the restricted topics behind it, for `products.check_audience`.
    """

    id: str
    name: str
    path: tuple[str, ...]
    restriction: str = ""
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class InterestEntry:
    """An interest or a purchase intent of the IAB Audience Taxonomy 1.1."""

    id: str
    name: str
    path: tuple[str, ...]
    kind: Literal["INTEREST", "PURCHASE_INTENT"] = "INTEREST"


@dataclass(frozen=True, slots=True)
class CategoryMatch:
    """A category that fits a phrase; in a text, `start:end` are the words that named it."""

    entry: CategoryEntry
    score: float
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class InterestMatch:
    """An interest that fits a phrase; in a text, `start:end` are the words that named it."""

    entry: InterestEntry
    score: float
    start: int = 0
    end: int = 0
