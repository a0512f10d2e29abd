"""The past campaigns of a combination: what they cost against the median, and which of them are most alike."""

from dataclasses import dataclass, replace

import numpy as np

from server.history.effects import Floats, Integers
from server.history.likeness import RULE_WEIGHTS, likeness
from server.history.query import CampaignQuery
from server.history.selection import MOST, Level, select
from server.history.snapshot import Columns, Snapshot

_LEAST = 10
_RULES = ("delivery", "budget", "duration", "demographics", "interests")


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

    def column(self, objective: int) -> Floats:
        """The median of each country, that of all countries where one has too few campaigns."""
        column = self.table[:, objective]
        return np.where(np.isfinite(column), column, column[-1])


def log_cost(columns: Columns, rows: Integers) -> Floats:
    """The log cost of a result, or of an impression where results are not known."""
    price = columns.log_cpm[rows].astype(np.float64)
    return price - np.nan_to_num(columns.log_results[rows].astype(np.float64))


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Campaigns of one combination in some countries, with what the rules say about each.

    `rules` holds one array a rule: for `cost` the cost over the objective's median in the country, for the others a
    likeness from 0 to 1.
    """

    snapshot: Snapshot
    rows: Integers
    rules: dict[str, Floats]
    similarity: Floats

    def most_alike(self, limit: int) -> tuple[str, ...]:
        """The ids of the campaigns most alike; cost has no say in it."""
        return tuple(self.snapshot.campaign_id(int(self.rows[at])) for at in top(self.similarity, limit))


def past(snapshot: Snapshot, medians: Medians, query: CampaignQuery) -> Past:
    """Find the campaigns of a query's combination in its countries, whatever they advertised."""
    rows = select(snapshot, Level("as asked", replace(query, category_id="", parent_category_id=""))).rows
    alike = likeness(snapshot, rows, query)
    columns = snapshot.columns
    objective = snapshot.vocabulary.objectives.index(query.objective)
    cost = np.exp(log_cost(columns, rows) - medians.column(objective)[columns.country[rows]])
    neutral = np.ones(len(rows))
    rules = {name: np.asarray(alike.get(name, neutral), dtype=np.float64) for name in _RULES}
    similarity: Floats = np.zeros(len(rows))
    for name, values in alike.items():
        similarity += RULE_WEIGHTS[name] * values
    return Past(snapshot, rows, {"cost": cost, **rules}, np.round(similarity, 6))


def top(values: Floats, limit: int) -> list[int]:
    """The places of the largest values, largest first, ties by place."""
    if len(values) > 4 * limit:
        least = np.partition(values, len(values) - limit)[len(values) - limit]
        places = np.flatnonzero(values >= least)
    else:
        places = np.arange(len(values))
    return places[np.argsort(-values[places], kind="stable")][:limit].tolist()
