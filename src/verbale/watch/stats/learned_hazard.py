"""The hazard of agreement learned from comparable talks: λ(t) = α/(β + t), with talks that never agreed as censored.

Talks have constant hazards that differ, gamma distributed with shape α and rate β; the mean hazard of those still talking then falls as
α/(β + t), and times to agreement are Lomax (Pareto of the second kind). α and β are the maximum-likelihood estimates of that
distribution under right censoring; the product-limit estimate, which assumes no form, is shown beside it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verbale.errors import WatchError
from verbale.watch.stats.reference import kaplan_meier
from verbale.watch.stats.silence import Array, check_history

LEAST = 5  # agreements below which nothing is learned
RESAMPLES = 200
BAND = (0.05, 0.95)
_GRID = 80
_ROUNDS = 3
_FAR = 1e3  # β so many times the longest talks is no β: the hazard does not fall
SOURCE = (
    "Lomax 1954; maximum likelihood under right censoring (Kalbfleisch and Prentice 2002); beside it Kaplan and Meier 1958; "
    "band by resampling cases (Efron 1981)."
)


@dataclass(frozen=True, slots=True)
class LearnedHazard:
    """A hazard and what it rests on.

    Parameters
    ----------
    agreements, exposure
        α, and β in the unit of the durations; an infinite β with the constant hazard in `constant`.
    constant
        The hazard where it does not fall with time, else ``None``.
    cases, agreed
        Talks it rests on, and how many of them ended in agreement.
    gap
        Largest difference between its share of talks without agreement and the product-limit estimate of that share.
    """

    agreements: float
    exposure: float
    constant: float | None
    cases: int
    agreed: int
    gap: float

    def at(self, time: float) -> float:
        """Chance of agreement per unit of time for talks that have lasted so long."""
        return self.constant if self.constant is not None else self.agreements / (self.exposure + time)

    def survival(self, times: Array) -> Array:
        """Share of talks without agreement after so long."""
        if self.constant is not None:
            return np.asarray(np.exp(-self.constant * times))
        return np.asarray((1 + times / self.exposure) ** -self.agreements)


def learned(talks: Sequence[tuple[float, bool]]) -> LearnedHazard:
    """Learn the hazard of agreement.

    Parameters
    ----------
    talks
        Shape (n, 2): how long talks lasted, and whether they ended in agreement; talks broken off, and talks still going on, did not.

    Returns
    -------
    LearnedHazard
        The maximum-likelihood estimate.

    Raises
    ------
    WatchError
        For negative or infinite durations, and with fewer than five agreements.

    References
    ----------
    Lomax, K. S. (1954), Business failures: another example of the analysis of failure data. Kalbfleisch, J. D. and Prentice, R. L. (2002), The
    statistical analysis of failure time data, chapter 3.
    """
    times, agreed = check_history(talks)
    if int(agreed.sum()) < LEAST:
        what = f"Only {int(agreed.sum())} of {len(times)} comparable talks ended in agreement."
        raise WatchError(what, f"A hazard is learned from {LEAST} agreements on.")
    exposure = _exposure(times, agreed.astype(np.float64))
    count = float(agreed.sum())
    if math.isinf(exposure):
        found = LearnedHazard(math.inf, math.inf, count / float(times.sum()), len(times), int(count), 0.0)
    else:
        alpha = count / float(np.log1p(times / exposure).sum())
        found = LearnedHazard(alpha, exposure, None, len(times), int(count), 0.0)
    places, survival = kaplan_meier(talks)
    gap = float(np.abs(found.survival(places) - survival).max())
    return LearnedHazard(found.agreements, found.exposure, found.constant, found.cases, found.agreed, gap)


def resampled(talks: Sequence[tuple[float, bool]], count: int = RESAMPLES, seed: int = 0) -> list[LearnedHazard]:
    """Return the hazard learned from cases drawn again with replacement; draws with too few agreements are left out.

    Parameters
    ----------
    talks
        As of `learned`.
    count, seed
        How many draws, of which random numbers.
    """
    draw = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        rows = [talks[place] for place in draw.integers(0, len(talks), len(talks)).tolist()]
        if sum(agreed for _, agreed in rows) >= LEAST:
            found.append(learned(rows))
    return found


def log_likelihood(times: Array, agreed: Array, exposure: float) -> float:
    """Log-likelihood of an exposure β, at the α that is best for it.

    Parameters
    ----------
    times, agreed
        Durations, and 1 where they ended in agreement.
    exposure
        β; infinite for a constant hazard.
    """
    count = float(agreed.sum())
    if math.isinf(exposure):
        return count * math.log(count / float(times.sum())) - count
    alpha = count / float(np.log1p(times / exposure).sum())
    return float(count * math.log(alpha) - (agreed * np.log(exposure + times)).sum() - count)


def _exposure(times: Array, agreed: Array) -> float:
    """Return the β of greatest likelihood: a grid of its logarithm, refined; infinite where a constant hazard is as good."""
    top = float(times.max())
    low, high = math.log(top * 1e-4), math.log(top * _FAR)
    best = high
    for _ in range(_ROUNDS):
        grid = np.linspace(low, high, _GRID)
        values = [log_likelihood(times, agreed, math.exp(place)) for place in grid]
        at = int(np.argmax(values))
        best = float(grid[at])
        low, high = float(grid[max(0, at - 1)]), float(grid[min(_GRID - 1, at + 1)])
    constant = log_likelihood(times, agreed, math.inf)
    falls = log_likelihood(times, agreed, math.exp(best)) > constant + 1e-6
    return math.exp(best) if falls and math.exp(best) < top * _FAR * 0.99 else math.inf
