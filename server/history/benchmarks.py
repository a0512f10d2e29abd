"""What comparable campaigns cost and did: quantiles, shrunken towards a wider group where campaigns are few."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from server.history.likeness import likeness
from server.history.query import COST_NAMES, Benchmarks, CampaignQuery, Quantiles, Unit
from server.history.record import OBJECTIVES
from server.history.selection import Level, Selection, level_shift, levels, select
from server.history.snapshot import Columns, Floats, Integers, Snapshot

ENOUGH = 30
"""Effective campaigns from which on a group is not widened further."""
LEAST = 5
"""Effective campaigns below which nothing is said."""
PRIOR = 20.0
"""How many campaigns the wider group weighs: the variance within groups over that between them (about .65² / .15²)."""

_BINS = 1024
_FEW = 1500
_WIDER = 1024
_SHARES = np.array([0.1, 0.5, 0.9])

_RULES = ("budget", "duration", "demographics", "interests")


@dataclass(frozen=True, slots=True)
class _Metric:
    """How a metric is read from the columns; costs and rates are compared as logarithms."""

    unit: Unit
    log: bool
    read: Callable[[Columns, Integers], Floats]
    local: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """One level's rows with their weights, and its quantiles and mean per metric."""

    level: Level
    n: int
    read: int
    effective_n: float
    figures: dict[str, Floats]
    known: dict[str, float]


def benchmarks(snapshot: Snapshot, query: CampaignQuery) -> Benchmarks:
    """Say what comparable campaigns cost and did, widening the query until enough of them are found."""
    found = _widen(snapshot, query)
    if found is None:
        return Benchmarks(0, 0.0, "nothing comparable", {}, f"Not enough campaigns. {snapshot.about.provenance}")
    group, wider = found
    metrics = {
        name: _quantiles(_METRICS[name], _shrunken(name, group, wider))
        for name in group.figures
        if group.known[name] >= LEAST
    }
    return Benchmarks(
        group.n, round(group.effective_n, 1), group.level.words, metrics, _provenance(snapshot, group, wider)
    )


def _widen(snapshot: Snapshot, query: CampaignQuery) -> tuple[_Group, _Group | None] | None:
    """Find the first level with enough campaigns, and the one above it; the widest if none has enough."""
    best: Selection | None = None
    weights: Floats | None = None
    steps = iter(levels(query))
    for level in steps:
        selection = select(snapshot, level)
        if len(selection.rows) < LEAST and best is not None and len(selection.rows) <= len(best.rows):
            continue
        best, weights = selection, _weights(snapshot, selection.rows, query)
        if _effective(weights) >= ENOUGH:
            break
    if best is None or weights is None or _effective(weights) < LEAST:
        return None
    group = _group(snapshot, best, weights, query)
    return group, _next(snapshot, steps, best, query) if group.effective_n < 20 * PRIOR else None


def _next(snapshot: Snapshot, steps: Iterator[Level], below: Selection, query: CampaignQuery) -> _Group | None:
    """The next level that holds more campaigns than the one chosen."""
    for level in steps:
        selection = select(snapshot, level, _WIDER)
        if selection.fitting > below.fitting:
            return _group(snapshot, selection, _weights(snapshot, selection.rows, query), query)
    return None


def _weights(snapshot: Snapshot, rows: Integers, query: CampaignQuery) -> Floats:
    """Weigh campaigns by how near their budget, flight and audience are; the farthest still count a little."""
    weights = np.ones(len(rows), np.float32)
    rules = likeness(snapshot, rows, query)
    for rule in _RULES:
        if rule in rules:
            weights *= (0.15 + 0.85 * rules[rule]).astype(np.float32)
    return weights


def _effective(weights: Floats) -> float:
    """Kish's effective number of equally weighted campaigns."""
    return float(weights.sum()) ** 2 / max(float(weights @ weights), 1e-12)


def _group(snapshot: Snapshot, selection: Selection, weights: Floats, query: CampaignQuery) -> _Group:
    shift = (level_shift(snapshot, query) or 0.0) if selection.level.abroad else 0.0
    figures: dict[str, Floats] = {}
    known: dict[str, float] = {}
    for name in _named(query):
        metric = _METRICS[name]
        values = metric.read(snapshot.columns, selection.rows)
        heavy = weights
        missing = np.isnan(values)
        if missing.any():
            values, heavy = values[~missing], weights[~missing]
        if len(heavy) >= LEAST:
            figures[name] = _spread(values + shift if metric.local and shift else values, heavy, metric.log)
            known[name] = _effective(heavy)
    effective = _effective(weights) * selection.fitting / max(len(weights), 1)
    return _Group(selection.level, selection.fitting, len(weights), effective, figures, known)


