"""A line through positions, with the interval of a prediction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.forecast.trend import TrendLine, _inside, _student, extrapolated


@given(st.floats(-5, 5), st.floats(-5, 5), st.integers(3, 8), st.floats(-20, 20))
def test_points_on_a_line_are_followed(start: float, slope: float, count: int, at: float) -> None:
    """Without any spread there is no interval."""
    times = [float(number) for number in range(count)]
    found = extrapolated(times, [start + slope * time for time in times], at)
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((start + slope * at,) * 3, abs=1e-6)


def test_the_interval_of_a_worked_case() -> None:
    """Draper & Smith's formula by hand: times 0, 1, 2 at 0, 1, 3, foretold for 3."""
    # slope 1.5, mean 4/3, residuals 1/6, -1/3, 1/6: s² = 1/6 with one degree of freedom; factor 1 + 1/3 + 4/2.
    reach = 3.0777 * (1 / 6) ** 0.5 * (1 + 1 / 3 + 2) ** 0.5
    found = extrapolated([0, 1, 2], [0, 1, 3], 3)
    assert found is not None
    assert found.value == pytest.approx(4 / 3 + 3)
    assert (found.value - found.low, found.high - found.value) == pytest.approx((reach, reach), rel=1e-4)


def test_a_larger_share_has_a_wider_interval() -> None:
    """And so has a later time."""

    def width(at: float, share: float) -> float:
        found = extrapolated([0, 1, 2, 3], [0, 1, 1, 3], at, share)
        assert found is not None
        return found.high - found.low

    assert width(4, 0.95) > width(4, 0.8) > 0
    assert width(9, 0.8) > width(4, 0.8)


@pytest.mark.parametrize(("times", "positions"), [([], []), ([0], [1]), ([0, 1], [1, 2]), ([1, 1, 1], [1, 2, 3])])
def test_too_little_for_a_line(times: list[float], positions: list[float]) -> None:
    """Under three positions, or all at one time."""
    assert extrapolated(times, positions, 5) is None


@pytest.mark.parametrize(
    ("freedom", "share", "value"), [(1, 0.5, 1.0), (2, 0.95, 4.3027), (5, 0.8, 1.4759), (120, 0.95, 1.9799)]
)
def test_students_t(freedom: int, share: float, value: float) -> None:
    """Tabled values, and back again."""
    assert _student(freedom, share) == pytest.approx(value, abs=1e-3)
    assert _inside(_student(freedom, share), freedom) == pytest.approx(share, abs=1e-9)


def test_a_line_is_a_value_with_its_ends() -> None:
    """In that order."""
    assert TrendLine(1.0, 0.5, 2.0).high == 2.0
