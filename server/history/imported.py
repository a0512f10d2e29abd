"""Load the imported history: add up the parts of each ad set, convert its money, and sort it into a snapshot."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.errors import NotFound, PlannerError
from server.history.imports import COLUMNS, digest, stored_files, stored_rows
from server.history.record import ASSET_FORMATS, DELIVERY_GOALS, GENDERS, OBJECTIVES, PLACEMENTS, RESULT_OF
from server.history.snapshot import TYPES, About, Columns, Snapshot, Vocabulary, build_snapshot, day_number

ToEur = Callable[[int, str], int]
Reals = NDArray[np.float64]

AT = {name: number for number, name in enumerate(COLUMNS)}
_NAMES = (
    *("tenant", "platform", "campaign_id", "campaign_name", "ad_set_id", "ad_set_name"),
    *("objective", "delivery_goal", "asset_format", "placement", "country", "currency", "category_id"),
)
_IDENTITY = itemgetter(*(AT[name] for name in _NAMES))
_FLIGHT = (AT["start"], AT["end"])
PART = AT["part"]
_SUMS = (
    *("spend_micros", "impressions", "clicks", "reach", "completes", "installs", "leads", "streams", "video_views"),
    *("page_views", "conversions"),
)
_MOST_INTERESTS = 128


@dataclass(frozen=True, slots=True, eq=False)
class AdSets:
    """The ad sets of all files: one row of words each, and the sums of their parts."""

    words: Sequence[tuple[str, ...]]
    ids: tuple[str, ...]
    start: Reals
    end: Reals
    budget: Reals
    sums: Mapping[str, Reals]


def imported_snapshot(
    data_dir: Path, to_eur: ToEur, parents: Mapping[str, str], rates_date: date | None, tenant: str = ""
) -> Snapshot:
    """Load every campaign that was imported for a tenant.

    Raises:
        NotFound: Nothing was imported.
    """
    stored = _rows(data_dir, tenant)
    rates = rates_of({cells[AT["currency"]] for cells in stored}, to_eur)
    rows = [cells for cells in stored if cells[AT["currency"]] in rates]
    ad_sets = ad_sets_of(rows)
    if not ad_sets.ids:
        raise NotFound(
            "There is no imported history.",
            hint="Import a report with `media-planner import FILE`, or choose the history synthetic:20000.",
        )
    vocabulary = _vocabulary(ad_sets.words, parents)
    version = hashlib.blake2b(b"".join(sorted(digest(cells) for cells in rows)), digest_size=8).hexdigest()
    lost = sorted({cells[AT["currency"]] for cells in stored} - rates.keys())
    without = f" Rows in {', '.join(lost)} are left out: no exchange rate." if lost else ""
    platforms = ", ".join(sorted({cells[AT["platform"]] for cells in rows}))
    about = About(
        version=f"imported.{version}",
        origin="imported",
        provenance=f"{len(ad_sets.ids):,} imported campaigns ({platforms}).{without}",
        rates_date=rates_date,
        tenant=tenant,
    )
    ids = np.array([name.encode() for name in ad_sets.ids])
    return build_snapshot(_columns(ad_sets, vocabulary, rates), vocabulary, about, ids)


def rates_of(currencies: Iterable[str], to_eur: ToEur) -> dict[str, float]:
    """Euros for a micro of each currency that has a rate; these weigh past campaigns, nothing is paid with them."""
    rates: dict[str, float] = {}
    for code in currencies:
        try:
            rates[code] = to_eur(10**12, code) / 10**18
        except PlannerError:
            continue
    return rates


def _rows(data_dir: Path, tenant: str) -> list[tuple[str, ...]]:
    """Read the stored rows; of two with the same part of the same ad set the later import counts."""
    latest: dict[tuple[str, ...], tuple[str, ...]] = {}
    for file in stored_files(data_dir):
        for cells in stored_rows(file):
            if cells[AT["tenant"]] == tenant:
                latest[(*identity_of(cells), cells[PART])] = cells
    return list(latest.values())


def identity_of(cells: tuple[str, ...]) -> tuple[str, ...]:
    """What rows of one ad set have in common. One without ids and parts is told apart by its flight and numbers too."""
    identity: tuple[str, ...] = _IDENTITY(cells)
    if cells[PART] or cells[AT["campaign_id"]] or cells[AT["ad_set_id"]]:
        return identity if cells[PART].startswith("day:") else (*identity, cells[_FLIGHT[0]], cells[_FLIGHT[1]])
    return (*identity, digest(cells).hex())


def ad_sets_of(rows: Sequence[tuple[str, ...]]) -> AdSets:
    """Add up parts. Days add their budgets, ads of one ad set share theirs; where none is stated, it is the spend.

    People reached on several days are partly the same, so their sum is not taken for a reach.
    """
    groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for cells in rows:
        groups.setdefault(identity_of(cells), []).append(cells)
    names = sorted(name for name, parts in groups.items() if _ran(parts))
    ordered = [groups[name] for name in names]
    number = np.repeat(np.arange(len(ordered)), [len(parts) for parts in ordered])
    flat = [cells for parts in ordered for cells in parts]
    size = len(ordered)
    sums = {name: _total(_numbers(flat, name), number, size) for name in _SUMS}
    many_days = np.array(
        [len({cells[PART].partition("|")[0] for cells in parts if cells[PART][:4] == "day:"}) > 1 for parts in ordered],
        bool,
    )
    sums["reach"] = np.where(many_days, np.nan, sums["reach"])
    start, end = np.full(size, np.inf), np.full(size, -np.inf)
    np.minimum.at(start, number, [_day(cells[_FLIGHT[0]]) for cells in flat])
    np.maximum.at(end, number, [_day(cells[_FLIGHT[1]]) for cells in flat])
    budget = np.array([_budget(parts) for parts in ordered])
    sums["delivery_rate"] = np.where(budget > 0, sums["spend_micros"] / np.maximum(budget, 1), np.nan)
    stated = np.array([_mean(parts, "delivery_rate") for parts in ordered])
    sums["delivery_rate"] = np.where(np.isnan(stated), sums["delivery_rate"], stated)
    sums["completion_rate"] = np.array([_mean(parts, "completion_rate") for parts in ordered])
    ids = tuple(
        parts[0][AT["ad_set_id"]] or parts[0][AT["campaign_id"]] or f"IMP-{digest(name).hex()[:12]}"
        for name, parts in zip(names, ordered, strict=True)
    )
    words = [_joined(parts) for parts in ordered]
    return AdSets(words, ids, start, end, np.where(budget > 0, budget, sums["spend_micros"]), sums)


def _ran(parts: Sequence[tuple[str, ...]]) -> bool:
    """Whether an ad set was delivered and paid for."""
    return any(int(c[AT["impressions"]]) for c in parts) and any(int(c[AT["spend_micros"]]) for c in parts)


def _numbers(rows: Sequence[tuple[str, ...]], name: str) -> Reals:
    return np.array([float(cells[AT[name]] or "nan") for cells in rows])


def _total(values: Reals, group: NDArray[Any], size: int) -> Reals:
    """Sum what is known of each group; NaN where nothing is."""
    known = ~np.isnan(values)
    total = np.bincount(group[known], values[known], size)
    return np.where(np.bincount(group[known], minlength=size) > 0, total, np.nan)


def _mean(parts: Sequence[tuple[str, ...]], name: str) -> float:
    """Mean of a rate over the parts that state it, weighted by impressions."""
    stated = [(float(c[AT[name]]), float(c[AT["impressions"]]) + 1e-9) for c in parts if c[AT[name]]]
    return sum(rate * weight for rate, weight in stated) / sum(weight for _, weight in stated) if stated else np.nan


def _budget(parts: Sequence[tuple[str, ...]]) -> float:
    per_day: dict[str, float] = {}
    for cells in parts:
        day = cells[PART].partition("|")[0] if cells[PART].startswith("day:") else ""
        per_day[day] = max(per_day.get(day, 0.0), float(cells[AT["budget_micros"]]))
    return sum(per_day.values())


def _joined(parts: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The words of an ad set: those of its first part, with ages, genders and interests of all."""
    if len(parts) == 1:
        return parts[0]
    cells = list(min(parts))
    cells[AT["age_min"]] = str(min(int(part[AT["age_min"]]) for part in parts))
    cells[AT["age_max"]] = str(max(int(part[AT["age_max"]]) for part in parts))
    for name in ("genders", "interest_ids"):
        every = [part[AT[name]] for part in parts]
        cells[AT[name]] = "|".join(sorted({code for codes in every for code in codes.split("|")})) if all(every) else ""
    return tuple(cells)


