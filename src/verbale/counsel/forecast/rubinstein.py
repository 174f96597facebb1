"""Rubinstein's alternating offers (1982): shares of a cake between two who discount, the first to offer having the edge.

In the only subgame-perfect equilibrium the first gets (1 - d2) / (1 - d1 d2) at once.
"""

import math

from verbale.errors import CounselError


def rubinstein(first: float, second: float) -> tuple[float, float]:
    """Return the shares of the first to offer and of the other.

    Parameters
    ----------
    first, second
        Discount factors per round, 0 to 1; not both 1.

    Raises
    ------
    CounselError
        For factors outside that, under which the split is not determined.
    """
    for factor in (first, second):
        if not math.isfinite(factor) or not 0 <= factor <= 1:
            raise CounselError(f"A discount factor of {factor} is none.", "Give one from 0 to 1.")
    if first == second == 1:
        raise CounselError("Two who never discount can wait for ever.", "Give at least one factor below 1.")
    share = (1 - second) / (1 - first * second)
    return share, 1 - share


def split(total: float, threat: tuple[float, float]) -> tuple[float, float]:
    """Return Nash's split of a total that can be divided freely: each its threat point and half of the rest (Nash 1950).

    Raises
    ------
    CounselError
        When the threat points leave nothing to divide.
    """
    rest = total - sum(threat)
    if not math.isfinite(rest) or rest < 0:
        raise CounselError(f"Threat points of {threat[0]} and {threat[1]} leave nothing of {total}.", "Correct them.")
    return threat[0] + rest / 2, threat[1] + rest / 2
