"""Solutions on the frontier, each with all its ties, gains over the threat point and a certificate.

Maximum welfare (utilitarian), Nash (1950), Kalai-Smorodinsky (1975) as the largest minimum of normalised gains, then the next
smallest; egalitarian (Kalai 1977) by leximin; equal loss (Chun 1988) by the smallest largest loss; nearest to a given package.
All comparisons are on integers, so that ties are ties. From four parties on, bounds leave a few candidates and the frontier is not made.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

import numpy as np

from verbale.counsel.solutions.objectives import best_minimum, best_product, best_sum, ideal_gains
from verbale.counsel.space.frontier import TIES, Frontier, TooLargeError, UnreachableError, certificate, frontier
from verbale.counsel.space.space import Package, Space

_MANY = 4  # from so many parties on the frontier is not needed


@dataclass(frozen=True, slots=True)
class Solution:
    """What a concept chooses.

    Parameters
    ----------
    concept
        Its name.
    packages
        Every package it chooses, ties included.
    value
        Value of its objective, for people.
    certificate
        How it was checked: packages worked out anew from the tables, directions in which nothing may lie above, whether the proof is the
        frontier or bounds, and whether all ties are named (`TIES` at most).
    """

    concept: str
    packages: tuple[Package, ...]
    value: float
    certificate: Mapping[str, object]


def max_welfare(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest sum of utilities among packages that nobody would rather leave."""
    found = _pool(space, known, lambda: best_sum(space, np.ones(len(space.parties))))
    keys = [sum(row) for row in found.vectors.tolist()]
    rows = _best(keys)
    return _solution("max welfare", found, rows, keys[rows[0]] / space.grid)


