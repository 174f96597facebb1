"""P3 in simulation: ten sincere requests, then answers take 2.5 times as long."""

import numpy as np

from benchmarks.watch.rivals import beyond, cusum, ewma
from benchmarks.watch.sincere import MEDIAN, Responder
from verbale.watch.indicators.p03_pace import AMBER, evidence
from verbale.watch.stats.silence import Array

SEED = 1957
DRAWS = 1500
FIRST, SINCERE, SLOW = 6, 10, 10
STRETCH = 2.5
Score = dict[str, float]


def run(draws: int = DRAWS, *, wide: bool = False) -> dict[str, Score]:
    """Return false alarms in the sincere stretch, slow-downs found, and median requests until found, by method."""
    random = np.random.default_rng(SEED)
    names = ("e-detector", "any > mean + 2 sd", "CUSUM", "EWMA")
    false = dict.fromkeys(names, 0)
    delays: dict[str, list[int]] = {name: [] for name in names}
    for _ in range(draws):
        side = Responder.draw(random, wide=wide)
        times = side.times(FIRST + SINCERE + SLOW, random)
        times[FIRST + SINCERE :] *= STRETCH
        for name, alarms in _alarms(times).items():
            early, late = alarms[:SINCERE], alarms[SINCERE:]
            false[name] += any(early)
            if any(late):
                delays[name].append(late.index(True) + 1)
    return {
        name: {
            "false": false[name] / draws,
            "found": len(delays[name]) / draws,
            "median requests": float(np.median(delays[name])) if delays[name] else float("nan"),
        }
        for name in names
    }


def _alarms(times: Array) -> dict[str, list[bool]]:
    first = [(float(time), True) for time in times[:FIRST]]
    new = [float(time) for time in times[FIRST:]]
    mean, deviation = float(times[:FIRST].mean()), float(times[:FIRST].std(ddof=1))
    return {
        "e-detector": [evidence(first, new[: place + 1], MEDIAN) >= AMBER for place in range(len(new))],
        "any > mean + 2 sd": beyond(new, mean, deviation),
        "CUSUM": cusum(new, mean, deviation),
        "EWMA": ewma(new, mean, deviation),
    }
