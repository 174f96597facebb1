"""Medians and means of positions, row by row."""

import numpy as np
import pytest

from verbale.counsel.forecast.compromise import median, weighted_mean, weighted_median
from verbale.counsel.forecast.player import PlayerTable

TABLE = PlayerTable(
    np.array([[1.0, 2.0, 9.0], [9.0, 1.0, 2.0]]),
    np.array([[1.0, 1.0, 4.0], [1.0, 1.0, 1.0]]),
    np.array([[1.0, 1.0, 0.75], [0.5, 1.0, 0.5]]),
)


def test_each_measure() -> None:
    """Weights are capability times salience; the plain median has none."""
    assert median(TABLE).tolist() == [2.0, 2.0]
    assert weighted_mean(TABLE) == pytest.approx([(1 + 2 + 27) / 5, (4.5 + 1 + 1) / 2])
    assert weighted_median(TABLE).tolist() == [9.0, 1.0]


def test_half_of_the_weight_is_reached_exactly() -> None:
    """The least position at which it is, not the next one; the order of the columns makes no difference."""
    even = PlayerTable(np.array([[3.0, 1.0, 2.0, 4.0]]), np.ones((1, 4)), np.ones((1, 4)))
    assert weighted_median(even).tolist() == [2.0]
    assert median(even).tolist() == [2.5]
    turned = PlayerTable(even.position[:, ::-1], even.capability, even.salience)
    assert weighted_median(turned).tolist() == [2.0]
