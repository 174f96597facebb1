"""Two who discount, and two who split a total."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.forecast.rubinstein import rubinstein, split
from verbale.errors import CounselError

FACTORS = st.floats(0, 0.999)


@pytest.mark.parametrize(
    ("factors", "shares"),
    [((0.5, 0.5), (2 / 3, 1 / 3)), ((0.0, 0.0), (1.0, 0.0)), ((0.9, 0.0), (1.0, 0.0)), ((1.0, 0.5), (1.0, 0.0)), ((0.5, 1.0), (0.0, 1.0)), ((0.8, 0.6), (0.4 / 0.52, 0.12 / 0.52))],
)  # fmt: skip
def test_shares(factors: tuple[float, float], shares: tuple[float, float]) -> None:
    """The first gets (1 − d2) / (1 − d1 d2)."""
    assert rubinstein(*factors) == pytest.approx(shares)


@given(FACTORS, FACTORS)
def test_the_second_is_indifferent(first: float, second: float) -> None:
    """What the second gets is what it would get tomorrow as the first to offer: its share then, discounted."""
    own = rubinstein(first, second)
    assert sum(own) == pytest.approx(1.0)
    assert own[1] == pytest.approx(second * rubinstein(second, first)[0], abs=1e-9)


@pytest.mark.parametrize("factors", [(1.0, 1.0), (-0.1, 0.5), (0.5, 1.1), (math.nan, 0.5), (0.5, math.inf)])
def test_factors_that_determine_nothing(factors: tuple[float, float]) -> None:
    """Refused with a cure."""
    with pytest.raises(CounselError) as caught:
        rubinstein(*factors)
    assert caught.value.cure


def test_a_total_is_split_above_the_threat_points() -> None:
    """Each its own and half of the rest; nothing is left where they take it all."""
    assert split(10, (2, 4)) == (4.0, 6.0)
    assert split(6, (2, 4)) == (2.0, 4.0)
    for total in (5.9, math.nan):
        with pytest.raises(CounselError, match="leave nothing of"):
            split(total, (2, 4))
