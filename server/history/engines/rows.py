"""Turn what an engine answers into the columns and the cells of a snapshot."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from server.history.cells import MONTHS, Cells, cells_from
from server.history.engines.queries import CELL, WEIGHED
from server.history.facets import AUDIENCES
from server.history.imported import bits_of, most_used
from server.history.record import ASSET_FORMATS, DELIVERY_GOALS, GENDERS, OBJECTIVES, PLACEMENTS
from server.history.snapshot import TYPES, Array, Columns, Vocabulary

_MILLION = 1e6
_SEPARATORS = re.compile(r"[|;,\s]+")
_LOW = (1 << 64) - 1

Answer = Mapping[str, Array]
"""The columns of an answer by their names."""


def ordered(rows: Answer) -> dict[str, Array]:
    """Put the campaigns of a sample into an order that only their content determines."""
    keys = [values.astype(str) if values.dtype == object else values for values in rows.values()]
    order = np.lexsort(keys[::-1])
    return {name: values[order] for name, values in rows.items()}


def vocabulary_of(
    rows: Answer, cells: Answer | None, countries: Sequence[str], parents: Mapping[str, str]
) -> Vocabulary:
    """The codes that occur in a sample and in the cells of its history; the most used interests of the sample."""
    categories = {str(code) for answer in (rows, cells or {}) for code in np.unique(answer.get("category", []))}
    uses: Counter[str] = Counter()
    texts: list[str] = rows["interests"].tolist()
    for text, count in Counter(texts).items():
        for code in set(_codes(text)):
            uses[code] += count
    return Vocabulary.of(countries, categories, parents, most_used(uses))


def columns_of(rows: Answer, words: Vocabulary) -> Columns:
    """The campaigns of a sample, in the order in which they stand."""
    impressions, budget = np.maximum(rows["impressions"], 1.0), np.maximum(rows["budget"], 0.01)
    everybody = (1 << len(GENDERS)) - 1

    def interests(text: str) -> int:
        return bits_of("|".join(_codes(text)), words.interests)

    def genders(text: str) -> int:
        return bits_of("|".join(_codes(text)), GENDERS) or everybody

    category = _coded(rows["category"], words.categories)
    with np.errstate(divide="ignore", invalid="ignore"):
        found: dict[str, Any] = {
            **_facets(rows, words),
            "objective": _coded(rows["objective"], OBJECTIVES),
            "parent": np.array(words.parent_of)[category],
            "interests_low": _each(rows["interests"], lambda text: interests(text) & _LOW, np.uint64),
            "interests_high": _each(rows["interests"], lambda text: interests(text) >> 64, np.uint64),
            "age_min": rows["age_min"],
            "age_max": rows["age_max"],
            "genders": _each(rows["genders"], genders, np.uint8),
            "log2_budget": np.log2(budget),
            "days": np.clip(rows["days"], 1, 65_535),
            "start": rows["start"],
            "log_cpm": np.log(np.maximum(rows["spend"], 1e-4) / impressions * 1000.0),
            "log_ctr": _log_rate(rows["clicks"], impressions),
            "log_results": _log_rate(rows["results"], impressions),
            "completion": rows["completion"],
            "delivery": rows["delivery"],
            "frequency": np.clip(impressions / np.where(rows["reach"] > 0, rows["reach"], np.nan), 1.0, 60_000.0),
            "row": np.arange(len(budget)),
        }
    arrays: dict[str, Any] = {name: np.asarray(found[name]).astype(type_) for name, type_ in TYPES.items()}
    return Columns(**arrays)


def cells_in(cells: Answer, words: Vocabulary) -> Cells:
    """The cells, whose sums came in whole millionths."""
    sums: dict[str, Array] = dict(_facets(cells, words))
    for name in ("weight", *WEIGHED):
        sums[name] = cells[name] / _MILLION
    for name, kind, count in (("audiences", "audience", AUDIENCES), ("months", "month", MONTHS)):
        sums[name] = np.stack([cells[f"{kind}_{number}"] for number in range(count)], axis=1) / _MILLION
    sums["objectives"] = np.stack([cells[f"objective_{number}"] for number in range(len(OBJECTIVES))], axis=1)
    return cells_from(sums, words.parent_of)


def _facets(answer: Answer, words: Vocabulary) -> dict[str, Array]:
    """The codes that part cells; a snapshot calls two of them by longer names."""
    codes = (words.countries, DELIVERY_GOALS, ASSET_FORMATS, PLACEMENTS, words.categories)
    found = {name: _coded(answer[name], known) for name, known in zip(CELL, codes, strict=True)}
    return {**found, "delivery_goal": found["goal"], "asset_format": found["format"]}


def _coded(values: Array, codes: Sequence[str]) -> Array:
    numbers = {code: number for number, code in enumerate(codes)}
    return _each(values, numbers.__getitem__, np.int64)


def _each(values: Array, number: Callable[[str], int], kind: type[np.generic]) -> Array:
    """The number of each word, found once for each of the different ones."""
    different, place = np.unique(values.astype(str), return_inverse=True)
    return np.array([number(str(word)) for word in different], kind)[place]


def _codes(text: str) -> list[str]:
    return [code for code in _SEPARATORS.split(text.strip("[]{}\"' ")) if code]


def _log_rate(counts: Array, impressions: Array) -> Array:
    """Log of a rate; none at all counts as half a one, and NaN is not known."""
    return np.log(np.minimum(np.maximum(counts, 0.5) / impressions, 1.0))
