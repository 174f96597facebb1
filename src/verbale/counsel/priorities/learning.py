"""Learn how much each cue tells: a conditional logit over orders of importance, by Newton's method with a Gaussian prior.

An order scores by what is said of its first issue and of its last (Luce 1959; McFadden 1974). The prior keeps cues that were seldom
seen near nothing, which also keeps the probabilities honest.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import numpy.typing as npt

from verbale.counsel.priorities.cues import Counts

Floats = npt.NDArray[np.float64]
PRIOR = 20.0
_SEEN = 8
_STEPS = 12


@dataclass(frozen=True, slots=True)
class Weights:
    """What each cue tells of an issue's being first, and of its being last."""

    cues: tuple[str, ...]
    first: Floats
    last: Floats

    def table(self, counts: Sequence[Counts]) -> Floats:
        """Return issue × cue."""
        place = {cue: number for number, cue in enumerate(self.cues)}
        made = np.zeros((len(counts), len(self.cues)))
        for row, known in enumerate(counts):
            for cue, amount in known.items():
                if cue in place:
                    made[row, place[cue]] = amount
        return made


def learn(cases: Sequence[tuple[Sequence[Counts], Sequence[int]]], prior: float = PRIOR) -> Weights:
    """Return the weights of greatest posterior probability.

    Parameters
    ----------
    cases
        Counts of the issues with their true order, the most important first. All with the same number of issues.
    prior
        Precision of the prior on each weight.
    """
    seen = Counter(cue for counts, _ in cases for known in counts for cue in known)
    cues = tuple(sorted(cue for cue, times in seen.items() if times >= _SEEN))
    blank = Weights(cues, np.zeros(len(cues)), np.zeros(len(cues)))
    if not cues:  # too few cases to say anything: all orders stay alike
        return blank
    orders = list(permutations(range(len(cases[0][1]))))
    rows = np.stack([_design(blank.table(counts), orders) for counts, _ in cases])
    truth = np.array([orders.index(tuple(order)) for _, order in cases])
    found = np.zeros(2 * len(cues))
    for _ in range(_STEPS):
        step = _newton(rows, truth, found, prior)
        found = found + step
        if float(np.abs(step).max(initial=0.0)) < 1e-8:  # as good as still
            break
    return Weights(cues, found[: len(cues)], found[len(cues) :])


def _design(table: Floats, orders: Sequence[Sequence[int]]) -> Floats:
    """Return order × (cues of the first, cues of the last)."""
    return np.stack([np.concatenate((table[order[0]], table[order[-1]])) for order in orders])


def _newton(rows: Floats, truth: npt.NDArray[np.intp], weights: Floats, prior: float) -> Floats:
    scores = rows @ weights
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    mean = np.einsum("no,nof->nf", shares, rows)
    gradient = (rows[np.arange(len(rows)), truth] - mean).sum(axis=0) - prior * weights
    spread = (rows * np.sqrt(shares)[:, :, None]).reshape(-1, rows.shape[2])
    hessian = spread.T @ spread - mean.T @ mean + prior * np.eye(len(weights))
    return np.asarray(np.linalg.solve(hessian, gradient))
