"""What each solution concept seeks, said in bounds: a score to climb, and, from a package in hand, cuts and floors for the rest.

Maximin concepts (egalitarian, Kalai-Smorodinsky, equal loss) seek the largest smallest scaled gain: any mixture of the scaled gains is
at least that. Nash seeks the largest product: by the inequality of the means a weighted sum of the gains is at least n times the
geometric mean of weights times product. A weighted sum is its own bound; multipliers of "nobody below the threat point" sharpen it.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from verbale.counsel.solutions.local_search import Score, climb
from verbale.counsel.solutions.proof import Cut, candidates
from verbale.counsel.solutions.weights import Dual, Floats, padded, path
from verbale.counsel.space.dominance import Ints
from verbale.counsel.space.frontier import Frontier
from verbale.counsel.space.space import Space

_KICKS = 24
_POOR = 1e6


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A space in floating point, for bounds and starts only."""

    values: Floats
    threat: Floats

    @classmethod
    def of(cls, space: Space) -> "Relaxed":
        """Make it; utilities are scaled back from the grid."""
        return cls(padded([block.values / space.grid for block in space.blocks]), space.threat / space.grid)

    def climbed(self, score: Score, weights: list[Floats]) -> Floats:
        """Return the gains of a good package, from starts around some weights."""
        draw = np.random.default_rng(0)
        kicks = [weights[-1] * draw.gamma(4.0, 0.25, len(self.threat)) for _ in range(_KICKS)]
        return climb(self.values, self.threat, score, [*weights, *kicks])


def best_product(space: Space) -> Frontier | None:
    """Return candidates for the largest product of gains; ``None`` when no package with a gain for everybody was found."""
    relaxed, size = Relaxed.of(space), len(space.parties)

    def score(gains: Floats) -> Floats:
        logs = np.where(gains > 0, np.log(np.maximum(gains, 1e-300)), -_POOR + gains)
        return np.asarray(logs.sum(axis=1))

    dual = Dual(np.eye(size), np.zeros(size), relaxed.threat, barrier=1.0)
    weights = path(relaxed.values, dual)
    gains = relaxed.climbed(score, weights)
    if (gains <= 0).any():
        return None
    level = float(np.log(gains).mean())
    chosen = [*weights[-3:], 1.0 / gains]
    cuts = [Cut(one, size * float(np.exp(np.log(one).mean() + level))) for one in chosen]
    return candidates(space, cuts, np.zeros(size, dtype=np.int64))


def best_minimum(space: Space, scale: Floats, offset: Floats) -> Frontier | None:
    """Return candidates for the largest minimum of scale·gain − offset; ``None`` when no package above the threat point was found.

    A scale of 0 leaves a party out of the minimum; it still gets its threat point.
    """
    relaxed, size = Relaxed.of(space), len(space.parties)
    counted = np.flatnonzero(scale > 0)

    def score(gains: Floats) -> Floats:
        scaled = gains[:, counted] * scale[counted] - offset[counted]
        lacking = np.minimum(gains, 0.0).sum(axis=1)
        return np.asarray(_POOR * lacking + scaled.min(axis=1) + 1e-4 * scaled.mean(axis=1))

    matrix = np.concatenate((np.diag(scale)[:, counted], np.eye(size)), axis=1)
    reward = np.concatenate((scale[counted] * relaxed.threat[counted] + offset[counted], relaxed.threat))
    found = path(relaxed.values, Dual(matrix, np.zeros(size), reward, bound=len(counted)))
    gains = relaxed.climbed(score, [matrix @ place for place in found])
    if (gains < 0).any():
        return None
    level = float((gains[counted] * scale[counted] - offset[counted]).min())
    cuts = [Cut(matrix @ place, level + float(offset[counted] @ place[: len(counted)])) for place in found[-3:]]
    floor = np.zeros(size)
    floor[counted] = np.maximum(0.0, (level + offset[counted]) / scale[counted])
    return candidates(space, cuts, _lowered(floor, space))


def best_sum(space: Space, weights: Floats) -> Frontier | None:
    """Return candidates for the largest weighted sum of gains; ``None`` when no package above the threat point was found."""
    relaxed, size = Relaxed.of(space), len(space.parties)

    def score(gains: Floats) -> Floats:
        return np.asarray(_POOR * np.minimum(gains, 0.0).sum(axis=1) + gains @ weights)

    found = path(relaxed.values, Dual(np.eye(size), weights, relaxed.threat))
    gains = relaxed.climbed(score, [weights + place for place in found])
    if (gains < 0).any():
        return None
    level = float(gains @ weights)
    cuts = [Cut(weights + place, level) for place in found[-3:]]
    cuts.append(Cut(weights, level))
    return candidates(space, cuts, np.zeros(size, dtype=np.int64))


@lru_cache(maxsize=8)
def ideal_gains(space: Space) -> tuple[int, ...] | None:
    """Return each party's largest gain among packages that nobody would rather leave, proved; ``None`` when no such package was found."""
    ideal = []
    for weights in np.eye(len(space.parties)):
        found = best_sum(space, weights)
        if found is None:
            return None
        ideal.append(int((found.vectors - space.threat)[:, int(weights.argmax())].max()))
    return tuple(ideal)


def _lowered(floor: Floats, space: Space) -> Ints:
    """Return a floor on the grid, a little lower than computed, so that rounding excludes nothing."""
    return np.floor(floor * space.grid * (1.0 - 1e-9) - 1.0).astype(np.int64).clip(min=0)
