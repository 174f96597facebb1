"""The efficient packages that nobody would rather leave for no agreement, without enumerating the space.

Utility vectors of packages are the Minkowski sum of the blocks' vectors, and nd(A + B) = nd(nd(A) + nd(B)). So: prune each block, merge
block by block, prune after each merge, and drop partial packages whose best completion is below the threat point. Equal vectors are
one row with several ways to it, so that every tie is kept and can be named.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from verbale.counsel.dominance import Ints, Places, efficient
from verbale.counsel.space import Package, Space
from verbale.errors import CounselError

LIMIT = 2_000_000
TIES = 10_000


@dataclass(frozen=True, slots=True)
class _Step:
    """A merge: for each row the rows before and the combinations of the block that lead to it."""

    order: Places
    starts: Places
    before: Places
    option: Places


@dataclass(frozen=True, slots=True)
class Frontier:
    """Efficient vectors and the packages behind them.

    Parameters
    ----------
    space
        The space.
    vectors
        Efficient utility vectors on the grid, one row each, none below the threat point.
    """

    space: Space
    vectors: Ints
    _steps: tuple[_Step, ...]
    _blocks: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.vectors)

    def packages(self, row: int, at_most: int = TIES) -> tuple[Package, ...]:
        """Return every package with the utilities of a row, at most so many."""
        return tuple(self.space.package(options) for options in islice(self._named(row, len(self._steps) - 1), at_most))

    def _named(self, row: int, step: int) -> Iterator[dict[str, str]]:
        made = self._steps[step]
        block = self.space.blocks[self._blocks[step]]
        first, last = made.starts[row], made.starts[row + 1]
        for place in made.order[first:last].tolist():
            options = dict(zip(block.issues, block.options[int(made.option[place])], strict=True))
            if step == 0:
                yield options
            else:
                for rest in self._named(int(made.before[place]), step - 1):
                    yield rest | options


def frontier(space: Space, limit: int = LIMIT) -> Frontier:
    """Return the efficient, individually rational packages.

    Raises
    ------
    CounselError
        When no package reaches the threat point, or more than `limit` rows would have to be held at once.
    """
    order = sorted(range(len(space.blocks)), key=lambda number: len(space.blocks[number].options))
    ideals = np.array([space.blocks[number].values.max(axis=0) for number in order])
    rest = np.concatenate(
        (np.cumsum(ideals[::-1], axis=0)[::-1][1:], np.zeros((1, len(space.parties)), dtype=np.int64))
    )
    vectors = np.zeros((1, len(space.parties)), dtype=np.int64)
    steps = []
    for place, number in enumerate(order):
        vectors, step = _merge(vectors, space.blocks[number].values, space.threat - rest[place], limit)
        if not len(vectors):
            raise CounselError(
                "No package gives every party at least its threat point.",
                "There is nothing to agree on as things stand.",
            )
        steps.append(step)
    return Frontier(space, vectors, tuple(steps), tuple(order))


def _merge(vectors: Ints, values: Ints, floor: Ints, limit: int) -> tuple[Ints, _Step]:
    if len(vectors) * len(values) > limit * 10:
        what = f"More than {limit:,} efficient partial packages are in play."
        raise CounselError(what, "Use the solutions that need no frontier, or a coarser grid.")
    total = (vectors[:, None, :] + values[None, :, :]).reshape(-1, vectors.shape[1])
    before = np.repeat(np.arange(len(vectors)), len(values))
    option = np.tile(np.arange(len(values)), len(vectors))
    alive = np.flatnonzero((total >= floor).all(axis=1))
    total, before, option = total[alive], before[alive], option[alive]
    kept = total[efficient(total)]
    if not len(kept):
        empty = np.zeros(0, dtype=np.intp)
        return kept, _Step(empty, np.zeros(1, dtype=np.intp), before, option)
    return kept, _ways(kept, total, before, option)


def _ways(kept: Ints, total: Ints, before: Places, option: Places) -> _Step:
    """Group everything that equals a kept vector under it: these are the ties."""
    both = np.concatenate((kept, total))
    _, group = np.unique(both, axis=0, return_inverse=True)
    group = group.reshape(-1)
    row_of = np.full(int(group.max()) + 1, -1, dtype=np.intp)
    row_of[group[: len(kept)]] = np.arange(len(kept))
    rows = row_of[group[len(kept) :]]
    members = np.flatnonzero(rows >= 0)
    order = members[np.argsort(rows[members], kind="stable")]
    starts = np.searchsorted(rows[order], np.arange(len(kept) + 1))
    return _Step(order.astype(np.intp), starts.astype(np.intp), before, option)
