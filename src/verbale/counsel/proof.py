"""Candidates for a solution, proved without the frontier: what some bound excludes is dropped while blocks are merged.

Two kinds of bound hold for every package sought: a cut, weights·gains ≥ least, whose best completion separates by block; and a
floor per party, whose best completion is its ideal. Partial packages that break one are dropped; so nothing that could win is lost.
"""

from dataclasses import dataclass

import numpy as np

from verbale.counsel.dominance import Ints, efficient
from verbale.counsel.frontier import Frontier
from verbale.counsel.space import Space
from verbale.counsel.weights import Floats
from verbale.errors import CounselError

LIMIT = 400_000
_SIEVED = 600
_SLACK = 1e-9


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
        total = (table[:, None, :] + vectors[None, :, :]).reshape(-1, len(space.parties))
        alive = (total >= floor - rest_ideals).all(axis=1)
        total = total[alive]
        total = total[(total @ weights >= least - rest_tops).all(axis=1)]
        if len(total) > limit:
            what = f"More than {limit:,} partial packages cannot be excluded by the bounds."
            raise CounselError(what, "Use a coarser grid, or fewer issues.")
        vectors = total[efficient(total)] if len(total) <= _SIEVED else _unique(total)
        stages.append(vectors)
    shifted = tuple(stage + space.threat for stage in stages)
    return Frontier(space, shifted[-1], shifted, tuple(order), complete=False)


def _unique(rows: Ints) -> Ints:
    """Return the rows once each, by falling first value."""
    return np.ascontiguousarray(np.unique(rows, axis=0)[::-1])
