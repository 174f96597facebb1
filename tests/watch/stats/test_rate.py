"""The Gamma–Poisson e-value against integration, and how seldom it cries wolf."""

import math

import numpy as np
import pytest
from scipy import integrate

from verbale.errors import WatchError
from verbale.watch.stats.rate import evidence, mixtures, path


def integrated(first: list[float], new: list[float]) -> list[float]:
    """M_ν by integrating Poisson likelihoods over λ numerically."""

    def likelihood(start: int, rho: float) -> float:
        def joint(rate: float) -> float:
            log = -0.5 * math.log(rate) - 0.5 * rate
            for place, count in enumerate([*first, *new]):
                mean = rate * (rho if place - len(first) >= start else 1.0)
                log += count * math.log(mean) - mean
            return math.exp(log)

        parts = [integrate.quad(joint, a, b, epsabs=0, epsrel=1e-12, limit=300)[0] for a, b in ((1e-12, 1), (1, 40))]
        return float(sum(parts))

    plain = likelihood(len(new), 1.0)
    return [float(np.mean([likelihood(start, rho) for rho in (1.5, 2.0, 3.0)])) / plain for start in range(len(new))]


@pytest.mark.parametrize(("first", "new"), [([1, 0, 2], [1, 3]), ([], [2]), ([0, 0], [0, 4, 1])])
def test_the_closed_form_is_the_integral(first: list[float], new: list[float]) -> None:
    """Each M_ν equals an independent numerical integration."""
    assert mixtures(first, new) == pytest.approx(integrated(first, new), rel=1e-7)


def test_each_ratio_is_an_e_value() -> None:
    """Under an unchanged rate the mean of M_1 is 1, whatever the first phase."""
    random = np.random.default_rng(9)
    values = []
    for _ in range(4000):
        rate = random.gamma(0.5 + 3) / (0.5 + 2)  # the posterior after three events in two periods
        values.append(mixtures([1, 2], random.poisson(rate, 3).astype(float).tolist())[0])
    assert np.mean(values) == pytest.approx(1.0, abs=0.1)


def test_a_rise_is_found_and_calm_is_not() -> None:
    """Two and a half times as many events pass the threshold, as many as before do not."""
    assert max(path([1, 2, 1, 1, 2, 1] * 2, [4, 4, 3, 5, 4, 4])) >= 10
    assert max(path([1, 2, 1, 1, 2, 1] * 2, [1, 2, 1, 0, 2, 1] * 4)) < 10


def test_nothing_new_is_no_evidence() -> None:
    """Without later periods there is nothing to judge; a known rate counts like a period."""
    assert evidence([1, 2], []) == pytest.approx(0.0)
    assert evidence([1.0], [3.0], rate=3.0) < evidence([1.0], [3.0])


def test_bad_input_is_named() -> None:
    """Counts are not negative."""
    with pytest.raises(WatchError, match="count"):
        evidence([1, -1], [1])
