"""The learned hazard: the estimate against a search of its own and the truth, with censoring, and what it refuses."""

import math

import numpy as np
import pytest
from scipy import optimize

from verbale.errors import WatchError
from verbale.watch.stats.learned_hazard import LEAST, learned, log_likelihood, resampled

Talks = list[tuple[float, bool]]


def drawn(count: int, alpha: float, beta: float, stop: float, seed: int = 1) -> Talks:
    """Return talks whose hazards are gamma distributed, broken off or still running at random times up to `stop`."""
    draw = np.random.default_rng(seed)
    times = draw.exponential(1 / draw.gamma(alpha, 1 / beta, count))
    ends = draw.uniform(0, stop, count)
    return [(float(min(time, end)), bool(time <= end)) for time, end in zip(times, ends, strict=True)]


def test_it_is_the_maximum_of_the_likelihood() -> None:
    """A general optimiser over α and β finds no better place."""
    talks = drawn(300, 1.5, 200, 900)
    found = learned(talks)
    times = np.array([time for time, _ in talks])
    agreed = np.array([done for _, done in talks])

    def loss(place: np.ndarray) -> float:
        alpha, beta = np.exp(place)
        return -float((np.log(alpha) - np.log(beta + times))[agreed].sum() - alpha * np.log1p(times / beta).sum())

    other = optimize.minimize(loss, np.log([1.0, 100.0]), method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-9})
    assert (found.agreements, found.exposure) == pytest.approx(tuple(np.exp(other.x)), rel=2e-2)
    assert loss(np.log([found.agreements, found.exposure])) <= other.fun + 1e-4
    assert log_likelihood(times, agreed.astype(float), found.exposure) == pytest.approx(-other.fun, abs=1e-4)


def test_censored_talks_are_not_agreements() -> None:
    """With two in three censored the true hazard comes out; counting only what agreed would be several times too quick."""
    talks = drawn(4000, 2.0, 400, 300)
    found = learned(talks)
    assert found.agreed / found.cases < 0.6
    for time in (0.0, 100.0, 250.0):
        assert found.at(time) == pytest.approx(2.0 / (400 + time), rel=0.15)
    done = [(time, agreed) for time, agreed in talks if agreed]
    assert learned(done).at(0.0) > 2 * found.at(0.0)
    assert found.gap < 0.03


def test_a_hazard_that_does_not_fall_is_constant() -> None:
    """Times that scatter less than exponential ones: agreements over days of talks."""
    talks = [(100.0 + place, True) for place in range(8)] + [(110.0, False)]
    found = learned(talks)
    assert found.constant == pytest.approx(8 / (sum(time for time, _ in talks)))
    assert math.isinf(found.exposure)
    assert found.at(5.0) == found.at(500.0) == found.constant
    assert found.survival(np.array([0.0]))[0] == 1.0


def test_units_do_not_matter() -> None:
    """In weeks the hazard is seven times that in days."""
    talks = drawn(200, 1.2, 150, 800)
    days, weeks = learned(talks), learned([(time / 7, agreed) for time, agreed in talks])
    assert weeks.exposure * 7 == pytest.approx(days.exposure, rel=1e-3)
    assert weeks.at(10.0) == pytest.approx(7 * days.at(70.0), rel=1e-3)


def test_too_few_agreements() -> None:
    """Said with how many there are; resampling leaves such draws out."""
    few: Talks = [(10.0 * place + 10, place < LEAST - 1) for place in range(12)]
    with pytest.raises(WatchError, match="Only 4 of 12 comparable talks"):
        learned(few)
    enough: Talks = [(10.0 * place + 10, place < LEAST) for place in range(12)]
    assert 0 < len(resampled(enough, 50)) < 50
    assert all(one.agreed >= LEAST for one in resampled(enough, 50))
