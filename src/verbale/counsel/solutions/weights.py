"""Weights over parties that bound every package at once: the dual of a solution concept, relaxed to mixtures of options.

For any weights, the largest weighted gain separates by block, so it bounds all packages however many there are. The best weights
minimise that bound: Newton's method with a logarithmic barrier on the bound smoothed by a log-sum-exp (Boyd & Vandenberghe 2004,
chapters 5 and 11). Weights that are not quite the best give a weaker bound, never a false one.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_STEPS = 30
_FAR = 1e9  # weights beyond this have no best: the bound falls for ever, as where nobody gains


@dataclass(frozen=True, slots=True)
class Dual:
    """Minimise D(A x + w) − b·x − barrier·Σ log x over x > 0, with Σ x = 1 over the first `bound` places.

    Parameters
    ----------
    matrix, offset, reward
        A, w and b.
    bound
        How many of the first places sum to 1; 0 for none.
    barrier
        Fixed weight of the logarithms; ``None`` lets it fall with the smoothing, towards 0.
    """

    matrix: Floats
    offset: Floats
    reward: Floats
    bound: int = 0
    barrier: float | None = None


def padded(tables: list[Floats]) -> Floats:
    """Stack tables of options into one array (block × option × party); short ones repeat their first option."""
    widest = max(len(table) for table in tables)
    return np.stack([np.concatenate((table, np.repeat(table[:1], widest - len(table), axis=0))) for table in tables])


def path(values: Floats, dual: Dual) -> list[Floats]:
    """Return the places x found as the smoothing falls, the last the best; where there is no best, they end far out."""
    size = dual.matrix.shape[1]
    place = np.full(size, 1.0 / max(dual.bound, 1))
    found = []
    for smooth in (0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003):
        barrier = dual.barrier if dual.barrier is not None else smooth
        for _ in range(_STEPS):
            place, moved = _newton(values, dual, place, smooth, barrier)
            if moved < 1e-9 or place.max() > _FAR:  # done at this smoothing, or never
                break
        found.append(place)
        if place.max() > _FAR:
            break
    return found


def _smoothed(values: Floats, weights: Floats, smooth: float) -> tuple[float, Floats, Floats]:
    """Return the smoothed largest weighted sum with its first and second derivatives in the weights."""
    scores = values @ weights / smooth
    top = scores.max(axis=1, keepdims=True)
    shares = np.exp(scores - top)
    total = shares.sum(axis=1, keepdims=True)
    shares /= total
    mean = np.einsum("bo,bop->bp", shares, values)
    second = np.einsum("bo,bop,boq->pq", shares, values, values, optimize=True) - mean.T @ mean
    return float(smooth * (top + np.log(total)).sum()), mean.sum(axis=0), second / smooth


def _target(values: Floats, dual: Dual, place: Floats, smooth: float, barrier: float) -> float:
    weights = dual.matrix @ place + dual.offset
    scores = values @ weights / smooth
    top = scores.max(axis=1, keepdims=True)
    largest = float(smooth * (top[:, 0] + np.log(np.exp(scores - top).sum(axis=1))).sum())
    return largest - float(dual.reward @ place) - barrier * float(np.log(place).sum())


def _newton(values: Floats, dual: Dual, place: Floats, smooth: float, barrier: float) -> tuple[Floats, float]:
    """Take one damped step; return the place and the decrement."""
    largest, slope, bend = _smoothed(values, dual.matrix @ place + dual.offset, smooth)
    here = largest - float(dual.reward @ place) - barrier * float(np.log(place).sum())
    gradient = dual.matrix.T @ slope - dual.reward - barrier / place
    hessian = dual.matrix.T @ bend @ dual.matrix + np.diag(barrier / place**2)
    size = len(place)
    edge = 1 if dual.bound else 0
    system = np.zeros((size + edge, size + edge))
    system[:size, :size] = hessian
    if edge:
        system[size, : dual.bound] = system[: dual.bound, size] = 1.0
    step = np.linalg.lstsq(system, np.concatenate((-gradient, np.zeros(edge))), rcond=None)[0][:size]
    falling = step < 0
    reach = float(min(1.0, 0.95 * (-place[falling] / step[falling]).min())) if falling.any() else 1.0
    decrement = -float(gradient @ step)
    while (
        reach > 1e-12 and _target(values, dual, place + reach * step, smooth, barrier) > here - 0.1 * reach * decrement
    ):
        reach /= 2
    return place + reach * step, decrement if reach > 1e-12 else 0.0