def _named(query: CampaignQuery) -> list[str]:
    """The metrics that make sense for a query; costs per result only of its objective, or of all if it has none."""
    own = [COST_NAMES[query.objective]] if query.objective in COST_NAMES else []
    costs = own if query.objective else ["cpi", "cpl", "cps", "cpv"]
    return ["cpm", "cpc", "ctr", *costs, "completion_rate", "delivery_rate", "frequency"]


def _spread(values: Floats, weights: Floats, log: bool) -> Floats:
    """Weighted p10, p50, p90 and, for a logarithm that of the mean of what it stands for, the mean."""
    quantiles = _sorted_quantiles(values, weights) if len(values) <= _FEW else _binned_quantiles(values, weights)
    total = weights.sum()
    mean = np.log((np.exp(values) @ weights) / total) if log else (values @ weights) / total
    return np.append(quantiles, mean)


def _sorted_quantiles(values: Floats, weights: Floats) -> Floats:
    """Weighted quantiles, each campaign standing in the middle of its weight."""
    order = np.argsort(values)
    heavy = weights[order]
    total = np.cumsum(heavy, dtype=np.float64)
    return np.interp(_SHARES * float(total[-1]), total - heavy / 2, values[order])


def _binned_quantiles(values: Floats, weights: Floats) -> Floats:
    """Weighted quantiles from a histogram, exact to a thousandth of the range."""
    low, high = float(values.min()), float(values.max())
    width = (high - low) / _BINS or 1.0
    bins = np.minimum(((values - low) / width).astype(np.int64), _BINS - 1)
    mass = np.bincount(bins, weights, _BINS)
    total = np.concatenate([[0.0], np.cumsum(mass)])
    return np.interp(_SHARES * float(total[-1]), total, low + width * np.arange(_BINS + 1))


def _shrunken(name: str, group: _Group, wider: _Group | None) -> Floats:
    """Draw the figures towards those of the wider group, the more the fewer campaigns there are."""
    own = group.figures[name]
    if wider is None or name not in wider.figures:
        return own
    known = group.known[name]
    return (known * own + PRIOR * wider.figures[name]) / (known + PRIOR)


def _quantiles(metric: _Metric, figures: Floats) -> Quantiles:
    """Turn figures into what is shown: costs into micros."""
    values = np.exp(figures) if metric.log else figures
    scale = 1e6 if metric.unit == "EUR_MICROS" else 1.0
    p10, p50, p90, mean = (float(value) * scale for value in values)
    return Quantiles(p10, p50, p90, mean, metric.unit)


def _provenance(snapshot: Snapshot, group: _Group, wider: _Group | None) -> str:
    parts = [snapshot.about.provenance]
    if group.read < group.n:
        parts.append(f"Quantiles from {group.read:,} evenly spaced campaigns of {group.n:,}.")
    if group.level.abroad:
        parts.append(
            "Costs of other countries were shifted to the level of those asked for, where the history has any."
        )
    if wider is not None:
        share = PRIOR / (group.effective_n + PRIOR)
        parts.append(f"Drawn by {share:.0%} towards a wider group ({wider.level.words}; {wider.n:,} campaigns).")
    return " ".join(parts)


def _log_cpm(columns: Columns, rows: Integers) -> Floats:
    return columns.log_cpm[rows]


def _log_cpc(columns: Columns, rows: Integers) -> Floats:
    return columns.log_cpm[rows] - columns.log_ctr[rows] - _THOUSAND


def _log_ctr(columns: Columns, rows: Integers) -> Floats:
    return columns.log_ctr[rows]


def _log_cost(objective: str) -> Callable[[Columns, Integers], Floats]:
    """The log cost of one of the objective's results; NaN for campaigns with another objective."""
    number = OBJECTIVES.index(objective)

    def read(columns: Columns, rows: Integers) -> Floats:
        cost = columns.log_cpm[rows] - columns.log_results[rows] - _THOUSAND
        return np.where(columns.objective[rows] == number, cost, np.float32(np.nan))

    return read


def _half(column: str) -> Callable[[Columns, Integers], Floats]:
    def read(columns: Columns, rows: Integers) -> Floats:
        return getattr(columns, column)[rows].astype(np.float32)

    return read


_THOUSAND = np.float32(np.log(1000.0))
_METRICS: dict[str, _Metric] = {
    "cpm": _Metric("EUR_MICROS", True, _log_cpm, local=True),
    "cpc": _Metric("EUR_MICROS", True, _log_cpc, local=True),
    "ctr": _Metric("SHARE", True, _log_ctr),
    **{name: _Metric("EUR_MICROS", True, _log_cost(objective), local=True) for objective, name in COST_NAMES.items()},
    "completion_rate": _Metric("SHARE", False, _half("completion")),
    "delivery_rate": _Metric("SHARE", False, _half("delivery")),
    "frequency": _Metric("TIMES", False, _half("frequency")),
}
