"""How often tests of strategies stop, with and without an effect: by readings of four kinds.

    python -m benchmarks.experiments [--tests 4000]

10 results an arm a day for 60 days, log costs with a spread of 0.5. "Stops" is the share of tests that stop, "n" the
results an arm until then (those of all, where it does not stop). A minute or two.
"""

import argparse
import math

import numpy as np

from server.evaluation.looks import planned
from server.optimizer.problem import Booleans, Floats, Integers

_DAYS, _A_DAY, _SPREAD = 60, 10, 0.5
_LEAST = 30
_EXPECTED = 0.1
_KINDS = ("t-test read daily", "once at the end", "always valid", "six planned looks", "three planned looks")


def main() -> None:
    """Print the table, and the false alarms of two to ten looks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tests", type=int, default=4_000)
    tests = parser.parse_args().tests
    print("effect on cost | " + " | ".join(_KINDS))
    for effect in (0.0, -0.05, -0.1, -0.2):
        cells = [told(stops, when) for stops, when in readings(effect, tests)]
        print(f"{100 * math.expm1(effect):+.1f} % | {' | '.join(cells)}", flush=True)
    print("\nlooks | bound c | false alarms | power at the designed size | larger than with one look by")
    rng = np.random.default_rng(20261130)
    for count in range(1, 11):
        steps = rng.normal(size=(200_000, count))
        plan = planned(count)
        rates = [
            (np.abs((steps + shift / math.sqrt(count)).cumsum(axis=1) / np.sqrt(np.arange(1, count + 1))) > plan.bounds)
            .any(axis=1)
            .mean()
            for shift in (0.0, math.sqrt(plan.size))
        ]
        print(
            f"{count} | {plan.constant:.3f} | {100 * rates[0]:.2f} % | {100 * rates[1]:.1f} % | "
            f"{100 * (plan.inflation - 1):.1f} %"
        )


def readings(effect: float, tests: int) -> list[tuple[Booleans, Integers]]:
    """Simulate tests; for each kind of reading which of them stop, and after how many results an arm."""
    rng = np.random.default_rng(20261201)
    n = _A_DAY * np.arange(1, _DAYS + 1)
    arms = [rng.normal(mean, _SPREAD, (tests, _DAYS * _A_DAY)) for mean in (0.0, effect)]
    means = [arm.cumsum(axis=1)[:, n - 1] / n for arm in arms]
    squares = [(arm**2).cumsum(axis=1)[:, n - 1] for arm in arms]
    variance = sum(((square / n - mean**2) / (n - 1) for square, mean in zip(squares, means, strict=True)))
    difference = means[1] - means[0]
    z = np.abs(difference / np.sqrt(variance))
    daily = n >= _LEAST
    mixed = variance + _EXPECTED**2
    ratio = 0.5 * np.log(variance / mixed) + _EXPECTED**2 * difference**2 / (2 * variance * mixed)
    found = [stopped(z[:, daily] > 1.96, n[daily]), stopped(z[:, -1:] > 1.96, n[-1:])]
    found.append(stopped(np.exp(-ratio[:, daily]) < 0.05, n[daily]))
    for count in (6, 3):
        days = [_DAYS * look // count - 1 for look in range(1, count + 1)]
        found.append(stopped(z[:, days] > np.array(planned(count).bounds), n[days]))
    return found


def stopped(beyond: Booleans, n: Integers) -> tuple[Booleans, Integers]:
    """Which tests stop, and the results an arm at their first look beyond the bound."""
    stops: Booleans = np.logical_or.reduce(beyond, axis=1)
    return stops, np.where(stops, n[beyond.argmax(axis=1)], n[-1])


def told(stops: Booleans, when: Integers | Floats) -> str:
    """How often, and when on average."""
    return f"{100 * stops.mean():.1f} % ({when.mean():.0f})"


if __name__ == "__main__":
    main()
