"""The band holds its rate: on noise, on a series whose scale changes; on real weeks: `tests/benchmarks/test_counsel.py`."""

import math

import numpy as np
import pytest

from verbale.counsel.forecast.band import Follower, followed, needed, reach

SHARES = (0.5, 0.8, 0.9)


def rate(values: list[float], share: float) -> float:
    """Return how often the second half came within its band."""
    pairs = list(zip(followed(values, share), values, strict=True))[len(values) // 2 :]
    return float(np.mean([band.holds(value) for band, value in pairs if band is not None]))


@pytest.mark.parametrize("share", SHARES)
def test_it_holds_its_rate_on_made_series(share: float) -> None:
    """White noise, a walk, noise whose scale grows tenfold, and a heavy tail."""
    draw = np.random.default_rng(4)
    noise = draw.normal(0, 1, 1200)
    series = {
        "noise": noise,
        "walk": np.cumsum(noise),
        "growing": noise * np.linspace(1, 10, 1200),
        "heavy": draw.standard_t(2, 1200),
    }
    for name, values in series.items():
        assert rate(values.tolist(), share) == pytest.approx(share, abs=0.05), name


def test_the_quantile_by_hand() -> None:
    """Of nine errors four in five lie within the eighth; with too few there is none."""
    assert reach([1, -2, 3, -4, 5, 6, 7, 8, 9], 0.8) == 8
    assert reach([5.0, -1.0, 2.0, 3.0], 0.8) == 5
    assert reach([1.0, 2.0, 3.0], 0.8) == math.inf
    assert [needed(share) for share in SHARES] == [1, 4, 9]


def test_nothing_after_a_value_enters_its_forecast() -> None:
    """The forecasts of a part are those of the whole, as far as it goes."""
    values = np.random.default_rng(1).normal(0, 1, 60).tolist()
    assert followed(values)[:30] == followed(values[:30])


def test_before_the_first_value_and_while_errors_are_few() -> None:
    """No forecast; then a value without a band."""
    assert followed([3.0]) == [None]
    follower = Follower()
    follower.add(3.0)
    band = follower.next
    assert band is not None
    assert (band.value, band.known, band.cases, band.holds(99.0)) == (3.0, False, 0, True)


def test_a_band_never_becomes_everything() -> None:
    """However often it missed, it is the widest error there was, not infinite."""
    follower = Follower(0.8, step=0.5)
    for place in range(30):
        follower.add(float(2**place))
    band = follower.next
    assert band is not None
    assert band.known
