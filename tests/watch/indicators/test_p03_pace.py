"""P3 against numerical integration, its guarantee by simulation, and the boiling frog."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from scipy import integrate

from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.indicators.p03_pace import AMBER, STRETCHES, evidence, first_phase, path

HISTORY = [(20.0, True), (25.0, True), (40.0, True), (31.0, False)]
NEW = [(30.0, True), (55.0, True), (70.0, False)]


def integrated(history: list[tuple[float, bool]], new: list[tuple[float, bool]], median: float) -> float:
    """R by integrating likelihoods over λ numerically, shape by shape and start by start."""

    def likelihood(start: int, rho: float) -> float:
        total = 0.0
        for k, weight in zip((1.25, 1.5, 1.75), (0.3, 0.4, 0.3), strict=True):
            b = median**k / (2 ** (1 / 1.5) - 1)

            def joint(u: float, k: float = k, b: float = b) -> float:
                rate = u / b
                log = 0.5 * math.log(u) - u - math.lgamma(1.5) + 20
                for place, (time, done) in enumerate([*history, *new]):
                    stretch = rho if place - len(history) >= start else 1.0
                    log -= rate * (stretch * time) ** k
                    if done:
                        log += math.log(rate * k) + (k - 1) * math.log(time) + k * math.log(stretch)
                return math.exp(log)

            for low, high in ((1e-300, 0.5), (0.5, 2), (2, 10), (10, 60)):
                total += weight * integrate.quad(joint, low, high, epsabs=0, epsrel=1e-13, limit=400)[0]
        return total

    plain = likelihood(len(new), 1.0)
    return sum(float(np.mean([likelihood(start, rho) for rho in STRETCHES])) / plain for start in range(len(new)))


@pytest.mark.parametrize("history", [HISTORY, HISTORY[:1], []])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_closed_form_is_the_integral(history: list[tuple[float, bool]], count: int) -> None:
    """R equals an independent numerical integration to nine digits."""
    assert evidence(history, NEW[:count], 30.0) == pytest.approx(integrated(history, NEW[:count], 30.0), rel=1e-9)


def test_bare_numbers_are_answers() -> None:
    """New times may be given without saying that they were answered."""
    assert evidence(HISTORY, [30.0, 60.0], 30) == evidence(HISTORY, [(30.0, True), (60.0, True)], 30)
    assert evidence(HISTORY, np.asarray([30, 60]).tolist(), 30) == evidence(HISTORY, [30.0, 60.0], 30)


def test_nothing_new_is_no_evidence() -> None:
    """Without requests after the first phase there is nothing to judge."""
    assert evidence(HISTORY, [], 30) == pytest.approx(0.0)
    assert path(HISTORY, [30.0, 60.0], 30)[-1] == evidence(HISTORY, [30.0, 60.0], 30)


def test_false_alarms_are_rare_on_the_models_own_truth() -> None:
    """If sides answer as the model says, amber is reached within ten requests far less often than one time in seven."""
    random = np.random.default_rng(3)
    alarms = 0
    for _ in range(400):
        shape = random.choice([1.25, 1.5, 1.75], p=[0.3, 0.4, 0.3])
        rate = random.gamma(1.5) * (2 ** (1 / 1.5) - 1) / 30**shape
        times = ((random.exponential(size=16) / rate) ** (1 / shape)).tolist()
        alarms += max(path([(time, True) for time in times[:6]], times[6:], 30)) >= AMBER
    assert alarms / 400 < 0.15


def test_a_slow_down_is_found() -> None:
    """Answers that take three times as long are seen within six requests."""
    times = [20.0, 25.0, 18.0, 30.0, 22.0, 27.0]
    values = path([(time, True) for time in times], [3 * time for time in times], 30)
    assert max(values) >= AMBER


def test_boiling_frog(golden: Callable[[str], object]) -> None:
    """Each answer ten per cent slower: no silence is surprising, the pace is."""
    case = golden("boiling-frog")
    found = watch(case.dossier, case.play)  # type: ignore[attr-defined]
    surprise, pace = found.figure("p1.borea.fish"), found.figure("p3.borea.propose")
    assert surprise is not None
    assert surprise.value is not None
    assert surprise.value > 0.05
    assert pace is not None
    assert pace.value is not None
    assert pace.value >= AMBER


def test_first_phase() -> None:
    """Half of the requests, three at least and six at most."""
    assert [first_phase(count) for count in (2, 6, 8, 10, 40)] == [3, 3, 4, 5, 6]


def test_bad_input_is_named() -> None:
    """Negative times and a missing median are errors."""
    with pytest.raises(WatchError, match="response time"):
        evidence([], [(-1.0, True)], 30)
    with pytest.raises(WatchError, match="median"):
        evidence([], [1.0], 0)
