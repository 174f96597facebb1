"""Nash's bargaining solution on a line: the point that maximises the product of gains over the status quo.

Each player loses salience × distance, as a share of the range; capability is bargaining power, the exponent (Nash 1950; Harsanyi &
Selten 1972). Where no point is better than the status quo for everybody, the status quo stays.
"""

import numpy as np

from verbale.counsel.forecast.player import Floats, PlayerTable

_GRID = 401
_CLOSE = 1e-12


def nash_point(table: PlayerTable, status_quo: float) -> Floats:
    """Return the point of each row, on a grid of the range of positions and status quo."""
    low = np.minimum(table.position.min(axis=1), status_quo)
    high = np.maximum(table.position.max(axis=1), status_quo)
    width = np.maximum(high - low, _CLOSE)
    points = low[:, None] + width[:, None] * np.linspace(0, 1, _GRID)[None, :]
    total = np.zeros_like(points)
    better = np.ones(points.shape, dtype=bool)
    for player in range(table.position.shape[1]):
        place, care = table.position[:, player], table.salience[:, player]
        before = np.abs(place - status_quo)
        gain = care[:, None] * (before[:, None] - np.abs(points - place[:, None])) / width[:, None]
        better &= gain > _CLOSE
        total += table.capability[:, player, None] * np.log(np.maximum(gain, _CLOSE))
    best = points[np.arange(len(points)), np.where(better, total, -np.inf).argmax(axis=1)]
    return np.where(better.any(axis=1), best, status_quo)
