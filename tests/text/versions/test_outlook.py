"""The share of clean text that comes next, against a computation by hand and against drawn walks."""

import random

import pytest

from verbale.text.versions.outlook import outlook


def test_by_hand() -> None:
    """Moves .1, .2, .3: mean .2, spread .1, t(2) = 2.920; the band is ± 2.920 × .1 × √(4/3)."""
    found = outlook([0.1, 0.2, 0.4, 0.7])
    assert found is not None
    assert found.steps == 3
    assert found.expected == pytest.approx(0.9)
    assert found.low == pytest.approx(0.9 - 2.920 * 0.1 * (4 / 3) ** 0.5)
    assert found.high == 1.0


def test_too_few_say_nothing() -> None:
    """Three versions have two steps."""
    assert outlook([0.1, 0.5, 0.9]) is None
    assert outlook([]) is None


def test_the_band_holds_nine_in_ten() -> None:
    """Of walks with normal steps, drawn with one seed, nine in ten end in their band."""
    draw = random.Random(7)
    inside = 0
    for _ in range(4000):
        walk = [0.5]
        for _ in range(7):
            walk.append(walk[-1] + draw.gauss(0.001, 0.002))
        found = outlook(walk[:-1])
        assert found is not None
        inside += found.low <= walk[-1] <= found.high
    assert 0.885 <= inside / 4000 <= 0.915


def test_many_steps() -> None:
    """Beyond the table the normal quantile is used."""
    found = outlook([0.001 * (place + (place % 2)) for place in range(50)])
    assert found is not None
    assert found.steps == 49
