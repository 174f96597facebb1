"""Movement, reciprocity, regression: P5, P6, P7, against integration and brute force."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.case import Case
from verbale.watch.movement import bayes_factor
from verbale.watch.moves import moves
from verbale.watch.reciprocity import deficit
from verbale.watch.regression import log_bayes, regression


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
    assert bayes_factor(0, 0) == 1.0
    with pytest.raises(WatchError, match="among chances"):
        bayes_factor(3, 2)


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=2, max_size=12))
def test_reciprocity_by_its_maximum(rounds: list[tuple[float, float]]) -> None:
    """The recursion equals the largest sum over all stretches that end now (Page's identity)."""
    own, other = [a for a, _ in rounds], [b for _, b in rounds]
    steps = [before - now - 0.5 for before, now in zip(other[:-1], own[1:], strict=True)]
    by_hand = max(0.0, *(sum(steps[begin:]) for begin in range(len(steps))))
    assert deficit(own, other)[-1] == pytest.approx(by_hand, abs=1e-9)


def test_reciprocity_needs_the_same_rounds() -> None:
    """Two sequences of different length are an error."""
    with pytest.raises(WatchError, match="same rounds"):
        deficit([1], [1, 2])


def test_regression() -> None:
    """Net steps away over all steps; nothing moved is 0."""
    assert regression(1, 3) == 0.5
    assert regression(0, 0) == 0.0
    assert log_bayes(2, 2) == pytest.approx(0.0, abs=1e-12)
    above = integrate.quad(lambda p: p**4 * (1 - p) * stats.beta.pdf(p, 3, 2), 0, 1)[0]
    below = integrate.quad(lambda p: p**4 * (1 - p) * stats.beta.pdf(p, 2, 3), 0, 1)[0]
    assert log_bayes(1, 4) == pytest.approx(math.log(above / below), rel=1e-7)
    with pytest.raises(WatchError, match="0 or more"):
        regression(-1, 0)


ACTS = """
[[session]]
day = 2023-02-01
parties = ["alba", "borea"]

[[session]]
day = 2023-03-01
parties = ["alba", "borea"]

[[session]]
day = 2023-04-01
parties = ["alba", "borea"]

[[act]]
kind = "propose"
actors = ["alba"]
points = ["fish"]
option = "high"
day = 2023-02-01

[[act]]
kind = "propose"
actors = ["borea"]
points = ["fish"]
option = "low"
day = 2023-02-02

[[act]]
kind = "propose"
actors = ["borea"]
points = ["fish"]
option = "middle"
day = 2023-03-02

[[act]]
kind = "concede"
actors = ["alba"]
points = ["ports"]
modality = "not-done"
day = 2023-03-03

[[act]]
kind = "retract"
actors = ["alba"]
points = ["ports"]
day = 2023-03-04
reason = "an invented reason"
"""


def test_moves_on_the_options(scenario: Callable[[str], Any], small: str) -> None:
    """A step toward the other side is +1, a reasoned retraction is excused, what was not done is no move."""
    case = scenario(small + ACTS)
    found = [(move.party, move.size, move.excused) for move in moves(Case(case.dossier, case.play))]
    assert found == [("borea", 1.0, False), ("alba", -1.0, True)]


def test_excused_moves_are_left_out_of_the_regression(scenario: Callable[[str], Any], small: str) -> None:
    """P7 counts only moves without a stated reason."""
    case = scenario(small + ACTS)
    figures = {figure.id: figure.value for figure in watch(case.dossier, case.play).indicators}
    assert figures["p7.alba"] == 0.0
    assert figures["p7.borea"] == -1.0


def test_not_conceding_alone_never_alerts(golden: Callable[[str], Any]) -> None:
    """A side that refuses everything promptly has a large P5 and no alert."""
    case = golden("refusals")
    found = watch(case.dossier, case.play)
    figure = found.figure("p5.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value > 3
    assert not found.alerts
