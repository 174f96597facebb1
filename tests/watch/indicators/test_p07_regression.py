"""P7, net regression: by hand and by integration; excused moves are left out."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from scipy import integrate, stats

from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.indicators.p07_regression import log_bayes, regression


def test_regression() -> None:
    """Net steps away over all steps; nothing moved is 0."""
    assert regression(1, 3) == pytest.approx(0.5)
    assert regression(0, 0) == pytest.approx(0.0)
    assert log_bayes(2, 2) == pytest.approx(0.0, abs=1e-12)
    above = integrate.quad(lambda p: p**4 * (1 - p) * stats.beta.pdf(p, 3, 2), 0, 1)[0]
    below = integrate.quad(lambda p: p**4 * (1 - p) * stats.beta.pdf(p, 2, 3), 0, 1)[0]
    assert log_bayes(1, 4) == pytest.approx(math.log(above / below), rel=1e-7)
    with pytest.raises(WatchError, match="0 or more"):
        regression(-1, 0)


def test_excused_moves_are_left_out_of_the_regression(scenario: Callable[[str], Any], small: str, steps: str) -> None:
    """P7 counts only moves without a stated reason."""
    case = scenario(small + steps)
    figures = {figure.id: figure.value for figure in watch(case.dossier, case.play).indicators}
    assert figures["p7.alba"] == pytest.approx(0.0)
    assert figures["p7.borea"] == pytest.approx(-1.0)
