"""Backtest a history on itself: earlier campaigns foretell later ones, by time, never shuffled."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from server.errors import InvalidInput
from server.evaluation.figures import Figure, figure
from server.history.estimates import Estimates, Estimator, Query, Ranged
from server.history.record import GENDERS
from server.history.snapshot import Columns, Snapshot, build_snapshot, day_of
from server.optimizer.problem import Floats

ORIGINS = (0.55, 0.7, 0.85)
"""The shares of the campaigns, in the order in which they finished, that are known at each look into the future."""
_STEP = 0.15
MOST_FORETOLD = 1_000
"""So many later campaigns are foretold from each origin at most, an even sample of them."""
LEAST = 200
_ALL_GENDERS = (1 << len(GENDERS)) - 1
_HALF_AN_EVENT = 0.75


@dataclass(frozen=True, slots=True)
class Foretold:
    """One metric of one later campaign: what was promised, the interval, and what came."""

    metric: str
    group: str
    promised: float
    low: float
    high: float
    came: float


@dataclass(frozen=True, slots=True)
class Score:
    """How one metric was foretold. `bias` is what came over what was promised; `error` a typical miss."""

    metric: str
    group: str
    count: int
    bias: Figure
    error: Figure
    coverage: Figure


def backtest(snapshot: Snapshot, most: int = MOST_FORETOLD) -> list[Score]:
    """Foretell later campaigns from earlier ones and score every metric, over all formats and for each.

    Raises:
        InvalidInput: The history has too few campaigns.
    """
    if snapshot.count < LEAST:
        raise InvalidInput(
            f"{snapshot.count} campaigns are too few to foretell some from the others.",
            hint=f"Import at least {LEAST}.",
        )
    found = [one for origin in ORIGINS for one in _from(snapshot, origin, most)]
    keys = sorted({(one.metric, one.group) for one in found})
    return [
        _score(metric, group, [one for one in found if one.metric == metric and group in ("", one.group)])
        for metric, group in sorted({*keys, *((metric, "") for metric, _ in keys)})
    ]


def _from(snapshot: Snapshot, origin: float, most: int) -> list[Foretold]:
    """Stand at one day: fit what had finished, and foretell what started after it."""
    columns = snapshot.columns
    finished = columns.start.astype(np.int64) + columns.days
    today = int(np.quantile(finished, origin))
    until = int(np.quantile(finished, min(origin + _STEP, 1.0)))
    early = np.flatnonzero(finished <= today)
    late = np.flatnonzero((columns.start > today) & (columns.start <= until))
    if len(late) > most:
        late = late[np.linspace(0, len(late) - 1, most).astype(np.int64)]
    known = build_snapshot(columns.take(early), snapshot.vocabulary, snapshot.about, snapshot.ids)
    estimator = Estimator.fit(known)
    return [one for row in late.tolist() for one in _foretell(estimator, snapshot, row)]


def _foretell(estimator: Estimator, snapshot: Snapshot, row: int) -> list[Foretold]:
    columns, words = snapshot.columns, snapshot.vocabulary
    budget = float(2.0 ** columns.log2_budget[row])
    objective = words.objectives[int(columns.objective[row])]
    start = int(columns.start[row])
    query = Query(
        objective=objective,
        countries={words.countries[int(columns.country[row])]: 1.0},
        parent=words.parents[int(columns.parent[row])],
        category=words.categories[int(columns.category[row])],
        budget=budget,
        start=day_of(start),
        end=day_of(start + int(columns.days[row]) - 1),
        age_min=int(columns.age_min[row]),
        age_max=int(columns.age_max[row]),
        gendered=int(columns.genders[row]) != _ALL_GENDERS,
        interested=bool(columns.interests_low[row] | columns.interests_high[row]),
    )
    form = words.asset_formats[int(columns.asset_format[row])]
    goal, place = words.delivery_goals[int(columns.delivery_goal[row])], words.placements[int(columns.placement[row])]
    estimates = estimator.estimate(query, [(form, goal, place)])
    if not bool(estimates.known[0]):
        return []
    return [
        Foretold(
            metric, form, float(said.mid[0]) * budget, float(said.low[0]) * budget, float(said.high[0]) * budget, came
        )
        for metric, said, came in _pairs(estimates, columns, row, objective)
        if np.isfinite(came) and np.isfinite(said.high[0]) and np.isfinite(said.mid[0])
    ]


def _pairs(estimates: Estimates, columns: Columns, row: int, objective: str) -> list[tuple[str, Ranged, float]]:
    shown = _impressions(columns, row)
    found = [
        ("impressions", estimates.impressions, shown),
        ("clicks", estimates.clicks, _events(shown, float(columns.log_ctr[row]))),
    ]
    if objective not in ("REACH", "EVEN_IMPRESSION_DELIVERY", "CLICKS"):
        found.append(("results", estimates.results, _events(shown, float(columns.log_results[row]))))
    return found


def _impressions(columns: Columns, row: int) -> float:
    budget = float(2.0 ** columns.log2_budget[row])
    delivery = float(columns.delivery[row])
    return 1000.0 * budget * (delivery if np.isfinite(delivery) else 1.0) / float(np.exp(columns.log_cpm[row]))


def _events(shown: float, log_rate: float) -> float:
    """How many events came; histories write none as half of one."""
    events = shown * float(np.exp(log_rate))
    return 0.0 if events < _HALF_AN_EVENT else events


def _score(metric: str, group: str, found: Sequence[Foretold]) -> Score:
    promised, low, high, came = (
        np.array([getattr(one, name) for one in found]) for name in ("promised", "low", "high", "came")
    )
    ratio: Floats = came / promised
    missed = np.abs(np.log(np.maximum(came, 0.5) / promised))
    held = (low <= came) & (came <= high)
    return Score(
        metric=metric,
        group=group,
        count=len(found),
        bias=figure(len(found), lambda at: float(ratio[at].mean())),
        error=figure(len(found), lambda at: float(np.expm1(np.median(missed[at])))),
        coverage=figure(len(found), lambda at: float(held[at].mean())),
    )
