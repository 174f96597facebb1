"""S4 closed forms against brute force, integration and simulation."""

import math

import numpy as np
import pytest
from scipy import integrate, optimize, stats

from verbale.errors import WatchError
from verbale.watch.stats.break_even import drift_threshold, first_passage, passage_time, shrinking, t_star, worth_it


def test_learned_hazard() -> None:
    """T* is where α/(β+t)·G meets c + μ."""
    found = t_star(100, 0.3, 0.2, 8, 320)
    assert found == pytest.approx(optimize.brentq(lambda t: 8 / (320 + t) * 100 - 0.5, 0, 1e5), rel=1e-9)
    assert worth_it(8 / (320 + found), 100, 0.3, 0.2) == pytest.approx(0, abs=1e-12)


def test_learned_hazard_is_bayes() -> None:
    """α/(β+t) is the mean of a Gamma(α, β) hazard after t without agreement."""
    a, b, t = 8.0, 320.0, 100.0
    above = integrate.quad(lambda x: x * stats.gamma.pdf(x, a, scale=1 / b) * math.exp(-x * t), 0, 1)[0]
    below = integrate.quad(lambda x: stats.gamma.pdf(x, a, scale=1 / b) * math.exp(-x * t), 0, 1)[0]
    assert above / below == pytest.approx(a / (b + t), rel=1e-8)


def test_nothing_lost_by_waiting() -> None:
    """Without cost or drift talking pays for ever."""
    assert t_star(100, 0, 0, 8, 320) == math.inf
    assert shrinking(0.02, 100, 0, 0.3, 0.2) == math.inf


def test_shrinking_gain() -> None:
    """T* is where the shrinking gain meets cost, drift and discounted situation."""
    found = shrinking(0.02, 100, 0.4, 0.3, 0.2, 0.001, 50)

    def value(t: float) -> float:
        return 0.02 * (100 - 0.4 * t) - 0.3 - 0.001 * (50 - 0.2 * t) - 0.2

    assert found == pytest.approx(optimize.brentq(value, 0, 1e5), rel=1e-9)
    assert shrinking(0.001, 100, 0.4, 0.3, 0.2) == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("drift", "sd", "hazard", "discount"), [(0.1, 1, 0.05, 0), (-0.1, 2, 0.02, 0.01), (0, 1, 0.1, 0)]
)
def test_leaving_threshold_is_the_best_one(drift: float, sd: float, hazard: float, discount: float) -> None:
    """Of all thresholds y* maximises the value of leaving when the flow falls to it, started at 0."""
    rate = hazard + discount
    beta = (drift - math.sqrt(drift**2 + 2 * rate * sd**2)) / sd**2  # the flow falls by `drift`

    def minus_value(y: float) -> float:
        perpetual = -drift / rate**2
        return -(perpetual - (y / rate - drift / rate**2) * math.exp(-beta * y))

    best = optimize.minimize_scalar(minus_value, bounds=(-200, 0), method="bounded", options={"xatol": 1e-10})
    assert drift_threshold(drift, sd, hazard, discount) == pytest.approx(best.x, abs=1e-4)
    assert drift_threshold(drift, sd, hazard, discount) == pytest.approx(drift / rate + 1 / beta, rel=1e-9)


def test_first_passage_is_the_integral_of_its_density() -> None:
    """P(T ≤ t) equals the inverse Gaussian density, integrated."""
    h, m, s = 5.0, 0.4, 1.3

    def density(t: float) -> float:
        return h / (s * math.sqrt(2 * math.pi * t**3)) * math.exp(-((h - m * t) ** 2) / (2 * s**2 * t))

    for time in (1.0, 5.0, 20.0):
        assert first_passage(time, h, m, s) == pytest.approx(integrate.quad(density, 0, time)[0], abs=1e-9)


def test_first_passage_by_simulation() -> None:
    """Walks cross about as often as the formula says."""
    random = np.random.default_rng(5)
    steps = random.normal(0.2 * 0.01, math.sqrt(0.01), (2000, 1000)).cumsum(axis=1)
    assert (steps.max(axis=1) >= 2).mean() == pytest.approx(first_passage(10, 2, 0.2, 1), abs=0.04)


def test_first_passage_does_not_overflow() -> None:
    """A strong drift far away is a certainty, not an error."""
    assert first_passage(1e4, 500, 1, 0.1) == pytest.approx(1.0)
    assert first_passage(10, 0, 1, 1) == pytest.approx(1.0)
    assert first_passage(0, 3, 1, 1) == pytest.approx(0.0)


def test_dates_of_passage() -> None:
    """The time of a probability gives that probability back; what never gets likely enough is infinite."""
    time = passage_time(0.9, 5, 0.4, 1.3)
    assert first_passage(time, 5, 0.4, 1.3) == pytest.approx(0.9, abs=1e-6)
    assert passage_time(0.99, 5, -0.4, 1.3) == math.inf


@pytest.mark.parametrize(
    ("call", "word"),
    [
        (lambda: t_star(math.nan, 1, 1, 1, 1), "gain is nan"),
        (lambda: t_star(1, 1, 1, 0, 1), "agreements"),
        (lambda: worth_it(-1, 1, 1, 1), "hazard"),
        (lambda: drift_threshold(1, 0, 1), "drift_sd"),
        (lambda: drift_threshold(1, 1, 0), "rate"),
        (lambda: first_passage(-1, 1, 1, 1), "time"),
        (lambda: passage_time(1.5, 1, 1, 1), "probability"),
        (lambda: shrinking(0.1, 1, math.inf, 1, 1), "gain_drift"),
    ],
)
def test_bad_input_is_named(call: object, word: str) -> None:
    """Inputs that cannot be are errors that say which."""
    with pytest.raises(WatchError, match=word):
        call()  # type: ignore[operator]
