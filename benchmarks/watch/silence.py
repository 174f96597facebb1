"""P1 in simulation: false alarms on sincere sides, and stalls found, by number of past answers."""

import math

import numpy as np

from benchmarks.watch.rivals import LIMITS
from benchmarks.watch.sincere import CREDENCE, MEDIAN, Responder, history, pause
from verbale.watch.stats.silence import AMBER, Posterior

SEED = 2022
DRAWS = 3000
COUNTS = (2, 3, 6, 12)
STRETCH = 4.0
HORIZON = 365.0
Scores = dict[str, dict[str, float]]


def run(draws: int = DRAWS, *, wide: bool = True) -> dict[int, Scores]:
    """Return false alarms and stalls found, by past answers and by method."""
    return {count: _at(count, draws, np.random.default_rng(SEED + count), wide=wide) for count in COUNTS}


def reliability(draws: int = DRAWS) -> list[tuple[float, float, int]]:
    """(nominal, observed, n): of sincere answers, the share that came when S had fallen below each level."""
    random = np.random.default_rng(SEED)
    values = []
    for _ in range(draws):
        side = Responder.draw(random, wide=random.random() < 0.5)
        posterior = Posterior.of(history(side, int(random.integers(2, 13)), random), MEDIAN)
        values.append(float(posterior.survival(np.asarray(side.times(1, random)[0]))))
    found = np.asarray(values)
    return [(level, float((found < level).mean()), draws) for level in np.arange(0.05, 1.0, 0.05).round(2)]


def _at(count: int, draws: int, random: np.random.Generator, *, wide: bool) -> Scores:
    false = dict.fromkeys(["surprise", *LIMITS], 0)
    found = dict.fromkeys(["surprise", *LIMITS], 0)
    for _ in range(draws):
        side = Responder.draw(random, wide=wide)
        rows = history(side, count, random)
        excused = pause(random)
        time = float(side.times(1, random)[0])
        stalled = math.inf if random.random() < 0.5 else STRETCH * float(side.times(1, random)[0])
        posterior = Posterior.of(rows, MEDIAN)
        false["surprise"] += _mixed(posterior, time, excused) < AMBER
        found["surprise"] += _mixed(posterior, min(stalled, HORIZON), excused) < AMBER
        for name, limit in LIMITS.items():
            days = limit(rows)
            false[name] += time + excused > days
            found[name] += min(stalled, HORIZON) + excused > days
    return {name: {"false": false[name] / draws, "found": found[name] / draws} for name in false}


def _mixed(posterior: Posterior, time: float, excused: float) -> float:
    """S with the pause believed at its credence: `time` has run beside it."""
    net = float(posterior.survival(np.asarray(time)))
    return (
        net if not excused else CREDENCE * net + (1 - CREDENCE) * float(posterior.survival(np.asarray(time + excused)))
    )
