"""The grid on which a space holds its values: fine enough that ties stay ties, coarse enough for sums in 64 bits.

Values that are fractions of small denominators (whole numbers, decimals, thirds, sevenths) get the grid on which all of them are
whole; then every comparison is exact, whatever the unit. Others are rounded on the finest power of ten that leaves room for sums;
for amounts beyond 64 bits that power is below 1.
"""

import math
from collections.abc import Iterable
from fractions import Fraction

import numpy as np

FINEST = 10**12
ROOM = 2**62
_DENOMINATOR = 10_000
_DECIMALS = (10, 100, 10**3, 10**4, 10**6)
_TOLD = 10**12  # beyond, a float has too few digits left to say that its fraction is nothing
_ULPS = 4 * float(np.finfo(np.float64).eps)


def grid_of(values: Iterable[float], reach: float, parties: int) -> float:
    """Return how many steps of the grid make 1.

    Parameters
    ----------
    values
        Every value, finite.
    reach
        Largest absolute utility of any package.
    parties
        How many utilities are summed when they are weighed against one another.

    Returns
    -------
    float
        A whole number (as ``int``), or a power of ten below 1.
    """
    room = ROOM // max(1, parties)
    given = list(set(values))
    exact = _exact(given)
    if exact is not None and math.ceil(reach) * exact <= room:
        return exact
    power = min(round(math.log10(FINEST)), math.floor(math.log10(room / reach)) if reach > 0 else 12)
    return 10**power if power >= 0 else 10.0**power


def _exact(given: list[float]) -> int | None:
    """Return the least common denominator of the values; ``None`` where some value is no fraction of a small one."""
    if all(float(value).is_integer() for value in given):
        return 1
    numbers = np.array(given, dtype=np.float64)
    for steps in _DECIMALS:
        scaled = numbers * steps
        if np.abs(scaled).max() <= _TOLD and bool((np.abs(scaled - np.rint(scaled)) <= _ULPS * np.abs(scaled)).all()):
            return steps
    common = 1
    for value in given:
        # A float of this size tells fractions apart down to the square of this denominator.
        told = math.isqrt(math.floor(1 / (16 * _ULPS * max(1.0, abs(value)))))
        near = Fraction(value).limit_denominator(max(1, min(_DENOMINATOR, told)))
        if abs(float(near) - value) > _ULPS * abs(value):
            return None
        common = math.lcm(common, near.denominator)
        if common > FINEST:
            return None
    return common
