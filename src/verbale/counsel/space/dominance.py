"""Non-dominated rows of a table of integers, each row once: a row is dropped when another is at least as good everywhere.

Two columns: one sort and a running maximum. Three: a sweep over a staircase (Kung, Luccio & Preparata 1975). More: a scan in order
of the sum, in blocks.
"""

from bisect import bisect_left, bisect_right

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]
_BLOCK = 256


def efficient(rows: Ints) -> Places:
    """Return the places of the non-dominated rows, the largest first value first; of equal rows only one."""
    if len(rows) <= 1:
        return np.arange(len(rows), dtype=np.intp)
    columns = rows.shape[1]
    if columns == 1:
        return np.array([int(rows[:, 0].argmax())], dtype=np.intp)
    if columns == 2:
        return _two(rows)
    return _three(rows) if columns == 3 else _many(rows)


def _two(rows: Ints) -> Places:
    """Take rows by falling first value; keep those whose second exceeds all before, and of equal first values the last such."""
    order = np.argsort(-rows[:, 0], kind="stable")
    first, second = rows[order, 0], rows[order, 1]
    best = np.maximum.accumulate(second)
    fresh = np.flatnonzero(second[1:] > best[:-1]) + 1
    kept = np.concatenate((np.zeros(1, dtype=fresh.dtype), fresh))
    last = np.ones(len(kept), dtype=bool)
    last[:-1] = first[kept[1:]] != first[kept[:-1]]
    return order[kept[last]]


def _three(rows: Ints) -> Places:
    """Sweep by the first column; the staircase holds (second, third) of what was kept, third falling as second rises."""
    order = np.lexsort((-rows[:, 2], -rows[:, 1], -rows[:, 0]))
    seconds: list[int] = []
    thirds: list[int] = []
    kept = []
    pairs = zip(rows[order, 1].tolist(), rows[order, 2].tolist(), strict=True)
    for place, (second, third) in enumerate(pairs):
        at = bisect_left(seconds, second)
        if at < len(seconds) and thirds[at] >= third:
            continue
        kept.append(place)
        last = bisect_right(seconds, second, at)
        first = last
        while first > 0 and thirds[first - 1] <= third:
            first -= 1
        seconds[first:last] = [second]
        thirds[first:last] = [third]
    return order[np.array(kept, dtype=np.intp)]


def _many(rows: Ints) -> Places:
    """Scan by falling first value, and so on: nothing later dominates anything earlier. Blocks fall to what was kept before them."""
    order = np.lexsort(tuple(-rows[:, column] for column in reversed(range(rows.shape[1]))))
    ranked = rows[order]
    kept = np.empty_like(ranked)
    places: list[int] = []
    for start in range(0, len(ranked), _BLOCK):
        block = ranked[start : start + _BLOCK]
        alive = np.flatnonzero(~_beaten(block, kept[: len(places)]))
        before = len(places)
        for place in alive.tolist():
            row = block[place]
            if bool((kept[before : len(places)] >= row).all(axis=1).any()):
                continue
            kept[len(places)] = row
            places.append(start + place)
    return order[np.array(places, dtype=np.intp)]


def _beaten(block: Ints, kept: Ints) -> npt.NDArray[np.bool_]:
    """Say which rows of a block some kept row is at least as good as, everywhere; strong rows are tried first."""
    beaten = np.zeros(len(block), dtype=bool)
    if not len(kept):
        return beaten
    for start in range(0, len(kept), 4 * _BLOCK):
        open_rows = np.flatnonzero(~beaten)
        if not len(open_rows):
            break
        part = kept[start : start + 4 * _BLOCK]
        covered = part[None, :, 0] >= block[open_rows, None, 0]
        for column in range(1, block.shape[1]):
            covered &= part[None, :, column] >= block[open_rows, None, column]
        beaten[open_rows] = covered.any(axis=1)
    return beaten
