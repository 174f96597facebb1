"""Weights whose bound is as low as it gets."""

import numpy as np
import pytest

from verbale.counsel.solutions.weights import Dual, Floats, _smoothed, padded, path

VALUES = np.array([[[1.0, 0.0], [0.0, 1.0]], [[0.6, 0.5], [0.2, 0.9]], [[0.3, 0.3], [0.3, 0.3]]])


def test_short_tables_repeat_their_first_option() -> None:
    """So that all have one shape, and nothing new is in them."""
    made = padded([np.array([[1.0, 2.0]]), np.array([[3.0, 4.0], [5.0, 6.0]])])
    assert made.tolist() == [[[1.0, 2.0], [1.0, 2.0]], [[3.0, 4.0], [5.0, 6.0]]]


def largest(weights: Floats) -> float:
    """Return the largest weighted sum, block by block."""
    return float((VALUES @ weights).max(axis=1).sum())


def test_smoothing_is_above_and_comes_down() -> None:
    """By log(options) a block at most; its slope and bend are those of differences."""
    weights = np.array([0.7, 0.4])
    for smooth in (0.3, 0.01):
        value, slope, bend = _smoothed(VALUES, weights, smooth)
        assert largest(weights) <= value <= largest(weights) + smooth * 3 * np.log(2)
        step = 1e-5 * np.eye(2)
        moved = [(_smoothed(VALUES, weights + one, smooth), _smoothed(VALUES, weights - one, smooth)) for one in step]
        assert slope == pytest.approx([(up[0] - down[0]) / 2e-5 for up, down in moved], rel=1e-5)
        assert bend == pytest.approx(np.array([(up[1] - down[1]) / 2e-5 for up, down in moved]), rel=1e-4)


def test_the_last_place_is_the_best() -> None:
    """On the simplex: the weights that minimise the largest weighted gain, against trying a thousand."""
    threat = np.array([0.2, 0.4])
    found = path(VALUES, Dual(np.eye(2), np.zeros(2), threat, bound=2))
    assert len(found) == 7
    for place in found:
        assert (place > 0).all()
        assert place.sum() == pytest.approx(1.0)
    bounds = [largest(np.array([share, 1 - share])) - threat @ [share, 1 - share] for share in np.linspace(0, 1, 1001)]
    assert largest(found[-1]) - threat @ found[-1] == pytest.approx(min(bounds), abs=2e-3)


def test_a_fixed_barrier_seeks_a_product() -> None:
    """One block of two equal trades: by symmetry both weights are alike, and each is 1 / (its share of the gain)."""
    values = np.array([[[2.0, 0.0], [0.0, 2.0]]])
    found = path(values, Dual(np.eye(2), np.zeros(2), np.zeros(2), barrier=1.0))[-1]
    assert found == pytest.approx([1.0, 1.0], rel=1e-3)


def test_where_nobody_gains_the_weights_stop_growing() -> None:
    """The bound falls for ever: the search ends far out, in finite numbers, whatever the processor rounds."""
    dual = Dual(np.eye(2), np.zeros(2), np.array([4.0, 4.0]), barrier=1.0)
    found = path(VALUES, dual)
    assert np.isfinite(found[-1]).all()
