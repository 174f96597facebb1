"""How much each cue tells, learned from orders that are known."""

import math

import numpy as np
import pytest

from verbale.counsel.priorities.learning import Weights, _design, learn


def test_a_table_of_the_cues_that_are_known() -> None:
    """Row by issue, column by cue; others are left out."""
    made = Weights(("a", "b"), np.zeros(2), np.zeros(2)).table([{"b": 2.0, "c": 9.0}, {}, {"a": 1.0}])
    assert made.tolist() == [[0.0, 2.0], [0.0, 0.0], [1.0, 0.0]]


def test_an_order_is_its_first_and_its_last() -> None:
    """Side by side."""
    table = np.array([[1.0], [2.0], [3.0]])
    assert _design(table, [(0, 1, 2), (2, 0, 1)]).tolist() == [[1.0, 3.0], [3.0, 2.0]]


def test_a_worked_case() -> None:
    """Two issues, one cue on the first: of ten cases seven have it first; the logit of the share, shared by first and last."""
    cases = [([{"x": 1.0}, {}], (0, 1))] * 70 + [([{"x": 1.0}, {}], (1, 0))] * 30
    found = learn(cases, prior=1e-6)
    assert found.cues == ("x",)
    assert found.first[0] - found.last[0] == pytest.approx(math.log(7 / 3), abs=1e-4)
    assert found.first[0] == pytest.approx(-found.last[0], abs=1e-4)


def test_the_prior_draws_towards_nothing() -> None:
    """The stronger, the nearer; the sign stays."""
    cases = [([{"x": 1.0}, {}], (0, 1))] * 70 + [([{"x": 1.0}, {}], (1, 0))] * 30
    weak, strong = learn(cases, prior=1.0), learn(cases, prior=100.0)
    assert weak.first[0] > strong.first[0] > 0


def test_cues_that_were_seldom_seen_are_left_out() -> None:
    """Eight times are enough; seven are not, and then nothing is learned."""
    eight = [([{"x": 1.0}, {}], (0, 1))] * 8
    assert learn(eight).cues == ("x",)
    assert learn(eight[:7]).cues == ()
    assert learn([([{"x": 1.0}, {"x": 1.0}], (0, 1))] * 4).cues == ("x",)
