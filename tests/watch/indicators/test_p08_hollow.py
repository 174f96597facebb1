"""P8, hollow replies: against integration, and mirrored."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from verbale.errors import WatchError
from verbale.watch.indicators.p08_hollow import hollow_probability


@pytest.mark.parametrize("counts", [(3, 1, 2, 2), (0, 4, 4, 0), (7, 0, 0, 0), (1, 9, 8, 3)])
def test_hollow_probability_is_the_integral(counts: tuple[int, int, int, int]) -> None:
    """P(θ > θ′) equals an independent numerical integration."""
    yes, no, other_yes, other_no = counts

    def joint(x: float) -> float:
        return float(stats.beta.pdf(x, 1 + no, 1 + yes) * stats.beta.cdf(x, 1 + other_no, 1 + other_yes))

    assert hollow_probability(*counts) == pytest.approx(integrate.quad(joint, 0, 1, epsrel=1e-11)[0], abs=1e-9)


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_the_two_sides_are_mirrored(yes: int, no: int, other_yes: int, other_no: int) -> None:
    """P(θ > θ′) and P(θ′ > θ) sum to one."""
    there = hollow_probability(other_yes, other_no, yes, no)
    assert hollow_probability(yes, no, other_yes, other_no) + there == pytest.approx(1, abs=1e-9)


def test_negative_counts() -> None:
    """Counts are counts."""
    with pytest.raises(WatchError, match="negative"):
        hollow_probability(-1, 0, 0, 0)
