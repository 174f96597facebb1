"""The published car-emission case, and whether the trend's 80 % interval holds 80 % where its line is true."""

import numpy as np

from verbale.counsel.forecast import Player, extrapolated, forecasts

CARS = [
    ("NL", 0.08, 4, 0.8), ("BE", 0.08, 7, 0.4), ("LU", 0.03, 4, 0.2), ("DE", 0.16, 4, 0.8), ("FR", 0.16, 10, 0.6),
    ("IT", 0.16, 10, 0.6), ("UK", 0.16, 10, 0.9), ("IE", 0.05, 7, 0.1), ("DK", 0.05, 4, 1.0), ("EL", 0.08, 7, 0.7),
]  # fmt: skip
DRAWS = 5000


def measure() -> dict[str, object]:
    """Return the forecasts of the case and the coverage."""
    players = [Player(party, position, capability, salience) for party, capability, position, salience in CARS]
    found = {forecast.method: round(forecast.value, 6) for forecast in forecasts(players, status_quo=10)}
    return {**found, "trend_coverage_of_80": _coverage()}


def _coverage() -> float:
    draw = np.random.default_rng(0)
    inside = 0
    for _ in range(DRAWS):
        times = np.arange(6.0)
        line = extrapolated(times.tolist(), (3 - 0.4 * times + draw.normal(0, 0.3, 6)).tolist(), 8.0)
        new = 3 - 0.4 * 8 + draw.normal(0, 0.3)
        inside += line is not None and line.low <= new <= line.high
    return inside / DRAWS
