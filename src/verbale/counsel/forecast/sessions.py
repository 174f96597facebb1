"""Alternating offers between time-based strategies (Faratin, Sierra & Jennings 1998), without playing them step by step.

A party's target falls from its best package to its reservation value as 1 - t^(1/e): e below 1 holds out (Boulware), 1 is linear, above 1
concedes early. It offers the package nearest above its target, of equals the one the other likes best, and accepts what reaches its own next target. So the
whole session is two sequences of offers known beforehand, and the agreement is at the first offer that is good enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from verbale.errors import CounselError

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What sessions came to, one row each.

    Parameters
    ----------
    package
        Place of the package agreed on; -1 where the talks broke down.
    step
        Step of the agreement, from 0; the number of steps where there was none.
    """

    package: Places
    step: Places


class OfferTable:
    """Packages as two parties see them, ready for many sessions.

    Parameters
    ----------
    utilities
        Package × party, two columns.
    reservation
        What each gets without agreement; it offers and accepts nothing below.
    steps
        Offers until the talks break down, the first party offering at step 0, the second at step 1, and so on.
    """

    def __init__(self, utilities: Floats, reservation: Sequence[float], steps: int = 100) -> None:
        self.utilities = np.asarray(utilities, dtype=np.float64)
        if self.utilities.ndim != 2 or self.utilities.shape[1] != 2 or not len(self.utilities):  # two parties
            raise CounselError("Sessions need packages with two utilities each.", "Give an array of two columns.")
        if not np.isfinite(self.utilities).all() or len(reservation) != 2 or not np.isfinite(reservation).all():
            raise CounselError("A utility or reservation value is not a finite number.", "Correct it.")
        if steps < 1:
            raise CounselError(f"A session of {steps} steps is none.", "Give at least one.")
        self.reservation = np.asarray(reservation, dtype=np.float64)
        self.steps = steps
        self._order = [np.lexsort((self.utilities[:, 1 - own], self.utilities[:, own])) for own in (0, 1)]
        self._sorted = [self.utilities[order, own] for own, order in enumerate(self._order)]
        self._offered = [self._favoured(own) for own in (0, 1)]

    def _favoured(self, own: int) -> Places:
        """Return for each rank the package to offer: of those worth the same to oneself, the last, which the other likes best."""
        last = np.searchsorted(self._sorted[own], self._sorted[own], side="right") - 1
        return np.asarray(self._order[own][last])

    def targets(self, own: int, exponents: Floats) -> Floats:
        """Return session × step targets of a party; the last step's is its reservation value."""
        times = np.arange(self.steps) / max(1, self.steps - 1)
        best = max(float(self._sorted[own][-1]), float(self.reservation[own]))
        return np.asarray(best - (best - self.reservation[own]) * times[None, :] ** (1.0 / exponents[:, None]))

    def play(self, first: Sequence[float] | Floats, second: Sequence[float] | Floats) -> Outcomes:
        """Play sessions, one for each pair of exponents.

        Raises
        ------
        CounselError
            For an exponent that is not above 0, or sequences of different length.
        """
        exponents = [np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)]
        if exponents[0].shape != exponents[1].shape or exponents[0].ndim != 1:
            raise CounselError("Each session needs an exponent for both.", "Give two sequences of the same length.")
        if not all((known > 0).all() and np.isfinite(known).all() for known in exponents):
            raise CounselError("An exponent is not above 0.", "Boulware is below 1, a conceder above.")
        targets = [self.targets(own, exponents[own]) for own in (0, 1)]
        package = np.full((len(exponents[0]), self.steps), -1, dtype=np.intp)
        accepted = np.zeros(package.shape, dtype=bool)
        for own in (0, 1):
            mine = targets[own][:, own::2]
            rank = np.searchsorted(self._sorted[own], mine.ravel(), side="left").reshape(mine.shape)
            there = rank < len(self._order[own])
            offer = self._offered[own][np.minimum(rank, len(self._order[own]) - 1)]
            package[:, own::2] = np.where(there, offer, -1)
            answer = np.minimum(np.arange(own, self.steps, 2) + 1, self.steps - 1)
            accepted[:, own::2] = there & (self.utilities[offer, 1 - own] >= targets[1 - own][:, answer])
        met = accepted.any(axis=1)
        step = np.where(met, accepted.argmax(axis=1), self.steps)
        agreed = package[np.arange(len(package)), np.minimum(step, self.steps - 1)]
        return Outcomes(np.where(met, agreed, -1), step.astype(np.intp))
