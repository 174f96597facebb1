"""S3 in simulation: adverse measures by month, then 2.5 times as many; false episodes per year before that."""

import numpy as np

from benchmarks.watch.rivals import beyond, cusum, ewma
from verbale.watch.indicators.s3_adverse import AMBER
from verbale.watch.stats.rate import path
from verbale.watch.stats.silence import Array

SEED = 1984
DRAWS = 1500
FIRST, CALM, WORSE = 12, 24, 12
RISE = 2.5
RATES = (1.0, 2.0)
Score = dict[str, float]


def run(draws: int = DRAWS) -> dict[str, Score]:
    """Return false alarms a year, rises found within a year, and median months until found, by method."""
    random = np.random.default_rng(SEED)
    names = ("e-value", "month > mean + 2 sd", "CUSUM", "EWMA")
    years = dict.fromkeys(names, 0)
    delays: dict[str, list[int]] = {name: [] for name in names}
    for draw in range(draws):
        rate = RATES[draw % len(RATES)]
        first = random.poisson(rate, FIRST).astype(float)
        calm, worse = random.poisson(rate, CALM).astype(float), random.poisson(RISE * rate, WORSE).astype(float)
        for name, alarms in _alarms(first, np.concatenate([calm, worse])).items():
            years[name] += sum(any(alarms[year : year + 12]) for year in range(0, CALM, 12))
            late = alarms[CALM:]
            if any(late):
                delays[name].append(late.index(True) + 1)
    return {
        name: {
            "false a year": years[name] / (draws * CALM / 12),
            "found in a year": len(delays[name]) / draws,
            "median months": float(np.median(delays[name])) if delays[name] else float("nan"),
        }
        for name in names
    }


def _alarms(first: Array, rest: Array) -> dict[str, list[bool]]:
    mean, deviation = float(first.mean()), float(first.std(ddof=1))
    values = rest.tolist()
    return {
        "e-value": [value >= AMBER for value in path(first.tolist(), values)],
        "month > mean + 2 sd": beyond(values, mean, deviation),
        "CUSUM": cusum(values, mean, deviation),
        "EWMA": ewma(values, mean, deviation),
    }
