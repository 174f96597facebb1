"""Candidates for a solution, proved without the frontier: what some bound excludes is dropped while blocks are merged.

Two kinds of bound hold for every package sought: a cut, weights·gains ≥ least, whose best completion separates by block; and a
floor per party, whose best completion is its ideal. Partial packages that break one are dropped; so nothing that could win is lost.
"""

from dataclasses import dataclass

import numpy as np

from verbale.counsel.solutions.weights import Floats
from verbale.counsel.space.dominance import Ints, efficient
from verbale.counsel.space.frontier import Frontier
from verbale.counsel.space.space import Space
from verbale.errors import CounselError

LIMIT = 400_000
_SIEVED = 600
_ROOM = 1000  # combinations looked at, for each partial package that may be kept
_SLACK = 1e-9
_ODD = np.random.default_rng(0).integers(1, 2**62, 16) * 2 + 1  # products wrap around; only equality counts


@dataclass(frozen=True, slots=True)
class Cut:
    """Every package sought has weights·gains of at least so much."""

    weights: Floats
    least: float


def candidates(space: Space, cuts: list[Cut], floor: Ints, limit: int = LIMIT) -> Frontier:
    """Return the packages that no bound excludes, dominated ones left out.

    Parameters
    ----------
    cuts
        Bounds on weighted gains.
    floor
        Least gain of each party, on the grid.

    Raises
    ------
    CounselError
        When more than `limit` partial packages remain, so that the proof is out of reach.
    """
    order = sorted(range(len(space.blocks)), key=lambda number: len(space.blocks[number].options))
    tables = [space.blocks[number].values for number in order]
    weights = np.stack([cut.weights for cut in cuts], axis=1) / space.grid
    start = -space.threat[None, :]
    tops = np.array([(table @ weights).max(axis=0) for table in tables])
    ideals = np.array([table.max(axis=0) for table in tables])
    least = np.array([cut.least for cut in cuts])
    least = least - _SLACK * (1.0 + np.abs(least) + np.abs(tops).sum(axis=0))
    vectors, stages = start, []
    for place, table in enumerate(tables):
        rest_tops, rest_ideals = tops[place + 1 :].sum(axis=0), ideals[place + 1 :].sum(axis=0)
        if len(table) * len(vectors) > _ROOM * limit:
            raise _too_many(limit)
        alive = np.ones((len(table), len(vectors)), dtype=bool)
        scored, before = table @ weights, vectors.astype(np.float64) @ weights
        for cut, bound in enumerate((least - rest_tops).tolist()):
            alive &= scored[:, cut, None] + before[None, :, cut] >= bound
        for party, bound in enumerate((floor - rest_ideals).tolist()):
            alive &= table[:, party, None] + vectors[None, :, party] >= bound
        option, partial = np.nonzero(alive)
        total = table[option] + vectors[partial]
        if len(total) > limit:
            raise _too_many(limit)
        vectors = total[efficient(total)] if len(total) <= _SIEVED else _unique(total)
        stages.append(vectors)
    shifted = tuple(stage + space.threat for stage in stages)
    return Frontier(space, shifted[-1], shifted, tuple(order), complete=False)


def _too_many(limit: int) -> CounselError:
    what = f"More than {limit:,} partial packages cannot be excluded by the bounds."
    return CounselError(what, "Use a coarser grid, or fewer issues.")


def _unique(rows: Ints) -> Ints:
    """Return the rows by falling first value, equal ones once: sorted by a mixture of the columns, equal rows stand together."""
    mixture = (rows * _ODD[: rows.shape[1]]).sum(axis=1) if rows.shape[1] <= len(_ODD) else rows[:, 0]
    ranked = rows[np.argsort(mixture)]
    fresh = np.ones(len(ranked), dtype=bool)
    fresh[1:] = (ranked[1:] != ranked[:-1]).any(axis=1)
    kept = ranked[fresh]
    return np.ascontiguousarray(kept[np.argsort(-kept[:, 0])])
