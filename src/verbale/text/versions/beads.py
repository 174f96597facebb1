"""The best way to lay two lists beside each other in their order: one to one, two to one, one to two, or nothing beside it.

Algorithm
---------
W. A. Gale and K. W. Church, "A program for aligning sentences in bilingual corpora", Computational Linguistics 19 (1993) 75-102:
dynamic programming over beads 1-1, 1-0, 0-1, 2-1 and 1-2. Where they take lengths as evidence, this takes similarity of words:

1. A bead 1-1 is worth its similarity less a threshold; 1-0 and 0-1 are worth nothing.
2. A bead 2-1 or 1-2 is worth its similarity less the same threshold and a charge; it is allowed only where the two together are
   alike by more than either alone.
3. The most that the first i and j are worth together is found for all i, j in turn; the way back gives the beads. Where ways are
   worth the same, one to one comes first.

O(m n) time and space for lists of m and n.
"""

from collections.abc import Sequence

import numpy as np

from verbale.text.versions.similarity import Floats

Bead = tuple[tuple[int, ...], tuple[int, ...]]
_CHARGE = 0.05  # for two on one side
_MARGIN = 0.04  # by which two together must be more alike than either alone
_STEPS = ((1, 1), (2, 1), (1, 2), (1, 0), (0, 1))


def beads(single: Floats, old_pairs: Floats, new_pairs: Floats, least: float) -> list[Bead]:
    """Lay two lists beside each other.

    Parameters
    ----------
    single, old_pairs, new_pairs
        Evidence for each pair, and for two neighbours put together; shapes as in `verbale.text.versions.similarity.Likeness`.
    least
        Evidence below which two are not laid beside each other.

    Returns
    -------
    list[Bead]
        Places in the old and in the new list, in order; one side may be empty.
    """
    rows, columns = single.shape
    worth = np.zeros((rows + 1, columns + 1))
    step = np.zeros((rows + 1, columns + 1), dtype=np.int8)
    merges = _together(old_pairs, single[:-1], single[1:], least)
    splits = _together(new_pairs, single[:, :-1], single[:, 1:], least)
    gain = single - least
    for i in range(rows + 1):
        for j in range(columns + 1):
            if not i and not j:
                continue
            ways = _ways(worth, i, j, gain, merges, splits)
            best = max(ways)
            step[i, j] = ways.index(best)
            worth[i, j] = best
    return list(_back(step, rows, columns))


def _ways(worth: Floats, i: int, j: int, gain: Floats, merges: Floats, splits: Floats) -> list[float]:
    """Return what each step to a place is worth, in the order of `_STEPS`."""
    never = -np.inf
    return [
        float(worth[i - 1, j - 1] + gain[i - 1, j - 1]) if i and j and gain[i - 1, j - 1] >= 0 else never,
        float(worth[i - 2, j - 1] + merges[i - 2, j - 1]) if i > 1 and j else never,
        float(worth[i - 1, j - 2] + splits[i - 1, j - 2]) if i and j > 1 else never,
        float(worth[i - 1, j]) if i else never,
        float(worth[i, j - 1]) if j else never,
    ]


def _together(pairs: Floats, first: Floats, second: Floats, least: float) -> Floats:
    """Return what two on one side are worth; minus infinity where either alone does as well."""
    found = pairs - least - _CHARGE
    found[pairs < np.maximum(first, second) + _MARGIN] = -np.inf
    found[found < 0] = -np.inf
    return found


def _back(step: np.typing.NDArray[np.int8], i: int, j: int) -> Sequence[Bead]:
    found: list[Bead] = []
    while i or j:
        down, right = _STEPS[int(step[i, j])]
        found.append((tuple(range(i - down, i)), tuple(range(j - right, j))))
        i, j = i - down, j - right
    return found[::-1]
