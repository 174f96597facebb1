"""The best way to lay two lists beside each other, against every way there is."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from verbale.text.versions.beads import beads

LEAST = 0.3


def worth(single: np.ndarray, i: int = 0, j: int = 0) -> float:
    """Return the most that can be had with one-to-one beads alone, by trying every way."""
    rows, columns = single.shape
    if i == rows or j == columns:
        return 0.0
    ways = [worth(single, i + 1, j), worth(single, i, j + 1)]
    if single[i, j] >= LEAST:
        ways.append(single[i, j] - LEAST + worth(single, i + 1, j + 1))
    return float(max(ways))


@settings(deadline=None)
@given(arrays(float, st.tuples(st.integers(0, 5), st.integers(0, 5)), elements=st.floats(0, 1, width=16)))
def test_the_best_of_all_ways(single: np.ndarray) -> None:
    """Where nothing is put together, the worth is that of the best way, and every place stands in one bead."""
    rows, columns = single.shape
    never = np.full((max(rows - 1, 0), columns), -1.0), np.full((rows, max(columns - 1, 0)), -1.0)
    found = beads(single, *never, LEAST)
    assert [i for one, _ in found for i in one] == list(range(rows))
    assert [j for _, one in found for j in one] == list(range(columns))
    had = sum(single[a[0], b[0]] - LEAST for a, b in found if a and b)
    assert abs(had - worth(single)) < 1e-9


def test_two_to_one() -> None:
    """Two are merged only where together they are more alike by a margin than either alone."""
    single = np.array([[0.6], [0.6]])
    assert beads(single, np.array([[0.95]]), np.zeros((2, 0)), LEAST) == [((0, 1), (0,))]
    assert ((0, 1), (0,)) not in beads(single, np.array([[0.62]]), np.zeros((2, 0)), LEAST)
    assert beads(single.T, np.zeros((0, 2)), np.array([[0.95]]), LEAST) == [((0,), (0, 1))]
