"""Sessions in closed form equal sessions played step by step; Rubinstein's shares are the published ones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.counsel.forecast.rubinstein import rubinstein, split
from verbale.counsel.forecast.sessions import Floats, OfferTable
from verbale.errors import CounselError


def played(utilities: Floats, reservation: list[float], steps: int, exponents: tuple[float, float]) -> tuple[int, int]:
    """Play one session offer by offer, as a person would write it down."""

    def target(own: int, step: int) -> float:
        best = max(float(utilities[:, own].max()), reservation[own])
        time = step / max(1, steps - 1)
        return float(best - (best - reservation[own]) * np.float64(time) ** (1 / exponents[own]))

    for step in range(steps):
        own = step % 2
        good = [number for number in range(len(utilities)) if utilities[number, own] >= target(own, step)]
        if not good:
            continue
        least = min(utilities[number, own] for number in good)
        offer = max((n for n in good if utilities[n, own] == least), key=lambda n: utilities[n, 1 - own])
        if utilities[offer, 1 - own] >= target(1 - own, min(step + 1, steps - 1)):
            return offer, step
    return -1, steps


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1, max_size=12),
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
    st.integers(1, 12),
    st.tuples(st.sampled_from([0.2, 0.5, 1.0, 2.0, 5.0]), st.sampled_from([0.2, 0.5, 1.0, 2.0, 5.0])),
)
def test_closed_form_equals_playing(
    pairs: list[tuple[int, int]], reservation: tuple[int, int], steps: int, exponents: tuple[float, float]
) -> None:
    """Agreement and step are those of the offers, ties and breakdowns included."""
    utilities = np.array(pairs, dtype=np.float64) / 8
    reserved = [value / 8 for value in reservation]
    found = OfferTable(utilities, reserved, steps).play([exponents[0]], [exponents[1]])
    package, step = played(utilities, reserved, steps, exponents)
    assert int(found.step[0]) == step
    if package < 0:
        assert found.package[0] == -1
    else:
        assert utilities[found.package[0]].tolist() == utilities[package].tolist()


def test_who_holds_out_gets_more() -> None:
    """Boulware against a conceder, over a cake in a hundred slices."""
    cake = np.stack([np.linspace(0, 1, 101), np.linspace(1, 0, 101)], axis=1)
    found = OfferTable(cake, [0.0, 0.0]).play([0.2, 5.0, 1.0], [5.0, 0.2, 1.0])
    shares = cake[found.package, 0]
    assert shares[0] > 0.7
    assert shares[1] < 0.3
    assert shares[2] == pytest.approx(0.5, abs=0.02)


def test_no_agreement_where_none_is_better_than_none() -> None:
    """Reservation values above everything: every session breaks down."""
    found = OfferTable(np.array([[0.4, 0.4]]), [0.9, 0.9], 10).play([1.0], [1.0])
    assert found.package.tolist() == [-1]
    assert found.step.tolist() == [10]


@pytest.mark.parametrize(("factors", "share"), [((0.9, 0.9), 0.526316), ((0.9, 0.8), 0.714286), ((0.0, 0.5), 0.5)])
def test_rubinstein(factors: tuple[float, float], share: float) -> None:
    """Shares of the first to offer (Rubinstein 1982)."""
    found = rubinstein(*factors)
    assert found[0] == pytest.approx(share, abs=5e-7)
    assert sum(found) == pytest.approx(1.0)


def test_split_with_threats() -> None:
    """A split of 1 with threats .3 and .1 is .6 and .4 (Nash 1950)."""
    assert split(1.0, (0.3, 0.1)) == pytest.approx((0.6, 0.4))


def test_bad_input_is_refused() -> None:
    """Each with what is wrong."""
    with pytest.raises(CounselError, match="wait for ever"):
        rubinstein(1.0, 1.0)
    with pytest.raises(CounselError, match="is none"):
        rubinstein(1.2, 0.5)
    with pytest.raises(CounselError, match="leave nothing"):
        split(1.0, (0.7, 0.6))
    with pytest.raises(CounselError, match="two utilities"):
        OfferTable(np.zeros((0, 2)), [0, 0])
    with pytest.raises(CounselError, match="finite"):
        OfferTable(np.array([[0.1, float("nan")]]), [0, 0])
    table = OfferTable(np.array([[0.5, 0.5]]), [0, 0])
    with pytest.raises(CounselError, match="not above 0"):
        table.play([0.0], [1.0])
    with pytest.raises(CounselError, match="same length"):
        table.play([1.0, 1.0], [1.0])
