"""A good package to start a proof from: from several starts, change one block or two at a time while that helps.

It proves nothing; the better it is, the less is left to prove.
"""

from collections.abc import Callable

import numpy as np

from verbale.counsel.solutions.weights import Floats
from verbale.counsel.space.dominance import Places

Score = Callable[[Floats], Floats]
_ROUNDS = 200


def climb(values: Floats, threat: Floats, score: Score, starts: list[Floats]) -> Floats:
    """Return the gains of the best package found.

    Parameters
    ----------
    values
        Block × option × party.
    threat
        Party → utility without agreement.
    score
        Gains (rows) → the more, the better.
    starts
        Weights over parties; each start takes the best options by them.
    """
    best: tuple[float, Floats] | None = None
    seen: set[tuple[int, ...]] = set()
    for weights in starts:
        chosen = (values @ weights).argmax(axis=1)
        if tuple(chosen.tolist()) in seen:
            continue
        seen.add(tuple(chosen.tolist()))
        gains, reached = _ascend(values, threat, score, chosen)
        if best is None or reached > best[0]:
            best = (reached, gains)
    assert best is not None  # noqa: S101  # there is always a start
    return best[1]


def _ascend(values: Floats, threat: Floats, score: Score, chosen: Places) -> tuple[Floats, float]:
    blocks = np.arange(len(values))
    gains = values[blocks, chosen].sum(axis=0) - threat
    reached = float(score(gains[None])[0])
    for _ in range(_ROUNDS):
        change = values - values[blocks, chosen][:, None, :]
        flat = (gains + change).reshape(-1, len(threat))
        tried = score(flat)
        at = int(tried.argmax())
        if tried[at] > reached:
            chosen = chosen.copy()
            chosen[at // values.shape[1]] = at % values.shape[1]
            gains, reached = flat[at], float(tried[at])
            continue
        pair = _pair(change, gains, score, reached)
        if pair is None:
            break
        (one, first), (other, second), reached = pair
        chosen = chosen.copy()
        chosen[one], chosen[other] = first, second
        gains = values[blocks, chosen].sum(axis=0) - threat
    return gains, reached


def _pair(
    change: Floats, gains: Floats, score: Score, reached: float
) -> tuple[tuple[int, int], tuple[int, int], float] | None:
    """Return the best change of two blocks at once, ``None`` when none helps."""
    best: tuple[tuple[int, int], tuple[int, int], float] | None = None
    width = change.shape[1]
    for one in range(len(change) - 1):
        later = change[one + 1 :].reshape(-1, change.shape[2])
        tried = score((gains + change[one][:, None, :] + later[None, :, :]).reshape(-1, change.shape[2]))
        at = int(tried.argmax())
        if tried[at] > (reached if best is None else best[2]):
            first, rest = divmod(at, len(later))
            best = ((one, first), (one + 1 + rest // width, rest % width), float(tried[at]))
    return best
