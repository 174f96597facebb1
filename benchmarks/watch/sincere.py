"""Simulated responders. The truth is not Weibull, some requests stay open, some are paused for good reason."""

from dataclasses import dataclass

import numpy as np

from verbale.watch.stats.silence import Array

CENSORED, PAUSED = 0.15, 0.25
MEDIAN, SPREAD = 30.0, 0.4
CREDENCE = 0.9


@dataclass(frozen=True)
class Responder:
    """A side with its own pace: lognormal or gamma response times.

    Parameters
    ----------
    median
        Its own median, lognormal around that of the class.
    lognormal
        Whether its times are lognormal, else gamma.
    wide
        Scattered times (σ = .6, shape 2) instead of steadier ones (σ = .5, shape 3).
    """

    median: float
    lognormal: bool
    wide: bool

    @classmethod
    def draw(cls, random: np.random.Generator, *, wide: bool) -> "Responder":
        """Draw a side."""
        return cls(float(MEDIAN * np.exp(random.normal(0, SPREAD))), bool(random.random() < 0.5), wide)

    def times(self, count: int, random: np.random.Generator) -> Array:
        """Draw response times in clock days."""
        if self.lognormal:
            return self.median * np.exp(random.normal(0, 0.6 if self.wide else 0.5, count))
        shape, centre = (2.0, 1.678) if self.wide else (3.0, 2.674)  # the medians of Gamma(2) and Gamma(3)
        return self.median / centre * random.gamma(shape, 1.0, count)


def history(side: Responder, count: int, random: np.random.Generator) -> list[tuple[float, bool]]:
    """Past requests: clock time without pauses, 15 % still open at a random part of their time."""
    times = side.times(count, random)
    still = random.random(count) < CENSORED
    cut = np.where(still, times * random.uniform(0.1, 1.0, count), times)
    return [(float(time), not censored) for time, censored in zip(cut, still, strict=True)]


def pause(random: np.random.Generator) -> float:
    """Length of the due pause of a request, 0 for three in four."""
    return float(random.uniform(5, 20)) if random.random() < PAUSED else 0.0
