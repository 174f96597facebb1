"""P1, silence surprise: how often this side would still be silent after so long if it answered as it usually does.

Pure arithmetic in closed form; times may be in any unit as long as all of them share it.
"""

import math
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from verbale.errors import WatchError

Array = npt.NDArray[np.float64]

SHAPES = (1.25, 1.5, 1.75)
SHAPE_PRIOR = (0.3, 0.4, 0.3)
LAST = 12
AMBER, RED = 0.05, 0.02
STALL_STRETCH = (1 / 3, 1 / 6, 0.0)
SAME_DAY = 0.5
SOURCE = "Weibull waiting times with a gamma prior on the rate (Soland 1969); reference class by Kaplan and Meier 1958."


def surprise(
    history: Sequence[tuple[float, bool]],
    elapsed: float,
    median: float | None,
    deadline: float | None = None,
) -> float:
    """Probability that a side which answers as it always has would still be silent at `elapsed`.

    Response times are Weibull given shape k and rate λ, with k ∈ {1.25, 1.5, 1.75} and λ ~ Gamma(a, b_k); the prior has
    the median of the reference class. Open requests count as censored.

    Parameters
    ----------
    history
        Past requests of the same class, oldest first, shape (n, 2): clock time in the unit of `elapsed`, and whether
        it was answered then (false: still open, or withdrawn). The last twelve count. May be empty.
    elapsed
        Clock time without an answer, 0 or more.
    median
        Median of the reference class; may be ``None`` when a `deadline` is given.
    deadline
        Agreed time for the answer; the prior is then tighter and its median 0.8 × this.

    Returns
    -------
    float
        S(elapsed) in 0–1: 1 at the start, small when the silence is surprising (amber below .05, red below .02).

    Raises
    ------
    WatchError
        For negative or infinite times, or without a positive median or deadline.

    Notes
    -----
    A same-day answer (time 0) counts as half a unit.

    References
    ----------
    Soland, R. M. (1969), Bayesian analysis of the Weibull process with unknown scale and shape parameters.
    """
    check_time(elapsed, "The elapsed time")
    posterior = Posterior.of(history, median, deadline)
    return float(posterior.survival(np.asarray(elapsed, dtype=np.float64)))


def two_type(sincere: float, stalling: float, prior: float) -> float:
    """Probability of stalling by Bayes' rule, from S, S₁ and the side's own record (`prior_of`)."""
    weight = prior * stalling
    total = weight + (1 - prior) * sincere
    return weight / total if total > 0 else prior


def prior_of(overdue: int, obligations: int) -> float:
    """π = (1.5 + obligations once overdue without a reason) / (10 + obligations)."""
    if not 0 <= overdue <= obligations:
        raise WatchError(f"{overdue} of {obligations} obligations overdue.", "Count each obligation once.")
    return (1.5 + overdue) / (10 + obligations)


class Posterior:
    """What the past says about a side's response times: one row of sums per responder, vectorised.

    Parameters
    ----------
    powers
        Σ tᵢᵏ over the history, shape (..., 3), one column per k.
    logs
        Σ ln tᵢ over answered ones, shape (...).
    answered
        Their number d, shape (...).
    median, deadline
        Of the reference class and agreed; ``nan`` for none; shape (...).
    """

    def __init__(self, powers: Array, logs: Array, answered: Array, median: Array, deadline: Array) -> None:
        agreed = ~np.isnan(deadline)
        a = np.where(agreed, 3.0, 1.5)
        centre = np.where(agreed, 0.8 * deadline, median)
        k = np.asarray(SHAPES)
        b = centre[..., None] ** k / (2 ** (1 / a) - 1)[..., None]
        self.scale = b + powers
        self.exponent = a + answered
        rising = log_gamma(self.exponent) - log_gamma(a)
        d = answered[..., None]
        weights = np.log(SHAPE_PRIOR) + a[..., None] * np.log(b) - self.exponent[..., None] * np.log(self.scale)
        weights = weights + rising[..., None] + d * np.log(k) + (k - 1) * logs[..., None]
        weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
        self.weights: Array = weights / weights.sum(axis=-1, keepdims=True)

    @classmethod
    def of(
        cls, history: Sequence[tuple[float, bool]], median: float | None, deadline: float | None = None
    ) -> "Posterior":
        """Make it for one history; raise `WatchError` for what `surprise` refuses."""
        times, answered = check_history(history)
        check_prior(median, deadline)
        times, answered = times[-LAST:], answered[-LAST:]
        powers = (times[:, None] ** np.asarray(SHAPES)).sum(axis=0)
        logs = np.log(times[answered]).sum()
        count = np.asarray(float(answered.sum()))
        centre = np.asarray(math.nan if median is None else float(median))
        agreed = np.asarray(math.nan if deadline is None else float(deadline))
        return cls(powers, np.asarray(logs), count, centre, agreed)

    def take(self, rows: npt.NDArray[np.int64]) -> "Posterior":
        """Return the posterior of some rows, repeated as asked."""
        taken = object.__new__(Posterior)
        taken.scale, taken.exponent, taken.weights = self.scale[rows], self.exponent[rows], self.weights[rows]
        return taken

    def survival(self, elapsed: Array) -> Array:
        """S(τ) = Σ_k w_k (B_k / (B_k + τᵏ))^{a+d}, shape of `elapsed`."""
        ratio = -np.log1p(elapsed[..., None] ** np.asarray(SHAPES) / self.scale)
        summed: Array = (self.weights * np.exp(self.exponent[..., None] * ratio)).sum(axis=-1)
        return np.minimum(summed, 1.0)

    def quantile(self, probability: float) -> float:
        """Time at which S falls to `probability` (for one history), by bisection to 1e-6."""
        low, high = 0.0, 1.0
        while float(self.survival(np.asarray(high))) > probability:
            high *= 2
        while high - low > 1e-6 * max(1.0, high):
            middle = (low + high) / 2
            low, high = (middle, high) if float(self.survival(np.asarray(middle))) > probability else (low, middle)
        return high


def log_gamma(values: Array) -> Array:
    """Ln Γ of an array that holds few different values."""
    distinct, place = np.unique(values, return_inverse=True)
    table = np.asarray([math.lgamma(value) for value in distinct])
    return table[place].reshape(values.shape)


def check_time(value: float, what: str) -> None:
    """Raise `WatchError` unless a time is 0 or more and finite."""
    if not (math.isfinite(value) and value >= 0):
        raise WatchError(f"{what} is {value:g}.", "Times are 0 or more: is a reply dated before its request?")


def check_history(history: Iterable[tuple[float, bool]]) -> tuple[Array, npt.NDArray[np.bool_]]:
    """Return times and whether answered, as arrays of shape (n,); same-day answers become half a unit."""
    rows = list(history)
    for time, _ in rows:
        check_time(float(time), "A past response time")
    times = np.asarray([float(time) for time, _ in rows], dtype=np.float64)
    answered = np.asarray([bool(done) for _, done in rows], dtype=np.bool_)
    return np.where((times == 0) & answered, SAME_DAY, times), answered


def check_prior(median: float | None, deadline: float | None) -> None:
    """Raise `WatchError` without a positive median or deadline."""
    known = deadline if deadline is not None else median
    name = "deadline" if deadline is not None else "median of the comparison class"
    if known is None:
        raise WatchError("There is no comparison class and no deadline.", "Give a [[comparison]] or a deadline.")
    if not (math.isfinite(known) and known > 0):
        raise WatchError(f"The {name} is {known:g}.", "Give a positive time.")
