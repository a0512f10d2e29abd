"""What a result of an objective usually costs in a country: the median that the rules compare with."""

from dataclasses import dataclass

import numpy as np

from server.history.effects import Floats, Integers
from server.history.likeness import likeness
from server.history.query import CampaignQuery
from server.history.selection import MOST, Level, select
from server.history.snapshot import Columns, Snapshot

_LEAST = 10


@dataclass(frozen=True, slots=True, eq=False)
class Medians:
    """Median log cost of a result per country (the last row: all of them) and objective; NaN where unknown."""

    table: Floats

    @classmethod
    def read(cls, snapshot: Snapshot) -> "Medians":
        """Take the medians of a history."""
        countries, objectives = len(snapshot.vocabulary.countries), len(snapshot.vocabulary.objectives)
        table = np.full((countries + 1, objectives), np.nan)
        pooled: list[list[Floats]] = [[] for _ in range(objectives)]
        pair = snapshot.markets[:, 0] * objectives + snapshot.markets[:, 1]
        for key in np.unique(pair):
            inside = np.flatnonzero(pair == key)
            first, last = int(snapshot.starts[inside[0]]), int(snapshot.starts[inside[-1] + 1])
            rows = np.linspace(first, last - 1, min(last - first, MOST)).astype(np.int64)
            cost = log_cost(snapshot.columns, rows)
            country, objective = divmod(int(key), objectives)
            pooled[objective].append(cost)
            if len(cost) >= _LEAST:
                table[country, objective] = np.median(cost)
        for objective, costs in enumerate(pooled):
            if costs:
                table[-1, objective] = np.median(np.concatenate(costs))
        return cls(table)

    def look(self, country: int, objective: int) -> float:
        """The median for a country, or of all countries where that one has too few campaigns."""
        value = float(self.table[country, objective])
        return value if np.isfinite(value) else float(self.table[-1, objective])


def log_cost(columns: Columns, rows: Integers) -> Floats:
    """The log cost of a result, or of an impression where results are not known."""
    price = columns.log_cpm[rows].astype(np.float64)
    return price - np.nan_to_num(columns.log_results[rows].astype(np.float64))


def rated(snapshot: Snapshot, medians: Medians, query: CampaignQuery) -> dict[str, Floats]:
    """Give, for the past campaigns of a combination, cost over the median and the likenesses that the rules name."""
    selection = select(snapshot, Level("as asked", query))
    rows = selection.rows
    alike = likeness(snapshot, rows, query)
    columns = snapshot.columns
    objective = snapshot.vocabulary.objectives.index(query.objective)
    median = np.array([medians.look(code, objective) for code in range(len(medians.table))])
    cost = np.exp(log_cost(columns, rows) - median[columns.country[rows].astype(np.int64)])
    neutral = np.ones(len(rows))
    named = ("delivery", "budget", "duration", "demographics", "interests")
    return {"cost": cost} | {name: np.asarray(alike.get(name, neutral), dtype=np.float64) for name in named}
