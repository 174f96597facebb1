"""S2, deterioration index: by hand, by another sampler, by cause."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.context import WatchContext
from verbale.watch.indicators.s2_deterioration import curve, remaining, unit
from verbale.watch.measures import assessed

D = dt.date


def test_the_index_by_hand(scenario: Callable[[str], Any], small: str, measures: str) -> None:
    """D is Σ sign·s·w·q·[ρ + (1−ρ)·2^(−t/h)], with weights as shares of the party's heaviest point."""
    case = scenario(small + measures)
    figure = watch(case.dossier, case.play).figure("s2.alba")
    first = 6 * 1.0 * 0.8 * (0.25 + 0.75 * 2 ** (-90 / 90))
    second = -4 * 0.5 * 1.0 * (0.5 + 0.5 * 2 ** (-60 / 180))
    assert figure is not None
    assert figure.value == pytest.approx((first + second) / unit(), rel=1e-12)
    assert figure.unit == "serious measures"
    assert "1 is as much as one serious measure, such as" in figure.text
    assert "as assessed by an invented analyst" in figure.text
    assert any("caused by Borea" in step for step in figure.steps)


def test_a_measure_on_no_point_has_the_mean_weight(scenario: Callable[[str], Any], small: str) -> None:
    """What touches none of the points is neither as heavy as the heaviest nor left out."""
    row = '[[measure]]\nby = ["alba"]\naffected = ["borea"]\nday = 2023-12-01\nseverity = 4.0\n'
    figure = scenario(small + row).watched.figure("s2.borea")
    assert figure is not None
    assert figure.value == pytest.approx(4 * (0.5 + 1.0) / 2 / unit())


def test_a_missing_severity_is_named_and_counts_nowhere(
    scenario: Callable[[str], Any], small: str, measures: str
) -> None:
    """Nothing is computed from a missing input."""
    case = scenario(small + measures)
    found = watch(case.dossier, case.play)
    figure = found.figure("s2.borea")
    assert figure is not None
    assert figure.value is None
    assert "no index" in figure.text
    assert any("No person has assessed the measure of 2023-11-01 by Alba" in line for line in found.limits)


def test_the_parts_by_cause_sum_to_the_whole(scenario: Callable[[str], Any], small: str, measures: str) -> None:
    """A joint measure is shared equally, and nothing is lost."""
    case = scenario(small + measures)
    view = WatchContext(case.dossier, case.play)
    found = curve(view, "alba", assessed(view), [D(2023, 9, 1), D(2023, 9, 2), D(2023, 12, 1)])
    assert sum(found.by.values()) == pytest.approx(found.whole.tolist())
    assert found.whole[0] == pytest.approx(0.0)
    assert found.low[2] - 1e-12 <= found.whole[2] <= found.high[2] + 1e-12


def test_the_band_is_that_of_many_draws(scenario: Callable[[str], Any], small: str, measures: str) -> None:
    """With one measure the band is that of credence and of a severity off by a triangular 2, by another sampler."""
    case = scenario(small + measures)
    view = WatchContext(case.dossier, case.play)
    one = [row for row in assessed(view) if row.day == D(2023, 9, 2)]
    found = curve(view, "alba", one, [D(2023, 9, 2)])
    random = np.random.default_rng(11)
    draws = (6 + random.uniform(-1, 1, 40000) + random.uniform(-1, 1, 40000)) * (random.random(40000) < 0.8)
    assert found.low[0] == pytest.approx(np.quantile(draws, 0.05), abs=0.2)
    assert found.high[0] == pytest.approx(np.quantile(draws, 0.95), abs=0.2)


def test_remaining_share() -> None:
    """The reversible part halves per half-life, the rest stays; before the day there is nothing."""
    assert remaining(0, 0.2, 30) == pytest.approx(1.0)
    assert remaining(30, 0.2, 30) == pytest.approx(0.6)
    assert remaining(-1, 0.2, 30) == pytest.approx(0.0)
    with pytest.raises(WatchError, match="half-life"):
        remaining(1, 0.2, 0)
