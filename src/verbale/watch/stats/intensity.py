"""S3 on a series: has a weekly score of events become worse than its own past? For scores that depend on the week before.

The series is whitened first (AR(1) on a reference window), each residual is ranked among those of the window, and the ranks
are betted on: no distribution is assumed, so heavy tails raise no alarm by themselves.
"""

from collections.abc import Sequence

import numpy as np

from verbale.errors import WatchError
from verbale.watch.stats.silence import Array

FIRST_SHARE, FIRST_MOST, FIRST_LEAST = 1 / 3, 260, 52
WINDOW, GAP = 260, 4
POWERS = (0.1, 0.25, 0.5)
AMBER, RED = 50.0, 200.0
QUIET = 13
SOURCE = "Conformal e-detector with power bets on whitened ranks (Vovk et al. 2003; Shin, Ramdas and Rinaldo 2023)."


def first_phase(length: int) -> int:
    """Return steps of the first phase: a third of the series, between one year and five of weekly values."""
    return max(FIRST_LEAST, min(FIRST_MOST, round(length * FIRST_SHARE)))


def path(values: Sequence[float], first: int | None = None) -> list[float]:
    """Evidence that a series has become worse (lower), step by step.

    Parameters
    ----------
    values
        One score per step (week), larger is better, shape (n,).
    first
        Steps of the first phase, in which nothing is judged; by default `first_phase`.

    Returns
    -------
    list of float
        R after each step, shape (n,); 0 in the first phase. The step itself and the four before it are no part of what it
        is compared with.

    Raises
    ------
    WatchError
        For values that are missing, or fewer than 30 steps of first phase.
    """
    series = np.asarray(values, dtype=np.float64)
    if not np.isfinite(series).all():
        raise WatchError("The series has missing values.", "Fill them, or cut the series there.")
    begin = first_phase(len(series)) if first is None else first
    if begin < 30:
        raise WatchError(f"A first phase of {begin} steps is too short.", "Give at least 30.")
    powers = np.asarray(POWERS)
    total, found = np.zeros(len(powers)), [0.0] * min(begin, len(series))
    for step in range(begin, len(series)):
        chance = _rank(series[max(0, step - WINDOW - GAP) : step - GAP], series[step - 1], series[step])
        total = (total + 1) * powers * chance ** (powers - 1)
        found.append(float(total.mean()))
    return found


def _rank(past: Array, before: float, now: float) -> float:
    """Share of the window's whitened residuals that are as bad as this one, itself included: a p-value."""
    mean = past.mean()
    centred = past - mean
    squares = float(centred[:-1] @ centred[:-1])
    share = min(max(float(centred[1:] @ centred[:-1]) / squares, 0.0), 0.95) if squares > 0 else 0.0
    residuals = centred[1:] - share * centred[:-1]
    residual = (now - mean) - share * (before - mean)
    return float(1 + np.count_nonzero(residuals <= residual)) / (len(residuals) + 1)


def episodes(found: Sequence[float], threshold: float = RED, quiet: int = QUIET) -> list[tuple[int, int]]:
    """Stretches of alarm: from the step at which the threshold is reached until a quarter of a year below half of it.

    Returns
    -------
    list of (int, int)
        First and last step of each, the last one with evidence of half the threshold or more.
    """
    stretches: list[tuple[int, int]] = []
    begin, last = -1, -1
    for step, value in enumerate(found):
        if begin >= 0 and step - last > quiet:
            stretches.append((begin, last))
            begin = -1
        if value >= threshold and begin < 0:
            begin = last = step
        elif begin >= 0 and value >= threshold / 2:
            last = step
    return [*stretches, (begin, last)] if begin >= 0 else stretches