def _vocabulary(words: Sequence[tuple[str, ...]], parents: Mapping[str, str]) -> Vocabulary:
    """The codes that occur. A category without a known parent is its own; the 128 most frequent interests are kept."""
    uses: dict[str, int] = {}
    for cells in words:
        for code in filter(None, cells[AT["interest_ids"]].split("|")):
            uses[code] = uses.get(code, 0) + 1
    return Vocabulary.of(
        countries=sorted({cells[AT["country"]] for cells in words}),
        categories={cells[AT["category_id"]] for cells in words},
        parents=parents,
        interests=most_used(uses),
    )


def most_used(uses: Mapping[str, int]) -> list[str]:
    """The interests that are used most, as many as have a place."""
    return sorted(uses, key=lambda code: (-uses[code], code))[:_MOST_INTERESTS]


def _columns(ad_sets: AdSets, vocabulary: Vocabulary, rates: Mapping[str, float]) -> Columns:
    words, sums = ad_sets.words, ad_sets.sums
    euros = np.array([rates[cells[AT["currency"]]] for cells in words])
    impressions = np.maximum(sums["impressions"], 1)
    reach = np.where(sums["reach"] > 0, sums["reach"], np.nan)
    category = _coded(words, "category_id", vocabulary.categories)
    interests = [bits_of(cells[AT["interest_ids"]], vocabulary.interests) for cells in words]
    completion = sums["completion_rate"]
    found: dict[str, Any] = {
        "country": _coded(words, "country", vocabulary.countries),
        "objective": _coded(words, "objective", OBJECTIVES),
        "asset_format": _coded(words, "asset_format", ASSET_FORMATS),
        "delivery_goal": _coded(words, "delivery_goal", DELIVERY_GOALS),
        "placement": _coded(words, "placement", PLACEMENTS),
        "category": category,
        "parent": np.array(vocabulary.parent_of)[category],
        "interests_low": np.array([bits & ((1 << 64) - 1) for bits in interests], np.uint64),
        "interests_high": np.array([bits >> 64 for bits in interests], np.uint64),
        "age_min": [int(cells[AT["age_min"]]) for cells in words],
        "age_max": [int(cells[AT["age_max"]]) for cells in words],
        "genders": [bits_of(cells[AT["genders"]], GENDERS) or (1 << len(GENDERS)) - 1 for cells in words],
        "log2_budget": np.log2(np.maximum(ad_sets.budget * euros, 0.01)),
        "days": np.clip(ad_sets.end - ad_sets.start + 1, 1, 65_535),
        "start": np.clip(ad_sets.start, 0, 65_535),
        "log_cpm": np.log(np.maximum(sums["spend_micros"] * euros, 1e-4) / impressions * 1000),
        "log_ctr": _log_rate(sums["clicks"], impressions),
        "log_results": _log_rate(results_of(words, sums), impressions),
        "completion": np.where(np.isnan(completion), sums["completes"] / impressions, completion),
        "delivery": np.clip(sums["delivery_rate"], 0, 10),
        "frequency": np.clip(impressions / reach, 1, 60_000),
        "row": np.arange(len(words)),
    }
    arrays: dict[str, Any] = {name: np.asarray(found[name]).astype(type_) for name, type_ in TYPES.items()}
    return Columns(**arrays)


def _coded(words: Sequence[tuple[str, ...]], name: str, codes: Sequence[str]) -> NDArray[np.int64]:
    numbers = {code: number for number, code in enumerate(codes)}
    return np.array([numbers[cells[AT[name]]] for cells in words])


@lru_cache(maxsize=1 << 14)
def _day(text: str) -> int:
    return day_number(date.fromisoformat(text))


@lru_cache(maxsize=1 << 14)
def bits_of(codes: str, vocabulary: tuple[str, ...]) -> int:
    given = set(codes.split("|"))
    return sum(1 << number for number, code in enumerate(vocabulary) if code in given)


def _log_rate(counts: Reals, impressions: Reals) -> Reals:
    """Log of a rate; none at all counts as half a one."""
    return np.log(np.minimum(np.maximum(counts, 0.5) / impressions, 1.0))


def results_of(words: Sequence[tuple[str, ...]], sums: Mapping[str, Reals]) -> Reals:
    """What each ad set's objective counts."""
    results = np.full(len(words), np.nan)
    objectives = np.array([cells[AT["objective"]] for cells in words])
    for objective, name in RESULT_OF.items():
        results = np.where(objectives == objective, sums[name], results)
    return results
