"""The share of clean text that the next version would have if the text went on as it has, with its band and the number of steps behind it.

Method: a random walk with drift; the band is the prediction interval of a mean of n steps with unknown spread, at 90 in a hundred
(R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. 2021, 5.2 and 5.5). Shares end at 0 and 1. Fewer
than three steps say nothing. It knows nothing of why a text moves: a band as wide as the scale is an honest answer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_FEWEST = 3  # steps
# Student's t, 0.95 quantile (two-sided 90 %) for 1 to 30 degrees of freedom; above, that of the normal distribution.
_T = (
    *(6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753),
    *(1.746, 1.740, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706, 1.703, 1.701, 1.699, 1.697),
)
_NORMAL = 1.645


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the next version would have.

    Parameters
    ----------
    expected, low, high
        Shares of clean text, 0 to 1; the band holds nine in ten.
    steps
        Steps between versions that it rests on.
    """

    expected: float
    low: float
    high: float
    steps: int


def outlook(shares: Sequence[float]) -> Outlook | None:
    """Return what the next version would have; ``None`` where there are too few.

    Parameters
    ----------
    shares
        Share of clean text of each version, the oldest first.
    """
    moves = [after - before for before, after in pairwise(shares)]
    count = len(moves)
    if count < _FEWEST:
        return None
    drift = sum(moves) / count
    spread = math.sqrt(sum((one - drift) ** 2 for one in moves) / (count - 1))
    quantile = _T[count - 2] if count - 2 < len(_T) else _NORMAL
    half = quantile * spread * math.sqrt(1 + 1 / count)
    at = shares[-1] + drift
    return Outlook(_share(at), _share(at - half), _share(at + half), count)


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)
