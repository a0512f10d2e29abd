"""What a planner promises who trusts the best-scored past campaign of each ad set: the winner's curse."""

import numpy as np

from server.evaluation.strategies import Proposal, Setting
from server.optimizer.score import best_scored


def best_scored_promise(setting: Setting, proposal: Proposal) -> float | None:
    """The outcome of a plan if every ad set did as its best-scored campaign; None where a line has no campaign.

    People who are met by several ad sets are counted as often as the planner's own forecast counts them.
    """
    made, ground = proposal.planned, setting.ground
    whole = made.totals.forecast.results if made else None
    if made is None or whole is None:
        return None
    own = sum(one.forecast.results.mid for one in made.ad_sets if one.forecast.results)
    total = 0.0
    for place in np.flatnonzero(proposal.spend > 0).tolist():
        past = ground.past(place)
        best = best_scored(past.rules)
        if best is None:
            return None
        columns, row = past.snapshot.columns, int(past.rows[best])
        shown = 1000.0 * float(columns.delivery[row]) / float(np.exp(columns.log_cpm[row]))
        total += float(proposal.spend[place]) * shown * float(np.exp(columns.log_results[row]))
    return total * whole.mid / own if own > 0 and np.isfinite(total) else None
