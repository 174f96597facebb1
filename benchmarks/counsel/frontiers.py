"""The frontier of spaces that nobody can enumerate, beside enumeration in numpy of those that one can."""

import numpy as np

from benchmarks.counsel.spaces import drawn
from benchmarks.counsel.timing import median, peak
from verbale.counsel import Space, frontier
from verbale.counsel.space.dominance import efficient

SIZES = {"2x20x10": (2, 20, 10), "3x20x10": (3, 20, 10)}


def two() -> dict[str, object]:
    """Two parties, twenty issues of ten options: 10^20 packages."""
    return _one("2x20x10")


def three() -> dict[str, object]:
    """Three parties, twenty issues of ten options."""
    return _one("3x20x10")


def enumerated() -> dict[str, object]:
    """Two parties, six issues of ten options: 10^6 packages, merged and enumerated, with the same frontier."""
    space = drawn(2, 6, 10)
    listed = median(lambda: _listed(space), 3)
    return {
        "packages": space.size,
        "merged_cpu_s": median(lambda: frontier(space)),
        "enumerated_cpu_s": listed,
        "same": sorted(map(tuple, _listed(space).tolist())) == sorted(map(tuple, frontier(space).vectors.tolist())),
        "peak_mb": peak(),
    }


def _one(name: str) -> dict[str, object]:
    space = drawn(*SIZES[name])
    found = frontier(space)
    taken = median(lambda: frontier(drawn(*SIZES[name])))
    making = median(lambda: drawn(*SIZES[name]))
    return {"efficient": len(found), "cpu_s": taken - making, "making_cpu_s": making, "peak_mb": peak()}


def _listed(space: Space) -> np.ndarray:
    """Return the efficient rows of all packages, by listing them."""
    total = np.zeros((1, len(space.parties)), dtype=np.int64)
    for block in space.blocks:
        total = (total[:, None, :] + block.values[None, :, :]).reshape(-1, len(space.parties))
    return total[efficient(total)]
