"""The planner of the rules: the best-scored lines, money in proportion to their scores, within the same limits."""

from collections.abc import Sequence

import numpy as np

from server.optimizer.problem import Floats, Integers, Response

_CHOICE = 30.0
"""How much more it counts which lines are taken than how the money is split."""


def proportional(scores: Sequence[float], total: float) -> Response:
    """Give the response whose best allocation takes the best scores and splits the money by them.

    The sum of score * log(spend) is largest where spends are in proportion to scores; limits cut it where they bind.
    """

    weight = np.array(scores, dtype=np.float64)

    def response(rows: Integers, spend: Floats) -> Floats:
        return weight[rows] * (_CHOICE + np.log(np.maximum(spend, total * 1e-9) / total))

    return response
