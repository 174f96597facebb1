"""Whether events have become more frequent than in a first phase: a Gamma–Poisson e-value, shared by P10 and S3.

λ ~ Gamma(a₀ + n₁, b₀ + T₁) from the frozen first phase; under a rise at step ν the rate is ρλ, ρ ∈ {1.5, 2, 3}.
"""

from collections.abc import Sequence

import numpy as np

from verbale.errors import WatchError
from verbale.watch.stats.silence import Array

RISES = (1.5, 2.0, 3.0)
PRIOR = (0.5, 0.5)  # Jeffreys' shape, half a period of exposure
STARTS, CALM = 12, 6  # the rise began in one of the last twelve periods, each alike, or, weighing six, never
SOURCE = "E-value on Gamma–Poisson counts, mixed over the last 12 possible starts (Shin, Ramdas and Rinaldo 2023)."


def evidence(first: Sequence[float], counts: Sequence[float], rate: float | None = None) -> float:
    """Evidence E that the rate of events rose at some period, by the last of them.

    Parameters
    ----------
    first
        Counts in the periods of the frozen first phase, shape (m,); periods of equal length.
    counts
        Counts in the periods since, shape (n,).
    rate
        Known rate per period of a reference class, used like one further period; ``None`` for none.

    Returns
    -------
    float
        E ≥ 0: the sum of M_ν over the last 12 possible starts, over their number + 6; 0 without later periods.

    Raises
    ------
    WatchError
        For counts that are negative or not finite.
    """
    values = path(first, counts, rate)
    return values[-1] if values else 0.0


def path(first: Sequence[float], counts: Sequence[float], rate: float | None = None) -> list[float]:
    """Evidence after each later period: shape (n,)."""
    ratios = _ratios(first, counts, rate)
    ends = np.arange(1, len(ratios) + 1)
    recent = np.arange(len(ratios)) >= (ends - STARTS)[:, None]
    summed = np.where(recent, ratios, 0.0).sum(axis=1)
    found: list[float] = (summed / (np.minimum(ends, STARTS) + CALM)).tolist()
    return found


def mixtures(first: Sequence[float], counts: Sequence[float], rate: float | None = None) -> Array:
    """M_ν for each period ν at which the rise may have begun: shape (n,)."""
    ratios = _ratios(first, counts, rate)
    return ratios[-1] if len(ratios) else np.zeros(0)


def _ratios(first: Sequence[float], counts: Sequence[float], rate: float | None) -> Array:
    """M_ν after each period: rows end at a period, columns begin at ν, zero above the diagonal."""
    old, new = _checked(first), _checked(counts)
    if not new.size:
        return np.zeros((0, 0))
    shape, exposure = PRIOR[0] + old.sum(), PRIOR[1] + old.size
    if rate is not None:
        shape, exposure = shape + rate, exposure + 1.0
    total = np.concatenate([[0.0], new.cumsum()])
    ends = np.arange(1, new.size + 1)
    periods = ends[:, None] - np.arange(new.size)  # from ν up to the end, both counted
    events, after = total[1:, None], total[1:, None] - total[None, :-1]
    rho = np.asarray(RISES)[:, None, None]
    inside = periods > 0
    changed = np.where(inside, exposure + ends[:, None] + (rho - 1) * periods, 1.0)
    plain = np.log(exposure + ends)[:, None]
    log = np.where(inside, after * np.log(rho) - (shape + events) * (np.log(changed) - plain), -np.inf)
    ratios: Array = np.exp(log).mean(axis=0)
    return ratios


def _checked(counts: Sequence[float]) -> Array:
    values = np.asarray(list(counts), dtype=np.float64)
    if not (np.isfinite(values).all() and (values >= 0).all()):
        raise WatchError("A count of events is negative or missing.", "Counts are 0 or more.")
    return values
