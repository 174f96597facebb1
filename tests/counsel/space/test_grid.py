"""The grid of a space: where the values are whole, else as fine as sums allow."""

import random
from fractions import Fraction

import pytest

from verbale.counsel.space.grid import FINEST, ROOM, grid_of


@pytest.mark.parametrize(
    ("values", "grid"),
    [
        ([0, 3, 1_000_000], 1),
        ([0.5, 0.25, 3], 100),
        ([0.1 + 0.2, 0.3], 10),
        ([1 / 3, 2 / 7], 21),
        ([1e6 / 3, 0.0], 3),
        ([5_000_000.5, 12], 10),
        ([7e9 / 3, 1.0], 3),
        ([0.0, 5e9], 1),
    ],
)
def test_values_that_are_whole_somewhere_are_whole(values: list[float], grid: int) -> None:
    """Whole numbers, decimals and fractions of small denominators."""
    assert grid_of(values, sum(values), 2) == grid


def test_others_are_rounded_as_finely_as_sums_allow() -> None:
    """A power of ten: a million million steps to 1 where there is room, fewer for large amounts, below 1 for the largest."""
    draw = random.Random(1)
    values = [draw.random() for _ in range(20)]
    assert grid_of(values, sum(values), 3) == FINEST
    large = [value * 1e9 for value in values]
    found = grid_of(large, sum(large), 3)
    assert found < FINEST
    assert ROOM / 30 < sum(large) * found < ROOM / 3 + 1
    huge = [value * 1e25 for value in values]
    assert 0 < grid_of(huge, sum(huge), 3) < 1e-6


def test_whole_numbers_too_large_for_sums_are_rounded() -> None:
    """There is no room for them on a grid of 1."""
    found = grid_of([10**30, 1], 10**30, 2)
    assert found == pytest.approx(1e-12)


def test_a_common_denominator_is_not_sought_for_ever() -> None:
    """Primes multiply: beyond the finest grid the values count as any others."""
    primes = [9973, 9967, 9949, 9941, 9931]
    assert grid_of([float(Fraction(1, prime)) for prime in primes], 1.0, 2) == FINEST


def test_nothing_at_all() -> None:
    """Values of 0 only."""
    assert grid_of([0.0, 0], 0.0, 2) == 1
