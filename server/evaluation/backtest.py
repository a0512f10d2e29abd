"""Backtest a history on itself: earlier campaigns foretell later ones, by time, never shuffled."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from server.errors import InvalidInput
from server.evaluation.baselines import Baselines
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
_MONTH = 30
_TELLING = 30
"""Formats of fewer later campaigns are counted with the others alone: on their own they would say nothing."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """One metric of one later campaign: what was promised, the interval, what came, and what baselines promised.

    `month` is when it started: campaigns of a month share its prices. `fitted` ones were known to the estimate.
    """

    metric: str
    group: str
    promised: float
    low: float
    high: float
    came: float
    month: int
    fitted: bool = False
    naive: dict[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True)
class Miss:
    """What came over what was promised, and the typical miss, of somebody's promises."""

    count: int
    bias: Figure
    error: Figure


@dataclass(frozen=True, slots=True)
class Score:
    """How one metric was foretold. `bias` is what came over what was promised; `error` a typical miss.

    `seen` is the typical miss on a sample of the campaigns that the estimate was fitted on: roughly each campaign's own
    luck, which no estimate foretells. `naive` holds what baselines missed on the same later campaigns.
    """

    metric: str
    group: str
    count: int
    bias: Figure
    error: Figure
    coverage: Figure
    seen: float
    naive: dict[str, Miss]


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
    groups = sorted({*keys, *((metric, "") for metric, _ in keys)})
    scores = [
        _score(metric, group, [one for one in found if one.metric == metric and group in ("", one.group)])
        for metric, group in groups
    ]
    return [score for score in scores if score and (not score.group or score.count >= _TELLING)]


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
    estimator, baselines = Estimator.fit(known), Baselines.read(known)
    seen = early[np.linspace(0, len(early) - 1, min(most, len(early))).astype(np.int64)]
    return [
        *(one for row in late.tolist() for one in _foretell(estimator, snapshot, row, baselines)),
        *(one for row in seen.tolist() for one in _foretell(estimator, snapshot, row, None)),
    ]


def _foretell(estimator: Estimator, snapshot: Snapshot, row: int, baselines: Baselines | None) -> list[Foretold]:
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
            metric=metric,
            group=form,
            promised=float(said.mid[0]) * budget,
            low=float(said.low[0]) * budget,
            high=float(said.high[0]) * budget,
            came=came,
            month=start // _MONTH,
            fitted=baselines is None,
            naive={name: one * budget for name, one in baselines.foretold(columns, row, metric).items()}
            if baselines
            else {},
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


def _score(metric: str, group: str, found: Sequence[Foretold]) -> Score | None:
    """Score the later campaigns; None where there are none of this kind."""
    later, seen = [one for one in found if not one.fitted], [one for one in found if one.fitted]
    if not later:
        return None
    low, high, came = (np.array([getattr(one, name) for one in later]) for name in ("low", "high", "came"))
    held = (low <= came) & (came <= high)
    month = np.array([one.month for one in later])
    own = _miss(later, [one.promised for one in later])
    missed = _missed(np.array([one.came for one in seen]), np.array([one.promised for one in seen]))
    names = dict.fromkeys(name for one in later for name in one.naive)
    return Score(
        metric=metric,
        group=group,
        count=len(later),
        bias=own.bias,
        error=own.error,
        coverage=figure(month, lambda at: float(held[at].mean())),
        seen=_typical(missed) if len(missed) else float("nan"),
        naive={name: _miss(later, [one.naive.get(name, np.nan) for one in later]) for name in names},
    )


def _miss(later: Sequence[Foretold], promises: Sequence[float]) -> Miss:
    """Hold promises against what came, where there were any; both in units of what the planner expected."""
    promised, came = np.array(promises), np.array([one.came for one in later])
    known = np.isfinite(promised) & (promised > 0)
    promised, came, month = promised[known], came[known], np.array([one.month for one in later])[known]
    unit = np.array([one.promised for one in later])[known]
    if not len(came):
        nothing = Figure(np.nan, np.nan, np.nan)
        return Miss(0, nothing, nothing)
    missed, each, said = _missed(came, promised), came / unit, promised / unit
    return Miss(
        len(came),
        figure(month, lambda at: float(each[at].sum() / said[at].sum())),
        figure(month, lambda at: _typical(missed[at])),
    )


def _missed(came: Floats, promised: Floats) -> Floats:
    return np.abs(np.log(np.maximum(came, 0.5) / promised))


def _typical(missed: Floats) -> float:
    """The miss that half of the campaigns stay below, as a share."""
    return float(np.expm1(np.median(missed)))
