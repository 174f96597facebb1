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
    """Return the places of the non-dominated rows; of equal rows only the first."""
    if len(rows) <= 1:
        return np.arange(len(rows), dtype=np.intp)
    columns = rows.shape[1]
    if columns == 1:
        return np.array([int(rows[:, 0].argmax())], dtype=np.intp)
    if columns == 2:
        return _two(rows)
    few = _sieve(rows)
    return few[_three(rows[few])] if columns == 3 else few[_many(rows[few])]


def _two(rows: Ints) -> Places:
    order = np.lexsort((-rows[:, 1], -rows[:, 0]))
    second = rows[order, 1]
    best = np.maximum.accumulate(second)
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = second[1:] > best[:-1]
    return np.sort(order[fresh])


def _sieve(rows: Ints) -> Places:
    """Drop what one of a few strong rows dominates strictly: cheap, and most rows of a merge go here."""
    if len(rows) < 4 * _BLOCK:
        return np.arange(len(rows), dtype=np.intp)
    spread = np.maximum(rows.max(axis=0) - rows.min(axis=0), 1)
    scaled = (rows - rows.min(axis=0)) / spread
    strong = np.argpartition(-scaled.sum(axis=1), 48)[:48]
    strong = np.concatenate((strong, np.argpartition(-scaled.min(axis=1), 16)[:16]))
    alive = np.ones(len(rows), dtype=bool)
    for place in strong:
        beaten = (rows <= rows[place]).all(axis=1) & (rows < rows[place]).any(axis=1)
        alive &= ~beaten
    return np.flatnonzero(alive)


def _three(rows: Ints) -> Places:
    """Sweep by the first column; the staircase holds (second, third) of what was kept, third falling as second rises."""
    order = np.lexsort((-rows[:, 2], -rows[:, 1], -rows[:, 0]))
    seconds: list[int] = []
    thirds: list[int] = []
    kept = []
    for place, (second, third) in zip(order.tolist(), rows[order, 1:].tolist(), strict=True):
        at = bisect_left(seconds, second)
        if at < len(seconds) and thirds[at] >= third:
            continue
        kept.append(place)
        last = bisect_right(seconds, second)
        first = last
        while first > 0 and thirds[first - 1] <= third:
            first -= 1
        seconds[first:last] = [second]
        thirds[first:last] = [third]
    return np.sort(np.array(kept, dtype=np.intp))


def _many(rows: Ints) -> Places:
    """Scan by falling sum: nothing later dominates anything earlier."""
    totals = rows.astype(np.float64).sum(axis=1)
    order = np.lexsort((*(-rows[:, column] for column in range(rows.shape[1])), -totals))
    kept = np.empty_like(rows)
    places: list[int] = []
    for place in order.tolist():
        row = rows[place]
        count = len(places)
        if count and bool((kept[:count] >= row).all(axis=1).any()):
            continue
        kept[count] = row
        places.append(place)
    return np.sort(np.array(places, dtype=np.intp))
