"""The band within which the next value should come, from how far earlier forecasts were off. No distribution is assumed.

The forecast is a smoothed level (Brown 1959), its weight the one that would have served best so far. The band is the quantile of the
latest errors as a conformal forecast takes it (Vovk, Gammerman & Shafer 2005), and its nominal rate is corrected after each value by
whether it held (adaptive conformal inference: Gibbs & Candès 2021). So it holds its rate in the long run whatever the series does.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

WINDOW = 104  # latest errors that count: two years of weeks
STEP = 0.02  # by how much a miss widens and a hit narrows the rate
WEIGHTS = (0.1, 0.2, 0.35, 0.5, 0.75, 1.0)
_FORGET = 0.98


@dataclass(frozen=True, slots=True)
class Band:
    """A forecast of the next value, and its interval; both ends infinite while too few errors are known."""

    value: float
    low: float
    high: float
    cases: int

    @property
    def known(self) -> bool:
        """Whether errors are enough for an interval."""
        return math.isfinite(self.high)

    def holds(self, value: float) -> bool:
        """Say whether a value came within it."""
        return self.low <= value <= self.high


def needed(share: float) -> int:
    """Return how many errors an interval of a nominal share needs: the conformal quantile exists from there on."""
    return math.ceil(share / (1 - share) - 1e-9)


def reach(errors: Sequence[float], share: float) -> float:
    """Return the conformal quantile of absolute errors; infinite while there are too few.

    Parameters
    ----------
    errors
        How far forecasts were off, any sign; at most the last `WINDOW` count.
    share
        Nominal share of next values within ± the result, 0 to 1.
    """
    latest = np.sort(np.abs(np.asarray(errors[-WINDOW:], dtype=np.float64)))
    place = math.ceil((len(latest) + 1) * share - 1e-9)
    if place > len(latest):
        return math.inf
    return float(latest[max(0, place - 1)])


@dataclass
class Follower:
    """Follows a series value by value: `next` is the forecast, `add` tells what came.

    Parameters
    ----------
    share
        Nominal share of values within the band.
    step
        How fast the rate is corrected; 0 never.
    """

    share: float = 0.8
    step: float = STEP
    errors: list[float] = field(default_factory=list)
    _levels: dict[float, float] = field(default_factory=dict)
    _losses: dict[float, float] = field(default_factory=lambda: dict.fromkeys(WEIGHTS, 0.0))
    _rate: float | None = None

    @property
    def next(self) -> Band | None:
        """The forecast of the next value; ``None`` before the first."""
        if not self._levels:
            return None
        value = self._levels[min(WEIGHTS, key=lambda weight: self._losses[weight])]
        rate = min(max(self._rate if self._rate is not None else self.share, 0.0), 1.0)
        width = reach(self.errors, rate)
        if not math.isfinite(width) and len(self.errors) >= needed(self.share):
            width = max(map(abs, self.errors[-WINDOW:]))  # a rate corrected up to all: the widest error there was
        return Band(value, value - width, value + width, len(self.errors))

    def add(self, value: float) -> None:
        """Take what came: the level, its weight, the errors and the rate move."""
        band = self.next
        if band is not None:
            self.errors.append(value - band.value)
            if band.known:
                now = self._rate if self._rate is not None else self.share
                self._rate = now + self.step * (self.share - band.holds(value))
        for weight in WEIGHTS:
            level = self._levels.get(weight, value)
            self._losses[weight] = _FORGET * self._losses[weight] + (value - level) ** 2
            self._levels[weight] = level + weight * (value - level)


def followed(values: Sequence[float], share: float = 0.8) -> list[Band | None]:
    """Return for each value the forecast made just before it.

    Parameters
    ----------
    values
        A series in order, evenly spaced.
    share
        Nominal share of values within their bands.
    """
    follower = Follower(share)
    found = []
    for value in values:
        found.append(follower.next)
        follower.add(value)
    return found
