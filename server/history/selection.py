"""Find the rows of a snapshot that fit a query, and widen the query step by step where they are too few.

Ranges of rows come from the sort order, so a query touches only its own slices. Beyond `MOST` rows every so-many-th
is taken: within a slice budgets ascend, so the sample keeps their spread, and it depends on the content alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from server.history.query import CampaignQuery
from server.history.snapshot import Integers, Snapshot

MOST = 8192
"""The most rows that one query reads."""

AS_ASKED = "as asked"


@dataclass(frozen=True, slots=True)
class Level:
    """A query with some of its conditions dropped; `words` says which."""

    words: str
    query: CampaignQuery

    @property
    def abroad(self) -> bool:
        """Whether the countries asked for were dropped."""
        return "all countries" in self.words


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Rows that fit a level: `rows` indexes the columns, `fitting` says how many there are in all."""

    level: Level
    rows: Integers
    fitting: int


def levels(query: CampaignQuery) -> Iterator[Level]:
    """Yield the query as asked, then ever wider: category, country, goal and placement, format. The objective stays."""
    yield Level(AS_ASKED, query)
    dropped: list[str] = []
    if not query.parent_category_id:
        query = replace(query, parent_category_id=query.category_id)
    for condition, changes in (
        ("parent category", {"category_id": query.parent_category_id}),
        ("all categories", {"category_id": "", "parent_category_id": ""}),
        ("all countries", {"countries": ()}),
        ("all placements and goals", {"placement": "", "delivery_goal": ""}),
        ("all formats", {"asset_format": ""}),
    ):
        wider = replace(query, **changes)
        if wider != query:
            dropped = [*(word for word in dropped if word != "parent category"), condition]
            query = wider
            yield Level(", ".join(dropped), query)


def select(snapshot: Snapshot, level: Level, most: int = MOST) -> Selection:
    """Find the rows of one level, at most `most` of them."""
    firsts, lasts = _ranges(snapshot, level.query)
    lengths = lasts - firsts
    total = int(lengths.sum())
    rows = _rows(firsts, lengths, total, most)
    if not level.query.placement:
        return Selection(level, rows, total)
    placements = snapshot.vocabulary.placements
    wanted = placements.index(level.query.placement) if level.query.placement in placements else 255
    kept = rows[snapshot.columns.placement[rows] == wanted]
    return Selection(level, kept, round(total * len(kept) / len(rows)) if len(rows) else 0)


def _ranges(snapshot: Snapshot, query: CampaignQuery) -> tuple[Integers, Integers]:
    """The first rows and the ends of the slices that fit."""
    vocabulary = snapshot.vocabulary
    fits = np.ones(len(snapshot.markets), bool)
    if query.countries:
        fits &= _in_countries(snapshot, query)
    for column, code, codes in (
        (1, query.objective, vocabulary.objectives),
        (2, query.asset_format, vocabulary.asset_formats),
        (3, query.delivery_goal, vocabulary.delivery_goals),
    ):
        if code:
            fits &= snapshot.markets[:, column] == (codes.index(code) if code in codes else -1)
    markets = np.flatnonzero(fits)
    if not query.category_id:
        return _joined(snapshot.starts[markets], snapshot.starts[markets + 1])
    low, high = _categories(snapshot, query)
    keys, width = snapshot.run_keys, len(vocabulary.categories)
    firsts = snapshot.run_starts[np.searchsorted(keys, (markets * width + low).astype(keys.dtype))]
    lasts = snapshot.run_starts[np.searchsorted(keys, (markets * width + high).astype(keys.dtype))]
    return _joined(firsts.astype(np.int64), lasts.astype(np.int64))


def _in_countries(snapshot: Snapshot, query: CampaignQuery) -> NDArray[np.bool_]:
    """Which markets lie in the query's countries."""
    wanted = np.array([code in query.countries for code in snapshot.vocabulary.countries], bool)
    return wanted[snapshot.markets[:, 0]]


def _categories(snapshot: Snapshot, query: CampaignQuery) -> tuple[int, int]:
    """The range of category numbers that a query means: a first-level category means all below it."""
    vocabulary = snapshot.vocabulary
    if query.category_id == query.parent_category_id or query.category_id not in vocabulary.categories:
        if query.category_id not in vocabulary.parents:
            return 0, 0
        parent = vocabulary.parents.index(query.category_id)
        first = vocabulary.parent_of.index(parent)
        return first, first + vocabulary.parent_of.count(parent)
    number = vocabulary.categories.index(query.category_id)
    return number, number + 1


def _joined(firsts: Integers, lasts: Integers) -> tuple[Integers, Integers]:
    """Join slices that touch, and drop empty ones."""
    filled = lasts > firsts
    firsts, lasts = firsts[filled], lasts[filled]
    breaks = firsts[1:] != lasts[:-1]
    return firsts[np.concatenate([[True], breaks])[: len(firsts)]], lasts[np.append(breaks, True)[: len(lasts)]]


def _rows(firsts: Integers, lengths: Integers, total: int, most: int) -> Integers:
    """All rows of the slices, or evenly spaced ones."""
    ends = np.cumsum(lengths)
    taken = min(total, most)
    spaced = np.arange(total) if total <= most else ((np.arange(taken) + 0.5) * (total / taken)).astype(np.int64)
    piece = np.searchsorted(ends, spaced, side="right")
    return firsts[piece] + spaced - (ends - lengths)[piece]


def level_shift(snapshot: Snapshot, query: CampaignQuery) -> float | None:
    """How far log CPM in the query's countries stands above that of the whole history, like for like.

    None where the history has no campaign in them.
    """
    here = _in_countries(snapshot, query)
    if not here.any():
        return None
    return float(np.average(snapshot.market_level[here], weights=np.diff(snapshot.starts)[here]))
