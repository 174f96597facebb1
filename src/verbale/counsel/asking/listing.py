"""Packages beside draws of what is not known: which package each draw would choose, and which one does best over all of them.

How well a package does in a draw is the geometric mean of the gains (Nash 1950) as a share of the draw's best; what lacks to 1 is
its regret there. Draws in which no package gains for everybody say nothing about which package to choose, and are counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Floats
from verbale.counsel.solutions.solutions import nash
from verbale.counsel.space.frontier import UnreachableError

LISTED = 20_000
_AT_ONCE = 50
_SOLVED = 60
_NEAR = 150
_NONE = 1e-12
Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Judged:
    """Packages over draws.

    Parameters
    ----------
    package
        Issue → option of the package of least mean regret; empty where nothing is in reach in any draw.
    regret
        That mean, 0 to 1, over draws with an agreement.
    reach
        Share of draws with an agreement.
    chosen
        Draw × issue: the option's number in the draw's own choice, -1 where there is no agreement.
    regrets
        Draw × package, for the packages that do best over all draws and those that some draw chooses.
    """

    package: Mapping[str, str]
    regret: float
    reach: float
    chosen: Places
    regrets: Floats


class Listing:
    """The packages that come into question.

    Parameters
    ----------
    partial
        What is known; its feasible packages are all listed up to `LISTED`, beyond that those which the first draws choose.
    drawn
        Party → draws of its unknowns.
    """

    def __init__(self, partial: PartialPreferences, drawn: Mapping[str, Floats]) -> None:
        self.partial = partial
        self.issues = partial.unknowns.issues
        found = _every(partial) if partial.size <= LISTED else _solved(partial, drawn)
        self.places: Places = np.array(found, dtype=np.intp).reshape(-1, len(self.issues))
        columns = [
            np.array([partial.unknowns.options[issue, option] for option in options], dtype=np.intp)
            for issue, options in self.issues.items()
        ]
        rows = np.zeros((len(self.places), partial.unknowns.size))
        for place, column in enumerate(columns):
            rows[np.arange(len(rows)), column[self.places[:, place]]] += 1.0
        rows[:, partial.unknowns.threat] = -1.0
        self._rows = rows

    def scores(self, drawn: Mapping[str, Floats]) -> Floats:
        """Return draw × package: the geometric mean of the gains, 0 where somebody loses."""
        total = np.ones((len(next(iter(drawn.values()))), len(self._rows)))
        for values in drawn.values():
            total *= np.maximum(values @ self._rows.T, 0.0)
        return np.sqrt(total) if len(drawn) == 2 else np.asarray(total ** (1.0 / len(drawn)))

    def judged(self, drawn: Mapping[str, Floats]) -> Judged:
        """Judge the packages over draws."""
        count = len(next(iter(drawn.values())))
        chosen = np.full((count, len(self.issues)), -1, dtype=np.intp)
        nothing = Judged({}, 0.0, 0.0, chosen, np.zeros((count, 0)))
        if not len(self._rows):
            return nothing
        shares, best = np.empty((count, len(self._rows)), dtype=np.float32), np.full(count, -1, dtype=np.intp)
        for start in range(0, count, _AT_ONCE):
            scores = self.scores({party: values[start : start + _AT_ONCE] for party, values in drawn.items()})
            top = scores.max(axis=1)
            best[start : start + len(top)] = np.where(top > 0, scores.argmax(axis=1), -1)
            shares[start : start + len(top)] = (
                np.where(top > 0, 0.0, 1.0)[:, None] + scores / np.maximum(top, _NONE)[:, None]
            )
        reached = best >= 0
        if not reached.any():
            return nothing
        chosen[reached] = self.places[best[reached]]
        means = shares[reached].mean(axis=0)
        near = np.unique(np.concatenate((np.argsort(-means)[:_NEAR], best[reached])))
        at = int(means.argmax())
        package = {
            issue: options[place]
            for (issue, options), place in zip(self.issues.items(), self.places[at].tolist(), strict=True)
        }
        regrets = 1.0 - shares[:, near].astype(np.float64)
        return Judged(package, float(1.0 - means[at]), float(reached.mean()), chosen, regrets)


def _every(partial: PartialPreferences) -> list[tuple[int, ...]]:
    sizes = [range(len(options)) for options in partial.unknowns.issues.values()]
    found = list(product(*sizes))
    return [places for places in found if partial.feasible(_named(partial, places))] if partial.infeasible else found


def _named(partial: PartialPreferences, places: tuple[int, ...]) -> dict[str, str]:
    return {
        issue: options[place] for (issue, options), place in zip(partial.unknowns.issues.items(), places, strict=True)
    }


def _solved(partial: PartialPreferences, drawn: Mapping[str, Floats]) -> list[tuple[int, ...]]:
    """Return the Nash packages of the first draws, each once."""
    found: dict[tuple[int, ...], None] = {}
    for space in partial.spaces({party: values[:_SOLVED] for party, values in drawn.items()}):
        try:
            options = nash(space).packages[0].options
        except UnreachableError:
            continue
        found[tuple(known.index(options[issue]) for issue, known in partial.unknowns.issues.items())] = None
    return list(found)
