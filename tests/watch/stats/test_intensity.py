"""S3 on a series: false alarms on noise that remembers, and a lasting fall seen soon."""

import numpy as np
import pytest

from verbale.errors import WatchError
from verbale.watch.stats.intensity import RED, episodes, first_phase, path


def noise(weeks: int, seed: int) -> list[float]:
    """Heavy-tailed noise with a lag-1 autocorrelation of three quarters."""
    random = np.random.default_rng(seed)
    values = [0.0]
    for shock in random.standard_t(3, weeks - 1):
        values.append(0.75 * values[-1] + shock)
    return values


def test_autocorrelated_noise_raises_few_alarms() -> None:
    """Whitened and ranked, noise with memory and heavy tails alarms less than once in ten years."""
    found = [episodes(path(noise(520 + 104, seed), 104), RED) for seed in range(8)]
    assert sum(map(len, found)) <= 8


def test_a_lasting_fall_is_seen_within_weeks() -> None:
    """A fall by six standard deviations of the shocks shows within eight weeks."""
    values = noise(400, 5)
    values[300:] = [value - 20 for value in values[300:]]
    starts = [first for first, _ in episodes(path(values, 120), RED)]
    assert any(300 <= start <= 308 for start in starts)


def test_the_future_does_not_change_the_past() -> None:
    """Evidence at a step rests on the steps up to it alone."""
    values = noise(300, 3)
    assert path(values, 100)[:200] == path(values[:200], 100)


def test_episodes_end_after_a_quiet_quarter() -> None:
    """Flickering around the threshold is one episode; after thirteen quiet steps the next one is another."""
    quiet = [0.0] * 14
    assert episodes([250, 120, 250, *quiet, 300], 200) == [(0, 2), (17, 17)]
    assert episodes([250, *[0.0] * 5, 250], 200) == [(0, 6)]
    assert episodes([10.0] * 20, 200) == []


def test_first_phase_and_bad_input() -> None:
    """A third of the series, one to five years of weeks; missing values and short phases are errors."""
    assert [first_phase(length) for length in (60, 300, 2000)] == [52, 100, 260]
    with pytest.raises(WatchError, match="missing"):
        path([1.0, float("nan")])
    with pytest.raises(WatchError, match="too short"):
        path([1.0] * 60, 10)
