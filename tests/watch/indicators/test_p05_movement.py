"""P5, movement: against integration, and never an alert by itself."""

from collections.abc import Callable
from typing import Any

import pytest
from scipy import integrate, stats

from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.indicators.p05_movement import bayes_factor


def integrated(moved: int, trials: int, late_moved: int, late: int) -> float:
    """Return the Bayes factor by numerical integration over the chance of a move."""

    def marginal(a: float, b: float) -> float:
        def joint(p: float) -> float:
            raised = 1 - (1 - p) ** 3
            chance = p**moved * (1 - p) ** (trials - moved) * raised**late_moved * (1 - raised) ** (late - late_moved)
            return float(chance * stats.beta.pdf(p, a, b))

        return float(integrate.quad(joint, 0, 1, epsabs=0, epsrel=1e-11, limit=300)[0])

    return marginal(1, 15) / marginal(2, 3)


@pytest.mark.parametrize("counts", [(0, 6, 0, 0), (2, 9, 0, 0), (1, 5, 2, 4), (0, 0, 3, 3), (0, 0, 0, 5)])
def test_the_bayes_factor_is_the_integral(counts: tuple[int, int, int, int]) -> None:
    """P5 equals an independent numerical integration, late rounds included."""
    assert bayes_factor(*counts) == pytest.approx(integrated(*counts), rel=1e-8)


def test_not_moving_before_a_deadline_says_more() -> None:
    """Moves cluster at the end, so that standing still there weighs more."""
    assert bayes_factor(0, 0, 0, 3) > bayes_factor(0, 3)
    assert bayes_factor(0, 0) == pytest.approx(1.0)
    with pytest.raises(WatchError, match="among chances"):
        bayes_factor(3, 2)


def test_not_conceding_alone_never_alerts(golden: Callable[[str], Any]) -> None:
    """A side that refuses everything promptly has a large P5 and no alert."""
    case = golden("refusals")
    found = watch(case.dossier, case.play)
    figure = found.figure("p5.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value > 3
    assert not found.alerts
