"""Non-dominated rows, against comparing every pair."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.space.dominance import Ints, efficient


def table(rows: list[list[int]]) -> Ints:
    """Return rows as the module takes them."""
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(rows[0]) if rows else 2)


def kept(rows: list[list[int]]) -> list[list[int]]:
    """Return the rows that are kept, in the order in which they are."""
    found = table(rows)
    return [list(row) for row in found[efficient(found)].tolist()]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([], []),
        ([[1, 2]], [[1, 2]]),
        ([[3], [5], [5], [1]], [[5]]),
        ([[1, 3], [2, 2], [3, 1], [1, 1]], [[3, 1], [2, 2], [1, 3]]),
        ([[2, 2], [2, 2], [2, 1], [1, 2]], [[2, 2]]),
        ([[2, 1], [2, 3], [2, 2]], [[2, 3]]),
        ([[1, 0, 5], [1, 5, 0], [0, 5, 5], [1, 0, 4]], [[1, 5, 0], [1, 0, 5], [0, 5, 5]]),
        ([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]], [[1, 0, 0, 0], [0, 1, 0, 0]]),
    ],
)
def test_by_hand(rows: list[list[int]], wanted: list[list[int]]) -> None:
    """The largest first value first; of equal rows one."""
    assert kept(rows) == wanted


@given(
    st.integers(1, 5).flatmap(
        lambda width: st.lists(st.lists(st.integers(-3, 3), min_size=width, max_size=width), min_size=1, max_size=40)
    )
)
def test_every_pair(rows: list[list[int]]) -> None:
    """A row is kept unless another is at least as good everywhere; each value once; first values fall."""
    best = {
        tuple(row)
        for row in rows
        if not any(other != row and all(a >= b for a, b in zip(other, row, strict=True)) for other in rows)
    }
    found = kept(rows)
    assert sorted(map(tuple, found)) == sorted(best)
    assert [row[0] for row in found] == sorted((row[0] for row in found), reverse=True)


@pytest.mark.parametrize("width", [2, 3, 4])
def test_tables_longer_than_a_block(width: int) -> None:
    """Thousands of rows, most of them dominated."""
    draw = np.random.default_rng(width)
    rows = draw.integers(0, 40, (3000, width))
    chosen = rows[efficient(rows)]
    beaten = np.array([((chosen >= row).all(axis=1) & (chosen > row).any(axis=1)).any() for row in rows])
    assert {tuple(row) for row in rows[~beaten].tolist()} == {tuple(row) for row in chosen.tolist()}
