"""The efficient packages that nobody would rather leave for no agreement, without enumerating the space.

Utility vectors of packages are the Minkowski sum of the blocks' vectors, and nd(A + B) = nd(nd(A) + nd(B)). So: prune each block, merge
block by block, prune after each merge, and drop partial packages whose best completion is below the floor. Only the efficient
vectors after each merge are kept; the packages behind one are named by walking back: an option of the last block whose value leaves
an efficient vector of the merge before. Every tie is found that way, since parts of an efficient package are efficient.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from verbale.counsel.space.dominance import Ints, Places, efficient
from verbale.counsel.space.space import Package, Space
from verbale.errors import CounselError

LIMIT = 1_000_000
TIES = 10_000
_CHECKED = 200
_DIRECTIONS = 64


class UnreachableError(CounselError):
    """No package reaches the floor."""


class TooLargeError(CounselError):
    """The frontier has more packages than may be held."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """Efficient vectors and the packages behind them.

    Parameters
    ----------
    space
        The space.
    vectors
        Efficient utility vectors on the grid, one row each, none below the floor, the first party's best first.
    complete
        Whether these are all; else they are those that no bound excludes for the concept in question.
    """

    space: Space
    vectors: Ints
    _stages: tuple[Ints, ...]
    _blocks: tuple[int, ...]
    complete: bool = True

    def __len__(self) -> int:
        return len(self.vectors)

    def __iter__(self) -> Iterator[Package]:
        for row in range(len(self)):
            yield from self.packages(row)

    @property
    def certificate(self) -> dict[str, object]:
        """How it can be checked: one package of each row worked out anew, and directions in which nothing may lie above."""
        return certificate(self, [self.packages(row, 1)[0] for row in range(min(len(self), _CHECKED))])

    def packages(self, row: int, at_most: int = TIES) -> tuple[Package, ...]:
        """Return every package with the utilities of a row, at most so many."""
        named = self._named(self.vectors[row], len(self._blocks) - 1)
        return tuple(self.space.package(options) for options in islice(named, at_most))

    def _named(self, vector: Ints, stage: int) -> Iterator[dict[str, str]]:
        block = self.space.blocks[self._blocks[stage]]
        rests = vector - block.values
        for place, rest in enumerate(rests):
            options = dict(zip(block.issues, block.options[place], strict=True))
            if stage == 0:
                if not rest.any():
                    yield options
            elif _holds(self._stages[stage - 1], rest):
                for before in self._named(rest, stage - 1):
                    yield before | options


def _holds(rows: Ints, vector: Ints) -> bool:
    """Say whether rows, sorted by falling first value, hold a vector."""
    falling = -rows[:, 0]
    first, last = np.searchsorted(falling, -vector[0], "left"), np.searchsorted(falling, -vector[0], "right")
    return bool((rows[first:last] == vector).all(axis=1).any())


def frontier(space: Space, limit: int = LIMIT, floor: Ints | None = None) -> Frontier:
    """Return the efficient, individually rational packages.

    Parameters
    ----------
    limit
        Most efficient partial packages to hold at once.
    floor
        Least utility of each party on the grid, where it is more than the threat point.

    Raises
    ------
    UnreachableError
        When no package reaches the floor.
    TooLargeError
        When more than `limit` rows would have to be held at once.
    """
    least = space.threat if floor is None else np.maximum(space.threat, floor)
    order = sorted(range(len(space.blocks)), key=lambda number: len(space.blocks[number].options))
    ideals = np.array([space.blocks[number].values.max(axis=0) for number in order])
    none = np.zeros((1, len(space.parties)), dtype=np.int64)
    rest = np.concatenate((np.cumsum(ideals[::-1], axis=0)[::-1][1:], none))
    vectors, stages = none, []
    for place, number in enumerate(order):
        vectors = merged(vectors, space.blocks[number].values, least - rest[place], limit)
        if not len(vectors):
            raise UnreachableError(
                "No package gives every party at least its threat point.",
                "There is nothing to agree on as things stand.",
            )
        if len(vectors) > limit:
            raise TooLargeError(
                f"More than {limit:,} partial packages are efficient.", "Use the solutions, or a coarser grid."
            )
        stages.append(vectors)
    return Frontier(space, vectors, tuple(stages), tuple(order))


def merged(vectors: Ints, values: Ints, floor: Ints, limit: int) -> Ints:
    """Return the efficient sums of two sets that reach a floor."""
    values = values[efficient(values)]
    if len(vectors) * len(values) > limit * 10:
        what = f"More than {limit:,} efficient partial packages are in play."
        raise TooLargeError(what, "Use the solutions that need no frontier, or a coarser grid.")
    total = (values[:, None, :] + vectors[None, :, :]).reshape(-1, vectors.shape[1])
    reached = (total >= floor).all(axis=1)
    total = total if reached.all() else total[reached]
    places: Places = efficient(total)
    return total[places]


def certificate(found: Frontier, chosen: Sequence[Package]) -> dict[str, object]:
    """Check packages against the tables, and what was found against the largest weighted sums, which separate by block."""
    space = found.space
    again = all(space.package(item.options) == item for item in chosen)
    room = 2**62 // max(1, sum(int(np.abs(block.values).max()) for block in space.blocks) * len(space.parties))
    draw = np.random.default_rng(0)
    weights = draw.integers(1, max(2, min(1000, room)), size=(len(space.parties), _DIRECTIONS))
    bound = np.sum([(block.values @ weights).max(axis=0) for block in space.blocks], axis=0)
    best = np.max(
        [(part @ weights).max(axis=0) for part in np.array_split(found.vectors, len(found) // 4096 + 1)], axis=0
    )
    return {
        "worked_out_again": again,
        "directions": _DIRECTIONS,
        "none_above": bool((best <= bound).all()),
        "proof": "frontier" if found.complete else "bounds",
        "compared": len(found),
    }
