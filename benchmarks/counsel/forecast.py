"""The published car-emission case, whether the trend's interval holds its rate where its line is true, and the band on real weeks.

The weekly series is split in two: the first half was for looking at, the second is held out.
"""

import csv
import os
from pathlib import Path

import numpy as np

from verbale.counsel.forecast import Player, extrapolated, forecasts
from verbale.counsel.forecast.band import followed

CARS = [
    ("NL", 0.08, 4, 0.8), ("BE", 0.08, 7, 0.4), ("LU", 0.03, 4, 0.2), ("DE", 0.16, 4, 0.8), ("FR", 0.16, 10, 0.6),
    ("IT", 0.16, 10, 0.6), ("UK", 0.16, 10, 0.9), ("IE", 0.05, 7, 0.1), ("DK", 0.05, 4, 1.0), ("EL", 0.08, 7, 0.7),
]  # fmt: skip
DRAWS = 5000
DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[3] / "shared" / "data"))
WEEKLY = DATA / "events" / "israel_palestine_weekly_goldstein_to_1996.csv"
SHARES = (0.5, 0.8, 0.9)


def measure() -> dict[str, object]:
    """Return the forecasts of the case and the coverage."""
    players = [Player(party, position, capability, salience) for party, capability, position, salience in CARS]
    found = {forecast.method: round(forecast.value, 6) for forecast in forecasts(players, status_quo=10)}
    return {
        **found,
        "trend_coverage_of_80": _coverage(),
        **(weekly(WEEKLY) if WEEKLY.is_file() else {"weekly": "no data"}),
    }


def weekly(file: Path) -> dict[str, float]:
    """Return how often the band held in the held-out half of each series, by its nominal share."""
    with file.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    held = {}
    for name in rows[0].keys() - {"week_of"}:
        values = [float(row[name]) for row in rows]
        for share in SHARES:
            later = list(zip(followed(values, share), values, strict=True))[len(values) // 2 :]
            held[f"{name}_held_of_{share:.0%}"] = float(np.mean([band.holds(value) for band, value in later if band]))
    return dict(sorted(held.items()))


def _coverage() -> float:
    draw = np.random.default_rng(0)
    inside = 0
    for _ in range(DRAWS):
        times = np.arange(6.0)
        line = extrapolated(times.tolist(), (3 - 0.4 * times + draw.normal(0, 0.3, 6)).tolist(), 8.0)
        new = 3 - 0.4 * 8 + draw.normal(0, 0.3)
        inside += line is not None and line.low <= new <= line.high
    return inside / DRAWS