def nash(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest product of gains; where some gain is nothing everywhere, the most parties with a gain come first."""
    found = _pool(space, known, lambda: best_product(space))
    keys = [(sum(gain > 0 for gain in gains), prod(gain for gain in gains if gain > 0)) for gains in _gains(found)]
    rows = _best(keys)
    value = prod(gain / space.grid for gain in _gains(found)[rows[0]])
    return _solution("Nash", found, rows, value)


def kalai_smorodinsky(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest minimum of gains as shares of the ideal gain, then the next smallest share, and so on."""

    def bounded() -> Frontier | None:
        ideal = ideal_gains(space)
        if ideal is None or not any(ideal):
            return None
        scale = np.array([space.grid / best if best else 0.0 for best in ideal])
        return best_minimum(space, scale, np.zeros(len(ideal)))

    found = _pool(space, known, bounded)
    ideal = ideal_of(found)
    keys = [
        tuple(sorted(Fraction(gain, best) for gain, best in zip(row, ideal, strict=True) if best > 0))
        for row in _gains(found)
    ]
    rows = _best(keys)
    return _solution("Kalai-Smorodinsky", found, rows, float(keys[rows[0]][0]) if keys[rows[0]] else 0.0)


def egalitarian(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest smallest gain, then the next smallest, and so on."""
    size = len(space.parties)
    found = _pool(space, known, lambda: best_minimum(space, np.ones(size), np.zeros(size)))
    keys = [tuple(sorted(row)) for row in _gains(found)]
    rows = _best(keys)
    return _solution("egalitarian", found, rows, keys[rows[0]][0] / space.grid)


def equal_loss(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the smallest largest loss from the ideal, then the next largest, and so on."""

    def bounded() -> Frontier | None:
        ideal = ideal_gains(space)
        return None if ideal is None else best_minimum(space, np.ones(len(ideal)), np.array(ideal) / space.grid)

    found = _pool(space, known, bounded)
    ideal = ideal_of(found)
    keys = [
        tuple(-loss for loss in sorted((best - gain for gain, best in zip(row, ideal, strict=True)), reverse=True))
        for row in _gains(found)
    ]
    rows = _best(keys)
    return _solution("equal loss", found, rows, -keys[rows[0]][0] / space.grid)


def nearest(space: Space, package: Mapping[str, str], known: Frontier | None = None) -> Solution:
    """Choose the efficient packages that change the fewest issues of a given one."""
    found = known or frontier(space)
    space.vector(package)
    changes: list[tuple[int, Package]] = []
    for row in range(len(found)):
        changes += [
            (sum(item.options[issue] != package[issue] for issue in space.issues), item) for item in found.packages(row)
        ]
    fewest = min(count for count, _ in changes)
    chosen = tuple(item for count, item in changes if count == fewest)
    return Solution("nearest", chosen, float(fewest), certificate(found, chosen))


def improve(space: Space, package: Mapping[str, str], known: Frontier | None = None) -> tuple[Package, ...]:
    """Return the efficient packages that are at least as good for everybody as a given one, and better for somebody."""
    here = space.vector(package)
    try:
        found = known or frontier(space, floor=here)
    except UnreachableError:
        return ()
    rows = np.flatnonzero((found.vectors >= here).all(axis=1) & (found.vectors > here).any(axis=1))
    return tuple(item for row in rows.tolist() for item in found.packages(row))


CONCEPTS: tuple[Callable[[Space, Frontier | None], Solution], ...] = (
    nash,
    kalai_smorodinsky,
    egalitarian,
    max_welfare,
    equal_loss,
)


def packages(space: Space, at_most: int = 5) -> tuple[tuple[Package, tuple[str, ...]], ...]:
    """Return at most so many packages with the concepts that choose each, the one that most choose first.

    Where concepts disagree, several are there. Of more ties than that, the most unlike are kept: each next one differs in most issues
    from those before (Gonzalez 1985).
    """
    try:
        known = frontier(space) if len(space.parties) < _MANY else None
    except TooLargeError:
        known = None  # each concept is then proved by bounds
    chosen: dict[tuple[tuple[str, str], ...], tuple[Package, list[str]]] = {}
    for concept in CONCEPTS:
        solution = concept(space, known)
        for item in solution.packages:
            chosen.setdefault(tuple(item.options.items()), (item, []))[1].append(solution.concept)
    waiting = sorted(chosen.values(), key=lambda pair: -len(pair[1]))
    kept = [waiting.pop(0)]
    while waiting and len(kept) < at_most:
        unlike = [
            (min(_differing(item, other) for other, _ in kept) if len(waiting) + len(kept) > at_most else 0, -place)
            for place, (item, _) in enumerate(waiting)
        ]
        kept.append(waiting.pop(-max(unlike)[1]))
    return tuple((item, tuple(concepts)) for item, concepts in kept)


def _differing(one: Package, other: Package) -> int:
    return sum(one.options[issue] != other.options[issue] for issue in one.options)


def ideal_of(found: Frontier) -> list[int]:
    """Return each party's largest gain among packages that nobody would rather leave, on the grid."""
    if found.complete:
        return [max(column) for column in zip(*_gains(found), strict=True)]
    ideal = ideal_gains(found.space)
    assert ideal is not None  # noqa: S101  # candidates exist, so packages above the threat point do
    return list(ideal)


def _pool(space: Space, known: Frontier | None, bounded: Callable[[], Frontier | None]) -> Frontier:
    """Return what to choose from: the frontier in hand; for up to three parties the frontier; else what bounds leave."""
    if known is not None:
        return known
    if len(space.parties) < _MANY:
        try:
            return frontier(space)
        except TooLargeError:
            found = bounded()
            if found is None:
                raise
            return found
    return bounded() or frontier(space)


def _gains(found: Frontier) -> list[list[int]]:
    gains: list[list[int]] = (found.vectors - found.space.threat).tolist()
    return gains


def _best(keys: Sequence[object]) -> list[int]:
    top = max(keys)  # type: ignore[type-var]  # tuples of one kind
    return [place for place, key in enumerate(keys) if key == top]


def _solution(concept: str, found: Frontier, rows: Sequence[int], value: float) -> Solution:
    chosen: list[Package] = []
    for row in rows:
        chosen += found.packages(row, TIES + 1 - len(chosen))
    partial = len(chosen) > TIES
    proof = {**certificate(found, chosen[:TIES]), "all_ties": not partial}
    return Solution(concept, tuple(chosen[:TIES]), value, proof)
