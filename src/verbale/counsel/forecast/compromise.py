"""The compromise model: positions weighed by salience × capability (Van den Bos 1991; Achen 2006), mean and median.

The median of positions without weights is the baseline that any model has to beat.
"""

import numpy as np

from verbale.counsel.forecast.player import Floats, PlayerTable


def median(table: PlayerTable) -> Floats:
    """Return the median position of each row."""
    return np.asarray(np.median(table.position, axis=1))


def weighted_mean(table: PlayerTable) -> Floats:
    """Return the mean position by salience × capability."""
    return np.asarray((table.position * table.weight).sum(axis=1) / table.weight.sum(axis=1))


def weighted_median(table: PlayerTable) -> Floats:
    """Return the least position at which half of the weight is reached."""
    order = np.argsort(table.position, axis=1, kind="stable")
    position = np.take_along_axis(table.position, order, axis=1)
    weight = np.take_along_axis(table.weight, order, axis=1)
    reached = np.cumsum(weight, axis=1) >= weight.sum(axis=1, keepdims=True) / 2 - 1e-12
    return np.asarray(np.take_along_axis(position, reached.argmax(axis=1)[:, None], axis=1)[:, 0])
