"""A good package to start a proof from."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.solutions.local_search import climb
from verbale.counsel.solutions.weights import Floats


def smallest(gains: Floats) -> Floats:
    """Score rows by their smallest gain."""
    return np.asarray(gains.min(axis=1))


def test_one_change_after_the_other() -> None:
    """From the first party's best package to the even one."""
    values = np.array([[[4.0, 0.0], [0.0, 4.0]], [[4.0, 0.0], [1.0, 3.0]]])
    assert climb(values, np.zeros(2), smallest, [np.array([1.0, 0.0])]).tolist() == [4.0, 4.0]


def test_two_changes_where_one_does_not_help() -> None:
    """Each alone makes the smallest gain smaller, both together larger."""
    values = np.array([[[2.0, 2.0], [0.0, 5.0]], [[2.0, 2.0], [5.0, 0.0]]])
    assert climb(values, np.zeros(2), smallest, [np.array([0.5, 0.5])]).tolist() == [5.0, 5.0]
    stuck = np.array([[[2.0, 2.0], [0.0, 4.5]], [[2.0, 2.0], [4.5, 0.0]]])
    assert climb(stuck, np.zeros(2), smallest, [np.array([0.6, 0.6])]).tolist() == [4.5, 4.5]


def test_gains_are_over_the_threat_point_and_the_best_start_wins() -> None:
    """Whatever the order of the starts."""
    values = np.array([[[3.0, 0.0], [0.0, 1.0]]])
    starts = [np.array([1.0, 0.0]), np.array([0.0, 1.0])]

    def total(gains: Floats) -> Floats:
        return np.asarray(gains.sum(axis=1))

    for order in (starts, starts[::-1], [*starts, *starts]):
        assert climb(values, np.array([1.0, 0.5]), total, order).tolist() == [2.0, -0.5]


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=2), min_size=1, max_size=2)
)
def test_with_two_blocks_it_finds_the_best(drawn: list[list[tuple[int, int]]]) -> None:
    """Changes of two at a time reach every package of two blocks."""
    values = np.array(drawn, dtype=float)
    found = climb(values, np.zeros(2), smallest, [np.ones(2)])
    best = max(
        min(sum(values[block, place] for block, place in enumerate(chosen)))
        for chosen in product(range(2), repeat=len(drawn))
    )
    assert min(found) == pytest.approx(best)
