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
    """A space in floating point, for bounds and starts only, each party on a scale of its own so that no unit matters.

    Parameters
    ----------
    values
        Block × option × party, as shares of the party's range, above its worst package.
    threat
        What each gets without agreement, on that scale.
    unit
        How many steps of the space's grid make each party's range.
    """

    values: Floats
    threat: Floats
    unit: Floats

    @classmethod
    def of(cls, space: Space) -> "Relaxed":
        """Make it; a party to whom all packages are alike keeps the grid's unit."""
        tables = [block.values for block in space.blocks]
        worst = [table.min(axis=0) for table in tables]
        reach = np.sum([table.max(axis=0) - low for table, low in zip(tables, worst, strict=True)], axis=0)
        unit = np.where(reach > 0, reach, float(space.grid)).astype(np.float64)
        values = padded([(table - low) / unit for table, low in zip(tables, worst, strict=True)])
        return cls(values, (space.threat - np.sum(worst, axis=0)) / unit, unit)

    def scaled(self, weights: Floats, space: Space) -> Floats:
        """Return weights over values as weights over shares of the ranges."""
        return weights * self.unit / space.grid

    def cut(self, weights: Floats, least: float, space: Space) -> Cut:
        """Return a bound on weighted shares of the ranges as one on the space's values."""
        return Cut(weights / self.unit * space.grid, least)

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
    cuts = [relaxed.cut(one, size * float(np.exp(np.log(one).mean() + level)), space) for one in chosen]
    return candidates(space, cuts, np.zeros(size, dtype=np.int64))


def best_minimum(space: Space, scale: Floats, offset: Floats) -> Frontier | None:
    """Return candidates for the largest minimum of scale·gain − offset; ``None`` when no package above the threat point was found.

    A scale of 0 leaves a party out of the minimum; it still gets its threat point.
    """
    relaxed, size = Relaxed.of(space), len(space.parties)
    counted = np.flatnonzero(scale > 0)
    shares = relaxed.scaled(scale, space)
    # The objective's own unit: without losses the smallest range binds, with losses the largest.
    unit = float(shares[counted].max() if offset[counted].any() else shares[counted].min())
    shares, lost = shares / unit, offset / unit

    def score(gains: Floats) -> Floats:
        lacking = np.minimum(gains, 0.0).sum(axis=1)
        scaled = gains[:, counted] * shares[counted] - lost[counted]
        return np.asarray(_POOR * lacking + scaled.min(axis=1) + 1e-4 * gains[:, counted].mean(axis=1))

    matrix = np.concatenate((np.diag(shares)[:, counted], np.eye(size)), axis=1)
    reward = np.concatenate((shares[counted] * relaxed.threat[counted] + lost[counted], relaxed.threat))
    found = path(relaxed.values, Dual(matrix, np.zeros(size), reward, bound=len(counted)))
    gains = relaxed.climbed(score, [matrix @ place for place in found])
    if (gains < 0).any():
        return None
    level = float((gains[counted] * shares[counted] - lost[counted]).min())
    cuts = [
        relaxed.cut(matrix @ place, level + float(lost[counted] @ place[: len(counted)]), space) for place in found[-3:]
    ]
    floor = np.zeros(size)
    floor[counted] = np.maximum(0.0, (level + lost[counted]) / shares[counted])
    return candidates(space, cuts, _lowered(floor * relaxed.unit))


def best_sum(space: Space, weights: Floats) -> Frontier | None:
    """Return candidates for the largest weighted sum of gains; ``None`` when no package above the threat point was found."""
    relaxed, size = Relaxed.of(space), len(space.parties)
    shares = relaxed.scaled(weights, space)
    shares = shares / shares.max()

    def score(gains: Floats) -> Floats:
        return np.asarray(_POOR * np.minimum(gains, 0.0).sum(axis=1) + gains @ shares)

    found = path(relaxed.values, Dual(np.eye(size), shares, relaxed.threat))
    gains = relaxed.climbed(score, [shares + place for place in found])
    if (gains < 0).any():
        return None
    level = float(gains @ shares)
    cuts = [relaxed.cut(shares + place, level, space) for place in found[-3:]]
    cuts.append(relaxed.cut(shares, level, space))
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


def _lowered(floor: Floats) -> Ints:
    """Return a floor in steps of the grid, a little lower than computed, so that rounding excludes nothing."""
    return np.floor(floor * (1.0 - 1e-9) - 1.0).astype(np.int64).clip(min=0)
