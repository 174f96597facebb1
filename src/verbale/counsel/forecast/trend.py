"""Where concessions lead: a straight line through a party's stated positions, with the interval of a prediction.

Least squares with Student's t (Draper & Smith 1998, chapter 1); under three positions there is no line, and no forecast.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

_NEEDED = 3


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A forecast from a line: value and interval at a time."""

    value: float
    low: float
    high: float


def extrapolated(times: Sequence[float], positions: Sequence[float], at: float, share: float = 0.8) -> TrendLine | None:
    """Return the line's value at a time with the interval that holds a new position with a given probability.

    Returns ``None`` with fewer than three positions or at one time only.
    """
    count = len(times)
    x, y = np.asarray(times, dtype=float), np.asarray(positions, dtype=float)
    spread = float(((x - x.mean()) ** 2).sum()) if count else 0.0
    if count < _NEEDED or spread == 0:
        return None
    slope = float(((x - x.mean()) * (y - y.mean())).sum()) / spread
    value = float(y.mean()) + slope * (at - float(x.mean()))
    left = y - (y.mean() + slope * (x - x.mean()))
    error = math.sqrt(float((left**2).sum()) / (count - 2))
    reach = _student(count - 2, share) * error * math.sqrt(1 + 1 / count + (at - float(x.mean())) ** 2 / spread)
    return TrendLine(value, value - reach, value + reach)


@cache
def _student(freedom: int, share: float) -> float:
    """Return the t value within which a share lies, by halving; the distribution by Simpson's rule."""
    low, high = 0.0, 1000.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if _inside(middle, freedom) < share else (low, middle)
    return (low + high) / 2


def _inside(limit: float, freedom: int) -> float:
    """Return the share of Student's t within ± limit; with the angle as variable it is an integral of a power of the cosine."""
    angle = math.atan2(limit, math.sqrt(freedom))
    places = np.linspace(0.0, angle, 2001)
    heights = np.cos(places) ** (freedom - 1)
    weights = np.ones(2001)
    weights[1:-1:2], weights[2:-1:2] = 4.0, 2.0
    area = float((heights * weights).sum()) * angle / 2000 / 3
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)
    return 2 * scale * area
